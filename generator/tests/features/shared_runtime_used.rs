// src/client.rs

//! The client.

use crate::runtime::{self, ClientBuilder, Credential, Error};

/// Calls the service. Cheap to clone; clones share their connections.
///
/// Settings are those of [`shared_runtime::Client`](crate::runtime::Client), which all crates
/// with its runtime have in common: connections, credential with its token, retry budget. A
/// client of one is a client of another:
///
/// ```no_run
/// fn example(other: shared_runtime::Client) -> shared_runtime_used::Client {
///     shared_runtime_used::Client::from(&other)
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Client(pub(crate) runtime::Client);

impl Client {
    /// A client for the description's service root, with default settings. The crate's own documentation says which
    /// credentials the service takes.
    ///
    /// # Errors
    /// A description without an absolute service root, or with one that the credential must not go to (`http`): use
    /// [`Client::builder`].
    pub fn new(credential: impl Credential) -> Result<Self, Error> {
        runtime::Client::new(credential).map(Self)
    }

    /// A builder for a client with other settings. What it builds becomes a client of this crate with `Client::from`.
    pub fn builder() -> ClientBuilder {
        runtime::Client::builder()
    }

    /// The URL to which all paths are appended.
    #[must_use]
    pub fn service_root(&self) -> &reqwest::Url {
        self.0.service_root()
    }

    /// Sends many calls, of all crates with this runtime, in `$batch` requests of up to 20 calls.
    pub fn bulk(&self) -> runtime::Bulk {
        self.0.bulk()
    }
}

impl AsRef<runtime::Client> for Client {
    fn as_ref(&self) -> &runtime::Client {
        &self.0
    }
}

impl<T: AsRef<runtime::Client>> From<&T> for Client {
    fn from(client: &T) -> Self {
        Self(client.as_ref().clone())
    }
}

impl From<runtime::Client> for Client {
    fn from(client: runtime::Client) -> Self {
        Self(client)
    }
}

impl From<Client> for runtime::Client {
    fn from(client: Client) -> Self {
        client.0
    }
}

// src/client_parameters.rs

//! Parameters that can be set on the client.

use crate::runtime::{ClientBuilder, ClientParameter, Explode};

/// Header `Team`.
pub(crate) static PARAMETER_1: ClientParameter = ClientParameter::in_header(
    "Team",
    Explode::No,
);

/// Parameters of most operations, for all calls of the client: methods of its builder.
pub trait ClientParameters: Sized {
    /// Header `Team`.
    ///
    /// Calls of operations that take it send it, unless they set a value of their own with
    /// [`Call::with`](crate::Call::with).
    fn team(self, team: impl Into<String>) -> Self;
}

impl ClientParameters for ClientBuilder {
    fn team(self, team: impl Into<String>) -> Self {
        let team: String = team.into();
        self.client_parameter(&PARAMETER_1, &team)
    }
}

// src/credentials.rs

//! The keys that the service takes.

use crate::runtime::ApiKey;

/// An API key in the header `Badge`.
///
/// Security scheme `badge`.
#[must_use]
pub fn badge(key: impl Into<String>) -> ApiKey {
    ApiKey::header("Badge", key)
}

// src/models/harbour/mod.rs

//! Types of the namespace `harbour`.

mod crew {
    use crate::runtime::{AdditionalProperties, Date, codec};
    use serde_json::Value;

    /// Schema `harbour.crew`.
    #[derive(Clone)]
    pub struct Crew {
        /// Property `captain`, optional.
        pub captain: Option<String>,
        /// Property `notes`, optional.
        pub notes: Option<Value>,
        /// Property `since`, optional.
        pub since: Option<Date>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Crew {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`captain`](field@Self::captain).
        pub fn captain(mut self, captain: impl Into<String>) -> Self {
            self.captain = Some(captain.into());
            self
        }

        /// Sets [`notes`](field@Self::notes).
        pub fn notes(mut self, notes: impl Into<Value>) -> Self {
            self.notes = Some(notes.into());
            self
        }

        /// Sets [`since`](field@Self::since).
        pub fn since(mut self, since: impl Into<Date>) -> Self {
            self.since = Some(since.into());
            self
        }
    }

    codec::model! {
        Crew, Default;
        0 => captain = "captain";
        1 => notes = "notes";
        2 => since = "since";
    }
}
mod crews {
    use crate::runtime::{AdditionalProperties, Page, codec};
    use super::Crew;

    /// Schema `harbour.crews`.
    #[derive(Clone)]
    pub struct Crews {
        /// Property `@odata.nextLink`, optional.
        pub odata_next_link: Option<String>,
        /// Property `value`, optional.
        pub value: Option<Vec<Crew>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Crews {
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
        pub fn value(mut self, value: impl IntoIterator<Item = impl Into<Crew>>) -> Self {
            self.value = Some(value.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Crews, Default;
        0 => odata_next_link = "@odata.nextLink";
        1 => value = "value";
    }

    impl Page for Crews {
        type Item = Crew;

        #[inline]
        fn next_link(&self) -> Option<&str> {
            self.odata_next_link.as_deref()
        }

        #[inline]
        fn into_items(self) -> Vec<Crew> {
            self.value.unwrap_or_default()
        }
    }
}

pub use self::crew::Crew;
pub use self::crews::Crews;

// src/models/mod.rs

//! The types of the API's requests and responses.

pub mod harbour;

// src/requests/crews.rs

//! Request builders below `/crews`.

use crate::client_parameters::PARAMETER_1;
use crate::models::harbour::Crew;
use crate::runtime::{
    Call, Endpoint, Explode, ParameterStyle, ParameterWriter, Parameters, operation,
};

/// Optional parameters of `GET /crews`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    team: Option<String>,
    top: Option<i64>,
}

impl GetOptions {
    /// Header `Team`.
    ///
    /// Unless set, it is that of the client: see
    /// [`ClientParameters::team`](crate::ClientParameters::team).
    #[inline]
    #[must_use]
    pub fn team(mut self, team: impl Into<String>) -> Self {
        self.team = Some(team.into());
        self
    }

    /// Query parameter `$top`.
    #[inline]
    #[must_use]
    pub fn top(mut self, top: i64) -> Self {
        self.top = Some(top);
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_or_require(&PARAMETER_1, &self.team);
        out.write_query("$top", ParameterStyle::Form, Explode::Yes, &self.top);
    }
}

/// Request builder of `/crews/{crew-id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `PATCH /crews/{crew-id}` (operation `crews.change`).
    ///
    /// Required, on the client or for the call:
    /// [`ClientParameters::team`](crate::ClientParameters::team).
    ///
    /// Credential: `pass`.
    ///
    /// On success: Changed.
    ///
    /// Headers of the error that [`Error::api`](crate::Error::api) gives:
    /// [`ByIdPatchErrorHeaders`](crate::requests::crews::by_id::ByIdPatchErrorHeaders).
    ///
    /// By operationId: [`client.crews().change(id, body)`](crate::requests::Crews::change).
    ///
    /// ```no_run
    /// use shared_runtime_used::models::harbour::Crew;
    /// # async fn example(client: shared_runtime_used::Client) -> Result<(), shared_runtime_used::Error> {
    /// client
    ///     .crews()
    ///     .by_id("0f8fad5b-d9cb-469f-a165-70867728950e")
    ///     .patch(Crew::new().since("2026-01-31"))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn patch(&self, body: impl Into<Crew>) -> Call<(), by_id::PatchOptions> {
        let body: Crew = body.into();
        self.0
            .call(operation!("PATCH", "/crews/{crew-id}", "crews.change"))
            .json(&body)
            .returning_nothing()
    }
}

/// Request builders below `/crews/{crew-id}`.
pub mod by_id {
    use crate::client_parameters::PARAMETER_1;
    use crate::runtime::{Explode, HeaderError, Headers, ParameterWriter, Parameters};
    use reqwest::header::HeaderMap;

    /// Headers of error responses of `PATCH /crews/{crew-id}`.
    ///
    /// `ByIdPatchErrorHeaders::from(error.headers())` reads those of an
    /// [`ApiError`](crate::ApiError). Each method returns an error if its header does not fit its
    /// type, or is required and missing.
    #[derive(Clone, Copy, Debug)]
    pub struct ByIdPatchErrorHeaders<'a>(Headers<'a>);

    impl<'a> From<&'a HeaderMap> for ByIdPatchErrorHeaders<'a> {
        #[inline]
        fn from(headers: &'a HeaderMap) -> Self {
            Self(Headers::new(headers))
        }
    }

    #[allow(
        clippy::missing_errors_doc,
        reason = "they are the same of each: see the type"
    )]
    impl ByIdPatchErrorHeaders<'_> {
        /// Header `Trace`, optional.
        #[inline]
        pub fn trace(&self) -> Result<Option<String>, HeaderError> {
            self.0.optional("Trace", Explode::No)
        }
    }

    /// Optional parameters of `PATCH /crews/{crew-id}`.
    #[derive(Clone, Debug, Default)]
    pub struct PatchOptions {
        team: Option<String>,
    }

    impl PatchOptions {
        /// Header `Team`.
        ///
        /// Unless set, it is that of the client: see
        /// [`ClientParameters::team`](crate::ClientParameters::team).
        #[inline]
        #[must_use]
        pub fn team(mut self, team: impl Into<String>) -> Self {
            self.team = Some(team.into());
            self
        }
    }

    impl Parameters for PatchOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_or_require(&PARAMETER_1, &self.team);
        }
    }
}

// src/requests/mod.rs

//! The operations of the API by tag, and request builders for its paths, segment by segment.

mod tag_root;

pub use self::tag_root::Root;

use crate::client::Client;
use crate::models::harbour::Crew;
use crate::requests::crews::by_id::PatchOptions;
use crate::runtime::{Call, Endpoint, operation};

pub mod crews;

/// Operations by tag, and request builders of the first segments of the paths.
impl Client {
    /// `/crews`.
    ///
    /// Operations with the tag `crews`.
    #[inline]
    #[must_use]
    pub fn crews(&self) -> Crews {
        Crews(Endpoint::root(&self.0).literal("crews"))
    }

    /// `GET /` (operation `root.show`).
    ///
    /// On success: Nothing.
    ///
    /// By operationId: [`client.root().show()`](crate::requests::Root::show).
    ///
    /// ```no_run
    /// # async fn example(client: shared_runtime_used::Client) -> Result<(), shared_runtime_used::Error> {
    /// client.get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        Endpoint::root(&self.0)
            .call(operation!("GET", "/", "root.show"))
            .security(&[&["badge"]])
            .returning_nothing()
    }
}

/// Request builder of `/crews`.
#[derive(Clone, Debug)]
pub struct Crews(pub(crate) Endpoint);

impl Crews {
    /// `/crews/{crew-id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> crews::ById {
        let id: String = id.into();
        crews::ById(self.0.key("crew-id", &id))
    }

    /// `GET /crews` (operation `crews.list`).
    ///
    /// - Paginated: `.items()` and `.pages()` follow `@odata.nextLink`.
    ///
    /// Required, on the client or for the call:
    /// [`ClientParameters::team`](crate::ClientParameters::team).
    ///
    /// On success: A page.
    ///
    /// By operationId: [`client.crews().list()`](crate::requests::Crews::list).
    ///
    /// ```no_run
    /// # async fn example(client: shared_runtime_used::Client) -> Result<(), shared_runtime_used::Error> {
    /// let response = client.crews().get().with(|options| options.top(1)).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<crate::models::harbour::Crews, crews::GetOptions> {
        self.0
            .call(operation!("GET", "/crews", "crews.list"))
            .security(&[&["badge"]])
            .returning_json()
    }

    /// `PATCH /crews/{crew-id}` (operation `crews.change`).
    ///
    /// By path, with an example:
    /// [`client.crews().by_id(id).patch(body)`](crate::requests::crews::ById::patch).
    #[inline]
    pub fn change(
        &self,
        id: impl Into<String>,
        body: impl Into<Crew>,
    ) -> Call<(), PatchOptions> {
        Client::from(self.0.client()).crews().by_id(id).patch(body)
    }

    /// `GET /crews` (operation `crews.list`).
    ///
    /// By path, with an example: [`client.crews().get()`](crate::requests::Crews::get).
    #[inline]
    pub fn list(&self) -> Call<crate::models::harbour::Crews, crews::GetOptions> {
        Client::from(self.0.client()).crews().get()
    }
}

// src/requests/tag_root.rs

use crate::client::Client;
use crate::runtime::{Call, Endpoint};

/// Operations by tag, and request builders of the first segments of the paths.
impl Client {
    /// Operations with the tag `root`.
    #[inline]
    #[must_use]
    pub fn root(&self) -> Root {
        Root(Endpoint::root(&self.0))
    }
}

/// Operations with the tag `root`.
#[derive(Clone, Debug)]
pub struct Root(pub(crate) Endpoint);

impl Root {
    /// `GET /` (operation `root.show`).
    ///
    /// By path, with an example: [`client.get()`](crate::Client::get).
    #[inline]
    pub fn show(&self) -> Call<()> {
        Client::from(self.0.client()).get()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.
