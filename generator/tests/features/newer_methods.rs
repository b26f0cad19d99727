// warning: `webhooks` have no methods (1 of them), as the service sends them; the schemas that they refer to are types (line 30)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod changed {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Changed`.
    #[derive(Clone)]
    pub struct Changed {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Changed {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`id`](field@Self::id).
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.id = Some(id.into());
            self
        }
    }

    codec::model! {
        Changed, Default;
        0 => id = "id";
    }
}
mod copy_filter {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `ADDITIONALOPERATIONS /files/{id}`.
    #[derive(Clone)]
    pub struct CopyFilter {
        /// Property `depth`, optional.
        pub depth: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl CopyFilter {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`depth`](field@Self::depth).
        #[inline]
        pub fn depth(mut self, depth: i64) -> Self {
            self.depth = Some(depth);
            self
        }
    }

    codec::model! {
        CopyFilter, Default;
        0 => depth = "depth";
    }
}
mod copy_options {
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};
    use super::CopyFilter;

    /// Optional parameters of `COPY /files/{id}`.
    #[derive(Clone, Debug, Default)]
    pub struct CopyOptions {
        filter: Option<CopyFilter>,
    }

    impl CopyOptions {
        /// Query parameter `filter`.
        #[inline]
        #[must_use]
        pub fn filter(mut self, filter: impl Into<CopyFilter>) -> Self {
            self.filter = Some(filter.into());
            self
        }
    }

    impl Parameters for CopyOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("filter", ParameterStyle::Form, Explode::Yes, &self.filter);
        }
    }
}
mod search_request {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `QUERY /files/{id}`.
    #[derive(Clone)]
    pub struct SearchRequest {
        /// Property `text`, optional.
        pub text: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl SearchRequest {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`text`](field@Self::text).
        pub fn text(mut self, text: impl Into<String>) -> Self {
            self.text = Some(text.into());
            self
        }
    }

    codec::model! {
        SearchRequest, Default;
        0 => text = "text";
    }
}

pub use self::changed::Changed;
pub use self::copy_filter::CopyFilter;
pub use self::copy_options::CopyOptions;
pub use self::search_request::SearchRequest;

// src/requests/files.rs

//! Request builders below `/files`.

use crate::models::{CopyOptions, SearchRequest};
use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/files/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `/files/{id}/copy`.
    #[inline]
    #[must_use]
    pub fn copy(&self) -> by_id::Copy {
        by_id::Copy(self.0.literal("copy"))
    }

    /// `QUERY /files/{id}` (operation `search`).
    ///
    /// On success: What was found.
    ///
    /// ```no_run
    /// use newer_methods::models::SearchRequest;
    /// # async fn example(client: newer_methods::Client) -> Result<(), newer_methods::Error> {
    /// let response = client
    ///     .files()
    ///     .by_id("42")
    ///     .query(SearchRequest::new().text("text"))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn query(&self, body: impl Into<Option<SearchRequest>>) -> Call<Vec<String>> {
        let body: Option<SearchRequest> = body.into();
        self.0
            .call(operation!("QUERY", "/files/{id}", "search"))
            .json_optional(body.as_ref())
            .returning_json()
    }

    /// `COPY /files/{id}` (operation `copy`).
    ///
    /// On success: Copied.
    ///
    /// ```no_run
    /// use newer_methods::models::CopyFilter;
    /// # async fn example(client: newer_methods::Client) -> Result<(), newer_methods::Error> {
    /// client
    ///     .files()
    ///     .by_id("42")
    ///     .copy_()
    ///     .with(|options| options.filter(CopyFilter::new().depth(1)))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn copy_(&self) -> Call<(), CopyOptions> {
        self.0.call(operation!("COPY", "/files/{id}", "copy")).returning_nothing()
    }

    /// `M-SEARCH /files/{id}`.
    ///
    /// On success: Found.
    ///
    /// ```no_run
    /// # async fn example(client: newer_methods::Client) -> Result<(), newer_methods::Error> {
    /// client.files().by_id("42").m_search().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn m_search(&self) -> Call<()> {
        self.0.call(operation!("M-SEARCH", "/files/{id}")).returning_nothing()
    }
}

/// Request builders below `/files/{id}`.
pub mod by_id {
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/files/{id}/copy`.
    #[derive(Clone, Debug)]
    pub struct Copy(pub(crate) Endpoint);

    impl Copy {
        /// `GET /files/{id}/copy`.
        ///
        /// On success: It can be copied.
        ///
        /// ```no_run
        /// # async fn example(client: newer_methods::Client) -> Result<(), newer_methods::Error> {
        /// client.files().by_id("42").copy().get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<()> {
            self.0.call(operation!("GET", "/files/{id}/copy")).returning_nothing()
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod files;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/files`.
    #[inline]
    #[must_use]
    pub fn files(&self) -> Files {
        Files(Endpoint::root(self).literal("files"))
    }
}

/// Request builder of `/files`.
#[derive(Clone, Debug)]
pub struct Files(pub(crate) Endpoint);

impl Files {
    /// `/files/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> files::ById {
        let id: String = id.into();
        files::ById(self.0.key("id", &id))
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://example.com");
