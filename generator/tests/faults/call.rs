//! The three kinds of calls that every fault is tested with, and their outcomes.

use std::time::Duration;

use serde_json::Value;

use crate::runtime::{
    BearerToken, Client, ClientBuilder, Endpoint, Error, ErrorKind, Operation, RetryPolicy,
};

/// A token that no error may contain.
pub(crate) const SECRET: &str = "s3cret-t0ken";

/// The maximum duration of a test. It only stops tests that hang; nothing is measured with it.
const GUARD: Duration = Duration::from_secs(60);

/// The timeout of calls that are expected to time out.
pub(crate) const DEADLINE: Duration = Duration::from_millis(300);

const READ: Operation = Operation { id: None, method: "GET", path: "/thing" };
const WRITE: Operation = Operation { id: None, method: "POST", path: "/thing" };

/// The kind of a call.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    /// A GET.
    Read,
    /// An idempotent POST.
    Repeatable,
    /// A POST that is not idempotent.
    Once,
}

impl Kind {
    pub(crate) const ALL: [Self; 3] = [Self::Read, Self::Repeatable, Self::Once];
}

/// Settings without delays.
pub(crate) fn settings(root: &str) -> ClientBuilder {
    Client::builder().service_root(root).credential(BearerToken::new(SECRET)).retry(
        RetryPolicy::default()
            .max_attempts(3)
            .first_delay(Duration::from_millis(1))
            .longest_delay(Duration::from_millis(5)),
    )
}

pub(crate) fn client(root: &str) -> Client {
    settings(root).timeout(DEADLINE).build().expect("the settings are right")
}

/// Makes the call.
pub(crate) async fn call(client: &Client, kind: Kind) -> Result<(), Error> {
    let thing = Endpoint::root(client).literal("thing");
    let made = async {
        match kind {
            Kind::Read => thing.call(&READ).returning_json::<Value, ()>().await.map(|_| ()),
            Kind::Repeatable => {
                let write = thing.call(&WRITE).json(&serde_json::json!({"a": 1})).idempotent();
                write.returning_nothing::<()>().await
            }
            Kind::Once => {
                let write = thing.call(&WRITE).json(&serde_json::json!({"a": 1}));
                write.returning_nothing::<()>().await
            }
        }
    };
    let made = tokio::time::timeout(GUARD, made).await.expect("it does not hang");
    if let Err(error) = &made {
        assert_has_no_secret(error);
    }
    made
}

/// Returns a short form of the outcome.
pub(crate) fn outcome(made: &Result<(), Error>) -> String {
    let Err(error) = made else { return "ok".to_owned() };
    match error.kind() {
        ErrorKind::Timeout { .. } => "timeout".to_owned(),
        ErrorKind::Transport { .. } => "transport".to_owned(),
        ErrorKind::Redirect { .. } => "redirect".to_owned(),
        ErrorKind::Decode { .. } => "decode".to_owned(),
        ErrorKind::UnexpectedContent { .. } => "unexpected".to_owned(),
        ErrorKind::Api(error) => error.status().as_u16().to_string(),
        _ => panic!("{error:?}"),
    }
}

fn assert_has_no_secret(error: &Error) {
    let mut shown = format!("{error} {error:?}");
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        shown = format!("{shown} {inner} {inner:?}");
        source = inner.source();
    }
    assert!(!shown.contains(SECRET), "{shown}");
}
