//! Paginated lists.

#[cfg(runtime = "pagination")]
pub(crate) mod declared;
#[cfg(runtime = "pagination")]
pub(crate) mod link_header;
pub(crate) mod page_body;
pub(crate) mod pager;
pub(crate) mod pages;
