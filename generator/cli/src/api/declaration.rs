//! Declarations of items as text.

use quote::ToTokens;
use syn::{Fields, FnArg, Signature};

/// Formats the types of a tuple variant.
pub(super) fn tuple(fields: &Fields) -> String {
    match fields {
        Fields::Unnamed(fields) => {
            let types: Vec<_> = fields.unnamed.iter().map(|field| to_text(&field.ty)).collect();
            format!("({})", types.join(", "))
        }
        Fields::Named(_) | Fields::Unit => String::new(),
    }
}

/// Formats a function without the names of its arguments, which do not matter to callers.
pub(super) fn signature(path: &str, of: &Signature) -> String {
    let inputs: Vec<_> = of
        .inputs
        .iter()
        .map(|input| match input {
            FnArg::Receiver(receiver) => to_text(receiver),
            FnArg::Typed(typed) => to_text(&typed.ty),
        })
        .collect();
    let qualifiers = match (&of.constness, &of.asyncness) {
        (Some(_), _) => "const ",
        (_, Some(_)) => "async ",
        _ => "",
    };
    let bounds = of.generics.where_clause.as_ref().map(to_text).unwrap_or_default();
    let output = to_text(&of.output);
    let text = format!(
        "{qualifiers}fn {path}{}({}) {output} {bounds}",
        to_text(&of.generics),
        inputs.join(", ")
    );
    text.trim_end().to_owned()
}

/// Formats tokens without superfluous spaces.
pub(super) fn to_text(tokens: &impl ToTokens) -> String {
    let mut text = tokens.to_token_stream().to_string();
    for (spaced, plain) in [
        (" :: ", "::"),
        (" < ", "<"),
        (" >", ">"),
        ("& ", "&"),
        (" ,", ","),
        (":: ", "::"),
        (" (", "("),
        (" : ", ": "),
        ("( ", "("),
        (" )", ")"),
        ("' ", "'"),
    ] {
        text = text.replace(spaced, plain);
    }
    text
}
