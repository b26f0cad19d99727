// src/models/mod.rs

//! The types of the API's requests and responses.

mod group {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Group`.
    #[derive(Clone)]
    pub struct Group {
        /// Property `label`, optional.
        pub label: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Group {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`label`](field@Self::label).
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = Some(label.into());
            self
        }
    }

    codec::model! {
        Group, Default;
        0 => label = "label";
    }
}
mod group_page {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Group;

    /// Some of many.
    ///
    /// Schema `GroupPage`.
    #[derive(Clone)]
    pub struct GroupPage {
        /// Property `items`, always present.
        pub items: Vec<Group>,
        /// Property `first`, optional.
        pub first: Option<Group>,
        /// Property `next`, optional.
        pub next: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl GroupPage {
        /// Creates a value with its required properties.
        pub fn new(items: impl IntoIterator<Item = impl Into<Group>>) -> Self {
            Self {
                items: items.into_iter().map(Into::into).collect(),
                ..codec::empty()
            }
        }

        /// Sets [`items`](field@Self::items).
        pub fn items(mut self, items: impl IntoIterator<Item = impl Into<Group>>) -> Self {
            self.items = items.into_iter().map(Into::into).collect();
            self
        }

        /// Sets [`first`](field@Self::first).
        pub fn first(mut self, first: impl Into<Group>) -> Self {
            self.first = Some(first.into());
            self
        }

        /// Sets [`next`](field@Self::next).
        pub fn next(mut self, next: impl Into<String>) -> Self {
            self.next = Some(next.into());
            self
        }
    }

    codec::model! {
        GroupPage;
        0 => items = "items";
        1 => first = "first";
        2 => next = "next";
        required = [0];
    }
}
mod user {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `User`.
    #[derive(Clone)]
    pub struct User {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl User {
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
        User, Default;
        0 => name = "name";
    }
}

pub use self::group::Group;
pub use self::group_page::GroupPage;
pub use self::user::User;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::GroupPage;
use crate::runtime::{Call, Client, Endpoint, operation};

pub mod users;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/groups`.
    #[inline]
    #[must_use]
    pub fn groups(&self) -> Groups {
        Groups(Endpoint::root(self).literal("groups"))
    }

    /// `/users`.
    #[inline]
    #[must_use]
    pub fn users(&self) -> Users {
        Users(Endpoint::root(self).literal("users"))
    }
}

/// Request builder of `/groups`.
#[derive(Clone, Debug)]
pub struct Groups(pub(crate) Endpoint);

impl Groups {
    /// `GET /groups`.
    ///
    /// On success: A page.
    ///
    /// ```no_run
    /// # async fn example(client: newer_dynamic::Client) -> Result<(), newer_dynamic::Error> {
    /// let response = client.groups().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<GroupPage> {
        self.0.call(operation!("GET", "/groups")).returning_json()
    }
}

/// Request builder of `/users`.
#[derive(Clone, Debug)]
pub struct Users(pub(crate) Endpoint);

impl Users {
    /// `GET /users`.
    ///
    /// On success: A page.
    ///
    /// ```no_run
    /// # async fn example(client: newer_dynamic::Client) -> Result<(), newer_dynamic::Error> {
    /// let response = client.users().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<users::UsersResponse> {
        self.0.call(operation!("GET", "/users")).returning_json()
    }
}

// src/requests/users.rs

//! Types of the operations below `users`.

use crate::models::User;
use crate::runtime::{AdditionalProperties, codec};

/// Some of many.
#[derive(Clone)]
pub struct UsersResponse {
    /// Property `items`, always present.
    pub items: Vec<User>,
    /// Property `first`, optional.
    pub first: Option<User>,
    /// Property `next`, optional.
    pub next: Option<String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl UsersResponse {
    /// Creates a value with its required properties.
    pub fn new(items: impl IntoIterator<Item = impl Into<User>>) -> Self {
        Self {
            items: items.into_iter().map(Into::into).collect(),
            ..codec::empty()
        }
    }

    /// Sets [`items`](field@Self::items).
    pub fn items(mut self, items: impl IntoIterator<Item = impl Into<User>>) -> Self {
        self.items = items.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`first`](field@Self::first).
    pub fn first(mut self, first: impl Into<User>) -> Self {
        self.first = Some(first.into());
        self
    }

    /// Sets [`next`](field@Self::next).
    pub fn next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }
}

codec::model! {
    UsersResponse;
    0 => items = "items";
    1 => first = "first";
    2 => next = "next";
    required = [0];
}
