// src/models/mod.rs

//! The types of the API's requests and responses.

mod any_pet {
    use crate::runtime::codec;
    use super::{Cat, Dog, Pet};

    /// Schema `Pet`.
    ///
    /// One of several types, discriminated by the property `petType`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyPet {
        /// Type name: `dog`, `hound`.
        Dog(Box<Dog>),
        /// Type name: `Cat`.
        Cat(Box<Cat>),
        /// An object of any other type, with all of its properties.
        Other(Box<Pet>),
    }

    impl AnyPet {
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

    codec::polymorphic! {
        AnyPet = "petType";
        Dog (Dog) = ["dog" "hound"];
        Cat (Cat) = ["Cat"];
    }
}
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
        pub lives: Option<u8>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Cat {
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

        /// Sets [`lives`](field@Self::lives).
        #[inline]
        pub fn lives(mut self, lives: u8) -> Self {
            self.lives = Some(lives);
            self
        }
    }

    codec::model! {
        Cat, Default;
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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        /// Sets [`tricks`](field@Self::tricks).
        pub fn tricks(
            mut self,
            tricks: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.tricks = Some(tricks.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Dog, Default;
        0 => name = "name";
        1 => tricks = "tricks";
        tag = "petType", "dog";
    }
}
mod pet {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Pet`.
    #[derive(Clone)]
    pub struct Pet {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Pet {
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
        Pet, Default;
        0 => name = "name";
        base_tag = "petType";
    }
}

pub use self::any_pet::AnyPet;
pub use self::cat::Cat;
pub use self::dog::Dog;
pub use self::pet::Pet;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::AnyPet;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/pets`.
    #[inline]
    #[must_use]
    pub fn pets(&self) -> Pets {
        Pets(Endpoint::root(self).literal("pets"))
    }
}

/// Request builder of `/pets`.
#[derive(Clone, Debug)]
pub struct Pets(pub(crate) Endpoint);

impl Pets {
    /// `POST /pets`.
    ///
    /// On success: All of them.
    ///
    /// ```no_run
    /// use discriminator_plain::models::Dog;
    /// # async fn example(client: discriminator_plain::Client) -> Result<(), discriminator_plain::Error> {
    /// let response = client.pets().post(Dog::new().tricks(["tricks"])).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<AnyPet>) -> Call<Vec<AnyPet>> {
        let body: AnyPet = body.into();
        self.0.call(operation!("POST", "/pets")).json(&body).returning_json()
    }
}
