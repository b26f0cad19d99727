// src/models/mod.rs

//! The types of the API's requests and responses.

mod animal {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Animal`.
    #[derive(Clone)]
    pub struct Animal {
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Animal {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }
    }

    codec::model! {
        Animal, Default;
        base_tag = "kind";
    }
}
mod any_animal {
    use crate::runtime::codec;
    use super::{Animal, Cat};

    /// Schema `Animal`.
    ///
    /// One of several types, discriminated by the property `kind`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyAnimal {
        /// `Animal`, without a type name.
        Animal(Box<Animal>),
        /// Type name: `Cat`.
        Cat(Box<Cat>),
        /// An object of any other type, with all of its properties.
        Other(Box<Animal>),
    }

    codec::polymorphic! {
        AnyAnimal = "kind";
        Animal (Animal) = [] None;
        Cat (Cat) = ["Cat"];
    }
}
mod beast {
    use super::AnyAnimal;

    /// Any of them.
    ///
    /// Schema `Beast`.
    pub type Beast = AnyAnimal;
}
mod cat {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Cat`.
    ///
    /// Type name on the wire: `Cat`.
    #[derive(Clone)]
    pub struct Cat {
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Cat {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }
    }

    codec::model! {
        Cat, Default;
        tag = "kind", "Cat";
    }
}
mod default {
    use super::Query;

    /// The one that is asked first.
    ///
    /// Schema `Default`.
    pub type Default = Query;
}
mod extended {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Extended`.
    #[derive(Clone)]
    pub struct Extended {
        /// Property `text`, always present.
        pub text: String,
        /// Property `page`, optional.
        pub page: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Extended {
        /// Creates a value with its required properties.
        pub fn new(text: impl Into<String>) -> Self {
            Self {
                text: text.into(),
                ..codec::empty()
            }
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = text.into();
            self
        }

        /// Sets [`page`](field@Self::page).
        #[inline]
        pub fn page(mut self, page: i64) -> Self {
            self.page = Some(page);
            self
        }
    }

    codec::model! {
        Extended;
        0 => text = "text";
        1 => page = "page";
        required = [0];
    }
}
mod narrowed {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Narrowed`.
    #[derive(Clone)]
    pub struct Narrowed {
        /// Property `text`, always present.
        pub text: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Narrowed {
        /// Creates a value with its required properties.
        pub fn new(text: impl Into<String>) -> Self {
            Self {
                text: text.into(),
                ..codec::empty()
            }
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = text.into();
            self
        }
    }

    codec::model! {
        Narrowed;
        0 => text = "text";
        required = [0];
    }
}
mod query {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Query`.
    #[derive(Clone)]
    pub struct Query {
        /// Property `text`, always present.
        pub text: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Query {
        /// Creates a value with its required properties.
        pub fn new(text: impl Into<String>) -> Self {
            Self {
                text: text.into(),
                ..codec::empty()
            }
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = text.into();
            self
        }
    }

    codec::model! {
        Query;
        0 => text = "text";
        required = [0];
    }
}
mod search {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Beast, Extended, Narrowed, Query, Wrapped};

    /// Schema `Search`.
    #[derive(Clone)]
    pub struct Search {
        /// The one that is asked first.
        ///
        /// Property `first`, always present.
        pub first: super::Default,
        /// One more.
        ///
        /// Property `second`, optional.
        pub second: Option<Query>,
        /// Property `third`, optional.
        pub third: Option<Wrapped>,
        /// Property `narrowed`, optional.
        pub narrowed: Option<Narrowed>,
        /// Property `extended`, optional.
        pub extended: Option<Extended>,
        /// Any of them.
        ///
        /// Property `beast`, optional.
        pub beast: Option<Beast>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Search {
        /// Creates a value with its required properties.
        pub fn new(first: impl Into<super::Default>) -> Self {
            Self {
                first: first.into(),
                ..codec::empty()
            }
        }

        /// Sets [`first`](field@Self::first).
        pub fn first(mut self, first: impl Into<super::Default>) -> Self {
            self.first = first.into();
            self
        }

        /// Sets [`second`](field@Self::second).
        pub fn second(mut self, second: impl Into<Query>) -> Self {
            self.second = Some(second.into());
            self
        }

        /// Sets [`third`](field@Self::third).
        pub fn third(mut self, third: impl Into<Wrapped>) -> Self {
            self.third = Some(third.into());
            self
        }

        /// Sets [`narrowed`](field@Self::narrowed).
        pub fn narrowed(mut self, narrowed: impl Into<Narrowed>) -> Self {
            self.narrowed = Some(narrowed.into());
            self
        }

        /// Sets [`extended`](field@Self::extended).
        pub fn extended(mut self, extended: impl Into<Extended>) -> Self {
            self.extended = Some(extended.into());
            self
        }

        /// Sets [`beast`](field@Self::beast).
        pub fn beast(mut self, beast: impl Into<Beast>) -> Self {
            self.beast = Some(beast.into());
            self
        }
    }

    codec::model! {
        Search;
        0 => first = "first";
        1 => second = "second";
        2 => third = "third";
        3 => narrowed = "narrowed";
        4 => extended = "extended";
        5 => beast = "beast";
        required = [0];
    }
}
mod wrapped {
    /// Schema `Wrapped`.
    #[deprecated(note = "The description marks it as deprecated")]
    pub type Wrapped = super::Default;
}

pub use self::animal::Animal;
pub use self::any_animal::AnyAnimal;
pub use self::beast::Beast;
pub use self::cat::Cat;
pub use self::default::Default;
pub use self::extended::Extended;
pub use self::narrowed::Narrowed;
pub use self::query::Query;
pub use self::search::Search;
pub use self::wrapped::Wrapped;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::{AnyAnimal, Search};
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/searches`.
    #[inline]
    #[must_use]
    pub fn searches(&self) -> Searches {
        Searches(Endpoint::root(self).literal("searches"))
    }
}

/// Request builder of `/searches`.
#[derive(Clone, Debug)]
pub struct Searches(pub(crate) Endpoint);

impl Searches {
    /// `POST /searches`.
    ///
    /// On success: Found.
    ///
    /// ```no_run
    /// use component_aliases::models::{Query, Search};
    /// # async fn example(client: component_aliases::Client) -> Result<(), component_aliases::Error> {
    /// let response = client.searches().post(Search::new(Query::new("text"))).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Search>) -> Call<AnyAnimal> {
        let body: Search = body.into();
        self.0.call(operation!("POST", "/searches")).json(&body).returning_json()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
