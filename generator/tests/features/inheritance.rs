// src/models/mod.rs

//! The types of the API's requests and responses.

mod square {
    use crate::runtime::{AdditionalProperties, codec};

    /// All sides are equal.
    ///
    /// Schema `Square`.
    #[derive(Clone)]
    pub struct Square {
        /// Property `id`, always present.
        pub id: String,
        /// In millimetres.
        ///
        /// Property `size`, always present.
        pub size: i32,
        /// Property `colour`, always present.
        pub colour: String,
        /// Property `title`, optional.
        pub title: Option<String>,
        /// Property `corners`, optional.
        pub corners: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Square {
        /// Creates a value with its required properties.
        pub fn new(id: impl Into<String>, size: i32, colour: impl Into<String>) -> Self {
            Self {
                id: id.into(),
                size,
                colour: colour.into(),
                ..codec::empty()
            }
        }

        /// Sets [`id`](field@Self::id).
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.id = id.into();
            self
        }

        /// Sets [`size`](field@Self::size).
        #[inline]
        pub fn size(mut self, size: i32) -> Self {
            self.size = size;
            self
        }

        /// Sets [`colour`](field@Self::colour).
        pub fn colour(mut self, colour: impl Into<String>) -> Self {
            self.colour = colour.into();
            self
        }

        /// Sets [`title`](field@Self::title).
        pub fn title(mut self, title: impl Into<String>) -> Self {
            self.title = Some(title.into());
            self
        }

        /// Sets [`corners`](field@Self::corners).
        #[inline]
        pub fn corners(mut self, corners: i64) -> Self {
            self.corners = Some(corners);
            self
        }
    }

    codec::model! {
        Square;
        0 => id = "id";
        1 => size = "size";
        2 => colour = "colour";
        3 => title = "title";
        4 => corners = "corners";
        required = [0 1 2];
    }
}

pub use self::square::Square;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Square;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/squares`.
    #[inline]
    #[must_use]
    pub fn squares(&self) -> Squares {
        Squares(Endpoint::root(self).literal("squares"))
    }
}

/// Request builder of `/squares`.
#[derive(Clone, Debug)]
pub struct Squares(pub(crate) Endpoint);

impl Squares {
    /// `GET /squares`.
    ///
    /// On success: The square.
    ///
    /// ```no_run
    /// # async fn example(client: inheritance::Client) -> Result<(), inheritance::Error> {
    /// let response = client.squares().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Square> {
        self.0.call(operation!("GET", "/squares")).returning_json()
    }
}
