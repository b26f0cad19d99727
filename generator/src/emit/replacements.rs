//! Emits `src/replacements.rs`: the implementations of the codec for types of other crates.
//!
//! ```text
//! codec::replacement!(::jiff::Timestamp);
//! ```

use quote::quote;

use crate::model::Api;
use crate::output::SourceFile;

/// The file; `None` if no type is replaced.
pub(super) fn emit_replacements(api: &Api) -> Option<SourceFile> {
    let types = api.replacements.iter();
    let items = types.map(|ty| quote!(codec::replacement!(#ty);));
    let import = quote!(
        use crate::runtime::codec;
    );
    (!api.replacements.is_empty()).then(|| SourceFile {
        attributes: quote!(#![doc = " Types that the configuration names in place of those of the description."]),
        items: [import].into_iter().chain(items).collect(),
    })
}
