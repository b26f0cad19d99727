//! Models in the form of generated code.

mod choice;
mod names;
mod wide;

pub(crate) use choice::Choice;
pub(crate) use names::{Counts, Names};
pub(crate) use wide::Wide;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::codec;
use crate::runtime::{Base64, DateTime, Number};

/// A model with a type name and a polymorphic property.
#[derive(Clone, Default)]
pub(crate) struct Assignment {
    pub(crate) id: Option<String>,
    pub(crate) target: Option<Target>,
    extra: codec::Extra,
}

impl Assignment {
    #[must_use]
    pub(crate) fn new() -> Self {
        Self::default()
    }

    #[must_use]
    pub(crate) fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    #[must_use]
    pub(crate) fn target(mut self, target: impl Into<Target>) -> Self {
        self.target = Some(target.into());
        self
    }

    #[must_use]
    pub(crate) fn clear_target(mut self) -> Self {
        self.target = None;
        codec::Model::extra_mut(&mut self).set_null(1);
        self
    }
}

impl codec::Model for Assignment {
    fn names(&self) -> &'static [&'static str] {
        &["id", "target"]
    }
    fn field(&self, position: usize) -> Option<&dyn codec::Field> {
        Some(match position {
            0 => &self.id,
            1 => &self.target,
            _ => return None,
        })
    }
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
        Some(match position {
            0 => &mut self.id,
            1 => &mut self.target,
            _ => return None,
        })
    }
    fn tag(&self) -> Option<codec::Tag> {
        Some(codec::Tag { property: "@odata.type", name: Some("#test.assignment") })
    }
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

codec::model!(Assignment);

#[derive(Clone, Default)]
pub(crate) struct GroupTarget {
    pub(crate) filter: Option<String>,
    pub(crate) group_id: Option<String>,
    extra: codec::Extra,
}

impl GroupTarget {
    #[must_use]
    pub(crate) fn new(group_id: &str) -> Self {
        Self { group_id: Some(group_id.into()), ..Self::default() }
    }

    #[must_use]
    pub(crate) fn filter(mut self, filter: impl Into<String>) -> Self {
        self.filter = Some(filter.into());
        self
    }
}

impl codec::Model for GroupTarget {
    fn names(&self) -> &'static [&'static str] {
        &["filter", "groupId"]
    }
    fn field(&self, position: usize) -> Option<&dyn codec::Field> {
        Some(match position {
            0 => &self.filter,
            1 => &self.group_id,
            _ => return None,
        })
    }
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
        Some(match position {
            0 => &mut self.filter,
            1 => &mut self.group_id,
            _ => return None,
        })
    }
    fn tag(&self) -> Option<codec::Tag> {
        Some(codec::Tag { property: "@odata.type", name: Some("#test.groupTarget") })
    }
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

codec::model!(GroupTarget);

/// A model with a type name without `#`, which is compared exactly.
#[derive(Clone)]
pub(crate) struct PlainTarget {
    pub(crate) filter: Option<String>,
    pub(crate) level: i32,
    extra: codec::Extra,
}

impl codec::Model for PlainTarget {
    fn names(&self) -> &'static [&'static str] {
        &["filter", "level"]
    }
    fn field(&self, position: usize) -> Option<&dyn codec::Field> {
        Some(match position {
            0 => &self.filter,
            1 => &self.level,
            _ => return None,
        })
    }
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
        Some(match position {
            0 => &mut self.filter,
            1 => &mut self.level,
            _ => return None,
        })
    }
    fn required(&self) -> &'static [usize] {
        &[1]
    }
    fn tag(&self) -> Option<codec::Tag> {
        Some(codec::Tag { property: "@odata.type", name: Some("plain") })
    }
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

impl PlainTarget {
    fn empty_model() -> Self {
        Self { filter: codec::empty(), level: codec::empty(), extra: codec::Extra::new() }
    }
}

codec::model!(PlainTarget, empty_model);

/// The common properties of all targets.
#[derive(Clone, Default)]
pub(crate) struct TargetBase {
    pub(crate) filter: Option<String>,
    extra: codec::Extra,
}

impl codec::Model for TargetBase {
    fn names(&self) -> &'static [&'static str] {
        &["filter"]
    }
    fn field(&self, position: usize) -> Option<&dyn codec::Field> {
        Some(match position {
            0 => &self.filter,
            _ => return None,
        })
    }
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
        Some(match position {
            0 => &mut self.filter,
            _ => return None,
        })
    }
    fn tag(&self) -> Option<codec::Tag> {
        Some(codec::Tag { property: "@odata.type", name: None })
    }
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

codec::model!(TargetBase);

/// A polymorphic type.
#[derive(Clone)]
pub(crate) enum Target {
    Group(Box<GroupTarget>),
    Plain(Box<PlainTarget>),
    Other(Box<TargetBase>),
}

impl codec::Polymorphic for Target {
    fn discriminator(&self) -> &'static str {
        "@odata.type"
    }
    fn select(&mut self, type_name: Option<&str>) -> &mut dyn codec::Model {
        *self = match type_name {
            Some(name) if codec::bare_type_name(name) == "test.groupTarget" => {
                Self::Group(codec::empty())
            }
            Some("plain") => Self::Plain(codec::empty()),
            _ => Self::Other(codec::empty()),
        };
        self.model_mut()
    }
    fn model(&self) -> &dyn codec::Model {
        match self {
            Self::Group(model) => &**model,
            Self::Plain(model) => &**model,
            Self::Other(model) => &**model,
        }
    }
    fn model_mut(&mut self) -> &mut dyn codec::Model {
        match self {
            Self::Group(model) => &mut **model,
            Self::Plain(model) => &mut **model,
            Self::Other(model) => &mut **model,
        }
    }
}

impl From<GroupTarget> for Target {
    fn from(value: GroupTarget) -> Self {
        Self::Group(Box::new(codec::typed(value)))
    }
}

codec::polymorphic!(Target);

/// An open enumeration.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Mode {
    On,
    Off,
    Other(Box<str>),
}

impl Mode {
    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::On => "on",
            Self::Off => "off",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for Mode {
    fn from(text: &str) -> Self {
        match text {
            "on" => Self::On,
            "off" => Self::Off,
            other => Self::Other(other.into()),
        }
    }
}

impl std::fmt::Display for Mode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

codec::text!(Mode);

/// A model with required and nullable properties, and scalars of all kinds.
#[derive(Clone)]
pub(crate) struct Setting {
    pub(crate) key: String,
    pub(crate) note: Option<String>,
    pub(crate) mode: Mode,
    pub(crate) enabled: Option<bool>,
    pub(crate) small: Option<u8>,
    pub(crate) count: Option<i32>,
    pub(crate) big: Option<u64>,
    pub(crate) ratio: Option<Number>,
    pub(crate) at: Option<DateTime>,
    pub(crate) data: Option<Base64>,
    extra: codec::Extra,
}

impl codec::Model for Setting {
    fn names(&self) -> &'static [&'static str] {
        &["key", "note", "mode", "enabled", "small", "count", "big", "ratio", "at", "data"]
    }
    fn field(&self, position: usize) -> Option<&dyn codec::Field> {
        Some(match position {
            0 => &self.key,
            1 => &self.note,
            2 => &self.mode,
            3 => &self.enabled,
            4 => &self.small,
            5 => &self.count,
            6 => &self.big,
            7 => &self.ratio,
            8 => &self.at,
            9 => &self.data,
            _ => return None,
        })
    }
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
        Some(match position {
            0 => &mut self.key,
            1 => &mut self.note,
            2 => &mut self.mode,
            3 => &mut self.enabled,
            4 => &mut self.small,
            5 => &mut self.count,
            6 => &mut self.big,
            7 => &mut self.ratio,
            8 => &mut self.at,
            9 => &mut self.data,
            _ => return None,
        })
    }
    fn required(&self) -> &'static [usize] {
        &[0, 1, 2]
    }
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

impl Setting {
    fn empty_model() -> Self {
        Self {
            key: codec::empty(),
            note: codec::empty(),
            mode: codec::empty(),
            enabled: codec::empty(),
            small: codec::empty(),
            count: codec::empty(),
            big: codec::empty(),
            ratio: codec::empty(),
            at: codec::empty(),
            data: codec::empty(),
            extra: codec::Extra::new(),
        }
    }
}

codec::model!(Setting, empty_model);

/// A recursive model with every kind of container.
#[derive(Clone, Default)]
pub(crate) struct Tree {
    pub(crate) name: Option<String>,
    pub(crate) left: Option<Box<Tree>>,
    pub(crate) children: Option<Vec<Tree>>,
    pub(crate) by_name: Option<BTreeMap<String, Tree>>,
    pub(crate) labels: Option<BTreeMap<String, Option<String>>>,
    pub(crate) grid: Option<Vec<Vec<i64>>>,
    pub(crate) any: Option<Value>,
    pub(crate) targets: Option<Vec<Target>>,
    extra: codec::Extra,
}

impl codec::Model for Tree {
    fn names(&self) -> &'static [&'static str] {
        &["name", "left", "children", "byName", "labels", "grid", "any", "targets"]
    }
    fn field(&self, position: usize) -> Option<&dyn codec::Field> {
        Some(match position {
            0 => &self.name,
            1 => &self.left,
            2 => &self.children,
            3 => &self.by_name,
            4 => &self.labels,
            5 => &self.grid,
            6 => &self.any,
            7 => &self.targets,
            _ => return None,
        })
    }
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
        Some(match position {
            0 => &mut self.name,
            1 => &mut self.left,
            2 => &mut self.children,
            3 => &mut self.by_name,
            4 => &mut self.labels,
            5 => &mut self.grid,
            6 => &mut self.any,
            7 => &mut self.targets,
            _ => return None,
        })
    }
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

codec::model!(Tree);
