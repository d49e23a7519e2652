//! Numbers with four decimals, exact: whole ten-thousandths, so that native and wasm agree to the last digit.

use std::fmt;

/// A number in ten-thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(pub i64);

impl Decimal {
    /// One, in ten-thousandths.
    pub const ONE: i64 = 10_000;

    /// The fraction rounded half up. The denominator must be positive; 0 gives 0.
    pub fn from_fraction(numerator: i64, denominator: i64) -> Self {
        if denominator <= 0 {
            return Decimal(0);
        }
        Decimal((2 * numerator * Self::ONE + denominator).div_euclid(2 * denominator))
    }

    /// The nearest whole number, halves upwards: for words and cells, where four decimals would feign precision.
    pub fn rounded(self) -> i64 {
        (self.0 + Self::ONE / 2).div_euclid(Self::ONE)
    }

    /// For drawing only.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / Self::ONE as f64
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let size = self.0.unsigned_abs();
        write!(out, "{sign}{}.{:04}", size / 10_000, size % 10_000)
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn fractions_are_rounded_half_up_to_four_decimals() {
        for (numerator, denominator, text) in [
            (1, 3, "0.3333"),
            (2, 3, "0.6667"),
            (1, 20_000, "0.0001"),
            (-1, 20_000, "0.0000"),
            (-1, 3, "-0.3333"),
            (-3, 20_000, "-0.0001"),
            (100, 1, "100.0000"),
            (7, 0, "0.0000"),
        ] {
            assert_eq!(Decimal::from_fraction(numerator, denominator).to_string(), text, "{numerator}/{denominator}");
        }
    }
}
