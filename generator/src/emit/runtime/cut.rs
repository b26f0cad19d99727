//! Cuts the items that an API does not need from the source of the runtime.
//!
//! The source is formatted by `rustfmt`, so that lines and their indentation determine the end of
//! an item. This keeps comments, which a parser would drop. Tests compare the result with that of
//! `syn`.

use std::collections::BTreeSet;

use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, Meta, Token};

use crate::emit::runtime_features::RuntimeFeature;

/// The start of an attribute that names the part of the runtime with an item.
const ATTRIBUTE: &str = "#[cfg(";
const KEY: &str = "runtime";

/// The source without the items of unneeded parts, and without the attributes that name parts.
pub(super) fn cut(source: &str, features: &BTreeSet<RuntimeFeature>) -> String {
    let lines: Vec<&str> = source.lines().collect();
    let mut kept = String::with_capacity(source.len());
    let mut position = 0;
    while let Some(line) = lines.get(position) {
        match attribute(&lines[position..]) {
            Some((length, attribute)) if holds(&attribute.meta, features) => position += length,
            Some((length, _)) => position = end_of_item(&lines, position + length),
            None => {
                push_line(&mut kept, line);
                position += 1;
            }
        }
    }
    kept
}

/// Adds a line, except for repeated blank lines and those at an end of a block.
fn push_line(kept: &mut String, line: &str) {
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

/// The attribute at the start of these lines and the number of its lines, if it names a part.
fn attribute(lines: &[&str]) -> Option<(usize, Attribute)> {
    if !lines.first()?.trim_start().starts_with(ATTRIBUTE) {
        return None;
    }
    let length = 1 + lines.iter().position(|line| line.ends_with(")]"))?;
    let attributes = Attribute::parse_outer.parse_str(&lines[..length].concat()).ok()?;
    let attribute = attributes.into_iter().next()?;
    names_part(&attribute.meta).then_some((length, attribute))
}

/// The position after the item whose attributes continue at this position.
fn end_of_item(lines: &[&str], start: usize) -> usize {
    let indentation = |line: &str| line.len() - line.trim_start().len();
    let outer = lines.get(start).map_or(0, |line| indentation(line));
    let is_end = |position: usize| {
        let line = lines[position];
        let is_item = !["#[", "//"].iter().any(|mark| line.trim_start().starts_with(mark));
        let next = lines.get(position + 1).copied().unwrap_or_default();
        let goes_on = indentation(next) > outer
            || next.trim_start().starts_with([')', '}', ']', '{', '.'])
                && indentation(next) == outer;
        is_item
            && line.ends_with([';', ',', '}'])
            && (next.is_empty() && indentation(line) == outer || !next.is_empty() && !goes_on)
    };
    (start..lines.len()).find(|position| is_end(*position)).map_or(lines.len(), |end| end + 1)
}

/// Returns whether a condition is about parts of the runtime.
fn names_part(condition: &Meta) -> bool {
    match condition {
        Meta::NameValue(pair) => pair.path.is_ident(KEY),
        Meta::List(_) => nested(condition).iter().any(names_part),
        Meta::Path(_) => false,
    }
}

/// Returns whether a condition holds for a crate with these features.
fn holds(condition: &Meta, features: &BTreeSet<RuntimeFeature>) -> bool {
    let mut nested = nested(condition).into_iter();
    match condition {
        Meta::List(list) if list.path.is_ident("any") => nested.any(|one| holds(&one, features)),
        Meta::List(list) if list.path.is_ident("not") => !nested.all(|one| holds(&one, features)),
        Meta::List(_) => nested.all(|one| holds(&one, features)),
        Meta::NameValue(pair) => part(&pair.value)
            .is_some_and(|part| features.iter().any(|feature| feature.part() == part)),
        Meta::Path(_) => false,
    }
}

fn nested(condition: &Meta) -> Vec<Meta> {
    let Meta::List(list) = condition else { return Vec::new() };
    let parsed = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
    parsed.into_iter().flatten().collect()
}

fn part(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(name), .. }) => Some(name.value()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, TokenStream, TokenTree};

    use super::*;
    use crate::emit::runtime::FILES;

    #[test]
    fn cutting_lines_equals_cutting_items() {
        for part in RuntimeFeature::ALL {
            let alone = BTreeSet::from([*part]);
            let others =
                RuntimeFeature::ALL.iter().copied().filter(|feature| feature != part).collect();
            for features in [BTreeSet::new(), alone, others] {
                let with_parts = |(_, source): &&(&str, &str)| source.contains("cfg(runtime");
                for (path, source) in FILES.iter().filter(with_parts) {
                    let expected = cut_tokens(parse(source), &features).to_string();
                    let found = parse(&cut(source, &features)).to_string();
                    assert_eq!(found, expected, "{path} with {features:?}");
                }
            }
        }
    }

    fn parse(source: &str) -> TokenStream {
        source.parse().expect("the runtime is Rust")
    }

    /// The tokens without what is not needed, at any depth.
    fn cut_tokens(tokens: TokenStream, features: &BTreeSet<RuntimeFeature>) -> TokenStream {
        let mut kept = TokenStream::new();
        let mut rest: Vec<TokenTree> = tokens.into_iter().collect();
        rest.reverse();
        while let Some(token) = rest.pop() {
            let condition = condition(&token, rest.last());
            match (condition, token) {
                (Some(condition), _) => {
                    rest.pop();
                    if !holds(&condition, features) {
                        skip_item(&mut rest);
                    }
                }
                (None, TokenTree::Group(group)) => {
                    let inner = cut_tokens(group.stream(), features);
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

    fn condition(token: &TokenTree, next: Option<&TokenTree>) -> Option<Meta> {
        let (TokenTree::Punct(mark), Some(TokenTree::Group(group))) = (token, next) else {
            return None;
        };
        let is_attribute = mark.as_char() == '#' && group.delimiter() == Delimiter::Bracket;
        let meta: Meta = is_attribute.then(|| syn::parse2(group.stream()).ok())??;
        (meta.path().is_ident("cfg") && names_part(&meta)).then_some(meta)
    }

    /// Drops the tokens up to the end of an item: a semicolon, a comma, or a block that is not followed by one.
    fn skip_item(rest: &mut Vec<TokenTree>) {
        let is = |token: Option<&TokenTree>, mark: char| matches!(token, Some(TokenTree::Punct(found)) if found.as_char() == mark);
        let mut generic_depth = 0;
        let mut is_use = false;
        while let Some(token) = rest.pop() {
            match &token {
                TokenTree::Ident(word) if word == "use" || word == "let" => is_use = true,
                TokenTree::Punct(mark) if mark.as_char() == '<' => generic_depth += 1,
                TokenTree::Punct(mark) if mark.as_char() == '>' && generic_depth > 0 => {
                    generic_depth -= 1;
                }
                TokenTree::Punct(mark) if mark.as_char() == ';' => return,
                TokenTree::Punct(mark) if mark.as_char() == ',' && generic_depth == 0 => return,
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace && !is_use => {
                    if is(rest.last(), ',') {
                        rest.pop();
                    }
                    return;
                }
                _ => {}
            }
        }
    }
}
