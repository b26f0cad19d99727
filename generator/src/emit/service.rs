//! Emits `src/service.rs`: what the description says of the service as a whole.
//!
//! ```text
//! pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://…");
//! pub(crate) const DESCRIPTION_HASH: &str = "…";
//! ```

use quote::quote;

use super::Context;
use crate::model::Api;
use crate::output::SourceFile;

/// The file. No other has the description's hash, so a new description that
/// changes nothing touches this one alone.
pub(super) fn emit_service(cx: &Context) -> SourceFile {
    let root = service_root(cx.api).map_or(quote!(None), |root| quote!(Some(#root)));
    let hash = &cx.api.description_hash;
    let items = vec![
        quote! {
            /// The URL that all paths stand below, unless a client is given another one.
            pub(crate) const SERVICE_ROOT: Option<&str> = #root;
        },
        quote! {
            /// The hash of the description that the crate was generated from.
            #[allow(dead_code, reason = "it is there to be read, not to be used")]
            pub(crate) const DESCRIPTION_HASH: &str = #hash;
        },
    ];
    SourceFile {
        attributes: quote!(#![doc = " What the description says of the service as a whole."]),
        items,
    }
}

/// The first server whose URL can be used as it is.
pub(super) fn service_root(api: &Api) -> Option<&str> {
    let absolute = |url: &str| url.starts_with("https://") || url.starts_with("http://");
    let urls = api.servers.iter().map(|server| server.url.as_str());
    urls.filter(|url| absolute(url)).find(|url| !url.contains(['{', '}']))
}
