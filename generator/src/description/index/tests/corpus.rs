//! The descriptions in `../shared`, which are not part of this repository.
//!
//! `cargo test --release -p openapi-to-crate --lib description::index -- --include-ignored` compares all of them.

use std::path::{Path, PathBuf};

use super::*;

/// The file, or the files of a folder.
fn shared(path: &str) -> Vec<PathBuf> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared").join(path);
    if place.is_file() {
        return vec![place];
    }
    let entries = std::fs::read_dir(&place).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.is_file());
    files.sort();
    files
}

#[track_caller]
fn compare_file(file: &Path) -> Outcome {
    let text = std::fs::read_to_string(file).expect("the file is there");
    let outcome = compare(&text);
    assert_ne!(outcome, Outcome::Broken, "{}", file.display());
    outcome
}

/// A description of Graph, in which every entry is found by a scan, whether it is YAML or JSON.
fn compare_graph(path: &str) {
    for file in shared(path) {
        assert_eq!(compare_file(&file), Outcome::Same, "{}", file.display());
        let text = std::fs::read_to_string(&file).expect("the file is there");
        let value: serde_json::Value = serde_yaml::from_str(&text).expect("it is YAML");
        for json in [serde_json::to_string(&value), serde_json::to_string_pretty(&value)] {
            assert_eq!(compare(&json.expect("it is JSON")), Outcome::Same, "{}", file.display());
        }
    }
}

#[test]
#[ignore = "needs ../shared/graph"]
fn smaller_parts_of_graph_are_scanned() {
    compare_graph("graph/assign-reference.yaml");
    compare_graph("graph/powershell-2023");
    compare_graph("graph/deviceAppManagement.yaml");
}

#[test]
#[ignore = "needs ../shared/graph; takes minutes and some gigabytes; a build with optimisation is the one to run it in"]
fn all_of_graph_is_scanned() {
    compare_graph("graph/openapi-v1.0.yaml");
}

#[test]
#[ignore = "needs ../shared/corpus"]
fn other_descriptions_are_read_as_before() {
    let files = shared("corpus/docs");
    let outcomes: Vec<Outcome> = files.iter().map(|file| compare_file(file)).collect();
    for (file, outcome) in files.iter().zip(&outcomes) {
        println!("{outcome:?}: {}", file.display());
    }
    // Most of them are simple: if they were not, nothing would have been compared.
    let same = outcomes.iter().filter(|outcome| **outcome == Outcome::Same).count();
    assert!(same * 10 >= files.len() * 9, "{same} of {}", files.len());
}
