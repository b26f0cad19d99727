//! Calls: one request each, sent when awaited.

pub(crate) mod attempt;
pub(crate) mod draft;
pub(crate) mod endpoint;
pub(crate) mod middleware;
pub(crate) mod parameters;
pub(crate) mod percent;
pub(crate) mod receive;
pub(crate) mod redirects;
pub(crate) mod retry;
pub(crate) mod style;
pub(crate) mod trace;
pub(crate) mod transport;

use std::fmt;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};

use crate::runtime::body::upload::{Content, Upload};
use crate::runtime::boxed::BoxFuture;
use crate::runtime::call::draft::Draft;
use crate::runtime::call::parameters::{ParameterProblem, ParameterWriter, Parameters};
use crate::runtime::call::percent::encode_query;
use crate::runtime::call::receive::Receive;
use crate::runtime::call::retry::RetryPolicy;
use crate::runtime::call::style::{Explode, ParameterStyle};
use crate::runtime::client::Client;
use crate::runtime::codec::{self, Field, Received};
use crate::runtime::error::Error;
use crate::runtime::operation::{Operation, Security};
#[cfg(runtime = "pagination")]
use crate::runtime::paging::declared::Pagination;
use crate::runtime::response::download::{Download, read_download};
use crate::runtime::response::mismatch_policy::MismatchPolicy;
use crate::runtime::response::raw::RawResponse;
use crate::runtime::response::{Response, read_json, read_json_or_nothing};

/// What a call for bytes accepts: the content decides on its type.
const BYTES: &str = "*/*";

/// How a response is read.
pub(crate) type Read<T> = fn(&'static Operation, RawResponse) -> Result<Received<T>, Error>;

/// A call whose required parts are being put together.
#[must_use]
pub struct CallBuilder {
    pub(crate) draft: Box<Draft>,
}

impl CallBuilder {
    pub(crate) fn new(
        client: Client,
        operation: &'static Operation,
        path: String,
        problem: Option<ParameterProblem>,
    ) -> Self {
        let parameters = ParameterWriter::with_problem(problem);
        Self { draft: Box::new(Draft::new(client, operation, path, parameters)) }
    }

    #[cfg(emitted = ".query")]
    /// Adds a query parameter.
    pub fn query(
        mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) -> Self {
        self.draft.parameters.write_query(name, style, explode, value);
        self
    }

    /// Adds a query parameter in which reserved characters stay as they are.
    pub fn query_reserved(
        mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) -> Self {
        self.draft.parameters.write_query_reserved(name, style, explode, value);
        self
    }

    /// Adds the query that the description's path ends with.
    pub fn literal_query(mut self, query: &str) -> Self {
        self.draft.parameters.push_query(&encode_query(query));
        self
    }

    /// Sends the call to another server than the client's: a URL, absolute or relative to the
    /// client's.
    pub fn server(mut self, url: &'static str) -> Self {
        self.draft.server = Some(url);
        self
    }

    /// What the operation takes to prove who calls it, in place of what most do: alternatives,
    /// each of the names of security schemes. No alternative: no credential.
    pub fn security(mut self, alternatives: Security) -> Self {
        self.draft.security = alternatives;
        self
    }

    /// Says that doing it twice is as good as doing it once, although the method does not say so.
    pub fn idempotent(mut self) -> Self {
        self.draft.idempotent = true;
        self
    }

    #[cfg(runtime = "pagination")]
    /// Says how the list continues.
    pub fn paginated(mut self, pagination: &'static Pagination) -> Self {
        self.draft.pagination = Some(pagination);
        self
    }

    /// Adds an argument of the function that the path ends with.
    pub fn argument(
        mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) -> Self {
        self.draft.parameters.write_argument(name, style, explode, value);
        self
    }

    #[cfg(emitted = ".header")]
    /// Adds a header.
    pub fn header(mut self, name: &str, explode: Explode, value: &dyn Field) -> Self {
        self.draft.parameters.write_header(name, explode, value);
        self
    }

    /// Adds a header whose value is JSON.
    pub fn header_json(mut self, name: &str, value: &dyn Field) -> Self {
        self.draft.parameters.write_header_json(name, value);
        self
    }

    /// Adds a cookie.
    pub fn cookie(
        mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) -> Self {
        self.draft.parameters.write_cookie(name, style, explode, value);
        self
    }

    /// Adds a cookie in which reserved characters stay as they are (`allowReserved`).
    pub fn cookie_reserved(
        mut self,
        name: &str,
        style: ParameterStyle,
        explode: Explode,
        value: &dyn Field,
    ) -> Self {
        self.draft.parameters.write_cookie_reserved(name, style, explode, value);
        self
    }

    #[cfg(any(emitted = ".json", emitted = ".json_optional"))]
    /// Sets the body.
    pub fn json(mut self, body: &impl Field) -> Self {
        match codec::to_vec(body) {
            Ok(json) => self.draft.body = Some(Content::Owned(json.into())),
            Err(error) => {
                self.draft.parameters.refuse("body", format!("cannot be written as JSON: {error}"));
            }
        }
        self
    }

    #[cfg(emitted = ".media_type")]
    /// Sets the media type of the body, which is `application/json` otherwise.
    pub fn media_type(mut self, media_type: &'static str) -> Self {
        self.draft.parameters.set_header(CONTENT_TYPE.as_str(), media_type);
        self
    }

    /// Sets the body, if there is one.
    pub fn json_optional(self, body: Option<&impl Field>) -> Self {
        match body {
            Some(body) => self.json(body),
            None => self,
        }
    }

    /// Sets the body to bytes, of this media type unless they have one of their own.
    pub fn upload(mut self, body: Upload, media_type: &'static str) -> Self {
        let media_type = body.media_type.as_deref().unwrap_or(media_type);
        self.draft.parameters.set_header(CONTENT_TYPE.as_str(), media_type);
        if let (Some(length), None) = (body.length, body.content.len()) {
            self.draft.parameters.set_header(CONTENT_LENGTH.as_str(), &length.to_string());
        }
        self.draft.body = Some(body.content);
        self
    }

    /// Sets the body to bytes, if there is one.
    pub fn upload_optional(self, body: Option<Upload>, media_type: &'static str) -> Self {
        match body {
            Some(body) => self.upload(body, media_type),
            None => self,
        }
    }

    #[cfg(emitted = ".accept")]
    /// Sets the media types that are asked for, in place of those that are usual for the response.
    pub fn accept(mut self, media_types: &str) -> Self {
        self.draft.parameters.set_header(ACCEPT.as_str(), media_types);
        self
    }

    /// A call whose response has nothing to read.
    pub fn returning_nothing<P: Default>(self) -> Call<(), P> {
        Call { draft: self.draft, parameters: P::default(), read: |_, _| Ok(Received::fitting(())) }
    }

    /// A call whose response is JSON.
    pub fn returning_json<T: Field, P: Default>(self) -> Call<T, P> {
        Call { draft: self.draft, parameters: P::default(), read: read_json }
    }

    /// A call whose response is JSON or empty.
    pub fn returning_json_or_nothing<T: Field, P: Default>(self) -> Call<Option<T>, P> {
        Call { draft: self.draft, parameters: P::default(), read: read_json_or_nothing }
    }

    /// A call whose response is bytes.
    pub fn returning_bytes<P: Default>(self) -> Call<Download, P> {
        let mut draft = self.accepting(BYTES);
        draft.receive = Receive::Download;
        Call { draft, parameters: P::default(), read: read_download }
    }

    /// A call whose response is read in a way of its own.
    pub(crate) fn returning<T, P: Default>(
        self,
        accept: &'static str,
        receive: Receive,
        read: Read<T>,
    ) -> Call<T, P> {
        let mut draft = self.accepting(accept);
        draft.receive = receive;
        Call { draft, parameters: P::default(), read }
    }

    fn accepting(mut self, usual: &'static str) -> Box<Draft> {
        let headers = &mut self.draft.parameters.headers;
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static(usual));
        self.draft
    }
}

impl fmt::Debug for CallBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.draft.fmt_as("CallBuilder", f)
    }
}

/// A call that is sent once it is awaited.
///
/// `T` is what it returns, `P` the optional parameters that it takes.
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<T, P = ()> {
    pub(crate) draft: Box<Draft>,
    parameters: P,
    read: Read<T>,
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

    /// How long a download, or a stream of events or lines, may go without a byte, in place of the client's
    /// setting: see [`ClientBuilder::idle_timeout`](crate::runtime::ClientBuilder::idle_timeout). For other calls
    /// it has no meaning.
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
