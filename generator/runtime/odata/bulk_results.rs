//! The results of bulk calls, and the scheduling of their batches.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_core::Stream;
use reqwest::StatusCode;

use crate::runtime::boxed::BoxFuture;
use crate::runtime::call::draft::Draft;
use crate::runtime::call::parameters::Parameters;
use crate::runtime::call::retry::Failure;
use crate::runtime::call::{Call, Read};
use crate::runtime::error::Error;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::odata::batch::{self, Entry, EntryResponse, FailedBatch};
use crate::runtime::odata::budget::{Budget, later};
use crate::runtime::odata::bulk::Bulk;
use crate::runtime::platform::timer::{Instant, Sleep, sleep_until};
use crate::runtime::response::api_error::ApiError;

/// The results of bulk calls in the order of their completion: a stream, or one by one with [`BulkResults::next`].
///
/// A result is the same as that of the call alone. Calls that the service throttles (429) or cannot serve (503) are
/// repeated after the delay that it requests; after a 429, no call is sent before that. Idempotent calls are also
/// repeated if their outcome is unknown: after a 504, a status that [`Bulk::retry`] adds, a lost connection, or a
/// batch response that does not mention them. Everything else is a result: one error, or one response that cannot be
/// decoded, does not affect other calls.
///
/// Calls are only sent while the stream is polled. Dropping it cancels all calls; those in flight may have been
/// executed. To continue later, store the keys of the results, or use [`BulkResults::into_pending`].
#[must_use = "calls are only sent when results are polled"]
pub struct BulkResults<S, K, T> {
    /// The remaining calls; `None` after the end of the stream.
    calls: Option<Pin<Box<S>>>,
    settings: Bulk,
    budget: Budget,
    /// The calls to send; those that are repeated precede new ones.
    waiting: VecDeque<Pending<K, T>>,
    flights: Vec<Flight<K, T>>,
    finished: VecDeque<(K, Result<T, Error>)>,
    /// The time before which no call may be sent, as the service requested.
    paused_until: Option<Instant>,
    /// The timer that wakes the task when calls may be sent again.
    timer: Option<Pin<Box<Sleep>>>,
}

/// The state of bulk calls that were stopped.
#[derive(Debug)]
#[non_exhaustive]
pub struct BulkPending<S, K, T> {
    /// Results that were not returned yet.
    pub finished: Vec<(K, Result<T, Error>)>,
    /// The keys of calls in flight, which may have been executed.
    pub in_flight: Vec<K>,
    /// The keys of calls that were not executed: never sent, or temporarily rejected by the service.
    pub waiting: Vec<K>,
    /// The calls that were not taken from the stream yet; `None` if it has ended.
    pub rest: Option<Pin<Box<S>>>,
}

/// A call without a result.
struct Pending<K, T> {
    key: K,
    read: Read<T>,
    entry: Entry,
    #[cfg(runtime = "bound-actions")]
    /// A clone of the call, if an error may require another path.
    other_path: Option<Box<Draft>>,
    /// The number of attempts.
    attempts: u32,
    /// The time before which it must not be sent again.
    due: Option<Instant>,
    /// Whether it may have been executed: the outcome of an attempt is unknown.
    uncertain: bool,
}

/// A batch in flight.
struct Flight<K, T> {
    responses: BoxFuture<'static, Result<Vec<EntryResponse>, FailedBatch>>,
    calls: Vec<Pending<K, T>>,
}

impl<S, K, T, P> BulkResults<S, K, T>
where
    S: Stream<Item = (K, Call<T, P>)>,
    P: Parameters,
{
    /// Returns the next result of any call; `None` after the last. It is cancel-safe: if the future is dropped, no
    /// result is lost.
    pub async fn next(&mut self) -> Option<(K, Result<T, Error>)> {
        poll_fn(|cx| self.poll_result(cx)).await
    }

    fn poll_result(&mut self, cx: &mut Context<'_>) -> Poll<Option<(K, Result<T, Error>)>> {
        loop {
            self.land(cx);
            if let Some(result) = self.finished.pop_front() {
                return Poll::Ready(Some(result));
            }
            self.take_calls(cx);
            // A new batch has to be polled, and a call may have failed immediately.
            let launched = self.launch(Instant::now());
            if launched || !self.finished.is_empty() {
                continue;
            }
            if self.calls.is_none() && self.waiting.is_empty() && self.flights.is_empty() {
                return Poll::Ready(None);
            }
            if self.wait(cx).is_pending() {
                return Poll::Pending;
            }
        }
    }

    /// Takes calls from the stream while there is room for them.
    fn take_calls(&mut self, cx: &mut Context<'_>) {
        let in_flight: usize = self.flights.iter().map(|flight| flight.calls.len()).sum();
        let room = self.settings.in_flight.saturating_mul(batch::MAX_ENTRIES) - in_flight;
        while self.waiting.len() < room && self.finished.is_empty() {
            let Some(calls) = &mut self.calls else { return };
            match calls.as_mut().poll_next(cx) {
                Poll::Pending => return,
                Poll::Ready(None) => self.calls = None,
                Poll::Ready(Some((key, call))) => {
                    let (draft, read) = call.into_parts();
                    #[cfg(runtime = "bound-actions")]
                    let other_path = if draft.may_change_path() { draft.try_clone() } else { None };
                    match Entry::of(&self.settings.client, draft) {
                        Err(error) => self.finished.push_back((key, Err(error))),
                        Ok(entry) => self.waiting.push_back(Pending {
                            key,
                            read,
                            entry,
                            #[cfg(runtime = "bound-actions")]
                            other_path,
                            attempts: 0,
                            due: None,
                            uncertain: false,
                        }),
                    }
                }
            }
        }
    }
}

impl<S, K, T> BulkResults<S, K, T> {
    pub(crate) fn new(settings: Bulk, calls: S) -> Self {
        Self {
            calls: Some(Box::pin(calls)),
            budget: Budget::new(settings.limit),
            settings,
            waiting: VecDeque::new(),
            flights: Vec::new(),
            finished: VecDeque::new(),
            paused_until: None,
            timer: None,
        }
    }

    /// Stops sending, and returns the calls without a result.
    #[must_use]
    pub fn into_pending(self) -> BulkPending<S, K, T> {
        let (mut in_flight, mut waiting) = (Vec::new(), Vec::new());
        for call in self.flights.into_iter().flat_map(|flight| flight.calls) {
            in_flight.push(call.key);
        }
        for call in self.waiting {
            if call.uncertain { in_flight.push(call.key) } else { waiting.push(call.key) }
        }
        BulkPending { finished: self.finished.into(), in_flight, waiting, rest: self.calls }
    }

    /// Polls the batches in flight.
    fn land(&mut self, cx: &mut Context<'_>) {
        let mut index = 0;
        while index < self.flights.len() {
            let Poll::Ready(responses) = self.flights[index].responses.as_mut().poll(cx) else {
                index += 1;
                continue;
            };
            let calls = self.flights.swap_remove(index).calls;
            let now = Instant::now();
            self.budget.close(calls.len(), now);
            match responses {
                Ok(responses) => {
                    for (call, response) in calls.into_iter().zip(responses) {
                        self.handle_response(call, response, now);
                    }
                }
                Err(failed) => {
                    for call in calls {
                        self.handle_failed_batch(call, &failed, now);
                    }
                }
            }
        }
    }

    /// Handles the response to a call.
    fn handle_response(&mut self, call: Pending<K, T>, response: EntryResponse, now: Instant) {
        let operation = call.entry.operation;
        match response {
            Ok(mut response) => {
                response.attempts = call.attempts;
                response.reading = call.entry.reading.clone();
                if response.status.is_success() {
                    let read = (call.read)(operation, response).map(|received| received.value);
                    return self.finished.push_back((call.key, read));
                }
                let outcome = Ok(response);
                let policy = &self.settings.retry;
                let failure = Failure::of(operation, call.attempts, &outcome, policy);
                let error = outcome.map(|response| {
                    let sent_id = call.entry.request_id.clone();
                    Error::from(ApiError::new(operation, response, sent_id))
                });
                let error = error.unwrap_or_else(|error| error);
                #[cfg(runtime = "bound-actions")]
                let mut call = call;
                #[cfg(runtime = "bound-actions")]
                match self.at_other_path(&mut call, &error) {
                    // The service did not execute it, and it precedes calls with fewer attempts.
                    Ok(true) => return self.waiting.push_front(call),
                    Ok(false) => {}
                    Err(error) => return self.finished.push_back((call.key, Err(error))),
                }
                self.fail(call, failure, error, now);
            }
            Err(problem) => {
                let kind = ErrorKind::Batch { problem, source: None };
                let error = Error::new(operation, call.attempts, kind);
                self.fail(call, Some(batch::UNMENTIONED), error, now);
            }
        }
    }

    #[cfg(runtime = "bound-actions")]
    /// Switches a call to its other path, if the error means that its path is unknown.
    fn at_other_path(&self, call: &mut Pending<K, T>, error: &Error) -> Result<bool, Error> {
        let changes =
            |draft: &mut Box<Draft>| error.api().is_some_and(|error| draft.change_path(error));
        let Some(draft) = call.other_path.take_if(changes) else { return Ok(false) };
        call.entry = Entry::of(&self.settings.client, draft)?;
        Ok(true)
    }

    /// Handles a call whose batch failed as a whole.
    fn handle_failed_batch(&mut self, call: Pending<K, T>, failed: &FailedBatch, now: Instant) {
        let kind = ErrorKind::Batch {
            problem: "the `$batch` request that the call was part of failed".to_owned(),
            source: Some(Arc::clone(&failed.error)),
        };
        let error = Error::new(call.entry.operation, call.attempts, kind);
        self.fail(call, failed.failure, error, now);
    }

    /// Schedules another attempt if the failure is temporary and a repetition is safe; otherwise the error is the result.
    fn fail(
        &mut self,
        mut call: Pending<K, T>,
        failure: Option<Failure>,
        error: Error,
        now: Instant,
    ) {
        let delay_after = |failure| {
            self.settings.retry.delay_after(failure, call.entry.repeatable, call.attempts - 1)
        };
        let retry = failure.and_then(|failure| Some((failure, delay_after(failure)?)));
        let Some((failure, wait)) = retry else {
            return self.finished.push_back((call.key, Err(error)));
        };
        let due = later(now, wait);
        call.due = Some(due);
        call.uncertain |= !failure.harmless;
        if error.status() == Some(StatusCode::TOO_MANY_REQUESTS) {
            self.paused_until = self.paused_until.max(Some(due));
        }
        // It precedes calls with fewer attempts.
        let behind = self.waiting.iter().position(|other| other.attempts < call.attempts);
        self.waiting.insert(behind.unwrap_or(self.waiting.len()), call);
    }

    /// Sends all calls that may be sent, and returns whether there were any.
    fn launch(&mut self, now: Instant) -> bool {
        let mut launched = false;
        while self.flights.len() < self.settings.in_flight
            && self.paused_until.is_none_or(|until| until <= now)
        {
            let room = self.budget.free(now).min(batch::MAX_ENTRIES);
            let calls = self.take_due(room, now);
            if calls.is_empty() {
                break;
            }
            self.budget.open(calls.len());
            let entries: Vec<_> = calls.iter().map(|call| &call.entry).collect();
            let responses = batch::send(&self.settings.client, &self.settings.retry, &entries);
            self.flights.push(Flight { responses, calls });
            launched = true;
        }
        launched
    }

    /// Takes up to `room` of the calls that may be sent now.
    fn take_due(&mut self, room: usize, now: Instant) -> Vec<Pending<K, T>> {
        let mut calls = Vec::new();
        let mut index = 0;
        while calls.len() < room && index < self.waiting.len() {
            if self.waiting[index].due.is_some_and(|due| due > now) {
                index += 1;
                continue;
            }
            if let Some(mut call) = self.waiting.remove(index) {
                call.attempts = call.attempts.saturating_add(1);
                calls.push(call);
            }
        }
        calls
    }

    /// Waits until the next call may be sent. Batches and the stream of calls wake the task themselves.
    fn wait(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let Some(until) = self.next_launch() else {
            self.timer = None;
            return Poll::Pending;
        };
        let timer = self.timer.get_or_insert_with(|| Box::pin(sleep_until(until)));
        if timer.deadline() != until {
            timer.as_mut().reset(until);
        }
        timer.as_mut().poll(cx)
    }

    /// Returns the time at which the next call may be sent, if it only depends on time.
    fn next_launch(&self) -> Option<Instant> {
        if self.flights.len() >= self.settings.in_flight {
            return None;
        }
        let due = self.waiting.iter().map(|call| call.due).min()?;
        let now = Instant::now();
        let mut until = due.max(self.paused_until).unwrap_or(now);
        if self.budget.is_full() {
            until = until.max(self.budget.next_free()?);
        }
        Some(until)
    }
}

impl<S, K, T, P> Stream for BulkResults<S, K, T>
where
    S: Stream<Item = (K, Call<T, P>)>,
    P: Parameters,
{
    type Item = (K, Result<T, Error>);

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_result(cx)
    }
}

/// No field is structurally pinned: pinned values are boxed.
impl<S, K, T> Unpin for BulkResults<S, K, T> {}

impl<S, K, T> fmt::Debug for BulkResults<S, K, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BulkResults").field("settings", &self.settings).finish_non_exhaustive()
    }
}
