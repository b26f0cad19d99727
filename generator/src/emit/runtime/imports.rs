//! Removes names from `use` items.

use super::lexer::{Token, TokenKind};

/// The maximal length of a line.
const WIDTH: usize = 100;

/// A name that a `use` item imports.
#[derive(Clone, Copy, Debug)]
pub(super) struct Import<'a> {
    /// The segment of the path before the name.
    pub(super) qualifier: &'a str,
    /// The name in its module.
    pub(super) name: &'a str,
    /// The name in this file; `*` for all names, `_` for a trait without a name.
    pub(super) alias: &'a str,
    /// The first segment of the path.
    pub(super) root: &'a str,
}

/// A path of a `use` item, or a part of it.
#[derive(Debug)]
pub(super) enum UseTree<'a> {
    /// `name::…`
    Path(&'a str, Box<Self>),
    /// `{…, …}`
    Group(Vec<Self>),
    /// `name`
    Name(&'a str),
    /// `name as alias`
    Rename(&'a str, &'a str),
    /// `*`
    Glob,
}

impl<'a> UseTree<'a> {
    /// Reads the tokens of an item after the word `use`.
    pub(super) fn parse(tokens: &[Token<'a>]) -> Self {
        Self::parse_at(tokens, &mut 0)
    }

    fn parse_at(tokens: &[Token<'a>], position: &mut usize) -> Self {
        let kind = |position: usize| tokens.get(position).map(|token| token.kind);
        let first = kind(*position);
        *position += 1;
        match first {
            Some(TokenKind::Word(name)) => match kind(*position) {
                Some(TokenKind::Mark(b':')) => {
                    *position += 2;
                    Self::Path(name, Box::new(Self::parse_at(tokens, position)))
                }
                Some(TokenKind::Word("as")) => {
                    *position += 2;
                    let alias = kind(*position - 1).and_then(TokenKind::word);
                    Self::Rename(name, alias.expect("a name is after `as`"))
                }
                _ => Self::Name(name),
            },
            Some(TokenKind::Open(_)) => {
                let mut trees = Vec::new();
                while !matches!(kind(*position), Some(TokenKind::Close(_)) | None) {
                    trees.push(Self::parse_at(tokens, position));
                    *position += usize::from(kind(*position) == Some(TokenKind::Mark(b',')));
                }
                *position += 1;
                Self::Group(trees)
            }
            Some(TokenKind::Mark(b':')) => Self::parse_at(tokens, position),
            _ => Self::Glob,
        }
    }

    /// The names that it imports.
    pub(super) fn imports(&self) -> Vec<Import<'a>> {
        let root = match self {
            Self::Path(root, _) => root,
            _ => "",
        };
        let mut found = Vec::new();
        self.add_imports(root, "", &mut found);
        found
    }

    fn add_imports(&self, root: &'a str, qualifier: &'a str, found: &mut Vec<Import<'a>>) {
        let mut add = |name, alias| found.push(Import { qualifier, name, alias, root });
        match *self {
            Self::Path(name, ref tree) => tree.add_imports(root, name, found),
            Self::Group(ref trees) => {
                for tree in trees {
                    tree.add_imports(root, qualifier, found);
                }
            }
            Self::Name("self") => add(qualifier, qualifier),
            Self::Name(name) => add(name, name),
            Self::Rename(name, alias) => add(name, alias),
            Self::Glob => add("*", "*"),
        }
    }

    /// The text of the kept part.
    fn print(&self, qualifier: &'a str, is_kept: &dyn Fn(&Import<'_>) -> bool) -> Option<String> {
        match self {
            Self::Path(name, tree) => {
                let rest = tree.print(name, is_kept)?;
                Some(if rest == "self" { (*name).to_owned() } else { format!("{name}::{rest}") })
            }
            Self::Group(trees) => {
                let kept = trees.iter().filter_map(|tree| tree.print(qualifier, is_kept));
                let mut kept: Vec<String> = kept.collect();
                match kept.len() {
                    0 | 1 => kept.pop(),
                    _ => Some(format!("{{{}}}", kept.join(", "))),
                }
            }
            _ => {
                let mut found = Vec::new();
                self.add_imports("", qualifier, &mut found);
                let import = found.pop().filter(is_kept)?;
                Some(match self {
                    Self::Rename(name, alias) => format!("{name} as {alias}"),
                    Self::Name(name) => (*name).to_owned(),
                    _ => import.name.to_owned(),
                })
            }
        }
    }
}

/// The lines of an item that imports these names, without those that are not kept. Empty if none is kept, and `None` if
/// all are.
pub(super) fn retain(
    tree: &UseTree<'_>,
    lines: &[&str],
    is_kept: &dyn Fn(&Import<'_>) -> bool,
) -> Option<Vec<String>> {
    if tree.imports().iter().all(is_kept) {
        return None;
    }
    let Some(tree) = tree.print("", is_kept) else { return Some(Vec::new()) };
    let start = lines.iter().position(|line| line.contains("use ")).expect("it is a `use` item");
    let visibility = lines[start].split("use ").next().unwrap_or_default();
    let mut kept: Vec<String> = lines[..start].iter().map(|&line| line.to_owned()).collect();
    kept.extend(wrap(&format!("{visibility}use {tree};")));
    Some(kept)
}

/// A line, or several if it is too long.
fn wrap(line: &str) -> Vec<String> {
    let names = line.strip_suffix("};").and_then(|line| line.split_once('{'));
    let Some((path, names)) = names.filter(|_| line.len() > WIDTH) else {
        return vec![line.to_owned()];
    };
    let mut lines = vec![format!("{path}{{")];
    let mut packed = String::from("   ");
    for name in names.split(", ") {
        if packed.len() + name.len() + 2 > WIDTH {
            lines.push(std::mem::replace(&mut packed, "   ".to_owned()));
        }
        packed = format!("{packed} {name},");
    }
    lines.extend([packed, "};".to_owned()]);
    lines
}
