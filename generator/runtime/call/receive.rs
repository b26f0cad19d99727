//! How a response is received.

use std::time::Duration;

use bytes::Bytes;
use reqwest::{StatusCode, Url};

use crate::runtime::call::transport::Sending;
use crate::runtime::error::Error;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::origin::same_origin;
use crate::runtime::platform::{Incoming, timer};
use crate::runtime::response::download::Download;
use crate::runtime::response::raw::RawResponse;

/// A limit that is none: some clocks cannot tell times much later.
const FOREVER: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);

/// How the body of a success is received. That of an error is always read whole.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Receive {
    /// It is read, as far as the client's limit allows.
    Whole,
    /// It is left to be read as it comes.
    Download,
}

impl Sending {
    /// Reads the body, in what time is left for that. What cannot be read of an error's body is left out: its
    /// status and headers matter more.
    pub(crate) async fn receive(
        &self,
        mut response: Incoming,
        attempts: u32,
        left: Option<Duration>,
    ) -> Result<RawResponse, Error> {
        let (operation, status) = (self.operation, response.status());
        let limit = self.client.settings.max_response_bytes;
        #[cfg(runtime = "paging")]
        let moved = moved(&self.url, response.url());
        let reading = self.reading.clone();
        if self.receive == Receive::Download && status.is_success() {
            let headers = response.headers().clone();
            let mut download =
                Download::new(operation, response, limit, attempts, self.idle_timeout);
            download.reading = reading.clone();
            return Ok(RawResponse {
                status,
                headers,
                body: Vec::new(),
                complete: false,
                download: Some(Box::new(download)),
                attempts,
                #[cfg(runtime = "paging")]
                moved,
                reading,
            });
        }
        let headers = std::mem::take(response.headers_mut());
        let mut body = Vec::new();
        // What is read whole has the time for the call, and no other limit.
        let idle = self.idle_timeout.filter(|_| self.receive == Receive::Download);
        let read = within(left, read_body(&mut response, idle, &mut body, limit)).await;
        let complete = match read.unwrap_or_else(|timeout| Err(Unreadable::Idle(timeout))) {
            Ok(()) => true,
            Err(_) if !status.is_success() => false,
            Err(why) => return Err(Error::new(operation, attempts, why.into_kind(status, limit))),
        };
        Ok(RawResponse {
            status,
            headers,
            body,
            complete,
            download: None,
            attempts,
            #[cfg(runtime = "paging")]
            moved,
            reading,
        })
    }
}

/// Where a response came from, if that is another place of the origin than was asked. Its query is left out: a
/// credential can be in there.
fn moved(asked: &Url, came: &Url) -> Option<Box<Url>> {
    // The response of a middleware has no URL.
    if asked.path() == came.path() || !same_origin(asked, came) {
        return None;
    }
    let mut moved = came.clone();
    moved.set_query(None);
    Some(Box::new(moved))
}

/// Why a body could not be read to its end.
pub(crate) enum Unreadable {
    TooLarge,
    Transport(reqwest::Error),
    /// Nothing came for so long.
    Idle(Duration),
}

impl Unreadable {
    pub(crate) fn into_kind(self, status: StatusCode, limit: u64) -> ErrorKind {
        match self {
            Self::TooLarge => ErrorKind::TooLarge { status, limit },
            Self::Transport(source) => ErrorKind::transport(source),
            Self::Idle(idle) => ErrorKind::idle(idle),
        }
    }
}

/// The next piece of a body, if it comes in time.
pub(crate) async fn next_piece(
    response: &mut Incoming,
    idle: Option<Duration>,
) -> Result<Option<Bytes>, Unreadable> {
    let piece = within(idle, response.chunk()).await.map_err(Unreadable::Idle)?;
    piece.map_err(Unreadable::Transport)
}

/// Reads a body piece by piece, so that one without end does not fill the memory.
pub(crate) async fn read_body(
    response: &mut Incoming,
    idle: Option<Duration>,
    body: &mut Vec<u8>,
    limit: u64,
) -> Result<(), Unreadable> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    while let Some(chunk) = next_piece(response, idle).await? {
        let room = limit - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() > room {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(())
}

/// What a future gives, or the limit if it takes longer than that.
pub(crate) async fn within<F: Future>(
    limit: Option<Duration>,
    future: F,
) -> Result<F::Output, Duration> {
    match limit.filter(|limit| *limit < FOREVER) {
        Some(limit) => timer::timeout(limit, future).await.map_err(|_| limit),
        None => Ok(future.await),
    }
}
