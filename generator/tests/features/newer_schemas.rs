// warning: The schema `false` is documentation only: no value fits it (line 29)
// warning: Constraints that no type can express are documentation only: `if`, `then`, `dependentRequired` (line 35)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod sample {
    use crate::runtime::{AdditionalProperties, Base64, Number, codec};
    use serde_json::Value;
    use std::collections::BTreeMap;
    use super::{SampleCard, SampleRevision, Unit};

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
        pub weight: Number,
        /// Property `note`, always present, perhaps null.
        ///
        /// - Example: `fragile`
        pub note: Option<String>,
        /// How many.
        ///
        /// - Format: `int64`
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
        /// - Format: `byte`
        ///
        /// Property `image`, optional.
        pub image: Option<Base64>,
        /// Property `anything`, optional.
        pub anything: Option<Value>,
        /// No value fits this.
        ///
        /// Property `nothing`, optional.
        pub nothing: Option<Value>,
        /// Names of properties: `^[a-z]+$`.
        ///
        /// Property `labels`, optional.
        pub labels: Option<BTreeMap<String, String>>,
        /// Property `scores`, optional.
        pub scores: Option<BTreeMap<String, i64>>,
        /// Its items, by position: `name`, `string`.
        ///
        /// Property `pair`, optional.
        pub pair: Option<Vec<String>>,
        /// Property `open`, optional, perhaps null.
        pub open: Option<Value>,
        /// `if`: `{"required":["number"]}`.
        ///
        /// `then`: `{"required":["expires"]}`
        ///
        /// `dependentRequired`: `{"number":["expires"]}`
        ///
        /// Property `card`, optional.
        pub card: Option<SampleCard>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Sample {
        /// Creates a value with its required properties.
        pub fn new(weight: impl Into<Number>, note: impl Into<Option<String>>) -> Self {
            Self {
                kind: String::from("sample"),
                weight: weight.into(),
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
        pub fn weight(mut self, weight: impl Into<Number>) -> Self {
            self.weight = weight.into();
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

        /// Sets [`anything`](field@Self::anything).
        pub fn anything(mut self, anything: impl Into<Value>) -> Self {
            self.anything = Some(anything.into());
            self
        }

        /// Sets [`nothing`](field@Self::nothing).
        pub fn nothing(mut self, nothing: impl Into<Value>) -> Self {
            self.nothing = Some(nothing.into());
            self
        }

        /// Sets [`labels`](field@Self::labels).
        pub fn labels(
            mut self,
            labels: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
        ) -> Self {
            self.labels = Some(
                labels.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`scores`](field@Self::scores).
        pub fn scores(
            mut self,
            scores: impl IntoIterator<Item = (impl Into<String>, i64)>,
        ) -> Self {
            self.scores = Some(
                scores.into_iter().map(|(key, value)| (key.into(), value)).collect(),
            );
            self
        }

        /// Sets [`pair`](field@Self::pair).
        pub fn pair(mut self, pair: impl IntoIterator<Item = impl Into<String>>) -> Self {
            self.pair = Some(pair.into_iter().map(Into::into).collect());
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
            self.additional_properties.0.set_null(13);
            self
        }

        /// Sets [`card`](field@Self::card).
        pub fn card(mut self, card: impl Into<SampleCard>) -> Self {
            self.card = Some(card.into());
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
        8 => anything = "anything";
        9 => nothing = "nothing";
        10 => labels = "labels";
        11 => scores = "scores";
        12 => pair = "pair";
        13 => open = "open";
        14 => card = "card";
        required = [0 2 3];
    }
}
mod sample_card {
    use crate::runtime::{AdditionalProperties, Date, codec};

    /// `if`: `{"required":["number"]}`.
    ///
    /// `then`: `{"required":["expires"]}`
    ///
    /// `dependentRequired`: `{"number":["expires"]}`
    #[derive(Clone)]
    pub struct SampleCard {
        /// Property `number`, optional.
        pub number: Option<String>,
        /// Property `expires`, optional.
        ///
        /// - Format: `date`
        pub expires: Option<Date>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl SampleCard {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`number`](field@Self::number).
        pub fn number(mut self, number: impl Into<String>) -> Self {
            self.number = Some(number.into());
            self
        }

        /// Sets [`expires`](field@Self::expires).
        pub fn expires(mut self, expires: impl Into<Date>) -> Self {
            self.expires = Some(expires.into());
            self
        }
    }

    codec::model! {
        SampleCard, Default;
        0 => number = "number";
        1 => expires = "expires";
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
pub use self::sample_card::SampleCard;
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
