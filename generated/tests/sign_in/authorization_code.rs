//! Users with a browser on this machine.

use std::time::Duration;

use graph_assign::TokenCache;
use graph_assign::sign_in::{AuthorizationCode, AuthorizationServer, Session, SignInError};
use reqwest::Url;
use tokio::sync::oneshot;

use crate::authority::{Authority, CLIENT_ID, CLIENT_SECRET, Method};
use crate::support::{call, client, service, tokens};

fn flow(authority: &Authority) -> AuthorizationCode {
    AuthorizationCode::new(authority.server(), CLIENT_ID).scopes(["read", "offline_access"])
}

/// Signs in with a browser that does this with the URL.
pub(crate) async fn sign_in<F>(
    flow: AuthorizationCode,
    browser: impl FnOnce(Url) -> F,
) -> Result<Session, SignInError>
where
    F: Future<Output = ()>,
{
    let (sender, opened) = oneshot::channel();
    let program = tokio::spawn(async move {
        flow.sign_in(|url| sender.send(url.to_owned()).expect("the browser is there")).await
    });
    let url = opened.await.expect("the URL is opened");
    browser(Url::parse(&url).expect("it is a URL")).await;
    program.await.expect("no panic")
}

/// A browser in which the user agrees, and which follows the redirect.
pub(crate) async fn agree(url: Url) {
    let response = reqwest::get(url).await.expect("the server is there");
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["cache-control"], "no-store");
    let page = response.text().await.expect("there is a page");
    assert!(page.contains("You can close this page"), "{page}");
}

/// The status of a request to the program.
pub(crate) async fn status(url: Url) -> u16 {
    reqwest::get(url).await.expect("the program listens").status().as_u16()
}

/// The value of a parameter of a URL.
pub(crate) fn value(url: &Url, name: &str) -> String {
    let found = url.query_pairs().find(|(known, _)| known == name);
    found.expect("the URL has it").1.into_owned()
}

/// The redirect of the server, with these parameters.
pub(crate) fn redirect(url: &Url, parameters: &[(&str, &str)]) -> Url {
    let mut redirect = Url::parse(&value(url, "redirect_uri")).expect("it is a URL");
    redirect.query_pairs_mut().extend_pairs(parameters);
    redirect
}

#[tokio::test]
async fn the_browser_is_redirected_and_calls_have_the_token() {
    for method in [Method::Public, Method::Basic] {
        let (authority, service) = (Authority::start(method).await, service().await);
        let mut flow = flow(&authority).parameter("prompt", "select_account");
        if method == Method::Basic {
            flow = flow.secret(CLIENT_SECRET);
        }
        let session = sign_in(flow, agree).await.expect("the user signs in");
        call(&client(&service, TokenCache::new(session))).await.expect("the token is there");
        assert_eq!(tokens(&service), ["token-1"]);
        let granted = authority.granted();
        assert_eq!(granted[0]["grant_type"], "authorization_code");
        let asked = Url::parse("http://a").expect("it is a URL");
        let asked = asked.join(authority.service.requests()[0].target()).expect("it is a target");
        assert_eq!(value(&asked, "prompt"), "select_account");
        assert_eq!(value(&asked, "scope"), "read offline_access");
        assert!(value(&asked, "redirect_uri").starts_with("http://127.0.0.1:"));
    }
}

#[tokio::test]
async fn the_registered_redirect_uri_is_used() {
    let authority = Authority::start(Method::Public).await;
    for registered in ["http://localhost/call%20back", "http://127.0.0.1/a/b"] {
        let flow = flow(&authority).redirect_to(registered).expect("it is usable");
        let mut sent = String::new();
        let session = sign_in(flow, |url| {
            sent = value(&url, "redirect_uri");
            agree(url)
        });
        session.await.expect("the user signs in");
        let sent = Url::parse(&sent).expect("it is a URL");
        let registered = Url::parse(registered).expect("it is a URL");
        assert_eq!((sent.host(), sent.path()), (registered.host(), registered.path()));
        assert!(sent.port().is_some());
    }
    authority.granted();
    for wrong in [
        "https://127.0.0.1",
        "http://[::1]",
        "http://a.example",
        "http://u@localhost",
        "http://localhost?a",
    ] {
        flow(&authority).redirect_to(wrong).expect_err("it is not usable");
    }
}

#[tokio::test]
async fn other_requests_are_ignored() {
    let authority = Authority::start(Method::Public).await;
    let session = sign_in(flow(&authority), |url| async move {
        let root = Url::parse(&value(&url, "redirect_uri")).expect("it is a URL");
        let (state, http) = (value(&url, "state"), reqwest::Client::new());
        let query = format!("/?code=c&state={state}");
        assert_eq!(status(root.join("/favicon.ico").expect("it is a path")).await, 404);
        assert_eq!(status(root.join(&format!("/other{query}")).expect("it is a path")).await, 404);
        assert_eq!(status(root.clone()).await, 404, "it has no query");
        let url_with_query = root.join(&query).expect("it is a path");
        let posted = http.post(url_with_query.clone()).send().await.expect("the program listens");
        assert_eq!(posted.status(), 404);
        let foreign = http.get(url_with_query).header("host", "evil.example").send().await;
        assert_eq!(foreign.expect("the program listens").status(), 404);
        // Browsers open connections that they do not use.
        let address = root.socket_addrs(|| None).expect("it is an address")[0];
        let unused = tokio::net::TcpStream::connect(address).await.expect("the program listens");
        agree(url).await;
        drop(unused);
    });
    session.await.expect("the user signs in");
    authority.granted();
}

#[tokio::test]
async fn the_first_redirect_counts() {
    let authority = Authority::start(Method::Public).await;
    let outcome = sign_in(flow(&authority), |url| async move {
        assert_eq!(status(redirect(&url, &[("code", "c0de"), ("state", "another")])).await, 200);
    });
    let error = outcome.await.expect_err("the state is wrong");
    let expected =
        "the redirect of the browser does not belong to this sign-in: its `state` is another one";
    assert_eq!(error.to_string(), expected);
    assert!(!format!("{error:?}").contains("c0de"));
    assert!(authority.service.requests().is_empty(), "the code is not used");
}

#[tokio::test]
async fn errors_of_the_server_are_those_of_the_sign_in() {
    let authority = Authority::start(Method::Public).await;
    let cases: [(&[(&str, &str)], &str); 5] = [
        (&[("error", "access_denied")], "the sign-in was denied"),
        (
            &[("error", "invalid_scope"), ("error_description", "No\u{1b}[2J such scope.")],
            "the authorization server responded with `invalid_scope` (check the scopes): No [2J such scope.",
        ),
        (&[], "the redirect of the browser has no code"),
        (&[("code", "")], "the redirect of the browser has no code"),
        (&[("code", "a"), ("code", "b")], "the redirect of the browser has no code"),
    ];
    for (parameters, expected) in cases {
        let outcome = sign_in(flow(&authority), |url| async move {
            let state = value(&url, "state");
            let all = [parameters, &[("state", state.as_str())]].concat();
            assert_eq!(status(redirect(&url, &all)).await, 200);
        });
        assert_eq!(outcome.await.expect_err("there is no code").to_string(), expected);
    }
    let outcome = sign_in(flow(&authority), |url| async move {
        let state = value(&url, "state");
        status(redirect(&url, &[("code", "guessed-c0de"), ("state", &state)])).await;
    });
    let error = outcome.await.expect_err("the code is wrong");
    assert_eq!(error.code(), Some("invalid_grant"));
    assert!(!format!("{error} {error:?}").contains("c0de"), "{error:?}");
}

#[tokio::test(start_paused = true)]
async fn a_user_has_a_time_limit() {
    let server = AuthorizationServer::new("https://login.example/token")
        .and_then(|server| server.authorization_url("https://login.example/authorize?p=q"))
        .expect("the URLs are right");
    let flow = AuthorizationCode::new(server, "id").time_limit(Duration::from_secs(60));
    let started = tokio::time::Instant::now();
    let mut shown = String::new();
    let error = flow.sign_in(|url| shown = url.to_owned()).await.expect_err("nobody signs in");
    assert!(matches!(error, SignInError::Expired), "{error:?}");
    assert_eq!(started.elapsed().as_secs(), 60);
    assert!(
        shown.starts_with("https://login.example/authorize?p=q&response_type=code&client_id=id&")
    );
    let port = Url::parse(&value(&Url::parse(&shown).expect("it is a URL"), "redirect_uri"));
    let address = port.expect("it is a URL").socket_addrs(|| None).expect("it is an address")[0];
    // The runtime drops the listener when it comes to the task.
    tokio::task::yield_now().await;
    std::net::TcpStream::connect(address).expect_err("nothing listens any longer");
}

#[tokio::test]
async fn each_sign_in_has_secrets_of_its_own() {
    let authority = Authority::start(Method::Public).await;
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..2 {
        let flow = flow(&authority).time_limit(Duration::ZERO);
        flow.sign_in(|url| {
            let url = Url::parse(url).expect("it is a URL");
            seen.extend([value(&url, "state"), value(&url, "code_challenge")]);
        })
        .await
        .expect_err("there is no time");
    }
    assert_eq!(seen.len(), 4);
    let server = AuthorizationServer::new("https://login.example/token").expect("the URL is right");
    let error = AuthorizationCode::new(server, "id").sign_in(|_| ()).await.expect_err("no URL");
    assert!(error.to_string().ends_with("has no authorization URL"), "{error}");
}
