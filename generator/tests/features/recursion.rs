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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`green`](field@Self::green).
        #[inline]
        pub fn green(mut self, green: bool) -> Self {
            self.green = Some(green);
            self
        }
    }

    codec::model! {
        Leaf, Default;
        0 => green = "green";
    }
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`pong`](field@Self::pong).
        pub fn pong(mut self, pong: impl Into<Pong>) -> Self {
            self.pong = Some(Box::new(pong.into()));
            self
        }
    }

    codec::model! {
        Ping, Default;
        0 => pong = "pong";
    }
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`ping`](field@Self::ping).
        pub fn ping(mut self, ping: impl Into<Ping>) -> Self {
            self.ping = Some(Box::new(ping.into()));
            self
        }

        /// Sets [`inside`](field@Self::inside).
        pub fn inside(mut self, inside: impl Into<PongInside>) -> Self {
            self.inside = Some(Box::new(inside.into()));
            self
        }
    }

    codec::model! {
        Pong, Default;
        0 => ping = "ping";
        1 => inside = "inside";
    }
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`pong`](field@Self::pong).
        pub fn pong(mut self, pong: impl Into<Pong>) -> Self {
            self.pong = Some(Box::new(pong.into()));
            self
        }
    }

    codec::model! {
        PongInside, Default;
        0 => pong = "pong";
    }
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
        pub fn new(leaf: impl Into<Leaf>) -> Self {
            Self {
                leaf: leaf.into(),
                ..codec::empty()
            }
        }

        /// Sets [`parent`](field@Self::parent).
        pub fn parent(mut self, parent: impl Into<Tree>) -> Self {
            self.parent = Some(Box::new(parent.into()));
            self
        }

        /// Sets [`children`](field@Self::children).
        pub fn children(
            mut self,
            children: impl IntoIterator<Item = impl Into<Tree>>,
        ) -> Self {
            self.children = Some(children.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`named`](field@Self::named).
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
        pub fn forest(mut self, forest: impl IntoIterator<Item = impl Into<Tree>>) -> Self {
            self.forest = Some(forest.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`leaf`](field@Self::leaf).
        pub fn leaf(mut self, leaf: impl Into<Leaf>) -> Self {
            self.leaf = leaf.into();
            self
        }

        /// Sets [`first`](field@Self::first).
        pub fn first(mut self, first: impl Into<Ping>) -> Self {
            self.first = Some(first.into());
            self
        }
    }

    codec::model! {
        Tree;
        0 => parent = "parent";
        1 => children = "children";
        2 => named = "named";
        3 => forest = "forest";
        4 => leaf = "leaf";
        5 => first = "first";
        required = [4];
    }
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
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/trees`.
    #[inline]
    #[must_use]
    pub fn trees(&self) -> Trees {
        Trees(Endpoint::root(self).literal("trees"))
    }
}

/// Request builder of `/trees`.
#[derive(Clone, Debug)]
pub struct Trees(pub(crate) Endpoint);

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
        self.0.call(operation!("GET", "/trees")).returning_json()
    }
}
