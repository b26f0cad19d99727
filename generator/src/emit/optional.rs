//! Emits the modules of optional features at the root of a crate.
//!
//! ```text
//! #[cfg(feature = "test-util")]
//! pub use runtime::testing as test_util;
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::DocText;
use super::runtime::{POLL, SIGN_IN, TRANSFER};
use super::runtime_features::RuntimeFeature;
use super::{Context, example};

/// The modules, each with an example that runs.
pub(super) fn emit_modules(cx: &Context) -> TokenStream {
    if !cx.has_client() {
        return TokenStream::new();
    }
    let azure_identity = cx.runtime_features.contains(&RuntimeFeature::MicrosoftGraph).then(|| {
        quote! {
            #[cfg(feature = "azure-identity")]
            pub use runtime::AzureCredential;
        }
    });
    // A module has no Cargo features, and so no such type of another crate.
    let azure_identity = azure_identity.filter(|_| cx.package.module.is_none());
    let modules = modules(cx).into_iter().filter(|module| module.is_there(cx));
    let modules = modules.map(|module| module.emit(cx));
    quote!(#azure_identity #(#modules)*)
}

/// A module of an optional feature.
struct OptionalModule {
    feature: &'static str,
    /// The part of the runtime that has it; `None` if all runtimes have it.
    part: Option<RuntimeFeature>,
    docs: TokenStream,
    import: TokenStream,
}

fn modules(cx: &Context) -> [OptionalModule; 5] {
    let blocking =
        documented("Blocking calls and streams, without `async`.", example::of_waiting(cx));
    let test_util = documented(
        "A local test server, for the tests of programs that use this crate.",
        example::of_test(cx),
    );
    let none = TokenStream::new;
    let module = |feature, part, docs, import| OptionalModule { feature, part, docs, import };
    let native = quote!(#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]);
    [
        module(
            "blocking",
            None,
            blocking,
            quote!(
                pub use runtime::blocking;
            ),
        ),
        module(
            POLL.0,
            Some(RuntimeFeature::Poll),
            none(),
            quote!(
                pub use runtime::polling;
            ),
        ),
        module(
            SIGN_IN.0,
            Some(RuntimeFeature::SignIn),
            none(),
            quote!(
                pub use runtime::sign_in;
            ),
        ),
        module(
            "test-util",
            None,
            test_util,
            quote!(
                pub use runtime::testing as test_util;
            ),
        ),
        module(
            TRANSFER,
            None,
            native,
            quote!(
                pub use runtime::transfer;
            ),
        ),
    ]
}

impl OptionalModule {
    fn is_there(&self, cx: &Context) -> bool {
        self.part.is_none_or(|part| cx.runtime_parts.contains(&part))
            && cx
                .package
                .module
                .as_ref()
                .is_none_or(|module| module.features().contains(self.feature))
    }

    fn emit(&self, cx: &Context) -> TokenStream {
        let Self { feature, docs, import, .. } = self;
        // The features of a module are chosen when it is generated.
        let condition = cx.package.module.is_none().then(|| quote!(#[cfg(feature = #feature)]));
        quote!(#docs #condition #import)
    }
}

/// Documentation before that of the module itself.
fn documented(summary: &str, example: Option<Vec<String>>) -> TokenStream {
    let mut text = DocText::new(summary);
    text.block(example.unwrap_or_default());
    text.outer()
}
