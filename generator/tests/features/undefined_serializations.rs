// warning: `@name`: OpenAPI does not define how a list is serialized in quotes: it is passed as a string, in the form that the service expects (line 31)
// warning: `area`: OpenAPI does not define how an object at `/corner` is serialized in the style `form`: a call with such a value fails (line 43)
// warning: `areas`: OpenAPI does not define how an object at `/*` is serialized in the style `form`: its style is ignored (line 43)
// warning: `areas`: OpenAPI does not define how an object at `/*` is serialized in the style `form`: its items are passed as strings, in the form that the service expects (line 45)
// warning: `point`: OpenAPI does not define how a list at `/at` is serialized in the style `simple`: it is passed as a string, in the form that the service expects (line 9)
// warning: `ranges`: OpenAPI does not define how an object at `/*` is serialized in the style `form`: its items are passed as strings, in the form that the service expects (line 19)
// warning: `area`: OpenAPI does not define how an object at `/corner` is serialized in the style `form`: a call with such a value fails (line 22)
// warning: `expand`: OpenAPI does not define how a list is serialized in the style `deepObject`: its items are named by their positions, as in `[0]=` (line 23)
// warning: `X-Areas`: OpenAPI does not define how an object at `/*` is serialized in the style `simple`: its items are passed as strings, in the form that the service expects (line 24)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod area {
    use crate::runtime::{AdditionalProperties, codec};
    use super::AreaCorner;

    /// Schema `Area`.
    #[derive(Clone)]
    pub struct Area {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// Property `corner`, optional.
        pub corner: Option<AreaCorner>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Area {
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

        /// Sets [`corner`](field@Self::corner).
        pub fn corner(mut self, corner: impl Into<AreaCorner>) -> Self {
            self.corner = Some(corner.into());
            self
        }
    }

    codec::model! {
        Area, Default;
        0 => name = "name";
        1 => corner = "corner";
    }
}
mod area_corner {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Area`.
    #[derive(Clone)]
    pub struct AreaCorner {
        /// Property `x`, optional.
        pub x: Option<f64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl AreaCorner {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`x`](field@Self::x).
        #[inline]
        pub fn x(mut self, x: f64) -> Self {
            self.x = Some(x);
            self
        }
    }

    codec::model! {
        AreaCorner, Default;
        0 => x = "x";
    }
}

pub use self::area::Area;
pub use self::area_corner::AreaCorner;

// src/requests/forms.rs

//! Request builders below `/forms`.

use crate::models::Area;
use crate::runtime::{
    AdditionalProperties, CallBuilder, Explode, FormEncoding, FormField, Multipart,
    ParameterStyle, Part, RequestBody, codec,
};

/// Form that `POST /forms` sends.
#[derive(Debug, Default)]
pub struct FormsForm {
    form: Multipart,
}

impl FormsForm {
    /// Creates a form with its required parts.
    #[must_use]
    pub fn new() -> Self {
        Self { form: Multipart::new() }
    }

    /// Sets `areas`.
    ///
    /// Part `areas`.
    #[must_use]
    pub fn areas(mut self, areas: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let areas: Vec<String> = areas.into_iter().map(Into::into).collect();
        self.form.add_styled("areas", ParameterStyle::Form, Explode::Yes, &areas);
        self
    }

    /// Adds a part that the description does not declare.
    #[must_use]
    pub fn with_part(mut self, name: impl Into<String>, part: impl Into<Part>) -> Self {
        self.form = self.form.part(name, part);
        self
    }
}

impl From<FormsForm> for Multipart {
    fn from(form: FormsForm) -> Self {
        form.form
    }
}

/// Body of `POST /forms`: one of several media types.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "it is made and sent")]
pub enum FormsBody {
    /// `application/x-www-form-urlencoded`.
    Form(FormsRequest),
    /// `multipart/form-data`.
    Multipart(FormsForm),
}

impl RequestBody for FormsBody {
    fn set(self, call: CallBuilder) -> CallBuilder {
        match self {
            Self::Form(body) => {
                call.form(
                    &body,
                    "application/x-www-form-urlencoded",
                    &[
                        FormField {
                            name: "area",
                            encoding: FormEncoding::Styled(
                                ParameterStyle::Form,
                                Explode::Yes,
                            ),
                        },
                    ],
                )
            }
            Self::Multipart(body) => call.multipart(body.into(), "multipart/form-data"),
        }
    }
}

impl From<FormsRequest> for FormsBody {
    fn from(body: FormsRequest) -> Self {
        Self::Form(body)
    }
}

impl From<FormsRequest> for Option<FormsBody> {
    #[inline]
    fn from(value: FormsRequest) -> Self {
        Some(value.into())
    }
}

/// Inline schema of `POST /forms`.
#[derive(Clone)]
pub struct FormsRequest {
    /// Property `area`, optional.
    pub area: Option<Area>,
    /// Property `areas`, optional.
    pub areas: Option<Vec<Area>>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl FormsRequest {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`area`](field@Self::area).
    pub fn area(mut self, area: impl Into<Area>) -> Self {
        self.area = Some(area.into());
        self
    }

    /// Sets [`areas`](field@Self::areas).
    pub fn areas(mut self, areas: impl IntoIterator<Item = impl Into<Area>>) -> Self {
        self.areas = Some(areas.into_iter().map(Into::into).collect());
        self
    }
}

codec::model! {
    FormsRequest, Default;
    0 => area = "area";
    1 => areas = "areas";
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, Explode, ParameterStyle, operation};

pub mod forms;
pub mod search;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/find(ids=@ids,name='@name')`.
    #[inline]
    #[must_use]
    pub fn find(&self) -> Find {
        Find(Endpoint::root(self).literal("find"))
    }

    /// `/forms`.
    #[inline]
    #[must_use]
    pub fn forms(&self) -> Forms {
        Forms(Endpoint::root(self).literal("forms"))
    }

    /// `/search`.
    #[inline]
    #[must_use]
    pub fn search(&self) -> Search {
        Search(Endpoint::root(self).literal("search"))
    }
}

/// Request builder of `/find(ids=@ids,name='@name')`.
#[derive(Clone, Debug)]
pub struct Find(pub(crate) Endpoint);

impl Find {
    /// `GET /find(ids=@ids,name='@name')`.
    ///
    /// - `ids`: Function parameter.
    /// - `name`: Function parameter.
    ///   * OpenAPI does not define the serialization of its values: pass them in the form that
    ///     the service expects.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: undefined_serializations::Client) -> Result<(), undefined_serializations::Error> {
    /// client.find().get(["42"], "name").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(
        &self,
        ids: impl IntoIterator<Item = impl Into<String>>,
        name: impl Into<String>,
    ) -> Call<()> {
        let ids: Vec<String> = ids.into_iter().map(Into::into).collect();
        let name: String = name.into();
        self.0
            .call(operation!("GET", "/find(ids=@ids,name='@name')"))
            .argument("ids", ParameterStyle::Json, Explode::Yes, &ids)
            .argument("name", ParameterStyle::Quoted, Explode::Yes, &name)
            .returning_nothing()
    }
}

/// Request builder of `/forms`.
#[derive(Clone, Debug)]
pub struct Forms(pub(crate) Endpoint);

impl Forms {
    /// `POST /forms`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use undefined_serializations::models::{Area, AreaCorner};
    /// use undefined_serializations::requests::forms::{FormsBody, FormsRequest};
    /// # async fn example(client: undefined_serializations::Client) -> Result<(), undefined_serializations::Error> {
    /// client
    ///     .forms()
    ///     .post(
    ///         FormsBody::from(
    ///             FormsRequest::new().areas([Area::new().corner(AreaCorner::new().x(1.5))]),
    ///         ),
    ///     )
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Option<forms::FormsBody>>) -> Call<()> {
        let body: Option<forms::FormsBody> = body.into();
        self.0.call(operation!("POST", "/forms")).body_optional(body).returning_nothing()
    }
}

/// Request builder of `/search`.
#[derive(Clone, Debug)]
pub struct Search(pub(crate) Endpoint);

impl Search {
    /// `/search/{point}`.
    #[inline]
    #[must_use]
    pub fn by_point(&self, point: impl Into<String>) -> search::ByPoint {
        let point: String = point.into();
        search::ByPoint(self.0.key("point", &point))
    }
}

// src/requests/search.rs

//! Request builders below `/search`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/search/{point}`.
#[derive(Clone, Debug)]
pub struct ByPoint(pub(crate) Endpoint);

impl ByPoint {
    /// `GET /search/{point}`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use undefined_serializations::requests::search::by_point::ByPointGetFilter;
    /// # async fn example(client: undefined_serializations::Client) -> Result<(), undefined_serializations::Error> {
    /// client
    ///     .search()
    ///     .by_point("point")
    ///     .get()
    ///     .with(|options| options.filter(ByPointGetFilter::new().tags(["tags"])))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<(), by_point::GetOptions> {
        self.0.call(operation!("GET", "/search/{point}")).returning_nothing()
    }
}

/// Request builders below `/search/{point}`.
pub mod by_point {
    use crate::models::Area;
    use crate::runtime::{
        AdditionalProperties, Explode, ParameterStyle, ParameterWriter, Parameters, codec,
    };
    use std::collections::BTreeMap;

    /// Optional parameters of `GET /search/{point}`.
    #[derive(Clone, Debug, Default)]
    pub struct GetOptions {
        filter: Option<ByPointGetFilter>,
        labels: Option<BTreeMap<String, Vec<String>>>,
        ranges: Option<Vec<String>>,
        area: Option<Area>,
        expand: Option<Vec<String>>,
        x_areas: Option<Vec<String>>,
    }

    impl GetOptions {
        /// Query parameter `filter`.
        #[inline]
        #[must_use]
        pub fn filter(mut self, filter: impl Into<ByPointGetFilter>) -> Self {
            self.filter = Some(filter.into());
            self
        }

        /// Query parameter `labels`.
        #[inline]
        #[must_use]
        pub fn labels(
            mut self,
            labels: impl IntoIterator<Item = (impl Into<String>, impl Into<Vec<String>>)>,
        ) -> Self {
            self.labels = Some(
                labels
                    .into_iter()
                    .map(|(key, value)| (key.into(), value.into()))
                    .collect(),
            );
            self
        }

        /// Query parameter `ranges`.
        ///
        /// - OpenAPI does not define the serialization of its values: pass them in the form that the
        ///   service expects.
        #[inline]
        #[must_use]
        pub fn ranges(
            mut self,
            ranges: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.ranges = Some(ranges.into_iter().map(Into::into).collect());
            self
        }

        /// Query parameter `area`.
        #[inline]
        #[must_use]
        pub fn area(mut self, area: impl Into<Area>) -> Self {
            self.area = Some(area.into());
            self
        }

        /// Query parameter `expand`.
        #[inline]
        #[must_use]
        pub fn expand(
            mut self,
            expand: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.expand = Some(expand.into_iter().map(Into::into).collect());
            self
        }

        /// Header `X-Areas`.
        ///
        /// - OpenAPI does not define the serialization of its values: pass them in the form that the
        ///   service expects.
        #[inline]
        #[must_use]
        pub fn x_areas(
            mut self,
            x_areas: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.x_areas = Some(x_areas.into_iter().map(Into::into).collect());
            self
        }
    }

    impl Parameters for GetOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("filter", ParameterStyle::Form, Explode::Yes, &self.filter);
            out.write_query("labels", ParameterStyle::Form, Explode::Yes, &self.labels);
            out.write_query("ranges", ParameterStyle::Form, Explode::Yes, &self.ranges);
            out.write_query("area", ParameterStyle::Form, Explode::Yes, &self.area);
            out.write_query(
                "expand",
                ParameterStyle::DeepObject,
                Explode::Yes,
                &self.expand,
            );
            out.write_header("X-Areas", Explode::No, &self.x_areas);
        }
    }

    /// Inline schema of `GET /search/{point}`.
    #[derive(Clone)]
    pub struct ByPointGetFilter {
        /// Property `page`, optional.
        pub page: Option<i64>,
        /// Property `tags`, optional.
        pub tags: Option<Vec<String>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ByPointGetFilter {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`page`](field@Self::page).
        #[inline]
        pub fn page(mut self, page: i64) -> Self {
            self.page = Some(page);
            self
        }

        /// Sets [`tags`](field@Self::tags).
        pub fn tags(
            mut self,
            tags: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.tags = Some(tags.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        ByPointGetFilter, Default;
        0 => page = "page";
        1 => tags = "tags";
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
