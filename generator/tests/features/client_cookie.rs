// src/client_parameters.rs

//! Parameters that can be set on the client.

use crate::runtime::{ClientBuilder, ClientParameter, Explode, ParameterStyle};

/// Cookie `session`.
pub(crate) static PARAMETER_1: ClientParameter = ClientParameter::in_cookie(
    "session",
    ParameterStyle::Form,
    Explode::Yes,
);

/// Parameters of most operations, for all calls of the client.
impl ClientBuilder {
    /// Cookie `session`.
    ///
    /// Calls of operations that take it send it, unless they set a value of their own with
    /// [`Call::with`](crate::Call::with).
    pub fn session(self, session: impl Into<String>) -> Self {
        let session: String = session.into();
        self.client_parameter(&PARAMETER_1, &session)
    }
}

// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

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
    /// `GET /notes`.
    ///
    /// Required, on the client or for the call:
    /// [`ClientBuilder::session`](crate::ClientBuilder::session).
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: client_cookie::Client) -> Result<(), client_cookie::Error> {
    /// client.notes().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<(), notes::GetOptions> {
        self.0.call(operation!("GET", "/notes")).returning_nothing()
    }

    /// `POST /notes`.
    ///
    /// Required, on the client or for the call:
    /// [`ClientBuilder::session`](crate::ClientBuilder::session).
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: client_cookie::Client) -> Result<(), client_cookie::Error> {
    /// client.notes().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<(), notes::PostOptions> {
        self.0.call(operation!("POST", "/notes")).returning_nothing()
    }
}

// src/requests/notes.rs

//! Request builders below `/notes`.

use crate::client_parameters::PARAMETER_1;
use crate::runtime::{ParameterWriter, Parameters};

/// Optional parameters of `GET /notes`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    session: Option<String>,
}

impl GetOptions {
    /// Cookie `session`.
    ///
    /// Unless set, it is that of the client: see
    /// [`ClientBuilder::session`](crate::ClientBuilder::session).
    #[inline]
    #[must_use]
    pub fn session(mut self, session: impl Into<String>) -> Self {
        self.session = Some(session.into());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_or_require(&PARAMETER_1, &self.session);
    }
}

/// Optional parameters of `POST /notes`.
#[derive(Clone, Debug, Default)]
pub struct PostOptions {
    session: Option<String>,
}

impl PostOptions {
    /// Cookie `session`.
    ///
    /// Unless set, it is that of the client: see
    /// [`ClientBuilder::session`](crate::ClientBuilder::session).
    #[inline]
    #[must_use]
    pub fn session(mut self, session: impl Into<String>) -> Self {
        self.session = Some(session.into());
        self
    }
}

impl Parameters for PostOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_or_require(&PARAMETER_1, &self.session);
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://notes.example");
