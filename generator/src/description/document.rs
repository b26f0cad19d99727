//! The parts of a description, each validated and parsed on first use.

mod cells;
mod components;

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use indexmap::IndexMap;
use openapiv3::{
    Example, ExternalDocumentation, Header, Info, Operation, Parameter, PathItem, RequestBody,
    Response, Schema, SecurityRequirement, SecurityScheme, Server, Tag,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::diagnostics::{Code, Diagnostics, Pointer};

use super::fingerprint::Fingerprint;
use super::keywords::{OPERATION, PATH_ITEM, ROOT, ValueType};
use super::reference::referred;
use super::resolve_refs::resolve_refs;
use super::scan::{COMPONENTS, PATHS};
use super::targets::{ComponentNames, Targets};
use super::value::{Entries, Value};
use super::{Index, Method, Notes, Section, downgrade, operation_pointer, path_pointer, validate};
use cells::{Cells, cells, once};

pub(crate) use components::whole_schema;
pub use components::{Component, Node, Resolved};

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

#[derive(Debug)]
struct PathCells {
    pointer: Pointer,
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
            self.parse_resolved(value, &TYPE, &cells.pointer, diagnostics)
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
        let (_, pointer, operation) =
            cells.operations.iter().find(|(known, ..)| *known == method)?;
        operation.get_or_parse(|value| {
            static TYPE: ValueType = ValueType::Object(&OPERATION);
            self.parse(value, &TYPE, pointer, diagnostics)
        })
    }

    /// Returns the JSON pointer of a path item after references are resolved.
    #[must_use]
    pub fn path_item_pointer(&self, template: &str) -> Pointer {
        let cells = self.path_cells(template, &mut Diagnostics::default());
        cells.map_or_else(|| path_pointer(template), |cells| cells.pointer.clone())
    }

    /// Returns the JSON pointer of an operation after references are resolved.
    #[must_use]
    pub fn operation_pointer(&self, template: &str, method: Method) -> Pointer {
        let cells = self.path_cells(template, &mut Diagnostics::default());
        let mut operations = cells.into_iter().flat_map(|cells| &cells.operations);
        let found = operations.find(|(known, ..)| *known == method);
        found.map_or_else(|| operation_pointer(template, method), |(_, pointer, _)| pointer.clone())
    }

    /// Returns the cells of a path item, and reads it on first use.
    fn path_cells(&self, template: &str, diagnostics: &mut Diagnostics) -> Option<&PathCells> {
        let (number, template) = self.index.path_number(template)?;
        let cells = self.paths.get(number)?.get_or_init(|| {
            let item = self.index.path_item(template, diagnostics)?;
            let mut shared = Entries::new();
            for (key, (value, pointer)) in item.shared {
                // Each may come from another file, to which its references are relative.
                let ty = PATH_ITEM.value(&key);
                let value = resolve_refs(self.names(), value, ty, &pointer, diagnostics);
                shared.insert(key, value);
            }
            let mut operations = Vec::new();
            for (method, mut value, mut pointer) in item.operations {
                if referred(&value).is_some() {
                    let Some((found, end)) = self.index.follow(&value, &pointer, diagnostics)
                    else {
                        continue;
                    };
                    (value, pointer) = (found.clone(), end);
                }
                operations.push((method, pointer, PartCell::new(value)));
            }
            let shared = PartCell::new(Value::Object(shared));
            Some(Box::new(PathCells { pointer: item.pointer, shared, operations }))
        });
        cells.as_deref()
    }

    /// Returns the facts about a parsed value that keywords of versions after OpenAPI 3.0 state.
    #[must_use]
    pub fn notes(&self, pointer: &Pointer) -> Notes {
        self.notes.borrow().get(pointer).cloned().unwrap_or_default()
    }

    /// Returns a hash of the parts that have been read so far, without component schemas that are not reached.
    #[must_use]
    pub fn hash(&self, is_reached: impl Fn(&str) -> bool) -> String {
        self.fingerprint.borrow().finish(is_reached)
    }

    /// The names of components and of reference targets that are treated as components.
    fn names(&self) -> ComponentNames<'_, 't> {
        ComponentNames { index: &self.index, targets: &self.targets }
    }

    /// Resolves references in a part of the description, then parses it.
    fn parse<T: DeserializeOwned>(
        &self,
        value: Value,
        ty: &'static ValueType,
        pointer: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Option<T> {
        let value = resolve_refs(self.names(), value, ty, pointer, diagnostics);
        self.parse_resolved(value, ty, pointer, diagnostics)
    }

    /// Downgrades, validates and parses a part that refers to components only.
    fn parse_resolved<T: DeserializeOwned>(
        &self,
        mut value: Value,
        ty: &'static ValueType,
        pointer: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Option<T> {
        let lookup = |keys: &[&str]| {
            let found = self.index.get(keys, &mut Diagnostics::default());
            found.map(Cow::into_owned)
        };
        let line = self.index.minor_version_of(pointer.file());
        self.fingerprint.borrow_mut().add(pointer, &value, ty);
        let notes = downgrade::downgrade(&mut value, ty, pointer, line, &lookup, diagnostics);
        self.notes.borrow_mut().extend(notes);
        let value = validate::validate(value, ty, pointer, diagnostics)?;
        let report = |error| {
            let message = format!("This part of the description cannot be read: {error}");
            diagnostics.error(
                Code::Bug,
                pointer,
                message,
                "Compare it with the OpenAPI specification, and report it",
            );
        };
        value.to().map_err(report).ok()
    }
}
