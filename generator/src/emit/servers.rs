//! Emits `src/servers.rs`: the servers of the description.
//!
//! ```text
//! pub const SERVER_2: &str = "https://test.example.com";
//! pub struct Server1 { region: String }           // a URL with variables
//! ```

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::docs::DocText;
use super::markdown::{self, code};
use super::service;
use crate::model::{Api, Server, ServerVariable, UrlPart};
use crate::output::SourceFile;

/// The servers of the description; `None` if there is only one without variables.
pub(super) fn emit_servers(api: &Api) -> Option<SourceFile> {
    let has_choice =
        api.servers.len() > 1 || api.servers.iter().any(|server| !server.variables.is_empty());
    let items: Vec<TokenStream> =
        api.servers.iter().enumerate().filter_map(|(index, it)| emit_server(index, it)).collect();
    (has_choice && !items.is_empty()).then(|| SourceFile {
        attributes: DocText::new(
            "The servers of the description, for \
             [`ClientBuilder::service_root`](crate::ClientBuilder::service_root).",
        )
        .inner(),
        items,
    })
}

/// A server with an absolute URL; relative ones depend on the location of the description.
fn emit_server(index: usize, server: &Server) -> Option<TokenStream> {
    let url = &server.url;
    // A relative URL may become absolute if a variable is set.
    if !server.is_absolute() && (!url.starts_with('{') || server.problem().is_some()) {
        return None;
    }
    let mut text = DocText::new(match &server.description {
        Some(description) => markdown::line(description),
        None => format!("{}.", code(url)),
    });
    if server.description.is_some() {
        text.paragraph(format!("{}.", code(url)));
    }
    let doc = text.outer();
    let number = index + 1;
    if server.variables.is_empty() {
        let name = Ident::new(&format!("SERVER_{number}"), Span::call_site());
        return Some(quote!(#doc pub const #name: &str = #url;));
    }
    let name = Ident::new(&format!("Server{number}"), Span::call_site());
    let fields: Vec<_> = server.variables.iter().map(|variable| &variable.name).collect();
    let defaults: Vec<_> = server.variables.iter().map(|variable| &variable.default).collect();
    let setters = server.variables.iter().map(emit_variable);
    let parts = server.parts();
    let parts = parts.iter().map(|part| match part {
        UrlPart::Text(text) => quote!(#text),
        UrlPart::Variable(variable) => {
            let name = &variable.name;
            quote!(server.#name.as_str())
        }
    });
    Some(quote! {
        #doc
        #[derive(Clone, Debug)]
        pub struct #name { #(#fields: String,)* }
        impl #name {
            /// The server with the defaults of its variables.
            #[must_use]
            pub fn new() -> Self {
                Self { #(#fields: String::from(#defaults),)* }
            }
            #(#setters)*
        }
        impl Default for #name {
            fn default() -> Self {
                Self::new()
            }
        }
        impl From<#name> for String {
            fn from(server: #name) -> Self {
                [#(#parts),*].concat()
            }
        }
    })
}

fn emit_variable(variable: &ServerVariable) -> TokenStream {
    let wire = code(&variable.wire);
    let mut text = DocText::new(match &variable.description {
        Some(description) => markdown::line(description),
        None => format!("Sets {wire}."),
    });
    let values: Vec<String> = variable.values.iter().map(|value| code(value)).collect();
    if !values.is_empty() {
        text.paragraph(format!("One of {}.", values.join(", ")));
    }
    text.paragraph(format!("{} unless set.", code(&variable.default)));
    let (doc, name) = (text.outer(), &variable.name);
    quote! {
        #doc
        #[must_use]
        pub fn #name(mut self, #name: impl Into<String>) -> Self {
            self.#name = #name.into();
            self
        }
    }
}

/// Documents the servers at the root of the crate.
pub(super) fn describe(api: &Api, text: &mut DocText) {
    let relative = |server: &&Server| !server.is_absolute() && server.problem().is_none();
    let relative: Vec<String> =
        api.servers.iter().filter(relative).map(|server| code(&server.url)).collect();
    if service::service_root(api).is_none() {
        text.block(["# Servers".to_owned()]);
        let at = match relative.first() {
            Some(url) => format!(" The description's own is {url}, wherever the service is."),
            None => String::new(),
        };
        text.paragraph(format!(
            "The client needs the address of the service: see [`ClientBuilder::service_root`].{at}"
        ));
    } else if service::is_plain(api) {
        text.block(["# Servers".to_owned()]);
        text.paragraph(
            "The service is called over `http`: anyone on the way can read and change what is sent. A client \
             with a credential has to allow that, with [`ClientBuilder::allow_http`].",
        );
    }
}
