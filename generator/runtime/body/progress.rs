//! How far a streamed body was sent, so that its call can be given up if nothing moves.

use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use reqwest::Request;

use crate::runtime::platform::timer::Instant;
use crate::runtime::within::within;

/// When a body was last asked for bytes that it had: they are sent, or it would not be asked again.
#[derive(Clone, Debug)]
pub(crate) struct Progress(Arc<Mutex<Instant>>);

impl Progress {
    /// Watches the body of a request, unless it is in memory.
    pub(crate) fn watch(mut request: Request) -> (Request, Option<Self>) {
        let is_stream = |body: &mut reqwest::Body| body.as_bytes().is_none();
        let Some(body) = request.body_mut().take_if(is_stream) else { return (request, None) };
        let progress = Self(Arc::new(Mutex::new(Instant::now())));
        let watched = Watched { body, progress: progress.clone() };
        *request.body_mut() = Some(reqwest::Body::wrap(watched));
        (request, Some(progress))
    }

    /// What a future gives, or the limit if nothing of the body moves for that long before it does.
    pub(crate) async fn within<F: Future>(
        &self,
        limit: Duration,
        future: F,
    ) -> Result<F::Output, Duration> {
        let mut future = pin!(future);
        loop {
            let left = limit.saturating_sub(self.last().elapsed());
            match within(Some(left), future.as_mut()).await {
                Ok(output) => return Ok(output),
                Err(_) if self.last().elapsed() >= limit => return Err(limit),
                Err(_) => {}
            }
        }
    }

    fn last(&self) -> Instant {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn moved(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }
}

/// A body whose progress is noted.
struct Watched {
    body: reqwest::Body,
    progress: Progress,
}

impl Body for Watched {
    type Data = Bytes;
    type Error = reqwest::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, reqwest::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(cx);
        if frame.is_ready() {
            self.progress.moved();
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
