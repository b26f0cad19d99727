//! Bulk calls in `$batch` requests, within the rate limit of the service.

use std::time::Duration;

use crate::runtime::call::retry::RetryPolicy;
use crate::runtime::client::Client;
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
}
