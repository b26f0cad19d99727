// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! The operations of the API, by tag.

mod tag_api;
mod tag_catalogue;

pub use self::tag_api::Api;
pub use self::tag_catalogue::Catalogue;

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod shelves;

/// Operations by tag.
impl Client {
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn books(&self) -> Books {
        Books(Endpoint::root(self).literal("v1").literal("books"))
    }

    /// `/v1/shelves`.
    ///
    /// Operations without a tag.
    #[inline]
    #[must_use]
    pub fn shelves(&self) -> Shelves {
        Shelves(Endpoint::root(self).literal("v1").literal("shelves"))
    }

    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn by_any(&self, any: impl Into<String>) -> ByAny {
        let any: String = any.into();
        ByAny(Endpoint::root(self).literal("v1").key("any", &any))
    }
}

#[doc(hidden)]
#[derive(Clone, Debug)]
pub struct Books(pub(crate) Endpoint);

impl Books {
    #[doc(hidden)]
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0
            .call(operation!("GET", "/v1/books", "catalogue_books"))
            .returning_nothing()
    }
}

/// Operations without a tag.
#[derive(Clone, Debug)]
pub struct Shelves(pub(crate) Endpoint);

impl Shelves {
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> shelves::ById {
        let id: String = id.into();
        shelves::ById(self.0.key("id", &id))
    }

    /// `GET /v1/shelves`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: calls_by_operation::Client) -> Result<(), calls_by_operation::Error> {
    /// client.shelves().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/v1/shelves")).returning_nothing()
    }

    /// `GET /v1/shelves/{id}`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: calls_by_operation::Client) -> Result<(), calls_by_operation::Error> {
    /// client.shelves().get_by_id("42").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get_by_id(&self, id: impl Into<String>) -> Call<()> {
        self.0.client().shelves().by_id(id).get()
    }

    /// `PUT /v1/shelves/{id}` (operation `renameShelf`).
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: calls_by_operation::Client) -> Result<(), calls_by_operation::Error> {
    /// client.shelves().rename_shelf("42").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn rename_shelf(&self, id: impl Into<String>) -> Call<()> {
        self.0.client().shelves().by_id(id).put()
    }
}

#[doc(hidden)]
#[derive(Clone, Debug)]
pub struct ByAny(pub(crate) Endpoint);

impl ByAny {
    #[doc(hidden)]
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/v1/{any}")).returning_nothing()
    }
}

// src/requests/shelves.rs

//! Request builders below `/v1/shelves`.

use crate::runtime::{Call, Endpoint, operation};

#[doc(hidden)]
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    #[doc(hidden)]
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/v1/shelves/{id}")).returning_nothing()
    }

    #[doc(hidden)]
    #[inline]
    pub fn put(&self) -> Call<()> {
        self.0
            .call(operation!("PUT", "/v1/shelves/{id}", "renameShelf"))
            .returning_nothing()
    }
}

// src/requests/tag_api.rs

use crate::runtime::{Call, Client, Endpoint};

/// Operations by tag.
impl Client {
    /// Operations without a tag.
    #[inline]
    #[must_use]
    pub fn api(&self) -> Api {
        Api(Endpoint::root(self))
    }
}

/// Operations without a tag.
#[derive(Clone, Debug)]
pub struct Api(pub(crate) Endpoint);

impl Api {
    /// `GET /v1/{any}`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: calls_by_operation::Client) -> Result<(), calls_by_operation::Error> {
    /// client.api().get("any").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self, any: impl Into<String>) -> Call<()> {
        self.0.client().by_any(any).get()
    }
}

// src/requests/tag_catalogue.rs

use crate::runtime::{Call, Client, Endpoint};

/// Operations by tag.
impl Client {
    /// Operations with the tag `catalogue`.
    #[inline]
    #[must_use]
    pub fn catalogue(&self) -> Catalogue {
        Catalogue(Endpoint::root(self))
    }
}

/// Operations with the tag `catalogue`.
#[derive(Clone, Debug)]
pub struct Catalogue(pub(crate) Endpoint);

impl Catalogue {
    /// `GET /v1/books` (operation `catalogue_books`).
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: calls_by_operation::Client) -> Result<(), calls_by_operation::Error> {
    /// client.catalogue().books().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn books(&self) -> Call<()> {
        self.0.client().books().get()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");

/// The prefix of paths that is not part of calls.
#[allow(dead_code, reason = "it is only for readers")]
pub(crate) const PATH_PREFIX: &str = "/v1";
