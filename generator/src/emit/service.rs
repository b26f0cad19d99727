//! Emits `src/service.rs`: the description's facts about the service as a whole.
//!
//! ```text
//! pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://…");
//! pub(crate) const HTTP_ORIGINS: &[&str] = &["http://…"];
//! pub(crate) const DESCRIPTION_HASH: &str = "…";
//! ```

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Context;
use super::runtime_features::RuntimeFeature;
use crate::model::{Api, ErrorMessages, PathNode, RateLimit, Server, http_origin};
use crate::output::SourceFile;

/// The file. It is the only one with the description's hash, so that an equivalent description
/// changes no other file.
pub(super) fn emit_service(cx: &Context) -> SourceFile {
    let root = service_root(cx.api).map_or(quote!(None), |root| quote!(Some(#root)));
    let security = security(&default_security(cx.api));
    let origins = http_origins(cx.api);
    let nested = cx.api.service.error_messages == ErrorMessages::Nested;
    let request_id = cx.api.service.request_id_header;
    let request_id = request_id.map_or(quote!(None), |header| quote!(Some(#header)));
    let hash = &cx.api.description_hash;
    let allowed = (!has_operations(&cx.api.root))
        .then(|| quote!(#[allow(dead_code, reason = "only calls use it, and there are none")]));
    let of_client = [
        quote! {
            /// The URL that all paths are relative to, unless a client has another one.
            pub(crate) const SERVICE_ROOT: Option<&str> = #root;
        },
        quote! {
            /// The origins that the description declares with `http`.
            pub(crate) const HTTP_ORIGINS: &[&str] = &[#(#origins),*];
        },
        quote! {
            /// The header in which the service accepts a request id of the client.
            pub(crate) const REQUEST_ID_HEADER: Option<&str> = #request_id;
        },
        quote! {
            /// Whether messages in error bodies can be JSON in a string, which contains the message.
            pub(crate) const NESTED_ERROR_MESSAGES: bool = #nested;
        },
        quote! {
            /// The default security requirements: alternatives, each of the names of security schemes.
            #allowed
            pub(crate) const SECURITY: crate::runtime::Security = &#security;
        },
    ];
    // The crate with the runtime has the same facts.
    let has_client = cx.shared_runtime().is_none();
    let of_client = of_client.into_iter().filter(|_| has_client);
    let hash = quote! {
        /// The hash of the description that the crate was generated from.
        #[allow(dead_code, reason = "it is only for readers")]
        pub(crate) const DESCRIPTION_HASH: &str = #hash;
    };
    let prefix = Some(&cx.api.path_prefix).filter(|prefix| !prefix.is_empty()).map(|prefix| {
        quote! {
            /// The prefix of paths that is not part of calls.
            #[allow(dead_code, reason = "it is only for readers")]
            pub(crate) const PATH_PREFIX: &str = #prefix;
        }
    });
    let limit = emit_bulk_limit(cx).filter(|_| has_client);
    let items = of_client.chain([hash]).chain(prefix).chain(limit).collect();
    SourceFile {
        attributes: quote!(#![doc = " Facts of the description about the service as a whole."]),
        items,
    }
}

/// Returns whether a path or one below it has an operation.
fn has_operations(node: &PathNode) -> bool {
    !node.operations.is_empty() || node.children.iter().any(has_operations)
}

/// The rate limit of bulk calls; empty without bulk calls.
fn emit_bulk_limit(cx: &Context) -> Option<TokenStream> {
    let limit = cx.api.service.bulk_limit.map_or(quote!(None), |RateLimit { calls, seconds }| {
        let (calls, seconds) = (Literal::usize_unsuffixed(calls), Literal::u64_unsuffixed(seconds));
        quote!(Some((#calls, std::time::Duration::from_secs(#seconds))))
    });
    cx.runtime_parts.contains(&RuntimeFeature::Bulk).then(|| {
        quote! {
            /// How many calls in bulk the service is known to allow in how much time.
            pub(crate) const BULK_LIMIT: Option<(usize, std::time::Duration)> = #limit;
        }
    })
}

/// The default security requirements. Without declared ones, calls use any credential.
pub(super) fn default_security(api: &Api) -> Vec<Vec<String>> {
    let declared = &api.default_security;
    if declared.is_empty() { vec![Vec::new()] } else { declared.clone() }
}

/// The alternatives of security requirements as an array, each with the names of its schemes.
pub(super) fn security(alternatives: &[Vec<String>]) -> TokenStream {
    let alternatives = alternatives.iter().map(|schemes| quote!(&[#(#schemes),*]));
    quote!([#(#alternatives),*])
}

/// The first server whose URL can be used as it is, with the defaults of its variables.
pub(super) fn service_root(api: &Api) -> Option<String> {
    api.servers.iter().find(|server| server.is_absolute()).map(Server::default_url)
}

/// Returns whether calls of a client with default settings use the network without TLS.
pub(super) fn is_plain(api: &Api) -> bool {
    service_root(api).is_some_and(|root| http_origin(&root).is_some())
}

/// The origins that are used over the network without TLS, including those of single operations.
pub(super) fn http_origins(api: &Api) -> BTreeSet<String> {
    fn collect(node: &PathNode, found: &mut BTreeSet<String>) {
        let servers = node.operations.iter().filter_map(|operation| operation.server.as_deref());
        found.extend(servers.filter_map(http_origin));
        node.children.iter().for_each(|child| collect(child, found));
    }
    let servers = api.servers.iter().map(Server::default_url);
    let mut found = servers.filter_map(|url| http_origin(&url)).collect();
    collect(&api.root, &mut found);
    found
}
