//! Types of other crates, which the user chooses.

use std::fmt;
use std::str::FromStr;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use serde::Deserialize;

use crate::model::{IntegerFormat, TypeRef};

/// The path of a type, such as `jiff::Timestamp` or `Vec<rust_decimal::Decimal>`.
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(try_from = "String")]
pub struct RustType(String);

/// The reason why a string is not a [`RustType`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "`{0}` is not the path of a type that begins with the name of its crate, such as `jiff::Timestamp`, nor a primitive type \
     or `String`; types of the standard library with items, such as `Vec`, cannot be at its beginning"
)]
pub struct RustTypeError(String);

/// Types without the name of a crate.
const PRELUDE: [&str; 13] =
    ["String", "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"];

/// Types whose values the codec already reads item by item; they can only be arguments.
const CONTAINERS: [&str; 4] = ["BTreeMap", "Box", "Option", "Vec"];

impl FromStr for RustType {
    type Err = RustTypeError;

    fn from_str(text: &str) -> Result<Self, RustTypeError> {
        let error = || RustTypeError(text.to_owned());
        let ty: syn::TypePath = syn::parse_str(text).map_err(|_| error())?;
        if !is_plain(&ty) || is_container(&ty) {
            return Err(error());
        }
        Ok(Self(quote!(#ty).to_string().replace(' ', "").replace(',', ", ")))
    }
}

impl TryFrom<String> for RustType {
    type Error = RustTypeError;

    fn try_from(text: String) -> Result<Self, RustTypeError> {
        text.parse()
    }
}

impl fmt::Display for RustType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl RustType {
    /// The type as one that the codec knows, or else as one of another crate.
    pub(crate) fn type_ref(&self) -> TypeRef {
        let integer = TypeRef::Integer;
        match self.0.trim_start_matches(':') {
            "String" | "std::string::String" => TypeRef::String,
            "bool" => TypeRef::Bool,
            "i8" => integer(IntegerFormat::I8),
            "i16" => integer(IntegerFormat::I16),
            "i32" => integer(IntegerFormat::I32),
            "i64" => integer(IntegerFormat::I64),
            "u8" => integer(IntegerFormat::U8),
            "u16" => integer(IntegerFormat::U16),
            "u32" => integer(IntegerFormat::U32),
            "u64" => integer(IntegerFormat::U64),
            "serde_json::Value" => TypeRef::Any,
            _ => TypeRef::Replaced(self.clone()),
        }
    }

    /// Returns whether the type, or one in its arguments, is one of the crate that the code becomes a part of.
    pub(crate) fn is_of_crate(&self) -> bool {
        self.0.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == "crate")
    }

    /// The last name of the path.
    pub(crate) fn name(&self) -> &str {
        let path = self.0.split('<').next().unwrap_or_default();
        path.rsplit(':').next().unwrap_or_default()
    }

    fn path(&self) -> syn::TypePath {
        syn::parse_str(&self.0).expect("it was parsed when it was made")
    }
}

/// Returns whether a path has nothing but names and types as plain.
fn is_plain(ty: &syn::TypePath) -> bool {
    let path = &ty.path;
    let is_argument = |argument: &syn::GenericArgument| match argument {
        syn::GenericArgument::Type(syn::Type::Path(inner)) => is_plain(inner),
        _ => false,
    };
    let plain = path.segments.iter().enumerate().all(|(index, part)| {
        let special = part.ident == "self"
            || part.ident == "super"
            || part.ident == "Self"
            || part.ident == "crate" && (index > 0 || path.leading_colon.is_some());
        let arguments = match &part.arguments {
            syn::PathArguments::None => true,
            syn::PathArguments::AngleBracketed(list) => list.args.iter().all(is_argument),
            syn::PathArguments::Parenthesized(_) => false,
        };
        !special && arguments
    });
    let first = path.segments.first().map(|part| part.ident.to_string()).unwrap_or_default();
    let is_known = path.segments.len() > 1
        || PRELUDE.contains(&first.as_str())
        || ["Option", "Vec"].contains(&first.as_str());
    ty.qself.is_none() && plain && is_known
}

/// Returns whether a type is one of the standard library with items.
fn is_container(ty: &syn::TypePath) -> bool {
    let names: Vec<String> = ty.path.segments.iter().map(|part| part.ident.to_string()).collect();
    match names.as_slice() {
        [only] => CONTAINERS.contains(&only.as_str()),
        [first, .., last] => {
            ["std", "core", "alloc"].contains(&first.as_str())
                && CONTAINERS.contains(&last.as_str())
        }
        [] => true,
    }
}

/// Adds the colons in front of the names of crates, so that no item of a module is meant.
fn absolute(ty: &mut syn::TypePath) {
    let first = ty.path.segments.first().map(|part| part.ident.to_string()).unwrap_or_default();
    match (ty.path.segments.len(), first.as_str()) {
        (1, "String") => ty.path = syn::parse_quote!(::std::string::String),
        (1, "Option" | "Vec") => {
            let name = if first == "Vec" { quote!(vec::Vec) } else { quote!(option::Option) };
            let arguments = ty.path.segments.first().map(|part| part.arguments.clone());
            ty.path = syn::parse_quote!(::std::#name);
            if let (Some(last), Some(arguments)) = (ty.path.segments.last_mut(), arguments) {
                last.arguments = arguments;
            }
        }
        (1, _) => {
            let name = &ty.path.segments[0].ident;
            ty.path = syn::parse_quote!(::core::primitive::#name);
        }
        (_, "crate") => {}
        _ => ty.path.leading_colon = Some(syn::token::PathSep::default()),
    }
    for part in &mut ty.path.segments {
        if let syn::PathArguments::AngleBracketed(list) = &mut part.arguments {
            for argument in &mut list.args {
                if let syn::GenericArgument::Type(syn::Type::Path(inner)) = argument {
                    absolute(inner);
                }
            }
        }
    }
}

/// `crate` is the root of the user's crate, and so in a group that keeps it from becoming that of a module.
fn grouped(tokens: TokenStream) -> TokenStream {
    let group = |token| match token {
        TokenTree::Ident(name) if name == "crate" => {
            TokenTree::Group(Group::new(Delimiter::None, quote!(#name)))
        }
        token => token,
    };
    tokens.into_iter().map(group).collect()
}

impl ToTokens for RustType {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut path = self.path();
        absolute(&mut path);
        tokens.extend(grouped(quote!(#path)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn emitted(text: &str) -> String {
        let ty: RustType = text.parse().expect("it is a type");
        ty.to_token_stream().to_string().replace(' ', "")
    }

    #[test]
    fn a_type_is_named_from_its_crate() {
        assert_eq!(emitted("jiff::Timestamp"), "::jiff::Timestamp");
        assert_eq!(emitted("::jiff :: civil::Date"), "::jiff::civil::Date");
        assert_eq!(emitted("String"), "::std::string::String");
        assert_eq!(emitted("a::B<Vec<u8>>"), "::a::B<::std::vec::Vec<::core::primitive::u8>>");
        assert_eq!(emitted("crate::Money"), "crate::Money");
        assert_eq!("a::b::C<d::E>".parse::<RustType>().expect("it is a type").name(), "C");
    }

    #[test]
    fn anything_else_is_an_error() {
        for text in [
            "",
            "Money",
            "self::Money",
            "super::Money",
            "a::B; fn f() {}",
            "[u8; 4]",
            "&str",
            "<A as b::C>::D",
            "Vec<u8>",
            "std::option::Option<a::B>",
            "a::B<{ panic!() }>",
            "a::B<4>",
            "fn()",
            "a::F(u8)",
            "a::crate::B",
            "dyn a::B",
            "a::m!()",
        ] {
            assert_eq!(text.parse::<RustType>(), Err(RustTypeError(text.to_owned())));
        }
    }
}
