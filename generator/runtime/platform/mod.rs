//! Platform-specific functions: clock, timers and HTTP client, for native systems and for browsers.

#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
mod native;
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
mod wasm;

#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
pub(crate) use native::*;
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub(crate) use wasm::*;
