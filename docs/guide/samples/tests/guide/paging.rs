//! The page `paging.md`.

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::json;

use crate::{TestResult, client};

// ANCHOR: items
use graph_assign::{Client, Error};

/// Returns the names of all configurations, of all pages.
async fn names(client: &Client) -> Result<Vec<String>, Error> {
    let configurations = client.device_app_management().mobile_app_configurations();
    let mut items = configurations.get().with(|options| options.top(100)).items();
    let mut names = Vec::new();
    while let Some(configuration) = items.next().await? {
        names.extend(configuration.display_name().map(str::to_owned));
    }
    Ok(names)
}
// ANCHOR_END: items

// ANCHOR: pages
/// Reads two pages at most, and returns the number of their items and where to continue.
async fn two_pages(
    client: &Client,
    link: Option<&str>,
) -> Result<(usize, Option<String>), Error> {
    let call = client.device_app_management().mobile_app_configurations().get();
    let pages = match link {
        Some(link) => call.pages_from(link),
        None => call.pages(),
    };
    let mut pages = pages.max_pages(2);
    let mut count = 0;
    while let Some(page) = pages.next().await? {
        count += page.value.unwrap_or_default().len();
    }
    Ok((count, pages.next_link().map(str::to_owned)))
}
// ANCHOR_END: pages

// ANCHOR: delta
use graph_files::models::DriveItem;

/// Returns what has changed in a folder since the last time, and the link for the next time.
async fn changes(
    client: &graph_files::Client,
    drive: &str,
    folder: &str,
    last: Option<&str>,
) -> Result<(Vec<DriveItem>, Option<String>), graph_files::Error> {
    let delta = client.drives().by_id(drive).items().by_id(folder).delta().get();
    let pages = match last {
        Some(link) => delta.pages_from(link),
        None => delta.pages(),
    };
    let mut items = pages.items();
    let mut changed = Vec::new();
    while let Some(item) = items.next().await? {
        changed.push(item);
    }
    Ok((changed, items.delta_link().map(str::to_owned)))
}
// ANCHOR_END: delta

const PATH: &str = "/deviceAppManagement/mobileAppConfigurations";

/// A list of three pages with one item each.
async fn three_pages() -> Result<TestService, Error> {
    let service = TestService::start().await?;
    let next = format!("{}{PATH}?page=", service.root());
    for (name, link) in [("a", Some(2)), ("b", Some(3)), ("c", None)] {
        let page = json!({
            "value": [{"displayName": name}],
            "@odata.nextLink": link.map(|number| format!("{next}{number}")),
        });
        service.on("GET", PATH).respond(TestResponse::json(page));
    }
    Ok(service)
}

#[tokio::test]
async fn all_pages_are_read() -> TestResult {
    let service = three_pages().await?;
    assert_eq!(names(&client(&service)?).await?, ["a", "b", "c"]);
    service.verify();
    Ok(())
}

#[tokio::test]
async fn a_list_continues_later() -> TestResult {
    let service = three_pages().await?;
    let client = client(&service)?;
    let (count, link) = two_pages(&client, None).await?;
    assert_eq!(count, 2);
    assert_eq!(two_pages(&client, link.as_deref()).await?, (1, None));
    service.verify();
    Ok(())
}

#[tokio::test]
async fn changes_are_read_from_the_last_link() -> TestResult {
    let service = TestService::start().await?;
    let path = "/drives/d/items/folder/delta()";
    let link = format!("{}{path}?token=1", service.root());
    for name in ["a", "b"] {
        let page = json!({"value": [{"name": name}], "@odata.deltaLink": link});
        service
            .on("GET", "/drives/d/items/folder/*")
            .respond(TestResponse::json(page));
    }
    let client = graph_files::Client::builder()
        .service_root(service.root())
        .credential(graph_files::BearerToken::new("a token"))
        .build()?;

    let (first, last) = changes(&client, "d", "folder", None).await?;
    let (second, _) = changes(&client, "d", "folder", last.as_deref()).await?;

    assert_eq!(first[0].name.as_deref(), Some("a"));
    assert_eq!(second[0].name.as_deref(), Some("b"));
    assert_eq!(service.requests()[1].query(), Some("token=1"));
    Ok(())
}
