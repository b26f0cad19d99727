// src/models/mod.rs

//! The types of the API's requests and responses.

mod crate_ {
    use crate::runtime::{AdditionalProperties, codec};
    use serde_json::Value;
    use super::CrateSize;

    /// Schema `crate`.
    #[derive(Clone)]
    pub struct Crate {
        /// Property `shelf`, always present.
        pub shelf: ::std::path::PathBuf,
        /// In kilograms.
        ///
        /// Property `weight`, always present.
        pub weight: ::std::num::Wrapping<::core::primitive::u8>,
        /// Property `marks`, optional.
        pub marks: Option<Vec<Option<::std::path::PathBuf>>>,
        /// Property `lids`, optional.
        pub lids: Option<Value>,
        /// Property `size`, optional.
        pub size: Option<CrateSize>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Crate {
        /// Creates a value with its required properties.
        pub fn new(
            shelf: impl Into<::std::path::PathBuf>,
            weight: impl Into<::std::num::Wrapping<::core::primitive::u8>>,
        ) -> Self {
            Self {
                shelf: shelf.into(),
                weight: weight.into(),
                ..codec::empty()
            }
        }

        /// Sets [`shelf`](field@Self::shelf).
        pub fn shelf(mut self, shelf: impl Into<::std::path::PathBuf>) -> Self {
            self.shelf = shelf.into();
            self
        }

        /// Sets [`weight`](field@Self::weight).
        pub fn weight(
            mut self,
            weight: impl Into<::std::num::Wrapping<::core::primitive::u8>>,
        ) -> Self {
            self.weight = weight.into();
            self
        }

        /// Sets [`marks`](field@Self::marks).
        pub fn marks(
            mut self,
            marks: impl IntoIterator<Item = impl Into<Option<::std::path::PathBuf>>>,
        ) -> Self {
            self.marks = Some(marks.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`lids`](field@Self::lids).
        pub fn lids(mut self, lids: impl Into<Value>) -> Self {
            self.lids = Some(lids.into());
            self
        }

        /// Sets [`size`](field@Self::size).
        pub fn size(mut self, size: impl Into<CrateSize>) -> Self {
            self.size = Some(size.into());
            self
        }
    }

    codec::model! {
        Crate;
        0 => shelf = "shelf";
        1 => weight = "weight";
        2 => marks = "marks";
        3 => lids = "lids";
        4 => size = "size";
        required = [0 1];
    }
}
mod crate_size {
    use crate::runtime::codec;
    use serde_json::Value;

    /// Inline schema of `crate`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum CrateSize {
        /// A whole number.
        Integer(i64),
        /// `std::path::PathBuf`.
        Shelf(::std::path::PathBuf),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for CrateSize {
        fn all() -> &'static [codec::Alternative] {
            &[codec::Alternative::Integer, codec::Alternative::Any]
        }
    }

    codec::union! {
        CrateSize;
        0 => Integer (i64);
        1 => Shelf (:: std :: path :: PathBuf);
    }
}
mod row {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `row`.
    #[derive(Clone)]
    pub struct Row {
        /// Property `number`, optional.
        pub number: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Row {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`number`](field@Self::number).
        #[inline]
        pub fn number(mut self, number: i64) -> Self {
            self.number = Some(number);
            self
        }
    }

    codec::model! {
        Row, Default;
        0 => number = "number";
    }
}
mod shelf {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Row;

    /// Schema `shelf`.
    #[derive(Clone)]
    pub struct Shelf {
        /// Property `row`, optional.
        pub row: Option<Row>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Shelf {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`row`](field@Self::row).
        pub fn row(mut self, row: impl Into<Row>) -> Self {
            self.row = Some(row.into());
            self
        }
    }

    codec::model! {
        Shelf, Default;
        0 => row = "row";
    }
}

pub use self::crate_::Crate;
pub use self::crate_size::CrateSize;
pub use self::row::Row;
pub use self::shelf::Shelf;
