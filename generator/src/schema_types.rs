//! The mapping of schemas to generated types.

use crate::diagnostics::Diagnostics;
use crate::lower::Uses;
use crate::model::{Api, TypeId, TypeRef};
use crate::{Description, Failure, Options, description, failure, model, overlaid};

/// A schema, and the type that it became.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SchemaType {
    /// The file of the schema, by its path below the root; empty for the description itself.
    pub file: String,
    /// Its JSON pointer, such as `/components/schemas/pet`, or that of a reference to it.
    pub schema: String,
    /// The type as one would write it in the crate, such as `Vec<crate::models::Pet>`.
    pub ty: String,
}

/// Says which type each schema became that the selected operations use, as [`generate`](crate::generate) names them.
///
/// A schema whose values can be of derived types is there twice: the struct of its own properties is first, and the
/// enum of the derived types is second. One that is only inherited from has no type and is not among them.
///
/// # Errors
/// Those of [`generate`](crate::generate).
pub fn schema_types(
    description: &Description,
    options: &Options,
) -> Result<Vec<SchemaType>, Failure> {
    let mut found = Diagnostics::new(options.strict);
    let overlaid = overlaid(description, options.strict)?;
    let Ok(index) = overlaid.index(&mut found) else {
        return Err(failure(&overlaid, found));
    };
    let document = description::Document::new(index);
    let mut uses = Uses::Kept(Vec::new());
    let api = model(&document, options, &mut uses, &mut found, &mut ());
    if let (Some(api), Uses::Kept(uses)) = (api, uses) {
        return Ok(unique_types(&api, uses));
    }
    let found = document.index().locate_diagnostics(found);
    Err(Failure { diagnostics: overlaid.located(found) })
}

/// Each schema with each of its types once, by its place. A place is used as often as something refers to it.
fn unique_types(api: &Api, uses: Vec<(crate::diagnostics::Pointer, TypeRef)>) -> Vec<SchemaType> {
    let types = uses.into_iter().map(|(pointer, ty)| SchemaType {
        file: pointer.file().map_or_else(String::new, ToString::to_string),
        schema: pointer.to_string(),
        ty: rust_path(api, &ty),
    });
    let mut types: Vec<SchemaType> = types.collect();
    // The order of the types of one place stays.
    types.sort_by(|one, other| (&one.file, &one.schema).cmp(&(&other.file, &other.schema)));
    let mut listed: Vec<SchemaType> = Vec::new();
    for ty in types {
        let same = |known: &SchemaType| known.file == ty.file && known.schema == ty.schema;
        if listed.iter().rev().take_while(|known| same(known)).all(|known| known.ty != ty.ty) {
            listed.push(ty);
        }
    }
    listed
}

/// The type as one would write it.
fn rust_path(api: &Api, ty: &TypeRef) -> String {
    let named = |id: &TypeId| {
        let def = &api.types[*id];
        let modules = def.module.names().iter().map(|name| format!("{name}::"));
        format!("crate::{}{}", modules.collect::<String>(), def.name)
    };
    match ty {
        TypeRef::Bool => "bool".to_owned(),
        TypeRef::Integer(format) => format.rust_name().to_owned(),
        TypeRef::Number => "f64".to_owned(),
        TypeRef::IntOrString => "crate::IntOrString".to_owned(),
        TypeRef::String => "String".to_owned(),
        TypeRef::Text(format) => format!("crate::{}", format.rust_name()),
        TypeRef::Any => "serde_json::Value".to_owned(),
        TypeRef::Replaced(ty) => ty.to_string(),
        TypeRef::Named(id) => named(id),
        TypeRef::Boxed(id) => format!("Box<{}>", named(id)),
        TypeRef::Flags(id) => format!("crate::Flags<{}>", named(id)),
        TypeRef::Optional(inner) => format!("Option<{}>", rust_path(api, inner)),
        TypeRef::List(item) => format!("Vec<{}>", rust_path(api, item)),
        TypeRef::KeyedMap(key, value) => {
            format!("std::collections::BTreeMap<{}, {}>", named(key), rust_path(api, value))
        }
        TypeRef::Tuple(items) => {
            let items: Vec<String> = items.iter().map(|item| rust_path(api, item)).collect();
            format!("({})", items.join(", "))
        }
        TypeRef::Map(value) => {
            format!("std::collections::BTreeMap<String, {}>", rust_path(api, value))
        }
    }
}
