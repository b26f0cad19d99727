// src/models/mod.rs

//! The types of the API's requests and responses.

mod app {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `vendor.app`.
    #[derive(Clone)]
    pub struct App {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl App {
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
        App, Default;
        0 => id = "id";
        base_tag = "@odata.type";
    }
}

pub use self::app::App;

// src/requests/apps.rs

//! Request builders below `/apps`.

use crate::models::App;
use crate::runtime::{Call, Endpoint, Explode, ParameterStyle, operation};

/// Request builder of `/apps/{app-id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `/apps/{app-id}/owner`.
    #[inline]
    #[must_use]
    pub fn owner(&self) -> by_id::Owner {
        by_id::Owner(self.0.literal("owner"))
    }

    /// `/apps/{app-id}/rates(day={day})`.
    #[inline]
    #[must_use]
    pub fn rates_with_day(&self, day: impl Into<String>) -> by_id::RatesWithDay {
        let day: String = day.into();
        by_id::RatesWithDay(
            self
                .0
                .begin_segment()
                .text("rates(day=")
                .parameter("day", ParameterStyle::Simple, Explode::No, &day)
                .text(")"),
        )
    }

    /// `/apps/{app-id}/start`.
    #[inline]
    #[must_use]
    pub fn start(&self) -> by_id::Start {
        by_id::Start(self.0.literal("start"))
    }

    /// `/apps/{app-id}/vendor.app`.
    #[inline]
    #[must_use]
    pub fn app(&self) -> by_id::App {
        by_id::App(self.0.literal("vendor.app"))
    }

    /// `/apps/{app-id}/vendor.stop`.
    #[inline]
    #[must_use]
    pub fn stop(&self) -> by_id::Stop {
        by_id::Stop(self.0.literal("vendor.stop"))
    }

    /// `GET /apps/{app-id}`.
    ///
    /// On success: The app.
    ///
    /// ```no_run
    /// # async fn example(client: bound_actions::Client) -> Result<(), bound_actions::Error> {
    /// let response = client
    ///     .apps()
    ///     .by_id("0f8fad5b-d9cb-469f-a165-70867728950e")
    ///     .get()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<App> {
        self.0.call(operation!("GET", "/apps/{app-id}")).returning_json()
    }
}

/// Request builders below `/apps/{app-id}`.
pub mod by_id {
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/apps/{app-id}/owner`.
    #[derive(Clone, Debug)]
    pub struct Owner(pub(crate) Endpoint);

    impl Owner {
        /// `GET /apps/{app-id}/owner`.
        ///
        /// On success: No action.
        ///
        /// ```no_run
        /// # async fn example(client: bound_actions::Client) -> Result<(), bound_actions::Error> {
        /// let response = client
        ///     .apps()
        ///     .by_id("0f8fad5b-d9cb-469f-a165-70867728950e")
        ///     .owner()
        ///     .get()
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<crate::models::App> {
            self.0.call(operation!("GET", "/apps/{app-id}/owner")).returning_json()
        }
    }

    /// Request builder of `/apps/{app-id}/rates(day={day})`.
    #[derive(Clone, Debug)]
    pub struct RatesWithDay(pub(crate) Endpoint);

    impl RatesWithDay {
        /// `GET /apps/{app-id}/rates(day={day})`.
        ///
        /// On success: A rate.
        ///
        /// ```no_run
        /// # async fn example(client: bound_actions::Client) -> Result<(), bound_actions::Error> {
        /// let response = client
        ///     .apps()
        ///     .by_id("0f8fad5b-d9cb-469f-a165-70867728950e")
        ///     .rates_with_day("day")
        ///     .get()
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<bool> {
            self.0
                .call(operation!("GET", "/apps/{app-id}/rates(day={day})"))
                .bound_to("vendor.app")
                .returning_json()
        }
    }

    /// Request builder of `/apps/{app-id}/start`.
    #[derive(Clone, Debug)]
    pub struct Start(pub(crate) Endpoint);

    impl Start {
        /// `POST /apps/{app-id}/start`.
        ///
        /// On success: Started.
        ///
        /// ```no_run
        /// # async fn example(client: bound_actions::Client) -> Result<(), bound_actions::Error> {
        /// client.apps().by_id("0f8fad5b-d9cb-469f-a165-70867728950e").start().post().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn post(&self) -> Call<()> {
            self.0
                .call(operation!("POST", "/apps/{app-id}/start"))
                .bound_to("vendor.app")
                .idempotent()
                .returning_nothing()
        }
    }

    /// Request builder of `/apps/{app-id}/vendor.app`.
    #[derive(Clone, Debug)]
    pub struct App(pub(crate) Endpoint);

    impl App {
        /// `/apps/{app-id}/vendor.app/start`.
        #[inline]
        #[must_use]
        pub fn start(&self) -> app::Start {
            app::Start(self.0.literal("start"))
        }

        /// `GET /apps/{app-id}/vendor.app`.
        ///
        /// On success: The app.
        ///
        /// ```no_run
        /// # async fn example(client: bound_actions::Client) -> Result<(), bound_actions::Error> {
        /// let response = client
        ///     .apps()
        ///     .by_id("0f8fad5b-d9cb-469f-a165-70867728950e")
        ///     .app()
        ///     .get()
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<crate::models::App> {
            self.0.call(operation!("GET", "/apps/{app-id}/vendor.app")).returning_json()
        }
    }

    /// Request builder of `/apps/{app-id}/vendor.stop`.
    #[derive(Clone, Debug)]
    pub struct Stop(pub(crate) Endpoint);

    impl Stop {
        /// `POST /apps/{app-id}/vendor.stop`.
        ///
        /// On success: Stopped; an older description.
        ///
        /// ```no_run
        /// # async fn example(client: bound_actions::Client) -> Result<(), bound_actions::Error> {
        /// client.apps().by_id("0f8fad5b-d9cb-469f-a165-70867728950e").stop().post().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn post(&self) -> Call<()> {
            self.0
                .call(operation!("POST", "/apps/{app-id}/vendor.stop"))
                .bound_to("vendor.app")
                .returning_nothing()
        }
    }

    /// Request builders below `/apps/{app-id}/vendor.app`.
    pub mod app {
        use crate::runtime::{Call, Endpoint, operation};

        /// Request builder of `/apps/{app-id}/vendor.app/start`.
        #[derive(Clone, Debug)]
        pub struct Start(pub(crate) Endpoint);

        impl Start {
            /// `POST /apps/{app-id}/vendor.app/start`.
            ///
            /// On success: Its path is qualified.
            ///
            /// ```no_run
            /// # async fn example(client: bound_actions::Client) -> Result<(), bound_actions::Error> {
            /// client
            ///     .apps()
            ///     .by_id("0f8fad5b-d9cb-469f-a165-70867728950e")
            ///     .app()
            ///     .start()
            ///     .post()
            ///     .await?;
            /// # Ok(()) }
            /// ```
            #[inline]
            pub fn post(&self) -> Call<()> {
                self.0
                    .call(operation!("POST", "/apps/{app-id}/vendor.app/start"))
                    .returning_nothing()
            }
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod apps;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/apps`.
    #[inline]
    #[must_use]
    pub fn apps(&self) -> Apps {
        Apps(Endpoint::root(self).literal("apps"))
    }
}

/// Request builder of `/apps`.
#[derive(Clone, Debug)]
pub struct Apps(pub(crate) Endpoint);

impl Apps {
    /// `/apps/{app-id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> apps::ById {
        let id: String = id.into();
        apps::ById(self.0.key("app-id", &id))
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://bound.example");
