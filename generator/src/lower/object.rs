//! Objects and their fields, those of their bases first.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use openapiv3::Schema;

use crate::description::Resolved;
use crate::diagnostics::Pointer;
use crate::model::{AcceptedValues, FieldDef, Presence, StructDef, TypeRef};
use crate::naming::{FieldName, PropertyName, SchemaName};

use super::access::{Access, access_of};
use super::additional_properties::{self, Additional};
use super::compose;
use super::constants::{self, Combine};
use super::schema_parts::{self, Property};
use super::shape::Shape;
use super::subject::Subject;
use super::types;
use super::{Lowering, TypePath};

/// The fields of an object, as far as they are collected.
#[derive(Default)]
pub(super) struct Fields<'d> {
    properties: IndexMap<&'d str, Declared<'d>>,
    required: BTreeSet<&'d str>,
    /// The access of properties that are read-only or write-only.
    access: BTreeMap<&'d str, Access>,
    /// Whether a property is omitted: its value is an additional property.
    omits: bool,
    /// The additional properties that the parts declare.
    additional: Vec<Additional<'d>>,
    /// The visited alternatives: an alternative that leads back to itself adds nothing.
    entered: BTreeSet<Pointer>,
}

/// A property with the position of its declaration.
struct Declared<'d> {
    value: &'d Property,
    at: Pointer,
    type_path: TypePath,
    origin: Origin<'d>,
}

/// The source of a property.
enum Origin<'d> {
    /// The object or a base declares it.
    Object,
    /// An alternative declares it, and so do these other alternatives.
    Alternatives(Vec<Resolved<'d, Schema>>),
    /// The object or a base declares it, and so do these schemas: a value is an object of all of
    /// them.
    All(Vec<Resolved<'d, Schema>>),
}

/// Lowers a schema to an object with all of its fields, those of its bases first. If a property is
/// declared again, it keeps its position and the most specific declaration counts: the later of
/// equally specific ones, or both if they are objects that do not inherit from each other.
pub(super) fn of_schema<'d>(
    context: &mut Lowering<'d>,
    name: Option<&SchemaName>,
    schema: &'d Schema,
    at: &Pointer,
    type_path: &TypePath,
) -> StructDef {
    let mut fields = Fields::default();
    collect(context, schema, at, type_path, &mut fields);
    let tag = super::tags::tag_property(context, schema, at);
    if let Some(tag) = tag
        && name.is_some()
    {
        fields.properties.shift_remove(tag.as_str());
    }
    StructDef { accepts: additional_properties::accepted_values(schema), ..finish(context, fields) }
}

/// The object of a union with properties of its own: their fields, and those of the given
/// alternative. The property `tag` is handled by the caller.
pub(super) fn of_choice<'d>(
    context: &mut Lowering<'d>,
    choice: &Resolved<'d, Schema>,
    alternative: Option<&Resolved<'d, Schema>>,
    type_path: &TypePath,
    tag: &str,
) -> StructDef {
    let alternatives = schema_parts::alternatives(context, choice.value, &choice.pointer);
    let entered = alternatives.into_iter().map(|part| part.pointer).collect();
    let mut fields = Fields { entered, ..Fields::default() };
    collect(context, choice.value, &choice.pointer, type_path, &mut fields);
    if let Some(part) = alternative {
        let own = part.component.map(|name| context.component_path(name));
        collect(context, part.value, &part.pointer, own.as_ref().unwrap_or(type_path), &mut fields);
    }
    fields.properties.shift_remove(tag);
    finish(context, fields)
}

fn finish<'d>(context: &mut Lowering<'d>, fields: Fields<'d>) -> StructDef {
    let Fields { properties, required, access, additional, omits, .. } = fields;
    let field = |(property, declared)| {
        let access = access.get(property).copied().unwrap_or_default();
        field(context, property, declared, required.contains(property), access)
    };
    let fields: Vec<_> = properties.into_iter().filter_map(field).collect();
    // Values of omitted properties can be of any type.
    let additional = if omits { None } else { additional_type(context, additional) };
    StructDef { fields, additional, accepts: AcceptedValues::Objects, tag: None, page: None }
}

/// The type of the additional properties that the parts of an object describe.
fn additional_type<'d>(
    context: &mut Lowering<'d>,
    mut found: Vec<Additional<'d>>,
) -> Option<TypeRef> {
    found.dedup_by(|one, other| one.at == other.at);
    match found.as_slice() {
        [] => None,
        [Additional { values, at, type_path }] => {
            let used = types::use_of(context, *values, at, type_path)?;
            Some(types::optional(&used)).filter(|ty| *ty != TypeRef::Any)
        }
        [.., last] => {
            additional_properties::note_untyped(context, last);
            None
        }
    }
}

fn collect<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    type_path: &TypePath,
    fields: &mut Fields<'d>,
) {
    for (name, part, part_at) in schema_parts::parts(context, schema, at) {
        let base_place = name.map(|name| context.component_path(name.as_str()));
        collect(context, part, &part_at, base_place.as_ref().unwrap_or(type_path), fields);
    }
    let shape = Shape::of(schema);
    let at_properties = at.join("properties");
    let omitted = context.omitted(&shape, at);
    fields.omits |= !omitted.is_empty();
    for (property, value) in shape.properties.into_iter().flatten() {
        if omitted.contains(property.as_str()) {
            continue;
        }
        let at = at_properties.join(property);
        let access = access_of(context, value, &at, 0);
        if access != Access::ReadWrite {
            fields.access.insert(property, access);
        }
        let known = fields.properties.get(property.as_str());
        if known.is_some() && says_nothing(value) {
            continue;
        }
        let type_path = type_path.inside(property);
        let declared = Declared { value, at, type_path, origin: Origin::Object };
        if let Some(declared) = redeclared(context, known, declared) {
            fields.properties.insert(property, declared);
        }
    }
    fields.required.extend(shape.required.iter().map(String::as_str));
    collect_alternatives(context, schema, at, type_path, fields);
    if shape.properties.is_some_and(|properties| !properties.is_empty()) {
        fields.additional.extend(additional_properties::additional(&shape, at, type_path));
    }
}

/// Decides between two declarations of a property. `None` if the known one is more specific.
fn redeclared<'d>(
    context: &mut Lowering<'d>,
    known: Option<&Declared<'d>>,
    new: Declared<'d>,
) -> Option<Declared<'d>> {
    let Some(known) = known.filter(|known| !matches!(known.origin, Origin::Alternatives(_))) else {
        return Some(new);
    };
    let document = context.document;
    let mut resolve = |declared: &Declared<'d>| {
        document.resolve(declared.value, &declared.at, context.diagnostics)
    };
    let (Some(before), Some(after)) = (resolve(known), resolve(&new)) else { return Some(new) };
    let ranks = [&before, &after].map(|found| compose::rank(&Shape::of(found.value)));
    if ranks[0] != ranks[1] || before.pointer == after.pointer {
        return (ranks[0] <= ranks[1]).then_some(new);
    }
    let counts = [&before, &after].map(|found| {
        let limits = constants::of(context, found.value, &found.pointer);
        limits.constants.map_or(usize::MAX, |constants| constants.len())
    });
    if counts[0] < counts[1] {
        return None;
    }
    let objects = [&before, &after]
        .map(|found| schema_parts::is_object(context, found.value, &found.pointer));
    if objects != [true, true] || schema_parts::inherits(context, &after, &before.pointer, 0) {
        return Some(new);
    }
    if schema_parts::inherits(context, &before, &after.pointer, 0) {
        return None;
    }
    let mut all = match &known.origin {
        Origin::All(others) => others.clone(),
        _ => Vec::new(),
    };
    all.push(before);
    Some(Declared { origin: Origin::All(all), ..new })
}

/// Returns whether the declaration of a property adds no constraints to an inherited one.
fn says_nothing(value: &Property) -> bool {
    value.as_item().is_some_and(|schema| {
        let shape = Shape::of(schema);
        shape.ty.is_none() && shape.is_free_object() && shape.additional.is_none()
    })
}

/// Collects the fields of alternatives, which are optional: present if the value is of that
/// alternative. With a discriminator, alternatives are types of their own.
fn collect_alternatives<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    type_path: &TypePath,
    fields: &mut Fields<'d>,
) {
    if schema.schema_data.discriminator.is_some()
        && !schema_parts::is_plain_choice(context, schema, at)
    {
        return;
    }
    let alternatives = schema_parts::alternatives(context, schema, at);
    let mut always: Option<BTreeSet<&'d str>> = None;
    for part in alternatives {
        if schema_parts::is_null(part.value) || !fields.entered.insert(part.pointer.clone()) {
            continue;
        }
        let base_place = part.component.map(|name| context.component_path(name));
        let entered = std::mem::take(&mut fields.entered);
        let mut inner = Fields { entered, ..Fields::default() };
        let type_path = base_place.as_ref().unwrap_or(type_path);
        collect(context, part.value, &part.pointer, type_path, &mut inner);
        fields.entered = std::mem::take(&mut inner.entered);
        fields.entered.remove(&part.pointer);
        fields.omits |= inner.omits;
        always = Some(match always {
            None => inner.required,
            Some(always) => always.intersection(&inner.required).copied().collect(),
        });
        for additional in &inner.additional {
            additional_properties::note_untyped(context, additional);
        }
        for (property, declared) in inner.properties {
            let access = inner.access.get(property).copied().unwrap_or_default();
            add_alternative(context, fields, property, declared, access);
        }
    }
    fields.required.extend(always.unwrap_or_default());
}

/// Adds a property of an alternative, unless the object itself declares it.
fn add_alternative<'d>(
    context: &mut Lowering<'d>,
    fields: &mut Fields<'d>,
    property: &'d str,
    declared: Declared<'d>,
    access: Access,
) {
    let Declared { value, at, type_path, origin } = declared;
    let mut found = match origin {
        Origin::Object => Vec::new(),
        Origin::Alternatives(found) | Origin::All(found) => found,
    };
    match fields.properties.get_mut(property) {
        Some(Declared { origin: Origin::Alternatives(others), .. }) => {
            found.extend(context.document.resolve(value, &at, context.diagnostics));
            for found in found {
                if others.iter().all(|other| other.pointer != found.pointer) {
                    others.push(found);
                }
            }
            if fields.access.get(property) != Some(&access) {
                fields.access.remove(property);
            }
        }
        Some(_) => {}
        None => {
            let origin = Origin::Alternatives(found);
            fields.properties.insert(property, Declared { value, at, type_path, origin });
            fields.access.insert(property, access);
        }
    }
}

fn field<'d>(
    context: &mut Lowering<'d>,
    property: &str,
    declared: Declared<'d>,
    required: bool,
    access: Access,
) -> Option<FieldDef> {
    let Declared { value, at, type_path, origin } = declared;
    let mut parts = vec![context.document.resolve(value, &at, context.diagnostics)?];
    let name = field_name(context, property, value, &at);
    let replaced = context.replaced_property(Subject::Property(property, &at), &parts[0]);
    let (used, constants) = match (replaced, origin) {
        (Some(used), _) => (used, Vec::new()),
        (None, Origin::Alternatives(others)) if !others.is_empty() => {
            parts.extend(others.into_iter().filter(|other| other.pointer != at));
            let constants = constants::of_each(context, &parts, Combine::One);
            (types::use_of_one(context, parts, &at.join("oneOf"), &type_path)?, constants)
        }
        (None, Origin::All(mut others)) => {
            others.append(&mut parts);
            let constants = constants::of_each(context, &others, Combine::All);
            (types::use_of_all(context, &others, &at.join("allOf"), &type_path), constants)
        }
        _ => {
            let constants = constants::of_each(context, &parts, Combine::All);
            let constant = required && access == Access::ReadWrite;
            let constant = constant.then(|| types::use_of_constant(context, value, &at)).flatten();
            let used = constant.or_else(|| types::use_of(context, value, &at, &type_path))?;
            (used, constants)
        }
    };
    // A read-only or write-only property cannot be required in both directions.
    let presence = match (required && access == Access::ReadWrite, used.nullable) {
        (true, false) => Presence::Required,
        (true, true) => Presence::RequiredNullable,
        (false, false) => Presence::Optional,
        (false, true) => Presence::OptionalNullable,
    };
    Some(FieldDef {
        property: PropertyName::new(property),
        name,
        ty: used.ty,
        presence,
        constants,
        sender: access.sender(),
        docs: used.docs,
    })
}

/// The name of a field. A referenced schema names its type, not the fields that have it.
fn field_name(
    context: &mut Lowering<'_>,
    property: &str,
    value: &Property,
    at: &Pointer,
) -> FieldName {
    let own = value.as_item().map(|schema| &schema.schema_data.extensions);
    let chosen = context.given_name(Subject::Property(property, at), own, at);
    chosen.unwrap_or_else(|| FieldName::preferred(property))
}

/// The object that satisfies all of these schemas.
pub(super) fn of_all<'d>(
    context: &mut Lowering<'d>,
    parts: &[Resolved<'d, Schema>],
    type_path: &TypePath,
) -> StructDef {
    let mut fields = Fields::default();
    for part in parts {
        let own = part.component.map(|name| context.component_path(name));
        collect(context, part.value, &part.pointer, own.as_ref().unwrap_or(type_path), &mut fields);
    }
    finish(context, fields)
}
