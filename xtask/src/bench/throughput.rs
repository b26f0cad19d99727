//! How fast the types are read and written as JSON.

use anyhow::Context as _;
use serde::Serialize;

use super::document::document;
use super::plain::Derives;
use super::progress;
use super::schema::{GROUP, schemas};
use super::workspace::{Package, Workspace, manifest, plain};

/// The size of the document.
const BYTES: usize = 4_000_000;

/// How often it is read and written as each of the types.
const ROUNDS: usize = 51;

const NAME: &str = "bench-throughput";

/// The program that reads and writes.
const PROGRAM: &str = include_str!("../../bench/throughput.rs");

const DEPENDENCIES: &str = r#"
serde = "1"
serde_json = "1"
generated = { path = "../bench-throughput-generated", package = "bench-throughput-generated" }
derives = { path = "../bench-throughput-derives", package = "bench-throughput-derives" }
derives_flatten = { path = "../bench-throughput-flatten", package = "bench-throughput-flatten" }
"#;

/// Megabytes per second: the median over all rounds.
#[derive(Clone, Debug, Serialize)]
pub struct Throughput {
    /// Which types these are, in words.
    pub what: &'static str,
    /// Reading.
    pub decode: f64,
    /// Writing.
    pub encode: f64,
}

/// Builds one program with all the types, and runs it.
pub fn measure(workspace: &mut Workspace) -> anyhow::Result<Vec<Throughput>> {
    let schemas = schemas(GROUP);
    let generated = workspace.generate("bench-throughput-generated", &schemas)?;
    workspace.add(&generated)?;
    workspace.add(&plain("bench-throughput-derives", &schemas, Derives::Serde))?;
    workspace.add(&plain("bench-throughput-flatten", &schemas, Derives::SerdeFlatten))?;
    workspace.add(&Package {
        name: NAME.to_owned(),
        manifest: manifest(NAME, DEPENDENCIES),
        files: vec![("src/main.rs".to_owned(), PROGRAM.to_owned())],
    })?;
    let document = workspace.write(NAME, "page.json", &document(&schemas, BYTES))?;
    progress(format_args!("throughput: cargo run --release"));
    let output = workspace.run(NAME, &[&document.display().to_string(), &ROUNDS.to_string()])?;

    let subjects = [
        ("generated", "generated"),
        ("derives", "serde derives"),
        ("flatten", "serde derives with flatten"),
    ];
    let throughput = subjects.map(|(name, what)| {
        let value = |direction: &str| value(&output, &format!("{name} {direction} "));
        Ok(Throughput { what, decode: value("decode")?, encode: value("encode")? })
    });
    throughput.into_iter().collect()
}

/// The number in the line that begins so.
fn value(output: &str, beginning: &str) -> anyhow::Result<f64> {
    let line = output.lines().find_map(|line| line.strip_prefix(beginning));
    let number = line.and_then(|number| number.parse().ok());
    number.with_context(|| format!("the program does not print a number behind {beginning:?}"))
}
