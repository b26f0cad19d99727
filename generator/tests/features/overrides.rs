// src/models/mod.rs

//! The types of the API's requests and responses.

mod any_vessel {
    use crate::runtime::codec;
    use super::{Rig, SmallBoat, Vessel, Yacht};

    /// Schema `boat`.
    ///
    /// One of several types, discriminated by the property `kind`.
    #[doc(alias = "ship")]
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyVessel {
        /// Type name: `dinghy`.
        SmallBoat(Box<SmallBoat>),
        /// Type name: `yacht`.
        Yacht(Box<Yacht>),
        /// An object of any other type, with all of its properties.
        Other(Box<Vessel>),
    }

    impl AnyVessel {
        /// `len`.
        #[inline]
        #[must_use]
        pub fn length(&self) -> Option<&f64> {
            match self {
                Self::SmallBoat(value) => value.length.as_ref(),
                Self::Yacht(value) => value.length.as_ref(),
                Self::Other(value) => value.length.as_ref(),
            }
        }

        /// `rig`.
        #[inline]
        #[must_use]
        pub fn rig(&self) -> Option<&Rig> {
            match self {
                Self::SmallBoat(value) => value.rig.as_ref(),
                Self::Yacht(value) => value.rig.as_ref(),
                Self::Other(value) => value.rig.as_ref(),
            }
        }
    }

    codec::polymorphic! {
        AnyVessel = "kind";
        SmallBoat (SmallBoat) = ["dinghy"];
        Yacht (Yacht) = ["yacht"];
    }

    impl From<SmallBoat> for Option<AnyVessel> {
        #[inline]
        fn from(value: SmallBoat) -> Self {
            Some(value.into())
        }
    }

    impl From<Yacht> for Option<AnyVessel> {
        #[inline]
        fn from(value: Yacht) -> Self {
            Some(value.into())
        }
    }
}
mod boat_list {
    use crate::runtime::{AdditionalProperties, codec};
    use super::AnyVessel;

    /// Inline schema of `GET /hb/{hb}/boats`.
    #[derive(Clone)]
    pub struct BoatList {
        /// Property `boats`, optional.
        pub boats: Option<Vec<AnyVessel>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl BoatList {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`boats`](field@Self::boats).
        pub fn boats(
            mut self,
            boats: impl IntoIterator<Item = impl Into<AnyVessel>>,
        ) -> Self {
            self.boats = Some(boats.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        BoatList, Default;
        0 => boats = "boats";
    }
}
mod rig {
    use crate::runtime::codec;

    /// Schema `rig`.
    #[doc(alias = "sail plan")]
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Rig {
        /// `SL`.
        Sloop,
        /// `KE`.
        Ke,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Rig;
        Sloop = "SL";
        Ke = "KE";
    }
}
mod small_boat {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Rig;

    /// Schema `dinghy`.
    ///
    /// Type name on the wire: `dinghy`.
    #[derive(Clone)]
    pub struct SmallBoat {
        /// Property `len`, optional.
        pub length: Option<f64>,
        /// Property `rig`, optional.
        pub rig: Option<Rig>,
        /// Property `oars`, optional.
        pub oars: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl SmallBoat {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`length`](field@Self::length).
        #[inline]
        pub fn length(mut self, length: f64) -> Self {
            self.length = Some(length);
            self
        }

        /// Sets [`rig`](field@Self::rig).
        pub fn rig(mut self, rig: impl Into<Rig>) -> Self {
            self.rig = Some(rig.into());
            self
        }

        /// Sets [`oars`](field@Self::oars).
        #[inline]
        pub fn oars(mut self, oars: i64) -> Self {
            self.oars = Some(oars);
            self
        }
    }

    codec::model! {
        SmallBoat, Default;
        0 => length = "len";
        1 => rig = "rig";
        2 => oars = "oars";
        tag = "kind", "dinghy";
    }
}
mod vessel {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Rig;

    /// Schema `boat`.
    #[doc(alias = "ship")]
    #[derive(Clone)]
    pub struct Vessel {
        /// Property `len`, optional.
        pub length: Option<f64>,
        /// Property `rig`, optional.
        pub rig: Option<Rig>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Vessel {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`length`](field@Self::length).
        #[inline]
        pub fn length(mut self, length: f64) -> Self {
            self.length = Some(length);
            self
        }

        /// Sets [`rig`](field@Self::rig).
        pub fn rig(mut self, rig: impl Into<Rig>) -> Self {
            self.rig = Some(rig.into());
            self
        }
    }

    codec::model! {
        Vessel, Default;
        0 => length = "len";
        1 => rig = "rig";
        base_tag = "kind";
    }
}
mod yacht {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Rig;

    /// Schema `yacht`.
    ///
    /// Type name on the wire: `yacht`.
    #[derive(Clone)]
    pub struct Yacht {
        /// Property `len`, optional.
        pub length: Option<f64>,
        /// Property `rig`, optional.
        pub rig: Option<Rig>,
        /// Property `cabins`, optional.
        pub cabins: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Yacht {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`length`](field@Self::length).
        #[inline]
        pub fn length(mut self, length: f64) -> Self {
            self.length = Some(length);
            self
        }

        /// Sets [`rig`](field@Self::rig).
        pub fn rig(mut self, rig: impl Into<Rig>) -> Self {
            self.rig = Some(rig.into());
            self
        }

        /// Sets [`cabins`](field@Self::cabins).
        #[inline]
        pub fn cabins(mut self, cabins: i64) -> Self {
            self.cabins = Some(cabins);
            self
        }
    }

    codec::model! {
        Yacht, Default;
        0 => length = "len";
        1 => rig = "rig";
        2 => cabins = "cabins";
        tag = "kind", "yacht";
    }
}

pub use self::any_vessel::AnyVessel;
pub use self::boat_list::BoatList;
pub use self::rig::Rig;
pub use self::small_boat::SmallBoat;
pub use self::vessel::Vessel;
pub use self::yacht::Yacht;

// src/requests/harbours.rs

//! Request builders below `/hb`.

use crate::runtime::Endpoint;

/// Request builder of `/hb/{hb}`.
#[derive(Clone, Debug)]
pub struct One(pub(crate) Endpoint);

impl One {
    /// `/hb/{hb}/boats`.
    #[inline]
    #[must_use]
    pub fn boats(&self) -> one::Boats {
        one::Boats(self.0.literal("boats"))
    }
}

/// Request builders below `/hb/{hb}`.
pub mod one {
    use crate::models::{AnyVessel, BoatList};
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/hb/{hb}/boats`.
    #[derive(Clone, Debug)]
    pub struct Boats(pub(crate) Endpoint);

    impl Boats {
        /// `GET /hb/{hb}/boats` (operation `boats.list`).
        ///
        /// On success: d.
        ///
        /// By operationId:
        /// [`client.fleet().boats_list(harbour)`](crate::requests::Fleet::boats_list).
        ///
        /// ```no_run
        /// # async fn example(client: overrides::Client) -> Result<(), overrides::Error> {
        /// let response = client.harbours().one("hb").boats().get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<BoatList> {
            self.0
                .call(operation!("GET", "/hb/{hb}/boats", "boats.list"))
                .returning_json()
        }

        /// `POST /hb/{hb}/boats` (operation `boats.add`).
        ///
        /// On success: d.
        ///
        /// By operationId:
        /// [`client.fleet().register(harbour, body)`](crate::requests::Fleet::register).
        ///
        /// ```no_run
        /// use overrides::models::{AnyVessel, SmallBoat};
        /// # async fn example(client: overrides::Client) -> Result<(), overrides::Error> {
        /// client
        ///     .harbours()
        ///     .one("hb")
        ///     .boats()
        ///     .register(AnyVessel::from(SmallBoat::new().oars(1)))
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn register(&self, body: impl Into<Option<AnyVessel>>) -> Call<()> {
            let body: Option<AnyVessel> = body.into();
            self.0
                .call(operation!("POST", "/hb/{hb}/boats", "boats.add"))
                .json_optional(body.as_ref())
                .returning_nothing()
        }
    }
}

// src/requests/mod.rs

//! The operations of the API by tag, and request builders for its paths, segment by segment.

mod tag_fleet;

pub use self::tag_fleet::Fleet;

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod harbours;

/// Operations by tag, and request builders of the first segments of the paths.
impl Client {
    /// `/hb`.
    #[inline]
    #[must_use]
    pub fn harbours(&self) -> Harbours {
        Harbours(Endpoint::root(self).literal("hb"))
    }
}

/// Request builder of `/hb`.
#[derive(Clone, Debug)]
pub struct Harbours(pub(crate) Endpoint);

impl Harbours {
    /// `/hb/{hb}`.
    #[inline]
    #[must_use]
    pub fn one(&self, harbour: impl Into<String>) -> harbours::One {
        let harbour: String = harbour.into();
        harbours::One(self.0.key("hb", &harbour))
    }

    /// `GET /hb` (operation `harbour_names`).
    ///
    /// On success: d.
    ///
    /// By operationId: [`client.fleet().harbour_names()`](crate::requests::Fleet::harbour_names).
    ///
    /// ```no_run
    /// # async fn example(client: overrides::Client) -> Result<(), overrides::Error> {
    /// let response = client.harbours().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        self.0.call(operation!("GET", "/hb", "harbour_names")).returning_json()
    }
}

// src/requests/tag_fleet.rs

use crate::models::{AnyVessel, BoatList};
use crate::runtime::{Call, Client, Endpoint};

/// Operations by tag, and request builders of the first segments of the paths.
impl Client {
    /// Operations with the tag `bts`.
    #[inline]
    #[must_use]
    pub fn fleet(&self) -> Fleet {
        Fleet(Endpoint::root(self))
    }
}

/// Operations with the tag `bts`.
#[derive(Clone, Debug)]
pub struct Fleet(pub(crate) Endpoint);

impl Fleet {
    /// `GET /hb/{hb}/boats` (operation `boats.list`).
    ///
    /// By path, with an example:
    /// [`client.harbours().one(harbour).boats().get()`](crate::requests::harbours::one::Boats::get).
    #[inline]
    pub fn boats_list(&self, harbour: impl Into<String>) -> Call<BoatList> {
        self.0.client().harbours().one(harbour).boats().get()
    }

    /// `GET /hb` (operation `harbour_names`).
    ///
    /// By path, with an example: [`client.harbours().get()`](crate::requests::Harbours::get).
    #[inline]
    pub fn harbour_names(&self) -> Call<Vec<String>> {
        self.0.client().harbours().get()
    }

    /// `POST /hb/{hb}/boats` (operation `boats.add`).
    ///
    /// By path, with an example:
    /// [`client.harbours().one(harbour).boats().register(body)`](crate::requests::harbours::one::Boats::register).
    #[inline]
    pub fn register(
        &self,
        harbour: impl Into<String>,
        body: impl Into<Option<AnyVessel>>,
    ) -> Call<()> {
        self.0.client().harbours().one(harbour).boats().register(body)
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://boats.example");
