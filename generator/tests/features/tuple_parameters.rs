// src/models/mod.rs

//! The types of the API's requests and responses.

mod label {
    use super::Point;

    /// Schema `Label`.
    ///
    /// - Example: `["Berlin",[13.4,52.5],null]`
    pub type Label = (String, Point, Option<String>);
}
mod point {
    /// Schema `Point`.
    pub type Point = (f64, f64);
}

pub use self::label::Label;
pub use self::point::Point;

// src/requests/maps.rs

//! Request builders below `/maps`.

use crate::models::{Label, Point};
use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/maps/{corner}`.
#[derive(Clone, Debug)]
pub struct ByCorner(pub(crate) Endpoint);

impl ByCorner {
    /// `GET /maps/{corner}`.
    ///
    /// On success: The lines.
    ///
    /// Headers of the response that [`Call::send`](crate::Call::send) gives:
    /// [`ByCornerHeaders`](crate::requests::maps::by_corner::ByCornerHeaders).
    ///
    /// ```no_run
    /// # async fn example(client: tuple_parameters::Client) -> Result<(), tuple_parameters::Error> {
    /// let response = client
    ///     .maps()
    ///     .by_corner((1.5, 1.5))
    ///     .get()
    ///     .with(|options| options.range((1, "range")))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<Point>, by_corner::GetOptions> {
        self.0.call(operation!("GET", "/maps/{corner}")).returning_json()
    }

    /// `POST /maps/{corner}`.
    ///
    /// On success: The label.
    ///
    /// ```no_run
    /// # async fn example(client: tuple_parameters::Client) -> Result<(), tuple_parameters::Error> {
    /// let response = client
    ///     .maps()
    ///     .by_corner((1.5, 1.5))
    ///     .post(("body", (1.5, 1.5), Some(String::from("body"))))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: (impl Into<String>, Point, Option<String>)) -> Call<Label> {
        let body: Label = (body.0.into(), body.1, body.2);
        self.0.call(operation!("POST", "/maps/{corner}")).json(&body).returning_json()
    }
}

/// Request builders below `/maps/{corner}`.
pub mod by_corner {
    use crate::runtime::{
        Explode, HeaderError, Headers, ParameterStyle, ParameterWriter, Parameters,
    };
    use reqwest::header::HeaderMap;

    /// Headers of successful responses of `GET /maps/{corner}`.
    ///
    /// `ByCornerHeaders::from(response.headers())` reads those of a
    /// [`Response`](crate::Response). Each method returns an error if its header does not fit its
    /// type, or is required and missing.
    #[derive(Clone, Copy, Debug)]
    pub struct ByCornerHeaders<'a>(Headers<'a>);

    impl<'a> From<&'a HeaderMap> for ByCornerHeaders<'a> {
        #[inline]
        fn from(headers: &'a HeaderMap) -> Self {
            Self(Headers::new(headers))
        }
    }

    #[allow(
        clippy::missing_errors_doc,
        reason = "they are the same of each: see the type"
    )]
    impl ByCornerHeaders<'_> {
        /// Header `X-Size`, optional.
        #[inline]
        pub fn x_size(&self) -> Result<Option<(i64, String)>, HeaderError> {
            self.0.optional("X-Size", Explode::No)
        }
    }

    /// Optional parameters of `GET /maps/{corner}`.
    #[derive(Clone, Debug, Default)]
    pub struct GetOptions {
        range: Option<(i64, String)>,
        page: Option<(i64, i64)>,
    }

    impl GetOptions {
        /// Query parameter `range`.
        #[inline]
        #[must_use]
        pub fn range(mut self, range: (i64, impl Into<String>)) -> Self {
            self.range = Some((range.0, range.1.into()));
            self
        }

        /// Header `page`.
        #[inline]
        #[must_use]
        pub fn page(mut self, page: (i64, i64)) -> Self {
            self.page = Some(page);
            self
        }
    }

    impl Parameters for GetOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("range", ParameterStyle::Form, Explode::No, &self.range);
            out.write_header("page", Explode::No, &self.page);
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Point;
use crate::runtime::{Client, Endpoint, Explode, ParameterStyle};

pub mod maps;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/maps`.
    #[inline]
    #[must_use]
    pub fn maps(&self) -> Maps {
        Maps(Endpoint::root(self).literal("maps"))
    }
}

/// Request builder of `/maps`.
#[derive(Clone, Debug)]
pub struct Maps(pub(crate) Endpoint);

impl Maps {
    /// `/maps/{corner}`.
    #[inline]
    #[must_use]
    pub fn by_corner(&self, corner: Point) -> maps::ByCorner {
        maps::ByCorner(
            self
                .0
                .begin_segment()
                .parameter("corner", ParameterStyle::Simple, Explode::No, &corner),
        )
    }
}
