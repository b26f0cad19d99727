//! Application of actions to single entries: path items, components, and what else a scan finds. Only these are read, and
//! written anew in the text.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::description::index::read_alone;
use crate::description::read;
use crate::description::scan::{Parts, Scan, Style};
use crate::description::value::{Entries, Value};
use crate::description::write;
use crate::diagnostics::{Diagnostics, Pointer};

use super::actions::{Action, Change};
use super::apply::{self, unmatched};
use super::edits::{Edit, Edits};
use super::merge::{Conflict, merge};
use super::origins::{Origins, Source};
use super::target::{Rest, Target};
use super::{Applied, pointer};

/// Applies actions to the entries that they name. The error is the action for which the whole description has to be read;
/// `None` if its text requires that.
pub(super) fn apply<'a>(
    scan: Option<&Scan<'_>>,
    actions: &'a [Action],
    mut problems: Vec<Diagnostics>,
) -> Result<Applied, Option<&'a Action>> {
    let scan = scan.ok_or(None)?;
    let mut slices = Slices { scan, entries: BTreeMap::new(), origins: Origins::default() };
    for action in actions {
        slices.apply(action, &mut problems[action.overlay]).ok_or(Some(action))?;
    }
    let edits = slices.edits().ok_or(None)?;
    let text = edits.spliced(scan.text);
    let parts = edits.keep_lines().then(|| edits.parts(&scan.parts, &mut Vec::new()));
    let parts = parts.map(|parts| (scan.style, parts));
    Ok(Applied { text, parts, origins: slices.origins, problems })
}

struct Slices<'s, 't> {
    scan: &'s Scan<'t>,
    /// The entries that were read or added, by their keys.
    entries: BTreeMap<Vec<String>, Entry>,
    origins: Origins,
}

struct Entry {
    /// `None` if it was removed.
    value: Option<Value>,
    state: State,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum State {
    Unchanged,
    Changed,
    Added,
}

/// Where names lead.
enum Place {
    /// To an entry or into it.
    Entry(Vec<String>),
    /// To an object whose values are entries, or such objects.
    Container,
    /// Nowhere.
    Missing,
}

impl<'t> Slices<'_, 't> {
    /// `None` if the whole description has to be read.
    fn apply(&mut self, action: &Action, diagnostics: &mut Diagnostics) -> Option<()> {
        let copied = match &action.change {
            Change::Copy(source) => {
                let root = match self.place_of(source) {
                    Place::Entry(keys) => self.tree(&keys)?,
                    Place::Container => return None,
                    Place::Missing => Value::Null,
                };
                apply::copied(action, &root, diagnostics)
            }
            _ => None,
        };
        if let (Place::Container, Rest::Nothing, Change::Update(update)) =
            (self.place(action.target.names()), action.target.rest(), &action.change)
        {
            let at = action.pointer().join("update");
            let from = Source::new(action.overlay, at, false);
            return match self.merge(action.target.names(), update, &from)? {
                Ok(()) => Some(()),
                Err(conflict) => {
                    apply::report(action, &conflict, diagnostics);
                    Some(())
                }
            };
        }
        let keys = match self.place_of(&action.target) {
            Place::Entry(keys) => keys,
            Place::Container => return None,
            Place::Missing => {
                unmatched(action, diagnostics);
                return Some(());
            }
        };
        let mut root = self.tree(&keys)?;
        apply::apply(&mut root, action, copied.as_ref(), &mut self.origins, diagnostics);
        let value = keys.iter().try_fold(&root, |value, key| value.get(key)).cloned();
        self.put(keys, value);
        Some(())
    }

    /// Where the values of a target are: in an object of entries if they can be in several of them.
    fn place_of(&self, target: &Target) -> Place {
        match target.rest() {
            Rest::Outer => Place::Container,
            Rest::Inner | Rest::Nothing => self.place(target.names()),
        }
    }

    fn place(&self, names: &[String]) -> Place {
        let mut parts = &self.scan.parts;
        for (depth, name) in names.iter().enumerate() {
            let keys = &names[..=depth];
            match parts.get(name.as_str()) {
                Some(part) => match part.parts() {
                    Some(inner) => parts = inner,
                    None => return Place::Entry(keys.to_vec()),
                },
                None if self.entries.contains_key(keys) => return Place::Entry(keys.to_vec()),
                None => return Place::Missing,
            }
        }
        Place::Container
    }

    /// Merges a value into an object whose values are entries. `None` if the whole description has to be read.
    fn merge(
        &mut self,
        names: &[String],
        update: &Value,
        from: &Source,
    ) -> Option<Result<(), Conflict>> {
        // Conflicts are those of the whole.
        let Value::Object(update) = update else {
            return (*update == Value::Null).then_some(Ok(()));
        };
        for (key, value) in update {
            let keys: Vec<String> = names.iter().chain([key]).cloned().collect();
            let (at, from) = (pointer(&keys), from.join(key));
            let merged = match self.place(&keys) {
                Place::Container => self.merge(&keys, value, &from)?,
                Place::Entry(keys) => {
                    if let Some(mut known) = self.load(&keys)?.clone() {
                        let merged = merge(&mut known, value, &at, &from, &mut self.origins);
                        self.put(keys, Some(known));
                        merged
                    } else {
                        self.add(keys, value, &at, &from);
                        Ok(())
                    }
                }
                Place::Missing => {
                    self.add(keys, value, &at, &from);
                    Ok(())
                }
            };
            if merged.is_err() {
                return Some(merged);
            }
        }
        Some(Ok(()))
    }

    fn add(&mut self, keys: Vec<String>, value: &Value, at: &Pointer, from: &Source) {
        self.origins.add(at, from);
        self.put(keys, Some(value.clone()));
    }

    /// An object with nothing but an entry.
    fn tree(&mut self, keys: &[String]) -> Option<Value> {
        let Some(mut value) = self.load(keys)?.clone() else { return Some(Value::Null) };
        for key in keys.iter().rev() {
            value = Value::Object(Entries::from_iter([(key.clone(), value)]));
        }
        Some(value)
    }

    fn load(&mut self, keys: &[String]) -> Option<&Option<Value>> {
        if !self.entries.contains_key(keys) {
            let names: Vec<&str> = keys.iter().map(String::as_str).collect();
            let mut problems = Diagnostics::default();
            let value = read_alone(self.scan, &names, &mut problems)?;
            if problems.pointers().next().is_some() {
                return None;
            }
            let entry = Entry { value: Some(value), state: State::Unchanged };
            self.entries.insert(keys.to_vec(), entry);
        }
        self.entries.get(keys).map(|entry| &entry.value)
    }

    fn put(&mut self, keys: Vec<String>, value: Option<Value>) {
        let names: Vec<&str> = keys.iter().map(String::as_str).collect();
        let known = self.scan.part(&names).is_some();
        let state = match self.entries.get(&keys) {
            Some(entry) if entry.value == value => entry.state,
            _ if known => State::Changed,
            _ => State::Added,
        };
        self.entries.insert(keys, Entry { value, state });
    }

    /// The changes of the text; `None` if it cannot be written so.
    fn edits(&self) -> Option<Edits> {
        let mut edits = Vec::new();
        let mut left: BTreeMap<&[String], isize> = BTreeMap::new();
        for (keys, entry) in &self.entries {
            let (key, around) = keys.split_last()?;
            let parts = self.parts(around)?;
            let count = left.entry(around).or_insert(parts.len().try_into().ok()?);
            let edit = match (entry.state, &entry.value) {
                (State::Unchanged, _) | (State::Added, None) => continue,
                (State::Changed, Some(value)) => {
                    let range = parts.get(key.as_str())?.range.clone();
                    let text = written(key, value, self.scan.style, self.column(&range))?;
                    Edit { keys: keys.clone(), range, separator: "", text: Some(text), start: 0 }
                }
                (State::Changed, None) => {
                    // In JSON, commas around it would have to go as well.
                    if self.scan.style == Style::Json {
                        return None;
                    }
                    *count -= 1;
                    let range = parts.get(key.as_str())?.range.clone();
                    Edit { keys: keys.clone(), range, separator: "", text: None, start: 0 }
                }
                (State::Added, Some(value)) => {
                    *count += 1;
                    let end = parts.last()?.1.range.end;
                    let column = self.column(&parts.first()?.1.range);
                    let text = written(key, value, self.scan.style, column)?;
                    let separator = match self.scan.style {
                        Style::Json => ",",
                        Style::Block if self.scan.text[..end].ends_with('\n') => "",
                        Style::Block => "\n",
                    };
                    let (keys, range) = (keys.clone(), end..end);
                    Edit { keys, range, separator, text: Some(text), start: 0 }
                }
            };
            edits.push(edit);
        }
        // An object without entries would be null.
        (!left.values().any(|count| *count < 1)).then(|| Edits::new(edits))
    }

    fn parts(&self, keys: &[String]) -> Option<&Parts<'t>> {
        let mut parts = &self.scan.parts;
        for key in keys {
            parts = parts.get(key.as_str())?.parts()?;
        }
        Some(parts)
    }

    /// The column of the first character of a range.
    fn column(&self, range: &Range<usize>) -> usize {
        let line = &self.scan.text[range.clone()];
        line.len() - line.trim_start_matches(' ').len()
    }
}

/// An entry as text; `None` if it would not be read as it is.
fn written(key: &str, value: &Value, style: Style, column: usize) -> Option<String> {
    match style {
        Style::Json => {
            let key = serde_json::to_string(key).ok()?;
            Some(format!("{key}: {}", serde_json::to_string(value).ok()?))
        }
        Style::Block => {
            let text = write::entry(key, value, column)?;
            let mut problems = Diagnostics::default();
            let read = read::read(&text, &mut problems)?;
            (read.get(key) == Some(value)).then_some(text)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::description::overlay::actions::actions;
    use crate::description::scan;

    const TEXT: &str = "\
openapi: 3.0.4
info:
  title: t
paths:
  /a:
    get: {}
  /b:
    get: {}
components:
  schemas:
    A:
      type: string
    B:
      type: string
  responses:
    R:
      description: r
";

    /// The keys and the range of each part.
    fn ranges(parts: &Parts<'_>, around: &str, found: &mut Vec<(String, Range<usize>)>) {
        for (key, part) in parts {
            let keys = format!("{around}/{key}");
            found.push((keys.clone(), part.range.clone()));
            ranges(part.parts().unwrap_or(&Parts::new()), &keys, found);
        }
    }

    #[test]
    fn the_parts_of_the_result_are_those_that_a_scan_finds() {
        let json = serde_yaml::from_str::<serde_json::Value>(TEXT).expect("YAML").to_string();
        for (change, of_json) in [
            ("{target: $.info.title, update: a longer title}", true),
            ("{target: $.paths./a, remove: true}", false),
            ("{target: $.components.schemas.A, update: {description: text}}", true),
            ("{target: $.components.responses.R, update: {description: text}}", true),
            ("{target: $.paths, update: {/c: {get: {}}}}", true),
            (
                "{target: $, update: {x-a: 1, paths: {/a: {put: {}}, /c: {}}, components: {responses: {S: {}}, schemas: {C: {}}}, y: {z: 1}}}",
                true,
            ),
        ] {
            let change = change.replace("./a", "['/a']");
            let text = format!("overlay: 1.1.0\nactions: [{change}]");
            let actions = actions(0, &text, &mut Diagnostics::default());
            for text in [TEXT, &json].into_iter().take(if of_json { 2 } else { 1 }) {
                let scanned = scan::scan(text).expect("it is simple");
                let applied = apply(Some(&scanned), &actions, vec![Diagnostics::default()]);
                let Ok(applied) = applied else { panic!("{change} needs the whole") };
                let (_, parts) = applied.parts.expect("they are known");
                let again = scan::scan(&applied.text).expect("it is simple");
                let (mut known, mut found) = (Vec::new(), Vec::new());
                ranges(&parts, "", &mut known);
                ranges(&again.parts, "", &mut found);
                assert_eq!(known, found, "{change}\n{}", applied.text);
            }
        }
    }
}
