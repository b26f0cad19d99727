//! Query options and conditional headers of `OData` calls.

use crate::runtime::call::parameters::{ParameterWriter, Parameters};
use crate::runtime::call::style::{Explode, ParameterStyle};

/// Query options of a call for a collection or an entity (`OData` URL Conventions 4.01, section 5). Services ignore or
/// reject options that they do not support.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueryOptions {
    top: Option<u64>,
    skip: Option<u64>,
    search: Option<String>,
    filter: Option<String>,
    count: Option<bool>,
    orderby: Vec<String>,
    select: Vec<String>,
    expand: Vec<String>,
}

impl QueryOptions {
    /// Sets `$top`: the maximum number of items.
    #[must_use]
    pub fn top(mut self, top: u64) -> Self {
        self.top = Some(top);
        self
    }

    /// Sets `$skip`: the number of items to skip at the beginning.
    #[must_use]
    pub fn skip(mut self, skip: u64) -> Self {
        self.skip = Some(skip);
        self
    }

    /// Sets `$search`: only items that match a search expression.
    #[must_use]
    pub fn search(mut self, search: impl Into<String>) -> Self {
        self.search = Some(search.into());
        self
    }

    /// Sets `$filter`: only items that satisfy a condition, such as `version gt 2`.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<String>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `$count`: whether the response includes the total number of items.
    #[must_use]
    pub fn count(mut self, count: bool) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets `$orderby`: the properties to sort by, such as `displayName desc`.
    #[must_use]
    pub fn orderby(mut self, properties: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.orderby = properties.into_iter().map(Into::into).collect();
        self
    }

    /// Sets `$select`: the properties to return.
    #[must_use]
    pub fn select(mut self, properties: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.select = properties.into_iter().map(Into::into).collect();
        self
    }

    /// Sets `$expand`: the related entities to include.
    #[must_use]
    pub fn expand(mut self, properties: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.expand = properties.into_iter().map(Into::into).collect();
        self
    }
}

impl Parameters for QueryOptions {
    fn write(&self, out: &mut ParameterWriter) {
        let style = ParameterStyle::Form;
        out.write_query("$top", style, Explode::No, &self.top);
        out.write_query("$skip", style, Explode::No, &self.skip);
        out.write_query("$search", style, Explode::No, &self.search);
        out.write_query("$filter", style, Explode::No, &self.filter);
        out.write_query("$count", style, Explode::No, &self.count);
        out.write_query("$orderby", style, Explode::No, &self.orderby);
        out.write_query("$select", style, Explode::No, &self.select);
        out.write_query("$expand", style, Explode::No, &self.expand);
    }
}

/// Precondition of a call: the version of the entity (RFC 9110, section 13.1.1).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConditionalOptions {
    if_match: Option<String>,
}

impl ConditionalOptions {
    /// Sets the header `If-Match`: the call only succeeds if the entity still has this `ETag`, which is its property
    /// `@odata.etag`; `*` for any version.
    #[must_use]
    pub fn if_match(mut self, etag: impl Into<String>) -> Self {
        self.if_match = Some(etag.into());
        self
    }
}

impl Parameters for ConditionalOptions {
    fn write(&self, out: &mut ParameterWriter) {
        out.write_header("If-Match", Explode::No, &self.if_match);
    }
}
