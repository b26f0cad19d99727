//! Emits the modules of optional features at the root of a crate.
//!
//! ```text
//! #[cfg(feature = "test-util")]
//! pub use runtime::testing as test_util;
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::DocText;
use super::runtime::SIGN_IN;
use super::runtime_features::RuntimeFeature;
use super::{Context, example};

/// The modules, each with an example that runs.
pub(super) fn emit_modules(cx: &Context) -> TokenStream {
    if !cx.has_client() {
        return TokenStream::new();
    }
    let test_util = documented(
        "A local test server, for the tests of programs that use this crate.",
        example::of_test(cx),
    );
    let blocking =
        documented("Blocking calls and streams, without `async`.", example::of_waiting(cx));
    let has_sign_in = cx.runtime_parts.contains(&RuntimeFeature::SignIn);
    if let Some(module) = &cx.package.module {
        let is_on = |name: &str| module.features().contains(name);
        let blocking = is_on("blocking").then(|| quote!(#blocking pub use runtime::blocking;));
        let test_util =
            is_on("test-util").then(|| quote!(#test_util pub use runtime::testing as test_util;));
        let sign_in = (has_sign_in && is_on(SIGN_IN.0)).then(|| {
            quote!(
                pub use runtime::sign_in;
            )
        });
        return quote!(#blocking #sign_in #test_util);
    }
    let azure_identity = cx.runtime_features.contains(&RuntimeFeature::MicrosoftGraph).then(|| {
        quote! {
            #[cfg(feature = "azure-identity")]
            pub use runtime::AzureCredential;
        }
    });
    let sign_in = has_sign_in.then(|| {
        quote! {
            #[cfg(feature = "sign-in")]
            pub use runtime::sign_in;
        }
    });
    quote! {
        #azure_identity
        #blocking
        #[cfg(feature = "blocking")]
        pub use runtime::blocking;
        #sign_in
        #test_util
        #[cfg(feature = "test-util")]
        pub use runtime::testing as test_util;
    }
}

/// Documentation before that of the module itself.
fn documented(summary: &str, example: Option<Vec<String>>) -> TokenStream {
    let mut text = DocText::new(summary);
    text.block(example.unwrap_or_default());
    text.outer()
}
