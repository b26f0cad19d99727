// src/models/mod.rs

//! The types of the API's requests and responses.

mod choice {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{ChoiceObject, Shared};

    /// Schema `Choice`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Choice {
        /// `Shared`.
        Shared(Shared),
        /// `ChoiceObject`.
        Object(Box<ChoiceObject>),
        /// A list.
        StringList(Vec<String>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Choice {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Texts(&["small", "large"]),
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["kind"],
                    declared: &["kind"],
                }),
                codec::Alternative::List(&codec::Alternative::String),
            ]
        }
    }

    impl From<&str> for Choice {
        #[inline]
        fn from(value: &str) -> Self {
            codec::of_string(value.into())
        }
    }

    impl From<String> for Choice {
        #[inline]
        fn from(value: String) -> Self {
            codec::of_string(value)
        }
    }

    codec::union! {
        Choice;
        0 => Shared (Shared);
        1 => Object (ChoiceObject);
        2 => StringList (Vec < String >);
    }
}
mod choice_object {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Choice`.
    #[derive(Clone)]
    pub struct ChoiceObject {
        /// Property `kind`, always present.
        pub kind: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ChoiceObject {
        /// Creates a value with its required properties.
        pub fn new(kind: impl Into<String>) -> Self {
            Self {
                kind: kind.into(),
                ..codec::empty()
            }
        }

        /// Sets [`kind`](field@Self::kind).
        pub fn kind(mut self, kind: impl Into<String>) -> Self {
            self.kind = kind.into();
            self
        }
    }

    codec::model! {
        ChoiceObject;
        0 => kind = "kind";
        required = [0];
    }
}
mod dated {
    use crate::runtime::{Date, codec};
    use serde_json::Value;
    use super::Shared;

    /// Schema `Dated`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Dated {
        /// `Shared`.
        Shared(Shared),
        /// A string.
        Date(Date),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Dated {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Texts(&["small", "large"]),
                codec::Alternative::Format(codec::Format::Date),
            ]
        }
    }

    codec::union! {
        Dated;
        0 => Shared (Shared);
        1 => Date (Date);
    }
}
mod model {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Own, Shared};

    /// Schema `Model`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Model {
        /// `Shared`.
        Shared(Shared),
        /// `Own`.
        Own(Own),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Model {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Texts(&["small", "large"]),
                codec::Alternative::Texts(&["huge"]),
            ]
        }
    }

    impl From<&str> for Model {
        #[inline]
        fn from(value: &str) -> Self {
            codec::of_string(value.into())
        }
    }

    impl From<String> for Model {
        #[inline]
        fn from(value: String) -> Self {
            codec::of_string(value)
        }
    }

    codec::union! {
        Model;
        0 => Shared (Shared);
        1 => Own (Own);
    }
}
mod nested {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::Model;

    /// Schema `Nested`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Nested {
        /// `Model`.
        Model(Box<Model>),
        /// A string.
        String(String),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Nested {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::OneOf(<Model as codec::Alternatives>::all),
                codec::Alternative::String,
            ]
        }
    }

    impl From<&str> for Nested {
        #[inline]
        fn from(value: &str) -> Self {
            codec::of_string(value.into())
        }
    }

    impl From<String> for Nested {
        #[inline]
        fn from(value: String) -> Self {
            codec::of_string(value)
        }
    }

    codec::union! {
        Nested;
        0 => Model (Model);
        1 => String;
    }
}
mod own {
    use crate::runtime::codec;

    /// Inline schema of `Model`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Own {
        /// `huge`.
        Huge,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Own;
        Huge = "huge";
    }
}
mod request {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Choice, Dated, Model, Nested};

    /// Schema `Request`.
    #[derive(Clone)]
    pub struct Request {
        /// Property `model`, always present.
        pub model: Model,
        /// Property `nested`, optional.
        pub nested: Option<Nested>,
        /// Property `choice`, optional.
        pub choice: Option<Choice>,
        /// Property `dated`, optional.
        pub dated: Option<Dated>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Request {
        /// Creates a value with its required properties.
        pub fn new(model: impl Into<Model>) -> Self {
            Self {
                model: model.into(),
                ..codec::empty()
            }
        }

        /// Sets [`model`](field@Self::model).
        pub fn model(mut self, model: impl Into<Model>) -> Self {
            self.model = model.into();
            self
        }

        /// Sets [`nested`](field@Self::nested).
        pub fn nested(mut self, nested: impl Into<Nested>) -> Self {
            self.nested = Some(nested.into());
            self
        }

        /// Sets [`choice`](field@Self::choice).
        pub fn choice(mut self, choice: impl Into<Choice>) -> Self {
            self.choice = Some(choice.into());
            self
        }

        /// Sets [`dated`](field@Self::dated).
        pub fn dated(mut self, dated: impl Into<Dated>) -> Self {
            self.dated = Some(dated.into());
            self
        }
    }

    codec::model! {
        Request;
        0 => model = "model";
        1 => nested = "nested";
        2 => choice = "choice";
        3 => dated = "dated";
        required = [0];
    }
}
mod shared {
    use crate::runtime::codec;

    /// Schema `Shared`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Shared {
        /// `small`.
        Small,
        /// `large`.
        Large,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Shared;
        Small = "small";
        Large = "large";
    }
}

pub use self::choice::Choice;
pub use self::choice_object::ChoiceObject;
pub use self::dated::Dated;
pub use self::model::Model;
pub use self::nested::Nested;
pub use self::own::Own;
pub use self::request::Request;
pub use self::shared::Shared;
