//! Blocking calls without `async`: the feature `blocking`.
//!
//! Clients, calls and types are the same as in asynchronous code. [`Wait`] replaces `.await`, [`WaitIter`] iterates
//! over streams, and [`Download::into_reader`] reads downloads.
//!
//! Futures are polled on the current thread; connections and timers run on one background thread, which is started
//! when it is first needed. Blocking in an `async` function is possible, but blocks the executor thread: use `.await`
//! there. A connection that was opened with `.await` belongs to its executor. If that executor has no other thread, a
//! blocking call on the same connection ends with [`ErrorKind::Timeout`](crate::runtime::ErrorKind::Timeout).
//! So use separate clients for blocking and asynchronous code.

use std::io;
use std::pin::{Pin, pin};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;

use futures_core::Stream;
use tokio::runtime::{Builder, Handle};

use crate::runtime::{Download, Error};

/// Blocking counterpart of `.await`, for example for a [`Call`](crate::runtime::Call), its
/// [`send`](crate::runtime::Call::send), or the next chunk of a [`Download`].
pub trait Wait: IntoFuture {
    /// Blocks the current thread until the future is complete.
    ///
    /// # Errors
    /// Returns the errors of the future, and
    /// [`ErrorKind::Configuration`](crate::runtime::ErrorKind::Configuration) if the background thread cannot be
    /// started.
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

/// Conversion of a stream to a blocking iterator.
pub trait WaitIter: Stream + Sized {
    /// Returns an iterator over the items of the stream, which blocks the current thread until the next item is
    /// available.
    ///
    /// # Errors
    /// Returns [`ErrorKind::Configuration`](crate::runtime::ErrorKind::Configuration) if the background thread cannot
    /// be started.
    fn wait_iter(self) -> Result<Iter<Self>, Error>;
}

impl<S: Stream> WaitIter for S {
    fn wait_iter(self) -> Result<Iter<Self>, Error> {
        Ok(Iter { background: background()?, stream: Some(Box::pin(self)) })
    }
}

/// A blocking iterator over a stream: see [`WaitIter`].
#[must_use = "a stream does nothing until it is iterated"]
pub struct Iter<S> {
    background: Handle,
    /// The stream; `None` after its end.
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
    /// Returns the bytes as a blocking [`Read`](io::Read), for example for [`io::copy`].
    #[must_use]
    pub fn into_reader(self) -> Reader {
        Reader { download: self, chunk: Vec::new(), read: 0 }
    }
}

/// A blocking reader of a [`Download`]: see [`Download::into_reader`].
#[derive(Debug)]
pub struct Reader {
    download: Download,
    chunk: Vec<u8>,
    /// The number of bytes of the chunk that were read.
    read: usize,
}

impl io::Read for Reader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.read == self.chunk.len() && !buffer.is_empty() {
            let Some(chunk) = self.download.chunk().wait().map_err(io::Error::other)? else {
                return Ok(0);
            };
            (self.chunk, self.read) = (chunk, 0);
        }
        let rest = &self.chunk[self.read..];
        let length = rest.len().min(buffer.len());
        buffer[..length].copy_from_slice(&rest[..length]);
        self.read += length;
        Ok(length)
    }
}

/// Returns the background runtime, which drives connections and timers.
fn background() -> Result<Handle, Error> {
    static RUNNING: Mutex<Option<Handle>> = Mutex::new(None);
    let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(handle) = &*running {
        return Ok(handle.clone());
    }
    let started = start().map_err(|source| {
        Error::configuration_because(
            "the background thread for blocking calls cannot be started",
            source,
        )
    });
    // A later attempt may succeed, so a failure is not stored.
    Ok(running.insert(started?).clone())
}

fn start() -> io::Result<Handle> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    // The thread is started here, because `tokio` panics if it cannot start one.
    let run = move || runtime.block_on(std::future::pending::<()>());
    let name = concat!(env!("CARGO_PKG_NAME"), "-blocking");
    thread::Builder::new().name(name.to_owned()).spawn(run)?;
    Ok(handle)
}

/// Polls a future on the current thread until it is complete. The future may borrow, and unlike `Handle::block_on`
/// this does not panic inside of another runtime.
fn block_on<F: Future>(background: &Handle, future: F) -> F::Output {
    struct Signal(SyncSender<()>);

    impl Wake for Signal {
        fn wake(self: Arc<Self>) {
            // A full channel means that the thread has been woken already.
            let _ = self.0.try_send(());
        }
    }

    let _inside = background.enter();
    let (sender, woken) = sync_channel(1);
    let waker = Waker::from(Arc::new(Signal(sender)));
    let mut context = Context::from_waker(&waker);
    // Inside of a task, the cooperative budget would make the future yield forever.
    let mut future = pin!(tokio::task::unconstrained(future));
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        // The waker exists, so the channel is open.
        let _ = woken.recv();
    }
}
