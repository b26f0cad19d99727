// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/gaps.rs

//! Request builders below `/gaps`.

use crate::runtime::Endpoint;

/// Request builder of `/gaps/`.
#[derive(Clone, Debug)]
pub struct Empty(pub(crate) Endpoint);

impl Empty {
    /// `/gaps//wide`.
    #[inline]
    #[must_use]
    pub fn wide(&self) -> empty::Wide {
        empty::Wide(self.0.literal("wide"))
    }
}

/// Request builders below `/gaps/`.
pub mod empty {
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/gaps//wide`.
    #[derive(Clone, Debug)]
    pub struct Wide(pub(crate) Endpoint);

    impl Wide {
        /// `GET /gaps//wide`.
        ///
        /// On success: d.
        ///
        /// ```no_run
        /// # async fn example(client: trailing_slashes::Client) -> Result<(), trailing_slashes::Error> {
        /// let response = client.gaps().empty().wide().get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<Vec<String>> {
            self.0.call(operation!("GET", "/gaps//wide")).returning_json()
        }
    }
}

// src/requests/loans.rs

//! Request builders below `/loans`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/loans/`.
#[derive(Clone, Debug)]
pub struct TrailingSlash(pub(crate) Endpoint);

impl TrailingSlash {
    /// `/loans//late`.
    #[inline]
    #[must_use]
    pub fn late(&self) -> trailing_slash::Late {
        trailing_slash::Late(self.0.literal("late"))
    }

    /// `GET /loans/`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: trailing_slashes::Client) -> Result<(), trailing_slashes::Error> {
    /// let response = client.loans().trailing_slash().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        self.0.call(operation!("GET", "/loans/")).returning_json()
    }
}

/// Request builders below `/loans/`.
pub mod trailing_slash {
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/loans//late`.
    #[derive(Clone, Debug)]
    pub struct Late(pub(crate) Endpoint);

    impl Late {
        /// `GET /loans//late`.
        ///
        /// On success: d.
        ///
        /// ```no_run
        /// # async fn example(client: trailing_slashes::Client) -> Result<(), trailing_slashes::Error> {
        /// let response = client.loans().trailing_slash().late().get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<Vec<String>> {
            self.0.call(operation!("GET", "/loans//late")).returning_json()
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod gaps;
pub mod loans;
pub mod shelves;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/gaps`.
    #[inline]
    #[must_use]
    pub fn gaps(&self) -> Gaps {
        Gaps(Endpoint::root(self).literal("gaps"))
    }

    /// `/loans`.
    #[inline]
    #[must_use]
    pub fn loans(&self) -> Loans {
        Loans(Endpoint::root(self).literal("loans"))
    }

    /// `/shelves`.
    #[inline]
    #[must_use]
    pub fn shelves(&self) -> Shelves {
        Shelves(Endpoint::root(self).literal("shelves"))
    }

    /// `GET /`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: trailing_slashes::Client) -> Result<(), trailing_slashes::Error> {
    /// let response = client.get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        Endpoint::root(self).call(operation!("GET", "/")).returning_json()
    }
}

/// Request builder of `/gaps`.
#[derive(Clone, Debug)]
pub struct Gaps(pub(crate) Endpoint);

impl Gaps {
    /// `/gaps/`.
    #[inline]
    #[must_use]
    pub fn empty(&self) -> gaps::Empty {
        gaps::Empty(self.0.literal(""))
    }
}

/// Request builder of `/loans`.
#[derive(Clone, Debug)]
pub struct Loans(pub(crate) Endpoint);

impl Loans {
    /// `/loans/`.
    #[inline]
    #[must_use]
    pub fn trailing_slash(&self) -> loans::TrailingSlash {
        loans::TrailingSlash(self.0.literal(""))
    }

    /// `GET /loans`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: trailing_slashes::Client) -> Result<(), trailing_slashes::Error> {
    /// let response = client.loans().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        self.0.call(operation!("GET", "/loans")).returning_json()
    }
}

/// Request builder of `/shelves`.
#[derive(Clone, Debug)]
pub struct Shelves(pub(crate) Endpoint);

impl Shelves {
    /// `/shelves/{shelf}`.
    #[inline]
    #[must_use]
    pub fn by_shelf(&self, shelf: impl Into<String>) -> shelves::ByShelf {
        let shelf: String = shelf.into();
        shelves::ByShelf(self.0.key("shelf", &shelf))
    }

    /// `GET /shelves/`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: trailing_slashes::Client) -> Result<(), trailing_slashes::Error> {
    /// let response = client.shelves().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        self.0.literal("").call(operation!("GET", "/shelves/")).returning_json()
    }
}

// src/requests/shelves.rs

//! Request builders below `/shelves`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/shelves/{shelf}`.
#[derive(Clone, Debug)]
pub struct ByShelf(pub(crate) Endpoint);

impl ByShelf {
    /// `/shelves/{shelf}/books`.
    #[inline]
    #[must_use]
    pub fn books(&self) -> by_shelf::Books {
        by_shelf::Books(self.0.literal("books"))
    }

    /// `GET /shelves/{shelf}/`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: trailing_slashes::Client) -> Result<(), trailing_slashes::Error> {
    /// let response = client.shelves().by_shelf("shelf").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        self.0.literal("").call(operation!("GET", "/shelves/{shelf}/")).returning_json()
    }

    /// `DELETE /shelves/{shelf}/`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: trailing_slashes::Client) -> Result<(), trailing_slashes::Error> {
    /// client.shelves().by_shelf("shelf").delete().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn delete(&self) -> Call<()> {
        self.0
            .literal("")
            .call(operation!("DELETE", "/shelves/{shelf}/"))
            .returning_nothing()
    }
}

/// Request builders below `/shelves/{shelf}`.
pub mod by_shelf {
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/shelves/{shelf}/books`.
    #[derive(Clone, Debug)]
    pub struct Books(pub(crate) Endpoint);

    impl Books {
        /// `POST /shelves/{shelf}/books/`.
        ///
        /// On success: d.
        ///
        /// ```no_run
        /// use trailing_slashes::requests::shelves::by_shelf::books::BooksRequest;
        /// # async fn example(client: trailing_slashes::Client) -> Result<(), trailing_slashes::Error> {
        /// client
        ///     .shelves()
        ///     .by_shelf("shelf")
        ///     .books()
        ///     .post(BooksRequest::new().title("title"))
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn post(&self, body: impl Into<books::BooksRequest>) -> Call<()> {
            let body: books::BooksRequest = body.into();
            self.0
                .literal("")
                .call(operation!("POST", "/shelves/{shelf}/books/"))
                .json(&body)
                .returning_nothing()
        }
    }

    /// Types of the operations below `shelves.by_shelf.books`.
    pub mod books {
        use crate::runtime::{AdditionalProperties, codec};

        /// Inline schema of `POST /shelves/{shelf}/books/`.
        #[derive(Clone)]
        pub struct BooksRequest {
            /// Property `title`, optional.
            pub title: Option<String>,
            /// The properties that the description does not declare.
            pub additional_properties: AdditionalProperties<Self>,
        }

        impl BooksRequest {
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
            BooksRequest, Default;
            0 => title = "title";
        }
    }
}
