// warning: The style `form` is not defined for `in: path`: it is read as `simple` (line 8)
// warning: The style `simple` is not defined for `in: query`: it is read as `form` (line 9)
// warning: The style `spaceDelimited` with `explode` is not defined for `in: query`: it is read as `form` (line 10)
// warning: The style `matrix` is not defined for `in: query`: it is read as `form` (line 11)
// warning: The style `form` is not defined for `in: header`: it is read as `simple` (line 12)
// warning: The style `deepObject` is not defined for `in: cookie`: it is read as `form` (line 13)
// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod things;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/things`.
    #[inline]
    #[must_use]
    pub fn things(&self) -> Things {
        Things(Endpoint::root(self).literal("things"))
    }
}

/// Request builder of `/things`.
#[derive(Clone, Debug)]
pub struct Things(pub(crate) Endpoint);

impl Things {
    /// `/things/{key}`.
    #[inline]
    #[must_use]
    pub fn by_key(&self, key: impl Into<String>) -> things::ByKey {
        let key: String = key.into();
        things::ByKey(self.0.key("key", &key))
    }
}

// src/requests/things.rs

//! Request builders below `/things`.

use crate::runtime::{
    Call, Endpoint, Explode, FormEncoding, FormField, ParameterStyle, operation,
};
use std::collections::BTreeMap;

/// Request builder of `/things/{key}`.
#[derive(Clone, Debug)]
pub struct ByKey(pub(crate) Endpoint);

impl ByKey {
    /// `POST /things/{key}`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: undefined_styles::Client) -> Result<(), undefined_styles::Error> {
    /// client
    ///     .things()
    ///     .by_key("key")
    ///     .post([("name", vec![String::from("body")])])
    ///     .with(|options| options.a(["a"]))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(
        &self,
        body: impl IntoIterator<Item = (impl Into<String>, impl Into<Vec<String>>)>,
    ) -> Call<(), by_key::PostOptions> {
        let body: BTreeMap<String, Vec<String>> = body
            .into_iter()
            .map(|(key, value)| (key.into(), value.into()))
            .collect();
        self.0
            .call(operation!("POST", "/things/{key}"))
            .form(
                &body,
                "application/x-www-form-urlencoded",
                &[
                    FormField {
                        name: "joined",
                        encoding: FormEncoding::Styled(ParameterStyle::Form, Explode::No),
                    },
                    FormField {
                        name: "single",
                        encoding: FormEncoding::Styled(
                            ParameterStyle::Form,
                            Explode::Yes,
                        ),
                    },
                ],
            )
            .returning_nothing()
    }
}

/// Request builders below `/things/{key}`.
pub mod by_key {
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

    /// Optional parameters of `POST /things/{key}`.
    #[derive(Clone, Debug, Default)]
    pub struct PostOptions {
        a: Option<Vec<String>>,
        b: Option<Vec<String>>,
        c: Option<String>,
        x_d: Option<Vec<String>>,
        e: Option<String>,
    }

    impl PostOptions {
        /// Query parameter `a`.
        #[inline]
        #[must_use]
        pub fn a(mut self, a: impl IntoIterator<Item = impl Into<String>>) -> Self {
            self.a = Some(a.into_iter().map(Into::into).collect());
            self
        }

        /// Query parameter `b`.
        #[inline]
        #[must_use]
        pub fn b(mut self, b: impl IntoIterator<Item = impl Into<String>>) -> Self {
            self.b = Some(b.into_iter().map(Into::into).collect());
            self
        }

        /// Query parameter `c`.
        #[inline]
        #[must_use]
        pub fn c(mut self, c: impl Into<String>) -> Self {
            self.c = Some(c.into());
            self
        }

        /// Header `X-D`.
        #[inline]
        #[must_use]
        pub fn x_d(mut self, x_d: impl IntoIterator<Item = impl Into<String>>) -> Self {
            self.x_d = Some(x_d.into_iter().map(Into::into).collect());
            self
        }

        /// Cookie `e`.
        #[inline]
        #[must_use]
        pub fn e(mut self, e: impl Into<String>) -> Self {
            self.e = Some(e.into());
            self
        }
    }

    impl Parameters for PostOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("a", ParameterStyle::Form, Explode::No, &self.a);
            out.write_query("b", ParameterStyle::Form, Explode::Yes, &self.b);
            out.write_query("c", ParameterStyle::Form, Explode::Yes, &self.c);
            out.write_header("X-D", Explode::No, &self.x_d);
            out.write_cookie("e", ParameterStyle::Form, Explode::Yes, &self.e);
        }
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
