//! Three-valued logic: a condition on an answer that nobody is sure of is neither true nor false.

/// True, unknown or false; the order is that of truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// Does not hold.
    False,
    /// May hold.
    Unknown,
    /// Holds.
    True,
}

impl Truth {
    /// Holds if both hold: the lesser of the two.
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Holds if one of them holds: the greater of the two.
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// Holds if this does not.
    pub fn negated(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }

    /// True or false as said.
    pub fn from_bool(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }

    /// What is known when each of several possibilities either matches or does not: true if all do, false if none does.
    pub fn from_all(matches: impl IntoIterator<Item = Self>) -> Self {
        let (mut least, mut most) = (Self::True, Self::False);
        for each in matches {
            least = least.min(each);
            most = most.max(each);
        }
        if least == most { least } else { Self::Unknown }
    }
}
