//! `cargo xtask bench codec`: what the generated types cost to compile, and how fast they are read and written, beside
//! the same types with `serde` derives.
//!
//! The types come from [`schema`]; [`description`], [`plain`] and [`document`] write them down for the generator, for
//! the compiler and as JSON. [`workspace`] is where they are built, [`compile`] and [`throughput`] measure, and
//! [`report`] says what came of it.

pub mod compile;
pub mod description;
pub mod document;
pub mod plain;
pub mod report;
pub mod schema;
pub mod throughput;
pub mod workspace;

use std::io::{self, IsTerminal as _};
use std::path::Path;

use anyhow::Context as _;

use crate::cli;
use report::Report;
use workspace::Workspace;

/// Measures what the command line asks for, and prints the result to standard output.
pub fn codec(arguments: &cli::BenchCodec) -> anyhow::Result<()> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = package.parent().context("the package is in a workspace")?;
    let mut workspace = Workspace::new(root)?;
    let throughput =
        if arguments.compile { Vec::new() } else { throughput::measure(&mut workspace)? };
    let compile = if arguments.throughput { Vec::new() } else { compile::measure(&mut workspace)? };
    let report = Report::new(compile, throughput);
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        print!("{}", report.text());
    }
    Ok(())
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
        let generated = generate(&Description { name: "bench.yaml".to_owned(), text }, &options)
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
