//! Operations of the API.

use std::fmt;

/// An operation of the API.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Operation {
    /// The `operationId` in the description.
    pub id: Option<&'static str>,
    /// The HTTP method.
    pub method: &'static str,
    /// The path template in the description, such as `/things/{thing-id}`.
    pub path: &'static str,
}

/// Refers to the constant metadata of an operation: `operation!("GET", "/things/{thing-id}", "getThing")`, or without
/// the `operationId`.
macro_rules! operation {
    ($method:literal, $path:literal) => {
        &$crate::runtime::Operation {
            id: ::core::option::Option::None,
            method: $method,
            path: $path,
        }
    };
    ($method:literal, $path:literal, $id:literal) => {
        &$crate::runtime::Operation {
            id: ::core::option::Option::Some($id),
            method: $method,
            path: $path,
        }
    };
}
pub(crate) use operation;

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// Security requirements: alternatives, each with the names of the security schemes that it combines.
pub type Security = &'static [&'static [&'static str]];
