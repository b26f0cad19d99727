//! Signing in with OAuth 2.0: the feature `sign-in`.
//!
//! An [`AuthorizationServer`] knows the endpoints, and [`ClientCredentials`] obtains tokens for a program without a
//! user. It is a [`TokenSource`](crate::runtime::TokenSource): a [`TokenCache`](crate::runtime::TokenCache) around it is
//! the credential of a client, which requests a token when one is needed, five minutes before the last one expires.
//!
//! Secrets are sent to the authorization server only: with TLS, except to this machine, and not along redirects (browsers
//! follow them). They are not in `Debug`, nor in the messages of a [`SignInError`]. A response has at most 256 KiB, and
//! 30 seconds to arrive.

mod authentication;
mod client_credentials;
mod error;
mod form;
mod server;
mod token;

pub use authentication::ClientSecret;
pub use client_credentials::ClientCredentials;
pub use error::SignInError;
pub use server::AuthorizationServer;
