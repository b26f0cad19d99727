// warning: the URL of a server has the undeclared variable `zone`: no call can be sent to it (line 25)
// warning: a server has the scheme `wss`, but calls need https or http: it is ignored (line 4)
// warning: a server has a URL without a scheme, which depends on the URL of the description (line 5)
// warning: the URL of a server has the undeclared variable `region`: no call can be sent to it (line 6)
// warning: the URL of a server has a query or a fragment, so that paths cannot be appended: no call can be sent to it (line 7)
// warning: the URL of a server contains user information, which is a credential: no call can be sent to it (line 8)
// warning: the server `http://warehouse.internal:8080` uses http, so that others can read and change requests: clients send it no credential by default (line 9)
// warning: the server `http://orders.internal` uses http, so that others can read and change requests: clients send it no credential by default (line 11)
// warning: the server `http://write.internal` uses http, so that others can read and change requests: clients send it no credential by default (line 21)
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

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/orders`.
    #[inline]
    #[must_use]
    pub fn orders(&self) -> Orders {
        Orders(Endpoint::root(self).literal("orders"))
    }
}

/// Request builder of `/orders`.
#[derive(Clone, Debug)]
pub struct Orders(pub(crate) Endpoint);

impl Orders {
    /// `GET /orders`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: plain_http::Client) -> Result<(), plain_http::Error> {
    /// client.orders().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/orders")).returning_nothing()
    }

    /// `PUT /orders`.
    ///
    /// It is sent to `https://{zone}.example.com`, instead of the client's service root.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: plain_http::Client) -> Result<(), plain_http::Error> {
    /// client.orders().put().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self) -> Call<()> {
        self.0
            .call(operation!("PUT", "/orders"))
            .server("https://{zone}.example.com")
            .returning_nothing()
    }

    /// `POST /orders`.
    ///
    /// It is sent to `http://write.internal`, instead of the client's service root.
    ///
    /// It is sent without a credential.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: plain_http::Client) -> Result<(), plain_http::Error> {
    /// client.orders().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<()> {
        self.0
            .call(operation!("POST", "/orders"))
            .server("http://write.internal")
            .security(&[])
            .returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("http://warehouse.internal:8080/v1");

/// The origins that the description declares with `http`.
pub(crate) const HTTP_ORIGINS: &[&str] = &[
    "http://orders.internal",
    "http://warehouse.internal:8080",
    "http://write.internal",
];

/// The default security requirements: alternatives, each of the names of security schemes.
pub(crate) const SECURITY: crate::runtime::Security = &[&["key"]];
