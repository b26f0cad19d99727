//! Emits `Cargo.toml`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use toml_edit::{Array, DocumentMut, InlineTable, Item, Key, Table, value};

use super::features::{EXTRA_TRAITS, FULL};
use super::placement::Module;
use super::runtime::{self, Mentions, RUSTLS};
use super::runtime_features::RuntimeFeature;
use super::shared_runtime::{self, SharedRuntime};
use super::{Context, PackageOptions, markdown};
use crate::output::HEADER;

/// The dependencies and features of the runtime: the last tables of `Cargo.toml`.
const DEPENDENCIES: &str = include_str!("dependencies.toml");

/// The dependencies that types need without a client, some of them with a feature.
const OF_TYPES: [&str; 5] = ["chrono", "jiff", "serde", "serde_json", "time"];
/// The dependencies whose types are in the API of a crate that uses the runtime of another, or in its macros, and that which
/// an example of the feature `test-util` has.
const USED: [&str; 4] = ["reqwest", "serde", "serde_json", "tokio"];

/// The feature whose example needs `tokio`.
const TEST_UTIL: &str = "test-util";

/// The lints of the package.
const LINTS: &str = include_str!("lints.toml");

/// The minimal version of Rust for the runtime and its dependencies.
const RUST_VERSION: &str = "1.88";

/// The manifest. It is independent of any workspace.
pub(super) fn emit_manifest(cx: &Context, mentions: &Mentions) -> String {
    let package = cx.package;
    let mut text = format!("# {HEADER}\n\n[package]\n");
    let mut entry = |key: &str, value: &str| {
        writeln!(text, "{key} = {value}").expect("writing to a string does not fail");
    };
    entry("name", &string(&package.name));
    entry("version", &string(&package.version));
    entry("description", &string(&cx.summary()));
    entry("edition", &string("2024"));
    entry("rust-version", &string(RUST_VERSION));
    if let Some(license) = &package.license {
        entry("license", &string(license));
    }
    if let Some(repository) = &package.repository {
        entry("repository", &string(repository));
    }
    if !package.keywords.is_empty() {
        entry("keywords", &list(&package.keywords));
    }
    if !package.categories.is_empty() {
        entry("categories", &list(&package.categories));
    }
    entry("readme", &string("README.md"));
    write!(text, "\n[package.metadata.docs.rs]\n{}\n\n", documented_features(cx))
        .expect("writing to a string does not fail");
    text.push_str(&shared_runtime::metadata(cx.api, package.runtime()));
    text.push_str(&dependencies(cx, mentions));
    text.push('\n');
    text.push_str(&path_features(cx));
    for (name, features) in &package.examples {
        let (name, features) = (string(name), list(features));
        write!(text, "\n[[example]]\nname = {name}\nrequired-features = {features}\n")
            .expect("writing to a string does not fail");
    }
    let dev_dependencies = package.dev_dependencies.trim();
    if !dev_dependencies.is_empty() {
        text.push_str("\n[dev-dependencies]\n");
        text.push_str(dev_dependencies);
        text.push('\n');
    }
    text.push('\n');
    text.push_str(LINTS);
    text
}

/// The dependencies, including those of required parts of the runtime.
fn dependencies(cx: &Context, mentions: &Mentions) -> String {
    let mut manifest: DocumentMut = DEPENDENCIES.parse().expect("the file is TOML");
    match cx.shared_runtime() {
        None => add_parts(cx, mentions, &mut manifest["dependencies"]),
        Some(shared) => use_runtime(&mut manifest, shared),
    }
    let dependencies = manifest["dependencies"].as_table_mut().expect("it is a table");
    if !cx.has_client() {
        let uses_base64 = mentions.has_emitted("Base64") || mentions.has_emitted("Base64Url");
        dependencies.retain(|name, _| OF_TYPES.contains(&name) || name == "base64" && uses_base64);
    }
    if !cx.runtime_parts.contains(&RuntimeFeature::SignIn) {
        dependencies.remove("aws-lc-rs");
        dependencies.remove("rustls-pki-types");
    }
    let own = own_dependencies(cx.package);
    for (name, entry) in &own {
        dependencies.insert(name, entry.clone());
    }
    dependencies.sort_values();
    // A feature can only turn on an optional dependency.
    let features = manifest["features"].as_table_mut().expect("it is a table");
    let known: BTreeSet<&str> = runtime::features(cx).into_iter().map(|(name, _)| name).collect();
    features.retain(|name, _| known.contains(name) || name == runtime::RUSTLS && cx.has_client());
    for needs in features.iter_mut().filter_map(|(_, needs)| needs.as_array_mut()) {
        needs.retain(|need| {
            let name = need.as_str().and_then(|need| need.strip_prefix("dep:"));
            name.is_none_or(|name| {
                own.get(name).is_none_or(|entry| entry.get("optional").is_some())
            })
        });
    }
    if !cx.has_client() {
        manifest.remove("target");
    }
    if cx.runtime_parts.contains(&RuntimeFeature::MicrosoftGraph) {
        let mut key = Key::new("azure-identity");
        key.leaf_decor_mut().set_prefix("# Credentials of azure_core, and so of azure_identity.\n");
        let needs = match cx.shared_runtime() {
            None => "dep:azure_core".to_owned(),
            Some(shared) => format!("{}/azure-identity", shared.package()),
        };
        let features = manifest["features"].as_table_mut().expect("it is a table");
        features.insert_formatted(&key, value(Array::from_iter([needs])));
    }
    manifest.to_string().trim().to_owned()
}

/// Adds what parts of the runtime depend on.
fn add_parts(cx: &Context, mentions: &Mentions, dependencies: &mut Item) {
    if cx.runtime_parts.contains(&RuntimeFeature::MicrosoftGraph) {
        let mut azure = InlineTable::new();
        azure.insert("version", "1".into());
        azure.insert("optional", true.into());
        azure.insert("default-features", false.into());
        dependencies["azure_core"] = value(azure);
    }
    if cx.runtime_parts.contains(&RuntimeFeature::PlainText) {
        dependencies["encoding_rs"] = value("0.8");
    }
    if runtime::has_part(cx, mentions, "body-streams") {
        dependencies["http-body"] = value("1");
    }
}

/// Leaves the dependencies of the runtime to the crate that has it, and passes the features on to it.
fn use_runtime(manifest: &mut DocumentMut, shared: &SharedRuntime) {
    manifest.remove("target");
    let dependencies = manifest["dependencies"].as_table_mut().expect("it is a table");
    dependencies.retain(|name, _| USED.contains(&name));
    for (_, entry) in dependencies.iter_mut() {
        if let Some(table) = entry.as_inline_table_mut() {
            table.remove("features");
        }
        simplify(entry);
    }
    let tokio = dependencies["tokio"].as_inline_table_mut();
    tokio.expect("it has options").insert("optional", true.into());
    dependencies.insert(shared.package(), value(shared.dependency()));
    let features = manifest["features"].as_table_mut().expect("it is a table");
    for (name, needs) in features.iter_mut() {
        let mut passed = Array::from_iter([format!("{}/{}", shared.package(), name.get())]);
        if name.get() == TEST_UTIL {
            passed.push("dep:tokio");
        }
        *needs = value(passed);
    }
}

/// The tables of dependencies that a crate needs for a module.
pub(super) fn dependencies_of_module(cx: &Context, module: &Module, mentions: &Mentions) -> String {
    let mut manifest: DocumentMut = dependencies(cx, mentions).parse().expect("it was TOML");
    let features = manifest.remove("features");
    let features = features.as_ref().and_then(Item::as_table);
    let dependencies = manifest["dependencies"].as_table_mut().expect("it is a table");
    let needs = module.features().iter().filter_map(|name| features?.get(name)?.as_array());
    for need in needs.flat_map(Array::iter).filter_map(toml_edit::Value::as_str) {
        match (need.strip_prefix("dep:"), need.split_once('/')) {
            (Some(name), _) => {
                if let Some(table) = dependencies[name].as_inline_table_mut() {
                    table.remove("optional");
                }
            }
            (None, Some((name, feature))) => add_feature(&mut dependencies[name], feature),
            (None, None) => {}
        }
    }
    dependencies.retain(|_, entry| entry.get("optional").is_none());
    for (_, entry) in dependencies.iter_mut() {
        simplify(entry);
    }
    for (mut key, _) in dependencies.iter_mut() {
        key.leaf_decor_mut().clear();
    }
    format!("{}\n", manifest.to_string().trim())
}

/// Adds a feature to a dependency.
fn add_feature(entry: &mut Item, feature: &str) {
    if let Some(version) = entry.as_str() {
        *entry = value(InlineTable::from_iter([("version", version)]));
    }
    let Some(table) = entry.as_inline_table_mut() else { return };
    let features = table.entry("features").or_insert_with(|| Array::new().into());
    if let Some(features) = features.as_array_mut()
        && !features.iter().any(|known| known.as_str() == Some(feature))
    {
        features.push(feature);
    }
}

/// Writes a dependency with nothing but a version as that.
fn simplify(entry: &mut Item) {
    let Some(table) = entry.as_inline_table_mut() else { return };
    match (table.len(), table.get("version").and_then(toml_edit::Value::as_str)) {
        (1, Some(version)) => *entry = value(version),
        _ => table.fmt(),
    }
}

/// The dependencies that the configuration adds; lines that are not TOML add none.
fn own_dependencies(package: &PackageOptions) -> Table {
    let document: Option<DocumentMut> = package.dependencies.parse().ok();
    document.map(|document| document.as_table().clone()).unwrap_or_default()
}

/// The features that docs.rs documents: all of them, but of a large crate only the default segments. docs.rs ends a build after
/// 15 minutes, and all of Microsoft Graph took longer than that on two busy processors.
fn documented_features(cx: &Context) -> String {
    if cx.features.is_empty() {
        return "all-features = true".to_owned();
    }
    let names: Vec<String> =
        runtime::features(cx).into_iter().map(|(name, _)| name.to_owned()).collect();
    format!("features = {}", list(&names))
}

/// The default features, and for a large crate a feature for each first segment of the paths and `full` for all.
fn path_features(cx: &Context) -> String {
    if !cx.has_client() {
        return "default = []\n".to_owned();
    }
    let names: Vec<String> = cx.features.names.iter().cloned().collect();
    let mut default = vec![RUSTLS.to_owned()];
    if names.is_empty() {
        return format!("default = {}\n", list(&default));
    }
    default.extend(cx.package.default_features.iter().cloned());
    let mut text = format!(
        "# `Clone` and `Debug` for the types of paths.\n{EXTRA_TRAITS} = []\n\n# What begins with a \
         path's first segment.\n"
    );
    for (name, turns_on) in [("default", &default), (FULL, &names)] {
        writeln!(text, "{name} = {}", list(turns_on)).expect("writing to a string does not fail");
    }
    for (name, needs) in &cx.features.needs {
        let needs: Vec<String> = needs.iter().cloned().collect();
        writeln!(text, "{name} = {}", list(&needs)).expect("writing to a string does not fail");
    }
    text
}

/// A TOML string on one line.
fn string(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in markdown::plain(text).chars() {
        if matches!(c, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted.push('"');
    quoted
}

fn list(items: &[String]) -> String {
    let items: Vec<_> = items.iter().map(|item| string(item)).collect();
    format!("[{}]", items.join(", "))
}
