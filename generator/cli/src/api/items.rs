//! Public items of a crate, as declared in its source files.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenTree;
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Field, Fields, ImplItem, Item, ItemEnum, ItemImpl, ItemStruct, ItemTrait, Meta,
    Path, Token, TraitItem, Type, UseTree, Visibility,
};

use super::declaration::{signature, to_text, tuple};
use super::modules::{Modules, internal_names, is_shown, names};

/// A public item.
#[derive(Debug)]
pub(super) struct PublicItem {
    /// The declaration.
    pub(super) declaration: String,
    /// The path of its type, for members and trait implementations, or else of its module.
    pub(super) parent: String,
    /// Whether exhaustive use of the parent (a match, a struct literal, an implementation) has to name it.
    pub(super) is_required: bool,
}

/// The public items of some files, by path.
#[derive(Debug, Default)]
pub(super) struct Items {
    items: BTreeMap<String, PublicItem>,
    /// The types and traits that users can use exhaustively.
    exhaustive: BTreeSet<String>,
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

    pub(super) fn is_exhaustive(&self, path: &str) -> bool {
        self.exhaustive.contains(path)
    }

    /// Adds the items of a Rust file, or the features of the manifest. Other files have none.
    pub(super) fn read(&mut self, path: &str, text: &str, modules: &Modules) {
        if path == "Cargo.toml" {
            return self.read_features(text);
        }
        let Some(path) = path.strip_prefix("src/").and_then(|path| path.strip_suffix(".rs")) else {
            return;
        };
        let Ok(file) = syn::parse_file(text) else { return };
        let mut segments: Vec<_> = path.split('/').filter(|part| *part != "lib").collect();
        // In `models`, a namespace is a folder, and a file in it is private: its module exports the type.
        if segments.last() == Some(&"mod") || segments.first() == Some(&"models") {
            segments.pop();
        }
        let private = segments.first().is_some_and(|first| modules.private.contains(*first));
        let scope = Scope {
            module: if private { String::new() } else { segments.join("::") },
            only: private.then_some(&modules.reexported),
            internal: internal_names(&file.items, modules),
        };
        file.items.iter().for_each(|item| self.add_item(&scope, item));
    }

    fn read_features(&mut self, manifest: &str) {
        let manifest: toml::Table = manifest.parse().unwrap_or_default();
        let features = manifest.get("features").and_then(toml::Value::as_table);
        for name in features.into_iter().flat_map(toml::Table::keys) {
            self.add("", format!("feature {name}"), format!("feature `{name}`"));
        }
    }

    fn add(&mut self, parent: &str, path: String, declaration: String) {
        self.add_item_of(parent, path, declaration, false);
    }

    /// Adds an item that exhaustive use of its parent has to name.
    fn add_required(&mut self, parent: &str, path: String, declaration: String) {
        self.add_item_of(parent, path, declaration, true);
    }

    fn add_item_of(&mut self, parent: &str, path: String, declaration: String, is_required: bool) {
        self.items
            .entry(path)
            // The same item for another feature.
            .and_modify(|item| item.declaration = format!("{}, or {declaration}", item.declaration))
            .or_insert(PublicItem { declaration, parent: parent.to_owned(), is_required });
    }

    fn add_item(&mut self, scope: &Scope<'_>, item: &Item) {
        match item {
            Item::Struct(item) if scope.shows(&item.vis, &item.attrs, &item.ident) => {
                self.add_struct(scope, item);
            }
            Item::Enum(item) if scope.shows(&item.vis, &item.attrs, &item.ident) => {
                self.add_enum(scope, item);
            }
            Item::Trait(item) if scope.shows(&item.vis, &item.attrs, &item.ident) => {
                self.add_trait(scope, item);
            }
            Item::Fn(item) if scope.shows(&item.vis, &item.attrs, &item.sig.ident) => {
                let path = scope.path(&item.sig.ident);
                let declaration = signature(&path, &item.sig);
                self.add(&scope.module, path, declaration);
            }
            Item::Const(item) if scope.shows(&item.vis, &item.attrs, &item.ident) => {
                let path = scope.path(&item.ident);
                let declaration = format!("const {path}: {}", to_text(&item.ty));
                self.add(&scope.module, path, declaration);
            }
            Item::Type(item) if scope.shows(&item.vis, &item.attrs, &item.ident) => {
                let path = scope.path(&item.ident);
                let declaration = format!("type {path} = {}", to_text(&item.ty));
                self.add(&scope.module, path, declaration);
            }
            Item::Mod(item) if is_shown(&item.vis, &item.attrs) && scope.only.is_none() => {
                let path = scope.path(&item.ident);
                self.add(&scope.module, path.clone(), format!("mod {path}"));
                let Some((_, items)) = &item.content else { return };
                let internal = scope.internal.clone();
                let inside = Scope { module: path, only: None, internal };
                for item in items {
                    self.add_item(&inside, item);
                }
            }
            Item::Use(item)
                if is_shown(&item.vis, &item.attrs)
                    && scope.only.is_none()
                    && !is_of_own_file(&item.tree) =>
            {
                let mut found = BTreeSet::new();
                names(&item.tree, &mut found);
                for name in found {
                    let path = scope.path(&name);
                    self.add(&scope.module, format!("use {path}"), format!("use {path}"));
                }
            }
            Item::Impl(item) => self.add_impl(scope, item),
            Item::Macro(item) => self.add_macro(scope, &item.mac),
            _ => {}
        }
    }

    fn add_struct(&mut self, scope: &Scope<'_>, item: &ItemStruct) {
        let path = &scope.path(&item.ident);
        // Literals of models end in `..`, as the documentation of additional properties requires.
        let opaque = is_non_exhaustive(&item.attrs)
            || item
                .fields
                .iter()
                .any(|field| !is_shown(&field.vis, &field.attrs) || is_model(field));
        let mut declaration = format!("struct {path}{}", to_text(&item.generics));
        if is_non_exhaustive(&item.attrs) {
            declaration.push_str(" (non-exhaustive)");
        }
        if !opaque {
            self.exhaustive.insert(path.clone());
        }
        self.add(&scope.module, path.clone(), declaration);
        self.add_derives(path, &item.attrs);
        self.add_fields(path, &item.fields, |field| is_shown(&field.vis, &field.attrs));
    }

    fn add_enum(&mut self, scope: &Scope<'_>, item: &ItemEnum) {
        let path = &scope.path(&item.ident);
        let mut declaration = format!("enum {path}{}", to_text(&item.generics));
        if is_non_exhaustive(&item.attrs) {
            declaration.push_str(" (non-exhaustive)");
        } else {
            self.exhaustive.insert(path.clone());
        }
        self.add(&scope.module, path.clone(), declaration);
        self.add_derives(path, &item.attrs);
        for variant in &item.variants {
            let of = format!("{path}::{}", variant.ident);
            let declaration = format!("variant {of}{}", tuple(&variant.fields));
            if !is_non_exhaustive(&variant.attrs) {
                self.exhaustive.insert(of.clone());
            }
            if let Fields::Named(_) = variant.fields {
                self.add_fields(&of, &variant.fields, |_| true);
            }
            self.add_required(path, of, declaration);
        }
    }

    fn add_fields(&mut self, path: &str, fields: &Fields, public: fn(&Field) -> bool) {
        for (position, field) in fields.iter().enumerate().filter(|(_, field)| public(field)) {
            let name =
                field.ident.as_ref().map_or_else(|| position.to_string(), ToString::to_string);
            let of = format!("{path}.{name}");
            let declaration = format!("field {of}: {}", to_text(&field.ty));
            self.add_required(path, of, declaration);
        }
    }

    fn add_derives(&mut self, path: &str, attributes: &[Attribute]) {
        for derive in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            let traits = derive.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated);
            for name in traits.into_iter().flatten() {
                let declaration = format!("impl {} for {path}", to_text(&name));
                self.add(path, declaration.clone(), declaration);
            }
        }
    }

    fn add_trait(&mut self, scope: &Scope<'_>, item: &ItemTrait) {
        let path = &scope.path(&item.ident);
        let bounds = to_text(&item.supertraits);
        let declaration = format!("trait {path}{}: {bounds}", to_text(&item.generics));
        self.add(&scope.module, path.clone(), declaration);
        // An implementation needs all functions without a default.
        self.exhaustive.insert(path.clone());
        for item in &item.items {
            if let TraitItem::Fn(function) = item {
                let of = format!("{path}::{}", function.sig.ident);
                let declaration = signature(&of, &function.sig);
                self.add_item_of(path, of, declaration, function.default.is_none());
            }
        }
    }

    fn add_impl(&mut self, scope: &Scope<'_>, item: &ItemImpl) {
        let Type::Path(this) = &*item.self_ty else { return };
        let Some(name) = this.path.segments.last().map(|segment| segment.ident.to_string()) else {
            return;
        };
        if scope.only.is_some_and(|only| !only.contains(&name)) {
            return;
        }
        let path = &scope.path(&name);
        match &item.trait_ {
            Some((of, _)) if scope.is_internal(of) => {}
            Some((of, _)) => {
                let declaration =
                    format!("impl{} {} for {path}", to_text(&item.generics), to_text(of));
                self.add(path, declaration.clone(), declaration);
            }
            None => {
                for item in &item.items {
                    self.add_member(path, item);
                }
            }
        }
    }

    /// Adds the implementations that depend on the entries of a macro call: the `Default` of
    /// `codec::model! { Pet, Default; … }`, and the conversions of
    /// `codec::polymorphic! { AnyPet = …; Cat(Cat) = …; … }` and `codec::union! { Pet; 0 => Cat(Cat); … }`.
    fn add_macro(&mut self, scope: &Scope<'_>, list: &syn::Macro) {
        let Some(kind) = list.path.segments.last() else { return };
        let tokens: Vec<TokenTree> = list.tokens.clone().into_iter().collect();
        let is_end =
            |token: &TokenTree| matches!(token, TokenTree::Punct(end) if end.as_char() == ';');
        let mut entries = tokens.split(is_end);
        let Some([name, first @ ..]) = entries.next() else { return };
        let path = scope.path(name);
        if scope.only.is_some_and(|only| !only.contains(&name.to_string())) {
            return;
        }
        let mut traits = Vec::new();
        match (kind.ident.to_string().as_str(), first) {
            ("model", [_, default]) => traits.push(default.to_string()),
            ("polymorphic", _) => traits.extend(entries.filter_map(|entry| match entry {
                [_, TokenTree::Group(ty), ..] => Some(format!("From<{}>", to_text(&ty.stream()))),
                _ => None,
            })),
            ("union", _) => traits.extend(entries.filter_map(|entry| match entry {
                [_, _, _, _, TokenTree::Group(ty), ..] => {
                    Some(format!("From<{}>", to_text(&ty.stream())))
                }
                _ => None,
            })),
            _ => {}
        }
        for name in traits {
            let declaration = format!("impl {name} for {path}");
            self.add(&path, declaration.clone(), declaration);
        }
    }

    fn add_member(&mut self, path: &str, item: &ImplItem) {
        match item {
            ImplItem::Fn(function) if is_shown(&function.vis, &function.attrs) => {
                let of = format!("{path}::{}", function.sig.ident);
                let declaration = signature(&of, &function.sig);
                self.add(path, of, declaration);
            }
            ImplItem::Const(item) if is_shown(&item.vis, &item.attrs) => {
                let of = format!("{path}::{}", item.ident);
                let declaration = format!("const {of}: {}", to_text(&item.ty));
                self.add(path, of, declaration);
            }
            _ => {}
        }
    }
}

/// The module of the current file, and the visibility of its items.
struct Scope<'a> {
    module: String,
    /// The only visible names, if the module is private.
    only: Option<&'a BTreeSet<String>>,
    /// Imported names that users cannot name.
    internal: BTreeSet<String>,
}

impl Scope<'_> {
    fn path(&self, name: &impl ToString) -> String {
        let name = name.to_string();
        if self.module.is_empty() { name } else { format!("{}::{name}", self.module) }
    }

    /// Returns whether users cannot name a trait.
    fn is_internal(&self, of: &Path) -> bool {
        of.segments.first().is_some_and(|first| self.internal.contains(&first.ident.to_string()))
    }

    fn shows(
        &self,
        visibility: &Visibility,
        attributes: &[Attribute],
        name: &impl ToString,
    ) -> bool {
        is_shown(visibility, attributes)
            && self.only.is_none_or(|only| only.contains(&name.to_string()))
    }
}

/// Returns whether a re-export is of a private file of the module, whose items are read there.
fn is_of_own_file(tree: &UseTree) -> bool {
    matches!(tree, UseTree::Path(path) if path.ident == "self")
}

/// Returns whether a field is that of the additional properties, which every model has.
fn is_model(field: &Field) -> bool {
    matches!(&field.ty, Type::Path(ty) if ty.path.segments.last().is_some_and(|last| last.ident == "AdditionalProperties"))
}

fn is_non_exhaustive(attributes: &[Attribute]) -> bool {
    attributes.iter().any(
        |attribute| matches!(&attribute.meta, Meta::Path(path) if path.is_ident("non_exhaustive")),
    )
}
