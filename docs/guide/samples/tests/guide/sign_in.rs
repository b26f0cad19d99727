//! The page `sign-in.md`.

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::json;

use crate::TestResult;

// ANCHOR: application
use graph_assign::sign_in::{AuthorizationServer, ClientCredentials, SignInError};
use graph_assign::{Client, Cloud, Error, TokenCache};

/// The server that issues tokens for Microsoft Graph to the applications of a tenant.
fn server(tenant: &str) -> Result<AuthorizationServer, SignInError> {
    Cloud::Global.authorization_server(tenant)
}

/// A client that signs in as an application, with its secret.
fn application(
    server: AuthorizationServer,
    client_id: &str,
    client_secret: &str,
) -> Result<Client, Error> {
    let source = ClientCredentials::new(server, client_id, client_secret);
    Client::new(TokenCache::new(source))
}
// ANCHOR_END: application

// ANCHOR: certificate
use graph_assign::sign_in::ClientCertificate;

/// A client that signs in as an application, with its certificate.
fn with_certificate(
    server: AuthorizationServer,
    client_id: &str,
    certificate: Vec<u8>,
    key: Vec<u8>,
) -> Result<Client, Box<dyn std::error::Error>> {
    let certificate = ClientCertificate::from_pem(certificate, key)?;
    let source =
        ClientCredentials::with_certificate(server, client_id, certificate);
    Ok(Client::new(TokenCache::new(source))?)
}
// ANCHOR_END: certificate

// ANCHOR: things
use boats::credentials::robot;

/// A client that signs in at the server of the description, with one of its scopes.
fn boats(
    client_id: &str,
    client_secret: &str,
) -> Result<boats::Client, Box<dyn std::error::Error>> {
    let source =
        robot::client_credentials(client_id, client_secret)?.scopes(["boats:read"]);
    Ok(boats::Client::new(boats::TokenCache::new(source))?)
}
// ANCHOR_END: things

// ANCHOR: browser
use graph_assign::sign_in::AuthorizationCode;

/// A client that signs in a user, who opens a page in a browser on this machine.
async fn browser(
    server: AuthorizationServer,
    client_id: &str,
    open: impl FnOnce(&str) + Send,
) -> Result<Client, Box<dyn std::error::Error>> {
    let flow = AuthorizationCode::new(server, client_id);
    let session = flow.sign_in(open).await?;
    Ok(Client::new(TokenCache::new(session))?)
}
// ANCHOR_END: browser

// ANCHOR: device
use graph_assign::sign_in::{DeviceCode, FileStore};

/// A client that signs in the user of a terminal, once: the tokens are saved in a file.
async fn terminal(
    server: AuthorizationServer,
    client_id: &str,
    file: &std::path::Path,
) -> Result<Client, Box<dyn std::error::Error>> {
    let flow = DeviceCode::new(server, client_id).store(FileStore::new(file));
    let session = match flow.restore().await? {
        Some(session) => session,
        None => flow.sign_in(|prompt| eprintln!("{prompt}")).await?,
    };
    Ok(Client::new(TokenCache::new(session))?)
}
// ANCHOR_END: device

// ANCHOR: closure
use graph_assign::{BoxError, IssuedToken, TokenRequest};
use std::time::Duration;

/// A client with tokens of any other origin, such as another program.
fn elsewhere(issue: fn() -> Result<String, BoxError>) -> Result<Client, Error> {
    Client::new(TokenCache::new(move |_: TokenRequest| async move {
        let token = IssuedToken::new(issue()?);
        Ok::<_, BoxError>(token.expires_in(Duration::from_secs(3600)))
    }))
}
// ANCHOR_END: closure

/// A server that issues tokens, and a service that requires them.
async fn services()
-> Result<(TestService, AuthorizationServer), Box<dyn std::error::Error>> {
    let service = TestService::start().await?;
    let root = service.root();
    let server = AuthorizationServer::new(format!("{root}/token"))?
        .device_authorization_url(format!("{root}/devicecode"))?
        .authorization_url(format!("{root}/authorize"))?;
    service.on("POST", "/token").respond(TestResponse::json(
        json!({"access_token": "t1", "token_type": "Bearer", "expires_in": 3600, "refresh_token": "r1"}),
    ));
    Ok((service, server))
}

#[tokio::test]
async fn an_application_gets_a_token() -> TestResult {
    let (service, server) = services().await?;
    application(server.clone(), "app", "secret")?;

    // The same source, for the service of the test.
    service.on("GET", "/**").always(TestResponse::json(json!({"value": []})));
    let tokens = TokenCache::new(ClientCredentials::new(server, "app", "secret"));
    let client = service.client_builder().credential(tokens).build()?;
    client.device_app_management().mobile_app_configurations().get().await?;

    assert_eq!(service.requests()[1].header("authorization"), Some("Bearer t1"));
    self::server("contoso.onmicrosoft.com")?;
    Ok(())
}

#[tokio::test]
async fn a_user_signs_in_once() -> TestResult {
    let (service, server) = services().await?;
    service.on("POST", "/devicecode").respond(TestResponse::json(json!({
        "device_code": "d1", "user_code": "ABCD", "verification_uri": "https://example.com/device",
        "expires_in": 900, "interval": 0,
    })));
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("tokens.json");

    terminal(server.clone(), "app", &file).await?;
    terminal(server, "app", &file).await?;

    service.verify();
    assert_eq!(service.requests().len(), 2);
    Ok(())
}

#[tokio::test]
async fn a_user_signs_in_with_a_browser() -> TestResult {
    let (service, server) = services().await?;
    browser(server, "app", |url| follow(url).expect("the program listens")).await?;
    service.verify();
    Ok(())
}

/// Does what a browser does after the user has signed in: it requests the redirect URI with a code.
fn follow(url: &str) -> std::io::Result<()> {
    let query = url.split_once('?').map_or("", |(_, query)| query);
    let find = |name: &str| {
        let value = query
            .split('&')
            .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        value.unwrap_or_default().replace("%3A", ":").replace("%2F", "/")
    };
    let (host, state) = (find("redirect_uri"), find("state"));
    let host = host.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = std::net::TcpStream::connect(host)?;
    let request =
        format!("GET /?code=c1&state={state} HTTP/1.1\r\nhost: {host}\r\n\r\n");
    std::io::Write::write_all(&mut stream, request.as_bytes())
}

#[test]
fn an_application_has_a_certificate() -> TestResult {
    let key = rcgen::KeyPair::generate_rsa_for(
        &rcgen::PKCS_RSA_SHA256,
        rcgen::RsaKeySize::_2048,
    )?;
    let certificate =
        rcgen::CertificateParams::new(vec!["app".to_owned()])?.self_signed(&key)?;
    let (certificate, key) =
        (certificate.pem().into_bytes(), key.serialize_pem().into_bytes());
    with_certificate(server("contoso.onmicrosoft.com")?, "app", certificate, key)?;
    boats("app", "secret")?;
    Ok(())
}

#[test]
fn a_closure_is_a_source_of_tokens() -> TestResult {
    elsewhere(|| Ok("a token".to_owned()))?;
    Ok(())
}
