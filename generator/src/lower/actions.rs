//! The types that OData's actions and functions are bound to.
//!
//! Descriptions document `…/{id}/assign`, but some services only accept
//! `…/{id}/microsoft.graph.mobileApp/assign`: see the runtime's `ActionPath`. The type is that of
//! the response to a GET of the path before the action.

use serde_json::Value;

use crate::description::Method;
use crate::model::{
    OperationDef, PathNode, ResponseContent, Segment, SegmentPart, TypeKind, TypeRef, Types,
};
use crate::naming::SchemaName;

use super::Lowering;

/// The extension that marks actions and functions of Microsoft Graph.
const KIND: &str = "x-ms-docs-operation-type";

/// Sets the bound types of all actions and functions below a node whose paths do not contain them.
pub(super) fn bind(context: &mut Lowering<'_>, node: &mut PathNode) {
    let bound_to = entity(&context.types, node).filter(|name| !is_cast(node, name)).cloned();
    for child in &mut node.children {
        if let Some(type_name) = &bound_to {
            for operation in &mut child.operations {
                if is_bound(context, &child.segment, operation, type_name) {
                    operation.bound_to = Some(type_name.to_string());
                }
            }
        }
        bind(context, child);
    }
}

/// The qualified name of the type that the GET of a node returns, if its name is on the wire:
/// OData's collections have none.
fn entity<'t>(types: &'t Types, node: &PathNode) -> Option<&'t SchemaName> {
    let get = node.operations.iter().find(|operation| operation.method == Method::Get)?;
    let ResponseContent::Json(TypeRef::Named(id) | TypeRef::Boxed(id)) = &get.response.content
    else {
        return None;
    };
    let def = &types[*id];
    let named = match &def.kind {
        TypeKind::Struct(object) => object.tag.is_some(),
        TypeKind::Polymorphic(_) => true,
        _ => false,
    };
    let name = def.origin.schema()?;
    (named && name.as_str().contains('.') && !name.as_str().contains('/')).then_some(name)
}

/// Returns whether the last segment of a path is the name of its type, with any namespace:
/// `microsoft.graph.user`, `graph.user`.
fn is_cast(node: &PathNode, type_name: &SchemaName) -> bool {
    let short = |name: &str| name.rsplit('.').next().map(str::to_owned);
    literal(&node.segment)
        .is_some_and(|text| text.contains('.') && short(text) == short(type_name.as_str()))
}

fn is_bound(
    context: &mut Lowering<'_>,
    segment: &Segment,
    operation: &OperationDef,
    type_name: &SchemaName,
) -> bool {
    let Some(name) = literal(segment) else { return false };
    match kind(context, operation).as_deref() {
        Some("action" | "function") => true,
        Some(_) => false,
        // Older descriptions lack the extension, but they write such names with their namespace.
        None => {
            let name = name.split('(').next().unwrap_or(name);
            let namespace = type_name.as_str().rsplit_once('.').map_or("", |(before, _)| before);
            let short = name.strip_prefix(namespace).and_then(|name| name.strip_prefix('.'));
            let known = || context.types.iter().any(|(_, def)| def.origin.as_str() == name);
            short.is_some_and(|short| !short.is_empty() && !short.contains('.')) && !known()
        }
    }
}

/// The literal at the start of a segment, if there is one.
fn literal(segment: &Segment) -> Option<&str> {
    match segment {
        Segment::Parts(parts) => match parts.first() {
            Some(SegmentPart::Literal(text)) => Some(text),
            _ => None,
        },
        Segment::Root => None,
    }
}

fn kind(context: &mut Lowering<'_>, operation: &OperationDef) -> Option<String> {
    let method = operation.method;
    // Actions are called with POST and functions with GET (OData Protocol 4.01, section 11.5).
    if !matches!(method, Method::Get | Method::Post) {
        return Some(String::new());
    }
    let found = context.document.operation(&operation.template, method, context.diagnostics)?;
    found.extensions.get(KIND).and_then(Value::as_str).map(str::to_owned)
}
