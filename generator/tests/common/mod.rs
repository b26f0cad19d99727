//! Helpers of several test targets: generating crates and inspecting the results.

#![allow(dead_code, reason = "not every test target uses all of it")]

pub(crate) mod items;

use std::collections::BTreeMap;
use std::path::PathBuf;

use openapi_to_crate::{
    Description, Diagnostic, Failure, Generated, Options, PackageOptions, generate,
};

/// The namespace of schema names in the descriptions of these tests, which does not become a module.
pub(crate) const NAMESPACE: &str = "vendor";

/// Generates a crate with this name from a whole description.
pub(crate) fn generate_crate(name: &str, text: &str) -> Result<Generated, Failure> {
    generate_below(NAMESPACE, name, text)
}

/// Generates a crate with another namespace.
pub(crate) fn generate_below(
    namespace: &str,
    name: &str,
    text: &str,
) -> Result<Generated, Failure> {
    let options = Options { namespace: Some(namespace.to_owned()), ..Options::default() };
    generate_with(options, name, &Description::new(format!("{name}.yaml"), text))
}

/// Generates a crate with these options, and a package of this name, from a description that can refer to other files.
pub(crate) fn generate_with(
    options: Options,
    name: &str,
    description: &Description,
) -> Result<Generated, Failure> {
    let package = PackageOptions {
        name: name.replace('_', "-"),
        version: "0.1.0".to_owned(),
        ..options.package
    };
    generate(description, &Options { package, ..options })
}

/// Generates on a thread with the default stack size.
pub(crate) fn generate_on_a_thread(text: &str) -> Result<Generated, Vec<Diagnostic>> {
    let text = text.to_owned();
    let thread = std::thread::Builder::new().stack_size(2 * 1024 * 1024);
    let work = move || generate_crate("bad", &text).map_err(|failure| failure.diagnostics);
    let thread = thread.spawn(work).expect("a thread can be started");
    thread.join().expect("the generator does not panic")
}

/// Returns the generated files that depend on the description, by path and without their headers.
pub(crate) fn described(generated: &Generated) -> BTreeMap<&str, &str> {
    let files = generated.files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let described = files.filter(|(path, _)| {
        path.starts_with("src/models/")
            || path.starts_with("src/requests/")
            || ["src/service.rs", "src/client.rs", "src/client_parameters.rs", "src/credentials.rs"]
                .contains(path)
    });
    described.map(|(path, text)| (path, without_header(text))).collect()
}

fn without_header(text: &str) -> &str {
    match text.split_once("\n\n") {
        Some((header, rest)) if header.starts_with("// @generated") => rest,
        _ => text,
    }
}

/// Reads a file next to the repository, for tests that are ignored without it.
pub(crate) fn shared(path: &str) -> String {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared").join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("../shared/{path}: {error}"))
}
