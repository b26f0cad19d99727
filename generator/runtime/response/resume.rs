//! Continuing downloads after a broken connection.

use reqwest::header::{CONTENT_RANGE, ETAG, HeaderMap, HeaderValue, IF_RANGE, RANGE};
use reqwest::{Method, StatusCode};

use crate::runtime::call::retry::{Failure, Repeatable, is_passing};
use crate::runtime::call::sending::{Sending, Until};
use crate::runtime::http_headers::header;
use crate::runtime::platform::{Incoming, Instant, timer};
use crate::runtime::response::pieces::Unreadable;
use crate::runtime::response::raw::Rest;

/// The call of a download, and the part that has been received: enough to request the rest (RFC 9110, section 14).
pub(crate) struct Resume {
    call: Sending,
    /// The strong entity tag of the content, which must not change.
    tag: HeaderValue,
    /// The length of the content.
    length: u64,
    received: u64,
    /// The number of interruptions since the last byte.
    interruptions: u32,
}

impl Resume {
    /// Returns `None` if the rest of the content could not be requested by itself: the call is no `GET` of the whole
    /// content, or the response has no length, or no entity tag that identifies each byte.
    pub(crate) fn of(call: Sending, response: &Incoming) -> Option<Box<Self>> {
        let is_whole = response.status() == StatusCode::OK && !call.headers.contains_key(RANGE);
        let is_read = call.method == Method::GET && call.repeatable == Repeatable::Always;
        let tag = response.headers().get(ETAG).filter(|tag| !tag.as_bytes().starts_with(b"W/"))?;
        let (tag, length) = (tag.clone(), response.content_length()?);
        let resume = Self { call, tag, length, received: 0, interruptions: 0 };
        (is_whole && is_read).then(|| Box::new(resume))
    }

    /// Records that bytes have been received.
    pub(crate) fn advance(&mut self, bytes: usize) {
        self.received = self.received.saturating_add(bytes as u64);
        self.interruptions = 0;
    }

    /// The number of times that the call was sent.
    pub(crate) fn attempts(&self) -> u32 {
        self.call.attempts
    }

    /// Requests the rest of the content after an interruption, if the retry policy and the retry budget allow it;
    /// `None` if there is no rest of the same content.
    pub(crate) async fn rest(&mut self, why: &Unreadable) -> Option<Incoming> {
        let timed_out = match why {
            Unreadable::Idle(_) => true,
            Unreadable::Transport(source) if is_passing(source) => false,
            Unreadable::Transport(_) | Unreadable::TooLarge => return None,
        };
        let failure = Failure { harmless: true, timed_out, retry_after: None, delay: None };
        let delay = self.call.retry.delay(self.interruptions, None)?;
        self.call.client.settings.retry_tokens.take(failure)?;
        self.interruptions += 1;
        timer::sleep(delay).await;
        if self.call.timeout_until == Until::ResponseBegins {
            self.call.started = Instant::now();
        }
        let range = format!("bytes={}-", self.received);
        self.call.headers.insert(RANGE, HeaderValue::try_from(range).ok()?);
        self.call.headers.insert(IF_RANGE, self.tag.clone());
        let response = self.call.send().await.ok()?;
        let is_rest =
            response.status == StatusCode::PARTIAL_CONTENT && self.is_rest(&response.headers);
        let Rest { incoming, .. } = *response.rest.filter(|_| is_rest)?;
        Some(incoming)
    }

    /// Returns whether a partial response begins after the received part, and ends with the content.
    fn is_rest(&self, headers: &HeaderMap) -> bool {
        let last = self.length.saturating_sub(1);
        let expected = format!("bytes {}-{last}/{}", self.received, self.length);
        let is_same = headers.get(ETAG).is_none_or(|tag| *tag == self.tag);
        is_same && header(headers, CONTENT_RANGE.as_str()).is_some_and(|range| range == expected)
    }
}
