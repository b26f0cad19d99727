//! What one chooses operations by, without reading them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::lines::{Content, Item, Lines, Style, Value};
use super::yaml::decoded;
use super::{Part, Scan, Style as TextStyle};
use crate::description::Method;

/// What is known of an operation.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::description) struct Choice<'t> {
    #[serde(rename = "operationId")]
    pub(in crate::description) id: Option<Cow<'t, str>>,
    pub(in crate::description) summary: Option<Cow<'t, str>>,
    #[serde(default)]
    pub(in crate::description) tags: Vec<Cow<'t, str>>,
    /// Whether all of these stand elsewhere.
    #[serde(default, rename = "$ref", deserialize_with = "is_there")]
    refers: bool,
}

fn is_there<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    IgnoredAny::deserialize(deserializer).map(|_| true)
}

impl<'t> Scan<'t> {
    /// The operations of a path item, in the text's order; `None` if it has to be read for them.
    pub(in crate::description) fn choices(
        &self,
        item: &Part<'t>,
    ) -> Option<Vec<(Method, Choice<'t>)>> {
        let found = match self.style {
            TextStyle::Block => {
                let text = &self.text[..item.range.end];
                let mut lines = Lines::new(text.as_bytes(), item.range.start);
                lines.next(usize::MAX).ok()??;
                in_block_style(text, lines)?
            }
            TextStyle::Json => {
                let text = format!("{{{}}}", self.text(item));
                serde_json::from_str::<BTreeMap<String, Choices>>(&text).ok()?.pop_first()?.1.0
            }
        };
        let methods = found.iter().map(|(method, _)| *method);
        let all = methods.eq(item.methods()?);
        (all && !found.iter().any(|(_, choice)| choice.refers)).then_some(found)
    }
}

/// Goes through a path item, from behind the line of its key.
fn in_block_style<'t>(text: &'t str, mut lines: Lines<'t>) -> Option<Vec<(Method, Choice<'t>)>> {
    let mut found: Vec<(Method, Choice<'t>)> = Vec::new();
    // The columns of the item's keys and of the current operation's.
    let (mut outer, mut inner) = (None, None);
    let (mut in_operation, mut in_tags) = (false, false);
    loop {
        let limit = match (in_tags, in_operation) {
            (true, _) => None,
            (_, true) => inner,
            (_, false) => outer,
        };
        let Some(line) = lines.next(limit.unwrap_or(usize::MAX)).ok()? else {
            return Some(found);
        };
        match line.content {
            Content::Key { start, end, value } => {
                in_tags = false;
                let key = &text[start..end];
                if line.column == *outer.get_or_insert(line.column) {
                    inner = None;
                    let method = Method::from_keyword(&decoded(key).ok()?);
                    in_operation = method.is_some();
                    found.extend(method.map(|method| (method, Choice::default())));
                    if in_operation && value.is_some() {
                        return None;
                    }
                } else if in_operation && line.column == *inner.get_or_insert(line.column) {
                    let (_, choice) = found.last_mut()?;
                    let scalar = || scalar(text, &lines, &value?);
                    match &*decoded(key).ok()? {
                        "operationId" => choice.id = Some(scalar()?),
                        "summary" => choice.summary = Some(scalar()?),
                        "tags" if value.is_none() => in_tags = true,
                        "tags" | "$ref" => return None,
                        _ => {}
                    }
                }
            }
            Content::Dash { dashes: 1, item: Item::Scalar(value), .. } if in_tags => {
                found.last_mut()?.1.tags.push(scalar(text, &lines, &value)?);
            }
            _ if in_tags || (in_operation && inner.is_none()) => return None,
            _ => {}
        }
    }
}

/// The text for which a scalar stands that was taken last; `None` if that is not plain to see.
fn scalar<'t>(text: &'t str, lines: &Lines<'t>, value: &Value) -> Option<Cow<'t, str>> {
    let spelt = &text[value.start..value.end];
    match value.style {
        Style::Plain if lines.may_continue() => None,
        Style::Plain => plain(spelt).map(Cow::Borrowed),
        Style::Single | Style::Double if !spelt.contains('\n') => decoded(spelt).ok(),
        _ => None,
    }
}

/// The text for which a plain scalar on one line stands, if it can only be a text.
pub(super) fn plain(spelt: &str) -> Option<&str> {
    let spelt = spelt.trim_end_matches([' ', '\t']);
    let begins = spelt.starts_with(|c: char| c.is_ascii_alphabetic() || "$/_(".contains(c));
    let words = ["null", "true", "false", "inf", "infinity", "nan"];
    let word = spelt.len() <= 8 && words.iter().any(|word| spelt.eq_ignore_ascii_case(word));
    let ends = [": ", ":\t", " #", "\t#"].iter().any(|end| spelt.contains(end));
    (begins && !word && !ends && !spelt.ends_with(':')).then_some(spelt)
}

/// The operations of a path item in JSON.
struct Choices(Vec<(Method, Choice<'static>)>);

impl<'de> Deserialize<'de> for Choices {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Item;

        impl<'de> Visitor<'de> for Item {
            type Value = Choices;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a path item")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut item: A) -> Result<Choices, A::Error> {
                let mut found = Vec::new();
                while let Some(key) = item.next_key::<Cow<'_, str>>()? {
                    match Method::from_keyword(&key) {
                        Some(method) => found.push((method, item.next_value()?)),
                        None => item.next_value::<IgnoredAny>().map(drop)?,
                    }
                }
                Ok(Choices(found))
            }
        }

        deserializer.deserialize_map(Item)
    }
}
