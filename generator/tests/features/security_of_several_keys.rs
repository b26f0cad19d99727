// src/credentials.rs

//! The keys that the service takes.

use crate::runtime::ApiKey;

/// An API key in the header `X-App`.
///
/// Security scheme `app`.
#[must_use]
pub fn app(key: impl Into<String>) -> ApiKey {
    ApiKey::header("X-App", key)
}

/// An API key in the header `X-Secret`.
///
/// Security scheme `Secret`.
#[must_use]
pub fn secret(key: impl Into<String>) -> ApiKey {
    ApiKey::header("X-Secret", key)
}

/// An API key in the query parameter `device-key`.
///
/// Security scheme `device`.
#[must_use]
pub fn device(key: impl Into<String>) -> ApiKey {
    ApiKey::query("device-key", key)
}

// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/locks.rs

//! Types of the operations below `locks`.

use crate::runtime::{AdditionalProperties, codec};

/// Inline schema of `POST /locks`.
#[derive(Clone)]
pub struct LocksRequest {
    /// Property `owner`, always present.
    ///
    /// - Format: `email`
    pub owner: String,
    /// Property `host`, always present.
    ///
    /// - Format: `ipv4`
    pub host: String,
    /// Property `level`, always present.
    ///
    /// - Default: `high`
    pub level: String,
    /// Property `note`, optional.
    ///
    /// - Default: `""`
    pub note: Option<String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl LocksRequest {
    /// Creates a value with its required properties.
    pub fn new(
        owner: impl Into<String>,
        host: impl Into<String>,
        level: impl Into<String>,
    ) -> Self {
        Self {
            owner: owner.into(),
            host: host.into(),
            level: level.into(),
            ..codec::empty()
        }
    }

    /// Sets [`owner`](field@Self::owner).
    pub fn owner(mut self, owner: impl Into<String>) -> Self {
        self.owner = owner.into();
        self
    }

    /// Sets [`host`](field@Self::host).
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.host = host.into();
        self
    }

    /// Sets [`level`](field@Self::level).
    pub fn level(mut self, level: impl Into<String>) -> Self {
        self.level = level.into();
        self
    }

    /// Sets [`note`](field@Self::note).
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

codec::model! {
    LocksRequest;
    0 => owner = "owner";
    1 => host = "host";
    2 => level = "level";
    3 => note = "note";
    required = [0 1 2];
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod locks;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/locks`.
    #[inline]
    #[must_use]
    pub fn locks(&self) -> Locks {
        Locks(Endpoint::root(self).literal("locks"))
    }
}

/// Request builder of `/locks`.
#[derive(Clone, Debug)]
pub struct Locks(pub(crate) Endpoint);

impl Locks {
    /// `GET /locks`.
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: security_of_several_keys::Client) -> Result<(), security_of_several_keys::Error> {
    /// client.locks().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/locks")).returning_nothing()
    }

    /// `POST /locks`.
    ///
    /// Credential: `app` and `Secret` and `device`.
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// use security_of_several_keys::requests::locks::LocksRequest;
    /// # async fn example(client: security_of_several_keys::Client) -> Result<(), security_of_several_keys::Error> {
    /// client
    ///     .locks()
    ///     .post(LocksRequest::new("ada@example.com", "192.0.2.1", "high"))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Option<locks::LocksRequest>>) -> Call<()> {
        let body: Option<locks::LocksRequest> = body.into();
        self.0
            .call(operation!("POST", "/locks"))
            .security(&[&["app", "Secret", "device"]])
            .json_optional(body.as_ref())
            .returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://locks.example");

/// The default security requirements: alternatives, each of the names of security schemes.
pub(crate) const SECURITY: crate::runtime::Security = &[&[], &["app", "Secret"]];
