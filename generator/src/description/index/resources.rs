//! Resources: the names that files and schemas give themselves and their parts.

use std::collections::BTreeMap;

use crate::description::files::{self, is_scheme};
use crate::description::keywords::ValueType;
use crate::description::value::Value;
use crate::diagnostics::Pointer;

/// The names in one file.
#[derive(Debug, Default)]
pub(super) struct Identifiers {
    /// Where the resources begin, by their full names.
    pub(super) resources: BTreeMap<String, Pointer>,
    /// The anchors by their names: the pointers of the resource and of the value.
    pub(super) anchors: BTreeMap<String, Vec<(Pointer, Pointer)>>,
}

/// A resource: its full name, and the pointer at which it begins.
#[derive(Clone)]
pub(super) struct Resource {
    pub(super) name: String,
    pub(super) pointer: Pointer,
}

pub(super) const ID: &str = "$id";
/// The name of a whole description, from OpenAPI 3.2 on.
pub(super) const SELF: &str = "$self";
pub(super) const ANCHORS: [&str; 2] = ["$anchor", "$dynamicAnchor"];

impl Identifiers {
    /// Collects the names in a file, or in a part of one of which nothing but its keys says what it is.
    pub(super) fn collect_file(&mut self, value: &Value, pointer: &Pointer, around: &Resource) {
        if let Some(ty) = ValueType::guess(value) {
            return self.collect(value, ty, pointer, around);
        }
        for (key, value) in value.as_object().into_iter().flatten() {
            self.collect_file(value, &pointer.join(key), around);
        }
    }

    fn collect(
        &mut self,
        value: &Value,
        ty: &'static ValueType,
        pointer: &Pointer,
        around: &Resource,
    ) {
        match value {
            _ if matches!(ty, ValueType::Data) => {}
            Value::Object(object) => {
                let mut around = around.clone();
                let is_root = pointer.as_str().is_empty();
                if (ty.is_schema() || is_root) && around.enter(value, pointer) {
                    self.resources.entry(around.name.clone()).or_insert_with(|| pointer.clone());
                }
                if ty.is_schema() {
                    for name in anchors(value) {
                        let named = self.anchors.entry(name.to_owned()).or_default();
                        named.push((around.pointer.clone(), pointer.clone()));
                    }
                }
                for (key, value) in object {
                    self.collect(value, ty.at_key(key), &pointer.join(key), &around);
                }
            }
            Value::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.collect(item, ty.at_item(), &pointer.join(index), around);
                }
            }
            _ => {}
        }
    }
}

impl Resource {
    /// Goes on to the resource that a value begins, if it begins one.
    pub(super) fn enter(&mut self, value: &Value, pointer: &Pointer) -> bool {
        let at_top = pointer.as_str().is_empty();
        let own = value.get(SELF).filter(|_| at_top).or_else(|| value.get(ID));
        let own = own.and_then(Value::as_str);
        let Some(own) = own.map(|own| own.split('#').next().unwrap_or_default()) else {
            return false;
        };
        if own.is_empty() {
            return false;
        }
        self.name = resolved(&self.name, own);
        self.pointer = pointer.clone();
        true
    }
}

/// The anchors of a schema; one of JSON Schema's older drafts is an `$id` that is only a fragment.
fn anchors(schema: &Value) -> impl Iterator<Item = &str> {
    let older = schema.get(ID).and_then(Value::as_str).and_then(|id| id.strip_prefix('#'));
    let named = ANCHORS.iter().filter_map(|key| schema.get(key)?.as_str());
    named.chain(older.filter(|name| !name.is_empty()))
}

/// The full name that a relative one has in another (RFC 3986, section 5.2), both without fragments.
pub(super) fn resolved(base: &str, name: &str) -> String {
    if name.split_once(':').is_some_and(|(scheme, _)| is_scheme(scheme)) {
        return name.to_owned();
    }
    let (scheme, rest) = base.split_once(':').unwrap_or(("", base));
    if name.starts_with("//") {
        return format!("{scheme}:{name}");
    }
    let authority =
        rest.strip_prefix("//").map_or(0, |rest| 2 + rest.find('/').unwrap_or(rest.len()));
    let (authority, path) = rest.split_at(authority);
    let folder =
        if name.starts_with('/') { "" } else { path.rsplit_once('/').map_or("", |it| it.0) };
    let path = files::without_dots(folder.split('/').chain(name.split('/')));
    format!("{scheme}:{authority}/{}", path.unwrap_or_default())
}
