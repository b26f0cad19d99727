//! Requests of the pages of a list, independent of their types.

use std::task::{Context, Poll, ready};

use reqwest::Url;

use crate::runtime::boxed::BoxFuture;
use crate::runtime::call::draft::Draft;
use crate::runtime::error::Error;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::operation::Operation;
use crate::runtime::origin::{host, same_origin};
use crate::runtime::paging::page_body::{LinkNames, Member, Members, PageLinks};
use crate::runtime::response::raw::RawResponse;

/// The number of consecutive failures of a page after which a stream ends.
const FAILURES: u32 = 2;

/// The position of the next page in a list.
pub(crate) enum Position {
    /// The URL of the call itself.
    Start,
    /// The target of this link.
    Link(String),
    #[cfg(runtime = "pagination")]
    /// A page that cannot be requested, for this reason.
    Unknown(String),
    /// No further page.
    End,
}

/// The links of a page, resolved to absolute URLs if possible.
pub(crate) struct Links {
    next: Position,
    delta: Option<String>,
    #[cfg(runtime = "pagination")]
    /// A hash of the items of a numbered page.
    hash: Option<u64>,
}

/// An iteration over the pages of a call.
pub(crate) struct Pager {
    pub(crate) call: Box<Draft>,
    position: Position,
    /// The number of pages that may still be requested.
    pub(crate) left: Option<usize>,
    delta_link: Option<String>,
    followed: Followed,
    pending: Option<BoxFuture<'static, Result<RawResponse, Error>>>,
    /// The number of consecutive failures of the page at the position.
    failures: u32,
    #[cfg(runtime = "pagination")]
    /// A hash of the items of the page before the position, if pages are numbered.
    hash: Option<u64>,
    /// The links of the page at the position if it could not be decoded: the iteration skips it.
    skipped: Option<Links>,
}

impl Pager {
    pub(crate) fn new(call: Box<Draft>, position: Position) -> Self {
        Self {
            call,
            position,
            left: None,
            delta_link: None,
            followed: Followed::default(),
            pending: None,
            failures: 0,
            #[cfg(runtime = "pagination")]
            hash: None,
            skipped: None,
        }
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.call.operation
    }

    /// Returns the link to the page that is requested next.
    pub(crate) fn next_link(&self) -> Option<&str> {
        match self.next_position() {
            Position::Link(link) => Some(link),
            _ => None,
        }
    }

    pub(crate) fn delta_link(&self) -> Option<&str> {
        let skipped = self.skipped.as_ref().and_then(|links| links.delta.as_deref());
        skipped.or(self.delta_link.as_deref())
    }

    /// Returns whether there is no page after those that were received or skipped.
    pub(crate) fn is_at_end(&self) -> bool {
        matches!(self.next_position(), Position::End)
    }

    fn next_position(&self) -> &Position {
        self.skipped.as_ref().map_or(&self.position, |links| &links.next)
    }

    /// Returns whether the current page was reached by a link.
    pub(crate) fn follows_link(&self) -> bool {
        matches!(self.position, Position::Link(_))
    }

    /// Returns whether a stream has to end because of failures.
    pub(crate) fn has_given_up(&self) -> bool {
        self.failures >= FAILURES
    }

    /// Requests the failed page again, even if it would be skipped.
    pub(crate) fn resume(&mut self) {
        self.failures = 0;
        self.skipped = None;
    }

    /// Returns the response with the next page; `None` after the last page, or after the maximum number of pages.
    pub(crate) fn poll_response(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<RawResponse, Error>>> {
        if self.pending.is_none() {
            if let Some(links) = self.skipped.take() {
                self.turn(links);
            }
            if self.left == Some(0) || matches!(self.position, Position::End) {
                return Poll::Ready(None);
            }
            match self.request() {
                Ok(request) => self.pending = Some(request.send()),
                Err(error) => return Poll::Ready(Some(Err(self.fail(error)))),
            }
        }
        let Some(pending) = &mut self.pending else { return Poll::Ready(None) };
        let response = ready!(pending.as_mut().poll(cx));
        self.pending = None;
        Poll::Ready(Some(response.map_err(|error| self.fail(error))))
    }

    /// Records that the page could not be received.
    fn fail(&mut self, error: Error) -> Error {
        // If nothing was sent, another attempt would fail in the same way.
        let is_final = matches!(error.kind(), ErrorKind::Link { .. } | ErrorKind::Parameter { .. });
        self.failures = if is_final { FAILURES } else { self.failures.saturating_add(1) };
        error
    }

    /// Records that the page was received, but could not be decoded. It is skipped if its body tells how the list
    /// continues: with a next link, or with items and no next link.
    pub(crate) fn unreadable(
        &mut self,
        page: &PageLinks,
        items: &str,
        names: LinkNames,
        error: Error,
    ) -> Error {
        #[cfg(runtime = "pagination")]
        if page.declared.is_some() {
            return self.unreadable_declared(page, error);
        }
        let members = error.body().filter(|_| error.is_decode());
        let members = members.and_then(|body| Members::of(body, items, names));
        let Some(members) = members else { return self.fail(error) };
        let next = match &members.next_link {
            Member::String(link) if !link.is_empty() => Some(link.as_str()),
            Member::Absent | Member::Null | Member::String(_) if members.has_items => None,
            _ => return self.fail(error),
        };
        let delta = match &members.delta_link {
            Member::String(link) => Some(link.as_str()),
            Member::Absent | Member::Null | Member::Other => None,
        };
        self.skipped = Some(self.links(page, next, delta));
        error
    }

    /// Resolves the links of the page at the position.
    pub(crate) fn links(
        &self,
        page: &PageLinks,
        next_link: Option<&str>,
        delta_link: Option<&str>,
    ) -> Links {
        #[cfg(runtime = "pagination")]
        if page.declared.is_some() {
            return self.declared_links(page);
        }
        let absolute = |link: &str| self.absolute(page, link);
        let next_link = next_link.filter(|link| !link.is_empty());
        let delta_link = delta_link.filter(|link| !link.is_empty());
        Links {
            next: next_link.map(absolute).map_or(Position::End, Position::Link),
            delta: delta_link.map(absolute),
            #[cfg(runtime = "pagination")]
            hash: None,
        }
    }

    #[cfg(runtime = "pagination")]
    /// Records that a page could not be decoded whose operation declares how the list continues.
    fn unreadable_declared(&mut self, page: &PageLinks, error: Error) -> Error {
        let links = self.declared_links(page);
        let is_page = match &links.next {
            Position::Link(_) => true,
            Position::End => page.declared.as_ref().is_some_and(|declared| declared.has_items),
            Position::Start | Position::Unknown(_) => false,
        };
        if !is_page || !error.is_decode() {
            return self.fail(error);
        }
        self.skipped = Some(links);
        error
    }

    #[cfg(runtime = "pagination")]
    /// Resolves the links of a page whose operation declares how the list continues.
    fn declared_links(&self, page: &PageLinks) -> Links {
        let declared = page.declared.as_ref();
        let hash = declared.and_then(|declared| declared.hash);
        let next = match declared.map(|declared| &declared.next) {
            _ if hash.is_some() && hash == self.hash => {
                Position::Unknown("leads to items that were read already".to_owned())
            }
            Some(Ok(Some(link))) => Position::Link(self.absolute(page, link)),
            Some(Ok(None)) | None => Position::End,
            Some(Err(problem)) => Position::Unknown(problem.clone()),
        };
        Links { next, delta: None, hash }
    }

    #[cfg(runtime = "pagination")]
    /// Adds to the links of the page at the position what its operation declares.
    pub(crate) fn with_declared(&self, links: PageLinks, response: &RawResponse) -> PageLinks {
        let url = self.call.pagination.and_then(|_| self.page_url().ok());
        let read = |url: Url| Some(self.call.pagination?.read(&url, response));
        PageLinks { declared: url.and_then(read), ..links }
    }

    /// Returns the URL of the page at the position.
    fn page_url(&self) -> Result<Url, Error> {
        match &self.position {
            Position::Link(link) => self.url(link),
            _ => self.call_url(),
        }
    }

    /// Resolves a relative link against the context URL of its page (`OData` JSON Format 4.01, section 4.3), or
    /// otherwise against the URL of the page (RFC 3986, section 5.1.3). Absolute links are unchanged.
    fn absolute(&self, page: &PageLinks, link: &str) -> String {
        if Url::parse(link).is_ok() {
            return link.to_owned();
        }
        let url = match &page.moved {
            Some(moved) => Ok((**moved).clone()),
            None => self.page_url(),
        };
        let Ok(url) = url else { return link.to_owned() };
        let context = page.context.as_deref().map(|context| url.join(context));
        let base = context.and_then(Result::ok).unwrap_or(url);
        base.join(link).map_or_else(|_| link.to_owned(), Into::into)
    }

    /// Advances to the page after the one with these links.
    pub(crate) fn turn(&mut self, links: Links) {
        self.failures = 0;
        self.left = self.left.map(|left| left.saturating_sub(1));
        self.delta_link = links.delta;
        #[cfg(runtime = "pagination")]
        self.record(links.hash);
        if let Position::Link(link) = std::mem::replace(&mut self.position, links.next) {
            self.followed.push(link);
        }
    }

    #[cfg(runtime = "pagination")]
    fn record(&mut self, hash: Option<u64>) {
        self.hash = hash;
    }

    /// Creates the call for the next page.
    fn request(&self) -> Result<Box<Draft>, Error> {
        let link = match &self.position {
            Position::Link(link) => link,
            #[cfg(runtime = "pagination")]
            Position::Unknown(problem) => return Err(self.link_error(problem)),
            Position::Start | Position::End => {
                return self.call.try_clone().ok_or_else(|| {
                    let problem = "is a stream, which can be sent only once: await the call itself, \
                                   and read the other pages with `pages_from`";
                    Error::parameter(self.call.operation, "body", problem)
                });
            }
        };
        if self.followed.contains(link) {
            return Err(self.link_error("leads back to a page that was read already"));
        }
        Ok(Box::new(self.call.at_link(self.checked(link)?)))
    }

    fn call_url(&self) -> Result<Url, Error> {
        self.call.url(self.call.parameters.clone())
    }

    /// Returns the URL of a link. A stored link can be relative to the URL of the call itself.
    fn url(&self, link: &str) -> Result<Url, Error> {
        self.call_url()?.join(link).map_err(|_| self.link_error("is not a URL"))
    }

    /// Returns the URL of a link, if a call may follow it.
    fn checked(&self, link: &str) -> Result<Url, Error> {
        let url = self.url(link)?;
        let root = self.call.client.service_root();
        #[cfg(emitted = ".server")]
        let server = self.call.server_root()?;
        #[cfg(emitted = ".server")]
        let root = server.as_ref().unwrap_or(root);
        if !url.username().is_empty() || url.password().is_some() {
            return Err(self.link_error("has user information, which would become a credential"));
        }
        if !same_origin(&url, root) {
            let host = host(&url);
            return Err(self.link_error(format!(
                "leads to {host}, another origin, where the credential must not go"
            )));
        }
        let below = url.path().strip_prefix(root.path().trim_end_matches('/'));
        if !below.is_some_and(|path| path.is_empty() || path.starts_with('/')) {
            return Err(self.link_error("leads out of the service root"));
        }
        Ok(url)
    }

    fn link_error(&self, problem: impl Into<String>) -> Error {
        Error::new(self.call.operation, 0, ErrorKind::Link { problem: problem.into() })
    }
}

/// The last followed link and an earlier one, which is sufficient to detect a cycle eventually (Brent's algorithm).
#[derive(Default)]
struct Followed {
    last: Option<String>,
    checkpoint: Option<String>,
    /// The number of links followed since the checkpoint.
    since: u64,
    /// The number of links between two checkpoints.
    span: u64,
}

impl Followed {
    fn push(&mut self, link: String) {
        if self.since == self.span {
            self.checkpoint = Some(link.clone());
            self.span = self.span.saturating_mul(2).max(1);
            self.since = 0;
        }
        self.since += 1;
        self.last = Some(link);
    }

    fn contains(&self, link: &str) -> bool {
        [&self.last, &self.checkpoint].into_iter().flatten().any(|known| known == link)
    }
}
