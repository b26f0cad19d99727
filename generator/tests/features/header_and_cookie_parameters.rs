// warning: the header `Authorization` is not a parameter in OpenAPI: it is ignored (line 12)
// warning: the header `accept` is not a parameter in OpenAPI: it is ignored (line 13)
// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod report;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/report`.
    #[inline]
    #[must_use]
    pub fn report(&self) -> Report {
        Report(Endpoint::root(self).literal("report"))
    }
}

/// Request builder of `/report`.
#[derive(Clone, Debug)]
pub struct Report(pub(crate) Endpoint);

impl Report {
    /// `GET /report`.
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: header_and_cookie_parameters::Client) -> Result<(), header_and_cookie_parameters::Error> {
    /// client.report().get().with(|options| options.x_trace("X-Trace")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<(), report::GetOptions> {
        self.0.call(operation!("GET", "/report")).returning_nothing()
    }
}

// src/requests/report.rs

//! Request builders below `/report`.

use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};
use std::collections::BTreeMap;

/// Optional parameters of `GET /report`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    x_trace: Option<String>,
    prefer: Option<Vec<String>>,
    x_limits: Option<BTreeMap<String, i64>>,
    session: Option<String>,
}

impl GetOptions {
    /// Comes back in the answer.
    ///
    /// Header `X-Trace`.
    #[inline]
    #[must_use]
    pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
        self.x_trace = Some(x_trace.into());
        self
    }

    /// Header `Prefer`.
    #[inline]
    #[must_use]
    pub fn prefer(
        mut self,
        prefer: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.prefer = Some(prefer.into_iter().map(Into::into).collect());
        self
    }

    /// Header `X-Limits`.
    #[inline]
    #[must_use]
    pub fn x_limits(
        mut self,
        x_limits: impl IntoIterator<Item = (impl Into<String>, i64)>,
    ) -> Self {
        self.x_limits = Some(
            x_limits.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Cookie `session`.
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
        out.write_header("X-Trace", Explode::No, &self.x_trace);
        out.write_header("Prefer", Explode::No, &self.prefer);
        out.write_header("X-Limits", Explode::Yes, &self.x_limits);
        out.write_cookie("session", ParameterStyle::Form, Explode::Yes, &self.session);
    }
}
