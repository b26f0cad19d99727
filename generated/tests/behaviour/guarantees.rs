//! Traits that the public types implement.

use std::error::Error as StdError;

use graph_assign::models::{
    self, AssignRequest, ManagedDeviceMobileAppConfigurationAssignment as Assignment,
};
use graph_assign::requests::{self, device_app_management as places};
use graph_assign::{
    AllowedHosts, ApiError, BearerToken, Call, Challenge, Client, ClientBuilder, Cloud, Credential,
    Download, Error, IssuedToken, QueryOptions, Response, TokenCache, TokenRequest, TokenSource,
};

use crate::models::for_each_model;
use crate::support::configuration;

fn shared<T: Send + Sync + 'static>() {}
fn value<T: Clone + PartialEq + std::fmt::Debug + Send + Sync + 'static>() {}
fn document<T: serde::Serialize + serde::de::DeserializeOwned>() {}
fn sendable<T: Send>(_: &T) {}

#[test]
fn models_are_values_that_threads_can_share() {
    macro_rules! check {
        ($($model:path),+ $(,)?) => {$(
            {
                use models::*;
                value::<$model>();
                document::<$model>();
            }
        )+};
    }
    for_each_model!(check);
    value::<models::MdmAppConfigKeyType>();
    document::<models::MdmAppConfigKeyType>();
    value::<QueryOptions>();
}

#[test]
fn clients_are_cloned_and_shared() {
    fn cloned<T: Clone + Send + Sync + 'static>() {}
    cloned::<Client>();
    cloned::<BearerToken>();
    cloned::<AllowedHosts<BearerToken>>();
    cloned::<Cloud>();
    cloned::<IssuedToken>();
    cloned::<TokenRequest>();
    cloned::<requests::DeviceAppManagement>();
    cloned::<places::mobile_app_configurations::ById>();
    shared::<ClientBuilder>();
    shared::<Box<dyn Credential>>();
    shared::<Box<dyn TokenSource>>();
    shared::<TokenCache>();
    shared::<Challenge>();
    shared::<Response<AssignRequest>>();
}

/// Types that are no values can be sent between threads. A body is read by one thread at a time.
#[test]
fn bodies_can_be_sent_between_threads() {
    fn moved<T: Send + 'static>() {}
    moved::<Download>();
}

#[cfg(feature = "blocking")]
#[test]
fn waiting_futures_can_be_sent_between_threads() {
    fn moved<T: Send + 'static>() {}
    moved::<graph_assign::blocking::Reader>();
}

#[cfg(feature = "test-util")]
#[test]
fn services_of_tests_are_shared() {
    use graph_assign::test_util::{TestRequest, TestResponse, TestService};
    shared::<TestService>();
    shared::<TestRequest>();
    shared::<TestResponse>();
}

#[cfg(feature = "azure-identity")]
#[test]
fn azure_credentials_are_shared() {
    shared::<graph_assign::AzureCredential>();
}

#[test]
fn a_clone_of_a_client_shares_its_state() {
    assert_eq!(size_of::<Client>(), size_of::<usize>());
}

#[test]
fn errors_are_send_sync_and_static() {
    fn error<T: StdError + Send + Sync + 'static>() {}
    error::<Error>();
    error::<ApiError>();
    error::<graph_assign::DecodeError>();
    error::<graph_assign::ConversionError>();
    assert!(size_of::<Error>() <= 128, "results are returned by value: {}", size_of::<Error>());
}

#[test]
fn calls_and_their_futures_can_be_sent_between_threads() {
    shared::<Call<()>>();
    shared::<Call<AssignRequest, QueryOptions>>();
    let configuration = configuration("http://localhost");
    let none = AssignRequest::new(Vec::<Assignment>::new());
    sendable(&configuration.assign().post(none.clone()).send());
    sendable(&configuration.assign().post(none).into_future());
    sendable(&configuration.get().send());
    sendable(&configuration.assignments().get().into_future());
}

#[tokio::test]
async fn a_call_can_be_spawned() {
    let server = crate::support::json_service(r#"{"id":"1"}"#).await;
    let call = configuration(&server.uri()).get();
    let read = tokio::spawn(call.into_future()).await.expect("no panic").expect("read");
    assert_eq!(read.id(), Some("1"));
}
