//! Constants of schemas.

/// A scalar constant.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Constant {
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer.
    Integer(i64),
    /// Any other number, in decimal.
    Number(String),
    /// A string.
    String(String),
}

impl Constant {
    /// Converts a JSON value. `None` for a list or an object.
    #[must_use]
    pub fn new(value: &serde_json::Value) -> Option<Self> {
        use serde_json::Value;
        Some(match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => match (number.as_i64(), number.as_f64()) {
                (Some(number), _) => Self::Integer(number),
                (None, Some(number)) => Self::of_float(number),
                (None, None) => Self::Number(number.to_string()),
            },
            Value::String(text) => Self::String(text.clone()),
            Value::Array(_) | Value::Object(_) => return None,
        })
    }

    /// `1.0` is the integer 1, as in JSON Schema.
    fn of_float(number: f64) -> Self {
        // Adding zero turns -0 into 0.
        let decimal = (number + 0.0).to_string();
        decimal.parse().map_or(Self::Number(decimal), Self::Integer)
    }

    /// The string that a discriminator is compared with: the string itself, or the JSON of another
    /// value.
    #[must_use]
    pub fn as_string(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Integer(number) => number.to_string(),
            Self::Number(text) | Self::String(text) => text.clone(),
        }
    }
}
