//! Tokens: requests, caching, renewal and rejection.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;

use crate::runtime::{
    AllowedHosts, AuthorizeRequest, BoxError, BoxFuture, Call, Client, Credential, Endpoint, Error,
    ErrorKind, IssuedToken, Operation, TokenCache, TokenRequest, TokenSource,
};
use crate::test_util::{TestRequest, TestResponse, TestService};

const GET: Operation = Operation { id: None, method: "GET", path: "/t" };
const POST: Operation = Operation { id: None, method: "POST", path: "/t" };

/// A source of numbered tokens with a lifetime of one hour, and a clock, both controlled by the test.
#[derive(Clone)]
struct Authority(Arc<Shared>);

struct Shared {
    now: Mutex<SystemTime>,
    requests: Mutex<Vec<TokenRequest>>,
    /// The outcome of further requests.
    answer: Mutex<Result<Option<&'static str>, &'static str>>,
    /// Permits, each of which completes one request.
    gate: Semaphore,
}

impl Authority {
    fn new() -> Self {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        Self(Arc::new(Shared {
            now: Mutex::new(now),
            requests: Mutex::default(),
            answer: Mutex::new(Ok(None)),
            gate: Semaphore::new(1_000_000),
        }))
    }

    fn cache(&self) -> TokenCache {
        let this = self.clone();
        TokenCache::new(self.clone()).clock(move || *this.0.now.lock().expect("no panic"))
    }

    fn pass(&self, seconds: u64) {
        *self.0.now.lock().expect("no panic") += Duration::from_secs(seconds);
    }

    fn answer(&self, answer: Result<Option<&'static str>, &'static str>) {
        *self.0.answer.lock().expect("no panic") = answer;
    }

    /// Makes requests wait for [`Authority::open`].
    async fn close(&self) {
        self.0.gate.acquire_many(1_000_000).await.expect("it is not closed").forget();
    }

    fn open(&self) {
        self.0.gate.add_permits(1_000_000);
    }

    fn asked(&self) -> usize {
        self.0.requests.lock().expect("no panic").len()
    }

    fn claims(&self) -> Vec<Option<String>> {
        let requests = self.0.requests.lock().expect("no panic");
        requests.iter().map(|request| request.claims().map(str::to_owned)).collect()
    }
}

impl TokenSource for Authority {
    fn token(&self, request: TokenRequest) -> BoxFuture<'_, Result<IssuedToken, BoxError>> {
        Box::pin(async move {
            self.0.requests.lock().expect("no panic").push(request);
            let number = self.asked();
            self.0.gate.acquire().await?.forget();
            let answer = *self.0.answer.lock().expect("no panic");
            let token = answer?.map_or_else(|| format!("token-{number}"), str::to_owned);
            Ok(IssuedToken::new(token).expires_in(Duration::from_secs(3600)))
        })
    }
}

async fn started() -> TestService {
    TestService::start().await.expect("the loopback interface is there")
}

/// A service that accepts any request.
async fn tolerant() -> TestService {
    let service = started().await;
    service.any().always(TestResponse::new(204));
    service
}

fn client(service: &TestService, credential: impl Credential) -> Client {
    service.client_builder().credential(credential).build().expect("the settings are right")
}

fn call(client: &Client, operation: &'static Operation) -> Call<()> {
    Endpoint::root(client).literal("t").call(operation).returning_nothing()
}

fn token(request: &TestRequest) -> &str {
    let value = request.header("authorization").expect("it has a credential");
    value.strip_prefix("Bearer ").expect("it is a token")
}

fn tokens(service: &TestService) -> Vec<String> {
    service.requests().iter().map(|request| token(request).to_owned()).collect()
}

#[tokio::test]
async fn a_token_is_cached_until_its_renewal() {
    let (service, authority) = (tolerant().await, Authority::new());
    let client = client(&service, authority.cache());
    for seconds in [0, 3299, 1, 3300] {
        authority.pass(seconds);
        call(&client, &GET).await.expect("it is taken");
    }
    assert_eq!(tokens(&service), ["token-1", "token-1", "token-2", "token-3"]);
}

#[tokio::test]
async fn a_short_token_is_renewed_in_the_second_half_of_its_life() {
    let (service, authority) = (tolerant().await, Authority::new());
    let cache = authority.cache().renew_early(Duration::from_secs(86_400));
    let client = client(&service, cache);
    for seconds in [0, 1799, 1] {
        authority.pass(seconds);
        call(&client, &GET).await.expect("it is taken");
    }
    assert_eq!(tokens(&service), ["token-1", "token-1", "token-2"]);
}

#[tokio::test]
async fn the_old_token_serves_until_its_end_while_it_cannot_be_renewed() {
    let (service, authority) = (tolerant().await, Authority::new());
    let client = client(&service, authority.cache());
    call(&client, &GET).await.expect("it is taken");
    authority.answer(Err("the authority is away"));
    let mut asked = Vec::new();
    for seconds in [3400, 29, 1, 169] {
        authority.pass(seconds);
        call(&client, &GET).await.expect("the old token holds");
        asked.push(authority.asked());
    }
    assert_eq!(asked, [2, 2, 3, 4], "the authority is asked every half minute at most");
    authority.pass(1);
    let error = call(&client, &GET).await.expect_err("there is no token");
    assert!(matches!(error.kind(), ErrorKind::Credential { .. }), "{error:?}");
    let source = std::error::Error::source(&error).expect("the cache's own");
    let source = source.source().expect("the authority's");
    assert_eq!(source.to_string(), "the authority is away");
    authority.answer(Ok(None));
    call(&client, &GET).await.expect("the authority is back");
    assert_eq!(tokens(&service)[1..], ["token-1", "token-1", "token-1", "token-1", "token-6"]);
}

#[tokio::test]
async fn a_thousand_calls_ask_for_one_token() {
    let (service, authority) = (tolerant().await, Authority::new());
    let client = client(&service, authority.cache());
    authority.close().await;
    let mut calls: JoinSet<_> = (0..1000).map(|_| call(&client, &GET).into_future()).collect();
    while authority.asked() == 0 {
        tokio::task::yield_now().await;
    }
    authority.open();
    while let Some(outcome) = calls.join_next().await {
        outcome.expect("no panic").expect("it is taken");
    }
    assert_eq!((authority.asked(), service.requests().len()), (1, 1000));
}

/// A cache that counts the calls that use it. All tests run on one thread, so every counted call is already waiting.
struct Counted {
    cache: TokenCache,
    come: watch::Sender<usize>,
}

impl Credential for Counted {
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async move {
            self.come.send_modify(|come| *come += 1);
            self.cache.authorize(request).await
        })
    }
}

#[tokio::test]
async fn a_thousand_calls_share_one_failure() {
    let (service, authority) = (tolerant().await, Authority::new());
    authority.answer(Err("the authority is away"));
    authority.close().await;
    let (come, mut coming) = watch::channel(0);
    let client = client(&service, Counted { cache: authority.cache(), come });
    let mut calls: JoinSet<_> = (0..1000).map(|_| call(&client, &GET).into_future()).collect();
    coming.wait_for(|come| *come == 1000).await.expect("they come");
    authority.open();
    while let Some(outcome) = calls.join_next().await {
        outcome.expect("no panic").expect_err("there is no token");
    }
    assert_eq!((authority.asked(), service.requests().len()), (1, 0));
}

#[tokio::test]
async fn a_call_that_is_dropped_while_it_asks_leaves_the_others_their_turn() {
    let (service, authority) = (tolerant().await, Authority::new());
    let client = client(&service, authority.cache());
    authority.close().await;
    let asking = tokio::spawn(call(&client, &GET).into_future());
    while authority.asked() == 0 {
        tokio::task::yield_now().await;
    }
    let waiting = tokio::spawn(call(&client, &GET).into_future());
    tokio::task::yield_now().await;
    asking.abort();
    asking.await.expect_err("it is dropped");
    authority.open();
    waiting.await.expect("no panic").expect("it is taken");
    assert_eq!((authority.asked(), tokens(&service)), (2, vec!["token-2".to_owned()]));
}

/// A service that accepts some tokens, and responds to others with this.
async fn strict(accepted: &'static str, refusal: TestResponse) -> TestService {
    let service = started().await;
    service.any().always_with(move |request| {
        if token(request) == accepted { TestResponse::new(204) } else { refusal.clone() }
    });
    service
}

fn refusal(challenge: &str) -> TestResponse {
    TestResponse::new(401).with_header("www-authenticate", challenge)
}

#[tokio::test]
async fn a_token_that_is_refused_is_renewed_with_the_claims_that_are_asked_for() {
    // RFC 4648 without padding, of {"access_token":{"nbf":{"essential":true}}}.
    let challenge = r#"Negotiate, Bearer realm="a, b", error="insufficient_claims",
        claims="eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZX19fQ""#;
    let challenge = challenge.replace('\n', "");
    let (service, authority) = (strict("token-2", refusal(&challenge)).await, Authority::new());
    let client = client(&service, authority.cache());
    call(&client, &POST).await.expect("the second token is taken");
    call(&client, &POST).await.expect("it is kept");
    assert_eq!(tokens(&service), ["token-1", "token-2", "token-2"]);
    let claims = r#"{"access_token":{"nbf":{"essential":true}}}"#;
    assert_eq!(authority.claims(), [None, Some(claims.to_owned())]);
}

#[tokio::test]
async fn calls_that_are_refused_together_renew_the_token_once() {
    let (service, authority) = (strict("token-2", refusal("Bearer")).await, Authority::new());
    let client = client(&service, authority.cache());
    let mut calls: JoinSet<_> = (0..100).map(|_| call(&client, &GET).into_future()).collect();
    while let Some(outcome) = calls.join_next().await {
        outcome.expect("no panic").expect("the second token is taken");
    }
    assert_eq!(authority.asked(), 2);
}

#[tokio::test]
async fn a_new_token_that_is_refused_as_well_is_an_error_and_no_loop() {
    let (service, authority) = (strict("none", refusal("Bearer")).await, Authority::new());
    let client = client(&service, authority.cache());
    for _ in 0..3 {
        let error = call(&client, &GET).await.expect_err("no token is taken");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    }
    assert_eq!(tokens(&service), ["token-1", "token-2", "token-2", "token-2"]);
    authority.pass(30);
    call(&client, &GET).await.expect_err("no token is taken");
    assert_eq!(tokens(&service)[4..], ["token-2", "token-3"]);
}

#[tokio::test]
async fn the_same_token_again_is_not_sent_again() {
    let (service, authority) = (strict("none", refusal("Bearer")).await, Authority::new());
    authority.answer(Ok(Some("same")));
    let error = call(&client(&service, authority.cache()), &GET).await.expect_err("it is refused");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!((authority.asked(), service.requests().len()), (2, 1));
}

#[tokio::test]
async fn closures_are_sources_and_caches_are_shared_and_say_nothing_of_their_tokens() {
    let service = tolerant().await;
    let asked = Arc::new(Mutex::new(0));
    let count = Arc::clone(&asked);
    let cache = TokenCache::new(move |request: TokenRequest| {
        *count.lock().expect("no panic") += 1;
        let token = format!("s3cret for {}", request.origin());
        async move { Ok::<_, Error>(IssuedToken::new(token)) }
    });
    let cache = Arc::new(cache);
    for _ in 0..2 {
        call(&client(&service, Arc::clone(&cache)), &GET).await.expect("it is taken");
    }
    assert_eq!(*asked.lock().expect("no panic"), 1, "a token without an end is kept");
    assert_eq!(tokens(&service)[0], format!("s3cret for {}", service.root()));
    assert!(!format!("{cache:?}").contains("s3cret"), "{cache:?}");
}

#[tokio::test]
async fn a_credential_goes_to_allowed_hosts_only() {
    let (service, authority) = (tolerant().await, Authority::new());
    let host = service.root().trim_start_matches("http://").to_owned();
    let cache = Arc::new(authority.cache());
    let allowed = AllowedHosts::new(Arc::clone(&cache), ["graph.microsoft.com", &host]);
    call(&client(&service, allowed), &GET).await.expect("it is taken");
    for others in [vec!["127.0.0.1"], vec!["graph.microsoft.com"], vec![]] {
        let refused = AllowedHosts::new(Arc::clone(&cache), others);
        let error = call(&client(&service, refused), &GET).await.expect_err("nothing is sent");
        assert!(matches!(error.kind(), ErrorKind::Credential { .. }), "{error:?}");
    }
    assert_eq!((authority.asked(), service.requests().len()), (1, 1));
}

mod challenges {
    use proptest::prelude::*;

    use crate::runtime::auth::www_authenticate::schemes;

    /// Returns names and parameters in a short form.
    fn read(value: &str) -> Vec<(String, Vec<(String, String)>)> {
        schemes(value).into_iter().map(|scheme| (scheme.name, scheme.parameters)).collect()
    }

    fn challenge(name: &str, parameters: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        (name.to_owned(), parameters.iter().map(owned).collect())
    }

    #[test]
    fn several_challenges_can_share_a_header() {
        // RFC 9110, section 11.6.1.
        let value =
            r#"Basic realm="simple", Newauth realm="apps", type=1, title="Login to \"apps\"""#;
        let newauth = [("realm", "apps"), ("type", "1"), ("title", r#"Login to "apps""#)];
        let expected = [challenge("Basic", &[("realm", "simple")]), challenge("Newauth", &newauth)];
        assert_eq!(read(value), expected);
        let value = "Negotiate, NTLM abc+/==, , Bearer a = b ,c=\"x,y\", Custom";
        let bearer = [("a", "b"), ("c", "x,y")];
        let expected = [
            challenge("Negotiate", &[]),
            challenge("NTLM", &[]),
            challenge("Bearer", &bearer),
            challenge("Custom", &[]),
        ];
        assert_eq!(read(value), expected);
    }

    #[test]
    fn invalid_challenges_end_the_parsing() {
        assert_eq!(read(""), []);
        assert_eq!(read(r#"="x""#), []);
        let begun = [challenge("Bearer", &[("a", "b")])];
        for value in [r#"Bearer a=b, c="open"#, "Bearer a=b, c=", r#"Bearer a=b, "c""#] {
            assert_eq!(read(value), begun, "{value}");
        }
    }

    property_tests! {
        #[test]
        fn any_string_can_be_read(value in any::<String>()) {
            schemes(&value);
        }

        #[test]
        fn any_value_is_read_as_it_was_written(
            name in "[a-zA-Z0-9-]{1,8}",
            values in proptest::collection::vec(("[a-z_]{1,8}", "[ -~]{0,12}"), 1..5),
        ) {
            let quoted = |value: &str| value.replace('\\', r"\\").replace('"', r#"\""#);
            let written = values.iter().map(|(name, value)| format!("{name}=\"{}\"", quoted(value)));
            let header = format!("{name} {}", written.collect::<Vec<_>>().join(", "));
            prop_assert_eq!(read(&format!("{header}, {header}")), [(name.clone(), values.clone()), (name, values)]);
        }
    }
}
