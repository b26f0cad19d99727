//! Models in the form of generated code.

mod choice;
mod names;
mod wide;

pub(crate) use choice::Choice;
pub(crate) use names::{Counts, Names};
pub(crate) use wide::Wide;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::{AdditionalProperties, Base64, DateTime, codec};

/// A model with a type name and a polymorphic property.
#[derive(Clone, Default)]
pub(crate) struct Assignment {
    pub(crate) id: Option<String>,
    pub(crate) target: Option<AnyTarget>,
    pub(crate) additional_properties: AdditionalProperties<Self>,
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
    pub(crate) fn target(mut self, target: impl Into<AnyTarget>) -> Self {
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

codec::model! {
    Assignment;
    0 => id = "id";
    1 => target = "target";
    tag = "@odata.type", "#test.assignment";
}

#[derive(Clone, Default)]
pub(crate) struct GroupTarget {
    pub(crate) filter: Option<String>,
    pub(crate) group_id: Option<String>,
    pub(crate) additional_properties: AdditionalProperties<Self>,
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

codec::model! {
    GroupTarget;
    0 => filter = "filter";
    1 => group_id = "groupId";
    tag = "@odata.type", "#test.groupTarget";
}

/// A model with a type name without `#`, which is compared exactly.
#[derive(Clone)]
pub(crate) struct PlainTarget {
    pub(crate) filter: Option<String>,
    pub(crate) level: i32,
    pub(crate) additional_properties: AdditionalProperties<Self>,
}

codec::model! {
    PlainTarget;
    0 => filter = "filter";
    1 => level = "level";
    required = [1];
    tag = "@odata.type", "plain";
}

/// The common properties of all targets.
#[derive(Clone, Default)]
pub(crate) struct Target {
    pub(crate) filter: Option<String>,
    pub(crate) additional_properties: AdditionalProperties<Self>,
}

codec::model! {
    Target;
    0 => filter = "filter";
    base_tag = "@odata.type";
}

/// A polymorphic type.
#[derive(Clone)]
pub(crate) enum AnyTarget {
    Target(Box<Target>),
    Group(Box<GroupTarget>),
    Plain(Box<PlainTarget>),
    Other(Box<Target>),
}

codec::polymorphic! {
    AnyTarget = "@odata.type";
    Target(Target) = [] None;
    Group(GroupTarget) = ["test.groupTarget" "#test.groupTarget"];
    Plain(PlainTarget) = ["plain"];
}

/// An open enumeration.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(crate) enum Mode {
    On,
    Off,
    Other(Box<str>),
}

codec::enumeration! {
    Mode;
    On = "on";
    Off = "off";
}

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
    pub(crate) ratio: Option<f64>,
    pub(crate) at: Option<DateTime>,
    pub(crate) data: Option<Base64>,
    pub(crate) additional_properties: AdditionalProperties<Self>,
}

codec::model! {
    Setting;
    0 => key = "key";
    1 => note = "note";
    2 => mode = "mode";
    3 => enabled = "enabled";
    4 => small = "small";
    5 => count = "count";
    6 => big = "big";
    7 => ratio = "ratio";
    8 => at = "at";
    9 => data = "data";
    required = [0 1 2];
}

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
    pub(crate) targets: Option<Vec<AnyTarget>>,
    pub(crate) additional_properties: AdditionalProperties<Self>,
}

codec::model! {
    Tree;
    0 => name = "name";
    1 => left = "left";
    2 => children = "children";
    3 => by_name = "byName";
    4 => labels = "labels";
    5 => grid = "grid";
    6 => any = "any";
    7 => targets = "targets";
}
