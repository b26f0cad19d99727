//! Discriminants of a union's objects: constants, required properties and declared properties.

use super::{structs, types};
use crate::model::{
    Api, Constant, FieldDef, PolymorphicDef, StructDef, TagKind, TypeKind, TypeRef, UnionDef,
    UnionVariantDef,
};
use crate::naming::PropertyName;

/// The property and its values that select an alternative.
type Selector<'a> = Option<(&'a str, &'a [Constant])>;

/// A property and its values in an alternative.
pub(super) type Constants<'a> = (&'a str, Vec<Constant>);

/// The discriminants of an object.
#[derive(Eq, PartialEq)]
pub(super) struct Discriminants<'a> {
    pub(super) constants: Vec<Constants<'a>>,
    /// Properties with several constants, which discriminate if other alternatives have other
    /// constants.
    enumerated: Vec<Constants<'a>>,
    pub(super) required: Vec<&'a str>,
    pub(super) declared: Vec<&'a str>,
}

/// The discriminants of all alternatives; `None` for those that are not objects.
pub(super) fn discriminants<'a>(
    api: &'a Api,
    union: &'a UnionDef,
) -> Vec<Option<Discriminants<'a>>> {
    let selector = |alternative: &'a UnionVariantDef| {
        let property = union.discriminator.as_ref().filter(|_| !alternative.values.is_empty())?;
        Some((property.as_str(), alternative.values.as_slice()))
    };
    let alternatives = union.alternatives.iter();
    let mut all: Vec<_> = alternatives
        .map(|alternative| Discriminants::of(api, &alternative.ty, selector(alternative)))
        .collect();
    let others: Vec<Constants> =
        all.iter().flatten().flat_map(Discriminants::limited).cloned().collect();
    for discriminants in all.iter_mut().flatten() {
        let discriminates = |(property, values): &Constants<'a>| {
            others.iter().any(|(other, known)| {
                property == other && !values.iter().any(|value| known.contains(value))
            })
        };
        let enumerated = std::mem::take(&mut discriminants.enumerated);
        discriminants.constants.extend(enumerated.into_iter().filter(discriminates));
    }
    all
}

impl<'a> Discriminants<'a> {
    /// The discriminants of a type; `None` unless it is an object with declared properties.
    pub(super) fn of(api: &'a Api, ty: &'a TypeRef, selector: Selector<'a>) -> Option<Self> {
        match types::resolve(api, ty) {
            TypeRef::Named(id) | TypeRef::Boxed(id) => match &api.types[*id].kind {
                TypeKind::Struct(object) => Some(Self::of_struct(object, selector)),
                TypeKind::Polymorphic(choice) => Some(Self::of_polymorphic(api, choice, selector)),
                _ => None,
            },
            _ => None,
        }
    }

    fn of_struct(object: &'a StructDef, selector: Selector<'a>) -> Self {
        let mut constants: Vec<Constants> = Vec::new();
        constants.extend(selector.map(|(property, values)| (property, values.to_vec())));
        if let Some(tag) = &object.tag
            && let Some(value) = &tag.value
            && selector.is_none_or(|(property, _)| property != tag.property.as_str())
        {
            constants.push((tag.property.as_str(), names(value, tag.kind)));
        }
        let mut enumerated = Vec::new();
        for field in &object.fields {
            let property = field.property.as_str();
            let known = constants.iter().any(|(known, _)| *known == property);
            match field.constants.len() {
                _ if known => {}
                0 => {}
                1 => constants.push((property, field.constants.clone())),
                _ => enumerated.push((property, field.constants.clone())),
            }
        }
        let name = |field: &'a FieldDef| field.property.as_str();
        let required = object.fields.iter().filter(|field| structs::is_required(field)).map(name);
        let required = required.collect();
        Self { constants, enumerated, required, declared: object.fields.iter().map(name).collect() }
    }

    fn of_polymorphic(api: &'a Api, choice: &'a PolymorphicDef, selector: Selector<'a>) -> Self {
        let property = choice.discriminator.as_str();
        let (mut discriminants, kind) = match &api.types[choice.base].kind {
            TypeKind::Struct(base) => {
                (Self::of_struct(base, None), base.tag.as_ref().map(|tag| tag.kind))
            }
            _ => (
                Self { constants: vec![], enumerated: vec![], required: vec![], declared: vec![] },
                None,
            ),
        };
        discriminants.constants.retain(|(known, _)| *known != property);
        let kind = kind.unwrap_or(TagKind::String);
        let values = choice.variants.iter().flat_map(|variant| &variant.values);
        let values: Vec<Constant> = match selector {
            Some((selected, values)) if selected == property => values.to_vec(),
            _ => values.flat_map(|value| names(value, kind)).collect(),
        };
        discriminants.constants.push((property, values));
        discriminants
    }

    /// The properties with constants.
    fn limited(&self) -> impl Iterator<Item = &Constants<'a>> {
        self.constants.iter().chain(&self.enumerated)
    }

    /// Returns whether no object can belong to both.
    fn excludes(&self, other: &Self, discriminator: Option<&str>) -> bool {
        let required =
            |discriminants: &Self, property: &str| discriminants.required.contains(&property);
        let discriminated = other.constants.iter().any(|(property, values)| {
            let same = self.constants.iter().find(|(known, _)| known == property);
            same.is_some_and(|(_, known)| !values.iter().any(|value| known.contains(value)))
                && (required(self, property) && required(other, property)
                    || discriminator == Some(property))
        });
        let lacks = |one: &Self, other: &Self| {
            one.required.iter().any(|name| !other.declared.contains(name))
        };
        discriminated || lacks(self, other) || lacks(other, self)
    }
}

/// The constants for the name of a type: in OData with and without `#`.
fn names(value: &str, kind: TagKind) -> Vec<Constant> {
    match kind {
        TagKind::String => {
            let names = [Some(value), value.strip_prefix('#')].into_iter().flatten();
            names.map(|name| Constant::String(name.to_owned())).collect()
        }
        TagKind::Json => {
            let value = serde_json::from_str(value).ok().as_ref().and_then(Constant::new);
            value.into_iter().collect()
        }
    }
}

/// Returns whether a value may fit several alternatives equally well.
pub(super) fn is_ambiguous(api: &Api, union: &UnionDef) -> bool {
    let discriminator = union.discriminator.as_ref().map(PropertyName::as_str);
    let discriminants: Vec<Discriminants> =
        discriminants(api, union).into_iter().flatten().collect();
    discriminants.iter().enumerate().any(|(index, one)| {
        discriminants[..index].iter().any(|other| !one.excludes(other, discriminator))
    })
}
