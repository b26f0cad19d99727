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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`mast`](field@Self::mast).
        pub fn mast(mut self, mast: impl Into<Value>) -> Self {
            self.mast = Some(mast.into());
            self
        }
    }

    codec::model! {
        Boat, Default;
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`mast`](field@Self::mast).
        pub fn mast(mut self, mast: impl Into<Value>) -> Self {
            self.mast = Some(mast.into());
            self
        }

        /// Sets [`sails`](field@Self::sails).
        #[inline]
        pub fn sails(mut self, sails: i64) -> Self {
            self.sails = Some(sails);
            self
        }
    }

    codec::model! {
        Sloop, Default;
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
use crate::runtime::{Call, Client, Endpoint, operation};

pub mod moves;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/moves`.
    #[inline]
    #[must_use]
    pub fn moves(&self) -> Moves {
        Moves(Endpoint::root(self).literal("moves"))
    }
}

/// Request builder of `/moves`.
#[derive(Clone, Debug)]
pub struct Moves(pub(crate) Endpoint);

impl Moves {
    /// `POST /moves`.
    ///
    /// On success: The boat afterwards.
    ///
    /// ```no_run
    /// use discriminator_mended::requests::moves::{MovesRequest, MovesRequestSail};
    /// # async fn example(client: discriminator_mended::Client) -> Result<(), discriminator_mended::Error> {
    /// let response = client.moves().post(MovesRequestSail::new("to")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<moves::MovesRequest>) -> Call<AnyBoat> {
        let body: moves::MovesRequest = body.into();
        self.0.call(operation!("POST", "/moves")).json(&body).returning_json()
    }
}

// src/requests/moves.rs

//! Types of the operations below `moves`.

use crate::runtime::{AdditionalProperties, codec};
use serde_json::Value;

/// Inline schema of `POST /moves`.
#[derive(Clone)]
pub struct MovesRequestSail {
    /// Property `kind`, always `sail`.
    pub kind: String,
    /// Property `to`, always present.
    pub to: String,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl MovesRequestSail {
    /// Creates a value with its required properties.
    pub fn new(to: impl Into<String>) -> Self {
        Self {
            kind: String::from("sail"),
            to: to.into(),
            ..codec::empty()
        }
    }

    /// Sets [`to`](field@Self::to).
    pub fn to(mut self, to: impl Into<String>) -> Self {
        self.to = to.into();
        self
    }
}

codec::model! {
    MovesRequestSail;
    0 => kind = "kind";
    1 => to = "to";
    required = [0 1];
}

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
    pub fn new(kind: impl Into<MovesRequestObjectKind>, days: i64) -> Self {
        Self {
            kind: kind.into(),
            days,
            ..codec::empty()
        }
    }

    /// Sets [`kind`](field@Self::kind).
    pub fn kind(mut self, kind: impl Into<MovesRequestObjectKind>) -> Self {
        self.kind = kind.into();
        self
    }

    /// Sets [`days`](field@Self::days).
    #[inline]
    pub fn days(mut self, days: i64) -> Self {
        self.days = days;
        self
    }
}

codec::model! {
    MovesRequestObject;
    0 => kind = "kind";
    1 => days = "days";
    required = [0 1];
}

/// Inline schema of `POST /moves`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum MovesRequestObjectKind {
    /// `anchor`.
    Anchor,
    /// `drift`.
    Drift,
    /// Any other text, kept as it is.
    Other(Box<str>),
}

codec::enumeration! {
    MovesRequestObjectKind;
    Anchor = "anchor";
    Drift = "drift";
}

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
}

impl From<MovesRequestSail> for MovesRequest {
    #[inline]
    fn from(value: MovesRequestSail) -> Self {
        Self::Sail(
            Box::new(codec::named(value, "kind", codec::Constant::String("sail"))),
        )
    }
}

codec::union! {
    MovesRequest;
    0 => Sail;
    1 => Object (MovesRequestObject);
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
