//! How a request is sent and its response received.

use std::time::{Duration, Instant};

use reqwest::header::{HeaderMap, LOCATION};
use reqwest::{Method, Request, Response, StatusCode, Url};

use super::call::Operation;
use super::client::Client;
use super::credential::AuthorizeRequest;
use super::error::Error;

/// How many redirects one attempt follows.
const MAX_REDIRECTS: usize = 10;

/// A call that is ready to be sent, as often as need be.
pub(crate) struct Prepared {
    pub(crate) client: Client,
    pub(crate) operation: &'static Operation,
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Vec<u8>>,
    pub(crate) timeout: Option<Duration>,
}

/// A response with its body.
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
    /// Whether `body` is all of it, which only errors may lack.
    pub(crate) complete: bool,
}

impl Prepared {
    /// Sends the call and gives the response, whatever its status.
    pub(crate) async fn send(self) -> Result<RawResponse, Error> {
        let started = Instant::now();
        self.attempt(started).await
    }

    /// One attempt at the call. It can be repeated: everything but the credential,
    /// which is asked again, is the same each time.
    async fn attempt(&self, started: Instant) -> Result<RawResponse, Error> {
        let mut url = self.url.clone();
        let mut redirects = 0;
        loop {
            let request = self.request(&url, started).await?;
            let response = self.client.http().execute(request).await;
            let response = response.map_err(|source| Error::transport(self.operation, source))?;
            self.check_origin(&response)?;
            let Some(target) = redirect_target(&response) else {
                return self.receive(response).await;
            };
            url = self.allow_redirect(response.status(), target, redirects)?;
            redirects += 1;
        }
    }

    /// The request to one URL at the service root's origin, with its credential.
    async fn request(&self, url: &Url, started: Instant) -> Result<Request, Error> {
        let mut authorize = AuthorizeRequest::new(
            self.operation,
            self.method.clone(),
            url.clone(),
            self.headers.clone(),
        );
        let authorized = self.client.credential().authorize(&mut authorize).await;
        authorized.map_err(|source| Error::Credential { operation: self.operation, source })?;
        let (url, headers) = authorize.into_parts();
        let mut request = Request::new(self.method.clone(), url);
        *request.headers_mut() = headers;
        *request.body_mut() = self.body.clone().map(Into::into);
        *request.timeout_mut() = self.time_left(started)?;
        Ok(request)
    }

    /// What is left of the time for the whole call; `None` for no limit.
    fn time_left(&self, started: Instant) -> Result<Option<Duration>, Error> {
        let Some(timeout) = self.timeout else { return Ok(None) };
        match timeout.checked_sub(started.elapsed()) {
            Some(left) if !left.is_zero() => Ok(Some(left)),
            _ => Err(Error::Timeout { operation: self.operation, source: None }),
        }
    }

    /// Refuses a response that an HTTP client with redirects of its own fetched elsewhere.
    fn check_origin(&self, response: &Response) -> Result<(), Error> {
        if response.url().origin() == self.url.origin() {
            return Ok(());
        }
        let problem = "another origin, and the HTTP client followed it";
        Err(self.redirect_error(response.status(), response.url(), problem))
    }

    /// The URL to go on with, if going on is safe.
    fn allow_redirect(
        &self,
        status: StatusCode,
        mut target: Url,
        redirects: usize,
    ) -> Result<Url, Error> {
        let problem = if target.origin() != self.url.origin() {
            "another origin, where the credential must not go"
        } else if !self.method.is_safe() {
            "which is followed for requests that only read"
        } else if redirects >= MAX_REDIRECTS {
            "after ten other redirects"
        } else {
            // User information in the target would become a credential. Setting it
            // fails only for URLs that have no host.
            let _ = target.set_username("");
            let _ = target.set_password(None);
            return Ok(target);
        };
        Err(self.redirect_error(status, &target, problem))
    }

    fn redirect_error(&self, status: StatusCode, target: &Url, problem: &'static str) -> Error {
        let host = target.host_str().unwrap_or("no host");
        let host = match target.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        };
        Error::Redirect { operation: self.operation, status, host, problem }
    }

    /// Reads the body. What cannot be read of an error's body is left out: its
    /// status and headers matter more.
    async fn receive(&self, mut response: Response) -> Result<RawResponse, Error> {
        let status = response.status();
        let headers = std::mem::take(response.headers_mut());
        let limit = self.client.max_response_bytes();
        let mut body = Vec::new();
        let read = read_body(&mut response, &mut body, limit).await;
        let complete = match read {
            Ok(()) => true,
            Err(_) if !status.is_success() => false,
            Err(Unreadable::TooLarge) => {
                return Err(Error::TooLarge { operation: self.operation, status, limit });
            }
            Err(Unreadable::Transport(source)) => {
                return Err(Error::transport(self.operation, source));
            }
        };
        Ok(RawResponse { status, headers, body, complete })
    }
}

enum Unreadable {
    TooLarge,
    Transport(reqwest::Error),
}

/// Reads a body piece by piece, so that one without end does not fill the memory.
async fn read_body(
    response: &mut Response,
    body: &mut Vec<u8>,
    limit: u64,
) -> Result<(), Unreadable> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    while let Some(chunk) = response.chunk().await.map_err(Unreadable::Transport)? {
        let room = limit - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() > room {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(())
}

/// Where a response redirects to, if it does.
fn redirect_target(response: &Response) -> Option<Url> {
    let redirects = matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    let location = response.headers().get(LOCATION).filter(|_| redirects)?;
    let location = String::from_utf8_lossy(location.as_bytes());
    response.url().join(&location).ok()
}
