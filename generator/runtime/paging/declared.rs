//! Lists whose operation declares how they continue.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use reqwest::Url;
use serde_json::value::RawValue;

use crate::runtime::byte_order_mark::without_byte_order_mark;
use crate::runtime::call::percent::{encode_query_name, encode_value};
use crate::runtime::paging::link_header::next_link;
use crate::runtime::response::raw::RawResponse;

/// The names of nested properties of a JSON value; none for the value itself.
type JsonPath = &'static [&'static str];

/// How a list continues, as the description or the configuration of the crate declares.
#[derive(Clone, Copy)]
pub struct Pagination {
    /// How the next page is requested.
    pub next: NextPage,
    /// The place of the items in a page.
    pub items: JsonPath,
    /// The place of a value that is false or null on the last page, if there is one.
    pub more: Option<JsonPath>,
}

/// How the next page is requested.
#[derive(Clone, Copy)]
pub enum NextPage {
    /// By the link with the relation `next` of the header `Link`.
    LinkHeader,
    /// By the URL at this place of the page.
    Link(JsonPath),
    /// With the value at this place of the page as a query parameter.
    Cursor {
        /// The place of the value.
        path: JsonPath,
        /// The name of the parameter.
        parameter: &'static str,
    },
    /// With a property of the last item as a query parameter.
    LastItem {
        /// The place of the property in the item.
        path: JsonPath,
        /// The name of the parameter.
        parameter: &'static str,
    },
    /// With the number of items before the page as a query parameter.
    Offset {
        /// The name of the parameter.
        parameter: &'static str,
    },
    /// With the number of the page as a query parameter.
    Number {
        /// The name of the parameter.
        parameter: &'static str,
        /// The number of the first page.
        first: u64,
    },
}

/// What a page says of the list.
pub(crate) struct Declared {
    /// The link to the next page, or why it is not known. `None` at the end of the list.
    pub(crate) next: Result<Option<String>, String>,
    /// Whether the page has a list of items.
    pub(crate) has_items: bool,
    /// A hash of the items, if pages are numbered: a service that ignores the number would never come to an end.
    pub(crate) hash: Option<u64>,
}

impl Pagination {
    /// Reads what the response to a request of this URL says of the list.
    pub(crate) fn read(&self, url: &Url, response: &RawResponse) -> Declared {
        let body = without_byte_order_mark(&response.body);
        let page = serde_json::from_slice::<&RawValue>(body).ok();
        let list = page.and_then(|page| value_at(page, self.items));
        let items: Option<Vec<&RawValue>> =
            list.and_then(|list| serde_json::from_str(list.get()).ok());
        let is_numbered = matches!(self.next, NextPage::Offset { .. } | NextPage::Number { .. });
        let numbered = items.as_deref().filter(|items| is_numbered && !items.is_empty());
        Declared {
            hash: numbered.map(hash),
            has_items: items.is_some(),
            next: self.next_link(url, response, page, items.as_deref().unwrap_or_default()),
        }
    }

    fn next_link(
        &self,
        url: &Url,
        response: &RawResponse,
        page: Option<&RawValue>,
        items: &[&RawValue],
    ) -> Result<Option<String>, String> {
        let at = |path| page.and_then(|page| value_at(page, path));
        let more = self.more.and_then(at).map(RawValue::get);
        if matches!(more, Some("false" | "null")) {
            return Ok(None);
        }
        let with = |parameter, value: String| Ok(Some(with_parameter(url, parameter, &value)));
        let is_end = items.is_empty() && more.is_none();
        match self.next {
            NextPage::LinkHeader => Ok(next_link(&response.headers)),
            NextPage::Link(path) => text(at(path), path),
            NextPage::Cursor { path, parameter } => match text(at(path), path)? {
                Some(cursor) => with(parameter, cursor),
                None => Ok(None),
            },
            NextPage::LastItem { .. } | NextPage::Offset { .. } | NextPage::Number { .. }
                if is_end =>
            {
                Ok(None)
            }
            NextPage::LastItem { path, parameter } => {
                let last = items.last().and_then(|item| value_at(item, path));
                match text(last, path)? {
                    Some(last) => with(parameter, last),
                    None => Err(format!("needs `{}` of the page's last item", path.join("."))),
                }
            }
            NextPage::Offset { parameter } => {
                let count = u64::try_from(items.len()).unwrap_or(u64::MAX);
                let offset = number(url, parameter)?.unwrap_or(0).saturating_add(count);
                with(parameter, offset.to_string())
            }
            NextPage::Number { parameter, first } => {
                let page = number(url, parameter)?.unwrap_or(first).saturating_add(1);
                with(parameter, page.to_string())
            }
        }
    }
}

/// Returns the value at a place of a JSON value.
fn value_at(value: &RawValue, path: JsonPath) -> Option<&RawValue> {
    path.iter().try_fold(value, |value, name| {
        let members: BTreeMap<String, &RawValue> = serde_json::from_str(value.get()).ok()?;
        members.get(*name).copied()
    })
}

/// Returns the text of a string or a number; `None` if there is none, or an empty one.
fn text(value: Option<&RawValue>, path: JsonPath) -> Result<Option<String>, String> {
    let Some(json) = value.map(RawValue::get) else { return Ok(None) };
    match json.as_bytes().first() {
        Some(b'-' | b'0'..=b'9') => Ok(Some(json.to_owned())),
        Some(b'n' | b'f') => Ok(None),
        Some(b'"') => {
            let text: String = serde_json::from_str(json).map_err(|error| error.to_string())?;
            Ok(Some(text).filter(|text| !text.is_empty()))
        }
        _ => Err(format!("needs `{}`, which is neither a string nor a number", path.join("."))),
    }
}

/// Returns the number that a query parameter of the page's URL has.
fn number(url: &Url, parameter: &str) -> Result<Option<u64>, String> {
    let mut pairs = url.query_pairs();
    let Some((_, value)) = pairs.find(|(name, _)| name == parameter) else { return Ok(None) };
    value.parse().map(Some).map_err(|_| format!("needs `{parameter}`, which is not a number"))
}

/// Returns the URL with one value of a query parameter, and with the other parameters unchanged.
fn with_parameter(url: &Url, parameter: &str, value: &str) -> String {
    let query = url.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
    let others = query.zip(url.query_pairs()).filter(|(_, (name, _))| name != parameter);
    let own = format!("{}={}", encode_query_name(parameter), encode_value(value));
    let pairs: Vec<&str> = others.map(|(pair, _)| pair).chain([own.as_str()]).collect();
    let mut next = url.clone();
    next.set_query(Some(&pairs.join("&")));
    next.into()
}

fn hash(items: &[&RawValue]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for item in items {
        item.get().hash(&mut hasher);
    }
    hasher.finish()
}
