//! Requests of the pages of a list, independent of their types.

use std::task::{Context, Poll, ready};

use reqwest::Url;

use crate::runtime::boxed::BoxFuture;
use crate::runtime::call::draft::Draft;
use crate::runtime::error::Error;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::odata::page_body::{LinkBase, LinkNames, Member, Members};
use crate::runtime::operation::Operation;
use crate::runtime::origin::{host, same_origin};
use crate::runtime::response::raw::RawResponse;

/// The number of consecutive failures of a page after which a stream ends.
const FAILURES: u32 = 2;

/// The position of the next page in a list.
pub(crate) enum Position {
    /// The URL of the call itself.
    Start,
    /// The target of this link.
    Link(String),
    /// No further page.
    End,
}

/// The links of a page, resolved to absolute URLs if possible.
pub(crate) struct Links {
    next: Option<String>,
    delta: Option<String>,
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
            skipped: None,
        }
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.call.operation
    }

    /// Returns the link to the page that is requested next.
    pub(crate) fn next_link(&self) -> Option<&str> {
        match (&self.skipped, &self.position) {
            (Some(links), _) => links.next.as_deref(),
            (None, Position::Link(link)) => Some(link),
            (None, Position::Start | Position::End) => None,
        }
    }

    pub(crate) fn delta_link(&self) -> Option<&str> {
        let skipped = self.skipped.as_ref().and_then(|links| links.delta.as_deref());
        skipped.or(self.delta_link.as_deref())
    }

    /// Returns whether there is no page after those that were received or skipped.
    pub(crate) fn is_at_end(&self) -> bool {
        match &self.skipped {
            Some(links) => links.next.is_none(),
            None => matches!(self.position, Position::End),
        }
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
        base: &LinkBase,
        items: &str,
        names: LinkNames,
        error: Error,
    ) -> Error {
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
        self.skipped = Some(self.links(base, next, delta));
        error
    }

    /// Resolves the links of the page at the position.
    pub(crate) fn links(
        &self,
        base: &LinkBase,
        next_link: Option<&str>,
        delta_link: Option<&str>,
    ) -> Links {
        let absolute = |link: Option<&str>| {
            let link = link.filter(|link| !link.is_empty())?;
            Some(self.absolute(base, link).map_or_else(|| link.to_owned(), Into::into))
        };
        Links { next: absolute(next_link), delta: absolute(delta_link) }
    }

    /// Resolves a relative link against the context URL of its page (`OData` JSON Format 4.01, section 4.3), or
    /// otherwise against the URL of the page (RFC 3986, section 5.1.3). `None` for absolute links.
    fn absolute(&self, base: &LinkBase, link: &str) -> Option<Url> {
        if Url::parse(link).is_ok() {
            return None;
        }
        let page = match (&base.moved, &self.position) {
            (Some(moved), _) => (**moved).clone(),
            (None, Position::Link(link)) => self.url(link).ok()?,
            (None, Position::Start | Position::End) => self.call_url().ok()?,
        };
        let context = base.context.as_deref().map(|context| page.join(context));
        context.and_then(Result::ok).unwrap_or(page).join(link).ok()
    }

    /// Advances to the page after the one with these links.
    pub(crate) fn turn(&mut self, links: Links) {
        self.failures = 0;
        self.left = self.left.map(|left| left.saturating_sub(1));
        self.delta_link = links.delta;
        let next = links.next.map_or(Position::End, Position::Link);
        if let Position::Link(link) = std::mem::replace(&mut self.position, next) {
            self.followed.push(link);
        }
    }

    /// Creates the call for the next page.
    fn request(&self) -> Result<Box<Draft>, Error> {
        let Position::Link(link) = &self.position else {
            return self.call.try_clone().ok_or_else(|| {
                let problem = "is a stream, which can be sent only once: await the call itself, \
                               and read the other pages with `pages_from`";
                Error::parameter(self.call.operation, "body", problem)
            });
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
        let root = self.call.root()?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(self.link_error("has user information, which would become a credential"));
        }
        if !same_origin(&url, &root) {
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
