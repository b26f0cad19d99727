//! Emits `src/credentials.rs`: a function for each API key, and one for each flow of OAuth 2.0.
//!
//! ```text
//! pub fn api_key(key: impl Into<String>) -> ApiKey
//!
//! #[cfg(feature = "sign-in")]
//! pub mod oauth {
//!     pub const SCOPES: &[&str] = &["things:read"];
//!     pub fn client_credentials(…) -> Result<ClientCredentials, SignInError>
//! }
//! ```

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::Context;
use super::docs::DocText;
use super::markdown::{self, code};
use super::runtime::SIGN_IN;
use crate::model::{Api, FlowDef, ParameterLocation, SecurityDef, SecurityKind};
use crate::output::SourceFile;

/// A function for each API key, and a module for each scheme with flows of OAuth 2.0; `None` if there are neither.
pub(super) fn emit_credentials(cx: &Context) -> Option<SourceFile> {
    let keys: Vec<TokenStream> = cx.api.security.iter().filter_map(emit_key).collect();
    let flows: Vec<TokenStream> = if cx.has_client() && has_flows(cx) {
        cx.api.security.iter().filter_map(|scheme| emit_flows(cx, scheme)).collect()
    } else {
        Vec::new()
    };
    if keys.is_empty() && flows.is_empty() {
        return None;
    }
    let import = (!keys.is_empty()).then(|| {
        quote!(
            use crate::runtime::ApiKey;
        )
    });
    let summary = if flows.is_empty() {
        "The keys that the service takes."
    } else {
        "The credentials of the security schemes of the description."
    };
    Some(SourceFile {
        attributes: DocText::new(summary).inner(),
        items: import.into_iter().chain(keys).chain(flows).collect(),
    })
}

/// Returns whether the crate can have functions that sign in. A module has them only if that feature is on.
fn has_flows(cx: &Context) -> bool {
    cx.package.module.as_ref().is_none_or(|module| module.features().contains(SIGN_IN.0))
}

/// The module of a scheme with flows of OAuth 2.0.
fn emit_flows(cx: &Context, scheme: &SecurityDef) -> Option<TokenStream> {
    if scheme.flows.is_empty() {
        return None;
    }
    let mut text =
        DocText::new(format!("Signing in for the security scheme {}.", code(&scheme.name)));
    if let Some(description) = &scheme.description {
        text.block(markdown::lines(description));
    }
    let (doc, name) = (text.outer(), &scheme.function);
    let condition = cx.package.module.is_none().then(|| quote!(#[cfg(feature = "sign-in")]));
    let types: BTreeSet<&str> =
        scheme.flows.iter().flat_map(|flow| types_of(flow).iter().copied()).collect();
    let types = types.iter().map(|name| Ident::new(name, Span::call_site()));
    let scopes = emit_scopes(scheme);
    let flows = scheme.flows.iter().map(emit_flow);
    Some(quote! {
        #doc
        #condition
        pub mod #name {
            use crate::runtime::sign_in::{#(#types),*};

            #scopes
            #(#flows)*
        }
    })
}

/// The names of the runtime that the function of a flow mentions.
fn types_of(flow: &FlowDef) -> &'static [&'static str] {
    match flow {
        FlowDef::ClientCredentials { .. } => {
            &["AuthorizationServer", "ClientCredentials", "ClientSecret", "SignInError"]
        }
        FlowDef::DeviceCode { .. } => &["AuthorizationServer", "DeviceCode", "SignInError"],
    }
}

/// The scopes of a scheme; nothing if it has none.
fn emit_scopes(scheme: &SecurityDef) -> Option<TokenStream> {
    if scheme.scopes.is_empty() {
        return None;
    }
    let mut text = DocText::new(
        "All scopes of the description. A program should request those that it needs only.",
    );
    text.list(scheme.scopes.iter().map(|(scope, description)| {
        if description.trim().is_empty() {
            code(scope)
        } else {
            format!("{}: {}", code(scope), markdown::line(description))
        }
    }));
    let (doc, names) = (text.outer(), scheme.scopes.iter().map(|(scope, _)| scope));
    Some(quote! {
        #doc
        pub const SCOPES: &[&str] = &[#(#names),*];
    })
}

/// The function of a flow.
fn emit_flow(flow: &FlowDef) -> TokenStream {
    match flow {
        FlowDef::ClientCredentials { token_url } => {
            let doc =
                doc_of_flow("The flow for programs without a user: client credentials.", token_url);
            quote! {
                #doc
                pub fn client_credentials(
                    client_id: impl Into<String>,
                    secret: impl Into<ClientSecret>,
                ) -> Result<ClientCredentials, SignInError> {
                    let server = AuthorizationServer::new(#token_url)?;
                    Ok(ClientCredentials::new(server, client_id, secret))
                }
            }
        }
        FlowDef::DeviceCode { device_url, token_url, refresh_url } => {
            let doc =
                doc_of_flow("The flow for users at a terminal: device authorization.", token_url);
            let refresh = emit_refresh_url(refresh_url.as_ref());
            quote! {
                #doc
                pub fn device_code(client_id: impl Into<String>) -> Result<DeviceCode, SignInError> {
                    let server = AuthorizationServer::new(#token_url)?;
                    let server = server.device_authorization_url(#device_url)? #refresh;
                    Ok(DeviceCode::new(server, client_id))
                }
            }
        }
    }
}

fn doc_of_flow(summary: &str, token_url: &str) -> TokenStream {
    let mut text = DocText::new(summary);
    text.paragraph(format!("Tokens are requested from {}.", code(token_url)));
    text.block(["# Errors", "Fails if a URL of the description is not usable."].map(str::to_owned));
    text.outer()
}

fn emit_refresh_url(url: Option<&String>) -> Option<TokenStream> {
    url.map(|url| quote!(.refresh_url(#url)?))
}

fn emit_key(scheme: &SecurityDef) -> Option<TokenStream> {
    let SecurityKind::ApiKey { location, wire } = &scheme.kind else { return None };
    let mut text = DocText::new(markdown::line(&scheme.summary));
    if let Some(description) = &scheme.description {
        text.block(markdown::lines(description));
    }
    text.paragraph(format!("Security scheme {}.", code(&scheme.name)));
    let (doc, name) = (text.outer(), &scheme.function);
    let constructor = match location {
        ParameterLocation::Query => quote!(query),
        ParameterLocation::Cookie => quote!(cookie),
        _ => quote!(header),
    };
    Some(quote! {
        #doc
        #[must_use]
        pub fn #name(key: impl Into<String>) -> ApiKey {
            ApiKey::#constructor(#wire, key)
        }
    })
}

/// Documents the credentials at the root of the crate.
pub(super) fn describe(api: &Api, text: &mut DocText) {
    if api.security.is_empty() {
        return;
    }
    text.block(["# Credentials".to_owned()]);
    text.list(api.security.iter().map(describe_scheme));
    if let Some(sentence) = describe_combinations(api) {
        text.paragraph(sentence);
    }
}

/// How to give the credentials that operations need together, if any do.
pub(super) fn describe_combinations(api: &Api) -> Option<String> {
    let combinations = combinations(api);
    let first = combinations.first()?;
    let lists: Vec<String> = combinations
        .iter()
        .map(|schemes| schemes.iter().map(|name| code(name)).collect::<Vec<_>>().join(" and "))
        .collect();
    // Crates with bearer tokens only have no other credentials, and no need to combine them.
    let how = if api.security.iter().all(|scheme| scheme.kind == SecurityKind::Bearer) {
        "One bearer token is sent for all of them.".to_owned()
    } else {
        let with = first.iter().map(|name| format!(".with({name:?}, …)"));
        format!(
            "Give all of them: {}.",
            code(&format!("Credentials::new(){}", with.collect::<String>()))
        )
    };
    Some(format!("Needed together: {}. {how}", lists.join("; ")))
}

/// The alternatives of security requirements that have several schemes: those of most operations, and those of others.
fn combinations(api: &Api) -> Vec<&Vec<String>> {
    let mut found: Vec<&Vec<String>> = Vec::new();
    let mut pending = vec![&api.root];
    let mut all: Vec<&Vec<String>> = api.default_security.iter().collect();
    while let Some(node) = pending.pop() {
        all.extend(node.operations.iter().flat_map(|operation| &operation.security).flatten());
        pending.extend(node.children.iter().rev());
    }
    for schemes in all.into_iter().filter(|schemes| schemes.len() > 1) {
        if !found.contains(&schemes) {
            found.push(schemes);
        }
    }
    found
}

fn describe_scheme(scheme: &SecurityDef) -> String {
    let how = match &scheme.kind {
        SecurityKind::Bearer => "[`BearerToken::new`]".to_owned(),
        SecurityKind::Basic => "[`BasicAuth::new`]".to_owned(),
        SecurityKind::ApiKey { .. } => format!("[`credentials::{}`]", scheme.function),
        SecurityKind::Other => "a [`Credential`] of your own".to_owned(),
    };
    let sign_in = if scheme.flows.is_empty() {
        String::new()
    } else {
        let module = code(&format!("credentials::{}", scheme.function));
        format!(" With the feature `sign-in`, {module} obtains it.")
    };
    format!("{}: {} It is {how}.{sign_in}", code(&scheme.name), markdown::line(&scheme.summary))
}
