//! The state of lowering: the types so far, and what they are lowered from.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use crate::description::{Document, Resolved, Section};
use crate::diagnostics::{Diagnostics, Pointer};
use crate::model::{
    Calls, Dialect, Docs, Origin, PaginationDef, ParameterDef, TypeDef, TypeId, TypeKind, TypeRef,
    Types,
};
use crate::naming::{ModuleName, ModulePath, SchemaName, TypeName};
use crate::overrides::RustType;
use crate::profile::Profile;
use crate::select::OperationKey;

use super::polymorphism::{self, Mapped};
use super::reached::Reached;
use super::shape::Shape;
use super::statuses;
use super::subject::{OverrideOf, RustNames};
use super::type_path::TypePath;
use super::uses::Uses;

/// The settings of the configuration, except for the selection.
#[derive(Clone, Debug, Default)]
pub struct Settings<'o> {
    /// The prefix of schema names that becomes no module.
    pub namespace: Option<&'o str>,
    /// The profile of the described service.
    pub profile: Option<Profile>,
    /// The operations that the configuration declares idempotent.
    pub idempotent: BTreeSet<OperationKey>,
    /// How the lists of these operations continue, in the order of the configuration: the first counts.
    pub pagination: Vec<(BTreeSet<OperationKey>, PaginationDef)>,
    /// The prefix of paths that is not part of calls. Unless set, it is the shared one.
    pub path_prefix: Option<&'o str>,
    /// The ways to call operations. Unless set, they depend on the operations.
    pub calls: Option<Calls>,
    /// The names of the parameters of the client. Unless set, they depend on the operations.
    pub client_parameters: Option<&'o [String]>,
    /// The names and attributes that the user has chosen.
    pub overrides: Vec<OverrideOf<'o>>,
}

impl<'o> Settings<'o> {
    pub(super) fn namespace(&self) -> Option<&'o str> {
        self.namespace.or(self.profile.map(Profile::namespace))
    }
}

/// The state of lowering.
pub(super) struct Lowering<'d> {
    pub(super) document: &'d Document<'d>,
    /// What the walk has found before.
    pub(super) reached: &'d Reached,
    pub(super) settings: &'d Settings<'d>,
    /// The prefix of schema names that becomes no module.
    pub(super) namespace: Option<&'d str>,
    pub(super) dialect: Dialect,
    pub(super) diagnostics: &'d mut Diagnostics,
    pub(super) types: Types,
    /// Whether [`TypeRef::IntOrString`] is used.
    pub(super) int_or_string: bool,
    /// Whether lists of which each position has a type are used.
    pub(super) tuples: bool,
    /// The types of the user that are used.
    pub(super) replacements: BTreeSet<RustType>,
    /// The types of each component schema.
    pub(super) components: BTreeMap<SchemaName, ComponentTypes>,
    /// The components whose types are declared and not defined yet.
    pub(super) undefined: VecDeque<SchemaName>,
    /// The type of each inline schema, by its pointer. The field of a base is lowered once for
    /// every derived type, but its inline type is one.
    pub(super) inline: BTreeMap<Pointer, TypeId>,
    /// The positions of the types that are not named by a component.
    pub(super) paths: BTreeMap<TypeId, TypePath>,
    /// The inline schemas that are being lowered, to find those that contain themselves.
    pub(super) open: BTreeSet<Pointer>,
    /// The types that discriminators select, by the component with the discriminator: all types
    /// derived from one base ask for those of the base.
    pub(super) variants: BTreeMap<SchemaName, Rc<[Mapped]>>,
    /// The method and the path template of the operation that is being lowered.
    pub(super) request: String,
    /// The names that the description gives to types.
    pub(super) rust_names: RustNames,
    /// The indices of the overrides that have matched something.
    pub(super) matched: BTreeSet<usize>,
    /// The optional parameters of the operations.
    pub(super) optional: BTreeMap<OperationKey, OptionalParameters>,
    pub(super) uses: &'d mut Uses,
}

/// The optional parameters of an operation, before the parameters of the client are known.
pub(super) struct OptionalParameters {
    pub(super) parameters: Vec<ParameterDef>,
    /// The path of their type.
    pub(super) type_path: TypePath,
}

/// The types of a component schema.
#[derive(Clone, Debug)]
pub(super) struct ComponentTypes {
    /// What it has been named as so far.
    pub(super) form: Form,
    /// Its struct, if it is an object.
    pub(super) object: Option<TypeId>,
    /// Its type where other schemas refer to it.
    pub(super) position: TypeRef,
}

impl ComponentTypes {
    /// The ids of these types.
    fn ids(&self) -> impl Iterator<Item = TypeId> {
        let position = match self.position {
            TypeRef::Named(id) => Some(id),
            _ => None,
        };
        self.object.into_iter().chain(position)
    }
}

/// What a component is named as. A later form includes the earlier ones.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Form {
    /// A variant of an enum of derived types: the component's own struct.
    Variant,
    /// The type of a property, item, parameter, body or response: values of derived types can occur.
    Position,
}

impl<'d> Lowering<'d> {
    /// The omitted ones of the properties that the schema at a pointer declares.
    pub(super) fn omitted(&mut self, shape: &Shape<'d>, at: &Pointer) -> BTreeSet<&'d str> {
        self.reached.omitted(self.document, at, shape.properties, self.diagnostics)
    }

    /// Adds a type of the operation that is being lowered.
    pub(super) fn add_own_type(&mut self, type_path: &TypePath, kind: TypeKind) -> TypeId {
        let origin = Origin::Operation(self.request.clone());
        self.add_type(origin, type_path, Docs::default(), kind)
    }

    /// Adds a type that gets its name at the end of lowering.
    pub(super) fn add_type(
        &mut self,
        origin: Origin,
        type_path: &TypePath,
        docs: Docs,
        kind: TypeKind,
    ) -> TypeId {
        let name = TypeName::preferred(&type_path.name);
        let module = type_path.module.clone();
        let id =
            self.types.push(TypeDef { origin, module, name, docs, attributes: Vec::new(), kind });
        self.paths.insert(id, type_path.clone());
        id
    }

    /// The types that the discriminator of a component selects.
    pub(super) fn variants(&mut self, name: &SchemaName) -> Rc<[Mapped]> {
        if let Some(known) = self.variants.get(name) {
            return known.clone();
        }
        let found: Rc<[Mapped]> =
            polymorphism::variants(self.document, name, self.diagnostics).into();
        self.variants.insert(name.clone(), found.clone());
        found
    }

    /// Finds the component at the pointer of an inline schema that is referred to, so that both get
    /// one type.
    pub(super) fn named_where_referred_to(
        &self,
        found: Resolved<'d, openapiv3::Schema>,
    ) -> Resolved<'d, openapiv3::Schema> {
        let name = match found.component {
            None => self.document.name_at(Section::Schemas, &found.pointer),
            named => named,
        };
        let component = name.filter(|name| self.components.contains_key(&SchemaName::new(*name)));
        Resolved { component: component.or(found.component), ..found }
    }

    /// The numbers of types and of recorded uses.
    pub(super) fn mark(&self) -> (usize, usize) {
        (self.types.len(), self.uses.len())
    }

    /// Forgets the inline types that were added after a mark, to which nothing refers. They stay if
    /// they name a component that was declared after the mark as well.
    pub(super) fn forget_since(&mut self, (types, uses): (usize, usize)) {
        let is_new = |found: &ComponentTypes| found.ids().any(|id| id.0 >= types);
        if self.components.values().any(is_new) {
            return;
        }
        self.types.truncate(types);
        self.uses.truncate(uses);
        self.inline.retain(|_, id| id.0 < types);
        self.paths.retain(|id, _| id.0 < types);
    }

    /// Returns whether a type is declared but not defined yet.
    pub(super) fn is_placeholder(&self, id: TypeId) -> bool {
        matches!(self.types[id].kind, TypeKind::Alias(TypeRef::Any))
    }

    /// The module and the short name of a component.
    pub(super) fn component_path(&self, name: &str) -> TypePath {
        let models = ModulePath::new([ModuleName::preferred("models")]);
        let (namespace, short) = self.split_namespace(name);
        let module = namespace
            .into_iter()
            .fold(models, |module, part| module.join(ModuleName::preferred(part)));
        TypePath::new(module, statuses::component_words(short))
    }

    /// See [`split_namespace`].
    pub(super) fn split_namespace<'n>(&self, name: &'n str) -> (Vec<&'n str>, &'n str) {
        split_namespace(self.namespace, name)
    }
}

/// The dotted parts of a qualified name below the configured namespace, and its last part.
pub(super) fn split_namespace<'n>(
    namespace: Option<&str>,
    name: &'n str,
) -> (Vec<&'n str>, &'n str) {
    let below = namespace
        .and_then(|namespace| name.strip_prefix(namespace)?.strip_prefix('.'))
        .unwrap_or(name);
    match below.rsplit_once('.') {
        Some((namespace, short)) if !short.is_empty() => {
            (namespace.split('.').filter(|part| !part.is_empty()).collect(), short)
        }
        _ => (Vec::new(), below),
    }
}
