// src/models/mod.rs

//! The types of the API's requests and responses.

mod filter {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Filter`.
    #[derive(Clone)]
    pub struct Filter {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Filter {
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
        Filter, Default;
        0 => name = "name";
    }
}

pub use self::filter::Filter;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, Explode, ParameterStyle, operation};

pub mod search;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/search`.
    #[inline]
    #[must_use]
    pub fn search(&self) -> Search {
        Search(Endpoint::root(self).literal("search"))
    }
}

/// Request builder of `/search`.
#[derive(Clone, Debug)]
pub struct Search(pub(crate) Endpoint);

impl Search {
    /// `GET /search`.
    ///
    /// - `path`: Query parameter.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_and_content::Client) -> Result<(), reserved_and_content::Error> {
    /// client.search().get("path").with(|options| options.paths(["paths"])).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self, path: impl Into<String>) -> Call<(), search::GetOptions> {
        let path: String = path.into();
        self.0
            .call(operation!("GET", "/search"))
            .query_reserved("path", ParameterStyle::Form, Explode::Yes, &path)
            .returning_nothing()
    }
}

// src/requests/search.rs

//! Request builders below `/search`.

use crate::models::Filter;
use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};
use serde_json::Value;

/// Optional parameters of `GET /search`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    paths: Option<Vec<String>>,
    q: Option<String>,
    x_filter: Option<Filter>,
    filter: Option<Value>,
}

impl GetOptions {
    /// Query parameter `paths`.
    #[inline]
    #[must_use]
    pub fn paths(mut self, paths: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.paths = Some(paths.into_iter().map(Into::into).collect());
        self
    }

    /// Query parameter `q`.
    ///
    /// - Media type: `text/plain`
    #[inline]
    #[must_use]
    pub fn q(mut self, q: impl Into<String>) -> Self {
        self.q = Some(q.into());
        self
    }

    /// Header `X-Filter`.
    #[inline]
    #[must_use]
    pub fn x_filter(mut self, x_filter: impl Into<Filter>) -> Self {
        self.x_filter = Some(x_filter.into());
        self
    }

    /// Cookie `filter`.
    #[inline]
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Value>) -> Self {
        self.filter = Some(filter.into());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query_reserved(
            "paths",
            ParameterStyle::Form,
            Explode::No,
            &self.paths,
        );
        out.write_query("q", ParameterStyle::Form, Explode::Yes, &self.q);
        out.write_header_json("X-Filter", &self.x_filter);
        out.write_cookie("filter", ParameterStyle::Json, Explode::No, &self.filter);
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
