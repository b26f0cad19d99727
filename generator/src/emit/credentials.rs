//! Emits `src/credentials.rs`: a function for each API key.
//!
//! ```text
//! pub fn api_key(key: impl Into<String>) -> ApiKey
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::DocText;
use super::markdown::{self, code};
use crate::model::{Api, ParameterLocation, SecurityDef, SecurityKind};
use crate::output::SourceFile;

/// A function for each API key; `None` without API keys.
pub(super) fn emit_credentials(api: &Api) -> Option<SourceFile> {
    let items: Vec<TokenStream> = api.security.iter().filter_map(emit_key).collect();
    (!items.is_empty()).then(|| SourceFile {
        attributes: DocText::new("The keys that the service takes.").inner(),
        items: [quote!(
            use crate::runtime::ApiKey;
        )]
        .into_iter()
        .chain(items)
        .collect(),
    })
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
    format!("{}: {} It is {how}.", code(&scheme.name), markdown::line(&scheme.summary))
}
