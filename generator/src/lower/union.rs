//! Unions: the types of `oneOf` and `anyOf`.
//!
//! Both keywords are lowered in the same way: the alternative is found when a value is read.

use openapiv3::{Discriminator, Schema};
use serde_json::Value;

use crate::description::{Resolved, Section, component_name, component_pointer};
use crate::diagnostics::{Code, Pointer};
use crate::model::{Constant, Docs, TypeKind, TypeRef, UnionDef, UnionVariantDef};
use crate::naming::{PropertyName, VariantName};

use super::alternative_names::{alternative_names, component_words, words};
use super::constants::{self, Limits, ScalarType};
use super::docs as documentation;
use super::enumeration;
use super::scalars;
use super::schema_parts;
use super::shape::Shape;
use super::types;
use super::{Lowering, TypePath};

/// The strings for the numbers that JSON lacks.
const NOT_FINITE: &[&str] = &["INF", "-INF", "NaN"];

/// The result of lowering alternatives.
pub(super) enum LoweredType {
    /// A type that needs no definition.
    Existing(TypeRef),
    /// The definition of a new type.
    New(TypeKind),
}

/// Lowers the alternatives of a schema. The flag tells whether one of them is null or nullable.
pub(super) fn of_schema<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<(LoweredType, bool)> {
    let parts = schema_parts::alternatives(context, schema, at);
    let discriminator = schema.schema_data.discriminator.as_ref();
    let default = context.document.notes(at).default_mapping.map(|target| target_name(&target));
    of_parts(context, parts, discriminator, default.as_deref(), type_path)
}

/// Lowers a union of these schemas. The flag tells whether one of them is null or nullable.
pub(super) fn of_parts<'d>(
    context: &mut Lowering<'d>,
    mut parts: Vec<Resolved<'d, Schema>>,
    discriminator: Option<&'d Discriminator>,
    default: Option<&str>,
    type_path: &TypePath,
) -> Option<(LoweredType, bool)> {
    let count = parts.len();
    parts.retain(|part| !schema_parts::is_null(part.value));
    let null = parts.len() < count;
    let shapes: Vec<_> = parts.iter().map(|part| Shape::of(part.value)).collect();
    let nullable = null || shapes.iter().any(Shape::nullable);
    if is_double(&shapes) {
        // The constraints of its parts hold for any double.
        return Some((LoweredType::Existing(TypeRef::Number), null));
    }
    if is_int_or_string(&shapes) {
        return Some((LoweredType::Existing(scalars::int_or_string(context)), nullable));
    }
    if parts.len() > 1
        && let Some(def) = enumeration::of_all(context, &parts, &type_path.name)
    {
        return Some((LoweredType::New(TypeKind::Enumeration(def)), nullable));
    }
    let mut collected = Collected { nullable, ..Collected::default() };
    let alternative_names = alternative_names(context, &parts);
    let values = values_of_all(context, &parts, discriminator, default);
    for ((part, label), values) in parts.iter().zip(&alternative_names).zip(values) {
        collected.add(context, part, label, values, type_path)?;
    }
    if let Some(discriminator) = discriminator {
        collected.add_mapped(context, discriminator);
    }
    let Collected { mut alternatives, open, nullable } = collected;
    let choice = match alternatives.as_slice() {
        [] => LoweredType::Existing(TypeRef::Any),
        [_] if !open => LoweredType::Existing(alternatives.remove(0).ty),
        _ => {
            let property = |found: &Discriminator| PropertyName::new(&found.property_name);
            let discriminator = discriminator.map(property);
            LoweredType::New(TypeKind::Union(UnionDef { alternatives, discriminator }))
        }
    };
    Some((choice, nullable))
}

/// Returns whether all alternatives are integers and strings without constraints, and one of them is
/// Kubernetes' integer or string.
fn is_int_or_string(shapes: &[Shape<'_>]) -> bool {
    let plain = |shape: &Shape<'_>| {
        matches!(shape.ty, Some("integer" | "string"))
            && shape.members.is_empty()
            && matches!(shape.format.as_deref(), None | Some("int32" | "int64"))
    };
    shapes.iter().any(scalars::is_int_or_string)
        && shapes.iter().all(|shape| scalars::is_int_or_string(shape) || plain(shape))
}

/// Returns whether the alternatives are a number, a string and the strings for the numbers that JSON lacks:
/// a double of OData.
fn is_double(shapes: &[Shape<'_>]) -> bool {
    let number = |shape: &&Shape<'_>| shape.ty == Some("number") && shape.members.is_empty();
    let not_finite = |shape: &Shape<'_>| {
        !shape.members.is_empty()
            && shape.members.iter().all(|member| {
                member.is_null() || member.as_str().is_some_and(|text| NOT_FINITE.contains(&text))
            })
    };
    let text = |shape: &Shape<'_>| {
        shape.ty == Some("string") && (shape.members.is_empty() || not_finite(shape))
    };
    shapes.iter().filter(number).count() == 1
        && shapes.iter().any(not_finite)
        && shapes.iter().all(|shape| number(&shape) || text(shape))
}

/// The alternatives collected so far.
#[derive(Default)]
struct Collected {
    alternatives: Vec<UnionVariantDef>,
    /// Whether any JSON is an alternative: every union accepts it anyway.
    open: bool,
    nullable: bool,
}

impl Collected {
    fn add<'d>(
        &mut self,
        context: &mut Lowering<'d>,
        part: &Resolved<'d, Schema>,
        label: &str,
        values: Vec<Constant>,
        type_path: &TypePath,
    ) -> Option<()> {
        let title = part.value.schema_data.title.as_deref();
        let titled = title.is_some_and(|title| label.starts_with(title));
        let inner = type_path.inside(label).named(Some(label).filter(|_| titled));
        let used = types::use_of_found(context, part, &inner)?;
        self.nullable |= used.nullable;
        let docs = match part.component {
            Some(_) => Docs::default(),
            None => documentation::of_schema(&Shape::of(part.value)),
        };
        let name = match part.component {
            Some(name) => component_words(context, name),
            None => words(context, &used.ty, part.value, label),
        };
        let name = VariantName::preferred(&name);
        self.push(UnionVariantDef { name, ty: used.ty, values, docs });
        Some(())
    }

    fn push(&mut self, alternative: UnionVariantDef) {
        if alternative.ty == TypeRef::Any {
            self.open = true;
            return;
        }
        match self.alternatives.iter_mut().find(|known| known.ty == alternative.ty) {
            Some(known) => known.values.extend(alternative.values),
            None => self.alternatives.push(alternative),
        }
    }

    /// Adds the schemas of the discriminator's mapping that are not listed.
    fn add_mapped(&mut self, context: &mut Lowering<'_>, discriminator: &Discriminator) {
        for (value, target) in &discriminator.mapping {
            let same = |known: &Constant| known.as_string() == *value;
            let known = |known: &UnionVariantDef| known.values.iter().any(same);
            if self.alternatives.iter().any(known) {
                continue;
            }
            let name = target_name(target);
            let at = component_pointer(Section::Schemas, &name);
            let document = context.document;
            if !document.index().has_component(Section::Schemas, &name) {
                continue;
            }
            let found = document.component::<Schema>(&name, &at, context.diagnostics);
            let Some(found) = found else { continue };
            let mut limits = discriminator_limits(context, discriminator, &found);
            let known = self.alternatives.iter().flat_map(|known| &known.values);
            limits.ty = limits
                .scalar_type()
                .or_else(|| ScalarType::common(known.filter_map(ScalarType::of)));
            let values = mapped_values(context, discriminator, &limits, value, &found.pointer);
            let type_path = context.component_path(&name);
            let Some(used) = types::use_of_found(context, &found, &type_path) else { continue };
            self.push(UnionVariantDef {
                name: VariantName::preferred(&component_words(context, &name)),
                ty: used.ty,
                values,
                docs: Docs::default(),
            });
        }
    }
}

/// The component of a mapping's value, which is a reference or a bare name.
fn target_name(target: &str) -> String {
    component_name(target, Section::Schemas).unwrap_or_else(|| target.to_owned())
}

/// The discriminator values that select each of the parts.
fn values_of_all<'d>(
    context: &mut Lowering<'d>,
    parts: &[Resolved<'d, Schema>],
    discriminator: Option<&Discriminator>,
    default: Option<&str>,
) -> Vec<Vec<Constant>> {
    let Some(discriminator) = discriminator else { return vec![Vec::new(); parts.len()] };
    let mut limits = Vec::new();
    for part in parts {
        limits.push(discriminator_limits(context, discriminator, part));
    }
    // An alternative that does not declare the property has the type of the others.
    let common = ScalarType::common(limits.iter().filter_map(Limits::scalar_type));
    for limits in &mut limits {
        limits.ty = limits.scalar_type().or(common);
    }
    let mut all = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        if default.is_some() && part.component == default {
            // It is the type of objects without a discriminator value, or with an unknown one.
            all.push(Vec::new());
            continue;
        }
        let others = limits.iter().enumerate().filter(|(other, _)| *other != index);
        let others = others.flat_map(|(_, other)| other.constants.iter().flatten());
        let shared = others.into_iter().any(|other| {
            limits[index].constants.iter().flatten().any(|constant| constant == other)
        });
        all.push(values(context, discriminator, part, &limits[index], shared));
    }
    all
}

/// The constraints of an alternative on the discriminator's property.
fn discriminator_limits<'d>(
    context: &mut Lowering<'d>,
    discriminator: &Discriminator,
    part: &Resolved<'d, Schema>,
) -> Limits {
    let property = &discriminator.property_name;
    let found = constants::of_property(context, part.value, &part.pointer, property);
    found.unwrap_or_default()
}

/// The discriminator values that select an alternative. `shared` tells whether another alternative
/// declares some of the same constants.
fn values(
    context: &mut Lowering<'_>,
    discriminator: &Discriminator,
    part: &Resolved<'_, Schema>,
    limits: &Limits,
    shared: bool,
) -> Vec<Constant> {
    let Some(name) = part.component else {
        let constants = limits.constants.clone().filter(|_| !shared);
        return constants.unwrap_or_default();
    };
    let mapping = discriminator.mapping.iter();
    let mapped = mapping.filter(|(_, target)| target_name(target) == name);
    let mut values = Vec::new();
    for (text, _) in mapped {
        values.extend(mapped_values(context, discriminator, limits, text, &part.pointer));
    }
    let declared = match limits.only() {
        Some(only) => std::slice::from_ref(only),
        None if values.is_empty() && !shared => limits.constants.as_deref().unwrap_or_default(),
        None => &[],
    };
    for constant in declared {
        if *constant != Constant::Null && !values.contains(constant) {
            values.push(constant.clone());
        }
    }
    if values.is_empty() {
        values.extend(mapped_values(context, discriminator, limits, name, &part.pointer));
    }
    values
}

/// The discriminator values that a key of its mapping denotes: one value, or all values with this
/// JSON if the type of the property is unknown.
fn mapped_values(
    context: &mut Lowering<'_>,
    discriminator: &Discriminator,
    limits: &Limits,
    text: &str,
    at: &Pointer,
) -> Vec<Constant> {
    if limits.scalar_type().is_none() {
        let other = serde_json::from_str(text).ok().as_ref().and_then(Constant::new);
        let string = Constant::String(text.to_owned());
        return [Some(string), other].into_iter().flatten().collect();
    }
    let value = limits.value(text).unwrap_or_else(|| {
        let property = &discriminator.property_name;
        let ty = limits.scalar_type().map_or("a string", ScalarType::words);
        context.diagnostics.warn(
            Code::Discriminator,
            at,
            format!("the value `{text}` of the discriminator `{property}` is not {ty}, the declared type of this schema"),
            "correct the mapping or the type of the property: the value is compared and written as a string",
        );
        Constant::String(text.to_owned())
    });
    vec![value]
}

/// The kinds of JSON that a schema without a type lists as its members, if there are several.
pub(super) fn of_members(members: &[Value]) -> Option<LoweredType> {
    let mut kinds: Vec<TypeRef> = Vec::new();
    for member in members.iter().filter(|member| !member.is_null()) {
        let kind = match member {
            Value::Bool(_) => TypeRef::Bool,
            Value::Number(_) => TypeRef::Number,
            Value::String(_) => TypeRef::String,
            _ => return Some(LoweredType::Existing(TypeRef::Any)),
        };
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let name = |kind: &TypeRef| match kind {
        TypeRef::Bool => "boolean",
        TypeRef::Number => "number",
        _ => "string",
    };
    Some(match kinds.as_slice() {
        [] => return None,
        [only] => LoweredType::Existing(only.clone()),
        several => LoweredType::New(TypeKind::Union(UnionDef {
            alternatives: several
                .iter()
                .map(|kind| UnionVariantDef {
                    name: VariantName::preferred(name(kind)),
                    ty: kind.clone(),
                    values: Vec::new(),
                    docs: Docs::default(),
                })
                .collect(),
            discriminator: None,
        })),
    })
}
