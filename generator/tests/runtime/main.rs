//! Tests of the runtime files that every generated crate has a copy of, with hand-written models in the form of
//! generated code.

#![allow(unreachable_pub, reason = "the runtime is a library's; a test has no public items")]

#[macro_use]
#[path = "../common/properties.rs"]
mod properties;
#[allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "the runtime has all parts here; that a crate has no unused ones is checked on generated crates"
)]
#[path = "../../runtime/mod.rs"]
mod runtime;

/// A stub of the generated module of the same name.
mod service {
    pub(crate) const SERVICE_ROOT: Option<&str> = None;
    pub(crate) const HTTP_ORIGINS: &[&str] = &["http://described.example:8080"];
    pub(crate) const REQUEST_ID_HEADER: Option<&str> = Some("client-request-id");
    pub(crate) const NESTED_ERROR_MESSAGES: bool = true;
    pub(crate) const BULK_LIMIT: Option<(usize, std::time::Duration)> =
        Some((100, std::time::Duration::from_secs(20)));
    pub(crate) const SECURITY: crate::runtime::Security = &[&[]];
}

// In a generated crate these are inside the runtime, as features of its own.
#[path = "../../runtime/blocking/mod.rs"]
mod blocking;
#[path = "../../runtime/types/formats/chrono.rs"]
mod conversions_chrono;
#[path = "../../runtime/types/formats/jiff.rs"]
mod conversions_jiff;
#[path = "../../runtime/types/formats/time.rs"]
mod conversions_time;
#[path = "../../runtime/response/item_streams.rs"]
mod item_streams;
#[allow(unused_imports, reason = "the tests do not name every type")]
#[path = "../../runtime/polling/mod.rs"]
mod polling;
#[path = "../../runtime/response/stream.rs"]
mod stream;
#[path = "../../runtime/testing/mod.rs"]
mod test_util;
#[path = "../../runtime/transfer/mod.rs"]
mod transfer;

mod codec;
mod flags;
mod framing;
mod generated;
mod model_ext;
mod models;
mod parameters;
mod scalars;
mod serializations;
mod server;
mod targets;
mod test_service;
mod tokens;
mod transport;
mod waiting;
