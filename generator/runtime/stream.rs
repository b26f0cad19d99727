//! Bodies as streams: the feature `stream`.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
use futures_core::TryStream;

#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
use crate::runtime::{BoxError, Upload};
use crate::runtime::{Download, Error};

/// A browser's `fetch` sends only what is in memory.
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
impl Upload {
    /// The bytes of a stream, which are sent in chunks as they come.
    ///
    /// An error of the stream ends the call with [`Error::Transport`].
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
    /// The pieces as they come. A stream ends after its first error.
    pub fn into_stream(self) -> impl Stream<Item = Result<Bytes, Error>> + Send + use<> {
        let (response, error) = self.into_parts();
        Chunks { error: Box::new(error), stream: Some(Box::pin(response.bytes_stream())) }
    }
}

type ClientStream = Pin<Box<dyn Stream<Item = Result<Bytes, reqwest::Error>> + Send>>;

/// The HTTP client's stream, with this crate's errors.
struct Chunks {
    error: Box<dyn Fn(reqwest::Error) -> Error + Send>,
    stream: Option<ClientStream>,
}

impl Stream for Chunks {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(stream) = &mut self.stream else { return Poll::Ready(None) };
        let next = match stream.as_mut().poll_next(cx) {
            Poll::Ready(next) => next,
            Poll::Pending => return Poll::Pending,
        };
        let next = next.map(|chunk| chunk.map_err(&self.error));
        if !matches!(next, Some(Ok(_))) {
            self.stream = None;
        }
        Poll::Ready(next)
    }
}
