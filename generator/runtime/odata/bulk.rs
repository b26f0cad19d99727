//! Many calls, in `$batch` requests and within what the service allows.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;

use crate::runtime::call::Call;
use crate::runtime::call::retry::RetryPolicy;
use crate::runtime::client::Client;
use crate::runtime::odata::bulk_results::BulkResults;
use crate::service::BULK_LIMIT;

/// How many batches may be on their way.
const IN_FLIGHT: usize = 4;
/// How many times a call may be sent: more often than one alone, because here is nobody who waits.
const ATTEMPTS: u32 = 8;

impl Client {
    /// Many calls, sent in `$batch` requests of up to 20, and never faster than the limit of the service or
    /// [`Bulk::budget`] allows.
    ///
    /// ```text
    /// let calls = configurations.map(|(id, body)| (id.clone(), place.by_id(id).assign().post(body)));
    /// let mut results = client.bulk().send(calls);
    /// while let Some((id, result)) = results.next().await { … }
    /// ```
    ///
    /// A call's own settings for time and retries have no meaning there: [`Bulk::retry`] says how often it
    /// is sent, and a batch may take as long as the client's
    /// [`timeout`](crate::runtime::ClientBuilder::timeout) says.
    pub fn bulk(&self) -> Bulk {
        Bulk {
            client: self.clone(),
            limit: BULK_LIMIT,
            in_flight: IN_FLIGHT,
            retry: RetryPolicy::new().max_attempts(ATTEMPTS),
        }
    }
}

/// How many calls are sent: see [`Client::bulk`].
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct Bulk {
    pub(crate) client: Client,
    /// How many calls may be sent in how much time.
    pub(crate) limit: Option<(usize, Duration)>,
    pub(crate) in_flight: usize,
    pub(crate) retry: RetryPolicy,
}

impl Bulk {
    /// Limits calls to so many, at least one, in any period of this length. A call that is sent again
    /// counts again. Unless set, the limit is that of the service, as far as one is known.
    pub fn budget(mut self, requests: usize, per: Duration) -> Self {
        self.limit = Some((requests.max(1), per));
        self
    }

    /// At most so many batches on their way: 4 unless set. At least one. 20 times as many calls are
    /// kept in memory.
    pub fn in_flight(mut self, batches: usize) -> Self {
        self.in_flight = batches.max(1);
        self
    }

    /// When a call is sent again, and how often: unless set, as [`RetryPolicy::new`] says, but up to 8
    /// times. What the client and the calls themselves have set holds for single calls.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Sends calls, each with a key by which its result is known. The calls are of this client, and
    /// made when there is room for them.
    pub fn send<K, T, P, I>(self, calls: I) -> BulkResults<BulkCalls<I::IntoIter>, K, T>
    where
        I: IntoIterator<Item = (K, Call<T, P>)>,
    {
        self.send_all(BulkCalls(calls.into_iter()))
    }

    /// Sends the calls of a stream. What it has is sent when it has no more for the moment, so that
    /// a slow stream does not delay its own calls.
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
    /// The iterator.
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
