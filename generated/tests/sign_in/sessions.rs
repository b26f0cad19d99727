//! Tokens of users: renewed, saved and restored.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use graph_assign::sign_in::{DeviceCode, Session, TokenStore};
use graph_assign::test_util::TestResponse;
use graph_assign::{BoxError, BoxFuture, TokenCache};

use crate::authority::{Authority, CLIENT_ID, Method};
use crate::support::{call, client, failure, service, tokens};

/// A store in memory, which fails if that is set.
#[derive(Clone, Default)]
struct Memory(Arc<Mutex<Content>>);

#[derive(Default)]
struct Content {
    saved: Option<Vec<u8>>,
    is_full: bool,
}

impl TokenStore for Memory {
    fn load(&self) -> BoxFuture<'_, Result<Option<Vec<u8>>, BoxError>> {
        Box::pin(async { Ok(self.0.lock().expect("no panic").saved.clone()) })
    }

    fn save<'a>(&'a self, tokens: &'a [u8]) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async move {
            let mut content = self.0.lock().expect("no panic");
            if content.is_full {
                return Err("there is no space left".into());
            }
            content.saved = Some(tokens.to_vec());
            Ok(())
        })
    }
}

impl Memory {
    fn fill(&self, is_full: bool) {
        self.0.lock().expect("no panic").is_full = is_full;
    }

    fn set(&self, content: &[u8]) {
        self.0.lock().expect("no panic").saved = Some(content.to_vec());
    }

    fn text(&self) -> String {
        let saved = self.0.lock().expect("no panic").saved.clone();
        String::from_utf8(saved.expect("something was saved")).expect("it is UTF-8")
    }
}

fn flow(authority: &Authority, store: &Memory) -> DeviceCode {
    DeviceCode::new(authority.server(), CLIENT_ID).store(store.clone())
}

async fn session(authority: &Authority, store: &Memory) -> Session {
    flow(authority, store).sign_in(|_| ()).await.expect("the user signs in")
}

#[tokio::test(start_paused = true)]
async fn a_rejected_token_is_renewed_with_the_newest_refresh_token() {
    let (authority, store) = (Authority::start(Method::Public).await, Memory::default());
    let session = session(&authority, &store).await;
    let now = Arc::new(Mutex::new(SystemTime::now()));
    let clock = Arc::clone(&now);
    let cache = TokenCache::new(session).clock(move || *clock.lock().expect("no panic"));
    let service = service().await;
    let client = client(&service, cache);
    for expected in [["token-1", "token-2"], ["token-2", "token-3"]] {
        service.reset();
        service.any().respond(TestResponse::new(401)).always(TestResponse::new(204));
        call(&client).await.expect("the new token is accepted");
        assert_eq!(tokens(&service), expected);
        // The cache renews a rejected token every 30 seconds at most.
        *now.lock().expect("no panic") += Duration::from_secs(30);
    }
    let granted = authority.granted();
    assert_eq!(granted[1].keys().collect::<Vec<_>>(), ["client_id", "grant_type", "refresh_token"]);
    assert_eq!(granted[1]["refresh_token"], "refresh-1");
    assert_eq!(granted[2]["refresh_token"], "refresh-2");
    assert!(store.text().contains("refresh-3"), "{}", store.text());
}

#[tokio::test(start_paused = true)]
async fn a_later_process_uses_the_saved_token_while_it_is_valid() {
    let (authority, store) = (Authority::start(Method::Public).await, Memory::default());
    assert!(flow(&authority, &store).restore().await.expect("nothing is wrong").is_none());
    drop(session(&authority, &store).await);
    let restored = flow(&authority, &store).restore().await.expect("the server is there");
    let service = service().await;
    let client = client(&service, TokenCache::new(restored.expect("the tokens were saved")));
    call(&client).await.expect("the token is accepted");
    assert_eq!(tokens(&service), ["token-1"]);
    assert_eq!(authority.granted().len(), 1, "nothing was requested");
}

#[tokio::test(start_paused = true)]
async fn a_later_process_renews_a_token_that_expires_within_five_minutes() {
    let (authority, store) = (Authority::start(Method::Public).await, Memory::default());
    authority.lifetime(299);
    drop(session(&authority, &store).await);
    for number in 2..4 {
        let restored = flow(&authority, &store).restore().await.expect("the server is there");
        restored.expect("the refresh token is valid");
        assert_eq!(authority.granted().len(), number);
        assert!(store.text().contains(&format!("refresh-{number}")), "the new one is saved");
    }
}

#[tokio::test(start_paused = true)]
async fn a_revoked_refresh_token_is_none() {
    let (authority, store) = (Authority::start(Method::Public).await, Memory::default());
    authority.lifetime(0);
    drop(session(&authority, &store).await);
    authority.revoke();
    assert!(flow(&authority, &store).restore().await.expect("the server is there").is_none());
    let failed =
        failure(Session::from_refresh_token(authority.server(), CLIENT_ID, "refresh-1")).await;
    assert_eq!(failed.code.as_deref(), Some("invalid_grant"));
    assert!(failed.needs_sign_in);
    assert!(!failed.printed.contains("refresh-1"), "{}", failed.printed);
}

#[tokio::test]
async fn a_refresh_token_of_elsewhere_begins_a_session() {
    let authority = Authority::start(Method::Public).await;
    let session = Session::from_refresh_token(authority.server(), CLIENT_ID, "refresh-0");
    let text = format!("{session:?}");
    assert!(text.contains("client:1") && !text.contains("refresh-0"), "{text}");
    let failed = failure(session).await;
    assert!(failed.needs_sign_in, "{}", failed.message);
    authority.granted();
}

#[tokio::test(start_paused = true)]
async fn processes_that_share_a_store_use_the_newest_refresh_token() {
    let (authority, store) = (Authority::start(Method::Public).await, Memory::default());
    authority.lifetime(0);
    let one = session(&authority, &store).await;
    flow(&authority, &store).restore().await.expect("the server is there").expect("it is valid");
    // The first session has the first refresh token, which is no longer valid.
    authority.lifetime(3600);
    let service = service().await;
    let cache = TokenCache::new(one);
    service.reset();
    service.any().respond(TestResponse::new(401)).always(TestResponse::new(204));
    call(&client(&service, cache)).await.expect("the newest refresh token is used");
    assert_eq!(tokens(&service), ["token-1", "token-3"]);
    assert_eq!(authority.granted()[2]["refresh_token"], "refresh-2");
}

#[tokio::test(start_paused = true)]
async fn tokens_that_cannot_be_saved_are_not_lost() {
    let (authority, store) = (Authority::start(Method::Public).await, Memory::default());
    authority.lifetime(0);
    let session = Arc::new(session(&authority, &store).await);
    authority.lifetime(3600);
    store.fill(true);
    let service = service().await;
    service.reset();
    service.any().respond(TestResponse::new(401)).always(TestResponse::new(204));
    let client = client(&service, TokenCache::new(Shared(Arc::clone(&session))));
    let error = call(&client).await.expect_err("the new tokens cannot be saved");
    assert!(format!("{error:?}").contains("there is no space left"), "{error:?}");
    store.fill(false);
    call(&client).await.expect("the token was kept");
    assert_eq!(authority.granted().len(), 2, "the token was not requested again");
    assert!(store.text().contains("refresh-2"));
}

/// A session that the test holds, too.
struct Shared(Arc<Session>);

impl graph_assign::TokenSource for Shared {
    fn token(
        &self,
        request: graph_assign::TokenRequest,
    ) -> BoxFuture<'_, Result<graph_assign::IssuedToken, BoxError>> {
        self.0.token(request)
    }
}

#[tokio::test(start_paused = true)]
async fn saved_tokens_are_used_for_their_client_server_and_scopes_only() {
    let (authority, store) = (Authority::start(Method::Public).await, Memory::default());
    drop(session(&authority, &store).await);
    let other = Authority::start(Method::Public).await;
    let none = [
        DeviceCode::new(other.server(), CLIENT_ID),
        DeviceCode::new(authority.server(), "another"),
        DeviceCode::new(authority.server(), CLIENT_ID).scopes(["write"]),
    ];
    for flow in none {
        assert!(flow.store(store.clone()).restore().await.expect("nothing is wrong").is_none());
    }
    assert!(other.service.requests().is_empty());
    for content in ["", "{}", "[1]", "{\"version\":2}"] {
        store.set(content.as_bytes());
        let error = flow(&authority, &store).restore().await.expect_err("it is not tokens");
        assert_eq!(error.to_string(), "the tokens cannot be loaded or saved");
    }
}
