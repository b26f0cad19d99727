//! Cuts the items that an API does not need from the source of the runtime.
//!
//! The source is formatted by `rustfmt`, so that lines and their indentation determine the end of
//! an item. This keeps comments, which a parser would drop. Tests compare the result with that of
//! `syn`.

use std::collections::BTreeSet;

use super::lexer::{Token, TokenKind, end_of_group, tokens};

/// The start of an attribute that has the condition of an item.
const ATTRIBUTE: &str = "#[cfg(";

/// A condition of an item of the runtime.
#[derive(Clone, Copy, Debug)]
pub(super) enum Condition<'a> {
    /// `runtime = "…"`: the API needs this part.
    Part(&'a str),
    /// `emitted = "…"`: the generated code mentions this name, such as `Name`, `Type::Name` or `.method`.
    Emitted(&'a str),
    /// `feature = "…"`: this feature is on.
    Feature(&'a str),
}

/// The keys of conditions on what an API needs.
const NEEDS: &[&str] = &["runtime", "emitted"];

/// The key of conditions on features.
const FEATURE: &[&str] = &["feature"];

/// The source without the items whose conditions do not hold, and without the attributes of conditions.
pub(super) fn cut(source: &str, holds: &dyn Fn(Condition<'_>) -> bool) -> String {
    cut_by(source, NEEDS, holds)
}

/// The source without the items whose features are off, and without the attributes of conditions on features.
pub(super) fn cut_features(source: &str, on: &BTreeSet<String>) -> String {
    let is_on = |condition: Condition<'_>| match condition {
        Condition::Feature(name) => on.contains(name),
        Condition::Part(_) | Condition::Emitted(_) => true,
    };
    cut_by(source, FEATURE, &is_on)
}

fn cut_by(source: &str, keys: &[&str], holds: &dyn Fn(Condition<'_>) -> bool) -> String {
    let lines: Vec<&str> = source.lines().collect();
    let mut kept = String::with_capacity(source.len());
    let mut position = 0;
    while let Some(line) = lines.get(position) {
        match attribute(&lines[position..], keys, holds) {
            Some((length, true)) => position += length,
            Some((length, false)) => position = end_of_item(&lines, position + length),
            None => {
                push_line(&mut kept, line);
                position += 1;
            }
        }
    }
    kept
}

/// Adds a line, except for repeated blank lines and those at an end of a block.
pub(super) fn push_line(kept: &mut String, line: &str) {
    let is_closing = line.trim_start().starts_with('}');
    if is_closing && kept.ends_with("\n\n") {
        kept.pop();
    }
    let is_superfluous = kept.is_empty() || kept.ends_with("\n\n") || kept.ends_with("{\n");
    if !(line.is_empty() && is_superfluous) {
        kept.push_str(line);
        kept.push('\n');
    }
}

/// The number of lines of the attribute at the start of these lines, if it has one of these keys, and whether its
/// condition is met.
fn attribute(
    lines: &[&str],
    keys: &[&str],
    holds: &dyn Fn(Condition<'_>) -> bool,
) -> Option<(usize, bool)> {
    if !lines.first()?.trim_start().starts_with(ATTRIBUTE) {
        return None;
    }
    let length = 1 + lines.iter().position(|line| line.ends_with(")]"))?;
    let text = lines[..length].concat();
    let tokens = tokens(&text);
    // It begins with `#[cfg(`, and ends with `)]`.
    let condition = &tokens[4..tokens.len() - 2];
    has_key(condition, keys).then(|| (length, is_met(condition, holds)))
}

/// The position after the item whose attributes continue at this position.
pub(super) fn end_of_item(lines: &[&str], start: usize) -> usize {
    let indentation = |line: &str| line.len() - line.trim_start().len();
    let outer = lines.get(start).map_or(0, |line| indentation(line));
    let is_comment =
        |line: &str| ["#[", "//"].iter().any(|mark| line.trim_start().starts_with(mark));
    let mut code = lines[start..].iter().filter(|line| !is_comment(line));
    let is_statement = code.next().is_some_and(|line| is_statement(line));
    let is_end = |position: usize| {
        let line = lines[position];
        let next = lines.get(position + 1).copied().unwrap_or_default();
        let goes_on = indentation(next) > outer
            || next.trim_start().starts_with([')', '}', ']', '{', '.'])
                && indentation(next) == outer;
        let is_last = if next.is_empty() { indentation(line) == outer } else { !goes_on };
        !is_comment(line)
            && (line.ends_with([';', ',', '}']) && is_last
                || is_statement && line.ends_with(';') && !goes_on)
    };
    (start..lines.len()).find(|position| is_end(*position)).map_or(lines.len(), |end| end + 1)
}

/// Returns whether an item begins with this line that ends with a semicolon, wherever it is in its line.
fn is_statement(line: &str) -> bool {
    let words = line.split_whitespace().skip_while(|word| word.starts_with("pub"));
    let [first, second] = [0, 1].map(|index| words.clone().nth(index).unwrap_or_default());
    let is_function = ["fn", "async", "unsafe"].contains(&second);
    ["const", "static", "type", "let"].contains(&first) && !is_function
}

/// Returns whether a condition has one of these keys.
fn has_key(condition: &[Token<'_>], keys: &[&str]) -> bool {
    condition.iter().filter_map(|token| token.kind.word()).any(|word| keys.contains(&word))
}

/// Returns whether a condition is met.
fn is_met(condition: &[Token<'_>], holds: &dyn Fn(Condition<'_>) -> bool) -> bool {
    let kind = |position: usize| condition.get(position).map(|token| token.kind);
    match (kind(0), kind(2)) {
        (Some(TokenKind::Word(key)), Some(TokenKind::Literal(value))) => {
            let value = value.trim_matches('"');
            holds(match key {
                "runtime" => Condition::Part(value),
                "feature" => Condition::Feature(value),
                _ => Condition::Emitted(value),
            })
        }
        (Some(TokenKind::Word(operator)), Some(_)) => {
            let mut nested = list(&condition[2..condition.len() - 1]).into_iter();
            match operator {
                "any" => nested.any(|one| is_met(one, holds)),
                "not" => !nested.all(|one| is_met(one, holds)),
                _ => nested.all(|one| is_met(one, holds)),
            }
        }
        _ => false,
    }
}

/// The conditions of a list.
fn list<'a, 's>(tokens: &'a [Token<'s>]) -> Vec<&'a [Token<'s>]> {
    let mut found = Vec::new();
    let (mut start, mut position) = (0, 0);
    while let Some(token) = tokens.get(position) {
        match token.kind {
            TokenKind::Open(_) => position = end_of_group(tokens, position),
            TokenKind::Mark(b',') => {
                found.push(&tokens[start..position]);
                position += 1;
                start = position;
            }
            _ => position += 1,
        }
    }
    found.push(&tokens[start..]);
    found.retain(|condition| !condition.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proc_macro2::{Delimiter, TokenStream, TokenTree};
    use syn::punctuated::Punctuated;
    use syn::{Expr, ExprLit, Lit, Meta, Token};

    use super::{Condition, FEATURE, NEEDS, cut_by};
    use crate::emit::runtime::FILES;

    #[test]
    fn cutting_lines_equals_cutting_items() {
        for keys in [NEEDS, FEATURE] {
            compare(keys);
        }
    }

    fn compare(keys: &[&str]) {
        let is_cut =
            |source: &str| keys.iter().any(|key| source.contains(&format!("cfg({key} = ")));
        for (path, source) in FILES.iter().filter(|(_, source)| is_cut(source)) {
            let names =
                source.split([' ', '"']).filter(|word| source.contains(&format!("= \"{word}\"")));
            for name in names.collect::<BTreeSet<&str>>() {
                let is_name = |condition: Condition<'_>| match condition {
                    Condition::Part(part) | Condition::Emitted(part) | Condition::Feature(part) => {
                        part == name
                    }
                };
                let conditions: [&dyn Fn(Condition<'_>) -> bool; 3] =
                    [&|_| false, &is_name, &|condition| !is_name(condition)];
                for holds in conditions {
                    let expected = cut_tokens(parse(source), keys, holds).to_string();
                    let cut = cut_by(source, keys, holds);
                    // No documentation remains without its item.
                    assert!(syn::parse_file(&cut).is_ok(), "{path} with {name}");
                    let found = parse(&cut).to_string();
                    assert_eq!(found, expected, "{path} with {name}");
                }
            }
        }
    }

    fn parse(source: &str) -> TokenStream {
        source.parse().expect("the runtime is Rust")
    }

    /// The tokens without what is not needed, at any depth.
    fn cut_tokens(
        tokens: TokenStream,
        keys: &[&str],
        holds: &dyn Fn(Condition<'_>) -> bool,
    ) -> TokenStream {
        let mut kept = TokenStream::new();
        let mut rest: Vec<TokenTree> = tokens.into_iter().collect();
        rest.reverse();
        while let Some(token) = rest.pop() {
            let condition = condition(&token, rest.last(), keys);
            match (condition, token) {
                (Some(condition), _) => {
                    rest.pop();
                    if !is_met(&condition, holds) {
                        skip_item(&mut rest);
                    }
                }
                (None, TokenTree::Group(group)) => {
                    let inner = cut_tokens(group.stream(), keys, holds);
                    kept.extend([TokenTree::from(proc_macro2::Group::new(
                        group.delimiter(),
                        inner,
                    ))]);
                }
                (None, token) => kept.extend([token]),
            }
        }
        kept
    }

    fn condition(token: &TokenTree, next: Option<&TokenTree>, keys: &[&str]) -> Option<Meta> {
        let (TokenTree::Punct(mark), Some(TokenTree::Group(group))) = (token, next) else {
            return None;
        };
        let is_attribute = mark.as_char() == '#' && group.delimiter() == Delimiter::Bracket;
        let meta: Meta = is_attribute.then(|| syn::parse2(group.stream()).ok())??;
        (meta.path().is_ident("cfg") && has_key(&meta, keys)).then_some(meta)
    }

    /// Drops the tokens up to the end of an item: a semicolon, a comma, or a block that is not followed by one.
    fn skip_item(rest: &mut Vec<TokenTree>) {
        let is = |token: Option<&TokenTree>, mark: char| matches!(token, Some(TokenTree::Punct(found)) if found.as_char() == mark);
        let mut generic_depth = 0;
        // A `let` after `if` has a block that ends the item.
        let mut is_use = matches!(rest.last(), Some(TokenTree::Ident(word)) if word == "let");
        while let Some(token) = rest.pop() {
            match &token {
                TokenTree::Ident(word) if word == "use" => is_use = true,
                TokenTree::Punct(mark) if mark.as_char() == '<' => generic_depth += 1,
                TokenTree::Punct(mark) if mark.as_char() == '>' && generic_depth > 0 => {
                    generic_depth -= 1;
                }
                TokenTree::Punct(mark) if mark.as_char() == ';' => return,
                TokenTree::Punct(mark) if mark.as_char() == ',' && generic_depth == 0 => return,
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace && !is_use => {
                    // It is the pattern of a match arm.
                    if is(rest.last(), '=') {
                        continue;
                    }
                    if is(rest.last(), ',') {
                        rest.pop();
                    }
                    return;
                }
                _ => {}
            }
        }
    }

    /// Returns whether a condition has one of these keys.
    fn has_key(condition: &Meta, keys: &[&str]) -> bool {
        match condition {
            Meta::NameValue(pair) => keys.iter().any(|key| pair.path.is_ident(key)),
            Meta::List(_) => nested(condition).iter().any(|inner| has_key(inner, keys)),
            Meta::Path(_) => false,
        }
    }

    /// Returns whether a condition is met.
    fn is_met(condition: &Meta, holds: &dyn Fn(Condition<'_>) -> bool) -> bool {
        let mut nested = nested(condition).into_iter();
        match condition {
            Meta::List(list) if list.path.is_ident("any") => nested.any(|one| is_met(&one, holds)),
            Meta::List(list) if list.path.is_ident("not") => !nested.all(|one| is_met(&one, holds)),
            Meta::List(_) => nested.all(|one| is_met(&one, holds)),
            Meta::NameValue(pair) => {
                let value = value(&pair.value).unwrap_or_default();
                let is = |key: &str| pair.path.is_ident(key);
                holds(match &*value {
                    part if is("runtime") => Condition::Part(part),
                    feature if is("feature") => Condition::Feature(feature),
                    name => Condition::Emitted(name),
                })
            }
            Meta::Path(_) => false,
        }
    }

    fn nested(condition: &Meta) -> Vec<Meta> {
        let Meta::List(list) = condition else { return Vec::new() };
        let parsed = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
        parsed.into_iter().flatten().collect()
    }

    fn value(value: &Expr) -> Option<String> {
        match value {
            Expr::Lit(ExprLit { lit: Lit::Str(name), .. }) => Some(name.value()),
            _ => None,
        }
    }
}
