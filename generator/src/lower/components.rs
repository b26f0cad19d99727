//! Component schemas: their types and names.

use openapiv3::Schema;
use serde_json::Value;

use crate::description::{Resolved, Section, component_pointer};
use crate::diagnostics::{Code, Pointer};
use crate::model::{
    Constant, Dialect, Origin, PolymorphicDef, StructDef, TagDef, TagKind, TypeDef, TypeId,
    TypeKind, TypeRef, VariantDef,
};
use crate::naming::{PropertyName, SchemaName, TypeName, VariantName};
use crate::select::{discriminator, renamed};

use super::constants::{self, Limits, ScalarType};
use super::object;
use super::shape::Shape;
use super::types;
use super::{ComponentTypes, Lowering, TypePath};

/// OData's property for the name of a type.
const ODATA_TYPE: &str = "@odata.type";

/// Declares the types of every reached component, still empty, so that they can refer to each
/// other.
pub(super) fn declare(context: &mut Lowering<'_>) {
    let reached = context.reached;
    for (name, usage) in &reached.schemas {
        if !usage.position && !usage.variant {
            continue;
        }
        let Some((schema, at)) = schema(context, name) else { continue };
        let type_path = context.component_path(name.as_str());
        let renamed = renamed(context.document, name.as_str(), schema, &at, context.diagnostics);
        let types = if renamed.is_none() && object::is_object(context, schema, &at) {
            let polymorphic = usage.polymorphic && has_derived(context, name);
            declare_object(context, name, &type_path, polymorphic)
        } else {
            let id = push(context, name, &type_path, TypeName::preferred(&type_path.name));
            ComponentTypes { object: None, position: TypeRef::Named(id) }
        };
        context.components.insert(name.clone(), types);
    }
}

/// Declares the struct of an object, and the enum of its derived types if values of these can
/// occur. The struct always has the name of the schema, so that it is independent of derived types.
fn declare_object(
    context: &mut Lowering<'_>,
    name: &SchemaName,
    type_path: &TypePath,
    polymorphic: bool,
) -> ComponentTypes {
    let object = push(context, name, type_path, TypeName::preferred(&type_path.name));
    let position = if polymorphic {
        push(context, name, type_path, TypeName::preferred(&format!("any {}", type_path.name)))
    } else {
        object
    };
    ComponentTypes { object: Some(object), position: TypeRef::Named(position) }
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
        docs: crate::model::Docs::default(),
        kind: TypeKind::Alias(TypeRef::Any),
    })
}

/// Defines the declared types.
pub(super) fn define(context: &mut Lowering<'_>) {
    for (name, found) in context.components.clone() {
        let Some((schema, at)) = schema(context, &name) else { continue };
        let type_path = context.component_path(name.as_str());
        let docs = object::docs(schema);
        if let Some(object) = found.object {
            context.uses.note(&at, || TypeRef::Named(object));
        }
        if context.uses.are_kept() {
            let used = types::use_of_component(context, name.as_str(), schema, &at);
            let ty = used.map_or(TypeRef::Any, |used| types::optional(&used));
            context.uses.note(&at, || ty);
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

/// A component schema and its pointer.
fn schema<'d>(context: &mut Lowering<'d>, name: &SchemaName) -> Option<(&'d Schema, Pointer)> {
    let at = component_pointer(Section::Schemas, name.as_str());
    let document = context.document;
    let found = document.component::<Schema>(name.as_str(), &at, context.diagnostics)?;
    Some((found.value, found.pointer))
}

/// Returns whether the description names types that are derived from this one.
fn has_derived(context: &mut Lowering<'_>, name: &SchemaName) -> bool {
    context.variants(name).iter().any(|mapped| mapped.schema != *name)
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
        let object = context.components.get(&mapped.schema).and_then(|found| found.object);
        let Some(ty) = object else {
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

/// The discriminator of a union that declares properties which its alternatives do not inherit.
fn discriminated_choice<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
) -> Option<&'d str> {
    let found = schema.schema_data.discriminator.as_ref()?;
    object::is_plain_choice(context, schema, at).then_some(found.property_name.as_str())
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
        let Some((value, pointer)) = self::schema(context, &alternative) else { continue };
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
        let Some((schema, at)) = schema(context, &name) else { continue };
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
    !is_union && (property.starts_with('@') || !object::requires(context, schema, at, property))
}

/// The tag of a component's objects: the property of the nearest discriminator, and the type's name
/// in the description.
fn tag<'d>(
    context: &mut Lowering<'d>,
    name: &SchemaName,
    schema: &'d Schema,
    at: &Pointer,
) -> Option<TagDef> {
    let property = tag_property(context, schema, at)?;
    let own = own_type_name(context, name, schema, at);
    let value = own.or_else(|| mapped_type_name(context, name, schema, at));
    let limits = constants::of_property(context, schema, at, &property).unwrap_or_default();
    let (value, kind) = tag_value(context, &property, &limits, value, at);
    Some(TagDef { property: PropertyName::new(property), value, kind })
}

/// The value of the discriminator for a type's name, and its form on the wire.
fn tag_value(
    context: &mut Lowering<'_>,
    property: &str,
    limits: &Limits,
    value: Option<String>,
    at: &Pointer,
) -> (Option<String>, TagKind) {
    let ty = limits.scalar_type().filter(|ty| *ty != ScalarType::String);
    let (Some(ty), Some(text)) = (ty, &value) else {
        return (value, if ty.is_some() { TagKind::Json } else { TagKind::String });
    };
    match limits.value(text) {
        Some(Constant::String(text)) => (Some(text), TagKind::String),
        Some(constant) => (Some(constant.as_string()), TagKind::Json),
        None => {
            context.diagnostics.warn(
                Code::Discriminator,
                at,
                format!(
                    "the discriminator value `{text}` of this type is not {}, the declared type of `{property}`",
                    ty.words()
                ),
                "add the type to the mapping of the discriminator: its value is written as a string",
            );
            (value, TagKind::String)
        }
    }
}

/// The discriminator property of a schema or of the nearest of its bases.
pub(super) fn tag_property<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
) -> Option<String> {
    if let Some((found, _)) = discriminator(schema, at) {
        return Some(found.property_name.clone());
    }
    for (_, base, base_at) in object::bases(context, schema, at) {
        // A union with properties of its own is none of its alternatives.
        if object::is_plain_choice(context, base, &base_at) {
            continue;
        }
        if let Some(property) = tag_property(context, base, &base_at) {
            return Some(property);
        }
    }
    let odata = context.dialect == Dialect::OData
        && (schema.schema_data.extensions.contains_key("x-ms-discriminator-value")
            || object::declares(schema, ODATA_TYPE));
    odata.then(|| ODATA_TYPE.to_owned())
}

/// The type name that a schema itself declares: the default or only member of its discriminator
/// property, `x-ms-discriminator-value`, or an entry of its own discriminator's mapping that refers
/// to it.
fn own_type_name<'d>(
    context: &mut Lowering<'d>,
    name: &SchemaName,
    schema: &'d Schema,
    at: &Pointer,
) -> Option<String> {
    let property = tag_property(context, schema, at)?;
    let declared = object::own_property_at(schema, at, &property);
    let declared = declared.and_then(|(declared, at)| {
        let found = context.document.resolve(declared, &at, context.diagnostics)?;
        // Without a constant, the default counts: then names are strings.
        let default = found.value.schema_data.default.as_ref().and_then(Value::as_str);
        let default = default.filter(|_| found.component.is_none()).map(str::to_owned);
        default.or_else(|| {
            let limits = constants::of(context, found.value, &found.pointer);
            limits.only().filter(|only| **only != Constant::Null).map(Constant::as_string)
        })
    });
    let extension = schema.schema_data.extensions.get("x-ms-discriminator-value");
    let found = declared.or_else(|| extension.and_then(Value::as_str).map(str::to_owned));
    found.or_else(|| {
        discriminator(schema, at)?;
        let mapped = context.variants(name);
        mapped.iter().find(|mapped| mapped.schema == *name).map(|mapped| mapped.tag.clone())
    })
}

/// The type name that the discriminator of a base maps to a schema.
fn mapped_type_name<'d>(
    context: &mut Lowering<'d>,
    name: &SchemaName,
    schema: &'d Schema,
    at: &Pointer,
) -> Option<String> {
    for (base_name, base, base_at) in object::bases(context, schema, at) {
        if discriminator(base, &base_at).is_some()
            && let Some(base_name) = base_name
        {
            let mapped = context.variants(&base_name);
            if let Some(found) = mapped.iter().find(|mapped| mapped.schema == *name) {
                return Some(found.tag.clone());
            }
        }
        if let Some(found) = mapped_type_name(context, name, base, &base_at) {
            return Some(found);
        }
    }
    None
}
