//! Calls that are sent in bulk.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use crate::runtime::call::Call;
use crate::runtime::odata::bulk::Bulk;
use crate::runtime::odata::bulk_results::BulkResults;

impl Bulk {
    /// Sends calls, each with a key that identifies its result. All calls have to belong to this client. The iterator
    /// is advanced when there is room for more calls.
    pub fn send<K, T, P, I>(self, calls: I) -> BulkResults<BulkCalls<I::IntoIter>, K, T>
    where
        I: IntoIterator<Item = (K, Call<T, P>)>,
    {
        self.send_all(BulkCalls(calls.into_iter()))
    }

    /// Sends the calls of a stream. A batch is sent as soon as the stream is pending, so that a slow stream does not
    /// delay its calls.
    pub fn send_all<S, K, T, P>(self, calls: S) -> BulkResults<S, K, T>
    where
        S: Stream<Item = (K, Call<T, P>)>,
    {
        BulkResults::new(self, calls)
    }
}

/// The calls of an iterator, as a stream.
#[derive(Clone, Debug)]
pub struct BulkCalls<I>(I);

impl<I> BulkCalls<I> {
    /// Returns the iterator.
    pub fn into_inner(self) -> I {
        self.0
    }
}

impl<I> Unpin for BulkCalls<I> {}

impl<I: Iterator> Stream for BulkCalls<I> {
    type Item = I::Item;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.next())
    }
}
