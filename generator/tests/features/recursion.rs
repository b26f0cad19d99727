// src/models/mod.rs

//! The types of the API's requests and responses.

#![allow(
    clippy::enum_variant_names,
    clippy::fn_params_excessive_bools,
    clippy::iter_not_returning_iterator,
    clippy::just_underscores_and_digits,
    clippy::module_inception,
    clippy::module_name_repetitions,
    clippy::new_ret_no_self,
    clippy::pub_underscore_fields,
    clippy::self_named_constructors,
    clippy::should_implement_trait,
    clippy::similar_names,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::upper_case_acronyms,
    clippy::used_underscore_binding,
    clippy::used_underscore_items,
    clippy::wrong_self_convention,
    reason = "the description decides on names and sizes"
)]

use crate::runtime::codec;
use std::collections::BTreeMap;

/// Schema `Forest`.
pub type Forest = Vec<Tree>;

/// Schema `Leaf`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Leaf {
    /// Property `green`, optional.
    pub green: Option<bool>,
    extra: codec::Extra,
}

impl Leaf {
    /// A value without any of its optional properties.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`green`](field@Self::green).
    #[inline]
    #[must_use]
    pub fn green(mut self, green: bool) -> Self {
        self.green = Some(green);
        self
    }

    /// The properties that the description does not declare.
    #[inline]
    #[must_use]
    pub fn additional_properties(&self) -> Option<&codec::UnknownFields> {
        self.extra.unknown()
    }

    /// The properties that the description does not declare, to change them.
    #[inline]
    pub fn additional_properties_mut(&mut self) -> &mut codec::UnknownFields {
        self.extra.unknown_mut()
    }

    #[inline]
    fn empty_model() -> Self {
        Self::default()
    }
}

impl codec::Model for Leaf {
    #[inline]
    fn find(&mut self, name: &str) -> Option<(usize, codec::SlotMut<'_>)> {
        Some(
            match name {
                "green" => (0, codec::Field::slot_mut(&mut self.green)),
                _ => return None,
            },
        )
    }

    #[inline]
    fn visit<'a>(&'a self, fields: &mut dyn codec::Fields<'a>) {
        fields.field("green", codec::Field::slot(&self.green));
    }

    #[inline]
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }

    #[inline]
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

codec::model!(Leaf);

/// Schema `Ping`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ping {
    /// Property `pong`, optional.
    pub pong: Option<Box<Pong>>,
    extra: codec::Extra,
}

impl Ping {
    /// A value without any of its optional properties.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`pong`](field@Self::pong).
    #[inline]
    #[must_use]
    pub fn pong(mut self, pong: impl Into<Pong>) -> Self {
        self.pong = Some(Box::new(pong.into()));
        self
    }

    /// The properties that the description does not declare.
    #[inline]
    #[must_use]
    pub fn additional_properties(&self) -> Option<&codec::UnknownFields> {
        self.extra.unknown()
    }

    /// The properties that the description does not declare, to change them.
    #[inline]
    pub fn additional_properties_mut(&mut self) -> &mut codec::UnknownFields {
        self.extra.unknown_mut()
    }

    #[inline]
    fn empty_model() -> Self {
        Self::default()
    }
}

impl codec::Model for Ping {
    #[inline]
    fn find(&mut self, name: &str) -> Option<(usize, codec::SlotMut<'_>)> {
        Some(
            match name {
                "pong" => (0, codec::Field::slot_mut(&mut self.pong)),
                _ => return None,
            },
        )
    }

    #[inline]
    fn visit<'a>(&'a self, fields: &mut dyn codec::Fields<'a>) {
        fields.field("pong", codec::Field::slot(&self.pong));
    }

    #[inline]
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }

    #[inline]
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

codec::model!(Ping);

/// Schema `Pong`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pong {
    /// Property `ping`, optional.
    pub ping: Option<Box<Ping>>,
    /// Property `inside`, optional.
    pub inside: Option<Box<PongInside>>,
    extra: codec::Extra,
}

impl Pong {
    /// A value without any of its optional properties.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`ping`](field@Self::ping).
    #[inline]
    #[must_use]
    pub fn ping(mut self, ping: impl Into<Ping>) -> Self {
        self.ping = Some(Box::new(ping.into()));
        self
    }

    /// Sets [`inside`](field@Self::inside).
    #[inline]
    #[must_use]
    pub fn inside(mut self, inside: impl Into<PongInside>) -> Self {
        self.inside = Some(Box::new(inside.into()));
        self
    }

    /// The properties that the description does not declare.
    #[inline]
    #[must_use]
    pub fn additional_properties(&self) -> Option<&codec::UnknownFields> {
        self.extra.unknown()
    }

    /// The properties that the description does not declare, to change them.
    #[inline]
    pub fn additional_properties_mut(&mut self) -> &mut codec::UnknownFields {
        self.extra.unknown_mut()
    }

    #[inline]
    fn empty_model() -> Self {
        Self::default()
    }
}

impl codec::Model for Pong {
    #[inline]
    fn find(&mut self, name: &str) -> Option<(usize, codec::SlotMut<'_>)> {
        Some(
            match name {
                "ping" => (0, codec::Field::slot_mut(&mut self.ping)),
                "inside" => (1, codec::Field::slot_mut(&mut self.inside)),
                _ => return None,
            },
        )
    }

    #[inline]
    fn visit<'a>(&'a self, fields: &mut dyn codec::Fields<'a>) {
        fields.field("ping", codec::Field::slot(&self.ping));
        fields.field("inside", codec::Field::slot(&self.inside));
    }

    #[inline]
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }

    #[inline]
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

codec::model!(Pong);

/// Schema `Tree`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// Property `parent`, optional.
    pub parent: Option<Box<Tree>>,
    /// Property `children`, optional.
    pub children: Option<Vec<Tree>>,
    /// Property `named`, optional.
    pub named: Option<BTreeMap<String, Tree>>,
    /// Property `forest`, optional.
    pub forest: Option<Forest>,
    /// Property `leaf`, always present.
    pub leaf: Leaf,
    /// Property `first`, optional.
    pub first: Option<Ping>,
    extra: codec::Extra,
}

impl Tree {
    /// A value with its required properties, and without any of its optional ones.
    #[inline]
    #[must_use]
    pub fn new(leaf: impl Into<Leaf>) -> Self {
        Self {
            parent: None,
            children: None,
            named: None,
            forest: None,
            leaf: leaf.into(),
            first: None,
            extra: codec::Extra::default(),
        }
    }

    /// Sets [`parent`](field@Self::parent).
    #[inline]
    #[must_use]
    pub fn parent(mut self, parent: impl Into<Tree>) -> Self {
        self.parent = Some(Box::new(parent.into()));
        self
    }

    /// Sets [`children`](field@Self::children).
    #[inline]
    #[must_use]
    pub fn children(
        mut self,
        children: impl IntoIterator<Item = impl Into<Tree>>,
    ) -> Self {
        self.children = Some(children.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`named`](field@Self::named).
    #[inline]
    #[must_use]
    pub fn named(
        mut self,
        named: impl IntoIterator<Item = (impl Into<String>, impl Into<Tree>)>,
    ) -> Self {
        self.named = Some(
            named.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// Sets [`forest`](field@Self::forest).
    #[inline]
    #[must_use]
    pub fn forest(mut self, forest: impl IntoIterator<Item = impl Into<Tree>>) -> Self {
        self.forest = Some(forest.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`leaf`](field@Self::leaf).
    #[inline]
    #[must_use]
    pub fn leaf(mut self, leaf: impl Into<Leaf>) -> Self {
        self.leaf = leaf.into();
        self
    }

    /// Sets [`first`](field@Self::first).
    #[inline]
    #[must_use]
    pub fn first(mut self, first: impl Into<Ping>) -> Self {
        self.first = Some(first.into());
        self
    }

    /// The properties that the description does not declare.
    #[inline]
    #[must_use]
    pub fn additional_properties(&self) -> Option<&codec::UnknownFields> {
        self.extra.unknown()
    }

    /// The properties that the description does not declare, to change them.
    #[inline]
    pub fn additional_properties_mut(&mut self) -> &mut codec::UnknownFields {
        self.extra.unknown_mut()
    }

    #[inline]
    fn empty_model() -> Self {
        Self {
            parent: codec::empty(),
            children: codec::empty(),
            named: codec::empty(),
            forest: codec::empty(),
            leaf: codec::empty(),
            first: codec::empty(),
            extra: codec::Extra::default(),
        }
    }
}

impl codec::Model for Tree {
    #[inline]
    fn find(&mut self, name: &str) -> Option<(usize, codec::SlotMut<'_>)> {
        Some(
            match name {
                "parent" => (0, codec::Field::slot_mut(&mut self.parent)),
                "children" => (1, codec::Field::slot_mut(&mut self.children)),
                "named" => (2, codec::Field::slot_mut(&mut self.named)),
                "forest" => (3, codec::Field::slot_mut(&mut self.forest)),
                "leaf" => (4, codec::Field::slot_mut(&mut self.leaf)),
                "first" => (5, codec::Field::slot_mut(&mut self.first)),
                _ => return None,
            },
        )
    }

    #[inline]
    fn visit<'a>(&'a self, fields: &mut dyn codec::Fields<'a>) {
        fields.field("parent", codec::Field::slot(&self.parent));
        fields.field("children", codec::Field::slot(&self.children));
        fields.field("named", codec::Field::slot(&self.named));
        fields.field("forest", codec::Field::slot(&self.forest));
        fields.field("leaf", codec::Field::slot(&self.leaf));
        fields.field("first", codec::Field::slot(&self.first));
    }

    #[inline]
    fn required(&self) -> &'static [(usize, &'static str)] {
        &[(4, "leaf")]
    }

    #[inline]
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }

    #[inline]
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

codec::model!(Tree);

/// Described in place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PongInside {
    /// Property `pong`, optional.
    pub pong: Option<Box<Pong>>,
    extra: codec::Extra,
}

impl PongInside {
    /// A value without any of its optional properties.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`pong`](field@Self::pong).
    #[inline]
    #[must_use]
    pub fn pong(mut self, pong: impl Into<Pong>) -> Self {
        self.pong = Some(Box::new(pong.into()));
        self
    }

    /// The properties that the description does not declare.
    #[inline]
    #[must_use]
    pub fn additional_properties(&self) -> Option<&codec::UnknownFields> {
        self.extra.unknown()
    }

    /// The properties that the description does not declare, to change them.
    #[inline]
    pub fn additional_properties_mut(&mut self) -> &mut codec::UnknownFields {
        self.extra.unknown_mut()
    }

    #[inline]
    fn empty_model() -> Self {
        Self::default()
    }
}

impl codec::Model for PongInside {
    #[inline]
    fn find(&mut self, name: &str) -> Option<(usize, codec::SlotMut<'_>)> {
        Some(
            match name {
                "pong" => (0, codec::Field::slot_mut(&mut self.pong)),
                _ => return None,
            },
        )
    }

    #[inline]
    fn visit<'a>(&'a self, fields: &mut dyn codec::Fields<'a>) {
        fields.field("pong", codec::Field::slot(&self.pong));
    }

    #[inline]
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }

    #[inline]
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

codec::model!(PongInside);

// src/requests/mod.rs

//! The paths of the API, segment by segment.

#![allow(
    clippy::enum_variant_names,
    clippy::fn_params_excessive_bools,
    clippy::iter_not_returning_iterator,
    clippy::just_underscores_and_digits,
    clippy::module_inception,
    clippy::module_name_repetitions,
    clippy::new_ret_no_self,
    clippy::pub_underscore_fields,
    clippy::self_named_constructors,
    clippy::should_implement_trait,
    clippy::similar_names,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::upper_case_acronyms,
    clippy::used_underscore_binding,
    clippy::used_underscore_items,
    clippy::wrong_self_convention,
    reason = "the description decides on names and sizes"
)]

use crate::models::Tree;
use crate::runtime::{Call, Client, Endpoint, Operation};

/// The first segments of the API's paths.
impl Client {
    /// `/trees`.
    #[inline]
    #[must_use]
    pub fn trees(&self) -> Trees {
        Trees {
            endpoint: Endpoint::root(self).literal("trees"),
        }
    }
}

/// `/trees`.
#[derive(Clone, Debug)]
pub struct Trees {
    pub(crate) endpoint: Endpoint,
}

impl Trees {
    /// `GET /trees`.
    ///
    /// On success: One.
    ///
    /// # Errors
    ///
    /// Awaiting the call gives any [`Error`](crate::Error).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: recursion::Client) -> Result<(), recursion::Error> {
    /// let response = client.trees().get().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Tree> {
        const OPERATION: Operation = Operation {
            id: None,
            method: "GET",
            path: "/trees",
        };
        self.endpoint.call(&OPERATION).returning_json()
    }
}
