//! What the types promise to whoever builds on them.

use std::error::Error as StdError;

use graph_assign::models::{
    self, AssignRequest, ManagedDeviceMobileAppConfigurationAssignment as Assignment,
};
use graph_assign::requests::{self, device_app_management as places};
use graph_assign::{
    ApiError, BearerToken, Call, Client, ClientBuilder, Credential, Error, QueryOptions, Response,
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
    cloned::<requests::DeviceAppManagement>();
    cloned::<places::mobile_app_configurations::ById>();
    shared::<ClientBuilder>();
    shared::<Box<dyn Credential>>();
    shared::<Response<AssignRequest>>();
}

#[test]
fn errors_go_wherever_errors_go() {
    fn error<T: StdError + Send + Sync + 'static>() {}
    error::<Error>();
    error::<ApiError>();
    error::<graph_assign::DecodeError>();
    error::<graph_assign::ConversionError>();
    assert!(size_of::<Error>() <= 128, "results are returned by value: {}", size_of::<Error>());
}

#[test]
fn calls_and_their_futures_move_between_threads() {
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
