//! Emits `src/client.rs`: the client of a crate that uses the runtime of another, where the client's settings are.
//!
//! ```text
//! pub struct Client(pub(crate) crate::runtime::Client);
//! impl<T: AsRef<crate::runtime::Client>> From<&T> for Client { … }   // clients of all crates with the runtime
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::docs::DocText;
use super::runtime_features::RuntimeFeature;
use super::scope::Scope;
use crate::naming::{ModuleName, ModulePath};
use crate::output::SourceFile;

/// The file; `None` if the crate has a runtime of its own.
pub(super) fn emit_client(cx: &Context) -> Option<SourceFile> {
    let shared = cx.shared_runtime()?;
    let mut text =
        DocText::new("Calls the service. Cheap to clone; clones share their connections.");
    let (name, root) = (shared.crate_name(), &cx.crate_name);
    text.paragraph(format!(
        "Settings are those of [`{name}::Client`](crate::runtime::Client), which all crates with its runtime have in \
         common: connections, credential with its token, retry budget. A client of one is a client of another:"
    ));
    let fence = if cx.package.module.is_some() { "ignore" } else { "no_run" };
    text.block([
        format!("```{fence}"),
        format!("fn example(other: {name}::Client) -> {root}::Client {{"),
        format!("    {root}::Client::from(&other)"),
        "}".to_owned(),
        "```".to_owned(),
    ]);
    let (doc, methods) = (text.outer(), emit_methods(cx));
    Some(SourceFile {
        attributes: DocText::new("The client.").inner(),
        items: vec![
            quote!(
                use crate::runtime::{self, ClientBuilder, Credential, Error};
            ),
            quote! {
                #doc
                #[derive(Clone, Debug)]
                pub struct Client(pub(crate) runtime::Client);
                impl Client {
                    #methods
                }
            },
            emit_conversions(),
        ],
    })
}

/// The methods that the runtime's client has.
fn emit_methods(cx: &Context) -> TokenStream {
    let bulk = cx.runtime_features.contains(&RuntimeFeature::Bulk).then(|| {
        quote! {
            /// Sends many calls, of all crates with this runtime, in `$batch` requests of up to 20 calls.
            pub fn bulk(&self) -> runtime::Bulk {
                self.0.bulk()
            }
        }
    });
    quote! {
        /// A client for the description's service root, with default settings. The crate's own documentation says which
        /// credentials the service takes.
        ///
        /// # Errors
        /// A description without an absolute service root, or with one that the credential must not go to (`http`): use
        /// [`Client::builder`].
        pub fn new(credential: impl Credential) -> Result<Self, Error> {
            runtime::Client::new(credential).map(Self)
        }

        /// A builder for a client with other settings. What it builds becomes a client of this crate with `Client::from`.
        pub fn builder() -> ClientBuilder {
            runtime::Client::builder()
        }

        /// The URL to which all paths are appended.
        #[must_use]
        pub fn service_root(&self) -> &reqwest::Url {
            self.0.service_root()
        }

        #bulk
    }
}

fn emit_conversions() -> TokenStream {
    quote! {
        impl AsRef<runtime::Client> for Client {
            fn as_ref(&self) -> &runtime::Client {
                &self.0
            }
        }

        impl<T: AsRef<runtime::Client>> From<&T> for Client {
            fn from(client: &T) -> Self {
                Self(client.as_ref().clone())
            }
        }

        impl From<runtime::Client> for Client {
            fn from(client: runtime::Client) -> Self {
                Self(client)
            }
        }

        impl From<Client> for runtime::Client {
            fn from(client: Client) -> Self {
                client.0
            }
        }
    }
}

/// The client of the crate, with the methods for its paths.
pub(super) fn type_of(cx: &Context, scope: &Scope) -> TokenStream {
    if cx.shared_runtime().is_none() {
        return scope.runtime("Client");
    }
    scope.item(&ModulePath::new([ModuleName::preferred("client")]), "Client")
}

/// The client of the runtime, in a method of the crate's client.
pub(super) fn of_runtime(cx: &Context) -> TokenStream {
    if cx.shared_runtime().is_none() { quote!(self) } else { quote!(&self.0) }
}

/// The crate's client, from an expression for a reference to that of the runtime.
pub(super) fn from_runtime(cx: &Context, scope: &Scope, client: TokenStream) -> TokenStream {
    if cx.shared_runtime().is_none() {
        return client;
    }
    let own = type_of(cx, scope);
    quote!(#own::from(#client))
}

/// The crate's client in an example, from an expression for one of the runtime.
pub(super) fn built(cx: &Context, scope: &Scope, client: TokenStream) -> TokenStream {
    if cx.shared_runtime().is_none() {
        return client;
    }
    let own = scope.runtime("Client");
    quote!(#own::from(#client))
}
