//! `openapi-to-crate extract`: writes a self-contained part of a description.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::{bail, ensure};
use openapi_to_crate::{Failure, Format};

use crate::cli;
use crate::files::{is_description, name, read_with, replace};
use crate::generate::Outcome;
use crate::output::stdout;
use crate::paths::{fs_err, shown};
use crate::problems::print;

/// Runs the command. The result goes to standard output, everything else to standard error.
pub fn extract(arguments: &cli::Extract) -> anyhow::Result<Outcome> {
    let cli::Extract { description: file, output, .. } = arguments;
    let old = replaceable(file, output)?;
    let root = arguments.root.as_deref();
    let description = read_with(file, &name(file), root, &arguments.overlay)?;
    let selection = arguments.patterns.with(arguments.navigation);
    let extract = match openapi_to_crate::extract(&description, &selection, format(output)) {
        Ok(extract) => {
            print(&extract.diagnostics, arguments.problems);
            extract
        }
        Err(Failure { diagnostics, .. }) => {
            print(&diagnostics, arguments.problems);
            bail!("{} cannot be extracted from; nothing was changed", description.name)
        }
    };
    let summary = format!(
        "{} and {} of {}",
        counted(extract.operations, "operation"),
        counted(extract.schemas.len(), "schema"),
        description.name
    );
    let mut out = stdout();
    if old.as_deref() == Some(extract.text.as_str()) {
        writeln!(out, "{}: up to date with {summary}", shown(output))?;
        return Ok(Outcome::Equal);
    }
    replace(output, extract.text.as_bytes())?;
    writeln!(out, "{}: wrote {summary}", shown(output))?;
    Ok(Outcome::Equal)
}

fn format(output: &Path) -> Format {
    let json = output.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    if json { Format::Json } else { Format::Yaml }
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// Reads the file that the extract would replace, if it exists. It is an error if it must not be replaced.
fn replaceable(description: &Path, output: &Path) -> anyhow::Result<Option<String>> {
    let old = match fs::read(output) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        old => fs_err(output, old)?,
    };
    let same = |path| fs::canonicalize(path).ok();
    ensure!(
        same(description) != same(output),
        "{} is the description itself, which an extract must not replace; use another --output",
        output.display()
    );
    let text = String::from_utf8(old).ok();
    ensure!(
        text.as_deref().is_some_and(is_description),
        "{} is not an OpenAPI description, so it is not replaced; remove it, or use another --output",
        output.display()
    );
    Ok(text)
}
