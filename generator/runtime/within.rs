//! Time limits of futures.

use std::time::Duration;

use crate::runtime::platform::timer;

/// A limit that is none: some clocks cannot tell times much later.
const FOREVER: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);

/// What a future gives, or the limit if it takes longer than that.
pub(crate) async fn within<F: Future>(
    limit: Option<Duration>,
    future: F,
) -> Result<F::Output, Duration> {
    match limit.filter(|limit| *limit < FOREVER) {
        Some(limit) => timer::timeout(limit, future).await.map_err(|_| limit),
        None => Ok(future.await),
    }
}
