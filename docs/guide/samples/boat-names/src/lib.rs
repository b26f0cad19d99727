//! A type that takes the place of a generated one.

use serde::{Deserialize, Serialize};

/// The registration of a boat, such as `NL 1234`.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Registration(pub String);
