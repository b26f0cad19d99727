//! Lists that come page by page: each page has the link to the next.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use futures_core::Stream;
use reqwest::Url;

use super::call::{Call, Read};
use super::credential::BoxFuture;
use super::draft::Draft;
use super::error::{Error, host, same_origin};
use super::parameters::Parameters;
use super::transport::RawResponse;

/// A page of a list. Responses that are pages are one, and so can types of your own be.
pub trait Page {
    /// What the list is of.
    type Item;

    /// The link to the next page as the service gave it; `None` on the last page.
    fn next_link(&self) -> Option<&str>;

    /// The link with which the service is asked for what has changed since, as it gave it; only the
    /// last page of a list that tracks changes has one.
    fn delta_link(&self) -> Option<&str> {
        None
    }

    /// The items on the page, in their order; a page without any may have a next one.
    fn into_items(self) -> Vec<Self::Item>;
}

impl<T: Page, P: Parameters> Call<T, P> {
    /// All pages, from the first on: a stream, and [`Pages::next`] gives them one by one.
    pub fn pages(self) -> Pages<T> {
        self.pages_at(Position::Start)
    }

    /// All pages from a link on, which [`Pages::next_link`] or [`Pages::delta_link`] gave. What the
    /// call itself asks for (`$filter` and the like) is in the link already, and not sent again; its
    /// headers are.
    pub fn pages_from(self, link: impl Into<String>) -> Pages<T> {
        self.pages_at(Position::Link(link.into()))
    }

    /// The items of all pages, from the first on: a stream, and [`Items::next`] gives them one by one.
    pub fn items(self) -> Items<T> {
        self.pages().items()
    }

    fn pages_at(self, position: Position) -> Pages<T> {
        let (call, read) = self.into_parts();
        Pages { pager: Pager::new(call, position), read }
    }
}

/// The pages of a list, each asked for when it is wanted.
///
/// The service's links are followed as they stand, with the call's headers, its credential, and its
/// timeout for each page; never to another origin or out of the service root.
///
/// After an error there are no more pages, unless [`Pages::resume`] asks for the one that failed again.
///
/// ```text
/// let mut pages = call.pages();
/// while let Some(page) = pages.next().await? { … }
/// ```
#[must_use = "pages do nothing until they are asked for"]
pub struct Pages<T> {
    pager: Pager,
    read: Read<T>,
}

impl<T> Pages<T> {
    /// At most so many pages from here on; without it, all. Then [`Pages::next_link`] tells whether
    /// there are more.
    pub fn max_pages(mut self, pages: usize) -> Self {
        self.pager.left = Some(pages);
        self
    }

    /// The link to the page that comes next, or that failed: kept, it lets another call go on from
    /// there ([`Call::pages_from`]). `None` before the first page and after the last. Treat it as
    /// you treat what it leads to: whoever has it and a credential can read on.
    #[must_use]
    pub fn next_link(&self) -> Option<&str> {
        match &self.pager.position {
            Position::Link(link) => Some(link),
            Position::Start | Position::End => None,
        }
    }

    /// After the last page, the link with which [`Call::pages_from`] asks for what has changed since,
    /// if the list tracks changes.
    #[must_use]
    pub fn delta_link(&self) -> Option<&str> {
        self.pager.delta_link.as_deref()
    }

    /// After an error, asks for the page that failed again.
    pub fn resume(&mut self) {
        self.pager.failed = false;
    }
}

impl<T: Page> Pages<T> {
    /// The next page; `None` behind the last, and after an error. May be dropped and called again:
    /// the page is not lost.
    ///
    /// # Errors
    /// All that can go wrong with a call, and [`Error::Link`].
    pub async fn next(&mut self) -> Result<Option<T>, Error> {
        poll_fn(|cx| self.poll_page(cx)).await.transpose()
    }

    /// The items of these pages.
    pub fn items(self) -> Items<T> {
        Items { pages: self, page: Vec::new().into_iter() }
    }

    fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        let Some(response) = ready!(self.pager.poll_response(cx)) else { return Poll::Ready(None) };
        let operation = self.pager.call.operation;
        let page = response.and_then(|response| (self.read)(operation, response));
        match &page {
            Ok(page) => self.pager.turn(page.next_link(), page.delta_link()),
            Err(_) => self.pager.failed = true,
        }
        Poll::Ready(Some(page))
    }
}

impl<T: Page> Stream for Pages<T> {
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_page(cx)
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pager.call.fmt_as("Pages", f)
    }
}

/// The items of a list, whose pages are asked for when they are wanted. See [`Pages`].
///
/// ```text
/// let mut items = call.items();
/// while let Some(item) = items.next().await? { … }
/// ```
#[must_use = "items do nothing until they are asked for"]
pub struct Items<T: Page> {
    pages: Pages<T>,
    page: vec::IntoIter<T::Item>,
}

impl<T: Page> Items<T> {
    /// The next item; `None` behind the last, and after an error. May be dropped and called again:
    /// no item is lost.
    ///
    /// # Errors
    /// All that can go wrong with a call, and [`Error::Link`].
    pub async fn next(&mut self) -> Result<Option<T::Item>, Error> {
        poll_fn(|cx| self.poll_item(cx)).await.transpose()
    }

    /// All items that are left, in memory at once. What comes before an error is lost with it; where
    /// that matters, call [`Items::next`].
    ///
    /// # Errors
    /// As [`Items::next`].
    pub async fn try_collect(mut self) -> Result<Vec<T::Item>, Error> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await? {
            items.push(item);
            items.extend(&mut self.page);
        }
        Ok(items)
    }

    /// The link to the page behind the one whose items come now: see [`Pages::next_link`]. Whoever
    /// goes on from there leaves out the items of this page that have not come yet.
    #[must_use]
    pub fn next_link(&self) -> Option<&str> {
        self.pages.next_link()
    }

    /// See [`Pages::delta_link`].
    #[must_use]
    pub fn delta_link(&self) -> Option<&str> {
        self.pages.delta_link()
    }

    /// After an error, asks for the page that failed again.
    pub fn resume(&mut self) {
        self.pages.resume();
    }

    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<T::Item, Error>>> {
        loop {
            if let Some(item) = self.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(self.pages.poll_page(cx)) {
                Some(Ok(page)) => self.page = page.into_items().into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// Nothing in it is pinned: items are moved out of it one by one.
impl<T: Page> Unpin for Items<T> {}

impl<T: Page> Stream for Items<T> {
    type Item = Result<T::Item, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(cx)
    }
}

impl<T: Page> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pages.pager.call.fmt_as("Items", f)
    }
}

/// Where in a list the next page is.
enum Position {
    /// Where the call itself leads.
    Start,
    /// Where this link leads.
    Link(String),
    /// There is none.
    End,
}

/// Asks for pages, whatever is on them.
struct Pager {
    call: Box<Draft>,
    position: Position,
    /// How many more pages may be asked for.
    left: Option<usize>,
    delta_link: Option<String>,
    followed: Followed,
    pending: Option<BoxFuture<'static, Result<RawResponse, Error>>>,
    failed: bool,
}

impl Pager {
    fn new(call: Box<Draft>, position: Position) -> Self {
        Self {
            call,
            position,
            left: None,
            delta_link: None,
            followed: Followed::default(),
            pending: None,
            failed: false,
        }
    }

    fn poll_response(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<RawResponse, Error>>> {
        if self.pending.is_none() {
            if self.failed || self.left == Some(0) || matches!(self.position, Position::End) {
                return Poll::Ready(None);
            }
            match self.request() {
                Ok(request) => self.pending = Some(request.send()),
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
        let Some(pending) = &mut self.pending else { return Poll::Ready(None) };
        let response = ready!(pending.as_mut().poll(cx));
        self.pending = None;
        Poll::Ready(Some(response))
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
        Ok(Box::new(self.call.at_link(self.resolve(link)?)))
    }

    /// The URL of a link, if a call may go there.
    fn resolve(&self, link: &str) -> Result<Url, Error> {
        // A relative link is relative to the URL that gave it (RFC 3986, section 5.1.3).
        let Ok(url) = self.call.url(self.call.parameters.clone())?.join(link) else {
            return Err(self.link_error("is not a URL"));
        };
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

    /// Goes on to the page behind one that has these links.
    fn turn(&mut self, next_link: Option<&str>, delta_link: Option<&str>) {
        let filled = |link: Option<&str>| link.filter(|link| !link.is_empty()).map(str::to_owned);
        self.left = self.left.map(|left| left.saturating_sub(1));
        self.delta_link = filled(delta_link);
        let next = filled(next_link).map_or(Position::End, Position::Link);
        if let Position::Link(link) = std::mem::replace(&mut self.position, next) {
            self.followed.push(link);
        }
    }
}

/// Links that were followed: the last, and one of those before it, which is enough to notice in the
/// end that they lead round in a circle (Brent's algorithm).
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
