// src/models/foreign/mod.rs

//! Types of the namespace `foreign`.

pub mod vendor;

// src/models/foreign/vendor/mod.rs

//! Types of the namespace `foreign.vendor`.

mod group {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `foreign.vendor.group`.
    #[derive(Clone)]
    pub struct Group {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Group {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        Group, Default;
        0 => name = "name";
    }
}

pub use self::group::Group;

// src/models/mod.rs

//! The types of the API's requests and responses.

mod group {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Group`.
    #[derive(Clone)]
    pub struct Group {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Group {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        Group, Default;
        0 => name = "name";
    }
}
mod group2 {
    use crate::models::term_store::Group;
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `vendor.group`.
    #[derive(Clone)]
    pub struct Group2 {
        /// Property `store`, optional.
        pub store: Option<Box<Group>>,
        /// Property `deep`, optional.
        pub deep: Option<Box<crate::models::term_store::deep::Group>>,
        /// Property `foreign`, optional.
        pub foreign: Option<crate::models::foreign::vendor::Group>,
        /// Property `plain`, optional.
        pub plain: Option<super::Group>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Group2 {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`store`](field@Self::store).
        pub fn store(mut self, store: impl Into<Group>) -> Self {
            self.store = Some(Box::new(store.into()));
            self
        }

        /// Sets [`deep`](field@Self::deep).
        pub fn deep(
            mut self,
            deep: impl Into<crate::models::term_store::deep::Group>,
        ) -> Self {
            self.deep = Some(Box::new(deep.into()));
            self
        }

        /// Sets [`foreign`](field@Self::foreign).
        pub fn foreign(
            mut self,
            foreign: impl Into<crate::models::foreign::vendor::Group>,
        ) -> Self {
            self.foreign = Some(foreign.into());
            self
        }

        /// Sets [`plain`](field@Self::plain).
        pub fn plain(mut self, plain: impl Into<super::Group>) -> Self {
            self.plain = Some(plain.into());
            self
        }
    }

    codec::model! {
        Group2, Default;
        0 => store = "store";
        1 => deep = "deep";
        2 => foreign = "foreign";
        3 => plain = "plain";
    }
}

pub use self::group::Group;
pub use self::group2::Group2;

pub mod foreign;
pub mod term_store;

// src/models/term_store/deep/mod.rs

//! Types of the namespace `term_store.deep`.

mod group {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `vendor.termStore.deep.group`.
    #[derive(Clone)]
    pub struct Group {
        /// Property `up`, optional.
        pub up: Option<Box<crate::models::term_store::Group>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Group {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`up`](field@Self::up).
        pub fn up(mut self, up: impl Into<crate::models::term_store::Group>) -> Self {
            self.up = Some(Box::new(up.into()));
            self
        }
    }

    codec::model! {
        Group, Default;
        0 => up = "up";
    }
}

pub use self::group::Group;

// src/models/term_store/mod.rs

//! Types of the namespace `term_store`.

mod group {
    use crate::models::Group2;
    use crate::runtime::{AdditionalProperties, codec};
    use super::GroupKind;

    /// Schema `vendor.termStore.group`.
    #[derive(Clone)]
    pub struct Group {
        /// Property `outer`, optional.
        pub outer: Option<Box<Group2>>,
        /// Property `kind`, optional.
        pub kind: Option<GroupKind>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Group {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`outer`](field@Self::outer).
        pub fn outer(mut self, outer: impl Into<Group2>) -> Self {
            self.outer = Some(Box::new(outer.into()));
            self
        }

        /// Sets [`kind`](field@Self::kind).
        pub fn kind(mut self, kind: impl Into<GroupKind>) -> Self {
            self.kind = Some(kind.into());
            self
        }
    }

    codec::model! {
        Group, Default;
        0 => outer = "outer";
        1 => kind = "kind";
    }
}
mod group_kind {
    use crate::runtime::codec;

    /// Inline schema of `vendor.termStore.group`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum GroupKind {
        /// `a`.
        A,
        /// `b`.
        B,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        GroupKind;
        A = "a";
        B = "b";
    }
}

pub use self::group::Group;
pub use self::group_kind::GroupKind;

pub mod deep;

// src/requests/groups.rs

//! Request builders below `/groups`.

use crate::runtime::Endpoint;

/// Request builder of `/groups/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `/groups/{id}/vendor.termStore.publish`.
    #[inline]
    #[must_use]
    pub fn term_store_publish(&self) -> by_id::TermStorePublish {
        by_id::TermStorePublish(self.0.literal("vendor.termStore.publish"))
    }
}

/// Request builders below `/groups/{id}`.
pub mod by_id {
    use crate::models::Group2;
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/groups/{id}/vendor.termStore.publish`.
    #[derive(Clone, Debug)]
    pub struct TermStorePublish(pub(crate) Endpoint);

    impl TermStorePublish {
        /// `POST /groups/{id}/vendor.termStore.publish`.
        ///
        /// On success: The group.
        ///
        /// ```no_run
        /// # async fn example(client: namespaces::Client) -> Result<(), namespaces::Error> {
        /// let response = client.groups().by_id("42").term_store_publish().post().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn post(&self) -> Call<Group2> {
            self.0
                .call(operation!("POST", "/groups/{id}/vendor.termStore.publish"))
                .returning_json()
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod groups;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/groups`.
    #[inline]
    #[must_use]
    pub fn groups(&self) -> Groups {
        Groups(Endpoint::root(self).literal("groups"))
    }
}

/// Request builder of `/groups`.
#[derive(Clone, Debug)]
pub struct Groups(pub(crate) Endpoint);

impl Groups {
    /// `/groups/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> groups::ById {
        let id: String = id.into();
        groups::ById(self.0.key("id", &id))
    }
}
