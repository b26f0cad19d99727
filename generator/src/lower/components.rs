//! Declarations of component schemas: their types and names.

use openapiv3::Schema;

use crate::description::{Section, component_pointer};
use crate::diagnostics::Pointer;
use crate::model::{Docs, Origin, TypeDef, TypeId, TypeKind, TypeRef};
use crate::naming::{SchemaName, TypeName};

use super::inheritance;
use super::polymorphism::renamed;
use super::schema_parts;
use super::state::{ComponentTypes, Form};
use super::{Lowering, Reached, TypePath};

/// Declares the types of every reached component, still empty. They are declared first, and in the
/// order of their names, so that the model is independent of the order of operations.
pub(super) fn declare(context: &mut Lowering<'_>, reached: &Reached) {
    for (name, roles) in &reached.schemas {
        if roles.position {
            declare_component(context, name, Form::Position);
        } else if roles.variant {
            declare_component(context, name, Form::Variant);
        }
    }
}

/// The types of a component. They are declared when something names the component in this form for
/// the first time, and then wait for their definition. `None` if an error was reported.
pub(super) fn types_of(
    context: &mut Lowering<'_>,
    name: &SchemaName,
    form: Form,
) -> Option<ComponentTypes> {
    match context.components.get(name).cloned() {
        Some(known) if known.form >= form => Some(known),
        Some(known) => Some(add_position(context, name, known)),
        None => {
            // Reached schemas have been checked before; this one is named by lowering alone.
            let sound = inheritance::check(context.document, [name], context.diagnostics);
            sound.then(|| declare_component(context, name, form)).flatten()
        }
    }
}

fn declare_component(
    context: &mut Lowering<'_>,
    name: &SchemaName,
    form: Form,
) -> Option<ComponentTypes> {
    let (schema, at) = schema(context, name)?;
    let type_path = context.component_path(name.as_str());
    let renamed = renamed(context.document, name.as_str(), schema, &at, context.diagnostics);
    let types = if renamed.is_none() && schema_parts::is_object(context, schema, &at) {
        declare_object(context, name, &type_path, form)
    } else {
        let id = push(context, name, &type_path, TypeName::preferred(&type_path.name));
        ComponentTypes { form: Form::Position, object: None, position: TypeRef::Named(id) }
    };
    context.components.insert(name.clone(), types.clone());
    context.undefined.push_back(name.clone());
    Some(types)
}

/// Declares the enum of the derived types of a component that was only a variant before.
fn add_position(
    context: &mut Lowering<'_>,
    name: &SchemaName,
    known: ComponentTypes,
) -> ComponentTypes {
    let mut types = ComponentTypes { form: Form::Position, ..known };
    if has_derived(context, name) {
        let type_path = context.component_path(name.as_str());
        let id = push_enum(context, name, &type_path);
        types.position = TypeRef::Named(id);
        context.undefined.push_back(name.clone());
    }
    context.components.insert(name.clone(), types.clone());
    types
}

/// Declares the struct of an object, and the enum of its derived types if values of these can
/// occur. The struct always has the name of the schema, so that it is independent of derived types.
fn declare_object(
    context: &mut Lowering<'_>,
    name: &SchemaName,
    type_path: &TypePath,
    form: Form,
) -> ComponentTypes {
    let object = push(context, name, type_path, TypeName::preferred(&type_path.name));
    let position = if form == Form::Position && has_derived(context, name) {
        push_enum(context, name, type_path)
    } else {
        object
    };
    ComponentTypes { form, object: Some(object), position: TypeRef::Named(position) }
}

fn push_enum(context: &mut Lowering<'_>, name: &SchemaName, type_path: &TypePath) -> TypeId {
    push(context, name, type_path, TypeName::preferred(&format!("any {}", type_path.name)))
}

fn push(
    context: &mut Lowering<'_>,
    name: &SchemaName,
    type_path: &TypePath,
    ident: TypeName,
) -> TypeId {
    context.types.push(TypeDef {
        origin: Origin::Schema(name.clone()),
        module: type_path.module.clone(),
        name: ident,
        docs: Docs::default(),
        attributes: Vec::new(),
        kind: TypeKind::Alias(TypeRef::Any),
    })
}

/// A component schema and its pointer.
pub(super) fn schema<'d>(
    context: &mut Lowering<'d>,
    name: &SchemaName,
) -> Option<(&'d Schema, Pointer)> {
    let at = component_pointer(Section::Schemas, name.as_str());
    let document = context.document;
    let found = document.component::<Schema>(name.as_str(), &at, context.diagnostics)?;
    Some((found.value, found.pointer))
}

/// Returns whether the description names types that are derived from this one.
fn has_derived(context: &mut Lowering<'_>, name: &SchemaName) -> bool {
    context.variants(name).iter().any(|mapped| mapped.schema != *name)
}
