//! What it costs to compile the types.

use anyhow::Context as _;
use serde::Serialize;
use wait4::ResUse;

use super::plain::Derives;
use super::progress;
use super::schema::schemas;
use super::workspace::{Package, Workspace, plain};

/// How many schemas are compiled.
pub const SCHEMAS: usize = 1_000;

/// What a package costs.
#[derive(Clone, Debug, Serialize)]
pub struct Cost {
    /// Which package it is, in words.
    pub what: &'static str,
    /// A `cargo check` of nothing but the package.
    pub check: Usage,
    /// The same after a change of one line.
    pub check_again: Usage,
    /// A `cargo build` of nothing but the package.
    pub build: Usage,
    /// A `cargo build --release` of nothing but the package.
    pub release: Usage,
}

/// What cargo and its compilers used.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Usage {
    /// Seconds of processor time, of the user and of the system.
    pub cpu_seconds: f64,
    /// The most memory that one process had at a time.
    pub peak_bytes: u64,
}

impl From<ResUse> for Usage {
    fn from(used: ResUse) -> Self {
        let cpu = used.rusage.utime + used.rusage.stime;
        Self { cpu_seconds: cpu.as_secs_f64(), peak_bytes: used.rusage.maxrss }
    }
}

/// Compiles each package, and says what that costs.
pub fn measure(workspace: &mut Workspace) -> anyhow::Result<Vec<Cost>> {
    let all = schemas(SCHEMAS);
    let packages = [
        ("generated", workspace.generate("bench-generated", &all)?),
        ("generated, of one schema", workspace.generate("bench-generated-one", &schemas(1))?),
        ("serde derives", plain("bench-derives", &all, Derives::Serde)),
        ("serde derives with flatten", plain("bench-derives-flatten", &all, Derives::SerdeFlatten)),
        ("the structs alone", plain("bench-structs", &all, Derives::None)),
    ];
    let mut costs = Vec::new();
    for (what, package) in &packages {
        costs.push(cost(workspace, what, package)?);
    }
    Ok(costs)
}

fn cost(workspace: &mut Workspace, what: &'static str, package: &Package) -> anyhow::Result<Cost> {
    build_dependencies(workspace, package)?;
    workspace.add(package)?;
    let measure = |arguments: &[&str]| -> anyhow::Result<Usage> {
        progress(format_args!("{what}: cargo {}", arguments.join(" ")));
        Ok(workspace.cargo(&package.name, arguments)?.into())
    };
    let check = measure(&["check"])?;
    edit(workspace, package)?;
    let check_again = measure(&["check"])?;
    let build = measure(&["build"])?;
    let release = measure(&["build", "--release"])?;
    Ok(Cost { what, check, check_again, build, release })
}

/// Builds the package without its sources, and takes away what came of that: so its dependencies are built, and
/// they are built with the features that it asks for.
fn build_dependencies(workspace: &mut Workspace, package: &Package) -> anyhow::Result<()> {
    let empty = vec![("src/lib.rs".to_owned(), String::new())];
    workspace.add(&Package {
        name: package.name.clone(),
        manifest: package.manifest.clone(),
        files: empty,
    })?;
    for arguments in [&["check"][..], &["build"], &["build", "--release"]] {
        progress(format_args!("{}: dependencies for cargo {}", package.name, arguments.join(" ")));
        workspace.cargo(&package.name, arguments)?;
    }
    workspace.cargo(&package.name, &["clean"])?;
    Ok(())
}

/// Adds a constant to the file that has the types.
fn edit(workspace: &Workspace, package: &Package) -> anyhow::Result<()> {
    let largest = package.files.iter().max_by_key(|(_, text)| text.len());
    let (path, text) = largest.context("a package has files")?;
    let edited = format!("{text}\n/// A change.\npub const CHANGED: bool = true;\n");
    workspace.write(&package.name, path, &edited)?;
    Ok(())
}
