//! Identifiers of schemas and files: `$id`, `$anchor` and `$self`.
//!
//! A schema with an `$id` is a resource of its own: references in it begin there, and others can refer to
//! it by that name. Only a file with such words is looked through for them, once and as a whole, when a
//! reference is met that may mean one.

use std::collections::BTreeMap;
use std::sync::Arc;

use memchr::memmem;

use super::Index;
use crate::description::files::{self, is_scheme};
use crate::description::keywords::ValueType;
use crate::description::percent::percent_decoded;
use crate::description::read;
use crate::description::reference::{self, ReferenceError};
use crate::description::scan::COMPONENTS;
use crate::description::value::Value;
use crate::description::version::Version;
use crate::diagnostics::{Diagnostics, Pointer};

/// The names in one file.
#[derive(Debug, Default)]
pub(super) struct Identifiers {
    /// Where the resources begin, by their full names.
    resources: BTreeMap<String, Pointer>,
    /// The anchors by their names: the pointers of the resource and of the value.
    anchors: BTreeMap<String, Vec<(Pointer, Pointer)>>,
}

/// A resource: its full name, and the pointer at which it begins.
#[derive(Clone)]
struct Resource {
    name: String,
    pointer: Pointer,
}

const ID: &str = "$id";
/// The name of a whole description, from OpenAPI 3.2 on.
const SELF: &str = "$self";
const ANCHORS: [&str; 2] = ["$anchor", "$dynamicAnchor"];

impl Index<'_> {
    /// Returns the target of a reference by identifier. `referrer` is the pointer of the reference. `None` if the reference
    /// is by keys, or to a file.
    pub(super) fn identified(&self, reference: &str, referrer: &Pointer) -> Option<Pointer> {
        let file = referrer.file();
        let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let keys = match reference::fragment(fragment) {
            Ok(keys) => Some(keys),
            Err(ReferenceError::UnknownAnchor) => None,
            Err(_) => return None,
        };
        // No schema of OpenAPI 3.0 begins a resource.
        let by_keys = path.is_empty() && keys.is_some();
        if by_keys && self.minor_version_of(file) < Version::V3_1 {
            return None;
        }
        let resource = if path.is_empty() {
            self.names_something(file).then(|| self.enclosing_resource(referrer).pointer)?
        } else {
            self.resource_named(path, referrer).or_else(|| {
                // An anchor in another file; its values are found by their keys.
                let file = self.file_of(path, file).ok().filter(|_| keys.is_none())?;
                Some(Pointer::root().in_file(file)).filter(|root| self.exists(root))
            })?
        };
        match keys {
            None => self.anchored(&resource, &percent_decoded(fragment)?),
            Some(keys) => {
                let target = resource.join_all(keys.iter().map(String::as_str));
                // What begins at the top is found there anyway, and what has an `$id` is sometimes referred
                // out of as if it had none.
                let inside = !resource.as_str().is_empty() && self.exists(&target);
                (inside || !path.is_empty()).then_some(target)
            }
        }
    }

    /// The reference to the component that contains the target of a reference by identifier. `referrer` is the pointer of the
    /// reference.
    pub(crate) fn component_identified(
        &self,
        reference: &str,
        referrer: &Pointer,
    ) -> Option<String> {
        let pointer =
            self.identified(reference, referrer).filter(|pointer| pointer.file().is_none())?;
        let mut segments = pointer.segments();
        let (top, section, name) = (segments.next()?, segments.next()?, segments.next()?);
        (top == COMPONENTS).then(|| reference::to_component(&section, &name))
    }

    /// The pointer of the resource with an identifier, in the file of the reference or in the description.
    fn resource_named(&self, name: &str, referrer: &Pointer) -> Option<Pointer> {
        let files = [referrer.file(), None].into_iter().filter(|file| self.names_something(*file));
        let mut files = files.peekable();
        files.peek()?;
        let wanted = resolved(&self.enclosing_resource(referrer).name, name);
        files.find_map(|file| self.identifiers(file).resources.get(&wanted).cloned())
    }

    /// What has an anchor: in a resource, or else anywhere in its file if only one has it.
    fn anchored(&self, resource: &Pointer, name: &str) -> Option<Pointer> {
        let named = self.identifiers(resource.file()).anchors.get(name)?;
        let own = named.iter().find(|(around, _)| around == resource);
        own.or_else(|| named.first().filter(|_| named.len() == 1))
            .map(|(_, pointer)| pointer.clone())
    }

    /// Returns whether a file has any of the words.
    fn names_something(&self, file: Option<&Arc<str>>) -> bool {
        let own = file.map_or("", |file| file);
        *self.sources.named.get_or_make(own, || {
            let text = self.text_of(file).unwrap_or_default().as_bytes();
            let has = |word: &&str| memmem::find(text, word.as_bytes()).is_some();
            [ID, SELF].iter().chain(&ANCHORS).any(has)
        })
    }

    fn identifiers(&self, file: Option<&Arc<str>>) -> &Identifiers {
        self.sources.identifiers.get_or_make(file.map_or("", |file| file), || {
            let mut found = Identifiers::default();
            if !self.names_something(file) {
                return found;
            }
            // Problems of the file are reported where it is read for itself.
            let problems = &mut Diagnostics::default();
            if let Some(root) = self.text_of(file).and_then(|text| read::read(text, problems)) {
                let start = self.file_resource(file);
                found.collect_file(&root, &start.pointer, &start);
            }
            found
        })
    }

    fn text_of(&self, file: Option<&Arc<str>>) -> Option<&str> {
        match file {
            None => Some(&self.description().text),
            Some(file) => self.other_text(file),
        }
    }

    /// The resource that a file is by its path.
    fn file_resource(&self, file: Option<&Arc<str>>) -> Resource {
        let path = file.map_or(self.description().path.as_str(), |file| file);
        let pointer = Pointer::root().in_file(file.cloned());
        Resource { name: format!("file:///{path}"), pointer }
    }

    /// Returns the innermost resource around a pointer.
    fn enclosing_resource(&self, target: &Pointer) -> Resource {
        let mut around = self.file_resource(target.file());
        let mut problems = Diagnostics::default();
        if target.file().is_none()
            && let Some(Value::String(own)) = self.root().get(SELF)
        {
            around.name = resolved(&around.name, own);
        }
        let Ok((mut value, mut pointer, rest)) = self.entry(target, &mut problems) else {
            return around;
        };
        around.enter(value, &pointer);
        for segment in rest {
            let Some(inner) = value.child(&segment) else { break };
            value = inner;
            pointer = pointer.join(segment);
            around.enter(value, &pointer);
        }
        around
    }

    /// Returns whether a pointer has a value, without following references.
    fn exists(&self, pointer: &Pointer) -> bool {
        let found = self.entry(pointer, &mut Diagnostics::default());
        found.is_ok_and(|(value, _, rest)| {
            rest.iter().try_fold(value, |value, segment| value.child(segment)).is_some()
        })
    }
}

impl Identifiers {
    /// Collects the names in a file, or in a part of one of which nothing but its keys says what it is.
    fn collect_file(&mut self, value: &Value, pointer: &Pointer, around: &Resource) {
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
    fn enter(&mut self, value: &Value, pointer: &Pointer) -> bool {
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
fn resolved(base: &str, name: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_relative_to_the_one_around_it() {
        let cases = [
            ("https://a.example/b/c", "d", "https://a.example/b/d"),
            ("https://a.example/b/c", "/d", "https://a.example/d"),
            ("https://a.example/b/c", "../d/./e", "https://a.example/d/e"),
            ("https://a.example", "d", "https://a.example/d"),
            ("https://a.example/b/", "//c.example/d", "https://c.example/d"),
            ("https://a.example/b", "urn:example:d", "urn:example:d"),
            ("file:///v1/api.yaml", "pet.json", "file:///v1/pet.json"),
        ];
        for (base, name, expected) in cases {
            assert_eq!(resolved(base, name), expected, "{name} in {base}");
        }
    }
}
