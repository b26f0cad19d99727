//! What a page receives.

use serde::Serialize;

use crate::operations::Row;
use crate::problem::Problem;

/// A response to a page.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "response", rename_all = "kebab-case")]
pub enum Response {
    /// All operations, in the description's order.
    Operations {
        /// The operations.
        operations: Vec<Row>,
    },
    /// The operations that patterns select.
    Matched {
        /// Their positions among all operations, in ascending order.
        matched: Vec<usize>,
    },
    /// The result of generation.
    Generated {
        /// The files, by path; none if there are errors.
        files: Vec<File>,
        /// Errors and warnings, errors first.
        problems: Vec<Problem>,
    },
    /// The description cannot be read, or patterns match nothing.
    Failed {
        /// At least one error.
        problems: Vec<Problem>,
    },
    /// The request has no meaning.
    Refused {
        /// The reason, as a sentence without a full stop.
        message: String,
    },
}

/// A file of a generated crate.
#[derive(Clone, Debug, Serialize)]
pub struct File {
    /// Its path below the folder of the package, with `/` between its parts.
    pub path: String,
    /// Its content.
    pub text: String,
}
