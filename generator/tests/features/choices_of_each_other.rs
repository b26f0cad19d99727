// warning: the union `A` is an alternative of itself through `B`, which its other alternatives replace (line 7)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod a {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::Leaf;

    /// Schema `A`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum A {
        /// `Leaf`.
        Leaf(Box<Leaf>),
        /// A string.
        String(String),
        /// A list.
        List(Vec<A>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for A {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["leaf"],
                    declared: &["leaf"],
                }),
                codec::Alternative::String,
                codec::Alternative::List(
                    &codec::Alternative::OneOf(<A as codec::Alternatives>::all),
                ),
            ]
        }
    }

    impl From<&str> for A {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union! {
        A;
        0 => Leaf (Leaf);
        1 => String (String);
        2 => List (Vec < A >);
    }
}
mod b {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::A;

    /// Schema `B`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum B {
        /// `A`.
        A(Box<A>),
        /// A string.
        String(String),
        /// A list.
        AList(Vec<A>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for B {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::OneOf(<A as codec::Alternatives>::all),
                codec::Alternative::String,
                codec::Alternative::List(
                    &codec::Alternative::OneOf(<A as codec::Alternatives>::all),
                ),
            ]
        }
    }

    impl From<&str> for B {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union! {
        B;
        0 => A (A);
        1 => String (String);
        2 => AList (Vec < A >);
    }
}
mod leaf {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Leaf`.
    #[derive(Clone)]
    pub struct Leaf {
        /// Property `leaf`, always present.
        pub leaf: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Leaf {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(leaf: i64) -> Self {
            Self { leaf, ..codec::empty() }
        }

        /// Sets [`leaf`](field@Self::leaf).
        #[inline]
        pub fn leaf(mut self, leaf: i64) -> Self {
            self.leaf = leaf;
            self
        }
    }

    codec::model! {
        Leaf;
        0 => leaf = "leaf";
        required = [0];
    }
}

pub use self::a::A;
pub use self::b::B;
pub use self::leaf::Leaf;
