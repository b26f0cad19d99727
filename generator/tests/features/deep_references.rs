// src/models/mod.rs

//! The types of the API's requests and responses.

mod order {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{OrderAddress, OrderId, OrderItemsItem};

    /// Schema `Order`.
    #[derive(Clone)]
    pub struct Order {
        /// Property `id`, optional.
        pub id: Option<OrderId>,
        /// Property `address`, optional.
        pub address: Option<OrderAddress>,
        /// Property `invoice`, optional.
        pub invoice: Option<OrderAddress>,
        /// Property `items`, optional.
        pub items: Option<Vec<OrderItemsItem>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Order {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`id`](field@Self::id).
        #[inline]
        pub fn id(mut self, id: OrderId) -> Self {
            self.id = Some(id);
            self
        }

        /// Sets [`address`](field@Self::address).
        pub fn address(mut self, address: impl Into<OrderAddress>) -> Self {
            self.address = Some(address.into());
            self
        }

        /// Sets [`invoice`](field@Self::invoice).
        pub fn invoice(mut self, invoice: impl Into<OrderAddress>) -> Self {
            self.invoice = Some(invoice.into());
            self
        }

        /// Sets [`items`](field@Self::items).
        pub fn items(
            mut self,
            items: impl IntoIterator<Item = impl Into<OrderItemsItem>>,
        ) -> Self {
            self.items = Some(items.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Order, Default;
        0 => id = "id";
        1 => address = "address";
        2 => invoice = "invoice";
        3 => items = "items";
    }
}
mod order_address {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `OrderAddress`.
    #[derive(Clone)]
    pub struct OrderAddress {
        /// Property `city`, optional.
        pub city: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl OrderAddress {
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
        OrderAddress, Default;
        0 => city = "city";
    }
}
mod order_id {
    /// Schema `OrderId`.
    pub type OrderId = i64;
}
mod order_items_item {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `OrderItemsItem`.
    #[derive(Clone)]
    pub struct OrderItemsItem {
        /// Property `part_of`, optional.
        pub part_of: Option<Box<OrderItemsItem>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl OrderItemsItem {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`part_of`](field@Self::part_of).
        pub fn part_of(mut self, part_of: impl Into<OrderItemsItem>) -> Self {
            self.part_of = Some(Box::new(part_of.into()));
            self
        }
    }

    codec::model! {
        OrderItemsItem, Default;
        0 => part_of = "part_of";
    }
}
mod orders_get200_response_size {
    use crate::runtime::codec;

    /// Schema `OrdersGet200ResponseSize`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum OrdersGet200ResponseSize {
        /// `small`.
        Small,
        /// `large`.
        Large,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        OrdersGet200ResponseSize;
        Small = "small";
        Large = "large";
    }
}
mod parcel {
    use crate::runtime::{AdditionalProperties, codec};
    use super::OrderAddress;

    /// Schema `Parcel`.
    #[derive(Clone)]
    pub struct Parcel {
        /// Property `to`, optional.
        pub to: Option<OrderAddress>,
        /// Property `within`, optional.
        pub within: Option<Box<Parcel>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Parcel {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`to`](field@Self::to).
        pub fn to(mut self, to: impl Into<OrderAddress>) -> Self {
            self.to = Some(to.into());
            self
        }

        /// Sets [`within`](field@Self::within).
        pub fn within(mut self, within: impl Into<Parcel>) -> Self {
            self.within = Some(Box::new(within.into()));
            self
        }
    }

    codec::model! {
        Parcel, Default;
        0 => to = "to";
        1 => within = "within";
    }
}

pub use self::order::Order;
pub use self::order_address::OrderAddress;
pub use self::order_id::OrderId;
pub use self::order_items_item::OrderItemsItem;
pub use self::orders_get200_response_size::OrdersGet200ResponseSize;
pub use self::parcel::Parcel;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::{OrderId, Parcel};
use crate::requests::orders::by_id::ByIdResponse;
use crate::runtime::{Call, Client, Endpoint, operation};

pub mod orders;
pub mod packages;
pub mod parcels;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/orders`.
    #[inline]
    #[must_use]
    pub fn orders(&self) -> Orders {
        Orders(Endpoint::root(self).literal("orders"))
    }

    /// `/packages`.
    #[inline]
    #[must_use]
    pub fn packages(&self) -> Packages {
        Packages(Endpoint::root(self).literal("packages"))
    }

    /// `/parcels`.
    #[inline]
    #[must_use]
    pub fn parcels(&self) -> Parcels {
        Parcels(Endpoint::root(self).literal("parcels"))
    }
}

/// Request builder of `/orders`.
#[derive(Clone, Debug)]
pub struct Orders(pub(crate) Endpoint);

impl Orders {
    /// `/orders/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: OrderId) -> orders::ById {
        orders::ById(self.0.key("id", &id))
    }
}

/// Request builder of `/packages`.
#[derive(Clone, Debug)]
pub struct Packages(pub(crate) Endpoint);

impl Packages {
    /// `GET /packages`.
    ///
    /// On success: The order.
    ///
    /// ```no_run
    /// use deep_references::models::OrdersGet200ResponseSize;
    /// # async fn example(client: deep_references::Client) -> Result<(), deep_references::Error> {
    /// let response = client
    ///     .packages()
    ///     .get()
    ///     .with(|options| options.size(OrdersGet200ResponseSize::Small))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<ByIdResponse, packages::GetOptions> {
        self.0.call(operation!("GET", "/packages")).returning_json()
    }

    /// `POST /packages`.
    ///
    /// On success: It is there.
    ///
    /// ```no_run
    /// use deep_references::models::Parcel;
    /// # async fn example(client: deep_references::Client) -> Result<(), deep_references::Error> {
    /// client
    ///     .packages()
    ///     .post(
    ///         Parcel::new()
    ///             .within(Parcel::new().within(Parcel::new().within(Parcel::new()))),
    ///     )
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Option<Parcel>>) -> Call<()> {
        let body: Option<Parcel> = body.into();
        self.0
            .call(operation!("POST", "/packages"))
            .json_optional(body.as_ref())
            .returning_nothing()
    }
}

/// Request builder of `/parcels`.
#[derive(Clone, Debug)]
pub struct Parcels(pub(crate) Endpoint);

impl Parcels {
    /// `GET /parcels`.
    ///
    /// On success: The order.
    ///
    /// ```no_run
    /// use deep_references::models::OrdersGet200ResponseSize;
    /// # async fn example(client: deep_references::Client) -> Result<(), deep_references::Error> {
    /// let response = client
    ///     .parcels()
    ///     .get()
    ///     .with(|options| options.size(OrdersGet200ResponseSize::Small))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<ByIdResponse, parcels::GetOptions> {
        self.0.call(operation!("GET", "/parcels")).returning_json()
    }

    /// `POST /parcels`.
    ///
    /// On success: It is there.
    ///
    /// ```no_run
    /// use deep_references::models::Parcel;
    /// # async fn example(client: deep_references::Client) -> Result<(), deep_references::Error> {
    /// client
    ///     .parcels()
    ///     .post(
    ///         Parcel::new()
    ///             .within(Parcel::new().within(Parcel::new().within(Parcel::new()))),
    ///     )
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Option<Parcel>>) -> Call<()> {
        let body: Option<Parcel> = body.into();
        self.0
            .call(operation!("POST", "/parcels"))
            .json_optional(body.as_ref())
            .returning_nothing()
    }
}

// src/requests/orders.rs

//! Request builders below `/orders`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/orders/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `GET /orders/{id}`.
    ///
    /// On success: The order.
    ///
    /// ```no_run
    /// # async fn example(client: deep_references::Client) -> Result<(), deep_references::Error> {
    /// let response = client.orders().by_id(1).get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<by_id::ByIdResponse> {
        self.0.call(operation!("GET", "/orders/{id}")).returning_json()
    }
}

/// Types of the operations below `orders.by_id`.
pub mod by_id {
    use crate::models::{Order, OrdersGet200ResponseSize};
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `GET /orders/{id}`.
    #[derive(Clone)]
    pub struct ByIdResponse {
        /// Property `order`, always present.
        pub order: Order,
        /// Property `size`, optional.
        pub size: Option<OrdersGet200ResponseSize>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ByIdResponse {
        /// Creates a value with its required properties.
        pub fn new(order: impl Into<Order>) -> Self {
            Self {
                order: order.into(),
                ..codec::empty()
            }
        }

        /// Sets [`order`](field@Self::order).
        pub fn order(mut self, order: impl Into<Order>) -> Self {
            self.order = order.into();
            self
        }

        /// Sets [`size`](field@Self::size).
        pub fn size(mut self, size: impl Into<OrdersGet200ResponseSize>) -> Self {
            self.size = Some(size.into());
            self
        }
    }

    codec::model! {
        ByIdResponse;
        0 => order = "order";
        1 => size = "size";
        required = [0];
    }
}

// src/requests/packages.rs

//! Request builders below `/packages`.

use crate::models::OrdersGet200ResponseSize;
use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

/// Optional parameters of `GET /packages`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    size: Option<OrdersGet200ResponseSize>,
}

impl GetOptions {
    /// Query parameter `size`.
    #[inline]
    #[must_use]
    pub fn size(mut self, size: impl Into<OrdersGet200ResponseSize>) -> Self {
        self.size = Some(size.into());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("size", ParameterStyle::Form, Explode::Yes, &self.size);
    }
}

// src/requests/parcels.rs

//! Request builders below `/parcels`.

use crate::models::OrdersGet200ResponseSize;
use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

/// Optional parameters of `GET /parcels`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    size: Option<OrdersGet200ResponseSize>,
}

impl GetOptions {
    /// Query parameter `size`.
    #[inline]
    #[must_use]
    pub fn size(mut self, size: impl Into<OrdersGet200ResponseSize>) -> Self {
        self.size = Some(size.into());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("size", ParameterStyle::Form, Explode::Yes, &self.size);
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://deep.example");
