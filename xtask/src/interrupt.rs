//! Ctrl-C, and other requests to end.
//!
//! Between two changes of the disk the process ends at once. While files are written it ends after they have been:
//! the writer asks [`asked`] before each step, and takes all of them back.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Context as _;

/// The status of a process that was interrupted, as shells have it.
pub const STATUS: u8 = 130;

static ASKED: AtomicBool = AtomicBool::new(false);
static WRITING: Mutex<()> = Mutex::new(());

/// From now on an interruption ends the process in good order; `last` is done just before it does.
///
/// There can be one of these in a process.
pub fn listen(last: impl Fn() + Send + 'static) -> anyhow::Result<()> {
    let end = move || {
        ASKED.store(true, Ordering::Release);
        let _written = writing();
        last();
        std::process::exit(STATUS.into());
    };
    ctrlc::set_handler(end).context("interruptions cannot be noticed")
}

/// Whether somebody has asked for an end.
#[must_use]
pub fn asked() -> bool {
    ASKED.load(Ordering::Acquire)
}

/// As long as this is kept, files are being written, and the process does not end.
pub fn writing() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}
