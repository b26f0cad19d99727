//! Splits a file of the runtime into its items.

use std::ops::Range;

use super::imports::{Import, UseTree};
use super::lexer::{Token, TokenKind, end_of_group};

/// An item of a file, or of an `impl`.
#[derive(Debug)]
pub(super) struct RuntimeItem<'a> {
    /// Its lines, with attributes and documentation.
    pub(super) lines: Range<usize>,
    /// What it is.
    pub(super) kind: ItemKind<'a>,
    /// Whether it is `pub` without restriction.
    pub(super) is_public: bool,
    /// Whether it has any visibility, or is a macro.
    pub(super) is_exported: bool,
    /// Its first word, such as `struct` or `macro_rules`.
    pub(super) keyword: &'a str,
    /// The positions of its tokens in the file.
    pub(super) tokens: Range<usize>,
}

/// The kind of an item.
#[derive(Debug)]
pub(super) enum ItemKind<'a> {
    /// Imports.
    Use {
        /// The path.
        tree: UseTree<'a>,
        /// The names that it imports.
        imports: Vec<Import<'a>>,
    },
    /// `mod name;`.
    Module(&'a str),
    /// A function, a type, a trait, a constant or a macro.
    Named(&'a str),
    /// An implementation of a trait for a type.
    TraitImpl {
        /// The name of the trait.
        of_trait: &'a str,
        /// The name of the type.
        of_type: &'a str,
        /// The positions of the tokens before the members.
        header: Range<usize>,
    },
    /// An implementation of methods of a type.
    Impl {
        /// The name of the type.
        of_type: &'a str,
        /// The methods and constants.
        members: Vec<RuntimeItem<'a>>,
        /// The positions of the tokens before the members.
        header: Range<usize>,
    },
    /// What is always needed with its file.
    Other,
}

impl<'a> ItemKind<'a> {
    /// The name of a named item.
    pub(super) fn name(&self) -> Option<&'a str> {
        match self {
            Self::Named(name) => Some(name),
            _ => None,
        }
    }

    /// What it imports.
    pub(super) fn imports(&self) -> &[Import<'a>] {
        match self {
            Self::Use { imports, .. } => imports,
            _ => &[],
        }
    }
}

/// The items of a file.
pub(super) fn items_of_file<'a>(lines: &[&str], tokens: &[Token<'a>]) -> Vec<RuntimeItem<'a>> {
    let is_inner =
        |line: &&&str| line.is_empty() || line.starts_with("//!") || line.starts_with("#!");
    let start = lines.iter().take_while(is_inner).count();
    let first = tokens.partition_point(|token| line_of(token) < start);
    items(lines, tokens, start, first..tokens.len())
}

fn line_of(token: &Token<'_>) -> usize {
    usize::try_from(token.line).expect("a line is in memory")
}

/// The items of some tokens, the first of which is on a line or after its comments.
fn items<'a>(
    lines: &[&str],
    tokens: &[Token<'a>],
    first_line: usize,
    range: Range<usize>,
) -> Vec<RuntimeItem<'a>> {
    let mut found = Vec::new();
    let (mut line, mut position) = (first_line, range.start);
    while position < range.end {
        line += lines[line..].iter().take_while(|line| line.is_empty()).count();
        let item = item(lines, tokens, line, position..range.end);
        (line, position) = (item.lines.end, item.tokens.end);
        found.push(item);
    }
    found
}

fn item<'a>(
    lines: &[&str],
    tokens: &[Token<'a>],
    first_line: usize,
    range: Range<usize>,
) -> RuntimeItem<'a> {
    let (visibility, start) = visibility(tokens, after_attributes(tokens, range.start));
    let word = |position: usize| tokens.get(position).and_then(|token| token.kind.word());
    let modifiers = (start..).take_while(|at| is_modifier(word(*at), word(at + 1)));
    let start = start + modifiers.count();
    let keyword = word(start).unwrap_or_default();
    let end = end_of_item(&tokens[..range.end], start, keyword);
    let name = |position: usize| word(position).expect("the item has a name");
    let kind = match keyword {
        "use" => {
            let tree = UseTree::parse(&tokens[start + 1..end]);
            ItemKind::Use { imports: tree.imports(), tree }
        }
        "mod" if tokens[end - 1].kind == TokenKind::Mark(b';') => ItemKind::Module(name(start + 1)),
        "impl" => implementation(lines, tokens, start + 1..end),
        "fn" | "struct" | "enum" | "trait" | "type" | "const" | "static" | "mod" => {
            ItemKind::Named(name(start + 1))
        }
        "macro_rules" => ItemKind::Named(name(start + 2)),
        _ => ItemKind::Other,
    };
    RuntimeItem {
        lines: first_line..line_of(&tokens[end - 1]) + 1,
        kind,
        is_public: visibility == Visibility::Public,
        // A `use` item exports a macro.
        is_exported: visibility != Visibility::Private || keyword == "macro_rules",
        keyword,
        tokens: range.start..end,
    }
}

/// Returns whether a word is one of those before `fn`.
fn is_modifier(word: Option<&str>, next: Option<&str>) -> bool {
    matches!(word, Some("const" | "async" | "unsafe"))
        && matches!(next, Some("fn" | "async" | "const" | "unsafe"))
}

/// The position after the item whose keyword is at a position.
fn end_of_item(tokens: &[Token<'_>], start: usize, keyword: &str) -> usize {
    let has_braces = !matches!(keyword, "use" | "const" | "static" | "type");
    let mut position = start;
    while let Some(token) = tokens.get(position) {
        match token.kind {
            TokenKind::Mark(b';') => return position + 1,
            TokenKind::Open(mark) => {
                position = end_of_group(tokens, position);
                if mark == b'{' && has_braces {
                    return position;
                }
            }
            _ => position += 1,
        }
    }
    position
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Visibility {
    Private,
    Restricted,
    Public,
}

/// The position after the attributes at a position.
fn after_attributes(tokens: &[Token<'_>], start: usize) -> usize {
    let mut position = start;
    while tokens.get(position).is_some_and(|token| token.kind == TokenKind::Mark(b'#')) {
        position = end_of_group(tokens, position + 1);
    }
    position
}

/// The visibility at a position, and the position after it.
fn visibility(tokens: &[Token<'_>], start: usize) -> (Visibility, usize) {
    let kind = |position: usize| tokens.get(position).map(|token| token.kind);
    match (kind(start), kind(start + 1)) {
        (Some(TokenKind::Word("pub")), Some(TokenKind::Open(b'('))) => {
            (Visibility::Restricted, end_of_group(tokens, start + 1))
        }
        (Some(TokenKind::Word("pub")), _) => (Visibility::Public, start + 1),
        _ => (Visibility::Private, start),
    }
}

/// The kind of an `impl`, from the tokens after this word.
fn implementation<'a>(lines: &[&str], tokens: &[Token<'a>], range: Range<usize>) -> ItemKind<'a> {
    let is_body = |position: &usize| tokens[*position].kind == TokenKind::Open(b'{');
    let body = range.clone().find(is_body).expect("an `impl` has braces");
    let header = range.start..body;
    let (of_trait, of_type) = names(&tokens[header.clone()]);
    if let Some(of_trait) = of_trait {
        return ItemKind::TraitImpl { of_trait, of_type, header };
    }
    let line = line_of(&tokens[body]) + 1;
    let members = items(lines, tokens, line, body + 1..range.end - 1);
    ItemKind::Impl { of_type, members, header }
}

/// The names of a trait, if there is one, and of the type of an `impl`, from the tokens between this word and the body.
fn names<'a>(header: &[Token<'a>]) -> (Option<&'a str>, &'a str) {
    let (mut of_trait, mut of_type) = (None, "");
    let is_generic = header.first().is_some_and(|token| token.kind == TokenKind::Mark(b'<'));
    let (mut depth, mut previous, mut is_parameters) = (0_usize, b' ', is_generic);
    let mut position = 0;
    while let Some(token) = header.get(position) {
        match token.kind {
            TokenKind::Mark(mark) => {
                match mark {
                    b'<' => depth += 1,
                    b'>' if previous != b'-' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                is_parameters &= depth > 0;
                previous = mark;
            }
            TokenKind::Open(_) => {
                position = end_of_group(header, position);
                continue;
            }
            TokenKind::Word(word) if depth == 0 && !is_parameters => match word {
                "for" => of_trait = Some(std::mem::take(&mut of_type)),
                "where" => break,
                "dyn" | "mut" => {}
                name => of_type = name,
            },
            _ => {}
        }
        position += 1;
    }
    (of_trait, of_type)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::runtime::FILES;
    use crate::emit::runtime::lexer::tokens;

    #[test]
    fn items_are_those_of_the_syntax_tree() {
        for (path, source) in FILES {
            let lines: Vec<&str> = source.lines().collect();
            let expected = syn::parse_file(source).expect("the runtime is Rust").items;
            let found = items_of_file(&lines, &tokens(source));
            assert_eq!(found.len(), expected.len(), "{path}");
            for (found, expected) in found.iter().zip(&expected) {
                check(path, found, expected);
            }
        }
    }

    fn check(path: &str, found: &RuntimeItem<'_>, expected: &syn::Item) {
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
                assert_eq!(*of_type, expected_type, "{path}");
                assert_eq!(Some(*of_trait), last(expected_trait).as_deref(), "{path}");
            }
            (ItemKind::Impl { of_type, members, .. }, None) => {
                assert_eq!(*of_type, expected_type, "{path}");
                assert_eq!(members.len(), expected.items.len(), "{path}: {of_type}");
            }
            (found, _) => panic!("{path}: {found:?}"),
        }
    }
}
