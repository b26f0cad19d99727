// warning: `allowReserved` has no effect here, where nothing is escaped (line 11)
// warning: `allowReserved` has no effect here, where nothing is escaped (line 12)
// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint, Explode, ParameterStyle};

pub mod raw;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/raw`.
    #[inline]
    #[must_use]
    pub fn raw(&self) -> Raw {
        Raw(Endpoint::root(self).literal("raw"))
    }
}

/// Request builder of `/raw`.
#[derive(Clone, Debug)]
pub struct Raw(pub(crate) Endpoint);

impl Raw {
    /// `/raw/{path}`.
    #[inline]
    #[must_use]
    pub fn by_path(&self, path: impl Into<String>) -> raw::ByPath {
        let path: String = path.into();
        raw::ByPath(
            self
                .0
                .begin_segment()
                .parameter_reserved("path", ParameterStyle::Simple, Explode::No, &path),
        )
    }
}

// src/requests/raw.rs

//! Request builders below `/raw`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/raw/{path}`.
#[derive(Clone, Debug)]
pub struct ByPath(pub(crate) Endpoint);

impl ByPath {
    /// `GET /raw/{path}`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: reserved_in_paths_and_cookies::Client) -> Result<(), reserved_in_paths_and_cookies::Error> {
    /// client.raw().by_path("path").get().with(|options| options.c("c")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<(), by_path::GetOptions> {
        self.0.call(operation!("GET", "/raw/{path}")).returning_nothing()
    }
}

/// Request builders below `/raw/{path}`.
pub mod by_path {
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

    /// Optional parameters of `GET /raw/{path}`.
    #[derive(Clone, Debug, Default)]
    pub struct GetOptions {
        c: Option<String>,
        plain: Option<Vec<String>>,
        x_raw: Option<String>,
    }

    impl GetOptions {
        /// Cookie `c`.
        #[inline]
        #[must_use]
        pub fn c(mut self, c: impl Into<String>) -> Self {
            self.c = Some(c.into());
            self
        }

        /// Cookie `plain`.
        #[inline]
        #[must_use]
        pub fn plain(
            mut self,
            plain: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.plain = Some(plain.into_iter().map(Into::into).collect());
            self
        }

        /// Header `X-Raw`.
        #[inline]
        #[must_use]
        pub fn x_raw(mut self, x_raw: impl Into<String>) -> Self {
            self.x_raw = Some(x_raw.into());
            self
        }
    }

    impl Parameters for GetOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_cookie_reserved("c", ParameterStyle::Form, Explode::Yes, &self.c);
            out.write_cookie("plain", ParameterStyle::Cookie, Explode::Yes, &self.plain);
            out.write_header("X-Raw", Explode::No, &self.x_raw);
        }
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
