// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! The paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, Operation};

/// The first segments of the API's paths.
impl Client {
    /// `/things`.
    #[inline]
    #[must_use]
    pub fn things(&self) -> Things {
        Things {
            endpoint: Endpoint::root(self).literal("things"),
        }
    }
}

/// `/things`.
#[derive(Clone, Debug)]
pub struct Things {
    pub(crate) endpoint: Endpoint,
}

impl Things {
    /// `GET /things`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: security::Client) -> Result<(), security::Error> {
    /// client.things().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/things",
                },
            )
            .returning_nothing()
    }

    /// `POST /things`.
    ///
    /// - Scopes of `oauth`: `things:write`, `things:read`
    ///
    /// It takes as a credential: `oauth`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: security::Client) -> Result<(), security::Error> {
    /// client.things().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<()> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "POST",
                    path: "/things",
                },
            )
            .security(&[&["oauth"]])
            .returning_nothing()
    }

    /// `DELETE /things`.
    ///
    /// It is sent without a credential.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: security::Client) -> Result<(), security::Error> {
    /// client.things().delete().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn delete(&self) -> Call<()> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "DELETE",
                    path: "/things",
                },
            )
            .security(&[])
            .returning_nothing()
    }
}

// src/service.rs

//! What the description says of the service as a whole.

/// The URL that all paths stand below, unless a client is given another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");

/// The origins that the description says to call without TLS.
pub(crate) const HTTP_ORIGINS: &[&str] = &[];

/// The header in which the service is known to take an id of the program's own for each
/// call.
pub(crate) const REQUEST_ID_HEADER: Option<&str> = None;

/// Whether messages in error bodies can be JSON in a string, which contains the message.
pub(crate) const NESTED_ERROR_MESSAGES: bool = false;

/// What operations take that say nothing of their own: alternatives, each of the names of
/// security schemes.
pub(crate) const SECURITY: crate::runtime::Security = &[
    &["key"],
    &["login", "app-id"],
    &[],
];

/// The hash of the description that the crate was generated from.
#[allow(dead_code, reason = "it is there to be read, not to be used")]
