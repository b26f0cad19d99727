// warning: the URL of a server has the variable `zone`, which is not declared: no call goes there (line 25)
// warning: a server has the scheme `wss`, where calls need https or http: it is ignored (line 4)
// warning: a server has no scheme but that by which the description was found (line 5)
// warning: the URL of a server has the variable `region`, which is not declared: no call goes there (line 6)
// warning: the URL of a server has a query or a fragment, which no path can follow: no call goes there (line 7)
// warning: the URL of a server has user information, which would be a credential: no call goes there (line 8)
// warning: the server `http://warehouse.internal:8080` is called over http, where anyone on the way can read and change what is sent: it is sent no credential unless the client is told to (line 9)
// warning: the server `http://orders.internal` is called over http, where anyone on the way can read and change what is sent: it is sent no credential unless the client is told to (line 11)
// warning: the server `http://write.internal` is called over http, where anyone on the way can read and change what is sent: it is sent no credential unless the client is told to (line 21)
// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, Operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/orders`.
    #[inline]
    #[must_use]
    pub fn orders(&self) -> Orders {
        Orders {
            endpoint: Endpoint::root(self).literal("orders"),
        }
    }
}

/// Request builder of `/orders`.
#[derive(Clone, Debug)]
pub struct Orders {
    pub(crate) endpoint: Endpoint,
}

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
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/orders",
                },
            )
            .returning_nothing()
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
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "PUT",
                    path: "/orders",
                },
            )
            .server("https://{zone}.example.com")
            .returning_nothing()
    }

    /// `POST /orders`.
    ///
    /// It is sent to `http://write.internal`, instead of the client's service root. It is sent
    /// without a credential.
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
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "POST",
                    path: "/orders",
                },
            )
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

/// The header in which the service accepts a request id of the client.
pub(crate) const REQUEST_ID_HEADER: Option<&str> = None;

/// Whether messages in error bodies can be JSON in a string, which contains the message.
pub(crate) const NESTED_ERROR_MESSAGES: bool = false;

/// The default security requirements: alternatives, each of the names of security schemes.
pub(crate) const SECURITY: crate::runtime::Security = &[&["key"]];

/// The hash of the description that the crate was generated from.
#[allow(dead_code, reason = "it is only for readers")]
