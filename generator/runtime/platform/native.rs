//! Clock, timers and HTTP client of native systems. `wasm.rs` is the counterpart for browsers.

pub(crate) use std::time::Instant;
use std::time::{Duration, SystemTime};

use reqwest::{Client, Error, Request, Response, Url, redirect};
pub(crate) use tokio::time as timer;

use crate::runtime::origin::is_loopback;

/// A response whose body has not been received yet.
pub(crate) type Incoming = Response;

/// Converts a response of the HTTP client.
pub(crate) fn incoming(response: Response) -> Incoming {
    response
}

/// Whether the HTTP client follows redirects itself.
pub(crate) const FOLLOWS_REDIRECTS: bool = false;

/// Returns the current time.
pub(crate) fn system_time() -> SystemTime {
    SystemTime::now()
}

/// Creates an HTTP client for calls below this URL. Other origins require TLS, unless `plain` is set.
pub(crate) fn http_client(
    root: &Url,
    plain: bool,
    connect_timeout: Duration,
) -> Result<Client, Error> {
    let builder = Client::builder()
        .connect_timeout(connect_timeout)
        .redirect(redirect::Policy::none())
        .referer(false);
    // If anything in the program enables reqwest's native TLS, reqwest prefers that.
    #[cfg(feature = "rustls")]
    let builder = builder.tls_backend_rustls();
    let builder = match root.scheme() {
        // A proxy would receive the credential unencrypted.
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

/// Returns whether the connection failed, so that nothing was sent.
pub(crate) fn is_connect(error: &Error) -> bool {
    error.is_connect()
}
