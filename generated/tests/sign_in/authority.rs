//! An authorization server that is strict: what an RFC does not allow is refused, and fails the test.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use graph_assign::sign_in::AuthorizationServer;
use graph_assign::test_util::{TestRequest, TestResponse, TestService};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};
use tokio::time::Instant;

/// The id of the registered client: with characters that mean something in a form and in HTTP Basic authentication.
pub(crate) const CLIENT_ID: &str = "client:1 ä";
/// Its secret.
pub(crate) const CLIENT_SECRET: &str = "s3cret%2B+:&= ß";
/// The type of the grant of device authorization.
const DEVICE: &str = "urn:ietf:params:oauth:grant-type:device_code";

type Parameters = BTreeMap<String, String>;

/// The server, with one registered client.
pub(crate) struct Authority {
    pub(crate) service: TestService,
    state: Arc<Mutex<State>>,
}

struct State {
    method: Method,
    /// The parameters of the requests for tokens that were granted.
    granted: Vec<Parameters>,
    /// What requests did that no client may do.
    violations: Vec<String>,
    /// The only refresh token that is valid.
    refresh: Option<String>,
    /// The lifetime of access tokens.
    lifetime: u64,
    device: Device,
    /// The code of an authorization that goes on, with what it was requested with.
    #[cfg(feature = "sign-in-browser")]
    authorization: Option<(String, Parameters)>,
}

/// The device authorization that goes on.
struct Device {
    code: Option<String>,
    /// The outcomes of further requests, before the token: codes of errors, or an HTTP status.
    outcomes: Vec<&'static str>,
    /// The least time between two requests, and the time of the last one.
    interval: Duration,
    last: Option<Instant>,
}

/// How the server authenticates its client.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum Method {
    Basic,
    Body,
    /// The client has no secret.
    Public,
}

impl Authority {
    /// Starts a server that accepts the secret in one place only.
    pub(crate) async fn start(method: Method) -> Self {
        let service = TestService::start().await.expect("the loopback interface is there");
        let device = Device {
            code: None,
            outcomes: Vec::new(),
            interval: Duration::from_secs(5),
            last: None,
        };
        let state = Arc::new(Mutex::new(State {
            method,
            granted: Vec::new(),
            violations: Vec::new(),
            refresh: None,
            lifetime: 3600,
            device,
            #[cfg(feature = "sign-in-browser")]
            authorization: None,
        }));
        #[cfg(feature = "sign-in-browser")]
        {
            let shared = Arc::clone(&state);
            service.on("GET", "/authorize").always_with(move |request| {
                let mut state = shared.lock().expect("no panic");
                let redirect = state.authorize(request);
                redirect.unwrap_or_else(|refusal| refusal.into_response(&mut state))
            });
        }
        for (path, respond) in [
            ("/token", token as fn(&mut State, &TestRequest) -> _),
            ("/devicecode", device_authorization),
        ] {
            let shared = Arc::clone(&state);
            service.on("POST", path).always_with(move |request| {
                let mut state = shared.lock().expect("no panic");
                match respond(&mut state, request) {
                    Ok(body) => TestResponse::json(body).with_header("cache-control", "no-store"),
                    Err(refusal) => refusal.into_response(&mut state),
                }
            });
        }
        Self { service, state }
    }

    /// The server, as a program knows it.
    pub(crate) fn server(&self) -> AuthorizationServer {
        let root = self.service.root();
        let server = AuthorizationServer::new(format!("{root}/token")).expect("the URL is right");
        server
            .device_authorization_url(format!("{root}/devicecode"))
            .and_then(|server| server.authorization_url(format!("{root}/authorize")))
            .expect("the URLs are right")
    }

    /// Sets what requests get before the user has signed in.
    pub(crate) fn outcomes(&self, outcomes: &[&'static str]) {
        self.state.lock().expect("no panic").device.outcomes =
            outcomes.iter().rev().copied().collect();
    }

    /// Sets how often requests may come, in seconds.
    pub(crate) fn interval(&self, seconds: u64) {
        self.state.lock().expect("no panic").device.interval = Duration::from_secs(seconds);
    }

    /// Sets the lifetime of access tokens, in seconds.
    pub(crate) fn lifetime(&self, seconds: u64) {
        self.state.lock().expect("no panic").lifetime = seconds;
    }

    /// Revokes the refresh token.
    pub(crate) fn revoke(&self) {
        self.state.lock().expect("no panic").refresh = None;
    }

    /// The parameters of the requests for tokens that were granted. Fails the test if a request broke a rule.
    #[track_caller]
    pub(crate) fn granted(&self) -> Vec<Parameters> {
        let state = self.state.lock().expect("no panic");
        assert!(state.violations.is_empty(), "{:?}", state.violations);
        state.granted.clone()
    }
}

/// An error response.
enum Refusal {
    /// The client did what it must not do.
    Violation(&'static str),
    /// An error that belongs to a flow.
    Expected(&'static str),
}

use Refusal::{Expected, Violation};

impl Refusal {
    fn into_response(self, state: &mut State) -> TestResponse {
        let code = match self {
            Violation(code) => {
                state.violations.push(code.to_owned());
                code
            }
            Expected(code) => code,
        };
        match code {
            "disconnect" => TestResponse::disconnect(),
            "503" => TestResponse::new(503),
            "invalid_client" => TestResponse::new(401).with_json(json!({"error": code})),
            _ => TestResponse::new(400).with_json(json!({"error": code})),
        }
    }
}

/// The token endpoint (RFC 6749, section 3.2).
fn token(state: &mut State, request: &TestRequest) -> Result<Value, Refusal> {
    let parameters = parameters(request)?;
    authenticate(request, &parameters, state.method)?;
    let value = |name: &str| parameters.get(name).map(String::as_str);
    let mut is_of_user = true;
    match value("grant_type") {
        Some("client_credentials") if state.method == Method::Public => {
            return Err(Violation("unauthorized_client"));
        }
        Some("client_credentials") => is_of_user = false,
        Some("refresh_token") => {
            let refresh = value("refresh_token").ok_or(Violation("invalid_request"))?;
            if state.refresh.as_deref() != Some(refresh) {
                return Err(Expected("invalid_grant"));
            }
        }
        #[cfg(feature = "sign-in-browser")]
        Some("authorization_code") => state.redeem(&parameters)?,
        Some(DEVICE) => {
            state.device.poll(value("device_code").ok_or(Violation("invalid_request"))?)?;
        }
        _ => return Err(Violation("unsupported_grant_type")),
    }
    state.granted.push(parameters);
    let number = state.granted.len();
    let mut body = json!({
        "access_token": format!("token-{number}"),
        "token_type": "bearer",
        "expires_in": state.lifetime,
    });
    if is_of_user {
        // A refresh token is valid once.
        let refresh = format!("refresh-{number}");
        body["refresh_token"] = json!(refresh);
        state.refresh = Some(refresh);
    }
    Ok(body)
}

/// The device authorization endpoint (RFC 8628, section 3.1).
fn device_authorization(state: &mut State, request: &TestRequest) -> Result<Value, Refusal> {
    let parameters = parameters(request)?;
    authenticate(request, &parameters, state.method)?;
    state.device.code = Some("device-c0de".to_owned());
    state.device.last = Some(Instant::now());
    Ok(json!({
        "device_code": "device-c0de",
        "user_code": "WDJB-MJHT",
        "verification_uri": "https://login.example/device",
        "verification_uri_complete": "https://login.example/device?user_code=WDJB-MJHT",
        "expires_in": 900,
        "interval": state.device.interval.as_secs(),
    }))
}

#[cfg(feature = "sign-in-browser")]
impl State {
    /// The authorization endpoint (RFC 6749, section 4.1.1; RFC 7636, section 4.3), for a user who agrees.
    fn authorize(&mut self, request: &TestRequest) -> Result<TestResponse, Refusal> {
        let parameters = pairs(request.query().unwrap_or_default())?;
        let value = |name: &str| parameters.get(name).map_or("", String::as_str);
        let is_random = |text: &str| {
            text.len() == 43
                && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
        };
        let redirect_uri = value("redirect_uri").to_owned();
        let is_local = ["http://127.0.0.1:", "http://localhost:"];
        let is_right = value("response_type") == "code"
            && value("client_id") == CLIENT_ID
            && value("code_challenge_method") == "S256"
            && is_random(value("code_challenge"))
            && is_random(value("state"))
            && is_local.iter().any(|start| redirect_uri.starts_with(start));
        if !is_right {
            return Err(Violation("invalid_request"));
        }
        let location = format!("{redirect_uri}?code=c0de&state={}", value("state"));
        self.authorization = Some(("c0de".to_owned(), parameters));
        Ok(TestResponse::new(302).with_header("location", &location))
    }

    /// Takes a code, once, from the client that has the verifier (RFC 7636, section 4.6).
    fn redeem(&mut self, parameters: &Parameters) -> Result<(), Refusal> {
        use aws_lc_rs::digest::{SHA256, digest};
        use base64::engine::general_purpose::URL_SAFE_NO_PAD;

        let value = |name: &str| parameters.get(name).cloned().unwrap_or_default();
        let (code, asked) = self.authorization.take().ok_or(Expected("invalid_grant"))?;
        let verifier = value("code_verifier");
        let challenge = URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()));
        if !(43..=128).contains(&verifier.len())
            || challenge != asked["code_challenge"]
            || value("redirect_uri") != asked["redirect_uri"]
            || value("code") != code
        {
            return Err(Violation("invalid_grant"));
        }
        Ok(())
    }
}

impl Device {
    /// A request for the token (RFC 8628, section 3.5): not too early, and with the code, which is valid once.
    fn poll(&mut self, code: &str) -> Result<(), Refusal> {
        let now = Instant::now();
        let passed = self.last.map(|last| now - last).unwrap_or_default();
        if passed < self.interval {
            return Err(Violation("the client asks too often"));
        }
        self.last = Some(now);
        if self.code.as_deref() != Some(code) {
            return Err(Violation("invalid_grant"));
        }
        match self.outcomes.pop() {
            Some("slow_down") => {
                self.interval += Duration::from_secs(5);
                Err(Expected("slow_down"))
            }
            Some("disconnect") => {
                self.interval *= 2;
                Err(Expected("disconnect"))
            }
            Some(outcome) => Err(Expected(outcome)),
            None => {
                self.code = None;
                Ok(())
            }
        }
    }
}

/// The parameters of a request.
fn parameters(request: &TestRequest) -> Result<Parameters, Refusal> {
    let is_form = request.header("content-type") == Some("application/x-www-form-urlencoded");
    let takes_json = request.header("accept") == Some("application/json");
    if !is_form || !takes_json || request.query().is_some() {
        return Err(Violation("invalid_request"));
    }
    let body = std::str::from_utf8(request.body()).map_err(|_| Violation("invalid_request"))?;
    pairs(body)
}

/// The parameters of a form or a query, each at most once and not empty.
fn pairs(text: &str) -> Result<Parameters, Refusal> {
    let mut found = BTreeMap::new();
    for pair in text.split('&') {
        let (name, value) = pair.split_once('=').ok_or(Violation("invalid_request"))?;
        let known = found.insert(decoded(name)?, decoded(value)?);
        if known.is_some() || value.is_empty() {
            return Err(Violation("invalid_request"));
        }
    }
    // A scope has visible ASCII without quotes and backslashes (section 3.3).
    let is_token = |token: &str| {
        !token.is_empty() && token.bytes().all(|b| b.is_ascii_graphic() && !b"\"\\".contains(&b))
    };
    if found.get("scope").is_none_or(|scope| scope.split(' ').all(is_token)) {
        Ok(found)
    } else {
        Err(Violation("invalid_scope"))
    }
}

/// The client proves who it is, in one way (RFC 6749, section 2.3); a public one has an id only.
fn authenticate(
    request: &TestRequest,
    parameters: &Parameters,
    method: Method,
) -> Result<(), Refusal> {
    let value = |name| parameters.get(name).cloned().unwrap_or_default();
    let (id, secret) = match (request.header("authorization"), method) {
        (Some(value), Method::Basic) if !parameters.contains_key("client_secret") => {
            let encoded = value.strip_prefix("Basic ").and_then(|it| STANDARD.decode(it).ok());
            let pair = encoded.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
            let (id, secret) = pair.split_once(':').ok_or(Violation("invalid_client"))?;
            (decoded(id)?, decoded(secret)?)
        }
        (None, Method::Body) => (value("client_id"), value("client_secret")),
        (None, Method::Public) if !parameters.contains_key("client_secret") => {
            (value("client_id"), CLIENT_SECRET.to_owned())
        }
        _ => return Err(Violation("invalid_request")),
    };
    if (id.as_str(), secret.as_str()) == (CLIENT_ID, CLIENT_SECRET) {
        Ok(())
    } else {
        Err(Expected("invalid_client"))
    }
}

fn decoded(text: &str) -> Result<String, Refusal> {
    let text = text.replace('+', " ");
    let decoded = percent_decode_str(&text).decode_utf8();
    decoded.map(Into::into).map_err(|_| Violation("invalid_request"))
}
