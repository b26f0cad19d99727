//! Changes of the public API of a generated crate, and the version that they require.
//!
//! The old and the new files are parsed as Rust; equal files are skipped. Macro calls are not expanded, because they
//! expand in the same way for all types of a kind: only what their entries decide is listed.

mod declaration;
mod items;
mod modules;
pub mod report;

use std::borrow::Cow;
use std::collections::BTreeSet;

use semver::Version;

use crate::sync::{ChangeKind, Files, Plan};
use items::Items;
use modules::Surface;

/// The effect of a change on the users of a crate, and so on its version (Semantic Versioning 2.0.0, as Cargo uses it).
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Bump {
    /// The API is unchanged.
    Patch,
    /// Programs still compile.
    Minor,
    /// Programs may no longer compile.
    Major,
}

/// A difference in one item.
#[derive(Debug, Eq, PartialEq)]
pub enum Difference {
    /// The item is new.
    Added {
        /// The declaration.
        item: String,
        /// The effect on users: for example, a new variant breaks an exhaustive match.
        bump: Bump,
    },
    /// The declaration has changed.
    Changed {
        /// The old declaration.
        from: String,
        /// The new declaration.
        to: String,
    },
    /// The item was removed.
    Removed {
        /// The old declaration.
        item: String,
    },
}

impl Difference {
    /// Returns the effect on users.
    #[must_use]
    pub fn bump(&self) -> Bump {
        match self {
            Self::Added { bump, .. } => *bump,
            Self::Changed { .. } | Self::Removed { .. } => Bump::Major,
        }
    }
}

/// The changes of the API between the files on disk and the generated files.
#[derive(Debug)]
pub struct ApiChange {
    /// The version on disk.
    pub from: Version,
    /// The generated version.
    pub to: Version,
    /// The prefix of paths that is not part of calls, on disk and generated, if it has changed. Empty for none.
    pub path_prefix: Option<(String, String)>,
    /// The differences, in the order of paths.
    pub differences: Vec<Difference>,
}

impl ApiChange {
    /// Compares the crate on disk with `wanted`, for which `plan` was created. Returns `None` if there is no crate on disk, or
    /// if it cannot be parsed.
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
        let prefix = |text: Option<&str>| text.and_then(path_prefix).unwrap_or_default();
        let service = found(plan, wanted, "src/service.rs");
        let prefixes = (prefix(service.as_deref()), prefix(now("src/service.rs")));
        Some(Self {
            path_prefix: Some(prefixes).filter(|(from, to)| from != to),
            from: version(&found(plan, wanted, "Cargo.toml")?)?,
            to: version(now("Cargo.toml")?)?,
            differences: differences(&before, &after),
        })
    }

    /// Returns the largest effect on users.
    #[must_use]
    pub fn bump(&self) -> Bump {
        self.differences.iter().map(Difference::bump).max().unwrap_or(Bump::Patch)
    }

    /// Returns the minimum version that the changes require.
    #[must_use]
    pub fn minimum_version(&self) -> Version {
        let Version { major, minor, patch, .. } = self.from;
        match (self.bump(), major, minor) {
            // Before 1.0, Cargo treats the first non-zero number as the major version.
            (Bump::Major, 0, 0) | (Bump::Minor | Bump::Patch, 0, _) | (Bump::Patch, ..) => {
                Version::new(major, minor, patch + 1)
            }
            (Bump::Major, 0, _) | (Bump::Minor, ..) => Version::new(major, minor + 1, 0),
            (Bump::Major, ..) => Version::new(major + 1, 0, 0),
        }
    }
}

/// Returns the text of a file on disk.
fn found<'a>(plan: &'a Plan, wanted: &'a Files, path: &str) -> Option<Cow<'a, str>> {
    match plan.changes().get(path).map(|change| &change.kind) {
        None => wanted.get(path).map(|text| text.as_str().into()),
        Some(ChangeKind::Stale { found, .. } | ChangeKind::Orphaned { found }) => {
            Some(String::from_utf8_lossy(found))
        }
        Some(ChangeKind::Missing { .. }) => None,
    }
}

/// Returns the prefix of paths in `src/service.rs`.
fn path_prefix(service: &str) -> Option<String> {
    syn::parse_file(service).ok()?.items.into_iter().find_map(|item| match item {
        syn::Item::Const(syn::ItemConst { ident, expr, .. }) if ident == "PATH_PREFIX" => {
            match *expr {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
                _ => None,
            }
        }
        _ => None,
    })
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
            (Some(from), Some(to)) if from.declaration != to.declaration => {
                found.push(Difference::Changed {
                    from: from.declaration.clone(),
                    to: to.declaration.clone(),
                });
            }
            // Items that are added or removed together with their parent are not listed.
            (Some(from), None) if before.has(&from.parent) && !after.has(&from.parent) => {}
            (None, Some(to)) if after.has(&to.parent) && !before.has(&to.parent) => {}
            (Some(from), None) => {
                found.push(Difference::Removed { item: from.declaration.clone() });
            }
            (None, Some(to)) => {
                let breaks = to.is_required && before.is_exhaustive(&to.parent);
                let bump = if breaks { Bump::Major } else { Bump::Minor };
                found.push(Difference::Added { item: to.declaration.clone(), bump });
            }
            _ => {}
        }
    }
    found
}
