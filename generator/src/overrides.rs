//! Names, types, derives and attributes that the user of the generator chooses.
//!
//! An [`Override`] has a pattern and what it sets on everything that the pattern matches:
//!
//! | pattern | matches | can set |
//! |---|---|---|
//! | `schema:microsoft.graph.user`, `schema:#/paths/…/schema` | the type of a component or of an inline schema | `name`, `derive`, `attribute`, `replace` |
//! | `property:microsoft.graph.user/mobilePhone` | the field, in this type and in those that inherit it | `name`, `replace` |
//! | `format:date-time` | strings and numbers of this format | `replace` |
//! | `member:microsoft.graph.importance/low` | the variant of a member of an enumeration | `name` |
//! | `parameter:user-id` | the parameters with this name | `name` |
//! | `operationId:users.list`, `/users#GET` | the methods of an operation | `name` |
//! | `/users/{}` | the method and the module of a segment, in all paths that begin with this one | `name` |
//! | `tag:users` | the method of a tag | `name` |
//!
//! `*` matches any characters. A description can set the name itself, with `x-rust-name` in a schema, a parameter or an
//! operation; an override takes precedence.

mod rust_type;

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use proc_macro2::TokenStream;
use quote::ToTokens;
use serde::Deserialize;
use syn::parse::Parser as _;

use crate::description::Index;
use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::emit::Module;
use crate::select::{self, Glob, OperationKey, Pattern, PatternError, Segment};
pub use rust_type::{RustType, RustTypeError};

/// Sets a name, a type, derives or attributes on everything that a pattern matches. At least one thing has to match.
#[derive(Clone, Debug)]
pub struct Override {
    /// The pattern.
    pub target: Target,
    /// The Rust identifier: in camel case for types and variants, otherwise in snake case.
    pub name: Option<String>,
    /// Traits to derive, such as `Eq` or `schemars::JsonSchema`; for types only.
    pub derive: Vec<Derive>,
    /// Attributes, such as `#[serde_with::serde_as]`; for types only.
    pub attribute: Vec<Attribute>,
    /// The type in place of the generator's; for schemas, properties and formats only.
    pub replace: Option<RustType>,
}

/// The pattern of an [`Override`].
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(try_from = "String")]
pub struct Target {
    text: String,
    pub(crate) kind: TargetKind,
}

/// The things that a [`Target`] matches.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum TargetKind {
    Schema(Glob),
    Property { schema: Glob, property: Glob },
    Member { schema: Glob, member: Glob },
    Parameter(Glob),
    Operation(Pattern),
    Segment(Vec<Segment>),
    Tag(Glob),
    Format(Glob),
}

/// The reason why a string is not the pattern of an override.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum TargetError {
    /// The keyword at the beginning is unknown.
    #[error(
        "the pattern `{0}` is not a path, which begins with `/`, and has none of these in front: `schema:`, `property:`, \
         `member:`, `parameter:`, `operationId:`, `tag:`, `format:`"
    )]
    Subject(String),
    /// A property or a member is not named with its schema.
    #[error(
        "the pattern `{0}` has no `/`: write the name of the schema, a slash, and the name in it"
    )]
    NoOwner(String),
    /// Nothing follows the keyword.
    #[error("nothing follows `{0}`; `{0}*` matches all")]
    Empty(String),
    /// The pattern of an operation is invalid.
    #[error(transparent)]
    Operation(#[from] PatternError),
}

impl FromStr for Target {
    type Err = TargetError;

    fn from_str(text: &str) -> Result<Self, TargetError> {
        Ok(Self { text: text.to_owned(), kind: kind(text)? })
    }
}

impl TryFrom<String> for Target {
    type Error = TargetError;

    fn try_from(text: String) -> Result<Self, TargetError> {
        text.parse()
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn kind(text: &str) -> Result<TargetKind, TargetError> {
    if text.starts_with('/') {
        return Ok(if text.contains('#') {
            TargetKind::Operation(text.parse()?)
        } else {
            TargetKind::Segment(select::path_segments(text))
        });
    }
    let Some((keyword, rest)) = text.split_once(':') else {
        return Err(TargetError::Subject(text.to_owned()));
    };
    if rest.is_empty() {
        return Err(TargetError::Empty(format!("{keyword}:")));
    }
    // Only the pointer to an inline schema has slashes; a name in a schema can have some.
    let is_pointer = rest.starts_with('#');
    let split = if is_pointer { rest.rsplit_once('/') } else { rest.split_once('/') };
    let owned = || match split {
        Some((owner, name)) if !owner.is_empty() => Ok((Glob::new(owner), Glob::new(name))),
        _ => Err(TargetError::NoOwner(text.to_owned())),
    };
    Ok(match keyword {
        "schema" => TargetKind::Schema(Glob::new(rest)),
        "property" => {
            let (schema, property) = owned()?;
            TargetKind::Property { schema, property }
        }
        "member" => {
            let (schema, member) = owned()?;
            TargetKind::Member { schema, member }
        }
        "parameter" => TargetKind::Parameter(Glob::new(rest)),
        "operationId" => TargetKind::Operation(text.parse()?),
        "tag" => TargetKind::Tag(Glob::new(rest)),
        "format" => TargetKind::Format(Glob::new(rest)),
        _ => return Err(TargetError::Subject(text.to_owned())),
    })
}

/// The path of a trait to derive.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(try_from = "String")]
pub struct Derive(String);

/// An outer attribute.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(try_from = "String")]
pub struct Attribute(String);

/// The reason why a string is not a [`Derive`] or an [`Attribute`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum AttributeError {
    /// It is no path.
    #[error("`{0}` is not the path of a trait, such as `Eq` or `schemars::JsonSchema`")]
    Derive(String),
    /// It is no attribute.
    #[error("`{0}` is not one attribute, such as `#[doc(hidden)]`")]
    Attribute(String),
}

impl FromStr for Derive {
    type Err = AttributeError;

    fn from_str(text: &str) -> Result<Self, AttributeError> {
        let path = syn::Path::parse_mod_style.parse_str(text);
        path.map(|_| Self(text.to_owned())).map_err(|_| AttributeError::Derive(text.to_owned()))
    }
}

impl FromStr for Attribute {
    type Err = AttributeError;

    fn from_str(text: &str) -> Result<Self, AttributeError> {
        let parsed = syn::Attribute::parse_outer.parse_str(text);
        match parsed.as_deref() {
            Ok([_]) => Ok(Self(text.to_owned())),
            _ => Err(AttributeError::Attribute(text.to_owned())),
        }
    }
}

macro_rules! parsed_strings {
    ($($name:ident)+) => {$(
        impl TryFrom<String> for $name {
            type Error = AttributeError;

            fn try_from(text: String) -> Result<Self, AttributeError> {
                text.parse()
            }
        }
    )+};
}

parsed_strings!(Derive Attribute);

impl ToTokens for Attribute {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let parsed = syn::Attribute::parse_outer.parse_str(&self.0);
        for attribute in parsed.expect("it was parsed when it was made") {
            attribute.to_tokens(tokens);
        }
    }
}

impl Override {
    /// The attributes that it sets, those of derives first.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = Attribute> {
        let derives: Vec<&str> = self.derive.iter().map(|Derive(path)| path.as_str()).collect();
        let derive =
            (!derives.is_empty()).then(|| Attribute(format!("#[derive({})]", derives.join(", "))));
        derive.into_iter().chain(self.attribute.iter().cloned())
    }
}

/// The reason why an override cannot set what it sets, and what to do.
fn problem(own: &Override, module: Option<&Module>) -> Option<(String, &'static str)> {
    let is_type = matches!(own.target.kind, TargetKind::Schema(_));
    let has_attributes = own.attributes().next().is_some();
    if !is_type && has_attributes {
        let message = format!("`{}` cannot have derives or attributes", own.target);
        return Some((message, "Name a type, `schema:NAME`"));
    }
    if matches!(own.target.kind, TargetKind::Format(_)) && own.name.is_some() {
        return Some((format!("`{}` cannot have a name", own.target), "Set `replace`"));
    }
    let replace = own.replace.as_ref()?;
    match own.target.kind {
        TargetKind::Schema(_) if own.name.is_some() || has_attributes => Some((
            format!("`{}` is replaced, so it cannot have a name, derives or attributes", own.target),
            "Remove them, or `replace`",
        )),
        TargetKind::Schema(_) | TargetKind::Property { .. } | TargetKind::Format(_) => {
            (replace.is_of_crate() && module.is_none()).then(|| (
                format!("`{replace}` is a type of the generated crate itself, which would need it to be made"),
                "Name a type of another crate, and add that crate to `dependencies`; only a module can name types of its crate",
            ))
        }
        _ => Some((
            format!("`{}` has no type that can be replaced", own.target),
            "Name a schema, a property or a format",
        )),
    }
}

/// Finds the operations that the overrides match. A pattern of operations that matches none is an error.
pub(crate) fn resolve<'o>(
    index: &Index<'_>,
    overrides: &'o [Override],
    module: Option<&Module>,
    diagnostics: &mut Diagnostics,
) -> Vec<(&'o Override, BTreeSet<OperationKey>)> {
    let resolved = overrides.iter().map(|own| {
        if let Some((message, help)) = problem(own, module) {
            diagnostics.error(Code::Override, &Pointer::root(), message, help);
        }
        let patterns = match &own.target.kind {
            TargetKind::Operation(pattern) => std::slice::from_ref(pattern),
            _ => &[],
        };
        (own, select::matching(index, patterns, diagnostics))
    });
    resolved.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pattern_has_a_kind() {
        let kind = |text: &str| text.parse::<Target>().map(|target| target.kind);
        let glob = |text: &str| Glob::new(text);
        assert_eq!(kind("schema:a.b*"), Ok(TargetKind::Schema(glob("a.b*"))));
        let (schema, property) = (glob("#/paths/~1x/get"), glob("id"));
        assert_eq!(
            kind("property:#/paths/~1x/get/id"),
            Ok(TargetKind::Property { schema, property })
        );
        let (schema, member) = (glob("level"), glob("1.5"));
        assert_eq!(kind("member:level/1.5"), Ok(TargetKind::Member { schema, member }));
        let (schema, property) = (glob("shop.book"), glob("a/b"));
        assert_eq!(kind("property:shop.book/a/b"), Ok(TargetKind::Property { schema, property }));
        assert_eq!(kind("parameter:user-id"), Ok(TargetKind::Parameter(glob("user-id"))));
        assert!(matches!(kind("/users/{}"), Ok(TargetKind::Segment(path)) if path.len() == 2));
        assert!(matches!(kind("/users/{}#GET"), Ok(TargetKind::Operation(_))));
        assert!(matches!(kind("operationId:a"), Ok(TargetKind::Operation(_))));
        assert_eq!(kind("format:date-time"), Ok(TargetKind::Format(glob("date-time"))));
        assert_eq!(kind("tag:a b"), Ok(TargetKind::Tag(glob("a b"))));
    }

    #[test]
    fn other_patterns_are_errors_with_help() {
        let error = |text: &str| text.parse::<Target>().expect_err("it is no pattern");
        assert_eq!(error("user"), TargetError::Subject("user".to_owned()));
        assert_eq!(error("type:user"), TargetError::Subject("type:user".to_owned()));
        assert_eq!(error("schema:"), TargetError::Empty("schema:".to_owned()));
        assert_eq!(error("property:id"), TargetError::NoOwner("property:id".to_owned()));
        assert!(matches!(error("/a#FE TCH"), TargetError::Operation(_)));
    }

    #[test]
    fn only_one_attribute_or_path_is_accepted() {
        assert!("#[doc(hidden)]".parse::<Attribute>().is_ok());
        assert!("schemars::JsonSchema".parse::<Derive>().is_ok());
        for text in ["", "doc(hidden)", "#[a] #[b]", "#[a] struct B;", "#![a]", "#[a"] {
            assert_eq!(text.parse::<Attribute>(), Err(AttributeError::Attribute(text.to_owned())));
        }
        for text in ["", "Eq, Hash", "Eq)] struct A; #[derive(Eq", "Eq<u8>", "#[a]"] {
            assert_eq!(text.parse::<Derive>(), Err(AttributeError::Derive(text.to_owned())));
        }
    }
}
