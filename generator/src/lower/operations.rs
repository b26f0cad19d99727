//! Operations: their parameters, bodies and responses.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::Operation;
use serde::Deserialize as _;
use serde_json::Value;

use crate::description::{Method, path_pointer};
use crate::diagnostics::{Code, Pointer};
use crate::model::{
    BodyDef, Dialect, Docs, Idempotency, NextPageDef, OperationDef, Options, PaginationDef,
    ParameterDef, PathNode, Segment, SegmentPart,
};
use crate::naming::{MethodName, ModuleName, ModulePath};
use crate::pagination::Pagination;
use crate::select::OperationKey;

use super::actions;
use super::assignments;
use super::body;
use super::collisions::{makes_way, resolve_paths};
use super::docs;
use super::operation_words::operation_words;
use super::pages;
use super::parameters::{self, Parameters};
use super::paths;
use super::placement::{self, Placement, SelectedPaths};
use super::responses;
use super::security;
use super::segments::{Piece, pieces, segments, split_query};
use super::servers;
use super::state::OptionalParameters;
use super::subject::Subject;
use super::{Lowering, Settings, TypePath};

/// The tree of the selected operations, and the prefix of the paths that has no nodes.
pub(super) fn lower<'d>(
    context: &mut Lowering<'d>,
    selected: &'d [OperationKey],
) -> (PathNode, String) {
    let mut root = paths::root();
    let mut by_template: BTreeMap<&str, Vec<Method>> = BTreeMap::new();
    for OperationKey { template, method } in selected {
        if paths::check(context, template, &path_pointer(template)) {
            by_template.entry(template).or_default().push(*method);
        }
    }
    let templates = by_template.keys().copied().collect();
    let prefix = placement::prefix(context, &templates);
    let places = SelectedPaths::new(templates, prefix);
    for template in by_template.keys() {
        let namespace = context.namespace;
        let mut chosen = |template: &str| {
            context.given_name(Subject::Segment(template), None, &path_pointer(template))
        };
        paths::insert(namespace, &mut root, &places.place(template), &mut chosen);
    }
    sort(&mut root);
    // Inline types are in the modules of these nodes, whose names have to be final.
    let own = own_methods(context, &root, &places, &by_template);
    resolve_paths(&mut root, &own, context.dialect, context.settings.profile);
    let (mut declared, mut ids) = (BTreeSet::new(), BTreeMap::new());
    for (template, mut methods) in by_template {
        methods.sort();
        methods.dedup();
        let path = (template, places.place(template));
        lower_path(context, &mut root, path, &methods, &mut declared, &mut ids);
    }
    if context.dialect == Dialect::OData {
        actions::bind(context, &mut root);
    }
    (root, places.prefix())
}

/// The names of the operations of each node, by its template. Those of methods that OpenAPI does not know make way for
/// segments.
fn own_methods(
    context: &mut Lowering<'_>,
    root: &PathNode,
    places: &SelectedPaths<'_>,
    by_template: &BTreeMap<&str, Vec<Method>>,
) -> BTreeMap<String, Vec<MethodName>> {
    let mut own: BTreeMap<String, Vec<MethodName>> = BTreeMap::new();
    for (template, methods) in by_template {
        let chain = paths::find(root, &places.place(template));
        let node = chain.iter().fold(root, |node, index| &node.children[*index]);
        let usual = methods.iter().filter(|method| !makes_way(**method));
        let names = usual.map(|method| operation_name(context, template, *method));
        own.entry(node.template.clone()).or_default().extend(names);
    }
    own
}

/// The method of an operation: that of its requests, unless one is chosen.
fn operation_name(context: &mut Lowering<'_>, template: &str, method: Method) -> MethodName {
    let key = OperationKey { template: template.to_owned(), method };
    let at = context.document.operation_pointer(template, method);
    let operation = context.document.operation(template, method, context.diagnostics);
    let extensions = operation.map(|operation| &operation.extensions);
    let chosen = context.given_name(Subject::Operation(&key), extensions, &at);
    chosen.unwrap_or_else(|| MethodName::preferred(method.as_str()))
}

fn sort(node: &mut PathNode) {
    node.children.sort_by(|one, two| one.template.cmp(&two.template));
    node.children.iter_mut().for_each(sort);
}

fn lower_path(
    context: &mut Lowering<'_>,
    root: &mut PathNode,
    (template, place): (&str, Placement<'_>),
    methods: &[Method],
    declared: &mut BTreeSet<String>,
    ids: &mut BTreeMap<String, Pointer>,
) {
    let (type_path, chain) = locate(root, &place);
    let document = context.document;
    if let Some(item) = document.path_item(template, context.diagnostics) {
        node_at(root, &chain).docs =
            docs::of_text(item.summary.as_deref(), item.description.as_deref());
    }
    for method in methods {
        if let Some((mut def, path)) = lower_operation(context, template, *method, &type_path) {
            def.after = unnamed(&place);
            let at = document.operation_pointer(template, *method);
            warn_undeclared(context, template, &path, &at);
            warn_known_id(context, &def, &at, ids);
            declare_parameters(root, &chain, &path, declared);
            node_at(root, &chain).operations.push(def);
        }
    }
}

/// The path of an operation's inline types, and the indices that lead to its node.
fn locate(root: &PathNode, place: &Placement<'_>) -> (TypePath, Vec<usize>) {
    let mut module = ModulePath::new([ModuleName::preferred("requests")]);
    let mut name = "root".to_owned();
    let chain = paths::find(root, place);
    let mut here = root;
    for index in &chain {
        here = &here.children[*index];
        module = module.join(here.module.clone());
        here.name.as_str().clone_into(&mut name);
    }
    (TypePath::new(module, name), chain)
}

/// The segments of an operation's path after its node.
fn unnamed(place: &Placement<'_>) -> Vec<String> {
    // The root node has no segment of its own.
    let before = if place.segments.is_empty() { place.before.as_slice() } else { &[] };
    before.iter().chain(&place.after).map(|text| (*text).to_owned()).collect()
}

fn node_at<'n>(root: &'n mut PathNode, chain: &[usize]) -> &'n mut PathNode {
    chain.iter().fold(root, |node, index| &mut node.children[*index])
}

/// Sets the declarations of path parameters; the first one counts.
fn declare_parameters(
    root: &mut PathNode,
    chain: &[usize],
    found: &[ParameterDef],
    declared: &mut BTreeSet<String>,
) {
    let mut here = root;
    for index in chain {
        here = &mut here.children[*index];
        let Segment::Parts(parts) = &mut here.segment else { continue };
        for part in parts {
            if let SegmentPart::Parameter(parameter) = part
                && let Some(found) = found.iter().find(|found| found.wire == parameter.wire)
                && declared.insert(format!("{} {}", here.template, found.wire))
            {
                paths::declare(parameter, found);
            }
        }
    }
}

/// Reports duplicate values of `operationId`. They do no harm: a name that the types of both
/// operations want is given to neither, and equal names of methods are numbered.
fn warn_known_id(
    context: &mut Lowering<'_>,
    operation: &OperationDef,
    at: &Pointer,
    ids: &mut BTreeMap<String, Pointer>,
) {
    let Some(id) = &operation.id else { return };
    // Two paths can refer to one path item.
    let first = ids.entry(id.clone()).or_insert_with(|| at.clone());
    if first != at {
        context.diagnostics.warn(
            Code::DuplicateOperationId,
            &at.join("operationId"),
            format!("the operationId `{id}` is also that of `#{first}`: both operations are kept"),
            "give each operation an id of its own",
        );
    }
}

/// Reports parameters that are only in the template or only in the declarations.
fn warn_undeclared(
    context: &mut Lowering<'_>,
    template: &str,
    declared: &[ParameterDef],
    at: &Pointer,
) {
    let pieces: Vec<Piece<'_>> =
        segments(split_query(template).0).into_iter().flat_map(pieces).collect();
    for piece in &pieces {
        if let Piece::Parameter(name) = piece
            && !declared.iter().any(|parameter| parameter.wire == *name)
        {
            context.diagnostics.warn(
                Code::UndeclaredParameter,
                at,
                format!("the path parameter `{name}` is not declared: it is treated as a string"),
                "declare it in `parameters` with `in: path`",
            );
        }
    }
    for parameter in declared {
        if !pieces.contains(&Piece::Parameter(&parameter.wire)) {
            context.diagnostics.warn(
                Code::UnusedParameter,
                at,
                format!(
                    "the path `{template}` has no `{{{}}}`: the parameter is ignored",
                    parameter.wire
                ),
                "add it to the path, or remove its declaration",
            );
        }
    }
}

fn lower_operation(
    context: &mut Lowering<'_>,
    template: &str,
    method: Method,
    type_path: &TypePath,
) -> Option<(OperationDef, Vec<ParameterDef>)> {
    let document = context.document;
    let at = document.operation_pointer(template, method);
    let operation = document.operation(template, method, context.diagnostics)?;
    let item = document.path_item(template, context.diagnostics)?;
    note_ignored(context, operation, &at);
    let sources = [
        (item.parameters.as_slice(), document.path_item_pointer(template).join("parameters")),
        (operation.parameters.as_slice(), at.join("parameters")),
    ];
    let words = words(context, operation, method, template);
    let by_method = type_path.role(method.as_str()).of_operation(words.as_deref());
    let type_path = &type_path.of_operation(words.as_deref());
    context.request = format!("{} {template}", method.token());
    let mut found = parameters::lower(context, sources, template, &by_method);
    parameters::take_aliases(context, template, &mut found, &at);
    let query = parameters::take_query(template, &mut found);
    let Parameters { path, required, optional } = found;
    let options_path = TypePath::new(type_path.module.clone(), method.as_str().to_owned());
    let options_path = options_path.of_operation(words.as_deref()).role("options");
    let key = OperationKey { template: template.to_owned(), method };
    let optional = OptionalParameters { parameters: optional, type_path: options_path };
    context.optional.insert(key, optional);
    // The types of the usual method omit its name, as in `AssignRequest`; those of other methods
    // contain it.
    let request_path = if method == Method::Post { type_path } else { &by_method };
    let response_path = if method == Method::Get { type_path } else { &by_method };
    let body = body::body(context, operation, &at, request_path);
    let (response, errors, error_headers) =
        responses::responses(context, operation, method, &at, response_path);
    let server = servers::own_server(
        document,
        (&operation.servers, at.clone()),
        (&item.servers, document.path_item_pointer(template)),
        context.diagnostics,
    );
    let security = own_security(context, operation);
    let body = body?;
    let idempotency = idempotency(context, operation, (template, method), body.as_ref());
    let def = OperationDef {
        id: operation.operation_id.clone(),
        tag: operation.tags.iter().find(|tag| tag.contains(char::is_alphanumeric)).cloned(),
        named: None,
        method,
        name: operation_name(context, template, method),
        template: template.to_owned(),
        after: Vec::new(),
        query,
        server,
        bound_to: None,
        idempotency,
        security,
        required,
        // They are declared when all operations are known.
        options: Options::None,
        body,
        response: response?,
        errors,
        error_headers,
        pages: pagination(context, operation, (template, method), &at),
        docs: operation_docs(operation),
    };
    Some((def, path))
}

/// The words that name the types of an operation. In OData, ids repeat the path.
fn words(
    context: &Lowering<'_>,
    operation: &Operation,
    method: Method,
    template: &str,
) -> Option<String> {
    let id = operation.operation_id.as_deref().filter(|_| context.dialect != Dialect::OData);
    operation_words(id, &operation.tags, method.as_str(), template)
}

/// The idempotency of an operation, from the configuration, the extension `x-idempotent`, or the
/// profile, in this order.
fn idempotency(
    context: &Lowering<'_>,
    operation: &Operation,
    (template, method): (&str, Method),
    body: Option<&BodyDef>,
) -> Idempotency {
    let Settings { profile, idempotent, .. } = context.settings;
    let key = OperationKey { template: template.to_owned(), method };
    let described = || operation.extensions.get("x-idempotent").and_then(Value::as_bool);
    let known = || {
        method == Method::Post
            && profile.is_some_and(|profile| {
                assignments::replaces(&context.types, profile.replacement(), template, body)
            })
    };
    if idempotent.contains(&key) || described().unwrap_or_else(known) {
        Idempotency::Known
    } else {
        Idempotency::OfMethod
    }
}

/// The security requirements of an operation, if they differ from the default.
fn own_security(context: &mut Lowering<'_>, operation: &Operation) -> Option<Vec<Vec<String>>> {
    let own = security::alternatives(operation.security.as_deref()?);
    let top = context.document.top(context.diagnostics);
    let most = top.and_then(|top| top.security.as_deref());
    (security::alternatives(most.unwrap_or_default()) != own || own.is_empty()).then_some(own)
}

fn operation_docs(operation: &Operation) -> Docs {
    let mut found = docs::of_text(operation.summary.as_deref(), operation.description.as_deref());
    found.link = operation.external_docs.as_ref().map(docs::link);
    found.deprecated = docs::deprecation(operation.deprecated, &operation.extensions);
    found.notes.extend(security::scopes(operation.security.as_deref().unwrap_or_default()));
    found
}

/// The pagination of an operation, from the configuration, the extension `x-pagination`, or the extension
/// `x-ms-pageable`, in this order. Without `nextLinkName`, the latter says that there is only one page.
fn pagination(
    context: &mut Lowering<'_>,
    operation: &Operation,
    (template, method): (&str, Method),
    at: &Pointer,
) -> Option<PaginationDef> {
    let key = OperationKey { template: template.to_owned(), method };
    let mut entries = context.settings.pagination.iter().enumerate();
    if let Some((entry, (_, pagination))) = entries.find(|(_, (keys, _))| keys.contains(&key)) {
        return Some(PaginationDef { entry: Some(entry), ..pagination.clone() });
    }
    if let Some(described) = operation.extensions.get("x-pagination") {
        let keys = Pagination::deserialize(described).map_err(|error| error.to_string());
        match keys.and_then(|keys| keys.lower()) {
            Ok(pagination) => return Some(pagination),
            Err(problem) => pages::warn(context.diagnostics, at, &problem),
        }
    }
    let pages = operation.extensions.get("x-ms-pageable")?;
    let text = |name| pages.get(name).and_then(Value::as_str).map(str::to_owned);
    let next = NextPageDef::Property(text("nextLinkName")?);
    Some(PaginationDef { next, items: text("itemName"), more: None, entry: None })
}

/// Reports the ignored parts of an operation.
fn note_ignored<'d>(context: &mut Lowering<'d>, operation: &'d Operation, at: &Pointer) {
    if !operation.callbacks.is_empty() {
        context.diagnostics.warn(
            Code::Callbacks,
            &at.join("callbacks"),
            "callbacks are ignored: the service calls them, not the client",
            "nothing to do",
        );
    }
}
