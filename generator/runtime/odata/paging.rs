//! Lists that come page by page: each page has the link to the next.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use futures_core::Stream;
use reqwest::StatusCode;

use crate::runtime::call::parameters::Parameters;
use crate::runtime::call::{Call, Read};
use crate::runtime::error::Error;
use crate::runtime::odata::page_body::{LinkBase, LinkNames};
use crate::runtime::odata::pager::{Pager, Position};
use crate::runtime::response::raw::RawResponse;
use crate::runtime::response::unexpected;

/// A page of a list. Responses that are pages are one, and so can types of your own be.
pub trait Page {
    /// What the list is of.
    type Item;

    /// The name of the JSON property that has the items: `value` unless said otherwise.
    const ITEMS: &'static str = "value";

    /// The name of the JSON property that has the link to the next page: `@odata.nextLink` unless said
    /// otherwise. Where a page cannot be read, its JSON is asked for the link under this name.
    const NEXT_LINK: &'static str = "@odata.nextLink";

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

/// No page is the end of the list.
impl<T: Page> Page for Option<T> {
    type Item = T::Item;

    const ITEMS: &'static str = T::ITEMS;
    const NEXT_LINK: &'static str = T::NEXT_LINK;

    fn next_link(&self) -> Option<&str> {
        self.as_ref().and_then(T::next_link)
    }

    fn delta_link(&self) -> Option<&str> {
        self.as_ref().and_then(T::delta_link)
    }

    fn into_items(self) -> Vec<T::Item> {
        self.map(T::into_items).unwrap_or_default()
    }
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
/// The service's links are followed with the call's headers, its credential, and its timeout for each page;
/// never to another origin or out of the service root. Absolute links are followed as they are; a relative one is
/// resolved against its page's `@odata.context`, or else against the URL that its page came from.
///
/// ```text
/// let mut pages = call.pages();
/// while let Some(page) = pages.next().await? { … }
/// ```
///
/// # After an error
/// [`Pages::next`] gives `None` only at the end of the list (or after [`Pages::max_pages`]), whatever failed
/// before:
///
/// - **A page that came and cannot be read** is passed over, if its JSON has a link to the next page, or has items
///   and no such link: the next call gives the page after it. [`Pages::resume`] asks for the page itself again.
/// - **After any other error** the next call asks for the same page again. An error that lasts is given each time,
///   so a loop that goes on after errors has to count them.
///
/// As a [`Stream`], it ends after the second error in a row for the same page, or after the first where trying
/// again would not help (a link that must not be followed, a call that cannot be sent), so that whoever skips errors
/// does not ask forever. [`Pages::is_at_end`] tells whether that was the end of the list.
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
    /// there ([`Call::pages_from`]). It is absolute, unless it can be resolved against nothing. `None` before
    /// the first page and after the last. Treat it as you treat what it leads to: whoever has it and a
    /// credential can read on.
    #[must_use]
    pub fn next_link(&self) -> Option<&str> {
        self.pager.next_link()
    }

    /// After the last page, the link with which [`Call::pages_from`] asks for what has changed since,
    /// if the list tracks changes. It is absolute, as [`Pages::next_link`] is.
    #[must_use]
    pub fn delta_link(&self) -> Option<&str> {
        self.pager.delta_link()
    }

    /// Whether there are no more pages: the last came, or was passed over after an error.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.pager.is_at_end()
    }

    /// After an error, asks for the page that failed again, even if it would be passed over. A stream that ended
    /// because of errors goes on.
    pub fn resume(&mut self) {
        self.pager.resume();
    }
}

impl<T: Page> Pages<T> {
    /// The next page; `None` behind the last, and never because of an error. May be dropped and called again:
    /// the page is not lost.
    ///
    /// # Errors
    /// All that can go wrong with a call, and [`Error::Link`]. What the next call does then, the
    /// [type's documentation](Pages#after-an-error) says.
    pub async fn next(&mut self) -> Result<Option<T>, Error> {
        poll_fn(|cx| self.poll_page(cx)).await.transpose()
    }

    /// The items of these pages.
    pub fn items(self) -> Items<T> {
        Items { pages: self, page: Vec::new().into_iter() }
    }

    fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        let Some(response) = ready!(self.pager.poll_response(cx)) else { return Poll::Ready(None) };
        Poll::Ready(Some(response.and_then(|response| self.read(response))))
    }

    /// Reads a page, and goes on to the one that it links to.
    fn read(&mut self, mut response: RawResponse) -> Result<T, Error> {
        let names = LinkNames::of(T::NEXT_LINK);
        let base = LinkBase::of(&mut response, names);
        response.reading.page = Some((T::ITEMS, names.links()));
        if self.pager.follows_link() && says_nothing(&response) {
            let error = unexpected(self.pager.operation(), response, "a page");
            return Err(self.pager.unreadable(&base, T::ITEMS, names, error));
        }
        match (self.read)(self.pager.operation(), response) {
            Ok(received) => {
                let page = received.value;
                let links = self.pager.links(&base, page.next_link(), page.delta_link());
                self.pager.turn(links);
                Ok(page)
            }
            Err(error) => Err(self.pager.unreadable(&base, T::ITEMS, names, error)),
        }
    }

    /// The next page of a stream, which ends when a page has failed too often.
    fn poll_stream(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        if self.pager.has_given_up() { Poll::Ready(None) } else { self.poll_page(cx) }
    }
}

/// Whether a response has nothing, although it says to have something: of a page that another one links to, that is
/// not the end of the list.
fn says_nothing(response: &RawResponse) -> bool {
    response.status != StatusCode::NO_CONTENT && matches!(response.body.trim_ascii(), b"" | b"null")
}

impl<T: Page> Stream for Pages<T> {
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_stream(cx)
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pager.call.fmt_as("Pages", f)
    }
}

/// The items of a list, whose pages are asked for when they are wanted.
///
/// What it does after an error, [`Pages`] says: of a page that cannot be read, all items are missing, and those of the
/// next page follow.
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
    /// The next item; `None` behind the last, and never because of an error. May be dropped and called again:
    /// no item is lost.
    ///
    /// # Errors
    /// All that can go wrong with a call, and [`Error::Link`]. What the next call does then, the documentation
    /// of [`Pages`](Pages#after-an-error) says.
    pub async fn next(&mut self) -> Result<Option<T::Item>, Error> {
        poll_fn(|cx| self.poll_item(cx, Pages::poll_page)).await.transpose()
    }

    /// All items that are left, in memory at once. It ends with the first error, and what came before is lost
    /// with it; where that matters, call [`Items::next`].
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

    /// Whether there are no more items: see [`Pages::is_at_end`].
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.page.as_slice().is_empty() && self.pages.is_at_end()
    }

    /// See [`Pages::resume`].
    pub fn resume(&mut self) {
        self.pages.resume();
    }

    fn poll_item(
        &mut self,
        cx: &mut Context<'_>,
        poll_page: PollPage<T>,
    ) -> Poll<Option<Result<T::Item, Error>>> {
        loop {
            if let Some(item) = self.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(poll_page(&mut self.pages, cx)) {
                Some(Ok(page)) => self.page = page.into_items().into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// Asks for the next page.
type PollPage<T> = fn(&mut Pages<T>, &mut Context<'_>) -> Poll<Option<Result<T, Error>>>;

/// Nothing in it is pinned: items are moved out of it one by one.
impl<T: Page> Unpin for Items<T> {}

impl<T: Page> Stream for Items<T> {
    type Item = Result<T::Item, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(cx, Pages::poll_stream)
    }
}

impl<T: Page> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pages.pager.call.fmt_as("Items", f)
    }
}
