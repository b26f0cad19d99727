//! Constant scalar values, which discriminate the alternatives of unions.

use serde_json::Value;

/// A constant scalar value of a property.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Constant {
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer in any format: `1.0` is 1.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// A string.
    String(&'static str),
}

impl Constant {
    /// Returns whether a value equals this constant. Numbers are compared by value, not by format.
    #[must_use]
    pub fn is(self, value: &Value) -> bool {
        match (self, value) {
            (Self::Null, Value::Null) => true,
            (Self::Bool(one), Value::Bool(other)) => one == *other,
            (Self::Integer(one), Value::Number(other)) => match other.as_i64() {
                Some(other) => one == other,
                // Adding zero turns -0 into 0.
                None => {
                    other.as_f64().is_some_and(|other| (other + 0.0).to_string() == one.to_string())
                }
            },
            (Self::Number(one), Value::Number(other)) => {
                other.as_f64().is_some_and(|other| other.total_cmp(&one).is_eq())
            }
            (Self::String(one), Value::String(other)) => one == other,
            _ => false,
        }
    }
}

impl From<Constant> for Value {
    fn from(constant: Constant) -> Self {
        match constant {
            Constant::Null => Self::Null,
            Constant::Bool(value) => Self::from(value),
            Constant::Integer(value) => Self::from(value),
            Constant::Number(value) => Self::from(value),
            Constant::String(value) => Self::from(value),
        }
    }
}
