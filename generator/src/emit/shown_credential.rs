//! Emits the credential of the crate's example.
//!
//! ```text
//! BearerToken::new(token)
//! Credentials::new().with("id", ApiKey::header("X-Id", id_secret)).with("key", …)
//! ```

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Context;
use super::scope::Scope;
use crate::model::{Clouds, OperationDef, ParameterLocation, SecurityDef, SecurityKind};

/// The credential of an example: the arguments for secrets, and the expression.
pub(super) struct ShownCredential {
    pub(super) arguments: Vec<TokenStream>,
    pub(super) value: TokenStream,
}

/// The credential of an operation: for one scheme, or for several together.
pub(super) fn emit_credential(
    cx: &Context,
    scope: &Scope,
    operation: &OperationDef,
) -> ShownCredential {
    let schemes = schemes_of(cx, operation);
    if let [_, _, ..] = schemes.as_slice() {
        let secrets: Vec<Ident> = schemes
            .iter()
            .map(|scheme| format_ident!("{}_secret", scheme.function.as_str()))
            .collect();
        let credentials = scope.runtime("Credentials");
        let each = schemes.iter().zip(&secrets).map(|(scheme, secret)| {
            let (name, value) = (&scheme.name, emit_scheme(scope, &scheme.kind, secret));
            quote!(.with(#name, #value))
        });
        return ShownCredential {
            value: quote!(#credentials::new() #(#each)*),
            arguments: secrets.iter().map(|secret| quote!(#secret: String)).collect(),
        };
    }
    let token = format_ident!("token");
    let value = match schemes.first() {
        Some(scheme) => emit_scheme(scope, &scheme.kind, &token),
        None if cx.api.security.is_empty() && cx.api.service.clouds == Clouds::None => {
            return ShownCredential { value: scope.runtime("Anonymous"), arguments: Vec::new() };
        }
        // The clouds of a profile take access tokens.
        None => emit_scheme(scope, &SecurityKind::Bearer, &token),
    };
    ShownCredential { value, arguments: vec![quote!(#token: String)] }
}

/// The schemes of the operation's first alternative that is not anonymous and whose schemes all have a credential type;
/// or else the first scheme that has one.
fn schemes_of<'a>(cx: &Context<'a>, operation: &OperationDef) -> Vec<&'a SecurityDef> {
    let api = cx.api;
    let known = |scheme: &&SecurityDef| scheme.kind != SecurityKind::Other;
    let find =
        |name: &String| api.security.iter().filter(known).find(|scheme| scheme.name == *name);
    let alternatives = operation.security.as_ref().unwrap_or(&api.default_security);
    let all = |names: &Vec<String>| names.iter().map(find).collect::<Option<Vec<_>>>();
    let mut named = alternatives.iter().filter(|names| !names.is_empty());
    let mut schemes = named
        .find_map(all)
        .unwrap_or_else(|| api.security.iter().find(known).into_iter().collect());
    // One bearer token is that of all of them, and crates with bearer tokens only cannot combine credentials.
    if schemes.iter().all(|scheme| scheme.kind == SecurityKind::Bearer) {
        schemes.truncate(1);
    }
    schemes
}

fn emit_scheme(scope: &Scope, kind: &SecurityKind, secret: &Ident) -> TokenStream {
    match kind {
        SecurityKind::Bearer | SecurityKind::Other => {
            let token = scope.runtime("BearerToken");
            quote!(#token::new(#secret))
        }
        SecurityKind::Basic => {
            let basic = scope.runtime("BasicAuth");
            quote!(#basic::new("user", #secret))
        }
        SecurityKind::ApiKey { location, wire } => {
            let key = scope.runtime("ApiKey");
            match location {
                ParameterLocation::Query => quote!(#key::query(#wire, #secret)),
                ParameterLocation::Cookie => quote!(#key::cookie(#wire, #secret)),
                _ => quote!(#key::header(#wire, #secret)),
            }
        }
    }
}
