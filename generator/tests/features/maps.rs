// src/models/mod.rs

//! The types of the API's requests and responses.

mod bag {
    use crate::runtime::{AdditionalProperties, codec};
    use serde_json::Value;
    use std::collections::BTreeMap;
    use super::{BagPointsValue, Names, Point};

    /// Schema `Bag`.
    #[derive(Clone)]
    pub struct Bag {
        /// Property `names`, optional.
        pub names: Option<Names>,
        /// Property `mapOfMaps`, optional.
        pub map_of_maps: Option<BTreeMap<String, BTreeMap<String, bool>>>,
        /// Property `mapOfLists`, optional.
        pub map_of_lists: Option<BTreeMap<String, Vec<Point>>>,
        /// Property `maybeValues`, optional.
        pub maybe_values: Option<BTreeMap<String, Option<i64>>>,
        /// Property `points`, optional.
        pub points: Option<BTreeMap<String, BagPointsValue>>,
        /// Property `freeObject`, optional.
        pub free_object: Option<BTreeMap<String, Value>>,
        /// Property `openObject`, optional.
        pub open_object: Option<BTreeMap<String, Value>>,
        /// Property `closedObject`, optional.
        pub closed_object: Option<BTreeMap<String, Value>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Bag {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`names`](field@Self::names).
        pub fn names(
            mut self,
            names: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
        ) -> Self {
            self.names = Some(
                names.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`map_of_maps`](field@Self::map_of_maps).
        pub fn map_of_maps(
            mut self,
            map_of_maps: impl IntoIterator<
                Item = (impl Into<String>, impl Into<BTreeMap<String, bool>>),
            >,
        ) -> Self {
            self.map_of_maps = Some(
                map_of_maps
                    .into_iter()
                    .map(|(key, value)| (key.into(), value.into()))
                    .collect(),
            );
            self
        }

        /// Sets [`map_of_lists`](field@Self::map_of_lists).
        pub fn map_of_lists(
            mut self,
            map_of_lists: impl IntoIterator<
                Item = (impl Into<String>, impl Into<Vec<Point>>),
            >,
        ) -> Self {
            self.map_of_lists = Some(
                map_of_lists
                    .into_iter()
                    .map(|(key, value)| (key.into(), value.into()))
                    .collect(),
            );
            self
        }

        /// Sets [`maybe_values`](field@Self::maybe_values).
        pub fn maybe_values(
            mut self,
            maybe_values: impl IntoIterator<
                Item = (impl Into<String>, impl Into<Option<i64>>),
            >,
        ) -> Self {
            self.maybe_values = Some(
                maybe_values
                    .into_iter()
                    .map(|(key, value)| (key.into(), value.into()))
                    .collect(),
            );
            self
        }

        /// Sets [`points`](field@Self::points).
        pub fn points(
            mut self,
            points: impl IntoIterator<Item = (impl Into<String>, impl Into<BagPointsValue>)>,
        ) -> Self {
            self.points = Some(
                points.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`free_object`](field@Self::free_object).
        pub fn free_object(
            mut self,
            free_object: impl IntoIterator<Item = (impl Into<String>, impl Into<Value>)>,
        ) -> Self {
            self.free_object = Some(
                free_object
                    .into_iter()
                    .map(|(key, value)| (key.into(), value.into()))
                    .collect(),
            );
            self
        }

        /// Sets [`open_object`](field@Self::open_object).
        pub fn open_object(
            mut self,
            open_object: impl IntoIterator<Item = (impl Into<String>, impl Into<Value>)>,
        ) -> Self {
            self.open_object = Some(
                open_object
                    .into_iter()
                    .map(|(key, value)| (key.into(), value.into()))
                    .collect(),
            );
            self
        }

        /// Sets [`closed_object`](field@Self::closed_object).
        pub fn closed_object(
            mut self,
            closed_object: impl IntoIterator<Item = (impl Into<String>, impl Into<Value>)>,
        ) -> Self {
            self.closed_object = Some(
                closed_object
                    .into_iter()
                    .map(|(key, value)| (key.into(), value.into()))
                    .collect(),
            );
            self
        }
    }

    codec::model! {
        Bag, Default;
        0 => names = "names";
        1 => map_of_maps = "mapOfMaps";
        2 => map_of_lists = "mapOfLists";
        3 => maybe_values = "maybeValues";
        4 => points = "points";
        5 => free_object = "freeObject";
        6 => open_object = "openObject";
        7 => closed_object = "closedObject";
    }
}
mod bag_points_value {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Bag`.
    #[derive(Clone)]
    pub struct BagPointsValue {
        /// Property `y`, optional.
        pub y: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl BagPointsValue {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`y`](field@Self::y).
        #[inline]
        pub fn y(mut self, y: i64) -> Self {
            self.y = Some(y);
            self
        }
    }

    codec::model! {
        BagPointsValue, Default;
        0 => y = "y";
    }
}
mod names {
    use std::collections::BTreeMap;

    /// Schema `Names`.
    pub type Names = BTreeMap<String, String>;
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

pub use self::bag::Bag;
pub use self::bag_points_value::BagPointsValue;
pub use self::names::Names;
pub use self::point::Point;

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
    /// # async fn example(client: maps::Client) -> Result<(), maps::Error> {
    /// let response = client.bags().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Bag> {
        self.0.call(operation!("GET", "/bags")).returning_json()
    }
}
