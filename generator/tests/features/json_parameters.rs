// src/models/mod.rs

//! The types of the API's requests and responses.

mod filter {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Filter`.
    #[derive(Clone)]
    pub struct Filter {
        /// Property `after`, optional.
        pub after: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Filter {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`after`](field@Self::after).
        pub fn after(mut self, after: impl Into<String>) -> Self {
            self.after = Some(after.into());
            self
        }
    }

    codec::model! {
        Filter, Default;
        0 => after = "after";
    }
}

pub use self::filter::Filter;

// src/requests/labels.rs

//! Request builders below `/labels`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/labels/inherit(labelIds={labelIds},locale='{locale}')`.
#[derive(Clone, Debug)]
pub struct InheritWithLabelIdsAndLocale(pub(crate) Endpoint);

impl InheritWithLabelIdsAndLocale {
    /// `GET /labels/inherit(labelIds={labelIds},locale='{locale}')`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use json_parameters::models::Filter;
    /// # async fn example(client: json_parameters::Client) -> Result<(), json_parameters::Error> {
    /// client
    ///     .labels()
    ///     .inherit_with_label_ids_and_locale(["42"], "locale")
    ///     .get()
    ///     .with(|options| options.filter(Filter::new().after("after")))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<(), inherit_with_label_ids_and_locale::GetOptions> {
        self.0
            .call(
                operation!(
                    "GET", "/labels/inherit(labelIds={labelIds},locale='{locale}')"
                ),
            )
            .returning_nothing()
    }
}

/// Request builders below `/labels/inherit(labelIds={labelIds},locale='{locale}')`.
pub mod inherit_with_label_ids_and_locale {
    use crate::models::Filter;
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};
    use serde_json::Value;

    /// Optional parameters of `GET /labels/inherit(labelIds={labelIds},locale='{locale}')`.
    #[derive(Clone, Debug, Default)]
    pub struct GetOptions {
        filter: Option<Filter>,
        anything: Option<Value>,
    }

    impl GetOptions {
        /// Query parameter `filter`.
        #[inline]
        #[must_use]
        pub fn filter(mut self, filter: impl Into<Filter>) -> Self {
            self.filter = Some(filter.into());
            self
        }

        /// Query parameter `anything`.
        #[inline]
        #[must_use]
        pub fn anything(mut self, anything: impl Into<Value>) -> Self {
            self.anything = Some(anything.into());
            self
        }
    }

    impl Parameters for GetOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("filter", ParameterStyle::Json, Explode::No, &self.filter);
            out.write_query(
                "anything",
                ParameterStyle::Json,
                Explode::No,
                &self.anything,
            );
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint, Explode, ParameterStyle};

pub mod labels;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/labels`.
    #[inline]
    #[must_use]
    pub fn labels(&self) -> Labels {
        Labels(Endpoint::root(self).literal("labels"))
    }
}

/// Request builder of `/labels`.
#[derive(Clone, Debug)]
pub struct Labels(pub(crate) Endpoint);

impl Labels {
    /// `/labels/inherit(labelIds={labelIds},locale='{locale}')`.
    #[inline]
    #[must_use]
    pub fn inherit_with_label_ids_and_locale(
        &self,
        label_ids: impl IntoIterator<Item = impl Into<String>>,
        locale: impl Into<String>,
    ) -> labels::InheritWithLabelIdsAndLocale {
        let label_ids: Vec<String> = label_ids.into_iter().map(Into::into).collect();
        let locale: String = locale.into();
        labels::InheritWithLabelIdsAndLocale(
            self
                .0
                .begin_segment()
                .text("inherit(labelIds=")
                .parameter("labelIds", ParameterStyle::Json, Explode::No, &label_ids)
                .text(",locale='")
                .parameter("locale", ParameterStyle::Quoted, Explode::No, &locale)
                .text("')"),
        )
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://json.example");
