//! All property tests of the workspace have a fixed seed.

use std::fs;
use std::path::{Path, PathBuf};

/// The files that define `property_tests!`. Each published package needs its own copy.
const MACRO: [&str; 2] =
    ["generator/tests/common/properties.rs", "generated/tests/behaviour/properties.rs"];

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).expect("the folders of the workspace can be read");
    for entry in entries {
        let path = entry.expect("the entries can be read").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_property_test_has_a_fixed_seed() {
    let workspace = workspace();
    let mut files = Vec::new();
    for folder in ["generator/src", "generator/tests", "generator/cli", "generated/tests", "xtask"]
    {
        rust_files(&workspace.join(folder), &mut files);
    }
    let allowed = MACRO.map(|file| workspace.join(file));
    let own = workspace.join("generator/tests/properties.rs");
    let mut with_the_macro = 0;
    for file in files.iter().filter(|file| **file != own && !allowed.contains(file)) {
        let text = fs::read_to_string(file).expect("it is UTF-8");
        with_the_macro += usize::from(text.contains("property_tests! {"));
        for random in ["proptest! {", "TestRunner::new(", "TestRunner::default("] {
            let found = text.contains(random);
            assert!(!found, "{}: `{random}`: use `property_tests!`", file.display());
        }
    }
    assert!(with_the_macro >= 8, "{with_the_macro} files are too few to be all of them");
}

#[test]
fn the_packages_have_the_same_macro() {
    let [one, other] =
        MACRO.map(|file| fs::read_to_string(workspace().join(file)).expect("it exists"));
    assert_eq!(one, other);
}
