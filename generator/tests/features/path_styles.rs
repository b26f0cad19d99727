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
        /// use path_styles::requests::colours::by_colour::by_flag::ByFlagGetColour;
        /// # async fn example(client: path_styles::Client) -> Result<(), path_styles::Error> {
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

    /// Types of the operations below `colours.by_colour.by_flag`.
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
use crate::runtime::{Client, Endpoint, Explode, ParameterStyle};

pub mod colours;
pub mod sets;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/colours`.
    #[inline]
    #[must_use]
    pub fn colours(&self) -> Colours {
        Colours(Endpoint::root(self).literal("colours"))
    }

    /// `/sets`.
    #[inline]
    #[must_use]
    pub fn sets(&self) -> Sets {
        Sets(Endpoint::root(self).literal("sets"))
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
    use crate::runtime::{Endpoint, Explode, ParameterStyle, Uuid};

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
            by_matrix::BySimple(
                self
                    .0
                    .begin_segment()
                    .parameter("simple", ParameterStyle::Simple, Explode::No, &simple),
            )
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
            /// # async fn example(client: path_styles::Client) -> Result<(), path_styles::Error> {
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
