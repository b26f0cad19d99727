//! What becomes of calls when the service, or what lies between, goes wrong: over real sockets, with the runtime that
//! every generated crate has.
//!
//! For each fault: the outcome is the right one for a read, for a write that may be repeated and for one that may not;
//! what may not be repeated is done once at most; nothing hangs beyond its deadline; no error has the credential in it.

#![allow(unreachable_pub, reason = "the runtime is a library's; a test has no public items")]

#[path = "../../runtime/mod.rs"]
mod runtime;

/// Stands in for the generated module of the same name.
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
