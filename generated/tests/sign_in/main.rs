//! Signing in: requests to an authorization server on this machine that is strict about the RFCs.

#![cfg(all(feature = "sign-in", feature = "test-util"))]

mod authority;
#[cfg(feature = "sign-in-browser")]
mod authorization_code;
#[cfg(feature = "sign-in-certificate")]
mod certificate;
mod client_credentials;
mod device_code;
mod example;
mod failures;
mod files;
mod mock_server;
mod repeated;
mod sessions;
mod settings;
mod support;
#[cfg(all(feature = "tracing", feature = "sign-in-browser", feature = "sign-in-certificate"))]
mod traces;
