//! The parameters of a request to the authorization server.

use super::error::SignInError;
use crate::runtime::call::percent::encode_value;

/// Parameters in the format `application/x-www-form-urlencoded`, each at most once (RFC 6749, section 3.2).
#[derive(Default)]
pub(super) struct Form {
    names: Vec<String>,
    encoded: String,
    secrets: Vec<String>,
}

impl Form {
    /// Adds a parameter.
    ///
    /// Fails if it is there already.
    pub(super) fn add(&mut self, name: &str, value: &str) -> Result<(), SignInError> {
        if self.names.iter().any(|known| known == name) {
            return Err(SignInError::configuration(format!(
                "the parameter `{name}` is set by the flow itself"
            )));
        }
        if !self.encoded.is_empty() {
            self.encoded.push('&');
        }
        self.encoded.extend([&encode_value(name), "=", &encode_value(value)]);
        self.names.push(name.to_owned());
        Ok(())
    }

    /// Adds a parameter that no message may repeat.
    pub(super) fn secret(&mut self, name: &str, value: &str) -> Result<(), SignInError> {
        self.keep_secret(value);
        self.add(name, value)
    }

    /// Adds the scopes, if there are any.
    pub(super) fn scopes(&mut self, scopes: &[String]) -> Result<(), SignInError> {
        if scopes.is_empty() { Ok(()) } else { self.add("scope", &scopes.join(" ")) }
    }

    /// Adds parameters that a user of the crate has chosen.
    pub(super) fn extras(&mut self, extras: &[(String, String)]) -> Result<(), SignInError> {
        // Nothing is known of them, so they may be secrets.
        extras.iter().try_for_each(|(name, value)| self.secret(name, value))
    }

    /// Records a secret that is sent in another way. No message may repeat it, neither as it is nor as it is encoded.
    pub(super) fn keep_secret(&mut self, value: &str) {
        let encoded = encode_value(value);
        if encoded != value {
            self.secrets.push(encoded);
        }
        self.secrets.push(value.to_owned());
    }

    /// Returns the body of the request, and the secrets that are sent.
    pub(super) fn into_parts(self) -> (String, Vec<String>) {
        (self.encoded, self.secrets)
    }
}
