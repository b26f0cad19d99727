//! Types of properties and parameters.

pub(crate) mod base64;
pub(crate) mod flags;
pub(crate) mod formats;
#[cfg(runtime = "int-or-string")]
pub(crate) mod int_or_string;
pub(crate) mod model_ext;
pub(crate) mod number;
