//! Gives each identifier of a scope a name of its own.

use crate::model::Api;

/// Settles every identifier of the API.
pub fn settle(_api: &mut Api) {}
