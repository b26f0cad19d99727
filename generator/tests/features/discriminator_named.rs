// src/models/mod.rs

//! The types of the API's requests and responses.

mod any_device {
    use crate::runtime::codec;
    use super::{Device, Phone};

    /// Schema `device`.
    ///
    /// One of several types, discriminated by the property `@odata.type`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyDevice {
        /// Type name: `#device`.
        Device(Box<Device>),
        /// Type name: `#phone`.
        Phone(Box<Phone>),
        /// An object of any other type, with all of its properties.
        Other(Box<Device>),
    }

    impl AnyDevice {
        /// `name`.
        #[inline]
        #[must_use]
        pub fn name(&self) -> Option<&str> {
            match self {
                Self::Device(value) | Self::Other(value) => value.name.as_deref(),
                Self::Phone(value) => value.name.as_deref(),
            }
        }
    }

    codec::polymorphic! {
        AnyDevice = "@odata.type", "#";
        Device (Device) = ["device"] None;
        Phone (Phone) = ["phone"];
    }
}
mod device {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `device`.
    ///
    /// Type name on the wire: `#device`.
    #[derive(Clone)]
    pub struct Device {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Device {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        Device, Default;
        0 => name = "name";
        tag = "@odata.type", "#device";
    }
}
mod phone {
    use crate::runtime::{AdditionalProperties, codec};
    use super::AnyDevice;

    /// Schema `phone`.
    ///
    /// Type name on the wire: `#phone`.
    #[derive(Clone)]
    pub struct Phone {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// Property `number`, optional.
        pub number: Option<String>,
        /// Property `paired`, optional.
        pub paired: Option<AnyDevice>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Phone {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        /// Sets [`number`](field@Self::number).
        pub fn number(mut self, number: impl Into<String>) -> Self {
            self.number = Some(number.into());
            self
        }

        /// Sets [`paired`](field@Self::paired).
        pub fn paired(mut self, paired: impl Into<AnyDevice>) -> Self {
            self.paired = Some(paired.into());
            self
        }
    }

    codec::model! {
        Phone, Default;
        0 => name = "name";
        1 => number = "number";
        2 => paired = "paired";
        tag = "@odata.type", "#phone";
    }
}

pub use self::any_device::AnyDevice;
pub use self::device::Device;
pub use self::phone::Phone;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::AnyDevice;
use crate::runtime::{Call, Client, Endpoint, operation};

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
    /// `GET /devices`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// # async fn example(client: discriminator_named::Client) -> Result<(), discriminator_named::Error> {
    /// let response = client.devices().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<AnyDevice> {
        self.0.call(operation!("GET", "/devices")).returning_json()
    }
}
