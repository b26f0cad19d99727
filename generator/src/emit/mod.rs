//! Emits the files of a crate from the model: one emitter for each kind of item.
//!
//! Emitters read the model and compose tokens; [`crate::output`] formats them. Names come from the
//! model (final) and from `scope` (imports). Every string of the description is emitted as a
//! literal, or through `markdown` as documentation.

mod additional_properties;
mod assignments;
mod body;
mod calls;
mod client;
mod client_parameters;
mod constant;
mod context;
mod conversions;
mod crate_root;
mod credentials;
mod discriminants;
mod docs;
mod enumeration;
mod error;
mod example;
mod features;
mod forms;
mod groups;
mod headers;
mod layout;
mod markdown;
mod media_types;
mod module_item;
mod modules;
mod nodes;
mod operation;
mod optional;
mod options;
mod package;
mod page;
mod parameter;
mod parts;
mod placement;
mod polymorphic;
mod readme;
mod replacements;
mod responses;
mod runtime;
mod runtime_features;
mod sample;
mod scope;
mod servers;
mod service;
mod shared_runtime;
mod shown_credential;
mod statement;
mod string_conversions;
mod structs;
mod tree;
mod types;
mod union;

#[cfg(test)]
mod tests;

pub use context::PackageOptions;
pub use error::EmitError;
pub use placement::{Module, ModuleError};
pub use shared_runtime::{Runtime, SharedRuntime, SharedRuntimeError};

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use context::Context;
use features::Features;
use runtime::Mentions;

use crate::model::Api;
use crate::observe::{Observe, Phase};
use crate::output::{GeneratedCrate, HEADER, SourceFile, render, with_header};

/// Prevents `cargo fmt` in a workspace from changing the generated files, which would then differ
/// from a new generation.
const RUSTFMT: &str = "disable_all_formatting = true";

/// Emits all files of a crate. The names of the API must be final. `observer` receives the number of
/// rendered files.
///
/// # Errors
/// Returns an error for a bug in the generator: see [`EmitError`].
pub fn emit(
    api: &Api,
    package: &PackageOptions,
    observer: &mut dyn Observe,
) -> Result<GeneratedCrate, EmitError> {
    observer.phase(Phase::Emit);
    let runtime_features = runtime_features::of_api(api, package.contents);
    let cx = Context {
        api,
        package,
        crate_name: match &package.module {
            Some(module) => module.path().to_owned(),
            None => shared_runtime::identifier(&package.name),
        },
        common_error: tree::common_error(&api.root),
        features: if package.module.is_some() { Features::default() } else { Features::of(api) },
        optional_bodies: conversions::optional_bodies(api),
        runtime_parts: match package.runtime() {
            Runtime::Shared => runtime_features::of_several(&runtime_features),
            Runtime::Embedded | Runtime::Of(_) => runtime_features.clone(),
        },
        runtime_features,
    };
    let layout = layout::Layout::of(&cx)?;
    let mut files = GeneratedCrate::default();
    observer.phase(Phase::Render);
    let mut mentions = render_modules(&cx, &layout, &mut files, observer)?;
    let access = [
        ("src/service.rs", cx.has_client().then(|| service::emit_service(&cx))),
        ("src/client.rs", client::emit_client(&cx)),
        ("src/client_parameters.rs", client_parameters::emit_client_parameters(&cx)),
        ("src/credentials.rs", credentials::emit_credentials(&cx)),
        ("src/servers.rs", servers::emit_servers(api)),
        ("src/replacements.rs", replacements::emit_replacements(api)),
    ];
    for (path, file) in access {
        if let Some(file) = file {
            mentions.merge(mentions_of(&file));
            files.add(path, placed(&cx, path, file)?);
        }
    }
    if let Some(module) = &package.module {
        let dependencies = package::dependencies_of_module(&cx, module, &mentions);
        files.dependencies = Some(dependencies);
    } else {
        files.add("Cargo.toml", package::emit_manifest(&cx, &mentions));
        files.add("README.md", readme::emit_readme(&cx, &layout));
        files.add("src/rustfmt.toml", format!("# {HEADER}\n\n{RUSTFMT}\n"));
    }
    let root = crate_root::emit_crate_root(&cx, &mentions);
    files.add("src/lib.rs", placed(&cx, "src/lib.rs", root)?);
    for (path, text) in runtime::files(&cx, &mentions) {
        let text = package.module.as_ref().map_or(text.clone(), |module| module.place_text(&text));
        files.add(path, with_header(&text));
    }
    Ok(if package.module.is_some() { files.into_module() } else { files })
}

/// Renders a file, with the paths of its module.
fn placed(cx: &Context<'_>, path: &str, file: SourceFile) -> Result<String, EmitError> {
    let file = match &cx.package.module {
        Some(module) => module.place(file),
        None => file,
    };
    Ok(render(path, &file)?)
}

/// The minimal number of files per thread.
const FEWEST_FILES: usize = 8;

/// Emits and renders the modules on all cores, and returns the names of the runtime in them. Files are independent, and
/// their tokens are dropped after rendering.
fn render_modules(
    cx: &Context<'_>,
    layout: &layout::Layout<'_>,
    files: &mut GeneratedCrate,
    observer: &mut dyn Observe,
) -> Result<Mentions, EmitError> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let threads = cores.min(layout.len() / FEWEST_FILES).max(1);
    let mut all = Mentions::default();
    let mut add = |done, (path, text, mentions): Rendered| {
        observer.progress(done, layout.len());
        files.add(path, text?);
        all.merge(mentions);
        Ok::<(), EmitError>(())
    };
    if threads == 1 {
        // There may be no threads at all, as in WebAssembly.
        for index in 0..layout.len() {
            add(index, render_module(cx, layout, index))?;
        }
        return Ok(all);
    }
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    if index >= layout.len()
                        || sender.send(render_module(cx, layout, index)).is_err()
                    {
                        return;
                    }
                }
            });
        }
        drop(sender);
        receiver.iter().enumerate().try_for_each(|(done, rendered)| add(done, rendered))
    })?;
    Ok(all)
}

/// The path of a module, its text, and the names of the runtime in it.
type Rendered = (String, Result<String, EmitError>, Mentions);

fn render_module(cx: &Context<'_>, layout: &layout::Layout<'_>, index: usize) -> Rendered {
    let (path, file) = layout.emit(cx, index);
    let mentions = mentions_of(&file);
    let text = placed(cx, &path, file);
    (path, text, mentions)
}

/// The names of the runtime in a file.
fn mentions_of(file: &SourceFile) -> Mentions {
    let mut mentions = Mentions::default();
    mentions.add_generated(file.items.iter().cloned().collect());
    mentions
}
