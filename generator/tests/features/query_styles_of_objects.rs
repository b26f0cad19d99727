// src/models/mod.rs

//! The types of the API's requests and responses.

mod range {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Range`.
    #[derive(Clone)]
    pub struct Range {
        /// Property `from`, optional.
        pub from: Option<i64>,
        /// Property `to`, optional.
        pub to: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Range {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`from`](field@Self::from).
        #[inline]
        pub fn from(mut self, from: i64) -> Self {
            self.from = Some(from);
            self
        }

        /// Sets [`to`](field@Self::to).
        #[inline]
        pub fn to(mut self, to: i64) -> Self {
            self.to = Some(to);
            self
        }
    }

    codec::model! {
        Range, Default;
        0 => from = "from";
        1 => to = "to";
    }
}

pub use self::range::Range;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

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
    /// On success: Nothing.
    ///
    /// ```no_run
    /// use query_styles_of_objects::models::Range;
    /// # async fn example(client: query_styles_of_objects::Client) -> Result<(), query_styles_of_objects::Error> {
    /// client.search().get().with(|options| options.object(Range::new().to(1))).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<(), search::GetOptions> {
        self.0.call(operation!("GET", "/search")).returning_nothing()
    }
}

// src/requests/search.rs

//! Request builders below `/search`.

use crate::models::Range;
use crate::runtime::{
    AdditionalProperties, Explode, ParameterStyle, ParameterWriter, Parameters, codec,
};
use std::collections::BTreeMap;

/// Optional parameters of `GET /search`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    object: Option<Range>,
    object_together: Option<Range>,
    deep: Option<Range>,
    map: Option<BTreeMap<String, i32>>,
    inline_object: Option<SearchGetInlineObject>,
}

impl GetOptions {
    /// Query parameter `object`.
    #[inline]
    #[must_use]
    pub fn object(mut self, object: impl Into<Range>) -> Self {
        self.object = Some(object.into());
        self
    }

    /// Query parameter `objectTogether`.
    #[inline]
    #[must_use]
    pub fn object_together(mut self, object_together: impl Into<Range>) -> Self {
        self.object_together = Some(object_together.into());
        self
    }

    /// Query parameter `deep`.
    #[inline]
    #[must_use]
    pub fn deep(mut self, deep: impl Into<Range>) -> Self {
        self.deep = Some(deep.into());
        self
    }

    /// Query parameter `map`.
    #[inline]
    #[must_use]
    pub fn map(
        mut self,
        map: impl IntoIterator<Item = (impl Into<String>, i32)>,
    ) -> Self {
        self.map = Some(
            map.into_iter().map(|(key, value)| (key.into(), value)).collect(),
        );
        self
    }

    /// Query parameter `inlineObject`.
    #[inline]
    #[must_use]
    pub fn inline_object(
        mut self,
        inline_object: impl Into<SearchGetInlineObject>,
    ) -> Self {
        self.inline_object = Some(inline_object.into());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("object", ParameterStyle::Form, Explode::Yes, &self.object);
        out.write_query(
            "objectTogether",
            ParameterStyle::Form,
            Explode::No,
            &self.object_together,
        );
        out.write_query("deep", ParameterStyle::DeepObject, Explode::Yes, &self.deep);
        out.write_query("map", ParameterStyle::DeepObject, Explode::No, &self.map);
        out.write_query(
            "inlineObject",
            ParameterStyle::DeepObject,
            Explode::No,
            &self.inline_object,
        );
    }
}

/// Inline schema of `GET /search`.
#[derive(Clone)]
pub struct SearchGetInlineObject {
    /// Property `depth`, optional.
    pub depth: Option<i64>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl SearchGetInlineObject {
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
    SearchGetInlineObject, Default;
    0 => depth = "depth";
}
