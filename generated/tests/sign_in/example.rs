//! The example `assign`, from the sign-in to the assignment.

use std::path::Path;
use std::process::{Command, Output};

use crate::authority::{Authority, CLIENT_ID, Method};
use crate::support::{service, tokens};

/// Runs the example with these options, which cargo puts next to the test's folder.
async fn run(options: &[&str]) -> (Option<i32>, String, String) {
    let test = std::env::current_exe().expect("the test is a file");
    let profile = test.parent().and_then(Path::parent).expect("it is in target/*/deps");
    let name = format!("assign{}", std::env::consts::EXE_SUFFIX);
    let mut command = Command::new(profile.join("examples").join(name));
    command.env_remove("GRAPH_TOKEN").args(options);
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
