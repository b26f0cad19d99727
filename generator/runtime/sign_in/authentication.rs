//! How a client proves to the authorization server who it is.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::HeaderValue;

use super::error::SignInError;
use super::form::Form;
use crate::runtime::call::percent::encode_value;

/// The secret of a client. `Debug` does not show it.
///
/// It is sent with HTTP Basic authentication, which every authorization server supports (RFC 6749, section 2.3.1), or in
/// the body, if the [`AuthorizationServer`](super::AuthorizationServer) expects it there.
#[derive(Clone)]
pub struct ClientSecret(String);

impl<T: Into<String>> From<T> for ClientSecret {
    fn from(secret: T) -> Self {
        Self(secret.into())
    }
}

impl fmt::Debug for ClientSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClientSecret(***)")
    }
}

impl ClientSecret {
    /// Adds it to the parameters of a request, next to the client id.
    pub(super) fn add_to(&self, form: &mut Form) -> Result<(), SignInError> {
        form.secret("client_secret", &self.0)
    }

    /// Returns the value of `Authorization`, which no message may repeat either.
    pub(super) fn basic(&self, client_id: &str, form: &mut Form) -> HeaderValue {
        let pair = format!("{}:{}", encode_value(client_id), encode_value(&self.0));
        let pair = STANDARD.encode(pair);
        form.keep_secret(&self.0);
        form.keep_secret(&pair);
        let value = HeaderValue::from_str(&format!("Basic {pair}"));
        let mut value = value.expect("Base64 is valid in a header");
        value.set_sensitive(true);
        value
    }
}
