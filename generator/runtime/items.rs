//! Answers that are read one item after the other: server-sent events and lines of JSON.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use reqwest::header::HeaderMap;

use super::call::{Call, CallBuilder, Operation};
use super::codec::{self, DecodeError, Field};
use super::download::{Download, read_download};
use super::error::Error;
use super::framing::{EventFraming, Framing, RawEvent, TextFraming};
use super::transport::{RawResponse, Receive};

/// What a call for events accepts.
const EVENTS: &str = "text/event-stream";
/// What a call for lines of JSON accepts.
const LINES: &str = "application/x-ndjson, application/jsonl, application/json-seq, application/json;q=0.5, */*;q=0.1";

/// Server-sent events, as they come.
///
/// [`Events::next`] gives them one by one; the feature `stream` adds `Events::into_stream`. The time
/// for the call runs until the last of them: give a long one more of it, with `Call::timeout`.
pub struct Events<T> {
    source: Source<EventFraming>,
    data: PhantomData<fn() -> T>,
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
    /// The data as it came. Some services end with a text that is no JSON, such as `[DONE]`.
    pub text: String,
    data: PhantomData<fn() -> T>,
}

impl<T: Field> Event<T> {
    /// The data as what the description says it is.
    ///
    /// # Errors
    /// A text that is no JSON or does not fit the type; [`Event::text`] has it.
    pub fn data(&self) -> Result<T, DecodeError> {
        codec::from_slice(self.text.as_bytes())
    }
}

impl<T> Events<T> {
    /// The next event; `None` at the end.
    ///
    /// # Errors
    /// A response that is no stream of events, an event that is larger than
    /// [`ClientBuilder::max_response_bytes`](crate::runtime::ClientBuilder::max_response_bytes), and
    /// what [`Download::chunk`] reports.
    pub async fn next(&mut self) -> Result<Option<Event<T>>, Error> {
        let Some(found) = self.source.next().await? else { return Ok(None) };
        let RawEvent { event, id, retry, text } = found;
        Ok(Some(Event { event, id, retry, text, data: PhantomData }))
    }

    /// The headers of the response.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.source.download.headers()
    }
}

/// JSON texts that come one after the other.
///
/// [`JsonLines::next`] gives them one by one; the feature `stream` adds `JsonLines::into_stream`. The
/// time for the call runs until the last of them: give a long one more of it, with `Call::timeout`.
pub struct JsonLines<T> {
    source: Source<TextFraming>,
    item: PhantomData<fn() -> T>,
}

impl<T: Field> JsonLines<T> {
    /// The next item; `None` at the end. After one that does not fit, there can be others.
    ///
    /// # Errors
    /// A text that is no JSON or does not fit its type: [`Error::Decode`] has it as the body. An item
    /// that is larger than
    /// [`ClientBuilder::max_response_bytes`](crate::runtime::ClientBuilder::max_response_bytes), and
    /// what [`Download::chunk`] reports.
    pub async fn next(&mut self) -> Result<Option<T>, Error> {
        let Some(body) = self.source.next().await? else { return Ok(None) };
        let Source { download, .. } = &self.source;
        let item = codec::from_slice(&body);
        item.map(Some).map_err(|source| Error::Decode {
            operation: download.operation(),
            attempts: download.attempts(),
            status: download.status(),
            source,
            body,
        })
    }
}

impl<T> JsonLines<T> {
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
            if let Some(item) = self.framing.pop() {
                return Ok(Some(item));
            }
            if self.ended {
                return Ok(None);
            }
            // Whatever fails is the end.
            self.ended = true;
            let Some(piece) = self.download.chunk().await? else {
                self.framing.end();
                continue;
            };
            if self.framing.push(&piece).is_ok() {
                self.ended = false;
            } else if let Some(item) = self.framing.pop() {
                return Ok(Some(item));
            } else {
                return Err(self.too_large());
            }
        }
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
        self.ended = true;
        let mut body = Vec::new();
        while let Some(piece) = self.download.chunk().await? {
            body.extend_from_slice(&piece);
            if body.len() as u64 > self.download.limit() {
                return Err(self.too_large());
            }
        }
        Err(Error::UnexpectedContent {
            expected: "a stream of events",
            operation: self.download.operation(),
            attempts: self.download.attempts(),
            status: self.download.status(),
            content_type,
            body,
        })
    }

    fn too_large(&self) -> Error {
        self.download.too_large(self.download.limit())
    }
}

fn read_events<T>(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<Events<T>, Error> {
    let is_empty = response.status.as_u16() == 204;
    let download = read_download(operation, response)?;
    let framing = EventFraming::new(limit(&download));
    let source = Source { download, framing, expected: Some(EVENTS), ended: is_empty };
    Ok(Events { source, data: PhantomData })
}

fn read_lines<T>(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<JsonLines<T>, Error> {
    let download = read_download(operation, response)?;
    let limit = limit(&download);
    let is_sequence = download.content_type().is_some_and(|name| name.contains("json-seq"));
    let framing =
        if is_sequence { TextFraming::sequence(limit) } else { TextFraming::lines(limit) };
    let source = Source { download, framing, expected: None, ended: false };
    Ok(JsonLines { source, item: PhantomData })
}

fn limit(download: &Download) -> usize {
    usize::try_from(download.limit()).unwrap_or(usize::MAX)
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
