//! Facts about single services that their descriptions do not state, by the name of a profile.
//!
//! Nothing is inferred from the names of paths, schemas or servers: without a profile, no such fact holds.
//! [`crate::lower`] queries the profile and puts the facts into the [`crate::model`].

mod microsoft_graph;
mod replacement;

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use crate::model::ServiceDef;
use crate::select::Navigation;

pub(crate) use replacement::{Replacement, ReplacingBody};

/// A service about which more is known than its description states.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[non_exhaustive]
#[serde(try_from = "String")]
pub enum Profile {
    /// Microsoft Graph: `microsoft-graph`.
    MicrosoftGraph,
}

/// A name that no profile has.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("there is no profile `{name}`; the profiles are: {}", Profile::ALL.map(Profile::name).join(", "))]
pub struct UnknownProfile {
    name: String,
}

impl Profile {
    /// All profiles.
    pub const ALL: [Self; 1] = [Self::MicrosoftGraph];

    /// The name in configurations and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::MicrosoftGraph => "microsoft-graph",
        }
    }

    /// The prefix of schema names that becomes no module, unless a configuration sets another.
    pub(crate) fn namespace(self) -> &'static str {
        match self {
            Self::MicrosoftGraph => microsoft_graph::NAMESPACE,
        }
    }

    /// The navigation properties that become fields, unless a selection says it.
    pub(crate) fn navigation(self) -> Navigation {
        match self {
            Self::MicrosoftGraph => microsoft_graph::NAVIGATION,
        }
    }

    /// The action that replaces a whole collection.
    pub(crate) fn replacement(self) -> &'static Replacement {
        match self {
            Self::MicrosoftGraph => &microsoft_graph::ASSIGN,
        }
    }

    /// The facts about the service as a whole.
    pub(crate) fn service(self) -> ServiceDef {
        match self {
            Self::MicrosoftGraph => microsoft_graph::SERVICE,
        }
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Profile {
    type Err = UnknownProfile;

    fn from_str(name: &str) -> Result<Self, UnknownProfile> {
        let known = Self::ALL.into_iter().find(|profile| profile.name() == name);
        known.ok_or_else(|| UnknownProfile { name: name.to_owned() })
    }
}

impl TryFrom<String> for Profile {
    type Error = UnknownProfile;

    fn try_from(name: String) -> Result<Self, UnknownProfile> {
        name.parse()
    }
}
