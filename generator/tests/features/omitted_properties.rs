// src/models/mod.rs

//! The types of the API's requests and responses.

mod letter {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Letter`.
    #[derive(Clone)]
    pub struct Letter {
        /// Property `number`, always present.
        pub number: String,
        /// Property `stamp`, optional.
        pub stamp: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Letter {
        /// Creates a value with its required properties.
        pub fn new(number: impl Into<String>) -> Self {
            Self {
                number: number.into(),
                ..codec::empty()
            }
        }

        /// Sets [`number`](field@Self::number).
        pub fn number(mut self, number: impl Into<String>) -> Self {
            self.number = number.into();
            self
        }

        /// Sets [`stamp`](field@Self::stamp).
        pub fn stamp(mut self, stamp: impl Into<String>) -> Self {
            self.stamp = Some(stamp.into());
            self
        }
    }

    codec::model! {
        Letter;
        0 => number = "number";
        1 => stamp = "stamp";
        required = [0];
    }
}
mod parcel {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Parcel`.
    #[derive(Clone)]
    pub struct Parcel {
        /// Property `number`, always present.
        pub number: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Parcel {
        /// Creates a value with its required properties.
        pub fn new(number: impl Into<String>) -> Self {
            Self {
                number: number.into(),
                ..codec::empty()
            }
        }

        /// Sets [`number`](field@Self::number).
        pub fn number(mut self, number: impl Into<String>) -> Self {
            self.number = number.into();
            self
        }
    }

    codec::model! {
        Parcel;
        0 => number = "number";
        required = [0];
    }
}
mod stop {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Stop`.
    #[derive(Clone)]
    pub struct Stop {
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Stop {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }
    }

    codec::model! {
        Stop, Default;
    }
}

pub use self::letter::Letter;
pub use self::parcel::Parcel;
pub use self::stop::Stop;
