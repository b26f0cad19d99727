// src/models/mod.rs

//! The types of the API's requests and responses.

mod item {
    use super::Pet;

    /// Schema `Item`.
    pub type Item = Vec<Pet>;
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
    }
}
mod pets {
    use crate::runtime::{AdditionalProperties, Page, codec};
    use super::{Item, Pet};

    /// Schema `Pets`.
    #[derive(Clone)]
    pub struct Pets {
        /// Property `pets`, always present.
        pub pets: Item,
        /// Property `next`, always present.
        pub next: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Pets {
        /// Creates a value with its required properties.
        pub fn new(
            pets: impl IntoIterator<Item = impl Into<Pet>>,
            next: impl Into<String>,
        ) -> Self {
            Self {
                pets: pets.into_iter().map(Into::into).collect(),
                next: next.into(),
                ..codec::empty()
            }
        }

        /// Sets [`pets`](field@Self::pets).
        pub fn pets(mut self, pets: impl IntoIterator<Item = impl Into<Pet>>) -> Self {
            self.pets = pets.into_iter().map(Into::into).collect();
            self
        }

        /// Sets [`next`](field@Self::next).
        pub fn next(mut self, next: impl Into<String>) -> Self {
            self.next = next.into();
            self
        }
    }

    codec::model! {
        Pets;
        0 => pets = "pets";
        1 => next = "next";
        required = [0 1];
    }

    impl Page for Pets {
        type Item = Pet;

        const ITEMS: &'static str = "pets";

        const NEXT_LINK: &'static str = "next";

        #[inline]
        fn next_link(&self) -> Option<&str> {
            Some(&self.next)
        }

        #[inline]
        fn into_items(self) -> Vec<Pet> {
            self.pets
        }
    }
}

pub use self::item::Item;
pub use self::pet::Pet;
pub use self::pets::Pets;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod pets;

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
    /// `/pets/delta`.
    #[inline]
    #[must_use]
    pub fn delta(&self) -> pets::Delta {
        pets::Delta(self.0.literal("delta"))
    }

    /// `GET /pets`.
    ///
    /// - Paginated: `.items()` and `.pages()` follow `next`.
    ///
    /// On success: A page.
    ///
    /// ```no_run
    /// # async fn example(client: pages::Client) -> Result<(), pages::Error> {
    /// let response = client.pets().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<crate::models::Pets> {
        self.0.call(operation!("GET", "/pets")).returning_json()
    }
}

// src/requests/pets.rs

//! Request builders below `/pets`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/pets/delta`.
#[derive(Clone, Debug)]
pub struct Delta(pub(crate) Endpoint);

impl Delta {
    /// `GET /pets/delta`.
    ///
    /// - Paginated: `.items()` and `.pages()` follow `@odata.nextLink`.
    ///
    /// On success: What has changed.
    ///
    /// ```no_run
    /// # async fn example(client: pages::Client) -> Result<(), pages::Error> {
    /// let response = client.pets().delta().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<delta::DeltaResponse> {
        self.0.call(operation!("GET", "/pets/delta")).returning_json()
    }
}

/// Types of the operations below `pets.delta`.
pub mod delta {
    use crate::models::Pet;
    use crate::runtime::{AdditionalProperties, Page, codec};

    /// Inline schema of `GET /pets/delta`.
    #[derive(Clone)]
    pub struct DeltaResponse {
        /// Property `value`, optional.
        pub value: Option<Vec<Pet>>,
        /// Property `@odata.nextLink`, optional, perhaps null.
        pub odata_next_link: Option<String>,
        /// Property `@odata.deltaLink`, optional, perhaps null.
        pub odata_delta_link: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl DeltaResponse {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`value`](field@Self::value).
        pub fn value(mut self, value: impl IntoIterator<Item = impl Into<Pet>>) -> Self {
            self.value = Some(value.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`odata_next_link`](field@Self::odata_next_link).
        pub fn odata_next_link(mut self, odata_next_link: impl Into<String>) -> Self {
            self.odata_next_link = Some(odata_next_link.into());
            self
        }

        /// Sets [`odata_next_link`](field@Self::odata_next_link) to an explicit `null`.
        #[inline]
        pub fn clear_odata_next_link(mut self) -> Self {
            self.odata_next_link = None;
            self.additional_properties.0.set_null(1);
            self
        }

        /// Sets [`odata_delta_link`](field@Self::odata_delta_link).
        pub fn odata_delta_link(mut self, odata_delta_link: impl Into<String>) -> Self {
            self.odata_delta_link = Some(odata_delta_link.into());
            self
        }

        /// Sets [`odata_delta_link`](field@Self::odata_delta_link) to an explicit `null`.
        #[inline]
        pub fn clear_odata_delta_link(mut self) -> Self {
            self.odata_delta_link = None;
            self.additional_properties.0.set_null(2);
            self
        }
    }

    codec::model! {
        DeltaResponse, Default;
        0 => value = "value";
        1 => odata_next_link = "@odata.nextLink";
        2 => odata_delta_link = "@odata.deltaLink";
    }

    impl Page for DeltaResponse {
        type Item = Pet;

        #[inline]
        fn next_link(&self) -> Option<&str> {
            self.odata_next_link.as_deref()
        }

        #[inline]
        fn delta_link(&self) -> Option<&str> {
            self.odata_delta_link.as_deref()
        }

        #[inline]
        fn into_items(self) -> Vec<Pet> {
            self.value.unwrap_or_default()
        }
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://pages.example");
