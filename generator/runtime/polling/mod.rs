//! Waiting for long-running operations, and for values of other calls: the feature `poll`.

mod monitor;
mod policy;
mod poller;

pub use monitor::{Monitor, OperationState, OperationUrl};
pub use policy::{Backoff, PollPolicy, Polls};
pub use poller::{Poller, Progress};
