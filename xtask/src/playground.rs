//! The playground: `docs/playground/` with the generator as WebAssembly, as a folder that any static server can serve.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::Args;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;

/// The arguments of `playground`.
#[derive(Args, Debug)]
pub(crate) struct Playground {
    /// The folder of the site [default: playground in the target folder]
    #[arg(long, value_name = "FOLDER")]
    output: Option<PathBuf>,

    /// The profile of Cargo that the generator is built with; `dev` takes less time, and becomes a larger and slower page
    #[arg(long, value_name = "PROFILE", default_value = "playground")]
    profile: String,
}

/// The samples: the title, the file in the repository, and the profile.
const SAMPLES: [(&str, &str, &str); 3] = [
    ("Pet shop", "docs/playground/samples/pet-shop.yaml", ""),
    ("Microsoft Graph: app configurations", "spec/assign.yaml", "microsoft-graph"),
    ("A description with mistakes", "docs/playground/samples/mistakes.yaml", ""),
];

/// The files that are copied.
const PAGE: [&str; 8] = [
    "index.html",
    "style.css",
    "page.js",
    "editor.js",
    "engine.js",
    "highlight.js",
    "operations.js",
    "results.js",
];

/// Builds the site, and prints its folder.
pub(crate) fn playground(arguments: &Playground) -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the package is in a folder of the repository");
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let generator = build(root, &target, &arguments.profile)?;
    let output = arguments.output.clone().unwrap_or_else(|| target.join("playground"));
    fs::create_dir_all(&output)
        .with_context(|| format!("{} cannot be created", output.display()))?;
    for name in PAGE {
        let from = root.join("docs/playground").join(name);
        fs::copy(&from, output.join(name))
            .with_context(|| format!("{} cannot be copied", from.display()))?;
    }
    fs::write(output.join("generator.js"), generator_script(&generator)?)?;
    fs::write(output.join("samples.js"), samples_script(root)?)?;
    println!("{}", output.display());
    Ok(())
}

/// Compiles the generator, and returns the module.
fn build(root: &Path, target: &Path, profile: &str) -> anyhow::Result<Vec<u8>> {
    let status = Command::new("bash")
        .current_dir(root)
        .args([".ci/wasm", "build", "--package", "openapi-to-crate-playground", "--locked"])
        .args(["--profile", profile])
        .status()
        .context("bash cannot be started")?;
    match status.code() {
        Some(0) => {}
        Some(3) => bail!(
            "there is no standard library for WebAssembly: run `rustup target add wasm32-unknown-unknown`"
        ),
        _ => bail!("the generator cannot be built for WebAssembly"),
    }
    let folder = if profile == "dev" { "debug" } else { profile };
    let module = target
        .join("ci-wasm/wasm32-unknown-unknown")
        .join(folder)
        .join("openapi_to_crate_playground.wasm");
    fs::read(&module).with_context(|| format!("{} cannot be read", module.display()))
}

/// The module as a script, because a page that is opened from a disk can load no other file.
fn generator_script(module: &[u8]) -> anyhow::Result<String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(module)?;
    let packed = STANDARD.encode(encoder.finish()?);
    Ok(format!("\"use strict\";\nconst GENERATOR = \"{packed}\";\n"))
}

fn samples_script(root: &Path) -> anyhow::Result<String> {
    let mut samples = Vec::new();
    for (title, path, profile) in SAMPLES {
        let text = fs::read_to_string(root.join(path))
            .with_context(|| format!("{path} cannot be read"))?;
        let file = path.rsplit('/').next().unwrap_or(path);
        samples.push(json!({ "title": title, "file": file, "profile": profile, "text": text }));
    }
    Ok(format!("\"use strict\";\nconst SAMPLES = {};\n", serde_json::to_string(&samples)?))
}
