//! What several test targets share: generating, and looking at what came out.

#![allow(dead_code, reason = "not every test target uses all of it")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use openapi_to_crate::{
    Description, Diagnostic, Failure, Generated, Options, PackageOptions, Profile, generate,
};

/// The prefix of schema names that becomes no module, in every description of these tests.
pub(crate) const NAMESPACE: &str = "vendor";

/// Makes a crate of this name of all that a description has.
pub(crate) fn generate_crate(name: &str, text: &str) -> Result<Generated, Failure> {
    generate_below(NAMESPACE, name, text)
}

/// The same with a namespace.
pub(crate) fn generate_below(
    namespace: &str,
    name: &str,
    text: &str,
) -> Result<Generated, Failure> {
    generate_from(Some(namespace), None, name, &Description::new(format!("{name}.yaml"), text))
}

/// The same of a description that may stand among others.
pub(crate) fn generate_from(
    namespace: Option<&str>,
    profile: Option<Profile>,
    name: &str,
    description: &Description,
) -> Result<Generated, Failure> {
    let package = PackageOptions {
        name: name.replace('_', "-"),
        version: "0.1.0".to_owned(),
        ..PackageOptions::default()
    };
    let namespace = namespace.map(str::to_owned);
    generate(description, &Options { package, namespace, profile, ..Options::default() })
}

/// Generates on a thread with the stack that threads have unless they ask for more.
pub(crate) fn generate_on_a_thread(text: &str) -> Result<Generated, Vec<Diagnostic>> {
    let text = text.to_owned();
    let thread = std::thread::Builder::new().stack_size(2 * 1024 * 1024);
    let work = move || generate_crate("bad", &text).map_err(|failure| failure.diagnostics);
    let thread = thread.spawn(work).expect("threads can be started");
    thread.join().expect("there is never a panic")
}

/// The generated files that say something of the description, by their paths and without their headers.
pub(crate) fn described(generated: &Generated) -> BTreeMap<&str, &str> {
    let files = generated.files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let described = files.filter(|(path, _)| {
        path.starts_with("src/models/")
            || path.starts_with("src/requests/")
            || *path == "src/service.rs"
    });
    described.map(|(path, text)| (path, without_header(text))).collect()
}

fn without_header(text: &str) -> &str {
    match text.split_once("\n\n") {
        Some((header, rest)) if header.starts_with("// @generated") => rest,
        _ => text,
    }
}

/// A file that the project does not have itself; `None`, and a line that says so, where it is missing.
pub(crate) fn shared(path: &str) -> Option<String> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared").join(path);
    let text = std::fs::read_to_string(&file);
    if text.is_err() {
        eprintln!("skipped: there is no ../shared/{path}");
    }
    text.ok()
}
