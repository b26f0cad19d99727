//! What calls of `OData` services take beside their arguments.

use crate::runtime::call::parameters::{ParameterWriter, Parameters};
use crate::runtime::call::style::{Explode, ParameterStyle};

/// What a call for a collection or an entity asks for (`OData` URL Conventions 4.01,
/// section 5). Services ignore or refuse the options that they do not support.
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
    /// `$top`: at most so many items.
    #[must_use]
    pub fn top(mut self, top: u64) -> Self {
        self.top = Some(top);
        self
    }

    /// `$skip`: without so many items at the beginning.
    #[must_use]
    pub fn skip(mut self, skip: u64) -> Self {
        self.skip = Some(skip);
        self
    }

    /// `$search`: only items that match a text.
    #[must_use]
    pub fn search(mut self, search: impl Into<String>) -> Self {
        self.search = Some(search.into());
        self
    }

    /// `$filter`: only items that fulfil a condition, such as `version gt 2`.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<String>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// `$count`: with the number of all items.
    #[must_use]
    pub fn count(mut self, count: bool) -> Self {
        self.count = Some(count);
        self
    }

    /// `$orderby`: in the order of these properties, such as `displayName desc`.
    #[must_use]
    pub fn orderby(mut self, properties: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.orderby = properties.into_iter().map(Into::into).collect();
        self
    }

    /// `$select`: these properties only.
    #[must_use]
    pub fn select(mut self, properties: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.select = properties.into_iter().map(Into::into).collect();
        self
    }

    /// `$expand`: with these related entities.
    #[must_use]
    pub fn expand(mut self, properties: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.expand = properties.into_iter().map(Into::into).collect();
        self
    }
}

impl Parameters for QueryOptions {
    fn write(&self, out: &mut ParameterWriter) {
        let style = ParameterStyle::Form;
        out.query("$top", style, Explode::No, &self.top);
        out.query("$skip", style, Explode::No, &self.skip);
        out.query("$search", style, Explode::No, &self.search);
        out.query("$filter", style, Explode::No, &self.filter);
        out.query("$count", style, Explode::No, &self.count);
        out.query("$orderby", style, Explode::No, &self.orderby);
        out.query("$select", style, Explode::No, &self.select);
        out.query("$expand", style, Explode::No, &self.expand);
    }
}

/// On which version of an entity a call is to work (RFC 9110, section 13.1.1).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConditionalOptions {
    if_match: Option<String>,
}

impl ConditionalOptions {
    /// Header `If-Match`: only if the entity still has this `ETag`, which came with it as
    /// `@odata.etag`; `*` for any.
    #[must_use]
    pub fn if_match(mut self, etag: impl Into<String>) -> Self {
        self.if_match = Some(etag.into());
        self
    }
}

impl Parameters for ConditionalOptions {
    fn write(&self, out: &mut ParameterWriter) {
        out.header("If-Match", Explode::No, &self.if_match);
    }
}
