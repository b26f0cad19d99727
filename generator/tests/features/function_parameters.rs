// src/models/mod.rs

//! The types of the API's requests and responses.

mod kind {
    use crate::runtime::codec;
    use std::fmt;

    /// Schema `vendor.kind`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum Kind {
        /// `small`.
        Small,
        /// `large`.
        Large,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl Kind {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Small => "small",
                Self::Large => "large",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for Kind {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "small" => Self::Small,
                "large" => Self::Large,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for Kind {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for Kind {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(Kind);
}

pub use self::kind::Kind;

// src/requests/apps.rs

//! Request builders below `/apps`.

use crate::runtime::{Call, Endpoint, Operation};

/// Request builder of `/apps/$count`.
#[derive(Clone, Debug)]
pub struct Count {
    pub(crate) endpoint: Endpoint,
}

impl Count {
    /// `GET /apps/$count`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: function_parameters::Client,
    /// # ) -> Result<(), function_parameters::Error> {
    /// client.apps().count().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/apps/$count",
                },
            )
            .returning_nothing()
    }
}

/// Request builder of `/apps/graph.user`.
#[derive(Clone, Debug)]
pub struct GraphUser {
    pub(crate) endpoint: Endpoint,
}

impl GraphUser {
    /// `GET /apps/graph.user`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: function_parameters::Client,
    /// # ) -> Result<(), function_parameters::Error> {
    /// client.apps().graph_user().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/apps/graph.user",
                },
            )
            .returning_nothing()
    }
}

/// Request builder of `/apps/{app-id}`.
#[derive(Clone, Debug)]
pub struct ById {
    pub(crate) endpoint: Endpoint,
}

impl ById {
    /// `/apps/{app-id}/$ref`.
    #[inline]
    #[must_use]
    pub fn ref_(&self) -> by_id::Ref {
        by_id::Ref {
            endpoint: self.endpoint.literal("$ref"),
        }
    }

    /// `/apps/{app-id}/$value`.
    #[inline]
    #[must_use]
    pub fn value(&self) -> by_id::Value {
        by_id::Value {
            endpoint: self.endpoint.literal("$value"),
        }
    }

    /// `/apps/{app-id}/delete`.
    #[inline]
    #[must_use]
    pub fn delete(&self) -> by_id::Delete {
        by_id::Delete {
            endpoint: self.endpoint.literal("delete"),
        }
    }
}

/// Request builders below `/apps/{app-id}`.
pub mod by_id {
    use crate::runtime::{Call, Endpoint, Operation};

    /// Request builder of `/apps/{app-id}/$ref`.
    #[derive(Clone, Debug)]
    pub struct Ref {
        pub(crate) endpoint: Endpoint,
    }

    impl Ref {
        /// `DELETE /apps/{app-id}/$ref`.
        ///
        /// On success: Done.
        ///
        /// ```no_run
        /// # async fn example(
        /// # client: function_parameters::Client,
        /// # ) -> Result<(), function_parameters::Error> {
        /// client.apps().by_id("app-id").ref_().delete().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn delete(&self) -> Call<()> {
            self.endpoint
                .call(
                    &Operation {
                        id: None,
                        method: "DELETE",
                        path: "/apps/{app-id}/$ref",
                    },
                )
                .returning_nothing()
        }
    }

    /// Request builder of `/apps/{app-id}/$value`.
    #[derive(Clone, Debug)]
    pub struct Value {
        pub(crate) endpoint: Endpoint,
    }

    impl Value {
        /// `GET /apps/{app-id}/$value`.
        ///
        /// On success: Done.
        ///
        /// ```no_run
        /// # async fn example(
        /// # client: function_parameters::Client,
        /// # ) -> Result<(), function_parameters::Error> {
        /// client.apps().by_id("app-id").value().get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<()> {
            self.endpoint
                .call(
                    &Operation {
                        id: None,
                        method: "GET",
                        path: "/apps/{app-id}/$value",
                    },
                )
                .returning_nothing()
        }
    }

    /// Request builder of `/apps/{app-id}/delete`.
    #[derive(Clone, Debug)]
    pub struct Delete {
        pub(crate) endpoint: Endpoint,
    }

    impl Delete {
        /// `POST /apps/{app-id}/delete`.
        ///
        /// On success: Done.
        ///
        /// ```no_run
        /// # async fn example(
        /// # client: function_parameters::Client,
        /// # ) -> Result<(), function_parameters::Error> {
        /// client.apps().by_id("app-id").delete().post().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn post(&self) -> Call<()> {
            self.endpoint
                .call(
                    &Operation {
                        id: None,
                        method: "POST",
                        path: "/apps/{app-id}/delete",
                    },
                )
                .returning_nothing()
        }
    }
}

// src/requests/apps_with_app_id.rs

//! Request builders below `/apps(appId='{appId}')`.

use crate::runtime::{Call, Endpoint, Operation};

/// Request builder of `/apps(appId='{appId}')/vendor.store.close`.
#[derive(Clone, Debug)]
pub struct StoreClose {
    pub(crate) endpoint: Endpoint,
}

impl StoreClose {
    /// `POST /apps(appId='{appId}')/vendor.store.close`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: function_parameters::Client,
    /// # ) -> Result<(), function_parameters::Error> {
    /// client.apps_with_app_id("appId").store_close().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<()> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "POST",
                    path: "/apps(appId='{appId}')/vendor.store.close",
                },
            )
            .returning_nothing()
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Kind;
use crate::runtime::{
    Call, Client, Date, DateTime, Endpoint, Explode, Operation, ParameterStyle,
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
        Apps {
            endpoint: Endpoint::root(self).literal("apps"),
        }
    }

    /// `/apps(appId='{appId}')`.
    #[inline]
    #[must_use]
    pub fn apps_with_app_id(&self, app_id: impl Into<String>) -> AppsWithAppId {
        let app_id: String = app_id.into();
        AppsWithAppId {
            endpoint: Endpoint::root(self)
                .begin_segment()
                .text("apps(appId='")
                .parameter("appId", ParameterStyle::Quoted, Explode::No, &app_id)
                .text("')"),
        }
    }

    /// `/apps(uniqueName='{uniqueName}')`.
    #[inline]
    #[must_use]
    pub fn apps_with_unique_name(
        &self,
        unique_name: impl Into<String>,
    ) -> AppsWithUniqueName {
        let unique_name: String = unique_name.into();
        AppsWithUniqueName {
            endpoint: Endpoint::root(self)
                .begin_segment()
                .text("apps(uniqueName='")
                .parameter(
                    "uniqueName",
                    ParameterStyle::Quoted,
                    Explode::No,
                    &unique_name,
                )
                .text("')"),
        }
    }

    /// `/rows`.
    #[inline]
    #[must_use]
    pub fn rows(&self) -> Rows {
        Rows {
            endpoint: Endpoint::root(self).literal("rows"),
        }
    }
}

/// Request builder of `/apps`.
#[derive(Clone, Debug)]
pub struct Apps {
    pub(crate) endpoint: Endpoint,
}

impl Apps {
    /// `/apps/$count`.
    #[inline]
    #[must_use]
    pub fn count(&self) -> apps::Count {
        apps::Count {
            endpoint: self.endpoint.literal("$count"),
        }
    }

    /// `/apps/graph.user`.
    #[inline]
    #[must_use]
    pub fn graph_user(&self) -> apps::GraphUser {
        apps::GraphUser {
            endpoint: self.endpoint.literal("graph.user"),
        }
    }

    /// `/apps/{app-id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> apps::ById {
        let id: String = id.into();
        apps::ById {
            endpoint: self.endpoint.key("app-id", &id),
        }
    }

    /// `GET /apps`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: function_parameters::Client,
    /// # ) -> Result<(), function_parameters::Error> {
    /// client.apps().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/apps",
                },
            )
            .returning_nothing()
    }
}

/// Request builder of `/apps(appId='{appId}')`.
#[derive(Clone, Debug)]
pub struct AppsWithAppId {
    pub(crate) endpoint: Endpoint,
}

impl AppsWithAppId {
    /// `/apps(appId='{appId}')/vendor.store.close`.
    #[inline]
    #[must_use]
    pub fn store_close(&self) -> apps_with_app_id::StoreClose {
        apps_with_app_id::StoreClose {
            endpoint: self.endpoint.literal("vendor.store.close"),
        }
    }

    /// `GET /apps(appId='{appId}')`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: function_parameters::Client,
    /// # ) -> Result<(), function_parameters::Error> {
    /// client.apps_with_app_id("appId").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/apps(appId='{appId}')",
                },
            )
            .returning_nothing()
    }
}

/// Request builder of `/apps(uniqueName='{uniqueName}')`.
#[derive(Clone, Debug)]
pub struct AppsWithUniqueName {
    pub(crate) endpoint: Endpoint,
}

impl AppsWithUniqueName {
    /// `GET /apps(uniqueName='{uniqueName}')`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: function_parameters::Client,
    /// # ) -> Result<(), function_parameters::Error> {
    /// client.apps_with_unique_name("uniqueName").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/apps(uniqueName='{uniqueName}')",
                },
            )
            .returning_nothing()
    }
}

/// Request builder of `/rows`.
#[derive(Clone, Debug)]
pub struct Rows {
    pub(crate) endpoint: Endpoint,
}

impl Rows {
    /// `/rows/above()`.
    #[inline]
    #[must_use]
    pub fn above(&self) -> rows::Above {
        rows::Above {
            endpoint: self.endpoint.literal("above()"),
        }
    }

    /// `/rows/above(count={count})`.
    #[inline]
    #[must_use]
    pub fn above_with_count(&self, count: i32) -> rows::AboveWithCount {
        rows::AboveWithCount {
            endpoint: self
                .endpoint
                .begin_segment()
                .text("above(count=")
                .parameter("count", ParameterStyle::Simple, Explode::No, &count)
                .text(")"),
        }
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
        rows::StoreBetweenWithFromAndToAndKindAndWhole {
            endpoint: self
                .endpoint
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
        }
    }
}

// src/requests/rows.rs

//! Request builders below `/rows`.

use crate::runtime::{Call, Endpoint, Operation};

/// Request builder of `/rows/above()`.
#[derive(Clone, Debug)]
pub struct Above {
    pub(crate) endpoint: Endpoint,
}

impl Above {
    /// `GET /rows/above()`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: function_parameters::Client,
    /// # ) -> Result<(), function_parameters::Error> {
    /// client.rows().above().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/rows/above()",
                },
            )
            .returning_nothing()
    }
}

/// Request builder of `/rows/above(count={count})`.
#[derive(Clone, Debug)]
pub struct AboveWithCount {
    pub(crate) endpoint: Endpoint,
}

impl AboveWithCount {
    /// `GET /rows/above(count={count})`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: function_parameters::Client,
    /// # ) -> Result<(), function_parameters::Error> {
    /// client.rows().above_with_count(1).get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/rows/above(count={count})",
                },
            )
            .returning_nothing()
    }
}

/// Request builder of
/// `/rows/vendor.store.between(from={from1},to={to},kind='{kind}',whole={whole})`.
#[derive(Clone, Debug)]
pub struct StoreBetweenWithFromAndToAndKindAndWhole {
    pub(crate) endpoint: Endpoint,
}

impl StoreBetweenWithFromAndToAndKindAndWhole {
    /// `GET /rows/vendor.store.between(from={from1},to={to},kind='{kind}',whole={whole})`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use function_parameters::models::Kind;
    /// # async fn example(
    /// # client: function_parameters::Client,
    /// # ) -> Result<(), function_parameters::Error> {
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
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/rows/vendor.store.between(from={from1},to={to},kind='{kind}',whole={whole})",
                },
            )
            .returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://functions.example");

/// The origins that the description declares with `http`.
pub(crate) const HTTP_ORIGINS: &[&str] = &[];

/// The header in which the service accepts a request id of the client.
pub(crate) const REQUEST_ID_HEADER: Option<&str> = None;

/// Whether messages in error bodies can be JSON in a string, which contains the message.
pub(crate) const NESTED_ERROR_MESSAGES: bool = false;

/// The default security requirements: alternatives, each of the names of security schemes.
pub(crate) const SECURITY: crate::runtime::Security = &[&[]];

/// The hash of the description that the crate was generated from.
#[allow(dead_code, reason = "it is only for readers")]
