//! Generates the module `boats` from `boats.yaml`.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use openapi_to_crate::{Description, Failure, Module, Options, PackageOptions, generate};

const DESCRIPTION: &str = "boats.yaml";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={DESCRIPTION}");
    println!("cargo::rerun-if-changed=build.rs");
    // ANCHOR: generate
    let description = Description::new(DESCRIPTION, fs::read_to_string(DESCRIPTION)?);
    let module = Module::new("crate::boats", ["rustls".to_owned()])?;
    let package = PackageOptions { module: Some(module), ..PackageOptions::default() };
    let options = Options { package, ..Options::default() };
    let generated = generate(&description, &options).unwrap_or_else(|failure| fail(&failure));
    for warning in &generated.diagnostics {
        println!("cargo::warning={}", warning.short());
    }
    // ANCHOR_END: generate
    let output = PathBuf::from(env::var("OUT_DIR")?);
    let folder = output.join("boats");
    // Files of an earlier run may not be generated any more.
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    for (path, text) in &generated.files {
        write(&folder.join(path), text)?;
    }
    // `include!` takes items. A file with inner attributes, such as the module's own, has to be a module in it.
    write(&output.join("boats_module.rs"), "pub mod boats;\n")?;
    Ok(())
}

/// Shows every error with its place in the description.
fn fail(failure: &Failure) -> ! {
    eprintln!("{failure}");
    process::exit(1)
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
