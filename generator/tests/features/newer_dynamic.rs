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
        #[must_use]
        pub fn new() -> Self {
            Self {
                label: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`label`](field@Self::label).
        #[inline]
        #[must_use]
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = Some(label.into());
            self
        }
    }

    codec::model! {
        Group = new, Default;
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
        #[inline]
        #[must_use]
        pub fn new(items: impl IntoIterator<Item = impl Into<Group>>) -> Self {
            Self {
                items: items.into_iter().map(Into::into).collect(),
                first: None,
                next: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`items`](field@Self::items).
        #[inline]
        #[must_use]
        pub fn items(mut self, items: impl IntoIterator<Item = impl Into<Group>>) -> Self {
            self.items = items.into_iter().map(Into::into).collect();
            self
        }

        /// Sets [`first`](field@Self::first).
        #[inline]
        #[must_use]
        pub fn first(mut self, first: impl Into<Group>) -> Self {
            self.first = Some(first.into());
            self
        }

        /// Sets [`next`](field@Self::next).
        #[inline]
        #[must_use]
        pub fn next(mut self, next: impl Into<String>) -> Self {
            self.next = Some(next.into());
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                items: codec::empty(),
                first: None,
                next: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        GroupPage = empty_model;
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
        #[must_use]
        pub fn new() -> Self {
            Self {
                name: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`name`](field@Self::name).
        #[inline]
        #[must_use]
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        User = new, Default;
        0 => name = "name";
    }
}

pub use self::group::Group;
pub use self::group_page::GroupPage;
pub use self::user::User;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::GroupPage;
use crate::runtime::{Call, Client, Endpoint, Operation};

pub mod users;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/groups`.
    #[inline]
    #[must_use]
    pub fn groups(&self) -> Groups {
        Groups {
            endpoint: Endpoint::root(self).literal("groups"),
        }
    }

    /// `/users`.
    #[inline]
    #[must_use]
    pub fn users(&self) -> Users {
        Users {
            endpoint: Endpoint::root(self).literal("users"),
        }
    }
}

/// Request builder of `/groups`.
#[derive(Clone, Debug)]
pub struct Groups {
    pub(crate) endpoint: Endpoint,
}

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
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/groups",
                },
            )
            .returning_json()
    }
}

/// Request builder of `/users`.
#[derive(Clone, Debug)]
pub struct Users {
    pub(crate) endpoint: Endpoint,
}

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
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/users",
                },
            )
            .returning_json()
    }
}

// src/requests/users.rs

//! Types of the namespace `users`.

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
    #[inline]
    #[must_use]
    pub fn new(items: impl IntoIterator<Item = impl Into<User>>) -> Self {
        Self {
            items: items.into_iter().map(Into::into).collect(),
            first: None,
            next: None,
            additional_properties: AdditionalProperties::new(),
        }
    }

    /// Sets [`items`](field@Self::items).
    #[inline]
    #[must_use]
    pub fn items(mut self, items: impl IntoIterator<Item = impl Into<User>>) -> Self {
        self.items = items.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`first`](field@Self::first).
    #[inline]
    #[must_use]
    pub fn first(mut self, first: impl Into<User>) -> Self {
        self.first = Some(first.into());
        self
    }

    /// Sets [`next`](field@Self::next).
    #[inline]
    #[must_use]
    pub fn next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }

    #[inline]
    fn empty_model() -> Self {
        Self {
            items: codec::empty(),
            first: None,
            next: None,
            additional_properties: AdditionalProperties::new(),
        }
    }
}

codec::model! {
    UsersResponse = empty_model;
    0 => items = "items";
    1 => first = "first";
    2 => next = "next";
    required = [0];
}
