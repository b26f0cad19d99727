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

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::Leaf(codec::empty()),
                1 => Self::String(codec::empty()),
                2 => Self::List(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::Leaf(value) => value,
                Self::String(value) => value,
                Self::List(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::Leaf(value) => value,
                Self::String(value) => value,
                Self::List(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<Leaf> for A {
        #[inline]
        fn from(value: Leaf) -> Self {
            Self::Leaf(Box::new(value))
        }
    }

    impl From<String> for A {
        #[inline]
        fn from(value: String) -> Self {
            Self::String(value)
        }
    }

    impl From<&str> for A {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    impl From<Vec<A>> for A {
        #[inline]
        fn from(value: Vec<A>) -> Self {
            Self::List(value)
        }
    }

    codec::union!(A);
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

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::A(codec::empty()),
                1 => Self::String(codec::empty()),
                2 => Self::AList(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::A(value) => value,
                Self::String(value) => value,
                Self::AList(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::A(value) => value,
                Self::String(value) => value,
                Self::AList(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<A> for B {
        #[inline]
        fn from(value: A) -> Self {
            Self::A(Box::new(value))
        }
    }

    impl From<String> for B {
        #[inline]
        fn from(value: String) -> Self {
            Self::String(value)
        }
    }

    impl From<&str> for B {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    impl From<Vec<A>> for B {
        #[inline]
        fn from(value: Vec<A>) -> Self {
            Self::AList(value)
        }
    }

    codec::union!(B);
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
        #[must_use]
        pub fn new(leaf: i64) -> Self {
            Self {
                leaf,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`leaf`](field@Self::leaf).
        #[inline]
        #[must_use]
        pub fn leaf(mut self, leaf: i64) -> Self {
            self.leaf = leaf;
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                leaf: codec::empty(),
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Leaf = empty_model;
        0 => leaf = "leaf";
        required = [0];
    }
}

pub use self::a::A;
pub use self::b::B;
pub use self::leaf::Leaf;
