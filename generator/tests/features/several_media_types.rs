// warning: `json` is not a media type: the body is sent as `application/json` (line 45)
// src/models/mod.rs

//! The types of the API's requests and responses.

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

pub use self::pet::Pet;

// src/requests/changes.rs

//! Request builders below `/changes`.

use crate::models::Pet;
use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/changes/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `PUT /changes/{id}`.
    ///
    /// - `body`: Sent as `application/json` unless [`Call::media_type`](crate::Call::media_type)
    ///   chooses `text/json`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use several_media_types::models::Pet;
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.changes().by_id("42").put(Pet::new().name("name")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<Pet>) -> Call<()> {
        let body: Pet = body.into();
        self.0.call(operation!("PUT", "/changes/{id}")).json(&body).returning_nothing()
    }

    /// `POST /changes/{id}`.
    ///
    /// - `body`: Sent as `application/json-patch+json` unless
    ///   [`Call::media_type`](crate::Call::media_type) chooses `application/vnd.pets+json`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use several_media_types::models::Pet;
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.changes().by_id("42").post(vec![Pet::new().name("name")]).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Option<Vec<Pet>>>) -> Call<()> {
        let body: Option<Vec<Pet>> = body.into();
        self.0
            .call(operation!("POST", "/changes/{id}"))
            .json_optional(body.as_ref())
            .media_type("application/json-patch+json")
            .returning_nothing()
    }

    /// `PATCH /changes/{id}`.
    ///
    /// - `body`: Sent as `application/merge-patch+json` unless
    ///   [`Call::media_type`](crate::Call::media_type) chooses `application/vnd.pet.patch+json`,
    ///   `application/json-patch+json`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use several_media_types::models::Pet;
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.changes().by_id("42").patch(Pet::new().name("name")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn patch(&self, body: impl Into<Pet>) -> Call<()> {
        let body: Pet = body.into();
        self.0
            .call(operation!("PATCH", "/changes/{id}"))
            .json(&body)
            .media_type("application/merge-patch+json")
            .returning_nothing()
    }
}

// src/requests/forms.rs

//! Request builders below `/forms`.

use crate::models::Pet;
use crate::runtime::{CallBuilder, Multipart, Part, RequestBody};

/// Body of `PUT /forms`: one of several media types.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "it is made and sent")]
pub enum FormsPutBody {
    /// Sent as `application/x-ndjson` unless [`Call::media_type`](crate::Call::media_type)
    /// chooses `application/jsonl`.
    JsonLines(Vec<Pet>),
    /// `application/json-seq`.
    JsonSequence(Vec<Pet>),
}

impl RequestBody for FormsPutBody {
    fn set(self, call: CallBuilder) -> CallBuilder {
        match self {
            Self::JsonLines(body) => call.json_lines(&body, "application/x-ndjson"),
            Self::JsonSequence(body) => call.json_lines(&body, "application/json-seq"),
        }
    }
}

impl From<Vec<Pet>> for FormsPutBody {
    fn from(body: Vec<Pet>) -> Self {
        Self::JsonLines(body)
    }
}

/// Form that `POST /forms` sends.
#[derive(Debug, Default)]
pub struct FormsForm {
    form: Multipart,
}

impl FormsForm {
    /// Creates a form with its required parts.
    #[must_use]
    pub fn new() -> Self {
        Self { form: Multipart::new() }
    }

    /// Sets `note`.
    ///
    /// Part `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        let note: String = note.into();
        self.form.add("note", None, &note);
        self
    }

    /// Adds a part that the description does not declare.
    #[must_use]
    pub fn with_part(mut self, name: impl Into<String>, part: impl Into<Part>) -> Self {
        self.form = self.form.part(name, part);
        self
    }
}

impl From<FormsForm> for Multipart {
    fn from(form: FormsForm) -> Self {
        form.form
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Pet;
use crate::runtime::{Call, Client, Endpoint, Upload, operation};

pub mod changes;
pub mod forms;
pub mod pets;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/any`.
    #[inline]
    #[must_use]
    pub fn any(&self) -> Any {
        Any(Endpoint::root(self).literal("any"))
    }

    /// `/changes`.
    #[inline]
    #[must_use]
    pub fn changes(&self) -> Changes {
        Changes(Endpoint::root(self).literal("changes"))
    }

    /// `/forms`.
    #[inline]
    #[must_use]
    pub fn forms(&self) -> Forms {
        Forms(Endpoint::root(self).literal("forms"))
    }

    /// `/lines`.
    #[inline]
    #[must_use]
    pub fn lines(&self) -> Lines {
        Lines(Endpoint::root(self).literal("lines"))
    }

    /// `/notes`.
    #[inline]
    #[must_use]
    pub fn notes(&self) -> Notes {
        Notes(Endpoint::root(self).literal("notes"))
    }

    /// `/pets`.
    #[inline]
    #[must_use]
    pub fn pets(&self) -> Pets {
        Pets(Endpoint::root(self).literal("pets"))
    }

    /// `/text`.
    #[inline]
    #[must_use]
    pub fn text(&self) -> Text {
        Text(Endpoint::root(self).literal("text"))
    }
}

/// Request builder of `/any`.
#[derive(Clone, Debug)]
pub struct Any(pub(crate) Endpoint);

impl Any {
    /// `PUT /any`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.any().put("body").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<String>) -> Call<()> {
        let body: String = body.into();
        self.0.call(operation!("PUT", "/any")).json(&body).returning_nothing()
    }

    /// `POST /any`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use several_media_types::models::Pet;
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.any().post(Pet::new().name("name")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Pet>) -> Call<()> {
        let body: Pet = body.into();
        self.0.call(operation!("POST", "/any")).json(&body).returning_nothing()
    }

    /// `PATCH /any`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.any().patch("content").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn patch(&self, body: impl Into<Upload>) -> Call<()> {
        let body: Upload = body.into();
        self.0
            .call(operation!("PATCH", "/any"))
            .upload(body, "application/octet-stream")
            .returning_nothing()
    }
}

/// Request builder of `/changes`.
#[derive(Clone, Debug)]
pub struct Changes(pub(crate) Endpoint);

impl Changes {
    /// `/changes/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> changes::ById {
        let id: String = id.into();
        changes::ById(self.0.key("id", &id))
    }
}

/// Request builder of `/forms`.
#[derive(Clone, Debug)]
pub struct Forms(pub(crate) Endpoint);

impl Forms {
    /// `PUT /forms`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use several_media_types::models::Pet;
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.forms().put(vec![Pet::new().name("name")]).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<forms::FormsPutBody>) -> Call<()> {
        let body: forms::FormsPutBody = body.into();
        self.0.call(operation!("PUT", "/forms")).body(body).returning_nothing()
    }

    /// `POST /forms`.
    ///
    /// - `body`: Sent as `multipart/form-data` unless
    ///   [`Call::media_type`](crate::Call::media_type) chooses `multipart/mixed`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use several_media_types::requests::forms::FormsForm;
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.forms().post(FormsForm::new().note("note")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<forms::FormsForm>) -> Call<()> {
        let body: forms::FormsForm = body.into();
        self.0
            .call(operation!("POST", "/forms"))
            .multipart(body.into(), "multipart/form-data")
            .returning_nothing()
    }
}

/// Request builder of `/lines`.
#[derive(Clone, Debug)]
pub struct Lines(pub(crate) Endpoint);

impl Lines {
    /// `POST /lines`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use several_media_types::models::Pet;
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.lines().post([Pet::new().name("name")]).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl IntoIterator<Item = impl Into<Pet>>) -> Call<()> {
        let body: Vec<Pet> = body.into_iter().map(Into::into).collect();
        self.0
            .call(operation!("POST", "/lines"))
            .json_lines(&body, "application/x-ndjson")
            .returning_nothing()
    }
}

/// Request builder of `/notes`.
#[derive(Clone, Debug)]
pub struct Notes(pub(crate) Endpoint);

impl Notes {
    /// `GET /notes`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.notes().get(String::from("content")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self, body: impl Into<Option<String>>) -> Call<()> {
        let body: Option<String> = body.into();
        self.0
            .call(operation!("GET", "/notes"))
            .upload_optional(body.map(Into::into), "text/plain")
            .returning_nothing()
    }

    /// `PUT /notes`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.notes().put("content").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<Upload>) -> Call<()> {
        let body: Upload = body.into();
        self.0
            .call(operation!("PUT", "/notes"))
            .upload(body, "application/octet-stream")
            .returning_nothing()
    }

    /// `POST /notes`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.notes().post("content").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<String>) -> Call<()> {
        let body: String = body.into();
        self.0
            .call(operation!("POST", "/notes"))
            .upload(body.into(), "text/xml")
            .returning_nothing()
    }

    /// `PATCH /notes`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.notes().patch("body").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn patch(&self, body: impl Into<String>) -> Call<()> {
        let body: String = body.into();
        self.0.call(operation!("PATCH", "/notes")).json(&body).returning_nothing()
    }
}

/// Request builder of `/pets`.
#[derive(Clone, Debug)]
pub struct Pets(pub(crate) Endpoint);

impl Pets {
    /// `PUT /pets`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use several_media_types::requests::pets::{PetsPutBody, PetsPutRequest};
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.pets().put(PetsPutBody::from(PetsPutRequest::new().name("name"))).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<Option<pets::PetsPutBody>>) -> Call<()> {
        let body: Option<pets::PetsPutBody> = body.into();
        self.0.call(operation!("PUT", "/pets")).body_optional(body).returning_nothing()
    }

    /// `POST /pets`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use several_media_types::models::Pet;
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.pets().post(Pet::new().name("name")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<pets::PetsBody>) -> Call<()> {
        let body: pets::PetsBody = body.into();
        self.0.call(operation!("POST", "/pets")).body(body).returning_nothing()
    }
}

/// Request builder of `/text`.
#[derive(Clone, Debug)]
pub struct Text(pub(crate) Endpoint);

impl Text {
    /// `PUT /text`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.text().put("content").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<Upload>) -> Call<()> {
        let body: Upload = body.into();
        self.0
            .call(operation!("PUT", "/text"))
            .upload(body, "text/plain; charset=iso-8859-1")
            .returning_nothing()
    }

    /// `POST /text`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: several_media_types::Client) -> Result<(), several_media_types::Error> {
    /// client.text().post("content").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<String>) -> Call<()> {
        let body: String = body.into();
        self.0
            .call(operation!("POST", "/text"))
            .upload(body.into(), "text/plain")
            .returning_nothing()
    }
}

// src/requests/pets.rs

//! Request builders below `/pets`.

use crate::models::Pet;
use crate::runtime::{
    AdditionalProperties, CallBuilder, Multipart, Part, RequestBody, Upload, codec,
};

/// Form that `PUT /pets` sends.
#[derive(Debug, Default)]
pub struct PetsPutForm {
    form: Multipart,
}

impl PetsPutForm {
    /// Creates a form with its required parts.
    #[must_use]
    pub fn new() -> Self {
        Self { form: Multipart::new() }
    }

    /// Sets `photo`.
    ///
    /// Part `photo`.
    #[must_use]
    pub fn photo(mut self, photo: impl Into<Part>) -> Self {
        self.form.add_file("photo", "application/octet-stream", photo.into());
        self
    }

    /// Adds a part that the description does not declare.
    #[must_use]
    pub fn with_part(mut self, name: impl Into<String>, part: impl Into<Part>) -> Self {
        self.form = self.form.part(name, part);
        self
    }
}

impl From<PetsPutForm> for Multipart {
    fn from(form: PetsPutForm) -> Self {
        form.form
    }
}

/// Body of `PUT /pets`: one of several media types.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "it is made and sent")]
pub enum PetsPutBody {
    /// `application/vnd.pet+json`.
    VndPetJson(PetsPutRequest),
    /// `multipart/form-data`.
    Multipart(PetsPutForm),
}

impl RequestBody for PetsPutBody {
    fn set(self, call: CallBuilder) -> CallBuilder {
        match self {
            Self::VndPetJson(body) => {
                call.json(&body).media_type("application/vnd.pet+json")
            }
            Self::Multipart(body) => call.multipart(body.into(), "multipart/form-data"),
        }
    }
}

impl From<PetsPutRequest> for PetsPutBody {
    fn from(body: PetsPutRequest) -> Self {
        Self::VndPetJson(body)
    }
}

impl From<PetsPutRequest> for Option<PetsPutBody> {
    #[inline]
    fn from(value: PetsPutRequest) -> Self {
        Some(value.into())
    }
}

/// Body of `POST /pets`: one of several media types.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "it is made and sent")]
pub enum PetsBody {
    /// Sent as `application/json` unless [`Call::media_type`](crate::Call::media_type) chooses
    /// `application/json; charset=utf-8`.
    Json(Pet),
    /// `application/xml`.
    Xml(String),
    /// `application/x-www-form-urlencoded`.
    Form(Pet),
    /// `text/plain`.
    Text(String),
    /// One of `image/png`, `image/*`; by default `image/png`.
    Bytes(Upload),
}

impl RequestBody for PetsBody {
    fn set(self, call: CallBuilder) -> CallBuilder {
        match self {
            Self::Json(body) => call.json(&body),
            Self::Xml(body) => call.upload(body.into(), "application/xml"),
            Self::Form(body) => {
                call.form(&body, "application/x-www-form-urlencoded", &[])
            }
            Self::Text(body) => call.upload(body.into(), "text/plain"),
            Self::Bytes(body) => call.upload(body, "image/png"),
        }
    }
}

impl From<Pet> for PetsBody {
    fn from(body: Pet) -> Self {
        Self::Json(body)
    }
}

/// Inline schema of `PUT /pets`.
#[derive(Clone)]
pub struct PetsPutRequest {
    /// Property `name`, optional.
    pub name: Option<String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl PetsPutRequest {
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
    PetsPutRequest, Default;
    0 => name = "name";
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
