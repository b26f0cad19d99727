//! Pages of lists, with the property names of `OData` and with others.

use crate::runtime::{Page, codec};

#[derive(Clone, Default)]
pub(crate) struct Names {
    pub(crate) value: Option<Vec<String>>,
    pub(crate) next_link: Option<String>,
    pub(crate) delta_link: Option<String>,
    extra: codec::Extra,
}

impl codec::Model for Names {
    fn names(&self) -> &'static [&'static str] {
        &["value", "@odata.nextLink", "@odata.deltaLink"]
    }
    fn field(&self, position: usize) -> Option<&dyn codec::Field> {
        Some(match position {
            0 => &self.value,
            1 => &self.next_link,
            2 => &self.delta_link,
            _ => return None,
        })
    }
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
        Some(match position {
            0 => &mut self.value,
            1 => &mut self.next_link,
            2 => &mut self.delta_link,
            _ => return None,
        })
    }
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

codec::model!(Names);

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
    extra: codec::Extra,
}

impl codec::Model for Counts {
    fn names(&self) -> &'static [&'static str] {
        &["numbers", "next"]
    }
    fn field(&self, position: usize) -> Option<&dyn codec::Field> {
        Some(match position {
            0 => &self.numbers,
            1 => &self.next,
            _ => return None,
        })
    }
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn codec::Field> {
        Some(match position {
            0 => &mut self.numbers,
            1 => &mut self.next,
            _ => return None,
        })
    }
    fn extra(&self) -> &codec::Extra {
        &self.extra
    }
    fn extra_mut(&mut self) -> &mut codec::Extra {
        &mut self.extra
    }
}

codec::model!(Counts);

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
