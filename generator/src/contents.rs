//! What is generated of an API.

/// What is generated of an API.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Contents {
    /// A client with its types.
    #[default]
    Client,
    /// The types of requests and responses with their JSON codec, which need no HTTP client. All component schemas become
    /// types, unless operations are included. Options of calls, and the features that only a client has, have no effect.
    Types,
}

/// The features that types have without a client.
const FEATURES: [&str; 4] = ["arbitrary-precision", "chrono", "jiff", "time"];

impl Contents {
    /// Returns whether one of the optional features of generated code, such as `jiff`, has a meaning.
    #[must_use]
    pub fn has_feature(self, name: &str) -> bool {
        self == Self::Client || FEATURES.contains(&name)
    }
}
