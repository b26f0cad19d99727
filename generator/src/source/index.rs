//! Where each path item and each component of a description stands.
//!
//! The whole text is read into a value tree. What this module lends is no
//! more than a scan for the entries' places could lend.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::diagnostics::{Diagnostics, Pointer};

use super::nearest::{alternatives, nearest};
use super::reference::component_name;
use super::value::{Object, Value};
use super::{Description, Method, Section, Unreadable, read, version};

/// Where everything in a description stands.
#[derive(Debug)]
pub struct Index<'t> {
    description: &'t Description,
    version: String,
    root: Object,
    derived: OnceLock<BTreeMap<String, Vec<String>>>,
}

/// A path item.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PathEntry<'i> {
    /// The path template.
    pub template: &'i str,
    /// The methods that have an operation, in the description's order.
    pub methods: Vec<Method>,
}

/// An operation, as far as one chooses it by.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OperationEntry<'i> {
    /// The path template.
    pub template: &'i str,
    /// The method.
    pub method: Method,
    /// `operationId`.
    pub id: Option<Cow<'i, str>>,
    /// `summary`.
    pub summary: Option<Cow<'i, str>>,
    /// `tags`.
    pub tags: Vec<Cow<'i, str>>,
}

/// Finds the entries of a description.
///
/// # Errors
///
/// If there is nothing in the text that could be selected from; the diagnostics say why.
pub fn index<'t>(
    description: &'t Description,
    diagnostics: &mut Diagnostics,
) -> Result<Index<'t>, Unreadable> {
    let value = read::read(&description.text, diagnostics).ok_or(Unreadable)?;
    let root = top(value, diagnostics).ok_or(Unreadable)?;
    let version = version::check(&root, diagnostics).ok_or(Unreadable)?;
    check_paths(&root, diagnostics);
    check_components(&root, diagnostics);
    if diagnostics.has_errors() {
        return Err(Unreadable);
    }
    Ok(Index { description, version, root, derived: OnceLock::new() })
}

impl<'t> Index<'t> {
    /// The description that was indexed.
    #[must_use]
    pub fn description(&self) -> &'t Description {
        self.description
    }

    /// The version of OpenAPI that the description is written in.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The path items, in the description's order.
    pub fn paths(&self) -> impl Iterator<Item = PathEntry<'_>> {
        let paths = self.root.get("paths").and_then(Value::as_object);
        let paths = paths.into_iter().flatten().filter(|(key, _)| key.starts_with('/'));
        paths.map(|(template, item)| path_entry(template, item))
    }

    /// One path item.
    #[must_use]
    pub fn path(&self, template: &str) -> Option<PathEntry<'_>> {
        let (_, template, item) = self.root.get("paths")?.as_object()?.get_full(template)?;
        template.starts_with('/').then(|| path_entry(template, item))
    }

    /// The operations, in the description's order. What is no text is left out: it is reported
    /// when the operation is parsed.
    pub fn operations(&self) -> impl Iterator<Item = OperationEntry<'_>> {
        self.paths().flat_map(move |PathEntry { template, methods }| {
            methods.into_iter().map(move |method| {
                let item = self.path_item(template);
                let operation = item.and_then(|item| item.get(method.as_str()));
                let text = |key| operation?.get(key)?.as_text().map(Cow::Borrowed);
                let tags = operation.and_then(|operation| operation.get("tags"));
                OperationEntry {
                    template,
                    method,
                    id: text("operationId"),
                    summary: text("summary"),
                    tags: texts(tags).map(Cow::Borrowed).collect(),
                }
            })
        })
    }

    /// The lines of a path item, from its key to before the next one's, if the description is in
    /// YAML's block style.
    #[must_use]
    pub fn path_text(&self, _template: &str) -> Option<&'t str> {
        None
    }

    /// The lines of a component, as [`path_text`](Self::path_text).
    #[must_use]
    pub fn component_text(&self, _section: Section, _name: &str) -> Option<&'t str> {
        None
    }

    /// The names of a section's components, in the description's order.
    pub fn components(&self, section: Section) -> impl Iterator<Item = &str> {
        self.section(section).into_iter().flat_map(|section| section.keys().map(String::as_str))
    }

    /// Whether there is such a component.
    #[must_use]
    pub fn has_component(&self, section: Section, name: &str) -> bool {
        self.component(section, name).is_some()
    }

    pub(super) fn root(&self) -> &Object {
        &self.root
    }

    pub(super) fn path_item(&self, template: &str) -> Option<&Value> {
        self.root.get("paths")?.get(template)
    }

    pub(super) fn component(&self, section: Section, name: &str) -> Option<&Value> {
        self.section(section)?.get(name)
    }

    /// The component schemas whose `allOf` refers to one directly.
    ///
    /// All schemas have to be looked at for this: it is for discriminators without a mapping.
    pub(super) fn derived(&self, name: &str) -> &[String] {
        let derived = self.derived.get_or_init(|| {
            let mut derived: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for (name, schema) in self.section(Section::Schemas).into_iter().flatten() {
                for base in bases(schema) {
                    let names = derived.entry(base).or_default();
                    if names.last() != Some(name) {
                        names.push(name.clone());
                    }
                }
            }
            derived
        });
        derived.get(name).map_or(&[], Vec::as_slice)
    }

    fn section(&self, section: Section) -> Option<&Object> {
        self.root.get("components")?.get(section.as_str())?.as_object()
    }
}

fn bases(schema: &Value) -> impl Iterator<Item = String> {
    let parts = match schema.get("allOf") {
        Some(Value::List(parts)) => parts.as_slice(),
        _ => &[],
    };
    let references = parts.iter().filter_map(|part| part.get("$ref")?.as_text());
    references.filter_map(|reference| component_name(reference, Section::Schemas))
}

fn texts(list: Option<&Value>) -> impl Iterator<Item = &str> {
    let items = match list {
        Some(Value::List(items)) => items.as_slice(),
        _ => &[],
    };
    items.iter().filter_map(Value::as_text)
}

fn path_entry<'i>(template: &'i str, item: &Value) -> PathEntry<'i> {
    let keys = item.as_object().into_iter().flat_map(Object::keys);
    PathEntry { template, methods: keys.filter_map(|key| Method::from_keyword(key)).collect() }
}

fn top(value: Value, diagnostics: &mut Diagnostics) -> Option<Object> {
    let (message, help) = match value {
        Value::Object(root) => return Some(root),
        Value::Null => (
            "The description is empty".to_owned(),
            "Give a file that begins with `openapi: 3.0.4` or the like",
        ),
        other => (
            format!("A description must be an object, not {}", other.describe()),
            "Give a file that begins with `openapi: 3.0.4` or the like",
        ),
    };
    diagnostics.error(&Pointer::root(), message, help);
    None
}

fn check_paths(root: &Object, diagnostics: &mut Diagnostics) {
    let at = Pointer::root().join("paths");
    let paths = match root.get("paths") {
        Some(Value::Object(paths)) => paths,
        Some(other) => {
            let message = format!("`paths` must be an object, not {}", other.describe());
            return diagnostics.error(&at, message, "Give each path template its path item");
        }
        None => {
            let message = "`paths` is missing";
            let help = "Add `paths` with at least one path item; if the file was cut short, \
                 fetch it again";
            return diagnostics.error(&Pointer::root(), message, help);
        }
    };
    for (template, item) in paths.iter().filter(|(key, _)| !key.starts_with("x-")) {
        if !template.starts_with('/') {
            let message = format!("The path template `{template}` does not begin with `/`");
            diagnostics.error(&at.join(template), message, format!("Write `/{template}`"));
        } else if item.as_object().is_none() {
            let message = format!("A path item must be an object, not {}", item.describe());
            diagnostics.error(&at.join(template), message, "Give it operations, or remove it");
        }
    }
}

fn check_components(root: &Object, diagnostics: &mut Diagnostics) {
    const OTHERS: [&str; 2] = ["links", "callbacks"];
    let at = Pointer::root().join("components");
    let components = match root.get("components") {
        None | Some(Value::Null) => return,
        Some(Value::Object(components)) => components,
        Some(other) => {
            let message = format!("`components` must be an object, not {}", other.describe());
            return diagnostics.error(&at, message, "Give it sections such as `schemas`");
        }
    };
    for (key, entries) in components.iter().filter(|(key, _)| !key.starts_with("x-")) {
        let known = Section::ALL.map(Section::as_str).into_iter().chain(OTHERS);
        if !known.clone().any(|section| section == key) {
            let near = alternatives(&nearest(key, known));
            let help = match near.as_str() {
                "" => "Remove it, or begin its name with `x-`".to_owned(),
                near => format!("Did you mean {near}?"),
            };
            diagnostics.warn(&at.join(key), format!("`components` has no section `{key}`"), help);
        } else if !matches!(entries, Value::Object(_) | Value::Null) {
            let message = format!("`{key}` must be an object, not {}", entries.describe());
            diagnostics.error(&at.join(key), message, "Give each component a name");
        }
    }
}
