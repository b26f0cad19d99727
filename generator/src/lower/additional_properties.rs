//! Additional properties of a declared type, and schemas with properties whose values need not be
//! objects.

use openapiv3::{AdditionalProperties, ReferenceOr, Schema};

use crate::diagnostics::{Code, Pointer};
use crate::model::AcceptedValues;

use super::shape::Shape;
use super::{Lowering, TypePath};

/// The additional properties that a part of an object declares, with their position.
pub(super) struct Additional<'d> {
    pub(super) values: &'d ReferenceOr<Schema>,
    pub(super) at: Pointer,
    pub(super) type_path: TypePath,
}

/// The additional properties of a schema, if it declares more than that they are allowed.
pub(super) fn additional<'d>(
    shape: &Shape<'d>,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<Additional<'d>> {
    let Some(AdditionalProperties::Schema(values)) = shape.additional else { return None };
    let free = values.as_item().is_some_and(|values| Shape::of(values).is_free_object());
    let (at, type_path) = (at.join("additionalProperties"), type_path.inside("value"));
    (!free).then_some(Additional { values, at, type_path })
}

/// Reports additional properties that only an alternative declares, or several differently.
pub(super) fn note_untyped(context: &mut Lowering<'_>, additional: &Additional<'_>) {
    context.diagnostics.warn(
        Code::UntypedProperties,
        &additional.at,
        "these additional properties are not declared for every variant of the object",
        "nothing to do: they are kept as untyped JSON",
    );
}

/// The values of a schema with properties: without a `type`, values that are not objects are valid
/// too.
pub(super) fn accepted_values(schema: &Schema) -> AcceptedValues {
    let shape = Shape::of(schema);
    let composed = [shape.all_of, shape.one_of, shape.any_of].iter().any(|parts| !parts.is_empty());
    let discriminated = schema.schema_data.discriminator.is_some();
    if shape.ty.is_none() && !composed && !discriminated {
        AcceptedValues::Any
    } else {
        AcceptedValues::Objects
    }
}
