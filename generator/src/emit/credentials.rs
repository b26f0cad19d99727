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
    if api.default_security.iter().any(|schemes| schemes.len() > 1) {
        text.paragraph(
            "Two credentials together are a pair. A credential for each scheme is \
             `Credentials::new().with(\"scheme\", credential)`.",
        );
    }
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
