//! Concatenation of bodies.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use crate::runtime::body::upload::Content;

/// Concatenates contents; `length` is their total size in bytes, if it is known.
pub(crate) fn chain(contents: Vec<Content>, length: Option<u64>) -> Content {
    let bodies = contents.into_iter().rev().map(Content::into_body).collect();
    Content::Stream(reqwest::Body::wrap(Chain { bodies, length }))
}

/// Concatenated bodies in reverse order: the last is sent next.
struct Chain {
    bodies: Vec<reqwest::Body>,
    length: Option<u64>,
}

impl Body for Chain {
    type Data = Bytes;
    type Error = reqwest::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, reqwest::Error>>> {
        while let Some(body) = self.bodies.last_mut() {
            match Pin::new(body).poll_frame(cx) {
                Poll::Ready(None) => {
                    self.bodies.pop();
                }
                frame => return frame,
            }
        }
        Poll::Ready(None)
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
