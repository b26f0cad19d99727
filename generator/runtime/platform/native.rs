//! What the system gives: its clock, and an HTTP client that keeps to what a call says. `web.rs` is the same for
//! browsers.

pub(crate) use std::time::Instant;
use std::time::{Duration, SystemTime};

use reqwest::{Client, Error, Request, Response, Url, redirect};
pub(crate) use tokio::time as timer;

use crate::runtime::origin::is_loopback;

/// A response whose body is still to come.
pub(crate) type Incoming = Response;

/// What the HTTP client gave.
pub(crate) fn incoming(response: Response) -> Incoming {
    response
}

/// Whether the HTTP client follows redirects by itself.
pub(crate) const FOLLOWS_REDIRECTS: bool = false;

/// The time of day.
pub(crate) fn system_time() -> SystemTime {
    SystemTime::now()
}

/// An HTTP client for calls below this URL, and elsewhere over TLS only unless `plain`.
pub(crate) fn http_client(
    root: &Url,
    plain: bool,
    connect_timeout: Duration,
) -> Result<Client, Error> {
    let builder = Client::builder()
        .connect_timeout(connect_timeout)
        .redirect(redirect::Policy::none())
        .referer(false);
    let builder = match root.scheme() {
        // A proxy would be sent the credential in the clear.
        "http" if is_loopback(root) => builder.no_proxy(),
        "http" => builder,
        _ => builder.https_only(!plain),
    };
    builder.build()
}

/// Sends a request.
pub(crate) fn execute(
    http: &Client,
    request: Request,
) -> impl Future<Output = Result<Response, Error>> + Send + use<> {
    http.execute(request)
}

/// Whether there was no connection, so that nothing was sent.
pub(crate) fn is_connect(error: &Error) -> bool {
    error.is_connect()
}
