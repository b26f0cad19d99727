//! OpenAPI → model.
//!
//! Reads the selected operations and the schemas that they name. It is the last phase that sees
//! OpenAPI types. It reports whatever it cannot express, with its position: nothing is omitted
//! silently.

mod access;
mod actions;
mod additional_properties;
mod alternative_names;
mod assignments;
mod body;
mod boxing;
mod collisions;
mod components;
mod compose;
mod constants;
mod docs;
mod enumeration;
mod equal;
mod errors;
mod groups;
mod headers;
mod inheritance;
mod media;
mod multipart;
mod object;
mod operation_words;
mod operations;
mod outcomes;
mod pages;
mod parameters;
mod paths;
mod placement;
mod polymorphism;
mod reach;
mod response_media;
mod responses;
mod security;
mod segments;
mod serialization;
mod servers;
mod shape;
mod statuses;
mod tags;
mod type_names;
mod type_path;
mod types;
mod union;

pub use collisions::resolve_names;
pub use polymorphism::{Mapped, variants};
pub use reach::{Reached, SchemaRoles, reach};

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use crate::description::{Document, Resolved, Section, component_pointer};
use crate::diagnostics::{Diagnostics, Pointer};
use crate::model::{
    Api, Calls, Dialect, Docs, Info, Origin, TypeDef, TypeId, TypeKind, TypeRef, Types,
};
use crate::naming::{ModuleName, ModulePath, SchemaName, TypeName};
use crate::profile::Profile;
use crate::select::{OperationKey, Selected};

use components::Form;

use type_path::TypePath;

/// The settings of the configuration, except for the selection.
#[derive(Clone, Debug, Default)]
pub struct Settings<'o> {
    /// The prefix of schema names that becomes no module.
    pub namespace: Option<&'o str>,
    /// The profile of the described service.
    pub profile: Option<Profile>,
    /// The operations that the configuration declares idempotent.
    pub idempotent: BTreeSet<OperationKey>,
    /// The prefix of paths that is not part of calls. Unless set, it is the shared one.
    pub path_prefix: Option<&'o str>,
    /// The ways to call operations. Unless set, they depend on the operations.
    pub calls: Option<Calls>,
}

impl<'o> Settings<'o> {
    fn namespace(&self) -> Option<&'o str> {
        self.namespace.or(self.profile.map(Profile::namespace))
    }
}

/// Lowers the selected operations, and the schemas that they name, to the model. Except for the
/// modules of the path tree, its identifiers can still collide. `None` if there are errors.
pub fn lower(
    document: &Document<'_>,
    selected: &Selected,
    settings: &Settings<'_>,
    uses: &mut Uses,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let reached = reach(document, selected, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    let mut context = Lowering {
        document,
        settings,
        namespace: settings.namespace(),
        dialect: dialect(document, &reached, diagnostics),
        diagnostics,
        types: Types::default(),
        int_or_string: false,
        components: BTreeMap::new(),
        undefined: VecDeque::new(),
        inline: BTreeMap::new(),
        paths: BTreeMap::new(),
        open: BTreeSet::new(),
        variants: BTreeMap::new(),
        request: String::new(),
        uses,
    };
    components::declare(&mut context, &reached);
    components::define(&mut context);
    let (mut root, path_prefix) = operations::lower(&mut context, &selected.operations);
    components::define(&mut context);
    let Lowering {
        mut types, int_or_string, diagnostics, dialect, components, paths, uses, ..
    } = context;
    let paths = equal::merge(&mut root, &mut types, uses, paths);
    type_names::choose(&root, &mut types, &paths);
    boxing::end_endless_aliases(&mut types, diagnostics);
    boxing::end_endless_choices(&mut types, diagnostics);
    boxing::box_alternatives(&mut types);
    boxing::box_cycles(&mut types);
    let is_reached = |name: &str| {
        let name = SchemaName::new(name);
        reached.schemas.contains_key(&name) || components.contains_key(&name)
    };
    let calls = settings.calls.unwrap_or_else(|| groups::default_calls(&root, dialect));
    let mut api = Api {
        info: info(document, diagnostics),
        servers: servers::servers(document, diagnostics),
        security: security::schemes(document, &selected.security, diagnostics),
        default_security: default_security(document, diagnostics),
        service: settings.profile.map(Profile::service).unwrap_or_default(),
        dialect,
        types,
        int_or_string,
        root,
        path_prefix,
        calls,
        groups: Vec::new(),
        description_hash: document.hash(is_reached),
    };
    pages::mark(&mut api);
    if let Some(profile) = settings.profile {
        assignments::mark(&api.types, profile.replacement(), &mut api.root);
    }
    collisions::resolve_methods(&mut api, &tags(document, diagnostics));
    (!diagnostics.has_errors()).then_some(api)
}

/// The type of each lowered schema with the schema's pointer, in the order of lowering.
#[derive(Clone, Debug)]
pub enum Uses {
    /// Types are not recorded: generating does not need them.
    Forgotten,
    /// The types recorded so far.
    Kept(Vec<(Pointer, TypeRef)>),
}

impl Uses {
    fn are_kept(&self) -> bool {
        matches!(self, Self::Kept(_))
    }

    fn len(&self) -> usize {
        match self {
            Self::Forgotten => 0,
            Self::Kept(uses) => uses.len(),
        }
    }

    fn truncate(&mut self, len: usize) {
        if let Self::Kept(uses) = self {
            uses.truncate(len);
        }
    }

    /// Visits the ids of all recorded types.
    fn ids_mut(&mut self, visit: &mut dyn FnMut(&mut TypeId)) {
        if let Self::Kept(uses) = self {
            for (_, ty) in uses.iter_mut() {
                ty.ids_mut(visit);
            }
        }
    }

    fn note(&mut self, at: &Pointer, ty: impl FnOnce() -> TypeRef) {
        if let Self::Kept(uses) = self {
            uses.push((at.clone(), ty()));
        }
    }
}

/// The state of lowering.
struct Lowering<'d> {
    document: &'d Document<'d>,
    settings: &'d Settings<'d>,
    /// The prefix of schema names that becomes no module.
    namespace: Option<&'d str>,
    dialect: Dialect,
    diagnostics: &'d mut Diagnostics,
    types: Types,
    /// Whether [`TypeRef::IntOrString`] is used.
    int_or_string: bool,
    /// The types of each component schema.
    components: BTreeMap<SchemaName, ComponentTypes>,
    /// The components whose types are declared and not defined yet.
    undefined: VecDeque<SchemaName>,
    /// The type of each inline schema, by its pointer. The field of a base is lowered once for
    /// every derived type, but its inline type is one.
    inline: BTreeMap<Pointer, TypeId>,
    /// The positions of the types that are not named by a component.
    paths: BTreeMap<TypeId, TypePath>,
    /// The inline schemas that are being lowered, to find those that contain themselves.
    open: BTreeSet<Pointer>,
    /// The types that discriminators select, by the component with the discriminator: all types
    /// derived from one base ask for those of the base.
    variants: BTreeMap<SchemaName, Rc<[Mapped]>>,
    /// The method and the path template of the operation that is being lowered.
    request: String,
    uses: &'d mut Uses,
}

/// The types of a component schema.
#[derive(Clone, Debug)]
struct ComponentTypes {
    /// What it has been named as so far.
    form: Form,
    /// Its struct, if it is an object.
    object: Option<TypeId>,
    /// Its type where other schemas refer to it.
    position: TypeRef,
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

impl<'d> Lowering<'d> {
    /// Adds a type of the operation that is being lowered.
    fn add_own_type(&mut self, type_path: &TypePath, kind: TypeKind) -> TypeId {
        let origin = Origin::Operation(self.request.clone());
        self.add_type(origin, type_path, Docs::default(), kind)
    }

    /// Adds a type that gets its name at the end of lowering.
    fn add_type(
        &mut self,
        origin: Origin,
        type_path: &TypePath,
        docs: Docs,
        kind: TypeKind,
    ) -> TypeId {
        let name = TypeName::preferred(&type_path.name);
        let module = type_path.module.clone();
        let id = self.types.push(TypeDef { origin, module, name, docs, kind });
        self.paths.insert(id, type_path.clone());
        id
    }

    /// The types that the discriminator of a component selects.
    fn variants(&mut self, name: &SchemaName) -> Rc<[Mapped]> {
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
    fn named_where_referred_to(
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
    fn mark(&self) -> (usize, usize) {
        (self.types.len(), self.uses.len())
    }

    /// Forgets the inline types that were added after a mark, to which nothing refers. They stay if
    /// they name a component that was declared after the mark as well.
    fn forget_since(&mut self, (types, uses): (usize, usize)) {
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
    fn is_placeholder(&self, id: TypeId) -> bool {
        matches!(self.types[id].kind, TypeKind::Alias(TypeRef::Any))
    }

    /// The module and the short name of a component.
    fn component_path(&self, name: &str) -> TypePath {
        let models = ModulePath::new([ModuleName::preferred("models")]);
        let (namespace, short) = self.split_namespace(name);
        let module = namespace
            .into_iter()
            .fold(models, |module, part| module.join(ModuleName::preferred(part)));
        TypePath::new(module, statuses::component_words(short))
    }

    /// See [`split_namespace`].
    fn split_namespace<'n>(&self, name: &'n str) -> (Vec<&'n str>, &'n str) {
        split_namespace(self.namespace, name)
    }
}

/// The dotted parts of a qualified name below the configured namespace, and its last part.
fn split_namespace<'n>(namespace: Option<&str>, name: &'n str) -> (Vec<&'n str>, &'n str) {
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

/// Detects OData: its descriptions declare `@odata.…` properties.
fn dialect(document: &Document<'_>, reached: &Reached, diagnostics: &mut Diagnostics) -> Dialect {
    let odata = reached.schemas.keys().any(|name| {
        let at = component_pointer(Section::Schemas, name.as_str());
        let found = document.component::<openapiv3::Schema>(name.as_str(), &at, diagnostics);
        found.is_some_and(|found| object::declares_odata(found.value))
    });
    if odata { Dialect::OData } else { Dialect::Plain }
}

/// The documentation of tags.
fn tags(document: &Document<'_>, diagnostics: &mut Diagnostics) -> BTreeMap<String, Docs> {
    let top = document.top(diagnostics);
    let tags = top.into_iter().flat_map(|top| &top.tags);
    tags.map(|tag| (tag.name.clone(), docs::of_text(None, tag.description.as_deref()))).collect()
}

fn info(document: &Document<'_>, diagnostics: &mut Diagnostics) -> Info {
    let Some(top) = document.top(diagnostics) else { return Info::default() };
    Info {
        title: top.info.title.clone(),
        version: top.info.version.clone(),
        description: top.info.description.clone(),
    }
}

fn default_security(document: &Document<'_>, diagnostics: &mut Diagnostics) -> Vec<Vec<String>> {
    let whole = document.top(diagnostics).and_then(|top| top.security.as_deref());
    security::alternatives(whole.unwrap_or_default())
}
