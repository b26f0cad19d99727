//! Scanning a description selects the same as parsing the whole description.

mod common;

use std::path::Path;

use openapi_to_crate::description::{self, Description, Document, Index, IndexError};
use openapi_to_crate::diagnostics::{Diagnostic, Diagnostics};
use openapi_to_crate::lower::{SchemaRoles, reach};
use openapi_to_crate::select::{OperationKey, Selection, select};

use common::shared;

/// A function that indexes a description.
type Indexing = for<'t> fn(&'t Description, &mut Diagnostics) -> Result<Index<'t>, IndexError>;

/// The result of selecting everything.
#[derive(Debug, PartialEq)]
struct Found {
    operations: Vec<OperationKey>,
    reached: Vec<(String, SchemaRoles)>,
    diagnostics: Vec<Diagnostic>,
}

/// Selects everything. Returns whether the description was scanned, and the result.
fn found(description: &Description, index: Indexing) -> (bool, Found) {
    let mut diagnostics = Diagnostics::default();
    let Ok(index) = index(description, &mut diagnostics) else {
        let diagnostics = description::locate_diagnostics(description, diagnostics);
        return (false, Found { operations: Vec::new(), reached: Vec::new(), diagnostics });
    };
    let document = Document::new(index);
    document.top(&mut diagnostics);
    let selected = select(&document, &Selection::default(), &mut diagnostics);
    let reached = reach(&document, &selected, &[], &mut diagnostics).schemas.into_iter();
    let reached = reached.map(|(name, used)| (name.to_string(), used)).collect();
    let diagnostics = document.index().locate_diagnostics(diagnostics);
    let is_scanned = document.index().is_scanned();
    (is_scanned, Found { operations: selected.operations, reached, diagnostics })
}

/// Compares scanning with parsing the whole. Returns whether the description was scanned.
fn compare(path: &str, text: String) -> bool {
    let description = Description::new(path, text);
    let (is_scanned, scanned) = found(&description, description::index);
    let (_, whole) = found(&description, description::index_whole);
    assert_eq!(scanned, whole, "{path}");
    println!(
        "{} operations, {} problems in {path}",
        whole.operations.len(),
        whole.diagnostics.len()
    );
    is_scanned
}

#[test]
fn our_description_is_equal_scanned_and_parsed_as_a_whole() {
    assert!(compare("assign.yaml", include_str!("../../spec/assign.yaml").to_owned()));
}

#[test]
#[ignore = "needs ../shared/graph"]
fn parts_of_graph_are_equal_scanned_and_parsed_as_a_whole() {
    for path in [
        "graph/assign-reference.yaml",
        "graph/deviceAppManagement.yaml",
        "graph/powershell-2023/Mail.yml",
        "graph/powershell-2023/Files.yml",
        "graph/powershell-2023/Devices.CorporateManagement.yml",
    ] {
        assert!(compare(path, shared(path)), "{path}");
    }
}

#[test]
#[ignore = "needs ../shared/corpus"]
fn other_descriptions_are_equal_scanned_and_parsed_as_a_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/docs");
    for entry in std::fs::read_dir(folder).expect("the folder exists") {
        let entry = entry.expect("the folder can be listed");
        if entry.path().is_file() {
            let path = format!("corpus/docs/{}", entry.file_name().display());
            compare(&path, shared(&path));
        }
    }
}

#[test]
#[ignore = "needs ../shared/graph; reads 40 MB as a whole; a build with optimisation is the one to run it in"]
fn all_of_graph_is_equal_scanned_and_parsed_as_a_whole() {
    let path = "graph/openapi-v1.0.yaml";
    assert!(compare(path, shared(path)));
}
