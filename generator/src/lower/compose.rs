//! `allOf` of schemas that are not objects: the most specific part counts.

use openapiv3::Schema;
use serde_json::Value;

use crate::description::Resolved;
use crate::diagnostics::Pointer;

use super::Lowering;
use super::shape::Shape;

/// The most specific part of an `allOf`: an enumeration, a union, or else the first part with a
/// type. The documentation shows the constraints of the other parts.
pub(super) fn narrowest<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
) -> Option<Resolved<'d, Schema>> {
    let at = at.join("allOf");
    let document = context.document;
    let mut best: Option<(usize, Resolved<'d, Schema>)> = None;
    for (index, part) in Shape::of(schema).all_of.iter().enumerate() {
        let found = document.resolve(part, &at.join(index), context.diagnostics);
        let Some(found) = found else { continue };
        let rank = rank(&Shape::of(found.value));
        if rank > 0 && best.as_ref().is_none_or(|(known, _)| rank > *known) {
            best = Some((rank, found));
        }
    }
    best.map(|(_, found)| found)
}

/// The specificity of a schema; 0 if it says nothing of the value's type.
pub(super) fn rank(shape: &Shape<'_>) -> usize {
    let choice = !shape.one_of.is_empty() || !shape.any_of.is_empty();
    let object = shape.properties.is_some_and(|properties| !properties.is_empty());
    if shape.members.iter().any(is_scalar) {
        4
    } else if choice || object || !shape.all_of.is_empty() {
        3
    } else if shape.items.is_some() || shape.additional.is_some() || shape.format.is_some() {
        2
    } else {
        usize::from(shape.ty.is_some() || !shape.members.is_empty())
    }
}

fn is_scalar(member: &Value) -> bool {
    matches!(member, Value::Bool(_) | Value::Number(_) | Value::String(_))
}
