// src/models/mod.rs

//! The types of the API's requests and responses.

mod by_name {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `byName`.
    #[derive(Clone)]
    pub struct ByName {
        /// Property `name`, always present.
        pub name: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ByName {
        /// Creates a value with its required properties.
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                ..codec::empty()
            }
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = name.into();
            self
        }
    }

    codec::model! {
        ByName;
        0 => name = "name";
        required = [0];
    }
}
mod by_size {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `bySize`.
    #[derive(Clone)]
    pub struct BySize {
        /// Property `size`, always present.
        pub size: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl BySize {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(size: i64) -> Self {
            Self { size, ..codec::empty() }
        }

        /// Sets [`size`](field@Self::size).
        #[inline]
        pub fn size(mut self, size: i64) -> Self {
            self.size = size;
            self
        }
    }

    codec::model! {
        BySize;
        0 => size = "size";
        required = [0];
    }
}
mod check {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{ByName, BySize};

    /// Schema `check`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Check {
        /// `ByName`.
        ByName(Box<ByName>),
        /// `BySize`.
        BySize(Box<BySize>),
        /// A string.
        String(String),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Check {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["name"],
                    declared: &["name"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["size"],
                    declared: &["size"],
                }),
                codec::Alternative::String,
            ]
        }
    }

    impl From<&str> for Check {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union! {
        Check;
        0 => ByName (ByName);
        1 => BySize (BySize);
        2 => String (String);
    }

    impl From<ByName> for Option<Check> {
        #[inline]
        fn from(value: ByName) -> Self {
            Some(value.into())
        }
    }

    impl From<BySize> for Option<Check> {
        #[inline]
        fn from(value: BySize) -> Self {
            Some(value.into())
        }
    }
}
mod nothing {
    use serde_json::Value;
    use std::collections::BTreeMap;

    /// Schema `nothing`.
    pub type Nothing = BTreeMap<String, Value>;
}

pub use self::by_name::ByName;
pub use self::by_size::BySize;
pub use self::check::Check;
pub use self::nothing::Nothing;

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
    /// `/sync/checked`.
    #[inline]
    #[must_use]
    pub fn checked(&self) -> sync::Checked {
        sync::Checked(self.0.literal("checked"))
    }

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

    /// `DELETE /sync`.
    ///
    /// On success: Ended.
    ///
    /// ```no_run
    /// # async fn example(client: optional_body::Client) -> Result<(), optional_body::Error> {
    /// client.sync().delete().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn delete(&self) -> Call<()> {
        self.0.call(operation!("DELETE", "/sync")).returning_nothing()
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

//! Request builders below `/sync`.

use crate::models::{Check, Nothing};
use crate::runtime::{AdditionalProperties, Call, Endpoint, codec, operation};
use serde_json::Value;

/// Request builder of `/sync/checked`.
#[derive(Clone, Debug)]
pub struct Checked(pub(crate) Endpoint);

impl Checked {
    /// `PUT /sync/checked`.
    ///
    /// On success: Checked.
    ///
    /// ```no_run
    /// use optional_body::models::{ByName, Check};
    /// use optional_body::requests::sync::checked::CheckedPutBody;
    /// # async fn example(client: optional_body::Client) -> Result<(), optional_body::Error> {
    /// client
    ///     .sync()
    ///     .checked()
    ///     .put(CheckedPutBody::from(Check::from(ByName::new("name"))))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<Option<checked::CheckedPutBody>>) -> Call<()> {
        let body: Option<checked::CheckedPutBody> = body.into();
        self.0
            .call(operation!("PUT", "/sync/checked"))
            .body_optional(body)
            .returning_nothing()
    }

    /// `POST /sync/checked`.
    ///
    /// On success: Checked.
    ///
    /// ```no_run
    /// # async fn example(client: optional_body::Client) -> Result<(), optional_body::Error> {
    /// client.sync().checked().post([("name", "body")]).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(
        &self,
        body: impl IntoIterator<Item = (impl Into<String>, impl Into<Value>)>,
    ) -> Call<()> {
        let body: Nothing = body
            .into_iter()
            .map(|(key, value)| (key.into(), value.into()))
            .collect();
        self.0.call(operation!("POST", "/sync/checked")).json(&body).returning_nothing()
    }

    /// `PATCH /sync/checked`.
    ///
    /// On success: Checked.
    ///
    /// ```no_run
    /// use optional_body::models::{ByName, Check};
    /// # async fn example(client: optional_body::Client) -> Result<(), optional_body::Error> {
    /// client.sync().checked().patch(Check::from(ByName::new("name"))).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn patch(&self, body: impl Into<Option<Check>>) -> Call<()> {
        let body: Option<Check> = body.into();
        self.0
            .call(operation!("PATCH", "/sync/checked"))
            .json_optional(body.as_ref())
            .returning_nothing()
    }
}

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

/// Request builders below `/sync/checked`.
pub mod checked {
    use crate::models::{ByName, BySize, Check};
    use crate::runtime::{CallBuilder, Multipart, Part, RequestBody};

    /// Form that `PUT /sync/checked` sends.
    #[derive(Debug)]
    pub struct CheckedPutForm {
        form: Multipart,
    }

    impl CheckedPutForm {
        /// Creates a form with its required parts.
        #[must_use]
        pub fn new(file: impl Into<Part>) -> Self {
            let mut new = Self { form: Multipart::new() };
            new.form.add_file("file", "application/octet-stream", file.into());
            new
        }

        /// Adds a part that the description does not declare.
        #[must_use]
        pub fn with_part(
            mut self,
            name: impl Into<String>,
            part: impl Into<Part>,
        ) -> Self {
            self.form = self.form.part(name, part);
            self
        }
    }

    impl From<CheckedPutForm> for Multipart {
        fn from(form: CheckedPutForm) -> Self {
            form.form
        }
    }

    /// Body of `PUT /sync/checked`: one of several media types.
    #[derive(Debug)]
    #[allow(clippy::large_enum_variant, reason = "it is made and sent")]
    pub enum CheckedPutBody {
        /// `application/x-www-form-urlencoded`.
        Form(Check),
        /// `multipart/form-data`.
        Multipart(CheckedPutForm),
    }

    impl RequestBody for CheckedPutBody {
        fn set(self, call: CallBuilder) -> CallBuilder {
            match self {
                Self::Form(body) => {
                    call.form(&body, "application/x-www-form-urlencoded", &[])
                }
                Self::Multipart(body) => {
                    call.multipart(body.into(), "multipart/form-data")
                }
            }
        }
    }

    impl From<Check> for CheckedPutBody {
        fn from(body: Check) -> Self {
            Self::Form(body)
        }
    }

    impl From<ByName> for CheckedPutBody {
        fn from(body: ByName) -> Self {
            Self::Form(body.into())
        }
    }

    impl From<BySize> for CheckedPutBody {
        fn from(body: BySize) -> Self {
            Self::Form(body.into())
        }
    }

    impl From<ByName> for Option<CheckedPutBody> {
        #[inline]
        fn from(value: ByName) -> Self {
            Some(value.into())
        }
    }

    impl From<BySize> for Option<CheckedPutBody> {
        #[inline]
        fn from(value: BySize) -> Self {
            Some(value.into())
        }
    }

    impl From<Check> for Option<CheckedPutBody> {
        #[inline]
        fn from(value: Check) -> Self {
            Some(value.into())
        }
    }
}
