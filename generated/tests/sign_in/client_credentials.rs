//! Programs without a user.

use graph_assign::test_util::TestResponse;
use graph_assign::{Cloud, TokenCache};

use crate::authority::{Authority, CLIENT_ID, CLIENT_SECRET, Method};
use crate::support::{call, client, service, source, tokens};

#[tokio::test]
async fn two_calls_use_one_token_that_the_secret_obtains() {
    let (authority, service) = (Authority::start(Method::Basic).await, service().await);
    let client = client(&service, TokenCache::new(source(&authority).scopes(["read", "write"])));
    call(&client).await.expect("the token is there");
    call(&client).await.expect("the token is cached");
    let granted = authority.granted();
    assert_eq!(granted.len(), 1);
    let sent: Vec<_> = granted[0].iter().map(|(name, value)| (&**name, &**value)).collect();
    assert_eq!(sent, [("grant_type", "client_credentials"), ("scope", "read write")]);
    assert_eq!(tokens(&service), ["token-1", "token-1"]);
}

#[tokio::test]
async fn the_secret_is_in_the_body_where_the_server_wants_it_there() {
    let (authority, service) = (Authority::start(Method::Body).await, service().await);
    let server = authority.server().secret_in_body();
    let source = graph_assign::sign_in::ClientCredentials::new(server, CLIENT_ID, CLIENT_SECRET);
    call(&client(&service, TokenCache::new(source))).await.expect("the token is there");
    let granted = &authority.granted()[0];
    assert_eq!(granted.keys().collect::<Vec<_>>(), ["client_id", "client_secret", "grant_type"]);
}

#[tokio::test]
async fn further_parameters_are_sent() {
    let (authority, service) = (Authority::start(Method::Basic).await, service().await);
    let source = source(&authority).parameter("audience", "https://api.example/?a=b&c");
    call(&client(&service, TokenCache::new(source))).await.expect("the token is there");
    assert_eq!(authority.granted()[0]["audience"], "https://api.example/?a=b&c");
}

#[tokio::test]
async fn a_rejected_token_is_replaced_by_one_with_the_required_claims() {
    let (authority, service) = (Authority::start(Method::Basic).await, service().await);
    service.reset();
    // {"access_token":{"nbf":{"essential":true}}}
    let claims = "eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZX19fQ==";
    let challenge = format!("Bearer error=\"insufficient_claims\", claims=\"{claims}\"");
    let rejected = TestResponse::new(401).with_header("www-authenticate", &challenge);
    service.any().respond(rejected).always(TestResponse::new(204));
    let client = client(&service, TokenCache::new(source(&authority)));
    call(&client).await.expect("the second token is accepted");
    assert_eq!(tokens(&service), ["token-1", "token-2"]);
    let granted = authority.granted();
    assert_eq!(granted[0].get("claims"), None);
    assert_eq!(granted[1]["claims"], r#"{"access_token":{"nbf":{"essential":true}}}"#);
}

#[test]
fn each_cloud_has_its_authorization_server() {
    let servers = Cloud::ALL.map(|cloud| {
        let server = cloud.authorization_server("contoso.onmicrosoft.com").expect("it is a domain");
        format!("{server:?}")
    });
    let hosts =
        ["microsoftonline.com", "microsoftonline.us", "microsoftonline.us", "chinacloudapi.cn"];
    assert_eq!(servers, hosts.map(|host| format!("AuthorizationServer(\"https://login.{host}\")")));
}
