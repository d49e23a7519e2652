//! Hashes of files, so that an assessment can name exactly what it was made with.

use sha2::{Digest, Sha256};

/// SHA-256 of a text in 64 lower-case hexadecimal digits.
pub fn sha256_hex(bytes: impl AsRef<[u8]>) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        for half in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(half.into(), 16));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_hash_is_sha_256_in_lower_case() {
        assert_eq!(super::sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
