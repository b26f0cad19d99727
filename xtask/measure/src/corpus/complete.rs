//! Whether all that a description declares is in the crate: its operations, its schemas, and their properties.

use std::collections::{BTreeMap, BTreeSet};

use openapi_to_crate::{Code, SchemaType};
use serde::{Deserialize, Serialize};

use super::declared::{self, Key};
use super::emitted::Emitted;
use super::problem::Problem;
use super::reached::{self, Role};
use super::sources::{Location, Sources};

/// What is declared, and where it is.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Complete {
    /// The operations of the description.
    pub declared: usize,
    /// Those of them that the crate has.
    pub operations: usize,
    /// The schemas to which the operations lead through references.
    pub schemas: usize,
    /// Those of them that are types of the crate.
    pub typed: usize,
    /// Those that are only inherited from, whose properties are those of the types that inherit.
    pub inherited: usize,
    /// Those that are nothing but another name for a schema.
    pub renamed: usize,
    /// Those that a warning says something of, and that are no types.
    pub noted: usize,
    /// What is missing without a word, such as `missing: GET /path`, and what nobody declared.
    pub unaccounted: Vec<String>,
}

impl Complete {
    /// The schemas that are not missing.
    #[must_use]
    pub fn accounted(&self) -> usize {
        self.typed + self.inherited + self.renamed + self.noted
    }
}

/// Compares what a description declares with what was emitted.
pub fn compare(
    sources: &Sources,
    types: &[SchemaType],
    emitted: &Emitted,
    warnings: &[Problem],
) -> Complete {
    let declared = declared::operations(sources);
    let mut complete = Complete {
        declared: declared.len(),
        operations: emitted.operations.len(),
        unaccounted: operations(&declared, &emitted.operations, warnings),
        ..Complete::default()
    };
    schemas(&mut complete, sources, types, emitted, warnings);
    complete
}

/// What is declared and neither emitted nor the location of a warning, and what is emitted and not declared.
fn operations(
    declared: &BTreeSet<Key>,
    emitted: &BTreeSet<Key>,
    warnings: &[Problem],
) -> Vec<String> {
    let refused = |(method, path): &Key| {
        let path = path.replace('~', "~0").replace('/', "~1");
        let pointer = format!("/paths/{path}/{}", method.to_lowercase());
        warnings.iter().any(|warning| warning.pointer == pointer)
    };
    let missing = declared.difference(emitted).filter(|key| !refused(key));
    let invented = emitted.difference(declared);
    let missing = missing.map(|(method, path)| format!("missing: {method} {path}"));
    missing.chain(invented.map(|(method, path)| format!("not declared: {method} {path}"))).collect()
}

fn schemas(
    complete: &mut Complete,
    sources: &Sources,
    types: &[SchemaType],
    emitted: &Emitted,
    warnings: &[Problem],
) {
    let mut known: BTreeMap<Location, Vec<&str>> = BTreeMap::new();
    for SchemaType { file, schema, ty } in types {
        let location = Location { file: file.clone(), pointer: schema.clone() };
        known.entry(location).or_default().push(ty);
    }
    let reached = reached::schemas(sources);
    complete.schemas = reached.len();
    for (location, role) in &reached {
        let types = known.get(location).map_or(&[][..], Vec::as_slice);
        let types: Vec<&str> = types.iter().filter_map(|ty| emitted_path(ty, emitted)).collect();
        match role {
            _ if !types.is_empty() => {
                complete.typed += 1;
                let missing = missing(sources, location, &types, emitted);
                let missing =
                    missing.into_iter().map(|name| format!("missing: {location}: property {name}"));
                complete.unaccounted.extend(missing);
            }
            _ if known.get(location).is_some_and(|types| types.iter().all(|ty| !is_named(ty))) => {
                // It is a `String`, or a list of something.
                complete.typed += 1;
            }
            Role::Name => complete.renamed += 1,
            Role::Base => complete.inherited += 1,
            Role::Value if is_noted(location, warnings) => complete.noted += 1,
            Role::Value => complete.unaccounted.push(format!("missing: {location}: schema")),
        }
    }
}

/// The path of a type below the crate's root, if the crate has such a type.
fn emitted_path<'t>(ty: &'t str, emitted: &Emitted) -> Option<&'t str> {
    // A schema that may be null is a type that may be missing.
    let whole = ty.strip_prefix("Option<").and_then(|ty| ty.strip_suffix('>')).unwrap_or(ty);
    let path = whole.strip_prefix("crate::")?;
    emitted.types.contains(path).then_some(path)
}

fn is_named(ty: &str) -> bool {
    let whole = ty.strip_prefix("Option<").unwrap_or(ty);
    whole.starts_with("crate::models::") || whole.starts_with("crate::requests::")
}

/// The properties of a schema that none of its types has. Types that are no structs have none, nor has a choice.
fn missing(
    sources: &Sources,
    location: &Location,
    types: &[&str],
    emitted: &Emitted,
) -> Vec<String> {
    let properties: Vec<_> = types.iter().filter_map(|ty| emitted.properties.get(*ty)).collect();
    if properties.is_empty() {
        return Vec::new();
    }
    let declared = reached::properties(sources, location).into_iter();
    declared.filter(|name| properties.iter().all(|known| !known.contains(name))).collect()
}

/// Whether a warning is about a schema, about something in it, or about a reference that should not lead there.
fn is_noted(location: &Location, warnings: &[Problem]) -> bool {
    let within = |pointer: &str| {
        let rest = pointer.strip_prefix(location.pointer.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    // Messages name a file by more than its path below the root.
    let file = format!("{}:", location.file);
    let same_file =
        |warning: &Problem| location.file.is_empty() || warning.location.contains(&file);
    let reference = format!("The reference `#{}` ", location.pointer);
    warnings.iter().any(|warning| {
        within(&warning.pointer) && same_file(warning)
            || warning.code == Code::WrongReference.as_str()
                && warning.message.starts_with(&reference)
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn problem(pointer: &str) -> Problem {
        Problem {
            code: String::new(),
            location: String::new(),
            pointer: pointer.to_owned(),
            message: String::new(),
            help: String::new(),
        }
    }

    #[test]
    fn operations_that_are_neither_emitted_nor_refused_are_told() {
        let key = |method: &str, path: &str| (method.to_owned(), path.to_owned());
        let declared = [key("GET", "/a"), key("PUT", "/a/b"), key("POST", "/c")].into();
        let emitted = [key("GET", "/a"), key("GET", "/d")].into();
        assert_eq!(
            operations(&declared, &emitted, &[problem("/paths/~1a~1b/put")]),
            ["missing: POST /c", "not declared: GET /d"]
        );
    }

    #[test]
    fn schemas_and_properties_that_are_not_there_are_told() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("api.yaml");
        let text = "components: { schemas: { A: { properties: { a: {}, b: {} } }, B: {}, C: {}, \
                    D: { allOf: [{ $ref: '#/components/schemas/E' }, { properties: { d: {} } }] }, E: {} } }";
        fs::write(&file, text)?;
        let sources = Sources::new(&file, folder.path())?;
        let ty = |name: &str| SchemaType {
            file: String::new(),
            schema: format!("/components/schemas/{name}"),
            ty: format!("crate::models::{name}"),
        };
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let emitted = Emitted {
            types: names(&["models::A", "models::D"]),
            properties: [("models::A".to_owned(), names(&["a"]))].into(),
            ..Emitted::default()
        };
        let types = ["A", "B", "D"].map(ty);
        let complete =
            compare(&sources, &types, &emitted, &[problem("/components/schemas/C/type")]);
        assert_eq!(
            complete.unaccounted,
            [
                "missing: #/components/schemas/A: property b",
                "missing: #/components/schemas/B: schema",
                "missing: #/components/schemas/E: schema",
            ]
        );
        assert_eq!((complete.schemas, complete.typed, complete.noted), (5, 2, 1));
        Ok(())
    }
}
