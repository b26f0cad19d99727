//! The results of many calls: which of them are sent when, and what becomes of them.

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
use crate::runtime::odata::batch::{self, Answer, Broken, Entry};
use crate::runtime::odata::budget::{Budget, later};
use crate::runtime::odata::bulk::Bulk;
use crate::runtime::platform::timer::{Instant, Sleep, sleep_until};
use crate::runtime::response::api_error::ApiError;

/// The results of many calls, as they come: a stream, and [`BulkResults::next`] gives them one by one.
///
/// A result is what the call alone would have given. A call that the service throttles (429) or cannot
/// serve (503) is sent again after the time that it asks for, and after a 429 nothing is sent before
/// that; so is one whose outcome is not known (504, a status that [`Bulk::retry`] adds, a connection that
/// broke, a response that does not mention it), if it is idempotent. All else is a result: one error does not
/// end the others, nor does one response that cannot be read.
///
/// Nothing is sent while nobody asks for results. Dropping ends it all; what was on its way may have
/// been done. To go on later, keep the keys whose results came, or take [`BulkResults::into_pending`].
#[must_use = "nothing is sent before results are asked for"]
pub struct BulkResults<S, K, T> {
    /// What is still to come; `None` after its end.
    calls: Option<Pin<Box<S>>>,
    settings: Bulk,
    budget: Budget,
    /// Made, and not on their way: those that are sent again before those that never were.
    waiting: VecDeque<Pending<K, T>>,
    flights: Vec<Flight<K, T>>,
    finished: VecDeque<(K, Result<T, Error>)>,
    /// Until when the service wants nothing more.
    paused_until: Option<Instant>,
    /// What wakes the task when something may be sent again.
    timer: Option<Pin<Box<Sleep>>>,
}

/// What has not come to an end.
#[derive(Debug)]
#[non_exhaustive]
pub struct BulkPending<S, K, T> {
    /// Results that were not asked for yet.
    pub finished: Vec<(K, Result<T, Error>)>,
    /// The keys of calls that were on their way: they may or may not have been done.
    pub in_flight: Vec<K>,
    /// The keys of calls that are not done: never sent, or refused by the service for the moment.
    pub waiting: Vec<K>,
    /// The calls that were not looked at yet; `None` if there are none.
    pub rest: Option<Pin<Box<S>>>,
}

/// A call that has no result yet.
struct Pending<K, T> {
    key: K,
    read: Read<T>,
    entry: Entry,
    #[cfg(runtime = "bound-actions")]
    /// The call once more, if an error may show that it has to take another path.
    other_path: Option<Box<Draft>>,
    /// How many times it was sent.
    attempts: u32,
    /// When it may be sent again.
    due: Option<Instant>,
    /// Whether it may have been done: an outcome of it is not known.
    uncertain: bool,
}

/// A batch on its way.
struct Flight<K, T> {
    answers: BoxFuture<'static, Result<Vec<Answer>, Broken>>,
    calls: Vec<Pending<K, T>>,
}

impl<S, K, T, P> BulkResults<S, K, T>
where
    S: Stream<Item = (K, Call<T, P>)>,
    P: Parameters,
{
    /// The next result, of whichever call; `None` when all have come. May be dropped and called
    /// again: nothing is lost.
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
            // A batch that has just been made has to be polled, and a call may have failed at once.
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

    /// Takes calls as far as there is room for them.
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

    /// Ends it: what was not done, and what is not known to be done.
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

    /// Looks after the batches that are on their way.
    fn land(&mut self, cx: &mut Context<'_>) {
        let mut index = 0;
        while index < self.flights.len() {
            let Poll::Ready(answers) = self.flights[index].answers.as_mut().poll(cx) else {
                index += 1;
                continue;
            };
            let calls = self.flights.swap_remove(index).calls;
            let now = Instant::now();
            self.budget.close(calls.len(), now);
            match answers {
                Ok(answers) => {
                    for (call, answer) in calls.into_iter().zip(answers) {
                        self.settle(call, answer, now);
                    }
                }
                Err(broken) => {
                    for call in calls {
                        self.settle_broken(call, &broken, now);
                    }
                }
            }
        }
    }

    /// What becomes of a call whose batch was answered.
    fn settle(&mut self, call: Pending<K, T>, answer: Answer, now: Instant) {
        let operation = call.entry.operation;
        match answer {
            Ok(mut response) => {
                response.attempts = call.attempts;
                response.reading = call.entry.reading.clone();
                if response.status.is_success() {
                    let read = (call.read)(operation, response).map(|received| received.value);
                    return self.finished.push_back((call.key, read));
                }
                let outcome = Ok(response);
                let failure = Failure::of(&outcome, &self.settings.retry);
                let error = outcome.map(|response| {
                    let sent_id = call.entry.request_id.clone();
                    Error::Api(Box::new(ApiError::new(operation, response, sent_id)))
                });
                let error = error.unwrap_or_else(|error| error);
                #[cfg(runtime = "bound-actions")]
                let mut call = call;
                #[cfg(runtime = "bound-actions")]
                match self.at_other_path(&mut call, &error) {
                    // It was not done, and comes before those that were sent less often.
                    Ok(true) => return self.waiting.push_front(call),
                    Ok(false) => {}
                    Err(error) => return self.finished.push_back((call.key, Err(error))),
                }
                self.fail(call, failure, error, now);
            }
            Err(problem) => {
                let error =
                    Error::Batch { operation, attempts: call.attempts, problem, source: None };
                self.fail(call, Some(batch::UNMENTIONED), error, now);
            }
        }
    }

    #[cfg(runtime = "bound-actions")]
    /// Changes the path of a call, if this error says that its own leads nowhere.
    fn at_other_path(&self, call: &mut Pending<K, T>, error: &Error) -> Result<bool, Error> {
        let changes =
            |draft: &mut Box<Draft>| error.api().is_some_and(|error| draft.change_path(error));
        let Some(draft) = call.other_path.take_if(changes) else { return Ok(false) };
        call.entry = Entry::of(&self.settings.client, draft)?;
        Ok(true)
    }

    /// What becomes of a call whose batch failed as a whole.
    fn settle_broken(&mut self, call: Pending<K, T>, broken: &Broken, now: Instant) {
        let error = Error::Batch {
            operation: call.entry.operation,
            attempts: call.attempts,
            problem: "the `$batch` request that the call was part of failed".to_owned(),
            source: Some(Arc::clone(&broken.error)),
        };
        self.fail(call, broken.failure, error, now);
    }

    /// Sends a call again later, if its failure may pass and that does no harm; else it is its result.
    fn fail(
        &mut self,
        mut call: Pending<K, T>,
        failure: Option<Failure>,
        error: Error,
        now: Instant,
    ) {
        let again = failure.filter(|failure| failure.harmless || call.entry.idempotent);
        let policy = &self.settings.retry;
        let wait = again.and_then(|failure| policy.delay(call.attempts - 1, failure.retry_after));
        let (Some(failure), Some(wait)) = (again, wait) else {
            return self.finished.push_back((call.key, Err(error)));
        };
        let due = later(now, wait);
        call.due = Some(due);
        call.uncertain |= !failure.harmless;
        if error.status() == Some(StatusCode::TOO_MANY_REQUESTS) {
            self.paused_until = self.paused_until.max(Some(due));
        }
        // Before those that were sent less often.
        let behind = self.waiting.iter().position(|other| other.attempts < call.attempts);
        self.waiting.insert(behind.unwrap_or(self.waiting.len()), call);
    }

    /// Sends what may be sent, and says whether there was any.
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
            let entries = calls.iter().map(|call| &call.entry);
            let answers = batch::send(&self.settings.client, self.settings.retry, entries);
            self.flights.push(Flight { answers, calls });
            launched = true;
        }
        launched
    }

    /// Up to so many of the calls that may be sent now.
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

    /// Waits for the time at which something may be sent that may not be now. Batches and the stream
    /// of calls wake the task themselves.
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

    /// When there is something to send, if time alone decides.
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

/// Nothing in it is pinned but what has a box of its own.
impl<S, K, T> Unpin for BulkResults<S, K, T> {}

impl<S, K, T> fmt::Debug for BulkResults<S, K, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BulkResults").field("settings", &self.settings).finish_non_exhaustive()
    }
}
