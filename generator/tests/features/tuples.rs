// src/models/mod.rs

//! The types of the API's requests and responses.

mod between_first_item {
    use crate::runtime::codec;

    /// Inline schema of `Filter`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum BetweenFirstItem {
        /// `between`.
        Between,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        BetweenFirstItem;
        Between = "between";
    }
}
mod filter {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{BetweenFirstItem, NotFirstItem};

    /// Schema `Filter`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Filter {
        /// A string.
        String(String),
        /// A tuple.
        Not((NotFirstItem, Box<Filter>)),
        /// A tuple.
        Between((BetweenFirstItem, f64, f64)),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Filter {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::String,
                codec::Alternative::Tuple(
                    &[
                        codec::Alternative::Texts(&["not"]),
                        codec::Alternative::OneOf(<Filter as codec::Alternatives>::all),
                    ],
                ),
                codec::Alternative::Tuple(
                    &[
                        codec::Alternative::Texts(&["between"]),
                        codec::Alternative::Number,
                        codec::Alternative::Number,
                    ],
                ),
            ]
        }
    }

    impl From<&str> for Filter {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union! {
        Filter;
        0 => String (String);
        1 => Not ((NotFirstItem , Box < Filter >));
        2 => Between ((BetweenFirstItem , f64 , f64));
    }
}
mod not_first_item {
    use crate::runtime::codec;

    /// Inline schema of `Filter`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum NotFirstItem {
        /// `not`.
        Not,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        NotFirstItem;
        Not = "not";
    }
}
mod point {
    /// A point on the earth.
    ///
    /// Its items:
    ///
    /// 1. `longitude`
    /// 2. The latitude.
    ///
    /// - Example: `[13.4,52.5]`
    ///
    /// Schema `Point`.
    pub type Point = (f64, f64);
}
mod route {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{
        Filter, Point, RouteMixed, RouteOpenItem, RouteStopFirstItem, RouteStopSecondItem,
    };

    /// Schema `Route`.
    #[derive(Clone)]
    pub struct Route {
        /// Property `line`, always present.
        pub line: Vec<Point>,
        /// Property `label`, optional, perhaps null.
        pub label: Option<(String, Option<String>)>,
        /// Property `stop`, optional.
        pub stop: Option<(RouteStopFirstItem, RouteStopSecondItem, Vec<String>)>,
        /// Property `next`, optional.
        pub next: Option<(Point, Box<Route>)>,
        /// Property `filter`, optional.
        pub filter: Option<Filter>,
        /// Its items, by position: `string`, `integer`, then any.
        ///
        /// Property `open`, optional.
        pub open: Option<Vec<RouteOpenItem>>,
        /// Its items, by position: `string`, `integer`.
        ///
        /// - Fewest items: `1`
        ///
        /// Property `optional`, optional.
        pub optional: Option<Vec<RouteOpenItem>>,
        /// Its items, by position: `string`.
        ///
        /// Property `single`, optional.
        pub single: Option<Vec<String>>,
        /// Its items, by position: `string`, `integer`.
        ///
        /// Property `mixed`, optional.
        pub mixed: Option<RouteMixed>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Route {
        /// Creates a value with its required properties.
        pub fn new(line: impl IntoIterator<Item = Point>) -> Self {
            Self {
                line: line.into_iter().collect(),
                ..codec::empty()
            }
        }

        /// Sets [`line`](field@Self::line).
        pub fn line(mut self, line: impl IntoIterator<Item = Point>) -> Self {
            self.line = line.into_iter().collect();
            self
        }

        /// Sets [`label`](field@Self::label).
        pub fn label(mut self, label: (impl Into<String>, Option<String>)) -> Self {
            self.label = Some((label.0.into(), label.1));
            self
        }

        /// Sets [`label`](field@Self::label) to an explicit `null`.
        #[inline]
        pub fn clear_label(mut self) -> Self {
            self.label = None;
            self.additional_properties.0.set_null(1);
            self
        }

        /// Sets [`stop`](field@Self::stop).
        pub fn stop(
            mut self,
            stop: (
                impl Into<RouteStopFirstItem>,
                impl Into<RouteStopSecondItem>,
                impl Into<Vec<String>>,
            ),
        ) -> Self {
            self.stop = Some((stop.0.into(), stop.1.into(), stop.2.into()));
            self
        }

        /// Sets [`next`](field@Self::next).
        pub fn next(mut self, next: (Point, impl Into<Route>)) -> Self {
            self.next = Some((next.0, Box::new(next.1.into())));
            self
        }

        /// Sets [`filter`](field@Self::filter).
        pub fn filter(mut self, filter: impl Into<Filter>) -> Self {
            self.filter = Some(filter.into());
            self
        }

        /// Sets [`open`](field@Self::open).
        pub fn open(
            mut self,
            open: impl IntoIterator<Item = impl Into<RouteOpenItem>>,
        ) -> Self {
            self.open = Some(open.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`optional`](field@Self::optional).
        pub fn optional(
            mut self,
            optional: impl IntoIterator<Item = impl Into<RouteOpenItem>>,
        ) -> Self {
            self.optional = Some(optional.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`single`](field@Self::single).
        pub fn single(
            mut self,
            single: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.single = Some(single.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`mixed`](field@Self::mixed).
        pub fn mixed(mut self, mixed: impl Into<RouteMixed>) -> Self {
            self.mixed = Some(mixed.into());
            self
        }
    }

    codec::model! {
        Route;
        0 => line = "line";
        1 => label = "label";
        2 => stop = "stop";
        3 => next = "next";
        4 => filter = "filter";
        5 => open = "open";
        6 => optional = "optional";
        7 => single = "single";
        8 => mixed = "mixed";
        required = [0];
    }
}
mod route_mixed {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::RouteOpenItem;

    /// Its items, by position: `string`, `integer`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum RouteMixed {
        /// A list.
        List(Vec<RouteOpenItem>),
        /// A string.
        String(String),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for RouteMixed {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::List(
                    &codec::Alternative::OneOf(<RouteOpenItem as codec::Alternatives>::all),
                ),
                codec::Alternative::String,
            ]
        }
    }

    impl From<&str> for RouteMixed {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union! {
        RouteMixed;
        0 => List (Vec < RouteOpenItem >);
        1 => String (String);
    }
}
mod route_open_item {
    use crate::runtime::codec;
    use serde_json::Value;

    /// Inline schema of `Route`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum RouteOpenItem {
        /// A string.
        String(String),
        /// A whole number.
        Integer(i64),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for RouteOpenItem {
        fn all() -> &'static [codec::Alternative] {
            &[codec::Alternative::String, codec::Alternative::Integer]
        }
    }

    impl From<&str> for RouteOpenItem {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union! {
        RouteOpenItem;
        0 => String (String);
        1 => Integer (i64);
    }
}
mod route_stop_first_item {
    use crate::runtime::codec;

    /// Inline schema of `Route`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum RouteStopFirstItem {
        /// `bus`.
        Bus,
        /// `train`.
        Train,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        RouteStopFirstItem;
        Bus = "bus";
        Train = "train";
    }
}
mod route_stop_second_item {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Route`.
    #[derive(Clone)]
    pub struct RouteStopSecondItem {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl RouteStopSecondItem {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        RouteStopSecondItem, Default;
        0 => name = "name";
    }
}

pub use self::between_first_item::BetweenFirstItem;
pub use self::filter::Filter;
pub use self::not_first_item::NotFirstItem;
pub use self::point::Point;
pub use self::route::Route;
pub use self::route_mixed::RouteMixed;
pub use self::route_open_item::RouteOpenItem;
pub use self::route_stop_first_item::RouteStopFirstItem;
pub use self::route_stop_second_item::RouteStopSecondItem;
