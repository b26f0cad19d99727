//! Response headers.

use openapiv3::{Header, ParameterSchemaOrContent, ReferenceOr, Response};

use crate::description::Resolved;
use crate::diagnostics::Pointer;
use crate::model::{
    Docs, Explode, HeaderDef, HeadersDef, Outcome, ParameterStyle, TypeId, TypeKind, TypeRef,
};
use crate::naming::FieldName;

use super::docs;
use super::media::component_path;
use super::parameters::{Content, of_content};
use super::types;
use super::{Lowering, TypePath};

/// The union of the headers of all responses with one outcome. A header that a response lacks is
/// not required.
pub(super) fn headers<'d>(
    context: &mut Lowering<'d>,
    outcome: Outcome,
    responses: &[(String, &'d ReferenceOr<Response>)],
    at: &Pointer,
    type_path: &TypePath,
) -> Option<TypeId> {
    let mut found: Vec<HeaderDef> = Vec::new();
    for (index, (code, response)) in responses.iter().enumerate() {
        let document = context.document;
        let response = document.resolve(*response, &at.join(code), context.diagnostics);
        let Some(response) = response else { continue };
        let of_response = of_response(context, &response, type_path);
        for known in &mut found {
            known.required &= of_response.iter().any(|header| same(known, header));
        }
        for header in of_response {
            match found.iter_mut().find(|known| same(known, &header)) {
                Some(known) => together(known, &header),
                None => found.push(HeaderDef { required: header.required && index == 0, ..header }),
            }
        }
    }
    if found.is_empty() {
        return None;
    }
    let role = match outcome {
        Outcome::Success => "headers",
        Outcome::Error => "error headers",
    };
    let kind = TypeKind::Headers(HeadersDef { outcome, headers: found });
    Some(context.add_own_type(&type_path.role(role), kind))
}

fn same(one: &HeaderDef, other: &HeaderDef) -> bool {
    one.wire.eq_ignore_ascii_case(&other.wire)
}

/// Merges the declarations of a header by two responses; if they differ, it is a string.
fn together(known: &mut HeaderDef, other: &HeaderDef) {
    known.required &= other.required;
    if (&known.ty, known.style, known.explode) != (&other.ty, other.style, other.explode) {
        known.ty = TypeRef::String;
        known.style = ParameterStyle::Simple;
    }
}

fn of_response<'d>(
    context: &mut Lowering<'d>,
    response: &Resolved<'d, Response>,
    type_path: &TypePath,
) -> Vec<HeaderDef> {
    let document = context.document;
    let mut found = Vec::new();
    for (name, header) in &response.value.headers {
        let at = response.pointer.join("headers").join(name);
        let Some(header) = document.resolve(header, &at, context.diagnostics) else { continue };
        // The media type of a response is its `Content-Type` (OpenAPI 3.0.4, section 4.7.17.1).
        if name.eq_ignore_ascii_case("Content-Type") {
            continue;
        }
        let type_path = match (header.component, response.component) {
            (Some(component), _) => component_path(context, component, &["Header"], "header"),
            (None, Some(component)) => component_path(context, component, &["Response"], name),
            (None, None) => type_path.inside(name),
        };
        found.extend(definition(context, name, header.value, &header.pointer, &type_path));
    }
    found
}

fn definition<'d>(
    context: &mut Lowering<'d>,
    name: &str,
    header: &'d Header,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<HeaderDef> {
    let (used, style) = match &header.format {
        ParameterSchemaOrContent::Schema(schema) => {
            let used = types::use_of(context, schema, &at.join("schema"), type_path)?;
            (used, ParameterStyle::Simple)
        }
        ParameterSchemaOrContent::Content(media) => {
            match of_content(context, media, at, type_path)? {
                Content::Json(used) => (used, ParameterStyle::Json),
                Content::Text(used) => (used, ParameterStyle::Simple),
            }
        }
    };
    let explode = context.document.notes(at).explode;
    let ty = match (used.ty, style) {
        // Any value is serialized as a string.
        (TypeRef::Any, ParameterStyle::Simple) => TypeRef::String,
        (ty, _) => ty,
    };
    Some(HeaderDef {
        wire: name.to_owned(),
        name: FieldName::preferred(name),
        style,
        explode: if explode == Some(true) { Explode::Yes } else { Explode::No },
        // Null cannot be serialized in a header: a nullable header is optional.
        required: header.required && !used.nullable,
        ty,
        docs: header_docs(header, used.docs),
    })
}

fn header_docs(header: &Header, of_schema: Docs) -> Docs {
    let mut docs = docs::of_text(None, header.description.as_deref());
    if docs.summary.is_none() {
        docs.summary = of_schema.summary;
        docs.description = of_schema.description;
    }
    docs.notes = of_schema.notes;
    docs.deprecated = docs::deprecation(header.deprecated.unwrap_or(false), &header.extensions);
    if let Some(example) = &header.example {
        docs.notes.push(docs::value_note("Example", example));
    }
    docs
}
