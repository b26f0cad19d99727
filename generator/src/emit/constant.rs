//! Emits constants: values of fields with only one, and the tables of unions.
//!
//! ```text
//! version: 1, kind: Kind::User
//! codec::Constant::Integer(1)
//! ```

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::scope::Scope;
use super::types;
use crate::model::{
    Api, Cardinality, Constant, EnumerationBase, EnumerationDef, FieldDef, IntegerFormat, Presence,
    TypeKind, TypeRef,
};

/// Returns whether a required field has only one value, so that callers need not pass it.
pub(super) fn is_constant(api: &Api, field: &FieldDef) -> bool {
    only(api, field).is_some()
}

/// The value of a required field with only one value.
pub(super) fn value(api: &Api, scope: &Scope, field: &FieldDef) -> Option<TokenStream> {
    let constant = only(api, field)?;
    if *constant == Constant::Null {
        return Some(quote!(None));
    }
    let ty = types::value_type(api, scope, types::resolve(api, &field.ty));
    Some(match (types::resolve(api, &field.ty), constant) {
        (TypeRef::Named(id), constant) => match &api.types[*id].kind {
            TypeKind::Enumeration(enumeration) => member(&ty, enumeration, constant),
            _ => return None,
        },
        (TypeRef::Bool, Constant::Bool(value)) => quote!(#value),
        (TypeRef::Integer(_), Constant::Integer(number)) => {
            let number = Literal::i64_unsuffixed(*number);
            quote!(#number)
        }
        (TypeRef::Number, constant) => {
            let number = Literal::f64_unsuffixed(finite(constant)?);
            quote!(#number)
        }
        (_, constant) => {
            let text = constant.as_string();
            quote!(#ty::from(#text))
        }
    })
}

fn member(ty: &TokenStream, enumeration: &EnumerationDef, constant: &Constant) -> TokenStream {
    let text = constant.as_string();
    let known = enumeration.members.iter().find(|member| member.value == text);
    match (known, constant) {
        (Some(member), _) => {
            let variant = &member.name;
            quote!(#ty::#variant)
        }
        (None, Constant::Integer(number)) => {
            let number = Literal::i64_suffixed(*number);
            quote!(#ty::from(#number))
        }
        (None, _) => quote!(#ty::from(#text)),
    }
}

/// The only value of a required field, if the type of the field can hold it.
fn only<'a>(api: &Api, field: &'a FieldDef) -> Option<&'a Constant> {
    let [only] = field.constants.as_slice() else { return None };
    if *only == Constant::Null {
        return (field.presence == Presence::RequiredNullable).then_some(only);
    }
    let fits = match (types::resolve(api, &field.ty), only) {
        (TypeRef::Bool, Constant::Bool(_))
        | (TypeRef::String | TypeRef::Text(_), Constant::String(_)) => true,
        (TypeRef::Number, constant) => finite(constant).is_some(),
        (TypeRef::Integer(format), Constant::Integer(number)) => holds(*format, *number),
        (TypeRef::Named(id), constant) => match &api.types[*id].kind {
            TypeKind::Enumeration(EnumerationDef {
                base, cardinality: Cardinality::One, ..
            }) => match base {
                EnumerationBase::String => matches!(constant, Constant::String(_)),
                EnumerationBase::Integer => {
                    matches!(constant, Constant::Integer(_))
                }
            },
            _ => false,
        },
        _ => false,
    };
    (fits && field.presence == Presence::Required).then_some(only)
}

/// The value of a constant number, if `f64` can hold it.
fn finite(constant: &Constant) -> Option<f64> {
    /// Doubles represent every integer up to this size.
    const EXACT: i64 = 1 << 53;
    match constant {
        #[allow(clippy::cast_precision_loss, reason = "every integer of this size is a double")]
        Constant::Integer(number) if (-EXACT..=EXACT).contains(number) => Some(*number as f64),
        Constant::Number(text) => text.parse().ok().filter(|number: &f64| number.is_finite()),
        _ => None,
    }
}

/// Returns whether an integer type can hold a number.
fn holds(format: IntegerFormat, number: i64) -> bool {
    match format {
        IntegerFormat::I8 => i8::try_from(number).is_ok(),
        IntegerFormat::I16 => i16::try_from(number).is_ok(),
        IntegerFormat::I32 => i32::try_from(number).is_ok(),
        IntegerFormat::I64 => true,
        IntegerFormat::U8 => u8::try_from(number).is_ok(),
        IntegerFormat::U16 => u16::try_from(number).is_ok(),
        IntegerFormat::U32 => u32::try_from(number).is_ok(),
        IntegerFormat::U64 => u64::try_from(number).is_ok(),
    }
}

/// The constant in a table of the codec.
pub(super) fn emit_constant(scope: &Scope, constant: &Constant) -> TokenStream {
    let codec = scope.runtime("codec");
    let constant = match constant {
        Constant::Null => quote!(Null),
        Constant::Bool(value) => quote!(Bool(#value)),
        Constant::Integer(number) => {
            let number = Literal::i64_unsuffixed(*number);
            quote!(Integer(#number))
        }
        // Every JSON number can be converted: numbers that are too large become infinite, and equal
        // nothing.
        Constant::Number(text) => match text.parse::<f64>() {
            Ok(number) if number.is_finite() => {
                let number = Literal::f64_unsuffixed(number);
                quote!(Number(#number))
            }
            _ => quote!(String(#text)),
        },
        Constant::String(text) => quote!(String(#text)),
    };
    quote!(#codec::Constant::#constant)
}
