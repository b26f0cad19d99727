//! Items that come one after the other, as streams: the feature `stream`.

use futures_core::Stream;

use super::stream::Unfold;
use crate::runtime::codec::Field;
use crate::runtime::{Error, Event, Events, JsonLines};

impl<T: 'static> Events<T> {
    /// The events as they come, and those that are too large as errors. The stream ends after any other error, and
    /// where [`Events::next`] gives `None`.
    pub fn into_stream(self) -> impl Stream<Item = Result<Event<T>, Error>> + Send + Unpin {
        Unfold::of(self, |mut events| {
            Box::pin(async move {
                let item = events.next().await;
                (events.is_open().then_some(events), item)
            })
        })
    }
}

impl<T: Field + Send + 'static> JsonLines<T> {
    /// The items as they come, and those that do not fit or are too large as errors. The stream ends after any
    /// other error.
    pub fn into_stream(self) -> impl Stream<Item = Result<T, Error>> + Send + Unpin {
        Unfold::of(self, |mut lines| {
            Box::pin(async move {
                let item = lines.next().await;
                (lines.is_open().then_some(lines), item)
            })
        })
    }
}
