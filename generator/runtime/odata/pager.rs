//! Asks for the pages of a list, whatever is on them.

use std::task::{Context, Poll, ready};

use reqwest::Url;

use crate::runtime::boxed::BoxFuture;
use crate::runtime::call::draft::Draft;
use crate::runtime::error::Error;
use crate::runtime::odata::page_body::{LinkBase, LinkNames, Member, Members};
use crate::runtime::operation::Operation;
use crate::runtime::origin::{host, same_origin};
use crate::runtime::response::raw::RawResponse;

/// How many times in a row a page may fail before a stream ends.
const FAILURES: u32 = 2;

/// Where in a list the next page is.
pub(crate) enum Position {
    /// Where the call itself leads.
    Start,
    /// Where this link leads.
    Link(String),
    /// There is none.
    End,
}

/// The links of a page: each absolute, if it can be resolved.
pub(crate) struct Links {
    next: Option<String>,
    delta: Option<String>,
}

/// Asks for pages.
pub(crate) struct Pager {
    pub(crate) call: Box<Draft>,
    position: Position,
    /// How many more pages may be asked for.
    pub(crate) left: Option<usize>,
    delta_link: Option<String>,
    followed: Followed,
    pending: Option<BoxFuture<'static, Result<RawResponse, Error>>>,
    /// How many times in a row the page at the position failed.
    failures: u32,
    /// The links of the page at the position, which could not be read: the next is asked for after it.
    passed_over: Option<Links>,
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
            passed_over: None,
        }
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.call.operation
    }

    /// The link to the page that is asked for next.
    pub(crate) fn next_link(&self) -> Option<&str> {
        match (&self.passed_over, &self.position) {
            (Some(links), _) => links.next.as_deref(),
            (None, Position::Link(link)) => Some(link),
            (None, Position::Start | Position::End) => None,
        }
    }

    pub(crate) fn delta_link(&self) -> Option<&str> {
        let passed_over = self.passed_over.as_ref().and_then(|links| links.delta.as_deref());
        passed_over.or(self.delta_link.as_deref())
    }

    /// Whether there is no page behind those that came or were passed over.
    pub(crate) fn is_at_end(&self) -> bool {
        match &self.passed_over {
            Some(links) => links.next.is_none(),
            None => matches!(self.position, Position::End),
        }
    }

    /// Whether the page that came was linked to.
    pub(crate) fn follows_link(&self) -> bool {
        matches!(self.position, Position::Link(_))
    }

    /// Whether a stream is not to try once more.
    pub(crate) fn has_given_up(&self) -> bool {
        self.failures >= FAILURES
    }

    /// Asks for the page that failed again, even if it would be passed over.
    pub(crate) fn resume(&mut self) {
        self.failures = 0;
        self.passed_over = None;
    }

    /// The next page's response; `None` behind the last page, and behind as many as are wanted.
    pub(crate) fn poll_response(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<RawResponse, Error>>> {
        if self.pending.is_none() {
            if let Some(links) = self.passed_over.take() {
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

    /// Notes that the page could not be had.
    fn fail(&mut self, error: Error) -> Error {
        // Where nothing was sent, another try would end in the same way.
        let is_final = matches!(error, Error::Link { .. } | Error::Parameter { .. });
        self.failures = if is_final { FAILURES } else { self.failures.saturating_add(1) };
        error
    }

    /// Notes that the page came, but could not be read. It is passed over if its body says all the same
    /// what comes after it: a next link, or that there are items and no such link.
    pub(crate) fn unreadable(
        &mut self,
        base: &LinkBase,
        items: &str,
        names: LinkNames,
        error: Error,
    ) -> Error {
        let (Error::Decode { body, .. } | Error::UnexpectedContent { body, .. }) = &error else {
            return self.fail(error);
        };
        let Some(members) = Members::of(body, items, names) else { return self.fail(error) };
        let next = match &members.next_link {
            Member::String(link) if !link.is_empty() => Some(link.as_str()),
            Member::Absent | Member::Null | Member::String(_) if members.has_items => None,
            _ => return self.fail(error),
        };
        let delta = match &members.delta_link {
            Member::String(link) => Some(link.as_str()),
            Member::Absent | Member::Null | Member::Other => None,
        };
        self.passed_over = Some(self.links(base, next, delta));
        error
    }

    /// What the links of a page are, which came from where the pager is.
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

    /// The URL of a relative link: by the context URL of its page (`OData` JSON Format 4.01, section 4.3), or
    /// else by the URL that the page came from (RFC 3986, section 5.1.3). Absolute links stay as they are.
    fn absolute(&self, base: &LinkBase, link: &str) -> Option<Url> {
        if Url::parse(link).is_ok() {
            return None;
        }
        let page = match (&base.moved, &self.position) {
            (Some(moved), _) => (**moved).clone(),
            (None, Position::Link(asked)) => self.url(asked).ok()?,
            (None, Position::Start | Position::End) => self.call_url().ok()?,
        };
        let context = base.context.as_deref().map(|context| page.join(context));
        context.and_then(Result::ok).unwrap_or(page).join(link).ok()
    }

    /// Goes on to the page behind one that has these links.
    pub(crate) fn turn(&mut self, links: Links) {
        self.failures = 0;
        self.left = self.left.map(|left| left.saturating_sub(1));
        self.delta_link = links.delta;
        let next = links.next.map_or(Position::End, Position::Link);
        if let Position::Link(link) = std::mem::replace(&mut self.position, next) {
            self.followed.push(link);
        }
    }

    /// The call for the next page.
    fn request(&self) -> Result<Box<Draft>, Error> {
        let Position::Link(link) = &self.position else {
            return self.call.try_clone().ok_or_else(|| Error::Parameter {
                operation: self.call.operation,
                parameter: "body".to_owned(),
                problem: "is a stream, which can be sent only once: await the call itself, and \
                          take the other pages with `pages_from`"
                    .to_owned(),
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

    /// The URL of a link. One that somebody kept may be relative: to where the call itself leads.
    fn url(&self, link: &str) -> Result<Url, Error> {
        self.call_url()?.join(link).map_err(|_| self.link_error("is not a URL"))
    }

    /// The URL of a link, if a call may go there.
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
        Error::Link { operation: self.call.operation, problem: problem.into() }
    }
}

/// Links that were followed: the last, and one of those before it, which is enough to notice in the
/// end that they lead round in a cycle (Brent's algorithm).
#[derive(Default)]
struct Followed {
    last: Option<String>,
    kept: Option<String>,
    /// How many were followed since the kept one.
    since: u64,
    /// After how many another one is kept.
    span: u64,
}

impl Followed {
    fn push(&mut self, link: String) {
        if self.since == self.span {
            self.kept = Some(link.clone());
            self.span = self.span.saturating_mul(2).max(1);
            self.since = 0;
        }
        self.since += 1;
        self.last = Some(link);
    }

    fn contains(&self, link: &str) -> bool {
        [&self.last, &self.kept].into_iter().flatten().any(|known| known == link)
    }
}
