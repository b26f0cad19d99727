//! The parts of a description, each checked and parsed when it is first asked for.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use indexmap::IndexMap;
use openapiv3::{
    Example, ExternalDocumentation, Header, Info, Operation, Parameter, PathItem, ReferenceOr,
    RequestBody, Response, Schema, SecurityRequirement, SecurityScheme, Server, Tag,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::diagnostics::{Code, Diagnostics, Pointer};

use super::cache::Cache;
use super::fingerprint::Fingerprint;
use super::index::{LookupError, referred};
use super::keywords::{OPERATION, PATH_ITEM, ROOT, ValueType};
use super::resolve_refs::resolve_refs;
use super::scan::{COMPONENTS, PATHS};
use super::suggest::{alternatives, suggest};
use super::targets::{Target, Targets, component_at};
use super::value::{Entries, Value};
use super::{Index, Method, Notes, Section, component_pointer, operation_pointer, path_pointer};
use super::{downgrade, reference, validate};

/// What stands at the top of a description besides paths and components.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TopLevel {
    /// `info`.
    pub info: Info,
    /// `servers`.
    #[serde(default)]
    pub servers: Vec<Server>,
    /// `tags`.
    #[serde(default)]
    pub tags: Vec<Tag>,
    /// `security`.
    pub security: Option<Vec<SecurityRequirement>>,
    /// `externalDocs`.
    pub external_docs: Option<ExternalDocumentation>,
    /// What begins with `x-`.
    #[serde(skip)]
    pub extensions: IndexMap<String, serde_json::Value>,
}

/// What is no part of the top; the last two are places for schemas in JSON Schema.
const SEPARATE_KEYS: [&str; 4] = [PATHS, COMPONENTS, "definitions", "$defs"];

/// The parts of a description, each checked and parsed when it is first asked for, then kept.
#[derive(Debug)]
pub struct Document<'t> {
    index: Index<'t>,
    top: OnceCell<Option<TopLevel>>,
    /// By the number of the path item in its index, as the components are by theirs.
    paths: Vec<OnceCell<Option<Box<PathCells>>>>,
    /// The schema that any value fits.
    anything: Schema,
    /// The request body of which nothing is known.
    any_body: RequestBody,
    schemas: Cells<Schema>,
    responses: Cells<Response>,
    parameters: Cells<Parameter>,
    examples: Cells<Example>,
    request_bodies: Cells<RequestBody>,
    headers: Cells<Header>,
    security_schemes: Cells<SecurityScheme>,
    targets: Targets,
    /// Only queried, never listed: its order does not reach the output.
    notes: RefCell<HashMap<Pointer, Notes>>,
    fingerprint: RefCell<Fingerprint>,
}

/// The components of a section, as far as they have been asked for; `None` inside is broken.
#[derive(Debug)]
#[doc(hidden)]
pub struct Cells<T> {
    own: Vec<OnceCell<Option<Box<ReferenceOr<T>>>>>,
    /// What is treated as one.
    others: Cache<Option<ReferenceOr<T>>>,
}

#[derive(Debug)]
struct PathCells {
    place: Pointer,
    shared: PartCell<PathItem>,
    operations: Vec<(Method, Pointer, PartCell<Operation>)>,
}

/// A part of a path item, and how it was read until it is parsed.
#[derive(Debug)]
struct PartCell<T> {
    unparsed: RefCell<Value>,
    parsed: OnceCell<Option<Box<T>>>,
}

impl<T> PartCell<T> {
    fn new(value: Value) -> Self {
        Self { unparsed: RefCell::new(value), parsed: OnceCell::new() }
    }

    fn get_or_parse(&self, parse: impl FnOnce(Value) -> Option<T>) -> Option<&T> {
        let parsed =
            self.parsed.get_or_init(|| parse(self.unparsed.replace(Value::Null)).map(Box::new));
        parsed.as_deref()
    }
}

/// Something found, with its place.
#[derive(Debug)]
pub struct Resolved<'d, T> {
    /// The value.
    pub value: &'d T,
    /// Where it stands: its component's place if it was referred to.
    pub pointer: Pointer,
    /// Its component's name, the last in a chain of references; `None` if it stands inline.
    pub component: Option<&'d str>,
}

impl<T> Clone for Resolved<'_, T> {
    fn clone(&self) -> Self {
        Self { value: self.value, pointer: self.pointer.clone(), component: self.component }
    }
}

/// What can be a component.
pub trait Component: DeserializeOwned + Sized {
    /// Where such components stand.
    const SECTION: Section;

    /// What comes of a reference to one that does not exist, for people.
    #[doc(hidden)]
    const FALLBACK: &'static str;

    #[doc(hidden)]
    fn cells<'d>(document: &'d Document<'_>) -> &'d Cells<Self>;
    /// What takes the place of one that is referred to and does not exist.
    #[doc(hidden)]
    fn fallback<'d>(document: &'d Document<'_>) -> Option<&'d Self>;
}

/// What can be inline or a reference: a component's value, boxed or not.
pub trait Node {
    /// What a reference in its place leads to.
    type Component: Component;

    /// The value itself.
    fn node(&self) -> &Self::Component;
}

macro_rules! components {
    ($($type:ident $section:ident $cells:ident $missing:literal $fallback:expr;)+) => {$(
        impl Component for $type {
            const SECTION: Section = Section::$section;
            const FALLBACK: &'static str = $missing;

            fn cells<'d>(document: &'d Document<'_>) -> &'d Cells<Self> {
                &document.$cells
            }

            fn fallback<'d>(document: &'d Document<'_>) -> Option<&'d Self> {
                let fallback: fn(&'d Document<'_>) -> Option<&'d Self> = $fallback;
                fallback(document)
            }
        }

        impl Node for $type {
            type Component = Self;

            fn node(&self) -> &Self {
                self
            }
        }
    )+};
}

components! {
    Schema Schemas schemas "any JSON takes its place" |document| Some(&document.anything);
    Response Responses responses "it is left out" |_| None;
    Parameter Parameters parameters "it is left out" |_| None;
    Example Examples examples "it is left out" |_| None;
    RequestBody RequestBodies request_bodies "any bytes take its place"
        |document| Some(&document.any_body);
    Header Headers headers "it is left out" |_| None;
    SecurityScheme SecuritySchemes security_schemes "it is left out" |_| None;
}

impl<T: Node> Node for Box<T> {
    type Component = T::Component;

    fn node(&self) -> &T::Component {
        (**self).node()
    }
}

impl<'t> Document<'t> {
    /// A description of which nothing has been parsed yet.
    #[must_use]
    pub fn new(index: Index<'t>) -> Self {
        Self {
            top: OnceCell::new(),
            paths: once(index.path_count()),
            anything: Schema {
                schema_data: openapiv3::SchemaData::default(),
                schema_kind: openapiv3::SchemaKind::Any(openapiv3::AnySchema::default()),
            },
            any_body: RequestBody::default(),
            schemas: cells(index.component_count(Section::Schemas)),
            responses: cells(index.component_count(Section::Responses)),
            parameters: cells(index.component_count(Section::Parameters)),
            examples: cells(index.component_count(Section::Examples)),
            request_bodies: cells(index.component_count(Section::RequestBodies)),
            headers: cells(index.component_count(Section::Headers)),
            security_schemes: cells(index.component_count(Section::SecuritySchemes)),
            targets: Targets::default(),
            notes: RefCell::default(),
            fingerprint: RefCell::default(),
            index,
        }
    }

    /// Where everything stands.
    #[must_use]
    pub fn index(&self) -> &Index<'t> {
        &self.index
    }

    /// What stands at the top besides paths and components.
    pub fn top(&self, diagnostics: &mut Diagnostics) -> Option<&TopLevel> {
        static TYPE: ValueType = ValueType::Object(&ROOT);
        let top = self.top.get_or_init(|| {
            // Paths and components are large, and checked on their own.
            let root = self.index.root().iter();
            let root = root.filter(|(key, _)| !SEPARATE_KEYS.contains(&key.as_str()));
            let root: Entries = root.map(|(key, value)| (key.clone(), value.clone())).collect();
            let mut top: TopLevel =
                self.parse(Value::Object(root), &TYPE, &Pointer::root(), diagnostics)?;
            let extensions = self.index.root().iter().filter(|(key, _)| key.starts_with("x-"));
            top.extensions = extensions
                .filter_map(|(key, value)| Some((key.clone(), value.to().ok()?)))
                .collect();
            Some(top)
        });
        top.as_ref()
    }

    /// What the operations of a path item share: its operations are `None`.
    ///
    /// `None` if there is no such path item, or if the diagnostics say what is wrong with it.
    pub fn path_item(&self, template: &str, diagnostics: &mut Diagnostics) -> Option<&PathItem> {
        let cells = self.path_cells(template, diagnostics)?;
        cells.shared.get_or_parse(|value| {
            static TYPE: ValueType = ValueType::Object(&PATH_ITEM);
            self.parse_resolved(value, &TYPE, &cells.place, diagnostics)
        })
    }

    /// An operation; `None` if there is none, or if the diagnostics say what is wrong with it.
    pub fn operation(
        &self,
        template: &str,
        method: Method,
        diagnostics: &mut Diagnostics,
    ) -> Option<&Operation> {
        let cells = self.path_cells(template, diagnostics)?;
        let (_, at, operation) = cells.operations.iter().find(|(known, ..)| *known == method)?;
        operation.get_or_parse(|value| {
            static TYPE: ValueType = ValueType::Object(&OPERATION);
            self.parse(value, &TYPE, at, diagnostics)
        })
    }

    /// Where a path item really stands: a reference may lead there.
    #[must_use]
    pub fn path_item_pointer(&self, template: &str) -> Pointer {
        let cells = self.path_cells(template, &mut Diagnostics::default());
        cells.map_or_else(|| path_pointer(template), |cells| cells.place.clone())
    }

    /// Where an operation really stands: a reference may lead there.
    #[must_use]
    pub fn operation_pointer(&self, template: &str, method: Method) -> Pointer {
        let cells = self.path_cells(template, &mut Diagnostics::default());
        let mut operations = cells.into_iter().flat_map(|cells| &cells.operations);
        let place = operations.find(|(known, ..)| *known == method).map(|(_, at, _)| at.clone());
        place.unwrap_or_else(|| operation_pointer(template, method))
    }

    /// The cells of a path item, which is read now if it has not been before.
    fn path_cells(&self, template: &str, diagnostics: &mut Diagnostics) -> Option<&PathCells> {
        let (number, template) = self.index.path_number(template)?;
        let cells = self.paths.get(number)?.get_or_init(|| {
            let item = self.index.path_item(template, diagnostics)?;
            let mut shared = Entries::new();
            for (key, (value, at)) in item.shared {
                // Each may come from another file, and refer to those beside that.
                let ty = PATH_ITEM.value(&key);
                let value = resolve_refs(self, value, ty, &at, diagnostics);
                shared.insert(key, value);
            }
            let mut operations = Vec::new();
            for (method, mut value, mut at) in item.operations {
                if referred(&value).is_some() {
                    let Some((found, end)) = self.index.follow(&value, &at, diagnostics) else {
                        continue;
                    };
                    (value, at) = (found.clone(), end);
                }
                operations.push((method, at, PartCell::new(value)));
            }
            let shared = PartCell::new(Value::Object(shared));
            Some(Box::new(PathCells { place: item.place, shared, operations }))
        });
        cells.as_deref()
    }

    /// A component, references between components followed. `at` is where it is named.
    ///
    /// `None` if the diagnostics say why.
    pub fn component<T: Component>(
        &self,
        name: &str,
        at: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Option<Resolved<'_, T>> {
        let mut passed: Vec<(&str, Pointer)> = Vec::new();
        let mut next = name.to_owned();
        let mut at = at.clone();
        loop {
            let (name, pointer, value) = match self.named::<T>(&next, diagnostics) {
                Ok(found) => found,
                Err(error) if error.is_dangling() => {
                    error.repair(T::FALLBACK, &at, diagnostics);
                    let value = T::fallback(self)?;
                    return Some(Resolved { value, pointer: at, component: None });
                }
                Err(error) => {
                    error.report(&at, diagnostics);
                    return None;
                }
            };
            if passed.iter().any(|(_, passed)| *passed == pointer) {
                let names: Vec<&str> = passed.iter().map(|(name, _)| *name).collect();
                let message = format!("The reference leads back to itself: {}", names.join(" → "));
                diagnostics.error(
                    Code::CircularReference,
                    &at,
                    message,
                    "Let one of them be a definition of its own",
                );
                return None;
            }
            passed.push((name, pointer.clone()));
            match value {
                ReferenceOr::Item(value) => {
                    return Some(Resolved { value, pointer, component: Some(name) });
                }
                ReferenceOr::Reference { reference } => {
                    at = pointer.join("$ref");
                    next = match self.component_at::<T>(reference, &at, diagnostics) {
                        Ok(name) => name,
                        Err(fallback) => return fallback,
                    };
                }
            }
        }
    }

    /// What has the name of a component: its own name, its place and its value.
    fn named<T: Component>(
        &self,
        name: &str,
        diagnostics: &mut Diagnostics,
    ) -> Result<(&str, Pointer, &ReferenceOr<T>), LookupError> {
        if let Some(target) = self.targets.get(T::SECTION, name) {
            let value = self.other(target, diagnostics)?;
            return Ok((&target.name, target.place.clone(), value));
        }
        let Some((number, name)) = self.index.component_number(T::SECTION, name) else {
            return Err(self.no_component(T::SECTION, name));
        };
        let pointer = component_pointer(T::SECTION, name);
        let value = T::cells(self).own[number].get_or_init(|| {
            let value = self.index.component(T::SECTION, name, diagnostics)?.into_owned();
            let ty = ValueType::component(T::SECTION);
            self.parse(value, ty, &pointer, diagnostics).map(Box::new)
        });
        Ok((name, pointer, value.as_deref().ok_or(LookupError::Reported)?))
    }

    /// What stands at a place that is treated as a component.
    fn other<T: Component>(
        &self,
        target: &Target,
        diagnostics: &mut Diagnostics,
    ) -> Result<&ReferenceOr<T>, LookupError> {
        let known = &T::cells(self).others;
        if let Some(known) = known.get(&target.name) {
            return known.as_ref().ok_or(LookupError::Reported);
        }
        let (value, place) = self.index.find(&target.place, diagnostics)?;
        let ty = ValueType::component(T::SECTION);
        let made = self.parse(value.clone(), ty, &place, diagnostics);
        known.get_or_make(&target.name, || made).as_ref().ok_or(LookupError::Reported)
    }

    /// The value, or what it refers to. `at` is where it stands.
    ///
    /// `None` if the diagnostics say why.
    pub fn resolve<'d, V: Node>(
        &'d self,
        value: &'d ReferenceOr<V>,
        at: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Option<Resolved<'d, V::Component>> {
        match value {
            ReferenceOr::Item(value) => {
                Some(Resolved { value: value.node(), pointer: at.clone(), component: None })
            }
            ReferenceOr::Reference { reference } => {
                let at = at.join("$ref");
                match self.component_at::<V::Component>(reference, &at, diagnostics) {
                    Ok(name) => self.component(&name, &at, diagnostics),
                    Err(fallback) => fallback,
                }
            }
        }
    }

    /// What a parsed value states in keywords of later versions than OpenAPI 3.0.
    #[must_use]
    pub fn notes(&self, at: &Pointer) -> Notes {
        self.notes.borrow().get(at).cloned().unwrap_or_default()
    }

    /// A hash of the parts that have been read so far; of the component schemas those that are reached.
    #[must_use]
    pub fn hash(&self, is_reached: impl Fn(&str) -> bool) -> String {
        self.fingerprint.borrow().finish(is_reached)
    }

    /// The component schemas whose `allOf` refers to one directly, in the description's order.
    #[must_use]
    pub fn derived(&self, name: &str, diagnostics: &mut Diagnostics) -> Vec<&str> {
        let own = component_pointer(Section::Schemas, name);
        let target = self.targets.get(Section::Schemas, name).map(|target| &target.place);
        let places = [Some(&own), target];
        let derived = places.into_iter().flatten();
        derived.flat_map(|at| self.index.derived(at, diagnostics)).map(String::as_str).collect()
    }

    /// Whether there is such a component, or something that is treated as one.
    #[must_use]
    pub fn has_component(&self, section: Section, name: &str) -> bool {
        self.targets.get(section, name).is_some() || self.index.has_component(section, name)
    }

    /// The component as which a place is treated because something refers to it.
    #[must_use]
    pub fn name_at(&self, section: Section, place: &Pointer) -> Option<&str> {
        self.targets.name_at(section, place)
    }

    /// The component to which a reference leads that stands at `at`; `None` if it leads nowhere.
    pub(super) fn name_of(
        &self,
        section: Section,
        reference: &str,
        at: &Pointer,
    ) -> Option<String> {
        self.name_of_place(section, &self.index.target(reference, at).ok()?)
    }

    /// The component that stands at a place, or as which it is treated; `None` if it is a component
    /// of another section.
    pub(super) fn name_of_place(&self, section: Section, place: &Pointer) -> Option<String> {
        if let Some((found, name)) = component_at(place)
            && Section::ALL.iter().any(|known| known.as_str() == found)
        {
            return (found == section.as_str()).then_some(name);
        }
        Some(self.targets.name_of(&self.index, section, place).to_owned())
    }

    /// The component to which a reference leads, which stands at `at`; or else what takes its place.
    fn component_at<T: Component>(
        &self,
        reference: &str,
        at: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Result<String, Option<Resolved<'_, T>>> {
        let section = T::SECTION;
        // Whatever leads elsewhere and anywhere has become a reference to a component.
        let found = match reference::parse(reference) {
            Some((found, name)) if found == section.as_str() => return Ok(name),
            Some((found, _)) => found,
            None => match self.index.target(reference, at) {
                Ok(place) => match self.name_of_place(section, &place) {
                    Some(name) => return Ok(name),
                    None => place.segments().nth(1).unwrap_or_default(),
                },
                Err(error) => {
                    reference::report(reference, error, at, diagnostics);
                    return Err(None);
                }
            },
        };
        let message = format!(
            "The reference `{reference}` leads to `components/{found}`, but `components/{section}` belongs here: {}",
            T::FALLBACK
        );
        diagnostics.warn(
            Code::WrongReference,
            at,
            message,
            "Refer to a component of the right kind",
        );
        let fallback = T::fallback(self);
        Err(fallback.map(|value| Resolved { value, pointer: at.clone(), component: None }))
    }

    /// Rewrites, checks and parses a part of the description.
    fn parse<T: DeserializeOwned>(
        &self,
        value: Value,
        ty: &'static ValueType,
        at: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Option<T> {
        let value = resolve_refs(self, value, ty, at, diagnostics);
        self.parse_resolved(value, ty, at, diagnostics)
    }

    /// Rewrites, checks and parses a part that refers to components only.
    fn parse_resolved<T: DeserializeOwned>(
        &self,
        mut value: Value,
        ty: &'static ValueType,
        at: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Option<T> {
        let lookup = |keys: &[&str]| {
            let found = self.index.get(keys, &mut Diagnostics::default());
            found.map(Cow::into_owned)
        };
        let line = self.index.minor_version_of(at.file());
        self.fingerprint.borrow_mut().add(at, &value, ty);
        let notes = downgrade::downgrade(&mut value, ty, at, line, &lookup, diagnostics);
        self.notes.borrow_mut().extend(notes);
        let value = validate::validate(value, ty, at, diagnostics)?;
        let report = |error| {
            let message = format!("This part of the description cannot be read: {error}");
            diagnostics.error(
                Code::Bug,
                at,
                message,
                "Compare it with OpenAPI, and please report it",
            );
        };
        value.to().map_err(report).ok()
    }

    fn no_component(&self, section: Section, name: &str) -> LookupError {
        let near = alternatives(&suggest(name, self.index.components(section)));
        let help = match near.as_str() {
            "" => format!("Add `{name}` to `components/{section}`, or correct the reference"),
            near => format!("Did you mean {near}?"),
        };
        let message = format!("There is no `{name}` in `components/{section}`");
        LookupError::Failed(Code::DanglingReference, message, help)
    }
}

fn once<T>(count: usize) -> Vec<OnceCell<T>> {
    std::iter::repeat_with(OnceCell::new).take(count).collect()
}

fn cells<T>(count: usize) -> Cells<T> {
    Cells { own: once(count), others: Cache::default() }
}
