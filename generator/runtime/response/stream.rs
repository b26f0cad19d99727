//! Bodies as streams: the feature `stream`.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
use futures_core::TryStream;

#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
use crate::runtime::{BoxError, Upload};
use crate::runtime::{BoxFuture, Download, Error};

/// A browser's `fetch` sends only what is in memory.
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
impl Upload {
    /// The bytes of a stream, which are sent in chunks as they come.
    ///
    /// An error of the stream ends the call with [`ErrorKind::Transport`](crate::runtime::ErrorKind::Transport).
    pub fn stream<S>(stream: S) -> Self
    where
        S: TryStream + Send + 'static,
        S::Error: Into<BoxError>,
        Bytes: From<S::Ok>,
    {
        Self::from(reqwest::Body::wrap_stream(stream))
    }
}

impl Download {
    /// The pieces as they come. The stream ends after its first error.
    pub fn into_stream(self) -> impl Stream<Item = Result<Bytes, Error>> + Send + use<> {
        Unfold::of(self, |mut download| {
            Box::pin(async move {
                let piece = download.next_piece().await;
                ((!download.failed).then_some(download), piece)
            })
        })
    }
}

/// What comes next from a source, and the source if more can come.
type Step<S, I> = BoxFuture<'static, (Option<S>, Result<Option<I>, Error>)>;

/// A stream that asks its source for one item after the other.
pub(crate) struct Unfold<S, I> {
    next: fn(S) -> Step<S, I>,
    pending: Option<Step<S, I>>,
}

impl<S, I> Unfold<S, I> {
    pub(crate) fn of(source: S, next: fn(S) -> Step<S, I>) -> Self {
        Self { next, pending: Some(next(source)) }
    }
}

impl<S, I> Stream for Unfold<S, I> {
    type Item = Result<I, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(pending) = &mut self.pending else { return Poll::Ready(None) };
        let (source, item) = ready!(pending.as_mut().poll(cx));
        let item = item.transpose();
        let source = source.filter(|_| item.is_some());
        self.pending = source.map(|source| (self.next)(source));
        Poll::Ready(item)
    }
}
