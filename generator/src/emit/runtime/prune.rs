//! Removes the items of the runtime that neither the API nor the public part of the runtime needs.
//!
//! Public is what `runtime/mod.rs` re-exports with `pub use` and declares with `pub mod`; public methods of these types
//! are kept. An item is needed if generated code or a needed item mentions its name in a form that can refer to it; the
//! body of a macro counts as the macro does. Names are compared, not resolved, so an item may be kept without need:
//! generated crates allow that. If a name is ambiguous, the item in the runtime gets a distinct one.

#[cfg(test)]
mod tests;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;

use super::cut::push_line;
use super::imports::{self, Import};
use super::items::{ItemKind, RuntimeItem, items_of_file};
use super::mentions::Mentions;
use super::{ROOT, module_file, source};

/// A file with its items.
struct RuntimeFile<'a> {
    /// Its name as a module.
    module: &'a str,
    /// Whether its public items are public in the crate.
    is_public: bool,
    lines: Vec<&'a str>,
    items: Vec<RuntimeItem>,
    /// The names of its items.
    defined: BTreeSet<String>,
    /// The names that it imports from the runtime.
    imported: BTreeSet<String>,
    /// The names that it imports and, before anything is cut, never mentions.
    unmentioned: OnceCell<BTreeSet<String>>,
}

/// The position of an item in a file, and that of a member in it.
type Position = (usize, Option<usize>);

/// The items that are needed so far.
struct Needed<'a> {
    files: &'a BTreeMap<&'a str, RuntimeFile<'a>>,
    /// The names of modules, and words for them.
    modules: BTreeSet<&'a str>,
    /// The names that types have in some files.
    aliases: BTreeSet<&'a str>,
    items: BTreeSet<(&'a str, Position)>,
    /// The names of needed items, with their files.
    names: BTreeSet<(&'a str, &'a str)>,
    /// What generated code and needed items mention, except for plain names.
    mentions: Mentions,
    /// The plain names that needed items of a file mention.
    plain: BTreeMap<&'a str, BTreeSet<String>>,
}

/// The files without the items that are not needed, and without empty files. `generated` is what generated code
/// mentions.
pub(super) fn prune(
    files: &BTreeMap<String, String>,
    generated: Mentions,
) -> BTreeMap<String, String> {
    let public = public_modules(&files[ROOT]);
    let files: BTreeMap<&str, RuntimeFile<'_>> = files
        .iter()
        .map(|(path, text)| {
            let folder = path.split(['/', '.']).next().unwrap_or_default();
            let is_public = public.contains(folder);
            (path.as_str(), RuntimeFile::parse(path, text, is_public))
        })
        .collect();
    let mut needed = Needed {
        files: &files,
        modules: files.values().map(|file| file.module).chain(["crate", "self", "super"]).collect(),
        aliases: files.values().flat_map(RuntimeFile::aliases).collect(),
        items: BTreeSet::new(),
        names: BTreeSet::new(),
        mentions: generated,
        plain: BTreeMap::new(),
    };
    needed.complete();
    let paths = files.keys().filter(|path| needed.has_file(path));
    paths.map(|path| ((*path).to_owned(), needed.text(path))).collect()
}

/// The modules whose public items are public in the crate.
fn public_modules(root: &str) -> BTreeSet<&str> {
    let names = root.lines().filter_map(|line| line.strip_prefix("pub mod "));
    names.map(|name| name.trim_end_matches(';')).collect()
}

/// Returns whether a file of the runtime, before anything is cut, mentions an imported name without a qualifier. A search in
/// the text is enough, and much faster than its tokens.
fn is_mentioned(source: &str, name: &str) -> bool {
    let mut is_import = false;
    source.lines().map(str::trim_start).any(|line| {
        let public = line.strip_prefix("pub ").or(line.strip_prefix("pub(crate) ")).unwrap_or(line);
        is_import |= public.starts_with("use ");
        let is_code = !is_import && !line.starts_with("//");
        is_import &= !line.ends_with(';');
        is_code && has_word(line, name)
    })
}

/// Returns whether a line has a word that is not defined there, and not part of a path or a method.
fn has_word(line: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(position, _)| {
        let (before, after) = (&line[..position], &line[position + word.len()..]);
        let is_end = |c: char| is_part(c) || matches!(c, ':' | '.' | '\'');
        !before.ends_with(is_end) && !before.ends_with("fn ") && !after.starts_with(is_part)
    })
}

impl<'a> RuntimeFile<'a> {
    fn parse(path: &'a str, text: &'a str, is_public: bool) -> Self {
        let lines: Vec<&str> = text.lines().collect();
        let items = items_of_file(&lines);
        let defined = items.iter().filter_map(|item| item.kind.name()).map(str::to_owned).collect();
        let is_own = |root: &str| {
            let is_root =
                |item: &RuntimeItem| matches!(&item.kind, ItemKind::Module(name) if name == root);
            ["crate", "self", "super"].contains(&root) || items.iter().any(is_root)
        };
        let imports = items.iter().flat_map(|item| item.kind.imports());
        let own = imports.filter(|import| is_own(&import.root));
        let imported = own.map(|import| import.alias.clone()).collect();
        let module = path.trim_end_matches(".rs").trim_end_matches("/mod");
        let module = module.rsplit('/').next().unwrap_or(module);
        let module = if path == ROOT { "runtime" } else { module };
        let unmentioned = OnceCell::new();
        Self { module, is_public, lines, items, defined, imported, unmentioned }
    }

    fn defines(&self, name: &str) -> bool {
        self.defined.contains(name)
    }

    /// Returns whether a macro in this file mentions an associated item of `Self`, which may be any type of the file.
    fn has_of_self(&self, mentions: &Mentions, name: &str) -> bool {
        let macros = self.items.iter().filter(|item| item.keyword == "macro_rules");
        macros.filter_map(|item| item.kind.name()).any(|own| mentions.has_qualified(own, name))
    }

    /// The names of types that may be those of others in the runtime, by a `type` item or an import.
    fn aliases(&self) -> impl Iterator<Item = &str> {
        let imports = self.items.iter().flat_map(|item| item.kind.imports());
        let renamed = imports.filter(|import| import.name != import.alias);
        let own = renamed.map(|import| import.alias.as_str()).filter(|name| self.imports(name));
        let defined = self.items.iter().filter(|item| item.keyword == "type").filter(|item| {
            let mut mentions = Mentions::default();
            mentions.add(item.tokens.clone(), None);
            let name = item.kind.name();
            mentions.plain.iter().any(|of| self.imports(of) || name != Some(of) && self.defines(of))
        });
        own.chain(defined.filter_map(|item| item.kind.name()))
    }

    /// Returns whether the file imports a name that, before anything is cut, it never mentions.
    fn has_unmentioned(&self, path: &str, name: &str) -> bool {
        let unmentioned = self.unmentioned.get_or_init(|| {
            let imports = self.items.iter().flat_map(|item| item.kind.imports());
            let names = imports.map(|import| &import.alias);
            names.filter(|name| !is_mentioned(source(path), name)).cloned().collect()
        });
        unmentioned.contains(name)
    }

    fn imports(&self, name: &str) -> bool {
        self.imported.contains(name)
    }
}

impl<'a> Needed<'a> {
    /// Adds items until no other is needed.
    fn complete(&mut self) {
        let mut size = usize::MAX;
        while size != self.size() {
            size = self.size();
            for (path, file) in self.files {
                for (position, item) in file.items.iter().enumerate() {
                    self.visit(path, file, position, item);
                }
            }
        }
    }

    fn size(&self) -> usize {
        let plain = self.plain.values().map(BTreeSet::len).sum::<usize>();
        self.items.len() + self.mentions.len() + plain
    }

    /// Adds an item, or some of its members or imports, if they are needed.
    fn visit(
        &mut self,
        path: &'a str,
        file: &'a RuntimeFile<'a>,
        position: usize,
        item: &'a RuntimeItem,
    ) {
        match &item.kind {
            ItemKind::Use(imports) => {
                for import in imports {
                    if self.needs_import(path, file, item, import) {
                        self.mentions.add_qualified(&import.qualifier, &import.name);
                    }
                }
            }
            ItemKind::Module(_) => {}
            // Conditions decide on calls of macros.
            ItemKind::Other => self.add(path, (position, None), item.tokens.clone(), None),
            ItemKind::Named(name) => {
                let is_public = file.is_public && item.is_public;
                // Private items of other modules can be named only by modules inside.
                let is_reachable = item.is_exported || path.ends_with("mod.rs");
                if is_public
                    || self.has_plain(path, name)
                    || is_reachable && self.mentions.has_in_module(&self.modules, name)
                {
                    self.names.insert((path, name));
                    self.add(path, (position, None), item.tokens.clone(), Some(name));
                }
            }
            ItemKind::TraitImpl { of_trait, of_type, header } => {
                let mut named = Mentions::default();
                named.add(header.clone(), None);
                let mut own = file.defined.intersection(&named.plain);
                if self.needs_name(path, of_type)
                    && self.needs_name(path, of_trait)
                    && own.all(|name| self.needs_name(path, name))
                {
                    self.add(path, (position, None), item.tokens.clone(), Some(of_type));
                }
            }
            ItemKind::Impl { of_type, members, header } => {
                let is_public = self.is_public_type(path, of_type);
                for (index, member) in members.iter().enumerate() {
                    // A call of a macro has no name.
                    let is_mentioned = member.kind.name().is_none_or(|name| {
                        self.mentions.has_associated(of_type, name, &self.aliases)
                            || file.has_of_self(&self.mentions, name)
                    });
                    if is_mentioned && self.needs_name(path, of_type)
                        || is_public && member.is_public
                    {
                        self.add(path, (position, None), header.clone(), Some(of_type));
                        self.add(
                            path,
                            (position, Some(index)),
                            member.tokens.clone(),
                            Some(of_type),
                        );
                    }
                }
            }
        }
    }

    /// Adds an item with these tokens.
    fn add(
        &mut self,
        path: &'a str,
        position: Position,
        tokens: TokenStream,
        of_type: Option<&str>,
    ) {
        if self.items.insert((path, position)) {
            let mut mentions = Mentions::default();
            mentions.add(tokens, of_type);
            self.plain.entry(path).or_default().extend(std::mem::take(&mut mentions.plain));
            self.mentions.merge(mentions);
        }
    }

    fn has_plain(&self, path: &str, name: &str) -> bool {
        self.plain.get(path).is_some_and(|names| names.contains(name))
    }

    /// Returns whether a type or a trait that a file names is needed, or not of the runtime.
    fn needs_name(&self, path: &'a str, name: &'a str) -> bool {
        let file = &self.files[path];
        if file.defines(name) {
            return self.names.contains(&(path, name));
        }
        let mut definitions = self.files.iter().filter(|(_, file)| file.defines(name)).peekable();
        // A macro defines it, or it is not of the runtime.
        definitions.peek().is_none()
            || !file.imports(name)
            || definitions.any(|(path, _)| self.names.contains(&(*path, name)))
    }

    /// Returns whether a needed type is public, so that its public methods are.
    fn is_public_type(&self, path: &'a str, name: &'a str) -> bool {
        let is_exported = |item: &RuntimeItem| match &item.kind {
            ItemKind::Use(imports) => imports.iter().any(|import| import.alias == name),
            _ => false,
        };
        let mut exported = self.files[ROOT].items.iter().filter(|item| item.is_public);
        self.needs_name(path, name) && (self.files[path].is_public || exported.any(is_exported))
    }

    /// Returns whether an import is used in its file or, if it is exported, elsewhere.
    fn needs_import(
        &self,
        path: &str,
        file: &RuntimeFile<'_>,
        item: &RuntimeItem,
        import: &Import,
    ) -> bool {
        let Import { alias, .. } = import;
        let is_public = item.is_public && (path == ROOT || file.is_public);
        // A macro can be used in its file without the export.
        let is_macro = import.qualifier.is_empty();
        let is_used = self.has_plain(path, alias) && !is_macro;
        if is_public || is_used || matches!(alias.as_str(), "*" | "_") {
            return true;
        }
        if item.is_exported {
            let modules = [file.module, "super"].into_iter().chain(path.split('/'));
            return modules.into_iter().any(|module| self.mentions.has_qualified(module, alias));
        }
        // A trait is used without its name.
        self.plain.contains_key(path) && file.has_unmentioned(path, alias)
    }

    /// Returns whether a file has an item that is needed.
    fn has_file(&self, path: &str) -> bool {
        let file = &self.files[path];
        path == ROOT
            || self.plain.contains_key(path)
            || file.items.iter().any(|item| self.has_module(path, item))
    }

    /// Returns whether an item declares a module that is needed.
    fn has_module(&self, path: &str, item: &RuntimeItem) -> bool {
        matches!(&item.kind, ItemKind::Module(name) if self.has_file(&module_file(path, name)))
    }

    /// The text of a file without what is not needed.
    fn text(&self, path: &'a str) -> String {
        let file = &self.files[path];
        let mut text = String::new();
        let mut next = 0;
        for (position, item) in file.items.iter().enumerate() {
            push_lines(&mut text, file.lines[next..item.lines.start].iter().copied());
            next = item.lines.end;
            let lines = &file.lines[item.lines.clone()];
            match &item.kind {
                ItemKind::Use(_) => {
                    let is_kept = |import: &Import| self.needs_import(path, file, item, import);
                    let kept = imports::retain(&item.tokens, lines, &is_kept);
                    push_lines(&mut text, kept.iter().map(String::as_str));
                }
                ItemKind::Module(_) if self.has_module(path, item) => {
                    push_lines(&mut text, lines.iter().copied());
                }
                _ if !self.items.contains(&(path, (position, None))) => {}
                ItemKind::Impl { members, .. } => {
                    let is_cut =
                        |index: usize| !self.items.contains(&(path, (position, Some(index))));
                    let cut = members.iter().enumerate().filter(|(index, _)| is_cut(*index));
                    let cut: Vec<_> = cut.map(|(_, member)| &member.lines).collect();
                    for line in item.lines.clone() {
                        if !cut.iter().any(|lines| lines.contains(&line)) {
                            push_line(&mut text, file.lines[line]);
                        }
                    }
                }
                _ => lines.iter().for_each(|line| push_line(&mut text, line)),
            }
        }
        text
    }
}

fn push_lines<'a>(text: &mut String, lines: impl Iterator<Item = &'a str>) {
    for line in lines {
        push_line(text, line);
    }
}
