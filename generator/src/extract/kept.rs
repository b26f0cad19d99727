//! The parts of a value that an extract keeps.

use std::collections::BTreeMap;

use crate::description::keywords::{RESPONSE, ValueType};
use crate::description::{Entries, Value};

use super::closure::{Closure, target};

/// The parts of a value that an extract keeps.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kept {
    /// All of it.
    Whole,
    /// Of an object, these keys.
    Keys(BTreeMap<String, Kept>),
    /// Of a list, the items that are `Some`.
    Items(Vec<Option<Kept>>),
}

impl Kept {
    /// An object whose keys have these parts; `None` are cut.
    pub(super) fn keys<'k>(parts: impl IntoIterator<Item = (&'k str, Option<Self>)>) -> Self {
        let parts: Vec<_> = parts.into_iter().collect();
        if parts.iter().all(|(_, kept)| kept == &Some(Self::Whole)) {
            return Self::Whole;
        }
        let kept = parts.into_iter().filter_map(|(key, kept)| Some((key.to_owned(), kept?)));
        Self::Keys(kept.collect())
    }

    /// A list whose items have these parts; `None` are cut.
    pub(super) fn items(items: impl IntoIterator<Item = Option<Self>>) -> Self {
        let items: Vec<_> = items.into_iter().collect();
        if items.iter().all(|kept| kept == &Some(Self::Whole)) {
            return Self::Whole;
        }
        Self::Items(items)
    }

    /// Returns whether everything was cut.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Whole => false,
            Self::Keys(parts) => parts.is_empty(),
            Self::Items(items) => items.iter().all(Option::is_none),
        }
    }

    /// The same with all parts along a path, of which the value lacks the end.
    pub(super) fn spelled_out(self, value: &Value, path: &[String]) -> Self {
        match (self, value, path) {
            (kept, Value::Object(entries), [first, rest @ ..]) => {
                let mut parts = match kept {
                    Self::Keys(parts) => parts,
                    _ => entries.keys().map(|key| (key.clone(), Self::Whole)).collect(),
                };
                if let (Some(part), Some(value)) = (parts.remove(first), entries.get(first)) {
                    parts.insert(first.clone(), part.spelled_out(value, rest));
                }
                Self::Keys(parts)
            }
            (kept, Value::List(items), [first, rest @ ..]) => {
                let mut parts = match kept {
                    Self::Items(parts) => parts,
                    _ => items.iter().map(|_| Some(Self::Whole)).collect(),
                };
                if let Some((part, value)) =
                    first.parse::<usize>().ok().and_then(|at| parts.get_mut(at).zip(items.get(at)))
                {
                    *part = part.take().map(|part| part.spelled_out(value, rest));
                }
                Self::Items(parts)
            }
            (kept, ..) => kept,
        }
    }

    /// What stays of this value.
    pub(super) fn of(&self, value: &Value) -> Value {
        match (self, value) {
            (Self::Keys(parts), Value::Object(entries)) => {
                let kept = entries
                    .iter()
                    .filter_map(|(key, value)| Some((key.clone(), parts.get(key)?.of(value))));
                Value::Object(kept.collect::<Entries>())
            }
            (Self::Items(parts), Value::List(items)) => {
                let kept = parts.iter().zip(items);
                Value::List(kept.filter_map(|(kept, item)| Some(kept.as_ref()?.of(item))).collect())
            }
            _ => value.clone(),
        }
    }
}

impl Closure {
    /// What stays of an operation or a component.
    ///
    /// Entries of discriminators that lead to schemas that are not there are cut, and so are links
    /// to operations that are not there.
    pub(super) fn kept(&self, value: &Value, ty: &'static ValueType) -> Kept {
        match value {
            _ if matches!(ty, ValueType::Data) => Kept::Whole,
            Value::Object(entries) => {
                let is_response = ty.object().is_some_and(|object| object.is(&RESPONSE));
                Kept::keys(entries.iter().map(|(key, value)| {
                    let kept = match (key.as_str(), value) {
                        ("links", Value::Object(links)) if is_response => {
                            some(links, |link| self.links.stays(link))
                        }
                        ("discriminator", Value::Object(parts)) if ty.is_schema() => {
                            Some(self.discriminator(parts))
                        }
                        _ => Some(self.kept(value, ty.at_key(key))),
                    };
                    (key.as_str(), kept)
                }))
            }
            Value::List(items) => {
                Kept::items(items.iter().map(|item| Some(self.kept(item, ty.at_item()))))
            }
            _ => Kept::Whole,
        }
    }

    fn discriminator(&self, parts: &Entries) -> Kept {
        let is_there = |value: &Value| {
            value.as_str().is_some_and(|text| self.component("schemas", &target(text)).is_some())
        };
        Kept::keys(parts.iter().map(|(key, value)| {
            let kept = match (key.as_str(), value) {
                ("mapping", Value::Object(mapping)) => some(mapping, is_there),
                _ => Some(Kept::Whole),
            };
            (key.as_str(), kept)
        }))
    }
}

/// The entries that stay; nothing at all if there is none.
fn some(entries: &Entries, stays: impl Fn(&Value) -> bool) -> Option<Kept> {
    let parts = entries.iter();
    let parts = parts.map(|(key, value)| (key.as_str(), stays(value).then_some(Kept::Whole)));
    Some(Kept::keys(parts)).filter(|kept| !kept.is_empty())
}
