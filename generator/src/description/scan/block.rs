//! Fast reading of the simplest documents: objects and lists in block style, and scalars on one
//! line. Most entries have nothing else, and this is several times as fast as a full YAML parser.

use serde_json::Number;

use super::lines::{BlockLine, Content, DashContent, InlineValue, Lines, ValueStyle};
use super::scalars::{decoded, is_printable, plain_string};
use crate::description::value::{Entries, Value};

/// The maximum number of keys and dashes alone on their lines above a value: fewer than the parser allows.
const DEPTH: usize = 40;

/// Reads a document as one value; `None` if it is not that simple, or if anything is wrong with it.
pub(in crate::description) fn read(text: &str) -> Option<Value> {
    if !is_printable(text) {
        return None;
    }
    let mut block = Block { text, lines: Lines::new(text.as_bytes(), 0), line: None, depth: 0 };
    block.advance(0)?;
    let value = match block.line?.content {
        Content::Key { .. } => block.object(0)?,
        _ => return None,
    };
    block.line.is_none().then_some(value)
}

struct Block<'t> {
    text: &'t str,
    lines: Lines<'t>,
    /// The line that comes next.
    line: Option<BlockLine>,
    depth: usize,
}

impl Block<'_> {
    /// Goes to the next line from one on which a value ends, as it seems; `None` if there is more
    /// of it.
    fn advance(&mut self, end: usize) -> Option<()> {
        self.line = self.lines.next(usize::MAX).ok()?;
        let next = self.line.map_or(self.text.len(), |line| line.start);
        let between = self.text.as_bytes().get(end..next)?;
        between.iter().all(|byte| matches!(byte, b'\n' | b'\r' | b' ')).then_some(())
    }

    /// Goes to the next line from one on which no value ends.
    fn advance_from_key(&mut self) -> Option<()> {
        self.line = self.lines.next(usize::MAX).ok()?;
        Some(())
    }

    /// The value of a key or a dash that is alone on its line, in this column.
    fn node(&mut self, parent: usize, of_key: bool) -> Option<Value> {
        self.advance_from_key()?;
        let Some(line) = self.line else { return Some(Value::Null) };
        self.depth += 1;
        if self.depth > DEPTH {
            return None;
        }
        let value = match line.content {
            Content::Key { .. } if line.column > parent => self.object(line.column)?,
            Content::Dash { .. } if line.column > parent || (of_key && line.column == parent) => {
                self.list(line.column)?
            }
            Content::Key { .. } | Content::Dash { .. } => Value::Null,
            _ => return None,
        };
        self.depth -= 1;
        Some(value)
    }

    /// The object whose keys are in a column, from the current line on.
    fn object(&mut self, column: usize) -> Option<Value> {
        let mut object = Entries::new();
        while let Some(line) = self.line.filter(|line| line.column >= column) {
            match line.content {
                Content::Key { start, end, value } if line.column == column => {
                    self.entry(&mut object, &self.text[start..end], value, column)?;
                }
                _ => return None,
            }
        }
        Some(Value::Object(object))
    }

    /// The object that begins behind a dash.
    fn object_in_list(
        &mut self,
        first: (&str, Option<InlineValue>),
        column: usize,
    ) -> Option<Value> {
        let mut object = Entries::new();
        self.entry(&mut object, first.0, first.1, column)?;
        let Some(Value::Object(rest)) = self.object(column) else { return None };
        for (key, value) in rest {
            if object.insert(key, value).is_some() {
                return None;
            }
        }
        Some(Value::Object(object))
    }

    fn entry(
        &mut self,
        object: &mut Entries,
        key: &str,
        value: Option<InlineValue>,
        column: usize,
    ) -> Option<()> {
        let key = decoded(key).ok().filter(|key| key != "<<")?.into_owned();
        let value = match value {
            Some(value) => self.scalar(value)?,
            None => self.node(column, true)?,
        };
        object.insert(key, value).is_none().then_some(())
    }

    /// The list whose dashes are in a column, from the current line on.
    fn list(&mut self, column: usize) -> Option<Value> {
        let mut list = Vec::new();
        while let Some(line) = self.line.filter(|line| line.column >= column) {
            match line.content {
                Content::Dash { dashes: 1, column: inner, item, .. } if line.column == column => {
                    list.push(match item {
                        DashContent::Open => self.node(column, false)?,
                        DashContent::Scalar(value) => self.scalar(value)?,
                        DashContent::Key { start, end, value } => {
                            self.object_in_list((&self.text[start..end], value), inner)?
                        }
                    });
                }
                // The next key of the object to which the list belongs.
                Content::Key { .. } if line.column == column => break,
                _ => return None,
            }
        }
        Some(Value::List(list))
    }

    /// A scalar that ends on the current line.
    fn scalar(&mut self, InlineValue { style, start, end }: InlineValue) -> Option<Value> {
        let source = &self.text[start..end];
        let value = match style {
            ValueStyle::Plain => plain(source.trim_end_matches([' ', '\t']))?,
            ValueStyle::Single | ValueStyle::Double if !source.contains('\n') => {
                Value::String(decoded(source).ok()?.into_owned())
            }
            ValueStyle::Flow if source == "{}" => Value::Object(Entries::new()),
            ValueStyle::Flow if source == "[]" => Value::List(Vec::new()),
            _ => return None,
        };
        self.advance(end)?;
        Some(value)
    }
}

/// The value of a plain scalar, if it is unambiguous.
fn plain(source: &str) -> Option<Value> {
    match source {
        "true" => Some(Value::Bool(true)),
        "false" => Some(Value::Bool(false)),
        "null" => Some(Value::Null),
        _ => match plain_string(source) {
            Some(text) => Some(Value::String(text.to_owned())),
            None => number(source).map(Value::Number),
        },
    }
}

/// A number as one usually writes it.
fn number(source: &str) -> Option<Number> {
    let digits = source.strip_prefix('-').unwrap_or(source);
    let of_number = |byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-');
    if !digits.starts_with(|c: char| c.is_ascii_digit()) || !digits.bytes().all(of_number) {
        return None;
    }
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Number::from_f64(source.parse().ok()?);
    }
    // A number with a leading zero is a string, and a longer one is not an integer.
    let usual = source == "0" || (!digits.starts_with('0') && digits.len() <= 18);
    usual.then(|| source.parse::<i64>().ok().map(Number::from))?
}
