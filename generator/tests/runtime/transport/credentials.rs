//! API keys, passwords, combined credentials, and the origins they are sent to.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use crate::runtime::{
    ApiKey, AuthorizeRequest, BasicAuth, BearerToken, BoxError, BoxFuture, Call, Challenge, Client,
    Credential, Credentials, Download, Endpoint, ErrorKind, Explode, ParameterStyle, RetryPolicy,
    Security, Upload,
};
use crate::server::{Request, Server, json, no_content, response_with};

use super::{GET, SECRET};

fn client_with(server: &Server, credential: impl Credential) -> Client {
    let builder = Client::builder().credential(credential);
    let builder = builder.service_root(server.root()).retry(RetryPolicy::none());
    builder.build().expect("the settings are right")
}

/// Returns the request of a call with these security requirements.
async fn sent(credential: impl Credential, security: Security) -> Request {
    let server = Server::answering([no_content()]);
    let builder = Endpoint::root(&client_with(&server, credential)).literal("t").call(&GET);
    let call: Call<()> = builder
        .cookie("a", ParameterStyle::Form, Explode::No, &"1".to_owned())
        .security(security)
        .returning_nothing();
    call.await.expect("the server takes all");
    server.requests().pop().expect("there was one call")
}

const ANY: Security = &[&[]];

#[tokio::test]
async fn each_kind_of_credential_goes_where_it_belongs() {
    // RFC 7617, section 2.
    let request = sent(BasicAuth::new("Aladdin", "open sesame"), ANY).await;
    assert_eq!(request.header("authorization"), Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
    let request = sent(ApiKey::header("X-Api-Key", SECRET), ANY).await;
    assert_eq!(request.header("x-api-key"), Some(SECRET));
    let request = sent(ApiKey::query("api key", "a&b"), ANY).await;
    assert_eq!(request.target(), "/t?api%20key=a%26b");
    let request = sent(ApiKey::cookie("session", "a;b"), ANY).await;
    assert_eq!(request.header("cookie"), Some("a=1; session=a%3Bb"));
    let both = (ApiKey::header("X-Api-Key", SECRET), BearerToken::new("token"));
    let request = sent(both, ANY).await;
    assert_eq!(request.header("x-api-key"), Some(SECRET));
    assert_eq!(request.header("authorization"), Some("Bearer token"));
}

#[tokio::test]
async fn an_operation_without_security_is_sent_no_credential() {
    let request = sent(ApiKey::query("key", SECRET), &[]).await;
    assert_eq!((request.target(), request.header("authorization")), ("/t", None));
}

#[tokio::test]
async fn of_several_credentials_an_operation_takes_its_first_alternative_that_is_there() {
    let all = || {
        let known = Credentials::new().with("key", ApiKey::header("X-Key", SECRET));
        known.with("login", BasicAuth::new("u", "p"))
    };
    let request = sent(all(), &[&["oauth"], &["key", "login"], &["login"]]).await;
    assert_eq!(request.header("x-key"), Some(SECRET));
    assert_eq!(request.header("authorization"), Some("Basic dTpw"));
    let request = sent(all(), &[&[], &["key"]]).await;
    assert_eq!(request.header("x-key"), Some(SECRET), "what is there comes before nothing");
    let request = sent(all(), &[&["oauth"], &[]]).await;
    assert_eq!((request.header("x-key"), request.header("authorization")), (None, None));
}

#[tokio::test]
async fn all_keys_of_an_alternative_are_sent_and_one_that_is_missing_is_an_error() {
    let keys = || {
        let app = Credentials::new().with("app", ApiKey::header("X-App", "a"));
        app.with("secret", ApiKey::header("X-Secret", SECRET))
    };
    let all = keys().with("device", ApiKey::query("device-key", "d"));
    let request = sent(all, &[&["app", "secret", "device"]]).await;
    assert_eq!(request.header("x-app"), Some("a"));
    assert_eq!(request.header("x-secret"), Some(SECRET));
    assert_eq!(request.target(), "/t?device-key=d");
    let client = Client::builder().credential(keys()).service_root("https://api.example");
    let client = client.build().expect("the settings are right");
    let call = Endpoint::root(&client).literal("t").call(&GET);
    let call: Call<()> = call.security(&[&["app", "secret", "device"]]).returning_nothing();
    let error = call.await.expect_err("the key of the device is missing");
    assert!(matches!(error.kind(), ErrorKind::Credential { .. }), "{error:?}");
}

#[tokio::test]
async fn an_operation_for_which_there_is_no_credential_is_not_sent() {
    let client =
        Client::builder().credential(Credentials::new().with("key", BearerToken::new("t")));
    let client =
        client.service_root("https://api.example").build().expect("the settings are right");
    let builder = Endpoint::root(&client).literal("t").call(&GET).security(&[&["oauth"]]);
    let call: Call<()> = builder.returning_nothing();
    let error = call.await.expect_err("there is nothing for `oauth`");
    assert!(matches!(error.kind(), ErrorKind::Credential { .. }), "{error:?}");
}

#[tokio::test]
async fn a_key_in_the_query_is_in_no_error_and_goes_to_no_other_host() {
    let other = Server::answering([json("{}")]);
    let target = format!("{}/file", other.root());
    let server = Server::answering([response_with("302 Found", &[("Location", &target)], "")]);
    let client = client_with(&server, ApiKey::query("key", SECRET));
    let call: Call<Download> = Endpoint::root(&client).literal("t").call(&GET).returning_bytes();
    let shown = format!("{call:?} {:?}", call.url().expect("it has a URL"));
    assert!(!shown.contains(SECRET), "{shown}");
    call.await.expect("a download goes on to where the file lies");
    assert_eq!(server.requests()[0].target(), format!("/t?key={SECRET}"));
    assert_eq!(other.requests()[0].target(), "/file");

    for answer in [Vec::new(), b"not HTTP".to_vec(), response_with("500 No", &[], "").into()] {
        let server = Server::answering([answer]);
        let client = client_with(&server, ApiKey::query("key", SECRET));
        let call: Call<()> = Endpoint::root(&client).literal("t").call(&GET).returning_nothing();
        let error = call.await.expect_err("every answer is wrong");
        let mut shown = format!("{error} {error:?}");
        let mut source = std::error::Error::source(&error);
        while let Some(error) = source {
            shown = format!("{shown} {error} {error:?}");
            source = error.source();
        }
        assert!(!shown.contains(SECRET), "{shown}");
    }
}

#[test]
fn credentials_print_no_secret() {
    let credentials = Credentials::new().with("key", ApiKey::query("key", SECRET));
    let shown = format!(
        "{:?} {:?} {:?} {credentials:?}",
        ApiKey::header("X-Key", SECRET),
        ApiKey::cookie("c", SECRET),
        BasicAuth::new("user", SECRET),
    );
    assert!(!shown.contains(SECRET) && !shown.contains("user"), "{shown}");
    assert!(shown.contains("X-Key"), "{shown}");
}

#[tokio::test]
async fn a_call_goes_to_the_server_of_its_own_operation() {
    let own = Server::answering([no_content()]);
    let root: &'static str = Box::leak(format!("{}/upload/", own.root()).into_boxed_str());
    let client = Client::builder().credential(BearerToken::new(SECRET));
    let client = client.service_root("http://localhost:1/api").build().expect("it is a root");
    let call = |server| Endpoint::root(&client).literal("t").literal("").call(&GET).server(server);
    let sent: Call<()> = call(root).returning_nothing();
    sent.await.expect("the operation's server answers");
    let request = &own.requests()[0];
    assert_eq!(request.target(), "/upload/t/");
    assert_eq!(request.header("authorization"), Some("Bearer s3cret-t0ken"));

    let url = |server| call(server).returning_nothing::<()>().url().map(String::from);
    assert_eq!(url("/").expect("it is a place"), "http://localhost:1/t/");
    assert_eq!(url("/v2").expect("it is a place"), "http://localhost:1/v2/t/");
    let error = url("http://elsewhere.example").expect_err("anyone could read along");
    assert!(error.to_string().starts_with("GET /things/{thing-id}: `server` cannot be called"));
}

#[test]
fn the_query_of_a_path_is_sent_as_the_description_has_it() {
    let client = Client::builder().service_root("https://api.example").build();
    let client = client.expect("the settings are right");
    let call: Call<()> = Endpoint::root(&client)
        .literal("a")
        .call(&GET)
        .literal_query("action=list all&path=/b?c%20d&flag")
        .returning_nothing();
    let url = call.query_pair("e", "f").url().expect("it is a URL");
    assert_eq!(url.as_str(), "https://api.example/a?action=list%20all&path=/b?c%20d&flag&e=f");
}

/// A credential whose first token has expired.
pub(super) struct Renewing {
    renewed: AtomicBool,
    seen: Mutex<Vec<String>>,
    answer: bool,
}

impl Renewing {
    pub(super) fn answering(answer: bool) -> Arc<Self> {
        Arc::new(Self { renewed: AtomicBool::new(false), seen: Mutex::default(), answer })
    }
}

impl Credential for Renewing {
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        let token = if self.renewed.load(Ordering::Relaxed) { "new" } else { "old" };
        Box::pin(std::future::ready(request.bearer(&token.into())))
    }

    fn refresh<'a>(&'a self, challenge: &'a Challenge) -> BoxFuture<'a, Result<bool, BoxError>> {
        let mut seen: Vec<String> = challenge.www_authenticate().map(str::to_owned).collect();
        seen.extend(challenge.authorization().map(str::to_owned));
        seen.push(challenge.token_request().origin().to_owned());
        self.seen.lock().expect("nobody panics").append(&mut seen);
        self.renewed.store(true, Ordering::Relaxed);
        Box::pin(std::future::ready(Ok(self.answer)))
    }
}

const EXPIRED: [(&str, &str); 2] =
    [("WWW-Authenticate", "Bearer error=\"expired\""), ("WWW-Authenticate", "Basic")];

#[tokio::test]
async fn a_credential_may_renew_itself_after_a_401_and_the_body_is_sent_once_more() {
    for wrap in [false, true] {
        let server = Server::answering([
            response_with("401 No", &EXPIRED, ""),
            response_with("204 Yes", &[], ""),
        ]);
        let origin = server.root();
        let renewing = Renewing::answering(true);
        let client = if wrap {
            let both = (ApiKey::header("X-Key", "k"), Arc::clone(&renewing));
            client_with(&server, Credentials::new().with("a", both))
        } else {
            client_with(&server, Arc::clone(&renewing))
        };
        let call = Endpoint::root(&client).literal("t").call(&super::ASSIGN);
        let call: Call<()> =
            call.security(&[&["a"]]).json(&serde_json::json!({"once": "more"})).returning_nothing();
        call.await.expect("the second token is accepted");
        let requests = server.requests();
        let sent = |request: &Request| request.header("authorization").map(str::to_owned);
        assert_eq!(
            requests.iter().filter_map(sent).collect::<Vec<_>>(),
            ["Bearer old", "Bearer new"]
        );
        assert_eq!(requests[0].body, requests[1].body);
        assert_eq!(
            requests[0].header("client-request-id"),
            requests[1].header("client-request-id")
        );
        let seen = renewing.seen.lock().expect("nobody panics");
        assert_eq!(*seen, ["Bearer error=\"expired\"", "Basic", "Bearer old", &origin]);
    }
}

#[tokio::test]
async fn a_401_stays_one_unless_another_try_may_help() {
    let refused = || response_with("401 No", &EXPIRED, "");
    // The credential says no; it was asked before; the body is gone.
    for (answer, answers, streamed, asked) in
        [(false, 1, false, 1), (true, 2, false, 1), (true, 1, true, 0)]
    {
        let server = Server::answering(vec![refused(); answers]);
        let renewing = Renewing::answering(answer);
        let client = client_with(&server, Arc::clone(&renewing));
        let body = if streamed {
            Upload::from(reqwest::Body::wrap(reqwest::Body::from("x"))).length(1)
        } else {
            Upload::from("x")
        };
        let call = Endpoint::root(&client).literal("t").call(&super::ASSIGN);
        let call: Call<()> = call.upload(body, "text/plain").returning_nothing();
        let error = call.await.expect_err("401 is no success");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
        assert_eq!(server.requests().len(), answers);
        assert_eq!(renewing.seen.lock().expect("nobody panics").len(), asked * 4);
    }
}
