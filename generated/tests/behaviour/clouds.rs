//! The national clouds of Microsoft Graph.

use graph_assign::{Client, Cloud};
use reqwest::Url;

#[test]
fn each_cloud_has_its_service_its_scope_and_its_authority() {
    let facts = Cloud::ALL.map(|cloud| {
        let client = Client::builder().cloud(cloud).build().expect("it has a service root");
        (client.service_root().to_string(), cloud.scope(), cloud.login_authority())
    });
    let expected = [
        ("graph.microsoft.com", "https://login.microsoftonline.com"),
        ("graph.microsoft.us", "https://login.microsoftonline.us"),
        ("dod-graph.microsoft.us", "https://login.microsoftonline.us"),
        ("microsoftgraph.chinacloudapi.cn", "https://login.chinacloudapi.cn"),
    ];
    for ((root, scope, authority), (host, expected)) in facts.into_iter().zip(expected) {
        assert_eq!(root, format!("https://{host}/v1.0"));
        assert_eq!((scope, authority), (format!("https://{host}/.default").as_str(), expected));
    }
}

#[test]
fn the_clouds_are_those_of_the_description() {
    use graph_assign::servers;
    let described = [servers::SERVER_1, servers::SERVER_3, servers::SERVER_4, servers::SERVER_5];
    assert_eq!(Cloud::ALL.map(|cloud| cloud.service_root("v1.0")), described);
    let preview = Cloud::Global.service_root("beta");
    assert_eq!(preview, servers::SERVER_2);
    assert!(Url::parse(&preview).is_ok());
    assert_eq!(Cloud::default(), Cloud::Global);
}
