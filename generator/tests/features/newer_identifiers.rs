// src/models/mod.rs

//! The types of the API's requests and responses.

mod book {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Place, Writer};

    /// Schema `Book`.
    #[derive(Clone)]
    pub struct Book {
        /// Property `title`, optional.
        pub title: Option<String>,
        /// Property `author`, optional.
        pub author: Option<Writer>,
        /// Property `editor`, optional.
        pub editor: Option<Writer>,
        /// Property `place`, optional.
        pub place: Option<Place>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Book {
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

        /// Sets [`author`](field@Self::author).
        pub fn author(mut self, author: impl Into<Writer>) -> Self {
            self.author = Some(author.into());
            self
        }

        /// Sets [`editor`](field@Self::editor).
        pub fn editor(mut self, editor: impl Into<Writer>) -> Self {
            self.editor = Some(editor.into());
            self
        }

        /// Sets [`place`](field@Self::place).
        pub fn place(mut self, place: impl Into<Place>) -> Self {
            self.place = Some(place.into());
            self
        }
    }

    codec::model! {
        Book, Default;
        0 => title = "title";
        1 => author = "author";
        2 => editor = "editor";
        3 => place = "place";
    }
}
mod loan {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Book, Reader};

    /// Schema `Loan`.
    #[derive(Clone)]
    pub struct Loan {
        /// Property `book`, optional.
        pub book: Option<Book>,
        /// Property `by`, optional.
        pub by: Option<Reader>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Loan {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`book`](field@Self::book).
        pub fn book(mut self, book: impl Into<Book>) -> Self {
            self.book = Some(book.into());
            self
        }

        /// Sets [`by`](field@Self::by).
        pub fn by(mut self, by: impl Into<Reader>) -> Self {
            self.by = Some(by.into());
            self
        }
    }

    codec::model! {
        Loan, Default;
        0 => book = "book";
        1 => by = "by";
    }
}
mod place {
    use crate::runtime::{AdditionalProperties, codec};
    use super::PlaceShelf;

    /// Schema `Place`.
    #[derive(Clone)]
    pub struct Place {
        /// Property `shelf`, optional.
        pub shelf: Option<PlaceShelf>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Place {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`shelf`](field@Self::shelf).
        pub fn shelf(mut self, shelf: impl Into<PlaceShelf>) -> Self {
            self.shelf = Some(shelf.into());
            self
        }
    }

    codec::model! {
        Place, Default;
        0 => shelf = "shelf";
    }
}
mod place_shelf {
    use crate::runtime::codec;

    /// Schema `PlaceShelf`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum PlaceShelf {
        /// `upper`.
        Upper,
        /// `lower`.
        Lower,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        PlaceShelf;
        Upper = "upper";
        Lower = "lower";
    }
}
mod reader {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `reader`.
    #[derive(Clone)]
    pub struct Reader {
        /// Property `card`, optional.
        pub card: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Reader {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`card`](field@Self::card).
        #[inline]
        pub fn card(mut self, card: i64) -> Self {
            self.card = Some(card);
            self
        }
    }

    codec::model! {
        Reader, Default;
        0 => card = "card";
    }
}
mod writer {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Book;

    /// Schema `writer`.
    #[derive(Clone)]
    pub struct Writer {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// Property `wrote`, optional.
        pub wrote: Option<Vec<Book>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Writer {
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

        /// Sets [`wrote`](field@Self::wrote).
        pub fn wrote(mut self, wrote: impl IntoIterator<Item = impl Into<Book>>) -> Self {
            self.wrote = Some(wrote.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Writer, Default;
        0 => name = "name";
        1 => wrote = "wrote";
    }
}

pub use self::book::Book;
pub use self::loan::Loan;
pub use self::place::Place;
pub use self::place_shelf::PlaceShelf;
pub use self::reader::Reader;
pub use self::writer::Writer;

// src/requests/books.rs

//! Request builders below `/books`.

use crate::models::PlaceShelf;
use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

/// Optional parameters of `GET /books`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    shelf: Option<PlaceShelf>,
}

impl GetOptions {
    /// Query parameter `shelf`.
    #[inline]
    #[must_use]
    pub fn shelf(mut self, shelf: impl Into<PlaceShelf>) -> Self {
        self.shelf = Some(shelf.into());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("shelf", ParameterStyle::Form, Explode::Yes, &self.shelf);
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::{Book, Loan, Writer};
use crate::runtime::{Call, Client, Endpoint, operation};

pub mod books;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/books`.
    #[inline]
    #[must_use]
    pub fn books(&self) -> Books {
        Books(Endpoint::root(self).literal("books"))
    }

    /// `/loans`.
    #[inline]
    #[must_use]
    pub fn loans(&self) -> Loans {
        Loans(Endpoint::root(self).literal("loans"))
    }
}

/// Request builder of `/books`.
#[derive(Clone, Debug)]
pub struct Books(pub(crate) Endpoint);

impl Books {
    /// `GET /books`.
    ///
    /// On success: Some books.
    ///
    /// ```no_run
    /// use newer_identifiers::models::PlaceShelf;
    /// # async fn example(client: newer_identifiers::Client) -> Result<(), newer_identifiers::Error> {
    /// let response = client
    ///     .books()
    ///     .get()
    ///     .with(|options| options.shelf(PlaceShelf::Upper))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<Book>, books::GetOptions> {
        self.0.call(operation!("GET", "/books")).returning_json()
    }

    /// `POST /books`.
    ///
    /// On success: It is done.
    ///
    /// ```no_run
    /// use newer_identifiers::models::{Book, Place, PlaceShelf, Writer};
    /// # async fn example(client: newer_identifiers::Client) -> Result<(), newer_identifiers::Error> {
    /// client
    ///     .books()
    ///     .post(
    ///         Writer::new()
    ///             .wrote([Book::new().place(Place::new().shelf(PlaceShelf::Upper))]),
    ///     )
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Option<Writer>>) -> Call<()> {
        let body: Option<Writer> = body.into();
        self.0
            .call(operation!("POST", "/books"))
            .json_optional(body.as_ref())
            .returning_nothing()
    }
}

/// Request builder of `/loans`.
#[derive(Clone, Debug)]
pub struct Loans(pub(crate) Endpoint);

impl Loans {
    /// `POST /loans`.
    ///
    /// On success: It is done.
    ///
    /// ```no_run
    /// use newer_identifiers::models::{Loan, Reader};
    /// # async fn example(client: newer_identifiers::Client) -> Result<(), newer_identifiers::Error> {
    /// client.loans().post(Loan::new().by(Reader::new().card(1))).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Option<Loan>>) -> Call<()> {
        let body: Option<Loan> = body.into();
        self.0
            .call(operation!("POST", "/loans"))
            .json_optional(body.as_ref())
            .returning_nothing()
    }
}
