//! Selection of operations by patterns.

use std::collections::BTreeSet;

use crate::description::{Index, Method, OperationEntry, suggest};
use crate::diagnostics::{Code, Diagnostics, Pointer};

use super::pattern::{Glob, Segment, Subject, match_segments, normalized, segments};
use super::{Pattern, Selection};
use super::{properties, schemas};

/// How much is read of the operations that are chosen from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Details {
    /// Path and method, and more only if a pattern is held against it.
    AsNeeded,
    /// All that an [`OperationEntry`] has.
    All,
}

/// Returns the operations that a selection matches, in the description's order.
///
/// A pattern that matches nothing is an error, and so are patterns for operations that together select none.
pub fn choose<'i>(
    index: &'i Index<'_>,
    selection: &Selection,
    details: Details,
    diagnostics: &mut Diagnostics,
) -> Vec<OperationEntry<'i>> {
    properties::check(index, selection.include.iter().chain(&selection.exclude), diagnostics);
    schemas::check(index, selection, diagnostics);
    let include = of_operations(&selection.include);
    let exclude = of_operations(&selection.exclude);
    let all = !selection.is_part();
    let patterns: Vec<&Pattern> = include.iter().chain(&exclude).copied().collect();
    let mut operations = if details == Details::All || patterns.iter().any(|p| p.needs_details()) {
        index.operations().collect()
    } else {
        without_details(index)
    };
    let prefixes: Vec<String> = patterns.iter().map(|pattern| pattern.prefix()).collect();
    let mut matched = vec![false; patterns.len()];
    let mut wanted = Vec::with_capacity(operations.len());
    for group in operations.chunk_by(|left, right| left.template == right.template) {
        // Most paths differ in their beginnings.
        if !prefixes.iter().any(|prefix| group[0].template.starts_with(prefix)) {
            wanted.extend(group.iter().map(|_| all));
            continue;
        }
        let path = normalized(group[0].template);
        let path: Vec<&str> = segments(&path).collect();
        let on_path: Vec<bool> = patterns.iter().map(|p| p.matches_path(&path)).collect();
        for operation in group {
            let mut means = |at: usize| {
                let pattern = patterns[at];
                let means = pattern.allows(operation.method)
                    && (on_path[at] || pattern.matches_details(operation));
                matched[at] |= means;
                means
            };
            // Every pattern is asked, so that none seems to mean nothing because another came first.
            let hits: Vec<bool> = (0..patterns.len()).map(&mut means).collect();
            let (included, excluded) = hits.split_at(include.len());
            wanted.push((all || included.contains(&true)) && !excluded.contains(&true));
        }
    }
    for (pattern, _) in patterns.iter().zip(matched).filter(|(_, matched)| !matched) {
        report(pattern, &operations, diagnostics);
    }
    let expected = all || !include.is_empty();
    if expected && !patterns.is_empty() && !wanted.contains(&true) && !diagnostics.has_errors() {
        let message = "Every operation that is included is excluded as well";
        let help = "Exclude fewer operations: exclusions take precedence";
        diagnostics.error(Code::NothingSelected, &Pointer::root().join("paths"), message, help);
    }
    let mut wanted = wanted.into_iter();
    operations.retain(|_| wanted.next() == Some(true));
    operations
}

fn of_operations(patterns: &[Pattern]) -> Vec<&Pattern> {
    patterns.iter().filter(|pattern| pattern.is_operation()).collect()
}

fn without_details<'i>(index: &'i Index<'_>) -> Vec<OperationEntry<'i>> {
    let operation = |template, method| OperationEntry {
        template,
        method,
        id: None,
        summary: None,
        tags: Vec::new(),
    };
    let paths = index.paths();
    paths
        .flat_map(|path| path.methods.into_iter().map(move |m| operation(path.template, m)))
        .collect()
}

/// Says that a pattern means no operation, and what may have been meant.
fn report(pattern: &Pattern, operations: &[OperationEntry<'_>], diagnostics: &mut Diagnostics) {
    let (message, help) = match pattern.subject() {
        // They are checked by `properties` and `schemas`.
        Subject::Property(..) | Subject::Schema(_) => return,
        Subject::Path(wanted) => {
            let paths = Paths::new(operations);
            let methods = paths.methods(wanted);
            if methods.is_empty() {
                let message = format!("No path matches `{pattern}`");
                (message, paths.suggestion(pattern, wanted))
            } else {
                other_methods_only(pattern, "path", &methods)
            }
        }
        subject @ (Subject::OperationId(glob) | Subject::Tag(glob)) => {
            let same = operations.iter().filter(|operation| pattern.matches_details(operation));
            let methods: BTreeSet<Method> = same.map(|operation| operation.method).collect();
            let (what, names) = names(matches!(subject, Subject::Tag(_)), operations);
            if methods.is_empty() {
                (format!("No {what} matches `{pattern}`"), similar(what, glob, &names))
            } else {
                other_methods_only(pattern, what, &methods)
            }
        }
    };
    diagnostics.error(Code::NothingSelected, &Pointer::root().join("paths"), message, help);
}

fn other_methods_only(
    pattern: &Pattern,
    what: &str,
    methods: &BTreeSet<Method>,
) -> (String, String) {
    let there: Vec<&str> = methods.iter().map(Method::as_str).collect();
    (
        format!("No operation matches `{pattern}`: it has a {what}, but not with these methods"),
        format!("Available methods: {}", there.join(", ")),
    )
}

/// The paths of a description, to find one that was nearly written.
struct Paths<'o> {
    operations: &'o [OperationEntry<'o>],
    /// Each once, with its normalised segments.
    paths: Vec<(&'o str, Vec<String>)>,
}

impl<'o> Paths<'o> {
    fn new(operations: &'o [OperationEntry<'o>]) -> Self {
        let mut templates: Vec<&str> =
            operations.iter().map(|operation| operation.template).collect();
        templates.dedup();
        let parts = |path: &str| segments(&normalized(path)).map(str::to_owned).collect();
        let paths = templates.into_iter().map(|template| (template, parts(template))).collect();
        Self { operations, paths }
    }

    /// The methods of the paths that a pattern matches.
    fn methods(&self, wanted: &[Segment]) -> BTreeSet<Method> {
        let matching = self.paths.iter().filter(|(_, path)| matches(wanted, path));
        let matching: BTreeSet<&str> = matching.map(|(template, _)| *template).collect();
        let operations = self.operations.iter();
        operations
            .filter(|operation| matching.contains(operation.template))
            .map(|operation| operation.method)
            .collect()
    }

    /// What may have been meant by a pattern that matches no path.
    fn suggestion(&self, pattern: &Pattern, wanted: &[Segment]) -> String {
        let (known, next) = self.known(wanted);
        let corrected = next.iter().filter_map(|near| {
            let mut corrected = wanted.to_vec();
            corrected[known] = Segment::new(near);
            let text = joined(&corrected);
            self.paths.iter().any(|(_, path)| matches(&corrected, path)).then_some(text)
        });
        let corrected: Vec<String> =
            corrected.map(|text| format!("`{text}{}`", pattern.suffix())).collect();
        if !corrected.is_empty() {
            return format!("Did you mean {}?", corrected.join(" or "));
        }
        let text = joined(wanted);
        let mut near = suggest(&text, self.paths.iter().map(|(template, _)| *template));
        if near.is_empty() {
            let mut begun = wanted[..known].to_vec();
            begun.push(Segment::Any);
            let like = self.paths.iter().filter(|(_, path)| matches(&begun, path));
            near = like.take(3).map(|(template, _)| *template).collect();
        }
        format!("Similar paths: {}", near.join(", "))
    }

    /// How many segments of a pattern lead somewhere, and what nearly is the next.
    fn known(&self, wanted: &[Segment]) -> (usize, Vec<&str>) {
        for known in (0..wanted.len()).rev() {
            let begun = &wanted[..known];
            let next = self.paths.iter().flat_map(|(_, path)| {
                let ends = (0..path.len()).filter(|end| matches(begun, &path[..*end]));
                ends.map(|end| path[end].as_str())
            });
            let next: BTreeSet<&str> = next.collect();
            if !next.is_empty() {
                return (known, suggest(&wanted[known].to_string(), next.into_iter()));
            }
        }
        (0, Vec::new())
    }
}

fn joined(segments: &[Segment]) -> String {
    let segments: Vec<String> = segments.iter().map(ToString::to_string).collect();
    format!("/{}", segments.join("/"))
}

fn matches(wanted: &[Segment], path: &[String]) -> bool {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    match_segments(wanted, &path)
}

/// What a kind of name is called, and all there are, each once.
fn names<'o>(
    tags: bool,
    operations: &'o [OperationEntry<'o>],
) -> (&'static str, BTreeSet<&'o str>) {
    if tags {
        let tags = operations.iter().flat_map(|operation| &operation.tags);
        ("tag", tags.map(|tag| &**tag).collect())
    } else {
        ("operationId", operations.iter().filter_map(|operation| operation.id.as_deref()).collect())
    }
}

fn similar(what: &str, glob: &Glob, names: &BTreeSet<&str>) -> String {
    let text = glob.literals().concat();
    let mut near = suggest(&text, names.iter().copied());
    if near.is_empty() {
        let longest = glob.literals().iter().max_by_key(|part| part.len());
        let longest = longest.map_or(String::new(), |part| part.to_lowercase());
        let holding = names.iter().filter(|name| name.to_lowercase().contains(&longest));
        near = holding.take(3).copied().collect();
    }
    if near.is_empty() {
        near = names.iter().take(3).copied().collect();
    }
    match &near[..] {
        [] => format!("No operation has a {what}; select by path"),
        near => format!("Similar names: {}", near.join(", ")),
    }
}
