// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};
use serde_json::Value;
use std::collections::BTreeMap;

pub mod sync;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/sync`.
    #[inline]
    #[must_use]
    pub fn sync(&self) -> Sync {
        Sync(Endpoint::root(self).literal("sync"))
    }
}

/// Request builder of `/sync`.
#[derive(Clone, Debug)]
pub struct Sync(pub(crate) Endpoint);

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
        self.0.call(operation!("PUT", "/sync")).json(&body).returning_nothing()
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
        self.0
            .call(operation!("POST", "/sync"))
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
        self.0
            .call(operation!("PATCH", "/sync"))
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
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`full`](field@Self::full).
    #[inline]
    pub fn full(mut self, full: bool) -> Self {
        self.full = Some(full);
        self
    }
}

codec::model! {
    SyncRequest, Default;
    0 => full = "full";
}
