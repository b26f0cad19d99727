//! Groups of operations by tag, and the names of their methods.
//!
//! | tag | `operationId` | call |
//! |---|---|---|
//! | `issues` | `issues/create`, `issuesCreate`, `issue_create` | `client.issues().create(…)` |
//! | `issues` | `create_issue` | `client.issues().create_issue(…)` |
//! | `issues` | `issues/move` | `client.issues().issues_move(…)`: `move` is a keyword |
//! | none | `create_issue` | `client.issues().create_issue(…)`, by the first literal segment of the path |
//! | `issues` | none | `client.issues().post_by_owner(…)`, by the method and the path |
//!
//! The words of the tag at the beginning are dropped if the rest is an identifier that begins with a letter, and that no
//! other method of the group has.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Api, Calls, Dialect, Docs, GroupDef, GroupOwner, NamedCall, OperationDef, PathNode, Segment,
    SegmentPart,
};
use crate::naming::{FieldName, MethodName, Scope, TypeName};

use super::segments::speakable;

/// The tag of operations without a tag and without a literal segment.
const UNTAGGED: &str = "api";

/// The ways to call operations by default: both if all operations have a tag and an `operationId` of their own, and
/// otherwise, or with OData, by path.
pub(super) fn default_calls(root: &PathNode, dialect: Dialect) -> Calls {
    let (mut ids, mut all) = (BTreeSet::new(), dialect == Dialect::Plain);
    walk(root, &mut Vec::new(), &mut |_, operation| {
        let id = operation.id.as_deref().filter(|id| !id.is_empty());
        all &= operation.tag.is_some() && id.is_some_and(|id| ids.insert(id.to_owned()));
    });
    if all && !ids.is_empty() { Calls::Both } else { Calls::Paths }
}

/// Groups the operations of an API by their tags, and names their methods. The names of paths are final; those of the
/// groups' types can still collide.
pub(super) fn group(
    api: &mut Api,
    (tags, tag_names): (&BTreeMap<String, Docs>, &BTreeMap<String, MethodName>),
    client_methods: Scope,
) {
    if api.calls == Calls::Paths {
        return;
    }
    let mut entries = Vec::new();
    walk(&api.root, &mut Vec::new(), &mut |trail, operation| {
        entries.push(Entry::of(trail, operation, tag_names));
    });
    api.groups = groups(&entries, &api.root, tags, client_methods);
    let mut calls: Vec<Option<NamedCall>> = vec![None; entries.len()];
    let indices: BTreeMap<&MethodName, usize> = entries
        .iter()
        .map(|entry| &entry.group)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .zip(0..)
        .collect();
    for (group, index) in indices {
        // Both ways are the same if the group is the node of the operation.
        let is_node = api.groups[index].owner != GroupOwner::Group;
        let is_own = |entry: &Entry| entry.group == *group && !(is_node && entry.is_of_node);
        let own: Vec<usize> = (0..entries.len()).filter(|entry| is_own(&entries[*entry])).collect();
        let taken = taken(&api.groups[index], &api.root);
        let members: Vec<&Entry> = own.iter().map(|entry| &entries[*entry]).collect();
        for (entry, name) in own.iter().zip(names(&members, taken)) {
            let arguments = entries[*entry].arguments.clone();
            calls[*entry] = Some(NamedCall { group: index, name, arguments });
        }
    }
    let mut calls = calls.into_iter();
    set(&mut api.root, &mut calls);
}

/// What the name of an operation's method depends on.
struct Entry {
    /// The preferred method of the group.
    group: MethodName,
    /// The tag, or else the segment that replaces it.
    tag: String,
    is_tagged: bool,
    /// The words of its whole name.
    words: Vec<String>,
    /// The words after those of the tag, if they can be dropped.
    short: Option<Vec<String>>,
    /// The name that the user has chosen.
    chosen: Option<MethodName>,
    /// The operation.
    wire: String,
    arguments: Vec<FieldName>,
    /// Whether the method of the first segment's node has the same name, if the group has its type.
    is_of_node: bool,
}

impl Entry {
    fn of(
        trail: &[&PathNode],
        operation: &OperationDef,
        tag_names: &BTreeMap<String, MethodName>,
    ) -> Self {
        let literal = trail.iter().find_map(|node| literal(node));
        let tag = operation.tag.as_deref().or(literal).unwrap_or(UNTAGGED);
        let group = match (&operation.tag, trail.first()) {
            // The group of a segment is the segment's node.
            (None, Some(first)) if literal.is_some() && self::literal(first) == literal => {
                first.method.clone()
            }
            _ => match tag_names.get(tag).filter(|_| operation.tag.is_some()) {
                Some(chosen) => chosen.clone(),
                None => MethodName::preferred(&speakable(tag.to_owned())),
            },
        };
        let id = operation.id.as_deref().filter(|id| id.contains(char::is_alphanumeric));
        let words = id.map_or_else(|| path_words(trail, operation), words);
        let short = without_tag(&words, &self::words(tag));
        let wire = format!("{} {}", operation.template, operation.method.token());
        let arguments = arguments(trail, operation);
        let is_name = |words: &Vec<String>| words.join("_") == operation.name.as_str();
        let is_of_node =
            trail.len() == 1 && (is_name(&words) || short.as_ref().is_some_and(is_name));
        let (tag, is_tagged) = (tag.to_owned(), operation.tag.is_some());
        let chosen = operation.name.chosen().is_some().then(|| operation.name.clone());
        Self { group, tag, is_tagged, words, short, chosen, wire, arguments, is_of_node }
    }
}

/// The words of a name, as in a method.
fn words(name: &str) -> Vec<String> {
    let name = MethodName::preferred(name);
    name.as_str().split('_').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of the method and the path of an operation without an `operationId`, below the segment that replaces its tag.
fn path_words(trail: &[&PathNode], operation: &OperationDef) -> Vec<String> {
    let below = trail.iter().skip(usize::from(operation.tag.is_none()));
    let names = [operation.name.as_str()].into_iter().chain(below.map(|node| node.method.as_str()));
    names.flat_map(words).collect()
}

/// The words after those of the tag, which may be plural.
fn without_tag(words: &[String], tag: &[String]) -> Option<Vec<String>> {
    let singular = |word: &String| word.strip_suffix('s').unwrap_or(word).to_owned();
    let is_tag = words.len() > tag.len()
        && words.iter().zip(tag).all(|(word, tag)| singular(word) == singular(tag));
    let rest = words.get(tag.len()..).filter(|_| is_tag)?.to_vec();
    let joined = rest.join("_");
    let is_good = joined.starts_with(char::is_alphabetic)
        && MethodName::preferred(&joined).as_str() == joined;
    is_good.then_some(rest)
}

/// The names of the arguments. Those of path parameters with equal names are as long as in the path.
fn arguments(trail: &[&PathNode], operation: &OperationDef) -> Vec<FieldName> {
    let path: Vec<_> = trail.iter().flat_map(|node| node.segment.parameters()).collect();
    let is_unique = |name: &FieldName| path.iter().filter(|other| other.name == *name).count() == 1;
    let of_path = path.iter().map(|parameter| {
        let name = &parameter.name;
        if is_unique(name) { name.clone() } else { FieldName::preferred(&parameter.wire) }
    });
    let required = operation.required.iter().map(|parameter| parameter.name.clone());
    let mut names: Vec<FieldName> = of_path.chain(required).collect();
    let numbered = names.iter_mut().enumerate();
    Scope::reserving(&[&["body"]])
        .assign(numbered.map(|(index, name)| (format!("{index:04}"), name)).collect());
    names
}

/// The groups, in the order of their preferred methods.
fn groups(
    entries: &[Entry],
    root: &PathNode,
    tags: &BTreeMap<String, Docs>,
    mut client_methods: Scope,
) -> Vec<GroupDef> {
    let mut first: BTreeMap<&MethodName, &Entry> = BTreeMap::new();
    for entry in entries {
        let known = first.entry(&entry.group).or_insert(entry);
        if entry.is_tagged && !known.is_tagged {
            *known = entry;
        }
    }
    let def = |(method, entry): (&MethodName, &Entry)| {
        let node = root.children.iter().position(|child| {
            child.method == *method && child.segment.parameters().next().is_none()
        });
        let words = method.chosen().map_or_else(|| speakable(entry.tag.clone()), str::to_owned);
        GroupDef {
            tag: entry.is_tagged.then(|| entry.tag.clone()),
            method: method.clone(),
            name: TypeName::preferred(&words),
            owner: node.map_or(GroupOwner::Group, GroupOwner::Node),
            docs: tags.get(&entry.tag).cloned().unwrap_or_default(),
        }
    };
    let mut groups: Vec<GroupDef> = first.into_iter().map(def).collect();
    for child in &root.children {
        client_methods.reserve(child.method.as_str());
    }
    for operation in &root.operations {
        client_methods.reserve(operation.name.as_str());
    }
    let own = groups.iter_mut().filter(|group| group.owner == GroupOwner::Group);
    client_methods.assign(own.map(|group| (group.method.to_string(), &mut group.method)).collect());
    groups
}

/// The methods that the type of a group has anyway.
fn taken(group: &GroupDef, root: &PathNode) -> BTreeSet<String> {
    let mut taken = BTreeSet::from(["clone".to_owned()]);
    if let GroupOwner::Node(index) = group.owner {
        let node = &root.children[index];
        taken.extend(node.children.iter().map(|child| child.method.to_string()));
        taken.extend(node.operations.iter().map(|operation| operation.name.to_string()));
    }
    taken
}

/// The names of the methods of a group.
fn names(members: &[&Entry], taken: BTreeSet<String>) -> Vec<MethodName> {
    let mut uses: BTreeMap<String, usize> = taken.iter().map(|name| (name.clone(), 1)).collect();
    for member in members {
        let both: BTreeSet<String> =
            member.short.iter().chain([&member.words]).map(|words| words.join("_")).collect();
        for name in both {
            *uses.entry(name).or_default() += 1;
        }
    }
    let mut names: Vec<MethodName> = members
        .iter()
        .map(|member| {
            if let Some(chosen) = &member.chosen {
                return chosen.clone();
            }
            let short = member.short.iter().find(|short| uses[&short.join("_")] == 1);
            MethodName::preferred(&speakable(short.unwrap_or(&member.words).join("_")))
        })
        .collect();
    let mut scope = Scope::default();
    for name in taken {
        scope.reserve(name);
    }
    let pairs = members.iter().zip(&mut names);
    scope.assign(pairs.map(|(member, name)| (member.wire.clone(), name)).collect());
    names
}

/// Sets the methods of all operations of a tree, in the order of [`walk`].
fn set(node: &mut PathNode, calls: &mut impl Iterator<Item = Option<NamedCall>>) {
    for operation in &mut node.operations {
        operation.named = calls.next().flatten();
    }
    for child in &mut node.children {
        set(child, calls);
    }
}

/// Visits all operations of a tree, with their nodes below the root.
fn walk<'n>(
    node: &'n PathNode,
    trail: &mut Vec<&'n PathNode>,
    visit: &mut impl FnMut(&[&'n PathNode], &'n OperationDef),
) {
    node.operations.iter().for_each(|operation| visit(trail, operation));
    for child in &node.children {
        trail.push(child);
        walk(child, trail, visit);
        trail.pop();
    }
}

/// The text of a segment without parameters.
fn literal(node: &PathNode) -> Option<&str> {
    match &node.segment {
        Segment::Parts(parts) => match parts.as_slice() {
            [SegmentPart::Literal(text)] if !text.is_empty() => Some(text),
            _ => None,
        },
        Segment::Root => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(tag: &str, id: &str) -> Entry {
        let words = words(id);
        let short = without_tag(&words, &self::words(tag));
        let group = MethodName::preferred(tag);
        let (tag, wire) = (tag.to_owned(), id.to_owned());
        let arguments = Vec::new();
        Entry {
            group,
            tag,
            is_tagged: true,
            words,
            short,
            chosen: None,
            wire,
            arguments,
            is_of_node: false,
        }
    }

    fn named(tag: &str, ids: &[&str], taken: &[&str]) -> Vec<String> {
        let entries: Vec<Entry> = ids.iter().map(|id| entry(tag, id)).collect();
        let taken = taken.iter().map(|name| (*name).to_owned()).collect();
        let members: Vec<&Entry> = entries.iter().collect();
        names(&members, taken).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_words_of_the_tag_are_dropped_at_the_beginning() {
        for id in ["issues/create", "issuesCreate", "issue_create", "Issues.Create", "create"] {
            assert_eq!(named("issues", &[id], &[]), ["create"], "{id}");
        }
        assert_eq!(named("issues", &["create_issue"], &[]), ["create_issue"]);
        assert_eq!(named("Pull Requests", &["pull-requests/list"], &[]), ["list"]);
        assert_eq!(named("issues", &["issues"], &[]), ["issues"]);
    }

    #[test]
    fn the_rest_has_to_be_a_good_name_of_its_own() {
        assert_eq!(named("issues", &["issues/move"], &[]), ["issues_move"]);
        assert_eq!(named("issues", &["issues/2fa"], &[]), ["issues_2fa"]);
        assert_eq!(named("issues", &["issues/get"], &["get"]), ["issues_get"]);
        let same = named("issues", &["issues/list", "issue/list", "list"], &[]);
        assert_eq!(same, ["issues_list", "issue_list", "list"]);
        assert_eq!(named("a", &["x", "X"], &[]), ["x", "x2"]);
    }

    #[test]
    fn a_number_at_the_beginning_is_a_word() {
        assert_eq!(named("users", &["2faEnable"], &[]), ["two_fa_enable"]);
    }
}
