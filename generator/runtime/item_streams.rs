//! Items that come one after the other, as streams: the feature `stream`.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::runtime::codec::Field;
use crate::runtime::{BoxFuture, Error, Event, Events, JsonLines};

impl<T: 'static> Events<T> {
    /// The events as they come. A stream ends after its first error.
    pub fn into_stream(self) -> impl Stream<Item = Result<Event<T>, Error>> + Send + Unpin {
        Items::of(self, |mut events| {
            Box::pin(async move {
                let item = events.next().await;
                (events, item)
            })
        })
    }
}

impl<T: Field + Send + 'static> JsonLines<T> {
    /// The items as they come, and those that do not fit as errors.
    pub fn into_stream(self) -> impl Stream<Item = Result<T, Error>> + Send + Unpin {
        Items::of(self, |mut lines| {
            Box::pin(async move {
                let item = lines.next().await;
                (lines, item)
            })
        })
    }
}

type Next<S, I> = BoxFuture<'static, (S, Result<Option<I>, Error>)>;

/// Asks for one item after the other.
struct Items<S, I> {
    next: fn(S) -> Next<S, I>,
    pending: Option<Next<S, I>>,
}

impl<S, I> Items<S, I> {
    fn of(source: S, next: fn(S) -> Next<S, I>) -> Self {
        Self { next, pending: Some(next(source)) }
    }
}

impl<S, I> Stream for Items<S, I> {
    type Item = Result<I, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(pending) = &mut self.pending else { return Poll::Ready(None) };
        let (source, item) = ready!(pending.as_mut().poll(cx));
        let item = item.transpose();
        // After its end, or an error that is one, the source gives `None`.
        self.pending = item.is_some().then(|| (self.next)(source));
        Poll::Ready(item)
    }
}
