//! The option `navigation`.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

/// Which navigation properties become fields. The key `x-ms-navigationProperty` marks them: they lead from one entity to
/// others, and a response has them only if the request expands them.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq)]
#[serde(try_from = "String")]
pub enum Navigation {
    /// All of them.
    #[default]
    All,
    /// Those whose types are used anyway, and those that an include pattern names.
    Selected,
}

/// A value that no option `navigation` has.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "`{name}` does not say which navigation properties become fields; the values are: {}",
    Navigation::ALL.map(Navigation::name).join(", ")
)]
pub struct UnknownNavigation {
    name: String,
}

impl Navigation {
    /// All values.
    pub const ALL: [Self; 2] = [Self::All, Self::Selected];

    /// The name in configurations and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Selected => "selected",
        }
    }
}

impl fmt::Display for Navigation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Navigation {
    type Err = UnknownNavigation;

    fn from_str(name: &str) -> Result<Self, UnknownNavigation> {
        let known = Self::ALL.into_iter().find(|navigation| navigation.name() == name);
        known.ok_or_else(|| UnknownNavigation { name: name.to_owned() })
    }
}

impl TryFrom<String> for Navigation {
    type Error = UnknownNavigation;

    fn try_from(name: String) -> Result<Self, UnknownNavigation> {
        name.parse()
    }
}
