// src/models/mod.rs

//! The types of the API's requests and responses.

mod form {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Form`.
    #[derive(Clone)]
    pub struct Form {
        /// Property `required`, always present.
        pub required: String,
        /// Property `requiredNullable`, always present, perhaps null.
        pub required_nullable: Option<i64>,
        /// Property `requiredReadOnly`, optional.
        ///
        /// - Read only: the service sets it.
        pub required_read_only: Option<String>,
        /// Property `requiredWriteOnly`, optional.
        ///
        /// - Write only: the service never sends it.
        pub required_write_only: Option<String>,
        /// Property `requiredList`, always present.
        pub required_list: Vec<String>,
        /// Property `optional`, optional.
        pub optional: Option<String>,
        /// Property `optionalNullable`, optional, perhaps null.
        pub optional_nullable: Option<String>,
        /// Property `nullableList`, optional, perhaps null.
        pub nullable_list: Option<Vec<i64>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Form {
        /// Creates a value with its required properties.
        pub fn new(
            required: impl Into<String>,
            required_nullable: impl Into<Option<i64>>,
            required_list: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            Self {
                required: required.into(),
                required_nullable: required_nullable.into(),
                required_list: required_list.into_iter().map(Into::into).collect(),
                ..codec::empty()
            }
        }

        /// Sets [`required`](field@Self::required).
        pub fn required(mut self, required: impl Into<String>) -> Self {
            self.required = required.into();
            self
        }

        /// Sets [`required_nullable`](field@Self::required_nullable).
        #[inline]
        pub fn required_nullable(mut self, required_nullable: i64) -> Self {
            self.required_nullable = Some(required_nullable);
            self
        }

        /// Sets [`required_read_only`](field@Self::required_read_only).
        pub fn required_read_only(mut self, required_read_only: impl Into<String>) -> Self {
            self.required_read_only = Some(required_read_only.into());
            self
        }

        /// Sets [`required_write_only`](field@Self::required_write_only).
        pub fn required_write_only(
            mut self,
            required_write_only: impl Into<String>,
        ) -> Self {
            self.required_write_only = Some(required_write_only.into());
            self
        }

        /// Sets [`required_list`](field@Self::required_list).
        pub fn required_list(
            mut self,
            required_list: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.required_list = required_list.into_iter().map(Into::into).collect();
            self
        }

        /// Sets [`optional`](field@Self::optional).
        pub fn optional(mut self, optional: impl Into<String>) -> Self {
            self.optional = Some(optional.into());
            self
        }

        /// Sets [`optional_nullable`](field@Self::optional_nullable).
        pub fn optional_nullable(mut self, optional_nullable: impl Into<String>) -> Self {
            self.optional_nullable = Some(optional_nullable.into());
            self
        }

        /// Sets [`optional_nullable`](field@Self::optional_nullable) to an explicit `null`.
        #[inline]
        pub fn clear_optional_nullable(mut self) -> Self {
            self.optional_nullable = None;
            self.additional_properties.0.set_null(6);
            self
        }

        /// Sets [`nullable_list`](field@Self::nullable_list).
        pub fn nullable_list(
            mut self,
            nullable_list: impl IntoIterator<Item = i64>,
        ) -> Self {
            self.nullable_list = Some(nullable_list.into_iter().collect());
            self
        }

        /// Sets [`nullable_list`](field@Self::nullable_list) to an explicit `null`.
        #[inline]
        pub fn clear_nullable_list(mut self) -> Self {
            self.nullable_list = None;
            self.additional_properties.0.set_null(7);
            self
        }
    }

    codec::model! {
        Form;
        0 => required = "required";
        1 => required_nullable = "requiredNullable";
        2 => required_read_only = "requiredReadOnly";
        3 => required_write_only = "requiredWriteOnly";
        4 => required_list = "requiredList";
        5 => optional = "optional";
        6 => optional_nullable = "optionalNullable";
        7 => nullable_list = "nullableList";
        required = [0 1 4];
        read_only = [2];
    }
}

pub use self::form::Form;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Form;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/forms`.
    #[inline]
    #[must_use]
    pub fn forms(&self) -> Forms {
        Forms(Endpoint::root(self).literal("forms"))
    }
}

/// Request builder of `/forms`.
#[derive(Clone, Debug)]
pub struct Forms(pub(crate) Endpoint);

impl Forms {
    /// `POST /forms`.
    ///
    /// On success: As kept.
    ///
    /// ```no_run
    /// use presence::models::Form;
    /// # async fn example(client: presence::Client) -> Result<(), presence::Error> {
    /// let response = client
    ///     .forms()
    ///     .post(Form::new("required", 1_i64, ["requiredList"]))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Form>) -> Call<Form> {
        let body: Form = body.into();
        self.0.call(operation!("POST", "/forms")).json(&body).returning_json()
    }
}
