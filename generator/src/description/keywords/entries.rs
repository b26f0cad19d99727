//! The entries of the table, and what the tables of objects and of schemas share.

use Presence::{Defaulted, Optional, Required};
use Version::V3_0;

use super::types::ValueType::{self, List, Object, String};
use super::types::{Keyword, ObjectType, OtherKeys, Presence, Rule};
use crate::description::version::Version;

pub(super) const fn keyword(name: &'static str, value: ValueType) -> Keyword {
    Keyword { name, value, presence: Optional, since: V3_0 }
}

/// A keyword that came with a later version than 3.0.
pub(super) const fn since(since: Version, name: &'static str, value: ValueType) -> Keyword {
    Keyword { name, value, presence: Optional, since }
}

pub(super) const fn required(name: &'static str, value: ValueType) -> Keyword {
    Keyword { name, value, presence: Required, since: V3_0 }
}

pub(super) const fn defaulted(name: &'static str, default: &'static str) -> Keyword {
    Keyword { name, value: String, presence: Defaulted(default), since: V3_0 }
}

pub(super) const fn object(name: &'static str, keywords: &'static [Keyword]) -> ObjectType {
    ObjectType { name, keywords, others: OtherKeys::Unknown, rule: Rule::None }
}

pub(super) const STRINGS: ValueType = List(&String);
pub(super) const EXTERNAL_DOCS: Keyword = keyword("externalDocs", Object(&EXTERNAL_DOCUMENTATION));

static EXTERNAL_DOCUMENTATION: ObjectType = object(
    "an external documentation object",
    &[keyword("description", String), required("url", String)],
);
