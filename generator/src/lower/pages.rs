//! Pages of lists: response types with a list and a link to the next page, and operations that declare how their lists
//! continue.

use std::collections::BTreeMap;

use crate::description::path_pointer;
use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::method::Method;
use crate::model::{
    Api, NextPageDef, OperationDef, Options, PageDef, ParameterDef, ParameterLocation, PathNode,
    StructDef, TypeId, TypeKind, TypeRef, Types,
};

/// The properties of a page's items and links in OData.
const ITEMS: &str = "value";
const NEXT_LINK: &str = "@odata.nextLink";
const DELTA_LINK: &str = "@odata.deltaLink";

/// Marks the response types of operations that are pages. An operation whose response does not have what its pagination
/// needs is not paginated.
pub(super) fn mark(api: &mut Api, diagnostics: &mut Diagnostics) {
    let mut pages = Pages { types: &mut api.types, entries: BTreeMap::new(), diagnostics };
    pages.of_node(&mut api.root);
    pages.report_entries();
}

/// The state of marking.
struct Pages<'a> {
    types: &'a mut Types,
    /// For each entry of the configuration whether it fits an operation, or why it does not fit the last one.
    entries: BTreeMap<usize, Result<(), String>>,
    diagnostics: &'a mut Diagnostics,
}

impl Pages<'_> {
    fn of_node(&mut self, node: &mut PathNode) {
        for operation in &mut node.operations {
            self.of_operation(operation);
        }
        for child in &mut node.children {
            self.of_node(child);
        }
    }

    fn of_operation(&mut self, operation: &mut OperationDef) {
        let (next_link, items) = match &operation.pages {
            None => (NEXT_LINK, ITEMS),
            Some(pages) => match &pages.next {
                NextPageDef::Property(name) => {
                    (name.as_str(), pages.items.as_deref().unwrap_or(ITEMS))
                }
                _ => return self.declared(operation),
            },
        };
        let Some(ty) = operation.response.content.json() else { return };
        let Some((id, object)) = object(self.types, ty) else { return };
        // If two operations declare different pages for one type, the first counts.
        if object.page.is_none() {
            let page = page(self.types, object, next_link, items);
            self.set_page(id, page);
        }
    }

    fn set_page(&mut self, id: TypeId, page: Option<PageDef>) {
        if let TypeKind::Struct(object) = &mut self.types[id].kind {
            object.page = page;
        }
    }

    /// Marks the response type of an operation that declares how its list continues.
    fn declared(&mut self, operation: &mut OperationDef) {
        let Some(pages) = &operation.pages else { return };
        let (entry, items) = (pages.entry, pages.items.clone());
        let fits = has_parameter(self.types, operation, &pages.next)
            .and_then(|()| self.items(operation, items.as_deref()));
        match fits {
            Ok(items) => {
                if let Some(pages) = &mut operation.pages {
                    pages.items = items;
                }
                self.entries.extend(entry.map(|entry| (entry, Ok(()))));
            }
            Err(problem) => {
                operation.pages = None;
                match entry {
                    Some(entry) => {
                        self.entries.entry(entry).or_insert(Err(problem));
                    }
                    None => warn(self.diagnostics, &at(operation), &problem),
                }
            }
        }
    }

    /// The property with the items of an operation's response, which becomes a page; `None` if the response is the list.
    fn items(
        &mut self,
        operation: &OperationDef,
        named: Option<&str>,
    ) -> Result<Option<String>, String> {
        let ty = operation.response.content.json().ok_or("its response is not JSON")?;
        let Some((id, object)) = object(self.types, ty) else {
            let is_list = named.is_none() && matches!(self.types.resolve(ty), TypeRef::List(_));
            return if is_list { Ok(None) } else { Err("its response is not a list".to_owned()) };
        };
        let is_list = |position: &usize| {
            matches!(self.types.resolve(&object.fields[*position].ty), TypeRef::List(_))
        };
        let name = |position: usize| object.fields[position].property.as_str();
        let lists = (0..object.fields.len()).filter(is_list);
        let lists: Vec<usize> =
            lists.filter(|list| named.is_none_or(|named| name(*list) == named)).collect();
        let [items] = lists.as_slice() else {
            return Err(match (named, lists.as_slice()) {
                (Some(named), _) => format!("its response has no list `{named}`"),
                (None, []) => "its response has no list".to_owned(),
                (None, _) => "its response has several lists: `items` has to name one".to_owned(),
            });
        };
        let property = Some(name(*items).to_owned());
        match object.page {
            Some(page) if page.items != *items => {
                Err("its response is a page of other items for another operation".to_owned())
            }
            Some(_) => Ok(property),
            None => {
                let page = PageDef { items: *items, next_link: None, delta_link: None };
                self.set_page(id, Some(page));
                Ok(property)
            }
        }
    }

    /// Reports the entries of the configuration that fit none of the operations that they match.
    fn report_entries(self) {
        for (entry, fits) in self.entries {
            let Err(problem) = fits else { continue };
            self.diagnostics.error(
                Code::Pagination,
                &Pointer::root().join("paths"),
                format!(
                    "None of the operations of `pagination` {} in the configuration is such a list; of the first, \
                     {problem}",
                    entry + 1
                ),
                "Correct the entry: its patterns, `items` and parameter",
            );
        }
    }
}

/// Reports a pagination that the description declares and that cannot be used.
pub(super) fn warn(diagnostics: &mut Diagnostics, at: &Pointer, problem: &str) {
    diagnostics.warn(
        Code::Pagination,
        &at.join("x-pagination"),
        format!("the operation is not paginated: {problem}"),
        "correct `x-pagination`: docs/guide/pagination.md has its keys",
    );
}

fn at(operation: &OperationDef) -> Pointer {
    path_pointer(&operation.template).join(operation.method.as_str().to_lowercase())
}

/// Checks that an operation has the query parameter that its pagination sets.
fn has_parameter(
    types: &Types,
    operation: &OperationDef,
    next: &NextPageDef,
) -> Result<(), String> {
    let (NextPageDef::Cursor { parameter: name, .. }
    | NextPageDef::LastItem { parameter: name, .. }
    | NextPageDef::Offset { parameter: name }
    | NextPageDef::Number { parameter: name, .. }) = next
    else {
        return Ok(());
    };
    let is_it = |parameter: &ParameterDef| {
        parameter.location == ParameterLocation::Query && parameter.wire == *name
    };
    let optional = match operation.options {
        Options::Struct(id) => match &types[id].kind {
            TypeKind::Options(options) => options.parameters.as_slice(),
            _ => &[],
        },
        Options::None | Options::System | Options::Conditional => &[],
    };
    if operation.method != Method::Get {
        return Err("only GET requests have pages that a query parameter selects".to_owned());
    }
    let found = operation.required.iter().chain(optional).any(is_it);
    if found { Ok(()) } else { Err(format!("it has no query parameter `{name}`")) }
}

/// The struct behind aliases.
fn object<'t>(types: &'t Types, ty: &TypeRef) -> Option<(TypeId, &'t StructDef)> {
    let TypeRef::Named(id) = types.resolve(ty) else { return None };
    match &types[*id].kind {
        TypeKind::Struct(object) => Some((*id, object)),
        _ => None,
    }
}

/// The page fields of a struct, if it has them.
fn page(types: &Types, object: &StructDef, next_link: &str, items: &str) -> Option<PageDef> {
    let position = |name: &str, fits: fn(&TypeRef) -> bool| {
        let fields = object.fields.iter();
        let mut fields = fields.map(|field| (field.property.as_str(), types.resolve(&field.ty)));
        fields.position(|(property, ty)| property == name && fits(ty))
    };
    let is_text = |ty: &TypeRef| *ty == TypeRef::String;
    Some(PageDef {
        items: position(items, |ty| matches!(ty, TypeRef::List(_)))?,
        next_link: Some(position(next_link, is_text)?),
        delta_link: position(DELTA_LINK, is_text),
    })
}
