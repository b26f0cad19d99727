//! Handling of Ctrl-C and other termination signals.
//!
//! The process ends immediately, except while files are written. The writer then checks [`requested`] before each step,
//! rolls back its changes, and the process ends afterwards.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Context as _;

/// The exit status of an interrupted process, as in shells.
pub const STATUS: u8 = 130;

static REQUESTED: AtomicBool = AtomicBool::new(false);
static WRITING: Mutex<()> = Mutex::new(());

/// Installs the signal handler, which runs `last` before the process ends. Only one can be installed in a process.
pub fn install(last: impl Fn() + Send + 'static) -> anyhow::Result<()> {
    let end = move || {
        REQUESTED.store(true, Ordering::Release);
        let _written = defer();
        last();
        std::process::exit(STATUS.into());
    };
    ctrlc::set_handler(end).context("the signal handler cannot be installed")
}

/// Returns whether the process was asked to end.
#[must_use]
pub fn requested() -> bool {
    REQUESTED.load(Ordering::Acquire)
}

/// Defers the end of the process until the guard is dropped.
pub fn defer() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}
