//! What the crate does, seen from outside: its public API, and real calls to a real
//! server on this machine.

#[macro_use]
mod properties;

mod assign;
mod bulk;
mod clouds;
#[cfg(feature = "gzip")]
mod compression;
mod error_bodies;
mod example;
mod examples;
mod faults;
mod guarantees;
mod intune;
mod merge;
mod models;
mod paging;
mod paths;
mod qualified;
mod raw;
mod read;
mod redirects;
mod retry_after;
mod round_trip;
mod secrets;
mod support;
#[cfg(feature = "tracing")]
mod traces;
mod unknown;
