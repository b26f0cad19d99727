//! Emits an enumeration: a variant for each known member, and `Other` for any other value.
//!
//! ```text
//! pub enum Kind { StringType, Other(Box<str>) }
//! impl Kind { pub fn as_str(&self) -> &str }
//! impl From<&str>, From<String>, Display
//! codec::string_type!(Kind);
//! ```
//!
//! An integer enumeration has `as_i64`, `From<i64>` and `codec::integer_type!` instead.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs;
use super::markdown::code;
use super::scope::Scope;
use crate::model::{Cardinality, EnumerationBase, EnumerationDef, MemberDef, TypeDef};

/// The enum and its conversions.
pub(super) fn emit_enumeration(
    scope: &Scope,
    def: &TypeDef,
    enumeration: &EnumerationDef,
) -> TokenStream {
    let members = &enumeration.members;
    let declaration = emit_declaration(scope, def, enumeration);
    if enumeration.base == EnumerationBase::Integer {
        let conversions = emit_whole(scope, def, members);
        return quote!(#declaration #conversions);
    }
    let as_str = emit_as_str(scope, def, members);
    let conversions = emit_conversions(scope, def, members);
    let name = &def.name;
    let codec = scope.runtime("codec");
    let flag = (enumeration.cardinality == Cardinality::Flags).then(|| {
        let flag = scope.runtime("Flag");
        quote!(impl #flag for #name {})
    });
    quote! {
        #declaration
        #as_str
        #conversions
        #codec::string_type!(#name);
        #flag
    }
}

fn emit_declaration(scope: &Scope, def: &TypeDef, enumeration: &EnumerationDef) -> TokenStream {
    let doc = docs::of_type(def, |text| {
        if enumeration.cardinality == Cardinality::Flags {
            text.paragraph(
                "A value is a [set](crate::Flags) of members, separated by commas on the wire.",
            );
        }
    });
    let variants = enumeration.members.iter().map(|member| {
        let doc = docs::attributes(&member.docs, &format!("{}.", code(&member.value)));
        let name = &member.name;
        quote!(#doc #name)
    });
    let name = &def.name;
    let (copy, other) = match enumeration.base {
        EnumerationBase::String => {
            let (boxed, text) = (scope.prelude("Box"), scope.prelude("str"));
            let doc = " Any other text, kept as it is.";
            (quote!(), quote!(#[doc = #doc] Other(#boxed<#text>)))
        }
        EnumerationBase::Integer => {
            let number = scope.prelude("i64");
            let doc = " Any other number, kept as it is.";
            (quote!(Copy,), quote!(#[doc = #doc] Other(#number)))
        }
    };
    quote! {
        #doc
        #[derive(Clone, #copy Debug, Eq, Hash, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #other,
        }
    }
}

/// The integer, and the conversions from it and to strings.
fn emit_whole(scope: &Scope, def: &TypeDef, members: &[MemberDef]) -> TokenStream {
    let numbered = members.iter().filter_map(|member| {
        let number = member.value.parse::<i64>().ok()?;
        Some((&member.name, Literal::i64_unsuffixed(number)))
    });
    let numbered: Vec<_> = numbered.collect();
    let written = numbered.iter().map(|(name, number)| quote!(Self::#name => #number));
    let read = numbered.iter().map(|(name, number)| quote!(#number => Self::#name));
    let (name, from, number) = (&def.name, scope.prelude("From"), scope.prelude("i64"));
    let (codec, fmt) = (scope.runtime("codec"), scope.external("std", "fmt"));
    quote! {
        impl #name {
            /// Returns the number on the wire.
            #[inline]
            #[must_use]
            pub fn as_i64(self) -> #number {
                match self {
                    #(#written,)*
                    Self::Other(number) => number,
                }
            }
        }
        impl #from<#number> for #name {
            #[inline]
            fn from(number: #number) -> Self {
                match number {
                    #(#read,)*
                    other => Self::Other(other),
                }
            }
        }
        impl #fmt::Display for #name {
            #[inline]
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                #fmt::Display::fmt(&self.as_i64(), f)
            }
        }
        #codec::integer_type!(#name);
    }
}

fn emit_as_str(scope: &Scope, def: &TypeDef, members: &[MemberDef]) -> TokenStream {
    let arms = members.iter().map(|member| {
        let (name, value) = (&member.name, &member.value);
        quote!(Self::#name => #value)
    });
    let name = &def.name;
    let text = scope.prelude("str");
    quote! {
        impl #name {
            /// Returns the string on the wire.
            #[inline]
            #[must_use]
            pub fn as_str(&self) -> &#text {
                match self {
                    #(#arms,)*
                    Self::Other(text) => text,
                }
            }
        }
    }
}

fn emit_conversions(scope: &Scope, def: &TypeDef, members: &[MemberDef]) -> TokenStream {
    let mut seen = BTreeSet::new();
    let arms: Vec<_> = members
        .iter()
        .filter(|member| seen.insert(&member.value))
        .map(|member| {
            let (name, value) = (&member.name, &member.value);
            quote!(#value => Self::#name)
        })
        .collect();
    let body = if arms.is_empty() {
        quote!(Self::Other(text.into()))
    } else {
        quote!(match text { #(#arms,)* _ => Self::Other(text.into()) })
    };
    let name = &def.name;
    let (from, text, string) =
        (scope.prelude("From"), scope.prelude("str"), scope.prelude("String"));
    let fmt = scope.external("std", "fmt");
    quote! {
        impl #from<&#text> for #name {
            #[inline]
            fn from(text: &#text) -> Self {
                #body
            }
        }
        impl #from<#string> for #name {
            #[inline]
            fn from(text: #string) -> Self {
                Self::from(text.as_str())
            }
        }
        impl #fmt::Display for #name {
            #[inline]
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                f.pad(self.as_str())
            }
        }
    }
}
