//! Every operation and component of the corpus can be downgraded to OpenAPI 3.0, validated and parsed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use openapi_to_crate::description::{
    Component, Description, Document, Files, component_pointer, index,
};
use openapi_to_crate::diagnostics::{Diagnostics, Severity};
use openapiv3::{Example, Header, Parameter, RequestBody, Response, Schema, SecurityScheme};

/// Files below a folder.
#[derive(Debug)]
struct Folder(PathBuf);

impl Files for Folder {
    fn read(&self, path: &str) -> Result<Option<String>, String> {
        Ok(std::fs::read_to_string(self.0.join(path)).ok())
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus")
}

/// Returns the descriptions of the corpus, as listed in its index.
fn corpus() -> Vec<PathBuf> {
    let folder = folder();
    let listing = std::fs::read_to_string(folder.join("index.tsv")).expect("the index exists");
    let lines = listing.lines().skip(1);
    lines.filter_map(|line| Some(folder.join(line.split('\t').nth(1)?))).collect()
}

fn components<T: Component>(document: &Document<'_>, diagnostics: &mut Diagnostics) -> usize {
    let names = document.index().components(T::SECTION);
    names
        .map(|name| {
            let at = component_pointer(T::SECTION, name);
            document.component::<T>(name, &at, diagnostics);
        })
        .count()
}

/// Reads all parts of a description, and returns the errors.
fn problems(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).expect("the corpus has the files of its index");
    let description = Description::new(path.display().to_string(), text);
    let docs = folder().join("docs");
    // Descriptions of several files have a folder of their own.
    let inner = path.strip_prefix(&docs).expect("descriptions are in `docs`");
    let mut parts = inner.iter().filter_map(|part| part.to_str());
    let root = docs.join(parts.next().expect("a description has a name"));
    let inner = parts.collect::<Vec<_>>().join("/");
    let description = match inner.as_str() {
        "" => description,
        inner => description.with_files(inner, Arc::new(Folder(root))),
    };
    let mut diagnostics = Diagnostics::default();
    let Ok(index) = index(&description, &mut diagnostics) else {
        return openapi_to_crate::description::locate_diagnostics(&description, diagnostics)
            .iter()
            .map(ToString::to_string)
            .collect();
    };
    let document = Document::new(index);
    assert!(document.top(&mut diagnostics).is_some() || diagnostics.has_errors());
    let mut operations = 0;
    let entries: Vec<_> = document.index().operations().collect();
    for entry in &entries {
        document.path_item(entry.template, &mut diagnostics);
        let read = document.operation(entry.template, entry.method, &mut diagnostics);
        operations += usize::from(read.is_some());
    }
    let mut count = components::<Schema>(&document, &mut diagnostics);
    count += components::<Response>(&document, &mut diagnostics);
    count += components::<Parameter>(&document, &mut diagnostics);
    count += components::<Example>(&document, &mut diagnostics);
    count += components::<RequestBody>(&document, &mut diagnostics);
    count += components::<Header>(&document, &mut diagnostics);
    count += components::<SecurityScheme>(&document, &mut diagnostics);
    let found = document.index().locate_diagnostics(diagnostics);
    let errors = found.iter().filter(|found| found.severity == Severity::Error);
    let errors: Vec<String> = errors.map(ToString::to_string).collect();
    let name = path.file_name().unwrap_or_default().display();
    let warnings = found.len() - errors.len();
    println!("{name}: {operations} operations, {count} components, {warnings} warnings");
    if std::env::var_os("WARNINGS").is_some() {
        for found in found.iter().filter(|found| found.severity == Severity::Warning) {
            println!("{found}");
        }
    }
    assert!(operations == entries.len() || !errors.is_empty(), "{name}: an operation is missing");
    errors
}

#[test]
#[ignore = "needs ../shared/corpus"]
fn every_description_of_the_corpus_can_be_read() {
    let problems: Vec<String> = corpus().iter().flat_map(|path| problems(path)).collect();
    assert!(problems.is_empty(), "{} errors\n{}", problems.len(), problems.join("\n"));
}
