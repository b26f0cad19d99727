// src/models/mod.rs

//! The types of the API's requests and responses.

mod note {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Note`.
    #[derive(Clone)]
    pub struct Note {
        /// Property `text`, optional.
        pub text: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Note {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }
    }

    codec::model! {
        Note, Default;
        0 => text = "text";
    }
}
mod notes {
    use crate::runtime::{AdditionalProperties, Page, codec};
    use super::Note;

    /// Schema `Notes`.
    #[derive(Clone)]
    pub struct Notes {
        /// Property `next`, optional.
        pub next: Option<String>,
        /// Property `notes`, optional.
        pub notes: Option<Vec<Note>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Notes {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`next`](field@Self::next).
        pub fn next(mut self, next: impl Into<String>) -> Self {
            self.next = Some(next.into());
            self
        }

        /// Sets [`notes`](field@Self::notes).
        pub fn notes(mut self, notes: impl IntoIterator<Item = impl Into<Note>>) -> Self {
            self.notes = Some(notes.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Notes, Default;
        0 => next = "next";
        1 => notes = "notes";
    }

    impl Page for Notes {
        type Item = Note;

        const ITEMS: &'static str = "notes";

        const NEXT_LINK: &'static str = "next";

        #[inline]
        fn next_link(&self) -> Option<&str> {
            self.next.as_deref()
        }

        #[inline]
        fn into_items(self) -> Vec<Note> {
            self.notes.unwrap_or_default()
        }
    }
}

pub use self::note::Note;
pub use self::notes::Notes;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Note;
use crate::runtime::{Call, Client, Endpoint, operation};

pub mod notes;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/notes`.
    #[inline]
    #[must_use]
    pub fn notes(&self) -> Notes {
        Notes(Endpoint::root(self).literal("notes"))
    }
}

/// Request builder of `/notes`.
#[derive(Clone, Debug)]
pub struct Notes(pub(crate) Endpoint);

impl Notes {
    /// `/notes/count`.
    #[inline]
    #[must_use]
    pub fn count(&self) -> notes::Count {
        notes::Count(self.0.literal("count"))
    }

    /// `/notes/find`.
    #[inline]
    #[must_use]
    pub fn find(&self) -> notes::Find {
        notes::Find(self.0.literal("find"))
    }

    /// `/notes/last`.
    #[inline]
    #[must_use]
    pub fn last(&self) -> notes::Last {
        notes::Last(self.0.literal("last"))
    }

    /// `GET /notes`.
    ///
    /// - Paginated: `.items()` and `.pages()` follow `next`.
    ///
    /// On success: Notes.
    ///
    /// ```no_run
    /// # async fn example(client: no_content::Client) -> Result<(), no_content::Error> {
    /// let response = client.notes().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<crate::models::Notes> {
        self.0.call(operation!("GET", "/notes")).returning_json()
    }

    /// `PUT /notes`.
    ///
    /// On success: The note.
    ///
    /// ```no_run
    /// # async fn example(client: no_content::Client) -> Result<(), no_content::Error> {
    /// let response = client.notes().put().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self) -> Call<Note> {
        self.0.call(operation!("PUT", "/notes")).returning_json()
    }

    /// `POST /notes`.
    ///
    /// On success: It is new.
    ///
    /// ```no_run
    /// # async fn example(client: no_content::Client) -> Result<(), no_content::Error> {
    /// let response = client.notes().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<notes::NotesPostResponse> {
        self.0.call(operation!("POST", "/notes")).returning_one_of()
    }

    /// `DELETE /notes`.
    ///
    /// On success: What it was.
    ///
    /// The response may have no content, which is `None`.
    ///
    /// ```no_run
    /// # async fn example(client: no_content::Client) -> Result<(), no_content::Error> {
    /// let response = client.notes().delete().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn delete(&self) -> Call<Option<Note>> {
        self.0.call(operation!("DELETE", "/notes")).returning_json_or_nothing()
    }

    /// `HEAD /notes`.
    ///
    /// On success: Notes.
    ///
    /// ```no_run
    /// # async fn example(client: no_content::Client) -> Result<(), no_content::Error> {
    /// client.notes().head().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn head(&self) -> Call<()> {
        self.0.call(operation!("HEAD", "/notes")).returning_nothing()
    }

    /// `PATCH /notes`.
    ///
    /// On success: The note.
    ///
    /// The response may have no content, which is `None`.
    ///
    /// ```no_run
    /// # async fn example(client: no_content::Client) -> Result<(), no_content::Error> {
    /// let response = client.notes().patch().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn patch(&self) -> Call<Option<Note>> {
        self.0.call(operation!("PATCH", "/notes")).returning_json_or_nothing()
    }
}

// src/requests/notes.rs

//! Request builders below `/notes`.

use crate::models::{Note, Notes};
use crate::runtime::{
    AdditionalProperties, Call, Endpoint, Error, ReadByStatus, UnreadResponse, codec,
    operation,
};

/// Successful responses of `POST /notes`, by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "it is read once")]
pub enum NotesPostResponse {
    /// It is new.
    ///
    /// Status 201.
    Created(Note),
    /// Anything else.
    ///
    /// Any other status from 200 to 299.
    Success(Option<NotesPostSuccessResponse>),
}

impl ReadByStatus for NotesPostResponse {
    fn read(response: UnreadResponse) -> Result<Self, Error> {
        match response.status() {
            201u16 => response.into_json().map(Self::Created),
            status if (200u16..=299u16).contains(&status) => {
                response.into_json_or_nothing().map(Self::Success)
            }
            _ => Err(response.undeclared()),
        }
    }
}

/// Request builder of `/notes/count`.
#[derive(Clone, Debug)]
pub struct Count(pub(crate) Endpoint);

impl Count {
    /// `POST /notes/count`.
    ///
    /// On success: How many.
    ///
    /// The response may have no content, which is `None`.
    ///
    /// ```no_run
    /// # async fn example(client: no_content::Client) -> Result<(), no_content::Error> {
    /// let response = client.notes().count().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<Option<i64>> {
        self.0.call(operation!("POST", "/notes/count")).returning_text_or_nothing()
    }
}

/// Request builder of `/notes/find`.
#[derive(Clone, Debug)]
pub struct Find(pub(crate) Endpoint);

impl Find {
    /// `POST /notes/find`.
    ///
    /// - Paginated: `.items()` and `.pages()` follow `next`.
    ///
    /// On success: Notes.
    ///
    /// The response may have no content, which is `None`.
    ///
    /// ```no_run
    /// # async fn example(client: no_content::Client) -> Result<(), no_content::Error> {
    /// let response = client.notes().find().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<Option<Notes>> {
        self.0.call(operation!("POST", "/notes/find")).returning_json_or_nothing()
    }
}

/// Request builder of `/notes/last`.
#[derive(Clone, Debug)]
pub struct Last(pub(crate) Endpoint);

impl Last {
    /// `POST /notes/last`.
    ///
    /// On success: The note.
    ///
    /// The response may have no content, which is `None`.
    ///
    /// ```no_run
    /// # async fn example(client: no_content::Client) -> Result<(), no_content::Error> {
    /// let response = client.notes().last().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<Option<Note>> {
        self.0.call(operation!("POST", "/notes/last")).returning_json_or_nothing()
    }
}

/// Inline schema of `POST /notes`.
#[derive(Clone)]
pub struct NotesPostSuccessResponse {
    /// Property `later`, optional.
    pub later: Option<bool>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl NotesPostSuccessResponse {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`later`](field@Self::later).
    #[inline]
    pub fn later(mut self, later: bool) -> Self {
        self.later = Some(later);
        self
    }
}

codec::model! {
    NotesPostSuccessResponse, Default;
    0 => later = "later";
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
