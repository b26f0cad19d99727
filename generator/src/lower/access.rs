//! `readOnly` and `writeOnly`: whether the service, the client or both send a property.

use openapiv3::{ReferenceOr, Schema};

use crate::description::Node;
use crate::diagnostics::Pointer;
use crate::model::Sender;

use super::Lowering;
use super::shape::Shape;

/// The senders of a property.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Access {
    /// The client and the service.
    #[default]
    ReadWrite,
    /// The service alone.
    ReadOnly,
    /// The client alone.
    WriteOnly,
}

impl Access {
    pub(super) fn sender(self) -> Sender {
        if self == Self::ReadOnly { Sender::Service } else { Sender::Client }
    }
}

/// Maximal depth of the search in `allOf`.
const DEPTH: usize = 8;

/// The access that a schema, its reference's target or a part of its `allOf` declares.
pub(super) fn access_of<'d, V: Node<Component = Schema>>(
    context: &mut Lowering<'d>,
    value: &'d ReferenceOr<V>,
    at: &Pointer,
    depth: usize,
) -> Access {
    let document = context.document;
    let Some(found) = document.resolve(value, at, context.diagnostics) else {
        return Access::ReadWrite;
    };
    let data = &found.value.schema_data;
    if data.read_only {
        return Access::ReadOnly;
    }
    if data.write_only {
        return Access::WriteOnly;
    }
    if depth == DEPTH {
        return Access::ReadWrite;
    }
    let parts = Shape::of(found.value).all_of.iter().enumerate();
    let mut parts = parts.map(|(index, part)| {
        access_of(context, part, &found.pointer.join("allOf").join(index), depth + 1)
    });
    parts.find(|access| *access != Access::ReadWrite).unwrap_or_default()
}
