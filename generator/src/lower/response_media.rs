//! Media types of a response: how each is read, and which are requested.

#![allow(
    clippy::similar_names,
    reason = "`content` is OpenAPI's word, and `context` that of all of lowering"
)]

use indexmap::IndexMap;
use openapiv3::MediaType as MediaTypeObject;

use crate::diagnostics::{Code, Pointer};
use crate::media_type::MediaType;
use crate::model::{OtherContentDef, ResponseContent, TypeKind, TypeRef};

use super::media::{is_binary, is_json, schema_type};
use super::{Lowering, TypePath};

/// The content of one response.
pub(super) struct ResponseMedia {
    /// The default content.
    pub(super) content: ResponseContent,
    /// The media types of the default content, for `Accept`.
    pub(super) media_types: Vec<String>,
    /// The other contents that can be requested.
    pub(super) others: Vec<OtherContentDef>,
}

impl Default for ResponseMedia {
    fn default() -> Self {
        let content = ResponseContent::Nothing;
        Self { content, media_types: Vec::new(), others: Vec::new() }
    }
}

/// Media types that are read in the same way.
struct Group<'d> {
    kind: ContentKind,
    media: Vec<(&'d str, &'d MediaTypeObject)>,
}

/// Lowers the content of a response: the default, and the others that can be requested.
///
/// The first declared media type is the default. Text and binary media types form one group.
pub(super) fn response_media<'d>(
    context: &mut Lowering<'d>,
    described: &'d IndexMap<String, MediaTypeObject>,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<ResponseMedia> {
    for name in described.keys().filter(|name| !MediaType::parse(name).is_valid()) {
        context.diagnostics.warn(
            Code::BadMediaType,
            &at.join(name),
            format!("`{name}` is not a media type: the response is read as bytes"),
            "write it as `type/subtype`",
        );
    }
    let mut groups = groups(described);
    prefer_json(&mut groups);
    let mut known: Vec<(&MediaTypeObject, TypeRef)> = Vec::new();
    let mut all: Vec<OtherContentDef> = Vec::new();
    for group in &groups {
        let (name, media) = group.media[0];
        let content = if group.kind.is_untyped() {
            untyped(context, &group.media, at, type_path)?
        } else {
            let same = known.iter().find(|(known, _)| known.schema == media.schema);
            let ty = match same {
                // Equal schemas get one type.
                Some((_, ty)) => ty.clone(),
                None if known.is_empty() => schema_type(context, media, at, name, type_path)?,
                None => schema_type(context, media, at, name, &type_path.role(role(group)))?,
            };
            known.push((media, ty.clone()));
            let whole = context.document.notes(&at.join(name)).item_schema;
            typed(context, group, ty, whole)
        };
        let media_types = group.media.iter().map(|(name, _)| (*name).to_owned()).collect();
        all.push(OtherContentDef { media_types, content });
    }
    let mut rest = all.into_iter();
    let Some(usual) = rest.next() else { return Some(ResponseMedia::default()) };
    let media_types = accepted(&usual);
    let unasked = usual.media_types.into_iter().filter(|name| {
        let name = MediaType::parse(name);
        name.is_valid() && !name.is_range() && !media_types.contains(&name.without_charset())
    });
    let unasked: Vec<String> = unasked.collect();
    let alike = OtherContentDef { media_types: unasked, content: usual.content.clone() };
    let alike = Some(alike).filter(|alike| !alike.media_types.is_empty());
    Some(ResponseMedia {
        content: usual.content,
        media_types,
        others: alike.into_iter().chain(rest).collect(),
    })
}

/// Groups the media types by kind and schema, in the order of the description.
fn groups(described: &IndexMap<String, MediaTypeObject>) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (name, media) in described {
        let kind = ContentKind::of(name, media);
        let same = groups.iter_mut().find(|group| {
            if kind.is_untyped() {
                return group.kind.is_untyped();
            }
            group.kind == kind && group.media[0].1.schema == media.schema
        });
        match same {
            Some(group) => group.media.push((name, media)),
            None => groups.push(Group { kind, media: vec![(name, media)] }),
        }
    }
    groups
}

/// Puts JSON before text or bytes with the same schema: the value is the same, and JSON is typed.
fn prefer_json(groups: &mut [Group<'_>]) {
    let Some(first) = groups.first().filter(|first| first.kind.is_untyped()) else { return };
    let json = groups.iter().position(|group| {
        let schema = group.media[0].1.schema.as_ref();
        group.kind == ContentKind::Json
            && schema.is_some()
            && first.media[0].1.schema.as_ref() == schema
    });
    if let Some(json) = json {
        groups[..=json].rotate_right(1);
    }
}

/// The name of a further media type's type, after the name of the response.
fn role<'d>(group: &Group<'d>) -> &'d str {
    let (name, _) = group.media[0];
    let json = name.split_once('/').filter(|_| group.kind == ContentKind::Json);
    json.map_or("item", |(_, subtype)| subtype)
}

/// The requested media types, without those that another one includes.
fn accepted(usual: &OtherContentDef) -> Vec<String> {
    let is_json_content = matches!(usual.content, ResponseContent::Json(_));
    let all = usual.media_types.iter().map(|name| MediaType::parse(name));
    let is_usual = |name: MediaType<'_>| name.without_charset() == JSON || name.is_range();
    if is_json_content && all.clone().any(is_usual) {
        return vec![JSON.to_owned()];
    }
    let mut names: Vec<String> = Vec::new();
    for name in all.filter(MediaType::is_valid) {
        // The content is JSON or text, depending on the service.
        let is_value = matches!(usual.content, ResponseContent::Text(_)) && name.is_range_of_json();
        if is_value {
            names.push(JSON.to_owned());
        }
        names.push(if is_value { "*/*;q=0.5".to_owned() } else { name.without_charset() });
    }
    if names.is_empty() && usual.content == ResponseContent::Bytes {
        names.push("*/*".to_owned());
    }
    names
}

/// The header `Accept` of a call, if it differs from the default for its content: the media types
/// of the content, followed by those of errors, because some services only send error bodies on
/// request.
pub(super) fn accept(
    content: &ResponseContent,
    media_types: &[String],
    errors: &[String],
) -> Option<String> {
    let usual: &[&str] = match content {
        ResponseContent::Nothing => return None,
        ResponseContent::Json(_)
        | ResponseContent::JsonOrNothing(_)
        | ResponseContent::OneOf(_) => &[JSON],
        ResponseContent::Text(_) | ResponseContent::TextOrNothing(_) => &["text/plain"],
        // Any media type is read as bytes.
        ResponseContent::Bytes => &["application/octet-stream", "*/*"],
        ResponseContent::Events(_) => &["text/event-stream"],
        ResponseContent::JsonLines(_) => {
            &["application/x-ndjson", "application/jsonl", "application/json-seq"]
        }
    };
    if media_types.iter().all(|name| usual.contains(&name.as_str())) {
        return None;
    }
    let mut names = media_types.to_vec();
    if !names.iter().any(|name| MediaType::parse(name).is_range_of_json() || name == JSON) {
        let errors = errors.iter().filter(|name| !media_types.contains(name));
        names.extend(errors.map(|name| format!("{name};q=0.5")));
    }
    Some(names.join(", "))
}

const JSON: &str = "application/json";

/// The kinds of response content.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum ContentKind {
    Json,
    Events,
    JsonLines,
    Text,
    Bytes,
}

impl ContentKind {
    pub(super) fn of(name: &str, media: &MediaTypeObject) -> Self {
        let name = MediaType::parse(name);
        if name.is_json_lines() {
            Self::JsonLines
        } else if is_json(&name, media) {
            Self::Json
        } else if name.essence() == "text/event-stream" {
            Self::Events
        } else if name.is_text() {
            Self::Text
        } else {
            Self::Bytes
        }
    }

    fn is_untyped(self) -> bool {
        matches!(self, Self::Text | Self::Bytes)
    }
}

/// The content of a typed media type. `whole` says whether the schema describes whole events.
fn typed(context: &Lowering<'_>, group: &Group<'_>, ty: TypeRef, whole: bool) -> ResponseContent {
    let kind = group.kind;
    if kind == ContentKind::Json {
        let mut names = group.media.iter().map(|(name, _)| MediaType::parse(name));
        let is_value = names.all(|name| name.is_range_of_json()) && is_scalar(context, &ty);
        return if is_value { ResponseContent::Text(ty) } else { ResponseContent::Json(ty) };
    }
    // A list describes its items, since `itemSchema` of OpenAPI 3.2 is downgraded to a list: a
    // stream of lists is not expected.
    let ty = match ty {
        TypeRef::List(item) => *item,
        ty => ty,
    };
    let ty = match event_data(context, &ty) {
        Some(data) if kind == ContentKind::Events && whole => data,
        _ => ty,
    };
    match kind {
        ContentKind::JsonLines => ResponseContent::JsonLines(ty),
        // A scalar schema does not say how the data is serialized.
        _ if is_scalar(context, &ty) => ResponseContent::Events(TypeRef::Any),
        _ => ResponseContent::Events(ty),
    }
}

/// The type of an event's data, if the schema describes whole events: an object with `data`, or a
/// union of such (OpenAPI 3.2, Sequential Media Types). If the data differs between alternatives,
/// it is any JSON.
fn event_data(context: &Lowering<'_>, ty: &TypeRef) -> Option<TypeRef> {
    let (TypeRef::Named(id) | TypeRef::Boxed(id)) = ty else { return None };
    match &context.types[*id].kind {
        TypeKind::Struct(def) => {
            let data = def.fields.iter().find(|field| field.property.as_str() == "data");
            data.map(|field| field.ty.clone())
        }
        TypeKind::Union(def) => {
            let all = def.alternatives.iter().map(|one| event_data(context, &one.ty));
            let all: Vec<TypeRef> = all.collect::<Option<_>>()?;
            let (first, rest) = all.split_first()?;
            Some(if rest.iter().all(|ty| ty == first) { first.clone() } else { TypeRef::Any })
        }
        _ => None,
    }
}

/// Text if all of the media types are text, or else bytes.
fn untyped<'d>(
    context: &mut Lowering<'d>,
    all: &[(&'d str, &'d MediaTypeObject)],
    at: &Pointer,
    type_path: &TypePath,
) -> Option<ResponseContent> {
    let is_text = |name: &str, media| ContentKind::of(name, media) == ContentKind::Text;
    if !all.iter().all(|(name, one)| is_text(name, one) && !is_binary(one)) {
        return Some(ResponseContent::Bytes);
    }
    // Only `text/plain` is parsed as a value of the schema; other text has its own syntax.
    let plain = all.iter().find(|(name, _)| MediaType::parse(name).essence() == "text/plain");
    let Some((name, media)) = plain.filter(|_| all.len() == 1) else {
        return Some(ResponseContent::Text(TypeRef::String));
    };
    let ty = schema_type(context, media, at, name, type_path)?;
    let ty = if is_scalar(context, &ty) { ty } else { TypeRef::String };
    Some(ResponseContent::Text(ty))
}

/// Returns whether a value of this type can be parsed from plain text.
fn is_scalar(context: &Lowering<'_>, ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Bool
        | TypeRef::Integer(_)
        | TypeRef::Number
        | TypeRef::IntOrString
        | TypeRef::String
        | TypeRef::Text(_)
        | TypeRef::Replaced(_)
        | TypeRef::Flags(_) => true,
        TypeRef::Named(id) => match &context.types[*id].kind {
            TypeKind::Enumeration(_) => true,
            // Aliases of aliases may form a cycle, which is reported later.
            TypeKind::Alias(target) => {
                !matches!(target, TypeRef::Named(_)) && is_scalar(context, target)
            }
            _ => false,
        },
        TypeRef::Any
        | TypeRef::Boxed(_)
        | TypeRef::Optional(_)
        | TypeRef::List(_)
        | TypeRef::Tuple(_)
        | TypeRef::Map(_)
        | TypeRef::KeyedMap(..) => false,
    }
}
