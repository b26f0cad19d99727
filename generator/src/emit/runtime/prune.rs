//! Removes the items of the runtime that neither the API nor the public part of the runtime needs.
//!
//! Public is what `runtime/mod.rs` re-exports with `pub use` and declares with `pub mod`; public methods of these types
//! are kept. An item is needed if generated code or a needed item mentions its name in a form that can refer to it; the
//! body of a macro counts as the macro does. Names are compared, not resolved, so an item may be kept without need:
//! generated crates allow that. If a name is ambiguous, the item in the runtime gets a distinct one.

mod file;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::cut::push_line;
use super::imports::{self, Import};
use super::items::{ItemKind, RuntimeItem};
use super::mentions::Mentions;
use super::{ROOT, module_file, source};
use file::{RuntimeFile, is_mentioned};

/// What can be needed: an item of a file, or a member or an import of it.
#[derive(Clone, Copy)]
struct Candidate {
    file: usize,
    item: usize,
    /// The position of the member or import.
    part: usize,
}

/// What is needed of a file so far.
#[derive(Default)]
struct NeededOfFile<'a> {
    /// The positions of items.
    items: FxHashSet<usize>,
    /// The positions of items, and those of members in them.
    members: FxHashSet<(usize, usize)>,
    /// The positions of items, and those of imports in them.
    imports: FxHashSet<(usize, usize)>,
    /// The names of these items.
    names: FxHashSet<&'a str>,
    /// The names without a qualifier that these items mention.
    plain: FxHashSet<&'a str>,
}

/// The items that are needed so far.
struct Needed<'a> {
    files: &'a [RuntimeFile<'a>],
    /// The positions of the files that define a name.
    definitions: FxHashMap<&'a str, Vec<usize>>,
    /// The names of modules, and words for them.
    modules: FxHashSet<&'a str>,
    /// The names that types have in some files.
    aliases: FxHashSet<&'a str>,
    /// The names that the runtime exports.
    public: FxHashSet<&'a str>,
    of_files: Vec<NeededOfFile<'a>>,
    /// What generated code and needed items mention.
    mentions: Mentions<&'a str>,
}

/// The files without the items that are not needed, and without empty files. `generated` is what generated code
/// mentions.
pub(super) fn prune(
    files: &BTreeMap<String, String>,
    generated: &Mentions,
) -> BTreeMap<String, String> {
    let public = public_modules(&files[ROOT]);
    let files = files.iter().map(|(path, text)| {
        let folder = path.split(['/', '.']).next().unwrap_or_default();
        RuntimeFile::parse(path, text, public.contains(folder))
    });
    let files: Vec<RuntimeFile<'_>> = files.collect();
    let mut needed = Needed::new(&files, generated);
    needed.complete();
    let kept = (0..files.len()).filter(|file| needed.has_file(files[*file].path));
    kept.map(|file| (files[file].path.to_owned(), needed.text(file))).collect()
}

/// The modules whose public items are public in the crate.
fn public_modules(root: &str) -> BTreeSet<&str> {
    let names = root.lines().filter_map(|line| line.strip_prefix("pub mod "));
    names.map(|name| name.trim_end_matches(';')).collect()
}

impl<'a> Needed<'a> {
    fn new(files: &'a [RuntimeFile<'a>], generated: &'a Mentions) -> Self {
        let mut definitions = FxHashMap::<&str, Vec<usize>>::default();
        for (position, file) in files.iter().enumerate() {
            for name in &file.defined {
                definitions.entry(name).or_default().push(position);
            }
        }
        let root = files.iter().find(|file| file.path == ROOT).expect("it is never cut");
        Self {
            files,
            definitions,
            modules: files
                .iter()
                .map(|file| file.module)
                .chain(["crate", "self", "super"])
                .collect(),
            aliases: files.iter().flat_map(RuntimeFile::aliases).collect(),
            public: root.public_imports().collect(),
            of_files: files.iter().map(|_| NeededOfFile::default()).collect(),
            mentions: generated.as_strs(),
        }
    }

    /// Adds items until no other is needed.
    fn complete(&mut self) {
        let mut pending: Vec<Candidate> = self.candidates().collect();
        loop {
            let before = pending.len();
            pending.retain(|candidate| !self.visit(*candidate));
            if pending.len() == before {
                // This is the most expensive rule.
                pending.retain(|candidate| !self.visit_unmentioned(*candidate));
            }
            if pending.len() == before {
                return;
            }
        }
    }

    fn candidates(&self) -> impl Iterator<Item = Candidate> {
        let items = self.files.iter().enumerate().flat_map(|(file, all)| {
            all.items.iter().enumerate().map(move |(position, item)| (file, position, item))
        });
        items.flat_map(|(file, item, found)| {
            let parts = match &found.kind {
                ItemKind::Use { imports, .. } => imports.len(),
                ItemKind::Impl { members, .. } => members.len(),
                ItemKind::Module(_) => 0,
                _ => 1,
            };
            (0..parts).map(move |part| Candidate { file, item, part })
        })
    }

    /// Adds an item, a member or an import if it is needed, and returns whether it is.
    fn visit(&mut self, candidate: Candidate) -> bool {
        let Candidate { file, item: position, part } = candidate;
        let item = &self.files[file].items[position];
        match &item.kind {
            ItemKind::Use { imports, .. } => {
                let is_needed = self.needs_import(file, item, &imports[part]);
                if is_needed {
                    self.add_import(candidate, &imports[part]);
                }
                is_needed
            }
            ItemKind::Impl { of_type, members, header } => {
                let member = &members[part];
                let is_needed = self.needs_member(file, of_type, member);
                if is_needed {
                    self.add(file, position, header, Some(of_type));
                    self.of_files[file].members.insert((position, part));
                    self.add_tokens(file, &member.tokens, Some(of_type));
                }
                is_needed
            }
            ItemKind::Module(_) => false,
            // Conditions decide on calls of macros.
            ItemKind::Other => {
                self.add(file, position, &item.tokens, None);
                true
            }
            ItemKind::Named(name) => {
                let is_needed = self.needs_item(file, item, name);
                if is_needed {
                    self.of_files[file].names.insert(name);
                    self.add(file, position, &item.tokens, Some(name));
                }
                is_needed
            }
            ItemKind::TraitImpl { of_trait, of_type, header } => {
                let is_needed = self.needs_trait_impl(file, of_trait, of_type, header);
                if is_needed {
                    self.add(file, position, &item.tokens, Some(of_type));
                }
                is_needed
            }
        }
    }

    /// Adds an import without which a trait could not be used, and returns whether it is one.
    fn visit_unmentioned(&mut self, candidate: Candidate) -> bool {
        let file = &self.files[candidate.file];
        let item = &file.items[candidate.item];
        let ItemKind::Use { imports, .. } = &item.kind else { return false };
        let import = &imports[candidate.part];
        let is_needed = !item.is_exported
            && !self.of_files[candidate.file].items.is_empty()
            && !is_mentioned(source(file.path), import.alias);
        if is_needed {
            self.add_import(candidate, import);
        }
        is_needed
    }

    fn add_import(&mut self, candidate: Candidate, import: &Import<'a>) {
        self.of_files[candidate.file].imports.insert((candidate.item, candidate.part));
        self.mentions.add_qualified(import.qualifier, import.name);
    }

    /// Adds an item that has the tokens at these positions.
    fn add(&mut self, file: usize, item: usize, tokens: &Range<usize>, of_type: Option<&'a str>) {
        if self.of_files[file].items.insert(item) {
            self.add_tokens(file, tokens, of_type);
        }
    }

    fn add_tokens(&mut self, file: usize, tokens: &Range<usize>, of_type: Option<&'a str>) {
        let tokens = &self.files[file].tokens[tokens.clone()];
        self.mentions.add(tokens, of_type, &mut self.of_files[file].plain);
    }

    /// Returns whether an item with a name is needed.
    fn needs_item(&self, file: usize, item: &RuntimeItem<'_>, name: &str) -> bool {
        let RuntimeFile { is_public, path, .. } = self.files[file];
        // Private items of other modules can be named only by modules inside.
        let is_reachable = item.is_exported || path.ends_with("mod.rs");
        is_public && item.is_public
            || self.of_files[file].plain.contains(name)
            || is_reachable && self.mentions.has_in_module(&self.modules, name)
    }

    fn needs_trait_impl(
        &self,
        position: usize,
        of_trait: &str,
        of_type: &str,
        header: &Range<usize>,
    ) -> bool {
        if !self.needs_name(position, of_type) || !self.needs_name(position, of_trait) {
            return false;
        }
        let file = &self.files[position];
        let mut plain = FxHashSet::default();
        Mentions::default().add(&file.tokens[header.clone()], None, &mut plain);
        plain
            .into_iter()
            .filter(|name| file.defines(name))
            .all(|name| self.needs_name(position, name))
    }

    fn needs_member(&self, file: usize, of_type: &str, member: &RuntimeItem<'_>) -> bool {
        if !self.needs_name(file, of_type) {
            return false;
        }
        // A call of a macro has no name.
        let is_mentioned = |name: &str| {
            self.mentions.has_associated(of_type, name, &self.aliases)
                || self.files[file].has_of_self(&self.mentions, name)
        };
        member.is_public && (self.files[file].is_public || self.public.contains(of_type))
            || member.kind.name().is_none_or(is_mentioned)
    }

    /// Returns whether a type or a trait that a file names is needed, or not of the runtime.
    fn needs_name(&self, position: usize, name: &str) -> bool {
        let file = &self.files[position];
        if file.defines(name) {
            return self.of_files[position].names.contains(name);
        }
        // A macro defines it, or it is not of the runtime.
        let Some(definitions) = self.definitions.get(name) else { return true };
        !file.imports(name)
            || definitions.iter().any(|definition| self.of_files[*definition].names.contains(name))
    }

    /// Returns whether an import is used in its file or, if it is exported, elsewhere.
    fn needs_import(&self, position: usize, item: &RuntimeItem<'_>, import: &Import<'_>) -> bool {
        let file = &self.files[position];
        let is_public = item.is_public && (file.path == ROOT || file.is_public);
        // A macro can be used in its file without the export.
        let is_macro = import.qualifier.is_empty();
        let is_used = self.of_files[position].plain.contains(import.alias) && !is_macro;
        let modules = || [file.module, "super"].into_iter().chain(file.path.split('/'));
        let is_mentioned = |module: &str| self.mentions.has_qualified(module, import.alias);
        is_public
            || is_used
            || matches!(import.alias, "*" | "_")
            || item.is_exported && modules().any(is_mentioned)
    }

    /// Returns whether a file has an item that is needed.
    fn has_file(&self, path: &str) -> bool {
        let position = self.files.iter().position(|file| file.path == path);
        let position = position.expect("modules that are cut are not declared");
        path == ROOT
            || !self.of_files[position].items.is_empty()
            || self.files[position].items.iter().any(|item| self.has_module(path, item))
    }

    /// Returns whether an item declares a module that is needed.
    fn has_module(&self, path: &str, item: &RuntimeItem<'_>) -> bool {
        matches!(&item.kind, ItemKind::Module(name) if self.has_file(&module_file(path, name)))
    }

    /// The text of a file without what is not needed.
    fn text(&self, position: usize) -> String {
        let (file, needed) = (&self.files[position], &self.of_files[position]);
        let mut text = String::new();
        let mut next = 0;
        for (position, item) in file.items.iter().enumerate() {
            push_lines(&mut text, &file.lines[next..item.lines.start]);
            next = item.lines.end;
            let lines = &file.lines[item.lines.clone()];
            match &item.kind {
                ItemKind::Use { tree, imports } => {
                    let is_needed = |part: usize| needed.imports.contains(&(position, part));
                    let kept = imports.iter().enumerate().filter(|(part, _)| is_needed(*part));
                    let kept: Vec<&str> = kept.map(|(_, import)| import.alias).collect();
                    match imports::retain(tree, lines, &|import| kept.contains(&import.alias)) {
                        Some(lines) => lines.iter().for_each(|line| push_line(&mut text, line)),
                        None => push_lines(&mut text, lines),
                    }
                }
                ItemKind::Module(_) if self.has_module(file.path, item) => {
                    push_lines(&mut text, lines);
                }
                _ if !needed.items.contains(&position) => {}
                ItemKind::Impl { members, .. } => {
                    let mut next = item.lines.start;
                    for (part, member) in members.iter().enumerate() {
                        if !needed.members.contains(&(position, part)) {
                            push_lines(&mut text, &file.lines[next..member.lines.start]);
                            next = member.lines.end;
                        }
                    }
                    push_lines(&mut text, &file.lines[next..item.lines.end]);
                }
                _ => push_lines(&mut text, lines),
            }
        }
        text
    }
}

fn push_lines(text: &mut String, lines: &[&str]) {
    for line in lines {
        push_line(text, line);
    }
}
