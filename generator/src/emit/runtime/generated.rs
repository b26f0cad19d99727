//! Finds what generated code uses of the runtime.
//!
//! The names of a description are in generated code as well, so only what can refer to the runtime counts: paths below
//! `crate::runtime`, and methods, except for those of request builders.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::mentions::Mentions;

/// The path of the runtime.
const RUNTIME: [&str; 2] = ["crate", "runtime"];

/// The method of an endpoint that returns the client; the methods after it are those of request builders.
const CLIENT: &str = "client";

/// The primitive types for which the codec has code of their own.
const PRIMITIVES: [&str; 9] = ["f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"];

/// Adds what a module of generated code uses of the runtime.
pub(super) fn add_module(tokens: TokenStream, mentions: &mut Mentions) {
    let mut module = Module::default();
    module.visit(tokens, &[], mentions);
    let imports: BTreeSet<String> =
        module.paths.iter().filter_map(|path| Some(in_runtime(path)?.first()?.clone())).collect();
    for path in &module.paths {
        let names = match (in_runtime(path), path.first()) {
            (Some(names), _) => {
                if let Some(first) = names.first() {
                    mentions.add_qualified(RUNTIME[1].to_owned(), first.clone());
                }
                names
            }
            (None, Some(first)) if imports.contains(first) => path,
            _ => continue,
        };
        for pair in names.windows(2) {
            mentions.add_qualified(pair[0].clone(), pair[1].clone());
        }
    }
    module.modules.into_iter().for_each(|inner| add_module(inner, mentions));
}

/// The names of a path after that of the runtime.
fn in_runtime(path: &[String]) -> Option<&[String]> {
    match path {
        [first, second, names @ ..] if [first, second] == RUNTIME => Some(names),
        _ => None,
    }
}

/// The paths in a module, and the modules in it.
#[derive(Default)]
struct Module {
    paths: Vec<Vec<String>>,
    modules: Vec<TokenStream>,
}

impl Module {
    /// Adds the paths in tokens, which in a `use` item continue an `outer` path, and the methods that are called.
    fn visit(&mut self, tokens: TokenStream, outer: &[String], mentions: &mut Mentions) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut is_builder = false;
        let mut position = 0;
        while let Some(token) = tokens.get(position) {
            let before = |back: usize| position.checked_sub(back).map(|index| &tokens[index]);
            let after_dot =
                is_punct(before(1), '.') && !is_punct(before(2), '.') || is_tuple_field(before(1));
            let after_colons = is_punct(before(1), ':') && is_punct(before(2), ':');
            if let TokenTree::Ident(name) = token
                && PRIMITIVES.iter().any(|primitive| name == primitive)
            {
                mentions.add_qualified("primitive".to_owned(), name.to_string());
            }
            match token {
                TokenTree::Ident(word) if word == "mod" => {
                    if let Some(TokenTree::Group(body)) = tokens.get(position + 2) {
                        self.modules.push(body.stream());
                        position += 2;
                    }
                }
                TokenTree::Ident(name) if after_dot => {
                    let is_call = is_call(tokens.get(position + 1));
                    if is_call && !is_builder {
                        mentions.add_method(name.to_string());
                    }
                    is_builder = is_builder || is_call && name == CLIENT;
                }
                // It does not begin a path: what is before the colons is a generic type or `::`.
                TokenTree::Ident(name) if after_colons => {
                    if is_punct(before(3), '>') {
                        mentions.add_of_any_type(name.to_string());
                    }
                }
                TokenTree::Ident(_) => {
                    is_builder = false;
                    position = self.add_path(&tokens, position, outer, mentions);
                    continue;
                }
                TokenTree::Group(group) => self.visit(group.stream(), outer, mentions),
                TokenTree::Punct(mark) => is_builder = is_builder && mark.as_char() == '.',
                TokenTree::Literal(_) => {}
            }
            position += 1;
        }
    }

    /// Adds the path that begins at a position, and returns the position after it.
    fn add_path(
        &mut self,
        tokens: &[TokenTree],
        start: usize,
        outer: &[String],
        mentions: &mut Mentions,
    ) -> usize {
        let mut path = outer.to_vec();
        let mut position = start;
        loop {
            match tokens.get(position) {
                Some(TokenTree::Ident(name)) => path.push(name.to_string()),
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    self.visit(group.stream(), &path, mentions);
                }
                _ => break,
            }
            position += 1;
            if !(is_punct(tokens.get(position), ':') && is_punct(tokens.get(position + 1), ':')) {
                break;
            }
            position += 2;
        }
        self.paths.push(path);
        position
    }
}

/// Returns whether a token is this punctuation mark.
fn is_punct(token: Option<&TokenTree>, mark: char) -> bool {
    matches!(token, Some(TokenTree::Punct(found)) if found.as_char() == mark)
}

/// Returns whether what follows a name shows that it is that of a method: arguments, or the `::` of type arguments.
fn is_call(next: Option<&TokenTree>) -> bool {
    match next {
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Parenthesis,
        next => is_punct(next, ':'),
    }
}

/// Returns whether a literal is the position of a field with the dot after it, as in `self.0.method()`.
fn is_tuple_field(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Literal(literal)) if literal.to_string().ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mentions(generated: &str) -> Mentions {
        let mut mentions = Mentions::default();
        add_module(generated.parse().expect("it is a list of tokens"), &mut mentions);
        mentions
    }

    #[test]
    fn paths_are_resolved_by_the_imports_of_their_module() {
        let found = mentions(
            "use crate::runtime::{Call, codec}; use super::Operation;
             fn f() { codec::empty(); Call::send(); Operation::new(); crate::runtime::codec::Slot::Any; }
             mod inner { fn g() { Call::other(); } }",
        );
        let has = |(qualifier, name): (&str, &str)| found.has_qualified(qualifier, name);
        let expected = [
            ("runtime", "Call"),
            ("runtime", "codec"),
            ("codec", "empty"),
            ("codec", "Slot"),
            ("Slot", "Any"),
            ("Call", "send"),
        ];
        assert!(expected.into_iter().all(has));
        let others = [("Operation", "new"), ("Call", "other"), ("super", "Operation")];
        assert!(!others.into_iter().any(has));
    }

    #[test]
    fn names_of_a_description_are_not_of_the_runtime() {
        let found = mentions(
            "mod runtime { mod codec { use super::super::codec::Tag; fn typed() {} } }
             fn text(&self) { self.0.client().key(self.0.literal(\"a\")).text(id).header::<A>() }
             fn next(&self) { self.query(\"a\"); out.cookie(self.accept) }",
        );
        assert!(!found.has_qualified("codec", "Tag"));
        let methods = ["client", "cookie", "header", "key", "literal", "query", "text"];
        let called = methods.into_iter().filter(|name| found.has_emitted(&format!(".{name}")));
        assert_eq!(called.collect::<Vec<_>>(), ["client", "cookie", "literal", "query"]);
        assert!(!found.has_emitted(".accept"));
    }
}
