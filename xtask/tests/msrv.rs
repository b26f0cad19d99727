//! Minimum supported Rust version: no dependency requires a later one.

use std::process::Command;

use serde_json::Value;

#[test]
fn no_dependency_requires_a_later_rust_version() {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--all-features", "--locked"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("cargo runs, since it runs this test");
    assert!(metadata.status.success(), "{}", String::from_utf8_lossy(&metadata.stderr));
    let metadata: Value = serde_json::from_slice(&metadata.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("the metadata has packages");

    let stated = packages
        .iter()
        .find(|package| package["name"] == "openapi-to-crate")
        .map(rust_version)
        .expect("the packages include the generator");
    let newer: Vec<String> = packages
        .iter()
        .filter(|package| rust_version(package) > stated)
        .map(|package| {
            format!("{} {}: {:?}", package["name"], package["version"], rust_version(package))
        })
        .collect();
    assert!(newer.is_empty(), "raise rust-version or choose older versions: {newer:#?}");
}

/// Returns major, minor and patch, or zeros if the package does not declare a version.
fn rust_version(package: &Value) -> [u32; 3] {
    let stated = package["rust_version"].as_str().unwrap_or_default();
    let mut parts = stated.split('.').map(|part| part.parse().unwrap_or(0));
    std::array::from_fn(|_| parts.next().unwrap_or(0))
}
