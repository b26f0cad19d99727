//! The types that discriminators map to.

use std::collections::{BTreeSet, VecDeque};

use openapiv3::{AnySchema, Discriminator, ReferenceOr, Schema, SchemaKind, Type};

use crate::description::{Document, Resolved, Section, component_name, component_pointer, suggest};
use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::naming::SchemaName;

/// A type that a discriminator leads to.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Mapped {
    /// The discriminator's value.
    pub tag: String,
    /// The component schema.
    pub schema: SchemaName,
}

/// A schema's own discriminator and its place: on itself or on an inline part of its `allOf`.
///
/// Those of the schemas that it inherits from do not count.
pub(super) fn discriminator<'s>(
    schema: &'s Schema,
    at: &Pointer,
) -> Option<(&'s Discriminator, Pointer)> {
    if let Some(discriminator) = &schema.schema_data.discriminator {
        return Some((discriminator, at.join("discriminator")));
    }
    let parts = all_of(schema).iter().enumerate();
    let mut inline = parts.filter_map(|(index, part)| Some((index, part.as_item()?)));
    inline.find_map(|(index, part)| discriminator(part, &at.join("allOf").join(index)))
}

/// What the own discriminator of a component leads to, and what those of the types that
/// it leads to lead to.
///
/// The schema itself is among them only if it is mapped to itself. Empty without a
/// discriminator. Schemas that derive from it and are not in its mapping go by their own names.
pub fn variants(
    document: &Document<'_>,
    name: &SchemaName,
    diagnostics: &mut Diagnostics,
) -> Vec<Mapped> {
    let at = component_pointer(Section::Schemas, name.as_str());
    let Some(resolved) = document.component::<Schema>(name.as_str(), &at, diagnostics) else {
        return Vec::new();
    };
    variants_of(document, resolved.value, &resolved.pointer, resolved.component, diagnostics)
}

/// [`variants`] of a schema that may be inline.
pub(super) fn variants_of<'d>(
    document: &'d Document<'_>,
    schema: &'d Schema,
    at: &Pointer,
    component: Option<&'d str>,
    diagnostics: &mut Diagnostics,
) -> Vec<Mapped> {
    let mut variants = Vec::new();
    let mut implied = Vec::new();
    let mut known = BTreeSet::new();
    let mut entered: BTreeSet<&str> = component.into_iter().collect();
    let mut pending = VecDeque::from([(schema, at.clone(), component)]);
    while let Some((schema, at, component)) = pending.pop_front() {
        let Some((discriminator, at)) = discriminator(schema, &at) else {
            continue;
        };
        let targets = targets(document, schema, component, discriminator, &at, diagnostics);
        for (mapped, origin, at) in targets {
            let target = document.component::<Schema>(mapped.schema.as_str(), &at, diagnostics);
            let Some(target) = target else { continue };
            let Some(name) = target.component else {
                continue;
            };
            if entered.insert(name) {
                pending.push_back((target.value, target.pointer, Some(name)));
            }
            let mapped = Mapped { tag: mapped.tag, schema: SchemaName::new(name) };
            let (list, by_name) = match origin {
                Origin::Mapping => (&mut variants, false),
                Origin::Name => (&mut implied, true),
            };
            if known.insert((by_name, mapped.clone())) {
                list.push(mapped);
            }
        }
    }
    // A schema goes by its own name only if no discriminator gives it another.
    let named: BTreeSet<SchemaName> = variants.iter().map(|mapped| mapped.schema.clone()).collect();
    variants.extend(implied.into_iter().filter(|mapped| !named.contains(&mapped.schema)));
    variants
}

/// Why a discriminator leads to a schema.
#[derive(Clone, Copy)]
enum Origin {
    /// Its mapping says so.
    Mapping,
    /// The schema derives from its schema, or is an alternative of it, and has a name.
    Name,
}

/// What one discriminator leads to, each with the place that says so.
fn targets(
    document: &Document<'_>,
    schema: &Schema,
    component: Option<&str>,
    discriminator: &Discriminator,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Vec<(Mapped, Origin, Pointer)> {
    let mapping = discriminator.mapping.iter().map(|(tag, target)| {
        let at = at.join("mapping").join(tag);
        let name = mapped_name(document, target, &at, diagnostics)?;
        Some((Mapped { tag: tag.clone(), schema: SchemaName::new(name) }, Origin::Mapping, at))
    });
    let mut found: Vec<_> = mapping.flatten().collect();
    // OData's names are all in the mapping: they are no names of schemas.
    if !discriminator.mapping.is_empty() && discriminator.property_name.starts_with('@') {
        return found;
    }
    let listed = one_of(schema).iter().chain(any_of(schema)).filter_map(reference);
    let listed: Vec<String> =
        listed.filter_map(|target| component_name(target, Section::Schemas)).collect();
    let names = if listed.is_empty() {
        component.map_or(Vec::new(), |name| descendants(document, name, diagnostics))
    } else {
        listed
    };
    found.extend(names.into_iter().map(|name| {
        let schema = SchemaName::new(&name);
        (Mapped { tag: name, schema }, Origin::Name, at.clone())
    }));
    found
}

/// The component that a value of a mapping names: by a reference, or by its name.
fn mapped_name(
    document: &Document<'_>,
    target: &str,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let name = match component_name(target, Section::Schemas) {
        Some(name) => name,
        None => target.to_owned(),
    };
    if document.has_component(Section::Schemas, &name) {
        return Some(name);
    }
    let schemas = document.index().components(Section::Schemas);
    let help = match suggest(&name, schemas).as_slice() {
        _ if target.contains('#') && !target.starts_with("#/components/schemas/") => {
            "Map to a schema in `components/schemas` of this description".to_owned()
        }
        [] => "Correct the entry, or remove it".to_owned(),
        near => format!("Did you mean {}?", near.join(" or ")),
    };
    // Whatever goes by this value is what its other alternatives make of it, or is kept as an object of an unknown type.
    diagnostics.warn(
        Code::Discriminator,
        at,
        format!(
            "The discriminator maps to `{target}`, which is not a schema: the entry is ignored"
        ),
        help,
    );
    None
}

/// The schemas that derive from one, directly or not, in the description's order by generation.
fn descendants(document: &Document<'_>, name: &str, diagnostics: &mut Diagnostics) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut next = 0;
    let mut parent = name.to_owned();
    loop {
        for child in document.derived(&parent, diagnostics) {
            if child != name && !found.iter().any(|known| known == child) {
                found.push(child.to_owned());
            }
        }
        let Some(name) = found.get(next) else {
            return found;
        };
        parent.clone_from(name);
        next += 1;
    }
}

/// The part of an inline `allOf` that the whole is a value of: not inheritance, but another way to write that part.
///
/// It is the only one, or the only reference among such as say nothing, and nothing else declares properties.
pub(super) fn wrapped_part(schema: &Schema) -> Option<usize> {
    let (properties, required) = match &schema.schema_kind {
        SchemaKind::AllOf { .. } => (true, true),
        SchemaKind::Any(any) => (any.properties.is_empty(), any.required.is_empty()),
        _ => return None,
    };
    if let ([_], true, true) = (all_of(schema), properties, required) {
        return Some(0);
    }
    let wrapped = wrapped_reference(schema)?;
    all_of(schema).iter().position(|part| std::ptr::eq(part, wrapped))
}

/// How deep inheritance is followed; cycles are refused.
const DEEPEST: usize = 32;

/// The reference that a component only gives another name, perhaps with a description: the component is the
/// type that it leads to. `None` for a type that a discriminator knows by its own name.
pub(super) fn renamed<'s>(
    document: &Document<'_>,
    name: &str,
    schema: &'s Schema,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Option<&'s ReferenceOr<Schema>> {
    let [only @ ReferenceOr::Reference { .. }] = all_of(schema) else { return None };
    let data = &schema.schema_data;
    let named =
        data.discriminator.is_some() || data.extensions.contains_key("x-ms-discriminator-value");
    if named || wrapped_part(schema) != Some(0) {
        return None;
    }
    let base = document.resolve(only, &at.join("allOf").join(0), diagnostics)?;
    (!is_derived(document, name, &base, diagnostics)).then_some(only)
}

/// Returns whether the discriminator of a schema's only base, or of one that this inherits from, leads to it.
fn is_derived(
    document: &Document<'_>,
    name: &str,
    base: &Resolved<'_, Schema>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let mut pending = vec![(base.clone(), 0)];
    while let Some((found, depth)) = pending.pop() {
        if let Some((discriminator, _)) = discriminator(found.value, &found.pointer) {
            let leads_to = |target: &String| {
                component_name(target, Section::Schemas).as_deref().unwrap_or(target) == name
            };
            // OData's names are all in the mapping.
            let by_name =
                discriminator.mapping.is_empty() || !discriminator.property_name.starts_with('@');
            if discriminator.mapping.values().any(leads_to) {
                return true;
            }
            if by_name
                && let Some(base) = base.component
                && document.derived(base, diagnostics).contains(&name)
            {
                return true;
            }
        }
        for (index, part) in all_of(found.value).iter().enumerate().filter(|_| depth < DEEPEST) {
            let at = found.pointer.join("allOf").join(index);
            let part = document.resolve(part, &at, diagnostics);
            pending.extend(part.map(|part| (part, depth + 1)));
        }
    }
    false
}

fn wrapped_reference(schema: &Schema) -> Option<&ReferenceOr<Schema>> {
    let bare = match &schema.schema_kind {
        SchemaKind::AllOf { .. } => true,
        SchemaKind::Any(any) => {
            let rest = AnySchema { all_of: Vec::new(), ..any.clone() };
            declares_nothing(&rest)
        }
        _ => false,
    };
    if !bare || schema.schema_data.discriminator.is_some() {
        return None;
    }
    let (references, inline): (Vec<_>, Vec<_>) =
        all_of(schema).iter().partition(|part| reference(part).is_some());
    let says_nothing = |part: &&ReferenceOr<Schema>| part.as_item().is_some_and(adds_nothing);
    match references[..] {
        [reference] if inline.iter().all(says_nothing) => Some(reference),
        _ => None,
    }
}

fn adds_nothing(schema: &Schema) -> bool {
    schema.schema_data.discriminator.is_none()
        && match &schema.schema_kind {
            SchemaKind::Any(any) => declares_nothing(any),
            SchemaKind::Type(Type::Object(object)) => {
                object.properties.is_empty()
                    && object.required.is_empty()
                    && object.additional_properties.is_none()
            }
            _ => false,
        }
}

fn declares_nothing(any: &AnySchema) -> bool {
    let typed = AnySchema { typ: None, ..any.clone() };
    matches!(any.typ.as_deref(), None | Some("object")) && typed == AnySchema::default()
}

pub(super) fn all_of(schema: &Schema) -> &[ReferenceOr<Schema>] {
    match &schema.schema_kind {
        SchemaKind::AllOf { all_of } => all_of,
        SchemaKind::Any(any) => &any.all_of,
        _ => &[],
    }
}

pub(super) fn one_of(schema: &Schema) -> &[ReferenceOr<Schema>] {
    match &schema.schema_kind {
        SchemaKind::OneOf { one_of } => one_of,
        SchemaKind::Any(any) => &any.one_of,
        _ => &[],
    }
}

pub(super) fn any_of(schema: &Schema) -> &[ReferenceOr<Schema>] {
    match &schema.schema_kind {
        SchemaKind::AnyOf { any_of } => any_of,
        SchemaKind::Any(any) => &any.any_of,
        _ => &[],
    }
}

fn reference(part: &ReferenceOr<Schema>) -> Option<&str> {
    match part {
        ReferenceOr::Reference { reference } => Some(reference),
        ReferenceOr::Item(_) => None,
    }
}
