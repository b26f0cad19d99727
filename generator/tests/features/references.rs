// src/models/mod.rs

//! The types of the API's requests and responses.

mod key {
    /// The number of an order.
    ///
    /// Schema `Key`.
    pub type Key = String;
}
mod order {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Key;

    /// Schema `Order`.
    #[derive(Clone)]
    pub struct Order {
        /// The number of an order.
        ///
        /// Property `key`, optional.
        pub key: Option<Key>,
        /// Property `next`, optional.
        pub next: Option<Box<Order>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Order {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`key`](field@Self::key).
        pub fn key(mut self, key: impl Into<Key>) -> Self {
            self.key = Some(key.into());
            self
        }

        /// Sets [`next`](field@Self::next).
        pub fn next(mut self, next: impl Into<Order>) -> Self {
            self.next = Some(Box::new(next.into()));
            self
        }
    }

    codec::model! {
        Order, Default;
        0 => key = "key";
        1 => next = "next";
    }
}
mod problem {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Problem`.
    #[derive(Clone)]
    pub struct Problem {
        /// Property `text`, optional.
        pub text: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Problem {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }
    }

    codec::model! {
        Problem, Default;
        0 => text = "text";
    }
}

pub use self::key::Key;
pub use self::order::Order;
pub use self::problem::Problem;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Key;
use crate::runtime::{Client, Endpoint};

pub mod orders;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/orders`.
    #[inline]
    #[must_use]
    pub fn orders(&self) -> Orders {
        Orders(Endpoint::root(self).literal("orders"))
    }
}

/// Request builder of `/orders`.
#[derive(Clone, Debug)]
pub struct Orders(pub(crate) Endpoint);

impl Orders {
    /// `/orders/{order}`.
    ///
    /// - `order`: The number of an order.
    #[inline]
    #[must_use]
    pub fn by_order(&self, order: impl Into<Key>) -> orders::ByOrder {
        let order: Key = order.into();
        orders::ByOrder(self.0.key("order", &order))
    }
}

// src/requests/orders.rs

//! Request builders below `/orders`.

use crate::models::Order;
use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/orders/{order}`.
#[derive(Clone, Debug)]
pub struct ByOrder(pub(crate) Endpoint);

impl ByOrder {
    /// `PUT /orders/{order}`.
    ///
    /// On success: As it is now.
    ///
    /// Headers of the response that [`Call::send`](crate::Call::send) gives:
    /// [`ByOrderPutHeaders`](crate::requests::orders::by_order::ByOrderPutHeaders).
    ///
    /// ```no_run
    /// use references::models::Order;
    /// # async fn example(client: references::Client) -> Result<(), references::Error> {
    /// let response = client
    ///     .orders()
    ///     .by_order("order")
    ///     .put(Order::new().next(Order::new().next(Order::new().next(Order::new()))))
    ///     .with(|options| options.if_match("If-Match"))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<Order>) -> Call<Order, by_order::PutOptions> {
        let body: Order = body.into();
        self.0.call(operation!("PUT", "/orders/{order}")).json(&body).returning_json()
    }
}

/// Request builders below `/orders/{order}`.
pub mod by_order {
    use crate::runtime::{Explode, HeaderError, Headers, ParameterWriter, Parameters};
    use reqwest::header::HeaderMap;

    /// Headers of successful responses of `PUT /orders/{order}`.
    ///
    /// `ByOrderPutHeaders::from(response.headers())` reads those of a
    /// [`Response`](crate::Response). Each method returns an error if its header does not fit its
    /// type, or is required and missing.
    #[derive(Clone, Copy, Debug)]
    pub struct ByOrderPutHeaders<'a>(Headers<'a>);

    impl<'a> From<&'a HeaderMap> for ByOrderPutHeaders<'a> {
        #[inline]
        fn from(headers: &'a HeaderMap) -> Self {
            Self(Headers::new(headers))
        }
    }

    #[allow(
        clippy::missing_errors_doc,
        reason = "they are the same of each: see the type"
    )]
    impl ByOrderPutHeaders<'_> {
        /// Header `ETag`, optional.
        #[inline]
        pub fn e_tag(&self) -> Result<Option<String>, HeaderError> {
            self.0.optional("ETag", Explode::No)
        }
    }

    /// Optional parameters of `PUT /orders/{order}`.
    #[derive(Clone, Debug, Default)]
    pub struct PutOptions {
        if_match: Option<String>,
    }

    impl PutOptions {
        /// Header `If-Match`.
        #[inline]
        #[must_use]
        pub fn if_match(mut self, if_match: impl Into<String>) -> Self {
            self.if_match = Some(if_match.into());
            self
        }
    }

    impl Parameters for PutOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_header("If-Match", Explode::No, &self.if_match);
        }
    }
}
