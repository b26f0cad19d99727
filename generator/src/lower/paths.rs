//! The tree of the path segments.

use crate::diagnostics::{Code, Pointer};
use crate::model::{
    Docs, Explode, ParameterDef, ParameterLocation, ParameterStyle, PathNode, Segment, SegmentPart,
    TypeRef,
};
use crate::naming::{FieldName, MethodName, ModuleName, TypeName};

use super::Lowering;
use super::placement::Placement;
use super::segments::{
    ArgumentValue, Invocation, Piece, key_words, pieces, segments, split_query, words,
};

/// A tree that only has a root.
pub(super) fn root() -> PathNode {
    node(String::new(), Segment::Root, "root")
}

fn node(template: String, segment: Segment, words: &str) -> PathNode {
    PathNode {
        segment,
        method: MethodName::preferred(words),
        name: TypeName::preferred(words),
        module: ModuleName::preferred(words),
        template,
        before: Vec::new(),
        docs: Docs::default(),
        operations: Vec::new(),
        assignments: None,
        children: Vec::new(),
    }
}

/// Adds the missing nodes of a path. `chosen` has the method of a node by its template, if the user has chosen it.
pub(super) fn insert(
    namespace: Option<&str>,
    root: &mut PathNode,
    path: &Placement<'_>,
    chosen: &mut dyn FnMut(&str) -> Option<MethodName>,
) {
    let mut here = root;
    for (depth, segment) in path.segments.iter().enumerate() {
        let template = child_template(here, path, depth);
        let found = here.children.iter().position(|child| child.template == template);
        let index = found.unwrap_or_else(|| {
            let words = match *segment {
                "" if depth + 1 < path.segments.len() => "empty".to_owned(),
                segment => words(namespace, segment),
            };
            let mut child = node(template, Segment::Parts(parts(segment)), &words);
            if let Some(chosen) = chosen(&child.template) {
                child.name = TypeName::preferred(chosen.as_str());
                child.module = ModuleName::preferred(chosen.as_str());
                child.method = chosen;
            }
            if depth == 0 {
                child.before = path.before.iter().map(|text| (*text).to_owned()).collect();
            }
            here.children.push(child);
            here.children.len() - 1
        });
        here = &mut here.children[index];
    }
}

/// The indices that lead from the root to the node of an inserted path.
pub(super) fn find(root: &PathNode, path: &Placement<'_>) -> Vec<usize> {
    let mut here = root;
    let depths = 0..path.segments.len();
    let indices = depths.map(|depth| {
        let template = child_template(here, path, depth);
        let found = here.children.iter().position(|child| child.template == template);
        let index = found.expect("every selected path was inserted");
        here = &here.children[index];
        index
    });
    indices.collect()
}

/// The template of the node of a path's segment, below its parent.
fn child_template(parent: &PathNode, path: &Placement<'_>, depth: usize) -> String {
    let before = if depth == 0 { path.before.as_slice() } else { &[] };
    let own = before.iter().chain([&path.segments[depth]]);
    own.fold(parent.template.clone(), |template, segment| format!("{template}/{segment}"))
}

/// The parts of a segment. The declarations of parameters are set later: the tree is built before
/// operations are lowered.
fn parts(segment: &str) -> Vec<SegmentPart> {
    let invocation = Invocation::of(segment);
    if let Some(invocation) = &invocation
        && invocation.aliases().next().is_some()
    {
        // The arguments between the parentheses are joined when the call is sent.
        return vec![SegmentPart::Literal(invocation.name.to_owned())];
    }
    let (segment, _) = split_query(segment);
    let pieces = pieces(segment);
    let part = |(index, piece): (usize, &Piece<'_>)| match piece {
        Piece::Literal(text) => SegmentPart::Literal((*text).to_owned()),
        Piece::Parameter(name) => {
            let quote = |piece: Option<&Piece<'_>>, quoted: fn(&str) -> bool| {
                piece.is_some_and(|piece| matches!(piece, Piece::Literal(text) if quoted(text)))
            };
            let before = index.checked_sub(1).and_then(|index| pieces.get(index));
            let quoted = quote(before, |text| text.ends_with('\''))
                && quote(pieces.get(index + 1), |text| text.starts_with('\''));
            SegmentPart::Parameter(undeclared(
                name,
                argument_name(invocation.as_ref(), name),
                quoted,
            ))
        }
    };
    pieces.iter().enumerate().map(part).collect()
}

/// The argument name of a path parameter in a function, or else its key name.
fn argument_name<'t>(invocation: Option<&Invocation<'t>>, parameter: &'t str) -> &'t str {
    let mut arguments = invocation.into_iter().flat_map(|found| &found.arguments);
    let found = arguments.find(|found| found.value == ArgumentValue::Parameter(parameter));
    found.map_or(key_words(parameter), |found| found.name)
}

/// A path parameter without a declaration: a string.
fn undeclared(wire: &str, words: &str, quoted: bool) -> ParameterDef {
    ParameterDef {
        wire: wire.to_owned(),
        name: FieldName::preferred(words),
        location: ParameterLocation::Path,
        style: if quoted { ParameterStyle::Quoted } else { ParameterStyle::Simple },
        explode: Explode::No,
        reserved: false,
        is_component: false,
        client: None,
        ty: TypeRef::String,
        docs: Docs::default(),
    }
}

/// Sets the declaration of a path parameter. Its quotes are those of the template, and so is its name unless one is chosen.
pub(super) fn declare(parameter: &mut ParameterDef, declaration: &ParameterDef) {
    let ParameterDef { name, ty, docs, explode, style, reserved, .. } = declaration.clone();
    if name.chosen().is_some() {
        parameter.name = name;
    }
    parameter.reserved = reserved;
    parameter.ty = ty;
    parameter.docs = docs;
    parameter.explode = explode;
    if parameter.style != ParameterStyle::Quoted {
        parameter.style = style;
    }
}

/// The aliases of a template's last segment: the names of the aliases and their arguments.
pub(super) fn aliases(template: &str) -> Vec<(&str, &str, ParameterStyle)> {
    let invocation = segments(template).last().and_then(|segment| Invocation::of(segment));
    let aliases = invocation.iter().flat_map(Invocation::aliases);
    let style = |quoted| if quoted { ParameterStyle::Quoted } else { ParameterStyle::Simple };
    aliases.map(|(alias, argument)| (alias, argument.name, style(argument.quoted))).collect()
}

/// Reports the parts of a template that cannot be sent correctly.
pub(super) fn check(context: &mut Lowering<'_>, template: &str, at: &Pointer) -> bool {
    if has_stray_alias(template) {
        context.diagnostics.error(
            Code::BadPath,
            at,
            format!("the path `{template}` has parameter aliases next to other arguments, or before its last segment"),
            "declare path parameters instead of the aliases, or exclude this path",
        );
        return false;
    }
    if template.contains('#') {
        context.diagnostics.warn(
            Code::BadPath,
            at,
            format!("the path `{template}` has a fragment, which is never sent"),
            "nothing to do if the service distinguishes its operations by other means",
        );
    }
    true
}

/// Returns whether a segment mixes aliases and parameters, or has aliases but is not the last one.
fn has_stray_alias(template: &str) -> bool {
    let segments = segments(template);
    segments.iter().enumerate().any(|(index, segment)| {
        Invocation::of(segment).is_some_and(|invocation| {
            let aliases = invocation.aliases().count();
            let last = index + 1 == segments.len();
            aliases > 0 && !(last && aliases == invocation.arguments.len())
        })
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::description::{self, Description};
    use crate::diagnostics::Diagnostics;
    use crate::lower::collisions::resolve_paths;
    use crate::lower::placement::SelectedPaths;
    use crate::model::Dialect;

    /// Lists the children whose names differ from their preferred names: path and method.
    fn renamed(node: &PathNode, found: &mut BTreeMap<String, String>) {
        for child in &node.children {
            let segment = child.template.rsplit('/').next().unwrap_or_default();
            let words = words(Some("microsoft.graph"), segment);
            let alone = MethodName::preferred(&words);
            if child.method != alone && child.method != alone.marked() {
                found.insert(child.template.clone(), child.method.to_string());
            }
            if child.module != ModuleName::preferred(&words) {
                found.insert(child.template.clone(), child.module.to_string());
            }
            renamed(child, found);
        }
    }

    #[test]
    #[ignore = "needs ../shared/graph"]
    fn paths_of_graph_have_distinct_names() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"));
        let file = file.join("../../shared/graph/openapi-v1.0.yaml");
        let text = fs::read_to_string(file).expect("the description exists");
        let description = Description::new("graph.yaml", text);
        let mut diagnostics = Diagnostics::default();
        let index =
            description::index(&description, &mut diagnostics).expect("it is a description");
        let mut root = root();
        let mut templates: Vec<&str> = index.paths().map(|path| path.template).collect();
        templates.sort_unstable();
        assert!(templates.len() > 11_000, "{}", templates.len());
        let paths = SelectedPaths::new(templates.iter().copied().collect(), Vec::new());
        for template in templates {
            insert(Some("microsoft.graph"), &mut root, &paths.place(template), &mut |_| None);
        }
        resolve_paths(&mut root, &BTreeMap::new(), Dialect::Plain, None);
        let mut found = BTreeMap::new();
        renamed(&root, &mut found);
        assert!(found.is_empty(), "{found:#?}");
    }
}
