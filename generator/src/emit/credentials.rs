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

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::Context;
use super::docs::DocText;
use super::markdown::{self, code};
use super::placement::Module;
use super::runtime::{SIGN_IN, SIGN_IN_BROWSER};
use crate::model::{Api, FlowDef, ParameterLocation, SecurityDef, SecurityKind};
use crate::output::SourceFile;

/// A function for each API key, and a module for each scheme with flows of OAuth 2.0; `None` if there are neither.
pub(super) fn emit_credentials(cx: &Context) -> Option<SourceFile> {
    let keys: Vec<TokenStream> = cx.api.security.iter().filter_map(emit_key).collect();
    let schemes = cx.api.security.iter().filter(|_| cx.has_client());
    let flows: Vec<TokenStream> = schemes.filter_map(|scheme| emit_flows(cx, scheme)).collect();
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

/// The module of a scheme with flows of OAuth 2.0. In a module of another crate, it has the flows whose feature is on.
fn emit_flows(cx: &Context, scheme: &SecurityDef) -> Option<TokenStream> {
    let features = cx.package.module.as_ref().map(Module::features);
    let is_possible = |flow: &&FlowDef| {
        features.is_none_or(|on| feature_of(flow).iter().all(|it| on.contains(*it)))
    };
    let flows: Vec<&FlowDef> = scheme.flows.iter().filter(is_possible).collect();
    // If all flows need more than the feature of signing in, so does the module.
    let common = flows.iter().map(|flow| feature_of(flow)).min_by_key(|names| names.len())?;
    let mut text =
        DocText::new(format!("Signing in for the security scheme {}.", code(&scheme.name)));
    if let Some(description) = &scheme.description {
        text.block(markdown::lines(description));
    }
    let (doc, name) = (text.outer(), &scheme.function);
    let condition = |flow_features: &[&str]| {
        let feature = flow_features.last().filter(|_| features.is_none())?;
        Some(quote!(#[cfg(feature = #feature)]))
    };
    let of_module = condition(common);
    let scopes = emit_scopes(scheme);
    let items = flows.iter().map(|flow| {
        let own = feature_of(flow);
        let condition = if own == common { None } else { condition(own) };
        let types = types_of(flow).iter().map(|name| Ident::new(name, Span::call_site()));
        let function = emit_flow(flow);
        (
            quote!(#condition use crate::runtime::sign_in::{#(#types),*};),
            quote!(#condition #function),
        )
    });
    let (imports, functions): (Vec<_>, Vec<_>) = items.unzip();
    Some(quote! {
        #doc
        #of_module
        pub mod #name {
            use crate::runtime::sign_in::{AuthorizationServer, SignInError};
            #(#imports)*

            #scopes
            #(#functions)*
        }
    })
}

/// The features that a flow needs.
fn feature_of(flow: &FlowDef) -> &'static [&'static str] {
    match flow {
        FlowDef::AuthorizationCode { .. } => &[SIGN_IN.0, SIGN_IN_BROWSER.0],
        FlowDef::ClientCredentials { .. } | FlowDef::DeviceCode { .. } => &[SIGN_IN.0],
    }
}

/// The names of the runtime that only the function of a flow mentions.
fn types_of(flow: &FlowDef) -> &'static [&'static str] {
    match flow {
        FlowDef::ClientCredentials { .. } => &["ClientCredentials", "ClientSecret"],
        FlowDef::DeviceCode { .. } => &["DeviceCode"],
        FlowDef::AuthorizationCode { .. } => &["AuthorizationCode"],
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
        FlowDef::AuthorizationCode { authorization_url, token_url, refresh_url } => {
            let doc = doc_of_flow(
                "The flow for users with a browser: authorization code with PKCE.",
                token_url,
            );
            let refresh = emit_refresh_url(refresh_url.as_ref());
            quote! {
                #doc
                pub fn authorization_code(
                    client_id: impl Into<String>,
                ) -> Result<AuthorizationCode, SignInError> {
                    let server = AuthorizationServer::new(#token_url)?;
                    let server = server.authorization_url(#authorization_url)? #refresh;
                    Ok(AuthorizationCode::new(server, client_id))
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
        let features = scheme.flows.iter().map(feature_of).min_by_key(|names| names.len());
        let feature = features.and_then(<[_]>::last).copied().unwrap_or(SIGN_IN.0);
        format!(" With the feature `{feature}`, {module} obtains it.")
    };
    format!("{}: {} It is {how}.{sign_in}", code(&scheme.name), markdown::line(&scheme.summary))
}
