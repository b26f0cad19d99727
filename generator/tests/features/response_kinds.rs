// src/models/mod.rs

//! The types of the API's requests and responses.

mod missing {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Missing`.
    #[derive(Clone)]
    pub struct Missing {
        /// Property `reason`, optional.
        pub reason: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Missing {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`reason`](field@Self::reason).
        pub fn reason(mut self, reason: impl Into<String>) -> Self {
            self.reason = Some(reason.into());
            self
        }
    }

    codec::model! {
        Missing, Default;
        0 => reason = "reason";
    }
}
mod pet {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Pet`.
    #[derive(Clone)]
    pub struct Pet {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Pet {
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
        Pet, Default;
        0 => name = "name";
    }
}

pub use self::missing::Missing;
pub use self::pet::Pet;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Pet;
use crate::runtime::{Call, Client, Download, Endpoint, JsonLines, operation};
use serde_json::Value;

pub mod pets;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/events`.
    #[inline]
    #[must_use]
    pub fn events(&self) -> Events {
        Events(Endpoint::root(self).literal("events"))
    }

    /// `/file`.
    #[inline]
    #[must_use]
    pub fn file(&self) -> File {
        File(Endpoint::root(self).literal("file"))
    }

    /// `/form`.
    #[inline]
    #[must_use]
    pub fn form(&self) -> Form {
        Form(Endpoint::root(self).literal("form"))
    }

    /// `/lines`.
    #[inline]
    #[must_use]
    pub fn lines(&self) -> Lines {
        Lines(Endpoint::root(self).literal("lines"))
    }

    /// `/log`.
    #[inline]
    #[must_use]
    pub fn log(&self) -> Log {
        Log(Endpoint::root(self).literal("log"))
    }

    /// `/none`.
    #[inline]
    #[must_use]
    pub fn none(&self) -> None {
        None(Endpoint::root(self).literal("none"))
    }

    /// `/pets`.
    #[inline]
    #[must_use]
    pub fn pets(&self) -> Pets {
        Pets(Endpoint::root(self).literal("pets"))
    }

    /// `/sheet`.
    #[inline]
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        Sheet(Endpoint::root(self).literal("sheet"))
    }

    /// `/ticks`.
    #[inline]
    #[must_use]
    pub fn ticks(&self) -> Ticks {
        Ticks(Endpoint::root(self).literal("ticks"))
    }

    /// `/whatever`.
    #[inline]
    #[must_use]
    pub fn whatever(&self) -> Whatever {
        Whatever(Endpoint::root(self).literal("whatever"))
    }
}

/// Request builder of `/events`.
#[derive(Clone, Debug)]
pub struct Events(pub(crate) Endpoint);

impl Events {
    /// `GET /events`.
    ///
    /// On success: Events.
    ///
    /// ```no_run
    /// # async fn example(client: response_kinds::Client) -> Result<(), response_kinds::Error> {
    /// let mut events = client.events().get().await?;
    /// while let Some(event) = events.next().await? {
    ///     println!("{}", event.text);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<crate::runtime::Events<Pet>> {
        self.0.call(operation!("GET", "/events")).returning_events()
    }
}

/// Request builder of `/file`.
#[derive(Clone, Debug)]
pub struct File(pub(crate) Endpoint);

impl File {
    /// `GET /file`.
    ///
    /// On success: Bytes.
    ///
    /// ```no_run
    /// # async fn example(client: response_kinds::Client) -> Result<(), response_kinds::Error> {
    /// let content = client.file().get().await?.bytes().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Download> {
        self.0.call(operation!("GET", "/file")).returning_bytes()
    }
}

/// Request builder of `/form`.
#[derive(Clone, Debug)]
pub struct Form(pub(crate) Endpoint);

impl Form {
    /// `GET /form`.
    ///
    /// On success: A form.
    ///
    /// ```no_run
    /// # async fn example(client: response_kinds::Client) -> Result<(), response_kinds::Error> {
    /// let content = client.form().get().await?.bytes().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Download> {
        self.0
            .call(operation!("GET", "/form"))
            .accept("multipart/mixed")
            .returning_bytes()
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
    /// # async fn example(client: response_kinds::Client) -> Result<(), response_kinds::Error> {
    /// let mut items = client.lines().get().await?;
    /// while let Some(item) = items.next().await? {
    ///     drop(item);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<JsonLines<Pet>> {
        self.0.call(operation!("GET", "/lines")).returning_json_lines()
    }
}

/// Request builder of `/log`.
#[derive(Clone, Debug)]
pub struct Log(pub(crate) Endpoint);

impl Log {
    /// `GET /log`.
    ///
    /// On success: Lines.
    ///
    /// ```no_run
    /// # async fn example(client: response_kinds::Client) -> Result<(), response_kinds::Error> {
    /// let mut items = client.log().get().await?;
    /// while let Some(item) = items.next().await? {
    ///     drop(item);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<JsonLines<i64>> {
        self.0.call(operation!("GET", "/log")).returning_json_lines()
    }
}

/// Request builder of `/none`.
#[derive(Clone, Debug)]
pub struct None(pub(crate) Endpoint);

impl None {
    /// `GET /none`.
    ///
    /// ```no_run
    /// # async fn example(client: response_kinds::Client) -> Result<(), response_kinds::Error> {
    /// client.none().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/none")).returning_nothing()
    }

    /// `HEAD /none`.
    ///
    /// On success: It is there.
    ///
    /// ```no_run
    /// # async fn example(client: response_kinds::Client) -> Result<(), response_kinds::Error> {
    /// client.none().head().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn head(&self) -> Call<()> {
        self.0.call(operation!("HEAD", "/none")).returning_nothing()
    }
}

/// Request builder of `/pets`.
#[derive(Clone, Debug)]
pub struct Pets(pub(crate) Endpoint);

impl Pets {
    /// `GET /pets`.
    ///
    /// On success: Pets.
    ///
    /// The response can also be `application/x-ndjson`: `.json_lines()`, with items of type
    /// [`Pet`](crate::models::Pet).
    ///
    /// The response can also be `text/event-stream`: `.events()`, with data of type
    /// [`Missing`](crate::models::Missing).
    ///
    /// The response can also be `text/csv`, `application/pdf`: ask with `.header("accept", …)`,
    /// and read it with [`Call::download`](crate::Call::download).
    ///
    /// ```no_run
    /// # async fn example(client: response_kinds::Client) -> Result<(), response_kinds::Error> {
    /// let response = client.pets().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<Pet>> {
        self.0.call(operation!("GET", "/pets")).returning_json()
    }

    /// `POST /pets`.
    ///
    /// On success: It was there.
    ///
    /// Error responses by status: [`PetsPostError`](crate::requests::pets::PetsPostError), which
    /// [`Error::typed`](crate::Error::typed) decodes.
    ///
    /// ```no_run
    /// # async fn example(client: response_kinds::Client) -> Result<(), response_kinds::Error> {
    /// let response = client.pets().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<pets::PetsPostResponse> {
        self.0
            .call(operation!("POST", "/pets"))
            .accept("application/json, image/png, text/plain")
            .returning_one_of()
    }
}

/// Request builder of `/sheet`.
#[derive(Clone, Debug)]
pub struct Sheet(pub(crate) Endpoint);

impl Sheet {
    /// `GET /sheet`.
    ///
    /// On success: XML.
    ///
    /// ```no_run
    /// # async fn example(client: response_kinds::Client) -> Result<(), response_kinds::Error> {
    /// let response = client.sheet().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<String> {
        self.0
            .call(operation!("GET", "/sheet"))
            .accept("application/xml")
            .returning_text()
    }
}

/// Request builder of `/ticks`.
#[derive(Clone, Debug)]
pub struct Ticks(pub(crate) Endpoint);

impl Ticks {
    /// `GET /ticks`.
    ///
    /// On success: Ticks.
    ///
    /// ```no_run
    /// # async fn example(client: response_kinds::Client) -> Result<(), response_kinds::Error> {
    /// let mut events = client.ticks().get().await?;
    /// while let Some(event) = events.next().await? {
    ///     println!("{}", event.text);
    /// }
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<crate::runtime::Events<Value>> {
        self.0.call(operation!("GET", "/ticks")).returning_events()
    }
}

/// Request builder of `/whatever`.
#[derive(Clone, Debug)]
pub struct Whatever(pub(crate) Endpoint);

impl Whatever {
    /// `GET /whatever`.
    ///
    /// On success: A pet.
    ///
    /// ```no_run
    /// # async fn example(client: response_kinds::Client) -> Result<(), response_kinds::Error> {
    /// let response = client.whatever().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Pet> {
        self.0.call(operation!("GET", "/whatever")).returning_json()
    }
}

// src/requests/pets.rs

//! Request builders below `/pets`.

use crate::models::{Missing, Pet};
use crate::runtime::{AdditionalProperties, Error, ReadByStatus, UnreadResponse, codec};

/// Successful responses of `POST /pets`, by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "it is read once")]
pub enum PetsPostResponse {
    /// It was there.
    ///
    /// Status 200.
    Ok(Pet),
    /// It is new.
    ///
    /// Status 201.
    Created(PetsPostCreatedResponse),
    /// Later.
    ///
    /// Status 202.
    Accepted,
    /// A part.
    ///
    /// Status 206.
    PartialContent(Vec<u8>),
    /// Anything else.
    ///
    /// Any other status from 200 to 299.
    Success(Option<String>),
}

impl ReadByStatus for PetsPostResponse {
    fn read(response: UnreadResponse) -> Result<Self, Error> {
        match response.status() {
            200u16 => response.into_json().map(Self::Ok),
            201u16 => response.into_json().map(Self::Created),
            202u16 => Ok(Self::Accepted),
            206u16 => response.into_bytes().map(Self::PartialContent),
            status if (200u16..=299u16).contains(&status) => {
                response.into_text_or_nothing().map(Self::Success)
            }
            _ => Err(response.undeclared()),
        }
    }
}

/// Error responses of `POST /pets`, by status: see [`Error::typed`](crate::Error::typed).
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "it is read once")]
pub enum PetsPostError {
    /// Status 404.
    NotFound(Missing),
    /// Any other status.
    Other(PetsPostOtherError),
}

impl ReadByStatus for PetsPostError {
    fn read(response: UnreadResponse) -> Result<Self, Error> {
        match response.status() {
            404u16 => response.into_json().map(Self::NotFound),
            _ => response.into_json().map(Self::Other),
        }
    }
}

/// Inline schema of `POST /pets`.
#[derive(Clone)]
pub struct PetsPostCreatedResponse {
    /// Property `id`, optional.
    pub id: Option<String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl PetsPostCreatedResponse {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`id`](field@Self::id).
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

codec::model! {
    PetsPostCreatedResponse, Default;
    0 => id = "id";
}

/// Inline schema of `POST /pets`.
#[derive(Clone)]
pub struct PetsPostOtherError {
    /// Property `code`, optional.
    pub code: Option<i64>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl PetsPostOtherError {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`code`](field@Self::code).
    #[inline]
    pub fn code(mut self, code: i64) -> Self {
        self.code = Some(code);
        self
    }
}

codec::model! {
    PetsPostOtherError, Default;
    0 => code = "code";
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
