//! Support for `OData`: query options, batches and assignments.

#[cfg(runtime = "bound-actions")]
mod action_calls;
#[cfg(runtime = "bound-actions")]
pub(crate) mod action_path;
#[cfg(runtime = "assignments")]
pub(crate) mod assignments;
#[cfg(runtime = "bulk")]
pub(crate) mod batch;
#[cfg(runtime = "bulk")]
pub(crate) mod budget;
#[cfg(runtime = "bulk")]
pub(crate) mod bulk;
#[cfg(runtime = "bulk")]
pub(crate) mod bulk_calls;
#[cfg(runtime = "bulk")]
pub(crate) mod bulk_results;
#[cfg(runtime = "odata")]
pub(crate) mod query_options;
#[cfg(runtime = "assignments")]
pub(crate) mod targets;
