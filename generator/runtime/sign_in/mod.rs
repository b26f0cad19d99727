//! Signing in with OAuth 2.0: the feature `sign-in`.
//!
//! | flow | for |
//! |---|---|
//! | [`ClientCredentials`] | programs without a user, with a secret or a certificate (feature `sign-in-certificate`) |
//! | [`DeviceCode`] | users at a terminal, or at a device without a browser |
//! | `AuthorizationCode` (feature `sign-in-browser`) | users with a browser on the same machine |
//!
//! An [`AuthorizationServer`] knows the endpoints. A flow for users ends in a [`Session`], which can be saved in a
//! [`TokenStore`]. Sessions and [`ClientCredentials`] are sources of tokens: a
//! [`TokenCache`](crate::runtime::TokenCache) around one is the credential of a client, which requests a token when one is
//! needed, five minutes before the last one expires.
//!
//! Secrets are sent to the authorization server only: with TLS, except to this machine, and not along redirects (browsers
//! follow them). They are not in `Debug`, nor in the messages of a [`SignInError`]. A response has at most 256 KiB, and
//! 30 seconds to arrive.

mod authentication;
#[cfg(feature = "sign-in-browser")]
mod authorization_code;
#[cfg(feature = "sign-in-certificate")]
mod certificate;
mod client_credentials;
mod device_code;
mod error;
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
mod file_store;
mod form;
#[cfg(feature = "sign-in-browser")]
mod loopback;
mod server;
mod session;
mod store;
mod token;

pub use authentication::ClientSecret;
#[cfg(feature = "sign-in-browser")]
pub use authorization_code::AuthorizationCode;
#[cfg(feature = "sign-in-certificate")]
pub use certificate::ClientCertificate;
pub use client_credentials::ClientCredentials;
pub use device_code::{DeviceCode, DevicePrompt};
pub use error::SignInError;
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
pub use file_store::FileStore;
pub use server::AuthorizationServer;
pub use session::Session;
pub use store::TokenStore;
