//! Calls: one request each, sent when awaited.

pub(crate) mod attempt;
pub(crate) mod builder;
pub(crate) mod draft;
pub(crate) mod endpoint;
pub(crate) mod middleware;
pub(crate) mod parameter_value;
pub(crate) mod parameters;
pub(crate) mod percent;
pub(crate) mod receive;
pub(crate) mod redirects;
pub(crate) mod request_report;
pub(crate) mod retry;
pub(crate) mod retry_classifier;
pub(crate) mod sending;
pub(crate) mod style;
pub(crate) mod trace;
pub(crate) mod transport;

use std::fmt;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::ACCEPT;

use crate::runtime::boxed::BoxFuture;
use crate::runtime::call::draft::Draft;
use crate::runtime::call::parameters::Parameters;
use crate::runtime::call::retry::RetryPolicy;
use crate::runtime::call::sending::Receive;
use crate::runtime::codec::Received;
use crate::runtime::error::Error;
use crate::runtime::operation::Operation;
use crate::runtime::response::Response;
use crate::runtime::response::download::{Download, read_download};
use crate::runtime::response::mismatch_policy::MismatchPolicy;
use crate::runtime::response::raw::RawResponse;

/// What a call for bytes accepts: the content decides on its type.
const BYTES: &str = "*/*";

/// How a response is read.
pub(crate) type Read<T> = fn(&'static Operation, RawResponse) -> Result<Received<T>, Error>;

/// A call that is sent once it is awaited.
///
/// `T` is what it returns, `P` the optional parameters that it takes.
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<T, P = ()> {
    pub(crate) draft: Box<Draft>,
    pub(crate) parameters: P,
    pub(crate) read: Read<T>,
}

impl<T, P> Call<T, P> {
    /// Sets optional parameters.
    pub fn with(self, set: impl FnOnce(P) -> P) -> Self {
        Self { draft: self.draft, parameters: set(self.parameters), read: self.read }
    }

    /// Gives the response's bytes as they come, whatever the description says of them. Which media
    /// type is wanted, [`Call::header`] says: `.header("accept", "text/csv")`.
    pub fn download(self) -> Call<Download, P> {
        self.reading(BYTES, Receive::Download, read_download)
    }

    /// The same call, whose response is read in another way.
    pub(crate) fn reading<U>(self, accept: &str, receive: Receive, read: Read<U>) -> Call<U, P> {
        let Self { mut draft, parameters, .. } = self;
        draft.parameters.set_header(ACCEPT.as_str(), accept);
        draft.receive = receive;
        Call { draft, parameters, read }
    }

    /// Sets a header, in place of what it would be: what the client or the description's parameters set.
    /// A credential's own headers cannot be replaced.
    ///
    /// Set twice, both values are sent, in this order and in one line
    /// (`Prefer: return=minimal, respond-async`): two lines of a name are a list (RFC 9110, section 5.3). Of
    /// headers that have one value the last is sent, such as `Authorization`, `Content-Type`, `If-Match`,
    /// `If-None-Match`, `Range`, `Idempotency-Key` and the request id.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.draft.headers.push(name.into(), value.into());
        self
    }

    /// Adds a query parameter that the description does not declare.
    pub fn query_pair(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.draft.query.push((name.into(), value.into()));
        self
    }

    /// How long the call may take, with all attempts and waits, in place of the client's setting. For a download
    /// or a stream it is the time until its last byte; without it, these may take as long as they take.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.draft.timeout = Some(timeout);
        self
    }

    /// How long the service may take until each of its responses begins, in place of the client's
    /// setting.
    pub fn response_timeout(mut self, timeout: Duration) -> Self {
        self.draft.response_timeout = Some(timeout);
        self
    }

    /// How long a download, a stream of events or lines, or a body that is a stream may go without a byte, in place of
    /// the client's setting: see [`ClientBuilder::idle_timeout`](crate::runtime::ClientBuilder::idle_timeout). For
    /// other calls it has no meaning.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.draft.idle_timeout = Some(timeout);
        self
    }

    /// When and how often the call is repeated, in place of the client's setting.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.draft.retry = Some(policy);
        self
    }

    /// What becomes of a response that does not fit what the description declares, in place of the
    /// client's setting.
    pub fn mismatch_policy(mut self, policy: MismatchPolicy) -> Self {
        self.draft.mismatch_policy = Some(policy);
        self
    }

    /// Says that doing it twice is as good as doing it once, so that the call may be repeated
    /// after failures of which nobody knows whether the service did it already.
    ///
    /// `GET`, `HEAD`, `OPTIONS`, `TRACE`, `PUT` and `DELETE` are so by themselves (RFC 9110, section
    /// 9.2.2), and so are operations of which the description says it.
    pub fn idempotent(mut self) -> Self {
        self.draft.idempotent = true;
        self
    }

    /// Sets the program's own id of the call, in the header of
    /// [`ClientBuilder::request_id_header`](crate::runtime::ClientBuilder::request_id_header), or else in
    /// `client-request-id`.
    pub fn client_request_id(self, id: impl Into<String>) -> Self {
        let header = self.draft.client.settings.request_id.header.to_string();
        self.header(header, id)
    }

    /// The operation's `operationId` in the description.
    #[must_use]
    pub fn operation_id(&self) -> Option<&'static str> {
        self.draft.operation.id
    }

    /// The operation's HTTP method.
    #[must_use]
    pub fn method(&self) -> &'static str {
        self.draft.operation.method
    }

    /// The operation's path in the description, parameters and all.
    #[must_use]
    pub fn path_template(&self) -> &'static str {
        self.draft.operation.path
    }
}

impl<T, P: Parameters> Call<T, P> {
    /// The URL that the call goes to, without what a credential may add to it.
    ///
    /// # Errors
    /// A value that cannot be sent.
    pub fn url(&self) -> Result<Url, Error> {
        let mut parameters = self.draft.parameters.clone();
        self.parameters.write(&mut parameters);
        self.draft.url(parameters)
    }

    /// The call with its parameters, and how its response is read.
    pub(crate) fn into_parts(self) -> (Box<Draft>, Read<T>) {
        let Self { mut draft, parameters, read } = self;
        parameters.write(&mut draft.parameters);
        (draft, read)
    }

    /// Sends the call, and returns its value with the status and headers of the response.
    ///
    /// # Errors
    /// All that can go wrong with a call.
    pub fn send(self) -> impl Future<Output = Result<Response<T>, Error>> + Send + use<T, P> {
        let (draft, read) = self.into_parts();
        let operation = draft.operation;
        // Only this much is compiled for each `T` and `P`.
        let response = draft.send();
        async move {
            let raw = response.await?;
            let (status, headers) = (raw.status, raw.headers.clone());
            Ok(Response::new(status, headers, read(operation, raw)?))
        }
    }
}

impl<T: 'static, P: Parameters> IntoFuture for Call<T, P> {
    type Output = Result<T, Error>;
    type IntoFuture = BoxFuture<'static, Result<T, Error>>;

    fn into_future(self) -> Self::IntoFuture {
        let (draft, read) = self.into_parts();
        let operation = draft.operation;
        let response = draft.send();
        Box::pin(async move { read(operation, response.await?).map(|received| received.value) })
    }
}

impl<T, P> fmt::Debug for Call<T, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.draft.fmt_as("Call", f)
    }
}
