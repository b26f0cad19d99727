//! `allOf` of schemas that are no objects: the part that says most.

use openapiv3::Schema;
use serde_json::Value;

use crate::description::Resolved;
use crate::diagnostics::Pointer;

use super::Lowering;
use super::shape::Shape;

/// Of the parts that a value has to be all at once, the one that says most about it: an enumeration,
/// a choice, or else the first that names a type. The others constrain it, which documentation says.
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

/// How much a part says of what a value is; 0: nothing.
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
