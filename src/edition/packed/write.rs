//! Writing: every value goes to the column of the field that it stands in.

use std::fmt;

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple, SerializeTupleStruct,
    SerializeTupleVariant, Serializer,
};

use super::MOST_DEPTH;
use super::column::{Column, Writing};
use super::varint::{folded, write};

/// What cannot be packed.
#[derive(Debug)]
pub(super) struct Unfit(String);

impl fmt::Display for Unfit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Unfit {}

impl Error for Unfit {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Unfit(message.to_string())
    }
}

/// Writes one value to a column.
pub(super) struct Writer<'a> {
    to: &'a mut Writing,
    column: usize,
    /// How much deeper it may go.
    depth: u8,
}

impl<'a> Writer<'a> {
    /// For what stands in no struct.
    pub fn new(to: &'a mut Writing) -> Self {
        Writer { to, column: 0, depth: MOST_DEPTH }
    }

    fn column(&mut self) -> Result<&mut Column, Unfit> {
        self.to.columns.get_mut(self.column).ok_or(Unfit("no such column".to_owned()))
    }

    fn number(mut self, number: u64) -> Result<Self, Unfit> {
        write(number, &mut self.column()?.numbers);
        Ok(self)
    }

    fn only(self, number: u64) -> Result<(), Unfit> {
        self.number(number).map(|_| ())
    }

    fn deeper(self) -> Result<Self, Unfit> {
        let depth = self.depth.checked_sub(1).ok_or(Unfit("what is nested so deep is not packed".to_owned()))?;
        Ok(Writer { depth, ..self })
    }

    /// The parts of a list: all in the column of the list.
    fn parts(self) -> Result<Parts<'a>, Unfit> {
        Ok(Parts { whole: self.deeper()?, step: 0 })
    }

    /// The parts of a struct, each in a column of its own.
    fn fields(self, name: &'static str, count: usize) -> Result<Parts<'a>, Unfit> {
        let column = self.to.of_struct(name, count);
        Ok(Parts { whole: Writer { column, ..self.deeper()? }, step: 1 })
    }
}

/// Writes the parts of a value, one after the other.
pub(super) struct Parts<'a> {
    /// Its column is that of the next part.
    whole: Writer<'a>,
    step: usize,
}

impl Parts<'_> {
    fn part<T: Serialize + ?Sized>(&mut self, part: &T) -> Result<(), Unfit> {
        let Writer { ref mut to, column, depth } = self.whole;
        self.whole.column += self.step;
        part.serialize(Writer { to, column, depth })
    }
}

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Unfit;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Parts<'a>;
    type SerializeTupleVariant = Parts<'a>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Parts<'a>;

    fn serialize_bool(self, value: bool) -> Result<(), Unfit> {
        self.only(u64::from(value))
    }

    /// As it is, so that a hash stays a hash.
    fn serialize_u8(mut self, value: u8) -> Result<(), Unfit> {
        self.column()?.numbers.push(value);
        Ok(())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Unfit> {
        self.only(u64::from(value))
    }

    fn serialize_u32(self, value: u32) -> Result<(), Unfit> {
        self.only(u64::from(value))
    }

    fn serialize_u64(self, value: u64) -> Result<(), Unfit> {
        self.only(value)
    }

    fn serialize_i8(self, value: i8) -> Result<(), Unfit> {
        self.serialize_i64(i64::from(value))
    }

    fn serialize_i16(self, value: i16) -> Result<(), Unfit> {
        self.serialize_i64(i64::from(value))
    }

    fn serialize_i32(self, value: i32) -> Result<(), Unfit> {
        self.serialize_i64(i64::from(value))
    }

    fn serialize_i64(self, value: i64) -> Result<(), Unfit> {
        self.only(folded(value))
    }

    fn serialize_f32(self, _: f32) -> Result<(), Unfit> {
        Err(Unfit("a fraction is not packed".to_owned()))
    }

    fn serialize_f64(self, _: f64) -> Result<(), Unfit> {
        Err(Unfit("a fraction is not packed".to_owned()))
    }

    fn serialize_char(self, value: char) -> Result<(), Unfit> {
        self.only(u64::from(value))
    }

    fn serialize_str(mut self, value: &str) -> Result<(), Unfit> {
        let column = self.column()?;
        column.places.push(column.numbers.len());
        column.texts.push(value.to_owned());
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Unfit> {
        Err(Unfit("a string of bytes is not packed".to_owned()))
    }

    fn serialize_none(self) -> Result<(), Unfit> {
        self.only(0)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unfit> {
        value.serialize(self.number(1)?.deeper()?)
    }

    /// A byte, so that no list is longer than its file.
    fn serialize_unit(self) -> Result<(), Unfit> {
        self.only(0)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unfit> {
        self.only(0)
    }

    fn serialize_unit_variant(self, _: &'static str, index: u32, _: &'static str) -> Result<(), Unfit> {
        self.only(u64::from(index))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Unfit> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, index: u32, name: &'static str, value: &T) -> Result<(), Unfit> {
        self.number(u64::from(index))?.fields(name, 1)?.part(value)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Parts<'a>, Unfit> {
        let length = length.ok_or(Unfit("a list of unknown length is not packed".to_owned()))?;
        self.number(length as u64)?.parts()
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, Unfit> {
        self.parts()
    }

    fn serialize_tuple_struct(self, name: &'static str, length: usize) -> Result<Parts<'a>, Unfit> {
        self.fields(name, length)
    }

    fn serialize_tuple_variant(self, _: &'static str, index: u32, name: &'static str, length: usize) -> Result<Parts<'a>, Unfit> {
        self.number(u64::from(index))?.fields(name, length)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Parts<'a>, Unfit> {
        self.serialize_seq(length)
    }

    fn serialize_struct(self, name: &'static str, length: usize) -> Result<Parts<'a>, Unfit> {
        self.fields(name, length)
    }

    fn serialize_struct_variant(self, _: &'static str, index: u32, name: &'static str, length: usize) -> Result<Parts<'a>, Unfit> {
        self.number(u64::from(index))?.fields(name, length)
    }
}

/// All the ways in which serde hands over parts are one.
macro_rules! takes_parts {
    ($($kind:ident::$take:ident($($named:ty)?)),+ $(,)?) => {
        $(impl $kind for Parts<'_> {
            type Ok = ();
            type Error = Unfit;

            fn $take<T: Serialize + ?Sized>(&mut self, $(_: $named,)? part: &T) -> Result<(), Unfit> {
                self.part(part)
            }

            fn end(self) -> Result<(), Unfit> {
                Ok(())
            }
        })+
    };
}

takes_parts! {
    SerializeSeq::serialize_element(),
    SerializeTuple::serialize_element(),
    SerializeTupleStruct::serialize_field(),
    SerializeTupleVariant::serialize_field(),
    SerializeStruct::serialize_field(&'static str),
    SerializeStructVariant::serialize_field(&'static str),
}

impl SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Unfit;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unfit> {
        self.part(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unfit> {
        self.part(value)
    }

    fn end(self) -> Result<(), Unfit> {
        Ok(())
    }
}
