//! What a generated crate has, counted in its Rust.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Context as _;
use proc_macro2::TokenTree;
use serde::{Deserialize, Serialize};
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Fields, Item, ItemMod, LitStr, Token, Type, Visibility};

use super::declared::Key;

/// What a generated crate has.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Emitted {
    /// The operations that its methods call.
    pub operations: BTreeSet<Key>,
    /// Its types: paths below the crate's root.
    pub types: BTreeSet<String>,
    /// The properties that its structs read and write, by the path of the struct.
    pub properties: BTreeMap<String, BTreeSet<String>>,
    /// Lines of Rust.
    pub lines: usize,
    /// Bytes of Rust.
    pub bytes: usize,
}

/// Reads the files of a crate.
pub fn emitted(files: &BTreeMap<String, String>) -> anyhow::Result<Emitted> {
    let mut emitted = Emitted::default();
    let mut private = BTreeSet::new();
    for (path, text) in files
        .iter()
        .filter(|(path, _)| Path::new(path).extension().is_some_and(|found| found == "rs"))
    {
        emitted.lines += text.lines().count();
        emitted.bytes += text.len();
        let Some(module) = described(path) else { continue };
        let file = syn::parse_file(text).with_context(|| format!("{path} is not Rust"))?;
        Counter { emitted: &mut emitted, private: &mut private, module }.visit_file(&file);
    }
    let public = |path: &String| public(path, &private);
    emitted.types = emitted.types.iter().map(public).collect();
    let properties = std::mem::take(&mut emitted.properties).into_iter();
    emitted.properties = properties.map(|(path, names)| (public(&path), names)).collect();
    Ok(emitted)
}

/// A path as users write it: what is in a private module is public in the module around it.
fn public(path: &str, private: &BTreeSet<String>) -> String {
    let mut whole = String::new();
    let mut kept: Vec<&str> = Vec::new();
    for part in path.split("::") {
        whole = if whole.is_empty() { part.to_owned() } else { format!("{whole}::{part}") };
        if !private.contains(&whole) {
            kept.push(part);
        }
    }
    kept.join("::")
}

/// The module of a file that says something of the description.
pub(super) fn described(path: &str) -> Option<Vec<String>> {
    let module = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let mut parts: Vec<String> = module.split('/').map(str::to_owned).collect();
    parts.pop_if(|last| last == "mod");
    matches!(parts.first()?.as_str(), "models" | "requests" | "service").then_some(parts)
}

struct Counter<'e> {
    emitted: &'e mut Emitted,
    /// The modules that nobody outside of the one around them sees.
    private: &'e mut BTreeSet<String>,
    module: Vec<String>,
}

impl Counter<'_> {
    fn add(&mut self, name: &syn::Ident, visibility: &Visibility) {
        if matches!(visibility, Visibility::Public(_)) {
            self.emitted.types.insert(format!("{}::{name}", self.module.join("::")));
        }
    }
}

impl Counter<'_> {
    /// `codec::model! { Pet, Default; 0 => name = "name"; 1 => owner = "owner"; … }`.
    fn note_names(&mut self, call: &syn::Macro) {
        let tokens: Vec<TokenTree> = call.tokens.clone().into_iter().collect();
        let (Some(last), Some(TokenTree::Ident(ty))) = (call.path.segments.last(), tokens.first())
        else {
            return;
        };
        if last.ident != "model" {
            return;
        }
        let name = |entry: &[TokenTree]| match entry {
            [TokenTree::Literal(_), .., TokenTree::Literal(name)] => {
                syn::parse_str::<syn::LitStr>(&name.to_string()).ok().map(|name| name.value())
            }
            _ => None,
        };
        let ends =
            |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ';');
        let names = tokens.split(ends).filter_map(name).collect();
        let path = format!("{}::{ty}", self.module.join("::"));
        self.emitted.properties.insert(path, names);
    }
}

impl<'ast> Visit<'ast> for Counter<'_> {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.module.push(item.ident.to_string());
        if matches!(item.vis, Visibility::Inherited) {
            self.private.insert(self.module.join("::"));
        }
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            // The types of paths hold where they are, and nothing else.
            Item::Struct(item) if !is_request_builder(&item.fields) => {
                self.add(&item.ident, &item.vis);
            }
            Item::Enum(item) => self.add(&item.ident, &item.vis),
            Item::Type(item) => self.add(&item.ident, &item.vis),
            Item::Macro(item) => self.note_names(&item.mac),
            _ => {}
        }
        visit::visit_item(self, item);
    }

    /// `operation!("GET", "/a", "id")` is in each method that calls one.
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let is_operation = call.path.segments.last().is_some_and(|last| last.ident == "operation");
        let texts = call.parse_body_with(Punctuated::<LitStr, Token![,]>::parse_terminated);
        let mut texts = texts.into_iter().flatten().map(|text| text.value());
        if let (true, Some(method), Some(path)) = (is_operation, texts.next(), texts.next()) {
            self.emitted.operations.insert((method, path));
        }
        visit::visit_macro(self, call);
    }
}

/// Whether these are the fields of a type of the path tree: a hidden endpoint.
fn is_request_builder(fields: &Fields) -> bool {
    let Fields::Unnamed(fields) = fields else { return false };
    let is_endpoint = |ty: &Type| matches!(ty, Type::Path(ty) if ty.path.segments.last().is_some_and(|last| last.ident == "Endpoint"));
    fields
        .unnamed
        .iter()
        .any(|field| is_endpoint(&field.ty) && !matches!(field.vis, Visibility::Public(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operations_and_types_are_found_in_modules() -> anyhow::Result<()> {
        let text = "pub struct Pets(pub(crate) Endpoint);\n\
                    impl Pets { pub fn get(&self) -> Call<()> {\n\
                    self.0.call(operation!(\"GET\", \"/pets\")).nothing() } }\n\
                    pub mod pets { pub struct Pet { pub endpoint: String } enum Hidden {} pub type Name = String;\n\
                    mod parts { pub struct Part; }\n\
                    codec::model! { Pet; 0 => a = \"a\"; 1 => b = \"b\"; } }\n";
        let files = [("src/requests/mod.rs", text), ("src/runtime/a.rs", "pub struct Endpoint;")];
        let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let found = emitted(&files.into_iter().collect())?;
        assert_eq!(found.operations, [("GET".to_owned(), "/pets".to_owned())].into());
        let types: Vec<_> = found.types.iter().map(String::as_str).collect();
        assert_eq!(types, ["requests::pets::Name", "requests::pets::Part", "requests::pets::Pet"]);
        let properties: Vec<_> = found.properties["requests::pets::Pet"].iter().collect();
        assert_eq!(properties, ["a", "b"]);
        assert_eq!(found.lines, 7);
        Ok(())
    }
}
