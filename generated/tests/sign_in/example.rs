//! The example `assign`, from the sign-in to the assignment.

use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::net::TcpListener;

use crate::authority::{Authority, CLIENT_ID, Method};
use crate::support::{service, tokens};

/// Runs the example with these options, which cargo puts next to the test's folder.
async fn run(options: &[&str]) -> (Option<i32>, String, String) {
    run_with(options, &[]).await
}

/// Runs it with these variables, too.
async fn run_with(options: &[&str], variables: &[(&str, &str)]) -> (Option<i32>, String, String) {
    let test = std::env::current_exe().expect("the test is a file");
    let profile = test.parent().and_then(Path::parent).expect("it is in target/*/deps");
    let name = format!("assign{}", std::env::consts::EXE_SUFFIX);
    let mut command = Command::new(profile.join("examples").join(name));
    command.env_remove("GRAPH_TOKEN").envs(variables.iter().copied()).args(options);
    let output = tokio::task::spawn_blocking(move || command.output()).await;
    let output = output.expect("no panic").expect("`cargo test` builds the example");
    let Output { status, stdout, stderr } = output;
    let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
    (status.code(), text(stdout), text(stderr))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tenant_and_a_client_are_enough_to_assign() {
    let (authority, service) = (Authority::start(Method::Public).await, service().await);
    authority.interval(1);
    let file =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("tokens-{}", std::process::id()));
    let file_name = file.to_str().expect("the path is UTF-8");
    let options = [
        ["--authority", authority.service.root()],
        ["--client", CLIENT_ID],
        ["--remember", file_name],
        ["--base-url", service.root()],
        ["--configuration", "c1"],
        ["--group", "g1"],
    ];
    let options = options.as_flattened();
    let (status, stdout, stderr) = run(options).await;
    assert_eq!(status, Some(0), "{stderr}");
    assert!(stderr.contains("open https://login.example/device and enter the code WDJB-MJHT"));
    assert!(stdout.contains("Replaced the assignments of c1"), "{stdout}");
    let (status, _, stderr) = run(options).await;
    assert_eq!((status, stderr.as_str()), (Some(0), ""), "the tokens were saved");
    assert_eq!(tokens(&service), ["token-1", "token-1"]);
    assert_eq!(authority.granted().len(), 1);
    std::fs::remove_file(file).expect("it was written");
}

#[tokio::test(flavor = "multi_thread")]
async fn options_for_signing_in_belong_together() {
    let wrong = [
        (["--tenant", "t"].as_slice(), "signing in needs --client"),
        (&["--client", "c"], "signing in needs --tenant"),
        (&["--tenant", "t", "--authority", "a", "--client", "c"], "is in place of --tenant"),
        (&["--tenant", "a/b", "--client", "c"], "the tenant is neither an id nor a domain"),
        (&["--authority", "http://a.example", "--client", "c"], "is not an https URL"),
    ];
    for (options, problem) in wrong {
        let options = [&["--configuration", "c1", "--all-users"], options].concat();
        let (status, _, stderr) = run(&options).await;
        assert_eq!(status, Some(2), "{stderr}");
        assert!(stderr.contains(problem), "{stderr}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_cloud_has_its_authorization_server() {
    for (cloud, host) in [
        ("global", "login.microsoftonline.com"),
        ("us-gov", "login.microsoftonline.us"),
        ("us-gov-dod", "login.microsoftonline.us"),
        ("china", "login.chinacloudapi.cn"),
    ] {
        // A proxy that is asked for a connection to the server, and refuses it.
        let proxy = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let url = format!("http://{}", proxy.local_addr().expect("it is bound"));
        let options = ["--tenant", "t", "--client", "c", "--configuration", "c1", "--all-users"];
        let options = [&options[..], &["--cloud", cloud]].concat();
        let variables =
            [("HTTPS_PROXY", &*url), ("https_proxy", &url), ("NO_PROXY", ""), ("no_proxy", "")];
        let asked = tokio::spawn(async move {
            let (stream, _) = proxy.accept().await.expect("the program connects");
            let mut line = String::new();
            BufReader::new(stream).read_line(&mut line).await.expect("a request comes");
            line
        });
        let (status, _, stderr) = run_with(&options, &variables).await;
        // It only stops a test that would wait for a program that has ended.
        let line = tokio::time::timeout(Duration::from_secs(60), asked).await;
        let line = line.expect("the program asks the proxy").expect("no panic");
        assert_eq!(line, format!("CONNECT {host}:443 HTTP/1.1\r\n"));
        assert_eq!(status, Some(1), "{stderr}");
    }
}
