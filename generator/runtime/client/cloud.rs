//! The clouds that Microsoft Graph is in.

use crate::runtime::client::builder::ClientBuilder;
use crate::service::SERVICE_ROOT;

/// A cloud with a Microsoft Graph of its own: nothing of one is known to another.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Cloud {
    /// The worldwide one.
    #[default]
    Global,
    /// Microsoft Cloud for US Government: GCC High (L4).
    UsGov,
    /// Microsoft Cloud for US Government: the Department of Defense (L5).
    UsGovDod,
    /// Microsoft Azure and Microsoft 365 operated by 21Vianet in China.
    China,
}

impl Cloud {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Global, Self::UsGov, Self::UsGovDod, Self::China];

    /// Where its Microsoft Graph is, such as `https://graph.microsoft.com`.
    #[must_use]
    pub const fn origin(self) -> &'static str {
        match self {
            Self::Global => "https://graph.microsoft.com",
            Self::UsGov => "https://graph.microsoft.us",
            Self::UsGovDod => "https://dod-graph.microsoft.us",
            Self::China => "https://microsoftgraph.chinacloudapi.cn",
        }
    }

    /// The URL to which all paths of a version are appended: of `v1.0`, or of `beta`.
    #[must_use]
    pub fn service_root(self, version: &str) -> String {
        format!("{}/{version}", self.origin())
    }

    /// What a token is asked for: all that the application has been granted, such as
    /// `https://graph.microsoft.com/.default`.
    #[must_use]
    pub const fn scope(self) -> &'static str {
        match self {
            Self::Global => "https://graph.microsoft.com/.default",
            Self::UsGov => "https://graph.microsoft.us/.default",
            Self::UsGovDod => "https://dod-graph.microsoft.us/.default",
            Self::China => "https://microsoftgraph.chinacloudapi.cn/.default",
        }
    }

    /// Whom a token is asked of: the URL that the tenant follows, such as
    /// `https://login.microsoftonline.com`.
    #[must_use]
    pub const fn login_authority(self) -> &'static str {
        match self {
            Self::Global => "https://login.microsoftonline.com",
            Self::UsGov | Self::UsGovDod => "https://login.microsoftonline.us",
            Self::China => "https://login.chinacloudapi.cn",
        }
    }
}

impl ClientBuilder {
    /// Calls the service in this cloud, in the version that the description has:
    /// [`ClientBuilder::service_root`] takes another.
    pub fn cloud(self, cloud: Cloud) -> Self {
        let version = SERVICE_ROOT.and_then(|root| root.trim_end_matches('/').rsplit('/').next());
        self.service_root(cloud.service_root(version.unwrap_or("v1.0")))
    }
}
