//! What the public API of a generated crate gains, loses and changes, and the version that this asks for.
//!
//! Both states are read as Rust, file by file; files that are equal are not read. Only what is generated as it stands is
//! seen: not what macros make of it, which is the same for all types of a kind.

mod items;
pub mod report;

use std::borrow::Cow;
use std::collections::BTreeSet;

use semver::Version;

use crate::sync::{ChangeKind, Files, Plan};
use items::{Items, Surface};

/// How much a change asks of a crate's users, and so of its version (Semantic Versioning 2.0.0, as cargo reads it).
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Bump {
    /// The API is the same.
    Patch,
    /// Programs still compile.
    Minor,
    /// Programs may no longer compile.
    Major,
}

/// An item that differs.
#[derive(Debug, Eq, PartialEq)]
pub enum Difference {
    /// It is new.
    Added {
        /// What it is.
        item: String,
        /// How much that asks of users: a new variant breaks those who match on all there were.
        bump: Bump,
    },
    /// It is declared in another way.
    Changed {
        /// What it was.
        from: String,
        /// What it is.
        to: String,
    },
    /// It is gone.
    Removed {
        /// What it was.
        item: String,
    },
}

impl Difference {
    /// How much it asks of users.
    #[must_use]
    pub fn bump(&self) -> Bump {
        match self {
            Self::Added { bump, .. } => *bump,
            Self::Changed { .. } | Self::Removed { .. } => Bump::Major,
        }
    }
}

/// How the API that a plan makes differs from the one that is there.
#[derive(Debug)]
pub struct ApiChange {
    /// The version that is there.
    pub from: Version,
    /// The version that the plan gives.
    pub to: Version,
    /// What differs, in the order of its paths.
    pub differences: Vec<Difference>,
}

impl ApiChange {
    /// What the plan changes, which was made for `wanted`; `None` if there is no crate yet, or none that can be read.
    #[must_use]
    pub fn of(plan: &Plan, wanted: &Files) -> Option<Self> {
        let now = |path: &str| wanted.get(path).map(String::as_str);
        let surface = Surface::of_lib(&found(plan, wanted, "src/lib.rs")?, now("src/lib.rs")?)?;
        let (mut before, mut after) = (Items::default(), Items::default());
        for (path, change) in plan.changes() {
            let (found, wanted) = match &change.kind {
                ChangeKind::Stale { found, wanted } => (Some(found), Some(wanted)),
                ChangeKind::Missing { wanted } => (None, Some(wanted)),
                ChangeKind::Orphaned { found } => (Some(found), None),
            };
            if let Some(found) = found {
                before.read(path, &String::from_utf8_lossy(found), &surface.before);
            }
            if let Some(wanted) = wanted {
                after.read(path, wanted, &surface.after);
            }
        }
        Some(Self {
            from: version(&found(plan, wanted, "Cargo.toml")?)?,
            to: version(now("Cargo.toml")?)?,
            differences: differences(&before, &after),
        })
    }

    /// How much all of it asks of users.
    #[must_use]
    pub fn bump(&self) -> Bump {
        self.differences.iter().map(Difference::bump).max().unwrap_or(Bump::Patch)
    }

    /// The least version that the change may have.
    #[must_use]
    pub fn least_version(&self) -> Version {
        let Version { major, minor, patch, .. } = self.from;
        match (self.bump(), major, minor) {
            // Before 1.0, cargo takes the first number that is not zero as the major one.
            (Bump::Major, 0, 0) | (Bump::Minor | Bump::Patch, 0, _) | (Bump::Patch, ..) => {
                Version::new(major, minor, patch + 1)
            }
            (Bump::Major, 0, _) | (Bump::Minor, ..) => Version::new(major, minor + 1, 0),
            (Bump::Major, ..) => Version::new(major + 1, 0, 0),
        }
    }
}

/// The text of a file that is there.
fn found<'a>(plan: &'a Plan, wanted: &'a Files, path: &str) -> Option<Cow<'a, str>> {
    match plan.changes().get(path).map(|change| &change.kind) {
        None => wanted.get(path).map(|text| text.as_str().into()),
        Some(ChangeKind::Stale { found, .. } | ChangeKind::Orphaned { found }) => {
            Some(String::from_utf8_lossy(found))
        }
        Some(ChangeKind::Missing { .. }) => None,
    }
}

fn version(manifest: &str) -> Option<Version> {
    let manifest: toml::Table = manifest.parse().ok()?;
    manifest.get("package")?.get("version")?.as_str()?.parse().ok()
}

fn differences(before: &Items, after: &Items) -> Vec<Difference> {
    let paths: BTreeSet<_> = before.paths().chain(after.paths()).collect();
    let mut found = Vec::new();
    for path in paths {
        match (before.get(path), after.get(path)) {
            (Some(from), Some(to)) if from.shown != to.shown => {
                found.push(Difference::Changed { from: from.shown.clone(), to: to.shown.clone() });
            }
            // What comes and goes with the type or module that it belongs to is not told apart from it.
            (Some(from), None) if before.has(&from.owner) && !after.has(&from.owner) => {}
            (None, Some(to)) if after.has(&to.owner) && !before.has(&to.owner) => {}
            (Some(from), None) => found.push(Difference::Removed { item: from.shown.clone() }),
            (None, Some(to)) => {
                let breaks = to.is_part && before.is_closed(&to.owner);
                let bump = if breaks { Bump::Major } else { Bump::Minor };
                found.push(Difference::Added { item: to.shown.clone(), bump });
            }
            _ => {}
        }
    }
    found
}
