//! Authentication.

pub(crate) mod allowed_hosts;
#[cfg(runtime = "microsoft-graph")]
#[cfg(feature = "azure-identity")]
pub(crate) mod azure_identity;
pub(crate) mod credential;
#[cfg(runtime = "schemes")]
pub(crate) mod schemes;
pub(crate) mod token_cache;
pub(crate) mod www_authenticate;
