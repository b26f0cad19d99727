//! The tables of the configuration on how lists continue. Their documentation is the documentation in its JSON Schema.

use anyhow::bail;
use openapi_to_crate::{PaginatedOperations, Pagination, Pattern};
use serde::Deserialize;

/// How the lists of operations continue. Exactly one of `link-header`, `link`, `cursor`, `last-item`, `offset` and `page` says
/// it. A place in JSON is the names of nested properties, separated by dots, or a JSON pointer.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct PaginationTable {
    /// Patterns of the operations; of those, the lists that have the parameter and the items are paginated.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    operations: Vec<Pattern>,
    /// Whether the header `Link` has a link with the relation `next`.
    #[serde(default)]
    link_header: bool,
    /// The place of the URL of the next page in the response.
    link: Option<String>,
    /// The place of the value in the response that `parameter` requests the next page with.
    cursor: Option<String>,
    /// The property of the last item that `parameter` requests the next page with.
    last_item: Option<String>,
    /// The query parameter that is the number of items before the page.
    offset: Option<String>,
    /// The query parameter that is the number of the page.
    page: Option<String>,
    /// The query parameter for `cursor` or `last-item`.
    parameter: Option<String>,
    /// The number of the first `page`; by default, 1.
    first: Option<u64>,
    /// The property of the response with the items; by default, the response itself or its only list.
    items: Option<String>,
    /// The place of a value in the response that is false or null on the last page.
    more: Option<String>,
}

impl PaginationTable {
    pub(super) fn entry(self) -> anyhow::Result<PaginatedOperations> {
        let pagination = Pagination {
            link_header: self.link_header,
            link: self.link,
            cursor: self.cursor,
            last_item: self.last_item,
            offset: self.offset,
            page: self.page,
            parameter: self.parameter,
            first: self.first,
            items: self.items,
            more: self.more,
        };
        if let Err(problem) = pagination.check() {
            bail!("an entry of `pagination` is wrong: {problem}");
        }
        Ok(PaginatedOperations { operations: self.operations, pagination })
    }
}
