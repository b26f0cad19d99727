//! The pages and items of lists.

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
use crate::runtime::paging::page_body::{LinkNames, PageLinks};
use crate::runtime::paging::pager::{Pager, Position};
use crate::runtime::response::raw::RawResponse;
use crate::runtime::response::unexpected;

/// A page of a list. Generated response types implement it, and you can implement it for your own types.
pub trait Page {
    /// The type of the items.
    type Item;

    /// The name of the JSON property with the items; `value` by default.
    const ITEMS: &'static str = "value";

    /// The name of the JSON property with the link to the next page; `@odata.nextLink` by default. It is used to
    /// continue after a page that cannot be decoded. It is empty if the operation, not the page, says how the list
    /// continues.
    const NEXT_LINK: &'static str = "@odata.nextLink";

    /// Returns the link to the next page as the service sent it; `None` on the last page, and if there are no such links.
    fn next_link(&self) -> Option<&str> {
        None
    }

    /// Returns the link that requests later changes, as the service sent it; only the last page of a list that tracks
    /// changes has one.
    fn delta_link(&self) -> Option<&str> {
        None
    }

    /// Returns the items of the page in their order. A page without items can still have a next page.
    fn into_items(self) -> Vec<Self::Item>;
}

/// A missing page is the end of the list.
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

#[cfg(runtime = "pagination")]
/// A list as the whole response is a page if its operation says how it continues.
impl<T> Page for Vec<T> {
    type Item = T;

    const ITEMS: &'static str = "";
    const NEXT_LINK: &'static str = "";

    fn into_items(self) -> Vec<T> {
        self
    }
}

impl<T: Page, P: Parameters> Call<T, P> {
    /// Returns all pages: a stream, or one by one with [`Pages::next`].
    pub fn pages(self) -> Pages<T> {
        self.pages_at(Position::Start)
    }

    /// Returns all pages from a link of [`Pages::next_link`] or [`Pages::delta_link`] on. The link already contains the
    /// query options of the call (such as `$filter`), which are not sent again; its headers are.
    pub fn pages_from(self, link: impl Into<String>) -> Pages<T> {
        self.pages_at(Position::Link(link.into()))
    }

    /// Returns the items of all pages: a stream, or one by one with [`Items::next`].
    pub fn items(self) -> Items<T> {
        self.pages().items()
    }

    fn pages_at(self, position: Position) -> Pages<T> {
        let (call, read) = self.into_parts();
        #[cfg(runtime = "pagination")]
        let position = if T::NEXT_LINK.is_empty() && call.pagination.is_none() {
            Position::Unknown(
                "is not declared: await the call itself, which returns all that it can".to_owned(),
            )
        } else {
            position
        };
        Pages { pager: Pager::new(call, position), read }
    }
}

/// The pages of a list, requested on demand.
///
/// Links are followed with the headers and the credential of the call; its timeout applies to each page. Links to
/// another origin or out of the service root are errors, and so are links to a page that was read already. Relative links
/// are resolved against the `@odata.context` of their page, or otherwise against the URL of the page.
///
/// ```text
/// let mut pages = call.pages();
/// while let Some(page) = pages.next().await? { … }
/// ```
///
/// # After an error
/// [`Pages::next`] returns `None` only at the end of the list (or after [`Pages::max_pages`]), never because of an
/// earlier error:
///
/// - **A page that cannot be decoded** is skipped if its JSON has a link to the next page, or items and no such link:
///   the next call returns the page after it. [`Pages::resume`] requests the page itself again.
/// - **After any other error**, the next call requests the same page again. A permanent error is returned each time,
///   so a loop that continues after errors has to count them.
///
/// As a [`Stream`], it ends after two consecutive errors of the same page, or after the first error that a retry
/// cannot resolve (a link that must not be followed, a call that cannot be sent), so that a consumer that ignores
/// errors does not loop forever. [`Pages::is_at_end`] returns whether the list was complete.
#[must_use = "pages are only requested when they are polled"]
pub struct Pages<T> {
    pager: Pager,
    read: Read<T>,
}

impl<T> Pages<T> {
    /// Limits the number of further pages; unlimited by default. [`Pages::next_link`] then tells whether there are
    /// more.
    pub fn max_pages(mut self, pages: usize) -> Self {
        self.pager.left = Some(pages);
        self
    }

    /// Returns the link to the next page, or to the page that failed. Store it to continue later with
    /// [`Call::pages_from`]. It is an absolute URL, unless it cannot be resolved. `None` before the first page and
    /// after the last. The link is as sensitive as the data: with a credential, it gives access to the pages.
    #[must_use]
    pub fn next_link(&self) -> Option<&str> {
        self.pager.next_link()
    }

    /// Returns the link that requests later changes with [`Call::pages_from`]; only after the last page of a list that
    /// tracks changes. It is an absolute URL, as [`Pages::next_link`].
    #[must_use]
    pub fn delta_link(&self) -> Option<&str> {
        self.pager.delta_link()
    }

    /// Returns whether the list is complete: the last page was received, or skipped after an error.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.pager.is_at_end()
    }

    /// Requests the failed page again after an error, even if it would be skipped. A stream that ended because of
    /// errors continues.
    pub fn resume(&mut self) {
        self.pager.resume();
    }
}

impl<T: Page> Pages<T> {
    /// Returns the next page; `None` after the last, and never because of an error. It is cancel-safe: if the future
    /// is dropped, the next call returns the same page.
    ///
    /// # Errors
    /// Returns the errors of a call, and [`ErrorKind::Link`](crate::runtime::ErrorKind::Link). The
    /// documentation of the [type](Pages#after-an-error) describes how to continue.
    pub async fn next(&mut self) -> Result<Option<T>, Error> {
        poll_fn(|cx| self.poll_page(cx)).await.transpose()
    }

    /// Returns the items of these pages.
    pub fn items(self) -> Items<T> {
        Items { pages: self, page: Vec::new().into_iter() }
    }

    fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        let Some(response) = ready!(self.pager.poll_response(cx)) else { return Poll::Ready(None) };
        Poll::Ready(Some(response.and_then(|response| self.read(response))))
    }

    /// Decodes a page, and advances to the one that it links to.
    fn read(&mut self, mut response: RawResponse) -> Result<T, Error> {
        let names = LinkNames::of(T::NEXT_LINK);
        let links = PageLinks::of(&mut response, names);
        #[cfg(runtime = "pagination")]
        let links = self.pager.with_declared(links, &response);
        response.reading.page = Some((T::ITEMS, names.links()));
        if self.pager.follows_link() && is_unexpectedly_empty(&response) {
            let error = unexpected(self.pager.operation(), response, "a page");
            return Err(self.pager.unreadable(&links, T::ITEMS, names, error));
        }
        match (self.read)(self.pager.operation(), response) {
            Ok(received) => {
                let page = received.value;
                let links = self.pager.links(&links, page.next_link(), page.delta_link());
                self.pager.turn(links);
                Ok(page)
            }
            Err(error) => Err(self.pager.unreadable(&links, T::ITEMS, names, error)),
        }
    }

    /// Returns the next page of a stream, which ends after repeated failures of a page.
    fn poll_stream(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        if self.pager.has_given_up() { Poll::Ready(None) } else { self.poll_page(cx) }
    }
}

/// Returns whether a response is empty although its status promises content. For a page that another page links to,
/// this is not the end of the list.
fn is_unexpectedly_empty(response: &RawResponse) -> bool {
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

/// The items of a list, whose pages are requested on demand.
///
/// Errors are handled as [`Pages`](Pages#after-an-error) describes: all items of a page that cannot be decoded are
/// skipped, and those of the next page follow.
///
/// ```text
/// let mut items = call.items();
/// while let Some(item) = items.next().await? { … }
/// ```
#[must_use = "items are only requested when they are polled"]
pub struct Items<T: Page> {
    pages: Pages<T>,
    page: vec::IntoIter<T::Item>,
}

impl<T: Page> Items<T> {
    /// Returns the next item; `None` after the last, and never because of an error. It is cancel-safe: if the future
    /// is dropped, no item is lost.
    ///
    /// # Errors
    /// Returns the errors of a call, and [`ErrorKind::Link`](crate::runtime::ErrorKind::Link).
    /// [`Pages`](Pages#after-an-error) describes how to continue.
    pub async fn next(&mut self) -> Result<Option<T::Item>, Error> {
        poll_fn(|cx| self.poll_item(cx, Pages::poll_page)).await.transpose()
    }

    /// Collects all remaining items in memory. The first error ends it, and discards the items received before; call
    /// [`Items::next`] to keep them.
    ///
    /// # Errors
    /// Returns the errors of [`Items::next`].
    pub async fn try_collect(mut self) -> Result<Vec<T::Item>, Error> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await? {
            items.push(item);
            items.extend(&mut self.page);
        }
        Ok(items)
    }

    /// Returns the link to the page after the current one: see [`Pages::next_link`]. A call that continues from there
    /// skips the remaining items of the current page.
    #[must_use]
    pub fn next_link(&self) -> Option<&str> {
        self.pages.next_link()
    }

    /// Returns the link that requests later changes: see [`Pages::delta_link`].
    #[must_use]
    pub fn delta_link(&self) -> Option<&str> {
        self.pages.delta_link()
    }

    /// Returns whether the list is complete: see [`Pages::is_at_end`].
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.page.as_slice().is_empty() && self.pages.is_at_end()
    }

    /// Requests the failed page again after an error: see [`Pages::resume`].
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

/// A function that polls for the next page.
type PollPage<T> = fn(&mut Pages<T>, &mut Context<'_>) -> Poll<Option<Result<T, Error>>>;

/// No field is structurally pinned: items are moved out one by one.
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
