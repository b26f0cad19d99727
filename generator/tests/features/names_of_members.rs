// warning: an item of `x-enum-varnames` is no usable string: it is ignored (line 31)
// warning: an item of `x-enum-descriptions` is no usable string: it is ignored (line 32)
// warning: `x-enum-varnames` is not a list with an item for each of the 2 members: it is ignored (line 35)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod boiler {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{
        BoilerClock, BoilerDrive, BoilerFirmwareVersion, BoilerFuel, BoilerLamp, BoilerMode,
        BoilerOffset, BoilerPressure, HeatLevel, Status,
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
        /// Property `clock`, optional.
        pub clock: Option<BoilerClock>,
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`status`](field@Self::status).
        pub fn status(mut self, status: impl Into<Status>) -> Self {
            self.status = Some(status.into());
            self
        }

        /// Sets [`heat`](field@Self::heat).
        pub fn heat(mut self, heat: impl Into<HeatLevel>) -> Self {
            self.heat = Some(heat.into());
            self
        }

        /// Sets [`firmware_version`](field@Self::firmware_version).
        pub fn firmware_version(
            mut self,
            firmware_version: impl Into<BoilerFirmwareVersion>,
        ) -> Self {
            self.firmware_version = Some(firmware_version.into());
            self
        }

        /// Sets [`pressure`](field@Self::pressure).
        pub fn pressure(mut self, pressure: impl Into<BoilerPressure>) -> Self {
            self.pressure = Some(pressure.into());
            self
        }

        /// Sets [`offset`](field@Self::offset).
        pub fn offset(mut self, offset: impl Into<BoilerOffset>) -> Self {
            self.offset = Some(offset.into());
            self
        }

        /// Sets [`clock`](field@Self::clock).
        pub fn clock(mut self, clock: impl Into<BoilerClock>) -> Self {
            self.clock = Some(clock.into());
            self
        }

        /// Sets [`fuel`](field@Self::fuel).
        pub fn fuel(mut self, fuel: impl Into<BoilerFuel>) -> Self {
            self.fuel = Some(fuel.into());
            self
        }

        /// Sets [`drive`](field@Self::drive).
        pub fn drive(mut self, drive: impl Into<BoilerDrive>) -> Self {
            self.drive = Some(drive.into());
            self
        }

        /// Sets [`drive`](field@Self::drive) to an explicit `null`.
        #[inline]
        pub fn clear_drive(mut self) -> Self {
            self.drive = None;
            self.additional_properties.0.set_null(7);
            self
        }

        /// Sets [`lamp`](field@Self::lamp).
        pub fn lamp(mut self, lamp: impl Into<BoilerLamp>) -> Self {
            self.lamp = Some(lamp.into());
            self
        }

        /// Sets [`mode`](field@Self::mode).
        pub fn mode(mut self, mode: impl Into<BoilerMode>) -> Self {
            self.mode = Some(mode.into());
            self
        }
    }

    codec::model! {
        Boiler, Default;
        0 => status = "status";
        1 => heat = "heat";
        2 => firmware_version = "firmware_version";
        3 => pressure = "pressure";
        4 => offset = "offset";
        5 => clock = "clock";
        6 => fuel = "fuel";
        7 => drive = "drive";
        8 => lamp = "lamp";
        9 => mode = "mode";
    }
}
mod boiler_clock {
    use crate::runtime::codec;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum BoilerClock {
        /// `Etc/GMT-0`.
        EtcGmtMinus0,
        /// `Etc/GMT+0`.
        EtcGmtPlus0,
        /// `Etc/GMT0`.
        EtcGmt0,
        /// `Etc/GMT+10`.
        EtcGmtPlus10,
        /// `Etc/GMT-10`.
        EtcGmtMinus10,
        /// `Etc/GMT-14`.
        EtcGmt14,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        BoilerClock;
        EtcGmtMinus0 = "Etc/GMT-0";
        EtcGmtPlus0 = "Etc/GMT+0";
        EtcGmt0 = "Etc/GMT0";
        EtcGmtPlus10 = "Etc/GMT+10";
        EtcGmtMinus10 = "Etc/GMT-10";
        EtcGmt14 = "Etc/GMT-14";
    }
}
mod boiler_drive {
    use crate::runtime::codec;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum BoilerDrive {
        /// `a`.
        Axial,
        /// `b`.
        Belt,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        BoilerDrive;
        Axial = "a";
        Belt = "b";
    }
}
mod boiler_firmware_version {
    use crate::runtime::codec;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

    codec::enumeration! {
        BoilerFirmwareVersion;
        V2_10 = "2.10";
        V2_1 = "2.1";
        V21_0 = "21.0";
        Next = "next";
    }
}
mod boiler_fuel {
    use crate::runtime::codec;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

    codec::integer_enumeration! {
        BoilerFuel;
        Gas = 1;
        HeatingOil = 2;
        N3 = 3;
    }
}
mod boiler_lamp {
    use crate::runtime::codec;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum BoilerLamp {
        /// `on`.
        Lit,
        /// `off`.
        Dark,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        BoilerLamp;
        Lit = "on";
        Dark = "off";
    }
}
mod boiler_mode {
    use crate::runtime::codec;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

    codec::integer_enumeration! {
        BoilerMode;
        Comfort = 1;
        N2 = 2;
        Away = 3;
    }
}
mod boiler_offset {
    use crate::runtime::codec;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

    codec::integer_enumeration! {
        BoilerOffset;
        Minus1 = - 1;
        N0 = 0;
        N1 = 1;
    }
}
mod boiler_pressure {
    use crate::runtime::codec;

    /// Inline schema of `Boiler`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

    codec::enumeration! {
        BoilerPressure;
        N1_5 = "1.5";
        N15 = "15";
        Minus15 = "-15";
        Minus1_5 = "-1.5";
        N1080p = "1080p";
    }
}
mod heat_level {
    use crate::runtime::codec;

    /// Schema `HeatLevel`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum HeatLevel {
        /// `level_low`.
        Low,
        /// `level_high`.
        High,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        HeatLevel;
        Low = "level_low";
        High = "level_high";
    }
}
mod status {
    use crate::runtime::codec;

    /// Schema `Status`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

    codec::enumeration! {
        Status;
        Active = "status_active";
        Status2 = "status_2";
        StatusSelf = "status_self";
        Paused = "paused";
        StatusOther = "status_other";
    }
}

pub use self::boiler::Boiler;
pub use self::boiler_clock::BoilerClock;
pub use self::boiler_drive::BoilerDrive;
pub use self::boiler_firmware_version::BoilerFirmwareVersion;
pub use self::boiler_fuel::BoilerFuel;
pub use self::boiler_lamp::BoilerLamp;
pub use self::boiler_mode::BoilerMode;
pub use self::boiler_offset::BoilerOffset;
pub use self::boiler_pressure::BoilerPressure;
pub use self::heat_level::HeatLevel;
pub use self::status::Status;

// src/requests/boilers.rs

//! Request builders below `/boilers`.

use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

/// Optional parameters of `GET /boilers`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    serviced: Option<String>,
    serviced_less: Option<String>,
    serviced_greater: Option<String>,
    room_1: Option<String>,
    room1: Option<String>,
}

impl GetOptions {
    /// Query parameter `serviced`.
    #[inline]
    #[must_use]
    pub fn serviced(mut self, serviced: impl Into<String>) -> Self {
        self.serviced = Some(serviced.into());
        self
    }

    /// Query parameter `serviced<`.
    #[inline]
    #[must_use]
    pub fn serviced_less(mut self, serviced_less: impl Into<String>) -> Self {
        self.serviced_less = Some(serviced_less.into());
        self
    }

    /// Query parameter `serviced>`.
    #[inline]
    #[must_use]
    pub fn serviced_greater(mut self, serviced_greater: impl Into<String>) -> Self {
        self.serviced_greater = Some(serviced_greater.into());
        self
    }

    /// Query parameter `room-1`.
    #[inline]
    #[must_use]
    pub fn room_1(mut self, room_1: impl Into<String>) -> Self {
        self.room_1 = Some(room_1.into());
        self
    }

    /// Query parameter `room1`.
    #[inline]
    #[must_use]
    pub fn room1(mut self, room1: impl Into<String>) -> Self {
        self.room1 = Some(room1.into());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("serviced", ParameterStyle::Form, Explode::Yes, &self.serviced);
        out.write_query(
            "serviced<",
            ParameterStyle::Form,
            Explode::Yes,
            &self.serviced_less,
        );
        out.write_query(
            "serviced>",
            ParameterStyle::Form,
            Explode::Yes,
            &self.serviced_greater,
        );
        out.write_query("room-1", ParameterStyle::Form, Explode::Yes, &self.room_1);
        out.write_query("room1", ParameterStyle::Form, Explode::Yes, &self.room1);
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Boiler;
use crate::runtime::{Call, Client, Endpoint, operation};

pub mod boilers;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/boilers`.
    #[inline]
    #[must_use]
    pub fn boilers(&self) -> Boilers {
        Boilers(Endpoint::root(self).literal("boilers"))
    }
}

/// Request builder of `/boilers`.
#[derive(Clone, Debug)]
pub struct Boilers(pub(crate) Endpoint);

impl Boilers {
    /// `GET /boilers`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// # async fn example(client: names_of_members::Client) -> Result<(), names_of_members::Error> {
    /// let response = client
    ///     .boilers()
    ///     .get()
    ///     .with(|options| options.serviced("serviced"))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Boiler, boilers::GetOptions> {
        self.0.call(operation!("GET", "/boilers")).returning_json()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
