//! What the JSON of a page says of the other pages, whatever the page's type makes of it.

use std::collections::BTreeMap;
use std::fmt;

use reqwest::Url;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::runtime::response::raw::RawResponse;

/// The names of a page's members that link to others.
#[derive(Clone, Copy)]
pub(crate) struct LinkNames {
    next_link: &'static str,
    /// Those of the delta link and of the context URL, if the page is one of `OData`.
    odata: Option<(&'static str, &'static str)>,
}

impl LinkNames {
    /// Those of a page whose next link has this name.
    pub(crate) fn of(next_link: &'static str) -> Self {
        let odata = match next_link {
            "@odata.nextLink" => Some(("@odata.deltaLink", "@odata.context")),
            "@nextLink" => Some(("@deltaLink", "@context")),
            _ => None,
        };
        Self { next_link, odata }
    }

    /// Those of the links.
    pub(crate) fn links(self) -> [&'static str; 2] {
        [self.next_link, self.odata.map_or(self.next_link, |(delta_link, _)| delta_link)]
    }
}

/// What relative links of a page are relative to.
pub(crate) struct LinkBase {
    /// Where the page came from, if not from where it was asked for.
    pub(crate) moved: Option<Box<Url>>,
    /// Its context URL, which may be relative itself.
    pub(crate) context: Option<String>,
}

impl LinkBase {
    pub(crate) fn of(response: &mut RawResponse, names: LinkNames) -> Self {
        let mut context = None;
        if let Some((_, name)) = names.odata {
            let body = without_mark(&response.body);
            let first = First { name, value: &mut context };
            // The visitor stops where it has found it, which the deserializer takes for an error.
            let _ = serde_json::Deserializer::from_slice(body).deserialize_map(first);
        }
        Self { moved: response.moved.take(), context }
    }
}

/// The string that a JSON object has under a name. What comes behind it is not looked at: services write the
/// context URL first.
struct First<'a> {
    name: &'static str,
    value: &'a mut Option<String>,
}

impl<'de> Visitor<'de> for First<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            if name == self.name {
                *self.value = Some(map.next_value()?);
                return Ok(());
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

/// What a JSON object has under a name.
pub(crate) enum Member {
    Absent,
    Null,
    String(String),
    Other,
}

/// What a page that could not be read says all the same.
pub(crate) struct Members {
    pub(crate) next_link: Member,
    pub(crate) delta_link: Member,
    pub(crate) has_items: bool,
}

impl Members {
    /// `None` if the body is no JSON object.
    pub(crate) fn of(body: &[u8], items: &str, names: LinkNames) -> Option<Self> {
        let members: BTreeMap<String, &RawValue> =
            serde_json::from_slice(without_mark(body)).ok()?;
        let member = |name: &str| match members.get(name).map(|value| value.get()) {
            None => Member::Absent,
            Some(value) => match serde_json::from_str(value) {
                Ok(Some(string)) => Member::String(string),
                Ok(None) => Member::Null,
                Err(_) => Member::Other,
            },
        };
        Some(Self {
            next_link: member(names.next_link),
            delta_link: names.odata.map_or(Member::Absent, |(name, _)| member(name)),
            has_items: members.contains_key(items),
        })
    }
}

/// Whether a body is a JSON object that has a list under a name.
pub(crate) fn has_list(body: &[u8], name: &str) -> bool {
    let members = serde_json::from_slice::<BTreeMap<String, &RawValue>>(without_mark(body));
    members.is_ok_and(|members| members.get(name).is_some_and(|list| list.get().starts_with('[')))
}

/// A body without a byte order mark.
fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body)
}
