//! Computes cargo features: one for each first segment of the paths, and the features of each type.
//!
//! Users compile only the parts of a large API that they need. A type that belongs to no operation,
//! and any item of a small API, is available without features.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use heck::ToKebabCase as _;
use proc_macro2::TokenStream;
use quote::quote;

use super::scope::REQUESTS;
use super::{runtime, tree};
use crate::model::{Api, OperationDef, PathNode, Segment, SegmentPart, TypeId, TypeRef};

/// The minimal number of operations of an API with features.
const FEWEST_OPERATIONS: usize = 1_000;

/// The feature that turns on all others.
pub(super) const FULL: &str = "full";

/// The feature that implements `Clone` and `Debug` for path types in a large crate: for the eleven
/// thousand types of Microsoft Graph, these take 9 % of the time for checking the crate.
pub(super) const EXTRA_TRAITS: &str = "extra-traits";

/// The features of a crate: none for a small API, or for one with a single first segment.
#[derive(Debug, Default)]
pub(super) struct Features {
    /// The names of the features.
    pub(super) names: BTreeSet<String>,
    /// The other features that each one turns on: their modules have types of operations that it uses as well, because
    /// equal types are one.
    pub(super) needs: BTreeMap<String, BTreeSet<String>>,
    types: BTreeMap<TypeId, Gate>,
}

/// The features that enable an item: any of these. Empty if the item is always available.
#[derive(Clone, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Gate(Arc<BTreeSet<String>>);

impl Gate {
    /// The attribute of an item, if it needs features.
    pub(super) fn attribute(&self) -> TokenStream {
        let features: Vec<_> = self.0.iter().map(|name| quote!(feature = #name)).collect();
        match features.as_slice() {
            [] => TokenStream::new(),
            [feature] => quote!(#[cfg(#feature)]),
            features => quote!(#[cfg(any(#(#features),*))]),
        }
    }

    /// What enables any of some items.
    pub(super) fn any(gates: impl IntoIterator<Item = Self>) -> Self {
        let gates: Vec<Self> = gates.into_iter().collect();
        if gates.iter().any(|gate| gate.0.is_empty()) {
            return Self::default();
        }
        Self(Arc::new(gates.iter().flat_map(|gate| gate.0.iter().cloned()).collect()))
    }

    /// The features.
    pub(super) fn features(&self) -> &BTreeSet<String> {
        &self.0
    }
}

impl Features {
    /// Computes the features of an API.
    ///
    /// A type is available with each feature that needs it, and so are the types that it refers to.
    pub(super) fn of(api: &Api) -> Self {
        let names: BTreeSet<String> = api.root.children.iter().filter_map(feature).collect();
        if names.len() < 2 || count(&api.root) < FEWEST_OPERATIONS {
            return Self::default();
        }
        let mut users: BTreeMap<TypeId, BTreeSet<String>> = BTreeMap::new();
        let mut needs = BTreeMap::new();
        for name in &names {
            let mut found = UsedTypes::default();
            for node in api.root.children.iter().filter(|node| feature(node).as_ref() == Some(name))
            {
                found.node(node);
            }
            let types = found.closed(api);
            let homes = types.iter().filter_map(|id| home(api, *id));
            needs.insert(name.clone(), homes.filter(|home| home != name).collect());
            for id in types {
                users.entry(id).or_default().insert(name.clone());
            }
        }
        // Types of the root and unused types are always available.
        let mut always = UsedTypes::default();
        api.root.operations.iter().for_each(|operation| always.operation(operation));
        always
            .types
            .extend(tree::common_error(&api.root).map(TypeRef::references).unwrap_or_default());
        let of_client =
            api.client_parameters.iter().flat_map(|parameter| parameter.ty.references());
        always.types.extend(of_client);
        always
            .types
            .extend(api.types.iter().map(|(id, _)| id).filter(|id| !users.contains_key(id)));
        always.closed(api).iter().for_each(|id| {
            users.remove(id);
        });
        let types = users.into_iter().map(|(id, users)| (id, Gate(Arc::new(users)))).collect();
        Self { names, needs, types }
    }

    /// The features that enable a type.
    pub(super) fn of_type(&self, id: TypeId) -> Gate {
        self.types.get(&id).cloned().unwrap_or_default()
    }

    /// The features that enable a child of the root, and all nodes below it.
    pub(super) fn of_root_child(&self, node: &PathNode) -> Gate {
        let name = feature(node).filter(|name| self.names.contains(name));
        Gate(Arc::new(name.into_iter().collect()))
    }

    /// Derives `Clone` and `Debug` for path types: with a feature in a large crate, and otherwise
    /// always.
    pub(super) fn path_traits(&self) -> TokenStream {
        if self.is_empty() {
            return quote!(#[derive(Clone, Debug)]);
        }
        quote!(#[cfg_attr(feature = #EXTRA_TRAITS, derive(Clone, Debug))])
    }

    /// Returns whether there are no features.
    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

/// The feature of a child of the root: its first literal, without the arguments of a function.
fn feature(node: &PathNode) -> Option<String> {
    let Segment::Parts(parts) = &node.segment else { return None };
    let literal = parts.iter().find_map(|part| match part {
        SegmentPart::Literal(text) => Some(text.split('(').next().unwrap_or(text)),
        SegmentPart::Parameter(_) => None,
    });
    let name = literal.unwrap_or_else(|| node.method.as_str()).to_kebab_case();
    let plain: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let taken = runtime::is_feature(&plain);
    Some(match plain.as_str() {
        "" => "other-paths".to_owned(),
        "default" | FULL | EXTRA_TRAITS => format!("{plain}-paths"),
        _ if taken || plain.starts_with(|c: char| c.is_ascii_digit()) => format!("paths-{plain}"),
        _ => plain,
    })
}

/// The feature with the module of a type of an operation.
fn home(api: &Api, id: TypeId) -> Option<String> {
    match api.types[id].module.names() {
        [top, module, ..] if top.as_str() == REQUESTS => {
            feature(api.root.children.iter().find(|node| node.module == *module)?)
        }
        _ => None,
    }
}

fn count(node: &PathNode) -> usize {
    node.operations.len() + node.children.iter().map(count).sum::<usize>()
}

/// The types that a part of the tree refers to.
#[derive(Default)]
struct UsedTypes {
    types: Vec<TypeId>,
}

impl UsedTypes {
    fn node(&mut self, node: &PathNode) {
        if let Segment::Parts(parts) = &node.segment {
            for part in parts {
                if let SegmentPart::Parameter(parameter) = part {
                    self.types.extend(parameter.ty.references());
                }
            }
        }
        node.operations.iter().for_each(|operation| self.operation(operation));
        node.children.iter().for_each(|child| self.node(child));
    }

    fn operation(&mut self, operation: &OperationDef) {
        self.types.extend(operation.references());
    }

    /// These types, and all types that they refer to.
    fn closed(self, api: &Api) -> BTreeSet<TypeId> {
        let mut pending = self.types;
        let mut closed = BTreeSet::new();
        while let Some(id) = pending.pop() {
            if closed.insert(id) {
                pending.extend(api.types[id].kind.references());
            }
        }
        closed
    }
}
