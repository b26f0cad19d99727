//! The public items of a crate, as far as they stand in its files.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Field, Fields, FnArg, ImplItem, Item, ItemEnum, ItemImpl, ItemStruct, ItemTrait,
    Meta, Path, Signature, Token, TraitItem, Type, UseTree, Visibility,
};

/// What one state of the crate's `lib.rs` shows to users.
#[derive(Debug)]
pub(super) struct Modules {
    /// The modules of the crate that are not public.
    private: BTreeSet<String>,
    /// The names that it re-exports from them.
    reexported: BTreeSet<String>,
}

/// Both states of it.
#[derive(Debug)]
pub(super) struct Surface {
    pub(super) before: Modules,
    pub(super) after: Modules,
}

impl Surface {
    pub(super) fn of_lib(before: &str, after: &str) -> Option<Self> {
        Some(Self { before: Modules::of_lib(before)?, after: Modules::of_lib(after)? })
    }
}

impl Modules {
    fn of_lib(text: &str) -> Option<Self> {
        let mut modules = Self { private: BTreeSet::new(), reexported: BTreeSet::new() };
        for item in syn::parse_file(text).ok()?.items {
            match item {
                Item::Mod(module) if !is_public(&module.vis) => {
                    modules.private.insert(module.ident.to_string());
                }
                Item::Use(import) if is_public(&import.vis) => {
                    names(&import.tree, &mut modules.reexported);
                }
                _ => {}
            }
        }
        Some(modules)
    }
}

/// The names that a `use` brings.
fn names(tree: &UseTree, found: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) => names(&path.tree, found),
        UseTree::Name(name) => drop(found.insert(name.ident.to_string())),
        UseTree::Rename(rename) => drop(found.insert(rename.rename.to_string())),
        UseTree::Glob(_) => drop(found.insert("*".to_owned())),
        UseTree::Group(group) => group.items.iter().for_each(|tree| names(tree, found)),
    }
}

/// A public item.
#[derive(Debug)]
pub(super) struct PublicItem {
    /// How it is declared.
    pub(super) shown: String,
    /// The type that it is a part of, or that it implements a trait for, or else the module that it stands in.
    pub(super) owner: String,
    /// Whether who names all that its owner has has to name it.
    pub(super) is_part: bool,
}

/// The public items of some files, by their paths.
#[derive(Debug, Default)]
pub(super) struct Items {
    items: BTreeMap<String, PublicItem>,
    /// The types that users may name all fields or variants of.
    closed: BTreeSet<String>,
}

impl Items {
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.items.keys().map(String::as_str)
    }

    pub(super) fn get(&self, path: &str) -> Option<&PublicItem> {
        self.items.get(path)
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.items.contains_key(path)
    }

    pub(super) fn is_closed(&self, path: &str) -> bool {
        self.closed.contains(path)
    }

    /// Adds what a file has: Rust, or the manifest's features. What is neither has nothing.
    pub(super) fn read(&mut self, path: &str, text: &str, modules: &Modules) {
        if path == "Cargo.toml" {
            return self.read_features(text);
        }
        let Some(path) = path.strip_prefix("src/").and_then(|path| path.strip_suffix(".rs")) else {
            return;
        };
        let Ok(file) = syn::parse_file(text) else { return };
        let segments: Vec<_> =
            path.split('/').filter(|part| !matches!(*part, "lib" | "mod")).collect();
        let private = segments.first().is_some_and(|first| modules.private.contains(*first));
        let reader = Reader {
            module: if private { String::new() } else { segments.join("::") },
            only: private.then_some(&modules.reexported),
            internal: internal_names(&file.items, modules),
        };
        file.items.iter().for_each(|item| self.add_item(&reader, item));
    }

    fn read_features(&mut self, manifest: &str) {
        let manifest: toml::Table = manifest.parse().unwrap_or_default();
        let features = manifest.get("features").and_then(toml::Value::as_table);
        for name in features.into_iter().flat_map(toml::Table::keys) {
            self.add("", format!("feature {name}"), format!("feature `{name}`"));
        }
    }

    fn add(&mut self, owner: &str, path: String, shown: String) {
        self.add_item_of(owner, path, shown, false);
    }

    /// Adds what has to be named by whoever names all that its owner has.
    fn add_part(&mut self, owner: &str, path: String, shown: String) {
        self.add_item_of(owner, path, shown, true);
    }

    fn add_item_of(&mut self, owner: &str, path: String, shown: String, is_part: bool) {
        self.items
            .entry(path)
            // The same item once more, for another feature.
            .and_modify(|item| item.shown = format!("{}, or {shown}", item.shown))
            .or_insert(PublicItem { shown, owner: owner.to_owned(), is_part });
    }

    fn add_item(&mut self, reader: &Reader<'_>, item: &Item) {
        match item {
            Item::Struct(item) if reader.shows(&item.vis, &item.ident) => {
                self.add_struct(reader, item);
            }
            Item::Enum(item) if reader.shows(&item.vis, &item.ident) => {
                self.add_enum(reader, item);
            }
            Item::Trait(item) if reader.shows(&item.vis, &item.ident) => {
                self.add_trait(reader, item);
            }
            Item::Fn(item) if reader.shows(&item.vis, &item.sig.ident) => {
                let path = reader.path(&item.sig.ident);
                let shown = signature(&path, &item.sig);
                self.add(&reader.module, path, shown);
            }
            Item::Const(item) if reader.shows(&item.vis, &item.ident) => {
                let path = reader.path(&item.ident);
                let shown = format!("const {path}: {}", text(&item.ty));
                self.add(&reader.module, path, shown);
            }
            Item::Type(item) if reader.shows(&item.vis, &item.ident) => {
                let path = reader.path(&item.ident);
                let shown = format!("type {path} = {}", text(&item.ty));
                self.add(&reader.module, path, shown);
            }
            Item::Mod(item) if is_public(&item.vis) && reader.only.is_none() => {
                let path = reader.path(&item.ident);
                self.add(&reader.module, path.clone(), format!("mod {path}"));
                let Some((_, items)) = &item.content else { return };
                let internal = reader.internal.clone();
                let inside = Reader { module: path, only: None, internal };
                for item in items {
                    self.add_item(&inside, item);
                }
            }
            Item::Use(item) if is_public(&item.vis) && reader.only.is_none() => {
                let mut found = BTreeSet::new();
                names(&item.tree, &mut found);
                for name in found {
                    let path = reader.path(&name);
                    self.add(&reader.module, format!("use {path}"), format!("use {path}"));
                }
            }
            Item::Impl(item) => self.add_impl(reader, item),
            _ => {}
        }
    }

    fn add_struct(&mut self, reader: &Reader<'_>, item: &ItemStruct) {
        let path = &reader.path(&item.ident);
        let opaque = is_non_exhaustive(&item.attrs)
            || item.fields.iter().any(|field| !is_public(&field.vis));
        let mut shown = format!("struct {path}{}", text(&item.generics));
        if is_non_exhaustive(&item.attrs) {
            shown.push_str(" (non-exhaustive)");
        }
        if !opaque {
            self.closed.insert(path.clone());
        }
        self.add(&reader.module, path.clone(), shown);
        self.add_derives(path, &item.attrs);
        self.add_fields(path, &item.fields, |field| is_public(&field.vis));
    }

    fn add_enum(&mut self, reader: &Reader<'_>, item: &ItemEnum) {
        let path = &reader.path(&item.ident);
        let mut shown = format!("enum {path}{}", text(&item.generics));
        if is_non_exhaustive(&item.attrs) {
            shown.push_str(" (non-exhaustive)");
        } else {
            self.closed.insert(path.clone());
        }
        self.add(&reader.module, path.clone(), shown);
        self.add_derives(path, &item.attrs);
        for variant in &item.variants {
            let of = format!("{path}::{}", variant.ident);
            let shown = format!("variant {of}{}", tuple(&variant.fields));
            if !is_non_exhaustive(&variant.attrs) {
                self.closed.insert(of.clone());
            }
            if let Fields::Named(_) = variant.fields {
                self.add_fields(&of, &variant.fields, |_| true);
            }
            self.add_part(path, of, shown);
        }
    }

    fn add_fields(&mut self, path: &str, fields: &Fields, public: fn(&Field) -> bool) {
        for (position, field) in fields.iter().enumerate().filter(|(_, field)| public(field)) {
            let name =
                field.ident.as_ref().map_or_else(|| position.to_string(), ToString::to_string);
            let of = format!("{path}.{name}");
            let shown = format!("field {of}: {}", text(&field.ty));
            self.add_part(path, of, shown);
        }
    }

    fn add_derives(&mut self, path: &str, attributes: &[Attribute]) {
        for derive in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            let traits = derive.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated);
            for name in traits.into_iter().flatten() {
                let shown = format!("impl {} for {path}", text(&name));
                self.add(path, shown.clone(), shown);
            }
        }
    }

    fn add_trait(&mut self, reader: &Reader<'_>, item: &ItemTrait) {
        let path = &reader.path(&item.ident);
        let bounds = text(&item.supertraits);
        let shown = format!("trait {path}{}: {bounds}", text(&item.generics));
        self.add(&reader.module, path.clone(), shown);
        // Who implements it has to have all but what it provides itself.
        self.closed.insert(path.clone());
        for item in &item.items {
            if let TraitItem::Fn(function) = item {
                let of = format!("{path}::{}", function.sig.ident);
                let shown = signature(&of, &function.sig);
                self.add_item_of(path, of, shown, function.default.is_none());
            }
        }
    }

    fn add_impl(&mut self, reader: &Reader<'_>, item: &ItemImpl) {
        let Type::Path(this) = &*item.self_ty else { return };
        let Some(name) = this.path.segments.last().map(|segment| segment.ident.to_string()) else {
            return;
        };
        if reader.only.is_some_and(|only| !only.contains(&name)) {
            return;
        }
        let path = &reader.path(&name);
        match &item.trait_ {
            Some((of, _)) if reader.is_internal(of) => {}
            Some((of, _)) => {
                let shown = format!("impl{} {} for {path}", text(&item.generics), text(of));
                self.add(path, shown.clone(), shown);
            }
            None => {
                for item in &item.items {
                    self.add_member(path, item);
                }
            }
        }
    }

    fn add_member(&mut self, path: &str, item: &ImplItem) {
        match item {
            ImplItem::Fn(function) if is_public(&function.vis) => {
                let of = format!("{path}::{}", function.sig.ident);
                let shown = signature(&of, &function.sig);
                self.add(path, of, shown);
            }
            ImplItem::Const(item) if is_public(&item.vis) => {
                let of = format!("{path}::{}", item.ident);
                let shown = format!("const {of}: {}", text(&item.ty));
                self.add(path, of, shown);
            }
            _ => {}
        }
    }
}

/// Where items stand, and which of them users see.
struct Reader<'a> {
    module: String,
    /// These only, if the module is private.
    only: Option<&'a BTreeSet<String>>,
    /// What is imported of the crate and users cannot name.
    internal: BTreeSet<String>,
}

impl Reader<'_> {
    fn path(&self, name: &impl ToString) -> String {
        let name = name.to_string();
        if self.module.is_empty() { name } else { format!("{}::{name}", self.module) }
    }

    /// Whether a trait is one that users cannot name.
    fn is_internal(&self, of: &Path) -> bool {
        of.segments.first().is_some_and(|first| self.internal.contains(&first.ident.to_string()))
    }

    fn shows(&self, visibility: &Visibility, name: &impl ToString) -> bool {
        is_public(visibility) && self.only.is_none_or(|only| only.contains(&name.to_string()))
    }
}

/// The names that a file imports from private modules of the crate, and that the crate does not re-export.
fn internal_names(items: &[Item], modules: &Modules) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for item in items {
        let Item::Use(item) = item else { continue };
        let UseTree::Path(root) = &item.tree else { continue };
        let UseTree::Path(module) = &*root.tree else { continue };
        if root.ident == "crate" && modules.private.contains(&module.ident.to_string()) {
            names(&module.tree, &mut found);
        }
    }
    found.retain(|name| !modules.reexported.contains(name));
    found
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_non_exhaustive(attributes: &[Attribute]) -> bool {
    attributes.iter().any(
        |attribute| matches!(&attribute.meta, Meta::Path(path) if path.is_ident("non_exhaustive")),
    )
}

/// The types of a variant that has no names for them.
fn tuple(fields: &Fields) -> String {
    match fields {
        Fields::Unnamed(fields) => {
            let types: Vec<_> = fields.unnamed.iter().map(|field| text(&field.ty)).collect();
            format!("({})", types.join(", "))
        }
        Fields::Named(_) | Fields::Unit => String::new(),
    }
}

/// A function without the names of its arguments, which callers do not see.
fn signature(path: &str, of: &Signature) -> String {
    let inputs: Vec<_> = of
        .inputs
        .iter()
        .map(|input| match input {
            FnArg::Receiver(receiver) => text(receiver),
            FnArg::Typed(typed) => text(&typed.ty),
        })
        .collect();
    let qualifiers = match (&of.constness, &of.asyncness) {
        (Some(_), _) => "const ",
        (_, Some(_)) => "async ",
        _ => "",
    };
    let bounds = of.generics.where_clause.as_ref().map(text).unwrap_or_default();
    let output = text(&of.output);
    let text = format!(
        "{qualifiers}fn {path}{}({}) {output} {bounds}",
        text(&of.generics),
        inputs.join(", ")
    );
    text.trim_end().to_owned()
}

/// Tokens as one writes them.
fn text(tokens: &impl ToTokens) -> String {
    let mut text = tokens.to_token_stream().to_string();
    for (spaced, plain) in [
        (" :: ", "::"),
        (" < ", "<"),
        (" >", ">"),
        ("& ", "&"),
        (" ,", ","),
        (":: ", "::"),
        (" (", "("),
        (" : ", ": "),
        ("( ", "("),
        (" )", ")"),
        ("' ", "'"),
    ] {
        text = text.replace(spaced, plain);
    }
    text
}
