//! The page `pagination.md`: lists of three services.

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::json;

use crate::TestResult;

// ANCHOR: github
/// Returns the titles of all issues of a repository.
async fn titles(
    client: &github_issues::Client,
    owner: &str,
    repo: &str,
) -> Result<Vec<String>, github_issues::Error> {
    let repository = client.repos().by_owner(owner).by_repo(repo);
    let mut issues = repository.issues().get().items();
    let mut titles = Vec::new();
    while let Some(issue) = issues.next().await? {
        titles.push(issue.title);
    }
    Ok(titles)
}
// ANCHOR_END: github

#[tokio::test]
async fn github_links_to_the_next_page() -> TestResult {
    let service = TestService::start().await?;
    let link =
        format!("<{}/repos/octo/cat/issues?page=2>; rel=\"next\"", service.root());
    service
        .on("GET", "/repos/octo/cat/issues")
        .respond(
            TestResponse::json(json!([{"title": "a"}])).with_header("link", &link),
        )
        .respond(TestResponse::json(json!([{"title": "b"}])));
    let client =
        github_issues::Client::builder().service_root(service.root()).build()?;

    assert_eq!(titles(&client, "octo", "cat").await?, ["a", "b"]);

    assert_eq!(service.requests()[1].query(), Some("page=2"));
    Ok(())
}

#[tokio::test]
async fn stripe_takes_the_last_id() -> TestResult {
    let service = TestService::start().await?;
    service
        .on("GET", "/v1/charges")
        .respond(TestResponse::json(
            json!({"data": [{"id": "c1"}], "has_more": true}),
        ))
        .respond(TestResponse::json(
            json!({"data": [{"id": "c2"}], "has_more": false}),
        ));
    let client =
        stripe_charges::Client::builder().service_root(service.root()).build()?;

    let charges = client.charges().get().items().try_collect().await?;

    assert_eq!(charges.len(), 2);
    assert_eq!(service.requests()[1].query(), Some("starting_after=c1"));
    Ok(())
}

#[tokio::test]
async fn slack_takes_a_cursor() -> TestResult {
    let service = TestService::start().await?;
    let page = |cursor: &str| {
        let rest = json!({"next_cursor": cursor});
        TestResponse::json(
            json!({"channels": [{"id": "C1"}], "response_metadata": rest}),
        )
    };
    service
        .on("GET", "/conversations.list")
        .respond(page("dXNlcg=="))
        .respond(page(""));
    let client = slack_conversations::Client::builder()
        .service_root(service.root())
        .build()?;

    let channels = client.conversations_list().get().items().try_collect().await?;

    assert_eq!(channels.len(), 2);
    assert_eq!(service.requests()[1].query(), Some("cursor=dXNlcg%3D%3D"));
    Ok(())
}
