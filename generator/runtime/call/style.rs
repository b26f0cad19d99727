//! The serialization of the value of a parameter: the table of styles in the `OpenAPI`
//! Specification 3.0.4, which follows URI templates (RFC 6570).

use crate::runtime::call::parameter_value::{
    Lists, StyledValue, json, properties, scalar_text, styled_value, visit_items,
};
use crate::runtime::call::percent::{encode_query_name, encode_value};
use crate::runtime::codec::Slot;

/// Why a value cannot be serialized.
const NOT_A_STRING: &str = "is not a single value, and only single values can be quoted";
const ENDS_COOKIE: &str = "has a `;`, which would end the cookie, and its style escapes nothing";

/// The serialization of the value of a parameter.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[allow(dead_code, reason = "an API need not use every variant")]
pub enum ParameterStyle {
    /// `blue,black`: in paths and headers.
    Simple,
    /// `.blue.black`: in paths.
    Label,
    /// `;color=blue;color=black`: in paths.
    Matrix,
    /// `color=blue&color=black`: in queries and cookies.
    Form,
    /// `color=blue; color=black`, in which nothing is escaped: in cookies.
    Cookie,
    /// `color=blue%20black`: lists in queries.
    SpaceDelimited,
    /// `color=blue%7Cblack`: lists in queries.
    PipeDelimited,
    /// `color[R]=100&color[G]=200`: objects in queries.
    DeepObject,
    /// `O''Neil`: text between single quotes, which are doubled in it (`OData` URL
    /// Conventions 4.01, section 2): in paths.
    Quoted,
    /// `["blue","black"]`: JSON, in paths and queries.
    Json,
}

/// Whether each item of a list or an object is serialized as a parameter of its own.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[allow(dead_code, reason = "an API need not use every variant")]
pub enum Explode {
    /// Each item by itself.
    Yes,
    /// All items in one value.
    No,
}

/// How one style puts items together, in the terms of RFC 6570, appendix A.
struct Rules {
    first: &'static str,
    /// Between separate items.
    separator: &'static str,
    /// Between items inside one value.
    delimiter: &'static str,
    /// What a named item without a value ends in; `None` where items have no names.
    if_empty: Option<&'static str>,
    encode_name: fn(&str) -> String,
    encode: fn(&str) -> String,
}

impl Rules {
    fn one(&self, name: &str, value: &str) -> String {
        match self.if_empty {
            None => value.to_owned(),
            Some(if_empty) if value.is_empty() => format!("{name}{if_empty}"),
            Some(_) => format!("{name}={value}"),
        }
    }

    fn expand(&self, name: &str, explode: Explode, value: &StyledValue) -> Option<String> {
        let encode = self.encode;
        let name = &(self.encode_name)(name);
        let items: Vec<String> = match (value, explode) {
            (StyledValue::Absent, _) => return None,
            (StyledValue::Primitive(value), _) => vec![self.one(name, &encode(value))],
            (StyledValue::List(items), Explode::Yes) => {
                items.iter().map(|item| self.one(name, &encode(item))).collect()
            }
            (StyledValue::Object(pairs), Explode::Yes) => {
                let key = if self.if_empty.is_some() { self.encode_name } else { encode };
                pairs
                    .iter()
                    .map(|(name, value)| format!("{}={}", key(name), encode(value)))
                    .collect()
            }
            (StyledValue::List(items), Explode::No) => {
                let items: Vec<_> = items.iter().map(|item| encode(item)).collect();
                self.together(name, &items)
            }
            (StyledValue::Object(pairs), Explode::No) => {
                let items: Vec<_> =
                    pairs.iter().flat_map(|(name, value)| [encode(name), encode(value)]).collect();
                self.together(name, &items)
            }
        };
        if items.is_empty() {
            return None;
        }
        Some(format!("{}{}", self.first, items.join(self.separator)))
    }

    /// All items in one value; none of a list without items, which RFC 6570 calls undefined.
    fn together(&self, name: &str, items: &[String]) -> Vec<String> {
        if items.is_empty() {
            return Vec::new();
        }
        vec![self.one(name, &items.join(self.delimiter))]
    }
}

const SIMPLE: Rules = Rules {
    first: "",
    separator: ",",
    delimiter: ",",
    if_empty: None,
    encode_name: encode_value,
    encode: encode_value,
};

/// The text of a path parameter; empty for a value that is absent.
///
/// A style that paths do not have is read as [`ParameterStyle::Simple`].
pub(crate) fn path_text(
    name: &str,
    style: ParameterStyle,
    explode: Explode,
    encode: fn(&str) -> String,
    slot: Slot<'_>,
) -> Result<String, &'static str> {
    // What most parameters are.
    if let (ParameterStyle::Simple, Slot::String(text)) = (style, slot) {
        return Ok(encode(text));
    }
    let exploded = explode == Explode::Yes;
    let simple = Rules { encode, ..SIMPLE };
    let rules = match style {
        ParameterStyle::Quoted => return quoted(slot, encode),
        ParameterStyle::Json => return json(slot).map(|json| encode(&json)),
        ParameterStyle::Label => {
            Rules { first: ".", separator: if exploded { "." } else { "," }, ..simple }
        }
        ParameterStyle::Matrix => {
            Rules { first: ";", separator: ";", if_empty: Some(""), ..simple }
        }
        _ => simple,
    };
    Ok(rules.expand(name, explode, &styled_value(slot, Lists::Refused)?).unwrap_or_default())
}

/// The text of a function's argument, quotes and all; `None` for a value that is absent.
pub(crate) fn argument_text(
    name: &str,
    style: ParameterStyle,
    explode: Explode,
    slot: Slot<'_>,
) -> Result<Option<String>, &'static str> {
    if matches!(slot, Slot::Unset | Slot::Null) {
        return Ok(None);
    }
    let text = path_text(name, style, explode, encode_value, slot)?;
    Ok(Some(if style == ParameterStyle::Quoted { format!("'{text}'") } else { text }))
}

/// A string inside quotes: quotes in it are doubled, and then all of it is percent-encoded.
fn quoted(slot: Slot<'_>, encode: fn(&str) -> String) -> Result<String, &'static str> {
    let text = scalar_text(slot).ok_or(NOT_A_STRING)?;
    Ok(encode(&text.replace('\'', "''")))
}

/// The text of a query parameter; `None` for a value that is absent.
///
/// A style that queries do not have is read as [`ParameterStyle::Form`].
pub(crate) fn query_text(
    name: &str,
    style: ParameterStyle,
    explode: Explode,
    encode: fn(&str) -> String,
    slot: Slot<'_>,
) -> Result<Option<String>, &'static str> {
    if matches!(slot, Slot::Unset) {
        return Ok(None);
    }
    let delimiter = match style {
        ParameterStyle::Json => {
            return Ok(Some(format!("{}={}", encode_query_name(name), encode(&json(slot)?))));
        }
        ParameterStyle::DeepObject => {
            let mut pairs = Vec::new();
            deep_object(name, slot, &mut |name, value| {
                pairs.push(format!("{}={}", encode_query_name(name), encode(&value)));
            });
            return Ok(Some(pairs.join("&")).filter(|text| !text.is_empty()));
        }
        ParameterStyle::SpaceDelimited => "%20",
        ParameterStyle::PipeDelimited => "%7C",
        _ => ",",
    };
    let rules = Rules {
        separator: "&",
        delimiter,
        if_empty: Some("="),
        encode_name: encode_query_name,
        encode,
        ..SIMPLE
    };
    Ok(rules.expand(name, explode, &styled_value(slot, property_lists(style, explode))?))
}

/// The names and values of a form's parts, which are not percent-encoded.
pub(crate) fn raw_pairs(
    name: &str,
    style: ParameterStyle,
    explode: Explode,
    slot: Slot<'_>,
) -> Result<Vec<(String, String)>, &'static str> {
    if style == ParameterStyle::DeepObject {
        let mut pairs = Vec::new();
        deep_object(name, slot, &mut |name, value| pairs.push((name.to_owned(), value)));
        return Ok(pairs);
    }
    let delimiter = match style {
        ParameterStyle::SpaceDelimited => " ",
        ParameterStyle::PipeDelimited => "|",
        _ => ",",
    };
    let named = |value| (name.to_owned(), value);
    Ok(match (styled_value(slot, property_lists(style, explode))?, explode) {
        (StyledValue::Absent, _) => Vec::new(),
        (StyledValue::Primitive(value), _) => vec![named(value)],
        (StyledValue::List(items), Explode::Yes) => items.into_iter().map(named).collect(),
        (StyledValue::List(items), Explode::No) => vec![named(items.join(delimiter))],
        (StyledValue::Object(pairs), Explode::Yes) => pairs,
        (StyledValue::Object(pairs), Explode::No) => {
            let items: Vec<_> = pairs.into_iter().flat_map(|(name, value)| [name, value]).collect();
            vec![named(items.join(delimiter))]
        }
    })
}

/// The names and values of the style `deepObject`. `OpenAPI` defines them for the properties of an
/// object; what lies deeper goes on in the same way, and items have their positions for names.
pub(crate) fn deep_object(name: &str, slot: Slot<'_>, each: &mut dyn FnMut(&str, String)) {
    if let Some(text) = scalar_text(slot) {
        return each(name, text);
    }
    let mut position = 0;
    let is_list = visit_items(slot, &mut |item| {
        deep_object(&format!("{name}[{position}]"), item, each);
        position += 1;
    });
    if !is_list {
        properties(slot, &mut |key, value| deep_object(&format!("{name}[{key}]"), value, each));
    }
}

/// The text of a header parameter, which is not percent-encoded; `None` for a
/// value that is absent.
pub(crate) fn header_parameter_text(
    style: ParameterStyle,
    explode: Explode,
    slot: Slot<'_>,
) -> Result<Option<String>, &'static str> {
    if style == ParameterStyle::Json {
        return if matches!(slot, Slot::Unset) { Ok(None) } else { json(slot).map(Some) };
    }
    let rules = Rules { encode_name: str::to_owned, encode: str::to_owned, ..SIMPLE };
    Ok(rules.expand("", explode, &styled_value(slot, Lists::Refused)?))
}

/// The text of a cookie parameter; `None` for a value that is absent.
///
/// A style that cookies do not have is read as [`ParameterStyle::Form`].
pub(crate) fn cookie_text(
    name: &str,
    style: ParameterStyle,
    explode: Explode,
    encode: fn(&str) -> String,
    slot: Slot<'_>,
) -> Result<Option<String>, &'static str> {
    let rules = Rules { separator: "; ", if_empty: Some("="), encode, ..SIMPLE };
    let rules = match style {
        ParameterStyle::Json => return query_text(name, style, explode, encode, slot),
        ParameterStyle::Cookie => {
            Rules { encode_name: str::to_owned, encode: str::to_owned, ..rules }
        }
        _ => rules,
    };
    let value = styled_value(slot, Lists::Refused)?;
    if style == ParameterStyle::Cookie && value.texts().any(|text| text.contains(';')) {
        return Err(ENDS_COOKIE);
    }
    Ok(rules.expand(name, explode, &value))
}

/// Lists are repeated where the properties of an object are parameters of their own.
fn property_lists(style: ParameterStyle, explode: Explode) -> Lists {
    match (style, explode) {
        (ParameterStyle::Form, Explode::Yes) => Lists::Repeated,
        _ => Lists::Refused,
    }
}
