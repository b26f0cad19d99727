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
        pub fn new(modes: impl Into<Flags<Modes>>) -> Self {
            Self {
                modes: modes.into(),
                ..codec::empty()
            }
        }

        /// Sets [`modes`](field@Self::modes).
        pub fn modes(mut self, modes: impl Into<Flags<Modes>>) -> Self {
            self.modes = modes.into();
            self
        }

        /// Sets [`history`](field@Self::history).
        pub fn history(
            mut self,
            history: impl IntoIterator<Item = impl Into<Flags<Modes>>>,
        ) -> Self {
            self.history = Some(history.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`inline`](field@Self::inline).
        pub fn inline(mut self, inline: impl Into<Flags<DoorInline>>) -> Self {
            self.inline = Some(inline.into());
            self
        }

        /// Sets [`inline`](field@Self::inline) to an explicit `null`.
        #[inline]
        pub fn clear_inline(mut self) -> Self {
            self.inline = None;
            self.additional_properties.0.set_null(2);
            self
        }

        /// Sets [`single`](field@Self::single).
        pub fn single(mut self, single: impl Into<DoorSingle>) -> Self {
            self.single = Some(single.into());
            self
        }
    }

    codec::model! {
        Door;
        0 => modes = "modes";
        1 => history = "history";
        2 => inline = "inline";
        3 => single = "single";
        required = [0];
    }
}
mod door_inline {
    use crate::runtime::{Flag, codec};

    /// Inline schema of `vendor.door`.
    ///
    /// A value is a [set](crate::Flags) of members, separated by commas on the wire.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum DoorInline {
        /// `a`.
        A,
        /// `b`.
        B,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        DoorInline;
        A = "a";
        B = "b";
    }

    impl Flag for DoorInline {}
}
mod door_single {
    use crate::runtime::codec;

    /// Inline schema of `vendor.door`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum DoorSingle {
        /// `a`.
        A,
        /// `b`.
        B,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        DoorSingle;
        A = "a";
        B = "b";
    }
}
mod modes {
    use crate::runtime::{Flag, codec};

    /// Schema `vendor.modes`.
    ///
    /// A value is a [set](crate::Flags) of members, separated by commas on the wire.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Modes {
        /// It may be looked at.
        Read,
        /// `write`.
        Write,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Modes;
        Read = "read";
        Write = "write";
    }

    impl Flag for Modes {}
}

pub use self::door::Door;
pub use self::door_inline::DoorInline;
pub use self::door_single::DoorSingle;
pub use self::modes::Modes;

// src/requests/doors.rs

//! Request builders below `/doors`.

use crate::models::Door;
use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/doors/open(modes='{modes}')`.
#[derive(Clone, Debug)]
pub struct OpenWithModes(pub(crate) Endpoint);

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
        self.0.call(operation!("GET", "/doors/open(modes='{modes}')")).returning_json()
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
            out.write_query("other", ParameterStyle::Form, Explode::Yes, &self.other);
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
        Doors(Endpoint::root(self).literal("doors"))
    }
}

/// Request builder of `/doors`.
#[derive(Clone, Debug)]
pub struct Doors(pub(crate) Endpoint);

impl Doors {
    /// `/doors/open(modes='{modes}')`.
    #[inline]
    #[must_use]
    pub fn open_with_modes(
        &self,
        modes: impl Into<Flags<Modes>>,
    ) -> doors::OpenWithModes {
        let modes: Flags<Modes> = modes.into();
        doors::OpenWithModes(
            self
                .0
                .begin_segment()
                .text("open(modes='")
                .parameter("modes", ParameterStyle::Quoted, Explode::No, &modes)
                .text("')"),
        )
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://flags.example");
