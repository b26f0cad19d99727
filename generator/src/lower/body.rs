//! Request bodies.

#![allow(
    clippy::similar_names,
    reason = "`content` is OpenAPI's word, and `context` that of all of lowering"
)]

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, MediaType as MediaTypeObject, Operation, ReferenceOr, SchemaKind, Type,
};
use serde_json::Value;

use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::media_type::MediaType;
use crate::model::{
    BodyAlternativeDef, BodyChoiceDef, BodyContent, BodyDef, BodyNeed, Docs, Explode, FormDef,
    FormFieldDef, ParameterLocation, ParameterStyle, TypeKind, TypeRef, Types,
};
use crate::naming::VariantName;

use super::docs;
use super::media::{component_path, is_binary, is_json, schema_type};
use super::multipart;
use super::serialization::{self, Serialization};
use super::shape::Shape;
use super::{Lowering, TypePath};

/// The default media type of binary bodies.
const ANY_BYTES: &str = "application/octet-stream";

/// Lowers the request body: `None` inside if there is none, `None` outside if it cannot be lowered.
#[allow(clippy::option_option, reason = "the outer one is a failure that is reported already")]
pub(super) fn body<'d>(
    context: &mut Lowering<'d>,
    operation: &'d Operation,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<Option<BodyDef>> {
    let Some(body) = &operation.request_body else { return Some(None) };
    let document = context.document;
    let found = document.resolve(body, &at.join("requestBody"), context.diagnostics)?;
    if !found.value.required && is_always_empty(context, &found.value.content) {
        return Some(None);
    }
    let inline = match found.component {
        Some(name) => component_path(context, name, &["RequestBody", "Body", "Request"], "request"),
        None => type_path.role("request"),
    };
    let at = found.pointer.join("content");
    let reading = Reading { type_path, inline };
    let (content, media_types) = content(context, &found.value.content, &at, &reading)?;
    let docs = Docs {
        example: example(context, &found.value.content),
        ..docs::of_text(None, found.value.description.as_deref())
    };
    Some(Some(BodyDef {
        content,
        media_types,
        need: if found.value.required { BodyNeed::Required } else { BodyNeed::Optional },
        docs,
    }))
}

/// Returns whether every media type declares an object that can have no property. Without it, a request says the same.
fn is_always_empty(context: &Lowering<'_>, content: &IndexMap<String, MediaTypeObject>) -> bool {
    let is_empty = |media: &MediaTypeObject| {
        // An unresolved reference is reported where the body is lowered.
        let schema = media.schema.as_ref()?;
        let (document, mut ignored) = (context.document, Diagnostics::default());
        let found = document.resolve(schema, &Pointer::root(), &mut ignored)?;
        let SchemaKind::Type(Type::Object(object)) = &found.value.schema_kind else { return None };
        let is_closed =
            matches!(object.additional_properties, Some(AdditionalProperties::Any(false)));
        Some(is_closed && object.properties.is_empty())
    };
    !content.is_empty() && content.values().all(|media| is_empty(media) == Some(true))
}

/// The first example of a JSON body.
fn example(context: &Lowering<'_>, media: &IndexMap<String, MediaTypeObject>) -> Option<Value> {
    let json = media.iter().find(|(media_type, _)| BodyKind::of(media_type) == BodyKind::Json);
    let (_, media) = json.or_else(|| media.first())?;
    let first = || {
        let example = media.examples.values().next()?;
        // An unresolved reference is reported for schemas; in an example it does no harm.
        let found =
            context.document.resolve(example, &Pointer::root(), &mut Diagnostics::default());
        found?.value.value.clone()
    };
    media.example.clone().or_else(first)
}

/// The names for the types of a body.
struct Reading<'p> {
    /// Prefix of the operation's types.
    type_path: &'p TypePath,
    /// Name of inline schemas.
    inline: TypePath,
}

/// The kinds of bodies, by media type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum BodyKind {
    Json,
    JsonLines,
    Form,
    Multipart,
    Text,
    Bytes,
}

impl BodyKind {
    fn of(media_type: &str) -> Self {
        let media_type = MediaType::parse(media_type);
        // A `String` is sent as UTF-8: text of another charset has to be sent as bytes.
        let is_utf8 = media_type.parameter("charset").is_none_or(|charset| {
            ["utf-8", "utf8"].iter().any(|utf8| charset.eq_ignore_ascii_case(utf8))
        });
        if media_type.is_json_lines() {
            Self::JsonLines
        } else if media_type.is_json() {
            Self::Json
        } else if media_type.essence() == "application/x-www-form-urlencoded" {
            Self::Form
        } else if media_type.top_level() == "multipart" {
            Self::Multipart
        } else if is_utf8 && !media_type.is_range() && media_type.is_text() {
            Self::Text
        } else {
            Self::Bytes
        }
    }
}

/// Media types that form one alternative. The first describes all of them.
struct Group<'d> {
    kind: BodyKind,
    media_types: Vec<String>,
    /// The key in `content`.
    key: &'d str,
    media: &'d MediaTypeObject,
}

/// Lowers the content, and returns it with its media types, the default first. For several
/// alternatives, the media types belong to each of them.
fn content<'d>(
    context: &mut Lowering<'d>,
    media: &'d IndexMap<String, MediaTypeObject>,
    at: &Pointer,
    reading: &Reading<'_>,
) -> Option<(BodyContent, Vec<String>)> {
    let groups = groups(context, media, at);
    let names: Vec<VariantName> =
        groups.iter().map(|group| variant_name(group.kind, &group.media_types[0])).collect();
    let mut alternatives: Vec<BodyAlternativeDef> = Vec::new();
    for (index, (group, name)) in groups.iter().zip(names).enumerate() {
        let known = groups[..index].iter().position(|other| {
            have_same_type(group, other) && matches!(other.kind, BodyKind::Json | BodyKind::Form)
        });
        let known = known.and_then(|index| body_type(&alternatives[index].content).cloned());
        let content = one(context, group, known, at, reading)?;
        alternatives.push(BodyAlternativeDef {
            name,
            media_types: group.media_types.clone(),
            content,
        });
    }
    if alternatives.len() < 2 {
        let any = BodyContent::Bytes { media_types: Vec::new() };
        let only = alternatives.pop().map(|only| (only.content, only.media_types));
        return Some(only.unwrap_or((any, Vec::new())));
    }
    let kind = TypeKind::Body(BodyChoiceDef { alternatives });
    let id = context.add_own_type(&reading.type_path.role("body"), kind);
    Some((BodyContent::Choice(id), Vec::new()))
}

/// Returns whether two media types have the same schema, and so the same type.
fn have_same_type(one: &Group<'_>, other: &Group<'_>) -> bool {
    matches!(one.kind, BodyKind::Json | BodyKind::Form) && one.media.schema == other.media.schema
}

fn body_type(content: &BodyContent) -> Option<&TypeRef> {
    match content {
        BodyContent::Json { ty, .. } => Some(ty),
        BodyContent::Form(form) => Some(&form.ty),
        _ => None,
    }
}

/// Groups the media types by kind and schema, JSON first.
fn groups<'d>(
    context: &mut Lowering<'d>,
    media: &'d IndexMap<String, MediaTypeObject>,
    at: &Pointer,
) -> Vec<Group<'d>> {
    let mut groups: Vec<Group<'d>> = Vec::new();
    for (key, media) in media {
        let media_type = repaired(context, key, media, &at.join(key));
        let kind = BodyKind::of(&media_type);
        let parsed = MediaType::parse(&media_type);
        let same = groups.iter_mut().find(|group| {
            let first = MediaType::parse(&group.media_types[0]);
            let same = match kind {
                BodyKind::Bytes => true,
                BodyKind::Text => first.essence() == parsed.essence(),
                _ => group.media.schema == media.schema && group.media.encoding == media.encoding,
            };
            // The separators of a JSON sequence differ from those of lines.
            let separated = first.is_json_sequence() == parsed.is_json_sequence();
            group.kind == kind && same && separated
        });
        match same {
            Some(group) if group.media_types.contains(&media_type) => {}
            Some(group) => group.media_types.push(media_type),
            None => groups.push(Group { kind, media_types: vec![media_type], key, media }),
        }
    }
    for group in &mut groups {
        sort_media_types(group);
    }
    groups.sort_by_key(|group| group.kind != BodyKind::Json);
    groups
}

/// Puts the default media type first: plain JSON, or else the first in the description. A JSON
/// patch is a list (RFC 6902, section 3), so it is no default for other schemas.
fn sort_media_types(group: &mut Group<'_>) {
    let schema = group.media.schema.as_ref().and_then(ReferenceOr::as_item);
    let is_list = schema.is_some_and(|schema| Shape::of(schema).items.is_some());
    group.media_types.sort_by_key(|media_type| {
        let media_type = MediaType::parse(media_type);
        match media_type.essence() {
            "application/json" if media_type.without_charset() == "application/json" => 0,
            "application/json-patch+json" if !is_list => 2,
            _ => 1,
        }
    });
}

/// A valid media type, made of the declared one.
fn repaired(
    context: &mut Lowering<'_>,
    media_type: &str,
    media: &MediaTypeObject,
    at: &Pointer,
) -> String {
    let parsed = MediaType::parse(media_type);
    if parsed.is_valid() {
        return match parsed.essence() {
            _ if parsed.is_range() && is_json(&parsed, media) => "application/json".to_owned(),
            "text/*" if !is_binary(media) => "text/plain".to_owned(),
            _ => media_type.trim().to_owned(),
        };
    }
    let instead = if parsed.essence().contains("json") { "application/json" } else { ANY_BYTES };
    context.diagnostics.warn(
        Code::BadMediaType,
        at,
        format!("`{media_type}` is not a media type: the body is sent as `{instead}`"),
        "write it as `type/subtype`",
    );
    instead.to_owned()
}

fn variant_name(kind: BodyKind, media_type: &str) -> VariantName {
    let media_type = MediaType::parse(media_type);
    let subtype = media_type.subtype();
    VariantName::preferred(match kind {
        BodyKind::Json if matches!(subtype, "json") => "json",
        BodyKind::JsonLines if media_type.is_json_sequence() => "json sequence",
        BodyKind::JsonLines => "json lines",
        BodyKind::Form => "form",
        BodyKind::Multipart if subtype == "form-data" => "multipart",
        BodyKind::Text if subtype == "plain" => "text",
        BodyKind::Bytes => "bytes",
        BodyKind::Json | BodyKind::Multipart | BodyKind::Text => subtype,
    })
}

fn one<'d>(
    context: &mut Lowering<'d>,
    group: &Group<'d>,
    known: Option<TypeRef>,
    at: &Pointer,
    reading: &Reading<'_>,
) -> Option<BodyContent> {
    let (media, media_type) = (group.media, group.media_types[0].clone());
    let ty = || match known {
        Some(known) => Some(known),
        None => schema_type(context, media, at, group.key, &reading.inline),
    };
    Some(match group.kind {
        BodyKind::Json => BodyContent::Json { ty: ty()?, media_type },
        BodyKind::JsonLines => {
            let ty = ty()?;
            BodyContent::JsonLines { ty: as_list(context, ty), media_type }
        }
        BodyKind::Form => {
            let ty = ty()?;
            let fields = fields(context, media, &ty, &at.join(group.key));
            BodyContent::Form(FormDef { ty, media_type, fields })
        }
        BodyKind::Multipart => {
            let at = at.join(group.key);
            multipart::lower(context, media, media_type, &at, reading.type_path)
        }
        BodyKind::Text => BodyContent::Text { media_type },
        BodyKind::Bytes => BodyContent::Bytes { media_types: group.media_types.clone() },
    })
}

/// Makes a list of the type: descriptions give either the type of the items or of the list.
fn as_list(context: &Lowering<'_>, ty: TypeRef) -> TypeRef {
    let resolved = match &ty {
        TypeRef::Named(id) => match &context.types[*id].kind {
            TypeKind::Alias(target) => target,
            _ => &ty,
        },
        _ => &ty,
    };
    if matches!(resolved, TypeRef::List(_)) { ty } else { TypeRef::List(Box::new(ty)) }
}

/// The properties of a form that `encoding` describes.
fn fields(
    context: &mut Lowering<'_>,
    media: &MediaTypeObject,
    ty: &TypeRef,
    at: &Pointer,
) -> Vec<FormFieldDef> {
    let mut found = Vec::new();
    for (name, encoding) in &media.encoding {
        let at = at.join("encoding").join(name);
        let json =
            encoding.content_type.as_deref().is_some_and(|name| MediaType::parse(name).is_json());
        let (style, explode) =
            match serialization::styled(encoding, context.document.notes(&at).explode) {
                Some(styled) => styled,
                None if json => (ParameterStyle::Json, Explode::No),
                None => continue,
            };
        let serialization = Serialization { location: ParameterLocation::Query, style, explode };
        let property = property_type(&context.types, ty, name);
        let otherwise = "its style is ignored";
        if property.is_none_or(|ty| {
            serialization::check(context, name, &ty, serialization, &at, otherwise)
        }) {
            let reserved = encoding.allow_reserved;
            found.push(FormFieldDef { wire: name.clone(), style, explode, reserved });
        }
    }
    found
}

/// The type of a property, if it is declared.
fn property_type(types: &Types, ty: &TypeRef, name: &str) -> Option<TypeRef> {
    match types.resolve(ty) {
        TypeRef::Named(id) | TypeRef::Boxed(id) => match &types[*id].kind {
            TypeKind::Struct(object) => {
                let mut fields = object.fields.iter();
                fields.find(|field| field.property.as_str() == name).map(|field| field.ty.clone())
            }
            _ => None,
        },
        TypeRef::Map(values) | TypeRef::KeyedMap(_, values) => Some((**values).clone()),
        _ => None,
    }
}
