//! Cuts the smallest description that stands on its own out of a larger one.
//!
//! 1. [`closure`]: the components that the selected operations refer to, directly or not. Reachability is not
//!    closure here either: an entry of a discriminator counts only if a value of the base type can appear.
//! 2. [`kept`]: what stays of every value: of a path item the selected operations, of a discriminator's mapping
//!    what leads to schemas that are there.
//! 3. [`lines`]: the same in the original's text, so that order, spelling and comments stay as they were. Where it is
//!    not in YAML's block style, [`mod@write`] writes the values.
//!
//! What was cut out of a text is read again and compared with the values: should the lines have been
//! misunderstood, the values are written instead.

mod closure;
mod kept;
mod lines;
mod write;

use std::collections::BTreeSet;

use crate::diagnostics::Diagnostics;
use crate::naming::SchemaName;
use crate::select::{Selected, Selection, select};
use crate::source::{Description, Document, Index, Object, Value, index, read};

use closure::{Closure, Links};
use kept::Kept;

/// How an extract is written.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Format {
    /// YAML: the original's own lines, if it is in YAML's block style.
    #[default]
    Yaml,
    /// JSON with two spaces of indentation.
    Json,
}

/// A description cut out of a larger one.
#[derive(Clone, Debug)]
pub struct Extract {
    /// Its text.
    pub text: String,
    /// How many operations it has.
    pub operations: usize,
    /// The schemas that it has, in alphabetical order.
    pub schemas: Vec<SchemaName>,
}

/// Cuts out what a selection means. `None`: the diagnostics say why.
pub fn extract(
    description: &Description,
    selection: &Selection,
    format: Format,
    diagnostics: &mut Diagnostics,
) -> Option<Extract> {
    let document = Document::new(index(description, diagnostics).ok()?);
    let selected = select(&document, selection, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    let links = Links::new(document.index(), &selected);
    let closure = closure::closure(document.index(), &selected, &links);
    let part = Part { index: document.index(), selected: &selected, links, closure };
    let (kept, values) = part.top();
    let text = match format {
        Format::Json => write::json(&values),
        Format::Yaml => lines(&description.text, &kept, &values)
            .or_else(|| write::yaml(&values))?,
    };
    let schemas = part.closure.names("schemas").map(SchemaName::new).collect();
    Some(Extract { text, operations: selected.operations.len(), schemas })
}

/// The original's lines, if these read as the values that they should be.
fn lines(text: &str, kept: &Kept, values: &Value) -> Option<String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().starts_with('{') {
        return None;
    }
    let cut = lines::cut(text, kept, values)?;
    let mut problems = Diagnostics::default();
    (read(&cut, &mut problems).as_ref() == Some(values)).then_some(cut)
}

/// The part of a description that becomes the extract.
struct Part<'i> {
    index: &'i Index<'i>,
    selected: &'i Selected,
    links: Links,
    closure: Closure,
}

impl Part<'_> {
    /// What stays of the description, and the values of that.
    fn top(&self) -> (Kept, Value) {
        let mut parts = Vec::new();
        let mut values = Object::new();
        for (key, value) in self.index.root() {
            let (kept, value) = match key.as_str() {
                "paths" => self.paths(value),
                "components" => self.components(value),
                "tags" => self.tags(value),
                _ => (Some(Kept::Whole), Some(value.clone())),
            };
            parts.push((key.as_str(), kept));
            values.extend(value.map(|value| (key.clone(), value)));
        }
        (Kept::keys(parts), Value::Object(values))
    }

    fn paths(&self, paths: &Value) -> (Option<Kept>, Option<Value>) {
        let wanted: BTreeSet<(&str, &str)> = self
            .selected
            .operations
            .iter()
            .map(|key| (key.template.as_str(), key.method.as_str()))
            .collect();
        let templates: BTreeSet<&str> = wanted.iter().map(|(template, _)| *template).collect();
        let parts = paths.as_object().into_iter().flatten().map(|(template, item)| {
            let kept = if !template.starts_with('/') {
                Some(Kept::Whole)
            } else if templates.contains(template.as_str()) {
                Some(self.path_item(template, item, &wanted))
            } else {
                None
            };
            (template.as_str(), kept)
        });
        let kept = Kept::keys(parts);
        let value = kept.of(paths);
        (Some(kept), Some(value))
    }

    fn path_item(&self, template: &str, item: &Value, wanted: &BTreeSet<(&str, &str)>) -> Kept {
        let entries = item.as_object().into_iter().flatten();
        Kept::keys(entries.map(|(key, value)| {
            let method = crate::source::Method::from_keyword(key).is_some();
            let stays = !method || wanted.contains(&(template, key.as_str()));
            (key.as_str(), stays.then(|| self.kept(value)))
        }))
    }

    fn components(&self, components: &Value) -> (Option<Kept>, Option<Value>) {
        let sections = components.as_object().into_iter().flatten().map(|(section, entries)| {
            if section.starts_with("x-") {
                return (section.as_str(), Some(Kept::Whole));
            }
            let entries = entries.as_object().into_iter().flatten();
            let parts = entries.map(|(name, value)| {
                let kept = self.closure.contains(section, name).then(|| match section.as_str() {
                    "examples" => Kept::Whole,
                    _ => self.kept(value),
                });
                (name.as_str(), kept)
            });
            (section.as_str(), Kept::some_keys(parts))
        });
        let kept = Kept::some_keys(sections);
        let value = kept.as_ref().map(|kept| kept.of(components));
        (kept, value)
    }

    /// Of the tags those that a selected operation has.
    fn tags(&self, tags: &Value) -> (Option<Kept>, Option<Value>) {
        let used: BTreeSet<&str> = closure::operations(self.index, self.selected)
            .filter_map(|(_, operation)| match operation.get("tags") {
                Some(Value::List(tags)) => Some(tags),
                _ => None,
            })
            .flatten()
            .filter_map(Value::as_text)
            .collect();
        let Value::List(items) = tags else {
            return (Some(Kept::Whole), Some(tags.clone()));
        };
        let stays = |tag: &Value| {
            tag.get("name").and_then(Value::as_text).is_some_and(|name| used.contains(name))
        };
        let kept = Kept::some_items(items.iter().map(|tag| stays(tag).then_some(Kept::Whole)));
        let value = kept.as_ref().map(|kept| kept.of(tags));
        (kept, value)
    }

    fn kept(&self, value: &Value) -> Kept {
        kept::kept(value, &self.closure, &self.links)
    }
}
