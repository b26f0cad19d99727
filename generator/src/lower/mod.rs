//! OpenAPI → model.
//!
//! Reads the selected operations and the schemas that they name. It is the last phase that sees
//! OpenAPI types. It reports whatever it cannot express, with its position: nothing is omitted
//! silently.

mod access;
mod actions;
mod additional_properties;
mod alternative_names;
mod assignments;
mod body;
mod boxing;
mod client_parameters;
mod collections;
mod collisions;
mod components;
mod compose;
mod constants;
mod definitions;
mod docs;
mod enumeration;
mod equal;
mod errors;
mod given;
mod groups;
mod headers;
mod html;
mod inheritance;
mod media;
mod multipart;
mod object;
mod omitted;
mod operation_words;
mod operations;
mod outcomes;
mod pages;
mod parameters;
mod paths;
mod placement;
mod polymorphism;
mod reach;
mod reached;
mod replaced;
mod response_media;
mod responses;
mod scalars;
mod schema_parts;
mod security;
mod segments;
mod serialization;
mod servers;
mod shape;
mod state;
mod statuses;
mod subject;
mod tags;
mod type_names;
mod type_path;
mod types;
mod union;
mod uses;
mod wide_tuples;

pub use collisions::resolve_names;
pub use given::check_chosen_names;
pub use polymorphism::{Mapped, variants};
pub use reach::reach;
pub use reached::{Reached, SchemaRoles};
pub use state::Settings;
pub use subject::OverrideOf;
pub use uses::Uses;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::description::{Document, Section, component_pointer};
use crate::diagnostics::Diagnostics;
use crate::model::{Api, Dialect, Docs, Info, Types};
use crate::naming::SchemaName;
use crate::profile::Profile;
use crate::select::Selected;

use state::Lowering;
use type_path::TypePath;

/// Lowers the selected operations, and the schemas that they name, to the model. Except for the
/// modules of the path tree, its identifiers can still collide. `None` if there are errors.
pub fn lower(
    document: &Document<'_>,
    selected: &Selected,
    settings: &Settings<'_>,
    uses: &mut Uses,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let reached = reach(document, selected, &settings.overrides, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    let mut context = Lowering {
        document,
        reached: &reached,
        settings,
        namespace: settings.namespace(),
        dialect: dialect(document, &reached, diagnostics),
        diagnostics,
        types: Types::default(),
        int_or_string: false,
        tuples: false,
        replacements: BTreeSet::new(),
        components: BTreeMap::new(),
        undefined: VecDeque::new(),
        inline: BTreeMap::new(),
        paths: BTreeMap::new(),
        open: BTreeSet::new(),
        variants: BTreeMap::new(),
        request: String::new(),
        rust_names: BTreeMap::new(),
        matched: BTreeSet::new(),
        optional: BTreeMap::new(),
        uses,
    };
    components::declare(&mut context, &reached);
    definitions::define(&mut context);
    let (mut root, path_prefix) = operations::lower(&mut context, &selected.operations);
    definitions::define(&mut context);
    let security = security::schemes(document, &selected.security, context.diagnostics);
    client_parameters::lower(&mut context, &mut root, &security);
    let tag_names = context.tag_names(&root);
    let overridden = context.overridden_types();
    let Lowering {
        mut types,
        int_or_string,
        tuples,
        replacements,
        diagnostics,
        dialect,
        components,
        paths,
        uses,
        rust_names,
        mut matched,
        ..
    } = context;
    let paths = equal::merge(&mut root, &mut types, uses, paths, &overridden);
    type_names::choose(&root, &mut types, &paths);
    let overrides = &settings.overrides;
    given::name_types(document, &mut types, &rust_names, overrides, &mut matched, diagnostics);
    given::report_unmatched(overrides, &matched, &types, &root, diagnostics);
    boxing::end_endless_aliases(&mut types, diagnostics);
    wide_tuples::end_wide_tuples(&mut types, diagnostics);
    boxing::end_endless_choices(&mut types, diagnostics);
    boxing::box_alternatives(&mut types);
    boxing::box_cycles(&mut types);
    let is_reached = |name: &str| {
        let name = SchemaName::new(name);
        reached.schemas.contains_key(&name) || components.contains_key(&name)
    };
    let calls = settings.calls.unwrap_or_else(|| groups::default_calls(&root, dialect));
    let mut api = Api {
        info: info(document, diagnostics),
        servers: servers::servers(document, diagnostics),
        security,
        default_security: default_security(document, diagnostics),
        client_parameters: Vec::new(),
        service: settings.profile.map(Profile::service).unwrap_or_default(),
        dialect,
        types,
        int_or_string,
        tuples,
        replacements,
        root,
        path_prefix,
        calls,
        groups: Vec::new(),
        description_hash: document.hash(is_reached),
    };
    api.client_parameters = client_parameters::declared(&api.root, &api.types);
    pages::mark(&mut api, diagnostics);
    if let Some(profile) = settings.profile {
        assignments::mark(&api.types, profile.replacement(), &mut api.root);
    }
    collisions::resolve_methods(&mut api, &tags(document, diagnostics), &tag_names);
    (!diagnostics.has_errors()).then_some(api)
}

/// Detects OData: its descriptions declare `@odata.…` properties.
fn dialect(document: &Document<'_>, reached: &Reached, diagnostics: &mut Diagnostics) -> Dialect {
    let odata = reached.schemas.keys().any(|name| {
        let at = component_pointer(Section::Schemas, name.as_str());
        let found = document.component::<openapiv3::Schema>(name.as_str(), &at, diagnostics);
        found.is_some_and(|found| schema_parts::declares_odata(found.value))
    });
    if odata { Dialect::OData } else { Dialect::Plain }
}

/// The documentation of tags.
fn tags(document: &Document<'_>, diagnostics: &mut Diagnostics) -> BTreeMap<String, Docs> {
    let top = document.top(diagnostics);
    let tags = top.into_iter().flat_map(|top| &top.tags);
    tags.map(|tag| (tag.name.clone(), docs::of_text(None, tag.description.as_deref()))).collect()
}

fn info(document: &Document<'_>, diagnostics: &mut Diagnostics) -> Info {
    let Some(top) = document.top(diagnostics) else { return Info::default() };
    Info {
        title: top.info.title.clone(),
        version: top.info.version.clone(),
        description: top.info.description.as_deref().map(html::to_markdown),
    }
}

fn default_security(document: &Document<'_>, diagnostics: &mut Diagnostics) -> Vec<Vec<String>> {
    let whole = document.top(diagnostics).and_then(|top| top.security.as_deref());
    security::alternatives(whole.unwrap_or_default())
}
