//! Places generated code in a module of a crate instead of in a package.
//!
//! Emitters and the runtime write paths from the root of their own crate, `crate::runtime`. In a module, this root is
//! another one: `crate::api::runtime`. A module has no Cargo features: those of the configuration are on, all others off.

use std::collections::BTreeSet;
use std::fmt;

use proc_macro2::{Delimiter, Group, Literal, Spacing, TokenStream, TokenTree};
use quote::quote;
use syn::parse::Parser as _;
use syn::{Lit, LitStr};

use super::runtime;
use crate::output::SourceFile;

/// A module of a crate, in place of a package.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Module {
    path: String,
    features: BTreeSet<String>,
}

/// The reason why there is no such [`Module`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ModuleError {
    /// It is no path of a module.
    #[error("`{0}` is not the path of a module from the root of its crate, such as `crate::api`")]
    Path(String),
    /// There is no such feature.
    #[error("there is no feature `{name}`; the features are: {}", .known.join(", "))]
    Feature {
        /// The name.
        name: String,
        /// The names that exist.
        known: Vec<&'static str>,
    },
}

impl Module {
    /// A module by its path from the root of its crate, such as `crate::api`, with the optional features that are on.
    ///
    /// # Errors
    /// Another path, or a feature that does not exist.
    pub fn new(
        path: &str,
        features: impl IntoIterator<Item = String>,
    ) -> Result<Self, ModuleError> {
        let is_module = |path: &syn::Path| {
            path.leading_colon.is_none()
                && path.segments.len() > 1
                && path.segments.iter().enumerate().all(|(index, part)| {
                    let special = ["crate", "self", "super", "Self"];
                    if index == 0 {
                        part.ident == "crate"
                    } else {
                        special.iter().all(|word| part.ident != word)
                    }
                })
        };
        let parsed = syn::Path::parse_mod_style.parse_str(path).ok().filter(is_module);
        let parsed = parsed.ok_or_else(|| ModuleError::Path(path.to_owned()))?;
        let path = quote!(#parsed).to_string().replace(' ', "");
        let features: BTreeSet<String> = features.into_iter().collect();
        match features.iter().find(|name| !runtime::is_feature(name)) {
            None => Ok(Self { path, features }),
            Some(name) => {
                let known = runtime::feature_names().collect();
                Err(ModuleError::Feature { name: name.clone(), known })
            }
        }
    }

    /// Its path from the root of its crate.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The features that are on.
    #[must_use]
    pub fn features(&self) -> &BTreeSet<String> {
        &self.features
    }

    /// Changes the paths of a file from those of a package. Attributes are the user's own, except for documentation.
    pub(super) fn place(&self, file: SourceFile) -> SourceFile {
        let root: TokenStream = self.path.parse().expect("the path was parsed when it was made");
        let place = |tokens| place_tokens(tokens, &root, &self.path);
        SourceFile {
            attributes: place(file.attributes),
            items: file.items.into_iter().map(place).collect(),
        }
    }

    /// Changes the paths in the text of the runtime from those of a package.
    pub(super) fn place_text(&self, text: &str) -> String {
        const ROOT: &str = "crate::";
        let is_part = |before: &str| before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let mut placed = String::with_capacity(text.len() + text.len() / 8);
        let mut rest = text;
        while let Some(position) = rest.find(ROOT) {
            let (before, after) = rest.split_at(position);
            placed.push_str(before);
            placed.push_str(if is_part(before) { "crate" } else { &self.path });
            placed.push_str("::");
            rest = &after[ROOT.len()..];
        }
        placed + rest
    }
}

impl fmt::Display for Module {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)
    }
}

fn place_tokens(tokens: TokenStream, root: &TokenStream, path: &str) -> TokenStream {
    let mut placed = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    let mut in_attribute = false;
    while let Some(token) = tokens.next() {
        let opens_attribute = match &token {
            TokenTree::Punct(mark) => {
                mark.as_char() == '#' || in_attribute && mark.as_char() == '!'
            }
            _ => false,
        };
        match token {
            TokenTree::Ident(name) if name == "crate" && is_joint_colon(tokens.peek()) => {
                placed.extend(root.clone());
            }
            // The user's own path.
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                placed.extend(group.stream());
            }
            TokenTree::Group(group) => {
                let inner = if in_attribute {
                    place_attribute(group.stream(), path)
                } else {
                    place_tokens(group.stream(), root, path)
                };
                placed.extend([TokenTree::Group(Group::new(group.delimiter(), inner))]);
            }
            token => placed.extend([token]),
        }
        in_attribute = opens_attribute;
    }
    placed
}

fn is_joint_colon(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == ':' && mark.spacing() == Spacing::Joint)
}

/// Changes the links in a line of documentation.
fn place_attribute(tokens: TokenStream, path: &str) -> TokenStream {
    let is_doc =
        matches!(tokens.clone().into_iter().next(), Some(TokenTree::Ident(name)) if name == "doc");
    if !is_doc {
        return tokens;
    }
    let place = |token| match token {
        TokenTree::Literal(literal) => TokenTree::Literal(match Lit::new(literal.clone()) {
            Lit::Str(text) => placed_links(&text, path).unwrap_or(literal),
            _ => literal,
        }),
        token => token,
    };
    tokens.into_iter().map(place).collect()
}

fn placed_links(text: &LitStr, path: &str) -> Option<Literal> {
    const LINK: &str = "](crate::";
    let text = text.value();
    text.contains(LINK).then(|| Literal::string(&text.replace(LINK, &format!("]({path}::"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module(path: &str) -> Result<Module, ModuleError> {
        Module::new(path, ["rustls".to_owned()])
    }

    #[test]
    fn only_a_path_from_the_root_of_a_crate_is_a_module() {
        assert_eq!(
            module("crate :: a::b").map(|module| module.to_string()),
            Ok("crate::a::b".to_owned())
        );
        for path in [
            "",
            "crate",
            "api",
            "::crate::a",
            "crate::super::a",
            "crate::a<b>",
            "crate::a; fn b() {}",
        ] {
            assert_eq!(module(path), Err(ModuleError::Path(path.to_owned())));
        }
    }

    #[test]
    fn an_unknown_feature_is_an_error_with_the_known_ones() {
        let error =
            Module::new("crate::a", ["gzp".to_owned()]).expect_err("there is no such feature");
        assert!(error.to_string().contains("gzip, "), "{error}");
    }

    #[test]
    fn paths_and_links_begin_with_the_path_of_the_module_and_attributes_are_kept() {
        let file = SourceFile {
            attributes: quote!(#![doc = "[`A`](crate::A)"]),
            items: vec![quote! {
                use crate::runtime::A;
                #[doc = "[`A`](crate::A)"] #[derive(crate::Mine)]
                pub(crate) struct B { c: crate::D, e: Vec<crate::f::G> }
            }],
        };
        let placed = module("crate::x::y").expect("it is a module").place(file);
        let expected = quote! {
            use crate::x::y::runtime::A;
            #[doc = "[`A`](crate::x::y::A)"] #[derive(crate::Mine)]
            pub(crate) struct B { c: crate::x::y::D, e: Vec<crate::x::y::f::G> }
        };
        assert_eq!(placed.items[0].to_string(), expected.to_string());
        assert_eq!(
            placed.attributes.to_string(),
            quote!(#![doc = "[`A`](crate::x::y::A)"]).to_string()
        );
    }

    #[test]
    fn the_runtime_begins_its_paths_with_that_of_the_module() {
        let text = "use crate::{a, b};\n/// [`c`](crate::c)\npub(crate) fn d() { $crate::e!(); my_crate::f() }\n";
        let expected = "use crate::m::{a, b};\n/// [`c`](crate::m::c)\npub(crate) fn d() { $crate::m::e!(); my_crate::f() }\n";
        assert_eq!(module("crate::m").expect("it is a module").place_text(text), expected);
    }
}
