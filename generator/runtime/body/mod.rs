//! Request bodies.

#[cfg(runtime = "multipart")]
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
pub(crate) mod chain;
#[cfg(runtime = "choice")]
pub(crate) mod choice;
#[cfg(feature = "gzip")]
mod compress;
#[cfg(runtime = "form")]
pub(crate) mod form;
#[cfg(runtime = "json-lines")]
pub(crate) mod json_lines;
#[cfg(runtime = "media-types")]
pub(crate) mod media_types;
#[cfg(runtime = "multipart")]
pub(crate) mod multipart;
#[cfg(runtime = "body-streams")]
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
pub(crate) mod progress;
pub(crate) mod upload;
