//! Parsing of YAML and JSON into value trees, with limits on the cost of hostile documents.

use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, MapAccess, SeqAccess, Visitor,
};
use serde_json::Number;

use crate::diagnostics::{Code, Diagnostics, Pointer, Position, Severity};

use super::location::Location;
use super::scan::{Style, read_block, without_tabs_before_comments};
use super::value::{Entries, Value};

const DEPTH_HELP: &str = "Name the inner parts in `components` and refer to them with `$ref`; \
     128 levels can be read";

const ALIAS_HELP: &str = "Name what is repeated in `components` and refer to it with `$ref`, which may lead \
     back to itself; 128 levels can be read";

/// A syntax error with its position and help.
struct ReadError {
    code: Code,
    position: Option<Position>,
    message: String,
    help: &'static str,
}

/// Parses a document as one value; `None` if it is invalid.
pub(crate) fn read(text: &str, diagnostics: &mut Diagnostics) -> Option<Value> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut state = State::new(text);
    let result = if text.trim_start().starts_with('{') {
        read_json(text, &mut state).or_else(|json| {
            // A YAML description may begin with a brace as well; only its keys can be bare.
            let bare = json.message.contains("key must be a string");
            let mut yaml = State::new(text);
            let value =
                read_yaml(text, &mut yaml).map_err(|yaml| if bare { yaml } else { json })?;
            state = yaml;
            Ok(value)
        })
    } else {
        read_yaml(text, &mut state)
    };
    state.report(diagnostics);
    match result {
        Ok(value) => Some(value),
        Err(error) => {
            let start = Position { line: 1, column: 1 };
            let position = error.position.unwrap_or(start);
            diagnostics.error_at(error.code, position, error.message, error.help);
            None
        }
    }
}

/// Parses a string that is a part of another. `None` if it cannot be parsed: parsing the other gives better
/// diagnostics.
pub(super) fn read_part(text: &str, style: Style, diagnostics: &mut Diagnostics) -> Option<Value> {
    if style == Style::Block
        && let Some(value) = read_block(text)
    {
        return Some(value);
    }
    let mut state = State::new(text);
    let value = match style {
        Style::Block => read_yaml(text, &mut state),
        Style::Json => read_json(text, &mut state),
    };
    let value = value.ok()?;
    state.report(diagnostics);
    Some(value)
}

fn read_json(text: &str, state: &mut State) -> Result<Value, ReadError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let start = Pointer::root();
    let value = ValueSeed { state, location: Location::Base(&start) }
        .deserialize(&mut deserializer)
        .and_then(|value| deserializer.end().map(|()| value));
    value.map_err(|error| {
        let position = Position { line: error.line().max(1), column: error.column().max(1) };
        read_error(&error.to_string(), Some(position), "JSON", text)
    })
}

fn read_yaml(text: &str, state: &mut State) -> Result<Value, ReadError> {
    state.yaml = true;
    let start = Pointer::root();
    // Positions in an error are those in the text itself.
    let readable = without_tabs_before_comments(text);
    ValueSeed { state, location: Location::Base(&start) }
        .deserialize(serde_yaml::Deserializer::from_str(&readable))
        .map_err(|error| {
            let position = error.location().map(|location| Position {
                line: location.line().max(1),
                column: location.column().max(1),
            });
            read_error(&error.to_string(), position, "YAML", text)
        })
}

/// Translates a parser's message into a message with help.
fn read_error(error: &str, position: Option<Position>, format: &str, text: &str) -> ReadError {
    let message = error.split(" at line ").next().unwrap_or(error);
    let known = if message.contains("recursion limit") && format == "YAML" && text.contains('&') {
        let message = "The description is nested too deeply, or an alias is inside its own anchor";
        Some((Code::TooDeep, message.to_owned(), ALIAS_HELP))
    } else if message.contains("recursion limit") {
        Some((Code::TooDeep, "The description is nested too deeply".to_owned(), DEPTH_HELP))
    } else if message.contains("repetition limit") || message.contains(EXPANSION) {
        let help = "Use `$ref` to share parts between components, and few aliases";
        Some((
            Code::TooDeep,
            "The aliases of the description expand to far more than its text".to_owned(),
            help,
        ))
    } else if message.contains("more than one document") {
        let help = "Give each document a file of its own";
        Some((Code::YamlDialect, "The file holds more than one YAML document".to_owned(), help))
    } else if let Some((_, tag)) = message.split_once(TAG) {
        let help = "Remove the tag; OpenAPI uses YAML's plain values only";
        Some((Code::YamlDialect, format!("The tag {tag} has no meaning in a description"), help))
    } else {
        None
    };
    let (code, message, help) = known.unwrap_or_else(|| {
        let help = help_with(message, position, text);
        (Code::NotReadable, format!("The file is not valid {format}: {message}"), help)
    });
    ReadError { code, position: position.or_else(|| second_document(text)), message, help }
}

/// Returns the help for the most common mistakes.
fn help_with(message: &str, position: Option<Position>, text: &str) -> &'static str {
    let line = position.and_then(|position| text.lines().nth(position.line - 1));
    let indented_with_tab =
        line.is_some_and(|line| line.chars().take_while(|c| c.is_whitespace()).any(|c| c == '\t'));
    if indented_with_tab {
        "Indent with spaces: YAML takes no tabs there"
    } else if message.contains("mapping values are not allowed") {
        "Quote strings that contain a colon and a space, and write each key on its own line"
    } else if message.contains("did not find expected key") {
        "Begin all keys of an object in the same column, and quote strings that begin with a character such as `*`, `&`, `@` or a quote"
    } else {
        "Correct the file at this position; if it is truncated, download it again"
    }
}

/// Where a second document begins, if there is one.
fn second_document(text: &str) -> Option<Position> {
    let mut begun = false;
    for (index, line) in text.lines().enumerate() {
        let marker = line.starts_with("---") || line.starts_with("...");
        if marker && begun {
            return Some(Position { line: index + 1, column: 1 });
        }
        let line = line.trim();
        begun |= !marker && !line.is_empty() && !line.starts_with(['#', '%']);
    }
    None
}

const EXPANSION: &str = "the aliases expand too far";
const TAG: &str = "tag without meaning: ";

/// A problem with a key.
struct Problem {
    code: Code,
    pointer: Pointer,
    severity: Severity,
    message: String,
    help: &'static str,
}

/// The state of parsing one text.
struct State {
    /// Whether the text is YAML, which some write as if it were 1.1.
    yaml: bool,
    /// How much more the tree may hold, in bytes of text that it would take without aliases.
    budget: usize,
    problems: Vec<Problem>,
}

impl State {
    fn new(text: &str) -> Self {
        let budget = text.len().saturating_mul(10).saturating_add(100_000);
        Self { yaml: false, budget, problems: Vec::new() }
    }

    fn report(self, diagnostics: &mut Diagnostics) {
        for Problem { code, pointer, severity, message, help } in self.problems {
            match severity {
                Severity::Error => diagnostics.error(code, &pointer, message, help),
                Severity::Warning => diagnostics.warn(code, &pointer, message, help),
            }
        }
    }

    fn spend<E: serde::de::Error>(&mut self, amount: usize) -> Result<(), E> {
        self.budget = self.budget.checked_sub(amount).ok_or_else(|| E::custom(EXPANSION))?;
        Ok(())
    }
}

/// A deserializer of the value at a location.
struct ValueSeed<'s, 'p> {
    state: &'s mut State,
    location: Location<'p>,
}

impl<'de> DeserializeSeed<'de> for ValueSeed<'_, '_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.state.spend(1)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ValueSeed<'_, '_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    #[allow(clippy::cast_precision_loss, reason = "JSON readers do the same with such numbers")]
    fn visit_i128<E: serde::de::Error>(self, number: i128) -> Result<Value, E> {
        self.visit_f64(number as f64)
    }

    #[allow(clippy::cast_precision_loss, reason = "JSON readers do the same with such numbers")]
    fn visit_u128<E: serde::de::Error>(self, number: u128) -> Result<Value, E> {
        self.visit_f64(number as f64)
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Value, E> {
        // JSON has no infinities: services write them as texts.
        let text = || Value::String(number.to_string());
        Ok(Number::from_f64(number).map_or_else(text, Value::Number))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Value, E> {
        self.state.spend(text.len())?;
        Ok(Value::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let location = Location::Item(&self.location, list.len());
            match items.next_element_seed(ValueSeed { state: &mut *self.state, location })? {
                Some(item) => list.push(item),
                None => return Ok(Value::List(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Entries::new();
        let mut merged = Vec::new();
        while let Some(key) = entries.next_key_seed(KeySeed)? {
            self.state.spend(key.len())?;
            let location = Location::Key(&self.location, &key);
            let value = entries.next_value_seed(ValueSeed { state: &mut *self.state, location })?;
            let (code, severity, message, help) = match object.get(&key) {
                Some(known) if *known == value => (
                    Code::DuplicateKey,
                    Severity::Warning,
                    format!("The key `{key}` occurs twice in one object, with the same value"),
                    "Remove one of the two",
                ),
                Some(_) => (
                    Code::DuplicateKey,
                    Severity::Error,
                    format!("The key `{key}` occurs twice in one object"),
                    "Remove one of the two or give it another name",
                ),
                None if key == "<<" && self.state.yaml && is_mergeable(&value) => {
                    merged.push(value);
                    (
                        Code::YamlDialect,
                        Severity::Warning,
                        "The merge key `<<` is not part of YAML 1.2: it is read as in YAML 1.1"
                            .to_owned(),
                        "Write the merged entries out, or use `$ref`",
                    )
                }
                None if key == "<<" => (
                    Code::YamlDialect,
                    Severity::Error,
                    "The merge key `<<` is not part of YAML 1.2".to_owned(),
                    "Write the merged entries out, or use `$ref`",
                ),
                None => {
                    object.insert(key, value);
                    continue;
                }
            };
            let pointer = location.pointer();
            self.state.problems.push(Problem { code, pointer, severity, message, help });
        }
        for value in merged {
            merge(&mut object, value);
        }
        Ok(Value::Object(object))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Value, A::Error> {
        let (tag, _) = tagged.variant_seed(KeySeed)?;
        Err(A::Error::custom(format_args!("{TAG}`!{tag}`")))
    }
}

/// Returns whether a value is valid at a merge key: an object, or a list of objects.
fn is_mergeable(value: &Value) -> bool {
    match value {
        Value::Object(_) => true,
        Value::List(items) => items.iter().all(|item| item.as_object().is_some()),
        _ => false,
    }
}

/// Adds what an object does not have itself.
fn merge(object: &mut Entries, value: Value) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                object.entry(key).or_insert(value);
            }
        }
        Value::List(items) => items.into_iter().for_each(|item| merge(object, item)),
        _ => {}
    }
}

/// A deserializer of keys as they are written: `200`, `on`, `null`.
struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that is a string")
    }

    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
}
