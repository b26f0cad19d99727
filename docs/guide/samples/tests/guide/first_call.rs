//! The program in `src/main.rs`.

use std::process::Command;

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::json;

use crate::TestResult;

#[tokio::test(flavor = "multi_thread")]
async fn the_program_prints_the_names() -> TestResult {
    let service = TestService::start().await?;
    let page = json!({"value": [{"displayName": "Mail"}, {"id": "c2"}]});
    service
        .on("GET", "/deviceAppManagement/mobileAppConfigurations")
        .respond(TestResponse::json(page));

    let root = service.root().to_owned();
    let mut program = Command::new(env!("CARGO_BIN_EXE_guide-samples"));
    program.env("GRAPH_ROOT", root).env("GRAPH_TOKEN", "secret");
    let output = tokio::task::spawn_blocking(move || program.output()).await??;

    assert_eq!(String::from_utf8(output.stdout)?, "Mail\nwithout a name\n");
    assert_eq!(
        service.requests()[0].header("authorization"),
        Some("Bearer secret")
    );
    service.verify();
    Ok(())
}
