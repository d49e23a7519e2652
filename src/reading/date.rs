//! Dates as documents state them: a day, or only a month or a year.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::digits;

/// A date; month and day may be unknown (then 0). Dates compare by their first possible day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// The year, 1 to 9999.
    pub year: u16,
    /// The month, 1 to 12, or 0 where only the year is known.
    pub month: u8,
    /// The day, 1 to 31, or 0 where only the month is known.
    pub day: u8,
}

impl Date {
    /// A day of the calendar, or `None` if there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        (year > 0 && year < 10_000 && (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day)).then_some(Date { year, month, day })
    }

    /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `None` for any other text or a day that the calendar does not have.
    pub fn parse(text: &str) -> Option<Self> {
        let number = |part: &str, digits: usize| {
            (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse::<u16>().ok()).flatten()
        };
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4).filter(|year| *year > 0)?;
        let month = match parts.next() {
            None => 0,
            Some(part) => u8::try_from(number(part, 2)?).ok().filter(|month| (1..=12).contains(month))?,
        };
        let day = match parts.next() {
            None => 0,
            Some(part) => u8::try_from(number(part, 2)?).ok().filter(|day| (1..=days_of(year, month)).contains(day))?,
        };
        parts.next().is_none().then_some(Date { year, month, day })
    }

    /// The day number of 1 January 1970, from which computers count.
    pub const EPOCH: i64 = 719_162;

    /// The day with this day number; `None` outside the years 1 to 9999.
    pub fn from_day_number(number: i64) -> Option<Self> {
        let mut year = u16::try_from(number.div_euclid(366) + 1).ok()?;
        let start = |year: u16| Date { year, month: 1, day: 1 }.day_number();
        while start(year + 1) <= number {
            year += 1;
        }
        let mut rest = number - start(year);
        for month in 1..=12 {
            let days = days_of(year, month);
            if rest < i64::from(days) {
                return Self::new(year, month, u8::try_from(rest).ok()? + 1);
            }
            rest -= i64::from(days);
        }
        None
    }

    /// As files have it: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as far as it is known.
    pub fn iso(self) -> String {
        let year = digits(self.year.into());
        let mut text = String::with_capacity(10);
        text.extend(std::iter::repeat_n('0', 4_usize.saturating_sub(year.len())));
        text.push_str(&year);
        for part in [self.month, self.day].into_iter().take_while(|part| *part > 0) {
            text.push_str(if part < 10 { "-0" } else { "-" });
            text.push_str(&digits(part.into()));
        }
        text
    }

    /// Whether the day is known.
    pub fn is_a_day(self) -> bool {
        self.day > 0
    }

    /// Days since 1 January of the year 1 of the proleptic Gregorian calendar; a month or a year alone counts from its first day.
    pub fn day_number(self) -> i64 {
        let before = i64::from(self.year) - 1;
        let leaps = before / 4 - before / 100 + before / 400;
        let months = DAYS_BEFORE.get(usize::from(self.month.max(1)) - 1).copied().unwrap_or(365);
        let leap_day = i64::from(self.month > 2 && is_leap(self.year));
        before * 365 + leaps + months + leap_day + i64::from(self.day.max(1)) - 1
    }
}

/// The days of a common year before each month.
const DAYS_BEFORE: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn days_of(year: u16, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.iso())
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn reads_only_days_that_the_calendar_has() {
        for good in ["2024-02-29", "2026-11-21", "2026-11", "2026", "0001-01-01", "9999-12-31"] {
            assert_eq!(Date::parse(good).map(|date| date.to_string()).as_deref(), Some(good));
        }
        for bad in ["", "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-11-21-01", "26", "0000", "+202-01-01", "2026-11-31"]
        {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn day_numbers_count_every_day_once() {
        assert_eq!(Date::parse("1970-01-01").map(Date::day_number), Some(Date::EPOCH));
        assert_eq!(Date::parse("2026-11").map(Date::day_number), Date::parse("2026-11-01").map(Date::day_number));
        for number in (0..3_652_059).step_by(97) {
            assert_eq!(Date::from_day_number(number).map(Date::day_number), Some(number));
        }
    }
}
