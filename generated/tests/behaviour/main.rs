//! Behaviour of the crate through its public API, with calls to a local server.

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
mod failures;
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
