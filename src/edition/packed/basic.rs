//! How the types that come with Rust are packed.

use super::Packed;
use super::reader::Reader;
use super::varint::{folded, unfolded};
use super::writer::Writer;
use crate::reading::Text;

impl Packed for String {
    fn write(&self, to: &mut Writer, column: usize) {
        to.text(column, self);
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        from.text(column)
    }
}

impl Packed for Text {
    fn write(&self, to: &mut Writer, column: usize) {
        to.text(column, self);
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        from.text(column).into()
    }
}

impl Packed for bool {
    fn write(&self, to: &mut Writer, column: usize) {
        to.number(column, u64::from(*self));
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        from.up_to(1, column) > 0
    }
}

impl Packed for u8 {
    fn write(&self, to: &mut Writer, column: usize) {
        to.bytes(column, &[*self]);
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        let [byte] = from.bytes(column);
        byte
    }
}

impl Packed for u16 {
    fn write(&self, to: &mut Writer, column: usize) {
        to.number(column, u64::from(*self));
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        from.up_to(u32::from(u16::MAX), column) as u16
    }
}

impl Packed for u32 {
    fn write(&self, to: &mut Writer, column: usize) {
        to.number(column, u64::from(*self));
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        from.up_to(u32::MAX, column)
    }
}

impl Packed for i64 {
    fn write(&self, to: &mut Writer, column: usize) {
        to.number(column, folded(*self));
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        unfolded(from.number(column))
    }
}

impl<const N: usize> Packed for [u8; N] {
    fn write(&self, to: &mut Writer, column: usize) {
        to.bytes(column, self);
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        from.bytes(column)
    }
}

impl<T: Packed> Packed for Option<T> {
    fn write(&self, to: &mut Writer, column: usize) {
        self.is_some().write(to, column);
        self.iter().for_each(|value| value.write(to, column));
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        if bool::read(from, column) { Some(T::read(from, column)) } else { None }
    }
}

impl<T: Packed> Packed for Box<T> {
    fn write(&self, to: &mut Writer, column: usize) {
        T::write(self, to, column);
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        Box::new(T::read(from, column))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn write(&self, to: &mut Writer, column: usize) {
        to.number(column, self.len() as u64);
        self.iter().for_each(|item| item.write(to, column));
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        let mut list = Vec::new();
        for _ in 0..from.length(column) {
            list.push(T::read(from, column));
            if !from.is_whole() {
                break;
            }
        }
        list
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn write(&self, to: &mut Writer, column: usize) {
        self.0.write(to, column);
        self.1.write(to, column);
    }

    fn read(from: &mut Reader<'_>, column: usize) -> Self {
        (A::read(from, column), B::read(from, column))
    }
}
