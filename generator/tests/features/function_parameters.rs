// src/models/mod.rs

//! The types of the API's requests and responses.

mod kind {
    use crate::runtime::codec;

    /// Schema `vendor.kind`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Kind {
        /// `small`.
        Small,
        /// `large`.
        Large,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Kind;
        Small = "small";
        Large = "large";
    }
}

pub use self::kind::Kind;

// src/requests/apps.rs

//! Request builders below `/apps`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/apps/$count`.
#[derive(Clone, Debug)]
pub struct Count(pub(crate) Endpoint);

impl Count {
    /// `GET /apps/$count`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: function_parameters::Client) -> Result<(), function_parameters::Error> {
    /// client.apps().count().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/apps/$count")).returning_nothing()
    }
}

/// Request builder of `/apps/graph.user`.
#[derive(Clone, Debug)]
pub struct GraphUser(pub(crate) Endpoint);

impl GraphUser {
    /// `GET /apps/graph.user`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: function_parameters::Client) -> Result<(), function_parameters::Error> {
    /// client.apps().graph_user().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/apps/graph.user")).returning_nothing()
    }
}

/// Request builder of `/apps/{app-id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `/apps/{app-id}/$ref`.
    #[inline]
    #[must_use]
    pub fn ref_(&self) -> by_id::Ref {
        by_id::Ref(self.0.literal("$ref"))
    }

    /// `/apps/{app-id}/$value`.
    #[inline]
    #[must_use]
    pub fn value(&self) -> by_id::Value {
        by_id::Value(self.0.literal("$value"))
    }

    /// `/apps/{app-id}/delete`.
    #[inline]
    #[must_use]
    pub fn delete(&self) -> by_id::Delete {
        by_id::Delete(self.0.literal("delete"))
    }
}

/// Request builders below `/apps/{app-id}`.
pub mod by_id {
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/apps/{app-id}/$ref`.
    #[derive(Clone, Debug)]
    pub struct Ref(pub(crate) Endpoint);

    impl Ref {
        /// `DELETE /apps/{app-id}/$ref`.
        ///
        /// On success: Done.
        ///
        /// ```no_run
        /// # async fn example(client: function_parameters::Client) -> Result<(), function_parameters::Error> {
        /// client.apps().by_id("42").ref_().delete().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn delete(&self) -> Call<()> {
            self.0.call(operation!("DELETE", "/apps/{app-id}/$ref")).returning_nothing()
        }
    }

    /// Request builder of `/apps/{app-id}/$value`.
    #[derive(Clone, Debug)]
    pub struct Value(pub(crate) Endpoint);

    impl Value {
        /// `GET /apps/{app-id}/$value`.
        ///
        /// On success: Done.
        ///
        /// ```no_run
        /// # async fn example(client: function_parameters::Client) -> Result<(), function_parameters::Error> {
        /// client.apps().by_id("42").value().get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<()> {
            self.0.call(operation!("GET", "/apps/{app-id}/$value")).returning_nothing()
        }
    }

    /// Request builder of `/apps/{app-id}/delete`.
    #[derive(Clone, Debug)]
    pub struct Delete(pub(crate) Endpoint);

    impl Delete {
        /// `POST /apps/{app-id}/delete`.
        ///
        /// On success: Done.
        ///
        /// ```no_run
        /// # async fn example(client: function_parameters::Client) -> Result<(), function_parameters::Error> {
        /// client.apps().by_id("42").delete().post().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn post(&self) -> Call<()> {
            self.0.call(operation!("POST", "/apps/{app-id}/delete")).returning_nothing()
        }
    }
}

// src/requests/apps_with_app_id.rs

//! Request builders below `/apps(appId='{appId}')`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/apps(appId='{appId}')/vendor.store.close`.
#[derive(Clone, Debug)]
pub struct StoreClose(pub(crate) Endpoint);

impl StoreClose {
    /// `POST /apps(appId='{appId}')/vendor.store.close`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: function_parameters::Client) -> Result<(), function_parameters::Error> {
    /// client.apps_with_app_id("42").store_close().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<()> {
        self.0
            .call(operation!("POST", "/apps(appId='{appId}')/vendor.store.close"))
            .returning_nothing()
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Kind;
use crate::runtime::{
    Call, Client, Date, DateTime, Endpoint, Explode, ParameterStyle, operation,
};

pub mod apps;
pub mod apps_with_app_id;
pub mod rows;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/apps`.
    #[inline]
    #[must_use]
    pub fn apps(&self) -> Apps {
        Apps(Endpoint::root(self).literal("apps"))
    }

    /// `/apps(appId='{appId}')`.
    #[inline]
    #[must_use]
    pub fn apps_with_app_id(&self, app_id: impl Into<String>) -> AppsWithAppId {
        let app_id: String = app_id.into();
        AppsWithAppId(
            Endpoint::root(self)
                .begin_segment()
                .text("apps(appId='")
                .parameter("appId", ParameterStyle::Quoted, Explode::No, &app_id)
                .text("')"),
        )
    }

    /// `/apps(uniqueName='{uniqueName}')`.
    #[inline]
    #[must_use]
    pub fn apps_with_unique_name(
        &self,
        unique_name: impl Into<String>,
    ) -> AppsWithUniqueName {
        let unique_name: String = unique_name.into();
        AppsWithUniqueName(
            Endpoint::root(self)
                .begin_segment()
                .text("apps(uniqueName='")
                .parameter(
                    "uniqueName",
                    ParameterStyle::Quoted,
                    Explode::No,
                    &unique_name,
                )
                .text("')"),
        )
    }

    /// `/rows`.
    #[inline]
    #[must_use]
    pub fn rows(&self) -> Rows {
        Rows(Endpoint::root(self).literal("rows"))
    }
}

/// Request builder of `/apps`.
#[derive(Clone, Debug)]
pub struct Apps(pub(crate) Endpoint);

impl Apps {
    /// `/apps/$count`.
    #[inline]
    #[must_use]
    pub fn count(&self) -> apps::Count {
        apps::Count(self.0.literal("$count"))
    }

    /// `/apps/graph.user`.
    #[inline]
    #[must_use]
    pub fn graph_user(&self) -> apps::GraphUser {
        apps::GraphUser(self.0.literal("graph.user"))
    }

    /// `/apps/{app-id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> apps::ById {
        let id: String = id.into();
        apps::ById(self.0.key("app-id", &id))
    }

    /// `GET /apps`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: function_parameters::Client) -> Result<(), function_parameters::Error> {
    /// client.apps().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/apps")).returning_nothing()
    }
}

/// Request builder of `/apps(appId='{appId}')`.
#[derive(Clone, Debug)]
pub struct AppsWithAppId(pub(crate) Endpoint);

impl AppsWithAppId {
    /// `/apps(appId='{appId}')/vendor.store.close`.
    #[inline]
    #[must_use]
    pub fn store_close(&self) -> apps_with_app_id::StoreClose {
        apps_with_app_id::StoreClose(self.0.literal("vendor.store.close"))
    }

    /// `GET /apps(appId='{appId}')`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: function_parameters::Client) -> Result<(), function_parameters::Error> {
    /// client.apps_with_app_id("42").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/apps(appId='{appId}')")).returning_nothing()
    }
}

/// Request builder of `/apps(uniqueName='{uniqueName}')`.
#[derive(Clone, Debug)]
pub struct AppsWithUniqueName(pub(crate) Endpoint);

impl AppsWithUniqueName {
    /// `GET /apps(uniqueName='{uniqueName}')`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: function_parameters::Client) -> Result<(), function_parameters::Error> {
    /// client.apps_with_unique_name("uniqueName").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0
            .call(operation!("GET", "/apps(uniqueName='{uniqueName}')"))
            .returning_nothing()
    }
}

/// Request builder of `/rows`.
#[derive(Clone, Debug)]
pub struct Rows(pub(crate) Endpoint);

impl Rows {
    /// `/rows/above()`.
    #[inline]
    #[must_use]
    pub fn above(&self) -> rows::Above {
        rows::Above(self.0.literal("above()"))
    }

    /// `/rows/above(count={count})`.
    #[inline]
    #[must_use]
    pub fn above_with_count(&self, count: i32) -> rows::AboveWithCount {
        rows::AboveWithCount(
            self
                .0
                .begin_segment()
                .text("above(count=")
                .parameter("count", ParameterStyle::Simple, Explode::No, &count)
                .text(")"),
        )
    }

    /// `/rows/vendor.store.between(from={from1},to={to},kind='{kind}',whole={whole})`.
    #[inline]
    #[must_use]
    pub fn store_between_with_from_and_to_and_kind_and_whole(
        &self,
        from: impl Into<DateTime>,
        to: impl Into<Date>,
        kind: impl Into<Kind>,
        whole: bool,
    ) -> rows::StoreBetweenWithFromAndToAndKindAndWhole {
        let from: DateTime = from.into();
        let to: Date = to.into();
        let kind: Kind = kind.into();
        rows::StoreBetweenWithFromAndToAndKindAndWhole(
            self
                .0
                .begin_segment()
                .text("vendor.store.between(from=")
                .parameter("from1", ParameterStyle::Simple, Explode::No, &from)
                .text(",to=")
                .parameter("to", ParameterStyle::Simple, Explode::No, &to)
                .text(",kind='")
                .parameter("kind", ParameterStyle::Quoted, Explode::No, &kind)
                .text("',whole=")
                .parameter("whole", ParameterStyle::Simple, Explode::No, &whole)
                .text(")"),
        )
    }
}

// src/requests/rows.rs

//! Request builders below `/rows`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/rows/above()`.
#[derive(Clone, Debug)]
pub struct Above(pub(crate) Endpoint);

impl Above {
    /// `GET /rows/above()`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: function_parameters::Client) -> Result<(), function_parameters::Error> {
    /// client.rows().above().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/rows/above()")).returning_nothing()
    }
}

/// Request builder of `/rows/above(count={count})`.
#[derive(Clone, Debug)]
pub struct AboveWithCount(pub(crate) Endpoint);

impl AboveWithCount {
    /// `GET /rows/above(count={count})`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: function_parameters::Client) -> Result<(), function_parameters::Error> {
    /// client.rows().above_with_count(1).get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/rows/above(count={count})")).returning_nothing()
    }
}

/// Request builder of
/// `/rows/vendor.store.between(from={from1},to={to},kind='{kind}',whole={whole})`.
#[derive(Clone, Debug)]
pub struct StoreBetweenWithFromAndToAndKindAndWhole(pub(crate) Endpoint);

impl StoreBetweenWithFromAndToAndKindAndWhole {
    /// `GET /rows/vendor.store.between(from={from1},to={to},kind='{kind}',whole={whole})`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use function_parameters::models::Kind;
    /// # async fn example(client: function_parameters::Client) -> Result<(), function_parameters::Error> {
    /// client
    ///     .rows()
    ///     .store_between_with_from_and_to_and_kind_and_whole(
    ///         "2026-01-31T12:00:00Z",
    ///         "2026-01-31",
    ///         Kind::Small,
    ///         true,
    ///     )
    ///     .get()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0
            .call(
                operation!(
                    "GET",
                    "/rows/vendor.store.between(from={from1},to={to},kind='{kind}',whole={whole})"
                ),
            )
            .returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://functions.example");
