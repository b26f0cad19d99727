//! Emits methods for additional properties with a declared type, and for values that are not
//! objects.
//!
//! ```text
//! pub fn typed_additional_properties(&self) -> impl Iterator<Item = (&str, Result<i64, DecodeError>)>;
//! pub fn with_additional_property(self, name: impl Into<String>, value: i64) -> Self;
//! pub fn non_object(&self) -> Option<&Value>;
//! ```

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::scope::Scope;
use super::types;
use crate::model::{AcceptedValues, Api, StructDef, TypeRef};

/// The methods.
pub(super) fn emit_additional_properties(
    api: &Api,
    scope: &Scope,
    object: &StructDef,
) -> TokenStream {
    let typed = object.additional.as_ref().map(|ty| emit_typed(api, scope, ty));
    let non_object = match object.accepts {
        AcceptedValues::Objects => TokenStream::new(),
        AcceptedValues::Any => emit_non_object(scope),
    };
    quote!(#typed #non_object)
}

fn emit_typed(api: &Api, scope: &Scope, ty: &TypeRef) -> TokenStream {
    let [iterator, result, text, into, string] =
        ["Iterator", "Result", "str", "Into", "String"].map(|name| scope.prelude(name));
    let error = scope.runtime("DecodeError");
    let whole = types::value_type(api, scope, ty);
    let name = format_ident!("value");
    let argument = types::argument(api, scope, ty, &name);
    let (ty, converted) = (&argument.ty, argument.binding(&name, &whole));
    quote! {
        /// Returns the additional properties, each as the type that the description gives them.
        #[inline]
        pub fn typed_additional_properties(
            &self,
        ) -> impl #iterator<Item = (&#text, #result<#whole, #error>)> {
            self.additional_properties.0.typed()
        }
        /// Sets an additional property.
        #[inline]
        #[must_use]
        pub fn with_additional_property(mut self, name: impl #into<#string>, value: #ty) -> Self {
            #converted
            self.additional_properties.0.set_unknown(name.into(), &value);
            self
        }
    }
}

fn emit_non_object(scope: &Scope) -> TokenStream {
    let (option, value) = (scope.prelude("Option"), scope.external("serde_json", "Value"));
    quote! {
        /// Returns the value that was read in place of an object: the description allows any JSON.
        #[inline]
        #[must_use]
        pub fn non_object(&self) -> #option<&#value> {
            self.additional_properties.0.non_object()
        }
    }
}
