//! The page `shared-runtime.md`.

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::json;

use crate::TestResult;

// ANCHOR: use
/// Returns the name of a user, and the size of an item, with one client for both.
async fn both(
    files: &graph_files::Client,
) -> Result<(Option<String>, Option<i64>), graph_files::Error> {
    // The same connections, token, retry budget and settings.
    let users = graph_users::Client::from(files);
    let user = users.users().by_id("7").get().await?;
    let item = files.drives().by_id("d").items().by_id("i").get().await?;
    Ok((user.display_name, item.size))
}
// ANCHOR_END: use

// ANCHOR: builder
/// A client of one of the crates. The builder is the same for all of them.
fn users(token: &str) -> Result<graph_users::Client, graph_users::Error> {
    let builder = graph_users::Client::builder()
        .credential(graph_users::BearerToken::new(token));
    Ok(graph_users::Client::from(builder.build()?))
}
// ANCHOR_END: builder

#[tokio::test]
async fn two_crates_have_one_client() -> TestResult {
    let service = TestService::start().await?;
    service
        .on("GET", "/users/7")
        .respond(TestResponse::json(json!({"displayName": "Ada"})));
    service
        .on("GET", "/drives/d/items/i")
        .respond(TestResponse::json(json!({"size": 3})));
    let files = graph_files::Client::builder()
        .service_root(service.root())
        .credential(graph_files::BearerToken::new("a token"))
        .build()?;

    users("a token")?;
    assert_eq!(both(&files).await?, (Some("Ada".to_owned()), Some(3)));
    Ok(())
}
