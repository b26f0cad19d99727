// warning: The schema `false` is documentation only: no value fits it (line 15)
// warning: Constraints that no type can express are documentation only: `if`, `then`, `dependentRequired` (line 20)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod sample {
    use crate::runtime::{AdditionalProperties, codec};
    use serde_json::Value;
    use std::collections::BTreeMap;
    use super::SampleCard;

    /// Schema `Sample`.
    #[derive(Clone)]
    pub struct Sample {
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
        /// Its items:
        ///
        /// 1. `name`
        /// 2. `string`
        ///
        /// Property `pair`, optional.
        pub pair: Option<(String, String)>,
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
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
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
        pub fn pair(mut self, pair: (impl Into<String>, impl Into<String>)) -> Self {
            self.pair = Some((pair.0.into(), pair.1.into()));
            self
        }

        /// Sets [`card`](field@Self::card).
        pub fn card(mut self, card: impl Into<SampleCard>) -> Self {
            self.card = Some(card.into());
            self
        }
    }

    codec::model! {
        Sample, Default;
        0 => anything = "anything";
        1 => nothing = "nothing";
        2 => labels = "labels";
        3 => scores = "scores";
        4 => pair = "pair";
        5 => card = "card";
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

pub use self::sample::Sample;
pub use self::sample_card::SampleCard;

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
    /// On success: Kept.
    ///
    /// ```no_run
    /// use newer_objects::models::{Sample, SampleCard};
    /// # async fn example(client: newer_objects::Client) -> Result<(), newer_objects::Error> {
    /// client
    ///     .samples()
    ///     .post(Sample::new().card(SampleCard::new().expires("2026-01-31")))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Option<Sample>>) -> Call<()> {
        let body: Option<Sample> = body.into();
        self.0
            .call(operation!("POST", "/samples"))
            .json_optional(body.as_ref())
            .returning_nothing()
    }
}
