//! Clock, timers and `fetch` of browsers. `native.rs` is the counterpart for native systems.
//!
//! Browsers run this code on a single thread, so `SendWrapper` is safe; it would panic on another thread.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use futures_core::Stream;
use reqwest::header::HeaderMap;
use reqwest::{Client, Error, Request, Response, StatusCode, Url};
use send_wrapper::SendWrapper;
pub(crate) use wasmtimer::std::Instant;

/// Timers.
pub(crate) mod timer {
    #[allow(unused_imports, reason = "only bulk calls use it")]
    pub(crate) use wasmtimer::std::Instant;
    pub(crate) use wasmtimer::tokio::*;
}

type Pieces = SendWrapper<Pin<Box<dyn Stream<Item = Result<Bytes, Error>>>>>;

/// A response whose body has not been received yet.
pub(crate) struct Incoming {
    status: StatusCode,
    headers: HeaderMap,
    url: Url,
    content_length: Option<u64>,
    pieces: Pieces,
}

/// Converts a response of the HTTP client.
pub(crate) fn incoming(mut response: Response) -> Incoming {
    Incoming {
        status: response.status(),
        headers: std::mem::take(response.headers_mut()),
        url: response.url().clone(),
        content_length: response.content_length(),
        pieces: SendWrapper::new(Box::pin(response.bytes_stream())),
    }
}

impl Incoming {
    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }

    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    pub(crate) fn headers_mut(&mut self) -> &mut HeaderMap {
        &mut self.headers
    }

    pub(crate) fn url(&self) -> &Url {
        &self.url
    }

    pub(crate) fn content_length(&self) -> Option<u64> {
        self.content_length
    }

    pub(crate) async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        poll_fn(|cx| self.pieces.as_mut().poll_next(cx)).await.transpose()
    }
}

/// Whether the HTTP client follows redirects itself: `fetch` does, and reports the final URL.
pub(crate) const FOLLOWS_REDIRECTS: bool = true;

/// Returns the current time.
pub(crate) fn system_time() -> SystemTime {
    let since = wasmtimer::std::SystemTime::now().duration_since(wasmtimer::std::UNIX_EPOCH);
    UNIX_EPOCH + since.unwrap_or_default()
}

/// Creates an HTTP client. The browser decides on TLS and on connection timeouts.
pub(crate) fn http_client(_: &Url, _: bool, _: Duration) -> Result<Client, Error> {
    Client::builder().build()
}

/// Sends a request.
pub(crate) fn execute(
    http: &Client,
    request: Request,
) -> impl Future<Output = Result<Response, Error>> + Send + use<> {
    SendWrapper::new(http.execute(request))
}

/// Returns whether the connection failed, so that nothing was sent: always false, as browsers do not report it.
pub(crate) fn is_connect(_: &Error) -> bool {
    false
}
