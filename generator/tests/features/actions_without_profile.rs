// src/models/mod.rs

//! The types of the API's requests and responses.

mod book {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Reader;

    /// Schema `Book`.
    #[derive(Clone)]
    pub struct Book {
        /// Property `target`, optional.
        pub target: Option<Reader>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Book {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`target`](field@Self::target).
        pub fn target(mut self, target: impl Into<Reader>) -> Self {
            self.target = Some(target.into());
            self
        }
    }

    codec::model! {
        Book, Default;
        0 => target = "target";
        base_tag = "@odata.type";
    }
}
mod page {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Book;

    /// Schema `Page`.
    #[derive(Clone)]
    pub struct Page {
        /// Property `@odata.nextLink`, optional.
        pub odata_next_link: Option<String>,
        /// Property `value`, optional.
        pub value: Option<Vec<Book>>,
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

        /// Sets [`value`](field@Self::value).
        pub fn value(mut self, value: impl IntoIterator<Item = impl Into<Book>>) -> Self {
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
        type Item = Book;

        #[inline]
        fn next_link(&self) -> Option<&str> {
            self.odata_next_link.as_deref()
        }

        #[inline]
        fn into_items(self) -> Vec<Book> {
            self.value.unwrap_or_default()
        }
    }
}
mod reader {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Reader`.
    #[derive(Clone)]
    pub struct Reader {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Reader {
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
        Reader, Default;
        0 => name = "name";
    }
}

pub use self::book::Book;
pub use self::page::Page;
pub use self::reader::Reader;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod shelves;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/shelves`.
    #[inline]
    #[must_use]
    pub fn shelves(&self) -> Shelves {
        Shelves(Endpoint::root(self).literal("shelves"))
    }
}

/// Request builder of `/shelves`.
#[derive(Clone, Debug)]
pub struct Shelves(pub(crate) Endpoint);

impl Shelves {
    /// `/shelves/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> shelves::ById {
        let id: String = id.into();
        shelves::ById(self.0.key("id", &id))
    }
}

// src/requests/shelves.rs

//! Request builders below `/shelves`.

use crate::runtime::Endpoint;

/// Request builder of `/shelves/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `/shelves/{id}/assign`.
    #[inline]
    #[must_use]
    pub fn assign(&self) -> by_id::Assign {
        by_id::Assign(self.0.literal("assign"))
    }

    /// `/shelves/{id}/assignments`.
    #[inline]
    #[must_use]
    pub fn assignments(&self) -> by_id::Assignments {
        by_id::Assignments(self.0.literal("assignments"))
    }

    /// `/shelves/{id}/stamp`.
    #[inline]
    #[must_use]
    pub fn stamp(&self) -> by_id::Stamp {
        by_id::Stamp(self.0.literal("stamp"))
    }
}

/// Request builders below `/shelves/{id}`.
pub mod by_id {
    use crate::models::Page;
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/shelves/{id}/assign`.
    #[derive(Clone, Debug)]
    pub struct Assign(pub(crate) Endpoint);

    impl Assign {
        /// `POST /shelves/{id}/assign`.
        ///
        /// On success: The books are on the shelf as well.
        ///
        /// ```no_run
        /// use actions_without_profile::models::{Book, Reader};
        /// use actions_without_profile::requests::shelves::by_id::assign::AssignRequest;
        /// # async fn example(client: actions_without_profile::Client) -> Result<(), actions_without_profile::Error> {
        /// client
        ///     .shelves()
        ///     .by_id("0f8fad5b-d9cb-469f-a165-70867728950e")
        ///     .assign()
        ///     .post(
        ///         AssignRequest::new().books([Book::new().target(Reader::new().name("name"))]),
        ///     )
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn post(&self, body: impl Into<assign::AssignRequest>) -> Call<()> {
            let body: assign::AssignRequest = body.into();
            self.0
                .call(operation!("POST", "/shelves/{id}/assign"))
                .json(&body)
                .returning_nothing()
        }
    }

    /// Request builder of `/shelves/{id}/assignments`.
    #[derive(Clone, Debug)]
    pub struct Assignments(pub(crate) Endpoint);

    impl Assignments {
        /// `GET /shelves/{id}/assignments`.
        ///
        /// - Paginated: `.items()` and `.pages()` follow `@odata.nextLink`.
        ///
        /// On success: A page.
        ///
        /// ```no_run
        /// # async fn example(client: actions_without_profile::Client) -> Result<(), actions_without_profile::Error> {
        /// let response = client
        ///     .shelves()
        ///     .by_id("0f8fad5b-d9cb-469f-a165-70867728950e")
        ///     .assignments()
        ///     .get()
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<Page> {
            self.0.call(operation!("GET", "/shelves/{id}/assignments")).returning_json()
        }
    }

    /// Request builder of `/shelves/{id}/stamp`.
    #[derive(Clone, Debug)]
    pub struct Stamp(pub(crate) Endpoint);

    impl Stamp {
        /// `POST /shelves/{id}/stamp`.
        ///
        /// On success: All books are stamped.
        ///
        /// ```no_run
        /// # async fn example(client: actions_without_profile::Client) -> Result<(), actions_without_profile::Error> {
        /// client.shelves().by_id("0f8fad5b-d9cb-469f-a165-70867728950e").stamp().post().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn post(&self) -> Call<()> {
            self.0
                .call(operation!("POST", "/shelves/{id}/stamp"))
                .idempotent()
                .returning_nothing()
        }
    }

    /// Types of the operations below `shelves.by_id.assign`.
    pub mod assign {
        use crate::models::Book;
        use crate::runtime::{AdditionalProperties, codec};

        /// Inline schema of `POST /shelves/{id}/assign`.
        #[derive(Clone)]
        pub struct AssignRequest {
            /// Property `books`, optional.
            pub books: Option<Vec<Book>>,
            /// The properties that the description does not declare.
            pub additional_properties: AdditionalProperties<Self>,
        }

        impl AssignRequest {
            /// Creates a value without optional properties.
            #[inline]
            pub fn new() -> Self {
                codec::empty()
            }

            /// Sets [`books`](field@Self::books).
            pub fn books(
                mut self,
                books: impl IntoIterator<Item = impl Into<Book>>,
            ) -> Self {
                self.books = Some(books.into_iter().map(Into::into).collect());
                self
            }
        }

        codec::model! {
            AssignRequest, Default;
            0 => books = "books";
        }
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://library.example");
