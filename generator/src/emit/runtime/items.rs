//! Splits a file of the runtime into its items.

use std::ops::Range;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::cut::end_of_item;
use super::imports::{Import, imports};

/// An item of a file, or of an `impl`.
#[derive(Debug)]
pub(super) struct RuntimeItem {
    /// Its lines, with attributes and documentation.
    pub(super) lines: Range<usize>,
    /// What it is.
    pub(super) kind: ItemKind,
    /// Whether it is `pub` without restriction.
    pub(super) is_public: bool,
    /// Whether it has any visibility, or is a macro.
    pub(super) is_exported: bool,
    /// Its first word, such as `struct` or `macro_rules`.
    pub(super) keyword: String,
    /// Its tokens; those of an `impl` of methods are in its header and its members.
    pub(super) tokens: TokenStream,
}

/// The kind of an item.
#[derive(Debug)]
pub(super) enum ItemKind {
    /// Imports.
    Use(Vec<Import>),
    /// `mod name;`.
    Module(String),
    /// A function, a type, a trait, a constant or a macro.
    Named(String),
    /// An implementation of a trait for a type.
    TraitImpl {
        /// The name of the trait.
        of_trait: String,
        /// The name of the type.
        of_type: String,
        /// The tokens before the members.
        header: TokenStream,
    },
    /// An implementation of methods of a type.
    Impl {
        /// The name of the type.
        of_type: String,
        /// The methods and constants.
        members: Vec<RuntimeItem>,
        /// The tokens before the members.
        header: TokenStream,
    },
    /// What is always needed with its file.
    Other,
}

impl ItemKind {
    /// The name of a named item.
    pub(super) fn name(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            _ => None,
        }
    }

    /// What it imports.
    pub(super) fn imports(&self) -> &[Import] {
        match self {
            Self::Use(imports) => imports,
            _ => &[],
        }
    }
}

/// The items of a file.
pub(super) fn items_of_file(lines: &[&str]) -> Vec<RuntimeItem> {
    let is_inner =
        |line: &&&str| line.is_empty() || line.starts_with("//!") || line.starts_with("#!");
    let start = lines.iter().take_while(is_inner).count();
    items(lines, start..lines.len())
}

fn items(lines: &[&str], range: Range<usize>) -> Vec<RuntimeItem> {
    let mut found = Vec::new();
    let mut position = range.start;
    while position < range.end {
        if lines[position].is_empty() {
            position += 1;
            continue;
        }
        let end = end_of_item(&lines[..range.end], position);
        found.push(item(lines, position..end));
        position = end;
    }
    found
}

fn item(lines: &[&str], range: Range<usize>) -> RuntimeItem {
    let body = body_of_methods(lines, &range);
    let text = match body {
        Some(body) => format!("{}\n}}", lines[range.start..body].join("\n")),
        None => lines[range.clone()].join("\n"),
    };
    let tokens: TokenStream = text.parse().expect("items of the runtime end where they end");
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let start = after_attributes(&trees);
    let (visibility, header) = visibility(&trees[start..]);
    let keyword = header.first().map(ToString::to_string).unwrap_or_default();
    let kind = match kind(header) {
        ItemKind::Impl { of_type, header, .. } => {
            let members = body.map_or_else(Vec::new, |body| items(lines, body..range.end - 1));
            ItemKind::Impl { of_type, members, header }
        }
        ItemKind::Use(_) => ItemKind::Use(imports(tokens.clone())),
        kind => kind,
    };
    RuntimeItem {
        lines: range,
        kind,
        is_public: visibility == Visibility::Public,
        // A `use` item exports a macro.
        is_exported: visibility != Visibility::Private || keyword == "macro_rules",
        keyword,
        tokens,
    }
}

/// The line after the `{` of an `impl` of methods. `None` for another item, and for an `impl` in one line.
fn body_of_methods(lines: &[&str], range: &Range<usize>) -> Option<usize> {
    let start = range.clone().find(|line| lines[*line].starts_with("impl"))?;
    let end = (start..range.end).find(|line| lines[*line].ends_with('{'))?;
    let is_of_trait = lines[start..=end].iter().any(|line| line.contains(" for "));
    (!is_of_trait).then_some(end + 1)
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Visibility {
    Private,
    Restricted,
    Public,
}

fn after_attributes(tokens: &[TokenTree]) -> usize {
    let is_attribute = |pair: &[TokenTree]| matches!(pair, [TokenTree::Punct(mark), TokenTree::Group(_)] if mark.as_char() == '#');
    2 * tokens.chunks(2).take_while(|pair| is_attribute(pair)).count()
}

fn visibility(tokens: &[TokenTree]) -> (Visibility, &[TokenTree]) {
    match tokens {
        [TokenTree::Ident(word), TokenTree::Group(group), rest @ ..]
            if word == "pub" && group.delimiter() == Delimiter::Parenthesis =>
        {
            (Visibility::Restricted, rest)
        }
        [TokenTree::Ident(word), rest @ ..] if word == "pub" => (Visibility::Public, rest),
        _ => (Visibility::Private, tokens),
    }
}

/// The kind of an item, from its tokens without attributes and visibility.
fn kind(tokens: &[TokenTree]) -> ItemKind {
    let word = |position: usize| match tokens.get(position) {
        Some(TokenTree::Ident(word)) => word.to_string(),
        _ => String::new(),
    };
    let (first, second) = (word(0), word(1));
    match first.as_str() {
        "use" => ItemKind::Use(Vec::new()),
        "mod" if is_declaration(tokens.last()) => ItemKind::Module(second),
        "impl" => implementation(&tokens[1..]),
        "const" | "async" | "unsafe"
            if matches!(second.as_str(), "fn" | "async" | "const" | "unsafe") =>
        {
            kind(&tokens[1..])
        }
        "fn" | "struct" | "enum" | "trait" | "type" | "const" | "static" | "mod" => {
            ItemKind::Named(second)
        }
        "macro_rules" => ItemKind::Named(word(2)),
        _ => ItemKind::Other,
    }
}

/// Returns whether the last token shows that an item has no body.
fn is_declaration(last: Option<&TokenTree>) -> bool {
    matches!(last, Some(TokenTree::Punct(mark)) if mark.as_char() == ';')
}

/// The kind of an `impl`, from the tokens after this word.
fn implementation(tokens: &[TokenTree]) -> ItemKind {
    let mut depth = 0_usize;
    let mut paths = vec![String::new()];
    let mut previous = ' ';
    let mut is_generics =
        matches!(tokens.first(), Some(TokenTree::Punct(mark)) if mark.as_char() == '<');
    for token in tokens {
        match token {
            TokenTree::Punct(mark) => {
                match mark.as_char() {
                    '<' => depth += 1,
                    '>' if previous != '-' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                is_generics = is_generics && depth > 0;
                previous = mark.as_char();
            }
            TokenTree::Ident(word) if depth == 0 && !is_generics => match word.to_string().as_str()
            {
                "for" => paths.push(String::new()),
                "where" => break,
                "dyn" | "mut" => {}
                name => name.clone_into(paths.last_mut().expect("it is not empty")),
            },
            _ => {}
        }
    }
    let of_type = paths.pop().expect("it is not empty");
    let header = tokens.iter().take(tokens.len().saturating_sub(1)).cloned().collect();
    match paths.pop() {
        Some(of_trait) => ItemKind::TraitImpl { of_trait, of_type, header },
        None => ItemKind::Impl { of_type, members: Vec::new(), header },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::runtime::FILES;

    #[test]
    fn items_are_those_of_the_syntax_tree() {
        for (path, source) in FILES {
            let lines: Vec<&str> = source.lines().collect();
            let expected = syn::parse_file(source).expect("the runtime is Rust").items;
            let found = items_of_file(&lines);
            assert_eq!(found.len(), expected.len(), "{path}");
            for (found, expected) in found.iter().zip(&expected) {
                check(path, found, expected);
            }
        }
    }

    fn check(path: &str, found: &RuntimeItem, expected: &syn::Item) {
        let name = |ident: &syn::Ident| Some(ident.to_string());
        let last = |path: &syn::Path| path.segments.last().map(|last| last.ident.to_string());
        let of_type = |ty: &syn::Type| match ty {
            syn::Type::Path(path) => last(&path.path),
            _ => None,
        };
        let expected_name = match expected {
            syn::Item::Const(item) => name(&item.ident),
            syn::Item::Enum(item) => name(&item.ident),
            syn::Item::Fn(item) => name(&item.sig.ident),
            syn::Item::Macro(item) => item.ident.as_ref().and_then(name),
            syn::Item::Mod(item) if item.content.is_some() => name(&item.ident),
            syn::Item::Static(item) => name(&item.ident),
            syn::Item::Struct(item) => name(&item.ident),
            syn::Item::Trait(item) => name(&item.ident),
            syn::Item::Type(item) => name(&item.ident),
            _ => None,
        };
        assert_eq!(found.kind.name(), expected_name.as_deref(), "{path}");
        let syn::Item::Impl(expected) = expected else { return };
        let Some(expected_type) = of_type(&expected.self_ty) else { return };
        match (&found.kind, &expected.trait_) {
            (ItemKind::TraitImpl { of_trait, of_type, .. }, Some((expected_trait, _))) => {
                assert_eq!(of_type, &expected_type, "{path}");
                assert_eq!(Some(of_trait), last(expected_trait).as_ref(), "{path}");
            }
            (ItemKind::Impl { of_type, members, .. }, None) => {
                assert_eq!(of_type, &expected_type, "{path}");
                assert_eq!(members.len(), expected.items.len(), "{path}: {of_type}");
            }
            (found, _) => panic!("{path}: {found:?}"),
        }
    }
}
