//! Path items, merged with the path items to which they refer.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::{Index, referred};
use crate::description::scan::PATHS;
use crate::description::value::{Entries, Value};
use crate::description::{ADDITIONAL, Method, path_pointer};
use crate::diagnostics::{Code, Diagnostics, Pointer};

/// A path item.
#[derive(Clone, Debug)]
pub(in crate::description) struct ResolvedPathItem {
    /// Its pointer, after its reference was resolved.
    pub(in crate::description) pointer: Pointer,
    /// What its operations share, each with its pointer.
    pub(in crate::description) shared: IndexMap<String, (Value, Pointer)>,
    /// Its operations, each with its pointer.
    pub(in crate::description) operations: Vec<(Method, Value, Pointer)>,
}

impl ResolvedPathItem {
    pub(super) fn methods(&self) -> Vec<Method> {
        self.operations.iter().map(|(method, ..)| *method).collect()
    }

    /// Takes the keys that it does not have yet.
    fn take(&mut self, object: Entries, pointer: &Pointer, diagnostics: &mut Diagnostics) {
        for (key, value) in object.into_iter().filter(|(key, _)| key != "$ref") {
            let pointer = pointer.join(&key);
            match (Method::from_keyword(&key), value) {
                (Some(method), value) => self.operation(method, value, pointer),
                (None, Value::Object(additional)) if key == ADDITIONAL => {
                    for (name, value) in additional {
                        let pointer = pointer.join(&name);
                        match Method::additional(&name) {
                            Some(method) => self.operation(method, value, pointer),
                            None => no_method(&name, &pointer, diagnostics),
                        }
                    }
                }
                (None, value) => {
                    self.shared.entry(key).or_insert((value, pointer));
                }
            }
        }
    }

    fn operation(&mut self, method: Method, value: Value, pointer: Pointer) {
        if !self.operations.iter().any(|(known, ..)| *known == method) {
            self.operations.push((method, value, pointer));
        }
    }
}

impl Index<'_> {
    /// A path item; `None` if it is not there, or if the diagnostics contain the reason.
    ///
    /// Its own keys take precedence over those of the path item to which it refers.
    pub(in crate::description) fn path_item(
        &self,
        template: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<ResolvedPathItem> {
        if let Some(known) = self.resolved_path_items.get(template) {
            return Some(known.clone());
        }
        let mut value = self.value(&[PATHS, template], diagnostics)?;
        let mut pointer = path_pointer(template);
        let (shared, operations) = (IndexMap::new(), Vec::new());
        let mut item = ResolvedPathItem { pointer: pointer.clone(), shared, operations };
        let mut passed = BTreeSet::new();
        loop {
            if !passed.insert(pointer.clone()) {
                let message = "The path item refers to itself";
                diagnostics.error(
                    Code::CircularReference,
                    &pointer,
                    message,
                    "Replace one of the references by a path item",
                );
                return None;
            }
            let reference = referred(&value).map(str::to_owned);
            let Value::Object(object) = value.into_owned() else {
                let message = "The value is not a path item";
                diagnostics.error(
                    Code::WrongReference,
                    &pointer,
                    message,
                    "Give it operations, or correct the reference",
                );
                return None;
            };
            item.take(object, &pointer, diagnostics);
            item.pointer = pointer.clone();
            let Some(reference) = reference else { return Some(item) };
            let (found, end) = self.step(&reference, &pointer, diagnostics)?;
            (value, pointer) = (Cow::Borrowed(found), end);
        }
    }

    /// The path items that refer to others, read now: nobody could know their operations otherwise.
    pub(super) fn resolve_path_items(
        &self,
        diagnostics: &mut Diagnostics,
    ) -> BTreeMap<String, ResolvedPathItem> {
        let scanned = self.scanned(&[PATHS]).into_iter().flatten();
        let scanned = scanned.filter(|(_, item)| item.is_unread());
        let read = self.entries(&[PATHS]).read.into_iter().flatten();
        let read = read.filter(|(_, item)| referred(item).is_some());
        let templates = scanned.map(|(key, _)| &**key).chain(read.map(|(key, _)| key.as_str()));
        templates
            .filter(|template| template.starts_with('/'))
            .filter_map(|template| {
                Some((template.to_owned(), self.path_item(template, diagnostics)?))
            })
            .collect()
    }
}

fn no_method(name: &str, pointer: &Pointer, diagnostics: &mut Diagnostics) {
    if name.starts_with("x-") {
        return;
    }
    let keyword = name.to_ascii_lowercase();
    let (problem, help) = match Method::from_keyword(&keyword) {
        Some(_) => ("has a keyword", format!("Write it as `{keyword}` in the path item itself")),
        None => {
            ("is not an HTTP method", "Write a token of at most 31 letters, such as `COPY`".into())
        }
    };
    diagnostics.error(Code::BadPath, pointer, format!("`{name}` {problem}"), help);
}
