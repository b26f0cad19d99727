//! Bulk calls in `$batch` requests, within the rate limit of the service.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;

use crate::runtime::call::Call;
use crate::runtime::call::retry::RetryPolicy;
use crate::runtime::client::Client;
use crate::runtime::odata::bulk_results::BulkResults;
use crate::service::BULK_LIMIT;

/// The default for the maximum number of batches in flight.
const IN_FLIGHT: usize = 4;
/// The default for the maximum number of attempts per call. It is higher than for a single call, because latency matters less.
const ATTEMPTS: u32 = 8;

impl Client {
    /// Sends many calls in `$batch` requests of up to 20 calls, within the rate limit of the service or of
    /// [`Bulk::budget`].
    ///
    /// ```text
    /// let calls = configurations.map(|(id, body)| (id.clone(), place.by_id(id).assign().post(body)));
    /// let mut results = client.bulk().send(calls);
    /// while let Some((id, result)) = results.next().await { … }
    /// ```
    ///
    /// Timeouts and retry policies of the calls are ignored: [`Bulk::retry`] applies to each call, and the client's
    /// [`timeout`](crate::runtime::ClientBuilder::timeout) to each batch.
    pub fn bulk(&self) -> Bulk {
        Bulk {
            client: self.clone(),
            limit: BULK_LIMIT,
            in_flight: IN_FLIGHT,
            retry: RetryPolicy::new().max_attempts(ATTEMPTS),
        }
    }
}

/// Settings for bulk calls: see [`Client::bulk`].
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct Bulk {
    pub(crate) client: Client,
    /// The maximum number of calls per period.
    pub(crate) limit: Option<(usize, Duration)>,
    pub(crate) in_flight: usize,
    pub(crate) retry: RetryPolicy,
}

impl Bulk {
    /// Limits the number of calls in any period of the length `per`; at least one. Repeated calls count again. The
    /// default is the known limit of the service, if there is one.
    pub fn budget(mut self, requests: usize, per: Duration) -> Self {
        self.limit = Some((requests.max(1), per));
        self
    }

    /// Sets the maximum number of batches in flight; 4 by default, at least one. Up to 20 calls per batch are held in
    /// memory.
    pub fn in_flight(mut self, batches: usize) -> Self {
        self.in_flight = batches.max(1);
        self
    }

    /// Sets the retry policy of each call; by default that of [`RetryPolicy::new`] with up to 8 attempts. The policies
    /// of the client and of the calls only apply to single calls.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

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
