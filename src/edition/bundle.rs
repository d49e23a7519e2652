//! The compact form in which the build packs an edition: validated types in postcard, so that nothing is parsed or checked again at start-up.

use serde::{Serialize, de::DeserializeOwned};

/// Packs a part of an edition.
///
/// # Errors
/// What the encoder says.
pub fn encode(part: &impl Serialize) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(part).map_err(|error| error.to_string())
}

/// Unpacks a part of an edition.
///
/// # Errors
/// What is wrong with the bytes; they are never trusted.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    postcard::from_bytes(bytes).map_err(|error| error.to_string())
}
