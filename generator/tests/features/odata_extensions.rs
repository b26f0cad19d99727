// src/models/mod.rs

//! The types of the API's requests and responses.

mod main_error {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `MainError`.
    #[derive(Clone)]
    pub struct MainError {
        /// Property `message`, optional.
        ///
        /// - This is the error's message for people.
        pub message: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl MainError {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`message`](field@Self::message).
        pub fn message(mut self, message: impl Into<String>) -> Self {
            self.message = Some(message.into());
            self
        }
    }

    codec::model! {
        MainError, Default;
        0 => message = "message";
    }
}
mod page {
    use crate::runtime::{AdditionalProperties, codec};
    use super::User;

    /// Schema `Page`.
    #[derive(Clone)]
    pub struct Page {
        /// Property `value`, optional.
        pub value: Option<Vec<User>>,
        /// Property `@odata.nextLink`, optional, perhaps null.
        pub odata_next_link: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Page {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`value`](field@Self::value).
        pub fn value(mut self, value: impl IntoIterator<Item = impl Into<User>>) -> Self {
            self.value = Some(value.into_iter().map(Into::into).collect());
            self
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
            self.additional_properties.0.set_null(1);
            self
        }
    }

    codec::model! {
        Page, Default;
        0 => value = "value";
        1 => odata_next_link = "@odata.nextLink";
    }

    impl crate::runtime::Page for Page {
        type Item = User;

        #[inline]
        fn next_link(&self) -> Option<&str> {
            self.odata_next_link.as_deref()
        }

        #[inline]
        fn into_items(self) -> Vec<User> {
            self.value.unwrap_or_default()
        }
    }
}
mod user {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `User`.
    #[derive(Clone)]
    pub struct User {
        /// The manager.
        ///
        /// - A relationship: the service leaves it out unless `$expand` names it.
        ///
        /// Property `manager`, optional, perhaps null.
        pub manager: Option<Box<User>>,
        /// Property `oldName`, optional.
        #[deprecated(note = "Nobody needs it.")]
        pub old_name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl User {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`manager`](field@Self::manager).
        pub fn manager(mut self, manager: impl Into<User>) -> Self {
            self.manager = Some(Box::new(manager.into()));
            self
        }

        /// Sets [`manager`](field@Self::manager) to an explicit `null`.
        #[inline]
        pub fn clear_manager(mut self) -> Self {
            self.manager = None;
            self.additional_properties.0.set_null(0);
            self
        }

        /// Sets [`old_name`](field@Self::old_name).
        #[deprecated(note = "Nobody needs it.")]
        pub fn old_name(mut self, old_name: impl Into<String>) -> Self {
            self.old_name = Some(old_name.into());
            self
        }
    }

    codec::model! {
        User, Default;
        0 => manager = "manager";
        1 => old_name = "oldName";
    }
}

pub use self::main_error::MainError;
pub use self::page::Page;
pub use self::user::User;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Page;
use crate::runtime::{Call, Client, Endpoint, operation};

pub mod users;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/users`.
    #[inline]
    #[must_use]
    pub fn users(&self) -> Users {
        Users(Endpoint::root(self).literal("users"))
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
    /// # async fn example(client: odata_extensions::Client) -> Result<(), odata_extensions::Error> {
    /// let response = client.users().get().await?;
    /// # Ok(()) }
    /// ```
    #[deprecated(
        note = "Use people instead.; deprecated 2026-01-31; to be removed 2027-01-31; version 2026-01/X"
    )]
    #[inline]
    pub fn get(&self) -> Call<Page, users::GetOptions> {
        self.0.call(operation!("GET", "/users")).returning_json()
    }
}

// src/requests/users.rs

//! Request builders below `/users`.

use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

/// Optional parameters of `GET /users`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    old: Option<String>,
}

impl GetOptions {
    /// Query parameter `old`.
    #[deprecated(note = "The description marks it as deprecated")]
    #[inline]
    #[must_use]
    pub fn old(mut self, old: impl Into<String>) -> Self {
        self.old = Some(old.into());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("old", ParameterStyle::Form, Explode::Yes, &self.old);
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://extensions.example");
