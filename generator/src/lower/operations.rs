//! Operations: what they take, send and answer.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use openapiv3::{MediaType, Operation, ReferenceOr, Response, StatusCode};

use crate::diagnostics::Pointer;
use crate::model::{
    BodyDef, BodyNeed, Docs, HttpMethod, OperationDef, ParameterDef, PathNode, ResponseContent,
    ResponseDef, Segment, SegmentPart, TypeRef,
};
use crate::naming::{MethodName, ModuleName, ModulePath, settle_paths};
use crate::select::OperationKey;
use crate::source::{Method, operation_pointer, path_pointer};

use super::docs;
use super::parameters::{self, Parameters};
use super::paths::{self, Piece};
use super::types;
use super::{Lowering, Place};

/// The tree of the selected operations.
pub(super) fn lower(context: &mut Lowering<'_>, selected: &[OperationKey]) -> PathNode {
    let mut root = paths::root();
    let mut by_template: BTreeMap<&str, Vec<Method>> = BTreeMap::new();
    for OperationKey { template, method } in selected {
        if paths::check(context, template, &path_pointer(template)) {
            by_template.entry(template).or_default().push(*method);
        }
    }
    for template in by_template.keys() {
        paths::insert(context, &mut root, template);
    }
    sort(&mut root);
    // Inline types live in the modules of these nodes: their names have to be settled.
    settle_paths(&mut root);
    let mut declared = BTreeSet::new();
    for (template, mut methods) in by_template {
        methods.sort();
        methods.dedup();
        lower_path(context, &mut root, template, &methods, &mut declared);
    }
    root
}

fn sort(node: &mut PathNode) {
    node.children.sort_by(|one, two| one.template.cmp(&two.template));
    node.children.iter_mut().for_each(sort);
}

fn lower_path(
    context: &mut Lowering<'_>,
    root: &mut PathNode,
    template: &str,
    methods: &[Method],
    declared: &mut BTreeSet<String>,
) {
    let (place, chain) = place(root, template);
    let document = context.document;
    if let Some(item) = document.path_item(template, context.diagnostics) {
        node_at(root, &chain).docs =
            docs::of_text(item.summary.as_deref(), item.description.as_deref());
        refuse_servers(context, item.servers.is_empty(), &path_pointer(template));
    }
    for method in methods {
        if let Some((def, path)) = lower_operation(context, template, *method, &place) {
            warn_undeclared(context, template, &path, &operation_pointer(template, *method));
            declare_parameters(root, &chain, &path, declared);
            node_at(root, &chain).operations.push(def);
        }
    }
}

/// Where a path's inline types are named, and the way to its node.
fn place(root: &PathNode, template: &str) -> (Place, Vec<usize>) {
    let mut module = ModulePath::new([ModuleName::preferred("requests")]);
    let mut name = "root".to_owned();
    let mut chain = Vec::new();
    let mut here = root;
    for segment in paths::segments(template) {
        let path = format!("{}/{segment}", here.template);
        let found = here.children.iter().position(|child| child.template == path);
        let index = found.expect("every selected path was inserted");
        chain.push(index);
        here = &here.children[index];
        module = module.join(here.module.clone());
        here.name.as_str().clone_into(&mut name);
    }
    (Place { module, name }, chain)
}

fn node_at<'n>(root: &'n mut PathNode, chain: &[usize]) -> &'n mut PathNode {
    chain.iter().fold(root, |node, index| &mut node.children[*index])
}

/// Gives the parameters of a path their declarations; the first one counts.
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
                parameter.clone_from(found);
            }
        }
    }
}

/// Reports parameters that stand only in the template, or only in the declarations.
fn warn_undeclared(
    context: &mut Lowering<'_>,
    template: &str,
    declared: &[ParameterDef],
    at: &Pointer,
) {
    let pieces: Vec<Piece<'_>> =
        paths::segments(template).into_iter().flat_map(paths::pieces).collect();
    for piece in &pieces {
        if let Piece::Parameter(name) = piece
            && !declared.iter().any(|parameter| parameter.wire == *name)
        {
            context.diagnostics.warn(
                at,
                format!("the path parameter `{name}` is not declared and was taken as a string"),
                "declare it in `parameters` with `in: path`",
            );
        }
    }
    for parameter in declared {
        if !pieces.contains(&Piece::Parameter(&parameter.wire)) {
            context.diagnostics.warn(
                at,
                format!(
                    "the path `{template}` has no `{{{}}}`; the parameter was left out",
                    parameter.wire
                ),
                "put it into the path, or remove its declaration",
            );
        }
    }
}

fn refuse_servers(context: &mut Lowering<'_>, none: bool, at: &Pointer) {
    if !none {
        context.diagnostics.error(
            &at.join("servers"),
            "`servers` of a path or an operation are not supported: all calls go to one service root",
            "exclude these operations, or give them a description of their own",
        );
    }
}

fn lower_operation(
    context: &mut Lowering<'_>,
    template: &str,
    method: Method,
    place: &Place,
) -> Option<(OperationDef, Vec<ParameterDef>)> {
    let at = operation_pointer(template, method);
    let document = context.document;
    let operation = document.operation(template, method, context.diagnostics)?;
    let item = document.path_item(template, context.diagnostics)?;
    note_left_out(context, operation, &at);
    let sources = [
        (item.parameters.as_slice(), path_pointer(template).join("parameters")),
        (operation.parameters.as_slice(), at.join("parameters")),
    ];
    let by_method = place.inside(method.as_str());
    let Parameters { path, required, optional } = parameters::lower(context, sources, &by_method);
    let options = parameters::options(context, optional, &place.module, method.as_str());
    // The usual method goes without its name, `AssignRequest`; whatever other
    // methods the path has, each has names of its own.
    let request_place = if method == Method::Post { place } else { &by_method };
    let response_place = if method == Method::Get { place } else { &by_method };
    let body = body(context, operation, &at, request_place);
    let (response, error) = responses(context, operation, &at, response_place);
    let def = OperationDef {
        id: operation.operation_id.clone(),
        method: http_method(method),
        name: MethodName::preferred(method.as_str()),
        template: template.to_owned(),
        required,
        options,
        body: body?,
        response: response?,
        error,
        docs: operation_docs(operation),
    };
    Some((def, path))
}

fn http_method(method: Method) -> HttpMethod {
    match method {
        Method::Get => HttpMethod::Get,
        Method::Put => HttpMethod::Put,
        Method::Post => HttpMethod::Post,
        Method::Delete => HttpMethod::Delete,
        Method::Options => HttpMethod::Options,
        Method::Head => HttpMethod::Head,
        Method::Patch => HttpMethod::Patch,
        Method::Trace => HttpMethod::Trace,
    }
}

fn operation_docs(operation: &Operation) -> Docs {
    let mut found = docs::of_text(operation.summary.as_deref(), operation.description.as_deref());
    found.link = operation.external_docs.as_ref().map(docs::link);
    found.deprecated = docs::deprecation(operation.deprecated, &operation.extensions);
    found
}

/// What an operation has besides, and what becomes of it.
fn note_left_out<'d>(context: &mut Lowering<'d>, operation: &'d Operation, at: &Pointer) {
    refuse_servers(context, operation.servers.is_empty(), at);
    if !operation.callbacks.is_empty() {
        context.diagnostics.warn(
            &at.join("callbacks"),
            "callbacks were left out: the service calls them, not the client",
            "nothing to do",
        );
    }
}

/// What the operation sends: `None` inside for nothing, `None` outside for a problem.
#[allow(clippy::option_option, reason = "the outer one is a failure that is reported already")]
fn body<'d>(
    context: &mut Lowering<'d>,
    operation: &'d Operation,
    at: &Pointer,
    place: &Place,
) -> Option<Option<BodyDef>> {
    let Some(body) = &operation.request_body else { return Some(None) };
    let document = context.document;
    let found = document.resolve(body, &at.join("requestBody"), context.diagnostics)?;
    let place = match found.component {
        Some(name) => {
            component_place(context, name, &["RequestBody", "Body", "Request"], "request")
        }
        None => place.inside("request"),
    };
    let (media_type, media) =
        json(context, &found.value.content, &found.pointer.join("content"), "the request body")?;
    let ty = json_type(context, media, &found.pointer, media_type, &place)?;
    Some(Some(BodyDef {
        ty,
        media_type: media_type.to_owned(),
        need: if found.value.required { BodyNeed::Required } else { BodyNeed::Optional },
        docs: docs::of_text(None, found.value.description.as_deref()),
    }))
}

/// Where the inline types of a component response or request body are named.
fn component_place(context: &Lowering<'_>, name: &str, suffixes: &[&str], role: &str) -> Place {
    let place = context.component_place(name);
    let stem = suffixes.iter().find_map(|suffix| place.name.strip_suffix(suffix));
    let stem = stem.filter(|stem| !stem.is_empty()).unwrap_or(&place.name);
    Place { module: place.module.clone(), name: format!("{stem} {role}") }
}

/// The JSON among several media types.
fn json<'d>(
    context: &mut Lowering<'d>,
    media: &'d IndexMap<String, MediaType>,
    at: &Pointer,
    what: &str,
) -> Option<(&'d str, &'d MediaType)> {
    let found = media.iter().find(|(name, _)| is_json(name));
    let others: Vec<&str> =
        media.keys().map(String::as_str).filter(|name| !is_json(name)).collect();
    let Some((name, media_type)) = found else {
        context.diagnostics.error(
            at,
            format!("{what} is {}, and only JSON is supported", listed(&others)),
            "exclude this operation, or describe its content as `application/json`",
        );
        return None;
    };
    if !others.is_empty() {
        context.diagnostics.warn(
            at,
            format!("{what} is used as JSON; {} was left out", listed(&others)),
            "nothing to do if JSON serves",
        );
    }
    Some((name, media_type))
}

fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    if quoted.is_empty() { "of no media type".to_owned() } else { quoted.join(", ") }
}

fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or(media_type).trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}

fn json_type<'d>(
    context: &mut Lowering<'d>,
    media: &'d MediaType,
    at: &Pointer,
    media_type: &str,
    place: &Place,
) -> Option<TypeRef> {
    let Some(schema) = &media.schema else { return Some(TypeRef::Any) };
    let at = at.join("content").join(media_type).join("schema");
    types::use_of(context, schema, &at, place).map(types::optional)
}

/// The success response and the type of the error bodies.
fn responses<'d>(
    context: &mut Lowering<'d>,
    operation: &'d Operation,
    at: &Pointer,
    place: &Place,
) -> (Option<ResponseDef>, Option<TypeRef>) {
    let at = at.join("responses");
    let mut successes = Vec::new();
    let mut errors = Vec::new();
    for (code, response) in &operation.responses.responses {
        let entry = (code.to_string(), response);
        match code {
            StatusCode::Code(200..=299) | StatusCode::Range(2) => successes.push(entry),
            StatusCode::Code(400..) | StatusCode::Range(4 | 5) => errors.push(entry),
            _ => {}
        }
    }
    if let Some(default) = &operation.responses.default {
        let entry = ("default".to_owned(), default);
        if successes.is_empty() { successes.push(entry) } else { errors.push(entry) }
    }
    let success = success(context, &successes, &at, place);
    let error = errors.into_iter().find_map(|(code, response)| {
        let document = context.document;
        let found = document.resolve(response, &at.join(&code), context.diagnostics)?;
        // The error keeps its body whatever it is; only JSON has a type to name.
        found.value.content.keys().find(|name| is_json(name))?;
        response_type(context, response, &at.join(&code), &place.inside("error"), "error")?.0
    });
    (success, error)
}

/// The one type of all success responses.
fn success<'d>(
    context: &mut Lowering<'d>,
    successes: &[(String, &'d ReferenceOr<Response>)],
    at: &Pointer,
    place: &Place,
) -> Option<ResponseDef> {
    let mut answer: Option<TypeRef> = None;
    let mut nothing = successes.is_empty();
    let mut found_docs = Docs::default();
    for (code, response) in successes {
        let at = at.join(code);
        let place = place.inside("response");
        let (ty, docs) = response_type(context, response, &at, &place, "response")?;
        if found_docs.summary.is_none() {
            found_docs = docs;
        }
        match (ty, &answer) {
            (None, _) => nothing = true,
            (Some(ty), None) => answer = Some(ty),
            (Some(ty), Some(known)) if ty == *known => {}
            (Some(_), Some(_)) => {
                context.diagnostics.error(
                    &at,
                    "success responses of different types are not supported",
                    "give them one schema, or exclude this operation",
                );
                return None;
            }
        }
    }
    let answer = match (answer, nothing) {
        (None, _) => ResponseContent::Nothing,
        (Some(ty), false) => ResponseContent::Json(ty),
        (Some(ty), true) => ResponseContent::JsonOrNothing(ty),
    };
    Some(ResponseDef { content: answer, docs: found_docs })
}

/// The type of one response (`None` inside: no content) and its documentation.
fn response_type<'d>(
    context: &mut Lowering<'d>,
    response: &'d ReferenceOr<Response>,
    at: &Pointer,
    place: &Place,
    role: &str,
) -> Option<(Option<TypeRef>, Docs)> {
    let document = context.document;
    let found = document.resolve(response, at, context.diagnostics)?;
    let docs = docs::of_text(None, Some(&found.value.description));
    // The response's headers are there as they came; what they refer to has to exist all the same.
    for (name, header) in &found.value.headers {
        let at = found.pointer.join("headers").join(name);
        document.resolve(header, &at, context.diagnostics)?;
    }
    if found.value.content.is_empty() {
        return Some((None, docs));
    }
    let place = match found.component {
        Some(name) => component_place(context, name, &["Response", "Error"], role),
        None => place.clone(),
    };
    let at = found.pointer.join("content");
    let (media_type, media) = json(context, &found.value.content, &at, "the response")?;
    let ty = json_type(context, media, &found.pointer, media_type, &place)?;
    Some((Some(ty), docs))
}
