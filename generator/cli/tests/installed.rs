//! The command as somebody uses it who has never seen this repository: from a description to a crate that compiles.
//!
//! `OPENAPI_TO_CRATE` names another executable, such as an installed one.

#[path = "installed/graph_assign.rs"]
mod graph_assign;
#[path = "installed/shared_runtime.rs"]
mod shared_runtime;

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

const DESCRIPTION: &str = "\
openapi: 3.1.0
info: { title: Pets, version: '1' }
servers:
  - url: https://pets.example
paths:
  /pets/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
    get:
      operationId: pets.get
      responses:
        '200':
          description: The pet
          content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string }, born: { type: string, format: date } } }
";

/// Runs a program in `folder`. Dependencies are those of this repository, and are compiled once for all runs.
fn run(folder: &Path, program: OsString, arguments: &[&str]) -> std::io::Result<Output> {
    Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates"))
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .env("CARGO_NET_OFFLINE", "true")
        .env_remove("RUSTFLAGS")
        .output()
}

fn openapi_to_crate(folder: &Path, arguments: &str) -> std::io::Result<Output> {
    let program = std::env::var_os("OPENAPI_TO_CRATE");
    let program = program.unwrap_or_else(|| env!("CARGO_BIN_EXE_openapi-to-crate").into());
    run(folder, program, &arguments.split(' ').collect::<Vec<_>>())
}

/// A program of a user.
struct Program<'a> {
    /// The path of `Client` and `BearerToken`.
    import: &'a str,
    /// Its dependencies except for `tokio`.
    dependencies: &'a str,
    /// The path that it calls.
    call: &'a str,
    /// The response of the server.
    body: &'a str,
    /// What it prints of the response.
    shown: &'a str,
}

/// The program that calls the service of [`DESCRIPTION`].
const PETS: Program<'_> = Program {
    import: "pets_client",
    dependencies: "pets-client = { path = \"pets-client\" }\n",
    call: "pets().by_id(\"7\")",
    body: r#"{"name":"Rex","born":"2020-02-29"}"#,
    shown: "found.name.unwrap_or_default(), found.born.ok_or(\"there is a date\")?.as_str()",
};

/// What it prints.
const REX: &str = "GET /pets/7 gave (\"Rex\", \"2020-02-29\")\n";

/// The source of a program, which calls a server on this machine.
const SOURCE: &str = r###"//! The program of a user.
#![deny(missing_docs, unreachable_pub, unused, warnings)]

MODULE
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;

use IMPORT::{BearerToken, Client};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let server = std::thread::spawn(move || -> std::io::Result<String> {
        let (mut stream, _) = listener.accept()?;
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let first = lines.next().transpose()?.unwrap_or_default();
        while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        let body = r##"BODY"##;
        let length = body.len();
        write!(stream, "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n")?;
        write!(stream, "content-length: {length}\r\nconnection: close\r\n\r\n{body}")?;
        Ok(first.trim_end_matches(" HTTP/1.1").to_owned())
    });
    let root = format!("http://{address}/");
    let credential = BearerToken::new("secret");
    let client = Client::builder().service_root(root).credential(credential).allow_http(true).build()?;
    let found = client.CALL.get().await?;
    let request = server.join().expect("the server ends")?;
    println!("{request} gave {:?}", (SHOWN));
    Ok(())
}
"###;

/// Writes a program and its manifest.
fn write_program(folder: &Path, program: &Program<'_>) -> Result {
    let Program { import, dependencies, call, body, shown } = program;
    write_manifest(folder, dependencies)?;
    let module = if *import == "api" { "mod api;\n" } else { "" };
    let source = SOURCE.replace("MODULE\n", module).replace("IMPORT", import);
    let source = source.replace("CALL", call).replace("BODY", body).replace("SHOWN", shown);
    fs::write(folder.join("src/main.rs"), source)?;
    Ok(())
}

/// Writes the manifest of a program, with the versions of this repository's dependencies.
fn write_manifest(folder: &Path, dependencies: &str) -> Result {
    let manifest = format!(
        "[package]\nname = \"zoo\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt\", \"sync\", \"time\"] }}\n{dependencies}"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::create_dir_all(folder.join("src"))?;
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.lock");
    fs::copy(lock, folder.join("Cargo.lock"))?;
    Ok(())
}

/// Runs the program, which must compile without a warning, and returns its output.
fn run_program(folder: &Path) -> std::result::Result<String, Box<dyn std::error::Error>> {
    let output = run(folder, env!("CARGO").into(), &["run", "--quiet"])?;
    if output.status.success() && output.stderr.is_empty() {
        return Ok(text(&output.stdout));
    }
    Err(text(&output.stderr).into())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
#[ignore = "takes a minute, because it builds crates"]
fn an_empty_folder_and_a_description_become_a_crate() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;

    for arguments in ["init pets.yaml", "generate", "generate --check"] {
        let output = openapi_to_crate(folder.path(), arguments)?;
        assert_eq!(output.status.code(), Some(0), "{arguments}: {}", text(&output.stderr));
    }

    write_program(folder.path(), &PETS)?;
    assert_eq!(run_program(folder.path())?, REX);

    let lib = folder.path().join("pets-client/src/lib.rs");
    let edited = fs::read_to_string(&lib)? + "\npub const MINE: u8 = 1;\n";
    fs::write(&lib, edited)?;
    let check = openapi_to_crate(folder.path(), "generate --check")?;
    let shown = text(&check.stdout);
    assert_eq!(check.status.code(), Some(1), "{shown}");
    assert!(shown.contains("-pub const MINE: u8 = 1;"), "{shown}");
    assert!(shown.contains("    openapi-to-crate generate\n"), "{shown}");

    let below = folder.path().join("pets-client/src");
    for arguments in ["generate", "generate --check"] {
        let output = openapi_to_crate(&below, arguments)?;
        assert_eq!(output.status.code(), Some(0), "{arguments}: {}", text(&output.stderr));
    }
    Ok(())
}

#[test]
#[ignore = "takes a minute, because it builds crates"]
fn a_description_becomes_a_module() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    let program = Program { import: "api", dependencies: "", ..PETS };
    write_program(folder.path(), &program)?;
    let arguments = "generate --description pets.yaml --module src/api";
    let output = openapi_to_crate(folder.path(), arguments)?;
    let note = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{note}");

    let (_, missing) = note.split_once("\n[dependencies]\n").ok_or("dependencies are missing")?;
    // The manifest has it already, with the features of the program as well.
    let is_missing = |line: &&str| !line.starts_with("tokio");
    let missing = missing.lines().filter(is_missing).collect::<Vec<_>>().join("\n");
    write_program(folder.path(), &Program { dependencies: &missing, ..program })?;
    assert_eq!(run_program(folder.path())?, REX);

    let check = openapi_to_crate(folder.path(), &format!("{arguments} --check"))?;
    assert_eq!((check.status.code(), text(&check.stderr)), (Some(0), String::new()));
    fs::write(folder.path().join("src/api/service.rs"), "// by hand\n")?;
    let check = openapi_to_crate(folder.path(), &format!("{arguments} --check"))?;
    assert_eq!(check.status.code(), Some(1), "{}", text(&check.stderr));
    Ok(())
}

/// A program that reads a pet that does not fit its type, and writes it with another name.
const READER: &str = r###"//! The program of a user.
#![deny(missing_docs, unreachable_pub, unused, warnings)]

MODULE
use IMPORT::models::Pet;
use IMPORT::{Received, Strict};

fn main() -> Result<(), serde_json::Error> {
    let json = r##"{"name":"Rex","born":"2020-02-29","legs":4,"owner":null}"##;
    let read: Received<Pet> = serde_json::from_str(json)?;
    assert!(read.mismatches.is_empty());
    assert!(serde_json::from_str::<Strict<Pet>>(r#"{"name":7}"#).is_err());
    let pet = read.value.name("Max");
    println!("{}", serde_json::to_string(&pet)?);
    Ok(())
}
"###;

/// Reads and writes a type with the program, and returns the names of all packages that it is made of.
fn read_and_write(
    folder: &Path,
    import: &str,
    dependencies: &str,
) -> std::result::Result<Vec<String>, Box<dyn std::error::Error>> {
    write_program(folder, &Program { import, dependencies, ..PETS })?;
    let manifest = folder.join("Cargo.toml");
    let is_client = |line: &&str| line.starts_with("tokio");
    let lines = fs::read_to_string(&manifest)?;
    let lines: Vec<_> = lines.lines().filter(|line| !is_client(line)).collect();
    fs::write(&manifest, lines.join("\n"))?;
    let module = if import == "api" { "mod api;\n" } else { "" };
    let source = READER.replace("MODULE\n", module).replace("IMPORT", import);
    fs::write(folder.join("src/main.rs"), source)?;
    let expected = "{\"name\":\"Max\",\"born\":\"2020-02-29\",\"legs\":4,\"owner\":null}\n";
    assert_eq!(run_program(folder)?, expected);
    let tree = ["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"];
    let tree = run(folder, env!("CARGO").into(), &tree)?;
    assert_eq!(tree.status.code(), Some(0), "{}", text(&tree.stderr));
    let tree = text(&tree.stdout);
    Ok(tree.lines().filter_map(|line| Some(line.split(' ').next()?.to_owned())).collect())
}

#[test]
#[ignore = "takes a minute, because it builds crates"]
fn types_are_read_and_written_without_an_http_client() -> Result {
    let client = ["bytes", "http", "hyper", "reqwest", "tokio"];
    let description = "generate --description pets.yaml --types-only";
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    let package = format!("{description} --package pets --output pets");
    let output = openapi_to_crate(folder.path(), &package)?;
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let dependencies = "pets = { path = \"pets\" }\nserde_json = \"1\"\n";
    let tree = read_and_write(folder.path(), "pets", dependencies)?;
    assert!(!tree.iter().any(|name| client.contains(&name.as_str())), "{tree:?}");

    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    write_program(folder.path(), &Program { import: "api", dependencies: "", ..PETS })?;
    let output = openapi_to_crate(folder.path(), &format!("{description} --module src/api"))?;
    let note = text(&output.stderr);
    let (_, missing) = note.split_once("\n[dependencies]\n").ok_or("dependencies are missing")?;
    let tree = read_and_write(folder.path(), "api", missing)?;
    assert!(!tree.iter().any(|name| client.contains(&name.as_str())), "{tree:?}");
    Ok(())
}

/// The configuration of a crate from a part of Microsoft Graph, in which everything is adapted.
const PEOPLE: &str = r#"
[[crate]]
description = "graph.yaml"
overlays = ["people.overlay.yaml"]
output = "people"
package = "people"
version = "0.1.0"
profile = "microsoft-graph"
navigation = "selected"
include = ["/users/{}#GET"]

[crate.dependencies]
jiff = { version = "1", default-features = false, features = ["serde", "std"] }

[[crate.override]]
pattern = "schema:microsoft.graph.user"
name = "Person"

[[crate.override]]
pattern = "property:microsoft.graph.user/displayName"
name = "full_name"

[[crate.override]]
pattern = "format:date-time"
replace = "jiff::Timestamp"
"#;

const OVERLAY: &str = "\
overlay: 1.0.0
info: { title: People, version: '1' }
actions:
  - target: $.info
    update: { title: People }
";

/// What the program shows of a person: names and types are the user's, and the navigation property is kept.
const ADAPTED: &str = r#"
fn adapted(found: people::models::AnyPerson) -> Option<(String, Option<i64>, bool)> {
    let people::models::AnyPerson::Person(person) = found else { return None };
    let created = person.created_date_time.map(jiff::Timestamp::as_second);
    let is_kept = person.additional_properties.get("manager").is_some();
    Some((person.full_name.unwrap_or_default(), created, is_kept))
}
"#;

#[test]
#[ignore = "needs ../shared/graph"]
fn a_part_of_graph_becomes_the_crate_that_its_user_wants() -> Result {
    let folder = tempfile::tempdir()?;
    let graph =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/graph/openapi-v1.0.yaml");
    fs::copy(graph, folder.path().join("graph.yaml"))?;
    fs::write(folder.path().join("openapi-to-crate.toml"), PEOPLE)?;
    fs::write(folder.path().join("people.overlay.yaml"), OVERLAY)?;
    for arguments in ["generate", "generate --check"] {
        let output = openapi_to_crate(folder.path(), arguments)?;
        assert_eq!(output.status.code(), Some(0), "{arguments}: {}", text(&output.stderr));
    }
    let root = fs::read_to_string(folder.path().join("people/src/lib.rs"))?;
    assert!(root.contains("//! A client for People\n"), "the overlay counts");

    let program = Program {
        import: "people",
        dependencies: "people = { path = \"people\" }\njiff = { version = \"1\", default-features = false }\n",
        call: "users().by_id(\"7\")",
        body: r#"{"displayName":"Ada","createdDateTime":"2024-05-02T10:11:12Z","manager":{"id":"8"}}"#,
        shown: "adapted(found).ok_or(\"it is a person\")?",
    };
    write_program(folder.path(), &program)?;
    let main = folder.path().join("src/main.rs");
    fs::write(&main, fs::read_to_string(&main)? + ADAPTED)?;
    let expected = "GET /users/7 gave (\"Ada\", Some(1714644672), true)\n";
    assert_eq!(run_program(folder.path())?, expected);
    Ok(())
}

#[test]
#[ignore = "takes a minute, because it builds crates"]
fn a_check_says_whether_a_description_becomes_a_crate_that_compiles() -> Result {
    let folder = tempfile::tempdir()?;
    let unknown = DESCRIPTION.replace("operationId:", "colour: red\n      operationId:");
    fs::write(folder.path().join("pets.yaml"), unknown)?;
    let output = openapi_to_crate(folder.path(), "check pets.yaml")?;
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{stderr}");
    assert!(stdout.contains("the crate compiles without a warning"), "{stdout}");
    assert!(stderr.contains("colour"), "what is ignored is shown: {stderr}");

    fs::write(folder.path().join("pets.yaml"), DESCRIPTION.replace("'200':", "'2000':"))?;
    let output = openapi_to_crate(folder.path(), "check pets.yaml")?;
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("does not become a crate"), "{}", text(&output.stdout));
    assert_eq!(fs::read_dir(folder.path())?.count(), 1, "nothing is written");

    let output = openapi_to_crate(folder.path(), "check cats.yaml")?;
    assert_eq!(output.status.code(), Some(2));
    Ok(())
}
