//! A union of every JSON type, in the form of generated code.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Setting, Tree};
use crate::runtime::DateTime;
use crate::runtime::codec;

#[allow(clippy::enum_variant_names, reason = "as the generator names a list of choices")]
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Choice {
    DateTime(DateTime),
    Small(u8),
    Number(f64),
    Boolean(bool),
    ChoiceList(Vec<Choice>),
    Setting(Box<Setting>),
    Tree(Box<Tree>),
    NumberMap(BTreeMap<String, f64>),
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
}

codec::union! {
    Choice;
    0 => DateTime;
    1 => Small;
    2 => Number(f64);
    3 => Boolean;
    4 => ChoiceList;
    5 => Setting;
    6 => Tree;
    7 => NumberMap;
}
