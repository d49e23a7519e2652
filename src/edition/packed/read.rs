//! Reading: every value comes from the column of the field that it stands in.

use std::fmt;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::MOST_DEPTH;
use super::file::File;
use super::varint::unfolded;

/// The bytes are not those of what is read. In what way is of no use to a visitor, and its words would only weigh.
#[derive(Debug, Clone, Copy)]
pub(super) struct Damaged;

impl fmt::Display for Damaged {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("The bytes are damaged.")
    }
}

impl std::error::Error for Damaged {}

impl Error for Damaged {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Damaged
    }
}

/// Reads what takes up a whole file.
pub(super) fn part<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Damaged> {
    let mut file = File::open(bytes).ok_or(Damaged)?;
    let part = T::deserialize(Reader { file: &mut file, column: 0, depth: MOST_DEPTH })?;
    if file.is_read() { Ok(part) } else { Err(Damaged) }
}

/// Reads one value from a column.
struct Reader<'a, 'b> {
    file: &'a mut File<'b>,
    column: usize,
    /// How much deeper it may go.
    depth: u8,
}

impl<'a, 'b> Reader<'a, 'b> {
    fn number(&mut self) -> Result<u64, Damaged> {
        self.file.number(self.column).ok_or(Damaged)
    }

    fn signed(&mut self) -> Result<i64, Damaged> {
        self.number().map(unfolded)
    }

    fn flag(&mut self) -> Result<bool, Damaged> {
        match self.number()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Damaged),
        }
    }

    /// The parts of a list: all in the column of the list.
    fn parts(self, count: usize) -> Result<Parts<'a, 'b>, Damaged> {
        let depth = self.depth.checked_sub(1).ok_or(Damaged)?;
        Ok(Parts { file: self.file, column: self.column, step: 0, left: count, depth })
    }

    /// The parts of a struct, each in a column of its own.
    fn fields(self, name: &'static str, count: usize) -> Result<Parts<'a, 'b>, Damaged> {
        let column = self.file.of_struct(name, count);
        let parts = self.parts(count)?;
        Ok(Parts { column, step: 1, ..parts })
    }
}

/// Reads the parts of a value, one after the other.
struct Parts<'a, 'b> {
    file: &'a mut File<'b>,
    column: usize,
    step: usize,
    left: usize,
    depth: u8,
}

impl Parts<'_, '_> {
    fn part<'de, T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Damaged> {
        let column = self.column;
        self.column += self.step;
        seed.deserialize(Reader { file: self.file, column, depth: self.depth })
    }
}

impl<'de> SeqAccess<'de> for Parts<'_, '_> {
    type Error = Damaged;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Damaged> {
        match self.left.checked_sub(1) {
            None => Ok(None),
            Some(left) => {
                self.left = left;
                self.part(seed).map(Some)
            }
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'de> MapAccess<'de> for Parts<'_, '_> {
    type Error = Damaged;

    fn next_key_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Damaged> {
        self.next_element_seed(seed)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Damaged> {
        self.part(seed)
    }
}

/// Reads a member of an enum.
struct Member<'a, 'b> {
    reader: Reader<'a, 'b>,
    name: &'static str,
    index: u32,
}

impl<'de, 'a, 'b> EnumAccess<'de> for Member<'a, 'b> {
    type Error = Damaged;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self), Damaged> {
        Ok((seed.deserialize(self.index.into_deserializer())?, self))
    }
}

impl<'de> VariantAccess<'de> for Member<'_, '_> {
    type Error = Damaged;

    fn unit_variant(self) -> Result<(), Damaged> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Damaged> {
        self.reader.fields(self.name, 1)?.part(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_seq(self.reader.fields(self.name, length)?)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_seq(self.reader.fields(self.name, fields.len())?)
    }
}

/// Numbers that fit: what is too large for its type is damage.
macro_rules! reads_numbers {
    ($($read:ident $visit:ident $take:ident),+ $(,)?) => {
        $(fn $read<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Damaged> {
            visitor.$visit(self.$take()?.try_into().map_err(|_| Damaged)?)
        })+
    };
}

impl<'de> Deserializer<'de> for Reader<'_, '_> {
    type Error = Damaged;

    /// No byte says what it is.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Damaged> {
        Err(Damaged)
    }

    forward_to_deserialize_any! { i128 u128 f32 f64 bytes byte_buf identifier ignored_any }

    reads_numbers! {
        deserialize_u16 visit_u16 number,
        deserialize_u32 visit_u32 number,
        deserialize_u64 visit_u64 number,
        deserialize_i8 visit_i8 signed,
        deserialize_i16 visit_i16 signed,
        deserialize_i32 visit_i32 signed,
        deserialize_i64 visit_i64 signed,
    }

    fn deserialize_bool<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_bool(self.flag()?)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_u8(self.file.byte(self.column).ok_or(Damaged)?)
    }

    fn deserialize_char<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Damaged> {
        let number = u32::try_from(self.number()?).map_err(|_| Damaged)?;
        visitor.visit_char(char::from_u32(number).ok_or(Damaged)?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        self.deserialize_string(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_string(self.file.text(self.column).ok_or(Damaged)?)
    }

    fn deserialize_option<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Damaged> {
        if self.flag()? {
            self.depth = self.depth.checked_sub(1).ok_or(Damaged)?;
            visitor.visit_some(self)
        } else {
            visitor.visit_none()
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Damaged> {
        self.number()?;
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Damaged> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        let length = self.file.length(self.column).ok_or(Damaged)?;
        visitor.visit_seq(self.parts(length)?)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_seq(self.parts(length)?)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, name: &'static str, length: usize, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_seq(self.fields(name, length)?)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        let length = self.file.length(self.column).ok_or(Damaged)?;
        visitor.visit_map(self.parts(length)?)
    }

    fn deserialize_struct<V: Visitor<'de>>(self, name: &'static str, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_seq(self.fields(name, fields.len())?)
    }

    fn deserialize_enum<V: Visitor<'de>>(mut self, _: &'static str, names: &'static [&'static str], visitor: V) -> Result<V::Value, Damaged> {
        let index = u32::try_from(self.number()?).map_err(|_| Damaged)?;
        let name = names.get(index as usize).ok_or(Damaged)?;
        visitor.visit_enum(Member { reader: self, name, index })
    }
}
