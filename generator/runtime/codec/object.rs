//! Reading of JSON objects into models.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;

use super::convert::{Parent, convert};
use super::decode::{DecodeContext, ReadOutcome, SlotSeed};
use super::encode::json_name;
use super::extra::Positions;
use super::preserved::Preserved;
use super::slot_visitor::number_in;
use super::{Field, Model, Polymorphic, SlotMut, Tag, TagKind, TypeName, bare_type_name};

/// Reads an object into the model that its discriminator names.
pub(super) fn read_polymorphic<'de, A: MapAccess<'de>>(
    value: &mut dyn Polymorphic,
    mut access: A,
    context: &mut DecodeContext,
) -> Result<ReadOutcome, A::Error> {
    let discriminator = value.discriminator();
    // Services write the type name first; properties before it have to be buffered.
    let mut buffered: Vec<(String, Value)> = Vec::new();
    let mut type_value = None;
    while let Some(name) = access.next_key_seed(OtherName(discriminator))? {
        let text = || name.clone().unwrap_or_else(|| discriminator.to_owned());
        let value = context.record(access.next_value::<Value>(), text)?;
        if name.is_none() && type_name(&value).is_some() {
            type_value = Some(value);
            break;
        }
        buffered.push((text(), value));
    }
    let selected = value.select(type_value.as_ref().and_then(type_name).as_deref());
    let mut reader = ModelReader::new(selected);
    if let Some(value) = type_value {
        reader.read_buffered(discriminator, value, context);
    }
    for (name, value) in buffered {
        reader.read_buffered(&name, value, context);
    }
    reader.read_entries(access, context)
}

/// Returns the type name in the value of a discriminator: a string itself, or the JSON of a number or a boolean
/// (OpenAPI 3.0.4, Discriminator Object). `None` for any other value.
fn type_name(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(name) => Some(Cow::Borrowed(name)),
        Value::Bool(value) => Some(Cow::Borrowed(if *value { "true" } else { "false" })),
        // `1.0` names the same type as `1`; adding zero turns -0 into 0.
        Value::Number(number) if number.is_f64() => {
            number.as_f64().map(|number| Cow::Owned((number + 0.0).to_string()))
        }
        Value::Number(number) => Some(Cow::Owned(number.to_string())),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// A seed that reads the name of a property, and returns `None` for this one: the name that every object has is not
/// allocated.
pub(super) struct OtherName(pub(super) &'static str);

impl<'de> DeserializeSeed<'de> for OtherName {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Option<String>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for OtherName {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Option<String>, E> {
        Ok((name != self.0).then(|| name.to_owned()))
    }
}

/// A reader of the entries of one object into one model.
pub(super) struct ModelReader<'m> {
    model: &'m mut dyn Model,
    tag: Option<Tag>,
    required: &'static [usize],
    /// The positions of the fields that were present; only tracked if the model has required fields.
    seen: Positions,
    /// Whether the object has a type name.
    named: bool,
    /// The position after the last field that was read: services write properties in a fixed order.
    next: usize,
}

/// The part of a model that a property name refers to.
enum Key<'m> {
    Field(usize, SlotMut<'m>),
    TypeName,
    Unknown(String),
}

struct KeySeed<'m> {
    model: &'m mut dyn Model,
    /// The wire name of the discriminator property.
    type_property: Option<&'static str>,
    /// The position at which the search starts.
    next: usize,
}

impl<'m> KeySeed<'m> {
    #[inline]
    fn key(self, name: &str) -> Key<'m> {
        if self.type_property == Some(name) {
            return Key::TypeName;
        }
        let found = position(self.model.names(), name, self.next);
        match found.and_then(|at| Some((at, self.model.field_mut(at)?))) {
            Some((position, field)) => Key::Field(position, Field::slot_mut(field)),
            None => Key::Unknown(name.to_owned()),
        }
    }
}

/// Returns the position of a name; the search starts at `next` and wraps around.
#[inline]
fn position(names: &[&str], name: &str, next: usize) -> Option<usize> {
    let (before, behind) = names.split_at_checked(next)?;
    let found = behind.iter().position(|known| *known == name);
    let found = found.map(|position| next + position);
    found.or_else(|| before.iter().position(|known| *known == name))
}

impl<'de, 'm> DeserializeSeed<'de> for KeySeed<'m> {
    type Value = Key<'m>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key<'m>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'m> Visitor<'_> for KeySeed<'m> {
    type Value = Key<'m>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property name")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Key<'m>, E> {
        Ok(self.key(name))
    }
}

impl<'m> ModelReader<'m> {
    pub(super) fn new(model: &'m mut dyn Model) -> Self {
        let (tag, required) = (model.tag(), model.required());
        Self { model, tag, required, seen: Positions::default(), named: false, next: 0 }
    }

    /// Reads all remaining entries.
    pub(super) fn read_entries<'de, A: MapAccess<'de>>(
        mut self,
        mut access: A,
        context: &mut DecodeContext,
    ) -> Result<ReadOutcome, A::Error> {
        while let Some(key) = access.next_key_seed(self.key_seed())? {
            match key {
                Key::Field(position, slot) => {
                    match access.next_value_seed(SlotSeed::field(slot, &mut *context)) {
                        Ok(read) => self.note_field(position, read, context),
                        Err(error) => {
                            context.push(self.model.names()[position].to_owned());
                            return Err(error);
                        }
                    }
                }
                Key::TypeName => {
                    let property = self.tag.map_or("", |tag| tag.property);
                    let value = context.record(access.next_value(), || property.to_owned())?;
                    self.read_type_name(value, context);
                }
                Key::Unknown(name) => {
                    let value = context.record(access.next_value(), || name.clone())?;
                    if let Some(number) = number_in(&name, &value) {
                        return Ok(convert(
                            SlotMut::Model(self.model),
                            context,
                            Parent::Item,
                            number,
                        ));
                    }
                    self.insert_unknown(name, value);
                }
            }
        }
        self.finish(context);
        Ok(ReadOutcome::Value)
    }

    /// Reads a buffered entry.
    pub(super) fn read_buffered(&mut self, name: &str, value: Value, context: &mut DecodeContext) {
        match self.key_seed().key(name) {
            Key::Field(position, slot) => {
                let read = SlotSeed::field(slot, &mut *context).read(value);
                self.note_field(position, read, context);
            }
            Key::TypeName => self.read_type_name(value, context),
            Key::Unknown(name) => self.insert_unknown(name, value),
        }
    }

    /// Reads an entry whose value is a string, which `read` converts to the type of the field; unknown properties
    /// store the string itself.
    pub(super) fn read_string(
        &mut self,
        name: &str,
        text: &str,
        read: impl FnOnce(SlotMut<'_>, &str, &mut DecodeContext) -> ReadOutcome,
        context: &mut DecodeContext,
    ) {
        match self.key_seed().key(name) {
            Key::Field(position, slot) => {
                let read = read(slot, text, context);
                self.note_field(position, read, context);
            }
            Key::TypeName => {
                let name = match self.model.tag_kind() {
                    TagKind::String => Value::from(text),
                    TagKind::Json => json_name(text),
                };
                self.read_type_name(name, context);
            }
            Key::Unknown(name) => self.insert_unknown(name, Value::from(text)),
        }
    }

    /// Stores a property that the model does not declare.
    fn insert_unknown(&mut self, name: String, value: Value) {
        self.model.extra_mut().unknown_mut().insert(name, value);
    }

    #[inline]
    fn key_seed(&mut self) -> KeySeed<'_> {
        let type_property = self.tag.map(|tag| tag.property);
        KeySeed { model: &mut *self.model, type_property, next: self.next }
    }

    #[inline]
    fn note_field(&mut self, position: usize, read: ReadOutcome, context: &mut DecodeContext) {
        self.next = position + 1;
        match read {
            ReadOutcome::Value => {}
            ReadOutcome::Null => self.model.extra_mut().set_null(position),
            ReadOutcome::Preserved => self.preserve_original(position, context),
        }
        if !self.required.is_empty() {
            self.seen.insert(position);
        }
    }

    /// Preserves the original value of a field.
    #[cold]
    fn preserve_original(&mut self, position: usize, context: &mut DecodeContext) {
        let preserved = context.preserved.take();
        if preserved.as_ref().is_some_and(Preserved::is_unread)
            && let Some(SlotMut::Optional(field)) =
                self.model.field_mut(position).map(Field::slot_mut)
        {
            // The value could not be converted at all.
            field.unset();
        }
        self.model.extra_mut().set_preserved(position, preserved);
    }

    /// Stores the type name that was read, unless it is the model's own.
    fn read_type_name(&mut self, value: Value, context: &mut DecodeContext) {
        let Some(tag) = self.tag else { return };
        let name = match (self.model.tag_kind(), value) {
            (TagKind::String, Value::String(name)) => name,
            (TagKind::Json, value @ (Value::Bool(_) | Value::Number(_))) => value.to_string(),
            // A type name of another JSON type is stored as an additional property.
            (_, value) => {
                context.mismatched = true;
                self.insert_unknown(tag.property.to_owned(), value);
                return;
            }
        };
        self.named = true;
        let own = tag.name.is_some_and(|own| {
            own == name || own.starts_with('#') && bare_type_name(own) == bare_type_name(&name)
        });
        let preserved = if own { TypeName::Own } else { TypeName::Other(name.into()) };
        self.model.extra_mut().set_type_name(preserved);
    }

    #[inline]
    pub(super) fn finish(self, context: &mut DecodeContext) {
        if !self.named && self.tag.is_some_and(|tag| tag.name.is_some()) {
            self.model.extra_mut().set_type_name(TypeName::Absent);
        }
        for position in self.required {
            if !self.seen.contains(*position) {
                context.mismatched = true;
                self.model.extra_mut().set_preserved(*position, Some(Preserved::missing()));
            }
        }
    }
}
