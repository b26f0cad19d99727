// src/models/mod.rs

//! The types of the API's requests and responses.

mod count {
    /// Schema `Count`.
    pub type Count = i32;
}
mod level {
    use crate::runtime::codec;

    /// Schema `Level`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Level {
        /// `low`.
        Low,
        /// `high`.
        High,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Level;
        Low = "low";
        High = "high";
    }
}

pub use self::count::Count;
pub use self::level::Level;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/count`.
    #[inline]
    #[must_use]
    pub fn count(&self) -> Count {
        Count(Endpoint::root(self).literal("count"))
    }

    /// `/level`.
    #[inline]
    #[must_use]
    pub fn level(&self) -> Level {
        Level(Endpoint::root(self).literal("level"))
    }

    /// `/note`.
    #[inline]
    #[must_use]
    pub fn note(&self) -> Note {
        Note(Endpoint::root(self).literal("note"))
    }

    /// `/table`.
    #[inline]
    #[must_use]
    pub fn table(&self) -> Table {
        Table(Endpoint::root(self).literal("table"))
    }
}

/// Request builder of `/count`.
#[derive(Clone, Debug)]
pub struct Count(pub(crate) Endpoint);

impl Count {
    /// `GET /count`.
    ///
    /// On success: How many there are.
    ///
    /// ```no_run
    /// # async fn example(client: plain_text::Client) -> Result<(), plain_text::Error> {
    /// let response = client.count().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<crate::models::Count> {
        self.0.call(operation!("GET", "/count")).returning_text()
    }
}

/// Request builder of `/level`.
#[derive(Clone, Debug)]
pub struct Level(pub(crate) Endpoint);

impl Level {
    /// `GET /level`.
    ///
    /// On success: The level.
    ///
    /// The response may have no content, which is `None`.
    ///
    /// ```no_run
    /// # async fn example(client: plain_text::Client) -> Result<(), plain_text::Error> {
    /// let response = client.level().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Option<crate::models::Level>> {
        self.0.call(operation!("GET", "/level")).returning_text_or_nothing()
    }
}

/// Request builder of `/note`.
#[derive(Clone, Debug)]
pub struct Note(pub(crate) Endpoint);

impl Note {
    /// `GET /note`.
    ///
    /// On success: A note.
    ///
    /// ```no_run
    /// # async fn example(client: plain_text::Client) -> Result<(), plain_text::Error> {
    /// let response = client.note().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<String> {
        self.0.call(operation!("GET", "/note")).returning_text()
    }
}

/// Request builder of `/table`.
#[derive(Clone, Debug)]
pub struct Table(pub(crate) Endpoint);

impl Table {
    /// `GET /table`.
    ///
    /// On success: A table.
    ///
    /// ```no_run
    /// # async fn example(client: plain_text::Client) -> Result<(), plain_text::Error> {
    /// let response = client.table().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<String> {
        self.0.call(operation!("GET", "/table")).accept("text/csv").returning_text()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://text.example");
