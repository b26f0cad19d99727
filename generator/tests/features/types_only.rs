// src/models/mod.rs

//! The types of the API's requests and responses.

mod list_plants_response {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Plant;

    /// Inline schema of `GET /beds/{bed}/plants`.
    #[derive(Clone)]
    pub struct ListPlantsResponse {
        /// Property `value`, optional.
        pub value: Option<Vec<Plant>>,
        /// Property `next`, optional.
        pub next: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ListPlantsResponse {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`value`](field@Self::value).
        pub fn value(mut self, value: impl IntoIterator<Item = impl Into<Plant>>) -> Self {
            self.value = Some(value.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`next`](field@Self::next).
        pub fn next(mut self, next: impl Into<String>) -> Self {
            self.next = Some(next.into());
            self
        }
    }

    codec::model! {
        ListPlantsResponse, Default;
        0 => value = "value";
        1 => next = "next";
    }
}
mod plant {
    use crate::runtime::{AdditionalProperties, Base64, Date, codec};

    /// Schema `Plant`.
    #[derive(Clone)]
    pub struct Plant {
        /// Property `name`, always present.
        pub name: String,
        /// Property `sown`, optional.
        pub sown: Option<Date>,
        /// Property `photo`, optional.
        pub photo: Option<Base64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Plant {
        /// Creates a value with its required properties.
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                ..codec::empty()
            }
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = name.into();
            self
        }

        /// Sets [`sown`](field@Self::sown).
        pub fn sown(mut self, sown: impl Into<Date>) -> Self {
            self.sown = Some(sown.into());
            self
        }

        /// Sets [`photo`](field@Self::photo).
        pub fn photo(mut self, photo: impl Into<Base64>) -> Self {
            self.photo = Some(photo.into());
            self
        }
    }

    codec::model! {
        Plant;
        0 => name = "name";
        1 => sown = "sown";
        2 => photo = "photo";
        required = [0];
    }
}
mod unused {
    use crate::runtime::codec;

    /// Schema `Unused`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Unused {
        /// `a`.
        A,
        /// `b`.
        B,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Unused;
        A = "a";
        B = "b";
    }
}

pub use self::list_plants_response::ListPlantsResponse;
pub use self::plant::Plant;
pub use self::unused::Unused;
