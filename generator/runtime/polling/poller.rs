//! Repeated requests until there is a result.

use std::fmt;
use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, HeaderValue, LOCATION};
use reqwest::{StatusCode, Url};

use super::monitor::{Monitor, OperationState, OperationUrl};
use super::policy::{Backoff, PollPolicy, Polls};
use crate::runtime::boxed::BoxFuture;
use crate::runtime::call::draft::Draft;
use crate::runtime::call::parameters::Parameters;
use crate::runtime::call::{Call, Read};
use crate::runtime::codec::Field;
use crate::runtime::error::Error;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::http_headers::{header, retry_after};
use crate::runtime::origin::{host, is_loopback, same_origin};
use crate::runtime::platform::{Instant, timer};
use crate::runtime::response::api_error::ApiError;
use crate::runtime::response::raw::RawResponse;
use crate::runtime::response::{read_json, unexpected};

/// The headers with the URL of a resource that describes the operation: that of the Microsoft REST API Guidelines, and
/// that of Azure Resource Manager.
const STATUS_MONITORS: [&str; 2] = ["operation-location", "azure-asyncoperation"];

/// What a [`Poller`] has found.
#[derive(Debug)]
pub enum Progress<T> {
    /// There is no result yet.
    Running(Monitor),
    /// The result.
    Done(T),
}

/// Says whether a value is the expected one.
type IsDone<T> = Box<dyn FnMut(&T) -> bool + Send>;

/// Says what a response of a monitor means.
type Judge = Box<dyn FnMut(&Monitor) -> OperationState + Send>;

/// Waits for the result of a call: of a long-running operation ([`Call::poller`]), or of a call whose value changes
/// ([`Call::until`]).
///
/// Awaiting it returns the result. [`Poller::next_state`] returns each state, and [`Poller::url`] the URL with
/// which another program can continue to wait ([`Call::resume`]).
#[must_use = "a poller does nothing until it is awaited"]
pub struct Poller<T> {
    draft: Box<Draft>,
    read: Read<T>,
    is_done: Option<IsDone<T>>,
    judge: Option<Judge>,
    policy: Box<dyn PollPolicy>,
    step: Step,
    /// The `Location` of the first response, or the URL of the resource that the call replaces or changes.
    result: Option<Url>,
    /// When the first request was sent.
    started: Option<Instant>,
    polls: u32,
    wait: Wait,
}

/// What is requested next.
#[derive(Clone)]
enum Step {
    /// The call itself.
    Call,
    /// The URL of a response with the status 202: it has the status 202 until the operation has ended.
    Location(Url),
    /// The URL of a resource that describes the operation.
    StatusMonitor(Url),
    /// The URL of the result.
    Result(Url),
    /// Nothing.
    End,
}

/// Whether to wait before the next request.
#[derive(Clone, Copy)]
enum Wait {
    None,
    /// After a response with this `Retry-After`.
    After(Option<Duration>),
}

impl<T: 'static, P: Parameters> Call<T, P> {
    /// Waits for the result of a long-running operation that this call starts.
    ///
    /// The response says how its state is found:
    ///
    /// - `Operation-Location` or `Azure-AsyncOperation` has the URL of a resource whose property `status` is
    ///   `Succeeded`, `Failed` or `Canceled` at the end. The result is then what is found at the URL of the call
    ///   (`PUT`, `PATCH`), at `Location`, or at the property `resourceLocation`; otherwise it is the property
    ///   `result`, or the resource itself.
    /// - A response with the status 202 and a `Location`: that URL is requested until its status is not 202, and the
    ///   response is the result (RFC 9110, section 15.3.3; OData 4.01, section 11.6). For services that describe the
    ///   operation there in other ways, see [`Poller::judge`].
    /// - Any other response is the result.
    ///
    /// URLs of another origin are requested over TLS, without the credential and the other headers of the call.
    pub fn poller(self) -> Poller<T> {
        let (draft, read) = self.into_parts();
        Poller::new(draft, read)
    }

    /// Waits for the result of an operation that was started earlier: see [`Poller::url`]. The call itself is not sent.
    ///
    /// # Errors
    /// A URL that cannot be followed.
    pub fn resume(self, url: &OperationUrl) -> Result<Poller<T>, Error> {
        let mut poller = self.poller();
        let base = poller.draft.url(poller.draft.parameters.clone())?;
        poller.step = match url {
            OperationUrl::Location(url) => Step::Location(poller.checked(&base, url)?),
            OperationUrl::StatusMonitor(url) => Step::StatusMonitor(poller.checked(&base, url)?),
        };
        Ok(poller)
    }

    /// Repeats the call until its value is the expected one.
    ///
    /// Calls with a body that is a stream cannot be repeated; the second request is an error then.
    pub fn until(self, is_done: impl FnMut(&T) -> bool + Send + 'static) -> Poller<T> {
        Poller { is_done: Some(Box::new(is_done)), ..self.poller() }
    }
}

impl<T: 'static> Poller<T> {
    fn new(draft: Box<Draft>, read: Read<T>) -> Self {
        Self {
            draft,
            read,
            is_done: None,
            judge: None,
            policy: Box::new(Backoff::new()),
            step: Step::Call,
            result: None,
            started: None,
            polls: 0,
            wait: Wait::None,
        }
    }

    /// Sets when states are requested, in place of [`Backoff::new`].
    pub fn policy(mut self, policy: impl PollPolicy + 'static) -> Self {
        self.policy = Box::new(policy);
        self
    }

    /// Says what a response of a monitor means, for services that describe operations in their own way.
    ///
    /// ```text
    /// poller.judge(|monitor| match monitor.state().as_deref() {
    ///     Some("completed") => OperationState::Succeeded,
    ///     Some("failed" | "deleteFailed") => OperationState::Failed,
    ///     _ => OperationState::Running,
    /// })
    /// ```
    pub fn judge(mut self, judge: impl FnMut(&Monitor) -> OperationState + Send + 'static) -> Self {
        self.judge = Some(Box::new(judge));
        self
    }

    /// Reads the result as JSON of another type, where the description only knows the first response.
    pub fn returning<U: Field>(self) -> Poller<U> {
        let Self { draft, judge, policy, step, result, started, polls, wait, .. } = self;
        let (read, is_done) = (read_json::<U> as Read<U>, None);
        Poller { draft, read, is_done, judge, policy, step, result, started, polls, wait }
    }

    /// The URL of the operation, once the service has sent it.
    #[must_use]
    pub fn url(&self) -> Option<OperationUrl> {
        match &self.step {
            Step::Location(url) => Some(OperationUrl::Location(url.to_string())),
            Step::StatusMonitor(url) => Some(OperationUrl::StatusMonitor(url.to_string())),
            Step::Call | Step::Result(_) | Step::End => None,
        }
    }

    /// Waits as long as necessary, and requests the next state; `None` after the result.
    ///
    /// After an error it can be called again, which requests the same state again, unless the operation has failed.
    ///
    /// # Errors
    /// All errors of calls; [`ErrorKind::Unfinished`] if the policy ends the wait; [`ErrorKind::Failed`] if the
    /// operation has failed.
    pub async fn next_state(&mut self) -> Result<Option<Progress<T>>, Error> {
        let Some(request) = self.request()? else { return Ok(None) };
        self.pause().await?;
        self.started.get_or_insert_with(Instant::now);
        let response = request.send().await;
        self.wait = Wait::After(
            response
                .as_ref()
                .map_or_else(Error::retry_after, |response| retry_after(&response.headers)),
        );
        self.polls = self.polls.saturating_add(1);
        self.receive(response?).map(Some)
    }

    /// Waits for the result, as awaiting does, and keeps the position after an error.
    ///
    /// # Errors
    /// As [`Poller::next_state`].
    ///
    pub async fn result(&mut self) -> Result<T, Error> {
        while let Some(progress) = self.next_state().await? {
            if let Progress::Done(value) = progress {
                return Ok(value);
            }
        }
        Err(self.error(ErrorKind::Unfinished { polls: self.polls }))
    }

    /// The next request; `None` after the result.
    fn request(&self) -> Result<Option<Box<Draft>>, Error> {
        match &self.step {
            Step::Call => match self.draft.try_clone() {
                Some(draft) => Ok(Some(draft)),
                None => Err(Error::parameter(
                    self.draft.operation,
                    "body",
                    "is a stream, which can be sent only once: send the call itself, and wait for its \
                     operation with `Call::resume`",
                )),
            },
            Step::Location(url) | Step::StatusMonitor(url) | Step::Result(url) => {
                Ok(Some(Box::new(self.draft.at_link(url.clone()))))
            }
            Step::End => Ok(None),
        }
    }

    async fn pause(&mut self) -> Result<(), Error> {
        let Wait::After(retry_after) = self.wait else { return Ok(()) };
        let elapsed = self.started.map(|started| started.elapsed()).unwrap_or_default();
        let polls = Polls { count: self.polls, elapsed, retry_after };
        match self.policy.delay(&polls) {
            Some(delay) => timer::sleep(delay).await,
            None => return Err(self.error(ErrorKind::Unfinished { polls: self.polls })),
        }
        Ok(())
    }

    fn receive(&mut self, response: RawResponse) -> Result<Progress<T>, Error> {
        if self.is_done.is_some() {
            return self.receive_value(response);
        }
        match &self.step {
            Step::Call => self.receive_first(response),
            Step::Location(_) if self.judge.is_none() => self.receive_at_location(response),
            Step::Location(_) | Step::StatusMonitor(_) => self.receive_monitor(response),
            Step::Result(_) | Step::End => self.finish(response),
        }
    }

    /// Reads a value that may not be the expected one yet.
    fn receive_value(&mut self, response: RawResponse) -> Result<Progress<T>, Error> {
        let monitor = Monitor::of(&response);
        let value = (self.read)(self.draft.operation, response)?.value;
        let is_done = self.is_done.as_mut().is_none_or(|is_done| is_done(&value));
        if !is_done {
            return Ok(Progress::Running(monitor));
        }
        self.step = Step::End;
        Ok(Progress::Done(value))
    }

    /// Reads the response of the call itself.
    fn receive_first(&mut self, response: RawResponse) -> Result<Progress<T>, Error> {
        let base = self.draft.url(self.draft.parameters.clone())?;
        let location = header(&response.headers, LOCATION.as_str());
        let monitor = STATUS_MONITORS.iter().find_map(|name| header(&response.headers, name));
        if let Some(monitor) = monitor {
            let url = self.checked(&base, &monitor)?;
            self.result = match (self.draft.operation.method, location) {
                ("PUT" | "PATCH", _) => Some(base),
                (_, Some(location)) => Some(self.checked(&base, &location)?),
                _ => None,
            };
            self.step = Step::StatusMonitor(url);
        } else if response.status == StatusCode::ACCEPTED {
            let Some(location) = location else {
                return Err(
                    self.url_error("is missing: the response has the status 202 and no `Location`")
                );
            };
            self.step = Step::Location(self.checked(&base, &location)?);
        } else {
            return self.finish(response);
        }
        Ok(Progress::Running(Monitor::of(&response)))
    }

    /// Reads the response of a URL whose status is 202 until the operation has ended.
    fn receive_at_location(&mut self, response: RawResponse) -> Result<Progress<T>, Error> {
        if response.status != StatusCode::ACCEPTED {
            return self.finish(response);
        }
        if let (Step::Location(url), Some(location)) =
            (&self.step, header(&response.headers, LOCATION.as_str()))
        {
            self.step = Step::Location(self.checked(url, &location)?);
        }
        Ok(Progress::Running(Monitor::of(&response)))
    }

    /// Reads the resource that describes the operation.
    fn receive_monitor(&mut self, response: RawResponse) -> Result<Progress<T>, Error> {
        let monitor = Monitor::of(&response);
        let state = match &mut self.judge {
            Some(judge) => Some(judge(&monitor)),
            None => monitor.declared_state(),
        };
        match state {
            Some(OperationState::Succeeded) => self.succeeded(response, monitor),
            Some(OperationState::Failed) => {
                self.step = Step::End;
                let state = monitor.state().unwrap_or_default();
                let error = Box::new(ApiError::new(self.draft.operation, response, None));
                Err(self.error(ErrorKind::Failed { state, error }))
            }
            Some(OperationState::Running) => Ok(Progress::Running(monitor)),
            None if response.status == StatusCode::ACCEPTED => Ok(Progress::Running(monitor)),
            None => Err(unexpected(self.draft.operation, response, "the state of an operation")),
        }
    }

    /// Continues with the result of an operation that has succeeded.
    fn succeeded(
        &mut self,
        mut response: RawResponse,
        monitor: Monitor,
    ) -> Result<Progress<T>, Error> {
        let url = match (self.result.take(), monitor.resource_location(), &self.step) {
            (Some(url), ..) => Some(url),
            (None, Some(location), Step::Location(base) | Step::StatusMonitor(base)) => {
                Some(self.checked(base, &location)?)
            }
            _ => None,
        };
        if let Some(url) = url {
            self.step = Step::Result(url);
            self.wait = Wait::None;
            return Ok(Progress::Running(monitor));
        }
        if let Some(result) = monitor.result() {
            response.body = result;
            response.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        self.finish(response)
    }

    fn finish(&mut self, response: RawResponse) -> Result<Progress<T>, Error> {
        self.step = Step::End;
        let received = (self.read)(self.draft.operation, response)?;
        Ok(Progress::Done(received.value))
    }

    /// Resolves a link against the URL that it was found at, if a request may follow it.
    fn checked(&self, base: &Url, link: &str) -> Result<Url, Error> {
        let url = base.join(link).map_err(|_| self.url_error("is not a URL"))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(self.url_error("has user information, which would become a credential"));
        }
        let root = self.draft.client.service_root();
        let is_local = is_loopback(&url) && is_loopback(root);
        if !same_origin(&url, root) && url.scheme() != "https" && !is_local {
            let problem = format!("leads to {}, another origin, without TLS", host(&url));
            return Err(self.url_error(problem));
        }
        Ok(url)
    }

    fn url_error(&self, problem: impl Into<String>) -> Error {
        self.error(ErrorKind::OperationUrl { problem: problem.into() })
    }

    fn error(&self, kind: ErrorKind) -> Error {
        // A repeated request is not another attempt at the call.
        Error::new(self.draft.operation, self.polls.min(1), kind)
    }
}

impl<T: 'static> IntoFuture for Poller<T> {
    type Output = Result<T, Error>;
    type IntoFuture = BoxFuture<'static, Result<T, Error>>;

    fn into_future(mut self) -> Self::IntoFuture {
        Box::pin(async move { self.result().await })
    }
}

impl<T> fmt::Debug for Poller<T> {
    /// Omits URLs, which can contain secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Poller")
            .field("operation", &format_args!("{}", self.draft.operation))
            .field("polls", &self.polls)
            .finish_non_exhaustive()
    }
}
