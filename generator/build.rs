//! Lists the files of `runtime/` for the emitter, and enables all parts of it for the tests that compile it in
//! place.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The keys of the conditions that the emitter evaluates.
const KEYS: [&str; 2] = ["runtime", "emitted"];

fn main() {
    println!("cargo::rerun-if-changed=runtime");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let (mut table, mut conditions) = ("&[\n".to_owned(), BTreeSet::new());
    let root = root.join("runtime");
    for path in files(&root) {
        let name = path.strip_prefix(&root).expect("it is a file of the runtime");
        let name = name.to_string_lossy().replace('\\', "/");
        writeln!(table, "({name:?}, include_str!({:?})),", path.display().to_string())
            .expect("writing to a string does not fail");
        let source = fs::read_to_string(&path).expect("the runtime can be read");
        for key in KEYS {
            for rest in source.split(&format!("{key} = \"")).skip(1) {
                let value = rest.split('"').next().unwrap_or_default();
                conditions.insert((key, value.to_owned()));
            }
        }
    }
    table.push(']');
    let output = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(output.join("runtime_files.rs"), table).expect("the build folder can be written to");
    for key in KEYS {
        let values = conditions.iter().filter(|(found, _)| *found == key);
        let values: Vec<String> = values.map(|(_, value)| format!("{value:?}")).collect();
        println!("cargo::rustc-check-cfg=cfg({key}, values({}))", values.join(", "));
    }
    for (key, value) in conditions {
        println!("cargo::rustc-cfg={key}={value:?}");
    }
}

/// The files of a folder and of those in it, in the order of their paths.
fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("the runtime can be read") {
        let path = entry.expect("the runtime can be read").path();
        if path.is_dir() {
            found.append(&mut files(&path));
        } else {
            found.insert(path);
        }
    }
    found
}
