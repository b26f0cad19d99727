//! `cargo xtask bench codec`, second part: the JSON throughput of the types.

use std::str::FromStr;

use anyhow::Context as _;

use super::compile::{add_plain, generate};
use super::document::document;
use super::plain::Derives;
use super::progress::progress;
use super::report::{Cell, Report, Row, Table};
use super::schema::{GROUP, schemas};
use super::workspace::{Workspace, manifest};

/// The size of the document in bytes.
const BYTES: usize = 4_000_000;

/// The number of rounds.
const ROUNDS: usize = 51;

const NAME: &str = "bench-throughput";

/// The program that measures the throughput.
const PROGRAM: &str = include_str!("../../bench/throughput.rs");

const DEPENDENCIES: &str = r#"
serde = "1"
serde_json = "1"
generated = { path = "../bench-throughput-generated", package = "bench-throughput-generated" }
derives = { path = "../bench-throughput-derives", package = "bench-throughput-derives" }
derives_flatten = { path = "../bench-throughput-flatten", package = "bench-throughput-flatten" }
"#;

/// Runs the benchmark, and adds the results to the report.
pub fn measure(workspace: &mut Workspace, report: &mut Report) -> anyhow::Result<()> {
    let schemas = schemas(GROUP);
    generate(workspace, "bench-throughput-generated", &schemas)?;
    add_plain(workspace, "bench-throughput-derives", &schemas, Derives::Serde)?;
    add_plain(workspace, "bench-throughput-flatten", &schemas, Derives::SerdeFlatten)?;
    workspace.add(NAME, &manifest(NAME, DEPENDENCIES), &[("src/main.rs", PROGRAM)])?;
    let document = workspace.write(NAME, "page.json", &document(&schemas, BYTES))?;
    progress(format_args!("throughput: cargo run --release"));
    let output = workspace.run(NAME, &[&document.display().to_string(), &ROUNDS.to_string()])?;

    let of = |name: &str, direction: &str| value::<f64>(&output, &format!("{name} {direction} "));
    let base = (of("flatten", "decode")?, of("flatten", "encode")?);
    let crates = [
        ("generated", "generated"),
        ("derives", "serde derives"),
        ("flatten", "serde derives with flatten"),
    ];
    let rows = crates.map(|(name, title)| {
        let (decode, encode) = (of(name, "decode")?, of(name, "encode")?);
        let cells = vec![
            Cell::Number(decode, "MB/s"),
            Cell::Times(decode / base.0),
            Cell::Number(encode, "MB/s"),
            Cell::Times(encode / base.1),
        ];
        Ok(Row::new(title, cells))
    });
    report.tables.push(Table {
        title: "JSON".to_owned(),
        note: format!(
            "Medians of {ROUNDS} rounds, and the speed relative to serde derives with flatten."
        ),
        columns: vec!["decode", "relative", "encode", "relative"],
        rows: rows.into_iter().collect::<anyhow::Result<_>>()?,
    });
    Ok(())
}

/// Parses the number in the line with this prefix.
pub(super) fn value<T: FromStr>(output: &str, prefix: &str) -> anyhow::Result<T> {
    let line = output.lines().find_map(|line| line.strip_prefix(prefix));
    let number = line.and_then(|number| number.parse().ok());
    number.with_context(|| format!("the program does not print a number after {prefix:?}"))
}
