//! How structs and enums are packed: a macro that is told their fields, and gives each a column.

/// Hands out columns, one after the other.
pub(super) struct Columns(pub usize);

impl Columns {
    /// The next column.
    pub fn next(&mut self) -> usize {
        self.0 += 1;
        self.0 - 1
    }
}

/// How many columns each member of an enum has.
pub(super) const OF_MEMBER: usize = 2;

/// Packs structs and enums. Their columns are numbered from the one that is named first.
///
/// A struct is told with all its fields; after `without` stand those that are not packed, and empty when they are read. An enum is told with the
/// number, the fields and their names for each member, and with what to take for a number that none has. Its first member holds nothing of its own
/// kind, so that reading ends where there are only zeros. An enum without fields is told by name.
macro_rules! packs {
    ($first:expr;) => {};
    ($first:expr; struct $type:ident { $($field:tt),* } $(without $left_out:ident)*; $($rest:tt)*) => {
        impl Packed for $type {
            fn write(&self, to: &mut Writer, _: usize) {
                let mut columns = Columns($first);
                $(self.$field.write(to, columns.next());)*
            }

            fn read(from: &mut Reader<'_>, _: usize) -> Self {
                let mut columns = Columns($first);
                $type { $($field: Packed::read(from, columns.next()),)* $($left_out: Default::default(),)* }
            }
        }
        packs! { $first + [$(stringify!($field)),*].len(); $($rest)* }
    };
    ($first:expr; enum $type:ident { $($number:literal $member:ident { $($field:tt $name:ident),* }),* } or $other:expr; $($rest:tt)*) => {
        impl Packed for $type {
            fn write(&self, to: &mut Writer, column: usize) {
                match self {
                    $($type::$member { $($field: $name),* } => {
                        to.number(column, $number);
                        let mut _columns = Columns($first + $number * OF_MEMBER);
                        $($name.write(to, _columns.next());)*
                    })*
                }
            }

            fn read(from: &mut Reader<'_>, column: usize) -> Self {
                from.go_in();
                let whole = match from.number(column) {
                    $($number => {
                        let mut _columns = Columns($first + $number * OF_MEMBER);
                        $type::$member { $($field: Packed::read(from, _columns.next())),* }
                    })*
                    _ => {
                        from.damage();
                        $other
                    }
                };
                from.go_out();
                whole
            }
        }
        packs! { $first + [$($number),*].len() * OF_MEMBER; $($rest)* }
    };
    ($first:expr; ids $($type:ident),*; $($rest:tt)*) => {
        $(impl Packed for $type {
            fn write(&self, to: &mut Writer, column: usize) {
                to.number(column, *self as u64);
            }

            fn read(from: &mut Reader<'_>, column: usize) -> Self {
                let number = from.up_to($type::ALL.len() as u32 - 1, column);
                *$type::ALL.get(number as usize).unwrap_or(&$type::ALL[0])
            }
        })*
        packs! { $first; $($rest)* }
    };
}
