//! Where a call may be redirected to.

use reqwest::header::LOCATION;
use reqwest::{StatusCode, Url};

use crate::runtime::call::retry::Repeatable;
use crate::runtime::call::sending::{Receive, Sending};
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::origin::{host, is_loopback, is_plain, same_origin};
use crate::runtime::platform::Incoming;

/// How many redirects one attempt follows.
const MAX_REDIRECTS: usize = 10;

/// Where an attempt has come to by redirects.
#[derive(Default)]
pub(crate) struct Hop {
    /// Where that is, if not where the call goes.
    pub(crate) url: Option<Url>,
    /// Whether it has left the service root's origin.
    pub(crate) away: bool,
    pub(crate) redirects: usize,
}

impl Sending {
    /// Where an attempt has come to.
    pub(crate) fn url_at<'a>(&'a self, hop: &'a Hop) -> &'a Url {
        hop.url.as_ref().unwrap_or(&self.url)
    }

    /// Where to go on, if going on is safe.
    ///
    /// Only a download may leave the service's origin: services answer with where files
    /// lie. Neither credential nor body go there, nor anywhere from then on.
    pub(crate) fn follow(
        &self,
        hop: &Hop,
        status: StatusCode,
        mut target: Url,
    ) -> Result<Hop, Box<ErrorKind>> {
        let away = hop.away || !same_origin(&target, &self.url);
        let problem = if away && self.receive == Receive::Whole {
            "another origin, where the credential must not go"
        } else if !self.method.is_safe()
            || self.repeatable == Repeatable::Never
            || away && self.body.is_some()
        {
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
            return Ok(Hop { url: Some(target), away, redirects: hop.redirects + 1 });
        };
        Err(Box::new(ErrorKind::Redirect { status, host: host(&target), problem }))
    }

    /// Whether no more can be read along than of the call itself: a URL has TLS, or as the call's it
    /// is on this machine, or has none.
    fn is_private(&self, target: &Url) -> bool {
        let local = |url: &Url| url.scheme() == "http" && is_loopback(url);
        let both = |is: fn(&Url) -> bool| is(&self.url) && is(target);
        target.scheme() == "https" || local(&self.url) && local(target) || both(is_plain)
    }
}

/// Where a response redirects to, if it does.
pub(crate) fn redirect_target(url: &Url, response: &Incoming) -> Option<Url> {
    let redirects = matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    let location = response.headers().get(LOCATION).filter(|_| redirects)?;
    let location = String::from_utf8_lossy(location.as_bytes());
    // An HTTP client may have gone on within the origin; the response of a middleware has no URL.
    let base = if same_origin(response.url(), url) { response.url() } else { url };
    base.join(&location).ok()
}
