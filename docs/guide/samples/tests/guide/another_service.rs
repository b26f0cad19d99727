//! The page `another-service.md`.

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::{Value, json};

use crate::TestResult;

// ANCHOR: call
use shop_client::models::{NewOrder, Status};
use shop_client::{BearerToken, Client, Error};

/// Orders an article, and returns the ids of all orders that are not paid yet.
async fn order(client: &Client, article: &str) -> Result<Vec<String>, Error> {
    // By tag and `operationId`; `client.orders().post(…)` is the same call by path.
    client.orders().create(NewOrder::new(article).amount(2)).await?;
    let open =
        client.orders().list().with(|options| options.status(Status::Open)).await?;
    Ok(open.into_iter().map(|order| order.id).collect())
}

/// A client of the service, at the server that the description names.
fn client(token: String) -> Result<Client, Error> {
    Client::new(BearerToken::new(token))
}
// ANCHOR_END: call

#[tokio::test]
async fn an_order_is_created_and_listed() -> TestResult {
    let service = TestService::start().await?;
    let orders = json!([{"id": "o1", "status": "open"}]);
    let created = TestResponse::new(201).with_json(&orders[0]);
    service.on("POST", "/v1/orders").respond(created);
    service
        .on("GET", "/v1/orders?status=open")
        .respond(TestResponse::json(&orders));
    let local = Client::builder()
        .service_root(service.root())
        .credential(BearerToken::new("a token"))
        .build()?;

    assert_eq!(order(&local, "pen").await?, ["o1"]);

    assert_eq!(
        service.requests()[0].json::<Value>()?,
        json!({"article": "pen", "amount": 2})
    );
    service.verify();
    let url = client("a token".into())?.orders().get().url()?;
    assert_eq!(url.as_str(), "https://api.shop.example/v1/orders");
    Ok(())
}
