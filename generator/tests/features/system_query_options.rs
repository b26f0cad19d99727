// src/models/mod.rs

//! The types of the API's requests and responses.

mod page {
    use crate::runtime::{AdditionalProperties, codec};
    use super::PageValueItem;

    /// Schema `Page`.
    #[derive(Clone)]
    pub struct Page {
        /// Property `@odata.nextLink`, optional, perhaps null.
        pub odata_next_link: Option<String>,
        /// Property `value`, optional.
        pub value: Option<Vec<PageValueItem>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Page {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`odata_next_link`](field@Self::odata_next_link).
        pub fn odata_next_link(mut self, odata_next_link: impl Into<String>) -> Self {
            self.odata_next_link = Some(odata_next_link.into());
            self
        }

        /// Sets [`odata_next_link`](field@Self::odata_next_link) to an explicit `null`.
        #[inline]
        pub fn clear_odata_next_link(mut self) -> Self {
            self.odata_next_link = None;
            self.additional_properties.0.set_null(0);
            self
        }

        /// Sets [`value`](field@Self::value).
        pub fn value(
            mut self,
            value: impl IntoIterator<Item = impl Into<PageValueItem>>,
        ) -> Self {
            self.value = Some(value.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Page, Default;
        0 => odata_next_link = "@odata.nextLink";
        1 => value = "value";
    }

    impl crate::runtime::Page for Page {
        type Item = PageValueItem;

        #[inline]
        fn next_link(&self) -> Option<&str> {
            self.odata_next_link.as_deref()
        }

        #[inline]
        fn into_items(self) -> Vec<PageValueItem> {
            self.value.unwrap_or_default()
        }
    }
}
mod page_value_item {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Page`.
    #[derive(Clone)]
    pub struct PageValueItem {
        /// Property `@odata.type`, optional.
        pub odata_type: Option<String>,
        /// Property `mail`, optional.
        pub mail: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl PageValueItem {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`odata_type`](field@Self::odata_type).
        pub fn odata_type(mut self, odata_type: impl Into<String>) -> Self {
            self.odata_type = Some(odata_type.into());
            self
        }

        /// Sets [`mail`](field@Self::mail).
        pub fn mail(mut self, mail: impl Into<String>) -> Self {
            self.mail = Some(mail.into());
            self
        }
    }

    codec::model! {
        PageValueItem, Default;
        0 => odata_type = "@odata.type";
        1 => mail = "mail";
    }
}

pub use self::page::Page;
pub use self::page_value_item::PageValueItem;

// src/requests/devices.rs

//! Request builders below `/devices`.

use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

/// Optional parameters of `GET /devices`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    top: Option<i64>,
    consistency_level: Option<String>,
}

impl GetOptions {
    /// Query parameter `$top`.
    #[inline]
    #[must_use]
    pub fn top(mut self, top: i64) -> Self {
        self.top = Some(top);
        self
    }

    /// Header `ConsistencyLevel`.
    #[inline]
    #[must_use]
    pub fn consistency_level(mut self, consistency_level: impl Into<String>) -> Self {
        self.consistency_level = Some(consistency_level.into());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("$top", ParameterStyle::Form, Explode::Yes, &self.top);
        out.write_header("ConsistencyLevel", Explode::No, &self.consistency_level);
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Page;
use crate::runtime::{Call, Client, Endpoint, QueryOptions, operation};

pub mod devices;
pub mod users;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/devices`.
    #[inline]
    #[must_use]
    pub fn devices(&self) -> Devices {
        Devices(Endpoint::root(self).literal("devices"))
    }

    /// `/users`.
    #[inline]
    #[must_use]
    pub fn users(&self) -> Users {
        Users(Endpoint::root(self).literal("users"))
    }
}

/// Request builder of `/devices`.
#[derive(Clone, Debug)]
pub struct Devices(pub(crate) Endpoint);

impl Devices {
    /// `GET /devices`.
    ///
    /// - Paginated: `.items()` and `.pages()` follow `@odata.nextLink`.
    ///
    /// On success: A page.
    ///
    /// ```no_run
    /// # async fn example(client: system_query_options::Client) -> Result<(), system_query_options::Error> {
    /// let response = client.devices().get().with(|options| options.top(1)).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Page, devices::GetOptions> {
        self.0.call(operation!("GET", "/devices")).returning_json()
    }
}

/// Request builder of `/users`.
#[derive(Clone, Debug)]
pub struct Users(pub(crate) Endpoint);

impl Users {
    /// `GET /users`.
    ///
    /// - Paginated: `.items()` and `.pages()` follow `@odata.nextLink`.
    ///
    /// On success: A page.
    ///
    /// ```no_run
    /// # async fn example(client: system_query_options::Client) -> Result<(), system_query_options::Error> {
    /// let response = client.users().get().with(|options| options.top(10)).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Page, QueryOptions> {
        self.0.call(operation!("GET", "/users")).returning_json()
    }
}

// src/requests/users.rs

//! Types of the operations below `users`.

use crate::runtime::codec;

/// Inline schema of `GET /users`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum UsersGetSelectItem {
    /// `id`.
    Id,
    /// `mail`.
    Mail,
    /// Any other text, kept as it is.
    Other(Box<str>),
}

codec::enumeration! {
    UsersGetSelectItem;
    Id = "id";
    Mail = "mail";
}
