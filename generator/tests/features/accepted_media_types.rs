// warning: `undefined` is not a media type: the response is read as bytes (line 38)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod book {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Book`.
    #[derive(Clone)]
    pub struct Book {
        /// Property `title`, optional.
        pub title: Option<String>,
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
    }

    codec::model! {
        Book, Default;
        0 => title = "title";
    }
}

pub use self::book::Book;

// src/requests/by_status.rs

//! Request builders below `/by_status`.

use crate::models::Book;
use crate::runtime::{Error, ReadByStatus, UnreadResponse};

/// Successful responses of `GET /by_status`, by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "it is read once")]
pub enum ByStatusResponse {
    /// A book.
    ///
    /// Status 200.
    Ok(Book),
    /// A part.
    ///
    /// Status 206.
    PartialContent(Vec<u8>),
}

impl ReadByStatus for ByStatusResponse {
    fn read(response: UnreadResponse) -> Result<Self, Error> {
        match response.status() {
            200u16 => response.into_json().map(Self::Ok),
            206u16 => response.into_bytes().map(Self::PartialContent),
            _ => Err(response.undeclared()),
        }
    }
}

// src/requests/loans.rs

//! Types of the operations below `loans`.

use crate::models::Book;
use crate::runtime::{AdditionalProperties, codec};

/// Inline schema of `GET /loans`.
#[derive(Clone)]
pub struct LoansResponseVndBooksLoanJsonItem {
    /// Property `reader`, optional.
    pub reader: Option<String>,
    /// Property `book`, optional.
    pub book: Option<Book>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl LoansResponseVndBooksLoanJsonItem {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`reader`](field@Self::reader).
    pub fn reader(mut self, reader: impl Into<String>) -> Self {
        self.reader = Some(reader.into());
        self
    }

    /// Sets [`book`](field@Self::book).
    pub fn book(mut self, book: impl Into<Book>) -> Self {
        self.book = Some(book.into());
        self
    }
}

codec::model! {
    LoansResponseVndBooksLoanJsonItem, Default;
    0 => reader = "reader";
    1 => book = "book";
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Book;
use crate::runtime::{Call, Client, Download, Endpoint, JsonLines, operation};

pub mod by_status;
pub mod loans;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/alike`.
    #[inline]
    #[must_use]
    pub fn alike(&self) -> Alike {
        Alike(Endpoint::root(self).literal("alike"))
    }

    /// `/any`.
    #[inline]
    #[must_use]
    pub fn any(&self) -> Any {
        Any(Endpoint::root(self).literal("any"))
    }

    /// `/archive`.
    #[inline]
    #[must_use]
    pub fn archive(&self) -> Archive {
        Archive(Endpoint::root(self).literal("archive"))
    }

    /// `/by_status`.
    #[inline]
    #[must_use]
    pub fn by_status(&self) -> ByStatus {
        ByStatus(Endpoint::root(self).literal("by_status"))
    }

    /// `/cover`.
    #[inline]
    #[must_use]
    pub fn cover(&self) -> Cover {
        Cover(Endpoint::root(self).literal("cover"))
    }

    /// `/hal`.
    #[inline]
    #[must_use]
    pub fn hal(&self) -> Hal {
        Hal(Endpoint::root(self).literal("hal"))
    }

    /// `/lines`.
    #[inline]
    #[must_use]
    pub fn lines(&self) -> Lines {
        Lines(Endpoint::root(self).literal("lines"))
    }

    /// `/loans`.
    #[inline]
    #[must_use]
    pub fn loans(&self) -> Loans {
        Loans(Endpoint::root(self).literal("loans"))
    }

    /// `/sheet`.
    #[inline]
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        Sheet(Endpoint::root(self).literal("sheet"))
    }

    /// `/speech`.
    #[inline]
    #[must_use]
    pub fn speech(&self) -> Speech {
        Speech(Endpoint::root(self).literal("speech"))
    }

    /// `/table`.
    #[inline]
    #[must_use]
    pub fn table(&self) -> Table {
        Table(Endpoint::root(self).literal("table"))
    }

    /// `/watched`.
    #[inline]
    #[must_use]
    pub fn watched(&self) -> Watched {
        Watched(Endpoint::root(self).literal("watched"))
    }

    /// `/wrong`.
    #[inline]
    #[must_use]
    pub fn wrong(&self) -> Wrong {
        Wrong(Endpoint::root(self).literal("wrong"))
    }
}

/// Request builder of `/alike`.
#[derive(Clone, Debug)]
pub struct Alike(pub(crate) Endpoint);

impl Alike {
    /// `GET /alike`.
    ///
    /// On success: One type.
    ///
    /// The response can also be `application/vnd.books.v2+json` of the same type: ask with
    /// `.header("accept", …)`.
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let response = client.alike().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Book> {
        self.0.call(operation!("GET", "/alike")).returning_json()
    }
}

/// Request builder of `/any`.
#[derive(Clone, Debug)]
pub struct Any(pub(crate) Endpoint);

impl Any {
    /// `GET /any`.
    ///
    /// On success: Whatever type.
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let response = client.any().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<Book>> {
        self.0.call(operation!("GET", "/any")).returning_json()
    }

    /// `PUT /any`.
    ///
    /// On success: Bytes.
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let content = client.any().put().await?.bytes().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self) -> Call<Download> {
        self.0.call(operation!("PUT", "/any")).returning_bytes()
    }

    /// `DELETE /any`.
    ///
    /// On success: Bytes.
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let content = client.any().delete().await?.bytes().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn delete(&self) -> Call<Download> {
        self.0.call(operation!("DELETE", "/any")).returning_bytes()
    }

    /// `OPTIONS /any`.
    ///
    /// On success: A flag.
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let response = client.any().options().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn options(&self) -> Call<bool> {
        self.0
            .call(operation!("OPTIONS", "/any"))
            .accept("application/json, */*;q=0.5")
            .returning_text()
    }

    /// `HEAD /any`.
    ///
    /// On success: A flag.
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// client.any().head().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn head(&self) -> Call<()> {
        self.0.call(operation!("HEAD", "/any")).returning_nothing()
    }

    /// `TRACE /any`.
    ///
    /// On success: A word.
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let response = client.any().trace().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn trace(&self) -> Call<String> {
        self.0
            .call(operation!("TRACE", "/any"))
            .accept("application/json, */*;q=0.5")
            .returning_text()
    }
}

/// Request builder of `/archive`.
#[derive(Clone, Debug)]
pub struct Archive(pub(crate) Endpoint);

impl Archive {
    /// `GET /archive`.
    ///
    /// On success: A file of another value.
    ///
    /// The response can also be `application/json` of type [`Book`](crate::models::Book): ask
    /// with [`Call::accept_json`](crate::Call::accept_json).
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let content = client.archive().get().await?.bytes().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Download> {
        self.0
            .call(operation!("GET", "/archive"))
            .accept("application/zip")
            .returning_bytes()
    }
}

/// Request builder of `/by_status`.
#[derive(Clone, Debug)]
pub struct ByStatus(pub(crate) Endpoint);

impl ByStatus {
    /// `GET /by_status`.
    ///
    /// On success: A book.
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let response = client.by_status().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<by_status::ByStatusResponse> {
        self.0
            .call(operation!("GET", "/by_status"))
            .accept("application/hal+json, application/pdf")
            .returning_one_of()
    }
}

/// Request builder of `/cover`.
#[derive(Clone, Debug)]
pub struct Cover(pub(crate) Endpoint);

impl Cover {
    /// `GET /cover`.
    ///
    /// On success: A picture.
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let content = client.cover().get().await?.bytes().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Download> {
        self.0
            .call(operation!("GET", "/cover"))
            .accept("image/png, image/*")
            .returning_bytes()
    }
}

/// Request builder of `/hal`.
#[derive(Clone, Debug)]
pub struct Hal(pub(crate) Endpoint);

impl Hal {
    /// `GET /hal`.
    ///
    /// On success: HAL.
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let response = client.hal().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Book> {
        self.0
            .call(operation!("GET", "/hal"))
            .accept("application/hal+json, application/problem+json;q=0.5")
            .returning_json()
    }
}

/// Request builder of `/lines`.
#[derive(Clone, Debug)]
pub struct Lines(pub(crate) Endpoint);

impl Lines {
    /// `GET /lines`.
    ///
    /// On success: Lines.
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let mut items = client.lines().get().await?;
    /// while let Some(item) = items.next().await? {
    ///     drop(item);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<JsonLines<Book>> {
        self.0
            .call(operation!("GET", "/lines"))
            .accept("application/stream+json")
            .returning_json_lines()
    }
}

/// Request builder of `/loans`.
#[derive(Clone, Debug)]
pub struct Loans(pub(crate) Endpoint);

impl Loans {
    /// `GET /loans`.
    ///
    /// On success: Books, or who has them.
    ///
    /// The response can also be `application/vnd.books.loan+json` of type
    /// `Vec<LoansResponseVndBooksLoanJsonItem>`: ask with
    /// [`Call::accept_json`](crate::Call::accept_json).
    ///
    /// The response can also be `text/html`: ask with `.header("accept", …)`, and read it with
    /// [`Call::download`](crate::Call::download).
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let response = client.loans().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<Book>> {
        self.0.call(operation!("GET", "/loans")).returning_json()
    }
}

/// Request builder of `/sheet`.
#[derive(Clone, Debug)]
pub struct Sheet(pub(crate) Endpoint);

impl Sheet {
    /// `GET /sheet`.
    ///
    /// On success: XML of the same value.
    ///
    /// The response can also be `application/xml`: ask with `.header("accept", …)`, and read it
    /// with [`Call::download`](crate::Call::download).
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let response = client.sheet().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Book> {
        self.0.call(operation!("GET", "/sheet")).returning_json()
    }
}

/// Request builder of `/speech`.
#[derive(Clone, Debug)]
pub struct Speech(pub(crate) Endpoint);

impl Speech {
    /// `POST /speech`.
    ///
    /// On success: Sound.
    ///
    /// The response can also be `text/event-stream`: `.events()`, with data of type
    /// [`Book`](crate::models::Book).
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let content = client.speech().post().await?.bytes().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<Download> {
        self.0.call(operation!("POST", "/speech")).accept("audio/mpeg").returning_bytes()
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
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let response = client.table().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<String> {
        self.0
            .call(operation!("GET", "/table"))
            .accept("text/csv, application/json;q=0.5")
            .returning_text()
    }
}

/// Request builder of `/watched`.
#[derive(Clone, Debug)]
pub struct Watched(pub(crate) Endpoint);

impl Watched {
    /// `GET /watched`.
    ///
    /// On success: Books, or a line for each that changes.
    ///
    /// The response can also be `application/json;stream=watch`: `.json_lines()` and
    /// `.header("accept", …)`, with items of type [`Book`](crate::models::Book).
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let response = client.watched().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<Book>> {
        self.0.call(operation!("GET", "/watched")).returning_json()
    }
}

/// Request builder of `/wrong`.
#[derive(Clone, Debug)]
pub struct Wrong(pub(crate) Endpoint);

impl Wrong {
    /// `GET /wrong`.
    ///
    /// On success: No media type.
    ///
    /// ```no_run
    /// # async fn example(client: accepted_media_types::Client) -> Result<(), accepted_media_types::Error> {
    /// let content = client.wrong().get().await?.bytes().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Download> {
        self.0.call(operation!("GET", "/wrong")).returning_bytes()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
