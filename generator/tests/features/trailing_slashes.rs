// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/gaps.rs

//! Request builders below `/gaps`.

use crate::runtime::Endpoint;

/// Request builder of `/gaps/`.
#[derive(Clone, Debug)]
pub struct Empty {
    pub(crate) endpoint: Endpoint,
}

impl Empty {
    /// `/gaps//wide`.
    #[inline]
    #[must_use]
    pub fn wide(&self) -> empty::Wide {
        empty::Wide {
            endpoint: self.endpoint.literal("wide"),
        }
    }
}

/// Request builders below `/gaps/`.
pub mod empty {
    use crate::runtime::{Call, Endpoint, Operation};

    /// Request builder of `/gaps//wide`.
    #[derive(Clone, Debug)]
    pub struct Wide {
        pub(crate) endpoint: Endpoint,
    }

    impl Wide {
        /// `GET /gaps//wide`.
        ///
        /// On success: d.
        ///
        /// ```no_run
        /// # async fn example(
        /// # client: trailing_slashes::Client,
        /// # ) -> Result<(), trailing_slashes::Error> {
        /// let response = client.gaps().empty().wide().get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<Vec<String>> {
            self.endpoint
                .call(
                    &Operation {
                        id: None,
                        method: "GET",
                        path: "/gaps//wide",
                    },
                )
                .returning_json()
        }
    }
}

// src/requests/loans.rs

//! Request builders below `/loans`.

use crate::runtime::{Call, Endpoint, Operation};

/// Request builder of `/loans/`.
#[derive(Clone, Debug)]
pub struct TrailingSlash {
    pub(crate) endpoint: Endpoint,
}

impl TrailingSlash {
    /// `/loans//late`.
    #[inline]
    #[must_use]
    pub fn late(&self) -> trailing_slash::Late {
        trailing_slash::Late {
            endpoint: self.endpoint.literal("late"),
        }
    }

    /// `GET /loans/`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: trailing_slashes::Client,
    /// # ) -> Result<(), trailing_slashes::Error> {
    /// let response = client.loans().trailing_slash().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/loans/",
                },
            )
            .returning_json()
    }
}

/// Request builders below `/loans/`.
pub mod trailing_slash {
    use crate::runtime::{Call, Endpoint, Operation};

    /// Request builder of `/loans//late`.
    #[derive(Clone, Debug)]
    pub struct Late {
        pub(crate) endpoint: Endpoint,
    }

    impl Late {
        /// `GET /loans//late`.
        ///
        /// On success: d.
        ///
        /// ```no_run
        /// # async fn example(
        /// # client: trailing_slashes::Client,
        /// # ) -> Result<(), trailing_slashes::Error> {
        /// let response = client.loans().trailing_slash().late().get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<Vec<String>> {
            self.endpoint
                .call(
                    &Operation {
                        id: None,
                        method: "GET",
                        path: "/loans//late",
                    },
                )
                .returning_json()
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, Operation};

pub mod gaps;
pub mod loans;
pub mod shelves;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/gaps`.
    #[inline]
    #[must_use]
    pub fn gaps(&self) -> Gaps {
        Gaps {
            endpoint: Endpoint::root(self).literal("gaps"),
        }
    }

    /// `/loans`.
    #[inline]
    #[must_use]
    pub fn loans(&self) -> Loans {
        Loans {
            endpoint: Endpoint::root(self).literal("loans"),
        }
    }

    /// `/shelves`.
    #[inline]
    #[must_use]
    pub fn shelves(&self) -> Shelves {
        Shelves {
            endpoint: Endpoint::root(self).literal("shelves"),
        }
    }

    /// `GET /`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: trailing_slashes::Client,
    /// # ) -> Result<(), trailing_slashes::Error> {
    /// let response = client.get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        Endpoint::root(self)
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/",
                },
            )
            .returning_json()
    }
}

/// Request builder of `/gaps`.
#[derive(Clone, Debug)]
pub struct Gaps {
    pub(crate) endpoint: Endpoint,
}

impl Gaps {
    /// `/gaps/`.
    #[inline]
    #[must_use]
    pub fn empty(&self) -> gaps::Empty {
        gaps::Empty {
            endpoint: self.endpoint.literal(""),
        }
    }
}

/// Request builder of `/loans`.
#[derive(Clone, Debug)]
pub struct Loans {
    pub(crate) endpoint: Endpoint,
}

impl Loans {
    /// `/loans/`.
    #[inline]
    #[must_use]
    pub fn trailing_slash(&self) -> loans::TrailingSlash {
        loans::TrailingSlash {
            endpoint: self.endpoint.literal(""),
        }
    }

    /// `GET /loans`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: trailing_slashes::Client,
    /// # ) -> Result<(), trailing_slashes::Error> {
    /// let response = client.loans().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/loans",
                },
            )
            .returning_json()
    }
}

/// Request builder of `/shelves`.
#[derive(Clone, Debug)]
pub struct Shelves {
    pub(crate) endpoint: Endpoint,
}

impl Shelves {
    /// `/shelves/{shelf}`.
    #[inline]
    #[must_use]
    pub fn by_shelf(&self, shelf: impl Into<String>) -> shelves::ByShelf {
        let shelf: String = shelf.into();
        shelves::ByShelf {
            endpoint: self.endpoint.key("shelf", &shelf),
        }
    }

    /// `GET /shelves/`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: trailing_slashes::Client,
    /// # ) -> Result<(), trailing_slashes::Error> {
    /// let response = client.shelves().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        self.endpoint
            .literal("")
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/shelves/",
                },
            )
            .returning_json()
    }
}

// src/requests/shelves.rs

//! Request builders below `/shelves`.

use crate::runtime::{Call, Endpoint, Operation};

/// Request builder of `/shelves/{shelf}`.
#[derive(Clone, Debug)]
pub struct ByShelf {
    pub(crate) endpoint: Endpoint,
}

impl ByShelf {
    /// `/shelves/{shelf}/books`.
    #[inline]
    #[must_use]
    pub fn books(&self) -> by_shelf::Books {
        by_shelf::Books {
            endpoint: self.endpoint.literal("books"),
        }
    }

    /// `GET /shelves/{shelf}/`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: trailing_slashes::Client,
    /// # ) -> Result<(), trailing_slashes::Error> {
    /// let response = client.shelves().by_shelf("shelf").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        self.endpoint
            .literal("")
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/shelves/{shelf}/",
                },
            )
            .returning_json()
    }

    /// `DELETE /shelves/{shelf}/`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: trailing_slashes::Client,
    /// # ) -> Result<(), trailing_slashes::Error> {
    /// client.shelves().by_shelf("shelf").delete().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn delete(&self) -> Call<()> {
        self.endpoint
            .literal("")
            .call(
                &Operation {
                    id: None,
                    method: "DELETE",
                    path: "/shelves/{shelf}/",
                },
            )
            .returning_nothing()
    }
}

/// Request builders below `/shelves/{shelf}`.
pub mod by_shelf {
    use crate::runtime::{Call, Endpoint, Operation};

    /// Request builder of `/shelves/{shelf}/books`.
    #[derive(Clone, Debug)]
    pub struct Books {
        pub(crate) endpoint: Endpoint,
    }

    impl Books {
        /// `POST /shelves/{shelf}/books/`.
        ///
        /// On success: d.
        ///
        /// ```no_run
        /// use trailing_slashes::requests::shelves::by_shelf::books::BooksRequest;
        /// # async fn example(
        /// # client: trailing_slashes::Client,
        /// # ) -> Result<(), trailing_slashes::Error> {
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
            self.endpoint
                .literal("")
                .call(
                    &Operation {
                        id: None,
                        method: "POST",
                        path: "/shelves/{shelf}/books/",
                    },
                )
                .json(&body)
                .returning_nothing()
        }
    }

    /// Types of the namespace `shelves.by_shelf.books`.
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
            #[must_use]
            pub fn new() -> Self {
                Self {
                    title: None,
                    additional_properties: AdditionalProperties::new(),
                }
            }

            /// Sets [`title`](field@Self::title).
            #[inline]
            #[must_use]
            pub fn title(mut self, title: impl Into<String>) -> Self {
                self.title = Some(title.into());
                self
            }
        }

        codec::model! {
            BooksRequest = new, Default;
            0 => title = "title";
        }
    }
}
