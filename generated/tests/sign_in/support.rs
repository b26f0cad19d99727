//! Calls that need a token, and what their errors say.

use std::error::Error as _;

use graph_assign::models::{
    AssignRequest, ManagedDeviceMobileAppConfigurationAssignment as Assignment,
};
use graph_assign::sign_in::{ClientCredentials, SignInError};
use graph_assign::test_util::{TestResponse, TestService};
use graph_assign::{Client, Credential, Error, ErrorKind, TokenCache, TokenSource};

use crate::authority::{Authority, CLIENT_ID, CLIENT_SECRET};

/// A service that accepts any call.
pub(crate) async fn service() -> TestService {
    let service = TestService::start().await.expect("the loopback interface is there");
    service.any().always(TestResponse::new(204));
    service
}

pub(crate) fn client(service: &TestService, credential: impl Credential) -> Client {
    service.client_builder().credential(credential).build().expect("the settings are right")
}

/// A call that needs a token.
pub(crate) async fn call(client: &Client) -> Result<(), Error> {
    let configurations = client.device_app_management().mobile_app_configurations();
    configurations.by_id("c1").assign().post(AssignRequest::new([Assignment::new()])).await
}

/// The tokens that a service was sent.
pub(crate) fn tokens(service: &TestService) -> Vec<String> {
    let requests = service.requests();
    let values = requests.iter().map(|request| request.header("authorization").unwrap_or_default());
    values.map(|value| value.trim_start_matches("Bearer ").to_owned()).collect()
}

pub(crate) fn source(authority: &Authority) -> ClientCredentials {
    ClientCredentials::new(authority.server(), CLIENT_ID, CLIENT_SECRET)
}

/// An error of the sign-in.
pub(crate) struct Failed {
    pub(crate) code: Option<String>,
    pub(crate) message: String,
    pub(crate) needs_sign_in: bool,
    /// All that printing the error of the call can show.
    pub(crate) printed: String,
}

/// The error of a call that gets no token.
pub(crate) async fn failure(source: impl TokenSource) -> Failed {
    let service = service().await;
    let error = call(&client(&service, TokenCache::new(source))).await;
    let error = error.expect_err("there is no token");
    assert!(matches!(error.kind(), ErrorKind::Credential { .. }), "{error:?}");
    assert!(service.requests().is_empty(), "nothing is sent without a token");
    let mut printed = format!("{error} {error:?} {error:#?}");
    let mut found = None;
    let mut cause = error.source();
    while let Some(error) = cause {
        printed = format!("{printed}\n{error} {error:?} {error:#?}");
        found = found.or(error.downcast_ref::<SignInError>());
        cause = error.source();
    }
    let found = found.expect("the error of the sign-in is among the sources");
    Failed {
        code: found.code().map(str::to_owned),
        message: found.to_string(),
        needs_sign_in: found.needs_sign_in(),
        printed,
    }
}
