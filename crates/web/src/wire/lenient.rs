//! Reads JSON the way the API's clients write it: names and enumeration texts in any case, names given twice, `null`
//! for absent, a byte order mark in front (wire.md 4). Any ordinary serde struct can be read from it.

use serde::{
    Deserialize, Deserializer,
    de::{
        self, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
        value::StrDeserializer,
    },
};
use std::fmt;

/// A JSON value that keeps members in the order of the text, with `null` and repeated members left out.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A number.
    Number(serde_json::Number),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Members with the names as written.
    Members(Vec<(String, Node)>),
}

/// What is wrong with a text that was to be read.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unreadable(String);

impl de::Error for Unreadable {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// Reads the bytes of a body, with or without a byte order mark. No bytes at all are `null`.
pub fn parse(bytes: &[u8]) -> Result<Node, serde_json::Error> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Ok(Node::Null);
    }
    serde_json::from_slice(bytes)
}

/// Whether two names or words are the same when case and underscores do not count: `OneTime`, `one_time`, `ONETIME`.
pub fn same_word(one: &str, other: &str) -> bool {
    let letters = |text: &str| text.bytes().filter(|b| *b != b'_').map(|b| b.to_ascii_lowercase()).collect::<Vec<_>>();
    letters(one) == letters(other)
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Node;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON value")
            }
            fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
                Ok(Node::Truth(value))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
                Ok(Node::Number(value.into()))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
                Ok(Node::Number(value.into()))
            }
            fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
                Ok(serde_json::Number::from_f64(value).map_or(Node::Null, Node::Number))
            }
            fn visit_str<E>(self, value: &str) -> Result<Node, E> {
                Ok(Node::Text(value.into()))
            }
            fn visit_unit<E>(self) -> Result<Node, E> {
                Ok(Node::Null)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Node::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Node, A::Error> {
                let mut kept: Vec<(String, Node)> = Vec::new();
                while let Some((name, value)) = members.next_entry::<String, Node>()? {
                    let repeated = || kept.iter().any(|(known, _)| known.eq_ignore_ascii_case(&name));
                    if value != Node::Null && !repeated() {
                        kept.push((name, value));
                    }
                }
                Ok(Node::Members(kept))
            }
        }
        from.deserialize_any(Reader)
    }
}

impl<'de> Deserializer<'de> for Node {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self {
            Node::Null => visitor.visit_unit(),
            Node::Truth(value) => visitor.visit_bool(value),
            Node::Number(number) => visit_number(&number, visitor),
            Node::Text(text) => visitor.visit_string(text),
            Node::List(items) => visitor.visit_seq(Items(items.into_iter())),
            Node::Members(members) => visitor.visit_map(Members::new(members, &[])),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self {
            Node::Null => visitor.visit_none(),
            some => visitor.visit_some(some),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        match self {
            Node::Members(members) => visitor.visit_map(Members::new(members, fields)),
            // No body is an empty one: whatever is required will be named.
            Node::Null => visitor.visit_map(Members::new(Vec::new(), fields)),
            other => other.deserialize_any(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        match self {
            Node::Text(text) => {
                let known = variants.iter().find(|variant| same_word(variant, &text));
                visitor.visit_enum(Word(known.map_or(text, |variant| (*variant).to_string())))
            }
            other => other.deserialize_any(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier ignored_any
    }
}

/// A whole number may be written with a fraction of zero, as Java does.
fn visit_number<'de, V: Visitor<'de>>(number: &serde_json::Number, visitor: V) -> Result<V::Value, Unreadable> {
    if let Some(whole) = number.as_i64() {
        return visitor.visit_i64(whole);
    }
    match (number.as_u64(), number.as_f64()) {
        (Some(whole), _) => visitor.visit_u64(whole),
        (None, Some(value)) if value.fract() == 0.0 && value.abs() < 9e15 => visitor.visit_i64(value as i64),
        (None, value) => visitor.visit_f64(value.unwrap_or_default()),
    }
}

impl<'de> IntoDeserializer<'de, Unreadable> for Node {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

struct Items(std::vec::IntoIter<Node>);

impl<'de> SeqAccess<'de> for Items {
    type Error = Unreadable;
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unreadable> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }
}

struct Members {
    members: std::vec::IntoIter<(String, Node)>,
    fields: &'static [&'static str],
    value: Node,
}

impl Members {
    fn new(members: Vec<(String, Node)>, fields: &'static [&'static str]) -> Self {
        Self { members: members.into_iter(), fields, value: Node::Null }
    }
}

impl<'de> MapAccess<'de> for Members {
    type Error = Unreadable;
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unreadable> {
        let Some((name, value)) = self.members.next() else { return Ok(None) };
        self.value = value;
        let known = self.fields.iter().find(|field| same_word(field, &name));
        let name: StrDeserializer<'_, Unreadable> = known.copied().unwrap_or(&name).into_deserializer();
        seed.deserialize(name).map(Some)
    }
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unreadable> {
        seed.deserialize(std::mem::replace(&mut self.value, Node::Null))
    }
}

struct Word(String);

impl<'de> EnumAccess<'de> for Word {
    type Error = Unreadable;
    type Variant = Bare;
    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Bare), Unreadable> {
        let word: StrDeserializer<'_, Unreadable> = self.0.as_str().into_deserializer();
        Ok((seed.deserialize(word)?, Bare))
    }
}

struct Bare;

impl<'de> VariantAccess<'de> for Bare {
    type Error = Unreadable;
    fn unit_variant(self) -> Result<(), Unreadable> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, Unreadable> {
        Err(de::Error::custom("a word stands where an object is expected"))
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Unreadable> {
        Err(de::Error::custom("a word stands where a list is expected"))
    }
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Unreadable> {
        Err(de::Error::custom("a word stands where an object is expected"))
    }
}
