//! The packed form: whatever is packed comes back, and no damage does worse than an error.

mod common;

#[path = "packing/damage.rs"]
mod damage;
#[path = "packing/edition.rs"]
mod edition;
