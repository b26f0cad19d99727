//! Which schemas derive from which.

use std::collections::BTreeMap;

use memchr::memmem;

use super::Index;
use crate::diagnostics::Diagnostics;
use crate::source::Section;
use crate::source::reference::component_name;
use crate::source::scan::COMPONENTS;
use crate::source::value::Value;
use crate::source::version::Line;

impl Index<'_> {
    /// The component schemas whose `allOf` refers to one directly.
    ///
    /// All schemas with an `allOf` have to be read for this: it is for discriminators without a
    /// mapping.
    pub(in crate::source) fn derived(
        &self,
        name: &str,
        diagnostics: &mut Diagnostics,
    ) -> &[String] {
        let derived = self.derived.get_or_init(|| {
            let mut derived: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for name in self.components(Section::Schemas).filter(|name| self.may_derive(name)) {
                let Some(schema) = self.component(Section::Schemas, name, diagnostics) else {
                    continue;
                };
                for base in bases(&schema) {
                    let names = derived.entry(base).or_default();
                    if names.last().is_none_or(|last| last != name) {
                        names.push(name.to_owned());
                    }
                }
            }
            derived
        });
        derived.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a schema may have an `allOf`, as far as its text shows without being read.
    fn may_derive(&self, name: &str) -> bool {
        let way = [COMPONENTS, Section::Schemas.as_str(), name];
        let text = self.scan.as_ref().and_then(|scan| Some(scan.text(scan.part(&way)?)));
        text.is_none_or(|text| {
            // Behind a backslash any letter may hide.
            let has = |word: &str| memmem::find(text.as_bytes(), word.as_bytes()).is_some();
            has("allOf") || has("\\") || (self.line() >= Line::V31 && has("$ref"))
        })
    }
}

fn bases(schema: &Value) -> impl Iterator<Item = String> {
    let parts = match schema.get("allOf") {
        Some(Value::List(parts)) => parts.as_slice(),
        _ => &[],
    };
    // What stands beside a reference extends what it leads to, from OpenAPI 3.1 on.
    let extends = ["properties", "allOf"].iter().any(|key| schema.get(key).is_some());
    let own = extends.then_some(schema);
    let references = own.into_iter().chain(parts).filter_map(|part| part.get("$ref")?.as_text());
    references.filter_map(|reference| component_name(reference, Section::Schemas))
}
