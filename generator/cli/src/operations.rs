//! `openapi-to-crate operations`: lists the operations of a description.

use std::io::{self, BufWriter, IsTerminal as _, Write};

use anstyle::Style;
use anyhow::bail;
use openapi_to_crate::{Failure, Operation};
use serde::Serialize;

use crate::cli;
use crate::files::{name, read_with};
use crate::generate::Outcome;
use crate::output;
use crate::problems::print;

/// Runs the command. The list goes to standard output, everything else to standard error.
pub fn operations(arguments: &cli::Operations) -> anyhow::Result<Outcome> {
    let file = &arguments.description;
    let root = arguments.root.as_deref();
    let description = read_with(file, &name(file), root, &arguments.overlay)?;
    let operations = match openapi_to_crate::operations(&description, &arguments.selection()) {
        Ok(operations) => operations,
        Err(Failure { diagnostics, .. }) => {
            print(&diagnostics, arguments.problems);
            bail!("the operations of {} cannot be listed", description.name)
        }
    };
    let mut out = BufWriter::new(output::stdout());
    if arguments.json {
        json(&mut out, &operations)?;
    } else if io::stdout().is_terminal() {
        aligned(&mut out, &operations)?;
    } else {
        plain(&mut out, &operations)?;
    }
    out.flush()?;
    Ok(Outcome::Equal)
}

/// An operation in the JSON output.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'o> {
    method: String,
    path: &'o str,
    operation_id: Option<&'o str>,
    summary: Option<&'o str>,
    tags: &'o [String],
}

fn entry(operation: &Operation) -> Entry<'_> {
    let Operation { path, id, summary, tags, .. } = operation;
    let method = method(operation);
    Entry { method, path, operation_id: id.as_deref(), summary: summary.as_deref(), tags }
}

fn json(out: &mut dyn Write, operations: &[Operation]) -> io::Result<()> {
    let entries: Vec<Entry<'_>> = operations.iter().map(entry).collect();
    serde_json::to_writer_pretty(&mut *out, &entries)?;
    writeln!(out)
}

/// Prints one line per operation, with two spaces between the columns.
fn plain(out: &mut dyn Write, operations: &[Operation]) -> io::Result<()> {
    for operation in operations {
        let [path, id, summary] = columns(operation);
        writeln!(out, "{}  {path}  {id}  {summary}", method(operation))?;
    }
    Ok(())
}

/// The maximum widths of columns; a longer value shifts the rest of its line.
const MAX_WIDTHS: [usize; 2] = [72, 48];

fn aligned(out: &mut dyn Write, operations: &[Operation]) -> io::Result<()> {
    let width = |column: usize| {
        let widths = operations.iter().map(|operation| columns(operation)[column].chars().count());
        widths.filter(|width| *width <= MAX_WIDTHS[column]).max().unwrap_or(0)
    };
    let widths = [width(0), width(1)];
    let (bold, dimmed) = (Style::new().bold(), Style::new().dimmed());
    for operation in operations {
        let [path, id, summary] = columns(operation);
        let [path_width, id_width] = widths;
        writeln!(
            out,
            "{bold}{:7}{bold:#}  {path:path_width$}  {dimmed}{id:id_width$}{dimmed:#}  {summary}",
            method(operation)
        )?;
    }
    Ok(())
}

fn method(operation: &Operation) -> String {
    operation.method.token()
}

/// Returns path, operationId and summary for display on one line, with `-` for missing values.
fn columns(operation: &Operation) -> [String; 3] {
    let Operation { path, id, summary, .. } = operation;
    [Some(path.as_str()), id.as_deref(), summary.as_deref()].map(|part| {
        // Control characters in a description must not reach the terminal.
        let clean = |c: char| if c.is_control() { ' ' } else { c };
        part.map_or("-".to_owned(), |part| part.trim().chars().map(clean).collect())
    })
}
