//! `cargo xtask bench codec`, first part: the cost of compiling the types.

use std::fs;

use super::description::description;
use super::measure::Usage;
use super::plain::{self, Derives};
use super::progress::progress;
use super::report::{Cell, Report, Row, Table};
use super::schema::{Schema, schemas};
use super::workspace::{Workspace, manifest};
use openapi_to_crate_cli::paths::fs_err;

/// The number of schemas.
pub const SCHEMAS: usize = 1_000;

/// Runs the benchmark, and adds the results to the report.
pub fn measure(workspace: &mut Workspace, report: &mut Report) -> anyhow::Result<()> {
    let all = schemas(SCHEMAS);
    generate(workspace, "bench-generated", &all)?;
    generate(workspace, "bench-generated-one", &schemas(1))?;
    add_plain(workspace, "bench-derives", &all, Derives::Serde)?;
    add_plain(workspace, "bench-derives-flatten", &all, Derives::SerdeFlatten)?;
    add_plain(workspace, "bench-structs", &all, Derives::None)?;
    let packages = [
        ("generated", "bench-generated"),
        ("generated, of one schema", "bench-generated-one"),
        ("serde derives", "bench-derives"),
        ("serde derives with flatten", "bench-derives-flatten"),
        ("the structs without serde", "bench-structs"),
    ];
    let rows = packages.map(|(name, package)| {
        Ok(Row::new(name, cost(workspace, package)?.iter().map(cell).collect()))
    });
    report.tables.push(Table {
        title: "Compiling".to_owned(),
        note: format!(
            "{SCHEMAS} schemas of 12 properties: processor seconds and peak memory of cargo and rustc, without the \
             dependencies; one run."
        ),
        columns: vec!["check", "check after an edit", "build", "build --release"],
        rows: rows.into_iter().collect::<anyhow::Result<_>>()?,
    });
    Ok(())
}

/// Generates a package from schemas.
pub fn generate(workspace: &mut Workspace, name: &str, schemas: &[Schema]) -> anyhow::Result<()> {
    let file = workspace.package(name).with_extension("yaml");
    fs_err(&file, fs::write(&file, description(schemas)))?;
    workspace.generate(name, &file, &[]).map(drop)
}

/// Writes a package of plain structs.
pub fn add_plain(
    workspace: &mut Workspace,
    name: &str,
    schemas: &[Schema],
    derives: Derives,
) -> anyhow::Result<()> {
    let dependencies = match derives {
        Derives::None => "",
        Derives::Serde => "serde = { version = \"1\", features = [\"derive\"] }\n",
        Derives::SerdeFlatten => {
            "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n"
        }
    };
    let library = plain::library(schemas, derives);
    workspace.add(name, &manifest(name, dependencies), &[("src/lib.rs", &library)])
}

/// Measures a check, a check after a change of one line, a build, and a release build of the package without its
/// dependencies.
fn cost(workspace: &Workspace, package: &str) -> anyhow::Result<[Usage; 4]> {
    workspace.build_dependencies(package, &[&["check"], &["build"], &["build", "--release"]])?;
    let measure = |arguments: &[&str]| {
        progress(format_args!("{package}: cargo {}", arguments.join(" ")));
        workspace.cargo(package, arguments)
    };
    let check = measure(&["check"])?;
    workspace.edit(package)?;
    let check_again = measure(&["check"])?;
    Ok([check, check_again, measure(&["build"])?, measure(&["build", "--release"])?])
}

fn cell(usage: &Usage) -> Cell {
    Cell::Text(format!("{:.1} s, {}", usage.cpu_seconds, Cell::Bytes(usage.peak_bytes)))
}
