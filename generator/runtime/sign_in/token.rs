//! Requests for tokens, and their responses.

use std::time::Duration;

use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::{Method, Request, StatusCode, Url};
use serde_json::{Map, Value};

use super::authentication::ClientSecret;
#[cfg(feature = "sign-in-certificate")]
use super::certificate::ClientCertificate;
use super::error::SignInError;
use super::form::Form;
use super::server::AuthorizationServer;
use crate::runtime::auth::token_cache::IssuedToken;
#[cfg(feature = "sign-in-certificate")]
use crate::runtime::platform::system_time;
use crate::runtime::platform::{execute, incoming};
use crate::runtime::response::pieces::{Unreadable, read_body};
use crate::runtime::within::within;

/// The time for a request and its response.
const TIME: Duration = Duration::from_secs(30);
/// The maximal size of a response, in bytes. Tokens have some thousands.
const SIZE: u64 = 256 * 1024;

/// A client that requests tokens, as it is registered with the authorization server.
#[derive(Clone)]
pub(super) struct Registered {
    pub(super) server: AuthorizationServer,
    pub(super) client_id: String,
    pub(super) secret: Option<ClientSecret>,
    #[cfg(feature = "sign-in-certificate")]
    pub(super) certificate: Option<ClientCertificate>,
}

/// The tokens of a response.
pub(super) struct Tokens {
    pub(super) access: String,
    pub(super) refresh: Option<String>,
    pub(super) lifetime: Option<Duration>,
}

impl Tokens {
    pub(super) fn issued(&self) -> IssuedToken {
        let token = IssuedToken::new(self.access.as_str());
        match self.lifetime {
            Some(lifetime) => token.expires_in(lifetime),
            None => token,
        }
    }
}

impl Registered {
    pub(super) fn new(server: AuthorizationServer, client_id: String) -> Self {
        Self {
            server,
            client_id,
            secret: None,
            #[cfg(feature = "sign-in-certificate")]
            certificate: None,
        }
    }

    /// Requests tokens with a grant.
    pub(super) async fn tokens(&self, form: Form) -> Result<Tokens, SignInError> {
        self.tokens_of(&self.server.token_url, form).await
    }

    /// Requests tokens with a refresh token.
    pub(super) async fn renewed(&self, form: Form) -> Result<Tokens, SignInError> {
        let url = self.server.refresh_url.as_ref().unwrap_or(&self.server.token_url);
        self.tokens_of(url, form).await
    }

    async fn tokens_of(&self, url: &Url, form: Form) -> Result<Tokens, SignInError> {
        let (status, body) = self.post(url, form).await?;
        read_tokens(&body).map_err(|problem| SignInError::Response { status, problem })
    }

    /// Sends a request to an endpoint of the server, and returns the JSON object of the response.
    pub(super) async fn post(
        &self,
        url: &Url,
        mut form: Form,
    ) -> Result<(StatusCode, Map<String, Value>), SignInError> {
        let mut request = Request::new(Method::POST, url.clone());
        #[cfg(feature = "sign-in-certificate")]
        self.add_assertion(&mut form)?;
        match &self.secret {
            Some(secret) if !self.server.secret_in_body => {
                let value = secret.basic(&self.client_id, &mut form);
                request.headers_mut().insert(AUTHORIZATION, value);
            }
            secret => {
                form.add("client_id", &self.client_id)?;
                if let Some(secret) = secret {
                    secret.add_to(&mut form)?;
                }
            }
        }
        let (body, secrets) = form.into_parts();
        let form = HeaderValue::from_static("application/x-www-form-urlencoded");
        request.headers_mut().insert(CONTENT_TYPE, form);
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));
        *request.body_mut() = Some(body.into());
        let received = within(Some(TIME), self.receive(request)).await;
        let (status, body) = received.unwrap_or_else(|time| {
            let problem = format!("there was no response within {} s", time.as_secs());
            Err(SignInError::Connection { source: problem.into() })
        })?;
        read_object(status, &body, &secrets)
    }

    /// Adds what proves who the client is, if it has a certificate (RFC 7523, section 2.2).
    #[cfg(feature = "sign-in-certificate")]
    fn add_assertion(&self, form: &mut Form) -> Result<(), SignInError> {
        const TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        let Some(certificate) = &self.certificate else { return Ok(()) };
        let audience = self.server.token_url.as_str();
        let assertion = certificate.assertion(&self.client_id, audience, system_time())?;
        form.add("client_assertion_type", TYPE)?;
        form.secret("client_assertion", &assertion)
    }

    /// Sends a request, and reads the response within the limit on its size.
    async fn receive(&self, request: Request) -> Result<(StatusCode, Vec<u8>), SignInError> {
        let response = execute(&self.server.http, request).await;
        let mut response = incoming(response.map_err(SignInError::connection)?);
        let (status, mut body) = (response.status(), Vec::new());
        match read_body(&mut response, None, &mut body, SIZE).await {
            Ok(()) => Ok((status, body)),
            Err(Unreadable::Transport(source)) => Err(SignInError::connection(source)),
            Err(_) => Err(SignInError::Response { status, problem: "is larger than 256 KiB" }),
        }
    }
}

/// The JSON object of a response, or the error in it.
fn read_object(
    status: StatusCode,
    body: &[u8],
    secrets: &[String],
) -> Result<(StatusCode, Map<String, Value>), SignInError> {
    if status.is_redirection() {
        let problem = "is a redirect, and secrets are not sent elsewhere: check the URL";
        return Err(SignInError::Response { status, problem });
    }
    let Ok(Value::Object(object)) = serde_json::from_slice(body) else {
        return Err(SignInError::Response { status, problem: "is not a JSON object" });
    };
    // Some servers send errors with a successful status.
    if let Some(code) = object.get("error").and_then(Value::as_str) {
        let description = object.get("error_description").and_then(Value::as_str);
        return Err(SignInError::refused(status, code, description, secrets));
    }
    if !status.is_success() {
        return Err(SignInError::Response { status, problem: "has no error code of OAuth 2.0" });
    }
    Ok((status, object))
}

/// The tokens of a successful response (RFC 6749, section 5.1).
fn read_tokens(body: &Map<String, Value>) -> Result<Tokens, &'static str> {
    let access = body.get("access_token").and_then(Value::as_str);
    let access = access.filter(|token| !token.is_empty()).ok_or("has no access token")?;
    // Some servers leave out the type, and only bearer tokens are usable without further data.
    match body.get("token_type") {
        None | Some(Value::Null) => {}
        Some(Value::String(kind)) if kind.eq_ignore_ascii_case("bearer") => {}
        Some(_) => return Err("has a token that is not a bearer token"),
    }
    let refresh = body.get("refresh_token").and_then(Value::as_str).filter(|it| !it.is_empty());
    Ok(Tokens {
        access: access.to_owned(),
        refresh: refresh.map(str::to_owned),
        lifetime: seconds(body, "expires_in")?,
    })
}

/// A number of seconds. Some servers send it as a string.
pub(super) fn seconds(
    body: &Map<String, Value>,
    name: &str,
) -> Result<Option<Duration>, &'static str> {
    let number = match body.get(name) {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::String(digits)) => digits.parse().ok(),
        // A few servers send fractions.
        Some(value) => value.as_f64(),
    };
    let time = number.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    time.map(Some).ok_or("has a lifetime that is not a number of seconds")
}
