//! How a request is sent and its response received.

use std::time::{Duration, Instant};

use reqwest::header::{
    ACCEPT, AUTHORIZATION, HeaderMap, HeaderValue, IF_RANGE, LOCATION, RANGE, USER_AGENT,
};
use reqwest::{Method, Request, Response, StatusCode, Url};

use super::call::{Operation, Security};
use super::client::{Client, is_loopback};
use super::credential::{AuthorizeRequest, Challenge, TokenRequest};
use super::download::Download;
use super::error::{Error, host};
use super::upload::Content;

/// How many redirects one attempt follows.
const MAX_REDIRECTS: usize = 10;

/// How the body of a success is received. That of an error is always read whole.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Receive {
    /// It is read, as far as the client's limit allows.
    Whole,
    /// It is left to be read as it comes.
    Download,
}

/// A call that is ready to be sent.
pub(crate) struct Prepared {
    pub(crate) client: Client,
    pub(crate) operation: &'static Operation,
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Content>,
    pub(crate) receive: Receive,
    pub(crate) security: Security,
    pub(crate) timeout: Option<Duration>,
}

/// A response with its body.
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
    /// Whether `body` is all of it, which only errors may lack.
    pub(crate) complete: bool,
    /// What is left to be read, if that was asked for; `body` is empty then.
    pub(crate) download: Option<Download>,
}

/// Where a call has come to by redirects.
struct Hop {
    url: Url,
    /// Whether it has left the service root's origin.
    away: bool,
    redirects: usize,
}

impl Prepared {
    /// Sends the call and gives the response, whatever its status.
    pub(crate) async fn send(mut self) -> Result<RawResponse, Error> {
        let started = Instant::now();
        self.attempt(started).await
    }

    /// One attempt at the call. Whatever it repeats is the same each time, but for the
    /// credential, which is asked again.
    async fn attempt(&mut self, started: Instant) -> Result<RawResponse, Error> {
        let replayable = !self.body.as_ref().is_some_and(Content::is_stream);
        let repeatable = self.method.is_safe() && replayable;
        let mut hop = Hop { url: self.url.clone(), away: false, redirects: 0 };
        let mut refreshed = false;
        loop {
            let request = if hop.away {
                self.bare_request(&hop.url, started)?
            } else {
                self.request(&hop.url, started).await?
            };
            let authorization = request.headers().get(AUTHORIZATION).cloned();
            let response = self.client.http().execute(request).await;
            let response = response.map_err(|source| Error::transport(self.operation, source))?;
            self.check_origin(&hop, &response)?;
            if let Some(target) = redirect_target(&response) {
                hop = self.follow(&hop, response.status(), target, repeatable)?;
                continue;
            }
            let response = self.receive(response).await?;
            let refused = response.status == StatusCode::UNAUTHORIZED && !hop.away;
            if !refused || !replayable || refreshed {
                return Ok(response);
            }
            refreshed = true;
            if !self.refresh(&hop.url, authorization, &response).await? {
                return Ok(response);
            }
        }
    }

    /// Asks the credential whether it has another proof than the one that was not accepted.
    async fn refresh(
        &self,
        url: &Url,
        authorization: Option<HeaderValue>,
        response: &RawResponse,
    ) -> Result<bool, Error> {
        if self.security.is_empty() {
            return Ok(false);
        }
        let token_request = TokenRequest::new(url, self.operation);
        let headers = response.headers.clone();
        let challenge = Challenge::new(token_request, self.security, authorization, headers);
        let refreshed = self.client.credential().refresh(&challenge).await;
        refreshed.map_err(|source| Error::Credential { operation: self.operation, source })
    }

    /// The request to one URL at the service root's origin, with its credential.
    async fn request(&mut self, url: &Url, started: Instant) -> Result<Request, Error> {
        let mut authorize = AuthorizeRequest::new(
            self.operation,
            self.method.clone(),
            url.clone(),
            self.headers.clone(),
            self.security,
        );
        if !self.security.is_empty() {
            let authorized = self.client.credential().authorize(&mut authorize).await;
            authorized.map_err(|source| Error::Credential { operation: self.operation, source })?;
        }
        let (url, headers) = authorize.into_parts();
        let mut request = Request::new(self.method.clone(), url);
        *request.headers_mut() = headers;
        *request.body_mut() = self.take_body().map(Content::into_body);
        *request.timeout_mut() = self.time_left(started)?;
        Ok(request)
    }

    /// The request to a URL at another origin: no credential, and of the headers only
    /// those that say what is wanted.
    fn bare_request(&self, url: &Url, started: Instant) -> Result<Request, Error> {
        let mut request = Request::new(self.method.clone(), url.clone());
        for name in [ACCEPT, IF_RANGE, RANGE, USER_AGENT] {
            if let Some(value) = self.headers.get(&name) {
                request.headers_mut().insert(name, value.clone());
            }
        }
        *request.timeout_mut() = self.time_left(started)?;
        Ok(request)
    }

    /// The body, of which a copy stays unless it comes only once.
    fn take_body(&mut self) -> Option<Content> {
        let copy = self.body.as_ref().and_then(Content::try_clone);
        std::mem::replace(&mut self.body, copy)
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
    fn check_origin(&self, hop: &Hop, response: &Response) -> Result<(), Error> {
        if response.url().origin() == hop.url.origin() {
            return Ok(());
        }
        let problem = "another origin, and the HTTP client followed it";
        Err(self.redirect_error(response.status(), response.url(), problem))
    }

    /// Where to go on, if going on is safe.
    ///
    /// Only a download may leave the service's origin: services answer with where files
    /// lie. Neither credential nor body go there, nor anywhere from then on.
    fn follow(
        &self,
        hop: &Hop,
        status: StatusCode,
        mut target: Url,
        repeatable: bool,
    ) -> Result<Hop, Error> {
        let away = hop.away || target.origin() != self.url.origin();
        let problem = if away && self.receive == Receive::Whole {
            "another origin, where the credential must not go"
        } else if !repeatable || away && self.body.is_some() {
            "which is followed for requests that only read"
        } else if away && !self.is_private(&target) {
            "another origin, where anyone could read along"
        } else if hop.redirects >= MAX_REDIRECTS {
            "after ten other redirects"
        } else {
            // User information in the target would become a credential. Setting it
            // fails only for URLs that have no host.
            let _ = target.set_username("");
            let _ = target.set_password(None);
            return Ok(Hop { url: target, away, redirects: hop.redirects + 1 });
        };
        Err(self.redirect_error(status, &target, problem))
    }

    /// Whether nobody reads along: as the service root, a URL has TLS or is on this machine.
    fn is_private(&self, target: &Url) -> bool {
        let local = |url: &Url| url.scheme() == "http" && is_loopback(url);
        target.scheme() == "https" || local(&self.url) && local(target)
    }

    fn redirect_error(&self, status: StatusCode, target: &Url, problem: &'static str) -> Error {
        Error::Redirect { operation: self.operation, status, host: host(target), problem }
    }

    /// Reads the body. What cannot be read of an error's body is left out: its
    /// status and headers matter more.
    async fn receive(&self, mut response: Response) -> Result<RawResponse, Error> {
        let status = response.status();
        let limit = self.client.max_response_bytes();
        if self.receive == Receive::Download && status.is_success() {
            let headers = response.headers().clone();
            let download = Some(Download::new(self.operation, response, limit));
            return Ok(RawResponse {
                status,
                headers,
                body: Vec::new(),
                complete: false,
                download,
            });
        }
        let headers = std::mem::take(response.headers_mut());
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
        Ok(RawResponse { status, headers, body, complete, download: None })
    }
}

/// Why a body could not be read to its end.
pub(crate) enum Unreadable {
    TooLarge,
    Transport(reqwest::Error),
}

/// Reads a body piece by piece, so that one without end does not fill the memory.
pub(crate) async fn read_body(
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
