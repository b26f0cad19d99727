//! The error of signing in.

use std::error::Error;
use std::fmt;

use reqwest::StatusCode;

use crate::runtime::boxed::BoxError;

/// The maximal length of what the authorization server says, in characters.
const SAID: usize = 500;
/// The maximal length of an error code.
const CODE: usize = 60;

/// An error of signing in, or of renewing a token.
///
/// A call that has no token fails with [`ErrorKind::Credential`](crate::runtime::ErrorKind::Credential); this error is among
/// its sources. No message has a secret.
#[derive(Debug)]
#[non_exhaustive]
pub enum SignInError {
    /// The settings are wrong; nothing was sent.
    #[non_exhaustive]
    Configuration {
        /// What is wrong.
        problem: String,
    },
    /// The authorization server cannot be reached, or the connection broke.
    #[non_exhaustive]
    Connection {
        /// The error of the connection.
        source: BoxError,
    },
    /// The authorization server refused the request, with an error of OAuth 2.0.
    #[non_exhaustive]
    Refused {
        /// The status of the response; 302 for the redirect of a browser.
        status: StatusCode,
        /// The code, such as `invalid_client`.
        code: String,
        /// What the server says about it, as far as it is printable, with at most 500 characters.
        description: Option<String>,
    },
    /// The user, or a policy, denied the sign-in.
    Denied,
    /// The user did not sign in in time.
    Expired,
    /// The browser was redirected without a code, or for another sign-in.
    #[non_exhaustive]
    Redirect {
        /// What is wrong with it.
        problem: &'static str,
    },
    /// There is no refresh token, so the user has to sign in again.
    NoRefreshToken,
    /// The saved tokens cannot be read, or new ones cannot be saved.
    #[non_exhaustive]
    Storage {
        /// The error of the [`TokenStore`](super::TokenStore).
        source: BoxError,
    },
    /// The response of the authorization server is not one of OAuth 2.0.
    #[non_exhaustive]
    Response {
        /// The status of the response.
        status: StatusCode,
        /// What is wrong with it.
        problem: &'static str,
    },
}

impl SignInError {
    pub(super) fn configuration(problem: impl Into<String>) -> Self {
        Self::Configuration { problem: problem.into() }
    }

    /// The error of the HTTP client, without the URL.
    pub(super) fn connection(source: reqwest::Error) -> Self {
        Self::Connection { source: source.without_url().into() }
    }

    /// The error that a server responded with. Servers can repeat what they were sent.
    pub(super) fn refused(
        status: StatusCode,
        code: &str,
        description: Option<&str>,
        secrets: &[String],
    ) -> Self {
        let description = description.map(|text| printable(text, secrets, SAID));
        Self::Refused {
            status,
            code: printable(code, secrets, CODE),
            description: description.filter(|text| !text.is_empty()),
        }
    }

    /// Returns the code of the error that the authorization server responded with, such as `invalid_client`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Refused { code, .. } => Some(code),
            _ => None,
        }
    }

    /// Returns whether the user has to sign in again: the refresh token is missing, expired or revoked, or the server
    /// requires the user.
    #[must_use]
    pub fn needs_sign_in(&self) -> bool {
        const CODES: [&str; 4] =
            ["invalid_grant", "interaction_required", "login_required", "consent_required"];
        matches!(self, Self::NoRefreshToken)
            || self.code().is_some_and(|code| CODES.contains(&code))
    }
}

impl fmt::Display for SignInError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Configuration { problem } => write!(f, "the sign-in is not set up: {problem}"),
            Self::Connection { .. } => f.write_str("the authorization server cannot be reached"),
            Self::Refused { code, description, .. } => {
                write!(f, "the authorization server responded with `{code}`")?;
                if let Some(meaning) = meaning(code) {
                    write!(f, " ({meaning})")?;
                }
                match description {
                    Some(text) => write!(f, ": {text}"),
                    None => Ok(()),
                }
            }
            Self::Denied => f.write_str("the sign-in was denied"),
            Self::Expired => f.write_str("the user did not sign in in time"),
            Self::Redirect { problem } => write!(f, "the redirect of the browser {problem}"),
            Self::NoRefreshToken => {
                f.write_str("there is no refresh token, so the user has to sign in again")
            }
            Self::Storage { .. } => f.write_str("the tokens cannot be loaded or saved"),
            Self::Response { status, problem } => {
                write!(f, "the response of the authorization server, status {status}, {problem}")
            }
        }
    }
}

impl Error for SignInError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Connection { source } | Self::Storage { source } => Some(&**source),
            _ => None,
        }
    }
}

/// What a code means for the caller (RFC 6749, section 5.2).
fn meaning(code: &str) -> Option<&'static str> {
    Some(match code {
        "invalid_client" => "check the client id and its secret or certificate",
        "invalid_grant" => {
            "what the token was requested with is expired, revoked or of another client"
        }
        "invalid_scope" => "check the scopes",
        "unauthorized_client" => "the client is not registered for this flow",
        "unsupported_grant_type" => "the server does not have this flow",
        _ => return None,
    })
}

/// A string of the authorization server, without secrets and control characters, and no longer than this.
pub(super) fn printable(text: &str, secrets: &[String], limit: usize) -> String {
    let mut text = text.to_owned();
    // A longer secret can contain a shorter one.
    let mut secrets: Vec<&String> = secrets.iter().filter(|secret| !secret.is_empty()).collect();
    secrets.sort_unstable_by_key(|secret| std::cmp::Reverse(secret.len()));
    for secret in secrets {
        text = text.replace(secret.as_str(), "***");
    }
    let visible = text.chars().map(|c| if c.is_control() || is_invisible(c) { ' ' } else { c });
    let words: String = visible.collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(limit) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}

/// Whether a character changes the direction of text, or has no width: a terminal shows another string then.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
