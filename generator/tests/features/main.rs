//! Feature tests: small descriptions with their expected code, all of which is compiled.
//!
//! `<name>.yaml` is the description, which may refer to files in the folder `<name>`; `<name>.rs` has
//! the generated `src/models`, `src/requests`, `src/client.rs`, `src/client_parameters.rs`, `src/credentials.rs` and `src/service.rs`, concatenated;
//! of the last one only what is not usual (`USUAL_FACTS`). A mismatch rewrites `<name>.rs` and fails, so that the change is
//! reviewed in git. The first lines of a description can set options:
//! `# profile: microsoft-graph`, `# idempotent: PATTERN`, `# path-prefix: PATH`, `# calls: WAYS`, `# include: PATTERNS`,
//! `# exclude: PATTERNS`, `# client-parameters: NAMES`, `# navigation: WHICH`, `# name: PATTERN = NAME`, `# derive: PATTERN = TRAIT`,
//! `# attribute: PATTERN = ATTRIBUTE`, `# types-only: true`, `# runtime: RUNTIME`.

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/workspace.rs"]
mod workspace;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use openapi_to_crate::{
    Contents, Description, Generated, Options, Override, Runtime, Severity, SharedRuntime,
};

use common::{NAMESPACE, described, generate_with};

/// The file with the facts about the service.
const SERVICE: &str = "src/service.rs";

/// The values of the facts that a description does not state, and the hash, which changes with every comment in it.
const USUAL_FACTS: [&str; 6] = [
    "HTTP_ORIGINS: &[&str] = &[];",
    "REQUEST_ID_HEADER: Option<&str> = None;",
    "NESTED_ERROR_MESSAGES: bool = false;",
    "SECURITY: crate::runtime::Security = &[&[]];",
    "BULK_LIMIT: Option<(usize, std::time::Duration)> = None;",
    "DESCRIPTION_HASH: &str",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/features")
}

/// Returns the names of all features.
fn names() -> Vec<String> {
    let files = fs::read_dir(folder()).expect("the features are in the repository");
    let paths = files.map(|file| file.expect("the folder can be read").path());
    let described = paths.filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    let mut names: Vec<String> = described
        .map(|path| path.file_stem().expect("it ends in `.yaml`").to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn generated(name: &str) -> Generated {
    let text = fs::read_to_string(folder().join(format!("{name}.yaml")));
    let text = text.expect("the description was just listed");
    let file = format!("{name}.yaml");
    let options = options(&text);
    let description =
        Description::new(&file, text).with_files(&file, Arc::new(referenced_files(name)));
    generate_with(options, name, &description)
        .unwrap_or_else(|failure| panic!("{file}:\n{failure}"))
}

/// The options that the first lines of a description name.
fn options(text: &str) -> Options {
    let mut options = Options::default();
    let comments = text.lines().map_while(|line| line.strip_prefix("# "));
    for (option, value) in comments.filter_map(|line| line.split_once(": ")) {
        let patterns = || value.split(' ').map(|text| text.parse().expect("it is a pattern"));
        match option {
            "profile" => options.profile = Some(value.parse().expect("the profile exists")),
            "idempotent" => options.idempotent.extend(patterns()),
            "path-prefix" => options.path_prefix = Some(value.to_owned()),
            "types-only" => options.package.contents = Contents::Types,
            "calls" => options.calls = Some(value.parse().expect("there are such ways")),
            "include" => options.selection.include.extend(patterns()),
            "exclude" => options.selection.exclude.extend(patterns()),
            "client-parameters" => {
                options.client_parameters = Some(value.split(' ').map(str::to_owned).collect());
            }
            "navigation" => {
                options.selection.navigation = Some(value.parse().expect("it is a value"));
            }
            "runtime" => options.package.runtime = runtime(value),
            "name" | "derive" | "attribute" | "replace" => {
                options.overrides.push(override_of(option, value));
            }
            _ => {}
        }
    }
    if options.profile.is_none() {
        options.namespace = Some(NAMESPACE.to_owned());
    }
    options
}

/// The runtime of a feature: `shared`, or `crate:` with the name of the feature that shares it.
fn runtime(value: &str) -> Runtime {
    let Some(other) = value.strip_prefix("crate:") else { return Runtime::Shared };
    let manifest = &generated(other).files["Cargo.toml"];
    // All features are members of one workspace.
    let shared = SharedRuntime::from_manifest(manifest, &format!("../{other}"));
    Runtime::Of(shared.expect("the feature shares its runtime"))
}

/// The override of a line: a pattern, ` = `, and what is set.
fn override_of(key: &str, line: &str) -> Override {
    let (pattern, value) = line.split_once(" = ").expect("the line has a value");
    let target = pattern.parse().expect("it is a pattern");
    let mut own =
        Override { target, name: None, derive: Vec::new(), attribute: Vec::new(), replace: None };
    match key {
        "name" => own.name = Some(value.to_owned()),
        "replace" => own.replace = Some(value.parse().expect("it is a type")),
        "derive" => own.derive.push(value.parse().expect("it is a path")),
        _ => own.attribute.push(value.parse().expect("it is an attribute")),
    }
    own
}

/// Reads the files in the folder of a feature, if it has one.
fn referenced_files(name: &str) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder().join(name)).into_iter().flatten();
    let paths = files.map(|file| file.expect("the folder can be read").path());
    let texts = paths.map(|path| {
        let file = path.file_name().expect("it has a name").to_string_lossy().into_owned();
        (format!("{name}/{file}"), fs::read_to_string(path).expect("the file is UTF-8"))
    });
    texts.collect()
}

/// Formats the generated code of a description, preceded by the warnings.
fn expected_text(generated: &Generated) -> String {
    let mut text = String::new();
    for found in &generated.diagnostics {
        assert_eq!(found.severity, Severity::Warning, "{found}");
        let line = found.position.map_or(0, |position| position.line);
        writeln!(text, "// warning: {} (line {line})", found.message.escape_debug())
            .expect("a string takes any text");
    }
    let files = described(generated);
    for (&path, source) in &files {
        if is_part(path) {
            continue;
        }
        let source = with_parts(&files, path, source);
        // Without operations, only the types are of interest.
        let no_operations = path == "src/requests/mod.rs" && !source.contains("pub ");
        if no_operations || source.contains("SERVICE_ROOT: Option<&str> = None") {
            continue;
        }
        let source = if path == SERVICE { without_usual_facts(&source) } else { source };
        write!(text, "// {path}\n\n{}\n\n", source.trim_end()).expect("a string takes any text");
    }
    format!("{}\n", text.trim())
}

/// Returns `src/service.rs` without the usual facts.
fn without_usual_facts(source: &str) -> String {
    let is_usual = |item: &str| USUAL_FACTS.iter().any(|fact| item.contains(fact));
    let items: Vec<&str> = source.split("\n\n").filter(|item| !is_usual(item)).collect();
    items.join("\n\n")
}

/// Returns whether a file is a private one of a module of models.
fn is_part(path: &str) -> bool {
    path.starts_with("src/models/") && !path.ends_with("/mod.rs")
}

/// Returns a file with its private modules inside, so that the runtime's tests can compile it as one module.
fn with_parts(files: &BTreeMap<&str, &str>, path: &str, source: &str) -> String {
    let mut text = String::new();
    for line in source.lines() {
        let name = line.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';'));
        let part = name.map(|name| path.replace("/mod.rs", &format!("/{name}.rs")));
        let Some(part) = part.filter(|part| is_part(part)).and_then(|part| files.get(&*part))
        else {
            text.extend([line, "\n"]);
            continue;
        };
        text.extend([line.trim_end_matches(';'), " {\n"]);
        for line in part.lines() {
            let indent = if line.is_empty() { "" } else { "    " };
            text.extend([indent, line, "\n"]);
        }
        text.push_str("}\n");
    }
    text
}

#[test]
fn every_description_gives_the_expected_code() {
    let mut rewritten = Vec::new();
    for name in names() {
        let text = expected_text(&generated(&name));
        let path = folder().join(format!("{name}.rs"));
        let known = fs::read_to_string(&path).unwrap_or_default();
        if known.replace("\r\n", "\n") != text {
            fs::write(&path, text).expect("the repository can be written to");
            rewritten.push(format!("generator/tests/features/{name}.rs"));
        }
    }
    assert!(
        rewritten.is_empty(),
        "the generated code has changed, and these files were updated:\n  {}\n\
         Review them with `git diff -- generator/tests/features`. If they are correct, \
         run this test again and commit them.",
        rewritten.join("\n  "),
    );
}

/// Writes all features as crates of one workspace.
fn written(name: &str) -> workspace::Workspace {
    let crates = names().into_iter().map(|name| {
        let files = generated(&name).files;
        (name, files)
    });
    workspace::write(name, crates.collect())
}

#[test]
fn the_generated_code_compiles_without_a_warning() {
    let workspace = written("features");
    // Without these, a crate allows dead code in its runtime.
    let features = ["--features", "poll,sign-in,transfer"];
    let clippy = ["clippy", "--workspace", "--keep-going"];
    workspace.cargo(&[&clippy[..], &features, &["--", "-D", "warnings"]].concat());
    workspace.cargo(&["doc", "--workspace", "--no-deps"]);
}

/// Calls by tag and by path, with the server of the crate's own test utilities.
const CALLS: &str = r##"//! Both ways to call an operation.

use calls_by_tag::models::CreateLoanRequest;
use calls_by_tag::test_util::{TestResponse, TestService};
use calls_by_tag::{Client, Error};

async fn calls(client: &Client) -> Result<(), Error> {
    let body = || CreateLoanRequest::new().reader("Ada");
    let loan = client.loans().create(7, "b/1", ["x", "y"], body());
    loan.with(|options| options.notify(true)).await?;
    let loan = client.shelves().by_id(7).books().by_id("b/1").loans().post(["x", "y"], body());
    loan.with(|options| options.notify(true)).await?;
    Ok(())
}

#[tokio::test]
async fn a_call_by_tag_is_the_call_by_path() -> Result<(), Error> {
    let service = TestService::start().await?;
    let path = "/shelves/{shelf-id}/books/{book-id}/loans";
    let created = || TestResponse::new(201).with_json(serde_json::json!({ "id": "l" }));
    service.on("POST", path).respond(created()).respond(created());
    calls(&service.client_builder().build()?).await?;
    let requests = service.requests();
    let [by_tag, by_path] = requests.as_slice() else { panic!("{}", requests.len()) };
    for request in [by_tag, by_path] {
        assert_eq!(request.path(), "/shelves/7/books/b%2F1/loans");
        assert_eq!(request.query(), Some("id=x&id=y&notify=true"));
        assert_eq!(request.body(), br#"{"reader":"Ada"}"#);
    }
    Ok(())
}
"##;

/// A cookie that only the client sets, and one that a call sets in its place.
const COOKIES: &str = r#"//! The cookie of a client.

use client_cookie::test_util::{TestResponse, TestService};
use client_cookie::Error;

#[tokio::test]
async fn the_cookie_of_the_client_is_sent() -> Result<(), Error> {
    let service = TestService::start().await?;
    service.any().respond(TestResponse::new(204)).respond(TestResponse::new(204));
    let client = service.client_builder().session("s 1").build()?;
    client.notes().get().await?;
    client.notes().post().with(|options| options.session("s2")).await?;
    let requests = service.requests();
    let cookies: Vec<_> = requests.iter().map(|request| request.header("cookie")).collect();
    assert_eq!(cookies, [Some("session=s%201"), Some("session=s2")]);
    Ok(())
}
"#;

/// The files of a crate with a test of its calls.
fn with_test(name: &str, test: &str) -> (String, BTreeMap<String, String>) {
    let mut files = generated(name).files;
    files.insert("tests/calls.rs".to_owned(), test.to_owned());
    let manifest = files.get_mut("Cargo.toml").expect("a crate has a manifest");
    let dependencies = "[dev-dependencies]\nserde_json = \"1\"\ntokio = { version = \"1\", features = [\"macros\", \"rt\"] }\n";
    *manifest = manifest.replacen("[lints.rust]", &format!("{dependencies}\n[lints.rust]"), 1);
    (name.to_owned(), files)
}

#[test]
#[ignore = "takes a minute, because it builds crates with their dependencies"]
fn calls_by_tag_and_cookies_of_clients_are_sent() {
    let crates = [with_test("calls_by_tag", CALLS), with_test("client_cookie", COOKIES)];
    let workspace = workspace::write("calls", crates.into());
    workspace.cargo(&["test", "--workspace", "--features", "test-util", "--test", "calls"]);
}

/// The credentials of the description's flows.
const SIGN_IN: &str = r#"//! Signing in with the flows of the description.

use sign_in::credentials::{all, browser, robot, terminal};

#[test]
fn programs_have_the_endpoint_and_the_scopes_of_the_description() {
    let source = robot::client_credentials("id", "a secret").expect("the URL is right");
    assert_eq!(
        format!("{:?}", source.scopes(robot::SCOPES.iter().copied())),
        "ClientCredentials { server: AuthorizationServer(\"https://login.example.com\"), client_id: \"id\", \
         scopes: [\"things:read\", \"things:write\"], .. }"
    );
}

#[test]
fn users_at_a_terminal_have_a_flow() {
    let flow = terminal::device_code("id").expect("the URLs are right").scopes(["offline_access"]);
    assert_eq!(
        format!("{flow:?}"),
        "DeviceCode { server: AuthorizationServer(\"https://login.example.com\"), client_id: \"id\", \
         scopes: [\"offline_access\"], .. }"
    );
}

#[test]
fn users_with_a_browser_have_a_flow() {
    for flow in [browser::authorization_code("id"), all::authorization_code("id")] {
        assert_eq!(
            format!("{:?}", flow.expect("the URLs are right")),
            "AuthorizationCode { server: AuthorizationServer(\"https://login.example.com\"), client_id: \"id\", scopes: [], .. }"
        );
    }
    all::client_credentials("id", "a secret").expect("the URL is right");
    assert_eq!(all::SCOPES, ["a", "b"]);
}
"#;

#[test]
#[ignore = "takes a minute, because it builds a crate with its dependencies"]
fn a_crate_signs_in_with_the_flows_of_its_description() {
    let mut files = generated("sign_in").files;
    files.insert("tests/flows.rs".to_owned(), SIGN_IN.to_owned());
    let crates = BTreeMap::from([("sign_in".to_owned(), files)]);
    let workspace = workspace::write("sign_in", crates);
    workspace.cargo(&["clippy", "--features", "sign-in", "--", "-D", "warnings"]);
    workspace.cargo(&["clippy", "--features", "sign-in-browser", "--", "-D", "warnings"]);
    workspace.cargo(&["doc", "--no-deps", "--features", "sign-in-browser"]);
    workspace.cargo(&["test", "--features", "sign-in-browser", "--test", "flows"]);
}

#[test]
#[ignore = "takes minutes, because it builds and links every feature"]
fn every_documentation_example_compiles() {
    written("examples").cargo(&["test", "--workspace", "--doc", "--no-fail-fast"]);
}
