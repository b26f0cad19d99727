//! Emits an enumeration: a variant for each known member, and `Other` for any other value.
//!
//! ```text
//! pub enum Kind { StringType, Other(Box<str>) }
//! codec::enumeration! {
//!     Kind;
//!     StringType = "stringType";
//! }
//! ```
//!
//! For an integer enumeration, it is `codec::integer_enumeration!`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs;
use super::markdown::code;
use super::scope::Scope;
use crate::model::{Cardinality, EnumerationBase, EnumerationDef, TypeDef};

/// The enum, and the entries of its members for the codec.
pub(super) fn emit_enumeration(
    scope: &Scope,
    def: &TypeDef,
    enumeration: &EnumerationDef,
) -> TokenStream {
    let declaration = emit_declaration(scope, def, enumeration);
    let members = enumeration.members.iter().filter_map(|member| {
        let (name, value) = (&member.name, &member.value);
        Some(match enumeration.base {
            EnumerationBase::String => quote!(#name = #value;),
            EnumerationBase::Integer => {
                let number = Literal::i64_unsuffixed(value.parse().ok()?);
                quote!(#name = #number;)
            }
        })
    });
    let entries = match enumeration.base {
        EnumerationBase::String => quote!(enumeration),
        EnumerationBase::Integer => quote!(integer_enumeration),
    };
    let (name, codec) = (&def.name, scope.runtime("codec"));
    let flag = (enumeration.cardinality == Cardinality::Flags).then(|| {
        let flag = scope.runtime("Flag");
        quote!(impl #flag for #name {})
    });
    quote! {
        #declaration
        #codec::#entries! {
            #name;
            #(#members)*
        }
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
        #[derive(Clone, #copy Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #other,
        }
    }
}
