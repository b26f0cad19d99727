//! Types of properties and parameters.

#[cfg(runtime = "base64")]
pub(crate) mod base64;
#[cfg(emitted = "Flags")]
pub(crate) mod flags;
#[cfg(any(runtime = "base64", runtime = "dates", emitted = "Uuid"))]
pub(crate) mod formats;
#[cfg(runtime = "int-or-string")]
pub(crate) mod int_or_string;
pub(crate) mod model_ext;
