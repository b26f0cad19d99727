// warning: `properties` are ignored: no value of the type `string` has any (line 10)
// warning: `properties` are ignored: no value of the type `array` has any (line 21)
// warning: `type` came with OpenAPI 3.1: it is used as in that version (line 23)
// warning: `properties` are ignored: no value of the type `number` has any (line 23)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod port {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Port`.
    #[derive(Clone)]
    pub struct Port {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// Property `depth`, optional, perhaps null.
        pub depth: Option<f64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Port {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }

        /// Sets [`depth`](field@Self::depth).
        #[inline]
        pub fn depth(mut self, depth: f64) -> Self {
            self.depth = Some(depth);
            self
        }

        /// Sets [`depth`](field@Self::depth) to an explicit `null`.
        #[inline]
        pub fn clear_depth(mut self) -> Self {
            self.depth = None;
            self.additional_properties.0.set_null(1);
            self
        }
    }

    codec::model! {
        Port, Default;
        0 => name = "name";
        1 => depth = "depth";
    }
}
mod ports {
    use super::Port;

    /// Schema `Ports`.
    pub type Ports = Vec<Port>;
}

pub use self::port::Port;
pub use self::ports::Ports;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod ports;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/ports`.
    #[inline]
    #[must_use]
    pub fn ports(&self) -> Ports {
        Ports(Endpoint::root(self).literal("ports"))
    }
}

/// Request builder of `/ports`.
#[derive(Clone, Debug)]
pub struct Ports(pub(crate) Endpoint);

impl Ports {
    /// `GET /ports`.
    ///
    /// On success: The ports.
    ///
    /// ```no_run
    /// # async fn example(client: types_by_their_word::Client) -> Result<(), types_by_their_word::Error> {
    /// let response = client.ports().get().with(|options| options.near("near")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<crate::models::Ports, ports::GetOptions> {
        self.0.call(operation!("GET", "/ports")).returning_json()
    }
}

// src/requests/ports.rs

//! Request builders below `/ports`.

use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

/// Optional parameters of `GET /ports`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    near: Option<String>,
}

impl GetOptions {
    /// Query parameter `near`.
    #[inline]
    #[must_use]
    pub fn near(mut self, near: impl Into<String>) -> Self {
        self.near = Some(near.into());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("near", ParameterStyle::Form, Explode::Yes, &self.near);
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
