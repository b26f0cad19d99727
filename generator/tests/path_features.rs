//! Features of large crates, one for each first segment of the paths; each compiles alone.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use common::items::{attributes, features_of, item};
use openapi_to_crate::{Description, Options, PackageOptions, Selection, generate};
use quote::quote;

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

/// Returns the files of models that are compiled with one feature.
fn models_with(files: &BTreeMap<String, String>, feature: &str) -> Vec<syn::File> {
    let modules = syn::parse_file(&files["src/models/mod.rs"]).expect("the generated code is Rust");
    let modules = modules.items.iter().filter_map(|item| match item {
        syn::Item::Mod(module) => Some(module),
        _ => None,
    });
    let compiled = modules.filter(|module| {
        let features = features_of(&module.attrs);
        features.is_empty() || features.contains(feature)
    });
    let read = |module: &syn::ItemMod| {
        let source = &files[&format!("src/models/{}.rs", module.ident)];
        syn::parse_file(source).expect("the generated code is Rust")
    };
    compiled.map(read).collect()
}

/// Returns the features of the manifest.
fn features(files: &BTreeMap<String, String>) -> BTreeMap<String, Vec<String>> {
    let manifest: toml::Table = files["Cargo.toml"].parse().expect("the manifest is TOML");
    manifest["features"].clone().try_into().expect("features are lists of names")
}

#[test]
fn a_small_crate_has_no_path_features() {
    let files = files(10, &[]);
    let features = features(&files);
    for name in ["full", "groups", "planner", "users"] {
        assert!(!features.contains_key(name), "{features:?}");
    }
    for (path, source) in files.iter().filter(|(path, _)| is_rust(path)) {
        let file = syn::parse_file(source).expect("the generated code is Rust");
        let gated = file.items.iter().flat_map(|item| features_of(attributes(item)));
        assert_eq!(gated.filter(|name| name == "users").count(), 0, "{path}");
    }
}

fn is_rust(path: &str) -> bool {
    path.starts_with("src/models/") || path.starts_with("src/requests/") || path == "src/lib.rs"
}

#[test]
fn each_first_segment_has_a_feature_and_none_is_on_by_default() {
    let files = files(340, &[]);
    let features = features(&files);
    assert_eq!(features["default"], ["rustls"]);
    assert_eq!(features["full"], ["groups", "planner", "users"]);
    let users = item(&files["src/requests/mod.rs"], "users");
    assert_eq!(features_of(attributes(&users)), BTreeSet::from(["users".to_owned()]));
}

#[test]
fn the_types_of_paths_have_their_traits_always_or_with_a_feature() {
    let derive = |files: &BTreeMap<String, String>| {
        let syn::Item::Struct(mut request) = item(&files["src/requests/users.rs"], "P0") else {
            panic!("it is a struct")
        };
        request.attrs.retain(|attribute| !attribute.path().is_ident("doc"));
        let attributes = request.attrs;
        quote!(#(#attributes)*).to_string()
    };
    let small = files(10, &[]);
    assert_eq!(derive(&small), quote!(#[derive(Clone, Debug)]).to_string());
    let large = files(340, &[]);
    let gated = quote!(#[cfg_attr(feature = "extra-traits", derive(Clone, Debug))]);
    assert_eq!(derive(&large), gated.to_string());
    assert_eq!(features(&large)["extra-traits"], [""; 0]);
}

#[test]
fn a_feature_turns_on_those_whose_modules_have_its_types() {
    let mut large = description(340);
    for segment in ["users", "planner"] {
        let path = format!("  /{segment}/p0:\n");
        let post = format!(
            "{path}    post:\n      requestBody:\n        content:\n          application/json:\n            schema: {{ type: object, properties: {{ done: {{ type: boolean }} }} }}\n      responses: {{ '204': {{ description: Done }} }}\n"
        );
        large.text = large.text.replace(&path, &post);
    }
    let package = PackageOptions { name: "large".to_owned(), ..PackageOptions::default() };
    let files = generate(&large, &Options { package, ..Options::default() });
    let files = files.expect("the description is valid").files;
    let features = features(&files);
    let needs = |name: &str| features[name].iter().map(String::as_str).collect::<Vec<_>>();
    // Their equal bodies are one type, which is in one of the modules.
    assert_eq!(
        [needs("groups"), needs("planner"), needs("users")],
        [vec![], vec![], vec!["planner"]]
    );
}

#[test]
fn only_the_default_segments_of_a_large_crate_are_documented_on_docs_rs() {
    let documented = |files: &BTreeMap<String, String>| {
        let manifest: toml::Table = files["Cargo.toml"].parse().expect("the manifest is TOML");
        manifest["package"]["metadata"]["docs"]["rs"].clone()
    };
    assert_eq!(documented(&files(10, &[]))["all-features"].as_bool(), Some(true));
    let large = documented(&files(340, &["users"]));
    assert!(large.get("all-features").is_none(), "{large}");
    let features: Vec<String> = large["features"].clone().try_into().expect("they are names");
    assert!(features.contains(&"blocking".to_owned()), "{features:?}");
    assert!(!features.contains(&"groups".to_owned()), "{features:?}");
}

#[test]
fn the_default_features_can_be_configured() {
    assert_eq!(features(&files(340, &["users"]))["default"], ["rustls", "users"]);
}

#[test]
fn each_feature_enables_the_types_that_it_needs() {
    let files = files(340, &[]);
    for (feature, expected) in [
        ("users", ["Name", "Photo", "User"].as_slice()),
        ("groups", &["Group", "Name", "Photo", "User"]),
        ("planner", &["Name", "Plan"]),
    ] {
        let (mut defined, mut imported) = (BTreeSet::new(), BTreeSet::new());
        for item in models_with(&files, feature).into_iter().flat_map(|file| file.items) {
            match item {
                syn::Item::Struct(item) => {
                    defined.insert(item.ident.to_string());
                }
                syn::Item::Use(item) => collect_models(&item.tree, &mut Vec::new(), &mut imported),
                _ => {}
            }
        }
        assert_eq!(defined.iter().collect::<Vec<_>>(), expected, "{feature}");
        assert!(imported.is_subset(&defined), "{feature}: {imported:?} of {defined:?}");
    }
}

#[test]
fn what_a_type_without_operations_needs_is_there_without_features() {
    let mut large = description(340);
    large.text.push_str("    Album: { type: object, properties: { cover: { $ref: '#/components/schemas/Photo' } } }\n");
    let patterns = ["/**", "schema:Album"].map(|text| text.parse().expect("it is a pattern"));
    let selection = Selection { include: patterns.to_vec(), ..Selection::default() };
    let files = generate(&large, &Options { selection, ..Options::default() });
    let files = files.expect("the description is valid").files;
    let items = models_with(&files, "").into_iter().flat_map(|file| file.items);
    let names = items.filter_map(|item| match item {
        syn::Item::Struct(item) => Some(item.ident.to_string()),
        _ => None,
    });
    assert_eq!(names.collect::<Vec<_>>(), ["Album", "Photo"]);
}

/// Collects the names that are imported from `crate::models`.
fn collect_models(tree: &syn::UseTree, path: &mut Vec<String>, found: &mut BTreeSet<String>) {
    match tree {
        syn::UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            collect_models(&inner.tree, path, found);
            path.pop();
        }
        syn::UseTree::Group(group) => {
            group.items.iter().for_each(|tree| collect_models(tree, path, found));
        }
        syn::UseTree::Name(name) if path.as_slice() == ["crate", "models"] => {
            found.insert(name.ident.to_string());
        }
        _ => {}
    }
}
