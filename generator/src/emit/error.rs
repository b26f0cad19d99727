//! Errors of emitting.

use crate::output::RenderError;

/// The reason why no crate was emitted: a bug in the generator, independent of the description.
#[derive(Debug, thiserror::Error)]
pub enum EmitError {
    /// The tokens are not valid Rust.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// The module of a type has no file.
    #[error("a type of `{origin}` is neither in `models` nor in `requests`; please report this")]
    Misplaced {
        /// The schema or the operation of the type.
        origin: String,
    },
}
