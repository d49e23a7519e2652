//! How many tests passed and failed.

use std::fmt;
use std::ops::AddAssign;

/// A count of tests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    passed: usize,
    failed: usize,
}

impl Count {
    /// Takes over what a closing line of `cargo test` or of Node's test runner says; other lines say nothing.
    pub fn read(&mut self, line: &str) {
        let words: Vec<&str> = line.split([' ', ';', '.']).filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            ["test", "result:", _, passed, "passed", failed, "failed", ..] => {
                self.passed += passed.parse().unwrap_or(0);
                self.failed += failed.parse().unwrap_or(0);
            }
            ["ℹ", "pass", passed] => self.passed += passed.parse().unwrap_or(0),
            ["ℹ", "fail", failed] => self.failed += failed.parse().unwrap_or(0),
            _ => {}
        }
    }

    /// A step that counted nothing is itself one test; a step that failed has at least one failure.
    pub fn or_one(mut self, good: bool) -> Self {
        if !good {
            self.failed = self.failed.max(1);
        } else if self == Self::default() {
            self.passed = 1;
        }
        self
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    fn read(lines: &[&str]) -> Count {
        let mut count = Count::default();
        lines.iter().for_each(|line| count.read(line));
        count
    }

    #[test]
    fn both_runners_are_understood() {
        let cargo = "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(read(&["running 4 tests", cargo]), Count { passed: 3, failed: 1 });
        assert_eq!(read(&["ℹ tests 3", "ℹ pass 2", "ℹ fail 1"]), Count { passed: 2, failed: 1 });
    }

    #[test]
    fn a_step_without_tests_counts_as_one() {
        assert_eq!(Count::default().or_one(true), Count { passed: 1, failed: 0 });
        assert_eq!(Count::default().or_one(false), Count { passed: 0, failed: 1 });
        assert_eq!(Count { passed: 3, failed: 2 }.or_one(false), Count { passed: 3, failed: 2 });
    }
}
