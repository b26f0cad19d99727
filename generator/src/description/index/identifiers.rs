//! Identifiers of schemas and files: `$id`, `$anchor` and `$self`.
//!
//! A schema with an `$id` is a resource of its own: references in it begin there, and others can refer to
//! it by that name. Only a file with such words is looked through for them, once and as a whole, when a
//! reference is met that may mean one.

use std::sync::Arc;

use memchr::memmem;

use super::Index;
use super::resources::{ANCHORS, ID, Identifiers, Resource, SELF, resolved};
use crate::description::percent::percent_decoded;
use crate::description::read;
use crate::description::reference::{self, ReferenceError};
use crate::description::scan::COMPONENTS;
use crate::description::value::Value;
use crate::description::version::Version;
use crate::diagnostics::{Diagnostics, Pointer};

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
