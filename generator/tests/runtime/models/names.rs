//! Pages of lists, with the property names of `OData` and with others.

use crate::runtime::{AdditionalProperties, Page, codec};

#[derive(Clone, Default)]
pub(crate) struct Names {
    pub(crate) value: Option<Vec<String>>,
    pub(crate) next_link: Option<String>,
    pub(crate) delta_link: Option<String>,
    pub(crate) additional_properties: AdditionalProperties<Self>,
}

codec::model! {
    Names;
    0 => value = "value";
    1 => next_link = "@odata.nextLink";
    2 => delta_link = "@odata.deltaLink";
}

impl Page for Names {
    type Item = String;
    fn next_link(&self) -> Option<&str> {
        self.next_link.as_deref()
    }
    fn delta_link(&self) -> Option<&str> {
        self.delta_link.as_deref()
    }
    fn into_items(self) -> Vec<String> {
        self.value.unwrap_or_default()
    }
}

#[derive(Clone, Default)]
pub(crate) struct Counts {
    pub(crate) numbers: Option<Vec<i64>>,
    pub(crate) next: Option<String>,
    pub(crate) additional_properties: AdditionalProperties<Self>,
}

codec::model! {
    Counts;
    0 => numbers = "numbers";
    1 => next = "next";
}

impl Page for Counts {
    type Item = i64;
    const ITEMS: &'static str = "numbers";
    const NEXT_LINK: &'static str = "next";
    fn next_link(&self) -> Option<&str> {
        self.next.as_deref()
    }
    fn into_items(self) -> Vec<i64> {
        self.numbers.unwrap_or_default()
    }
}
