// src/models/mod.rs

//! The types of the API's requests and responses.

mod door {
    use crate::runtime::{AdditionalProperties, Flags, codec};
    use super::{DoorInline, DoorSingle, Modes};

    /// Schema `vendor.door`.
    #[derive(Clone)]
    pub struct Door {
        /// Property `modes`, always present.
        pub modes: Flags<Modes>,
        /// Property `history`, optional.
        pub history: Option<Vec<Flags<Modes>>>,
        /// Property `inline`, optional, perhaps null.
        pub inline: Option<Flags<DoorInline>>,
        /// Property `single`, optional.
        pub single: Option<DoorSingle>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Door {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(modes: impl Into<Flags<Modes>>) -> Self {
            Self {
                modes: modes.into(),
                history: None,
                inline: None,
                single: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`modes`](field@Self::modes).
        #[inline]
        #[must_use]
        pub fn modes(mut self, modes: impl Into<Flags<Modes>>) -> Self {
            self.modes = modes.into();
            self
        }

        /// Sets [`history`](field@Self::history).
        #[inline]
        #[must_use]
        pub fn history(
            mut self,
            history: impl IntoIterator<Item = impl Into<Flags<Modes>>>,
        ) -> Self {
            self.history = Some(history.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`inline`](field@Self::inline).
        #[inline]
        #[must_use]
        pub fn inline(mut self, inline: impl Into<Flags<DoorInline>>) -> Self {
            self.inline = Some(inline.into());
            self
        }

        /// Sets [`inline`](field@Self::inline) to an explicit `null`.
        #[inline]
        #[must_use]
        pub fn clear_inline(mut self) -> Self {
            self.inline = None;
            self.additional_properties.0.set_null(2);
            self
        }

        /// Sets [`single`](field@Self::single).
        #[inline]
        #[must_use]
        pub fn single(mut self, single: impl Into<DoorSingle>) -> Self {
            self.single = Some(single.into());
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                modes: codec::empty(),
                history: None,
                inline: None,
                single: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Door = empty_model;
        0 => modes = "modes";
        1 => history = "history";
        2 => inline = "inline";
        3 => single = "single";
        required = [0];
    }
}
mod door_inline {
    use crate::runtime::{Flag, codec};
    use std::fmt;

    /// Inline schema of `vendor.door`.
    ///
    /// A value is a [set](crate::Flags) of members, separated by commas on the wire.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum DoorInline {
        /// `a`.
        A,
        /// `b`.
        B,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl DoorInline {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::A => "a",
                Self::B => "b",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for DoorInline {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "a" => Self::A,
                "b" => Self::B,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for DoorInline {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for DoorInline {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(DoorInline);

    impl Flag for DoorInline {}
}
mod door_single {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `vendor.door`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum DoorSingle {
        /// `a`.
        A,
        /// `b`.
        B,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl DoorSingle {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::A => "a",
                Self::B => "b",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for DoorSingle {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "a" => Self::A,
                "b" => Self::B,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for DoorSingle {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for DoorSingle {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(DoorSingle);
}
mod modes {
    use crate::runtime::{Flag, codec};
    use std::fmt;

    /// Schema `vendor.modes`.
    ///
    /// A value is a [set](crate::Flags) of members, separated by commas on the wire.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum Modes {
        /// It may be looked at.
        Read,
        /// `write`.
        Write,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl Modes {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Read => "read",
                Self::Write => "write",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for Modes {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "read" => Self::Read,
                "write" => Self::Write,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for Modes {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for Modes {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(Modes);

    impl Flag for Modes {}
}

pub use self::door::Door;
pub use self::door_inline::DoorInline;
pub use self::door_single::DoorSingle;
pub use self::modes::Modes;

// src/requests/doors.rs

//! Request builders below `/doors`.

use crate::models::Door;
use crate::runtime::{Call, Endpoint, Operation};

/// Request builder of `/doors/open(modes='{modes}')`.
#[derive(Clone, Debug)]
pub struct OpenWithModes {
    pub(crate) endpoint: Endpoint,
}

impl OpenWithModes {
    /// `GET /doors/open(modes='{modes}')`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use flags::models::Modes;
    /// # async fn example(client: flags::Client) -> Result<(), flags::Error> {
    /// let response = client
    ///     .doors()
    ///     .open_with_modes(Modes::Read)
    ///     .get()
    ///     .with(|options| options.other(Modes::Read))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Door, open_with_modes::GetOptions> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/doors/open(modes='{modes}')",
                },
            )
            .returning_json()
    }
}

/// Request builders below `/doors/open(modes='{modes}')`.
pub mod open_with_modes {
    use crate::models::Modes;
    use crate::runtime::{Explode, Flags, ParameterStyle, ParameterWriter, Parameters};

    /// Optional parameters of `GET /doors/open(modes='{modes}')`.
    #[derive(Clone, Debug, Default)]
    pub struct GetOptions {
        other: Option<Flags<Modes>>,
    }

    impl GetOptions {
        /// Sets `other`.
        ///
        /// Query parameter `other`.
        #[inline]
        #[must_use]
        pub fn other(mut self, other: impl Into<Flags<Modes>>) -> Self {
            self.other = Some(other.into());
            self
        }
    }

    impl Parameters for GetOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.query("other", ParameterStyle::Form, Explode::Yes, &self.other);
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Modes;
use crate::runtime::{Client, Endpoint, Explode, Flags, ParameterStyle};

pub mod doors;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/doors`.
    #[inline]
    #[must_use]
    pub fn doors(&self) -> Doors {
        Doors {
            endpoint: Endpoint::root(self).literal("doors"),
        }
    }
}

/// Request builder of `/doors`.
#[derive(Clone, Debug)]
pub struct Doors {
    pub(crate) endpoint: Endpoint,
}

impl Doors {
    /// `/doors/open(modes='{modes}')`.
    #[inline]
    #[must_use]
    pub fn open_with_modes(
        &self,
        modes: impl Into<Flags<Modes>>,
    ) -> doors::OpenWithModes {
        let modes: Flags<Modes> = modes.into();
        doors::OpenWithModes {
            endpoint: self
                .endpoint
                .begin_segment()
                .text("open(modes='")
                .parameter("modes", ParameterStyle::Quoted, Explode::No, &modes)
                .text("')"),
        }
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://flags.example");

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
