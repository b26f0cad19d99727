//! Parts that the tests share: clients, services and the requests that these received.

use std::time::Duration;

use graph_assign::requests::device_app_management::mobile_app_configurations::ById;
use graph_assign::{BearerToken, Client, ClientBuilder, RetryPolicy};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

pub(crate) const TOKEN: &str = "token-7f3a91";
pub(crate) const CONFIGURATION: &str = "5f0c1e3a";

/// The documented path of the assign action, for [`CONFIGURATION`].
pub(crate) const ASSIGN_PATH: &str = "/deviceAppManagement/mobileAppConfigurations/5f0c1e3a/assign";

/// A client builder without retries.
pub(crate) fn builder(service_root: &str) -> ClientBuilder {
    Client::builder()
        .service_root(service_root)
        .credential(BearerToken::new(TOKEN))
        .timeout(Duration::from_secs(20))
        .retry(RetryPolicy::none())
}

pub(crate) fn client(service_root: &str) -> Client {
    builder(service_root).build().expect("a loopback address is a service root")
}

/// The operations of one app configuration.
pub(crate) fn configuration(service_root: &str) -> ById {
    client(service_root).device_app_management().mobile_app_configurations().by_id(CONFIGURATION)
}

/// A service that sends this response to every request.
pub(crate) async fn service(response: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(response).mount(&server).await;
    server
}

/// A service that responds with this JSON.
pub(crate) async fn json_service(body: &str) -> MockServer {
    service(ResponseTemplate::new(200).set_body_raw(body, "application/json")).await
}

pub(crate) async fn requests(server: &MockServer) -> Vec<Request> {
    server.received_requests().await.expect("the server records requests")
}

pub(crate) async fn only_request(server: &MockServer) -> Request {
    let mut requests = requests(server).await;
    assert_eq!(requests.len(), 1, "{requests:?}");
    requests.remove(0)
}

pub(crate) fn body_text(request: &Request) -> &str {
    std::str::from_utf8(&request.body).expect("bodies are UTF-8")
}
