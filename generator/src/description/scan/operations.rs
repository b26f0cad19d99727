//! The fields by which operations are selected, without parsing the operations.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::lines::{Content, DashContent, InlineValue, Lines, ValueStyle};
use super::scalars::{decoded, plain_string};
use super::{Part, Scan, Style};
use crate::description::Method;

/// The fields of an operation that selection uses.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::description) struct OperationSummary<'t> {
    #[serde(rename = "operationId")]
    pub(in crate::description) id: Option<Cow<'t, str>>,
    pub(in crate::description) summary: Option<Cow<'t, str>>,
    #[serde(default)]
    pub(in crate::description) tags: Vec<Cow<'t, str>>,
    /// Whether the operation is a reference.
    #[serde(default, rename = "$ref", deserialize_with = "is_there")]
    refers: bool,
}

fn is_there<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    IgnoredAny::deserialize(deserializer).map(|_| true)
}

impl<'t> Scan<'t> {
    /// The operations of a path item, in the text's order; `None` if it has to be read for them.
    pub(in crate::description) fn operation_summaries(
        &self,
        item: &Part<'t>,
    ) -> Option<Vec<(Method, OperationSummary<'t>)>> {
        let found = match self.style {
            Style::Block => {
                let text = &self.text[..item.range.end];
                let mut lines = Lines::new(text.as_bytes(), item.range.start);
                lines.next(usize::MAX).ok()??;
                in_block_style(text, lines)?
            }
            Style::Json => {
                let text = format!("{{{}}}", self.text(item));
                serde_json::from_str::<BTreeMap<String, PathItemOperations>>(&text)
                    .ok()?
                    .pop_first()?
                    .1
                    .0
            }
        };
        let methods = found.iter().map(|(method, _)| *method);
        let all = methods.eq(item.methods()?);
        (all && !found.iter().any(|(_, summary)| summary.refers)).then_some(found)
    }
}

/// Goes through a path item, from behind the line of its key.
fn in_block_style<'t>(
    text: &'t str,
    mut lines: Lines<'t>,
) -> Option<Vec<(Method, OperationSummary<'t>)>> {
    let mut found: Vec<(Method, OperationSummary<'t>)> = Vec::new();
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
                    found.extend(method.map(|method| (method, OperationSummary::default())));
                    if in_operation && value.is_some() {
                        return None;
                    }
                } else if in_operation && line.column == *inner.get_or_insert(line.column) {
                    let (_, summary) = found.last_mut()?;
                    let scalar = || scalar(text, &lines, &value?);
                    match &*decoded(key).ok()? {
                        "operationId" => summary.id = Some(scalar()?),
                        "summary" => summary.summary = Some(scalar()?),
                        "tags" if value.is_none() => in_tags = true,
                        "tags" | "$ref" => return None,
                        _ => {}
                    }
                }
            }
            Content::Dash { dashes: 1, item: DashContent::Scalar(value), .. } if in_tags => {
                found.last_mut()?.1.tags.push(scalar(text, &lines, &value)?);
            }
            _ if in_tags || (in_operation && inner.is_none()) => return None,
            _ => {}
        }
    }
}

/// The string that the last scalar represents; `None` if it is ambiguous.
fn scalar<'t>(text: &'t str, lines: &Lines<'t>, value: &InlineValue) -> Option<Cow<'t, str>> {
    let source = &text[value.start..value.end];
    match value.style {
        ValueStyle::Plain if lines.may_continue() => None,
        ValueStyle::Plain => plain_string(source).map(Cow::Borrowed),
        ValueStyle::Single | ValueStyle::Double if !source.contains('\n') => decoded(source).ok(),
        _ => None,
    }
}

/// The operations of a path item in JSON.
struct PathItemOperations(Vec<(Method, OperationSummary<'static>)>);

impl<'de> Deserialize<'de> for PathItemOperations {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PathItemVisitor;

        impl<'de> Visitor<'de> for PathItemVisitor {
            type Value = PathItemOperations;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a path item")
            }

            fn visit_map<A: MapAccess<'de>>(
                self,
                mut item: A,
            ) -> Result<PathItemOperations, A::Error> {
                let mut found = Vec::new();
                while let Some(key) = item.next_key::<Cow<'_, str>>()? {
                    match Method::from_keyword(&key) {
                        Some(method) => found.push((method, item.next_value()?)),
                        None => item.next_value::<IgnoredAny>().map(drop)?,
                    }
                }
                Ok(PathItemOperations(found))
            }
        }

        deserializer.deserialize_map(PathItemVisitor)
    }
}
