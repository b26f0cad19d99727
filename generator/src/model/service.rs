//! Facts about the service that its description does not state.

/// Facts about the service that its description does not state; without a profile, none.
#[derive(Clone, Debug, Default)]
pub struct ServiceDef {
    /// The national clouds that are known.
    pub clouds: Clouds,
    /// The header for a request id of the client.
    pub request_id_header: Option<&'static str>,
    /// The rate limit of bulk calls.
    pub bulk_limit: Option<RateLimit>,
    /// The form of messages in error bodies.
    pub error_messages: ErrorMessages,
}

/// A number of calls per period.
#[derive(Clone, Copy, Debug)]
pub struct RateLimit {
    /// The number of calls.
    pub calls: usize,
    /// The period in seconds.
    pub seconds: u64,
}

/// The form of messages in error bodies.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum ErrorMessages {
    /// Messages are plain sentences.
    #[default]
    Plain,
    /// Messages may be JSON in a string that contains the actual message.
    Nested,
}

/// Clouds with a service each.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Clouds {
    /// No known clouds.
    #[default]
    None,
    /// The clouds of Microsoft Graph.
    MicrosoftGraph,
}
