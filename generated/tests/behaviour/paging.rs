//! Lists of more than one page.

use graph_assign::models::{
    AnyDeviceAndAppManagementAssignmentTarget as Target,
    ManagedDeviceMobileAppConfigurationAssignment,
};
use graph_assign::{Call, Error, Page, QueryOptions};
use wiremock::matchers::{header, query_param, query_param_is_missing};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::{TOKEN, configuration, requests};

/// A service with two pages of assignments.
async fn two_pages() -> MockServer {
    let server = MockServer::start().await;
    let link = format!(
        "{}/deviceAppManagement/mobileAppConfigurations/5f0c1e3a/assignments?$top=2&$skiptoken=a%2fb",
        server.uri()
    );
    let assignment = |group: &str| {
        let target = format!(
            r##"{{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"{group}"}}"##
        );
        format!(r#"{{"id":"{group}","target":{target}}}"#)
    };
    let (one, two, three) = (assignment("1"), assignment("2"), assignment("3"));
    let first = format!(r#"{{"@odata.nextLink":"{link}","value":[{one},{two}]}}"#);
    let last = format!(r#"{{"value":[{three}]}}"#);
    let page = |text| ResponseTemplate::new(200).set_body_raw(text, "application/json");
    let authorized = || header("authorization", format!("Bearer {TOKEN}").as_str());
    Mock::given(query_param_is_missing("$skiptoken"))
        .and(authorized())
        .respond_with(page(first))
        .mount(&server)
        .await;
    Mock::given(query_param("$skiptoken", "a/b"))
        .and(authorized())
        .respond_with(page(last))
        .mount(&server)
        .await;
    server
}

fn groups(assignments: Vec<ManagedDeviceMobileAppConfigurationAssignment>) -> Vec<String> {
    let group = |assignment: ManagedDeviceMobileAppConfigurationAssignment| match assignment.target
    {
        Some(Target::GroupAssignmentTarget(group)) => group.group_id.unwrap_or_default(),
        other => panic!("{other:?}"),
    };
    assignments.into_iter().map(group).collect()
}

/// Any list, read to the end.
async fn all<T: Page>(list: Call<T, QueryOptions>) -> Result<Vec<T::Item>, Error> {
    list.items().try_collect().await
}

#[tokio::test]
async fn the_items_of_all_pages_are_in_order() {
    let server = two_pages().await;
    let list = configuration(&server.uri()).assignments().get().with(|options| options.top(2));
    let assignments = all(list).await.expect("both pages come");
    assert_eq!(groups(assignments), ["1", "2", "3"]);
    let targets: Vec<String> = requests(&server)
        .await
        .iter()
        .map(|request| request.url.query().expect("both have a query").to_owned())
        .collect();
    assert_eq!(targets, ["$top=2", "$top=2&$skiptoken=a%2fb"]);
}

#[tokio::test]
async fn pages_keep_their_other_properties() {
    let server = two_pages().await;
    let mut pages = configuration(&server.uri()).assignments().get().pages();
    let first = pages.next().await.expect("it comes").expect("there is one");
    assert_eq!(first.odata_next_link.as_deref(), pages.next_link());
    let last = pages.next().await.expect("it comes").expect("there is one");
    assert_eq!(groups(last.into_items()), ["3"]);
    assert!(pages.next().await.expect("nothing fails").is_none());
}

#[tokio::test]
async fn one_call_reads_one_page() {
    let server = two_pages().await;
    let page = configuration(&server.uri()).assignments().get().await.expect("it comes");
    assert_eq!(groups(page.into_items()), ["1", "2"]);
    assert_eq!(requests(&server).await.len(), 1);
}
