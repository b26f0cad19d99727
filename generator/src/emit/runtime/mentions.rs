//! Finds the names that code mentions, as far as tokens show it.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::generated;

/// The names that code mentions, by the form in which it does.
#[derive(Debug, Default)]
pub(in crate::emit) struct Mentions {
    /// Names without a qualifier.
    pub(super) plain: BTreeSet<String>,
    /// Names in paths, each with the segments of paths before it.
    qualified: BTreeMap<String, BTreeSet<String>>,
    /// Names that belong to a type that tokens do not show, such as `$type::new`.
    of_any_type: BTreeSet<String>,
    /// Names of methods that are called with `.`.
    methods: BTreeSet<String>,
}

impl Mentions {
    /// Adds what a module of generated code uses of the runtime.
    pub(in crate::emit) fn add_generated(&mut self, tokens: TokenStream) {
        generated::add_module(tokens, self);
    }

    /// Returns whether generated code, of which these are the mentions, uses an item of the runtime: `Name`,
    /// `Type::Name` or `.method`.
    pub(super) fn has_emitted(&self, name: &str) -> bool {
        if let Some(method) = name.strip_prefix('.') {
            return self.has_method(method);
        }
        match name.split_once("::") {
            Some((of, name)) => self.has_qualified(of, name),
            None => ["codec", "runtime"].iter().any(|module| self.has_qualified(module, name)),
        }
    }

    /// Returns whether a name is mentioned with this qualifier.
    pub(super) fn has_qualified(&self, qualifier: &str, name: &str) -> bool {
        self.qualified.get(name).is_some_and(|qualifiers| qualifiers.contains(qualifier))
    }

    /// Adds a name with a qualifier.
    pub(super) fn add_qualified(&mut self, qualifier: &str, name: &str) {
        self.qualified.entry(name.to_owned()).or_default().insert(qualifier.to_owned());
    }

    /// Returns whether a method is called with `.`.
    pub(super) fn has_method(&self, name: &str) -> bool {
        self.methods.contains(name)
    }

    /// Adds the name of a method that is called with `.`.
    pub(super) fn add_method(&mut self, name: String) {
        self.methods.insert(name);
    }

    /// Adds a name that belongs to a type that tokens do not show.
    pub(super) fn add_of_any_type(&mut self, name: String) {
        self.of_any_type.insert(name);
    }

    /// Adds all names of another value.
    pub(in crate::emit) fn merge(&mut self, other: Self) {
        // `append` would visit all names of this value, which are many more.
        self.plain.extend(other.plain);
        for (name, qualifiers) in other.qualified {
            self.qualified.entry(name).or_default().extend(qualifiers);
        }
        self.of_any_type.extend(other.of_any_type);
        self.methods.extend(other.methods);
    }

    /// Returns whether an associated item of a type is mentioned. `aliases` are the names that any type may have.
    pub(super) fn has_associated(&self, of: &str, name: &str, aliases: &BTreeSet<&str>) -> bool {
        self.methods.contains(name)
            || self.of_any_type.contains(name)
            || self.has_qualified(of, name)
            || self.has_in_module(aliases, name)
    }

    /// Returns whether a name is mentioned with one of these modules before it.
    pub(super) fn has_in_module(&self, modules: &BTreeSet<&str>, name: &str) -> bool {
        let qualifiers = self.qualified.get(name).into_iter().flatten();
        qualifiers.into_iter().any(|qualifier| modules.contains(qualifier.as_str()))
    }

    /// The number of names.
    pub(super) fn len(&self) -> usize {
        let qualified: usize = self.qualified.values().map(BTreeSet::len).sum();
        self.plain.len() + qualified + self.of_any_type.len() + self.methods.len()
    }

    /// Adds the names in tokens, in an `impl` of a type if there is one.
    pub(super) fn add(&mut self, tokens: TokenStream, self_type: Option<&str>) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (position, token) in tokens.iter().enumerate() {
            let before = &tokens[..position];
            match token {
                TokenTree::Group(group) => match qualifier_before(before) {
                    Some(qualifier) => self.add_imported(&qualifier, group.stream()),
                    None => self.add(group.stream(), self_type),
                },
                TokenTree::Literal(literal) => self.add_format_arguments(&literal.to_string()),
                TokenTree::Ident(name) => {
                    let is_call = is_call(tokens.get(position + 1));
                    self.add_name(name.to_string(), before, is_call, self_type);
                }
                TokenTree::Punct(_) => {}
            }
        }
    }

    fn add_name(
        &mut self,
        name: String,
        before: &[TokenTree],
        is_call: bool,
        self_type: Option<&str>,
    ) {
        let last = |back: usize| before.len().checked_sub(back).map(|position| &before[position]);
        let is = |back: usize, mark: char| is_punct(last(back), mark);
        if is(1, ':') && is(2, ':') {
            match last(3) {
                // A variable of a macro.
                Some(TokenTree::Ident(qualifier)) if is(4, '$') && qualifier != "crate" => {
                    self.add_of_any_type(name);
                }
                Some(TokenTree::Ident(qualifier)) if qualifier == "Self" => match self_type {
                    Some(own) => self.add_qualified(own, &name),
                    None => self.add_of_any_type(name),
                },
                Some(TokenTree::Ident(qualifier)) => {
                    self.add_qualified(&qualifier.to_string(), &name);
                }
                Some(TokenTree::Punct(mark)) if mark.as_char() == '>' => self.add_of_any_type(name),
                _ => {}
            }
        } else if is(1, '.') && !is(2, '.') || is_tuple_field(last(1)) {
            if is_call {
                self.methods.insert(name);
            }
        } else if !is(1, '\'') && !is(1, '$') && !is_definition(last(1)) {
            self.plain.insert(name);
        }
    }

    /// Adds the names in braces of a `use`.
    fn add_imported(&mut self, qualifier: &str, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (position, token) in tokens.iter().enumerate() {
            let qualifier = qualifier_before(&tokens[..position]).unwrap_or(qualifier.to_owned());
            match token {
                TokenTree::Group(group) => self.add_imported(&qualifier, group.stream()),
                TokenTree::Ident(name) => {
                    self.add_qualified(&qualifier, &name.to_string());
                }
                _ => {}
            }
        }
    }

    /// Adds the names in braces of a format string.
    fn add_format_arguments(&mut self, literal: &str) {
        for part in literal.split('{').skip(1) {
            let end = part.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(part.len());
            if end > 0 {
                self.plain.insert(part[..end].to_owned());
            }
        }
    }
}

/// Returns whether a token is this punctuation mark.
pub(super) fn is_punct(token: Option<&TokenTree>, mark: char) -> bool {
    matches!(token, Some(TokenTree::Punct(found)) if found.as_char() == mark)
}

/// Returns whether what follows a name shows that it is that of a method: arguments, or the `::` of type arguments.
pub(super) fn is_call(next: Option<&TokenTree>) -> bool {
    match next {
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Parenthesis,
        next => is_punct(next, ':'),
    }
}

/// Returns whether a literal is the position of a field with the dot after it, as in `self.0.method()`.
pub(super) fn is_tuple_field(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Literal(literal)) if literal.to_string().ends_with('.'))
}

/// Returns whether the next name is that of an item.
fn is_definition(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Ident(word)) if word == "fn" || word == "mod")
}

/// The segment of a path that ends with these tokens.
fn qualifier_before(tokens: &[TokenTree]) -> Option<String> {
    match tokens {
        [.., TokenTree::Ident(qualifier), TokenTree::Punct(first), TokenTree::Punct(last)]
            if first.as_char() == ':' && last.as_char() == ':' =>
        {
            Some(qualifier.to_string())
        }
        _ => None,
    }
}
