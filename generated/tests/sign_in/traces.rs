//! The feature `tracing`: nothing that is traced while a program signs in and calls has a secret.

use std::fmt::{self, Write as _};
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use graph_assign::sign_in::{
    AuthorizationCode, AuthorizationServer, ClientCertificate, ClientCredentials, DeviceCode,
};
use graph_assign::test_util::{TestRequest, TestResponse, TestService};
use graph_assign::{TokenCache, TokenSource};
use percent_encoding::percent_decode_str;
use serde_json::json;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Metadata, Subscriber};

use crate::authority::{Authority, CLIENT_ID, CLIENT_SECRET, Method};
use crate::authorization_code::{agree, sign_in};
use crate::certificate::Registered;
use crate::support::{call, client, failure, service};

/// A subscriber that keeps all spans and events of all libraries, with all fields, as text.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl Log {
    /// Keeps what this thread traces, on which the tests, their clients and their servers run.
    fn start() -> (Self, DefaultGuard) {
        let log = Self::default();
        let guard = tracing::subscriber::set_default(log.clone());
        (log, guard)
    }

    fn line(&self, name: &str, record: impl FnOnce(&mut dyn Visit)) {
        let mut fields = String::new();
        record(&mut Fields(&mut fields));
        writeln!(self.0.lock().expect("nobody panics"), "{name}{fields}").expect("it is a string");
    }
}

struct Fields<'a>(&'a mut String);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        write!(self.0, " {}={value:?}", field.name()).expect("it is a string");
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        write!(self.0, " {}={value}", field.name()).expect("it is a string");
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.line(span.metadata().name(), |visitor| span.record(visitor));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        self.line("recorded", |visitor| values.record(visitor));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        self.line("event", |visitor| event.record(visitor));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// What requests sent that nobody else may know, as it was sent and decoded.
fn secrets(requests: &[TestRequest]) -> Vec<String> {
    const NAMES: [&str; 6] = [
        "client_assertion",
        "client_secret",
        "code",
        "code_verifier",
        "device_code",
        "refresh_token",
    ];
    let mut found = Vec::new();
    for request in requests {
        if let Some((scheme, value)) =
            request.header("authorization").and_then(|it| it.split_once(' '))
        {
            found.push(value.to_owned());
            if scheme == "Basic" {
                let pair = STANDARD.decode(value).expect("it is Base64");
                let pair = String::from_utf8(pair).expect("it is UTF-8");
                found.push(pair.split_once(':').expect("it is a pair").1.to_owned());
            }
        }
        let body = std::str::from_utf8(request.body()).expect("it is text");
        let pairs = body.split('&').filter_map(|pair| pair.split_once('='));
        found.extend(
            pairs.filter(|(name, _)| NAMES.contains(name)).map(|(_, value)| value.to_owned()),
        );
    }
    let decoded =
        found.iter().map(|text| percent_decode_str(text).decode_utf8().expect("it is UTF-8"));
    let decoded: Vec<String> = decoded.map(Into::into).collect();
    [found, decoded].concat()
}

/// Makes a call whose first token is refused, so that a second one is obtained, and checks that the log has no secret of
/// any request, and none of these. Returns the secrets of the requests.
async fn check(
    log: &Log,
    authority: &TestService,
    source: impl TokenSource,
    more: &[&str],
) -> Vec<String> {
    let service = service().await;
    service.reset();
    service.any().respond(TestResponse::new(401)).always(TestResponse::new(204));
    call(&client(&service, TokenCache::new(source))).await.expect("the second token is accepted");

    let sent = [authority.requests(), service.requests()].concat();
    let secrets = secrets(&sent);
    let text = log.0.lock().expect("nobody panics").clone();
    for part in
        ["http_call", "http.response.status_code=401", "recorded http.response.status_code=204"]
    {
        assert!(text.contains(part), "the call was traced: {part}: {text}");
    }
    for secret in secrets.iter().map(String::as_str).chain(more.iter().copied()) {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    secrets
}

#[tokio::test]
async fn client_secrets_and_tokens_are_not_traced() {
    for method in [Method::Basic, Method::Body] {
        let (log, guard) = Log::start();
        let authority = Authority::start(method).await;
        let mut server = authority.server();
        if method == Method::Body {
            server = server.secret_in_body();
        }
        let source = ClientCredentials::new(server, CLIENT_ID, CLIENT_SECRET);
        let secrets = check(&log, &authority.service, source, &[]).await;
        drop(guard);
        assert_eq!(authority.granted().len(), 2);
        for secret in [CLIENT_SECRET, "token-1", "token-2"] {
            assert!(secrets.iter().any(|known| known == secret), "{secret} was sent");
        }
    }
}

#[tokio::test]
async fn assertions_and_keys_are_not_traced() {
    let (log, guard) = Log::start();
    let registered = Registered::new();
    let key = registered.private_key();
    let certificate = ClientCertificate::from_pem(registered.certificate(), &key);
    let authority = TestService::start().await.expect("the loopback interface is there");
    let token = |token: &str| TestResponse::json(json!({"access_token": token, "expires_in": 60}));
    authority.any().respond(token("token-1")).respond(token("token-2"));
    let server = AuthorizationServer::new(authority.root()).expect("the URL is right");
    let source =
        ClientCredentials::with_certificate(server, "id", certificate.expect("both are there"));
    let line = key.lines().nth(1).expect("it has several lines");
    let secrets = check(&log, &authority, source, &[line]).await;
    drop(guard);
    assert_eq!(secrets.iter().filter(|secret| secret.split('.').count() == 3).count(), 4);
}

#[tokio::test(start_paused = true)]
async fn device_codes_and_refresh_tokens_are_not_traced() {
    let (log, guard) = Log::start();
    let authority = Authority::start(Method::Basic).await;
    authority.outcomes(&["authorization_pending", "slow_down", "disconnect", "503"]);
    let flow =
        DeviceCode::new(authority.server(), CLIENT_ID).scopes(["read"]).secret(CLIENT_SECRET);
    let session = flow.sign_in(|_| ()).await.expect("the user signs in");
    let secrets = check(&log, &authority.service, session, &["refresh-2"]).await;
    drop(guard);
    authority.granted();
    for secret in [CLIENT_SECRET, "device-c0de", "token-1", "token-2", "refresh-1"] {
        assert!(secrets.iter().any(|known| known == secret), "{secret} was sent");
    }
}

#[tokio::test]
async fn codes_and_verifiers_are_not_traced() {
    let (log, guard) = Log::start();
    let authority = Authority::start(Method::Public).await;
    let flow = AuthorizationCode::new(authority.server(), CLIENT_ID);
    let session = sign_in(flow, agree).await.expect("the user signs in");
    let secrets = check(&log, &authority.service, session, &["refresh-2"]).await;
    drop(guard);
    let verifier = &authority.granted()[0]["code_verifier"];
    for secret in [verifier, "c0de", "token-1", "token-2", "refresh-1"] {
        assert!(secrets.iter().any(|known| known == secret), "{secret} was sent");
    }
}

#[tokio::test]
async fn a_sign_in_that_fails_is_traced_without_the_secret() {
    let (log, guard) = Log::start();
    let authority = TestService::start().await.expect("the loopback interface is there");
    let body = json!({"error": "invalid_client", "error_description": CLIENT_SECRET});
    authority.any().always(TestResponse::new(401).with_json(body));
    let server = AuthorizationServer::new(authority.root()).expect("the URL is right");
    failure(ClientCredentials::new(server, "id", CLIENT_SECRET)).await;
    drop(guard);
    let text = log.0.lock().expect("nobody panics").clone();
    assert!(text.contains("recorded error.type=credential"), "the call was traced: {text}");
    for secret in secrets(&authority.requests()) {
        assert!(!text.contains(&secret), "{secret}: {text}");
    }
}
