//! What operations send.

#![allow(
    clippy::similar_names,
    reason = "`content` is OpenAPI's word, and `context` that of all of lowering"
)]

use indexmap::IndexMap;
use openapiv3::{MediaType, Operation, QueryStyle};

use crate::diagnostics::{Code, Pointer};
use crate::model::{
    AlternativeDef, BodyContent, BodyDef, BodyNeed, ChoiceDef, Explode, FormDef, FormFieldDef,
    ParameterStyle, TypeKind, TypeRef,
};
use crate::naming::{TypeName, VariantName};

use super::docs;
use super::media::{JSON_LINES, component_place, essence, is_json, is_xml, schema_type};
use super::multipart;
use super::{Lowering, Place};

/// The media type of bytes of which nothing is known.
const ANY_BYTES: &str = "application/octet-stream";

/// What the operation sends: `None` inside for nothing, `None` outside for a problem.
#[allow(clippy::option_option, reason = "the outer one is a failure that is reported already")]
pub(super) fn body<'d>(
    context: &mut Lowering<'d>,
    operation: &'d Operation,
    at: &Pointer,
    place: &Place,
) -> Option<Option<BodyDef>> {
    let Some(body) = &operation.request_body else { return Some(None) };
    let document = context.document;
    let found = document.resolve(body, &at.join("requestBody"), context.diagnostics)?;
    let inline = match found.component {
        Some(name) => {
            component_place(context, name, &["RequestBody", "Body", "Request"], "request")
        }
        None => place.inside("request"),
    };
    let at = found.pointer.join("content");
    let reading = Reading { place, inline };
    Some(Some(BodyDef {
        content: content(context, &found.value.content, &at, &reading)?,
        need: if found.value.required { BodyNeed::Required } else { BodyNeed::Optional },
        docs: docs::of_text(None, found.value.description.as_deref()),
    }))
}

/// Where the types of a body are named.
struct Reading<'p> {
    /// The operation's own.
    place: &'p Place,
    /// That of inline schemas.
    inline: Place,
}

/// What a body of one media type is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    Json,
    JsonLines,
    Form,
    Multipart,
    Text,
    Bytes,
}

impl Kind {
    fn of(media_type: &str) -> Self {
        let essence = essence(media_type);
        if JSON_LINES.contains(&essence.as_str()) {
            Self::JsonLines
        } else if is_json(media_type) {
            Self::Json
        } else if essence == "application/x-www-form-urlencoded" {
            Self::Form
        } else if essence.starts_with("multipart/") {
            Self::Multipart
        } else if is_xml(&essence) || essence.starts_with("text/") && !essence.contains('*') {
            Self::Text
        } else {
            Self::Bytes
        }
    }
}

/// Media types that are one alternative, of which the first describes all.
struct Group<'d> {
    kind: Kind,
    media_types: Vec<String>,
    /// The key in `content`.
    key: &'d str,
    media: &'d MediaType,
}

fn content<'d>(
    context: &mut Lowering<'d>,
    media: &'d IndexMap<String, MediaType>,
    at: &Pointer,
    reading: &Reading<'_>,
) -> Option<BodyContent> {
    let groups = groups(context, media, at);
    let names: Vec<VariantName> =
        groups.iter().map(|group| variant_name(group.kind, &group.media_types[0])).collect();
    let mut alternatives: Vec<AlternativeDef> = Vec::new();
    for (index, (group, name)) in groups.iter().zip(names).enumerate() {
        let known = groups[..index].iter().position(|other| {
            is_described_alike(group, other) && matches!(other.kind, Kind::Json | Kind::Form)
        });
        let known = known.and_then(|index| body_type(&alternatives[index].content).cloned());
        let content = one(context, group, known, at, reading)?;
        alternatives.push(AlternativeDef { name, media_types: group.media_types.clone(), content });
    }
    if alternatives.len() < 2 {
        let any = BodyContent::Bytes { media_types: Vec::new() };
        return Some(alternatives.pop().map_or(any, |alternative| alternative.content));
    }
    Some(BodyContent::Choice(ChoiceDef {
        module: reading.place.module.clone(),
        name: TypeName::preferred(&reading.place.inside("body").name),
        alternatives,
    }))
}

/// Whether two media types have the same schema, so that they have one type.
fn is_described_alike(one: &Group<'_>, other: &Group<'_>) -> bool {
    matches!(one.kind, Kind::Json | Kind::Form) && one.media.schema == other.media.schema
}

fn body_type(content: &BodyContent) -> Option<&TypeRef> {
    match content {
        BodyContent::Json { ty, .. } => Some(ty),
        BodyContent::Form(form) => Some(&form.ty),
        _ => None,
    }
}

/// The media types by what they are, JSON first.
fn groups<'d>(
    context: &mut Lowering<'d>,
    media: &'d IndexMap<String, MediaType>,
    at: &Pointer,
) -> Vec<Group<'d>> {
    let mut groups: Vec<Group<'d>> = Vec::new();
    for (key, media) in media {
        let media_type = repaired(context, key, &at.join(key));
        let kind = Kind::of(&media_type);
        let same = groups.iter_mut().find(|group| {
            let alike = match kind {
                Kind::Bytes => true,
                Kind::Text => essence(&group.media_types[0]) == essence(&media_type),
                _ => group.media.schema == media.schema && group.media.encoding == media.encoding,
            };
            group.kind == kind && alike
        });
        match same {
            Some(group) => group.media_types.push(media_type),
            None => groups.push(Group { kind, media_types: vec![media_type], key, media }),
        }
    }
    groups.sort_by_key(|group| group.kind != Kind::Json);
    groups
}

/// A media type that can be sent.
fn repaired(context: &mut Lowering<'_>, media_type: &str, at: &Pointer) -> String {
    let is_token = |text: &str| {
        !text.is_empty()
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
    };
    let essence = essence(media_type);
    let whole = essence.split_once('/').is_some_and(|(one, two)| is_token(one) && is_token(two));
    if whole && media_type.bytes().all(|b| b == b' ' || b.is_ascii_graphic()) {
        return if essence.contains('*') && is_json(media_type) {
            "application/json".to_owned()
        } else {
            media_type.trim().to_owned()
        };
    }
    let instead = if essence.contains("json") { "application/json" } else { ANY_BYTES };
    context.diagnostics.warn(
        Code::BadMediaType,
        at,
        format!("`{media_type}` is no media type: the body is sent as `{instead}`"),
        "write it as `type/subtype`",
    );
    instead.to_owned()
}

fn variant_name(kind: Kind, media_type: &str) -> VariantName {
    let essence = essence(media_type);
    let subtype = essence.split_once('/').map_or("", |(_, subtype)| subtype);
    VariantName::preferred(match kind {
        Kind::Json if matches!(subtype, "json") => "json",
        Kind::JsonLines => "json lines",
        Kind::Form => "form",
        Kind::Multipart if subtype == "form-data" => "multipart",
        Kind::Text if subtype == "plain" => "text",
        Kind::Bytes => "bytes",
        Kind::Json | Kind::Multipart | Kind::Text => subtype,
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
        Kind::Json => BodyContent::Json { ty: ty()?, media_type },
        Kind::JsonLines => {
            let ty = ty()?;
            BodyContent::JsonLines { ty: as_list(context, ty), media_type }
        }
        Kind::Form => BodyContent::Form(FormDef { ty: ty()?, media_type, fields: fields(media) }),
        Kind::Multipart => {
            let at = at.join(group.key);
            BodyContent::Multipart(multipart::lower(context, media, media_type, &at, reading.place))
        }
        Kind::Text => BodyContent::Text { media_type },
        Kind::Bytes => BodyContent::Bytes { media_types: group.media_types.clone() },
    })
}

/// Items are described one by one or as a list.
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

/// The properties of a form that `encoding` says something of.
fn fields(media: &MediaType) -> Vec<FormFieldDef> {
    let field = |(name, encoding): (&String, &openapiv3::Encoding)| {
        let styled = styled(encoding);
        let json = encoding.content_type.as_deref().is_some_and(is_json);
        let (style, explode) = match styled {
            Some(styled) => styled,
            None if json => (ParameterStyle::Json, Explode::No),
            None => return None,
        };
        let reserved = encoding.allow_reserved;
        Some(FormFieldDef { wire: name.clone(), style, explode, reserved })
    };
    media.encoding.iter().filter_map(field).collect()
}

/// The style of a property, if its encoding has one: `contentType` counts where it has none
/// (OpenAPI 3.0.4, section 4.7.15.1).
pub(super) fn styled(encoding: &openapiv3::Encoding) -> Option<(ParameterStyle, Explode)> {
    if encoding.style.is_none() && !encoding.explode && !encoding.allow_reserved {
        return None;
    }
    let style = match encoding.style {
        None | Some(QueryStyle::Form) => ParameterStyle::Form,
        Some(QueryStyle::SpaceDelimited) => ParameterStyle::SpaceDelimited,
        Some(QueryStyle::PipeDelimited) => ParameterStyle::PipeDelimited,
        Some(QueryStyle::DeepObject) => ParameterStyle::DeepObject,
    };
    let given = encoding.extensions.get(EXPLODE).and_then(serde_json::Value::as_bool);
    let default = encoding.explode || style == ParameterStyle::Form;
    let explode = if given.unwrap_or(default) { Explode::Yes } else { Explode::No };
    Some((style, explode))
}

/// Where the reader of descriptions keeps an `explode` that is written out: `openapiv3` does not
/// tell false from nothing, which for the style `form` is true, and has none of headers.
pub(super) const EXPLODE: &str = "x-explode";
