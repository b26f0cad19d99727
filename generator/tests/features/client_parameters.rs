// src/client_parameters.rs

//! Parameters that can be set on the client.

use crate::models::ApiVersion;
use crate::runtime::{ClientBuilder, ClientParameter, Explode, ParameterStyle};

/// Header `Api-Version`.
pub(crate) static PARAMETER_1: ClientParameter = ClientParameter::in_header(
    "Api-Version",
    Explode::No,
);

/// Header `X-Team`.
pub(crate) static PARAMETER_2: ClientParameter = ClientParameter::in_header(
    "X-Team",
    Explode::No,
);

/// Query parameter `timeout`.
pub(crate) static PARAMETER_3: ClientParameter = ClientParameter::in_query(
    "timeout",
    ParameterStyle::Form,
    Explode::Yes,
);

/// Parameters of most operations, for all calls of the client.
impl ClientBuilder {
    /// Header `Api-Version`.
    ///
    /// Calls of operations that take it send it, unless they set a value of their own with
    /// [`Call::with`](crate::Call::with).
    pub fn api_version(self, api_version: impl Into<ApiVersion>) -> Self {
        let api_version: ApiVersion = api_version.into();
        self.client_parameter(&PARAMETER_1, &api_version)
    }

    /// Header `X-Team`.
    ///
    /// Calls of operations that take it send it, unless they set a value of their own with
    /// [`Call::with`](crate::Call::with).
    pub fn x_team(self, x_team: impl Into<String>) -> Self {
        let x_team: String = x_team.into();
        self.client_parameter(&PARAMETER_2, &x_team)
    }

    /// The seconds that it may take.
    ///
    /// Query parameter `timeout`.
    ///
    /// Calls of operations that take it send it, unless they set a value of their own with
    /// [`Call::with`](crate::Call::with).
    pub fn timeout_(self, timeout_: i32) -> Self {
        self.client_parameter(&PARAMETER_3, &timeout_)
    }
}

// src/credentials.rs

//! The keys that the service takes.

use crate::runtime::ApiKey;

/// An API key in the header `X-Key`.
///
/// Security scheme `key`.
#[must_use]
pub fn key(key: impl Into<String>) -> ApiKey {
    ApiKey::header("X-Key", key)
}

// src/models/mod.rs

//! The types of the API's requests and responses.

mod api_version {
    use crate::runtime::codec;

    /// Inline schema of `Version`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum ApiVersion {
        /// `2026-01-01`.
        V2026_01_01,
        /// `2026-07-01`.
        V2026_07_01,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        ApiVersion;
        V2026_01_01 = "2026-01-01";
        V2026_07_01 = "2026-07-01";
    }
}

pub use self::api_version::ApiVersion;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, Explode, ParameterStyle, operation};

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
    /// `/notes/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> notes::ById {
        let id: String = id.into();
        notes::ById(self.0.key("id", &id))
    }

    /// `GET /notes`.
    ///
    /// - `q`: Query parameter.
    ///
    /// Required, on the client or for the call:
    /// [`ClientBuilder::api_version`](crate::ClientBuilder::api_version).
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: client_parameters::Client) -> Result<(), client_parameters::Error> {
    /// client.notes().get("q").with(|options| options.if_match("If-Match")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self, q: impl Into<String>) -> Call<(), notes::GetOptions> {
        let q: String = q.into();
        self.0
            .call(operation!("GET", "/notes"))
            .query("q", ParameterStyle::Form, Explode::Yes, &q)
            .returning_nothing()
    }

    /// `POST /notes`.
    ///
    /// Required, on the client or for the call:
    /// [`ClientBuilder::api_version`](crate::ClientBuilder::api_version),
    /// [`ClientBuilder::timeout_`](crate::ClientBuilder::timeout_).
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: client_parameters::Client) -> Result<(), client_parameters::Error> {
    /// client.notes().post("body").with(|options| options.if_match("If-Match")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<String>) -> Call<(), notes::PostOptions> {
        let body: String = body.into();
        self.0.call(operation!("POST", "/notes")).json(&body).returning_nothing()
    }
}

// src/requests/notes.rs

//! Request builders below `/notes`.

use crate::client_parameters::{PARAMETER_1, PARAMETER_2, PARAMETER_3};
use crate::models::ApiVersion;
use crate::runtime::{
    Call, Endpoint, Explode, ParameterStyle, ParameterWriter, Parameters, operation,
};

/// Optional parameters of `GET /notes`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    api_version: Option<ApiVersion>,
    if_match: Option<String>,
    x_key: Option<String>,
    x_team: Option<String>,
}

impl GetOptions {
    /// Header `Api-Version`.
    ///
    /// Unless set, it is that of the client: see
    /// [`ClientBuilder::api_version`](crate::ClientBuilder::api_version).
    #[inline]
    #[must_use]
    pub fn api_version(mut self, api_version: impl Into<ApiVersion>) -> Self {
        self.api_version = Some(api_version.into());
        self
    }

    /// Header `If-Match`.
    #[inline]
    #[must_use]
    pub fn if_match(mut self, if_match: impl Into<String>) -> Self {
        self.if_match = Some(if_match.into());
        self
    }

    /// Header `X-Key`.
    #[inline]
    #[must_use]
    pub fn x_key(mut self, x_key: impl Into<String>) -> Self {
        self.x_key = Some(x_key.into());
        self
    }

    /// Header `X-Team`.
    ///
    /// Unless set, it is that of the client: see
    /// [`ClientBuilder::x_team`](crate::ClientBuilder::x_team).
    #[inline]
    #[must_use]
    pub fn x_team(mut self, x_team: impl Into<String>) -> Self {
        self.x_team = Some(x_team.into());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_or_require(&PARAMETER_1, &self.api_version);
        out.write_header("If-Match", Explode::No, &self.if_match);
        out.write_header("X-Key", Explode::No, &self.x_key);
        out.write_or_client(&PARAMETER_2, &self.x_team);
    }
}

/// Optional parameters of `POST /notes`.
#[derive(Clone, Debug, Default)]
pub struct PostOptions {
    api_version: Option<ApiVersion>,
    timeout: Option<i32>,
    if_match: Option<String>,
    x_key: Option<String>,
}

impl PostOptions {
    /// Header `Api-Version`.
    ///
    /// Unless set, it is that of the client: see
    /// [`ClientBuilder::api_version`](crate::ClientBuilder::api_version).
    #[inline]
    #[must_use]
    pub fn api_version(mut self, api_version: impl Into<ApiVersion>) -> Self {
        self.api_version = Some(api_version.into());
        self
    }

    /// The seconds that it may take.
    ///
    /// Query parameter `timeout`.
    ///
    /// Unless set, it is that of the client: see
    /// [`ClientBuilder::timeout_`](crate::ClientBuilder::timeout_).
    #[inline]
    #[must_use]
    pub fn timeout(mut self, timeout: i32) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Header `If-Match`.
    #[inline]
    #[must_use]
    pub fn if_match(mut self, if_match: impl Into<String>) -> Self {
        self.if_match = Some(if_match.into());
        self
    }

    /// Header `X-Key`.
    #[inline]
    #[must_use]
    pub fn x_key(mut self, x_key: impl Into<String>) -> Self {
        self.x_key = Some(x_key.into());
        self
    }
}

impl Parameters for PostOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_or_require(&PARAMETER_1, &self.api_version);
        out.write_or_require(&PARAMETER_3, &self.timeout);
        out.write_header("If-Match", Explode::No, &self.if_match);
        out.write_header("X-Key", Explode::No, &self.x_key);
    }
}

/// Request builder of `/notes/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `GET /notes/{id}`.
    ///
    /// - `q`: Query parameter.
    ///
    /// Required, on the client or for the call:
    /// [`ClientBuilder::api_version`](crate::ClientBuilder::api_version).
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: client_parameters::Client) -> Result<(), client_parameters::Error> {
    /// client.notes().by_id("42").get("q").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self, q: impl Into<String>) -> Call<(), by_id::GetOptions> {
        let q: String = q.into();
        self.0
            .call(operation!("GET", "/notes/{id}"))
            .query("q", ParameterStyle::Form, Explode::Yes, &q)
            .returning_nothing()
    }

    /// `DELETE /notes/{id}`.
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: client_parameters::Client) -> Result<(), client_parameters::Error> {
    /// client.notes().by_id("42").delete().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn delete(&self) -> Call<(), by_id::DeleteOptions> {
        self.0.call(operation!("DELETE", "/notes/{id}")).returning_nothing()
    }
}

/// Request builders below `/notes/{id}`.
pub mod by_id {
    use crate::client_parameters::{PARAMETER_1, PARAMETER_2, PARAMETER_3};
    use crate::models::ApiVersion;
    use crate::runtime::{ParameterWriter, Parameters};

    /// Optional parameters of `GET /notes/{id}`.
    #[derive(Clone, Debug, Default)]
    pub struct GetOptions {
        api_version: Option<ApiVersion>,
        x_team: Option<String>,
    }

    impl GetOptions {
        /// Header `Api-Version`.
        ///
        /// Unless set, it is that of the client: see
        /// [`ClientBuilder::api_version`](crate::ClientBuilder::api_version).
        #[inline]
        #[must_use]
        pub fn api_version(mut self, api_version: impl Into<ApiVersion>) -> Self {
            self.api_version = Some(api_version.into());
            self
        }

        /// Header `x-team`.
        ///
        /// Unless set, it is that of the client: see
        /// [`ClientBuilder::x_team`](crate::ClientBuilder::x_team).
        #[inline]
        #[must_use]
        pub fn x_team(mut self, x_team: impl Into<String>) -> Self {
            self.x_team = Some(x_team.into());
            self
        }
    }

    impl Parameters for GetOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_or_require(&PARAMETER_1, &self.api_version);
            out.write_or_client(&PARAMETER_2, &self.x_team);
        }
    }

    /// Optional parameters of `DELETE /notes/{id}`.
    #[derive(Clone, Debug, Default)]
    pub struct DeleteOptions {
        x_team: Option<String>,
        timeout: Option<i32>,
    }

    impl DeleteOptions {
        /// Header `x-team`.
        ///
        /// Unless set, it is that of the client: see
        /// [`ClientBuilder::x_team`](crate::ClientBuilder::x_team).
        #[inline]
        #[must_use]
        pub fn x_team(mut self, x_team: impl Into<String>) -> Self {
            self.x_team = Some(x_team.into());
            self
        }

        /// Query parameter `timeout`.
        ///
        /// Unless set, it is that of the client: see
        /// [`ClientBuilder::timeout_`](crate::ClientBuilder::timeout_).
        #[inline]
        #[must_use]
        pub fn timeout(mut self, timeout: i32) -> Self {
            self.timeout = Some(timeout);
            self
        }
    }

    impl Parameters for DeleteOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_or_client(&PARAMETER_2, &self.x_team);
            out.write_or_client(&PARAMETER_3, &self.timeout);
        }
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://notes.example");

/// The default security requirements: alternatives, each of the names of security schemes.
pub(crate) const SECURITY: crate::runtime::Security = &[&["key"]];
