// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/colours.rs

//! Request builders below `/colours`.

use crate::runtime::Endpoint;

/// Request builder of `/colours/{colour}`.
#[derive(Clone, Debug)]
pub struct ByColour(pub(crate) Endpoint);

impl ByColour {
    /// `/colours/{colour}/{flag}`.
    #[inline]
    #[must_use]
    pub fn by_flag(&self, flag: bool) -> by_colour::ByFlag {
        by_colour::ByFlag(self.0.key("flag", &flag))
    }
}

/// Request builders below `/colours/{colour}`.
pub mod by_colour {
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/colours/{colour}/{flag}`.
    #[derive(Clone, Debug)]
    pub struct ByFlag(pub(crate) Endpoint);

    impl ByFlag {
        /// `GET /colours/{colour}/{flag}`.
        ///
        /// On success: Nothing.
        ///
        /// ```no_run
        /// use path_parameters::requests::colours::by_colour::by_flag::ByFlagGetColour;
        /// # async fn example(client: path_parameters::Client) -> Result<(), path_parameters::Error> {
        /// client.colours().by_colour(ByFlagGetColour::Red).by_flag(true).get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<()> {
            self.0
                .call(operation!("GET", "/colours/{colour}/{flag}"))
                .returning_nothing()
        }
    }

    /// Types of the namespace `colours.by_colour.by_flag`.
    pub mod by_flag {
        use crate::runtime::codec;

        /// Inline schema of `GET /colours/{colour}/{flag}`.
        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum ByFlagGetColour {
            /// `red`.
            Red,
            /// `green`.
            Green,
            /// Any other text, kept as it is.
            Other(Box<str>),
        }

        codec::enumeration! {
            ByFlagGetColour;
            Red = "red";
            Green = "green";
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::requests::colours::by_colour::by_flag::ByFlagGetColour;
use crate::runtime::{Client, Endpoint, Explode, Number, ParameterStyle};

pub mod colours;
pub mod points;
pub mod sets;
pub mod users;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/colours`.
    #[inline]
    #[must_use]
    pub fn colours(&self) -> Colours {
        Colours(Endpoint::root(self).literal("colours"))
    }

    /// `/points`.
    #[inline]
    #[must_use]
    pub fn points(&self) -> Points {
        Points(Endpoint::root(self).literal("points"))
    }

    /// `/sets`.
    #[inline]
    #[must_use]
    pub fn sets(&self) -> Sets {
        Sets(Endpoint::root(self).literal("sets"))
    }

    /// `/users`.
    #[inline]
    #[must_use]
    pub fn users(&self) -> Users {
        Users(Endpoint::root(self).literal("users"))
    }
}

/// Request builder of `/colours`.
#[derive(Clone, Debug)]
pub struct Colours(pub(crate) Endpoint);

impl Colours {
    /// `/colours/{colour}`.
    #[inline]
    #[must_use]
    pub fn by_colour(&self, colour: impl Into<ByFlagGetColour>) -> colours::ByColour {
        let colour: ByFlagGetColour = colour.into();
        colours::ByColour(self.0.key("colour", &colour))
    }
}

/// Request builder of `/points`.
#[derive(Clone, Debug)]
pub struct Points(pub(crate) Endpoint);

impl Points {
    /// `/points/{x},{y}.json`.
    #[inline]
    #[must_use]
    pub fn by_x_and_y_json(&self, x: i32, y: impl Into<Number>) -> points::ByXAndYJson {
        let y: Number = y.into();
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

/// Request builder of `/sets`.
#[derive(Clone, Debug)]
pub struct Sets(pub(crate) Endpoint);

impl Sets {
    /// `/sets/{label}`.
    #[inline]
    #[must_use]
    pub fn by_label(
        &self,
        label: impl IntoIterator<Item = impl Into<String>>,
    ) -> sets::ByLabel {
        let label: Vec<String> = label.into_iter().map(Into::into).collect();
        sets::ByLabel(
            self
                .0
                .begin_segment()
                .parameter("label", ParameterStyle::Label, Explode::Yes, &label),
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

// src/requests/sets.rs

//! Request builders below `/sets`.

use crate::runtime::{Endpoint, Explode, ParameterStyle};

/// Request builder of `/sets/{label}`.
#[derive(Clone, Debug)]
pub struct ByLabel(pub(crate) Endpoint);

impl ByLabel {
    /// `/sets/{label}/{matrix}`.
    #[inline]
    #[must_use]
    pub fn by_matrix(
        &self,
        matrix: impl IntoIterator<Item = i64>,
    ) -> by_label::ByMatrix {
        let matrix: Vec<i64> = matrix.into_iter().collect();
        by_label::ByMatrix(
            self
                .0
                .begin_segment()
                .parameter("matrix", ParameterStyle::Matrix, Explode::No, &matrix),
        )
    }
}

/// Request builders below `/sets/{label}`.
pub mod by_label {
    use crate::runtime::{Endpoint, Uuid};

    /// Request builder of `/sets/{label}/{matrix}`.
    #[derive(Clone, Debug)]
    pub struct ByMatrix(pub(crate) Endpoint);

    impl ByMatrix {
        /// `/sets/{label}/{matrix}/{simple}`.
        #[inline]
        #[must_use]
        pub fn by_simple(
            &self,
            simple: impl IntoIterator<Item = impl Into<Uuid>>,
        ) -> by_matrix::BySimple {
            let simple: Vec<Uuid> = simple.into_iter().map(Into::into).collect();
            by_matrix::BySimple(self.0.key("simple", &simple))
        }
    }

    /// Request builders below `/sets/{label}/{matrix}`.
    pub mod by_matrix {
        use crate::runtime::{Call, Endpoint, operation};

        /// Request builder of `/sets/{label}/{matrix}/{simple}`.
        #[derive(Clone, Debug)]
        pub struct BySimple(pub(crate) Endpoint);

        impl BySimple {
            /// `GET /sets/{label}/{matrix}/{simple}`.
            ///
            /// On success: Nothing.
            ///
            /// ```no_run
            /// # async fn example(client: path_parameters::Client) -> Result<(), path_parameters::Error> {
            /// client
            ///     .sets()
            ///     .by_label(["label"])
            ///     .by_matrix([1])
            ///     .by_simple(["0f8fad5b-d9cb-469f-a165-70867728950e"])
            ///     .get()
            ///     .await?;
            /// # Ok(()) }
            /// ```
            #[inline]
            pub fn get(&self) -> Call<()> {
                self.0
                    .call(operation!("GET", "/sets/{label}/{matrix}/{simple}"))
                    .returning_nothing()
            }
        }
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
