//! What only a browser has: storage, the address, the clock, files, printing.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod events;
pub mod files;
pub mod focus;
pub mod printing;
pub mod records;
pub mod sheets;
pub mod storage;
pub mod text;
