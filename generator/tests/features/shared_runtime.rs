// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/boats.rs

//! Request builders below `/boats`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/boats/{boat-id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `GET /boats/{boat-id}`.
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: shared_runtime::Client) -> Result<(), shared_runtime::Error> {
    /// client.boats().by_id("42").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/boats/{boat-id}")).returning_nothing()
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod boats;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/boats`.
    #[inline]
    #[must_use]
    pub fn boats(&self) -> Boats {
        Boats(Endpoint::root(self).literal("boats"))
    }
}

/// Request builder of `/boats`.
#[derive(Clone, Debug)]
pub struct Boats(pub(crate) Endpoint);

impl Boats {
    /// `/boats/{boat-id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> boats::ById {
        let id: String = id.into();
        boats::ById(self.0.key("boat-id", &id))
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://harbour.example/v1.0");

/// The header in which the service accepts a request id of the client.
pub(crate) const REQUEST_ID_HEADER: Option<&str> = Some("client-request-id");

/// Whether messages in error bodies can be JSON in a string, which contains the message.
pub(crate) const NESTED_ERROR_MESSAGES: bool = true;

/// The default security requirements: alternatives, each of the names of security schemes.
pub(crate) const SECURITY: crate::runtime::Security = &[&["pass"]];

/// How many calls in bulk the service is known to allow in how much time.
pub(crate) const BULK_LIMIT: Option<(usize, std::time::Duration)> = Some((
    100,
    std::time::Duration::from_secs(20),
));
