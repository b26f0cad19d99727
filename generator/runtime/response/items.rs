//! Responses that are read item by item: server-sent events and lines of JSON.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use reqwest::header::HeaderMap;

use crate::runtime::call::Call;
use crate::runtime::call::builder::CallBuilder;
use crate::runtime::call::sending::Receive;
use crate::runtime::codec::{self, DecodeError, Field, Received};
use crate::runtime::error::Error;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::operation::Operation;
use crate::runtime::response::download::{Download, read_download};
use crate::runtime::response::framing::{EventFraming, Framing, RawEvent, TextFraming, TooLong};
use crate::runtime::response::raw::RawResponse;

/// What a call for events accepts.
const EVENTS: &str = "text/event-stream";
/// What a call for lines of JSON accepts.
const LINES: &str = "application/x-ndjson, application/jsonl, application/json-seq, application/json;q=0.5, */*;q=0.1";

/// The data of the event with which some services end a stream.
const DONE: &str = "[DONE]";

/// Server-sent events, as they come.
///
/// [`Events::next`] gives them one by one; the feature `stream` adds `Events::into_stream`. There is no limit to
/// how long they take together, unless one is set, but to how long nothing comes, heartbeats included: 100
/// seconds, or what `idle_timeout` of [`ClientBuilder`](crate::runtime::ClientBuilder::idle_timeout) and
/// [`Call`](crate::runtime::Call::idle_timeout) says.
///
/// An event whose data is exactly `[DONE]` is the end of the stream: several large services send it last, and it
/// is not JSON. [`Events::is_done`] says whether it came, and [`Events::keep_done`] gives it as any other event.
pub struct Events<T> {
    source: Source<EventFraming>,
    done: Done,
    data: PhantomData<fn() -> T>,
}

/// What becomes of an event whose data is `[DONE]`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Done {
    /// It ends the stream.
    Ends,
    /// It has ended the stream.
    Ended,
    /// It is an event as any other.
    Kept,
}

/// An event of a service.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::struct_field_names, reason = "the standard's own words")]
#[non_exhaustive]
pub struct Event<T> {
    /// The kind of event, if it has one: otherwise it is a `message`.
    pub event: Option<String>,
    /// The id of the last event that had one.
    pub id: Option<String>,
    /// How long the service asks to wait before connecting again.
    pub retry: Option<Duration>,
    /// The data as it came.
    pub text: String,
    data: PhantomData<fn() -> T>,
}

impl<T: Field> Event<T> {
    /// The data as what the description says it is. What does not fit is kept, as it is of a
    /// response.
    ///
    /// # Errors
    /// data that is not JSON; [`Event::text`] has it.
    pub fn data(&self) -> Result<T, DecodeError> {
        self.received().map(|received| received.value)
    }

    /// [`Event::data`], with what of it does not fit.
    ///
    /// # Errors
    /// data that is not JSON; [`Event::text`] has it.
    pub fn received(&self) -> Result<Received<T>, DecodeError> {
        codec::receive(self.text.as_bytes())
    }
}

impl<T> Events<T> {
    /// The next event; `None` at the end of the stream, or after the event `[DONE]`. After an event that is too
    /// large, there can be others; after any other error, each further call is an error.
    ///
    /// # Errors
    /// A response that is no stream of events, an event that is larger than
    /// [`ClientBuilder::max_response_bytes`](crate::runtime::ClientBuilder::max_response_bytes), and
    /// what [`Download::chunk`] reports.
    pub async fn next(&mut self) -> Result<Option<Event<T>>, Error> {
        if self.done == Done::Ended {
            return Ok(None);
        }
        let Some(found) = self.source.next().await? else { return Ok(None) };
        if found.text == DONE && self.done == Done::Ends {
            self.done = Done::Ended;
            return Ok(None);
        }
        let RawEvent { event, id, retry, text } = found;
        Ok(Some(Event { event, id, retry, text, data: PhantomData }))
    }

    /// Whether the service has said with `[DONE]` that the stream is complete. A service that does so, and whose
    /// stream ends without, may have been cut short.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.done == Done::Ended
    }

    /// Gives an event whose data is `[DONE]` as any other, and goes on after it.
    #[must_use]
    pub fn keep_done(mut self) -> Self {
        self.done = Done::Kept;
        self
    }

    #[allow(dead_code, reason = "only the feature `stream` uses it")]
    /// Whether another call of [`Events::next`] can give an event.
    pub(crate) fn is_open(&self) -> bool {
        self.done != Done::Ended && self.source.is_open()
    }

    /// The headers of the response.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.source.download.headers()
    }
}

/// A sequence of JSON values.
///
/// [`JsonLines::next`] gives them one by one; the feature `stream` adds `JsonLines::into_stream`. There is no limit
/// to how long they take together, unless one is set, but to how long nothing comes, blank lines included: 100
/// seconds, or what `idle_timeout` of [`ClientBuilder`](crate::runtime::ClientBuilder::idle_timeout) and
/// [`Call`](crate::runtime::Call::idle_timeout) says.
pub struct JsonLines<T> {
    source: Source<TextFraming>,
    item: PhantomData<fn() -> T>,
}

impl<T: Field> JsonLines<T> {
    /// The next item; `None` at the end. After one that does not fit or is too large, there can be others;
    /// after any other error, each further call is an error.
    ///
    /// # Errors
    /// A string that is not JSON or does not fit its type: [`ErrorKind::Decode`] has it as the body. An item
    /// that is larger than
    /// [`ClientBuilder::max_response_bytes`](crate::runtime::ClientBuilder::max_response_bytes), and
    /// what [`Download::chunk`] reports.
    pub async fn next(&mut self) -> Result<Option<T>, Error> {
        let Some(body) = self.source.next().await? else { return Ok(None) };
        let Source { download, .. } = &self.source;
        let response = download.item(body);
        let operation = download.operation;
        match codec::receive(&response.body) {
            Ok(received) => {
                let reading = response.reading.clone();
                reading.judge(operation, received, || response).map(|item| Some(item.value))
            }
            Err(source) => Err(Error::undecodable(operation, response, source)),
        }
    }
}

impl<T> JsonLines<T> {
    #[allow(dead_code, reason = "only the feature `stream` uses it")]
    /// Whether another call of [`JsonLines::next`] can give an item.
    pub(crate) fn is_open(&self) -> bool {
        self.source.is_open()
    }

    /// The headers of the response.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.source.download.headers()
    }
}

/// Where items come from.
struct Source<F> {
    download: Download,
    framing: F,
    /// What the response has to be; none: whatever it is.
    expected: Option<&'static str>,
    ended: bool,
}

impl<F: Framing> Source<F> {
    async fn next(&mut self) -> Result<Option<F::Item>, Error> {
        self.check().await?;
        loop {
            match self.framing.pop() {
                Some(Ok(item)) => return Ok(Some(item)),
                Some(Err(TooLong)) => return Err(self.too_large()),
                None if self.ended => return Ok(None),
                None => {}
            }
            if let Some(piece) = self.download.chunk().await? {
                self.framing.push(&piece);
            } else {
                self.framing.end();
                self.ended = true;
            }
        }
    }

    #[allow(dead_code, reason = "only the feature `stream` uses it")]
    /// Whether there may be more: neither its end has come nor an error that ends it.
    fn is_open(&self) -> bool {
        !self.ended && !self.download.failed
    }

    /// Refuses a response of another type than the expected, with what it has.
    async fn check(&mut self) -> Result<(), Error> {
        let Some(expected) = self.expected.take() else { return Ok(()) };
        let content_type = self.download.content_type();
        let is_expected = |content_type: &str| {
            let essence = content_type.split(';').next().unwrap_or_default().trim();
            essence.eq_ignore_ascii_case(expected)
        };
        if self.ended || content_type.as_deref().is_none_or(is_expected) {
            return Ok(());
        }
        let mut body = Vec::new();
        let read = self.download.read_rest(&mut body, self.download.limit).await;
        // It is no stream, so that it has no end either.
        self.download.failed = true;
        read?;
        let (expected, status) = ("a stream of events", self.download.status());
        let kind = ErrorKind::UnexpectedContent { expected, status, content_type, body };
        Err(self.download.error(kind))
    }

    fn too_large(&self) -> Error {
        self.download.too_large(self.download.limit)
    }
}

fn read_events<T>(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<Received<Events<T>>, Error> {
    let is_empty = response.status.as_u16() == 204;
    let download = read_download(operation, response)?.value;
    let framing = EventFraming::new(limit(&download));
    let source = Source { download, framing, expected: Some(EVENTS), ended: is_empty };
    Ok(Received::fitting(Events { source, done: Done::Ends, data: PhantomData }))
}

fn read_lines<T>(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<Received<JsonLines<T>>, Error> {
    let download = read_download(operation, response)?.value;
    let limit = limit(&download);
    let is_sequence = download.content_type().is_some_and(|name| name.contains("json-seq"));
    let framing =
        if is_sequence { TextFraming::sequence(limit) } else { TextFraming::lines(limit) };
    let source = Source { download, framing, expected: None, ended: false };
    Ok(Received::fitting(JsonLines { source, item: PhantomData }))
}

fn limit(download: &Download) -> usize {
    usize::try_from(download.limit).unwrap_or(usize::MAX)
}

impl CallBuilder {
    /// A call whose response is a stream of events.
    pub fn returning_events<T, P: Default>(self) -> Call<Events<T>, P> {
        self.returning(EVENTS, Receive::Download, read_events)
    }

    /// A call whose response is lines of JSON.
    pub fn returning_json_lines<T, P: Default>(self) -> Call<JsonLines<T>, P> {
        self.returning(LINES, Receive::Download, read_lines)
    }
}

impl<T, P> Call<T, P> {
    /// Asks for server-sent events in place of what the call returns.
    pub fn events<E>(self) -> Call<Events<E>, P> {
        self.reading(EVENTS, Receive::Download, read_events)
    }

    /// Asks for lines of JSON in place of what the call returns.
    pub fn json_lines<E>(self) -> Call<JsonLines<E>, P> {
        self.reading(LINES, Receive::Download, read_lines)
    }
}

impl<T> fmt::Debug for Events<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Events").field(&self.source.download).finish()
    }
}

impl<T> fmt::Debug for JsonLines<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("JsonLines").field(&self.source.download).finish()
    }
}
