//! Makes what is for generated code visible to other crates, but not part of the documentation.
//!
//! ```text
//! pub(crate) fn begin() {}     // becomes `#[doc(hidden)] pub fn begin() {}`
//! macro_rules! model { … }     // becomes `#[macro_export]` if the file has `pub(crate) use model;`
//! ```

use std::collections::BTreeMap;

/// The visibility of what is for generated code.
const INTERNAL: &str = "pub(crate)";

/// The files of the runtime, with their internal items visible.
pub(super) fn visible(files: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    files.iter().map(|(path, text)| (path.clone(), visible_text(text))).collect()
}

fn visible_text(text: &str) -> String {
    let mut changed = String::with_capacity(text.len() + text.len() / 8);
    for line in text.lines() {
        let code = line.trim_start();
        let indentation = &line[..line.len() - code.len()];
        if let Some(item) = code.strip_prefix(INTERNAL) {
            let item = visible_fields(item);
            changed.extend([indentation, "#[doc(hidden)]\n", indentation, "pub", &item]);
        } else if is_internal_macro(text, line) {
            changed.extend(["#[doc(hidden)]\n#[macro_export]\n", line]);
        } else if code.starts_with("//") {
            changed.push_str(line);
        } else {
            changed.push_str(&visible_fields(line));
        }
        changed.push('\n');
    }
    changed
}

/// Makes the fields in a line visible.
fn visible_fields(line: &str) -> String {
    line.replace(INTERNAL, "#[doc(hidden)] pub")
}

/// Returns whether a line begins the definition of a macro that the file makes visible outside of it.
fn is_internal_macro(text: &str, line: &str) -> bool {
    let name = line.strip_prefix("macro_rules! ").and_then(|rest| rest.strip_suffix(" {"));
    name.is_some_and(|name| text.lines().any(|other| other == format!("{INTERNAL} use {name};")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn internal_items_and_macros_are_visible_and_others_are_not() {
        let text = "/// A `pub(crate)` one.\npub(crate) struct A(pub(crate) B);\nmacro_rules! c {\n}\n\
                    pub(crate) use c;\nmacro_rules! d {\n}\nstruct E {\n    pub(crate) f: u8,\n    g: u8,\n}\n";
        let expected = "/// A `pub(crate)` one.\n#[doc(hidden)]\npub struct A(#[doc(hidden)] pub B);\n\
                        #[doc(hidden)]\n#[macro_export]\nmacro_rules! c {\n}\n#[doc(hidden)]\npub use c;\n\
                        macro_rules! d {\n}\nstruct E {\n    #[doc(hidden)]\n    pub f: u8,\n    g: u8,\n}\n";
        assert_eq!(visible_text(text), expected);
    }
}
