//! Where a call may be redirected to.

use reqwest::header::LOCATION;
use reqwest::{Response, StatusCode, Url};

use super::client::is_loopback;
use super::error::{Error, host};
use super::transport::{Prepared, Receive};

/// How many redirects one attempt follows.
const MAX_REDIRECTS: usize = 10;

/// Where an attempt has come to by redirects.
pub(crate) struct Hop {
    pub(crate) url: Url,
    /// Whether it has left the service root's origin.
    pub(crate) away: bool,
    pub(crate) redirects: usize,
}

impl Hop {
    /// Where an attempt begins.
    pub(crate) fn first(url: &Url) -> Self {
        Self { url: url.clone(), away: false, redirects: 0 }
    }
}

impl Prepared {
    /// Where to go on, if going on is safe.
    ///
    /// Only a download may leave the service's origin: services answer with where files
    /// lie. Neither credential nor body go there, nor anywhere from then on.
    pub(crate) fn follow(
        &self,
        hop: &Hop,
        status: StatusCode,
        mut target: Url,
        replayable: bool,
    ) -> Result<Hop, Error> {
        let away = hop.away || target.origin() != self.url.origin();
        let problem = if away && self.receive == Receive::Whole {
            "another origin, where the credential must not go"
        } else if !self.method.is_safe() || !replayable || away && self.body.is_some() {
            "which is followed for requests that only read"
        } else if away && !self.is_private(&target) {
            "another origin, where anyone could read along"
        } else if hop.redirects >= MAX_REDIRECTS {
            "after ten other redirects"
        } else {
            // User information in the target would become a credential. Setting it
            // fails only for URLs that have no host.
            let _ = target.set_username("");
            let _ = target.set_password(None);
            return Ok(Hop { url: target, away, redirects: hop.redirects + 1 });
        };
        let host = host(&target);
        Err(Error::Redirect { operation: self.operation, attempts: 1, status, host, problem })
    }

    /// Whether nobody reads along: as the service root, a URL has TLS or is on this machine.
    fn is_private(&self, target: &Url) -> bool {
        let local = |url: &Url| url.scheme() == "http" && is_loopback(url);
        target.scheme() == "https" || local(&self.url) && local(target)
    }
}

/// Where a response redirects to, if it does.
pub(crate) fn redirect_target(hop: &Hop, response: &Response) -> Option<Url> {
    let redirects = matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    let location = response.headers().get(LOCATION).filter(|_| redirects)?;
    let location = String::from_utf8_lossy(location.as_bytes());
    // An HTTP client may have gone on within the origin; the answer of a middleware has no place.
    let at_origin = response.url().origin() == hop.url.origin();
    let base = if at_origin { response.url() } else { &hop.url };
    base.join(&location).ok()
}
