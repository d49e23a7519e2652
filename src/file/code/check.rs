//! The two checks: one in each group, and one over all groups.
//!
//! Both are sums in a field, each part weighed by another power of the same number. So a single wrong symbol is always found, and so are two that
//! have changed places: the difference of two powers times the difference of two parts is never nothing.

/// Symbols of a group without its check.
pub(super) const IN_GROUP: usize = 4;

/// The fifth symbol of a group, over the field of 32 numbers: all five, weighed by x⁴, x³, x², x and 1, sum up to nothing.
pub(super) fn of_group(symbols: &[u8]) -> u8 {
    let sum = symbols.iter().fold(0, |sum, symbol| times_x(sum ^ u32::from(symbol & 31), 5, 0b10_0101));
    u8::try_from(sum).unwrap_or(0)
}

/// The twenty bits of the last group, over the field of 2²⁰ numbers. It begins with 1, so that the number of groups counts too.
pub(super) fn of_whole(groups: &[u32]) -> u32 {
    groups.iter().fold(1, |sum, group| (0..7).fold(sum ^ group, |sum, _| times_x(sum, 20, (1 << 20) | 0b1001)))
}

/// Times x in the field of polynomials of this degree, without what the modulus divides.
fn times_x(number: u32, degree: u32, modulus: u32) -> u32 {
    let shifted = number << 1;
    if shifted >> degree & 1 == 1 { shifted ^ modulus } else { shifted }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x_runs_through_the_whole_of_both_fields() {
        for (degree, modulus) in [(5, 0b10_0101), (20, (1 << 20) | 0b1001)] {
            let (mut number, mut steps) = (times_x(1, degree, modulus), 1);
            while number != 1 {
                number = times_x(number, degree, modulus);
                steps += 1;
            }
            assert_eq!(steps, (1 << degree) - 1, "x is a primitive element");
        }
    }
}
