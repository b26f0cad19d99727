//! Calls as entries of one `$batch` request (`OData` JSON Format 4.01, section 19).

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use reqwest::StatusCode;
use reqwest::header::{
    AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT,
};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::runtime::body::upload::Content;
use crate::runtime::boxed::BoxFuture;
use crate::runtime::byte_order_mark::without_byte_order_mark;
use crate::runtime::call::draft::Draft;
use crate::runtime::call::endpoint::Endpoint;
use crate::runtime::call::retry::{Failure, Repeatable, RetryPolicy};
use crate::runtime::call::sending::{Receive, Sending};
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::http_headers::{header, is_json};
use crate::runtime::operation::Operation;
use crate::runtime::response::api_error::ApiError;
use crate::runtime::response::mismatch_policy::Reading;
use crate::runtime::response::raw::RawResponse;
use crate::service::SECURITY;

/// The maximum number of entries of a batch.
pub(crate) const MAX_ENTRIES: usize = 20;

static BATCH: Operation = Operation { id: None, method: "POST", path: "/$batch" };

/// A call that can be part of a batch.
pub(crate) struct Entry {
    pub(crate) operation: &'static Operation,
    /// The client request id, for the support of the service.
    pub(crate) request_id: Option<String>,
    /// What allows another attempt.
    pub(crate) repeatable: Repeatable,
    /// The settings for reading the response.
    pub(crate) reading: Reading,
    /// The JSON of its members without the braces and the `id`.
    json: Vec<u8>,
}

/// The response to an entry of a batch, or the reason why there is none.
pub(crate) type EntryResponse = Result<RawResponse, String>;

impl Entry {
    /// Creates an entry; fails for a call that cannot be part of a batch of this client.
    pub(crate) fn of(client: &Client, draft: Box<Draft>) -> Result<Self, Error> {
        let operation = draft.operation;
        let refuse = |parameter: &str, problem: &str| {
            let problem = format!("{problem}, so the call cannot be part of a `$batch` request");
            Error::parameter(operation, parameter, problem)
        };
        if !Arc::ptr_eq(&draft.client.settings, &client.settings) {
            return Err(refuse("client", "is not the one whose batches are sent"));
        }
        #[cfg(runtime = "paging")]
        if draft.link.is_some() {
            return Err(refuse("server", "is another than that of the batch"));
        }
        #[cfg(emitted = ".server")]
        if draft.server.is_some() {
            return Err(refuse("server", "is another than that of the batch"));
        }
        if !draft.security.is_empty() && draft.security != SECURITY {
            return Err(refuse("security", "asks for another credential than the batch has"));
        }
        if draft.receive == Receive::Download {
            return Err(refuse("response", "is streamed"));
        }
        let sending = draft.prepare()?;
        #[cfg(runtime = "body-streams")]
        if sending.body.as_ref().is_some_and(Content::is_stream) {
            return Err(refuse("body", "is a stream"));
        }
        let body = sending.body.as_ref().map(Content::bytes_in_memory);
        let content_type = header(&sending.headers, CONTENT_TYPE.as_str());
        let is_json = |body| {
            content_type.as_deref().is_none_or(is_json)
                && serde_json::from_slice::<IgnoredAny>(body).is_ok()
        };
        if !body.is_none_or(is_json) {
            return Err(refuse("body", "is not JSON"));
        }
        let json = Self::json(client, &sending, body);
        let json = json.map_err(|problem| refuse("headers", &problem))?;
        let request_id = sending.client_request_id();
        let repeatable = sending.repeatable;
        Ok(Self { operation, request_id, repeatable, reading: sending.reading, json })
    }

    /// Returns the JSON of the members without the `id`.
    fn json(client: &Client, sending: &Sending, body: Option<&[u8]>) -> Result<Vec<u8>, String> {
        let root = client.service_root().as_str().trim_end_matches('/');
        let url = sending.url.as_str();
        // Every entry is below the service root, which the batch shares.
        let url = url.strip_prefix(root).unwrap_or(url);
        let mut headers = BTreeMap::new();
        for (name, value) in &sending.headers {
            if [AUTHORIZATION, CONTENT_LENGTH, USER_AGENT].contains(name) {
                continue;
            }
            let text = std::str::from_utf8(value.as_bytes());
            let text = text.map_err(|_| format!("have a value that is not UTF-8, `{name}`"))?;
            headers.insert(name.as_str(), text);
        }
        let text = |value: &str| serde_json::Value::from(value).to_string();
        let headers = serde_json::to_string(&headers).map_err(|error| error.to_string())?;
        let (method, url) = (text(sending.method.as_str()), text(url));
        let mut json =
            format!("\"method\":{method},\"url\":{url},\"headers\":{headers}").into_bytes();
        if let Some(body) = body {
            json.extend_from_slice(b",\"body\":");
            json.extend_from_slice(body);
        }
        Ok(json)
    }
}

/// A batch that failed as a whole.
pub(crate) struct FailedBatch {
    /// The failure, if it may be temporary.
    pub(crate) failure: Option<Failure>,
    pub(crate) error: Arc<Error>,
}

/// The failure of a call that the response of its batch does not mention: its outcome is unknown.
pub(crate) const UNMENTIONED: Failure =
    Failure { harmless: false, timed_out: false, retry_after: None, delay: None };

/// Sends entries as one request, once, and returns the responses in the order of the entries. The policy decides
/// which failures are temporary.
///
/// It is not generic: the compiler remembers only outside of generic functions which types can be sent to other threads.
pub(crate) fn send(
    client: &Client,
    policy: &RetryPolicy,
    entries: &[&Entry],
) -> BoxFuture<'static, Result<Vec<EntryResponse>, FailedBatch>> {
    let count = entries.len();
    let mut body = b"{\"requests\":[".to_vec();
    for (index, entry) in entries.iter().enumerate() {
        let lead = if index == 0 { "" } else { "," };
        body.extend_from_slice(format!("{lead}{{\"id\":\"{index}\",").as_bytes());
        body.extend_from_slice(&entry.json);
        body.push(b'}');
    }
    body.extend_from_slice(b"]}");
    let mut draft = Endpoint::root(client).literal("$batch").call(&BATCH).draft;
    draft.body = Some(Content::Memory(body.into()));
    // Entries are retried individually, and count against the budget.
    draft.retry = Some(RetryPolicy::none());
    let policy = policy.clone();
    Box::pin(async move {
        let mut sending = draft.prepare().map_err(|error| FailedBatch::of(None, error))?;
        let outcome = sending.send().await;
        let failure = Failure::of(&BATCH, 1, &outcome, &policy);
        let response = outcome.map_err(|error| FailedBatch::of(failure, error))?;
        if response.status.is_success() {
            return Ok(responses(count, &response.body));
        }
        let sent_id = sending.client_request_id();
        let error = ApiError::new(&BATCH, response, sent_id);
        Err(FailedBatch::of(failure, error.into()))
    })
}

impl FailedBatch {
    fn of(failure: Option<Failure>, error: Error) -> Self {
        Self { failure, error: Arc::new(error) }
    }
}

/// Returns the responses in the body of a batch: one for each entry, whatever the body contains.
fn responses(count: usize, body: &[u8]) -> Vec<EntryResponse> {
    let mut responses: Vec<Option<EntryResponse>> = (0..count).map(|_| None).collect();
    let (parts, mut reason) = parts(body);
    for part in parts {
        let id = part.get("id").map(|id| text(id));
        let index = id.as_deref().and_then(index);
        match (index.and_then(|index| responses.get_mut(index)), id) {
            (Some(response @ None), _) => *response = Some(read(&part)),
            (Some(response), _) => {
                let problem = "the response of the batch has several for this call";
                *response = Some(Err(problem.to_owned()));
            }
            (None, None) => ", but one without an `id`".clone_into(&mut reason),
            (None, Some(id)) => {
                reason = format!(", but one for the unknown id `{}`", id.escape_debug());
            }
        }
    }
    let missing = || Err(format!("the response of the batch has none for this call{reason}"));
    responses.into_iter().map(|response| response.unwrap_or_else(missing)).collect()
}

/// Parses the id of an entry, which [`send`] writes as its position.
fn index(id: &str) -> Option<usize> {
    id.parse().ok().filter(|index: &usize| index.to_string() == id)
}

/// An object whose members are not parsed.
type Object = BTreeMap<String, Box<RawValue>>;

/// Returns the responses in a body as far as it can be read, and the reason for missing ones.
fn parts(body: &[u8]) -> (Vec<Object>, String) {
    let body = without_byte_order_mark(body);
    let mut parts = None;
    let mut deserializer = serde_json::Deserializer::from_slice(body);
    let read = deserializer.deserialize_map(Responses(&mut parts));
    let reason = match (read.and_then(|()| deserializer.end()), &parts) {
        (Err(error), _) => format!(": {error}"),
        (Ok(()), None) => ": it has no `responses`".to_owned(),
        (Ok(()), Some(_)) => String::new(),
    };
    let parts = parts.unwrap_or_default();
    // A response that is not an object has no id, so its call is reported as missing.
    let objects = parts.iter().filter_map(|part| serde_json::from_str(part.get()).ok());
    (objects.collect(), reason)
}

/// A visitor that collects the items of the member `responses`; items before an error are kept.
struct Responses<'p>(&'p mut Option<Vec<Box<RawValue>>>);

impl<'de> Visitor<'de> for Responses<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a list of `responses`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            if name == "responses" {
                map.next_value_seed(Responses(self.0))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let found = self.0.get_or_insert_default();
        while let Some(item) = items.next_element()? {
            found.push(item);
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Responses<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

/// Returns the value of a string, or the JSON of any other value.
fn text(value: &RawValue) -> String {
    serde_json::from_str(value.get()).unwrap_or_else(|_| value.get().to_owned())
}

/// Converts an item of `responses` to a response.
fn read(part: &Object) -> EntryResponse {
    let status = part.get("status").map(|status| text(status)).unwrap_or_default();
    let status = status.parse().ok().and_then(|code| StatusCode::from_u16(code).ok());
    let status = status.ok_or("the response of the batch has no status for this call")?;
    let mut headers = HeaderMap::new();
    let named: Option<Object> =
        part.get("headers").and_then(|headers| serde_json::from_str(headers.get()).ok());
    for (name, value) in named.unwrap_or_default() {
        // Invalid headers are ignored.
        if let (Ok(name), Ok(value)) =
            (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(&text(&value)))
        {
            headers.insert(name, value);
        }
    }
    let body = match part.get("body") {
        None => Vec::new(),
        Some(body) if body.get() == "null" => Vec::new(),
        Some(body) => {
            let content_type = header(&headers, CONTENT_TYPE.as_str());
            let is_json = content_type.as_deref().is_none_or(is_json);
            if is_json { body.get().to_owned() } else { text(body) }.into_bytes()
        }
    };
    Ok(RawResponse {
        status,
        headers,
        body,
        complete: true,
        rest: None,
        attempts: 1,
        #[cfg(runtime = "paging")]
        moved: None,
        reading: Reading::default(),
    })
}
