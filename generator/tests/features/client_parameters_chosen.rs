// src/client_parameters.rs

//! Parameters that can be set on the client.

use crate::runtime::{ClientBuilder, ClientParameter, Explode};

/// Header `X-Team`.
pub(crate) static PARAMETER_1: ClientParameter = ClientParameter::in_header(
    "X-Team",
    Explode::No,
);

/// Parameters of most operations, for all calls of the client.
impl ClientBuilder {
    /// Header `X-Team`.
    ///
    /// Calls of operations that take it send it, unless they set a value of their own with
    /// [`Call::with`](crate::Call::with).
    pub fn x_team(self, x_team: impl Into<String>) -> Self {
        let x_team: String = x_team.into();
        self.client_parameter(&PARAMETER_1, &x_team)
    }
}

// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, Explode, operation};

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
    /// - `api_version`: Header `Api-Version`.
    ///
    /// Required, on the client or for the call:
    /// [`ClientBuilder::x_team`](crate::ClientBuilder::x_team).
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: client_parameters_chosen::Client) -> Result<(), client_parameters_chosen::Error> {
    /// client.notes().get("Api-Version").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self, api_version: impl Into<String>) -> Call<(), notes::GetOptions> {
        let api_version: String = api_version.into();
        self.0
            .call(operation!("GET", "/notes"))
            .header("Api-Version", Explode::No, &api_version)
            .returning_nothing()
    }

    /// `POST /notes`.
    ///
    /// - `api_version`: Header `Api-Version`.
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: client_parameters_chosen::Client) -> Result<(), client_parameters_chosen::Error> {
    /// client.notes().post("Api-Version").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, api_version: impl Into<String>) -> Call<()> {
        let api_version: String = api_version.into();
        self.0
            .call(operation!("POST", "/notes"))
            .header("Api-Version", Explode::No, &api_version)
            .returning_nothing()
    }

    /// `DELETE /notes`.
    ///
    /// - `api_version`: Header `Api-Version`.
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: client_parameters_chosen::Client) -> Result<(), client_parameters_chosen::Error> {
    /// client.notes().delete("Api-Version").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn delete(&self, api_version: impl Into<String>) -> Call<()> {
        let api_version: String = api_version.into();
        self.0
            .call(operation!("DELETE", "/notes"))
            .header("Api-Version", Explode::No, &api_version)
            .returning_nothing()
    }
}

// src/requests/notes.rs

//! Request builders below `/notes`.

use crate::client_parameters::PARAMETER_1;
use crate::runtime::{ParameterWriter, Parameters};

/// Optional parameters of `GET /notes`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    x_team: Option<String>,
}

impl GetOptions {
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
        out.write_or_require(&PARAMETER_1, &self.x_team);
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://notes.example");
