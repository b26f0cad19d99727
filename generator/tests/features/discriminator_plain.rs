// src/models/mod.rs

//! The types of the API's requests and responses.

mod cat {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Cat`.
    ///
    /// Type name on the wire: `Cat`.
    #[derive(Clone)]
    pub struct Cat {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// Property `lives`, optional.
        ///
        /// - Format: `uint8`
        pub lives: Option<u8>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Cat {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                name: None,
                lives: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`name`](field@Self::name).
        #[inline]
        #[must_use]
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        /// Sets [`lives`](field@Self::lives).
        #[inline]
        #[must_use]
        pub fn lives(mut self, lives: u8) -> Self {
            self.lives = Some(lives);
            self
        }
    }

    codec::model! {
        Cat = new, Default;
        0 => name = "name";
        1 => lives = "lives";
        tag = "petType", "Cat";
    }
}
mod dog {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Dog`.
    ///
    /// Type name on the wire: `dog`.
    #[derive(Clone)]
    pub struct Dog {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// Property `tricks`, optional.
        pub tricks: Option<Vec<String>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Dog {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                name: None,
                tricks: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`name`](field@Self::name).
        #[inline]
        #[must_use]
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        /// Sets [`tricks`](field@Self::tricks).
        #[inline]
        #[must_use]
        pub fn tricks(
            mut self,
            tricks: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.tricks = Some(tricks.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Dog = new, Default;
        0 => name = "name";
        1 => tricks = "tricks";
        tag = "petType", "dog";
    }
}
mod pet {
    use crate::runtime::codec;
    use super::{Cat, Dog, PetBase};

    /// Schema `Pet`.
    ///
    /// One of several types, discriminated by the property `petType`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Pet {
        /// Type name: `dog`, `hound`.
        Dog(Box<Dog>),
        /// Type name: `Cat`.
        Cat(Box<Cat>),
        /// An object of any other type, with all of its properties.
        Other(Box<PetBase>),
    }

    impl Pet {
        /// Returns the name of the object's type, as it is on the wire.
        #[inline]
        #[must_use]
        pub fn type_name(&self) -> Option<&str> {
            codec::type_name(codec::Polymorphic::model(self))
        }

        /// `name`.
        #[inline]
        #[must_use]
        pub fn name(&self) -> Option<&str> {
            match self {
                Self::Dog(value) => value.name.as_deref(),
                Self::Cat(value) => value.name.as_deref(),
                Self::Other(value) => value.name.as_deref(),
            }
        }
    }

    impl codec::Polymorphic for Pet {
        #[inline]
        fn discriminator(&self) -> &'static str {
            "petType"
        }

        #[inline]
        fn select(&mut self, type_name: Option<&str>) -> &mut dyn codec::Model {
            *self = match type_name {
                Some("dog" | "hound") => Self::Dog(codec::empty()),
                Some("Cat") => Self::Cat(codec::empty()),
                _ => Self::Other(codec::empty()),
            };
            codec::Polymorphic::model_mut(self)
        }

        #[inline]
        fn model(&self) -> &dyn codec::Model {
            match self {
                Self::Dog(value) => &**value,
                Self::Cat(value) => &**value,
                Self::Other(value) => &**value,
            }
        }

        #[inline]
        fn model_mut(&mut self) -> &mut dyn codec::Model {
            match self {
                Self::Dog(value) => &mut **value,
                Self::Cat(value) => &mut **value,
                Self::Other(value) => &mut **value,
            }
        }
    }

    impl From<Dog> for Pet {
        #[inline]
        fn from(value: Dog) -> Self {
            Self::Dog(Box::new(codec::typed(value)))
        }
    }

    impl From<Cat> for Pet {
        #[inline]
        fn from(value: Cat) -> Self {
            Self::Cat(Box::new(codec::typed(value)))
        }
    }

    codec::polymorphic!(Pet);
}
mod pet_base {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Pet`.
    #[derive(Clone)]
    pub struct PetBase {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl PetBase {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                name: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`name`](field@Self::name).
        #[inline]
        #[must_use]
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        PetBase = new, Default;
        0 => name = "name";
        base_tag = "petType";
    }
}

pub use self::cat::Cat;
pub use self::dog::Dog;
pub use self::pet::Pet;
pub use self::pet_base::PetBase;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Pet;
use crate::runtime::{Call, Client, Endpoint, Operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/pets`.
    #[inline]
    #[must_use]
    pub fn pets(&self) -> Pets {
        Pets {
            endpoint: Endpoint::root(self).literal("pets"),
        }
    }
}

/// Request builder of `/pets`.
#[derive(Clone, Debug)]
pub struct Pets {
    pub(crate) endpoint: Endpoint,
}

impl Pets {
    /// `POST /pets`.
    ///
    /// On success: All of them.
    ///
    /// ```no_run
    /// use discriminator_plain::models::Dog;
    /// # async fn example(
    /// # client: discriminator_plain::Client,
    /// # ) -> Result<(), discriminator_plain::Error> {
    /// let response = client.pets().post(Dog::new().tricks(["tricks"])).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Pet>) -> Call<Vec<Pet>> {
        let body: Pet = body.into();
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "POST",
                    path: "/pets",
                },
            )
            .json(&body)
            .returning_json()
    }
}
