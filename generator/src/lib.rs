//! OpenAPI in, a complete Rust crate out.

#![forbid(unsafe_code)]

pub mod diagnostics;
pub mod model;
pub mod naming;
