//! The feature `blocking`: waiting for calls, and whatever else is asynchronous, without `async`.
//!
//! Clients, calls and types are the same. [`Wait`] is for what would be awaited, [`WaitIter`] for
//! streams, and [`Download::into_reader`] for files.
//!
//! What is waited for makes its progress on this thread and on one thread in the background, which is
//! started when it is first needed. Waiting in an `async` function works as well, but stops everything
//! else that the executor runs on this thread: use `.await` there. A connection that was opened by an
//! `.await` belongs to the executor that it ran on: if that has no other thread, waiting for a call on
//! the same connection ends in [`Error::Timeout`]. So give each side a client of its own.

use std::io;
use std::pin::{Pin, pin};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;

use futures_core::Stream;
use tokio::runtime::{Builder, Handle};

use crate::runtime::{Download, Error};

/// Waits for what would be awaited: a [`Call`](crate::runtime::Call), its
/// [`send`](crate::runtime::Call::send), the next piece of a [`Download`].
pub trait Wait: IntoFuture {
    /// Does what `.await` does, and holds this thread until it is done.
    ///
    /// # Errors
    /// Those of what is awaited, and [`Error::Configuration`] if there can be no thread for it.
    fn wait(self) -> Self::Output;
}

impl<F, T, E> Wait for F
where
    F: IntoFuture<Output = Result<T, E>>,
    E: From<Error>,
{
    fn wait(self) -> Self::Output {
        let background = background()?;
        block_on(&background, self.into_future())
    }
}

/// Makes an iterator of a stream.
pub trait WaitIter: Stream + Sized {
    /// The stream's items, for each of which this thread is held until it comes.
    ///
    /// # Errors
    /// [`Error::Configuration`], if there can be no thread for it.
    fn wait_iter(self) -> Result<Iter<Self>, Error>;
}

impl<S: Stream> WaitIter for S {
    fn wait_iter(self) -> Result<Iter<Self>, Error> {
        Ok(Iter { background: background()?, stream: Some(Box::pin(self)) })
    }
}

/// The items of a stream: see [`WaitIter`].
#[must_use = "a stream does nothing until it is iterated"]
pub struct Iter<S> {
    background: Handle,
    /// Nothing once it has ended.
    stream: Option<Pin<Box<S>>>,
}

impl<S: Stream> Iterator for Iter<S> {
    type Item = S::Item;

    fn next(&mut self) -> Option<Self::Item> {
        let stream = self.stream.as_mut()?;
        let next = std::future::poll_fn(|cx| stream.as_mut().poll_next(cx));
        let next = block_on(&self.background, next);
        if next.is_none() {
            self.stream = None;
        }
        next
    }
}

impl<S> std::fmt::Debug for Iter<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Iter").finish_non_exhaustive()
    }
}

impl Download {
    /// The bytes as a [`Read`](io::Read), for [`io::copy`] and the like.
    #[must_use]
    pub fn into_reader(self) -> Reader {
        Reader { download: self, piece: Vec::new(), read: 0 }
    }
}

/// The bytes of a [`Download`]: see [`Download::into_reader`].
#[derive(Debug)]
pub struct Reader {
    download: Download,
    piece: Vec<u8>,
    /// How much of the piece is read.
    read: usize,
}

impl io::Read for Reader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.read == self.piece.len() && !buffer.is_empty() {
            let Some(piece) = self.download.chunk().wait().map_err(io::Error::other)? else {
                return Ok(0);
            };
            (self.piece, self.read) = (piece, 0);
        }
        let rest = &self.piece[self.read..];
        let length = rest.len().min(buffer.len());
        buffer[..length].copy_from_slice(&rest[..length]);
        self.read += length;
        Ok(length)
    }
}

/// The runtime in the background, which drives connections and timers while nobody waits.
fn background() -> Result<Handle, Error> {
    static RUNNING: Mutex<Option<Handle>> = Mutex::new(None);
    let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(handle) = &*running {
        return Ok(handle.clone());
    }
    let started = start().map_err(|source| {
        Error::configuration_because("there can be no thread to wait for calls with", source)
    });
    // What cannot be started now may be possible later, so a failure is not kept.
    Ok(running.insert(started?).clone())
}

fn start() -> io::Result<Handle> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    // `tokio` panics if it cannot start a thread of its own.
    let run = move || runtime.block_on(std::future::pending::<()>());
    let name = concat!(env!("CARGO_PKG_NAME"), "-blocking");
    thread::Builder::new().name(name.to_owned()).spawn(run)?;
    Ok(handle)
}

/// Polls a future on this thread until it is done: so it may borrow, and inside of another runtime
/// this does not panic as `Handle::block_on` does.
fn block_on<F: Future>(background: &Handle, future: F) -> F::Output {
    struct Signal(SyncSender<()>);

    impl Wake for Signal {
        fn wake(self: Arc<Self>) {
            // One that is full has been woken already.
            let _ = self.0.try_send(());
        }
    }

    let _inside = background.enter();
    let (sender, woken) = sync_channel(1);
    let waker = Waker::from(Arc::new(Signal(sender)));
    let mut context = Context::from_waker(&waker);
    // Inside of a task, its budget would make the future yield, and nobody would take the turn.
    let mut future = pin!(tokio::task::unconstrained(future));
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        // The waker is here, so the channel is open.
        let _ = woken.recv();
    }
}
