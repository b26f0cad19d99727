//! An authorization server of others: `oauth2-mock-server`, which `.ci/run sign_in` installs.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use graph_assign::sign_in::{AuthorizationServer, ClientCredentials, Session};
use graph_assign::{TokenCache, TokenSource};
use serde_json::Value;

use crate::support::{call, client, service, tokens};

/// The server, until it is dropped.
pub(crate) struct MockServer {
    process: Child,
    pub(crate) root: String,
}

impl MockServer {
    /// Starts the program that the environment variable `OAUTH2_MOCK_SERVER` names.
    pub(crate) fn start() -> Self {
        let program = std::env::var_os("OAUTH2_MOCK_SERVER").expect("`.ci/run sign_in` sets it");
        let mut command = Command::new(program);
        let command = command.args(["-a", "127.0.0.1", "-p", "0"]).stdout(Stdio::piped());
        let mut process = command.spawn().expect("the program is installed");
        let lines = BufReader::new(process.stdout.take().expect("it is a pipe")).lines();
        let mut lines = lines.map(|line| line.expect("it prints UTF-8"));
        let root = lines
            .find_map(|line| line.strip_prefix("OAuth 2 server listening on ").map(str::to_owned));
        Self { process, root: root.expect("it says where it listens") }
    }

    pub(crate) fn server(&self) -> AuthorizationServer {
        AuthorizationServer::new(format!("{}/token", self.root)).expect("the URL is right")
    }
}

impl Drop for MockServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The claims of the token that a call has with this source.
pub(crate) async fn claims(source: impl TokenSource) -> Value {
    let service = service().await;
    call(&client(&service, TokenCache::new(source))).await.expect("the token is there");
    let tokens = tokens(&service);
    let payload = tokens[0].split('.').nth(1).expect("it is a JWT");
    let payload = URL_SAFE_NO_PAD.decode(payload).expect("it is Base64");
    serde_json::from_slice(&payload).expect("it is JSON")
}

#[tokio::test]
#[ignore = "needs oauth2-mock-server"]
async fn it_issues_a_token_for_client_credentials() {
    let mock = MockServer::start();
    let source = ClientCredentials::new(mock.server(), "id", "a secret").scopes(["read", "write"]);
    assert_eq!(claims(source).await["scope"], "read write");
    let server = mock.server().secret_in_body();
    let source = ClientCredentials::new(server, "id", "a secret").scopes(["read"]);
    assert_eq!(claims(source).await["scope"], "read");
}

#[tokio::test]
#[ignore = "needs oauth2-mock-server"]
async fn it_renews_a_token() {
    let mock = MockServer::start();
    let session = Session::from_refresh_token(mock.server(), "id", "refresh");
    assert_eq!(claims(session).await["sub"], "johndoe");
}

#[cfg(feature = "sign-in-browser")]
#[tokio::test]
#[ignore = "needs oauth2-mock-server"]
async fn it_signs_in_a_user_with_a_browser() {
    use graph_assign::sign_in::AuthorizationCode;

    let mock = MockServer::start();
    let server = mock.server().authorization_url(format!("{}/authorize", mock.root));
    let flow = AuthorizationCode::new(server.expect("the URL is right"), "id").scopes(["openid"]);
    let session = crate::authorization_code::sign_in(flow, crate::authorization_code::agree).await;
    assert_eq!(claims(session.expect("the user signs in")).await["sub"], "johndoe");
}
