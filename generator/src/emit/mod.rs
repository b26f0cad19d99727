//! Model in, files out: one emitter for each emitted thing.
//!
//! Emitters read the model and compose tokens; [`crate::output`] makes text of
//! them. Names come from the model (final) and from `scope` (imports); every
//! string of the description goes through a literal, and through `markdown` if
//! it becomes documentation.

mod additional_properties;
mod assignments;
mod body;
mod constant;
mod crate_root;
mod credentials;
mod discriminants;
mod docs;
mod enumeration;
mod example;
mod features;
mod forms;
mod headers;
mod markdown;
mod modules;
mod nodes;
mod operation;
mod optional;
mod options;
mod package;
mod page;
mod parts;
mod polymorphic;
mod readme;
mod responses;
mod runtime;
mod runtime_features;
mod sample;
mod scope;
mod servers;
mod service;
mod shown_credential;
mod structs;
mod types;
mod union;

#[cfg(test)]
mod tests;

pub use package::PackageOptions;

use std::collections::BTreeSet;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use features::Features;
use runtime_features::Need;

use crate::model::{Api, ErrorsDef, PathNode, TypeRef};
use crate::observe::{Observe, Phase};
use crate::output::{GeneratedCrate, HEADER, RenderError, render, with_header};

/// Why no crate was emitted. Each is a fault of the generator, not of the description.
#[derive(Debug, thiserror::Error)]
pub enum EmitError {
    /// Tokens that are not Rust.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// A type in a module that no file holds.
    #[error("a type of `{origin}` is neither in `models` nor in `requests`; please report this")]
    Misplaced {
        /// The schema or the operation that it comes from.
        origin: String,
    },
}

/// What every emitter may read.
struct Context<'a> {
    api: &'a Api,
    package: &'a PackageOptions,
    /// The package's name as an identifier.
    crate_name: String,
    /// The type of the error bodies of most operations: what is said once is not said for each.
    common_error: Option<&'a TypeRef>,
    features: Features,
    /// What of the runtime it needs beside what every crate has.
    needs: BTreeSet<Need>,
}

impl Context<'_> {
    /// One sentence on what the package is.
    fn summary(&self) -> String {
        match &self.package.description {
            Some(description) => description.clone(),
            None => format!("A client for {}", self.api.info.title),
        }
    }
}

/// `cargo fmt` over a workspace leaves the generated files as they are, or they
/// would no longer be what the description gives.
const RUSTFMT: &str = "disable_all_formatting = true";

/// Emits the whole crate of an API whose names are final. `observer` learns how many of its files are text.
///
/// # Errors
/// A fault of the generator: see [`EmitError`].
pub fn emit(
    api: &Api,
    package: &PackageOptions,
    observer: &mut dyn Observe,
) -> Result<GeneratedCrate, EmitError> {
    observer.phase(Phase::Emit);
    let cx = Context {
        api,
        package,
        crate_name: package.name.replace('-', "_"),
        common_error: common_error(&api.root),
        features: Features::of(api),
        needs: runtime_features::needs(api),
    };
    let layout = modules::Layout::of(&cx)?;
    let mut files = GeneratedCrate::default();
    files.add("Cargo.toml", package::emit_manifest(&cx));
    files.add("README.md", readme::emit_readme(&cx, &layout));
    files.add("src/rustfmt.toml", format!("# {HEADER}\n\n{RUSTFMT}\n"));
    observer.phase(Phase::Render);
    render_modules(&cx, &layout, &mut files, observer)?;
    let root = crate_root::emit_crate_root(&cx);
    files.add("src/lib.rs", render("src/lib.rs", &root)?);
    files.add("src/service.rs", render("src/service.rs", &service::emit_service(&cx))?);
    let access = [
        ("src/credentials.rs", credentials::emit_credentials(api)),
        ("src/servers.rs", servers::emit_servers(api)),
    ];
    for (path, file) in access {
        if let Some(file) = file {
            files.add(path, render(path, &file)?);
        }
    }
    for (path, text) in runtime::files(&cx.needs) {
        files.add(path, with_header(&text));
    }
    Ok(files)
}

/// How many files a thread has to have to be worth its start.
const FEWEST_FILES: usize = 8;

/// Emits and renders the modules, on all cores: no file knows another, and their tokens go when they
/// are text.
fn render_modules(
    cx: &Context<'_>,
    layout: &modules::Layout<'_>,
    files: &mut GeneratedCrate,
    observer: &mut dyn Observe,
) -> Result<(), EmitError> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let threads = cores.min(layout.len() / FEWEST_FILES).max(1);
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    if index >= layout.len() {
                        return;
                    }
                    let (path, file) = layout.emit(cx, index);
                    let text = render(&path, &file);
                    if sender.send((path, text)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        for (done, (path, text)) in receiver.iter().enumerate() {
            observer.progress(done, layout.len());
            files.add(path, text?);
        }
        Ok(())
    })
}

/// The type of error bodies that most operations of a tree have; the first of several.
fn common_error(root: &PathNode) -> Option<&TypeRef> {
    let mut counts: Vec<(&TypeRef, usize)> = Vec::new();
    let mut pending = vec![root];
    while let Some(node) = pending.pop() {
        for operation in &node.operations {
            let ErrorsDef::One(error) = &operation.errors else { continue };
            match counts.iter_mut().find(|(known, _)| *known == error) {
                Some((_, count)) => *count += 1,
                None => counts.push((error, 1)),
            }
        }
        pending.extend(node.children.iter().rev());
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    counts.iter().find(|(_, count)| *count == most).map(|(error, _)| *error)
}
