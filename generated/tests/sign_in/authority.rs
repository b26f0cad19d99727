//! An authorization server that is strict: what an RFC does not allow is refused, and fails the test.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use graph_assign::sign_in::AuthorizationServer;
use graph_assign::test_util::{TestRequest, TestResponse, TestService};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

/// The id of the registered client: with characters that mean something in a form and in HTTP Basic authentication.
pub(crate) const CLIENT_ID: &str = "client:1 ä";
/// Its secret.
pub(crate) const CLIENT_SECRET: &str = "s3cret%2B+:&= ß";

/// The server, with one registered client.
pub(crate) struct Authority {
    pub(crate) service: TestService,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    /// The parameters of the accepted requests for tokens.
    granted: Vec<BTreeMap<String, String>>,
    /// What requests did that no client may do.
    violations: Vec<String>,
}

/// How the server authenticates its client.
#[derive(Clone, Copy)]
pub(crate) enum Method {
    Basic,
    Body,
}

impl Authority {
    /// Starts a server that accepts the secret in one place only.
    pub(crate) async fn start(method: Method) -> Self {
        let service = TestService::start().await.expect("the loopback interface is there");
        let state = Arc::<Mutex<State>>::default();
        let shared = Arc::clone(&state);
        service.on("POST", "/token").always_with(move |request| {
            let mut state = shared.lock().expect("no panic");
            match token(&mut state, request, method) {
                Ok(body) => TestResponse::json(body).with_header("cache-control", "no-store"),
                Err(Refusal(status, code)) => {
                    state.violations.push(code.to_owned());
                    TestResponse::new(status).with_json(json!({"error": code}))
                }
            }
        });
        Self { service, state }
    }

    /// The server, as a program knows it.
    pub(crate) fn server(&self) -> AuthorizationServer {
        let url = format!("{}/token", self.service.root());
        AuthorizationServer::new(url).expect("the URL is right")
    }

    /// The parameters of the accepted requests for tokens. Fails the test if a request broke a rule.
    #[track_caller]
    pub(crate) fn granted(&self) -> Vec<BTreeMap<String, String>> {
        let state = self.state.lock().expect("no panic");
        assert!(state.violations.is_empty(), "{:?}", state.violations);
        state.granted.clone()
    }
}

/// The status and the code of an error response.
struct Refusal(u16, &'static str);

/// The token endpoint (RFC 6749, section 3.2).
fn token(state: &mut State, request: &TestRequest, method: Method) -> Result<Value, Refusal> {
    let parameters = parameters(request)?;
    authenticate(request, &parameters, method)?;
    match parameters.get("grant_type").map(String::as_str) {
        Some("client_credentials") => {}
        _ => return Err(Refusal(400, "unsupported_grant_type")),
    }
    state.granted.push(parameters);
    let token = format!("token-{}", state.granted.len());
    Ok(json!({"access_token": token, "token_type": "Bearer", "expires_in": 3600}))
}

/// The parameters of a request, each at most once and not empty.
fn parameters(request: &TestRequest) -> Result<BTreeMap<String, String>, Refusal> {
    let is_form = request.header("content-type") == Some("application/x-www-form-urlencoded");
    let takes_json = request.header("accept") == Some("application/json");
    if !is_form || !takes_json || request.query().is_some() {
        return Err(Refusal(400, "invalid_request"));
    }
    let body = std::str::from_utf8(request.body()).map_err(|_| Refusal(400, "invalid_request"))?;
    let mut found = BTreeMap::new();
    for pair in body.split('&') {
        let (name, value) = pair.split_once('=').ok_or(Refusal(400, "invalid_request"))?;
        let known = found.insert(decoded(name)?, decoded(value)?);
        if known.is_some() || value.is_empty() {
            return Err(Refusal(400, "invalid_request"));
        }
    }
    // A scope has visible ASCII without quotes and backslashes (section 3.3).
    let is_scope = |scope: &String| {
        scope.split(' ').all(|token| {
            !token.is_empty()
                && token.bytes().all(|b| b.is_ascii_graphic() && !b"\"\\".contains(&b))
        })
    };
    if found.get("scope").is_none_or(is_scope) {
        Ok(found)
    } else {
        Err(Refusal(400, "invalid_scope"))
    }
}

/// The client proves who it is, in one way (section 2.3).
fn authenticate(
    request: &TestRequest,
    parameters: &BTreeMap<String, String>,
    method: Method,
) -> Result<(), Refusal> {
    let refused = Refusal(401, "invalid_client");
    let (id, secret) = match (request.header("authorization"), method) {
        (Some(value), Method::Basic) if !parameters.contains_key("client_secret") => {
            let encoded = value.strip_prefix("Basic ").and_then(|it| STANDARD.decode(it).ok());
            let pair = encoded.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
            let (id, secret) = pair.split_once(':').ok_or(refused)?;
            (decoded(id)?, decoded(secret)?)
        }
        (None, Method::Body) => {
            let value = |name| parameters.get(name).cloned().unwrap_or_default();
            (value("client_id"), value("client_secret"))
        }
        _ => return Err(Refusal(400, "invalid_request")),
    };
    if (id.as_str(), secret.as_str()) == (CLIENT_ID, CLIENT_SECRET) {
        Ok(())
    } else {
        Err(Refusal(401, "invalid_client"))
    }
}

fn decoded(text: &str) -> Result<String, Refusal> {
    let text = text.replace('+', " ");
    let decoded = percent_decode_str(&text).decode_utf8();
    decoded.map(Into::into).map_err(|_| Refusal(400, "invalid_request"))
}
