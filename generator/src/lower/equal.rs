//! Merges inline schemas with equal definitions: one type for all of their positions. So are the
//! errors and the headers of operations, which large APIs declare for each of them.
//!
//! Definitions are equal if everything is equal that generated code depends on. Documentation is not
//! compared: that of the best position counts, without notes that are not true of all. A component
//! with the definition of an inline schema is its type; components are never merged.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::{
    AcceptedValues, Cardinality, Constant, Docs, EnumerationBase, FieldDef, HeadersDef, Outcome,
    PathNode, Presence, ResponsesDef, Sender, TypeDef, TypeId, TypeKind, TypeRef, Types,
    UnionVariantDef,
};
use crate::naming::{PropertyName, VariantName};

use super::Uses;
use super::type_path::TypePath;

/// The positions of the types that are not named by a component, by their ids.
pub(super) type Paths = BTreeMap<TypeId, Vec<TypePath>>;

/// Merges equal types, and returns the positions of each remaining one.
///
/// The types of whole requests and responses that are merged with others stay, as aliases, so that
/// each operation has its own names. Errors and headers have none. The types in `overridden` stay as well.
pub(super) fn merge(
    root: &mut PathNode,
    types: &mut Types,
    uses: &mut Uses,
    mut paths: BTreeMap<TypeId, TypePath>,
    overridden: &BTreeSet<TypeId>,
) -> Paths {
    let mut replaced = absorb(types, &mut paths);
    let classes = classes(types, &paths);
    let mut members: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for (id, class) in classes.iter().enumerate() {
        members.entry(*class).or_default().push(TypeId(id));
    }
    members.retain(|_, members| members.len() > 1);
    let mut merged: Paths = paths.iter().map(|(id, path)| (*id, vec![path.clone()])).collect();
    for members in members.into_values() {
        let component = members.iter().find(|id| !paths.contains_key(id)).copied();
        let inline = members.iter().filter_map(|id| Some((id, paths.get(id)?)));
        let best = inline.min_by_key(|(_, path)| (path.rank(), path.candidates()));
        let Some(kept) = component.or(best.map(|(id, _)| *id)) else { continue };
        for other in members.into_iter().filter(|id| *id != kept) {
            let Some(path) = paths.get(&other) else { continue };
            if component.is_none() {
                let def = types[other].clone();
                agree(&mut types[kept], &def);
            }
            if component.is_none() && (path.keeps_name() || overridden.contains(&other)) {
                types[other].kind = TypeKind::Alias(TypeRef::Named(kept));
            } else {
                replaced.insert(other, kept);
                if let Some(positions) = merged.remove(&other)
                    && let Some(all) = merged.get_mut(&kept)
                {
                    all.extend(positions);
                }
            }
        }
    }
    let ids = types.compact(|id| !replaced.contains_key(&id));
    let new = |id: TypeId| ids[replaced.get(&id).copied().unwrap_or(id).0];
    let mut visit = |id: &mut TypeId| *id = new(*id);
    for (_, def) in types.iter_mut() {
        def.kind.ids_mut(&mut visit);
        unite(&mut def.kind);
    }
    root.ids_mut(&mut visit);
    uses.ids_mut(&mut visit);
    merged.into_iter().map(|(id, positions)| (new(id), positions)).collect()
}

/// Makes a component that is an alias of its own inline part, such as the only alternative that is
/// not null, the type of that part.
fn absorb(types: &mut Types, paths: &mut BTreeMap<TypeId, TypePath>) -> BTreeMap<TypeId, TypeId> {
    let mut parts: BTreeMap<TypeId, TypeId> = BTreeMap::new();
    for (id, def) in types.iter() {
        if let TypeKind::Alias(TypeRef::Named(part)) = def.kind
            && !paths.contains_key(&id)
            && paths.get(&part).is_some_and(|path| path.is_of(&def.module, &def.name))
            && Key::of(&types[part], &[]).is_some()
        {
            parts.entry(part).or_insert(id);
        }
    }
    for (part, component) in &parts {
        paths.remove(part);
        let alias = TypeKind::Alias(TypeRef::Named(*component));
        let kind = std::mem::replace(&mut types[*part].kind, alias);
        let docs = types[*part].docs.clone();
        let def = &mut types[*component];
        def.kind = kind;
        if def.docs.summary.is_none() {
            (def.docs.summary, def.docs.description) = (docs.summary, docs.description);
        }
    }
    for (_, def) in types.iter_mut() {
        def.kind.ids_mut(&mut |id| *id = parts.get(id).copied().unwrap_or(*id));
    }
    parts
}

/// Unites the alternatives of a union that have become equal.
fn unite(kind: &mut TypeKind) {
    let TypeKind::Union(def) = kind else { return };
    let mut alternatives: Vec<UnionVariantDef> = Vec::new();
    for alternative in std::mem::take(&mut def.alternatives) {
        match alternatives.iter_mut().find(|known| known.ty == alternative.ty) {
            Some(known) => known.values.extend(alternative.values),
            None => alternatives.push(alternative),
        }
    }
    def.alternatives = alternatives;
}

/// The class of each type: that of a type with an equal definition.
pub(super) fn classes(types: &Types, paths: &BTreeMap<TypeId, TypePath>) -> Vec<TypeId> {
    let inline: Vec<TypeId> =
        paths.keys().copied().filter(|id| Key::of(&types[*id], &[]).is_some()).collect();
    let mut components: BTreeMap<TypeId, TypeId> = BTreeMap::new();
    loop {
        let classes = refined(types, &inline, paths, &components);
        let found = equal_components(types, &inline, paths, &classes);
        let before = components.len();
        for (id, component) in found {
            components.entry(id).or_insert(component);
        }
        if components.len() == before {
            return classes;
        }
    }
}

/// The coarsest classes of these types in which equal types refer to equal types. The classes of
/// some are known.
fn refined(
    types: &Types,
    inline: &[TypeId],
    paths: &BTreeMap<TypeId, TypePath>,
    known: &BTreeMap<TypeId, TypeId>,
) -> Vec<TypeId> {
    let mut classes: Vec<TypeId> = types.iter().map(|(id, _)| id).collect();
    for (id, component) in known {
        classes[id.0] = *component;
    }
    let open: Vec<TypeId> = inline.iter().copied().filter(|id| !known.contains_key(id)).collect();
    // Small types are equal only at positions of the same name.
    let name = |id: &TypeId, key: &Key<'_>| {
        paths.get(id).filter(|_| key.is_small()).map(TypePath::own_name)
    };
    // At first all types of a kind are equal; what they refer to divides them.
    let mut firsts: HashMap<_, TypeId> = HashMap::new();
    for id in &open {
        classes[id.0] = *firsts.entry(std::mem::discriminant(&types[*id].kind)).or_insert(*id);
    }
    let mut count = firsts.len();
    loop {
        let mut firsts: HashMap<(Key<'_>, Option<String>), TypeId> = HashMap::new();
        let mut next = classes.clone();
        for id in &open {
            if let Some(key) = Key::of(&types[*id], &classes) {
                let name = name(id, &key);
                next[id.0] = *firsts.entry((key, name)).or_insert(*id);
            }
        }
        classes = next;
        if firsts.len() == count {
            return classes;
        }
        count = firsts.len();
    }
}

/// The component that each of these types equals, if there is one.
fn equal_components(
    types: &Types,
    inline: &[TypeId],
    paths: &BTreeMap<TypeId, TypePath>,
    classes: &[TypeId],
) -> BTreeMap<TypeId, TypeId> {
    let mut components: HashMap<Key<'_>, Vec<TypeId>> = HashMap::new();
    for (id, def) in
        types.iter().filter(|(id, def)| def.origin.schema().is_some() && !paths.contains_key(id))
    {
        if let Some(key) = Key::of(def, classes) {
            components.entry(key).or_default().push(id);
        }
    }
    let mut found = BTreeMap::new();
    for id in inline {
        let Some(key) = Key::of(&types[*id], classes) else { continue };
        let small = key.is_small();
        let Some(equal) = components.get(&key) else { continue };
        let named = |component: &&TypeId| paths[id].is_named(&types[**component].name);
        let same_name = equal.iter().find(named);
        let first = equal.iter().min_by_key(|component| &types[**component].name);
        if let Some(component) = same_name.or(first.filter(|_| !small)) {
            found.insert(*id, *component);
        }
    }
    found
}

/// What is compared of a definition. Types are replaced by their classes.
#[derive(Eq, Hash, PartialEq)]
enum Key<'t> {
    Struct {
        fields: Vec<FieldKey<'t>>,
        additional: Option<TypeRef>,
        accepts: AcceptedValues,
    },
    Enumeration {
        base: EnumerationBase,
        cardinality: Cardinality,
        members: Vec<(&'t str, &'t VariantName)>,
    },
    Union {
        alternatives: Vec<(&'t VariantName, TypeRef, &'t [Constant])>,
        discriminator: Option<&'t PropertyName>,
    },
    Headers(HeadersDef),
    Errors(ResponsesDef),
}

/// What is compared of a field.
#[derive(Eq, Hash, PartialEq)]
struct FieldKey<'t> {
    property: &'t PropertyName,
    ty: TypeRef,
    presence: Presence,
    constants: &'t [Constant],
    sender: Sender,
    is_deprecated: bool,
}

impl<'t> FieldKey<'t> {
    fn of(field: &'t FieldDef, class: &mut impl FnMut(&TypeRef) -> TypeRef) -> Self {
        FieldKey {
            property: &field.property,
            ty: class(&field.ty),
            presence: field.presence,
            constants: &field.constants,
            sender: field.sender,
            is_deprecated: field.docs.deprecated.is_some(),
        }
    }
}

impl<'t> Key<'t> {
    /// The key of a type that can be merged; `None` for others. Types without a class are their own.
    fn of(def: &'t TypeDef, classes: &[TypeId]) -> Option<Self> {
        let mut to_class = |id: &mut TypeId| *id = classes.get(id.0).copied().unwrap_or(*id);
        if let TypeKind::Headers(_) | TypeKind::Responses(_) = def.kind {
            let mut kind = def.kind.clone();
            kind.ids_mut(&mut to_class);
            return match kind {
                TypeKind::Headers(def) => Some(Self::Headers(def)),
                TypeKind::Responses(def) if def.outcome == Outcome::Error => {
                    Some(Self::Errors(def))
                }
                _ => None,
            };
        }
        let mut class = |ty: &TypeRef| {
            let mut ty = ty.clone();
            ty.ids_mut(&mut to_class);
            ty
        };
        Some(match &def.kind {
            TypeKind::Struct(def) if def.tag.is_none() => Self::Struct {
                fields: def.fields.iter().map(|field| FieldKey::of(field, &mut class)).collect(),
                additional: def.additional.as_ref().map(&mut class),
                accepts: def.accepts,
            },
            TypeKind::Enumeration(def) => Self::Enumeration {
                base: def.base,
                cardinality: def.cardinality,
                members: def.members.iter().map(|one| (&*one.value, &one.name)).collect(),
            },
            TypeKind::Union(def) => {
                let alternatives = def.alternatives.iter();
                let alternatives =
                    alternatives.map(|one| (&one.name, class(&one.ty), &*one.values));
                Self::Union {
                    alternatives: alternatives.collect(),
                    discriminator: def.discriminator.as_ref(),
                }
            }
            _ => return None,
        })
    }

    /// Returns whether the definition says so little that types with different meanings have it: such
    /// types are equal only if their names are, too.
    fn is_small(&self) -> bool {
        match self {
            Self::Struct { fields, .. } => fields.len() < 2,
            Self::Enumeration { members, .. } => members.len() < 2,
            Self::Union { .. } | Self::Headers(_) | Self::Errors(_) => false,
        }
    }
}

/// Removes what the documentation of a type says that is not true of an equal one.
fn agree(kept: &mut TypeDef, other: &TypeDef) {
    agree_docs(&mut kept.docs, &other.docs);
    if other.docs.deprecated.is_none() {
        kept.docs.deprecated = None;
    }
    match (&mut kept.kind, &other.kind) {
        (TypeKind::Struct(kept), TypeKind::Struct(other)) => {
            for (field, other) in kept.fields.iter_mut().zip(&other.fields) {
                agree_docs(&mut field.docs, &other.docs);
            }
        }
        (TypeKind::Enumeration(kept), TypeKind::Enumeration(other)) => {
            for (member, other) in kept.members.iter_mut().zip(&other.members) {
                agree_docs(&mut member.docs, &other.docs);
            }
        }
        (TypeKind::Union(kept), TypeKind::Union(other)) => {
            for (one, other) in kept.alternatives.iter_mut().zip(&other.alternatives) {
                agree_docs(&mut one.docs, &other.docs);
            }
        }
        _ => {}
    }
}

fn agree_docs(kept: &mut Docs, other: &Docs) {
    kept.notes.retain(|note| other.notes.contains(note));
}
