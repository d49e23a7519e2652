//! Numbers side by side in as many bits as each needs.

/// Bits that are written one after the other, and then read.
#[derive(Default)]
pub(super) struct Bits {
    bits: Vec<bool>,
    /// Where reading stands.
    at: usize,
}

impl Bits {
    /// Adds the lowest bits of a number, the highest of them first.
    pub fn push(&mut self, number: u32, width: u32) {
        self.bits.extend((0..width).rev().map(|bit| number >> bit & 1 == 1));
    }

    /// The next bits as a number; `None` beyond the end.
    pub fn take(&mut self, width: u32) -> Option<u32> {
        let mut number = 0;
        for _ in 0..width {
            number = number << 1 | u32::from(*self.bits.get(self.at)?);
            self.at += 1;
        }
        Some(number)
    }

    /// Whether everything has been read but what fills the last group.
    pub fn is_at_end(&self, group: usize) -> bool {
        let rest = self.bits.get(self.at..).unwrap_or_default();
        rest.len() < group && rest.iter().all(|bit| !bit)
    }

    /// All of it in numbers of this many bits, filled up with zeros.
    pub fn cut(mut self, width: u32) -> Vec<u32> {
        let mut numbers = Vec::new();
        while self.at < self.bits.len() {
            while self.bits.len() - self.at < width as usize {
                self.bits.push(false);
            }
            numbers.extend(self.take(width));
        }
        numbers
    }
}
