//! Calls in documentation: by path, and by the group of a tag.

use super::Context;
use super::body;
use super::markdown::code;
use super::scope::REQUESTS;
use super::tree::Trail;
use crate::model::{GroupDef, NamedCall, OperationDef, PathNode};

/// The request of an operation, as a sentence.
pub(super) fn request(operation: &OperationDef) -> String {
    let request = code(&format!("{} {}", operation.method.token(), operation.template));
    let id = operation.id.as_ref().map_or(String::new(), |id| format!(" (operation {})", code(id)));
    format!("{request}{id}.")
}

/// The call of an operation by its path, as code.
pub(super) fn path_call(trail: &Trail, operation: &OperationDef) -> String {
    let step = |node: &&PathNode| {
        let arguments: Vec<_> =
            node.segment.parameters().map(|parameter| parameter.name.as_str()).collect();
        format!(".{}({})", node.method, arguments.join(", "))
    };
    let steps: Vec<String> = trail.iter().skip(1).map(step).collect();
    let required = operation.required.iter().map(|parameter| parameter.name.to_string());
    let arguments: Vec<_> = required.chain(body_argument(operation)).collect();
    code(&format!("client{}.{}({})", steps.concat(), operation.name, arguments.join(", ")))
}

/// The call of an operation by its group, as code.
pub(super) fn named_call(cx: &Context, operation: &OperationDef, call: &NamedCall) -> String {
    let GroupDef { method, .. } = &cx.api.groups[call.group];
    let arguments = call.arguments.iter().map(ToString::to_string);
    let arguments: Vec<_> = arguments.chain(body_argument(operation)).collect();
    code(&format!("client.{method}().{}({})", call.name, arguments.join(", ")))
}

/// A sentence on the call of an operation by its group, with a link.
pub(super) fn by_operation_id(cx: &Context, operation: &OperationDef) -> Option<String> {
    let call = operation.named.as_ref()?;
    let name = &cx.api.groups[call.group].name;
    let shown = named_call(cx, operation, call);
    Some(format!("By operationId: [{shown}](crate::{REQUESTS}::{name}::{}).", call.name))
}

fn body_argument(operation: &OperationDef) -> Option<String> {
    operation.body.as_ref().map(|_| body::name(operation).to_string())
}
