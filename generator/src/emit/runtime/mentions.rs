//! Finds the names that code mentions, as far as tokens show it.

use std::borrow::Borrow;
use std::hash::Hash;

use proc_macro2::TokenStream;
use rustc_hash::{FxHashMap, FxHashSet};

use super::generated;
use super::lexer::{Token, TokenKind, end_of_group};

/// The names that code mentions, except for those without a qualifier, by the form in which it does.
#[derive(Debug, Default)]
pub(in crate::emit) struct Mentions<N = String> {
    /// Names in paths, each with the segments of paths before it.
    qualified: FxHashMap<N, Vec<N>>,
    /// Names that belong to a type that tokens do not show, such as `$type::new`.
    of_any_type: FxHashSet<N>,
    /// Names of methods that are called with `.`.
    methods: FxHashSet<N>,
}

impl Mentions {
    /// Adds what a module of generated code uses of the runtime.
    pub(in crate::emit) fn add_generated(&mut self, tokens: TokenStream) {
        generated::add_module(tokens, self);
    }

    /// Adds all names of another value.
    pub(in crate::emit) fn merge(&mut self, other: Self) {
        for (name, qualifiers) in other.qualified {
            for qualifier in qualifiers {
                self.add_qualified(qualifier, name.clone());
            }
        }
        self.of_any_type.extend(other.of_any_type);
        self.methods.extend(other.methods);
    }

    /// Returns whether generated code, of which these are the mentions, uses an item of the runtime: `Name`,
    /// `Type::Name` or `.method`.
    pub(in crate::emit) fn has_emitted(&self, name: &str) -> bool {
        if let Some(method) = name.strip_prefix('.') {
            return self.methods.contains(method);
        }
        match name.split_once("::") {
            Some((of, name)) => self.has_qualified(of, name),
            None => ["codec", "runtime"].iter().any(|module| self.has_qualified(module, name)),
        }
    }

    /// The same names.
    pub(super) fn as_strs(&self) -> Mentions<&str> {
        let qualified = self.qualified.iter().map(|(name, qualifiers)| {
            (name.as_str(), qualifiers.iter().map(String::as_str).collect())
        });
        Mentions {
            qualified: qualified.collect(),
            of_any_type: self.of_any_type.iter().map(String::as_str).collect(),
            methods: self.methods.iter().map(String::as_str).collect(),
        }
    }
}

impl<N: Borrow<str> + Eq + Hash> Mentions<N> {
    /// Returns whether a name is mentioned with this qualifier.
    pub(super) fn has_qualified(&self, qualifier: &str, name: &str) -> bool {
        self.qualifiers(name).iter().any(|found| found.borrow() == qualifier)
    }

    fn qualifiers(&self, name: &str) -> &[N] {
        self.qualified.get(name).map_or(&[], Vec::as_slice)
    }

    /// Adds a name with a qualifier, and returns whether it is new.
    pub(super) fn add_qualified(&mut self, qualifier: N, name: N) -> bool {
        let qualifiers = self.qualified.entry(name).or_default();
        let is_new = !qualifiers.contains(&qualifier);
        if is_new {
            qualifiers.push(qualifier);
        }
        is_new
    }

    /// Adds the name of a method that is called with `.`.
    pub(super) fn add_method(&mut self, name: N) {
        self.methods.insert(name);
    }

    /// Adds a name that belongs to a type that tokens do not show.
    pub(super) fn add_of_any_type(&mut self, name: N) {
        self.of_any_type.insert(name);
    }

    /// Returns whether an associated item of a type is mentioned. `aliases` are the names that any type may have.
    pub(super) fn has_associated(&self, of: &str, name: &str, aliases: &FxHashSet<&str>) -> bool {
        self.methods.contains(name)
            || self.of_any_type.contains(name)
            || self.has_qualified(of, name)
            || self.has_in_module(aliases, name)
    }

    /// Returns whether a name is mentioned with one of these modules before it.
    pub(super) fn has_in_module(&self, modules: &FxHashSet<&str>, name: &str) -> bool {
        self.qualifiers(name).iter().any(|qualifier| modules.contains(qualifier.borrow()))
    }
}

impl<'a> Mentions<&'a str> {
    /// Adds the names in tokens, in an `impl` of a type if there is one, and those without a qualifier to `plain`.
    pub(super) fn add(
        &mut self,
        tokens: &[Token<'a>],
        self_type: Option<&'a str>,
        plain: &mut FxHashSet<&'a str>,
    ) {
        let mut position = 0;
        while let Some(token) = tokens.get(position) {
            match token.kind {
                TokenKind::Word(name) => {
                    let is_call = matches!(
                        tokens.get(position + 1).map(|next| next.kind),
                        Some(TokenKind::Open(b'(') | TokenKind::Mark(b':'))
                    );
                    self.add_name(name, &tokens[..position], is_call, self_type, plain);
                }
                TokenKind::Literal(literal) => add_format_arguments(literal, plain),
                TokenKind::Open(_) => {
                    if let Some(qualifier) = qualifier_before(&tokens[..position]) {
                        let end = end_of_group(tokens, position);
                        self.add_imported(qualifier, &tokens[position + 1..end - 1]);
                        position = end;
                        continue;
                    }
                }
                TokenKind::Mark(_) | TokenKind::Close(_) => {}
            }
            position += 1;
        }
    }

    fn add_name(
        &mut self,
        name: &'a str,
        before: &[Token<'a>],
        is_call: bool,
        self_type: Option<&'a str>,
        plain: &mut FxHashSet<&'a str>,
    ) {
        let last = |back: usize| before.len().checked_sub(back).map(|at| before[at].kind);
        let is = |back: usize, mark: u8| last(back) == Some(TokenKind::Mark(mark));
        match last(1) {
            Some(TokenKind::Mark(b':')) if is(2, b':') => match last(3) {
                // A variable of a macro.
                Some(TokenKind::Word(qualifier)) if is(4, b'$') && qualifier != "crate" => {
                    self.add_of_any_type(name);
                }
                Some(TokenKind::Word("Self")) => match self_type {
                    Some(own) => {
                        self.add_qualified(own, name);
                    }
                    None => self.add_of_any_type(name),
                },
                Some(TokenKind::Word(qualifier)) => {
                    self.add_qualified(qualifier, name);
                }
                Some(TokenKind::Mark(b'>')) => self.add_of_any_type(name),
                _ => {}
            },
            Some(TokenKind::Mark(b'.')) if !is(2, b'.') => {
                if is_call {
                    self.methods.insert(name);
                }
            }
            // Of a lifetime or a variable of a macro, or that of an item.
            Some(TokenKind::Mark(b'\'' | b'$') | TokenKind::Word("fn" | "mod")) => {}
            _ => {
                plain.insert(name);
            }
        }
    }

    /// Adds the names in braces of a `use`.
    fn add_imported(&mut self, qualifier: &'a str, tokens: &[Token<'a>]) {
        let mut position = 0;
        while let Some(token) = tokens.get(position) {
            let qualifier = qualifier_before(&tokens[..position]).unwrap_or(qualifier);
            match token.kind {
                TokenKind::Open(_) => {
                    let end = end_of_group(tokens, position);
                    self.add_imported(qualifier, &tokens[position + 1..end - 1]);
                    position = end;
                    continue;
                }
                TokenKind::Word(name) => {
                    self.add_qualified(qualifier, name);
                }
                _ => {}
            }
            position += 1;
        }
    }
}

/// Adds the names in braces of a format string.
fn add_format_arguments<'a>(literal: &'a str, plain: &mut FxHashSet<&'a str>) {
    for part in literal.split('{').skip(1) {
        let end = part.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(part.len());
        if end > 0 {
            plain.insert(&part[..end]);
        }
    }
}

/// The segment of the path that ends with these tokens.
fn qualifier_before<'a>(tokens: &[Token<'a>]) -> Option<&'a str> {
    let colon = TokenKind::Mark(b':');
    match tokens {
        [.., qualifier, first, last] if first.kind == colon && last.kind == colon => {
            qualifier.kind.word()
        }
        _ => None,
    }
}
