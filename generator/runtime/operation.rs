//! Operations of the API.

use std::fmt;

/// An operation of the API.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Operation {
    /// Its `operationId` in the description.
    pub id: Option<&'static str>,
    /// Its HTTP method.
    pub method: &'static str,
    /// Its path in the description, parameters and all.
    pub path: &'static str,
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// Alternatives, each of the names of the security schemes that it takes together.
pub type Security = &'static [&'static [&'static str]];
