//! Requests and results of read operations.

use graph_assign::models::{
    AnyDeviceAndAppManagementAssignmentTarget as Target,
    AnyManagedDeviceMobileAppConfiguration as Configuration, AssignRequest,
    IosMobileAppConfiguration, MdmAppConfigKeyType,
};

use crate::support::{client, configuration, json_service, only_request, requests};

/// A page of assignments: a group, an excluded one, and more to come.
const PAGE: &str = r##"{
  "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#assignments",
  "@odata.count": 3,
  "@odata.nextLink": "https://graph.microsoft.com/v1.0/x?$skiptoken=a%2Bb",
  "value": [
    {"id": "1", "target": {"@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "g"}},
    {"id": "2", "target": {"@odata.type": "#microsoft.graph.exclusionGroupAssignmentTarget", "groupId": "g"}}
  ]
}"##;

const IOS: &str = r##"{
  "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#configuration",
  "@odata.type": "#microsoft.graph.iosMobileAppConfiguration",
  "id": "5f0c1e3a",
  "displayName": "Mail",
  "description": null,
  "createdDateTime": "2024-05-02T10:11:12.1234567Z",
  "version": 3,
  "targetedMobileApps": ["app"],
  "encodedSettingXml": "PGRpY3QvPg",
  "settings": [
    {"appConfigKey": "server", "appConfigKeyType": "stringType", "appConfigKeyValue": "mail.example"}
  ]
}"##;

#[tokio::test]
async fn query_options_are_written_as_odata_prescribes() {
    let server = json_service(r#"{"value":[]}"#).await;
    let configurations = client(&server.uri()).device_app_management().mobile_app_configurations();

    let call = configurations.get().with(|options| {
        options
            .top(5)
            .skip(10)
            .search("\"a b\"")
            .filter("displayName eq 'A&B+C' and version gt 2")
            .count(true)
            .orderby(["displayName desc", "id"])
            .select(["a", "b"])
            .expand(["assignments"])
    });
    call.await.expect("an empty page");

    let request = only_request(&server).await;
    assert_eq!(request.method.as_str(), "GET");
    assert_eq!(request.url.path(), "/deviceAppManagement/mobileAppConfigurations");
    let query = request.url.query().expect("a query");
    let pairs: Vec<&str> = query.split('&').collect();
    assert_eq!(
        pairs,
        [
            "$top=5",
            "$skip=10",
            "$search=%22a%20b%22",
            "$filter=displayName%20eq%20%27A%26B%2BC%27%20and%20version%20gt%202",
            "$count=true",
            "$orderby=displayName%20desc,id",
            "$select=a,b",
            "$expand=assignments",
        ]
    );
    assert!(request.body.is_empty() && !request.headers.contains_key("content-type"));
}

#[tokio::test]
async fn a_read_without_options_has_no_query() {
    let server = json_service(r#"{"value":[]}"#).await;
    configuration(&server.uri()).assignments().get().await.expect("an empty page");
    assert_eq!(only_request(&server).await.url.query(), None);
}

#[tokio::test]
async fn a_page_has_its_items_its_count_and_the_link_to_the_next() {
    let server = json_service(PAGE).await;

    let page = configuration(&server.uri()).assignments().get().await.expect("a page");

    let path = "/deviceAppManagement/mobileAppConfigurations/5f0c1e3a/assignments";
    assert_eq!(only_request(&server).await.url.path(), path);
    let next = "https://graph.microsoft.com/v1.0/x?$skiptoken=a%2Bb";
    assert_eq!(page.odata_next_link.as_deref(), Some(next));
    assert_eq!(page.odata_count, Some(3));
    assert_eq!(page.value.map(|value| value.len()), Some(2));
}

#[tokio::test]
async fn an_excluded_group_is_discriminated_from_a_group_by_its_type() {
    let server = json_service(PAGE).await;

    let page = configuration(&server.uri()).assignments().get().await.expect("a page");

    let assignments = page.value.expect("there are assignments");
    let targets: Vec<_> = assignments.iter().map(|assignment| &assignment.target).collect();
    let [
        Some(Target::GroupAssignmentTarget(group)),
        Some(Target::ExclusionGroupAssignmentTarget(excluded)),
    ] = targets.as_slice()
    else {
        panic!("{targets:?}")
    };
    assert_eq!(group.group_id, excluded.group_id);
}

#[tokio::test]
async fn a_list_can_be_sent_back_unchanged() {
    let server = json_service(PAGE).await;
    let configuration = configuration(&server.uri());

    let page = configuration.assignments().get().await.expect("a page");
    let request = AssignRequest::new(page.value.unwrap_or_default());
    configuration.assign().post(request).await.expect("assigned");

    let requests = requests(&server).await;
    let read: serde_json::Value = serde_json::from_str(PAGE).expect("JSON");
    let sent: serde_json::Value = serde_json::from_slice(&requests[1].body).expect("JSON");
    assert_eq!(sent["assignments"], read["value"]);
}

#[tokio::test]
async fn a_configuration_is_read_as_the_type_that_it_names() {
    let server = json_service(IOS).await;

    let read = configuration(&server.uri()).get().await.expect("a configuration");

    assert_eq!(read.display_name(), Some("Mail"));
    assert_eq!(read.version(), Some(3));
    let Configuration::IosMobileAppConfiguration(ios) = read else { panic!("{read:?}") };
    let settings = ios.settings.expect("there are settings");
    assert_eq!(settings[0].app_config_key.as_deref(), Some("server"));
    assert_eq!(settings[0].app_config_key_type, Some(MdmAppConfigKeyType::StringType));
    let xml = ios.encoded_setting_xml.expect("there is XML");
    assert_eq!(xml.decode().expect("base64url"), b"<dict/>");
}

#[tokio::test]
async fn dates_keep_their_spelling() {
    for date in ["2024-05-02T10:11:12", "0001-01-01T00:00:00Z", "2024-13-45", ""] {
        let body = format!(r#"{{"createdDateTime":"{date}","lastModifiedDateTime":"{date}"}}"#);
        let server = json_service(&body).await;

        let read = configuration(&server.uri()).get().await.expect("no date is an error");

        assert_eq!(read.created_date_time().map(ToString::to_string).as_deref(), Some(date));
        assert_eq!(serde_json::to_string(&read).expect("JSON"), body);
    }
}

#[tokio::test]
async fn explicit_nulls_are_kept_and_so_is_absence() {
    for body in
        [r#"{"id":"1","description":null}"#, r#"{"id":"1"}"#, r#"{"id":"1","version":null}"#]
    {
        let server = json_service(body).await;
        let read = configuration(&server.uri()).get().await.expect("a configuration");
        assert_eq!(read.description(), None);
        assert_eq!(serde_json::to_string(&read).expect("JSON"), body);
    }
}

#[test]
fn clearing_a_property_sends_null() {
    let cleared = IosMobileAppConfiguration::new().description("old").clear_description();
    let json =
        r##"{"@odata.type":"#microsoft.graph.iosMobileAppConfiguration","description":null}"##;
    assert_eq!(serde_json::to_string(&cleared).expect("JSON"), json);

    let set_again = cleared.description("new");
    assert_eq!(set_again.description.as_deref(), Some("new"));
    assert_ne!(set_again, IosMobileAppConfiguration::new());
}

#[tokio::test]
async fn a_configuration_is_written_as_it_was_read() {
    let server = json_service(IOS).await;
    let read = configuration(&server.uri()).get().await.expect("a configuration");
    let before: serde_json::Value = serde_json::from_str(IOS).expect("JSON");
    assert_eq!(serde_json::to_value(&read).expect("JSON"), before);
}

#[tokio::test]
async fn json_is_read_with_any_json_media_type_and_after_a_byte_order_mark() {
    for content_type in
        ["application/json;odata.metadata=minimal", "application/problem+json", "text/json"]
    {
        let response = wiremock::ResponseTemplate::new(200)
            .set_body_raw("\u{feff}{\"id\":\"1\"}", content_type);
        let server = crate::support::service(response).await;
        let read = configuration(&server.uri()).get().await.expect(content_type);
        assert_eq!(read.id(), Some("1"));
    }
}
