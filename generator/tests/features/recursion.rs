// src/models/mod.rs

//! The types of the API's requests and responses.

mod forest {
    use super::Tree;

    /// Schema `Forest`.
    pub type Forest = Vec<Tree>;
}
mod leaf {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Leaf`.
    #[derive(Clone)]
    pub struct Leaf {
        /// Property `green`, optional.
        pub green: Option<bool>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Leaf {
        /// Creates a value without optional properties.
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
    }

    impl Default for Leaf {
        #[inline]
        fn default() -> Self {
            Self {
                green: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    impl codec::Model for Leaf {
        #[inline]
        fn names(&self) -> &'static [&'static str] {
            &["green"]
        }

        #[inline]
        fn field(&self, position: usize) -> Option<&dyn codec::Field> {
            Some(
                match position {
                    0 => &self.green,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
            Some(
                match position {
                    0 => &mut self.green,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn extra(&self) -> &codec::Extra {
            &self.additional_properties.0
        }

        #[inline]
        fn extra_mut(&mut self) -> &mut codec::Extra {
            &mut self.additional_properties.0
        }
    }

    codec::model!(Leaf);
}
mod ping {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Pong;

    /// Schema `Ping`.
    #[derive(Clone)]
    pub struct Ping {
        /// Property `pong`, optional.
        pub pong: Option<Box<Pong>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Ping {
        /// Creates a value without optional properties.
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
    }

    impl Default for Ping {
        #[inline]
        fn default() -> Self {
            Self {
                pong: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    impl codec::Model for Ping {
        #[inline]
        fn names(&self) -> &'static [&'static str] {
            &["pong"]
        }

        #[inline]
        fn field(&self, position: usize) -> Option<&dyn codec::Field> {
            Some(
                match position {
                    0 => &self.pong,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
            Some(
                match position {
                    0 => &mut self.pong,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn extra(&self) -> &codec::Extra {
            &self.additional_properties.0
        }

        #[inline]
        fn extra_mut(&mut self) -> &mut codec::Extra {
            &mut self.additional_properties.0
        }
    }

    codec::model!(Ping);
}
mod pong {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Ping, PongInside};

    /// Schema `Pong`.
    #[derive(Clone)]
    pub struct Pong {
        /// Property `ping`, optional.
        pub ping: Option<Box<Ping>>,
        /// Property `inside`, optional.
        pub inside: Option<Box<PongInside>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Pong {
        /// Creates a value without optional properties.
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
    }

    impl Default for Pong {
        #[inline]
        fn default() -> Self {
            Self {
                ping: None,
                inside: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    impl codec::Model for Pong {
        #[inline]
        fn names(&self) -> &'static [&'static str] {
            &["ping", "inside"]
        }

        #[inline]
        fn field(&self, position: usize) -> Option<&dyn codec::Field> {
            Some(
                match position {
                    0 => &self.ping,
                    1 => &self.inside,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
            Some(
                match position {
                    0 => &mut self.ping,
                    1 => &mut self.inside,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn extra(&self) -> &codec::Extra {
            &self.additional_properties.0
        }

        #[inline]
        fn extra_mut(&mut self) -> &mut codec::Extra {
            &mut self.additional_properties.0
        }
    }

    codec::model!(Pong);
}
mod pong_inside {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Pong;

    /// Inline schema of `Pong`.
    #[derive(Clone)]
    pub struct PongInside {
        /// Property `pong`, optional.
        pub pong: Option<Box<Pong>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl PongInside {
        /// Creates a value without optional properties.
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
    }

    impl Default for PongInside {
        #[inline]
        fn default() -> Self {
            Self {
                pong: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    impl codec::Model for PongInside {
        #[inline]
        fn names(&self) -> &'static [&'static str] {
            &["pong"]
        }

        #[inline]
        fn field(&self, position: usize) -> Option<&dyn codec::Field> {
            Some(
                match position {
                    0 => &self.pong,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
            Some(
                match position {
                    0 => &mut self.pong,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn extra(&self) -> &codec::Extra {
            &self.additional_properties.0
        }

        #[inline]
        fn extra_mut(&mut self) -> &mut codec::Extra {
            &mut self.additional_properties.0
        }
    }

    codec::model!(PongInside);
}
mod tree {
    use crate::runtime::{AdditionalProperties, codec};
    use std::collections::BTreeMap;
    use super::{Forest, Leaf, Ping};

    /// Schema `Tree`.
    #[derive(Clone)]
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
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Tree {
        /// Creates a value with its required properties.
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
                additional_properties: AdditionalProperties::new(),
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

        #[inline]
        fn empty_model() -> Self {
            Self {
                parent: None,
                children: None,
                named: None,
                forest: None,
                leaf: codec::empty(),
                first: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    impl codec::Model for Tree {
        #[inline]
        fn names(&self) -> &'static [&'static str] {
            &["parent", "children", "named", "forest", "leaf", "first"]
        }

        #[inline]
        fn field(&self, position: usize) -> Option<&dyn codec::Field> {
            Some(
                match position {
                    0 => &self.parent,
                    1 => &self.children,
                    2 => &self.named,
                    3 => &self.forest,
                    4 => &self.leaf,
                    5 => &self.first,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
            Some(
                match position {
                    0 => &mut self.parent,
                    1 => &mut self.children,
                    2 => &mut self.named,
                    3 => &mut self.forest,
                    4 => &mut self.leaf,
                    5 => &mut self.first,
                    _ => return None,
                },
            )
        }

        #[inline]
        fn required(&self) -> &'static [usize] {
            &[4]
        }

        #[inline]
        fn extra(&self) -> &codec::Extra {
            &self.additional_properties.0
        }

        #[inline]
        fn extra_mut(&mut self) -> &mut codec::Extra {
            &mut self.additional_properties.0
        }
    }

    codec::model!(Tree, empty_model);
}

pub use self::forest::Forest;
pub use self::leaf::Leaf;
pub use self::ping::Ping;
pub use self::pong::Pong;
pub use self::pong_inside::PongInside;
pub use self::tree::Tree;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Tree;
use crate::runtime::{Call, Client, Endpoint, Operation};

/// Request builders of the first segments of the paths.
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

/// Request builder of `/trees`.
#[derive(Clone, Debug)]
pub struct Trees {
    pub(crate) endpoint: Endpoint,
}

impl Trees {
    /// `GET /trees`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// # async fn example(client: recursion::Client) -> Result<(), recursion::Error> {
    /// let response = client.trees().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Tree> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/trees",
                },
            )
            .returning_json()
    }
}
