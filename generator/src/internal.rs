//! Parts of the generator that other packages of this repository measure with. They are not part of the API.

use crate::description::{Entries, Value, keywords};

pub use crate::media_type::MediaType;

/// The type of a value in a description, from the table of keywords.
#[derive(Clone, Copy, Debug)]
pub struct ValueType(&'static keywords::ValueType);

/// The way in which a value contains schemas.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Schemas {
    /// It is a schema.
    One,
    /// It is a list of schemas.
    List,
    /// It is an object whose keys are names of schemas.
    Map,
}

impl ValueType {
    /// The type of schemas.
    #[must_use]
    pub fn schema() -> Self {
        Self(&keywords::SCHEMA_OR_REFERENCE)
    }

    /// The type of a file or of a part of one, as far as its keys show it.
    #[must_use]
    pub fn guess(value: &serde_json::Value) -> Option<Self> {
        let without_content = |value: &serde_json::Value| match value {
            serde_json::Value::String(_) => Value::String(String::new()),
            serde_json::Value::Array(_) => Value::List(Vec::new()),
            serde_json::Value::Object(_) => Value::Object(Entries::new()),
            _ => Value::Null,
        };
        let entries = value.as_object()?.iter();
        let entries = entries.map(|(key, value)| (key.clone(), without_content(value)));
        keywords::ValueType::guess(&Value::Object(entries.collect())).map(Self)
    }

    /// The type of the value of a key.
    #[must_use]
    pub fn at_key(self, key: &str) -> Self {
        Self(self.0.at_key(key))
    }

    /// The type of the items of a list.
    #[must_use]
    pub fn at_item(self) -> Self {
        Self(self.0.at_item())
    }

    /// The keywords of an object of this type, with the types of their values.
    pub fn keywords(self) -> impl Iterator<Item = (&'static str, Self)> {
        let object = self.0.object().into_iter();
        object.flat_map(keywords::ObjectType::values).map(|(name, value)| (name, Self(value)))
    }

    /// Whether a value of this type is data, which contains no object of OpenAPI.
    #[must_use]
    pub fn is_data(self) -> bool {
        matches!(self.0, keywords::ValueType::Data)
    }

    /// Whether the keys of an object of this type are keywords.
    #[must_use]
    pub fn has_keywords(self) -> bool {
        self.0.object().is_some()
    }

    /// The way in which a value of this type contains schemas, if it does.
    #[must_use]
    pub fn schemas(self) -> Option<Schemas> {
        use keywords::ValueType::{List, Map};
        let (ty, schemas) = match self.0 {
            List(items) => (*items, Schemas::List),
            Map(values) => (*values, Schemas::Map),
            other => (other, Schemas::One),
        };
        ty.is_schema().then_some(schemas)
    }
}
