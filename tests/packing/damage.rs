//! Damaged files: cut short, or with a byte changed. What comes of it is an error or another value, never a panic.

use vendor_risk::bundled;
use vendor_risk::edition::{pack, unpack};

use crate::common::{bundled_edition, small_edition};

/// What a byte is changed to, which is not the same everywhere.
fn changed(byte: u8, place: usize) -> u8 {
    [byte ^ 1, byte ^ 128, byte.wrapping_add(1), byte.wrapping_sub(1), 0, 255, 127][place % 7]
}

#[test]
fn a_file_that_is_cut_short_is_an_error() {
    let small = pack(&small_edition()).unwrap();
    for length in 0..small.len() {
        assert!(unpack(&small[..length]).is_err(), "{length} of {} bytes", small.len());
    }
    let (edition, records) = (pack(bundled_edition()).unwrap(), bundled::records_bytes());
    for part in 0..200 {
        assert!(unpack(&edition[..edition.len() * part / 200]).is_err());
        assert!(bundled::read_records(&records[..records.len() * part / 200], bundled_edition()).is_err());
    }
}

#[test]
fn a_file_with_something_after_it_is_an_error() {
    let small = pack(&small_edition()).unwrap();
    assert!(unpack(&[small, vec![0]].concat()).is_err());
}

fn harmless(bytes: &[u8], places: impl Iterator<Item = usize>, read: fn(&[u8]) -> bool) {
    let mut damaged = bytes.to_vec();
    for place in places {
        damaged[place] = changed(bytes[place], place);
        read(&damaged);
        damaged[place] = bytes[place];
    }
}

#[test]
fn a_byte_that_is_changed_anywhere_does_no_harm() {
    let small = pack(&small_edition()).unwrap();
    harmless(&small, 0..small.len(), |bytes| unpack(bytes).is_ok());
}

#[test]
fn a_byte_that_is_changed_in_the_bundled_files_does_no_harm() {
    let (edition, records) = (pack(bundled_edition()).unwrap(), bundled::records_bytes());
    // The head of a file tells where everything is; of the rest, a part.
    harmless(&edition, (0..300).chain((300..edition.len()).step_by(500)), |bytes| unpack(bytes).is_ok());
    harmless(records, (0..200).chain((200..records.len()).step_by(5_000)), |bytes| bundled::read_records(bytes, bundled_edition()).is_ok());
}
