// src/models/mod.rs

//! The types of the API's requests and responses.

mod bag {
    use crate::runtime::{AdditionalProperties, codec};
    use serde_json::Value;
    use std::collections::BTreeMap;
    use super::{Point, Table};

    /// Schema `Bag`.
    #[derive(Clone)]
    pub struct Bag {
        /// Property `table`, always present.
        pub table: Table,
        /// Property `listOfMaps`, optional.
        pub list_of_maps: Option<Vec<BTreeMap<String, Point>>>,
        /// Property `maybeItems`, optional, perhaps null.
        pub maybe_items: Option<Vec<Option<String>>>,
        /// Property `anything`, optional.
        pub anything: Option<Value>,
        /// Property `anyList`, optional.
        pub any_list: Option<Vec<Value>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Bag {
        /// Creates a value with its required properties.
        pub fn new(table: impl IntoIterator<Item = impl Into<Vec<f64>>>) -> Self {
            Self {
                table: table.into_iter().map(Into::into).collect(),
                ..codec::empty()
            }
        }

        /// Sets [`table`](field@Self::table).
        pub fn table(
            mut self,
            table: impl IntoIterator<Item = impl Into<Vec<f64>>>,
        ) -> Self {
            self.table = table.into_iter().map(Into::into).collect();
            self
        }

        /// Sets [`list_of_maps`](field@Self::list_of_maps).
        pub fn list_of_maps(
            mut self,
            list_of_maps: impl IntoIterator<Item = impl Into<BTreeMap<String, Point>>>,
        ) -> Self {
            self.list_of_maps = Some(list_of_maps.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`maybe_items`](field@Self::maybe_items).
        pub fn maybe_items(
            mut self,
            maybe_items: impl IntoIterator<Item = impl Into<Option<String>>>,
        ) -> Self {
            self.maybe_items = Some(maybe_items.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`maybe_items`](field@Self::maybe_items) to an explicit `null`.
        #[inline]
        pub fn clear_maybe_items(mut self) -> Self {
            self.maybe_items = None;
            self.additional_properties.0.set_null(2);
            self
        }

        /// Sets [`anything`](field@Self::anything).
        pub fn anything(mut self, anything: impl Into<Value>) -> Self {
            self.anything = Some(anything.into());
            self
        }

        /// Sets [`any_list`](field@Self::any_list).
        pub fn any_list(
            mut self,
            any_list: impl IntoIterator<Item = impl Into<Value>>,
        ) -> Self {
            self.any_list = Some(any_list.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Bag;
        0 => table = "table";
        1 => list_of_maps = "listOfMaps";
        2 => maybe_items = "maybeItems";
        3 => anything = "anything";
        4 => any_list = "anyList";
        required = [0];
    }
}
mod point {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Point`.
    #[derive(Clone)]
    pub struct Point {
        /// Property `x`, optional.
        pub x: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Point {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`x`](field@Self::x).
        #[inline]
        pub fn x(mut self, x: i64) -> Self {
            self.x = Some(x);
            self
        }
    }

    codec::model! {
        Point, Default;
        0 => x = "x";
    }
}
mod table {
    /// Schema `Table`.
    pub type Table = Vec<Vec<f64>>;
}

pub use self::bag::Bag;
pub use self::point::Point;
pub use self::table::Table;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Bag;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/bags`.
    #[inline]
    #[must_use]
    pub fn bags(&self) -> Bags {
        Bags(Endpoint::root(self).literal("bags"))
    }
}

/// Request builder of `/bags`.
#[derive(Clone, Debug)]
pub struct Bags(pub(crate) Endpoint);

impl Bags {
    /// `GET /bags`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// # async fn example(client: lists::Client) -> Result<(), lists::Error> {
    /// let response = client.bags().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Bag> {
        self.0.call(operation!("GET", "/bags")).returning_json()
    }
}
