// src/models/mod.rs

//! The types of the API's requests and responses.

mod both {
    use crate::runtime::{AdditionalProperties, codec};
    use super::BothA;

    /// Schema `Both`.
    #[derive(Clone)]
    pub struct Both {
        /// Property `a`, optional.
        pub a: Option<BothA>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Both {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`a`](field@Self::a).
        pub fn a(mut self, a: impl Into<BothA>) -> Self {
            self.a = Some(a.into());
            self
        }
    }

    codec::model! {
        Both, Default;
        0 => a = "a";
    }
}
mod both_a {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Both`.
    #[derive(Clone)]
    pub struct BothA {
        /// Property `x`, optional.
        pub x: Option<String>,
        /// Property `y`, optional.
        pub y: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl BothA {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`x`](field@Self::x).
        pub fn x(mut self, x: impl Into<String>) -> Self {
            self.x = Some(x.into());
            self
        }

        /// Sets [`y`](field@Self::y).
        pub fn y(mut self, y: impl Into<String>) -> Self {
            self.y = Some(y.into());
            self
        }
    }

    codec::model! {
        BothA, Default;
        0 => x = "x";
        1 => y = "y";
    }
}
mod cat {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Cat`.
    #[derive(Clone)]
    pub struct Cat {
        /// Property `kind`, always present.
        pub kind: String,
        /// Property `claws`, optional.
        pub claws: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Cat {
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

        /// Sets [`claws`](field@Self::claws).
        #[inline]
        pub fn claws(mut self, claws: i64) -> Self {
            self.claws = Some(claws);
            self
        }
    }

    codec::model! {
        Cat;
        0 => kind = "kind";
        1 => claws = "claws";
        required = [0];
    }
}
mod dog {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Dog`.
    #[derive(Clone)]
    pub struct Dog {
        /// Property `kind`, always present.
        pub kind: String,
        /// Property `bark`, optional.
        pub bark: Option<bool>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Dog {
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

        /// Sets [`bark`](field@Self::bark).
        #[inline]
        pub fn bark(mut self, bark: bool) -> Self {
            self.bark = Some(bark);
            self
        }
    }

    codec::model! {
        Dog;
        0 => kind = "kind";
        1 => bark = "bark";
        required = [0];
    }
}
mod narrow {
    use crate::runtime::{AdditionalProperties, Date, codec};
    use super::NarrowB;

    /// Schema `Narrow`.
    #[derive(Clone)]
    pub struct Narrow {
        /// Property `a`, always present.
        pub a: Date,
        /// Property `b`, optional.
        pub b: Option<NarrowB>,
        /// Property `c`, optional.
        pub c: Option<Vec<i64>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Narrow {
        /// Creates a value with its required properties.
        pub fn new(a: impl Into<Date>) -> Self {
            Self {
                a: a.into(),
                ..codec::empty()
            }
        }

        /// Sets [`a`](field@Self::a).
        pub fn a(mut self, a: impl Into<Date>) -> Self {
            self.a = a.into();
            self
        }

        /// Sets [`b`](field@Self::b).
        pub fn b(mut self, b: impl Into<NarrowB>) -> Self {
            self.b = Some(b.into());
            self
        }

        /// Sets [`c`](field@Self::c).
        pub fn c(mut self, c: impl IntoIterator<Item = i64>) -> Self {
            self.c = Some(c.into_iter().collect());
            self
        }
    }

    codec::model! {
        Narrow;
        0 => a = "a";
        1 => b = "b";
        2 => c = "c";
        required = [0];
    }
}
mod narrow_b {
    use crate::runtime::codec;

    /// Inline schema of `Narrow`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum NarrowB {
        /// `x`.
        X,
        /// `y`.
        Y,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        NarrowB;
        X = "x";
        Y = "y";
    }
}
mod over {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Over`.
    #[derive(Clone)]
    pub struct Over {
        /// Property `kind`, always present.
        pub kind: String,
        /// Property `claws`, optional.
        pub claws: Option<i64>,
        /// Property `bark`, optional.
        pub bark: Option<bool>,
        /// Property `extra`, optional.
        pub extra: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Over {
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

        /// Sets [`claws`](field@Self::claws).
        #[inline]
        pub fn claws(mut self, claws: i64) -> Self {
            self.claws = Some(claws);
            self
        }

        /// Sets [`bark`](field@Self::bark).
        #[inline]
        pub fn bark(mut self, bark: bool) -> Self {
            self.bark = Some(bark);
            self
        }

        /// Sets [`extra`](field@Self::extra).
        pub fn extra(mut self, extra: impl Into<String>) -> Self {
            self.extra = Some(extra.into());
            self
        }
    }

    codec::model! {
        Over;
        0 => kind = "kind";
        1 => claws = "claws";
        2 => bark = "bark";
        3 => extra = "extra";
        required = [0];
    }
}
mod plain {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Cat, Dog};

    /// Schema `Plain`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    ///
    /// A value can fit several of them: it is read as the first of those that declare most of its
    /// properties, and its other properties are kept.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Plain {
        /// `Cat`.
        Cat(Box<Cat>),
        /// `Dog`.
        Dog(Box<Dog>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Plain {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["kind"],
                    declared: &["kind", "claws"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &["kind"],
                    declared: &["kind", "bark"],
                }),
            ]
        }
    }

    codec::union! {
        Plain;
        0 => Cat (Cat);
        1 => Dog (Dog);
    }
}
mod req {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Req`.
    #[derive(Clone)]
    pub struct Req {
        /// Property `kind`, always present.
        pub kind: String,
        /// Property `claws`, always present.
        pub claws: i64,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Req {
        /// Creates a value with its required properties.
        pub fn new(kind: impl Into<String>, claws: i64) -> Self {
            Self {
                kind: kind.into(),
                claws,
                ..codec::empty()
            }
        }

        /// Sets [`kind`](field@Self::kind).
        pub fn kind(mut self, kind: impl Into<String>) -> Self {
            self.kind = kind.into();
            self
        }

        /// Sets [`claws`](field@Self::claws).
        #[inline]
        pub fn claws(mut self, claws: i64) -> Self {
            self.claws = claws;
            self
        }
    }

    codec::model! {
        Req;
        0 => kind = "kind";
        1 => claws = "claws";
        required = [0 1];
    }
}
mod tagged {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Tagged`.
    #[derive(Clone)]
    pub struct Tagged {
        /// Property `kind`, always present.
        pub kind: String,
        /// Property `claws`, optional.
        pub claws: Option<i64>,
        /// Property `bark`, optional.
        pub bark: Option<bool>,
        /// Property `extra`, optional.
        pub extra: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Tagged {
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

        /// Sets [`claws`](field@Self::claws).
        #[inline]
        pub fn claws(mut self, claws: i64) -> Self {
            self.claws = Some(claws);
            self
        }

        /// Sets [`bark`](field@Self::bark).
        #[inline]
        pub fn bark(mut self, bark: bool) -> Self {
            self.bark = Some(bark);
            self
        }

        /// Sets [`extra`](field@Self::extra).
        pub fn extra(mut self, extra: impl Into<String>) -> Self {
            self.extra = Some(extra.into());
            self
        }
    }

    codec::model! {
        Tagged;
        0 => kind = "kind";
        1 => claws = "claws";
        2 => bark = "bark";
        3 => extra = "extra";
        required = [0];
    }
}
mod union {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{Cat, Dog};

    /// Schema `Union`.
    ///
    /// One of several types; objects are discriminated by the property `kind`.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Union {
        /// Told by `Cat`.
        Cat(Box<Cat>),
        /// Told by `Dog`.
        Dog(Box<Dog>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Union {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[("kind", &[codec::Constant::String("Cat")])],
                    required: &["kind"],
                    declared: &["kind", "claws"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[("kind", &[codec::Constant::String("Dog")])],
                    required: &["kind"],
                    declared: &["kind", "bark"],
                }),
            ]
        }
    }

    impl From<Cat> for Union {
        #[inline]
        fn from(value: Cat) -> Self {
            Self::Cat(Box::new(codec::named(value, "kind", codec::Constant::String("Cat"))))
        }
    }

    impl From<Dog> for Union {
        #[inline]
        fn from(value: Dog) -> Self {
            Self::Dog(Box::new(codec::named(value, "kind", codec::Constant::String("Dog"))))
        }
    }

    codec::union! {
        Union;
        0 => Cat;
        1 => Dog;
    }
}

pub use self::both::Both;
pub use self::both_a::BothA;
pub use self::cat::Cat;
pub use self::dog::Dog;
pub use self::narrow::Narrow;
pub use self::narrow_b::NarrowB;
pub use self::over::Over;
pub use self::plain::Plain;
pub use self::req::Req;
pub use self::tagged::Tagged;
pub use self::union::Union;

// src/requests/a.rs

//! Types of the operations below `a`.

use crate::models::{Both, Narrow, Over, Req, Tagged};
use crate::runtime::{AdditionalProperties, codec};

/// Inline schema of `GET /a`.
#[derive(Clone)]
pub struct AResponse {
    /// Property `tagged`, optional.
    pub tagged: Option<Tagged>,
    /// Property `over`, optional.
    pub over: Option<Over>,
    /// Property `narrow`, optional.
    pub narrow: Option<Narrow>,
    /// Property `both`, optional.
    pub both: Option<Both>,
    /// Property `req`, optional.
    pub req: Option<Req>,
    /// Property `inlineOver`, optional.
    pub inline_over: Option<AResponseInlineOver>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl AResponse {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`tagged`](field@Self::tagged).
    pub fn tagged(mut self, tagged: impl Into<Tagged>) -> Self {
        self.tagged = Some(tagged.into());
        self
    }

    /// Sets [`over`](field@Self::over).
    pub fn over(mut self, over: impl Into<Over>) -> Self {
        self.over = Some(over.into());
        self
    }

    /// Sets [`narrow`](field@Self::narrow).
    pub fn narrow(mut self, narrow: impl Into<Narrow>) -> Self {
        self.narrow = Some(narrow.into());
        self
    }

    /// Sets [`both`](field@Self::both).
    pub fn both(mut self, both: impl Into<Both>) -> Self {
        self.both = Some(both.into());
        self
    }

    /// Sets [`req`](field@Self::req).
    pub fn req(mut self, req: impl Into<Req>) -> Self {
        self.req = Some(req.into());
        self
    }

    /// Sets [`inline_over`](field@Self::inline_over).
    pub fn inline_over(mut self, inline_over: impl Into<AResponseInlineOver>) -> Self {
        self.inline_over = Some(inline_over.into());
        self
    }
}

codec::model! {
    AResponse, Default;
    0 => tagged = "tagged";
    1 => over = "over";
    2 => narrow = "narrow";
    3 => both = "both";
    4 => req = "req";
    5 => inline_over = "inlineOver";
}

/// Inline schema of `GET /a`.
#[derive(Clone)]
pub struct AResponseInlineOver {
    /// Property `kind`, always present.
    pub kind: String,
    /// Property `claws`, optional.
    pub claws: Option<i64>,
    /// Property `bark`, optional.
    pub bark: Option<bool>,
    /// Property `z`, always present.
    pub z: i64,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl AResponseInlineOver {
    /// Creates a value with its required properties.
    pub fn new(kind: impl Into<String>, z: i64) -> Self {
        Self {
            kind: kind.into(),
            z,
            ..codec::empty()
        }
    }

    /// Sets [`kind`](field@Self::kind).
    pub fn kind(mut self, kind: impl Into<String>) -> Self {
        self.kind = kind.into();
        self
    }

    /// Sets [`claws`](field@Self::claws).
    #[inline]
    pub fn claws(mut self, claws: i64) -> Self {
        self.claws = Some(claws);
        self
    }

    /// Sets [`bark`](field@Self::bark).
    #[inline]
    pub fn bark(mut self, bark: bool) -> Self {
        self.bark = Some(bark);
        self
    }

    /// Sets [`z`](field@Self::z).
    #[inline]
    pub fn z(mut self, z: i64) -> Self {
        self.z = z;
        self
    }
}

codec::model! {
    AResponseInlineOver;
    0 => kind = "kind";
    1 => claws = "claws";
    2 => bark = "bark";
    3 => z = "z";
    required = [0 3];
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod a;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/a`.
    #[inline]
    #[must_use]
    pub fn a(&self) -> A {
        A(Endpoint::root(self).literal("a"))
    }
}

/// Request builder of `/a`.
#[derive(Clone, Debug)]
pub struct A(pub(crate) Endpoint);

impl A {
    /// `GET /a`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: all_of_overlap::Client) -> Result<(), all_of_overlap::Error> {
    /// let response = client.a().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<a::AResponse> {
        self.0.call(operation!("GET", "/a")).returning_json()
    }
}
