// src/models/mod.rs

//! The types of the API's requests and responses.

mod thing {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Thing`.
    #[derive(Clone)]
    pub struct Thing {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Thing {
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
        Thing, Default;
        0 => id = "id";
    }
}
mod things {
    use crate::runtime::{AdditionalProperties, Page, codec};
    use super::Thing;

    /// Schema `Things`.
    #[derive(Clone)]
    pub struct Things {
        /// Property `data`, optional.
        pub data: Option<Vec<Thing>>,
        /// Property `has_more`, optional.
        pub has_more: Option<bool>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Things {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`data`](field@Self::data).
        pub fn data(mut self, data: impl IntoIterator<Item = impl Into<Thing>>) -> Self {
            self.data = Some(data.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`has_more`](field@Self::has_more).
        #[inline]
        pub fn has_more(mut self, has_more: bool) -> Self {
            self.has_more = Some(has_more);
            self
        }
    }

    codec::model! {
        Things, Default;
        0 => data = "data";
        1 => has_more = "has_more";
    }

    impl Page for Things {
        type Item = Thing;

        const ITEMS: &'static str = "data";

        const NEXT_LINK: &'static str = "";

        #[inline]
        fn into_items(self) -> Vec<Thing> {
            self.data.unwrap_or_default()
        }
    }
}

pub use self::thing::Thing;
pub use self::things::Things;

// src/requests/albums.rs

//! Request builders below `/albums`.

use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

/// Optional parameters of `GET /albums`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    offset: Option<i64>,
}

impl GetOptions {
    /// Query parameter `offset`.
    #[inline]
    #[must_use]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("offset", ParameterStyle::Form, Explode::Yes, &self.offset);
    }
}

// src/requests/channels.rs

//! Request builders below `/channels`.

use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

/// Optional parameters of `GET /channels`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    cursor: Option<String>,
    limit: Option<i64>,
}

impl GetOptions {
    /// Query parameter `cursor`.
    #[inline]
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// Query parameter `limit`.
    #[inline]
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("cursor", ParameterStyle::Form, Explode::Yes, &self.cursor);
        out.write_query("limit", ParameterStyle::Form, Explode::Yes, &self.limit);
    }
}

// src/requests/customers.rs

//! Request builders below `/customers`.

use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

/// Optional parameters of `GET /customers`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    starting_after: Option<String>,
}

impl GetOptions {
    /// Query parameter `starting_after`.
    #[inline]
    #[must_use]
    pub fn starting_after(mut self, starting_after: impl Into<String>) -> Self {
        self.starting_after = Some(starting_after.into());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query(
            "starting_after",
            ParameterStyle::Form,
            Explode::Yes,
            &self.starting_after,
        );
    }
}

// src/requests/droplets.rs

//! Types of the operations below `droplets`.

use crate::models::Thing;
use crate::runtime::{AdditionalProperties, Page, codec};

/// Inline schema of `GET /droplets`.
#[derive(Clone)]
pub struct DropletsResponse {
    /// Property `droplets`, optional.
    pub droplets: Option<Vec<Thing>>,
    /// Property `tags`, optional.
    pub tags: Option<Vec<String>>,
    /// Property `links`, optional.
    pub links: Option<DropletsResponseLinks>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl DropletsResponse {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`droplets`](field@Self::droplets).
    pub fn droplets(
        mut self,
        droplets: impl IntoIterator<Item = impl Into<Thing>>,
    ) -> Self {
        self.droplets = Some(droplets.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`tags`](field@Self::tags).
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`links`](field@Self::links).
    pub fn links(mut self, links: impl Into<DropletsResponseLinks>) -> Self {
        self.links = Some(links.into());
        self
    }
}

codec::model! {
    DropletsResponse, Default;
    0 => droplets = "droplets";
    1 => tags = "tags";
    2 => links = "links";
}

impl Page for DropletsResponse {
    type Item = Thing;

    const ITEMS: &'static str = "droplets";

    const NEXT_LINK: &'static str = "";

    #[inline]
    fn into_items(self) -> Vec<Thing> {
        self.droplets.unwrap_or_default()
    }
}

/// Inline schema of `GET /droplets`.
#[derive(Clone)]
pub struct DropletsResponseLinks {
    /// Property `pages`, optional.
    pub pages: Option<DropletsResponseLinksPages>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl DropletsResponseLinks {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`pages`](field@Self::pages).
    pub fn pages(mut self, pages: impl Into<DropletsResponseLinksPages>) -> Self {
        self.pages = Some(pages.into());
        self
    }
}

codec::model! {
    DropletsResponseLinks, Default;
    0 => pages = "pages";
}

/// Inline schema of `GET /droplets`.
#[derive(Clone)]
pub struct DropletsResponseLinksPages {
    /// Property `next`, optional.
    pub next: Option<String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl DropletsResponseLinksPages {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`next`](field@Self::next).
    pub fn next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }
}

codec::model! {
    DropletsResponseLinksPages, Default;
    0 => next = "next";
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Things;
use crate::runtime::{
    Call, Client, Endpoint, Explode, NextPage, Pagination, ParameterStyle, operation,
};

pub mod albums;
pub mod channels;
pub mod customers;
pub mod droplets;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/albums`.
    #[inline]
    #[must_use]
    pub fn albums(&self) -> Albums {
        Albums(Endpoint::root(self).literal("albums"))
    }

    /// `/channels`.
    #[inline]
    #[must_use]
    pub fn channels(&self) -> Channels {
        Channels(Endpoint::root(self).literal("channels"))
    }

    /// `/customers`.
    #[inline]
    #[must_use]
    pub fn customers(&self) -> Customers {
        Customers(Endpoint::root(self).literal("customers"))
    }

    /// `/droplets`.
    #[inline]
    #[must_use]
    pub fn droplets(&self) -> Droplets {
        Droplets(Endpoint::root(self).literal("droplets"))
    }

    /// `/issues`.
    #[inline]
    #[must_use]
    pub fn issues(&self) -> Issues {
        Issues(Endpoint::root(self).literal("issues"))
    }

    /// `/zones`.
    #[inline]
    #[must_use]
    pub fn zones(&self) -> Zones {
        Zones(Endpoint::root(self).literal("zones"))
    }
}

/// Request builder of `/albums`.
#[derive(Clone, Debug)]
pub struct Albums(pub(crate) Endpoint);

impl Albums {
    /// `GET /albums`.
    ///
    /// - Paginated: `.items()` and `.pages()` follow the number of items, with the parameter
    ///   `offset`.
    ///
    /// On success: Names.
    ///
    /// ```no_run
    /// # async fn example(client: pagination::Client) -> Result<(), pagination::Error> {
    /// let response = client.albums().get().with(|options| options.offset(1)).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>, albums::GetOptions> {
        self.0
            .call(operation!("GET", "/albums"))
            .paginated(
                &Pagination {
                    next: NextPage::Offset {
                        parameter: "offset",
                    },
                    items: &[],
                    more: None,
                },
            )
            .returning_json()
    }
}

/// Request builder of `/channels`.
#[derive(Clone, Debug)]
pub struct Channels(pub(crate) Endpoint);

impl Channels {
    /// `GET /channels`.
    ///
    /// - Paginated: `.items()` and `.pages()` follow `metadata.next.cursor`, with the parameter
    ///   `cursor`.
    ///
    /// On success: Things.
    ///
    /// ```no_run
    /// # async fn example(client: pagination::Client) -> Result<(), pagination::Error> {
    /// let response = client
    ///     .channels()
    ///     .get()
    ///     .with(|options| options.cursor("cursor"))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Things, channels::GetOptions> {
        self.0
            .call(operation!("GET", "/channels"))
            .paginated(
                &Pagination {
                    next: NextPage::Cursor {
                        path: &["metadata", "next.cursor"],
                        parameter: "cursor",
                    },
                    items: &["data"],
                    more: None,
                },
            )
            .returning_json()
    }
}

/// Request builder of `/customers`.
#[derive(Clone, Debug)]
pub struct Customers(pub(crate) Endpoint);

impl Customers {
    /// `GET /customers`.
    ///
    /// - Paginated: `.items()` and `.pages()` follow `id` of the last item, with the parameter
    ///   `starting_after`.
    ///
    /// On success: Things.
    ///
    /// ```no_run
    /// # async fn example(client: pagination::Client) -> Result<(), pagination::Error> {
    /// let response = client
    ///     .customers()
    ///     .get()
    ///     .with(|options| options.starting_after("starting_after"))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Things, customers::GetOptions> {
        self.0
            .call(operation!("GET", "/customers"))
            .paginated(
                &Pagination {
                    next: NextPage::LastItem {
                        path: &["id"],
                        parameter: "starting_after",
                    },
                    items: &["data"],
                    more: Some(&["has_more"]),
                },
            )
            .returning_json()
    }
}

/// Request builder of `/droplets`.
#[derive(Clone, Debug)]
pub struct Droplets(pub(crate) Endpoint);

impl Droplets {
    /// `GET /droplets`.
    ///
    /// - Paginated: `.items()` and `.pages()` follow `links.pages.next`.
    ///
    /// On success: Droplets, and the tags that they have.
    ///
    /// ```no_run
    /// # async fn example(client: pagination::Client) -> Result<(), pagination::Error> {
    /// let response = client.droplets().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<droplets::DropletsResponse> {
        self.0
            .call(operation!("GET", "/droplets"))
            .paginated(
                &Pagination {
                    next: NextPage::Link(&["links", "pages", "next"]),
                    items: &["droplets"],
                    more: None,
                },
            )
            .returning_json()
    }
}

/// Request builder of `/issues`.
#[derive(Clone, Debug)]
pub struct Issues(pub(crate) Endpoint);

impl Issues {
    /// `GET /issues`.
    ///
    /// - Paginated: `.items()` and `.pages()` follow the header `Link`.
    ///
    /// On success: Names.
    ///
    /// ```no_run
    /// # async fn example(client: pagination::Client) -> Result<(), pagination::Error> {
    /// let response = client.issues().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        self.0
            .call(operation!("GET", "/issues"))
            .paginated(
                &Pagination {
                    next: NextPage::LinkHeader,
                    items: &[],
                    more: None,
                },
            )
            .returning_json()
    }
}

/// Request builder of `/zones`.
#[derive(Clone, Debug)]
pub struct Zones(pub(crate) Endpoint);

impl Zones {
    /// `GET /zones`.
    ///
    /// - Paginated: `.items()` and `.pages()` follow the number of the page, with the parameter
    ///   `page`.
    ///
    /// - `page`: Query parameter.
    ///
    /// On success: Things.
    ///
    /// ```no_run
    /// # async fn example(client: pagination::Client) -> Result<(), pagination::Error> {
    /// let response = client.zones().get(1).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self, page: i64) -> Call<Things> {
        self.0
            .call(operation!("GET", "/zones"))
            .paginated(
                &Pagination {
                    next: NextPage::Number {
                        parameter: "page",
                        first: 0u64,
                    },
                    items: &["data"],
                    more: None,
                },
            )
            .query("page", ParameterStyle::Form, Explode::Yes, &page)
            .returning_json()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://pages.example");
