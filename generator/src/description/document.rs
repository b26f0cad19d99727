//! The parts of a description, each validated and parsed on first use.

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

/// The top-level fields of a description except paths and components.
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
    /// The extensions, whose keys begin with `x-`.
    #[serde(skip)]
    pub extensions: IndexMap<String, serde_json::Value>,
}

/// The keys that are not top-level fields; the last two contain schemas in JSON Schema.
const SEPARATE_KEYS: [&str; 4] = [PATHS, COMPONENTS, "definitions", "$defs"];

/// The parts of a description, each validated and parsed on first use, then cached.
#[derive(Debug)]
pub struct Document<'t> {
    index: Index<'t>,
    top: OnceCell<Option<TopLevel>>,
    /// By the number of the path item in its index, as the components are by theirs.
    paths: Vec<OnceCell<Option<Box<PathCells>>>>,
    /// The schema that accepts any value.
    anything: Schema,
    /// The request body that replaces a missing one.
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

/// The components of a section that have been requested; an inner `None` is invalid.
#[derive(Debug)]
#[doc(hidden)]
pub struct Cells<T> {
    own: Vec<OnceCell<Option<Box<ReferenceOr<T>>>>>,
    /// Reference targets that are treated as components.
    others: Cache<Option<ReferenceOr<T>>>,
}

#[derive(Debug)]
struct PathCells {
    place: Pointer,
    shared: PartCell<PathItem>,
    operations: Vec<(Method, Pointer, PartCell<Operation>)>,
}

/// A part of a path item: its value until it is parsed, then the result.
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

/// A resolved value with its JSON pointer.
#[derive(Debug)]
pub struct Resolved<'d, T> {
    /// The value.
    pub value: &'d T,
    /// The JSON pointer of the value: that of the component if it was a reference.
    pub pointer: Pointer,
    /// The name of the component, the last in a chain of references; `None` if the value is inline.
    pub component: Option<&'d str>,
}

impl<T> Clone for Resolved<'_, T> {
    fn clone(&self) -> Self {
        Self { value: self.value, pointer: self.pointer.clone(), component: self.component }
    }
}

/// A type of component.
pub trait Component: DeserializeOwned + Sized {
    /// The section of such components.
    const SECTION: Section;

    /// The effect of a reference to a missing component, for messages.
    #[doc(hidden)]
    const FALLBACK: &'static str;

    #[doc(hidden)]
    fn cells<'d>(document: &'d Document<'_>) -> &'d Cells<Self>;
    /// Returns the replacement of a missing component.
    #[doc(hidden)]
    fn fallback<'d>(document: &'d Document<'_>) -> Option<&'d Self>;
}

/// A value that can be inline or a reference: a component, boxed or not.
pub trait Node {
    /// The type of the target of a reference.
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
    Schema Schemas schemas "it is replaced by any JSON value" |document| Some(&document.anything);
    Response Responses responses "it is ignored" |_| None;
    Parameter Parameters parameters "it is ignored" |_| None;
    Example Examples examples "it is ignored" |_| None;
    RequestBody RequestBodies request_bodies "it is replaced by any bytes"
        |document| Some(&document.any_body);
    Header Headers headers "it is ignored" |_| None;
    SecurityScheme SecuritySchemes security_schemes "it is ignored" |_| None;
}

impl<T: Node> Node for Box<T> {
    type Component = T::Component;

    fn node(&self) -> &T::Component {
        (**self).node()
    }
}

impl<'t> Document<'t> {
    /// Creates a document of which nothing is parsed yet.
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

    /// Returns the index of the description.
    #[must_use]
    pub fn index(&self) -> &Index<'t> {
        &self.index
    }

    /// Returns the top-level fields except paths and components.
    pub fn top(&self, diagnostics: &mut Diagnostics) -> Option<&TopLevel> {
        static TYPE: ValueType = ValueType::Object(&ROOT);
        let top = self.top.get_or_init(|| {
            // Paths and components are large, and are validated separately.
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

    /// Returns what the operations of a path item share, without its operations.
    ///
    /// `None` if there is no such path item, or if it is invalid.
    pub fn path_item(&self, template: &str, diagnostics: &mut Diagnostics) -> Option<&PathItem> {
        let cells = self.path_cells(template, diagnostics)?;
        cells.shared.get_or_parse(|value| {
            static TYPE: ValueType = ValueType::Object(&PATH_ITEM);
            self.parse_resolved(value, &TYPE, &cells.place, diagnostics)
        })
    }

    /// Returns an operation; `None` if there is none, or if it is invalid.
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

    /// Returns the JSON pointer of a path item after references are resolved.
    #[must_use]
    pub fn path_item_pointer(&self, template: &str) -> Pointer {
        let cells = self.path_cells(template, &mut Diagnostics::default());
        cells.map_or_else(|| path_pointer(template), |cells| cells.place.clone())
    }

    /// Returns the JSON pointer of an operation after references are resolved.
    #[must_use]
    pub fn operation_pointer(&self, template: &str, method: Method) -> Pointer {
        let cells = self.path_cells(template, &mut Diagnostics::default());
        let mut operations = cells.into_iter().flat_map(|cells| &cells.operations);
        let place = operations.find(|(known, ..)| *known == method).map(|(_, at, _)| at.clone());
        place.unwrap_or_else(|| operation_pointer(template, method))
    }

    /// Returns the cells of a path item, and reads it on first use.
    fn path_cells(&self, template: &str, diagnostics: &mut Diagnostics) -> Option<&PathCells> {
        let (number, template) = self.index.path_number(template)?;
        let cells = self.paths.get(number)?.get_or_init(|| {
            let item = self.index.path_item(template, diagnostics)?;
            let mut shared = Entries::new();
            for (key, (value, at)) in item.shared {
                // Each may come from another file, to which its references are relative.
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

    /// Returns a component, with references between components resolved. `at` is the pointer of the reference to it.
    ///
    /// `None` if it is invalid; the diagnostics contain the reason.
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
                let message = format!("The references form a cycle: {}", names.join(" → "));
                diagnostics.error(
                    Code::CircularReference,
                    &at,
                    message,
                    "Replace one of the references by a definition",
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

    /// Returns the name, the pointer and the value of a component or of a target that is treated as one.
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

    /// Returns the value of a target that is treated as a component.
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

    /// Resolves a value that may be a reference. `at` is its pointer.
    ///
    /// `None` if it is invalid; the diagnostics contain the reason.
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

    /// Returns the facts about a parsed value that keywords of versions after OpenAPI 3.0 state.
    #[must_use]
    pub fn notes(&self, at: &Pointer) -> Notes {
        self.notes.borrow().get(at).cloned().unwrap_or_default()
    }

    /// Returns a hash of the parts that have been read so far, without component schemas that are not reached.
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

    /// Returns whether there is such a component, or a target that is treated as one.
    #[must_use]
    pub fn has_component(&self, section: Section, name: &str) -> bool {
        self.targets.get(section, name).is_some() || self.index.has_component(section, name)
    }

    /// Returns the component name of a reference target.
    #[must_use]
    pub fn name_at(&self, section: Section, place: &Pointer) -> Option<&str> {
        self.targets.name_at(section, place)
    }

    /// Returns the name of the component to which a reference at `at` leads; `None` if it cannot be resolved.
    pub(super) fn name_of(
        &self,
        section: Section,
        reference: &str,
        at: &Pointer,
    ) -> Option<String> {
        self.name_of_place(section, &self.index.target(reference, at).ok()?)
    }

    /// Returns the name of the component at a pointer, or of the target that is treated as one; `None` if it is a component
    /// of another section.
    pub(super) fn name_of_place(&self, section: Section, place: &Pointer) -> Option<String> {
        if let Some((found, name)) = component_at(place)
            && Section::ALL.iter().any(|known| known.as_str() == found)
        {
            return (found == section.as_str()).then_some(name);
        }
        Some(self.targets.name_of(&self.index, section, place).to_owned())
    }

    /// Returns the name of the component to which a reference at `at` leads, or else its replacement.
    fn component_at<T: Component>(
        &self,
        reference: &str,
        at: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Result<String, Option<Resolved<'_, T>>> {
        let section = T::SECTION;
        // All other references have been replaced by references to components.
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
            "The reference `{reference}` refers to `components/{found}` instead of `components/{section}`: {}",
            T::FALLBACK
        );
        diagnostics.warn(
            Code::WrongReference,
            at,
            message,
            "Refer to a component of the right type",
        );
        let fallback = T::fallback(self);
        Err(fallback.map(|value| Resolved { value, pointer: at.clone(), component: None }))
    }

    /// Resolves references in a part of the description, then parses it.
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

    /// Downgrades, validates and parses a part that refers to components only.
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
                "Compare it with the OpenAPI specification, and report it",
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
