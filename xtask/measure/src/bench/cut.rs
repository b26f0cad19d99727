//! Cuts of a large description: descriptions that differ only in size, to measure growth.
//!
//! The large description must be formatted like Microsoft Graph's: YAML in block style, with two spaces per level. A cut
//! has some paths and everything that they refer to; mappings of discriminators keep only entries whose types are included.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context as _, ensure};

/// A component or path item, with its lines and the components that it refers to.
struct Entry {
    lines: Range<usize>,
    bytes: usize,
    references: Vec<usize>,
}

/// The parts of a description.
struct Document<'a> {
    lines: Vec<&'a str>,
    /// The lines of all paths.
    paths: Range<usize>,
    items: Vec<Entry>,
    components: Vec<Entry>,
    /// The index of each component by its reference, `#/components/schemas/…`.
    indexes: BTreeMap<String, usize>,
}

/// Returns a description of about `bytes` with the path `wanted`, the first paths of `text`, and everything that these refer
/// to.
pub fn cut(text: &str, wanted: &str, bytes: usize) -> anyhow::Result<String> {
    let document = read(text)?;
    let is_wanted = |&item: &usize| key(document.lines[document.items[item].lines.start]) == wanted;
    let first = (0..document.items.len()).find(is_wanted);
    let first = first.with_context(|| format!("there is no path {wanted}"))?;
    let mut chosen = BTreeSet::new();
    let mut reached = vec![false; document.components.len()];
    let mut size = 0;
    for item in [first].into_iter().chain(0..document.items.len()) {
        let room = match chosen.len() {
            0 => usize::MAX,
            _ if size >= bytes => break,
            _ => bytes + bytes / 50 - size,
        };
        if let Some((added, more)) = document.cost(item, &reached, room)
            && chosen.insert(item)
        {
            for component in added {
                reached[component] = true;
            }
            size += more;
        }
    }
    Ok(document.write(&chosen, &reached))
}

impl Document<'_> {
    /// Returns the additional components of a path, and the size of the path with them, or `None` if that is more than `room`.
    fn cost(&self, item: usize, reached: &[bool], room: usize) -> Option<(BTreeSet<usize>, usize)> {
        let mut size = self.items[item].bytes;
        let mut added = BTreeSet::new();
        let mut open: Vec<_> = self.items[item].references.clone();
        while let Some(component) = open.pop() {
            if !reached[component] && added.insert(component) {
                size += self.components[component].bytes;
                open.extend(&self.components[component].references);
            }
            if size > room {
                return None;
            }
        }
        Some((added, size))
    }

    fn write(&self, chosen: &BTreeSet<usize>, reached: &[bool]) -> String {
        let mut text = String::new();
        let mut line = |line: &str| {
            text.push_str(line);
            text.push('\n');
        };
        self.lines[..self.paths.start].iter().copied().for_each(&mut line);
        for &item in chosen {
            self.lines[self.items[item].lines.clone()].iter().copied().for_each(&mut line);
        }
        let mut at = self.paths.end;
        let mut section = None;
        for (number, component) in self.components.iter().enumerate() {
            // The lines between components are headings: `components:`, `  schemas:`.
            for &heading in &self.lines[at..component.lines.start] {
                if heading.starts_with(' ') {
                    section = Some(heading);
                } else {
                    line(heading);
                }
            }
            at = component.lines.end;
            if reached[number] {
                section.take().into_iter().for_each(&mut line);
                self.write_component(component, reached, &mut line);
            }
        }
        text
    }

    /// Writes a component without mapping entries for excluded types.
    fn write_component(&self, component: &Entry, reached: &[bool], line: &mut impl FnMut(&str)) {
        let mut heading = None;
        for &text in &self.lines[component.lines.clone()] {
            match mapped(text) {
                Some(target) if !self.indexes.get(target).is_some_and(|&at| reached[at]) => {}
                _ if text.trim() == "mapping:" => heading = Some(text),
                mapped => {
                    let heading = heading.take();
                    heading.filter(|_| mapped.is_some()).into_iter().for_each(&mut *line);
                    line(text);
                }
            }
        }
    }
}

fn read(text: &str) -> anyhow::Result<Document<'_>> {
    let lines: Vec<_> = text.lines().collect();
    let position = |heading: &str| {
        let at = lines.iter().position(|&line| line == heading);
        at.with_context(|| format!("there is no line `{heading}`"))
    };
    let (paths, components) = (position("paths:")? + 1, position("components:")?);
    ensure!(paths < components, "the components are before the paths");
    let is_top = |line: &&str| !line.is_empty() && !line.starts_with(' ');
    let end = lines[components + 1..].iter().position(is_top);
    let end = end.map_or(lines.len(), |at| components + 1 + at);

    let mut indexes = BTreeMap::new();
    let mut ranges = Vec::new();
    let mut section = "";
    for range in entries(&lines, components + 1..end, 2) {
        section = key(lines[range.start]);
        for entry in entries(&lines, range.start + 1..range.end, 4) {
            let name = key(lines[entry.start]);
            indexes.insert(format!("#/components/{section}/{name}"), ranges.len());
            ranges.push(entry);
        }
    }
    ensure!(!section.is_empty(), "there are no components");
    let entry = |range: Range<usize>| Entry {
        bytes: lines[range.clone()].iter().map(|line| line.len() + 1).sum(),
        references: lines[range.clone()]
            .iter()
            .filter_map(|line| referenced(line))
            .filter_map(|target| indexes.get(target).copied())
            .collect(),
        lines: range,
    };
    let items = entries(&lines, paths..components, 2).into_iter().map(&entry).collect();
    let components_read = ranges.into_iter().map(&entry).collect();
    Ok(Document { paths: paths..components, items, components: components_read, indexes, lines })
}

/// Returns the entries of a mapping whose keys are indented by `indent` spaces.
fn entries(lines: &[&str], within: Range<usize>, indent: usize) -> Vec<Range<usize>> {
    let starts_entry = |line: &str| {
        line.len() > indent
            && line.as_bytes()[..indent].iter().all(|&byte| byte == b' ')
            && line.as_bytes()[indent] != b' '
    };
    let starts: Vec<_> = within.clone().filter(|&at| starts_entry(lines[at])).collect();
    let ends = starts.iter().skip(1).copied().chain([within.end]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// Returns the key of the first line of an entry, without quotes.
fn key(line: &str) -> &str {
    let line = line.trim();
    let plain = || line.split_once(": ").map_or_else(|| line.trim_end_matches(':'), |(key, _)| key);
    line.strip_prefix('\'')
        .and_then(|rest| rest.split_once('\''))
        .map_or_else(plain, |(key, _)| key)
}

/// Returns the target of a `$ref`.
fn referenced(line: &str) -> Option<&str> {
    line.split_once("$ref: ").map(|(_, target)| target.trim().trim_matches('\''))
}

/// Returns the target of an entry of a discriminator's mapping.
fn mapped(line: &str) -> Option<&str> {
    let (_, target) = line.rsplit_once(": ")?;
    let target = target.trim().trim_matches('\'');
    (target.starts_with("#/components/") && !line.contains("$ref:")).then_some(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "\
openapi: 3.0.4
paths:
  /a:
    $ref: '#/components/schemas/a'
  /b:
    $ref: '#/components/schemas/b'
  '/c/{id}':
    $ref: '#/components/responses/r'
components:
  schemas:
    a:
      discriminator:
        propertyName: t
        mapping:
          '#a': '#/components/schemas/a'
          '#b': '#/components/schemas/b'
    b:
      discriminator:
        propertyName: t
        mapping:
          '#a': '#/components/schemas/a'
    unused:
      type: object
  responses:
    r:
      $ref: '#/components/schemas/a'
";

    #[test]
    fn a_cut_has_the_wanted_path_and_what_it_refers_to() {
        let expected = "\
openapi: 3.0.4
paths:
  '/c/{id}':
    $ref: '#/components/responses/r'
components:
  schemas:
    a:
      discriminator:
        propertyName: t
        mapping:
          '#a': '#/components/schemas/a'
  responses:
    r:
      $ref: '#/components/schemas/a'
";
        assert_eq!(cut(DOCUMENT, "/c/{id}", 0).expect("it has the path"), expected);
    }

    #[test]
    fn a_mapping_without_entries_is_omitted() {
        let text = cut(DOCUMENT, "/b", 0).expect("it has the path");
        assert!(
            text.ends_with("    b:\n      discriminator:\n        propertyName: t\n"),
            "{text}"
        );
    }

    #[test]
    fn a_cut_has_other_paths_up_to_its_size() {
        let all = cut(DOCUMENT, "/b", 10_000).expect("it has the path");
        let without_unused = DOCUMENT.replace("    unused:\n      type: object\n", "");
        assert_eq!(all, without_unused);
        assert!(cut(DOCUMENT, "/d", 0).is_err());
    }
}
