//! Reads JSON objects into models.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;

use super::decode::{Read, Seed, Trace};
use super::{Fields, Model, Polymorphic, Slot, SlotMut, Tag, TypeName, bare_type_name};

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

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let mut reader = ModelReader::new(self.model);
        while reader.read_entry(&mut access, self.trace)? {}
        reader.finish()
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
        let mut type_name = None;
        while let Some(name) = access.next_key::<String>()? {
            let value = self.trace.note(access.next_value::<Value>(), || name.clone())?;
            match value {
                Value::String(text) if name == discriminator => {
                    type_name = Some(text);
                    break;
                }
                value => waiting.push((name, value)),
            }
        }
        let mut reader = ModelReader::new(self.value.select(type_name.as_deref()));
        if let Some(name) = type_name {
            reader.read_waiting(discriminator, Value::String(name), self.trace)?;
        }
        for (name, value) in waiting {
            reader.read_waiting(&name, value, self.trace)?;
        }
        while reader.read_entry(&mut access, self.trace)? {}
        reader.finish()
    }
}

/// Reads the entries of one object into one model.
struct ModelReader<'m> {
    model: &'m mut dyn Model,
    tag: Option<Tag>,
    required: &'static [(usize, &'static str)],
    /// Which entries of `required` were there.
    seen: Vec<bool>,
}

/// What the name of a property stands for in a model.
enum Key<'m> {
    Field(usize, SlotMut<'m>),
    TypeName,
    Unknown(String),
}

impl<'m> Key<'m> {
    fn of(name: &str, model: &'m mut dyn Model, tag: Option<Tag>) -> Self {
        if tag.is_some_and(|tag| tag.property == name) {
            return Key::TypeName;
        }
        match model.find(name) {
            Some((position, slot)) => Key::Field(position, slot),
            None => Key::Unknown(name.to_owned()),
        }
    }
}

struct KeySeed<'m> {
    model: &'m mut dyn Model,
    tag: Option<Tag>,
}

impl<'de, 'm> DeserializeSeed<'de> for KeySeed<'m> {
    type Value = Key<'m>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key<'m>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'m> Visitor<'_> for KeySeed<'m> {
    type Value = Key<'m>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Key<'m>, E> {
        Ok(Key::of(name, self.model, self.tag))
    }
}

impl<'m> ModelReader<'m> {
    fn new(model: &'m mut dyn Model) -> Self {
        let tag = model.tag();
        if tag.is_some_and(|tag| tag.name.is_some()) {
            model.extra_mut().set_type_name(TypeName::Absent);
        }
        let required = model.required();
        Self { model, tag, required, seen: vec![false; required.len()] }
    }

    /// Reads one entry; `false` at the end of the object.
    fn read_entry<'de, A: MapAccess<'de>>(
        &mut self,
        access: &mut A,
        trace: &mut Trace,
    ) -> Result<bool, A::Error> {
        let seed = KeySeed { model: &mut *self.model, tag: self.tag };
        match access.next_key_seed(seed)? {
            None => return Ok(false),
            Some(Key::Field(position, slot)) => {
                let read = access.next_value_seed(Seed { slot, trace: &mut *trace });
                self.note_field(position, read, trace)?;
            }
            Some(Key::TypeName) => {
                let property = self.tag.map_or("", |tag| tag.property);
                let value = trace.note(access.next_value(), || property.to_owned())?;
                self.read_type_name(value);
            }
            Some(Key::Unknown(name)) => {
                let value = trace.note(access.next_value(), || name.clone())?;
                self.model.extra_mut().unknown_mut().insert(name, value);
            }
        }
        Ok(true)
    }

    /// Reads an entry that came before the type name.
    fn read_waiting<E: Error>(
        &mut self,
        name: &str,
        value: Value,
        trace: &mut Trace,
    ) -> Result<(), E> {
        match Key::of(name, &mut *self.model, self.tag) {
            Key::Field(position, slot) => {
                let read = Seed { slot, trace: &mut *trace }.deserialize(value).map_err(E::custom);
                self.note_field(position, read, trace)
            }
            Key::TypeName => {
                self.read_type_name(value);
                Ok(())
            }
            Key::Unknown(name) => {
                self.model.extra_mut().unknown_mut().insert(name, value);
                Ok(())
            }
        }
    }

    fn note_field<E>(
        &mut self,
        position: usize,
        read: Result<Read, E>,
        trace: &mut Trace,
    ) -> Result<(), E> {
        let read = trace.note(read, || name_at(self.model, position).to_owned())?;
        if read == Read::Null {
            self.model.extra_mut().set_null(position);
        }
        if let Some(index) = self.required.iter().position(|(required, _)| *required == position) {
            self.seen[index] = true;
        }
        Ok(())
    }

    /// Keeps the type name that was read, unless it is the model's own.
    fn read_type_name(&mut self, value: Value) {
        let Some(tag) = self.tag else { return };
        let Value::String(name) = value else {
            // A type name that is no string is kept as any unknown property is.
            self.model.extra_mut().unknown_mut().insert(tag.property.to_owned(), value);
            return;
        };
        let own = tag.name.is_some_and(|own| {
            own == name || own.starts_with('#') && bare_type_name(own) == bare_type_name(&name)
        });
        let kept = if own { TypeName::Own } else { TypeName::Other(name.into()) };
        self.model.extra_mut().set_type_name(kept);
    }

    fn finish<E: Error>(self) -> Result<(), E> {
        let absent = self.required.iter().zip(&self.seen).find(|(_, seen)| !**seen);
        match absent {
            Some(((_, name), _)) => Err(E::missing_field(name)),
            None => Ok(()),
        }
    }
}

/// The wire name of the field at a position.
fn name_at(model: &dyn Model, position: usize) -> &'static str {
    struct NameAt {
        left: usize,
        name: &'static str,
    }
    impl<'a> Fields<'a> for NameAt {
        fn field(&mut self, name: &'static str, _: Slot<'a>) {
            if self.left == 0 {
                self.name = name;
            }
            self.left = self.left.wrapping_sub(1);
        }
    }
    let mut found = NameAt { left: position, name: "" };
    model.visit(&mut found);
    found.name
}
