//! Models in the shape that the emitter writes.

mod wide;

pub(crate) use wide::Wide;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::codec::{self, Field as _};
use crate::runtime::{Base64, DateTime, Number};

/// Tagged, with a polymorphic property.
#[derive(Clone, Debug, Default, PartialEq)]
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

    fn empty_model() -> Self {
        Self { id: codec::empty(), target: codec::empty(), extra: codec::Extra::default() }
    }
}

impl codec::Model for Assignment {
    #[inline]
    fn find(&mut self, name: &str) -> Option<(usize, codec::SlotMut<'_>)> {
        Some(match name {
            "id" => (0, self.id.slot_mut()),
            "target" => (1, self.target.slot_mut()),
            _ => return None,
        })
    }
    #[inline]
    fn visit<'a>(&'a self, fields: &mut dyn codec::Fields<'a>) {
        fields.field("id", self.id.slot());
        fields.field("target", self.target.slot());
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

#[derive(Clone, Debug, Default, PartialEq)]
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

    fn empty_model() -> Self {
        Self { filter: codec::empty(), group_id: codec::empty(), extra: codec::Extra::default() }
    }
}

impl codec::Model for GroupTarget {
    #[inline]
    fn find(&mut self, name: &str) -> Option<(usize, codec::SlotMut<'_>)> {
        Some(match name {
            "filter" => (0, self.filter.slot_mut()),
            "groupId" => (1, self.group_id.slot_mut()),
            _ => return None,
        })
    }
    #[inline]
    fn visit<'a>(&'a self, fields: &mut dyn codec::Fields<'a>) {
        fields.field("filter", self.filter.slot());
        fields.field("groupId", self.group_id.slot());
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

/// Has a type name without `#`, which is told apart exactly.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PlainTarget {
    pub(crate) filter: Option<String>,
    pub(crate) level: i32,
    extra: codec::Extra,
}

impl PlainTarget {
    fn empty_model() -> Self {
        Self { filter: codec::empty(), level: codec::empty(), extra: codec::Extra::default() }
    }
}

impl codec::Model for PlainTarget {
    #[inline]
    fn find(&mut self, name: &str) -> Option<(usize, codec::SlotMut<'_>)> {
        Some(match name {
            "filter" => (0, self.filter.slot_mut()),
            "level" => (1, self.level.slot_mut()),
            _ => return None,
        })
    }
    #[inline]
    fn visit<'a>(&'a self, fields: &mut dyn codec::Fields<'a>) {
        fields.field("filter", self.filter.slot());
        fields.field("level", self.level.slot());
    }
    fn required(&self) -> &'static [(usize, &'static str)] {
        &[(1, "level")]
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

codec::model!(PlainTarget);

/// What all targets have.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TargetBase {
    pub(crate) filter: Option<String>,
    extra: codec::Extra,
}

impl TargetBase {
    fn empty_model() -> Self {
        Self { filter: codec::empty(), extra: codec::Extra::default() }
    }
}

impl codec::Model for TargetBase {
    #[inline]
    fn find(&mut self, name: &str) -> Option<(usize, codec::SlotMut<'_>)> {
        Some(match name {
            "filter" => (0, self.filter.slot_mut()),
            _ => return None,
        })
    }
    #[inline]
    fn visit<'a>(&'a self, fields: &mut dyn codec::Fields<'a>) {
        fields.field("filter", self.filter.slot());
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
#[derive(Clone, Debug, PartialEq)]
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

codec::text!(Mode);

/// Required and nullable properties, and scalars of all kinds.
#[derive(Clone, Debug, PartialEq)]
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
            extra: codec::Extra::default(),
        }
    }
}

impl codec::Model for Setting {
    #[inline]
    fn find(&mut self, name: &str) -> Option<(usize, codec::SlotMut<'_>)> {
        Some(match name {
            "key" => (0, self.key.slot_mut()),
            "note" => (1, self.note.slot_mut()),
            "mode" => (2, self.mode.slot_mut()),
            "enabled" => (3, self.enabled.slot_mut()),
            "small" => (4, self.small.slot_mut()),
            "count" => (5, self.count.slot_mut()),
            "big" => (6, self.big.slot_mut()),
            "ratio" => (7, self.ratio.slot_mut()),
            "at" => (8, self.at.slot_mut()),
            "data" => (9, self.data.slot_mut()),
            _ => return None,
        })
    }
    #[inline]
    fn visit<'a>(&'a self, fields: &mut dyn codec::Fields<'a>) {
        fields.field("key", self.key.slot());
        fields.field("note", codec::nullable(&self.note));
        fields.field("mode", self.mode.slot());
        fields.field("enabled", self.enabled.slot());
        fields.field("small", self.small.slot());
        fields.field("count", self.count.slot());
        fields.field("big", self.big.slot());
        fields.field("ratio", self.ratio.slot());
        fields.field("at", self.at.slot());
        fields.field("data", self.data.slot());
    }
    fn required(&self) -> &'static [(usize, &'static str)] {
        &[(0, "key"), (1, "note"), (2, "mode")]
    }
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

codec::model!(Setting);

/// Recursive, with every kind of container.
#[derive(Clone, Debug, Default, PartialEq)]
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

impl Tree {
    fn empty_model() -> Self {
        Self {
            name: codec::empty(),
            left: codec::empty(),
            children: codec::empty(),
            by_name: codec::empty(),
            labels: codec::empty(),
            grid: codec::empty(),
            any: codec::empty(),
            targets: codec::empty(),
            extra: codec::Extra::default(),
        }
    }
}

impl codec::Model for Tree {
    #[inline]
    fn find(&mut self, name: &str) -> Option<(usize, codec::SlotMut<'_>)> {
        Some(match name {
            "name" => (0, self.name.slot_mut()),
            "left" => (1, self.left.slot_mut()),
            "children" => (2, self.children.slot_mut()),
            "byName" => (3, self.by_name.slot_mut()),
            "labels" => (4, self.labels.slot_mut()),
            "grid" => (5, self.grid.slot_mut()),
            "any" => (6, self.any.slot_mut()),
            "targets" => (7, self.targets.slot_mut()),
            _ => return None,
        })
    }
    #[inline]
    fn visit<'a>(&'a self, fields: &mut dyn codec::Fields<'a>) {
        fields.field("name", self.name.slot());
        fields.field("left", self.left.slot());
        fields.field("children", self.children.slot());
        fields.field("byName", self.by_name.slot());
        fields.field("labels", self.labels.slot());
        fields.field("grid", self.grid.slot());
        fields.field("any", self.any.slot());
        fields.field("targets", self.targets.slot());
    }
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

codec::model!(Tree);
