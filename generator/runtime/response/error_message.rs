//! Code and message of an error body of any service.
//!
//! The tables name the properties in which public APIs are known to put them, in the order in which
//! they are tried. A name matches all its variants: `errormessage` matches `errorMessage`,
//! `error_message` and `Error-Message`.

use std::cell::Cell;

use serde_json::{Map, Value};

use crate::service::NESTED_ERROR_MESSAGES;

/// The error itself, inside the body. As a string it is the last message that is tried, and a code if
/// it has no space: `{"error": "invalid_grant"}`.
const ERRORS: &[&str] = &["error", "fault", "odataerror", "exception", "err"];
/// Sentences for people, or objects and lists that have them.
const MESSAGES: &[&str] = &[
    "message",
    "errormessage",
    "errormsg",
    "msg",
    "errordescription",
    "errorsummary",
    "faultstring",
    "detail",
    "errordetail",
    "statusmessage",
    "displaymessage",
    "developermessage",
    "defaultmessage",
    "longmessage",
];
/// Several errors: a list, or an object with a property for each field that is wrong.
const FIELDS: &[&str] = &[
    "errors",
    "errormessages",
    "fielderrors",
    "validationerrors",
    "invalidparams",
    "messages",
    "modelstate",
];
/// More of an error, which is its message only if there is no other.
const DETAILS: &[&str] =
    &["details", "errorcauses", "causes", "violations", "issues", "reasons", "problems"];
/// Strings that are the message only if there is no other.
const TITLES: &[&str] =
    &["title", "errortitle", "description", "reason", "summary", "info", "issue", "statusdesc"];
/// The string inside a message that is an object, such as OData's `{"lang": …, "value": …}`.
const STRINGS: &[&str] = &["value", "text", "translation"];
/// Envelopes of both successes and errors. Their other properties do not belong to the error.
const ENVELOPES: &[&str] = &["data", "response", "result", "body", "meta", "status"];
/// Names of fields that mean the whole body.
const NO_FIELD: &[&str] = &["base", "nonfielderrors", "all", "general", "global"];

/// What is a code and nothing else.
const CODES: &[&str] = &[
    "code",
    "errorcode",
    "errcode",
    "errorno",
    "errno",
    "errornumber",
    "errorid",
    "faultcode",
    "apierrorcode",
    "cod",
];
/// Objects that have a code, but no message of their own.
const CODE_OBJECTS: &[&str] = &["extensions", "detail", "message"];
/// Properties that are a code if there is no other and they are one word.
const KINDS: &[&str] =
    &["error", "type", "errortype", "status", "reason", "statuscode", "err", "category", "tag"];
/// Properties that are a code if they are one word, and their object has a message. Otherwise they
/// are the name of a thing.
const NAMES: &[&str] = &["name", "id", "key"];
/// Words that say that there is an error, and not which.
const NO_CODE: &[&str] = &["error", "errors", "fail", "failed", "failure", "false", "object"];

/// How many values are looked at, so that a hostile body costs no more than a long one.
const MAX_VALUES: usize = 1000;
/// How many properties of an object, and items of a list, are looked at.
const MAX_WIDTH: usize = 256;
/// How many bytes a word may have that is a code.
const MAX_WORD: usize = 200;

/// What an object is a part of.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// The whole body, or the error inside it.
    Error,
    /// A message that is an object.
    Message,
    /// Errors by the names of fields.
    Fields,
    /// An item of a list, or details.
    Item,
    /// An envelope.
    Envelope,
}

/// The message of a body, of any length.
pub(crate) fn message(body: &Value) -> Option<String> {
    let left = Cell::new(MAX_VALUES);
    message_of(body, Part::Error, &left).or_else(|| messages_by_field(body, &left))
}

/// The code of a body. A number that only repeats the status is one if there is no other.
pub(crate) fn code(body: &Value, status: u16, has_message: bool) -> Option<String> {
    let status = status.to_string();
    let is_other = |code: &str| code != status;
    let find = |own: &Own<'_>| code_of(body, own, Part::Error, &Cell::new(MAX_VALUES));
    find(&|object, _| scalar(object, CODES, is_other))
        .or_else(|| find(&|object, _| scalar(object, KINDS, is_kind)))
        .or_else(|| {
            find(&|object, part| {
                let may_name = has_message && part == Part::Error;
                if may_name { scalar(object, NAMES, is_name) } else { None }
            })
        })
        .or_else(|| find(&|object, _| scalar(object, CODES, |_| true)))
}

/// What of an object's own properties is its code.
type Own<'f> = dyn Fn(&Map<String, Value>, Part) -> Option<String> + 'f;

fn message_of(value: &Value, part: Part, left: &Cell<usize>) -> Option<String> {
    let object = match value {
        _ if !spend(left) => return None,
        Value::String(text) => return sentence(text, left),
        Value::Array(items) => {
            return items
                .iter()
                .take(MAX_WIDTH)
                .find_map(|item| message_of(item, Part::Item, left));
        }
        Value::Object(object) => object,
        _ => return None,
    };
    let among =
        |names, part| properties(object, names).find_map(|value| message_of(value, part, left));
    let nested = |names, part| {
        let mut nested = properties(object, names).filter(|value| !value.is_string());
        nested.find_map(|value| message_of(value, part, left))
    };
    let text = |names| {
        properties(object, names).filter_map(Value::as_str).find_map(|text| sentence(text, left))
    };
    let has_fields = match part {
        Part::Fields => true,
        Part::Message => is_lists_of_strings(object),
        _ => false,
    };
    let fields = || if has_fields { message_of_field(object, left) } else { None };
    let own = || if part == Part::Envelope { None } else { text(TITLES) };
    let strings = || if part == Part::Message { text(STRINGS) } else { None };
    if part == Part::Fields && is_lists_of_strings(object) {
        return fields();
    }
    nested(ERRORS, Part::Error)
        .or_else(strings)
        .or_else(|| among(MESSAGES, Part::Message))
        .or_else(|| among(FIELDS, Part::Fields))
        .or_else(|| nested(DETAILS, Part::Item))
        .or_else(own)
        .or_else(|| text(ERRORS))
        .or_else(|| nested(ENVELOPES, Part::Envelope))
        .or_else(fields)
}

/// The messages of a body that has nothing but lists of them by field.
fn messages_by_field(body: &Value, left: &Cell<usize>) -> Option<String> {
    let object = body.as_object().filter(|object| is_lists_of_strings(object))?;
    message_of_field(object, left)
}

/// The first message by a field's name, with that name.
fn message_of_field(object: &Map<String, Value>, left: &Cell<usize>) -> Option<String> {
    object.iter().take(MAX_WIDTH).find_map(|(field, value)| {
        let message = message_of(value, Part::Fields, left)?;
        let is_field = !NO_FIELD.iter().any(|name| is_variant(field, name));
        Some(if is_field { format!("{field}: {message}") } else { message })
    })
}

fn is_lists_of_strings(object: &Map<String, Value>) -> bool {
    let is_strings = |value: &Value| {
        let items = value.as_array();
        items.is_some_and(|items| !items.is_empty() && items.iter().all(Value::is_string))
    };
    !object.is_empty() && object.len() <= MAX_WIDTH && object.values().all(is_strings)
}

/// A string as a message; if messages are nested and it is JSON, the message in it.
fn sentence(text: &str, left: &Cell<usize>) -> Option<String> {
    let text = text.trim();
    if NESTED_ERROR_MESSAGES && text.starts_with(['{', '[']) {
        let inner = serde_json::from_str(text).ok();
        let inner = inner.and_then(|inner: Value| message_of(&inner, Part::Error, left));
        if inner.is_some() {
            return inner;
        }
    }
    (!text.is_empty()).then(|| text.to_owned())
}

/// The first code that is found in an object, or in the errors that it has.
fn code_of(value: &Value, own: &Own<'_>, part: Part, left: &Cell<usize>) -> Option<String> {
    let object = match value {
        _ if !spend(left) => return None,
        Value::Array(items) => {
            let mut items = items.iter().take(MAX_WIDTH);
            return items.find_map(|item| code_of(item, own, Part::Item, left));
        }
        Value::Object(object) => object,
        _ => return None,
    };
    let nested =
        |names, part| properties(object, names).find_map(|value| code_of(value, own, part, left));
    nested(ERRORS, Part::Error)
        .or_else(|| own(object, part))
        .or_else(|| {
            [FIELDS, DETAILS, CODE_OBJECTS].into_iter().find_map(|it| nested(it, Part::Item))
        })
        .or_else(|| nested(ENVELOPES, Part::Envelope))
}

/// The first of these properties that is a number or a string, and is accepted.
fn scalar(
    object: &Map<String, Value>,
    names: &'static [&'static str],
    accept: impl Fn(&str) -> bool,
) -> Option<String> {
    properties(object, names).find_map(|value| {
        let text = match value {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        (!text.is_empty() && accept(&text)).then_some(text)
    })
}

/// Whether it is one word that says which error it is, and is no status of HTTP.
fn is_kind(text: &str) -> bool {
    let is_word = text.len() <= MAX_WORD && !text.contains(char::is_whitespace);
    let is_status = text.parse().is_ok_and(|number: u16| (100..600).contains(&number));
    is_word && !is_status && !NO_CODE.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Whether it is a word of letters, as names of errors are, and no id of a thing.
fn is_name(text: &str) -> bool {
    is_kind(text) && text.bytes().all(|byte| byte.is_ascii_alphabetic() || b"_-.".contains(&byte))
}

/// Counts a value that is looked at; `false` if it is one too many.
fn spend(left: &Cell<usize>) -> bool {
    left.replace(left.get().saturating_sub(1)) > 0
}

/// The values of these properties, in the order of the names.
fn properties<'v>(
    object: &'v Map<String, Value>,
    names: &'static [&'static str],
) -> impl Iterator<Item = &'v Value> {
    names.iter().flat_map(move |name| {
        let properties = object.iter().take(MAX_WIDTH);
        properties.filter(move |(key, _)| is_variant(key, name)).map(|(_, value)| value)
    })
}

/// Whether a key is a name, but for case and all that is neither letter nor digit.
fn is_variant(key: &str, name: &str) -> bool {
    let letters = key.bytes().filter(u8::is_ascii_alphanumeric);
    letters.map(|byte| byte.to_ascii_lowercase()).eq(name.bytes())
}
