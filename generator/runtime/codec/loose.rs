//! Reads what is usually an object, and is kept as it is where it is something else.

use std::fmt;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{Deserialize as _, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::Model;
use super::decode::Trace;
use super::object::ModelReader;

/// Reads into the model that its place declares.
pub(super) struct LooseVisitor<'s, 't> {
    pub(super) model: &'s mut dyn Model,
    pub(super) trace: &'t mut Trace,
}

/// What `serde_json` calls the only entry of the map as which it hands over a number when some crate
/// in the build switches its `arbitrary_precision` on.
const NUMBER: &str = "$serde_json::private::Number";

impl LooseVisitor<'_, '_> {
    fn keep(self, value: impl Into<Value>) {
        self.model.extra_mut().set_non_object(value.into());
    }
}

impl<'de> Visitor<'de> for LooseVisitor<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.keep(Value::Null);
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.keep(value);
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.keep(value);
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.keep(value);
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        self.keep(value);
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.keep(text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<(), A::Error> {
        let value = Value::deserialize(SeqAccessDeserializer::new(items))?;
        self.keep(value);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let mut first = None;
        if let Some(name) = access.next_key::<String>()? {
            let value = self.trace.note(access.next_value::<Value>(), || name.clone())?;
            if name == NUMBER
                && let Some(Ok(number)) = value.as_str().map(str::parse::<serde_json::Number>)
            {
                self.keep(number);
                return Ok(());
            }
            first = Some((name, value));
        }
        let mut reader = ModelReader::new(self.model);
        if let Some((name, value)) = first {
            reader.read_waiting(&name, value, self.trace)?;
        }
        reader.read_entries(access, self.trace)
    }
}
