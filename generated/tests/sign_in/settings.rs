//! Settings that are refused before anything is sent.

use graph_assign::Cloud;
use graph_assign::sign_in::AuthorizationServer;

use crate::authority::{Authority, CLIENT_SECRET, Method};
use crate::support::{failure, source};

#[test]
fn secrets_are_sent_with_tls_or_to_this_machine_only() {
    for url in ["https://login.example/token?p=q", "http://127.0.0.1:1/token", "http://[::1]/token"]
    {
        AuthorizationServer::new(url).expect("the URL is right");
    }
    let refused = [
        ("/token", "is not absolute"),
        ("http://login.example/token", "is not an https URL"),
        ("ftp://login.example/token", "is not an https URL"),
        ("https://user:s3cret@login.example/token", "has user information"),
        ("https://login.example/token#s3cret", "has a fragment"),
    ];
    for (url, problem) in refused {
        let error = AuthorizationServer::new(url).expect_err("the URL is wrong");
        let text = error.to_string();
        assert!(text.contains("the URL of the token endpoint") && text.contains(problem), "{text}");
        assert!(!format!("{text} {error:?}").contains("s3cret"), "{error:?}");
    }
}

#[test]
fn a_tenant_cannot_change_the_url() {
    for tenant in ["", "..", "a/b", "a?b", "a#b", "a%2fb", "a b", "@evil.example"] {
        let error = Cloud::Global.authorization_server(tenant).expect_err("it is no tenant");
        assert!(error.to_string().contains("the tenant is neither an id nor a domain"), "{error}");
    }
}

#[tokio::test]
async fn parameters_of_the_flow_cannot_be_replaced() {
    let authority = Authority::start(Method::Body).await;
    for name in ["grant_type", "client_id", "client_secret"] {
        let server = authority.server().secret_in_body();
        let source = graph_assign::sign_in::ClientCredentials::new(server, "id", CLIENT_SECRET);
        let failed = failure(source.parameter(name, "another")).await;
        let expected = format!("the parameter `{name}` is set by the flow itself");
        assert!(failed.message.ends_with(&expected), "{}", failed.message);
    }
    assert!(authority.service.requests().is_empty());
}

#[tokio::test]
async fn debug_shows_no_secret() {
    let authority = Authority::start(Method::Basic).await;
    let source = source(&authority).parameter("key", "other s3cret");
    let text = format!("{source:?} {:?}", graph_assign::sign_in::ClientSecret::from(CLIENT_SECRET));
    assert!(text.contains("client:1") && !text.contains("s3cret"), "{text}");
}
