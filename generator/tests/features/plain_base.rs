// src/models/mod.rs

//! The types of the API's requests and responses.

mod any_receiver {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `vendor.anyReceiver`.
    #[derive(Clone)]
    pub struct AnyReceiver {
        /// Property `most`, optional.
        pub most: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl AnyReceiver {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`most`](field@Self::most).
        #[inline]
        pub fn most(mut self, most: i64) -> Self {
            self.most = Some(most);
            self
        }
    }

    codec::model! {
        AnyReceiver, Default;
        0 => most = "most";
    }
}
mod any_receiver2 {
    use crate::runtime::codec;
    use super::{Club, Receiver};

    /// Schema `vendor.receiver`.
    ///
    /// One of several types, discriminated by the property `@odata.type`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyReceiver2 {
        /// `Receiver`, without a type name.
        Receiver(Box<Receiver>),
        /// Type name: `#vendor.club`.
        Club(Box<Club>),
        /// An object of any other type, with all of its properties.
        Other(Box<Receiver>),
    }

    impl AnyReceiver2 {
        /// `address`.
        #[inline]
        #[must_use]
        pub fn address(&self) -> Option<&str> {
            match self {
                Self::Receiver(value) | Self::Other(value) => value.address.as_deref(),
                Self::Club(value) => value.address.as_deref(),
            }
        }
    }

    codec::polymorphic! {
        AnyReceiver2 = "@odata.type", "#";
        Receiver (Receiver) = [] None;
        Club (Club) = ["vendor.club"];
    }
}
mod club {
    use crate::runtime::{AdditionalProperties, codec};
    use super::AnyReceiver;

    /// Schema `vendor.club`.
    ///
    /// Type name on the wire: `#vendor.club`.
    #[derive(Clone)]
    pub struct Club {
        /// Property `address`, optional.
        pub address: Option<String>,
        /// Property `rules`, optional.
        pub rules: Option<AnyReceiver>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Club {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`address`](field@Self::address).
        pub fn address(mut self, address: impl Into<String>) -> Self {
            self.address = Some(address.into());
            self
        }

        /// Sets [`rules`](field@Self::rules).
        pub fn rules(mut self, rules: impl Into<AnyReceiver>) -> Self {
            self.rules = Some(rules.into());
            self
        }
    }

    codec::model! {
        Club, Default;
        0 => address = "address";
        1 => rules = "rules";
        tag = "@odata.type", "#vendor.club";
    }
}
mod letter {
    use crate::runtime::{AdditionalProperties, Base64Url, codec};
    use super::AnyReceiver2;

    /// Schema `vendor.letter`.
    #[derive(Clone)]
    pub struct Letter {
        /// Property `scan`, optional.
        pub scan: Option<Base64Url>,
        /// Property `receivers`, optional.
        pub receivers: Option<Vec<AnyReceiver2>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Letter {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`scan`](field@Self::scan).
        pub fn scan(mut self, scan: impl Into<Base64Url>) -> Self {
            self.scan = Some(scan.into());
            self
        }

        /// Sets [`receivers`](field@Self::receivers).
        pub fn receivers(
            mut self,
            receivers: impl IntoIterator<Item = impl Into<AnyReceiver2>>,
        ) -> Self {
            self.receivers = Some(receivers.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Letter, Default;
        0 => scan = "scan";
        1 => receivers = "receivers";
    }
}
mod receiver {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `vendor.receiver`.
    #[derive(Clone)]
    pub struct Receiver {
        /// Property `address`, optional.
        pub address: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Receiver {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`address`](field@Self::address).
        pub fn address(mut self, address: impl Into<String>) -> Self {
            self.address = Some(address.into());
            self
        }
    }

    codec::model! {
        Receiver, Default;
        0 => address = "address";
        base_tag = "@odata.type";
    }
}

pub use self::any_receiver::AnyReceiver;
pub use self::any_receiver2::AnyReceiver2;
pub use self::club::Club;
pub use self::letter::Letter;
pub use self::receiver::Receiver;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Letter;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/letters`.
    #[inline]
    #[must_use]
    pub fn letters(&self) -> Letters {
        Letters(Endpoint::root(self).literal("letters"))
    }
}

/// Request builder of `/letters`.
#[derive(Clone, Debug)]
pub struct Letters(pub(crate) Endpoint);

impl Letters {
    /// `POST /letters`.
    ///
    /// On success: Sent.
    ///
    /// ```no_run
    /// use plain_base::models::{Letter, Receiver};
    /// # async fn example(client: plain_base::Client) -> Result<(), plain_base::Error> {
    /// client
    ///     .letters()
    ///     .post(Letter::new().receivers([Receiver::new().address("address")]))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Letter>) -> Call<()> {
        let body: Letter = body.into();
        self.0.call(operation!("POST", "/letters")).json(&body).returning_nothing()
    }
}
