//! Behavior of calls when the service or the network fails, over real sockets, with the runtime of every generated
//! crate.
//!
//! For each fault: the outcome is correct for a read, for an idempotent write and for one that is not idempotent; calls
//! that are not idempotent are executed at most once; nothing hangs beyond its deadline; no error contains the
//! credential.

#![allow(unreachable_pub, reason = "the runtime is a library's; a test has no public items")]

#[allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "the runtime has all parts here; that a crate has no unused ones is checked on generated crates"
)]
#[path = "../../runtime/mod.rs"]
mod runtime;

/// A stub of the generated module of the same name.
mod service_facts {
    pub(crate) const SERVICE_ROOT: Option<&str> = None;
    pub(crate) const HTTP_ORIGINS: &[&str] = &[];
    pub(crate) const REQUEST_ID_HEADER: Option<&str> = Some("client-request-id");
    pub(crate) const NESTED_ERROR_MESSAGES: bool = true;
    pub(crate) const BULK_LIMIT: Option<(usize, std::time::Duration)> = None;
    pub(crate) const SECURITY: crate::runtime::Security = &[&["bearer"]];
}
use service_facts as service;

mod bodies;
mod call;
mod network;
mod sockets;
mod table;
