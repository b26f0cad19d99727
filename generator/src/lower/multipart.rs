//! Multipart forms: `multipart/form-data` and similar media types.

#![allow(
    clippy::similar_names,
    reason = "`content` is OpenAPI's word, and `context` that of all of lowering"
)]

use std::collections::BTreeSet;

use indexmap::IndexMap;
use openapiv3::{Encoding, MediaType as MediaTypeObject, ReferenceOr, Schema};

use crate::description::Node;
use crate::diagnostics::Pointer;
use crate::media_type::MediaType;
use crate::model::{
    BodyContent, Docs, MultipartDef, ParameterLocation, PartContent, PartDef, TypeKind,
};
use crate::naming::FieldName;

use super::docs;
use super::serialization::{self, Serialization};
use super::shape::Shape;
use super::types;
use super::{Lowering, TypePath};

/// The default media type of files.
const ANY_FILE: &str = "application/octet-stream";

/// A property of a form.
struct Property<'d> {
    value: &'d ReferenceOr<Box<Schema>>,
    at: Pointer,
}

/// The properties of a form, as far as they are collected.
#[derive(Default)]
struct Properties<'d> {
    found: IndexMap<&'d str, Property<'d>>,
    required: BTreeSet<&'d str>,
    /// The visited schemas: each one is visited once, even in a cycle.
    seen: BTreeSet<String>,
}

/// Lowers the form of a media type.
pub(super) fn lower<'d>(
    context: &mut Lowering<'d>,
    media: &'d MediaTypeObject,
    media_type: String,
    at: &Pointer,
    type_path: &TypePath,
) -> BodyContent {
    let mut properties = Properties::default();
    if let Some(schema) = &media.schema {
        collect(context, schema, &at.join("schema"), true, &mut properties);
    }
    let type_path = type_path.role("form");
    let Properties { found, required, .. } = properties;
    let part = |(name, property): (&'d str, Property<'d>)| {
        let encoding = media.encoding.get(name).map(|encoding| {
            let at = at.join("encoding").join(name);
            (encoding, context.document.notes(&at).explode)
        });
        part(context, name, &property, encoding, required.contains(name), &type_path)
    };
    let parts: Vec<PartDef> = found.into_iter().filter_map(part).collect();
    let form = (!parts.is_empty())
        .then(|| context.add_own_type(&type_path, TypeKind::Multipart(MultipartDef { parts })));
    BodyContent::Multipart { form, media_type }
}

/// Collects the properties of a schema, of its parts, and of its alternatives, which are all
/// optional.
fn collect<'d, V: Node<Component = Schema>>(
    context: &mut Lowering<'d>,
    schema: &'d ReferenceOr<V>,
    at: &Pointer,
    sure: bool,
    properties: &mut Properties<'d>,
) {
    let document = context.document;
    let Some(found) = document.resolve(schema, at, context.diagnostics) else { return };
    if !properties.seen.insert(found.pointer.to_string()) {
        return;
    }
    let shape = Shape::of(found.value);
    for (keyword, parts, sure) in [
        ("allOf", shape.all_of, sure),
        ("oneOf", shape.one_of, false),
        ("anyOf", shape.any_of, false),
    ] {
        for (index, part) in parts.iter().enumerate() {
            let at = found.pointer.join(keyword).join(index);
            collect(context, part, &at, sure, properties);
        }
    }
    let omitted = context.omitted(&shape, &found.pointer);
    let at = found.pointer.join("properties");
    for (name, value) in shape.properties.into_iter().flatten() {
        if omitted.contains(name.as_str()) {
            continue;
        }
        properties.found.insert(name, Property { value, at: at.join(name) });
    }
    if sure {
        properties.required.extend(shape.required.iter().map(String::as_str));
    }
}

fn part<'d>(
    context: &mut Lowering<'d>,
    name: &str,
    property: &Property<'d>,
    encoding: Option<(&Encoding, Option<bool>)>,
    required: bool,
    type_path: &TypePath,
) -> Option<PartDef> {
    let Property { value, at } = property;
    let document = context.document;
    let found = document.resolve(*value, at, context.diagnostics)?;
    let (schema, schema_at) = (found.value, found.pointer.clone());
    let content_type = encoding.and_then(|(encoding, _)| encoding.content_type.as_deref());
    let styled = encoding.and_then(|(encoding, explode)| serialization::styled(encoding, explode));
    let (content, docs) = if let Some(files) = files(context, schema, &schema_at, content_type, 0) {
        let media_type = whole_media_type(content_type).or_else(|| {
            let stated = document.notes(&schema_at).content_media_type;
            whole_media_type(stated.as_deref())
        });
        let content = PartContent::File {
            media_type: media_type.unwrap_or_else(|| ANY_FILE.to_owned()),
            several: files == Files::Several,
        };
        (content, file_docs(schema, content_type))
    } else {
        let used = types::use_of(context, *value, at, &type_path.inside(name))?;
        let content = match styled {
            Some((style, explode)) => {
                let serialization =
                    Serialization { location: ParameterLocation::Query, style, explode };
                let ty = serialization::writable_type(context, name, used.ty, serialization, at);
                PartContent::Styled { ty, style, explode }
            }
            None => PartContent::Value { ty: used.ty, media_type: whole_media_type(content_type) },
        };
        (content, used.docs)
    };
    Some(PartDef {
        wire: name.to_owned(),
        name: FieldName::preferred(name),
        content,
        required: required && !schema.schema_data.read_only,
        docs,
    })
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Files {
    One,
    Several,
}

/// Maximal depth of the search for files in alternatives and items.
const DEEPEST: usize = 8;

/// Returns whether a part is a file or several files.
fn files<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    content_type: Option<&str>,
    depth: usize,
) -> Option<Files> {
    let shape = Shape::of(schema);
    let binary = shape.format.as_deref() == Some("binary");
    let typed = content_type
        .is_some_and(|name| !MediaType::parse(name).is_json() && !name.starts_with("text/plain"));
    if shape.ty == Some("string") && (binary || typed && shape.members.is_empty()) {
        return Some(Files::One);
    }
    if shape.ty == Some("object") && content_type.is_some_and(is_no_json) {
        return Some(Files::One);
    }
    if depth > DEEPEST {
        return None;
    }
    let document = context.document;
    if let Some(items) = shape.items {
        let found = document.resolve(items, &at.join("items"), context.diagnostics)?;
        let (inner, at) = (found.value, found.pointer.clone());
        return files(context, inner, &at, content_type, depth + 1).map(|_| Files::Several);
    }
    let mut all = None;
    for (keyword, parts) in
        [("allOf", shape.all_of), ("oneOf", shape.one_of), ("anyOf", shape.any_of)]
    {
        for (index, part) in parts.iter().enumerate() {
            let at = at.join(keyword).join(index);
            let Some(found) = document.resolve(part, &at, context.diagnostics) else { continue };
            let (inner, at) = (found.value, found.pointer.clone());
            match files(context, inner, &at, content_type, depth + 1) {
                Some(Files::Several) => return Some(Files::Several),
                one => all = all.or(one),
            }
        }
    }
    all
}

/// Returns whether a part of this content type cannot be an object as JSON, for instance because it is XML
/// or multipart.
fn is_no_json(content_type: &str) -> bool {
    let mut names = content_type.split(',').map(str::trim);
    names.all(|name| !name.is_empty() && !name.contains('*') && !MediaType::parse(name).is_json())
}

/// The first media type of a list that can be used in a header.
fn whole_media_type(content_type: Option<&str>) -> Option<String> {
    let mut names = content_type?.split(',').map(str::trim);
    let whole = names.find(|name| !name.is_empty() && !name.contains('*'))?;
    whole.bytes().all(|b| b == b' ' || b.is_ascii_graphic()).then(|| whole.to_owned())
}

fn file_docs(schema: &Schema, content_type: Option<&str>) -> Docs {
    let mut docs = docs::of_schema(&Shape::of(schema));
    docs.notes.retain(|note| !note.starts_with("Format"));
    docs.notes.extend(content_type.map(|name| docs::note("Media type", name)));
    docs
}
