//! Fingerprints: the beginnings of SHA-256 hashes.

use crate::file::write_override;
use crate::reading::{json_list, sha256_hex};
use crate::scoring::{OfferingResult, Override};

/// The first bits, at most 32, of a hash in hexadecimal digits; 0 for what is none.
pub(super) fn beginning(sha256: &str, bits: u32) -> u32 {
    let first = sha256.get(..8).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or(0);
    first.checked_shr(32 - bits).unwrap_or(0)
}

/// The fingerprint of what the company knows better; `None` if that is nothing.
pub(super) fn of_overrides(overrides: &[Override]) -> Option<u32> {
    let text = || json_list(overrides.iter().map(write_override).collect());
    (!overrides.is_empty()).then(|| beginning(&sha256_hex(text()), 16))
}

/// The fingerprint of results: verdicts and exposures, offering by offering.
pub(super) fn of_results(results: &[OfferingResult]) -> u32 {
    let mut text = String::new();
    for result in results {
        for part in [&result.provider, "/", &result.offering, "\n", result.verdict.id(), "\n"] {
            text.push_str(part);
        }
        for exposure in [result.ip, result.data] {
            if let Some(exposure) = exposure {
                for number in [exposure.low, exposure.mid, exposure.high] {
                    text.push_str(&crate::file::number(number));
                    text.push(' ');
                }
            }
            text.push('\n');
        }
    }
    beginning(&sha256_hex(text), 24)
}
