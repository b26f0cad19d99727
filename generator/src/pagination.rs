//! What can be said of the pagination of an operation: the keys of `x-pagination` and of the configuration.

use serde::Deserialize;

use crate::model::{NextPageDef, PaginationDef};
use crate::select::Pattern;

/// How a list continues on its next page. Exactly one of the first six keys says it.
///
/// A place in JSON is the names of nested properties, separated by dots (`response_metadata.next_cursor`), or a JSON pointer
/// (`/response_metadata/next_cursor`).
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pagination {
    /// Whether the header `Link` has a link with the relation `next`.
    pub link_header: bool,
    /// The place of the URL of the next page in the response.
    pub link: Option<String>,
    /// The place of the value in the response that `parameter` requests the next page with.
    pub cursor: Option<String>,
    /// The property of the last item that `parameter` requests the next page with.
    pub last_item: Option<String>,
    /// The query parameter that is the number of items before the page.
    pub offset: Option<String>,
    /// The query parameter that is the number of the page.
    pub page: Option<String>,
    /// The query parameter for `cursor` or `last_item`.
    pub parameter: Option<String>,
    /// The number of the first `page`; 1 by default.
    pub first: Option<u64>,
    /// The property of the response with the items. By default they are the response itself, or its only list.
    pub items: Option<String>,
    /// The place of a value in the response that is false or null on the last page.
    pub more: Option<String>,
}

/// Operations whose lists continue in the same way.
#[derive(Clone, Debug)]
pub struct PaginatedOperations {
    /// The operations. A pattern that matches none is an error.
    pub operations: Vec<Pattern>,
    /// How their lists continue.
    pub pagination: Pagination,
}

impl Pagination {
    /// Returns what is wrong with the keys, if anything is.
    ///
    /// # Errors
    /// Keys that are missing, or that do not belong together.
    pub fn check(&self) -> Result<(), String> {
        self.lower().map(drop)
    }

    /// The pagination in the terms of the model.
    pub(crate) fn lower(&self) -> Result<PaginationDef, String> {
        Ok(PaginationDef {
            next: self.next()?,
            items: self.items.clone(),
            more: self.more.as_deref().map(names).transpose()?,
            entry: None,
        })
    }

    fn next(&self) -> Result<NextPageDef, String> {
        let parameter = || {
            let parameter = self.parameter.clone().filter(|name| !name.is_empty());
            parameter.ok_or_else(|| "`parameter` is missing: the query parameter for it".to_owned())
        };
        let mut ways = Vec::new();
        if self.link_header {
            ways.push(NextPageDef::LinkHeader);
        }
        if let Some(link) = &self.link {
            ways.push(NextPageDef::Link(names(link)?));
        }
        if let Some(cursor) = &self.cursor {
            ways.push(NextPageDef::Cursor { path: names(cursor)?, parameter: parameter()? });
        }
        if let Some(property) = &self.last_item {
            ways.push(NextPageDef::LastItem { path: names(property)?, parameter: parameter()? });
        }
        if let Some(parameter) = &self.offset {
            ways.push(NextPageDef::Offset { parameter: parameter.clone() });
        }
        if let Some(parameter) = &self.page {
            let first = self.first.unwrap_or(1);
            ways.push(NextPageDef::Number { parameter: parameter.clone(), first });
        }
        let Ok([next]) = <[_; 1]>::try_from(ways) else {
            let keys = "`link-header`, `link`, `cursor`, `last-item`, `offset` and `page`";
            return Err(format!("exactly one of {keys} says how a list continues"));
        };
        let takes_parameter =
            matches!(next, NextPageDef::Cursor { .. } | NextPageDef::LastItem { .. });
        if self.parameter.is_some() && !takes_parameter {
            return Err("`parameter` belongs to `cursor` and `last-item`".to_owned());
        }
        if self.first.is_some() && self.page.is_none() {
            return Err("`first` belongs to `page`".to_owned());
        }
        Ok(next)
    }
}

/// The names of nested properties: of a JSON pointer, or separated by dots.
fn names(place: &str) -> Result<Vec<String>, String> {
    let names: Vec<String> = match place.strip_prefix('/') {
        Some(pointer) => {
            pointer.split('/').map(|name| name.replace("~1", "/").replace("~0", "~")).collect()
        }
        None => place.split('.').map(str::to_owned).collect(),
    };
    if names.iter().any(String::is_empty) {
        return Err(format!("`{place}` is not a place in JSON: a name in it is empty"));
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn lowered(keys: serde_json::Value) -> Result<NextPageDef, String> {
        let keys: Pagination = serde_json::from_value(keys).map_err(|error| error.to_string())?;
        keys.lower().map(|pagination| pagination.next)
    }

    #[test]
    fn places_are_names_with_dots_or_json_pointers() {
        for (place, expected) in [
            ("next", &["next"][..]),
            ("meta.next", &["meta", "next"]),
            ("/meta/a.b~1c~0d", &["meta", "a.b/c~d"]),
        ] {
            let link = lowered(json!({ "link": place }));
            let path = expected.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(link, Ok(NextPageDef::Link(path)), "{place}");
        }
    }

    #[test]
    fn keys_that_do_not_belong_together_are_errors() {
        for (keys, problem) in [
            (json!({}), "exactly one of"),
            (json!({"link-header": true, "link": "next"}), "exactly one of"),
            (json!({"cursor": "next"}), "`parameter` is missing"),
            (json!({"last-item": "id", "parameter": ""}), "`parameter` is missing"),
            (json!({"page": "page", "parameter": "page"}), "`parameter` belongs to"),
            (json!({"offset": "skip", "first": 0}), "`first` belongs to"),
            (json!({"link": "meta..next"}), "a name in it is empty"),
            (json!({"colour": "red"}), "unknown field `colour`"),
            (json!({"link": 5}), "invalid type"),
            (json!([1]), "invalid type"),
        ] {
            let error = lowered(keys.clone()).expect_err("the keys are wrong");
            assert!(error.contains(problem), "{keys}: {error}");
        }
    }
}
