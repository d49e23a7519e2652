//! Hashes of files, so that an assessment can name exactly what it was made with.

use sha2::{Digest, Sha256};

/// SHA-256 of a text in 64 lower-case hexadecimal digits.
pub fn sha256_hex(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
