//! Problems with a description, as processes tell them each other.

use serde::{Deserialize, Serialize};

/// A problem.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Problem {
    /// Its kind, which `cargo xtask explain` explains.
    pub code: String,
    /// Where: file, line and column.
    pub location: String,
    /// Where, as a JSON pointer.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}
