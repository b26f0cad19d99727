//! Downloads into files, and uploads in fragments: the feature `transfer`.

mod file;
#[cfg(runtime = "microsoft-graph")]
pub(crate) mod upload_session;

pub use file::Transferred;
#[cfg(runtime = "microsoft-graph")]
pub use upload_session::UploadSession;
