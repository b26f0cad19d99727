// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, Operation};
use serde_json::Value;
use std::collections::BTreeMap;

pub mod sync;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/sync`.
    #[inline]
    #[must_use]
    pub fn sync(&self) -> Sync {
        Sync {
            endpoint: Endpoint::root(self).literal("sync"),
        }
    }
}

/// Request builder of `/sync`.
#[derive(Clone, Debug)]
pub struct Sync {
    pub(crate) endpoint: Endpoint,
}

impl Sync {
    /// `PUT /sync`.
    ///
    /// On success: Begun.
    ///
    /// ```no_run
    /// # async fn example(client: optional_body::Client) -> Result<(), optional_body::Error> {
    /// client.sync().put([("name", "body")]).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(
        &self,
        body: impl IntoIterator<Item = (impl Into<String>, impl Into<Value>)>,
    ) -> Call<()> {
        let body: BTreeMap<String, Value> = body
            .into_iter()
            .map(|(key, value)| (key.into(), value.into()))
            .collect();
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "PUT",
                    path: "/sync",
                },
            )
            .json(&body)
            .returning_nothing()
    }

    /// `POST /sync`.
    ///
    /// On success: Begun.
    ///
    /// ```no_run
    /// use optional_body::requests::sync::SyncRequest;
    /// # async fn example(client: optional_body::Client) -> Result<(), optional_body::Error> {
    /// client.sync().post(SyncRequest::new().full(true)).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Option<sync::SyncRequest>>) -> Call<()> {
        let body: Option<sync::SyncRequest> = body.into();
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "POST",
                    path: "/sync",
                },
            )
            .json_optional(body.as_ref())
            .returning_nothing()
    }

    /// `PATCH /sync`.
    ///
    /// On success: Begun.
    ///
    /// ```no_run
    /// # async fn example(client: optional_body::Client) -> Result<(), optional_body::Error> {
    /// client.sync().patch(vec![String::from("body")]).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn patch(&self, body: impl Into<Option<Vec<String>>>) -> Call<()> {
        let body: Option<Vec<String>> = body.into();
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "PATCH",
                    path: "/sync",
                },
            )
            .json_optional(body.as_ref())
            .returning_nothing()
    }
}

// src/requests/sync.rs

//! Types of the namespace `sync`.

use crate::runtime::{AdditionalProperties, codec};

/// Inline schema of `POST /sync`.
#[derive(Clone)]
pub struct SyncRequest {
    /// Property `full`, optional.
    pub full: Option<bool>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl SyncRequest {
    /// Creates a value without optional properties.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self {
            full: None,
            additional_properties: AdditionalProperties::new(),
        }
    }

    /// Sets [`full`](field@Self::full).
    #[inline]
    #[must_use]
    pub fn full(mut self, full: bool) -> Self {
        self.full = Some(full);
        self
    }
}

codec::model! {
    SyncRequest = new, Default;
    0 => full = "full";
}
