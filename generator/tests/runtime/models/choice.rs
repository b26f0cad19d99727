//! A union of every JSON type, in the form of generated code.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Setting, Tree};
use crate::runtime::codec;
use crate::runtime::{DateTime, Number};

#[allow(clippy::enum_variant_names, reason = "as the generator names a list of choices")]
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Choice {
    DateTime(DateTime),
    Small(u8),
    Number(Number),
    Boolean(bool),
    ChoiceList(Vec<Choice>),
    Setting(Box<Setting>),
    Tree(Box<Tree>),
    NumberMap(BTreeMap<String, Number>),
    Other(Value),
}

impl codec::Alternatives for Choice {
    fn all() -> &'static [codec::Alternative] {
        &[
            codec::Alternative::Format(codec::Format::DateTime),
            codec::Alternative::Integer,
            codec::Alternative::Number,
            codec::Alternative::Bool,
            codec::Alternative::List(&codec::Alternative::OneOf(
                <Choice as codec::Alternatives>::all,
            )),
            codec::Alternative::Object(codec::Object {
                constants: &[(
                    "mode",
                    &[codec::Constant::String("one"), codec::Constant::String("two")],
                )],
                required: &["key", "note", "mode"],
                declared: &["key", "note", "mode", "enabled", "small", "count", "big", "at"],
            }),
            codec::Alternative::Object(codec::Object {
                constants: &[],
                required: &[],
                declared: &["name", "left", "children", "byName", "labels", "grid", "any"],
            }),
            codec::Alternative::Map(&codec::Alternative::Number),
        ]
    }

    fn select(&mut self, position: usize) {
        *self = match position {
            0 => Self::DateTime(codec::empty()),
            1 => Self::Small(codec::empty()),
            2 => Self::Number(codec::empty()),
            3 => Self::Boolean(codec::empty()),
            4 => Self::ChoiceList(codec::empty()),
            5 => Self::Setting(codec::empty()),
            6 => Self::Tree(codec::empty()),
            7 => Self::NumberMap(codec::empty()),
            _ => Self::Other(Value::Null),
        };
    }

    fn field(&self) -> &dyn codec::Field {
        match self {
            Self::DateTime(value) => value,
            Self::Small(value) => value,
            Self::Number(value) => value,
            Self::Boolean(value) => value,
            Self::ChoiceList(value) => value,
            Self::Setting(value) => value,
            Self::Tree(value) => value,
            Self::NumberMap(value) => value,
            Self::Other(value) => value,
        }
    }

    fn field_mut(&mut self) -> &mut dyn codec::Field {
        match self {
            Self::DateTime(value) => value,
            Self::Small(value) => value,
            Self::Number(value) => value,
            Self::Boolean(value) => value,
            Self::ChoiceList(value) => value,
            Self::Setting(value) => value,
            Self::Tree(value) => value,
            Self::NumberMap(value) => value,
            Self::Other(value) => value,
        }
    }
}

codec::union!(Choice);
