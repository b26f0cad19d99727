//! The functions that a page calls, and those of the page that this crate calls.
//!
//! The page writes bytes to where [`reserve`] says, calls [`describe`] or [`respond`], and reads the response from
//! [`output`]. Memory is read and written by the page alone: there is no pointer to follow in here.

#![expect(
    unsafe_code,
    reason = "exported and imported functions have names that the compiler cannot check"
)]

use std::panic;
use std::sync::{Mutex, MutexGuard, PoisonError};

use openapi_to_crate::{Observe, Phase};

use crate::{Playground, Request, Response};

static INPUT: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static OUTPUT: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static PLAYGROUND: Mutex<Option<Playground>> = Mutex::new(None);

#[link(wasm_import_module = "page")]
unsafe extern "C" {
    /// A phase begins; its number is its position in [`Phase`].
    safe fn phase(phase: u32);
    /// Of the files, `done` of `total` are done.
    safe fn progress(done: usize, total: usize);
}

/// Reports progress to the page.
struct Page;

impl Observe for Page {
    fn phase(&mut self, started: Phase) {
        phase(started as u32);
    }

    fn progress(&mut self, done: usize, total: usize) {
        progress(done, total);
    }
}

/// Returns the address of `length` bytes for the next input.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn reserve(length: usize) -> *mut u8 {
    let mut input = lock(&INPUT);
    *input = vec![0; length];
    input.as_mut_ptr()
}

/// Takes the input as a description.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn describe() {
    panic::set_hook(Box::new(|info| *lock(&OUTPUT) = info.to_string().into_bytes()));
    lock(&OUTPUT).clear();
    let text = std::mem::take(&mut *lock(&INPUT));
    *lock(&PLAYGROUND) = Some(Playground::new("description", text));
}

/// Takes the input as a request; the output is the response.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn respond() {
    let response = match serde_json::from_slice::<Request>(&std::mem::take(&mut *lock(&INPUT))) {
        Ok(request) => with_playground(|playground| playground.respond(request, &mut Page)),
        Err(error) => Response::Refused { message: error.to_string() },
    };
    let json = serde_json::to_vec(&response).expect("a response has only strings as keys");
    *lock(&OUTPUT) = json;
}

/// The output is the last crate as an archive.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn archive() {
    let archive = with_playground(|playground| playground.archive());
    *lock(&OUTPUT) = archive;
}

/// Returns the address of the output: of a response, or of the message of a panic.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn output() -> *const u8 {
    lock(&OUTPUT).as_ptr()
}

/// Returns the length of the output.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn output_length() -> usize {
    lock(&OUTPUT).len()
}

fn with_playground<T>(run: impl FnOnce(&mut Playground) -> T) -> T {
    run(lock(&PLAYGROUND).as_mut().expect("the page sends a description first"))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
