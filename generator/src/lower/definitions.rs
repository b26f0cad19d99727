//! Definitions of component schemas, once their types are declared.

use openapiv3::Schema;

use crate::description::{Resolved, Section, component_pointer};
use crate::diagnostics::{Code, Pointer};
use crate::model::{
    Constant, Origin, PolymorphicDef, StructDef, TagDef, TypeDef, TypeId, TypeKind, TypeRef,
    VariantDef,
};
use crate::naming::{PropertyName, SchemaName, TypeName, VariantName};

use super::Lowering;
use super::components::{self, types_of};
use super::constants::{self, Limits};
use super::docs as documentation;
use super::object;
use super::polymorphism::{discriminator, renamed};
use super::schema_parts;
use super::shape::Shape;
use super::state::Form;
use super::tags::{own_type_name, tag, tag_value};
use super::types;

/// Defines the declared types, and those that their definitions name.
pub(super) fn define(context: &mut Lowering<'_>) {
    while let Some(name) = context.undefined.pop_front() {
        let Some(found) = context.components.get(&name).cloned() else { continue };
        let Some((schema, at)) = components::schema(context, &name) else { continue };
        let type_path = context.component_path(name.as_str());
        let docs = documentation::of_object(schema);
        context.note_rust_name(name.as_str(), &schema.schema_data.extensions, &at);
        if let Some(object) = found.object {
            context.uses.note(&at, || TypeRef::Named(object));
        }
        if context.uses.are_kept() {
            let used = types::use_of_declared(context, found.clone(), schema, &at);
            context.uses.note(&at, || types::optional(&used));
        }
        let TypeRef::Named(position) = found.position else { continue };
        if let Some(object) = found.object {
            let tag = tag(context, &name, schema, &at);
            let def = match discriminated_choice(context, schema, &at) {
                Some(property) if object != position => {
                    let choice = Resolved { value: schema, pointer: at.clone(), component: None };
                    object::of_choice(context, &choice, None, &type_path, property)
                }
                _ => object::of_schema(context, Some(&name), schema, &at, &type_path),
            };
            context.types[object].kind = TypeKind::Struct(StructDef { tag, ..def });
            context.types[object].docs = docs.clone();
            if object != position {
                let kind = polymorphic(context, &name, schema, &at, object);
                context.types[position].kind = kind;
                context.types[position].docs = docs;
            }
        } else {
            let kind = types::component_kind(context, schema, &at, &type_path);
            context.types[position].kind = kind;
            context.types[position].docs = docs;
        }
    }
}

/// The enum of the types derived from a component.
fn polymorphic<'d>(
    context: &mut Lowering<'d>,
    name: &SchemaName,
    schema: &'d Schema,
    at: &Pointer,
    base: TypeId,
) -> TypeKind {
    let property = discriminator(schema, at).map(|(found, _)| found.property_name.clone());
    let mut def = PolymorphicDef {
        discriminator: PropertyName::new(property.unwrap_or_default()),
        variants: Vec::new(),
        base,
        untyped: None,
    };
    let own = own_type_name(context, name, schema, at);
    if own.is_some() || can_be_untyped(context, schema, at, def.discriminator.as_str()) {
        def.variants.push(variant(context, name, base, own));
        def.untyped = Some(0);
    }
    let limits = constants::of_property(context, schema, at, def.discriminator.as_str());
    let limits = limits.unwrap_or_default();
    for mut mapped in context.variants(name).iter().cloned() {
        if let Some(constant) = limits.value(&mapped.tag) {
            mapped.tag = constant.as_string();
        }
        let Some(ty) = struct_of(context, &mapped.schema) else {
            let at = component_pointer(Section::Schemas, mapped.schema.as_str());
            context.diagnostics.warn(
                Code::Discriminator,
                &at,
                format!(
                    "`{}` is a derived type of `{name}`, but it is not an object",
                    mapped.schema
                ),
                "correct or remove the entry: such values are kept as values of an unknown type",
            );
            continue;
        };
        match def.variants.iter_mut().find(|known| known.ty == ty) {
            Some(known) if known.values.contains(&mapped.tag) => {}
            Some(known) => known.values.push(mapped.tag),
            None => def.variants.push(variant(context, &mapped.schema, ty, Some(mapped.tag))),
        }
    }
    add_own_names(context, &mut def);
    if discriminated_choice(context, schema, at).is_some() {
        extend_variants(context, name, schema, at, &mut def);
    }
    TypeKind::Polymorphic(def)
}

/// The struct of a derived type, or of the schema that it is another name of.
fn struct_of(context: &mut Lowering<'_>, name: &SchemaName) -> Option<TypeId> {
    let mut name = name.clone();
    loop {
        if let Some(object) = types_of(context, &name, Form::Variant)?.object {
            return Some(object);
        }
        let (schema, at) = components::schema(context, &name)?;
        let document = context.document;
        let target = renamed(document, name.as_str(), schema, &at, context.diagnostics)?;
        let found = document.resolve(target, &at.join("allOf").join(0), context.diagnostics)?;
        name = SchemaName::new(found.component?);
    }
}

/// The discriminator of a union that declares properties which its alternatives do not inherit.
fn discriminated_choice<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
) -> Option<&'d str> {
    let found = schema.schema_data.discriminator.as_ref()?;
    schema_parts::is_plain_choice(context, schema, at).then_some(found.property_name.as_str())
}

/// Defines a type for each variant of a union that also has the properties of the union itself.
fn extend_variants<'d>(
    context: &mut Lowering<'d>,
    name: &SchemaName,
    schema: &'d Schema,
    at: &Pointer,
    def: &mut PolymorphicDef,
) {
    let choice = Resolved { value: schema, pointer: at.clone(), component: None };
    let type_path = context.component_path(name.as_str());
    for variant in def.variants.iter_mut().filter(|variant| variant.ty != def.base) {
        let TypeDef { origin, docs, .. } = context.types[variant.ty].clone();
        let Some(alternative) = origin.schema().cloned() else { continue };
        let Some((value, pointer)) = components::schema(context, &alternative) else { continue };
        let part = Resolved { value, pointer, component: None };
        let property = def.discriminator.as_str();
        let object = object::of_choice(context, &choice, Some(&part), &type_path, property);
        let own = constants::of_property(context, value, &part.pointer, property);
        let own = own.unwrap_or_default();
        add_constants(variant, &own, alternative.as_str());
        let shared = constants::of_property(context, schema, at, property);
        let limits = own.and(shared.unwrap_or_default());
        let value = variant.values.first().cloned();
        let (value, kind) = tag_value(context, property, &limits, value, at);
        let tag = TagDef { property: def.discriminator.clone(), value, kind };
        let (_, short) = context.split_namespace(alternative.as_str());
        variant.ty = context.types.push(TypeDef {
            origin: Origin::Schema(SchemaName::new(
                at.join("oneOf").join(alternative.as_str()).as_str(),
            )),
            module: type_path.module.clone(),
            name: TypeName::preferred(&format!("{} {short}", type_path.name)),
            docs,
            attributes: Vec::new(),
            kind: TypeKind::Struct(StructDef { tag: Some(tag), ..object }),
        });
    }
}

/// Adds the constants that an alternative declares to the values that select it, if only the name
/// of its schema did.
fn add_constants(variant: &mut VariantDef, limits: &Limits, schema: &str) {
    let constants = limits.constants.iter().flatten().filter(|value| **value != Constant::Null);
    let constants: Vec<String> = constants.map(Constant::as_string).collect();
    let by_schema = variant.values.iter().all(|value| value == schema);
    if by_schema && !constants.is_empty() {
        variant.values = constants;
    }
}

/// Adds the name that a type declares for itself to those of the base's discriminator, unless the
/// discriminator selects another type by it.
fn add_own_names(context: &mut Lowering<'_>, def: &mut PolymorphicDef) {
    for index in 0..def.variants.len() {
        let origin = &context.types[def.variants[index].ty].origin;
        let Some(name) = origin.schema().cloned() else { continue };
        let Some((schema, at)) = components::schema(context, &name) else { continue };
        let Some(own) = own_type_name(context, &name, schema, &at) else { continue };
        if !def.variants.iter().any(|variant| variant.values.contains(&own)) {
            def.variants[index].values.push(own);
        }
    }
}

/// Names a variant after its type, with the namespace below the configured one, so that the name
/// does not depend on siblings.
fn variant(
    context: &Lowering<'_>,
    name: &SchemaName,
    ty: TypeId,
    value: Option<String>,
) -> VariantDef {
    let (namespace, short) = context.split_namespace(name.as_str());
    let words = [namespace.as_slice(), &[short]].concat().join(" ");
    VariantDef { values: value.into_iter().collect(), name: VariantName::preferred(&words), ty }
}

/// Returns whether objects of a base type without a type name can occur: in OData, which requires
/// type names of derived types only, or if the discriminator is optional. A value of a union is one
/// of its alternatives.
fn can_be_untyped<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    property: &str,
) -> bool {
    let shape = Shape::of(schema);
    let is_union = !shape.one_of.is_empty() || !shape.any_of.is_empty();
    !is_union
        && (property.starts_with('@') || !schema_parts::requires(context, schema, at, property))
}
