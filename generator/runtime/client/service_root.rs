//! Which URLs a client may call.

use reqwest::Url;

use crate::runtime::error::Error;
use crate::runtime::origin::is_loopback;
use crate::service::HTTP_ORIGINS;

/// Which URLs may be called without TLS, over which anyone on the way can read and change what is sent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum PlainHttp {
    /// Those of this machine.
    Local,
    /// Those, and what the description says to call so.
    Described,
    /// All.
    Any,
}

impl PlainHttp {
    /// The same for a call with a credential, or for one without.
    pub(crate) fn for_credential(self, has_credential: bool) -> Self {
        if self == Self::Described && has_credential { Self::Local } else { self }
    }

    fn allows(self, url: &Url) -> bool {
        match self {
            Self::Any => true,
            Self::Described => is_loopback(url) || is_described(url),
            Self::Local => is_loopback(url),
        }
    }
}

/// Refuses service roots that must not be sent anything, or that no path can be put below. The
/// messages do not repeat the URL, which may hold a password.
pub(crate) fn parse_service_root(text: &str, plain_http: PlainHttp) -> Result<Url, Error> {
    let url = Url::parse(text).map_err(|source| {
        Error::configuration_because("the service root is not an absolute URL", source)
    })?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Error::configuration(
            "the service root has user information; use a credential",
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(Error::configuration("the service root has a query or a fragment"));
    }
    if text.contains(['{', '}']) {
        return Err(Error::configuration("the service root has a variable without a value"));
    }
    match url.scheme() {
        "https" => Ok(url),
        "http" if plain_http.allows(&url) => Ok(url),
        "http" if is_described(&url) => Err(Error::configuration(
            "the service root is an http URL, over which anyone can read the credential; \
             ClientBuilder::allow_http sends it all the same",
        )),
        "http" => Err(Error::configuration(
            "the service root is an http URL, over which anyone can read and change what is sent; \
             without ClientBuilder::allow_http only this machine (localhost, 127.0.0.0/8, ::1) is \
             called so",
        )),
        _ => Err(Error::configuration("the service root is not an https URL")),
    }
}

/// Whether the description itself says to call this origin over http.
fn is_described(url: &Url) -> bool {
    let mut origins = HTTP_ORIGINS.iter().filter_map(|origin| Url::parse(origin).ok());
    origins.any(|origin| origin.origin() == url.origin())
}
