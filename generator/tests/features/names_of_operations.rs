// src/models/mod.rs

//! The types of the API's requests and responses.

mod create_bed_request {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `POST /gardens/{garden}/beds`.
    #[derive(Clone)]
    pub struct CreateBedRequest {
        /// Property `name`, always present.
        pub name: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl CreateBedRequest {
        /// Creates a value with its required properties.
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                name: name.into(),
                ..codec::empty()
            }
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = name.into();
            self
        }
    }

    codec::model! {
        CreateBedRequest;
        0 => name = "name";
        required = [0];
    }
}
mod create_bed_response {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `POST /gardens/{garden}/beds`.
    #[derive(Clone)]
    pub struct CreateBedResponse {
        /// Property `id`, optional.
        pub id: Option<i64>,
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl CreateBedResponse {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`id`](field@Self::id).
        #[inline]
        pub fn id(mut self, id: i64) -> Self {
            self.id = Some(id);
            self
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        CreateBedResponse, Default;
        0 => id = "id";
        1 => name = "name";
    }
}
mod list_beds_options {
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};
    use super::ListBedsOrder;

    /// Optional parameters of `GET /gardens/{garden}/beds`.
    #[derive(Clone, Debug, Default)]
    pub struct ListBedsOptions {
        order: Option<ListBedsOrder>,
    }

    impl ListBedsOptions {
        /// Query parameter `order`.
        #[inline]
        #[must_use]
        pub fn order(mut self, order: impl Into<ListBedsOrder>) -> Self {
            self.order = Some(order.into());
            self
        }
    }

    impl Parameters for ListBedsOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("order", ParameterStyle::Form, Explode::Yes, &self.order);
        }
    }
}
mod list_beds_order {
    use crate::runtime::codec;

    /// Inline schema of `GET /gardens/{garden}/beds`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum ListBedsOrder {
        /// `name`.
        Name,
        /// `size`.
        Size,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        ListBedsOrder;
        Name = "name";
        Size = "size";
    }
}
mod list_beds_response_item {
    use crate::runtime::{AdditionalProperties, codec};
    use super::ListBedsResponseItemSoil;

    /// Inline schema of `GET /gardens/{garden}/beds`.
    #[derive(Clone)]
    pub struct ListBedsResponseItem {
        /// Property `name`, always present.
        pub name: String,
        /// Property `soil`, always present.
        pub soil: ListBedsResponseItemSoil,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ListBedsResponseItem {
        /// Creates a value with its required properties.
        pub fn new(
            name: impl Into<String>,
            soil: impl Into<ListBedsResponseItemSoil>,
        ) -> Self {
            Self {
                name: name.into(),
                soil: soil.into(),
                ..codec::empty()
            }
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = name.into();
            self
        }

        /// Sets [`soil`](field@Self::soil).
        pub fn soil(mut self, soil: impl Into<ListBedsResponseItemSoil>) -> Self {
            self.soil = soil.into();
            self
        }
    }

    codec::model! {
        ListBedsResponseItem;
        0 => name = "name";
        1 => soil = "soil";
        required = [0 1];
    }
}
mod list_beds_response_item_soil {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `GET /gardens/{garden}/beds`.
    #[derive(Clone)]
    pub struct ListBedsResponseItemSoil {
        /// Property `acidity`, optional.
        pub acidity: Option<f64>,
        /// Property `depth`, optional.
        pub depth: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ListBedsResponseItemSoil {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`acidity`](field@Self::acidity).
        #[inline]
        pub fn acidity(mut self, acidity: f64) -> Self {
            self.acidity = Some(acidity);
            self
        }

        /// Sets [`depth`](field@Self::depth).
        #[inline]
        pub fn depth(mut self, depth: i64) -> Self {
            self.depth = Some(depth);
            self
        }
    }

    codec::model! {
        ListBedsResponseItemSoil, Default;
        0 => acidity = "acidity";
        1 => depth = "depth";
    }
}
mod read_bed_response {
    use crate::runtime::{AdditionalProperties, Date, codec};

    /// Inline schema of `GET /gardens/{garden}/beds/{bed}`.
    #[derive(Clone)]
    pub struct ReadBedResponse {
        /// Property `bed`, optional.
        pub bed: Option<String>,
        /// Property `planted`, optional.
        pub planted: Option<Date>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ReadBedResponse {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`bed`](field@Self::bed).
        pub fn bed(mut self, bed: impl Into<String>) -> Self {
            self.bed = Some(bed.into());
            self
        }

        /// Sets [`planted`](field@Self::planted).
        pub fn planted(mut self, planted: impl Into<Date>) -> Self {
            self.planted = Some(planted.into());
            self
        }
    }

    codec::model! {
        ReadBedResponse, Default;
        0 => bed = "bed";
        1 => planted = "planted";
    }
}
mod set_tool_request {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `SetToolRequest`.
    #[derive(Clone)]
    pub struct SetToolRequest {
        /// Property `tools`, optional.
        pub tools: Option<Vec<String>>,
        /// Property `place`, optional.
        pub place: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl SetToolRequest {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`tools`](field@Self::tools).
        pub fn tools(mut self, tools: impl IntoIterator<Item = impl Into<String>>) -> Self {
            self.tools = Some(tools.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`place`](field@Self::place).
        pub fn place(mut self, place: impl Into<String>) -> Self {
            self.place = Some(place.into());
            self
        }
    }

    codec::model! {
        SetToolRequest, Default;
        0 => tools = "tools";
        1 => place = "place";
    }
}

pub use self::create_bed_request::CreateBedRequest;
pub use self::create_bed_response::CreateBedResponse;
pub use self::list_beds_options::ListBedsOptions;
pub use self::list_beds_order::ListBedsOrder;
pub use self::list_beds_response_item::ListBedsResponseItem;
pub use self::list_beds_response_item_soil::ListBedsResponseItemSoil;
pub use self::read_bed_response::ReadBedResponse;
pub use self::set_tool_request::SetToolRequest;

// src/requests/gardens.rs

//! Request builders below `/gardens`.

use crate::runtime::Endpoint;

/// Request builder of `/gardens/{garden}`.
#[derive(Clone, Debug)]
pub struct ByGarden(pub(crate) Endpoint);

impl ByGarden {
    /// `/gardens/{garden}/beds`.
    #[inline]
    #[must_use]
    pub fn beds(&self) -> by_garden::Beds {
        by_garden::Beds(self.0.literal("beds"))
    }
}

/// Request builders below `/gardens/{garden}`.
pub mod by_garden {
    use crate::models::{
        CreateBedRequest, CreateBedResponse, ListBedsOptions, ListBedsResponseItem,
    };
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/gardens/{garden}/beds`.
    #[derive(Clone, Debug)]
    pub struct Beds(pub(crate) Endpoint);

    impl Beds {
        /// `/gardens/{garden}/beds/{bed}`.
        #[inline]
        #[must_use]
        pub fn by_bed(&self, bed: impl Into<String>) -> beds::ByBed {
            let bed: String = bed.into();
            beds::ByBed(self.0.key("bed", &bed))
        }

        /// `GET /gardens/{garden}/beds` (operation `beds/list`).
        ///
        /// On success: d.
        ///
        /// ```no_run
        /// use names_of_operations::models::ListBedsOrder;
        /// # async fn example(client: names_of_operations::Client) -> Result<(), names_of_operations::Error> {
        /// let response = client
        ///     .gardens()
        ///     .by_garden("garden")
        ///     .beds()
        ///     .get()
        ///     .with(|options| options.order(ListBedsOrder::Name))
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<Vec<ListBedsResponseItem>, ListBedsOptions> {
            self.0
                .call(operation!("GET", "/gardens/{garden}/beds", "beds/list"))
                .returning_json()
        }

        /// `POST /gardens/{garden}/beds` (operation `beds/create`).
        ///
        /// On success: d.
        ///
        /// ```no_run
        /// use names_of_operations::models::CreateBedRequest;
        /// # async fn example(client: names_of_operations::Client) -> Result<(), names_of_operations::Error> {
        /// let response = client
        ///     .gardens()
        ///     .by_garden("garden")
        ///     .beds()
        ///     .post(CreateBedRequest::new("name"))
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn post(
            &self,
            body: impl Into<CreateBedRequest>,
        ) -> Call<CreateBedResponse> {
            let body: CreateBedRequest = body.into();
            self.0
                .call(operation!("POST", "/gardens/{garden}/beds", "beds/create"))
                .json(&body)
                .returning_json()
        }
    }

    /// Request builders below `/gardens/{garden}/beds`.
    pub mod beds {
        use crate::models::ReadBedResponse;
        use crate::runtime::{Call, Endpoint, operation};

        /// Request builder of `/gardens/{garden}/beds/{bed}`.
        #[derive(Clone, Debug)]
        pub struct ByBed(pub(crate) Endpoint);

        impl ByBed {
            /// `GET /gardens/{garden}/beds/{bed}` (operation `read_bed_gardens__garden__beds__bed__get`).
            ///
            /// On success: d.
            ///
            /// ```no_run
            /// # async fn example(client: names_of_operations::Client) -> Result<(), names_of_operations::Error> {
            /// let response = client
            ///     .gardens()
            ///     .by_garden("garden")
            ///     .beds()
            ///     .by_bed("bed")
            ///     .get()
            ///     .await?;
            /// # Ok(()) }
            /// ```
            #[inline]
            pub fn get(&self) -> Call<ReadBedResponse> {
                self.0
                    .call(
                        operation!(
                            "GET", "/gardens/{garden}/beds/{bed}",
                            "read_bed_gardens__garden__beds__bed__get"
                        ),
                    )
                    .returning_json()
            }
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::SetToolRequest;
use crate::runtime::{Call, Client, Endpoint, operation};

pub mod gardens;
pub mod paths;
pub mod seed;
pub mod seeds;
pub mod tools;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/gardens`.
    #[inline]
    #[must_use]
    pub fn gardens(&self) -> Gardens {
        Gardens(Endpoint::root(self).literal("gardens"))
    }

    /// `/paths`.
    #[inline]
    #[must_use]
    pub fn paths(&self) -> Paths {
        Paths(Endpoint::root(self).literal("paths"))
    }

    /// `/seed`.
    #[inline]
    #[must_use]
    pub fn seed(&self) -> Seed {
        Seed(Endpoint::root(self).literal("seed"))
    }

    /// `/seeds`.
    #[inline]
    #[must_use]
    pub fn seeds(&self) -> Seeds {
        Seeds(Endpoint::root(self).literal("seeds"))
    }

    /// `/tools`.
    #[inline]
    #[must_use]
    pub fn tools(&self) -> Tools {
        Tools(Endpoint::root(self).literal("tools"))
    }
}

/// Request builder of `/gardens`.
#[derive(Clone, Debug)]
pub struct Gardens(pub(crate) Endpoint);

impl Gardens {
    /// `/gardens/{garden}`.
    #[inline]
    #[must_use]
    pub fn by_garden(&self, garden: impl Into<String>) -> gardens::ByGarden {
        let garden: String = garden.into();
        gardens::ByGarden(self.0.key("garden", &garden))
    }
}

/// Request builder of `/paths`.
#[derive(Clone, Debug)]
pub struct Paths(pub(crate) Endpoint);

impl Paths {
    /// `POST /paths`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// use names_of_operations::requests::paths::PathsRequest;
    /// # async fn example(client: names_of_operations::Client) -> Result<(), names_of_operations::Error> {
    /// let response = client.paths().post(PathsRequest::new().width(1)).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<paths::PathsRequest>) -> Call<SetToolRequest> {
        let body: paths::PathsRequest = body.into();
        self.0.call(operation!("POST", "/paths")).json(&body).returning_json()
    }
}

/// Request builder of `/seed`.
#[derive(Clone, Debug)]
pub struct Seed(pub(crate) Endpoint);

impl Seed {
    /// `PUT /seed` (operation `plantSeed`).
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// use names_of_operations::requests::seed::SeedPutRequest;
    /// # async fn example(client: names_of_operations::Client) -> Result<(), names_of_operations::Error> {
    /// client.seed().put(SeedPutRequest::new().row(1)).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<seed::SeedPutRequest>) -> Call<()> {
        let body: seed::SeedPutRequest = body.into();
        self.0
            .call(operation!("PUT", "/seed", "plantSeed"))
            .json(&body)
            .returning_nothing()
    }
}

/// Request builder of `/seeds`.
#[derive(Clone, Debug)]
pub struct Seeds(pub(crate) Endpoint);

impl Seeds {
    /// `PUT /seeds` (operation `plant-seed`).
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// use names_of_operations::requests::seeds::SeedsPutRequest;
    /// # async fn example(client: names_of_operations::Client) -> Result<(), names_of_operations::Error> {
    /// client.seeds().put(SeedsPutRequest::new().rows(1)).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<seeds::SeedsPutRequest>) -> Call<()> {
        let body: seeds::SeedsPutRequest = body.into();
        self.0
            .call(operation!("PUT", "/seeds", "plant-seed"))
            .json(&body)
            .returning_nothing()
    }
}

/// Request builder of `/tools`.
#[derive(Clone, Debug)]
pub struct Tools(pub(crate) Endpoint);

impl Tools {
    /// `PUT /tools` (operation `tools/set`).
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// use names_of_operations::requests::tools::ToolsPutRequest;
    /// # async fn example(client: names_of_operations::Client) -> Result<(), names_of_operations::Error> {
    /// client.tools().put(ToolsPutRequest::new().edge(1.5)).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<tools::ToolsPutRequest>) -> Call<()> {
        let body: tools::ToolsPutRequest = body.into();
        self.0
            .call(operation!("PUT", "/tools", "tools/set"))
            .json(&body)
            .returning_nothing()
    }
}

// src/requests/paths.rs

//! Types of the operations below `paths`.

use crate::runtime::{AdditionalProperties, codec};

/// Inline schema of `POST /paths`.
#[derive(Clone)]
pub struct PathsRequest {
    /// Property `gravel`, optional.
    pub gravel: Option<bool>,
    /// Property `width`, optional.
    pub width: Option<i64>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl PathsRequest {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`gravel`](field@Self::gravel).
    #[inline]
    pub fn gravel(mut self, gravel: bool) -> Self {
        self.gravel = Some(gravel);
        self
    }

    /// Sets [`width`](field@Self::width).
    #[inline]
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }
}

codec::model! {
    PathsRequest, Default;
    0 => gravel = "gravel";
    1 => width = "width";
}

// src/requests/seed.rs

//! Types of the operations below `seed`.

use crate::runtime::{AdditionalProperties, codec};

/// Inline schema of `PUT /seed`.
#[derive(Clone)]
pub struct SeedPutRequest {
    /// Property `seed`, optional.
    pub seed: Option<String>,
    /// Property `row`, optional.
    pub row: Option<i64>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl SeedPutRequest {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`seed`](field@Self::seed).
    pub fn seed(mut self, seed: impl Into<String>) -> Self {
        self.seed = Some(seed.into());
        self
    }

    /// Sets [`row`](field@Self::row).
    #[inline]
    pub fn row(mut self, row: i64) -> Self {
        self.row = Some(row);
        self
    }
}

codec::model! {
    SeedPutRequest, Default;
    0 => seed = "seed";
    1 => row = "row";
}

// src/requests/seeds.rs

//! Types of the operations below `seeds`.

use crate::runtime::{AdditionalProperties, codec};

/// Inline schema of `PUT /seeds`.
#[derive(Clone)]
pub struct SeedsPutRequest {
    /// Property `seed`, optional.
    pub seed: Option<String>,
    /// Property `rows`, optional.
    pub rows: Option<i64>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl SeedsPutRequest {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`seed`](field@Self::seed).
    pub fn seed(mut self, seed: impl Into<String>) -> Self {
        self.seed = Some(seed.into());
        self
    }

    /// Sets [`rows`](field@Self::rows).
    #[inline]
    pub fn rows(mut self, rows: i64) -> Self {
        self.rows = Some(rows);
        self
    }
}

codec::model! {
    SeedsPutRequest, Default;
    0 => seed = "seed";
    1 => rows = "rows";
}

// src/requests/tools.rs

//! Types of the operations below `tools`.

use crate::runtime::{AdditionalProperties, codec};

/// Inline schema of `PUT /tools`.
#[derive(Clone)]
pub struct ToolsPutRequest {
    /// Property `tool`, optional.
    pub tool: Option<String>,
    /// Property `edge`, optional.
    pub edge: Option<f64>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl ToolsPutRequest {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`tool`](field@Self::tool).
    pub fn tool(mut self, tool: impl Into<String>) -> Self {
        self.tool = Some(tool.into());
        self
    }

    /// Sets [`edge`](field@Self::edge).
    #[inline]
    pub fn edge(mut self, edge: f64) -> Self {
        self.edge = Some(edge);
        self
    }
}

codec::model! {
    ToolsPutRequest, Default;
    0 => tool = "tool";
    1 => edge = "edge";
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
