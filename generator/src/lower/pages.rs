//! Pages of lists: response types with a list and a link to the next page.

use crate::model::{
    Api, OperationDef, PageDef, PathNode, StructDef, TypeId, TypeKind, TypeRef, Types,
};

/// The properties of a page's items and links in OData.
const ITEMS: &str = "value";
const NEXT_LINK: &str = "@odata.nextLink";
const DELTA_LINK: &str = "@odata.deltaLink";

/// Marks the response types of operations that are pages.
pub(super) fn mark(api: &mut Api) {
    of_node(&api.root, &mut api.types);
}

fn of_node(node: &PathNode, types: &mut Types) {
    for operation in &node.operations {
        of_operation(operation, types);
    }
    for child in &node.children {
        of_node(child, types);
    }
}

fn of_operation(operation: &OperationDef, types: &mut Types) {
    let Some(ty) = operation.response.content.json() else { return };
    let Some((id, object)) = object(types, ty) else { return };
    // If two operations declare different pages for one type, the first counts.
    if object.page.is_some() {
        return;
    }
    let declared = operation.pages.as_ref();
    let next_link = declared.map_or(NEXT_LINK, |pages| &pages.next_link);
    let items = declared.and_then(|pages| pages.items.as_deref()).unwrap_or(ITEMS);
    let page = page(types, object, next_link, items);
    if let TypeKind::Struct(object) = &mut types[id].kind {
        object.page = page;
    }
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
        next_link: position(next_link, is_text)?,
        delta_link: position(DELTA_LINK, is_text),
    })
}
