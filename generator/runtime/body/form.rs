//! Request bodies of the media type `application/x-www-form-urlencoded`.

use crate::runtime::body::upload::Content;
use crate::runtime::call::builder::CallBuilder;
use crate::runtime::call::parameter_value;
use crate::runtime::call::percent::{encode_form, encode_reserved, encode_value};
use crate::runtime::call::style::{self, Explode, ParameterStyle};
use crate::runtime::codec::{Field, Slot};

const NOT_AN_OBJECT: &str = "is not an object, so it cannot be sent as a form";

/// The encoding of a property, if it is not the default: scalars as strings, objects as JSON, and lists item by item
/// (OpenAPI 3.0.4, section 4.7.15).
#[derive(Clone, Copy, Debug)]
pub struct FormField {
    /// The wire name of the property.
    pub name: &'static str,
    /// The encoding of its value.
    pub encoding: FormEncoding,
}

/// The encoding of the value of a form property.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "an API need not use every variant")]
pub enum FormEncoding {
    /// The encoding of a query parameter of this style.
    Styled(ParameterStyle, Explode),
    /// The same, with reserved characters unescaped.
    Reserved(ParameterStyle, Explode),
    /// JSON.
    Json,
}

impl CallBuilder {
    /// Sets the body to a form with the properties of an object.
    pub fn form(mut self, body: &dyn Field, media_type: &str, fields: &[FormField]) -> Self {
        match form_string(body.slot(), fields) {
            Ok(text) => {
                self.draft.parameters.set_header("content-type", media_type);
                self.draft.body = Some(Content::Memory(text.into()));
            }
            Err((name, problem)) => self.draft.parameters.refuse(&name, problem),
        }
        self
    }

    /// Sets the body to a form, if there is a body.
    pub fn form_optional(
        self,
        body: Option<&impl Field>,
        media_type: &str,
        fields: &[FormField],
    ) -> Self {
        match body {
            Some(body) => self.form(body, media_type, fields),
            None => self,
        }
    }
}

fn form_string(body: Slot<'_>, fields: &[FormField]) -> Result<String, (String, &'static str)> {
    let mut pairs = Vec::new();
    let mut failed = None;
    let is_object = parameter_value::properties(body, &mut |name, slot| {
        let field = fields.iter().find(|field| field.name == name);
        let result = match field.map(|field| field.encoding) {
            None => default_encoding(name, slot, &mut pairs),
            Some(FormEncoding::Json) => each_json(name, slot, &mut pairs),
            Some(FormEncoding::Styled(style, explode)) => {
                styled(name, style, explode, encode_value, slot, &mut pairs)
            }
            Some(FormEncoding::Reserved(style, explode)) => {
                styled(name, style, explode, encode_reserved, slot, &mut pairs)
            }
        };
        if let (None, Err(problem)) = (&failed, result) {
            failed = Some((name.to_owned(), problem));
        }
    });
    match failed {
        Some(failed) => Err(failed),
        None if is_object => Ok(pairs.join("&")),
        None => Err(("body".to_owned(), NOT_AN_OBJECT)),
    }
}

/// Appends a value in the default encoding: a scalar as a string, an object as JSON, and a list item by item.
fn default_encoding(
    name: &str,
    slot: Slot<'_>,
    pairs: &mut Vec<String>,
) -> Result<(), &'static str> {
    let mut result = Ok(());
    let is_list = parameter_value::visit_items(slot, &mut |item| {
        if result.is_ok() {
            result = one(name, item, pairs);
        }
    });
    if is_list { result } else { one(name, slot, pairs) }
}

fn one(name: &str, slot: Slot<'_>, pairs: &mut Vec<String>) -> Result<(), &'static str> {
    if let Some(text) = parameter_value::scalar_text(slot) {
        pairs.push(format!("{}={}", encode_form(name), encode_form(&text)));
    } else if parameter_value::is_compound(slot) {
        pairs.push(format!("{}={}", encode_form(name), encode_form(&parameter_value::json(slot)?)));
    }
    Ok(())
}

fn each_json(name: &str, slot: Slot<'_>, pairs: &mut Vec<String>) -> Result<(), &'static str> {
    if !matches!(slot, Slot::Unset) {
        pairs.push(format!("{}={}", encode_form(name), encode_form(&parameter_value::json(slot)?)));
    }
    Ok(())
}

fn styled(
    name: &str,
    style: ParameterStyle,
    explode: Explode,
    encode: fn(&str) -> String,
    slot: Slot<'_>,
    pairs: &mut Vec<String>,
) -> Result<(), &'static str> {
    let text = style::query_text(name, style, explode, encode, slot)?;
    // A space is `+` in a form; percent signs of the value are already `%25`.
    pairs.extend(text.map(|text| text.replace("%20", "+")));
    Ok(())
}
