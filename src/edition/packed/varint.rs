//! Whole numbers in as few bytes as they need: seven bits a byte, the lowest first.

/// Appends a number.
pub(super) fn write(mut number: u64, out: &mut Vec<u8>) {
    while number > 127 {
        out.push((number & 127) as u8 | 128);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Takes a number from the front; `None` where the bytes end first or mean more than 64 bits.
#[inline(never)]
pub(super) fn read(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 127) << shift;
        if *byte < 128 {
            return Some(number);
        }
    }
    None
}

/// A signed number as an unsigned one, small where it is near zero.
pub(super) fn folded(number: i64) -> u64 {
    (number << 1 ^ number >> 63).cast_unsigned()
}

/// The signed number that was folded.
pub(super) fn unfolded(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        for number in (0..64).map(|bits| u64::MAX >> bits).chain([0, 127, 128, 300]) {
            let mut bytes = Vec::new();
            write(number, &mut bytes);
            assert_eq!(read(&mut &bytes[..]), Some(number));
            assert_eq!(read(&mut &bytes[..bytes.len() - 1]), None);
        }
        for number in [0, -1, 1, i64::MIN, i64::MAX] {
            assert_eq!(unfolded(folded(number)), number);
        }
        assert_eq!(folded(-1), 1);
        assert_eq!(read(&mut &[255; 11][..]), None);
    }
}
