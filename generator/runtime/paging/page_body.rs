//! Links in the JSON of a page, read independently of the type of the page.

use std::collections::BTreeMap;
use std::fmt;

use reqwest::Url;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::runtime::byte_order_mark::without_byte_order_mark;
#[cfg(runtime = "pagination")]
use crate::runtime::paging::declared::Declared;
use crate::runtime::response::raw::RawResponse;

/// The names of the link properties of a page.
#[derive(Clone, Copy)]
pub(crate) struct LinkNames {
    next_link: &'static str,
    /// The names of the delta link and of the context URL of an `OData` page.
    odata: Option<(&'static str, &'static str)>,
}

impl LinkNames {
    /// Returns the names for a page whose next link has this name.
    pub(crate) fn of(next_link: &'static str) -> Self {
        let odata = match next_link {
            "@odata.nextLink" => Some(("@odata.deltaLink", "@odata.context")),
            "@nextLink" => Some(("@deltaLink", "@context")),
            _ => None,
        };
        Self { next_link, odata }
    }

    /// Returns the names of the next link and the delta link.
    pub(crate) fn links(self) -> [&'static str; 2] {
        [self.next_link, self.odata.map_or(self.next_link, |(delta_link, _)| delta_link)]
    }
}

/// What a page says of its links, independent of its type.
pub(crate) struct PageLinks {
    /// The URL of the page, if it was redirected.
    pub(crate) moved: Option<Box<Url>>,
    /// The context URL of the page, which can be relative itself.
    pub(crate) context: Option<String>,
    #[cfg(runtime = "pagination")]
    /// How the list continues, if its operation declares that.
    pub(crate) declared: Option<Declared>,
}

impl PageLinks {
    pub(crate) fn of(response: &mut RawResponse, names: LinkNames) -> Self {
        let mut context = None;
        if let Some((_, name)) = names.odata {
            let body = without_byte_order_mark(&response.body);
            let first = First { name, value: &mut context };
            // The visitor stops at the value, which the deserializer reports as an error.
            let _ = serde_json::Deserializer::from_slice(body).deserialize_map(first);
        }
        Self {
            moved: response.moved.take(),
            context,
            #[cfg(runtime = "pagination")]
            declared: None,
        }
    }
}

/// A visitor that reads one string property of a JSON object and ignores the rest: services write the context URL
/// first.
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

/// A member of a JSON object.
pub(crate) enum Member {
    Absent,
    Null,
    String(String),
    Other,
}

/// The members of a page that could not be decoded.
pub(crate) struct Members {
    pub(crate) next_link: Member,
    pub(crate) delta_link: Member,
    pub(crate) has_items: bool,
}

impl Members {
    /// Reads the members; `None` if the body is not a JSON object.
    pub(crate) fn of(body: &[u8], items: &str, names: LinkNames) -> Option<Self> {
        let members: BTreeMap<String, &RawValue> =
            serde_json::from_slice(without_byte_order_mark(body)).ok()?;
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

/// Returns whether a body is a JSON object with a list under this name.
pub(crate) fn has_list(body: &[u8], name: &str) -> bool {
    let members =
        serde_json::from_slice::<BTreeMap<String, &RawValue>>(without_byte_order_mark(body));
    members.is_ok_and(|members| members.get(name).is_some_and(|list| list.get().starts_with('[')))
}
