//! Facts about the service that its description does not state.

/// Facts about the service that its description does not state; without a profile, none.
#[derive(Clone, Debug, Default, Hash)]
pub struct ServiceDef {
    /// The clouds that have a service of their own.
    pub clouds: Clouds,
    /// The header in which the service takes an id of the program's own for each call.
    pub request_id_header: Option<&'static str>,
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
