//! The tree that the segments of the paths make.

use crate::diagnostics::Pointer;
use crate::model::{
    Docs, Explode, ParameterDef, ParameterLocation, ParameterStyle, PathNode, Segment, SegmentPart,
    TypeRef,
};
use crate::naming::{FieldName, MethodName, ModuleName, TypeName};

use super::Lowering;

/// A piece of a path segment as the template spells it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Piece<'t> {
    Literal(&'t str),
    Parameter(&'t str),
}

/// The segments of a path template, each in its pieces; the root has none.
pub(super) fn segments(template: &str) -> Vec<&str> {
    let path = template.strip_prefix('/').unwrap_or(template);
    if path.is_empty() { Vec::new() } else { path.split('/').collect() }
}

/// The pieces of one segment: `{id}.json` is a parameter and a literal.
pub(super) fn pieces(segment: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = segment;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, inside)| Some((before, inside.split_once('}')?)))
    {
        if !before.is_empty() {
            pieces.push(Piece::Literal(before));
        }
        pieces.push(Piece::Parameter(name));
        rest = after;
    }
    if !rest.is_empty() || pieces.is_empty() {
        pieces.push(Piece::Literal(rest));
    }
    pieces
}

/// A tree with nothing but its root.
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
        docs: Docs::default(),
        operations: Vec::new(),
        children: Vec::new(),
    }
}

/// The node of a path template; what is missing of its way is added.
pub(super) fn insert<'n>(
    context: &Lowering<'_>,
    root: &'n mut PathNode,
    template: &str,
) -> &'n mut PathNode {
    let mut here = root;
    for segment in segments(template) {
        let path = format!("{}/{segment}", here.template);
        let found = here.children.iter().position(|child| child.template == path);
        let index = found.unwrap_or_else(|| {
            here.children.push(child(context, path, segment));
            here.children.len() - 1
        });
        here = &mut here.children[index];
    }
    here
}

fn child(context: &Lowering<'_>, template: String, segment: &str) -> PathNode {
    let pieces = pieces(segment);
    let words = words(context, &pieces);
    let parts = pieces.into_iter().map(|piece| match piece {
        Piece::Literal(text) => SegmentPart::Literal(text.to_owned()),
        // Its declaration follows: the tree is built before operations are read.
        Piece::Parameter(name) => SegmentPart::Parameter(undeclared(name)),
    });
    let parts = Segment::Parts(parts.collect());
    node(template, parts, &words)
}

/// A path parameter that no operation declares: a string.
fn undeclared(wire: &str) -> ParameterDef {
    ParameterDef {
        wire: wire.to_owned(),
        name: FieldName::preferred(key_words(wire)),
        location: ParameterLocation::Path,
        style: ParameterStyle::Simple,
        explode: Explode::No,
        ty: TypeRef::String,
        docs: Docs::default(),
    }
}

/// The words of a node's names: `by id` for a key, a literal's own words, and
/// `delta with token` for both. They depend on the segment alone.
fn words(context: &Lowering<'_>, pieces: &[Piece<'_>]) -> String {
    if let [Piece::Literal(literal)] = pieces {
        return literal_words(context, literal);
    }
    let mut words: Vec<&str> = Vec::new();
    let mut parameters = 0;
    for piece in pieces {
        match piece {
            Piece::Parameter(name) => {
                words.push(match (words.is_empty(), parameters) {
                    (true, _) => "by",
                    (false, 0) => "with",
                    (false, _) => "and",
                });
                words.push(key_words(name));
                parameters += 1;
            }
            // Behind the first parameter, its name says what the literal would repeat.
            Piece::Literal(literal) if parameters == 0 => {
                words.push(literal.split('(').next().unwrap_or(literal));
            }
            Piece::Literal(literal) if !literal.contains(['=', '(', ')', '\'']) => {
                words.push(literal);
            }
            Piece::Literal(_) => {}
        }
    }
    words.join(" ")
}

fn literal_words(context: &Lowering<'_>, literal: &str) -> String {
    if literal.is_empty() {
        return "trailing slash".to_owned();
    }
    // A name that is qualified with the configured namespace goes without it.
    match context.split_namespace(literal) {
        (namespace, short) if !namespace.is_empty() || literal.len() > short.len() => {
            format!("{} {short}", namespace.join(" ")).trim_start().to_owned()
        }
        _ => literal.to_owned(),
    }
}

/// Graph spells keys `user-id`: the type's name before it says nothing new.
pub(super) fn key_words(name: &str) -> &str {
    if name.ends_with("-id") { "id" } else { name }
}

/// Reports what a template has that cannot be sent rightly yet.
pub(super) fn check(context: &mut Lowering<'_>, template: &str, at: &Pointer) -> bool {
    let quoted = segments(template).into_iter().any(|segment| {
        let pieces = pieces(segment);
        pieces.windows(2).any(|pair| {
            matches!(pair, [Piece::Literal(before), Piece::Parameter(_)] if before.ends_with('\''))
        })
    });
    if quoted {
        context.diagnostics.error(
            at,
            format!("the path `{template}` has a quoted parameter, which is not supported"),
            "exclude this path",
        );
    } else if !template.starts_with('/') {
        context.diagnostics.error(
            at,
            format!("the path `{template}` does not begin with a slash"),
            "put a `/` before it",
        );
    } else if template.contains(['?', '#']) {
        context.diagnostics.error(
            at,
            format!("the path `{template}` has a query or a fragment"),
            "describe these as parameters `in: query`",
        );
    } else {
        return true;
    }
    false
}
