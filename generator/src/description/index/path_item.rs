//! Path items, merged with the path items to which they refer.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::Index;
use super::resolved_path_item::ResolvedPathItem;
use crate::description::path_pointer;
use crate::description::reference::referred;
use crate::description::scan::PATHS;
use crate::description::value::Value;
use crate::diagnostics::{Code, Diagnostics};

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
