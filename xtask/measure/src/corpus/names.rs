//! Names of a generated crate that do not read well: too long, or with digits that say nothing.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::{Deserialize, Serialize};
use syn::visit::{self, Visit};
use syn::{Ident, Item};

use super::emitted::described;

/// The maximal length of a type's name, in characters.
const LONGEST: usize = 60;

/// The names of each kind, as paths below the crate's root. A path of the description that ends in a
/// slash is no fault, so `trailing_slash` is counted, too.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Names {
    /// Types with names of more than 60 characters.
    pub long: BTreeSet<String>,
    /// Identifiers that begin with `_` and a digit.
    pub digits: BTreeSet<String>,
    /// Identifiers that end in a digit only because another one has the rest of the name.
    pub numbered: BTreeSet<String>,
    /// Identifiers with the words `trailing_slash`.
    pub slashes: BTreeSet<String>,
}

impl Names {
    /// The kinds with their names.
    #[must_use]
    pub fn kinds(&self) -> [(&'static str, &BTreeSet<String>); 4] {
        [
            ("over 60 characters", &self.long),
            ("`_` and a digit", &self.digits),
            ("numbered", &self.numbered),
            ("trailing slash", &self.slashes),
        ]
    }
}

/// Finds the names in the files of a crate. `texts` are the files of the description: a number that
/// a name has there is not added.
///
/// # Errors
/// If a file is not Rust.
pub fn names<'t>(
    files: &BTreeMap<String, String>,
    texts: impl Iterator<Item = &'t str>,
) -> anyhow::Result<Names> {
    let mut found = Found::default();
    for (path, text) in files {
        let Some(module) = described(path) else { continue };
        found.scope = module;
        found.visit_file(&syn::parse_file(text)?);
    }
    let own: HashSet<String> = texts.flat_map(words).collect();
    let mut names = Names::default();
    for (scope, identifiers) in &found.identifiers {
        for name in identifiers {
            let path = || format!("{scope}::{name}");
            if name
                .strip_prefix('_')
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
            {
                names.digits.insert(path());
            }
            let base = name.trim_end_matches(|c: char| c.is_ascii_digit());
            let is_next =
                base.len() < name.len() && identifiers.contains(base.trim_end_matches('_'));
            if is_next && !says(&own, name) {
                names.numbered.insert(path());
            }
            if words(name).any(|word| word.contains("trailingslash")) {
                names.slashes.insert(path());
            }
        }
    }
    let is_long = |path: &&String| {
        path.rsplit("::").next().is_some_and(|name| name.chars().count() > LONGEST)
    };
    names.long = found.types.iter().filter(is_long).cloned().collect();
    Ok(names)
}

/// The words of a string, in lower case and without `_`, `-` and dots.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.')));
    words.map(|word| {
        word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    })
}

/// Returns whether a name ends in a word of the description.
fn says(own: &HashSet<String>, name: &str) -> bool {
    let plain: String = words(name).collect();
    plain.char_indices().any(|(at, _)| own.contains(&plain[at..]) && plain.len() - at > 1)
}

#[derive(Default)]
struct Found {
    scope: Vec<String>,
    /// The identifiers of each module, type and implementation.
    identifiers: BTreeMap<String, BTreeSet<String>>,
    types: BTreeSet<String>,
}

impl Found {
    fn add(&mut self, name: &Ident) {
        let scope = self.scope.join("::");
        self.identifiers.entry(scope).or_default().insert(name.to_string());
    }

    fn add_type(&mut self, name: &Ident) {
        self.add(name);
        self.types.insert(format!("{}::{name}", self.scope.join("::")));
    }

    fn inside(&mut self, name: String, visit: impl FnOnce(&mut Self)) {
        self.scope.push(name);
        visit(self);
        self.scope.pop();
    }
}

impl<'ast> Visit<'ast> for Found {
    fn visit_item(&mut self, item: &'ast Item) {
        let name = match item {
            Item::Struct(item) => &item.ident,
            Item::Enum(item) => &item.ident,
            Item::Type(item) => &item.ident,
            Item::Mod(item) => {
                self.add(&item.ident);
                self.inside(item.ident.to_string(), |found| visit::visit_item_mod(found, item));
                return;
            }
            Item::Impl(item) => {
                // Only the methods of types of paths are named by the description.
                if item.trait_.is_none() {
                    visit::visit_item_impl(self, item);
                }
                return;
            }
            _ => return,
        };
        self.add_type(name);
        self.inside(name.to_string(), |found| visit::visit_item(found, item));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.add(&item.sig.ident);
    }

    fn visit_variant(&mut self, variant: &'ast syn::Variant) {
        self.add(&variant.ident);
    }

    fn visit_field(&mut self, field: &'ast syn::Field) {
        field.ident.iter().for_each(|name| self.add(name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_do_not_read_well_are_found() -> anyhow::Result<()> {
        let long = "A".repeat(61);
        let text = format!(
            "pub struct {long} {{ pub _1st: u8, pub line: u8, pub line2: u8 }}\n\
             pub enum Shape {{ Object(u8), Object2(u8), _2fa }}\n\
             pub struct TrailingSlash;\n"
        );
        let files = [("src/models/mod.rs".to_owned(), text)].into();
        let found = names(&files, ["line: a\nline-2: b"].into_iter())?;
        let of = |names: &BTreeSet<String>| names.iter().cloned().collect::<Vec<_>>().join(" ");
        assert_eq!(of(&found.long), format!("models::{long}"));
        assert_eq!(of(&found.digits), format!("models::{long}::_1st models::Shape::_2fa"));
        assert_eq!(of(&found.numbered), "models::Shape::Object2");
        assert_eq!(of(&found.slashes), "models::TrailingSlash");
        Ok(())
    }
}
