//! `cargo xtask bench`: benchmarks of the generator, of compiling and running the generated code, and of other
//! generators.
//!
//! - [`generation`]: slices of a large description, all of it, and [growth](cut) with its size;
//! - [`whole`]: the crate of a whole description, compared with the same models with [`derives`];
//! - [`compile`] and [`throughput`]: types from a [table](schema), which [`description`], [`plain`] and [`document`]
//!   convert to a description, to Rust and to JSON;
//! - [`bulk`]: bulk calls to a service with a rate limit;
//! - [`peers`]: other generators.
//!
//! [`measure`] runs programs, [`workspace`] builds packages, and [`report`] prints the results.

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
mod progress;
pub mod report;
pub mod repository;
pub mod schema;
pub mod throughput;
pub mod whole;
pub mod workspace;

use arguments::Bench;
use report::{Report, Table};
use workspace::{Incremental, Workspace};

/// Runs a benchmark, and prints the results to standard output.
pub fn bench(bench: &Bench) -> anyhow::Result<()> {
    let mut report = Report::new();
    let output = match bench {
        Bench::Prepare(arguments) => return documents::derive_here(arguments),
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

/// Runs all benchmarks. A failed one is reported in a table, and the others continue.
fn all(documents: &arguments::Documents, report: &mut Report) {
    let generate =
        arguments::Generate { documents: documents.clone(), ..arguments::Generate::default() };
    let whole = arguments::Crate { documents: documents.clone(), ..arguments::Crate::default() };
    let peers = arguments::Peers { documents: documents.clone(), ..arguments::Peers::default() };
    for (name, result) in [
        ("generate", generation::measure(&generate, report)),
        ("crate", whole::measure(&whole, report)),
        ("codec", codec(&arguments::Codec::default(), report)),
        ("bulk", bulk::measure(&arguments::Bulk::default(), report)),
        ("peers", peers::measure(&peers, report)),
    ] {
        if let Err(error) = result {
            let note = format!("failed: {error:#}");
            let (columns, rows) = (Vec::new(), Vec::new());
            report.tables.push(Table { title: format!("bench {name}"), note, columns, rows });
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

#[cfg(test)]
mod tests {
    use openapi_to_crate::{Description, Options, PackageOptions, generate};

    use super::*;

    #[test]
    fn the_description_has_no_problems() {
        let text = description::description(&schema::schemas(schema::GROUP));
        let package = PackageOptions { name: "bench".to_owned(), ..PackageOptions::default() };
        let options = Options { package, ..Options::default() };
        let generated = generate(&Description::new("bench.yaml", text), &options)
            .unwrap_or_else(|failure| panic!("{failure}"));
        assert!(generated.diagnostics.is_empty(), "{:?}", generated.diagnostics);
    }

    #[test]
    fn the_document_is_json_of_the_given_size() {
        let text = document::document(&schema::schemas(schema::GROUP), 100_000);
        let page: serde_json::Value = serde_json::from_str(&text).expect("the document is JSON");
        assert!(page["value"].as_array().is_some_and(|items| items.len() > 10));
        assert!((100_000..150_000).contains(&text.len()), "{}", text.len());
    }
}
