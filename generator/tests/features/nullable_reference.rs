// src/models/mod.rs

//! The types of the API's requests and responses.

mod links {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{MaybePage, Page};

    /// Schema `Links`.
    #[derive(Clone)]
    pub struct Links {
        /// Property `first`, always present, perhaps null.
        pub first: Option<Page>,
        /// With words of its own.
        ///
        /// Property `any`, always present, perhaps null.
        pub any: Option<Page>,
        /// Property `one`, optional, perhaps null.
        pub one: Option<Page>,
        /// Property `wrapped`, optional.
        pub wrapped: Option<Page>,
        /// Property `maybe`, optional, perhaps null.
        pub maybe: Option<MaybePage>,
        /// Property `list`, optional.
        pub list: Option<Vec<Option<Page>>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Links {
        /// Creates a value with its required properties.
        pub fn new(first: impl Into<Option<Page>>, any: impl Into<Option<Page>>) -> Self {
            Self {
                first: first.into(),
                any: any.into(),
                ..codec::empty()
            }
        }

        /// Sets [`first`](field@Self::first).
        pub fn first(mut self, first: impl Into<Page>) -> Self {
            self.first = Some(first.into());
            self
        }

        /// Sets [`any`](field@Self::any).
        pub fn any(mut self, any: impl Into<Page>) -> Self {
            self.any = Some(any.into());
            self
        }

        /// Sets [`one`](field@Self::one).
        pub fn one(mut self, one: impl Into<Page>) -> Self {
            self.one = Some(one.into());
            self
        }

        /// Sets [`one`](field@Self::one) to an explicit `null`.
        #[inline]
        pub fn clear_one(mut self) -> Self {
            self.one = None;
            self.additional_properties.0.set_null(2);
            self
        }

        /// Sets [`wrapped`](field@Self::wrapped).
        pub fn wrapped(mut self, wrapped: impl Into<Page>) -> Self {
            self.wrapped = Some(wrapped.into());
            self
        }

        /// Sets [`maybe`](field@Self::maybe).
        pub fn maybe(mut self, maybe: impl Into<MaybePage>) -> Self {
            self.maybe = Some(maybe.into());
            self
        }

        /// Sets [`maybe`](field@Self::maybe) to an explicit `null`.
        #[inline]
        pub fn clear_maybe(mut self) -> Self {
            self.maybe = None;
            self.additional_properties.0.set_null(4);
            self
        }

        /// Sets [`list`](field@Self::list).
        pub fn list(
            mut self,
            list: impl IntoIterator<Item = impl Into<Option<Page>>>,
        ) -> Self {
            self.list = Some(list.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Links;
        0 => first = "first";
        1 => any = "any";
        2 => one = "one";
        3 => wrapped = "wrapped";
        4 => maybe = "maybe";
        5 => list = "list";
        required = [0 1];
    }
}
mod maybe_page {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `MaybePage`.
    #[derive(Clone)]
    pub struct MaybePage {
        /// Property `url`, optional.
        pub url: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl MaybePage {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`url`](field@Self::url).
        pub fn url(mut self, url: impl Into<String>) -> Self {
            self.url = Some(url.into());
            self
        }
    }

    codec::model! {
        MaybePage, Default;
        0 => url = "url";
    }
}
mod page {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Page`.
    #[derive(Clone)]
    pub struct Page {
        /// Property `url`, optional.
        pub url: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Page {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`url`](field@Self::url).
        pub fn url(mut self, url: impl Into<String>) -> Self {
            self.url = Some(url.into());
            self
        }
    }

    codec::model! {
        Page, Default;
        0 => url = "url";
    }
}

pub use self::links::Links;
pub use self::maybe_page::MaybePage;
pub use self::page::Page;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/links`.
    #[inline]
    #[must_use]
    pub fn links(&self) -> Links {
        Links(Endpoint::root(self).literal("links"))
    }
}

/// Request builder of `/links`.
#[derive(Clone, Debug)]
pub struct Links(pub(crate) Endpoint);

impl Links {
    /// `GET /links`.
    ///
    /// On success: The links.
    ///
    /// ```no_run
    /// # async fn example(client: nullable_reference::Client) -> Result<(), nullable_reference::Error> {
    /// let response = client.links().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<crate::models::Links> {
        self.0.call(operation!("GET", "/links")).returning_json()
    }
}
