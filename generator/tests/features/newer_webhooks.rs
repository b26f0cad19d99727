// warning: `webhooks` have no methods (1 of them), as the service sends them; the schemas that they refer to are types (line 5)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod created {
    use crate::runtime::{AdditionalProperties, DateTime, codec};

    /// Schema `Created`.
    #[derive(Clone)]
    pub struct Created {
        /// Property `id`, always present.
        pub id: String,
        /// Property `at`, optional.
        pub at: Option<DateTime>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Created {
        /// Creates a value with its required properties.
        pub fn new(id: impl Into<String>) -> Self {
            Self {
                id: id.into(),
                ..codec::empty()
            }
        }

        /// Sets [`id`](field@Self::id).
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.id = id.into();
            self
        }

        /// Sets [`at`](field@Self::at).
        pub fn at(mut self, at: impl Into<DateTime>) -> Self {
            self.at = Some(at.into());
            self
        }
    }

    codec::model! {
        Created;
        0 => id = "id";
        1 => at = "at";
        required = [0];
    }
}

pub use self::created::Created;
