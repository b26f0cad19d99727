//! Reads JSON objects into models.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;

use super::decode::{Read, Seed, Trace};
use super::encode::json_name;
use super::extra::Positions;
use super::kept::Kept;
use super::misfit::{Place, misfit};
use super::slot_visitor::number_in;
use super::{Field, Model, Polymorphic, SlotMut, Tag, TagKind, TypeName, bare_type_name};

/// Reads an object into the model that its discriminator names.
pub(super) fn read_polymorphic<'de, A: MapAccess<'de>>(
    value: &mut dyn Polymorphic,
    mut access: A,
    trace: &mut Trace,
) -> Result<Read, A::Error> {
    let discriminator = value.discriminator();
    // Services write the type name first; what comes before it has to wait.
    let mut waiting: Vec<(String, Value)> = Vec::new();
    let mut type_value = None;
    while let Some(name) = access.next_key_seed(OtherName(discriminator))? {
        let text = || name.clone().unwrap_or_else(|| discriminator.to_owned());
        let value = trace.note(access.next_value::<Value>(), text)?;
        if name.is_none() && type_name(&value).is_some() {
            type_value = Some(value);
            break;
        }
        waiting.push((text(), value));
    }
    let selected = value.select(type_value.as_ref().and_then(type_name).as_deref());
    let mut reader = ModelReader::new(selected);
    if let Some(value) = type_value {
        reader.read_waiting(discriminator, value, trace);
    }
    for (name, value) in waiting {
        reader.read_waiting(&name, value, trace);
    }
    reader.read_entries(access, trace)
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
    ) -> Result<Read, A::Error> {
        while let Some(key) = access.next_key_seed(self.key_seed())? {
            match key {
                Key::Field(position, slot) => {
                    match access.next_value_seed(Seed::field(slot, &mut *trace)) {
                        Ok(read) => self.note_field(position, read, trace),
                        Err(error) => {
                            trace.push(self.model.names()[position].to_owned());
                            return Err(error);
                        }
                    }
                }
                Key::TypeName => {
                    let property = self.tag.map_or("", |tag| tag.property);
                    let value = trace.note(access.next_value(), || property.to_owned())?;
                    self.read_type_name(value, trace);
                }
                Key::Unknown(name) => {
                    let value = trace.note(access.next_value(), || name.clone())?;
                    if let Some(number) = number_in(&name, &value) {
                        return Ok(misfit(SlotMut::Model(self.model), trace, Place::Item, number));
                    }
                    self.keep(name, value);
                }
            }
        }
        self.finish(trace);
        Ok(Read::Value)
    }

    /// Reads an entry that has been read as JSON.
    pub(super) fn read_waiting(&mut self, name: &str, value: Value, trace: &mut Trace) {
        match self.key_seed().key(name) {
            Key::Field(position, slot) => {
                let read = Seed::field(slot, &mut *trace).read(value);
                self.note_field(position, read, trace);
            }
            Key::TypeName => self.read_type_name(value, trace),
            Key::Unknown(name) => self.keep(name, value),
        }
    }

    /// Reads an entry whose value is a string that `read` puts into a field, and that is kept as it
    /// is where there is none.
    pub(super) fn read_text(
        &mut self,
        name: &str,
        text: &str,
        read: impl FnOnce(SlotMut<'_>, &str, &mut Trace) -> Read,
        trace: &mut Trace,
    ) {
        match self.key_seed().key(name) {
            Key::Field(position, slot) => {
                let read = read(slot, text, trace);
                self.note_field(position, read, trace);
            }
            Key::TypeName => {
                let name = match self.model.tag_kind() {
                    TagKind::String => Value::from(text),
                    TagKind::Json => json_name(text),
                };
                self.read_type_name(name, trace);
            }
            Key::Unknown(name) => self.keep(name, Value::from(text)),
        }
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
    fn note_field(&mut self, position: usize, read: Read, trace: &mut Trace) {
        self.next = position + 1;
        match read {
            Read::Value => {}
            Read::Null => self.model.extra_mut().set_null(position),
            Read::Kept => self.keep_misfit(position, trace),
        }
        if !self.required.is_empty() {
            self.seen.insert(position);
        }
    }

    /// Keeps what does not fit next to its field.
    #[cold]
    fn keep_misfit(&mut self, position: usize, trace: &mut Trace) {
        let kept = trace.kept.take();
        if kept.as_ref().is_some_and(Kept::is_unread)
            && let Some(SlotMut::Optional(field)) =
                self.model.field_mut(position).map(Field::slot_mut)
        {
            // Nothing of the value could be used.
            field.unset();
        }
        self.model.extra_mut().set_kept(position, kept);
    }

    /// Keeps the type name that was read, unless it is the model's own.
    fn read_type_name(&mut self, value: Value, trace: &mut Trace) {
        let Some(tag) = self.tag else { return };
        let name = match (self.model.tag_kind(), value) {
            (TagKind::String, Value::String(name)) => name,
            (TagKind::Json, value @ (Value::Bool(_) | Value::Number(_))) => value.to_string(),
            // A type name of another type is kept as any unknown property is.
            (_, value) => {
                trace.mismatched = true;
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
    pub(super) fn finish(self, trace: &mut Trace) {
        if !self.named && self.tag.is_some_and(|tag| tag.name.is_some()) {
            self.model.extra_mut().set_type_name(TypeName::Absent);
        }
        for position in self.required {
            if !self.seen.contains(*position) {
                trace.mismatched = true;
                self.model.extra_mut().set_kept(*position, Some(Kept::missing()));
            }
        }
    }
}
