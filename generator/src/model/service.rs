//! Facts about the service that its description does not state.

/// Facts about the service that its description does not state; without a profile, none.
#[derive(Clone, Debug, Default, Hash)]
pub struct ServiceDef {
    /// The clouds that have a service of their own.
    pub clouds: Clouds,
    /// The header in which the service takes an id of the program's own for each call.
    pub request_id_header: Option<&'static str>,
    /// How many calls in bulk the service allows.
    pub bulk_limit: Option<RateLimit>,
    /// The form of messages in error bodies.
    pub error_messages: ErrorMessages,
}

/// So many calls in any period of so many seconds.
#[derive(Clone, Copy, Debug, Hash)]
pub struct RateLimit {
    /// The number of calls.
    pub calls: usize,
    /// The period in seconds.
    pub seconds: u64,
}

/// The form of messages in error bodies.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum ErrorMessages {
    /// Messages are sentences.
    #[default]
    Plain,
    /// Messages can be JSON in a string, which contains the message itself.
    Nested,
}

/// Clouds that each have a service of their own.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Clouds {
    /// No cloud is known.
    #[default]
    None,
    /// Those of Microsoft Graph.
    MicrosoftGraph,
}
