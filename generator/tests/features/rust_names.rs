// warning: the value is not an identifier with the usual case: it is ignored (line 27)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod k1_options {
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

    /// Optional parameters of `GET /kilns`.
    #[derive(Clone, Debug, Default)]
    pub struct K1Options {
        query: Option<String>,
    }

    impl K1Options {
        /// Query parameter `q`.
        #[inline]
        #[must_use]
        pub fn query(mut self, query: impl Into<String>) -> Self {
            self.query = Some(query.into());
            self
        }
    }

    impl Parameters for K1Options {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("q", ParameterStyle::Form, Explode::Yes, &self.query);
        }
    }
}
mod kiln {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Potter;

    /// Schema `kln`.
    #[derive(Clone)]
    pub struct Kiln {
        /// Property `tmp`, optional.
        pub temperature: Option<i64>,
        /// Property `own`, optional.
        pub own: Option<Potter>,
        /// Property `odd`, optional.
        pub odd: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Kiln {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`temperature`](field@Self::temperature).
        #[inline]
        pub fn temperature(mut self, temperature: i64) -> Self {
            self.temperature = Some(temperature);
            self
        }

        /// Sets [`own`](field@Self::own).
        pub fn own(mut self, own: impl Into<Potter>) -> Self {
            self.own = Some(own.into());
            self
        }

        /// Sets [`odd`](field@Self::odd).
        pub fn odd(mut self, odd: impl Into<String>) -> Self {
            self.odd = Some(odd.into());
            self
        }
    }

    codec::model! {
        Kiln, Default;
        0 => temperature = "tmp";
        1 => own = "own";
        2 => odd = "odd";
    }
}
mod kiln_page {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Kiln;

    /// Inline schema of `GET /kilns`.
    #[derive(Clone)]
    pub struct KilnPage {
        /// Property `k`, optional.
        pub kilns: Option<Vec<Kiln>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl KilnPage {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`kilns`](field@Self::kilns).
        pub fn kilns(mut self, kilns: impl IntoIterator<Item = impl Into<Kiln>>) -> Self {
            self.kilns = Some(kilns.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        KilnPage, Default;
        0 => kilns = "k";
    }
}
mod potter {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `own`.
    #[derive(Clone)]
    pub struct Potter {
        /// Property `n`, optional.
        pub n: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Potter {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`n`](field@Self::n).
        pub fn n(mut self, n: impl Into<String>) -> Self {
            self.n = Some(n.into());
            self
        }
    }

    codec::model! {
        Potter, Default;
        0 => n = "n";
    }
}

pub use self::k1_options::K1Options;
pub use self::kiln::Kiln;
pub use self::kiln_page::KilnPage;
pub use self::potter::Potter;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::{K1Options, KilnPage};
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/kilns`.
    #[inline]
    #[must_use]
    pub fn kilns(&self) -> Kilns {
        Kilns(Endpoint::root(self).literal("kilns"))
    }
}

/// Request builder of `/kilns`.
#[derive(Clone, Debug)]
pub struct Kilns(pub(crate) Endpoint);

impl Kilns {
    /// `GET /kilns` (operation `k1`).
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: rust_names::Client) -> Result<(), rust_names::Error> {
    /// let response = client.kilns().list().with(|options| options.query("q")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn list(&self) -> Call<KilnPage, K1Options> {
        self.0.call(operation!("GET", "/kilns", "k1")).returning_json()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://kilns.example");
