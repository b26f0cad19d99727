// warning: The discriminator maps to `moves/sail.yaml`, which is not a schema: the entry is ignored (line 21)
// warning: The discriminator maps to `moves.yaml#/anchor`, which is not a schema: the entry is ignored (line 21)
// warning: The discriminator maps to `#/moves/drift`, which is not a schema: the entry is ignored (line 21)
// warning: `type` must be the name of a type, not an object: any JSON value is accepted (line 32)
// warning: The discriminator maps to `raft.yaml`, which is not a schema: the entry is ignored (line 35)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod any_boat {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Boat, Sloop};

    /// Schema `Boat`.
    ///
    /// One of several types, discriminated by the property `kind`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyBoat {
        /// `Boat`, without a type name.
        Boat(Box<Boat>),
        /// Type name: `sloop`.
        Sloop(Box<Sloop>),
        /// An object of any other type, with all of its properties.
        Other(Box<Boat>),
    }

    impl AnyBoat {
        /// `mast`.
        #[inline]
        #[must_use]
        pub fn mast(&self) -> Option<&Value> {
            match self {
                Self::Boat(value) | Self::Other(value) => value.mast.as_ref(),
                Self::Sloop(value) => value.mast.as_ref(),
            }
        }
    }

    codec::polymorphic! {
        AnyBoat = "kind";
        Boat (Boat) = [] None;
        Sloop (Sloop) = ["sloop"];
    }
}
mod boat {
    use crate::runtime::{AdditionalProperties, codec};
    use serde_json::Value;

    /// Schema `Boat`.
    #[derive(Clone)]
    pub struct Boat {
        /// Property `mast`, optional.
        pub mast: Option<Value>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Boat {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                mast: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`mast`](field@Self::mast).
        #[inline]
        #[must_use]
        pub fn mast(mut self, mast: impl Into<Value>) -> Self {
            self.mast = Some(mast.into());
            self
        }
    }

    codec::model! {
        Boat = new, Default;
        0 => mast = "mast";
        base_tag = "kind";
    }
}
mod sloop {
    use crate::runtime::{AdditionalProperties, codec};
    use serde_json::Value;

    /// Schema `Sloop`.
    ///
    /// Type name on the wire: `sloop`.
    #[derive(Clone)]
    pub struct Sloop {
        /// Property `mast`, optional.
        pub mast: Option<Value>,
        /// Property `sails`, optional.
        pub sails: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Sloop {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                mast: None,
                sails: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`mast`](field@Self::mast).
        #[inline]
        #[must_use]
        pub fn mast(mut self, mast: impl Into<Value>) -> Self {
            self.mast = Some(mast.into());
            self
        }

        /// Sets [`sails`](field@Self::sails).
        #[inline]
        #[must_use]
        pub fn sails(mut self, sails: i64) -> Self {
            self.sails = Some(sails);
            self
        }
    }

    codec::model! {
        Sloop = new, Default;
        0 => mast = "mast";
        1 => sails = "sails";
        tag = "kind", "sloop";
    }
}

pub use self::any_boat::AnyBoat;
pub use self::boat::Boat;
pub use self::sloop::Sloop;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::AnyBoat;
use crate::runtime::{Call, Client, Endpoint, Operation};

pub mod moves;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/moves`.
    #[inline]
    #[must_use]
    pub fn moves(&self) -> Moves {
        Moves {
            endpoint: Endpoint::root(self).literal("moves"),
        }
    }
}

/// Request builder of `/moves`.
#[derive(Clone, Debug)]
pub struct Moves {
    pub(crate) endpoint: Endpoint,
}

impl Moves {
    /// `POST /moves`.
    ///
    /// On success: The boat afterwards.
    ///
    /// ```no_run
    /// use discriminator_mended::requests::moves::{MovesRequest, MovesRequestSail};
    /// # async fn example(
    /// # client: discriminator_mended::Client,
    /// # ) -> Result<(), discriminator_mended::Error> {
    /// let response = client.moves().post(MovesRequestSail::new("to")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<moves::MovesRequest>) -> Call<AnyBoat> {
        let body: moves::MovesRequest = body.into();
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "POST",
                    path: "/moves",
                },
            )
            .json(&body)
            .returning_json()
    }
}

// src/requests/moves.rs

//! Types of the namespace `moves`.

use crate::runtime::{AdditionalProperties, codec};
use serde_json::Value;
use std::fmt;

/// Inline schema of `POST /moves`.
#[derive(Clone)]
pub struct MovesRequestSail {
    /// Property `kind`, always present.
    pub kind: MovesRequestSailKind,
    /// Property `to`, always present.
    pub to: String,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl MovesRequestSail {
    /// Creates a value with its required properties.
    #[inline]
    #[must_use]
    pub fn new(to: impl Into<String>) -> Self {
        Self {
            kind: MovesRequestSailKind::Sail,
            to: to.into(),
            additional_properties: AdditionalProperties::new(),
        }
    }

    /// Sets [`kind`](field@Self::kind).
    #[inline]
    #[must_use]
    pub fn kind(mut self, kind: impl Into<MovesRequestSailKind>) -> Self {
        self.kind = kind.into();
        self
    }

    /// Sets [`to`](field@Self::to).
    #[inline]
    #[must_use]
    pub fn to(mut self, to: impl Into<String>) -> Self {
        self.to = to.into();
        self
    }

    #[inline]
    fn empty_model() -> Self {
        Self {
            kind: codec::empty(),
            to: codec::empty(),
            additional_properties: AdditionalProperties::new(),
        }
    }
}

codec::model! {
    MovesRequestSail = empty_model;
    0 => kind = "kind";
    1 => to = "to";
    required = [0 1];
}

/// Inline schema of `POST /moves`.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum MovesRequestSailKind {
    /// `sail`.
    Sail,
    /// Any other text, kept as it is.
    Other(Box<str>),
}

impl MovesRequestSailKind {
    /// Returns the string on the wire.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sail => "sail",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for MovesRequestSailKind {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "sail" => Self::Sail,
            _ => Self::Other(text.into()),
        }
    }
}

impl From<String> for MovesRequestSailKind {
    #[inline]
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl fmt::Display for MovesRequestSailKind {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

codec::string_type!(MovesRequestSailKind);

/// Inline schema of `POST /moves`.
#[derive(Clone)]
pub struct MovesRequestObject {
    /// Property `kind`, always present.
    pub kind: MovesRequestObjectKind,
    /// Property `days`, always present.
    pub days: i64,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl MovesRequestObject {
    /// Creates a value with its required properties.
    #[inline]
    #[must_use]
    pub fn new(kind: impl Into<MovesRequestObjectKind>, days: i64) -> Self {
        Self {
            kind: kind.into(),
            days,
            additional_properties: AdditionalProperties::new(),
        }
    }

    /// Sets [`kind`](field@Self::kind).
    #[inline]
    #[must_use]
    pub fn kind(mut self, kind: impl Into<MovesRequestObjectKind>) -> Self {
        self.kind = kind.into();
        self
    }

    /// Sets [`days`](field@Self::days).
    #[inline]
    #[must_use]
    pub fn days(mut self, days: i64) -> Self {
        self.days = days;
        self
    }

    #[inline]
    fn empty_model() -> Self {
        Self {
            kind: codec::empty(),
            days: codec::empty(),
            additional_properties: AdditionalProperties::new(),
        }
    }
}

codec::model! {
    MovesRequestObject = empty_model;
    0 => kind = "kind";
    1 => days = "days";
    required = [0 1];
}

/// Inline schema of `POST /moves`.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum MovesRequestObjectKind {
    /// `anchor`.
    Anchor,
    /// `drift`.
    Drift,
    /// Any other text, kept as it is.
    Other(Box<str>),
}

impl MovesRequestObjectKind {
    /// Returns the string on the wire.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Anchor => "anchor",
            Self::Drift => "drift",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for MovesRequestObjectKind {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "anchor" => Self::Anchor,
            "drift" => Self::Drift,
            _ => Self::Other(text.into()),
        }
    }
}

impl From<String> for MovesRequestObjectKind {
    #[inline]
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl fmt::Display for MovesRequestObjectKind {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

codec::string_type!(MovesRequestObjectKind);

/// Inline schema of `POST /moves`.
///
/// One of several types; objects are discriminated by the property `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MovesRequest {
    /// Told by `sail`.
    Sail(Box<MovesRequestSail>),
    /// Told by `anchor`, `drift`.
    Object(Box<MovesRequestObject>),
    /// Any other JSON, kept as it is.
    Other(Value),
}

impl codec::Alternatives for MovesRequest {
    fn all() -> &'static [codec::Alternative] {
        &[
            codec::Alternative::Object(codec::Object {
                constants: &[("kind", &[codec::Constant::String("sail")])],
                required: &["kind", "to"],
                declared: &["kind", "to"],
            }),
            codec::Alternative::Object(codec::Object {
                constants: &[
                    (
                        "kind",
                        &[
                            codec::Constant::String("anchor"),
                            codec::Constant::String("drift"),
                        ],
                    ),
                ],
                required: &["kind", "days"],
                declared: &["kind", "days"],
            }),
        ]
    }

    fn select(&mut self, position: usize) {
        *self = match position {
            0 => Self::Sail(codec::empty()),
            1 => Self::Object(codec::empty()),
            _ => Self::Other(Value::Null),
        };
    }

    fn field(&self) -> &dyn codec::Field {
        match self {
            Self::Sail(value) => value,
            Self::Object(value) => value,
            Self::Other(value) => value,
        }
    }

    fn field_mut(&mut self) -> &mut dyn codec::Field {
        match self {
            Self::Sail(value) => value,
            Self::Object(value) => value,
            Self::Other(value) => value,
        }
    }
}

impl From<MovesRequestSail> for MovesRequest {
    #[inline]
    fn from(value: MovesRequestSail) -> Self {
        Self::Sail(
            Box::new(codec::named(value, "kind", codec::Constant::String("sail"))),
        )
    }
}

impl From<MovesRequestObject> for MovesRequest {
    #[inline]
    fn from(value: MovesRequestObject) -> Self {
        Self::Object(Box::new(value))
    }
}

codec::union!(MovesRequest);

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");

/// The origins that the description declares with `http`.
pub(crate) const HTTP_ORIGINS: &[&str] = &[];

/// The header in which the service accepts a request id of the client.
pub(crate) const REQUEST_ID_HEADER: Option<&str> = None;

/// Whether messages in error bodies can be JSON in a string, which contains the message.
pub(crate) const NESTED_ERROR_MESSAGES: bool = false;

/// The default security requirements: alternatives, each of the names of security schemes.
pub(crate) const SECURITY: crate::runtime::Security = &[&[]];

/// The hash of the description that the crate was generated from.
#[allow(dead_code, reason = "it is only for readers")]
