//! Component names for reference targets that are not components.
//!
//! The later phases see each reference target as a component: one of the description's own, or a target that gets a name
//! here. Only components with similar names are read for that.

use std::cell::RefCell;
use std::collections::HashMap;

use heck::ToUpperCamelCase as _;

use super::cache::Cache;
use super::scan::COMPONENTS;
use super::{Index, Section, component_pointer};
use crate::diagnostics::Pointer;

/// A reference target that is treated as a component.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) name: String,
    pub(super) pointer: Pointer,
}

#[derive(Debug, Default)]
pub(super) struct Targets {
    by_name: Cache<Target>,
    names: Cache<String>,
    /// The names of each section as identifiers will have them, with the component that has it.
    taken: RefCell<HashMap<Section, HashMap<String, Option<String>>>>,
}

/// The names of components and of reference targets that are treated as components.
#[derive(Clone, Copy)]
pub(super) struct ComponentNames<'d, 't> {
    pub(super) index: &'d Index<'t>,
    pub(super) targets: &'d Targets,
}

impl ComponentNames<'_, '_> {
    /// Returns whether there is such a component, or a target that is treated as one.
    pub(super) fn has(self, section: Section, name: &str) -> bool {
        self.targets.get(section, name).is_some() || self.index.has_component(section, name)
    }

    /// Returns the name of the component to which a reference at `referrer` leads; `None` if it cannot be resolved.
    pub(super) fn of_reference(
        self,
        section: Section,
        reference: &str,
        referrer: &Pointer,
    ) -> Option<String> {
        self.of_pointer(section, &self.index.target(reference, referrer).ok()?)
    }

    /// Returns the name of the component at a pointer, or of the target that is treated as one; `None` if it is a component
    /// of another section.
    pub(super) fn of_pointer(self, section: Section, pointer: &Pointer) -> Option<String> {
        if let Some((found, name)) = component_at(pointer)
            && Section::ALL.iter().any(|known| known.as_str() == found)
        {
            return (found == section.as_str()).then_some(name);
        }
        Some(self.targets.name_of(self.index, section, pointer).to_owned())
    }
}

impl Targets {
    /// Returns the target with a name; `None` for names of components and unknown names.
    pub(super) fn get(&self, section: Section, name: &str) -> Option<&Target> {
        self.by_name.get(&key(section, name))
    }

    /// Returns the name of a target; `None` if no reference to it has been read.
    pub(super) fn name_at(&self, section: Section, pointer: &Pointer) -> Option<&str> {
        if self.taken.borrow().is_empty() {
            return None;
        }
        self.names.get(&pointer_key(section, pointer)).map(String::as_str)
    }

    /// Returns the name of a target, and gives it one if it has none. A target that is only a
    /// reference has the name of its own target.
    pub(super) fn name_of(&self, index: &Index<'_>, section: Section, pointer: &Pointer) -> &str {
        self.names.get_or_make(&pointer_key(section, pointer), || {
            let end = index.end(pointer);
            if end != *pointer {
                return match component_at(&end) {
                    Some((found, name)) if found == section.as_str() => name,
                    _ => self.name_of(index, section, &end).to_owned(),
                };
            }
            let name = self.choose(index, section, pointer);
            let target = || Target { name: name.clone(), pointer: pointer.clone() };
            self.by_name.get_or_make(&key(section, &name), target);
            name
        })
    }

    fn choose(&self, index: &Index<'_>, section: Section, pointer: &Pointer) -> String {
        let mut taken = self.taken.borrow_mut();
        let taken = taken.entry(section).or_insert_with(|| {
            let components = index.components(section);
            components.map(|name| (identifier(name), Some(name.to_owned()))).collect()
        });
        let candidates = candidates(pointer);
        for name in &candidates {
            match taken.get(&identifier(name)) {
                None => {
                    taken.insert(identifier(name), None);
                    return name.clone();
                }
                // A component that is only a reference to this target is the target.
                Some(Some(component)) if is_alias_of(index, section, component, pointer) => {
                    return component.clone();
                }
                Some(_) => {}
            }
        }
        let last = candidates.last().map_or("", String::as_str);
        let mut numbered = (2..).map(|number| format!("{last} {number}"));
        let free = |name: &String| !taken.contains_key(&identifier(name));
        let name = numbered.find(free).expect("there are more numbers than names");
        taken.insert(identifier(&name), None);
        name
    }
}

/// Returns the section and the name of the component at a pointer of the description.
pub(super) fn component_at(pointer: &Pointer) -> Option<(String, String)> {
    let mut segments = pointer.segments();
    let mut next = || segments.next();
    match (pointer.file(), next()?.as_str(), next(), next(), next()) {
        (None, COMPONENTS, Some(section), Some(name), None) => Some((section, name)),
        _ => None,
    }
}

fn key(section: Section, name: &str) -> String {
    format!("{section}/{name}")
}

fn pointer_key(section: Section, pointer: &Pointer) -> String {
    let file = pointer.file().map_or("", |file| file);
    format!("{section} {file}#{pointer}")
}

fn identifier(name: &str) -> String {
    name.to_upper_camel_case()
}

/// Returns whether a component is only a reference to a target.
fn is_alias_of(index: &Index<'_>, section: Section, component: &str, pointer: &Pointer) -> bool {
    index.end(&component_pointer(section, component)) == *pointer
}

/// Returns names for a target, the best first.
fn candidates(pointer: &Pointer) -> Vec<String> {
    let words = words(pointer);
    let mut parts: Vec<String> = Vec::new();
    if let Some(file) = pointer.file() {
        const EVERYWHERE: [&str; 6] =
            ["components", "definitions", "models", "responses", "schemas", "parameters"];
        let mut folders: Vec<&str> = file.split('/').collect();
        let stem = folders.pop().unwrap_or_default();
        let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
        let folders = folders.into_iter().rev().filter(|name| !EVERYWHERE.contains(name));
        let stem = Some(stem).filter(|stem| *stem != "index");
        parts.extend(stem.into_iter().chain(folders).map(|part| part.replace('.', " ")));
    }
    let mut candidates = Vec::new();
    candidates.extend(joined(&words));
    for count in 1..=parts.len() {
        let before = parts[..count].iter().rev().cloned();
        candidates.extend(joined(&before.chain(words.iter().cloned()).collect::<Vec<_>>()));
    }
    if candidates.is_empty() {
        candidates.push("Unnamed".to_owned());
    }
    candidates
}

/// One word as it is written, several as one.
fn joined(words: &[String]) -> Option<String> {
    match words {
        [] => None,
        [word] => Some(word.clone()),
        words => Some(words.join(" ").to_upper_camel_case()),
    }
    .filter(|name| !name.is_empty())
}

/// The words in the keys of a pointer that describe its value.
fn words(pointer: &Pointer) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut segments = pointer.segments().peekable();
    while let Some(segment) = segments.next() {
        let is_number = |segment: &String| segment.bytes().all(|byte| byte.is_ascii_digit());
        match segment.as_str() {
            "components" => {
                segments.next();
                words = segments.next().into_iter().collect();
            }
            "paths" => words = segments.next().iter().flat_map(|path| path_words(path)).collect(),
            "$defs" | "definitions" | "schemas" | "requestBodies" => {
                words = segments.next().into_iter().collect();
            }
            "properties" | "patternProperties" | "dependentSchemas" => {
                words.extend(segments.next());
            }
            "responses" if words.is_empty() => words.extend(segments.next()),
            "responses" => {
                words.extend(segments.next());
                words.push("response".to_owned());
            }
            "parameters" if !segments.peek().is_some_and(is_number) => {
                words.extend(segments.next());
            }
            "parameters" => words.push("parameter".to_owned()),
            "content" => drop(segments.next()),
            "schema" => {}
            "items" => words.push("item".to_owned()),
            "additionalProperties" => words.push("value".to_owned()),
            "requestBody" => words.push("request".to_owned()),
            _ => words.push(segment),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The parts of a path that are no parameters.
fn path_words(path: &str) -> Vec<String> {
    let parts = path.split('/').filter(|part| !part.is_empty() && !part.contains('{'));
    parts.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_named_by_what_a_reader_expects() {
        let cases = [
            (None, "/components/schemas/Pet/properties/owner", "PetOwner"),
            (None, "/components/schemas/Pet/properties/tags/items", "PetTagsItem"),
            (None, "/definitions/pet_store", "pet_store"),
            (None, "/components/schemas/Pet/$defs/Name", "Name"),
            (None, "/components/schemas/Pet/allOf/1", "PetAllOf1"),
            (
                None,
                "/paths/~1users~1{id}~1posts/get/responses/200/content/application~1json/schema",
                "UsersPostsGet200Response",
            ),
            (
                None,
                "/paths/~1users/post/requestBody/content/text~1plain/schema",
                "UsersPostRequest",
            ),
            (None, "/paths/~1users/parameters/0", "UsersParameter0"),
            (Some("schemas/user.yml"), "", "user"),
            (Some("schemas/user.v1.yml"), "", "user v1"),
            (Some("schemas/pets/index.yml"), "", "pets"),
            (Some("models/all.yml"), "/user", "user"),
            (Some("other.yml"), "/components/schemas/User", "User"),
            (Some("index.yml"), "", "Unnamed"),
        ];
        for (file, pointer, expected) in cases {
            let pointer = Pointer::parse(pointer).in_file(file.map(Into::into));
            assert_eq!(candidates(&pointer)[0], expected, "{file:?} {pointer}");
        }
    }

    #[test]
    fn names_that_are_taken_get_the_names_of_file_and_folders() {
        let pointer = Pointer::parse("/user").in_file(Some("volumes/models/all.yml".into()));
        assert_eq!(candidates(&pointer), ["user", "AllUser", "VolumesAllUser"]);
        let pointer = Pointer::root().in_file(Some("v1/volumes/user.yml".into()));
        assert_eq!(candidates(&pointer), ["user", "VolumesUser", "V1VolumesUser"]);
    }
}
