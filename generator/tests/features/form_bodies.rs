// src/models/mod.rs

//! The types of the API's requests and responses.

mod card {
    use crate::runtime::{AdditionalProperties, codec};
    use super::CardAddress;

    /// Schema `Card`.
    #[derive(Clone)]
    pub struct Card {
        /// Property `number`, optional.
        pub number: Option<String>,
        /// Property `address`, optional.
        pub address: Option<CardAddress>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Card {
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

        /// Sets [`address`](field@Self::address).
        pub fn address(mut self, address: impl Into<CardAddress>) -> Self {
            self.address = Some(address.into());
            self
        }
    }

    codec::model! {
        Card, Default;
        0 => number = "number";
        1 => address = "address";
    }
}
mod card_address {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Card`.
    #[derive(Clone)]
    pub struct CardAddress {
        /// Property `city`, optional.
        pub city: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl CardAddress {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`city`](field@Self::city).
        pub fn city(mut self, city: impl Into<String>) -> Self {
            self.city = Some(city.into());
            self
        }
    }

    codec::model! {
        CardAddress, Default;
        0 => city = "city";
    }
}

pub use self::card::Card;
pub use self::card_address::CardAddress;

// src/requests/charges.rs

//! Types of the operations below `charges`.

use crate::models::Card;
use crate::runtime::{AdditionalProperties, codec};
use serde_json::Value;
use std::collections::BTreeMap;

/// Inline schema of `POST /charges`.
#[derive(Clone)]
pub struct ChargesRequest {
    /// Property `amount`, always present.
    pub amount: i64,
    /// Property `card`, optional.
    pub card: Option<Card>,
    /// Property `expand`, optional.
    pub expand: Option<Vec<String>>,
    /// Property `ids`, optional.
    pub ids: Option<Vec<i64>>,
    /// Property `raw`, optional.
    pub raw: Option<BTreeMap<String, Value>>,
    /// Property `path`, optional.
    pub path: Option<String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl ChargesRequest {
    /// Creates a value with its required properties.
    #[inline]
    pub fn new(amount: i64) -> Self {
        Self { amount, ..codec::empty() }
    }

    /// Sets [`amount`](field@Self::amount).
    #[inline]
    pub fn amount(mut self, amount: i64) -> Self {
        self.amount = amount;
        self
    }

    /// Sets [`card`](field@Self::card).
    pub fn card(mut self, card: impl Into<Card>) -> Self {
        self.card = Some(card.into());
        self
    }

    /// Sets [`expand`](field@Self::expand).
    pub fn expand(
        mut self,
        expand: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.expand = Some(expand.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`ids`](field@Self::ids).
    pub fn ids(mut self, ids: impl IntoIterator<Item = i64>) -> Self {
        self.ids = Some(ids.into_iter().collect());
        self
    }

    /// Sets [`raw`](field@Self::raw).
    pub fn raw(
        mut self,
        raw: impl IntoIterator<Item = (impl Into<String>, impl Into<Value>)>,
    ) -> Self {
        self.raw = Some(
            raw.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }

    /// Sets [`path`](field@Self::path).
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }
}

codec::model! {
    ChargesRequest;
    0 => amount = "amount";
    1 => card = "card";
    2 => expand = "expand";
    3 => ids = "ids";
    4 => raw = "raw";
    5 => path = "path";
    required = [0];
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Card;
use crate::runtime::{
    Call, Client, Endpoint, Explode, FormEncoding, FormField, ParameterStyle, operation,
};

pub mod charges;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/charges`.
    #[inline]
    #[must_use]
    pub fn charges(&self) -> Charges {
        Charges(Endpoint::root(self).literal("charges"))
    }
}

/// Request builder of `/charges`.
#[derive(Clone, Debug)]
pub struct Charges(pub(crate) Endpoint);

impl Charges {
    /// `POST /charges`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use form_bodies::requests::charges::ChargesRequest;
    /// # async fn example(client: form_bodies::Client) -> Result<(), form_bodies::Error> {
    /// client.charges().post(ChargesRequest::new(1)).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<charges::ChargesRequest>) -> Call<()> {
        let body: charges::ChargesRequest = body.into();
        self.0
            .call(operation!("POST", "/charges"))
            .form(
                &body,
                "application/x-www-form-urlencoded",
                &[
                    FormField {
                        name: "card",
                        encoding: FormEncoding::Styled(
                            ParameterStyle::DeepObject,
                            Explode::Yes,
                        ),
                    },
                    FormField {
                        name: "expand",
                        encoding: FormEncoding::Styled(
                            ParameterStyle::PipeDelimited,
                            Explode::No,
                        ),
                    },
                    FormField {
                        name: "raw",
                        encoding: FormEncoding::Json,
                    },
                    FormField {
                        name: "path",
                        encoding: FormEncoding::Reserved(
                            ParameterStyle::Form,
                            Explode::Yes,
                        ),
                    },
                ],
            )
            .returning_nothing()
    }

    /// `DELETE /charges`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use form_bodies::models::{Card, CardAddress};
    /// # async fn example(client: form_bodies::Client) -> Result<(), form_bodies::Error> {
    /// client.charges().delete(Card::new().address(CardAddress::new().city("city"))).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn delete(&self, body: impl Into<Option<Card>>) -> Call<()> {
        let body: Option<Card> = body.into();
        self.0
            .call(operation!("DELETE", "/charges"))
            .form_optional(body.as_ref(), "application/x-www-form-urlencoded", &[])
            .returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
