//! Parameters that most operations take. They can be set once on the client, so that no operation has them as required
//! arguments.
//!
//! Which ones these are depends only on what the operations declare. Nothing is inferred from names, except for
//! parameters that a specification defines for single requests.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::mem;

use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::method::Method;
use crate::model::{
    ClientUse, Dialect, Explode, Need, NextPageDef, OperationDef, Options, ParameterDef,
    ParameterLocation, ParameterStyle, PathNode, SecurityDef, SecurityKind, TypeId, TypeKind,
    TypeRef, Types,
};
use crate::select::OperationKey;

use super::parameters::{self, SYSTEM_QUERY_OPTIONS};
use super::state::OptionalParameters;
use super::{Lowering, equal};

/// Headers that belong to a single request (RFC 9110, sections 13.1 and 14.2; RFC 7240; Idempotency-Key draft).
const HEADERS_OF_A_REQUEST: &[&str] = &[
    "idempotency-key",
    "if-match",
    "if-modified-since",
    "if-none-match",
    "if-range",
    "if-unmodified-since",
    "prefer",
    "range",
];

/// Finds the parameters of the client, and declares the options of all operations.
pub(super) fn lower(context: &mut Lowering<'_>, root: &mut PathNode, security: &[SecurityDef]) {
    let mut operations = Vec::new();
    collect(root, &mut operations);
    let shared = shared(context, &operations, security);
    for operation in operations {
        let key = OperationKey { template: operation.template.clone(), method: operation.method };
        let Some(optional) = context.optional.remove(&key) else { continue };
        let OptionalParameters { parameters: mut options, type_path } = optional;
        for parameter in &mut options {
            parameter.client = shared.used(parameter, Need::Optional);
        }
        let (mut moved, kept) = (Vec::new(), mem::take(&mut operation.required));
        for mut parameter in kept {
            parameter.client = shared.used(&parameter, Need::Required);
            match parameter.client {
                Some(_) => moved.push(parameter),
                None => operation.required.push(parameter),
            }
        }
        context.request = format!("{} {}", operation.method.token(), operation.template);
        moved.extend(options);
        operation.options = parameters::options(context, moved, &type_path);
    }
}

/// The parameters of the client, as the first operation declares them that takes them.
pub(super) fn declared(root: &PathNode, types: &Types) -> Vec<ParameterDef> {
    fn visit(node: &PathNode, types: &Types, found: &mut Vec<Option<ParameterDef>>) {
        for operation in &node.operations {
            let Options::Struct(id) = operation.options else { continue };
            let TypeKind::Options(options) = &types[id].kind else { continue };
            for parameter in &options.parameters {
                let Some(used) = &parameter.client else { continue };
                if found.len() <= used.index {
                    found.resize(used.index + 1, None);
                }
                found[used.index].get_or_insert_with(|| parameter.clone());
            }
        }
        node.children.iter().for_each(|child| visit(child, types, found));
    }
    let mut found = Vec::new();
    visit(root, types, &mut found);
    found.into_iter().flatten().collect()
}

fn collect<'n>(node: &'n mut PathNode, found: &mut Vec<&'n mut OperationDef>) {
    found.extend(&mut node.operations);
    node.children.iter_mut().for_each(|child| collect(child, found));
}

/// What has to be equal for parameters of several operations to be one of the client.
#[derive(Eq, PartialEq)]
struct Key {
    location: ParameterLocation,
    /// Names of headers are compared without case.
    wire: String,
    style: ParameterStyle,
    explode: Explode,
    reserved: bool,
    ty: TypeRef,
}

/// A parameter that operations declare.
struct Candidate {
    key: Key,
    operations: usize,
    /// Whether an operation takes it that is not only a read.
    writes: bool,
    is_component: bool,
}

/// The parameters of the client.
struct Shared {
    keys: Vec<Key>,
    classes: Vec<TypeId>,
}

impl Shared {
    /// The use of a parameter of the client by an operation.
    fn used(&self, parameter: &ParameterDef, need: Need) -> Option<ClientUse> {
        if self.keys.is_empty() {
            return None;
        }
        let key = Key::of(parameter, &self.classes);
        let index = self.keys.iter().position(|shared| *shared == key)?;
        (parameter.docs.deprecated.is_none()).then_some(ClientUse { index, need })
    }
}

impl Key {
    fn of(parameter: &ParameterDef, classes: &[TypeId]) -> Self {
        let mut ty = parameter.ty.clone();
        ty.ids_mut(&mut |id| *id = classes.get(id.0).copied().unwrap_or(*id));
        let wire = match parameter.location {
            ParameterLocation::Header => parameter.wire.to_ascii_lowercase(),
            _ => parameter.wire.clone(),
        };
        let ParameterDef { location, style, explode, reserved, .. } = *parameter;
        Self { location, wire, style, explode, reserved, ty }
    }
}

/// The parameters that at least half of the operations, and at least two, declare in the same way.
fn shared(
    context: &mut Lowering<'_>,
    operations: &[&mut OperationDef],
    security: &[SecurityDef],
) -> Shared {
    let fewest = operations.len().div_ceil(2).max(2);
    let optional = |operation: &OperationDef| {
        let key = OperationKey { template: operation.template.clone(), method: operation.method };
        context.optional.get(&key).map(|optional| optional.parameters.as_slice())
    };
    let cursors: BTreeSet<&str> =
        operations.iter().filter_map(|operation| cursor(operation)).collect();
    let is_own = |parameter: &ParameterDef| {
        let is_query = parameter.location == ParameterLocation::Query;
        is_of_one_request(parameter, context.dialect)
            || is_query && cursors.contains(parameter.wire.as_str())
            || security.iter().any(|scheme| is_key(scheme, parameter))
    };
    let classes = equal::classes(&context.types, &context.paths);
    let mut found: Vec<Candidate> = Vec::new();
    for operation in operations {
        let writes = !matches!(operation.method, Method::Get | Method::Head | Method::Query);
        let all = operation.required.iter().chain(optional(operation).unwrap_or_default());
        for parameter in all.filter(|parameter| !is_own(parameter)) {
            let key = Key::of(parameter, &classes);
            let known = found.iter().position(|candidate| candidate.key == key);
            let index = known.unwrap_or_else(|| {
                let is_component = parameter.is_component;
                found.push(Candidate { key, operations: 0, writes, is_component });
                found.len() - 1
            });
            let candidate = &mut found[index];
            candidate.operations += 1;
            candidate.writes |= writes;
            candidate.is_component |= parameter.is_component;
        }
    }
    let is_shared = |candidate: &Candidate| {
        let asks = candidate.key.location == ParameterLocation::Query && !candidate.writes;
        candidate.operations >= fewest && (!asks || candidate.is_component)
    };
    let keys = if let Some(names) = context.settings.client_parameters {
        named(found, names, context.diagnostics)
    } else {
        found.into_iter().filter(is_shared).map(|candidate| candidate.key).collect()
    };
    Shared { keys, classes }
}

/// The parameters with the names that the configuration has: of several with one name, that of most operations.
fn named(candidates: Vec<Candidate>, names: &[String], diagnostics: &mut Diagnostics) -> Vec<Key> {
    let is_named = |candidate: &Candidate, name: &str| match candidate.key.location {
        ParameterLocation::Header => candidate.key.wire.eq_ignore_ascii_case(name),
        _ => candidate.key.wire == name,
    };
    let mut chosen: Vec<usize> = Vec::new();
    for name in names {
        let fitting = candidates.iter().enumerate().filter(|(_, one)| is_named(one, name));
        // Of equal numbers, the first counts.
        let most = fitting.max_by_key(|(index, one)| (one.operations, Reverse(*index)));
        match most {
            Some((index, _)) => chosen.push(index),
            None => diagnostics.error(
                Code::NothingSelected,
                &Pointer::root(),
                format!("No operation has a parameter `{name}` that can be set on the client"),
                "Correct the name in `client-parameters`, or remove it",
            ),
        }
    }
    let all = candidates.into_iter().enumerate();
    all.filter(|(index, _)| chosen.contains(index)).map(|(_, one)| one.key).collect()
}

/// Whether a specification says that a parameter belongs to a single request, or its position does.
fn is_of_one_request(parameter: &ParameterDef, dialect: Dialect) -> bool {
    match parameter.location {
        ParameterLocation::Path | ParameterLocation::Function => true,
        _ if parameter.docs.deprecated.is_some() => true,
        ParameterLocation::Query => {
            dialect == Dialect::OData && SYSTEM_QUERY_OPTIONS.contains(&parameter.wire.as_str())
        }
        ParameterLocation::Header => {
            HEADERS_OF_A_REQUEST.contains(&parameter.wire.to_ascii_lowercase().as_str())
        }
        ParameterLocation::Cookie => false,
    }
}

/// The query parameter with which the next page of a list is requested.
fn cursor(operation: &OperationDef) -> Option<&str> {
    match &operation.pages.as_ref()?.next {
        NextPageDef::Cursor { parameter, .. }
        | NextPageDef::LastItem { parameter, .. }
        | NextPageDef::Offset { parameter }
        | NextPageDef::Number { parameter, .. } => Some(parameter),
        NextPageDef::Property(_) | NextPageDef::LinkHeader | NextPageDef::Link(_) => None,
    }
}

/// Returns whether a parameter is the key of a security scheme, which a credential sends.
fn is_key(scheme: &SecurityDef, parameter: &ParameterDef) -> bool {
    let SecurityKind::ApiKey { location, wire } = &scheme.kind else { return false };
    *location == parameter.location
        && match location {
            ParameterLocation::Header => wire.eq_ignore_ascii_case(&parameter.wire),
            _ => *wire == parameter.wire,
        }
}
