// warning: an item of `x-enum-varnames` is no usable string: it is ignored (line 23)
// warning: an item of `x-enum-descriptions` is no usable string: it is ignored (line 24)
// warning: `x-enum-varnames` is not a list with an item for each of the 2 members: it is ignored (line 27)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod boiler {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{
        BoilerDrive, BoilerFirmwareVersion, BoilerFuel, BoilerLamp, BoilerMode, BoilerOffset,
        BoilerPressure, HeatLevel, Status,
    };

    /// Schema `Boiler`.
    #[derive(Clone)]
    pub struct Boiler {
        /// Property `status`, optional.
        pub status: Option<Status>,
        /// Property `heat`, optional.
        pub heat: Option<HeatLevel>,
        /// Property `firmware_version`, optional.
        pub firmware_version: Option<BoilerFirmwareVersion>,
        /// Property `pressure`, optional.
        pub pressure: Option<BoilerPressure>,
        /// Property `offset`, optional.
        pub offset: Option<BoilerOffset>,
        /// Property `fuel`, optional.
        pub fuel: Option<BoilerFuel>,
        /// Property `drive`, optional, perhaps null.
        pub drive: Option<BoilerDrive>,
        /// Property `lamp`, optional.
        pub lamp: Option<BoilerLamp>,
        /// Property `mode`, optional.
        pub mode: Option<BoilerMode>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Boiler {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                status: None,
                heat: None,
                firmware_version: None,
                pressure: None,
                offset: None,
                fuel: None,
                drive: None,
                lamp: None,
                mode: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`status`](field@Self::status).
        #[inline]
        #[must_use]
        pub fn status(mut self, status: impl Into<Status>) -> Self {
            self.status = Some(status.into());
            self
        }

        /// Sets [`heat`](field@Self::heat).
        #[inline]
        #[must_use]
        pub fn heat(mut self, heat: impl Into<HeatLevel>) -> Self {
            self.heat = Some(heat.into());
            self
        }

        /// Sets [`firmware_version`](field@Self::firmware_version).
        #[inline]
        #[must_use]
        pub fn firmware_version(
            mut self,
            firmware_version: impl Into<BoilerFirmwareVersion>,
        ) -> Self {
            self.firmware_version = Some(firmware_version.into());
            self
        }

        /// Sets [`pressure`](field@Self::pressure).
        #[inline]
        #[must_use]
        pub fn pressure(mut self, pressure: impl Into<BoilerPressure>) -> Self {
            self.pressure = Some(pressure.into());
            self
        }

        /// Sets [`offset`](field@Self::offset).
        #[inline]
        #[must_use]
        pub fn offset(mut self, offset: impl Into<BoilerOffset>) -> Self {
            self.offset = Some(offset.into());
            self
        }

        /// Sets [`fuel`](field@Self::fuel).
        #[inline]
        #[must_use]
        pub fn fuel(mut self, fuel: impl Into<BoilerFuel>) -> Self {
            self.fuel = Some(fuel.into());
            self
        }

        /// Sets [`drive`](field@Self::drive).
        #[inline]
        #[must_use]
        pub fn drive(mut self, drive: impl Into<BoilerDrive>) -> Self {
            self.drive = Some(drive.into());
            self
        }

        /// Sets [`drive`](field@Self::drive) to an explicit `null`.
        #[inline]
        #[must_use]
        pub fn clear_drive(mut self) -> Self {
            self.drive = None;
            self.additional_properties.0.set_null(6);
            self
        }

        /// Sets [`lamp`](field@Self::lamp).
        #[inline]
        #[must_use]
        pub fn lamp(mut self, lamp: impl Into<BoilerLamp>) -> Self {
            self.lamp = Some(lamp.into());
            self
        }

        /// Sets [`mode`](field@Self::mode).
        #[inline]
        #[must_use]
        pub fn mode(mut self, mode: impl Into<BoilerMode>) -> Self {
            self.mode = Some(mode.into());
            self
        }
    }

    codec::model! {
        Boiler = new, Default;
        0 => status = "status";
        1 => heat = "heat";
        2 => firmware_version = "firmware_version";
        3 => pressure = "pressure";
        4 => offset = "offset";
        5 => fuel = "fuel";
        6 => drive = "drive";
        7 => lamp = "lamp";
        8 => mode = "mode";
    }
}
mod boiler_drive {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum BoilerDrive {
        /// `a`.
        Axial,
        /// `b`.
        Belt,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl BoilerDrive {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Axial => "a",
                Self::Belt => "b",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for BoilerDrive {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "a" => Self::Axial,
                "b" => Self::Belt,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for BoilerDrive {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for BoilerDrive {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(BoilerDrive);
}
mod boiler_firmware_version {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum BoilerFirmwareVersion {
        /// `2.10`.
        V2_10,
        /// `2.1`.
        V2_1,
        /// `21.0`.
        V21_0,
        /// `next`.
        Next,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl BoilerFirmwareVersion {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::V2_10 => "2.10",
                Self::V2_1 => "2.1",
                Self::V21_0 => "21.0",
                Self::Next => "next",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for BoilerFirmwareVersion {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "2.10" => Self::V2_10,
                "2.1" => Self::V2_1,
                "21.0" => Self::V21_0,
                "next" => Self::Next,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for BoilerFirmwareVersion {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for BoilerFirmwareVersion {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(BoilerFirmwareVersion);
}
mod boiler_fuel {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum BoilerFuel {
        /// From the main.
        Gas,
        /// `2`.
        HeatingOil,
        /// `3`.
        N3,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl BoilerFuel {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::Gas => 1,
                Self::HeatingOil => 2,
                Self::N3 => 3,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for BoilerFuel {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                1 => Self::Gas,
                2 => Self::HeatingOil,
                3 => Self::N3,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for BoilerFuel {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(BoilerFuel);
}
mod boiler_lamp {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum BoilerLamp {
        /// `on`.
        Lit,
        /// `off`.
        Dark,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl BoilerLamp {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Lit => "on",
                Self::Dark => "off",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for BoilerLamp {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "on" => Self::Lit,
                "off" => Self::Dark,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for BoilerLamp {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for BoilerLamp {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(BoilerLamp);
}
mod boiler_mode {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum BoilerMode {
        /// Warm at any time.
        Comfort,
        /// Never below freezing.
        N2,
        /// `3`.
        Away,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl BoilerMode {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::Comfort => 1,
                Self::N2 => 2,
                Self::Away => 3,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for BoilerMode {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                1 => Self::Comfort,
                2 => Self::N2,
                3 => Self::Away,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for BoilerMode {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(BoilerMode);
}
mod boiler_offset {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum BoilerOffset {
        /// `-1`.
        Minus1,
        /// `0`.
        N0,
        /// `1`.
        N1,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl BoilerOffset {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::Minus1 => -1,
                Self::N0 => 0,
                Self::N1 => 1,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for BoilerOffset {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                -1 => Self::Minus1,
                0 => Self::N0,
                1 => Self::N1,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for BoilerOffset {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(BoilerOffset);
}
mod boiler_pressure {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum BoilerPressure {
        /// `1.5`.
        N1_5,
        /// `15`.
        N15,
        /// `-15`.
        Minus15,
        /// `-1.5`.
        Minus1_5,
        /// `1080p`.
        N1080p,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl BoilerPressure {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::N1_5 => "1.5",
                Self::N15 => "15",
                Self::Minus15 => "-15",
                Self::Minus1_5 => "-1.5",
                Self::N1080p => "1080p",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for BoilerPressure {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "1.5" => Self::N1_5,
                "15" => Self::N15,
                "-15" => Self::Minus15,
                "-1.5" => Self::Minus1_5,
                "1080p" => Self::N1080p,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for BoilerPressure {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for BoilerPressure {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(BoilerPressure);
}
mod heat_level {
    use crate::runtime::codec;
    use std::fmt;

    /// Schema `HeatLevel`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum HeatLevel {
        /// `level_low`.
        Low,
        /// `level_high`.
        High,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl HeatLevel {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Low => "level_low",
                Self::High => "level_high",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for HeatLevel {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "level_low" => Self::Low,
                "level_high" => Self::High,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for HeatLevel {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for HeatLevel {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(HeatLevel);
}
mod status {
    use crate::runtime::codec;
    use std::fmt;

    /// Schema `Status`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum Status {
        /// `status_active`.
        Active,
        /// `status_2`.
        Status2,
        /// `status_self`.
        StatusSelf,
        /// `paused`.
        Paused,
        /// `status_other`.
        StatusOther,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl Status {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Active => "status_active",
                Self::Status2 => "status_2",
                Self::StatusSelf => "status_self",
                Self::Paused => "paused",
                Self::StatusOther => "status_other",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for Status {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "status_active" => Self::Active,
                "status_2" => Self::Status2,
                "status_self" => Self::StatusSelf,
                "paused" => Self::Paused,
                "status_other" => Self::StatusOther,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for Status {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for Status {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(Status);
}

pub use self::boiler::Boiler;
pub use self::boiler_drive::BoilerDrive;
pub use self::boiler_firmware_version::BoilerFirmwareVersion;
pub use self::boiler_fuel::BoilerFuel;
pub use self::boiler_lamp::BoilerLamp;
pub use self::boiler_mode::BoilerMode;
pub use self::boiler_offset::BoilerOffset;
pub use self::boiler_pressure::BoilerPressure;
pub use self::heat_level::HeatLevel;
pub use self::status::Status;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Boiler;
use crate::runtime::{Call, Client, Endpoint, Operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/boilers`.
    #[inline]
    #[must_use]
    pub fn boilers(&self) -> Boilers {
        Boilers {
            endpoint: Endpoint::root(self).literal("boilers"),
        }
    }
}

/// Request builder of `/boilers`.
#[derive(Clone, Debug)]
pub struct Boilers {
    pub(crate) endpoint: Endpoint,
}

impl Boilers {
    /// `GET /boilers`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: names_of_members::Client,
    /// # ) -> Result<(), names_of_members::Error> {
    /// let response = client.boilers().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Boiler> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/boilers",
                },
            )
            .returning_json()
    }
}

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
