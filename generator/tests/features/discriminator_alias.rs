// src/models/mod.rs

//! The types of the API's requests and responses.

mod any_device {
    use crate::runtime::codec;
    use super::{Device, Light};

    /// Schema `Device`.
    ///
    /// One of several types, discriminated by the property `kind`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyDevice {
        /// `Device`, without a type name.
        Device(Box<Device>),
        /// Type name: `lamp`.
        Lamp(Box<Light>),
        /// An object of any other type, with all of its properties.
        Other(Box<Device>),
    }

    codec::polymorphic! {
        AnyDevice = "kind";
        Device (Device) = [] None;
        Lamp (Light) = ["lamp"];
    }
}
mod any_motor {
    use crate::runtime::codec;
    use super::{Diesel, Motor};

    /// Schema `Motor`.
    ///
    /// One of several types, discriminated by the property `kind`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyMotor {
        /// `Motor`, without a type name.
        Motor(Box<Motor>),
        /// Type name: `diesel`.
        Diesel(Box<Diesel>),
        /// An object of any other type, with all of its properties.
        Other(Box<Motor>),
    }

    codec::polymorphic! {
        AnyMotor = "kind";
        Motor (Motor) = [] None;
        Diesel (Diesel) = ["diesel"];
    }
}
mod device {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Device`.
    #[derive(Clone)]
    pub struct Device {
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Device {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }
    }

    codec::model! {
        Device, Default;
        base_tag = "kind";
    }
}
mod diesel {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Diesel`.
    ///
    /// Type name on the wire: `diesel`.
    #[derive(Clone)]
    pub struct Diesel {
        /// Property `litres`, optional.
        pub litres: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Diesel {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`litres`](field@Self::litres).
        #[inline]
        pub fn litres(mut self, litres: i64) -> Self {
            self.litres = Some(litres);
            self
        }
    }

    codec::model! {
        Diesel, Default;
        0 => litres = "litres";
        tag = "kind", "diesel";
    }
}
mod either {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{AnyMotor, Light};

    /// Schema `Either`.
    ///
    /// One of several types; objects are discriminated by the property `kind`.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Either {
        /// A string.
        String(String),
        /// Told by `Light`.
        Light(Box<Light>),
        /// Told by `motor`.
        Motor(Box<AnyMotor>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Either {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::String,
                codec::Alternative::Object(codec::Object {
                    constants: &[("kind", &[codec::Constant::String("Light")])],
                    required: &[],
                    declared: &["lumens"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("kind", &[codec::Constant::String("motor")])],
                    required: &[],
                    declared: &[],
                }),
            ]
        }
    }

    impl From<&str> for Either {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    impl From<Light> for Either {
        #[inline]
        fn from(value: Light) -> Self {
            Self::Light(
                Box::new(codec::named(value, "kind", codec::Constant::String("Light"))),
            )
        }
    }

    codec::union! {
        Either;
        0 => String (String);
        1 => Light;
        2 => Motor (AnyMotor);
    }
}
mod lamp {
    use super::Light;

    /// Schema `Lamp`.
    pub type Lamp = Light;
}
mod light {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Light`.
    #[derive(Clone)]
    pub struct Light {
        /// Property `lumens`, optional.
        pub lumens: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Light {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`lumens`](field@Self::lumens).
        #[inline]
        pub fn lumens(mut self, lumens: i64) -> Self {
            self.lumens = Some(lumens);
            self
        }
    }

    codec::model! {
        Light, Default;
        0 => lumens = "lumens";
    }
}
mod motor {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Motor`.
    #[derive(Clone)]
    pub struct Motor {
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Motor {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }
    }

    codec::model! {
        Motor, Default;
        base_tag = "kind";
    }
}

pub use self::any_device::AnyDevice;
pub use self::any_motor::AnyMotor;
pub use self::device::Device;
pub use self::diesel::Diesel;
pub use self::either::Either;
pub use self::lamp::Lamp;
pub use self::light::Light;
pub use self::motor::Motor;

// src/requests/devices.rs

//! Request builders below `/devices`.

use crate::models::{AnyDevice, Either};
use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/devices/first`.
#[derive(Clone, Debug)]
pub struct First(pub(crate) Endpoint);

impl First {
    /// `GET /devices/first`.
    ///
    /// On success: The first.
    ///
    /// ```no_run
    /// # async fn example(client: discriminator_alias::Client) -> Result<(), discriminator_alias::Error> {
    /// let response = client.devices().first().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<AnyDevice> {
        self.0.call(operation!("GET", "/devices/first")).returning_json()
    }
}

/// Request builder of `/devices/last`.
#[derive(Clone, Debug)]
pub struct Last(pub(crate) Endpoint);

impl Last {
    /// `GET /devices/last`.
    ///
    /// On success: The last.
    ///
    /// ```no_run
    /// # async fn example(client: discriminator_alias::Client) -> Result<(), discriminator_alias::Error> {
    /// let response = client.devices().last().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Either> {
        self.0.call(operation!("GET", "/devices/last")).returning_json()
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod devices;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/devices`.
    #[inline]
    #[must_use]
    pub fn devices(&self) -> Devices {
        Devices(Endpoint::root(self).literal("devices"))
    }
}

/// Request builder of `/devices`.
#[derive(Clone, Debug)]
pub struct Devices(pub(crate) Endpoint);

impl Devices {
    /// `/devices/first`.
    #[inline]
    #[must_use]
    pub fn first(&self) -> devices::First {
        devices::First(self.0.literal("first"))
    }

    /// `/devices/last`.
    #[inline]
    #[must_use]
    pub fn last(&self) -> devices::Last {
        devices::Last(self.0.literal("last"))
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
