//! The derivation of schemas by `allOf`.

use std::collections::BTreeMap;

use memchr::memmem;

use super::Index;
use crate::description::scan::COMPONENTS;
use crate::description::value::Value;
use crate::description::version::Version;
use crate::description::{Section, component_pointer};
use crate::diagnostics::{Diagnostics, Pointer};

/// Longer than what is nothing but a reference.
const SHORT: usize = 600;

impl Index<'_> {
    /// The component schemas whose `allOf` refers to a pointer directly.
    ///
    /// All schemas with an `allOf` have to be read for this: it is for discriminators without a
    /// mapping.
    pub(in crate::description) fn derived(
        &self,
        base: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> &[String] {
        let derived = self.derived.get_or_init(|| {
            let mut derived: BTreeMap<Pointer, Vec<String>> = BTreeMap::new();
            for name in self.components(Section::Schemas).filter(|name| self.may_derive(name)) {
                let Some(schema) = self.component(Section::Schemas, name, diagnostics) else {
                    continue;
                };
                let pointer = component_pointer(Section::Schemas, name);
                // A component can be nothing but a reference; one that dangles is reported where it is used.
                let only = schema.as_object().is_some_and(|keys| keys.len() == 1);
                let end = || self.follow(&schema, &pointer, &mut Diagnostics::default());
                let Some((schema, pointer)) =
                    (if only { end() } else { Some((&*schema, pointer.clone())) })
                else {
                    continue;
                };
                for base in bases(schema) {
                    let Ok(base) = self.target(base, &pointer) else { continue };
                    let names = derived.entry(base).or_default();
                    if names.last().is_none_or(|last| last != name) {
                        names.push(name.to_owned());
                    }
                }
            }
            derived
        });
        derived.get(base).map_or(&[], Vec::as_slice)
    }

    /// Returns whether a schema may have an `allOf`, as far as its text shows without being read.
    fn may_derive(&self, name: &str) -> bool {
        let keys = [COMPONENTS, Section::Schemas.as_str(), name];
        let text = self.scan.as_ref().and_then(|scan| Some(scan.text(scan.part(&keys)?)));
        text.is_none_or(|text| {
            // Behind a backslash any letter may hide, and another schema behind a reference to it.
            let has = |word: &str| memmem::find(text.as_bytes(), word.as_bytes()).is_some();
            let short = text.len() < SHORT || self.minor_version() >= Version::V3_1;
            has("allOf") || has("\\") || (short && has("$ref"))
        })
    }
}

fn bases(schema: &Value) -> impl Iterator<Item = &str> {
    let parts = schema.get("allOf").map_or(&[][..], Value::items);
    // What is next to a reference extends what it leads to, from OpenAPI 3.1 on.
    let extends = ["properties", "allOf"].iter().any(|key| schema.get(key).is_some());
    let own = extends.then_some(schema);
    own.into_iter().chain(parts).filter_map(|part| part.get("$ref")?.as_str())
}
