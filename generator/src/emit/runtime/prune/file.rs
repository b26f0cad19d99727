//! Reads a file of the runtime: its items, and the names that it defines and imports.

use rustc_hash::FxHashSet;

use crate::emit::runtime::ROOT;
use crate::emit::runtime::items::{ItemKind, RuntimeItem, items_of_file};
use crate::emit::runtime::lexer::{self, Token};
use crate::emit::runtime::mentions::Mentions;

/// A file with its items.
pub(super) struct RuntimeFile<'a> {
    /// Its path in the runtime.
    pub(super) path: &'a str,
    /// Its name as a module.
    pub(super) module: &'a str,
    /// Whether its public items are public in the crate.
    pub(super) is_public: bool,
    /// Its lines.
    pub(super) lines: Vec<&'a str>,
    /// Its tokens.
    pub(super) tokens: Vec<Token<'a>>,
    /// Its items.
    pub(super) items: Vec<RuntimeItem<'a>>,
    /// The names of its items.
    pub(super) defined: FxHashSet<&'a str>,
    /// The names that it imports from the runtime.
    pub(super) imported: FxHashSet<&'a str>,
}

impl<'a> RuntimeFile<'a> {
    /// Splits a file that has this path.
    pub(super) fn parse(path: &'a str, text: &'a str, is_public: bool) -> Self {
        let lines: Vec<&str> = text.lines().collect();
        let tokens = lexer::tokens(text);
        let items = items_of_file(&lines, &tokens);
        let defined = items.iter().filter_map(|item| item.kind.name()).collect();
        let is_own = |root: &str| {
            let is_root = |item: &RuntimeItem<'_>| matches!(item.kind, ItemKind::Module(name) if name == root);
            ["crate", "self", "super"].contains(&root) || items.iter().any(is_root)
        };
        let imports = items.iter().flat_map(|item| item.kind.imports());
        let own = imports.filter(|import| is_own(import.root));
        let imported = own.map(|import| import.alias).collect();
        let module = path.trim_end_matches(".rs").trim_end_matches("/mod");
        let module = module.rsplit('/').next().unwrap_or(module);
        let module = if path == ROOT { "runtime" } else { module };
        Self { path, module, is_public, lines, tokens, items, defined, imported }
    }

    /// Returns whether an item has this name.
    pub(super) fn defines(&self, name: &str) -> bool {
        self.defined.contains(name)
    }

    /// Returns whether it imports a name from the runtime.
    pub(super) fn imports(&self, name: &str) -> bool {
        self.imported.contains(name)
    }

    /// Returns whether a macro in this file mentions an associated item of `Self`, which may be any type of the file.
    pub(super) fn has_of_self(&self, mentions: &Mentions<&str>, name: &str) -> bool {
        let macros = self.items.iter().filter(|item| item.keyword == "macro_rules");
        macros.filter_map(|item| item.kind.name()).any(|own| mentions.has_qualified(own, name))
    }

    /// The names of types that may be those of others in the runtime, by a `type` item or an import.
    pub(super) fn aliases(&self) -> impl Iterator<Item = &'a str> {
        let imports = self.items.iter().flat_map(|item| item.kind.imports());
        let renamed = imports.filter(|import| import.name != import.alias);
        let own = renamed.map(|import| import.alias).filter(|name| self.imports(name));
        let defined = self.items.iter().filter(|item| item.keyword == "type").filter(|item| {
            let mut plain = FxHashSet::default();
            Mentions::default().add(&self.tokens[item.tokens.clone()], None, &mut plain);
            let name = item.kind.name();
            plain.iter().any(|of| self.imports(of) || name != Some(*of) && self.defines(of))
        });
        own.chain(defined.filter_map(|item| item.kind.name()))
    }

    /// The names that the file exports.
    pub(super) fn public_imports(&self) -> impl Iterator<Item = &'a str> {
        let public = self.items.iter().filter(|item| item.is_public);
        public.flat_map(|item| item.kind.imports()).map(|import| import.alias)
    }
}

/// Returns whether a file of the runtime, before anything is cut, mentions an imported name without a qualifier. A search in
/// the text is enough, and much faster than its tokens.
pub(super) fn is_mentioned(source: &str, name: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    source.match_indices(name).any(|(position, _)| {
        let (before, after) = (&source[..position], &source[position + name.len()..]);
        let is_end = |c: char| is_part(c) || matches!(c, ':' | '.' | '\'');
        let line = before.rsplit('\n').next().unwrap_or_default();
        !before.ends_with(is_end)
            && !before.ends_with("fn ")
            && !after.starts_with(is_part)
            && !line.trim_start().starts_with("//")
            && !is_import(before)
    })
}

/// Returns whether the position after this source text is inside a `use` item.
fn is_import(text: &str) -> bool {
    let statement = text.rsplit(';').next().unwrap_or_default();
    statement.lines().any(|line| {
        let public = line.strip_prefix("pub ").or(line.strip_prefix("pub(crate) "));
        public.unwrap_or(line).starts_with("use ")
    })
}
