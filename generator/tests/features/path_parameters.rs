// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint, Explode, ParameterStyle};

pub mod points;
pub mod users;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/points`.
    #[inline]
    #[must_use]
    pub fn points(&self) -> Points {
        Points(Endpoint::root(self).literal("points"))
    }

    /// `/users`.
    #[inline]
    #[must_use]
    pub fn users(&self) -> Users {
        Users(Endpoint::root(self).literal("users"))
    }
}

/// Request builder of `/points`.
#[derive(Clone, Debug)]
pub struct Points(pub(crate) Endpoint);

impl Points {
    /// `/points/{x},{y}.json`.
    #[inline]
    #[must_use]
    pub fn by_x_and_y_json(&self, x: i32, y: f64) -> points::ByXAndYJson {
        points::ByXAndYJson(
            self
                .0
                .begin_segment()
                .parameter("x", ParameterStyle::Simple, Explode::No, &x)
                .text(",")
                .parameter("y", ParameterStyle::Simple, Explode::No, &y)
                .text(".json"),
        )
    }
}

/// Request builder of `/users`.
#[derive(Clone, Debug)]
pub struct Users(pub(crate) Endpoint);

impl Users {
    /// `/users/{user-id}`.
    ///
    /// - `id`: The key of the user.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> users::ById {
        let id: String = id.into();
        users::ById(self.0.key("user-id", &id))
    }
}

// src/requests/points.rs

//! Request builders below `/points`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/points/{x},{y}.json`.
#[derive(Clone, Debug)]
pub struct ByXAndYJson(pub(crate) Endpoint);

impl ByXAndYJson {
    /// `GET /points/{x},{y}.json`.
    ///
    /// On success: Nothing.
    ///
    /// ```no_run
    /// # async fn example(client: path_parameters::Client) -> Result<(), path_parameters::Error> {
    /// client.points().by_x_and_y_json(1, 1.5).get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/points/{x},{y}.json")).returning_nothing()
    }
}

// src/requests/users.rs

//! Request builders below `/users`.

use crate::runtime::Endpoint;

/// Request builder of `/users/{user-id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `/users/{user-id}/days`.
    #[inline]
    #[must_use]
    pub fn days(&self) -> by_id::Days {
        by_id::Days(self.0.literal("days"))
    }
}

/// Request builders below `/users/{user-id}`.
pub mod by_id {
    use crate::runtime::{Date, Endpoint};

    /// Request builder of `/users/{user-id}/days`.
    #[derive(Clone, Debug)]
    pub struct Days(pub(crate) Endpoint);

    impl Days {
        /// `/users/{user-id}/days/{day}`.
        ///
        /// - `day`: Overridden here.
        #[inline]
        #[must_use]
        pub fn by_day(&self, day: impl Into<Date>) -> days::ByDay {
            let day: Date = day.into();
            days::ByDay(self.0.key("day", &day))
        }
    }

    /// Request builders below `/users/{user-id}/days`.
    pub mod days {
        use crate::runtime::{Call, Endpoint, operation};

        /// Request builder of `/users/{user-id}/days/{day}`.
        #[derive(Clone, Debug)]
        pub struct ByDay(pub(crate) Endpoint);

        impl ByDay {
            /// `GET /users/{user-id}/days/{day}`.
            ///
            /// On success: Nothing.
            ///
            /// ```no_run
            /// # async fn example(client: path_parameters::Client) -> Result<(), path_parameters::Error> {
            /// client.users().by_id("42").days().by_day("2026-01-31").get().await?;
            /// # Ok(()) }
            /// ```
            #[inline]
            pub fn get(&self) -> Call<()> {
                self.0
                    .call(operation!("GET", "/users/{user-id}/days/{day}"))
                    .returning_nothing()
            }
        }
    }
}
