//! Two crates with one runtime in one program.

use std::fs;
use std::path::Path;

use super::{Result, openapi_to_crate, run_program, text};

/// A service with two parts, which become a crate each.
const HARBOUR: &str = "\
openapi: 3.0.4
info: { title: Harbour, version: '1' }
servers: [{ url: https://harbour.example }]
security: [{ key: [] }]
paths:
  /boats/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: X-Team, in: header, schema: { type: string } }
    get:
      responses:
        '200':
          description: The boat
          content: { application/json: { schema: { $ref: '#/components/schemas/Boat' } } }
  /crews/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: X-Team, in: header, schema: { type: string } }
    get:
      operationId: crews.get
      tags: [crew]
      responses:
        '200':
          description: The crew
          content: { application/json: { schema: { $ref: '#/components/schemas/Crew' } } }
        4XX: { $ref: '#/components/responses/Failed' }
    patch:
      operationId: crews.change
      tags: [crew]
      security: [{ badge: [] }]
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Crew' } } }
      responses:
        '204': { description: It is changed }
        4XX: { $ref: '#/components/responses/Failed' }
components:
  securitySchemes:
    key: { type: http, scheme: bearer }
    badge: { type: apiKey, in: header, name: X-Badge }
  responses:
    Failed:
      description: A failure
      headers: { X-Trace: { schema: { type: string } } }
      content: { application/json: { schema: { type: object, properties: { reason: { type: string } } } } }
  schemas:
    Boat: { type: object, properties: { name: { type: string }, built: { type: string, format: date } } }
    Crew:
      type: object
      properties:
        captain: { type: string }
        size: { type: integer, format: int32 }
        notes: {}
        berth: { oneOf: [{ type: string }, { type: integer }] }
";

/// The crate that has the runtime is named after the one that uses it, and is generated first all the same.
const CONFIGURATION: &str = r#"
[[crate]]
description = "harbour.yaml"
include = ["/crews/**"]
output = "crews"
package = "harbour-crews"
version = "0.1.0"
runtime = "crate:boats"

[[crate]]
description = "harbour.yaml"
include = ["/boats/**"]
output = "boats"
package = "harbour-boats"
version = "0.1.0"
client-parameters = ["X-Team"]
runtime = "shared"
"#;

/// A program with both crates. Its server fails for the boat and the crew with the id 9.
const SOURCE: &str = r##"//! A program with two crates that share a runtime.
#![deny(warnings)]

use std::convert::Infallible;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use harbour_boats::{Error, IssuedToken, RetryBudget, RetryPolicy, TokenCache, TokenRequest};
use harbour_crews::ClientParameters;

/// Answers a request, and shows it.
fn answer(stream: TcpStream) -> std::io::Result<()> {
    let mut output = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let mut shown = vec![first.trim_end_matches(" HTTP/1.1").to_owned()];
    while let Some(line) = lines.next().transpose()?.filter(|line| !line.is_empty()) {
        if ["authorization", "x-team"].iter().any(|name| line.starts_with(name)) {
            shown.push(line);
        }
    }
    shown[1..].sort();
    println!("{}", shown.join(", "));
    let (status, body) = match first.split(' ').nth(1) {
        Some("/boats/1") => (200, r#"{"name":"Otter","built":"1999-12-31"}"#),
        Some("/crews/1") => (200, r#"{"captain":"Ada","size":3,"berth":7}"#),
        _ => (503, "{}"),
    };
    write!(output, "HTTP/1.1 {status} So\r\ncontent-type: application/json\r\n")?;
    write!(output, "content-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

/// Calls both crates. Their errors are one type.
async fn call_both(
    boats: &harbour_boats::Client,
    crews: &harbour_crews::Client,
) -> Result<(), Error> {
    let boat = boats.boats().by_id("1").get().await?;
    let crew = crews.crew().get("1").await?;
    println!("{:?} {:?} {:?}", boat.name, crew.captain, crew.size);
    let again = crews.crews().by_id("1").get().await?;
    assert_eq!(again, crew);
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let root = format!("http://{}/", listener.local_addr()?);
    std::thread::spawn(move || listener.incoming().try_for_each(|stream| answer(stream?)));

    let fetched = Arc::new(AtomicUsize::new(0));
    let count = fetched.clone();
    let tokens = TokenCache::new(move |_: TokenRequest| {
        let number = count.fetch_add(1, Ordering::Relaxed) + 1;
        async move { Ok::<_, Infallible>(IssuedToken::new(format!("token-{number}"))) }
    });
    let settings = harbour_crews::Client::builder()
        .service_root(root)
        .credential(tokens)
        .retry(RetryPolicy::new().first_delay(Duration::ZERO))
        .retry_budget(RetryBudget::new().capacity(1).retry_cost(1));
    // The parameter of one crate is that of the other: the builder has the method as well.
    let settings = ClientParameters::x_team(settings, "red");
    let crews = harbour_crews::Client::from(settings.build()?);
    let boats: harbour_boats::Client = crews.clone().into();
    call_both(&boats, &crews).await?;
    println!("{} token", fetched.load(Ordering::Relaxed));

    let failed = boats.boats().by_id("9").get().await.err().ok_or("it fails")?;
    println!("{} attempts", failed.attempts());
    let others = harbour_crews::Client::from(&boats);
    let failed = others.crews().by_id("9").get().await.err().ok_or("it fails")?;
    println!("{} attempt", failed.attempts());
    println!("{} at {}", failed.operation().ok_or("it is known")?.path, others.service_root().path());
    Ok(())
}
"##;

/// What the program shows: one token and one retry for both crates.
const SHOWN: &str = "\
GET /boats/1, authorization: Bearer token-1, x-team: red
GET /crews/1, authorization: Bearer token-1, x-team: red
Some(\"Otter\") Some(\"Ada\") Some(3)
GET /crews/1, authorization: Bearer token-1, x-team: red
1 token
GET /boats/9, authorization: Bearer token-1, x-team: red
GET /boats/9, authorization: Bearer token-1, x-team: red
2 attempts
GET /crews/9, authorization: Bearer token-1, x-team: red
1 attempt
/crews/{id} at /
";

fn write(folder: &Path, dependencies: &str, source: &str) -> Result {
    super::write_manifest(folder, dependencies)?;
    fs::write(folder.join("src/main.rs"), source)?;
    Ok(())
}

#[test]
#[ignore = "takes a minute, because it builds crates"]
fn two_crates_share_a_client_its_token_and_its_retry_budget() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("harbour.yaml"), HARBOUR)?;
    let configuration = folder.path().join("openapi-to-crate.toml");
    // A runtime that the crate had before goes.
    fs::write(&configuration, CONFIGURATION.replace("runtime = \"crate:boats\"\n", ""))?;
    let output = openapi_to_crate(folder.path(), "generate")?;
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let runtime = folder.path().join("crews/src/runtime");
    assert!(runtime.is_dir());
    fs::write(&configuration, CONFIGURATION)?;
    for arguments in ["generate", "generate --check"] {
        let output = openapi_to_crate(folder.path(), arguments)?;
        assert_eq!(output.status.code(), Some(0), "{arguments}: {}", text(&output.stderr));
    }
    assert!(!runtime.exists());

    let dependencies =
        "harbour-boats = { path = \"boats\" }\nharbour-crews = { path = \"crews\" }\n";
    write(folder.path(), dependencies, SOURCE)?;
    assert_eq!(run_program(folder.path())?, SHOWN);
    Ok(())
}

/// Two parts of Microsoft Graph with one runtime.
const GRAPH: &str = r#"
[[crate]]
description = "graph.yaml"
include = ["/users/{}#GET"]
output = "people"
package = "people"
version = "0.1.0"
profile = "microsoft-graph"
navigation = "selected"
runtime = "shared"

[[crate]]
description = "graph.yaml"
include = ["/users/{}/messages/{}#GET,PATCH"]
output = "mail"
package = "mail"
version = "0.1.0"
profile = "microsoft-graph"
navigation = "selected"
runtime = "crate:people"
"#;

/// A program with both, which calls the test service of the runtime.
const PARTS: &str = r#"//! A program with two parts of Microsoft Graph.
#![deny(warnings)]

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use mail::models::Message;
use people::test_util::{TestResponse, TestService};
use people::{Error, IssuedToken, TokenCache, TokenRequest};

async fn call(people: &people::Client, mail: &mail::Client) -> Result<(), Error> {
    people.users().by_id("7").get().await?;
    let message = mail.users().by_id("7").messages().by_id("8");
    message.patch(Message::new().subject("Boats")).await?;
    message.get().await?;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let service = TestService::start().await?;
    service.on("GET", "/users/7").respond(TestResponse::new(200).with_body("application/json", "{}"));
    let changed = TestResponse::new(200).with_body("application/json", "{}");
    service.on("PATCH", "/users/7/messages/8").respond(changed);
    service.on("GET", "/users/7/messages/8").respond(TestResponse::new(404));

    let fetched = Arc::new(AtomicUsize::new(0));
    let count = fetched.clone();
    let tokens = TokenCache::new(move |_: TokenRequest| {
        count.fetch_add(1, Ordering::Relaxed);
        async { Ok::<_, Infallible>(IssuedToken::new("secret")) }
    });
    let people = service.client_builder().credential(tokens).build()?;
    let failed = call(&people, &mail::Client::from(&people)).await;
    println!("{:?}", failed.err().and_then(|error| error.status()).map(|status| status.as_u16()));
    println!("{} requests, {} token", service.requests().len(), fetched.load(Ordering::Relaxed));
    Ok(())
}
"#;

#[test]
#[ignore = "needs ../shared/graph"]
fn two_parts_of_graph_share_a_client() -> Result {
    let folder = tempfile::tempdir()?;
    let graph =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/graph/openapi-v1.0.yaml");
    fs::copy(graph, folder.path().join("graph.yaml"))?;
    fs::write(folder.path().join("openapi-to-crate.toml"), GRAPH)?;
    for arguments in ["generate", "generate --check"] {
        let output = openapi_to_crate(folder.path(), arguments)?;
        assert_eq!(output.status.code(), Some(0), "{arguments}: {}", text(&output.stderr));
    }
    let dependencies =
        "people = { path = \"people\", features = [\"test-util\"] }\nmail = { path = \"mail\" }\n";
    write(folder.path(), dependencies, PARTS)?;
    assert_eq!(run_program(folder.path())?, "Some(404)\n3 requests, 1 token\n");
    Ok(())
}
