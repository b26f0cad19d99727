//! Reads JSON objects into models.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;

use super::decode::{Read, Seed, Trace};
use super::encode::json_name;
use super::extra::Positions;
use super::{Field, Model, Polymorphic, SlotMut, Tag, TagKind, TypeName, bare_type_name};

/// Reads an object into the model that its place declares.
pub(super) struct ModelVisitor<'s, 't> {
    pub(super) model: &'s mut dyn Model,
    pub(super) trace: &'t mut Trace,
}

impl<'de> Visitor<'de> for ModelVisitor<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        ModelReader::new(self.model).read_entries(access, self.trace)
    }
}

/// Reads an object into the model that its discriminator names.
pub(super) struct PolymorphicVisitor<'s, 't> {
    pub(super) value: &'s mut dyn Polymorphic,
    pub(super) trace: &'t mut Trace,
}

impl<'de> Visitor<'de> for PolymorphicVisitor<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let discriminator = self.value.discriminator();
        // Services write the type name first; what comes before it has to wait.
        let mut waiting: Vec<(String, Value)> = Vec::new();
        let mut type_value = None;
        while let Some(name) = access.next_key_seed(OtherName(discriminator))? {
            let text = || name.clone().unwrap_or_else(|| discriminator.to_owned());
            let value = self.trace.note(access.next_value::<Value>(), text)?;
            if name.is_none() && type_name(&value).is_some() {
                type_value = Some(value);
                break;
            }
            waiting.push((text(), value));
        }
        let selected = self.value.select(type_value.as_ref().and_then(type_name).as_deref());
        let mut reader = ModelReader::new(selected);
        if let Some(value) = type_value {
            reader.read_waiting(discriminator, value, self.trace)?;
        }
        for (name, value) in waiting {
            reader.read_waiting(&name, value, self.trace)?;
        }
        reader.read_entries(access, self.trace)
    }
}

/// The type name that the value of a discriminator is: a string itself, or else the JSON of a number or
/// a boolean (OpenAPI 3.0.4, Discriminator Object). `None` for any other value.
fn type_name(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(name) => Some(Cow::Borrowed(name)),
        Value::Bool(value) => Some(Cow::Borrowed(if *value { "true" } else { "false" })),
        // `1.0` names the same type as `1`; adding zero makes 0 of -0.
        Value::Number(number) if number.is_f64() => {
            number.as_f64().map(|number| Cow::Owned((number + 0.0).to_string()))
        }
        Value::Number(number) => Some(Cow::Owned(number.to_string())),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Reads the name of a property, unless it is this one: so the name that every object has
/// is not allocated.
struct OtherName(&'static str);

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

/// Reads the entries of one object into one model.
pub(super) struct ModelReader<'m> {
    model: &'m mut dyn Model,
    tag: Option<Tag>,
    required: &'static [usize],
    /// Which fields were there; only kept where some are required.
    seen: Positions,
    /// Whether the object named its type.
    named: bool,
    /// The position behind the last field that was read: services keep to one order.
    next: usize,
}

/// What the name of a property stands for in a model.
enum Key<'m> {
    Field(usize, SlotMut<'m>),
    TypeName,
    Unknown(String),
}

struct KeySeed<'m> {
    model: &'m mut dyn Model,
    /// The property that has the type name.
    type_property: Option<&'static str>,
    /// Where to look first.
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

/// Where a name stands, looked for from a position on.
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

    /// Reads all entries that there still are.
    pub(super) fn read_entries<'de, A: MapAccess<'de>>(
        mut self,
        mut access: A,
        trace: &mut Trace,
    ) -> Result<(), A::Error> {
        while let Some(key) = access.next_key_seed(self.key_seed())? {
            match key {
                Key::Field(position, slot) => {
                    let read = access.next_value_seed(Seed { slot, trace: &mut *trace });
                    self.note_field(position, read, trace)?;
                }
                Key::TypeName => {
                    let property = self.tag.map_or("", |tag| tag.property);
                    let value = trace.note(access.next_value(), || property.to_owned())?;
                    self.read_type_name(value);
                }
                Key::Unknown(name) => {
                    let value = trace.note(access.next_value(), || name.clone())?;
                    self.keep(name, value);
                }
            }
        }
        self.finish()
    }

    /// Reads an entry that has been read as JSON.
    pub(super) fn read_waiting<E: Error>(
        &mut self,
        name: &str,
        value: Value,
        trace: &mut Trace,
    ) -> Result<(), E> {
        match self.key_seed().key(name) {
            Key::Field(position, slot) => {
                let read = Seed { slot, trace: &mut *trace }.deserialize(value).map_err(E::custom);
                self.note_field(position, read, trace)?;
            }
            Key::TypeName => self.read_type_name(value),
            Key::Unknown(name) => self.keep(name, value),
        }
        Ok(())
    }

    /// Reads an entry whose value is text that `read` puts into a field, and that is kept as it is
    /// where there is none.
    pub(super) fn read_text<E>(
        &mut self,
        name: &str,
        text: &str,
        read: impl FnOnce(SlotMut<'_>, &str) -> Result<(), E>,
        trace: &mut Trace,
    ) -> Result<(), E> {
        match self.key_seed().key(name) {
            Key::Field(position, slot) => {
                let read = read(slot, text).map(|()| Read::Value);
                self.note_field(position, read, trace)?;
            }
            Key::TypeName => self.read_type_name(match self.model.tag_kind() {
                TagKind::String => Value::from(text),
                TagKind::Json => json_name(text),
            }),
            Key::Unknown(name) => self.keep(name, Value::from(text)),
        }
        Ok(())
    }

    /// Keeps a property that the model does not declare.
    fn keep(&mut self, name: String, value: Value) {
        self.model.extra_mut().unknown_mut().insert(name, value);
    }

    #[inline]
    fn key_seed(&mut self) -> KeySeed<'_> {
        let type_property = self.tag.map(|tag| tag.property);
        KeySeed { model: &mut *self.model, type_property, next: self.next }
    }

    #[inline]
    fn note_field<E>(
        &mut self,
        position: usize,
        read: Result<Read, E>,
        trace: &mut Trace,
    ) -> Result<(), E> {
        self.next = position + 1;
        match read {
            Ok(Read::Value) => {}
            Ok(Read::Null) => self.model.extra_mut().set_null(position),
            Err(error) => {
                trace.push(self.model.names()[position].to_owned());
                return Err(error);
            }
        }
        if !self.required.is_empty() {
            self.seen.insert(position);
        }
        Ok(())
    }

    /// Keeps the type name that was read, unless it is the model's own.
    fn read_type_name(&mut self, value: Value) {
        let Some(tag) = self.tag else { return };
        let name = match (self.model.tag_kind(), value) {
            (TagKind::String, Value::String(name)) => name,
            (TagKind::Json, value @ (Value::Bool(_) | Value::Number(_))) => value.to_string(),
            // A type name of another type is kept as any unknown property is.
            (_, value) => {
                self.keep(tag.property.to_owned(), value);
                return;
            }
        };
        self.named = true;
        let own = tag.name.is_some_and(|own| {
            own == name || own.starts_with('#') && bare_type_name(own) == bare_type_name(&name)
        });
        let kept = if own { TypeName::Own } else { TypeName::Other(name.into()) };
        self.model.extra_mut().set_type_name(kept);
    }

    #[inline]
    pub(super) fn finish<E: Error>(self) -> Result<(), E> {
        if !self.named && self.tag.is_some_and(|tag| tag.name.is_some()) {
            self.model.extra_mut().set_type_name(TypeName::Absent);
        }
        match self.required.iter().find(|position| !self.seen.contains(**position)) {
            Some(position) => Err(E::missing_field(self.model.names()[*position])),
            None => Ok(()),
        }
    }
}
