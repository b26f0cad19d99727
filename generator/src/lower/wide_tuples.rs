//! Tuples of aliases of tuples, which can have exponentially many values.

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Diagnostics};
use crate::model::{TypeId, TypeKind, TypeRef, Types};

use super::boxing::schema_pointer;

/// The most values of a tuple with those inside it.
const MOST_VALUES: usize = 64;

/// Replaces aliases of tuples with very many values by lists of any JSON. Aliases that lead to themselves have been removed.
pub(super) fn end_wide_tuples(types: &mut Types, diagnostics: &mut Diagnostics) {
    let mut known = BTreeMap::new();
    let ids: Vec<TypeId> = types.iter().map(|(id, _)| id).collect();
    for id in &ids {
        count_values(types, *id, &mut known);
    }
    for id in ids.into_iter().filter(|id| known.get(id).is_some_and(|values| *values > MOST_VALUES))
    {
        let def = &mut types[id];
        def.kind = TypeKind::Alias(TypeRef::List(Box::new(TypeRef::Any)));
        let schema = def.origin.as_str();
        diagnostics.warn(
            Code::Ignored,
            &schema_pointer(schema),
            format!(
                "The lists of the schema `{schema}` have more than {MOST_VALUES} values with those of nested lists: \
                 they are treated as lists of any JSON"
            ),
            "Use objects for some of the nested lists, if typed values are wanted",
        );
    }
}

/// Counts the values of an alias, after those of the aliases in it: chains of aliases can be deeper than the stack.
fn count_values(types: &Types, id: TypeId, known: &mut BTreeMap<TypeId, usize>) {
    let mut pending = vec![id];
    while let Some(id) = pending.last().copied() {
        let TypeKind::Alias(ty) = &types[id].kind else {
            pending.pop();
            continue;
        };
        let is_unknown =
            |id: &TypeId| !known.contains_key(id) && matches!(types[*id].kind, TypeKind::Alias(_));
        let unknown: Vec<TypeId> = ty.references().into_iter().filter(is_unknown).collect();
        if unknown.is_empty() {
            pending.pop();
            known.insert(id, values_of(ty, known));
        } else {
            pending.extend(unknown);
        }
    }
}

/// The number of values of a type; one for types that are no aliases, and for aliases that are replaced.
fn values_of(ty: &TypeRef, known: &BTreeMap<TypeId, usize>) -> usize {
    match ty {
        TypeRef::Named(id) => {
            known.get(id).copied().filter(|values| *values <= MOST_VALUES).unwrap_or(1)
        }
        TypeRef::Optional(inner)
        | TypeRef::List(inner)
        | TypeRef::Map(inner)
        | TypeRef::KeyedMap(_, inner) => values_of(inner, known),
        TypeRef::Tuple(items) => items.iter().map(|item| values_of(item, known)).sum(),
        _ => 1,
    }
}
