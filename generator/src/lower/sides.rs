//! Which side sends a property: `readOnly`, `writeOnly`.

use openapiv3::{ReferenceOr, Schema};

use crate::description::Node;
use crate::diagnostics::Pointer;
use crate::model::Sender;

use super::Lowering;
use super::shape::Shape;

/// Which side sends a property.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Sides {
    /// Both.
    #[default]
    Both,
    /// The service alone.
    Service,
    /// The client alone.
    Client,
}

impl Sides {
    pub(super) fn sender(self) -> Sender {
        if self == Self::Service { Sender::Service } else { Sender::Client }
    }
}

/// How deep the parts of `allOf` are searched.
const DEPTH: usize = 8;

/// What a schema, what it refers to, or a part of its `allOf` says of it.
pub(super) fn sides_of<'d, V: Node<Component = Schema>>(
    context: &mut Lowering<'d>,
    value: &'d ReferenceOr<V>,
    at: &Pointer,
    depth: usize,
) -> Sides {
    let document = context.document;
    let Some(found) = document.resolve(value, at, context.diagnostics) else { return Sides::Both };
    let data = &found.value.schema_data;
    if data.read_only {
        return Sides::Service;
    }
    if data.write_only {
        return Sides::Client;
    }
    if depth == DEPTH {
        return Sides::Both;
    }
    let parts = Shape::of(found.value).all_of.iter().enumerate();
    let mut parts = parts.map(|(index, part)| {
        sides_of(context, part, &found.pointer.join("allOf").join(index), depth + 1)
    });
    parts.find(|sides| *sides != Sides::Both).unwrap_or_default()
}
