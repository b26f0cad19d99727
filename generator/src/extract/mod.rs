//! Cuts the smallest description that is self-contained out of a larger one.
//!
//! 1. `closure`: the components that the selected operations refer to, directly or not. Reachability is not
//!    closure here either: an entry of a discriminator counts only if a value of the base type can appear.
//! 2. `kept`: what stays of every value: of a path item the selected operations, of a discriminator's mapping
//!    what leads to schemas that are there.
//! 3. `lines`: the same in the original's text, so that order, spelling and comments stay as they were. Where it is
//!    not in YAML's block style, `description::write` writes the values.
//!
//! What was cut out of a document is read again and compared with the values: should the lines have been
//! misunderstood, the values are written instead.

mod closure;
mod kept;
mod lines;
mod links;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::description::keywords::{PATH_ITEM, ROOT};
use crate::description::{
    ADDITIONAL, Document, Entries, Index, Method, Overlaid, Value, read, write,
};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::lower::reach;
use crate::naming::SchemaName;
use crate::select::{Selected, Selection, select};

use closure::{COMPONENTS, Closure, PATHS, WEBHOOKS, closure};
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
    /// Warnings about overlays.
    pub diagnostics: Vec<Diagnostic>,
}

/// Cuts out what a selection means. `None`: the diagnostics contain the reason.
pub(crate) fn extract(
    overlaid: &Overlaid<'_>,
    selection: &Selection,
    format: Format,
    diagnostics: &mut Diagnostics,
) -> Option<Extract> {
    let document = Document::new(overlaid.index(diagnostics).ok()?);
    let selected = select(&document, selection, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    let reached = reach(&document, &selected, &[], diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    let closure = closure(&document, &selected, &reached, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    let part = Extraction { index: document.index(), selected: &selected, closure };
    let (kept, values) = part.top();
    let text = match format {
        Format::Json => write::json(&values),
        Format::Yaml => lines(document.index(), &kept, &values).or_else(|| write::yaml(&values))?,
    };
    let schemas = part.closure.schemas().map(SchemaName::new).collect();
    let diagnostics = Vec::new();
    Some(Extract { text, operations: selected.operations.len(), schemas, diagnostics })
}

/// The original's lines, if these read as the values that they should be.
fn lines(index: &Index<'_>, kept: &Kept, values: &Value) -> Option<String> {
    let text = index.description().text.as_str();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().starts_with('{') {
        return None;
    }
    let layout = index.layout().unwrap_or_default();
    let cut = lines::cut(text, &layout, kept, values)?;
    let mut problems = Diagnostics::default();
    (read(&cut, &mut problems).as_ref() == Some(values)).then_some(cut)
}

/// The part of a description that becomes the extract.
struct Extraction<'i> {
    index: &'i Index<'i>,
    selected: &'i Selected,
    closure: Closure,
}

/// A key, what stays of its value, and the value of that.
type Entry<'i> = (&'i str, Option<(Kept, Value)>);

impl Extraction<'_> {
    /// What stays of the description, and the values of that.
    fn top(&self) -> (Kept, Value) {
        joined(self.index.keys(&[]).into_iter().map(|key| {
            let kept = match key {
                PATHS => Some(joined(self.paths())),
                COMPONENTS => Some(joined(self.sections())).filter(|(kept, _)| !kept.is_empty()),
                "tags" => self.tags(),
                WEBHOOKS if !self.selected.webhooks => None,
                key => self.whole(&[key]),
            };
            (key, kept)
        }))
    }

    fn whole(&self, keys: &[&str]) -> Option<(Kept, Value)> {
        Some((Kept::Whole, self.value(keys)?.into_owned()))
    }

    /// What was read before, and without problems.
    fn value(&self, keys: &[&str]) -> Option<Cow<'_, Value>> {
        self.index.get(keys, &mut Diagnostics::default())
    }

    fn paths(&self) -> impl Iterator<Item = Entry<'_>> {
        let wanted: BTreeSet<(&str, Method)> = self
            .selected
            .operations
            .iter()
            .map(|key| (key.template.as_str(), key.method))
            .collect();
        self.index.keys(&[PATHS]).into_iter().map(move |template| {
            let item = self.closure.paths.get(template);
            let item = item.map(|item| {
                let entries = item.as_object().into_iter().flatten();
                let stays = |method| wanted.contains(&(template, method));
                let kept = Kept::keys(entries.map(|(key, value)| {
                    let kept = || self.closure.kept(value, PATH_ITEM.value(key));
                    let kept = match Method::from_keyword(key) {
                        Some(method) => stays(method).then(kept),
                        None if key == ADDITIONAL => self.additional(value, stays),
                        None => Some(kept()),
                    };
                    (key.as_str(), kept)
                }));
                let value = kept.of(item);
                (kept, value)
            });
            let extension = || self.whole(&[PATHS, template]);
            (template, if template.starts_with("x-") { extension() } else { item })
        })
    }

    /// Of the operations of additional methods those that were selected; `None` if there are none.
    fn additional(&self, operations: &Value, stays: impl Fn(Method) -> bool) -> Option<Kept> {
        let entries = operations.as_object().into_iter().flatten();
        let kept = Kept::keys(entries.map(|(key, value)| {
            let stays = Method::additional(key).is_some_and(&stays);
            (
                key.as_str(),
                stays.then(|| self.closure.kept(value, PATH_ITEM.value(ADDITIONAL).at_key(key))),
            )
        }));
        Some(kept).filter(|kept| !kept.is_empty())
    }

    fn sections(&self) -> impl Iterator<Item = Entry<'_>> {
        self.index.keys(&[COMPONENTS]).into_iter().map(|section| {
            if section.starts_with("x-") {
                return (section, self.whole(&[COMPONENTS, section]));
            }
            let names = self.index.keys(&[COMPONENTS, section]);
            if names.is_empty() {
                return (section, None);
            }
            let names = names.into_iter();
            let kept = joined(names.map(|name| (name, self.component(section, name))));
            (section, Some(kept).filter(|(kept, _)| !kept.is_empty()))
        })
    }

    fn component(&self, section: &str, name: &str) -> Option<(Kept, Value)> {
        let value = self.closure.component(section, name)?;
        let ty = ROOT.value(COMPONENTS).at_key(section).at_key(name);
        let omitted = self.closure.omitted(section, name).iter();
        let kept =
            omitted.fold(self.closure.kept(value, ty), |kept, path| kept.spelled_out(value, path));
        let value = kept.of(value);
        Some((kept, value))
    }

    /// Of the tags those that a selected operation has.
    fn tags(&self) -> Option<(Kept, Value)> {
        let tags = self.value(&["tags"])?;
        let used =
            self.closure.operations(self.selected).filter_map(|operation| operation.get("tags"));
        let used: BTreeSet<&str> = used.flat_map(Value::items).filter_map(Value::as_str).collect();
        let stays = |tag: &Value| {
            tag.get("name").and_then(Value::as_str).is_some_and(|name| used.contains(name))
        };
        let kept = Kept::items(tags.items().iter().map(|tag| stays(tag).then_some(Kept::Whole)));
        let value = kept.of(&tags);
        Some((kept, value)).filter(|(kept, _)| !kept.is_empty())
    }
}

/// What stays of an object, and the value of that.
fn joined<'i>(entries: impl Iterator<Item = Entry<'i>>) -> (Kept, Value) {
    let mut parts = Vec::new();
    let mut values = Entries::new();
    for (key, entry) in entries {
        let (kept, value) = entry.unzip();
        parts.push((key, kept));
        values.extend(value.map(|value| (key.to_owned(), value)));
    }
    (Kept::keys(parts), Value::Object(values))
}
