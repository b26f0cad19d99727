// src/models/mod.rs

//! The types of the API's requests and responses.

mod item {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Item`.
    #[derive(Clone)]
    pub struct Item {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Item {
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
        Item, Default;
        0 => name = "name";
    }
}
mod problem {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Problem`.
    #[derive(Clone)]
    pub struct Problem {
        /// Property `title`, optional.
        pub title: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Problem {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`title`](field@Self::title).
        pub fn title(mut self, title: impl Into<String>) -> Self {
            self.title = Some(title.into());
            self
        }
    }

    codec::model! {
        Problem, Default;
        0 => title = "title";
    }
}

pub use self::item::Item;
pub use self::problem::Problem;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Item;
use crate::runtime::{Call, Client, Endpoint, operation};
use serde_json::Value;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/any`.
    #[inline]
    #[must_use]
    pub fn any(&self) -> Any {
        Any(Endpoint::root(self).literal("any"))
    }

    /// `/both`.
    #[inline]
    #[must_use]
    pub fn both(&self) -> Both {
        Both(Endpoint::root(self).literal("both"))
    }

    /// `/default`.
    #[inline]
    #[must_use]
    pub fn default(&self) -> Default {
        Default(Endpoint::root(self).literal("default"))
    }

    /// `/default-is-error`.
    #[inline]
    #[must_use]
    pub fn default_is_error(&self) -> DefaultIsError {
        DefaultIsError(Endpoint::root(self).literal("default-is-error"))
    }

    /// `/empty`.
    #[inline]
    #[must_use]
    pub fn empty(&self) -> Empty {
        Empty(Endpoint::root(self).literal("empty"))
    }

    /// `/exact`.
    #[inline]
    #[must_use]
    pub fn exact(&self) -> Exact {
        Exact(Endpoint::root(self).literal("exact"))
    }

    /// `/list`.
    #[inline]
    #[must_use]
    pub fn list(&self) -> List {
        List(Endpoint::root(self).literal("list"))
    }

    /// `/no-success`.
    #[inline]
    #[must_use]
    pub fn no_success(&self) -> NoSuccess {
        NoSuccess(Endpoint::root(self).literal("no-success"))
    }

    /// `/nullable`.
    #[inline]
    #[must_use]
    pub fn nullable(&self) -> Nullable {
        Nullable(Endpoint::root(self).literal("nullable"))
    }

    /// `/range`.
    #[inline]
    #[must_use]
    pub fn range(&self) -> Range {
        Range(Endpoint::root(self).literal("range"))
    }

    /// `/redirect`.
    #[inline]
    #[must_use]
    pub fn redirect(&self) -> Redirect {
        Redirect(Endpoint::root(self).literal("redirect"))
    }

    /// `/same`.
    #[inline]
    #[must_use]
    pub fn same(&self) -> Same {
        Same(Endpoint::root(self).literal("same"))
    }
}

/// Request builder of `/any`.
#[derive(Clone, Debug)]
pub struct Any(pub(crate) Endpoint);

impl Any {
    /// `GET /any`.
    ///
    /// On success: Anything.
    ///
    /// ```no_run
    /// # async fn example(client: responses::Client) -> Result<(), responses::Error> {
    /// let response = client.any().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Value> {
        self.0.call(operation!("GET", "/any")).returning_json()
    }
}

/// Request builder of `/both`.
#[derive(Clone, Debug)]
pub struct Both(pub(crate) Endpoint);

impl Both {
    /// `GET /both`.
    ///
    /// On success: The item.
    ///
    /// The response may have no content, which is `None`.
    ///
    /// ```no_run
    /// # async fn example(client: responses::Client) -> Result<(), responses::Error> {
    /// let response = client.both().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Option<Item>> {
        self.0.call(operation!("GET", "/both")).returning_json_or_nothing()
    }
}

/// Request builder of `/default`.
#[derive(Clone, Debug)]
pub struct Default(pub(crate) Endpoint);

impl Default {
    /// `GET /default`.
    ///
    /// On success: The item.
    ///
    /// ```no_run
    /// # async fn example(client: responses::Client) -> Result<(), responses::Error> {
    /// let response = client.default().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Item> {
        self.0.call(operation!("GET", "/default")).returning_json()
    }
}

/// Request builder of `/default-is-error`.
#[derive(Clone, Debug)]
pub struct DefaultIsError(pub(crate) Endpoint);

impl DefaultIsError {
    /// `GET /default-is-error`.
    ///
    /// On success: The item.
    ///
    /// ```no_run
    /// # async fn example(client: responses::Client) -> Result<(), responses::Error> {
    /// let response = client.default_is_error().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Item> {
        self.0.call(operation!("GET", "/default-is-error")).returning_json()
    }
}

/// Request builder of `/empty`.
#[derive(Clone, Debug)]
pub struct Empty(pub(crate) Endpoint);

impl Empty {
    /// `GET /empty`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: responses::Client) -> Result<(), responses::Error> {
    /// client.empty().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/empty")).returning_nothing()
    }
}

/// Request builder of `/exact`.
#[derive(Clone, Debug)]
pub struct Exact(pub(crate) Endpoint);

impl Exact {
    /// `GET /exact`.
    ///
    /// On success: The item.
    ///
    /// ```no_run
    /// # async fn example(client: responses::Client) -> Result<(), responses::Error> {
    /// let response = client.exact().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Item> {
        self.0.call(operation!("GET", "/exact")).returning_json()
    }
}

/// Request builder of `/list`.
#[derive(Clone, Debug)]
pub struct List(pub(crate) Endpoint);

impl List {
    /// `GET /list`.
    ///
    /// On success: All.
    ///
    /// ```no_run
    /// # async fn example(client: responses::Client) -> Result<(), responses::Error> {
    /// let response = client.list().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<Item>> {
        self.0.call(operation!("GET", "/list")).returning_json()
    }
}

/// Request builder of `/no-success`.
#[derive(Clone, Debug)]
pub struct NoSuccess(pub(crate) Endpoint);

impl NoSuccess {
    /// `GET /no-success`.
    ///
    /// ```no_run
    /// # async fn example(client: responses::Client) -> Result<(), responses::Error> {
    /// client.no_success().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/no-success")).returning_nothing()
    }
}

/// Request builder of `/nullable`.
#[derive(Clone, Debug)]
pub struct Nullable(pub(crate) Endpoint);

impl Nullable {
    /// `GET /nullable`.
    ///
    /// On success: Perhaps.
    ///
    /// ```no_run
    /// # async fn example(client: responses::Client) -> Result<(), responses::Error> {
    /// let response = client.nullable().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Option<String>> {
        self.0.call(operation!("GET", "/nullable")).returning_json()
    }
}

/// Request builder of `/range`.
#[derive(Clone, Debug)]
pub struct Range(pub(crate) Endpoint);

impl Range {
    /// `GET /range`.
    ///
    /// On success: The item.
    ///
    /// ```no_run
    /// # async fn example(client: responses::Client) -> Result<(), responses::Error> {
    /// let response = client.range().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Item> {
        self.0.call(operation!("GET", "/range")).returning_json()
    }
}

/// Request builder of `/redirect`.
#[derive(Clone, Debug)]
pub struct Redirect(pub(crate) Endpoint);

impl Redirect {
    /// `GET /redirect`.
    ///
    /// On success: The item.
    ///
    /// ```no_run
    /// # async fn example(client: responses::Client) -> Result<(), responses::Error> {
    /// let response = client.redirect().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Item> {
        self.0.call(operation!("GET", "/redirect")).returning_json()
    }
}

/// Request builder of `/same`.
#[derive(Clone, Debug)]
pub struct Same(pub(crate) Endpoint);

impl Same {
    /// `GET /same`.
    ///
    /// On success: The item.
    ///
    /// ```no_run
    /// # async fn example(client: responses::Client) -> Result<(), responses::Error> {
    /// let response = client.same().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Item> {
        self.0.call(operation!("GET", "/same")).returning_json()
    }
}
