//! The placement of paths in the tree: which of their segments have nodes.
//!
//! | paths | nodes | segments without a node |
//! |---|---|---|
//! | `/users/` | `users` | the trailing slash, which is sent by the operations |
//! | `/users` and `/users/` | `users`, `trailing_slash` | none |
//! | `/api/0/users`, `/api/0/teams` | `users`, `teams` | the prefix `/api/0`, which is sent by the methods of the client |
//!
//! Only the selected paths count: a crate depends on nothing of the description that it does not use, and an extract
//! gives the same crate as its original.

use std::collections::BTreeSet;

use crate::diagnostics::{Code, Pointer};
use crate::model::Dialect;

use super::Lowering;
use super::segments::{is_static, names_api, segments};

/// The segments of a path: those with nodes, and literals without nodes before and after them.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct Placement<'t> {
    /// The prefix.
    pub(super) before: Vec<&'t str>,
    /// The segments with nodes.
    pub(super) segments: Vec<&'t str>,
    /// An empty segment for a trailing slash.
    pub(super) after: Vec<&'t str>,
}

/// The selected paths.
#[derive(Debug)]
pub(super) struct SelectedPaths<'t> {
    templates: BTreeSet<&'t str>,
    prefix: Vec<&'t str>,
}

impl<'t> SelectedPaths<'t> {
    /// Paths with this prefix, which only applies to those that begin with it.
    pub(super) fn new(templates: BTreeSet<&'t str>, prefix: Vec<&'t str>) -> Self {
        Self { templates, prefix }
    }

    /// The prefix as it is written in the configuration: `/api/0`, or nothing.
    pub(super) fn prefix(&self) -> String {
        self.prefix.iter().flat_map(|segment| ["/", segment]).collect()
    }

    /// The segments of a path.
    pub(super) fn place<'p>(&self, template: &'p str) -> Placement<'p> {
        let mut before = segments(template);
        let mut rest = if self.omits_prefix(&before) {
            before.split_off(self.prefix.len())
        } else {
            std::mem::take(&mut before)
        };
        let sibling = template.strip_suffix('/');
        let has_slash = rest.last() == Some(&"")
            && sibling.is_some_and(|sibling| !self.templates.contains(sibling));
        let after = rest.split_off(rest.len() - usize::from(has_slash));
        Placement { before, segments: rest, after }
    }

    /// The operations of the prefix itself belong to the client, unless those of `/` do.
    fn omits_prefix(&self, path: &[&str]) -> bool {
        let rest = path.strip_prefix(self.prefix.as_slice());
        rest.is_some_and(|rest| !matches!(rest, [] | [""]) || !self.templates.contains("/"))
    }
}

/// The prefix without nodes: that of the configuration, or the shared one. In OData, paths in the code are complete.
pub(super) fn prefix<'t>(
    context: &mut Lowering<'t>,
    templates: &BTreeSet<&'t str>,
) -> Vec<&'t str> {
    let Some(given) = context.settings.path_prefix else {
        return match context.dialect {
            Dialect::OData => Vec::new(),
            Dialect::Plain => shared_prefix(templates),
        };
    };
    let prefix = segments(given.strip_suffix('/').unwrap_or(given));
    let problem = if !given.is_empty() && !given.starts_with('/') {
        Some("does not begin with a slash")
    } else if !prefix.iter().all(|segment| is_static(segment)) {
        Some("has a segment that is empty or no literal")
    } else if !templates.iter().any(|template| segments(template).starts_with(&prefix)) {
        Some("is the prefix of no selected path")
    } else {
        None
    };
    if let Some(problem) = problem {
        context.diagnostics.error(
            Code::NothingSelected,
            &Pointer::root().join("paths"),
            format!("The path prefix `{given}` {problem}"),
            "Use a prefix of the paths, such as `/api/v1`, or an empty one",
        );
        return Vec::new();
    }
    prefix
}

/// The prefix that all paths share, up to its last segment that names an API or a version. Other segments name what the
/// operations are about, and would no longer be shared when a path is added.
pub(super) fn shared_prefix<'t>(templates: &BTreeSet<&'t str>) -> Vec<&'t str> {
    let mut paths = templates.iter().map(|template| segments(template));
    let Some(mut shared) = paths.next() else { return Vec::new() };
    for path in paths {
        let common = shared.iter().zip(&path).take_while(|(one, other)| one == other);
        shared.truncate(common.count());
    }
    let literals = shared.iter().take_while(|segment| is_static(segment)).count();
    let named = shared[..literals].iter().rposition(|segment| names_api(segment));
    shared.truncate(named.map_or(0, |last| last + 1));
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selected<'t>(templates: &[&'t str], prefix: &[&'t str]) -> SelectedPaths<'t> {
        SelectedPaths::new(templates.iter().copied().collect(), prefix.to_vec())
    }

    #[test]
    fn a_trailing_slash_has_a_node_only_next_to_the_same_path_without_it() {
        let paths = selected(&["/a/", "/a/{id}/", "/b", "/b/", "//", "/"], &[]);
        let cases: [(&str, &[&str], &[&str]); 6] = [
            ("/a/", &["a"], &[""]),
            ("/a/{id}/", &["a", "{id}"], &[""]),
            ("/b", &["b"], &[]),
            ("/b/", &["b", ""], &[]),
            ("//", &["", ""], &[]),
            ("/", &[], &[]),
        ];
        for (template, segments, after) in cases {
            let placed = paths.place(template);
            assert_eq!((placed.segments.as_slice(), placed.after.as_slice()), (segments, after));
        }
    }

    #[test]
    fn a_prefix_has_no_nodes() {
        let paths = selected(&["/v1/a", "/v1", "/v1a"], &["v1"]);
        let cases: [(&str, &[&str], &[&str]); 3] =
            [("/v1/a", &["v1"], &["a"]), ("/v1", &["v1"], &[]), ("/v1a", &[], &["v1a"])];
        for (template, before, segments) in cases {
            let placed = paths.place(template);
            assert_eq!((placed.before.as_slice(), placed.segments.as_slice()), (before, segments));
        }
        let root = selected(&["/v1", "/"], &["v1"]);
        assert_eq!(root.place("/v1").segments, ["v1"]);
    }

    #[test]
    fn shared_prefixes_end_with_the_name_of_an_api_or_a_version() {
        let cases: [(&[&str], &[&str]); 9] = [
            (&["/api/0/users", "/api/0/teams"], &["api", "0"]),
            (&["/api/0/users", "/api/0/users/{id}"], &["api", "0"]),
            (&["/crm/v3/a/b", "/crm/v3/a/c"], &["crm", "v3"]),
            (&["/2010-04-01/a", "/2010-04-01"], &["2010-04-01"]),
            (&["/users", "/users/{id}"], &[]),
            (&["/v1/a", "/v1a/b"], &[]),
            (&["/v1/a", "/health"], &[]),
            (&["/{tenant}/v1/a"], &[]),
            (&[], &[]),
        ];
        for (templates, prefix) in cases {
            assert_eq!(shared_prefix(&templates.iter().copied().collect()), prefix);
        }
    }
}
