//! The operations that a description declares, counted without the generator.
//!
//! The description is read as a plain value, and so are the files that its path items are in. What the generator
//! lists would agree with what it emits even if it had overlooked something.

use std::collections::BTreeSet;

use openapi_to_crate::description::Method;
use serde_json::{Map, Value};

use super::sources::{Location, Sources};

/// The keys of a path item that are operations.
pub const METHODS: [Method; 9] = Method::ALL;

/// How many references may lead from a path item to the next.
const FURTHEST: usize = 16;

/// An operation: its method in upper case, and its path template.
pub type Key = (String, String);

/// What a description declares.
pub fn operations(sources: &Sources) -> BTreeSet<Key> {
    let mut found = BTreeSet::new();
    let paths = Location::default().join("paths");
    let items = sources.value(&paths);
    for (location, path, _) in paths.entries(items.as_ref()) {
        if path.starts_with('/') {
            for item in items_at(sources, location) {
                found.extend(methods(&item).map(|method| (method, path.to_owned())));
            }
        }
    }
    found
}

fn methods(item: &Map<String, Value>) -> impl Iterator<Item = String> {
    let fixed =
        METHODS.iter().filter(|method| item.get(method.as_str()).is_some_and(Value::is_object));
    let additional = item.get("additionalOperations").and_then(Value::as_object);
    let additional = additional.into_iter().flat_map(Map::keys);
    fixed.map(Method::token).chain(additional.cloned())
}

/// A path item, and those to which it refers.
fn items_at(sources: &Sources, location: Location) -> Vec<Map<String, Value>> {
    let mut found = Vec::new();
    let mut next = Some(location);
    while let Some(location) = next.take()
        && found.len() < FURTHEST
        && let Some(Value::Object(item)) = sources.value(&location)
    {
        next = sources.target(&Value::Object(item.clone()), &location.file);
        found.push(item);
    }
    found
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn operations_are_counted_through_references_and_files() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("api.yaml");
        fs::write(
            &file,
            "openapi: 3.2.0\npaths:\n  x-a: { get: {} }\n  /a: { get: {}, parameters: [], query: {}, \
             additionalOperations: { LINK: {} } }\n  /b: { $ref: 'items.yaml#/b' }\n  /c: { $ref: '#/paths/~1a' }\n",
        )?;
        fs::write(folder.path().join("items.yaml"), "b: { $ref: '#/c' }\nc: { post: {} }\n")?;
        let found = operations(&Sources::new(&file, folder.path())?);
        let shown: Vec<String> =
            found.iter().map(|(method, path)| format!("{method} {path}")).collect();
        let expected =
            ["GET /a", "GET /c", "LINK /a", "LINK /c", "POST /b", "QUERY /a", "QUERY /c"];
        assert_eq!(shown, expected);
        Ok(())
    }
}
