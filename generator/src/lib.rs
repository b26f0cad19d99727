//! A generator of complete Rust crates from OpenAPI descriptions.
//!
//! [`generate`] is the whole pipeline, one phase per line. The crate is pure: it
//! reads no file, starts no process and asks no network; what it gets is text,
//! and what it gives is a map from paths to text.
//!
//! | phase | module | what it knows |
//! |---|---|---|
//! | scan | [`description`] | the text; the byte ranges of path items and components |
//! | select | [`select`] | the operations that are wanted |
//! | parse | [`description::Document`] | OpenAPI's own types, of the selected parts only |
//! | lower | [`lower`] | both sides: OpenAPI's types and the [`model`] |
//! | name | [`naming`], applied by [`lower::resolve_names`] | words, keywords and scopes |
//! | emit | [`emit`] | the model, and tokens |
//! | render | [`output`] | tokens, and text |
//!
//! [`operations`] stops after the first phase and lists what there is to select; [`extract()`] stops when it is known which
//! schemas the selected operations name, and gives the selected part as a description of its own, which
//! [`extract`](mod@extract) cuts out of the text.
//! [`schema_types()`] stops before anything is emitted, and says which schema became which type.
//! [`generate_observed`] tells an [`Observe`] when each phase begins.
//!
//! Later phases do not look back: nothing in [`emit`] knows OpenAPI, nothing in
//! [`lower`] knows tokens.
//!
//! ```
//! use openapi_to_crate::{Description, Options, PackageOptions, generate};
//!
//! let description = Description::new(
//!     "ping.yaml",
//!     "
//! openapi: 3.0.4
//! info: { title: Ping, version: '1' }
//! servers: [{ url: https://ping.example }]
//! paths:
//!   /ping:
//!     get:
//!       responses:
//!         '204': { description: It is there. }
//! ",
//! );
//! let options = Options { package: PackageOptions { name: "ping".to_owned(), ..PackageOptions::default() }, ..Options::default() };
//! let generated = generate(&description, &options)?;
//! assert!(generated.files.contains_key("src/lib.rs"));
//! # Ok::<(), openapi_to_crate::Failure>(())
//! ```

#![forbid(unsafe_code)]

mod contents;
pub mod description;
pub mod diagnostics;
pub mod emit;
pub mod extract;
#[doc(hidden)]
pub mod internal;
pub mod lower;
mod media_type;
mod method;
pub mod model;
pub mod naming;
pub mod observe;
pub mod output;
pub mod overrides;
mod pagination;
pub mod profile;
mod schema_types;
pub mod select;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

pub use contents::Contents;
pub use description::{Description, Files, Overlay};
pub use diagnostics::{Code, Diagnostic, Diagnostics, Severity};
pub use emit::{Module, ModuleError, PackageOptions, Runtime, SharedRuntime, SharedRuntimeError};
pub use extract::{Extract, Format};
pub use model::Calls;
pub use observe::{Observe, Phase};
pub use overrides::Override;
pub use pagination::{PaginatedOperations, Pagination};
pub use profile::Profile;
pub use schema_types::{SchemaType, schema_types};
pub use select::{Navigation, Pattern, Selection};

/// The version of the generator.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Options of generation.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The generated package.
    pub package: PackageOptions,
    /// The selected operations and properties; by default all operations.
    pub selection: Selection,
    /// The prefix of schema names that becomes no module, such as `microsoft.graph`; unless set, that of the profile.
    pub namespace: Option<String>,
    /// The service that is described, if more is known of it than its description states.
    pub profile: Option<Profile>,
    /// The operations that can be repeated although neither their method nor the description says so. A pattern that
    /// matches none is an error.
    pub idempotent: Vec<Pattern>,
    /// How lists continue that the description says nothing of. The first entry that matches an operation counts.
    pub pagination: Vec<PaginatedOperations>,
    /// The prefix of paths that is not part of calls, such as `/api/0`; empty for none. Unless set, it is the one that all
    /// selected paths share, up to its last segment that names an API or a version: none with OData.
    pub path_prefix: Option<String>,
    /// The ways to call operations. Unless set, both if all selected operations have a tag and an `operationId` of their own,
    /// and otherwise, or with OData, by path.
    pub calls: Option<Calls>,
    /// The names of the parameters that can be set on the client, as they are sent. Unless set, these are the parameters of
    /// most selected operations. A name that no operation declares is an error.
    pub client_parameters: Option<Vec<String>>,
    /// Names, types, derives and attributes that replace the generator's.
    pub overrides: Vec<Override>,
    /// Whether what breaks OpenAPI's rules is an error, even if it can only be meant in one way. Otherwise it is
    /// repaired, with a warning.
    pub strict: bool,
}

impl Options {
    /// The selection, with what the profile adds to it.
    fn selection(&self) -> Selection {
        let navigation = self.selection.navigation.or(self.profile.map(Profile::navigation));
        Selection { navigation, ..self.selection.clone() }
    }
}

/// A generated crate and its warnings.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The files: paths below the folder of the package or module, with `/` between their parts, and texts.
    pub files: BTreeMap<String, String>,
    /// The dependencies of a [`Module`], as tables of the `Cargo.toml` of its crate.
    pub dependencies: Option<String>,
    /// Warnings about ignored and repaired parts.
    pub diagnostics: Vec<Diagnostic>,
}

/// The errors that prevented generation.
#[derive(Clone, Debug)]
pub struct Failure {
    /// At least one error, errors first.
    pub diagnostics: Vec<Diagnostic>,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.diagnostics.iter().enumerate() {
            let gap = if index == 0 { "" } else { "\n\n" };
            write!(f, "{gap}{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Failure {}

/// Generates a crate from a description.
///
/// # Errors
/// Every problem that keeps the description from becoming a whole crate, each
/// with its place in the text.
pub fn generate(description: &Description, options: &Options) -> Result<Generated, Failure> {
    generate_observed(description, options, &mut ())
}

/// Generates a crate from a description, and reports progress to `observer`.
///
/// # Errors
/// Those of [`generate`].
pub fn generate_observed(
    description: &Description,
    options: &Options,
    observer: &mut dyn Observe,
) -> Result<Generated, Failure> {
    let mut found = Diagnostics::new(options.strict);
    observer.phase(Phase::Locate);
    let overlaid = overlaid(description, options.strict)?;
    let Ok(index) = overlaid.index(&mut found) else {
        return Err(failure(&overlaid, found));
    };
    let document = description::Document::new(index);
    let made = run(&document, options, &mut found, observer);
    let failed = found.has_errors();
    let diagnostics = overlaid.located(document.index().locate_diagnostics(found));
    match made {
        Some(output) if !failed => {
            let dependencies = output.dependencies.clone();
            Ok(Generated { files: output.into_files(), dependencies, diagnostics })
        }
        _ => Err(Failure { diagnostics }),
    }
}

/// Cuts the smallest description that is self-contained out of a larger one: the selected operations and what they
/// refer to, in the original's order and spelling.
///
/// A crate generated from the extract is the crate generated from the original with the same selection.
///
/// # Errors
/// Every problem that keeps the selected part from being read, and patterns that mean nothing.
pub fn extract(
    description: &Description,
    selection: &Selection,
    format: Format,
) -> Result<Extract, Failure> {
    let mut found = Diagnostics::default();
    let overlaid = overlaid(description, false)?;
    let extract = extract::extract(&overlaid, selection, format, &mut found);
    // Other warnings are about what is ignored of a crate; from an extract nothing is.
    match extract {
        Some(extract) => Ok(Extract { diagnostics: overlaid.into_problems(), ..extract }),
        None => Err(failure(&overlaid, found)),
    }
}

/// An operation of a description.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Operation {
    /// Its method.
    pub method: description::Method,
    /// Its path template.
    pub path: String,
    /// `operationId`.
    pub id: Option<String>,
    /// `summary`.
    pub summary: Option<String>,
    /// `tags`.
    pub tags: Vec<String>,
}

/// Lists the operations that a selection means, in the description's order.
///
/// # Errors
/// Every problem that keeps the description from being read, and patterns that mean nothing.
pub fn operations(
    description: &Description,
    selection: &Selection,
) -> Result<Vec<Operation>, Failure> {
    let mut found = Diagnostics::default();
    let overlaid = overlaid(description, false)?;
    let operations = overlaid.index(&mut found).map(|index| {
        let chosen = select::choose(&index, selection, select::Details::All, &mut found);
        let owned = |entry: description::OperationEntry<'_>| Operation {
            method: entry.method,
            path: entry.template.to_owned(),
            id: entry.id.map(Into::into),
            summary: entry.summary.map(Into::into),
            tags: entry.tags.into_iter().map(Into::into).collect(),
        };
        chosen.into_iter().map(owned).collect()
    });
    match operations {
        Ok(operations) if !found.has_errors() => Ok(operations),
        _ => Err(failure(&overlaid, found)),
    }
}

/// Applies the overlays of a description.
fn overlaid(description: &Description, strict: bool) -> Result<description::Overlaid<'_>, Failure> {
    description::Overlaid::new(description, strict).map_err(|diagnostics| Failure { diagnostics })
}

fn failure(overlaid: &description::Overlaid<'_>, found: Diagnostics) -> Failure {
    let found = description::locate_diagnostics(overlaid.description(), found);
    Failure { diagnostics: overlaid.located(found) }
}

/// Runs the phases; `None` if there are errors.
fn run(
    document: &description::Document<'_>,
    options: &Options,
    diagnostics: &mut Diagnostics,
    observer: &mut dyn Observe,
) -> Option<output::GeneratedCrate> {
    let api = model(document, options, &mut lower::Uses::Forgotten, diagnostics, observer)?;
    let api = match options.package.contents {
        Contents::Client => api,
        Contents::Types => api.without_calls(),
    };
    if let Runtime::Of(shared) = options.package.runtime() {
        shared.check(&api, diagnostics);
        if diagnostics.has_errors() {
            return None;
        }
    }
    match emit::emit(&api, &options.package, observer) {
        Ok(output) => Some(output),
        Err(error) => {
            let pointer = diagnostics::Pointer::root();
            diagnostics.error(
                diagnostics::Code::Bug,
                &pointer,
                error.to_string(),
                "Report this description: this is a bug in the generator",
            );
            None
        }
    }
}

/// Runs the phases before emission; `None` if there are errors.
fn model(
    document: &description::Document<'_>,
    options: &Options,
    uses: &mut lower::Uses,
    diagnostics: &mut Diagnostics,
    observer: &mut dyn Observe,
) -> Option<model::Api> {
    observer.phase(Phase::Select);
    let selection = options.selection();
    let mut selected = select::select(document, &selection, diagnostics);
    if options.package.contents == Contents::Types {
        select::add_unused_schemas(document, &selection, &mut selected);
    }
    if diagnostics.has_errors() {
        return None;
    }
    observer.phase(Phase::Lower);
    let settings = lower::Settings {
        namespace: options.namespace.as_deref(),
        profile: options.profile,
        idempotent: select::matching(document.index(), &options.idempotent, diagnostics),
        pagination: pagination(document, &options.pagination, diagnostics),
        path_prefix: options.path_prefix.as_deref(),
        calls: options.calls,
        client_parameters: options.client_parameters.as_deref(),
        overrides: overrides::resolve(
            document.index(),
            &options.overrides,
            options.package.module.as_ref(),
            diagnostics,
        ),
    };
    let mut api = lower::lower(document, &selected, &settings, uses, diagnostics)?;
    observer.phase(Phase::Name);
    lower::resolve_names(&mut api);
    lower::check_chosen_names(&api, diagnostics);
    (!diagnostics.has_errors()).then_some(api)
}

/// The entries of the configuration on pagination, with the operations that they match.
fn pagination(
    document: &description::Document<'_>,
    entries: &[PaginatedOperations],
    diagnostics: &mut Diagnostics,
) -> Vec<(BTreeSet<select::OperationKey>, model::PaginationDef)> {
    let mut found = Vec::new();
    for entry in entries {
        match entry.pagination.lower() {
            Ok(pagination) => {
                let matched = select::matching(document.index(), &entry.operations, diagnostics);
                found.push((matched, pagination));
            }
            Err(problem) => diagnostics.error(
                diagnostics::Code::Pagination,
                &diagnostics::Pointer::root(),
                format!("An entry of `pagination` in the configuration is wrong: {problem}"),
                "Correct the entry",
            ),
        }
    }
    found
}
