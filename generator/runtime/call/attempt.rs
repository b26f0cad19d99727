//! One attempt at a call: its requests, up to the response that is not redirected.

use std::time::Duration;

#[cfg(runtime = "body-streams")]
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
use reqwest::Response;
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderValue, IF_RANGE, RANGE, USER_AGENT};
#[cfg(runtime = "microsoft-graph")]
use reqwest::header::{CONTENT_RANGE, CONTENT_TYPE};
use reqwest::{Request, StatusCode};

use crate::runtime::auth::credential::{AuthorizeRequest, Challenge, TokenRequest};
#[cfg(runtime = "body-streams")]
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
use crate::runtime::body::progress::Progress;
use crate::runtime::body::upload::Content;
use crate::runtime::boxed::BoxError;
use crate::runtime::call::middleware::{Exchange, Next};
use crate::runtime::call::redirects::{Hop, redirect_target};
use crate::runtime::call::request_report::RequestReport;
use crate::runtime::call::retry::Repeatable;
use crate::runtime::call::sending::{Sending, Until};
use crate::runtime::call::trace::Trace;
use crate::runtime::client::transport::Sender;
use crate::runtime::error::Error;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::platform::{Incoming, Instant, incoming};
use crate::runtime::response::raw::RawResponse;

impl Sending {
    /// Sends one attempt. All attempts are equal, except that the credential is asked again. A 401 starts another
    /// attempt if the credential has a new token after it.
    pub(crate) async fn attempt(&mut self, trace: &Trace) -> Result<RawResponse, Error> {
        let mut hop = Hop::default();
        #[cfg(any(runtime = "poll", runtime = "microsoft-graph"))]
        {
            hop.away = self.away;
        }
        let mut begins = true;
        loop {
            let request =
                if hop.away { self.bare_request(&hop)? } else { self.request(&hop).await? };
            if std::mem::take(&mut begins) {
                self.attempts += 1;
            }
            let authorization = request.headers().get(AUTHORIZATION).cloned();
            let response = self.exchange(&hop, request, trace).await?;
            if let Some(target) = redirect_target(self.url_at(&hop), &response) {
                let next = self.follow(&hop, response.status(), target);
                hop = next.map_err(|kind| self.error(*kind))?;
                continue;
            }
            let limits_bodies = matches!(self.client.settings.http.sender, Sender::Http(_));
            let is_limited = self.timeout_until == Until::LastByte && limits_bodies;
            let left = self.left().filter(|_| !is_limited);
            let response = self.receive(response, self.attempts, left).await?;
            let refused = response.status == StatusCode::UNAUTHORIZED && !hop.away;
            if !refused || !self.refresh(&hop, authorization, &response).await? {
                return Ok(response);
            }
            begins = true;
        }
    }

    /// Sends a request through the middleware, and gives what comes back, up to its body.
    async fn exchange(
        &mut self,
        hop: &Hop,
        request: Request,
        trace: &Trace,
    ) -> Result<Incoming, Error> {
        let operation = self.operation;
        let exchange = Exchange::new(operation, self.attempts, hop.redirects, !hop.away);
        let left = self.left().filter(|_| self.timeout_until == Until::ResponseBegins);
        let began = Instant::now();
        let next = Next::new(&self.client.settings.http, &exchange, self.response_timeout, left);
        #[cfg(runtime = "body-streams")]
        #[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
        let (request, progress) = Progress::watch(request);
        let sent = async {
            if self.client.settings.http.middleware.is_empty() {
                return next.execute(request).await;
            }
            // What comes through a middleware may be an error of its own.
            next.run(request).await.map_err(|error| match error.downcast::<Error>() {
                Ok(error) => *error,
                Err(source) => self.error(ErrorKind::Middleware { source }),
            })
        };
        #[cfg(runtime = "body-streams")]
        #[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
        let sent = self.while_it_moves(progress, sent);
        let response = sent.await;
        let response = response.map(incoming);
        self.report_request(hop, began.elapsed(), &response, trace);
        self.requests += 1;
        response
    }

    #[cfg(runtime = "body-streams")]
    #[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
    /// What a request gives, or an error if nothing moves for the idle time while a streamed body is sent, and then until
    /// the response begins.
    async fn while_it_moves(
        &self,
        progress: Option<Progress>,
        sent: impl Future<Output = Result<Response, Error>>,
    ) -> Result<Response, Error> {
        let (Some(progress), Some(limit)) = (progress, self.idle_timeout) else {
            return sent.await;
        };
        let outcome = progress.within(limit, sent).await;
        outcome.unwrap_or_else(|idle| Err(self.error(ErrorKind::idle(idle))))
    }

    /// Reports a request, and what came of it.
    fn report_request(
        &self,
        hop: &Hop,
        took: Duration,
        response: &Result<Incoming, Error>,
        trace: &Trace,
    ) {
        let url = self.url_at(hop);
        let report = RequestReport::new(self.operation, url, self.requests, took, response);
        trace.exchanged(&report);
        if let Some(on_request) = &self.client.settings.on_request {
            on_request(&report);
        }
    }

    /// Asks the credential whether it has another proof than the one that was not accepted: once per
    /// call, and only if the call can be sent again.
    async fn refresh(
        &mut self,
        hop: &Hop,
        authorization: Option<HeaderValue>,
        response: &RawResponse,
    ) -> Result<bool, Error> {
        let is_final = self.refreshed || self.repeatable == Repeatable::Never;
        if is_final || self.security.is_empty() {
            return Ok(false);
        }
        self.refreshed = true;
        let call = &*self;
        let token_request = TokenRequest::new(call.url_at(hop), call.operation);
        let headers = response.headers.clone();
        let challenge = Challenge::new(token_request, call.security, authorization, headers);
        let refreshed = call.client.settings.credential.refresh(&challenge).await;
        refreshed.map_err(|source| self.credential_error(source))
    }

    /// The request to one URL at the service root's origin, with its credential.
    async fn request(&mut self, hop: &Hop) -> Result<Request, Error> {
        let copy = self.headers.clone();
        // What goes has room for the credential, which a copy would have to make.
        let headers = std::mem::replace(&mut self.headers, copy);
        let call = &*self;
        let mut authorize = AuthorizeRequest::new(
            call.operation,
            call.method.clone(),
            call.url_at(hop).clone(),
            headers,
            call.security,
        );
        if !call.security.is_empty() {
            let authorized = call.client.settings.credential.authorize(&mut authorize).await;
            authorized.map_err(|source| self.credential_error(source))?;
        }
        let (url, headers) = authorize.into_parts();
        let mut request = Request::new(call.method.clone(), url);
        *request.headers_mut() = headers;
        *request.body_mut() = self.take_body().map(Content::into_body);
        self.limit(&mut request)?;
        Ok(request)
    }

    /// The request to a URL at another origin: no credential, and of the headers only
    /// those that say what is wanted. A body is sent if that URL is the call's own.
    fn bare_request(&mut self, hop: &Hop) -> Result<Request, Error> {
        let mut request = Request::new(self.method.clone(), self.url_at(hop).clone());
        for name in [ACCEPT, IF_RANGE, RANGE, USER_AGENT] {
            if let Some(value) = self.headers.get(&name) {
                request.headers_mut().insert(name, value.clone());
            }
        }
        #[cfg(runtime = "microsoft-graph")]
        if self.away && hop.redirects == 0 && self.body.is_some() {
            for name in [CONTENT_RANGE, CONTENT_TYPE] {
                if let Some(value) = self.headers.get(&name) {
                    request.headers_mut().insert(name, value.clone());
                }
            }
            *request.body_mut() = self.take_body().map(Content::into_body);
        }
        self.limit(&mut request)?;
        Ok(request)
    }

    /// The body, of which a copy stays unless it comes only once.
    fn take_body(&mut self) -> Option<Content> {
        let copy = self.body.as_ref().and_then(Content::try_clone);
        std::mem::replace(&mut self.body, copy)
    }

    /// Gives a request what is left of the time for the call, unless its body may take longer.
    fn limit(&self, request: &mut Request) -> Result<(), Error> {
        let left = self.left();
        if left.is_some_and(|left| left.is_zero()) {
            return Err(self.error(ErrorKind::out_of_time()));
        }
        if self.timeout_until == Until::LastByte {
            *request.timeout_mut() = left;
        }
        Ok(())
    }

    fn credential_error(&self, source: BoxError) -> Error {
        self.error(ErrorKind::Credential { source })
    }

    /// Error of the call, after the attempts so far.
    fn error(&self, kind: ErrorKind) -> Error {
        Error::new(self.operation, self.attempts, kind)
    }
}
