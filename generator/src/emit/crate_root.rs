//! Emits `src/lib.rs`: the crate's documentation, its modules and its re-exports.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::docs::{self, DocText};
use super::features::FULL;
use super::markdown;
use super::runtime::{Mentions, SOLE_USERS};
use super::runtime_features::RuntimeFeature;
use super::scope::{MODELS, REQUESTS};
use super::{
    Context, Runtime, client_parameters, credentials, example, optional, runtime, servers,
};
use crate::model::{Calls, Sender, TypeKind};
use crate::output::SourceFile;

/// The file.
pub(super) fn emit_crate_root(cx: &Context, mentions: &Mentions) -> SourceFile {
    let doc = document(cx).inner();
    let models = module(MODELS);
    let requests = cx.has_requests().then(|| {
        let requests = module(REQUESTS);
        quote!(
            pub mod #requests;
        )
    });
    let service = cx.has_client().then(|| {
        quote!(
            mod service;
        )
    });
    let credentials = credentials::emit_credentials(cx).map(|_| {
        quote!(
            pub mod credentials;
        )
    });
    let of_client = (!cx.api.client_parameters.is_empty()).then(|| {
        quote!(
            mod client_parameters;
        )
    });
    let of_runtime = emit_runtime(cx);
    let exports = emit_exports(cx, mentions);
    let servers = servers::emit_servers(cx.api).map(|_| {
        quote!(
            pub mod servers;
        )
    });
    let replacements = (!cx.api.replacements.is_empty()).then(|| {
        quote!(
            mod replacements;
        )
    });
    let doctest = if cx.features.is_empty() {
        quote!(doctest)
    } else {
        quote!(all(doctest, feature = "full"))
    };
    let optional = optional::emit_modules(cx);
    let (attributes, readme) = if cx.package.module.is_some() {
        (attributes_of_module(), TokenStream::new())
    } else {
        let attributes = quote! {
            #![cfg_attr(docsrs, feature(doc_cfg))]
            #![forbid(unsafe_code)]
            #![warn(missing_docs)]
        };
        let readme = quote! {
            /// Compiles the examples of the README.
            #[cfg(#doctest)]
            #[doc = include_str!("../README.md")]
            struct Readme;
        };
        (attributes, readme)
    };
    SourceFile {
        attributes: quote!(#doc #attributes),
        items: vec![
            quote!(#of_runtime #replacements #service),
            quote!(#of_client #credentials #servers pub mod #models; #requests),
            exports,
            optional,
            readme,
        ],
    }
}

/// The runtime: the module of the crate, or that of another.
fn emit_runtime(cx: &Context) -> TokenStream {
    let allowed = quote! {
        #[allow(
            dead_code,
            unused_imports,
            unused_macros,
            reason = "an API need not use every part"
        )]
    };
    match cx.package.runtime() {
        Runtime::Embedded => {
            let allowed = allowed_without_features(cx);
            quote! {
                #allowed
                mod runtime;
            }
        }
        Runtime::Shared => quote! {
            #[doc(hidden)]
            #allowed
            #[allow(
                missing_docs,
                private_bounds,
                private_interfaces,
                clippy::len_without_is_empty,
                clippy::pedantic,
                rustdoc::private_intra_doc_links,
                reason = "what is hidden is for the code that is generated with the same version"
            )]
            pub mod runtime;
        },
        Runtime::Of(shared) => {
            let name = module(&shared.crate_name());
            quote!(
                use ::#name::runtime;
                mod client;
            )
        }
    }
}

/// Allows dead code while a feature is off that alone uses some of the runtime: an optional one, or those of the paths of a
/// large crate. A module has only the features that it uses.
fn allowed_without_features(cx: &Context) -> Option<TokenStream> {
    if cx.package.module.is_some() || !cx.has_client() {
        return None;
    }
    let names = runtime::features(cx).into_iter().map(|(name, _)| name);
    let users = names.filter(|name| SOLE_USERS.contains(name));
    let (full, unused) = if cx.features.is_empty() {
        (None, TokenStream::new())
    } else {
        (Some(FULL), quote!(unused_imports, unused_macros,))
    };
    let users: Vec<_> = users.chain(full).collect();
    Some(quote! {
        #[cfg_attr(
            not(all(#(feature = #users),*)),
            allow(dead_code, #unused reason = "optional features use it")
        )]
    })
}

/// The names that users have from the runtime. With that of another crate, some are the crate's own.
fn emit_exports(cx: &Context, mentions: &Mentions) -> TokenStream {
    let is_own = cx.shared_runtime().is_none();
    let names = runtime::public_names(cx, mentions);
    let names = names.iter().filter(|name| is_own || *name != "Client").map(|name| module(name));
    let client = (!is_own).then(|| {
        quote!(
            pub use client::Client;
        )
    });
    let parameters = (!is_own && !cx.api.client_parameters.is_empty()).then(|| {
        let name = module(client_parameters::TRAIT);
        quote!(pub use client_parameters::#name;)
    });
    quote!(#client #parameters pub use runtime::{#(#names),*};)
}

/// The attributes of a module, which is not written in the style of its crate and need not be used as a whole.
fn attributes_of_module() -> TokenStream {
    quote! {
        #![cfg_attr(rustfmt, rustfmt_skip)]
        #![allow(
            clippy::all,
            clippy::cargo,
            clippy::nursery,
            clippy::pedantic,
            clippy::restriction,
            reason = "the code is generated"
        )]
        #![allow(
            confusable_idents,
            dead_code,
            deprecated,
            mixed_script_confusables,
            uncommon_codepoints,
            unreachable_pub,
            unused,
            reason = "the description decides on names, and a crate need not use all of them"
        )]
    }
}

/// Returns whether the description declares any property `readOnly`.
fn has_read_only(cx: &Context) -> bool {
    cx.api.types.iter().any(|(_, def)| match &def.kind {
        TypeKind::Struct(object) => {
            object.fields.iter().any(|field| field.sender == Sender::Service)
        }
        _ => false,
    })
}

fn module(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The crates that have the types of the runtime in common.
pub(super) fn describe_runtime(cx: &Context) -> Option<String> {
    match cx.package.runtime() {
        Runtime::Embedded => None,
        Runtime::Shared => Some(
            "Other crates use the runtime of this one: their clients, errors and credentials are the same types, and \
             what is hidden in the documentation is for their generated code only."
                .to_owned(),
        ),
        Runtime::Of(shared) => Some(format!(
            "The runtime is that of {}: errors, credentials and all that is not of this API are the same types for all \
             crates that use it, and `Client::from(&other)` is a client with the settings of another crate's.",
            markdown::code(shared.package())
        )),
    }
}

fn document(cx: &Context) -> DocText {
    let mut text = DocText::new(markdown::line(&cx.summary()));
    let info = &cx.api.info;
    if let Some(description) = &info.description {
        text.block(markdown::lines(description));
    }
    if let Some(example) = example::of_crate(cx) {
        let lines =
            ["# Example".to_owned(), String::new(), cx.example_fence().to_owned()].into_iter();
        text.block(lines.chain(example).chain(["```".to_owned()]));
    }
    if cx.has_client() {
        describe_calls(cx, &mut text);
    } else {
        describe_types(cx, &mut text);
    }
    let version = markdown::code(&info.version);
    let title = markdown::line(&info.title);
    text.paragraph(format!("Generated from the description of {title}, version {version}."));
    if let Some(sentence) = describe_runtime(cx) {
        text.paragraph(sentence);
    }
    if cx.has_client() {
        credentials::describe(cx.api, &mut text);
        client_parameters::describe(cx, &mut text);
        servers::describe(cx.api, &mut text);
    }
    text
}

/// The paragraphs of a crate without a client.
fn describe_types(cx: &Context, text: &mut DocText) {
    let of_operations =
        if cx.has_requests() { ", and those of single operations in [`requests`]" } else { "" };
    text.paragraph(format!(
        "The types are in [`models`]{of_operations}. All of them implement `serde::Serialize` and \
         `serde::Deserialize`."
    ));
    text.paragraph(
        "What does not fit its declared type is read anyway, and written back as it was: [`Received`] says what \
         does not fit, and [`Strict`] makes it an error.",
    );
    if has_read_only(cx) {
        text.paragraph(READ_ONLY);
    }
}

/// A sentence on objects with properties that the service sets.
const READ_ONLY: &str = "To change an object and send it back without its read-only properties, see \
                         [`ModelExt::without_read_only`].";

/// The paragraphs on calls and what they return.
fn describe_calls(cx: &Context, text: &mut DocText) {
    let prefix = &cx.api.path_prefix;
    let after = if prefix.is_empty() {
        String::new()
    } else {
        format!(" after {}", markdown::code(prefix))
    };
    let ways = match cx.api.calls {
        Calls::Paths => format!("The path of a URL{after} is the path in the code"),
        Calls::Operations => "An operation is a method of its tag".to_owned(),
        Calls::Both => format!(
            "An operation is a method of its tag, and the path of a URL{after} is a path in the code"
        ),
    };
    text.paragraph(format!(
        "{ways}: see [`requests`]. An operation returns a [`Call`], which is sent when it is awaited. The \
         types of requests and responses are in [`models`]."
    ));
    let error = match cx.common_error {
        Some(ty) => format!(
            " Most error responses are described as {}: see [`ApiError::decode`].",
            docs::link(cx, ty)
        ),
        None => String::new(),
    };
    text.paragraph(format!("A call that fails returns an [`Error`].{error}"));
    if has_read_only(cx) {
        text.paragraph(READ_ONLY);
    }
    if cx.runtime_features.contains(&RuntimeFeature::Paging) {
        text.paragraph(
            "Paginated lists are read to the end with [`Call::items`] or [`Call::pages`].",
        );
    }
    if cx.runtime_features.contains(&RuntimeFeature::Bulk) {
        text.paragraph(
            "[`Client::bulk`] sends many calls together, within the rate limits of the service.",
        );
    }
}
