// src/models/mod.rs

//! The types of the API's requests and responses.

mod sample {
    use crate::runtime::{AdditionalProperties, Base64, codec};
    use serde_json::Value;
    use super::{SampleRevision, Unit};

    /// Schema `Sample`.
    #[derive(Clone)]
    pub struct Sample {
        /// Property `kind`, always `sample`.
        pub kind: String,
        /// Of the format.
        ///
        /// Property `revision`, optional.
        pub revision: Option<SampleRevision>,
        /// Property `weight`, always present.
        ///
        /// - Greater than: `0`
        /// - At most: `10`
        pub weight: f64,
        /// Property `note`, always present, perhaps null.
        ///
        /// - Example: `fragile`
        pub note: Option<String>,
        /// How many.
        ///
        /// - At least: `0`
        ///
        /// Property `count`, optional, perhaps null.
        pub count: Option<i64>,
        /// What the weight is in.
        ///
        /// Property `unit`, optional.
        #[deprecated(note = "The description marks it as deprecated")]
        pub unit: Option<Unit>,
        /// Property `otherUnit`, optional, perhaps null.
        pub other_unit: Option<Unit>,
        /// It holds `image/png`.
        ///
        /// Property `image`, optional.
        pub image: Option<Base64>,
        /// Property `open`, optional, perhaps null.
        pub open: Option<Value>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Sample {
        /// Creates a value with its required properties.
        pub fn new(weight: f64, note: impl Into<Option<String>>) -> Self {
            Self {
                kind: String::from("sample"),
                weight,
                note: note.into(),
                ..codec::empty()
            }
        }

        /// Sets [`revision`](field@Self::revision).
        pub fn revision(mut self, revision: impl Into<SampleRevision>) -> Self {
            self.revision = Some(revision.into());
            self
        }

        /// Sets [`weight`](field@Self::weight).
        #[inline]
        pub fn weight(mut self, weight: f64) -> Self {
            self.weight = weight;
            self
        }

        /// Sets [`note`](field@Self::note).
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }

        /// Sets [`count`](field@Self::count).
        #[inline]
        pub fn count(mut self, count: i64) -> Self {
            self.count = Some(count);
            self
        }

        /// Sets [`count`](field@Self::count) to an explicit `null`.
        #[inline]
        pub fn clear_count(mut self) -> Self {
            self.count = None;
            self.additional_properties.0.set_null(4);
            self
        }

        /// Sets [`unit`](field@Self::unit).
        #[deprecated(note = "The description marks it as deprecated")]
        pub fn unit(mut self, unit: impl Into<Unit>) -> Self {
            self.unit = Some(unit.into());
            self
        }

        /// Sets [`other_unit`](field@Self::other_unit).
        pub fn other_unit(mut self, other_unit: impl Into<Unit>) -> Self {
            self.other_unit = Some(other_unit.into());
            self
        }

        /// Sets [`other_unit`](field@Self::other_unit) to an explicit `null`.
        #[inline]
        pub fn clear_other_unit(mut self) -> Self {
            self.other_unit = None;
            self.additional_properties.0.set_null(6);
            self
        }

        /// Sets [`image`](field@Self::image).
        pub fn image(mut self, image: impl Into<Base64>) -> Self {
            self.image = Some(image.into());
            self
        }

        /// Sets [`open`](field@Self::open).
        pub fn open(mut self, open: impl Into<Value>) -> Self {
            self.open = Some(open.into());
            self
        }

        /// Sets [`open`](field@Self::open) to an explicit `null`.
        #[inline]
        pub fn clear_open(mut self) -> Self {
            self.open = None;
            self.additional_properties.0.set_null(8);
            self
        }
    }

    codec::model! {
        Sample;
        0 => kind = "kind";
        1 => revision = "revision";
        2 => weight = "weight";
        3 => note = "note";
        4 => count = "count";
        5 => unit = "unit";
        6 => other_unit = "otherUnit";
        7 => image = "image";
        8 => open = "open";
        required = [0 2 3];
    }
}
mod sample_revision {
    use crate::runtime::codec;

    /// Of the format.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum SampleRevision {
        /// `2`.
        N2,
        /// Any other number, kept as it is.
        Other(i64),
    }

    codec::integer_enumeration! {
        SampleRevision;
        N2 = 2;
    }
}
mod unit {
    use crate::runtime::codec;

    /// Schema `Unit`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Unit {
        /// `kg`.
        Kg,
        /// `g`.
        G,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Unit;
        Kg = "kg";
        G = "g";
    }
}

pub use self::sample::Sample;
pub use self::sample_revision::SampleRevision;
pub use self::unit::Unit;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Sample;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/samples`.
    #[inline]
    #[must_use]
    pub fn samples(&self) -> Samples {
        Samples(Endpoint::root(self).literal("samples"))
    }
}

/// Request builder of `/samples`.
#[derive(Clone, Debug)]
pub struct Samples(pub(crate) Endpoint);

impl Samples {
    /// `POST /samples`.
    ///
    /// On success: As kept.
    ///
    /// ```no_run
    /// use newer_schemas::models::Sample;
    /// # async fn example(client: newer_schemas::Client) -> Result<(), newer_schemas::Error> {
    /// let response = client
    ///     .samples()
    ///     .post(Sample::new(1.5, String::from("fragile")))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Option<Sample>>) -> Call<Sample> {
        let body: Option<Sample> = body.into();
        self.0
            .call(operation!("POST", "/samples"))
            .json_optional(body.as_ref())
            .returning_json()
    }
}
