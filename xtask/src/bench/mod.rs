//! `cargo xtask bench`: what generating costs, what the generated code costs to compile, how fast it is, and what other
//! generators make of the same.
//!
//! - [`generation`]: slices of a large description, the whole of it, and [growth](cut) with its size;
//! - [`whole`]: the crate of the whole description, beside the same models with [`derives`];
//! - [`compile`] and [`throughput`]: types from a [table](schema), which [`description`], [`plain`] and [`document`]
//!   write down for the generator, for the compiler and as JSON;
//! - [`bulk`]: many calls, at a service that throttles them;
//! - [`peers`]: other generators.
//!
//! [`measure`] runs programs, [`workspace`] is where packages are built, and [`report`] says what came of it.

pub mod arguments;
pub mod bulk;
pub mod compile;
pub mod cut;
pub mod derives;
pub mod description;
pub mod document;
pub mod documents;
pub mod generation;
pub mod machine;
pub mod measure;
pub mod peers;
pub mod plain;
pub mod report;
pub mod schema;
pub mod throughput;
pub mod whole;
pub mod workspace;

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use arguments::Bench;
use report::{Report, Table};
use workspace::{Incremental, Workspace};

/// Measures what the command line asks for, and prints the result to standard output.
pub fn bench(what: &Bench) -> anyhow::Result<()> {
    let mut report = Report::new();
    let output = match what {
        Bench::Prepare(arguments) => return documents::prepare_here(arguments),
        Bench::All(arguments) => {
            all(&arguments.documents, &mut report);
            arguments.output
        }
        Bench::Generate(arguments) => {
            generation::measure(arguments, &mut report)?;
            arguments.output
        }
        Bench::Crate(arguments) => {
            whole::measure(arguments, &mut report)?;
            arguments.output
        }
        Bench::Codec(arguments) => {
            codec(arguments, &mut report)?;
            arguments.output
        }
        Bench::Bulk(arguments) => {
            bulk::measure(arguments, &mut report)?;
            arguments.output
        }
        Bench::Peers(arguments) => {
            peers::measure(arguments, &mut report)?;
            arguments.output
        }
    };
    report.print(output.json)
}

/// Everything, one after the other. What fails as a whole is a table that says so, and the rest is measured still.
fn all(documents: &arguments::Documents, report: &mut Report) {
    let generate =
        arguments::Generate { documents: documents.clone(), ..arguments::Generate::default() };
    let whole = arguments::Crate { documents: documents.clone(), ..arguments::Crate::default() };
    let peers = arguments::Peers { documents: documents.clone(), ..arguments::Peers::default() };
    for (what, result) in [
        ("generate", generation::measure(&generate, report)),
        ("crate", whole::measure(&whole, report)),
        ("codec", codec(&arguments::Codec::default(), report)),
        ("bulk", bulk::measure(&arguments::Bulk::default(), report)),
        ("peers", peers::measure(&peers, report)),
    ] {
        if let Err(error) = result {
            let note = format!("failed: {error:#}");
            let (columns, rows) = (Vec::new(), Vec::new());
            report.tables.push(Table { title: format!("bench {what}"), note, columns, rows });
        }
    }
}

fn codec(arguments: &arguments::Codec, report: &mut Report) -> anyhow::Result<()> {
    let mut workspace = Workspace::new("bench-codec", Incremental::Yes)?;
    if !arguments.compile {
        throughput::measure(&mut workspace, report)?;
    }
    if !arguments.throughput {
        compile::measure(&mut workspace, report)?;
    }
    Ok(())
}

/// The repository.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().expect("the package is in a workspace").to_owned()
}

/// The target directory.
pub(crate) fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(target) => root().join(target),
        None => root().join("target"),
    }
}

/// What is being done, for somebody who sits before it.
fn progress(what: std::fmt::Arguments<'_>) {
    if io::stderr().is_terminal() {
        let style = anstyle::Style::new().dimmed();
        anstream::eprintln!("{style}{what}{style:#}");
    }
}

#[cfg(test)]
mod tests {
    use openapi_to_crate::{Description, Options, PackageOptions, generate};

    use super::*;

    #[test]
    fn the_generator_has_nothing_to_say_about_the_description() {
        let text = description::description(&schema::schemas(schema::GROUP));
        let package = PackageOptions { name: "bench".to_owned(), ..PackageOptions::default() };
        let options = Options { package, ..Options::default() };
        let generated = generate(&Description::new("bench.yaml", text), &options)
            .unwrap_or_else(|failure| panic!("{failure}"));
        assert!(generated.diagnostics.is_empty(), "{:?}", generated.diagnostics);
    }

    #[test]
    fn the_document_is_json_of_the_size_that_was_asked_for() {
        let text = document::document(&schema::schemas(schema::GROUP), 100_000);
        let page: serde_json::Value = serde_json::from_str(&text).expect("the document is JSON");
        assert!(page["value"].as_array().is_some_and(|items| items.len() > 10));
        assert!((100_000..150_000).contains(&text.len()), "{}", text.len());
    }
}
