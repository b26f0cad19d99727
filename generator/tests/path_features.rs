//! Features of large crates, one for each first segment of the paths; each compiles alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use openapi_to_crate::{Description, Options, PackageOptions, generate};

/// Returns a description with three first segments, each with `operations` operations and its own schemas.
fn description(operations: usize) -> Description {
    let mut text = "openapi: 3.0.4\ninfo: { title: Large, version: '1' }\nservers: [{ url: https://large.example }]\npaths:\n".to_owned();
    for (segment, schema) in [("users", "User"), ("groups", "Group"), ("planner", "Plan")] {
        for number in 0..operations {
            writeln!(
                text,
                "  /{segment}/p{number}:\n    get:\n      responses:\n        '200':\n          description: It.\n          content:\n            application/json:\n              schema: {{ $ref: '#/components/schemas/{schema}' }}"
            )
            .expect("writing to a string does not fail");
        }
    }
    text.push_str(
        "components:
  schemas:
    User: { type: object, properties: { id: { type: string }, photo: { $ref: '#/components/schemas/Photo' }, name: { $ref: '#/components/schemas/Name' } } }
    Group: { type: object, properties: { members: { type: array, items: { $ref: '#/components/schemas/User' } } } }
    Photo: { type: object, properties: { url: { type: string } } }
    Plan: { type: object, properties: { title: { $ref: '#/components/schemas/Name' } } }
    Name: { type: object, properties: { text: { type: string } } }
",
    );
    Description::new("large.yaml", text)
}

fn files(operations: usize, default_features: &[&str]) -> BTreeMap<String, String> {
    let default_features = default_features.iter().map(|&name| name.to_owned()).collect();
    let package =
        PackageOptions { name: "large".to_owned(), default_features, ..PackageOptions::default() };
    let options = Options { package, ..Options::default() };
    generate(&description(operations), &options).expect("the description is valid").files
}

/// Returns the files of models that are compiled with one feature, by their part.
fn parts_with<'f>(
    files: &'f BTreeMap<String, String>,
    feature: &str,
) -> BTreeMap<&'f str, &'f str> {
    let models = &files["src/models/mod.rs"];
    let mut on = BTreeMap::new();
    let mut gate = String::new();
    for line in models.lines() {
        if let Some(name) = line.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';')) {
            if gate.is_empty() || gate.contains(&format!("feature = \"{feature}\"")) {
                on.insert(name, files[&format!("src/models/{name}.rs")].as_str());
            }
            gate.clear();
        } else if line.starts_with("pub use") {
            gate.clear();
        } else {
            gate.push_str(line);
        }
    }
    on
}

#[test]
fn a_small_crate_has_no_path_features() {
    let files = files(10, &[]);
    assert!(!files["Cargo.toml"].contains("full"));
    assert!(!files.values().any(|text| text.contains("cfg(feature = \"users\")")));
}

#[test]
fn each_first_segment_has_a_feature_and_all_are_on_by_default() {
    let files = files(340, &[]);
    let manifest: toml::Table = files["Cargo.toml"].parse().expect("the manifest is TOML");
    let features = manifest["features"].as_table().expect("features are a table");
    let list = |name: &str| {
        let names = features[name].as_array().expect("a feature is a list");
        names.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(list("default"), ["full"]);
    assert_eq!(list("full"), ["groups", "planner", "users"]);
    assert!(files["src/requests/mod.rs"].contains("#[cfg(feature = \"users\")]\npub mod users;"));
}

#[test]
fn the_types_of_paths_have_their_traits_always_or_with_a_feature() {
    let small = files(10, &[]);
    assert!(small["src/requests/users.rs"].contains("#[derive(Clone, Debug)]\npub struct P0 {"));
    let large = files(340, &[]);
    let gated = "#[cfg_attr(feature = \"extra-traits\", derive(Clone, Debug))]\npub struct P0 {";
    assert!(large["src/requests/users.rs"].contains(gated));
    assert!(large["Cargo.toml"].contains("\nextra-traits = []\n"));
}

#[test]
fn the_default_features_can_be_configured() {
    let manifest = &files(340, &["users"])["Cargo.toml"];
    assert!(manifest.contains("default = [\"users\"]"), "{manifest}");
}

#[test]
fn each_feature_enables_the_types_that_it_needs() {
    let files = files(340, &[]);
    for (feature, needed, not_needed) in [
        ("users", ["User", "Photo", "Name"].as_slice(), ["Group", "Plan"].as_slice()),
        ("groups", &["Group", "User", "Photo", "Name"], &["Plan"]),
        ("planner", &["Plan", "Name"], &["Group"]),
    ] {
        let parts = parts_with(&files, feature);
        let defined: BTreeSet<&str> = parts
            .values()
            .flat_map(|text| text.lines())
            .filter_map(|line| line.strip_prefix("pub struct ")?.strip_suffix(" {"))
            .collect();
        for name in needed {
            assert!(defined.contains(name), "{name} is needed with {feature}: {defined:?}");
        }
        for name in not_needed {
            assert!(!defined.contains(name), "{name} is not needed with {feature}: {defined:?}");
        }
        let imported = parts
            .values()
            .flat_map(|text| text.lines())
            .filter_map(|line| line.strip_prefix("use crate::models::")?.strip_suffix(';'));
        for names in imported {
            let names = names.trim_matches(['{', '}']).split(',').map(str::trim);
            for name in names {
                assert!(defined.contains(name), "{name} is imported with {feature}: {defined:?}");
            }
        }
    }
}
