//! The parts of a description, each checked and parsed when it is first asked for.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};

use indexmap::IndexMap;
use openapiv3::{
    Example, ExternalDocumentation, Header, Info, Operation, Parameter, PathItem, ReferenceOr,
    RequestBody, Response, Schema, SecurityRequirement, SecurityScheme, Server, Tag,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::diagnostics::{Diagnostics, Pointer};

use super::nearest::{alternatives, nearest};
use super::reference::{self, Elsewhere};
use super::scan::{COMPONENTS, PATHS};
use super::value::{Object, Value};
use super::vocabulary::{self, Kind};
use super::{ADDITIONAL, newer, structure};
use super::{Index, Method, Section, component_pointer, operation_pointer, path_pointer};

/// What stands at the top of a description besides paths and components.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Top {
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

/// The parts of a description, each checked and parsed when it is first asked for, then kept.
#[derive(Debug)]
pub struct Document<'t> {
    index: Index<'t>,
    top: OnceCell<Option<Top>>,
    /// By the number of the path item in its index, as the components are by theirs.
    paths: Vec<OnceCell<Option<Box<PathCells>>>>,
    schemas: Cells<Schema>,
    responses: Cells<Response>,
    parameters: Cells<Parameter>,
    examples: Cells<Example>,
    request_bodies: Cells<RequestBody>,
    headers: Cells<Header>,
    security_schemes: Cells<SecurityScheme>,
}

/// The components of a section, as far as they have been asked for; `None` inside is broken.
type Cells<T> = Vec<OnceCell<Option<Box<ReferenceOr<T>>>>>;

#[derive(Debug)]
struct PathCells {
    shared: PartCell<PathItem>,
    operations: Vec<(Method, PartCell<Operation>)>,
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

    #[doc(hidden)]
    fn cells<'d>(document: &'d Document<'_>) -> &'d Cells<Self>;
}

/// What can be inline or a reference: a component's value, boxed or not.
pub trait Node {
    /// What a reference in its place leads to.
    type Component: Component;

    /// The value itself.
    fn node(&self) -> &Self::Component;
}

macro_rules! components {
    ($($type:ident $section:ident $cells:ident)+) => {$(
        impl Component for $type {
            const SECTION: Section = Section::$section;

            fn cells<'d>(document: &'d Document<'_>) -> &'d Cells<Self> {
                &document.$cells
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
    Schema Schemas schemas
    Response Responses responses
    Parameter Parameters parameters
    Example Examples examples
    RequestBody RequestBodies request_bodies
    Header Headers headers
    SecurityScheme SecuritySchemes security_schemes
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
            paths: cells(index.path_count()),
            schemas: cells(index.component_count(Section::Schemas)),
            responses: cells(index.component_count(Section::Responses)),
            parameters: cells(index.component_count(Section::Parameters)),
            examples: cells(index.component_count(Section::Examples)),
            request_bodies: cells(index.component_count(Section::RequestBodies)),
            headers: cells(index.component_count(Section::Headers)),
            security_schemes: cells(index.component_count(Section::SecuritySchemes)),
            index,
        }
    }

    /// Where everything stands.
    #[must_use]
    pub fn index(&self) -> &Index<'t> {
        &self.index
    }

    /// What stands at the top besides paths and components.
    pub fn top(&self, diagnostics: &mut Diagnostics) -> Option<&Top> {
        let top = self.top.get_or_init(|| {
            // Paths and components are large, and checked on their own.
            let root = self.index.root().iter();
            let root = root.filter(|(key, _)| !matches!(key.as_str(), PATHS | COMPONENTS));
            let root: Object = root.map(|(key, value)| (key.clone(), value.clone())).collect();
            let kind = Kind::Object(&vocabulary::TOP);
            let at = Pointer::root();
            let mut top: Top = self.parse(Value::Object(root), &kind, &at, diagnostics)?;
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
            let kind = Kind::Object(&vocabulary::PATH_ITEM);
            self.parse(value, &kind, &path_pointer(template), diagnostics)
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
        let (_, operation) = cells.operations.iter().find(|(known, _)| *known == method)?;
        operation.get_or_parse(|value| {
            let kind = Kind::Object(&vocabulary::OPERATION);
            self.parse(value, &kind, &operation_pointer(template, method), diagnostics)
        })
    }

    /// The cells of a path item, which is read now if it has not been before.
    fn path_cells(&self, template: &str, diagnostics: &mut Diagnostics) -> Option<&PathCells> {
        let (number, template) = self.index.path_number(template)?;
        let cells = self.paths.get(number)?.get_or_init(|| {
            match self.index.path_item(template, diagnostics)?.into_owned() {
                Value::Object(item) => Some(Box::new(path_cells(template, item, diagnostics))),
                _ => None,
            }
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
        let mut passed: Vec<&str> = Vec::new();
        let mut next = name.to_owned();
        let mut at = at.clone();
        loop {
            let Some((number, name)) = self.index.component_number(T::SECTION, &next) else {
                self.dangling(T::SECTION, &next, &at, diagnostics);
                return None;
            };
            if passed.contains(&name) {
                let message = format!("The reference leads back to itself: {}", passed.join(" → "));
                diagnostics.error(&at, message, "Let one of them be a definition of its own");
                return None;
            }
            passed.push(name);
            let pointer = component_pointer(T::SECTION, name);
            let value = T::cells(self)[number].get_or_init(|| {
                let value = self.index.component(T::SECTION, name, diagnostics)?;
                let kind = kind(T::SECTION);
                self.parse(value.into_owned(), &kind, &pointer, diagnostics).map(Box::new)
            });
            match value.as_deref()? {
                ReferenceOr::Item(value) => {
                    return Some(Resolved { value, pointer, component: Some(name) });
                }
                ReferenceOr::Reference { reference } => {
                    at = pointer.join("$ref");
                    next = target(reference, T::SECTION, &at, diagnostics)?;
                }
            }
        }
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
                let name = target(reference, V::Component::SECTION, &at, diagnostics)?;
                self.component(&name, &at, diagnostics)
            }
        }
    }

    /// The component schemas whose `allOf` refers to one directly, in the description's order.
    #[must_use]
    pub fn derived(&self, name: &str, diagnostics: &mut Diagnostics) -> &[String] {
        self.index.derived(name, diagnostics)
    }

    /// Rewrites, checks and parses a part of the description.
    fn parse<T: DeserializeOwned>(
        &self,
        mut value: Value,
        kind: &Kind,
        at: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Option<T> {
        let lookup = |way: &[&str]| {
            let found = self.index.get(way, &mut Diagnostics::default());
            found.map(Cow::into_owned)
        };
        newer::rewrite(&mut value, kind, at, self.index.line(), &lookup, diagnostics);
        let value = structure::check(value, kind, at, diagnostics)?;
        let report = |error| {
            let message = format!("This part of the description cannot be read: {error}");
            diagnostics.error(at, message, "Compare it with OpenAPI, and please report it");
        };
        value.to().map_err(report).ok()
    }

    fn dangling(&self, section: Section, name: &str, at: &Pointer, diagnostics: &mut Diagnostics) {
        let near = alternatives(&nearest(name, self.index.components(section)));
        let help = match near.as_str() {
            "" => format!("Add `{name}` to `components/{section}`, or correct the reference"),
            near => format!("Did you mean {near}?"),
        };
        let message = format!("There is no `{name}` in `components/{section}`");
        diagnostics.error(at, message, help);
    }
}

/// A path item, its operations apart from what they share.
fn path_cells(template: &str, item: Object, diagnostics: &mut Diagnostics) -> PathCells {
    let mut shared = Object::new();
    let mut operations = Vec::new();
    for (key, value) in item {
        match (Method::from_keyword(&key), value) {
            (Some(method), value) => operations.push((method, PartCell::new(value))),
            (None, Value::Object(additional)) if key == ADDITIONAL => {
                for (name, value) in additional {
                    match Method::additional(&name) {
                        Some(method) => operations.push((method, PartCell::new(value))),
                        None => no_method(template, &name, diagnostics),
                    }
                }
            }
            (None, value) => drop(shared.insert(key, value)),
        }
    }
    PathCells { shared: PartCell::new(Value::Object(shared)), operations }
}

fn no_method(template: &str, name: &str, diagnostics: &mut Diagnostics) {
    if name.starts_with("x-") {
        return;
    }
    let keyword = name.to_ascii_lowercase();
    let (problem, help) = match Method::from_keyword(&keyword) {
        Some(_) => ("has a keyword", format!("Write it as `{keyword}` in the path item itself")),
        None => ("is no HTTP method", "Write a token of at most 31 letters, such as `COPY`".into()),
    };
    let at = path_pointer(template).join(ADDITIONAL).join(name);
    diagnostics.error(&at, format!("`{name}` {problem}"), help);
}

fn cells<T>(count: usize) -> Vec<OnceCell<T>> {
    std::iter::repeat_with(OnceCell::new).take(count).collect()
}

/// The component that a reference leads to, which stands at `at`.
fn target(
    reference: &str,
    section: Section,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let (problem, help) = match reference::parse(reference) {
        Ok((found, name)) if found == section.as_str() => return Some(name),
        Ok((found, _)) => (
            format!("leads to `components/{found}`, but `components/{section}` belongs here"),
            "Refer to a component of the right kind",
        ),
        Err(Elsewhere::Document) => (
            "leads to another document, which is not supported yet".to_owned(),
            "Bundle the documents into one, for instance with `redocly bundle`",
        ),
        Err(Elsewhere::Part) => (
            "leads to no component, which is not supported yet".to_owned(),
            "Move what it leads to into `components`, and refer to it there",
        ),
        Err(Elsewhere::Malformed) => (
            "has an escape that is wrong".to_owned(),
            "Write `~1` for a slash, `~0` for a tilde and `%25` for a percent sign",
        ),
    };
    diagnostics.error(at, format!("The reference `{reference}` {problem}"), help);
    None
}

fn kind(section: Section) -> Kind {
    Kind::Reference(match section {
        Section::Schemas => &vocabulary::SCHEMA,
        Section::Responses => &vocabulary::RESPONSE,
        Section::Parameters => &vocabulary::PARAMETER,
        Section::Examples => &vocabulary::EXAMPLE,
        Section::RequestBodies => &vocabulary::REQUEST_BODY,
        Section::Headers => &vocabulary::HEADER,
        Section::SecuritySchemes => &vocabulary::SECURITY_SCHEME,
    })
}
