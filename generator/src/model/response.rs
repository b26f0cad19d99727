//! Responses.

use crate::naming::{FieldName, VariantName};

use super::{Docs, Explode, ParameterStyle, TypeId, TypeRef};

/// The responses of successful calls.
#[derive(Clone, Debug)]
pub struct ResponseDef {
    /// The content.
    pub content: ResponseContent,
    /// The header `Accept`, if it is not the default of the runtime for this content.
    pub accept: Option<String>,
    /// Other contents that can be requested.
    pub others: Vec<OtherContentDef>,
    /// The type that reads the described headers: [`TypeKind::Headers`](super::TypeKind::Headers).
    pub headers: Option<TypeId>,
    /// Whether the status 202 is described: the operation goes on after the response.
    pub is_accepted: bool,
    /// Its documentation.
    pub docs: Docs,
}

/// A content that can be requested instead of the default.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub struct OtherContentDef {
    /// The media types to request.
    pub media_types: Vec<String>,
    /// The content of those responses, which is never one of several.
    pub content: ResponseContent,
}

/// The content of a response.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub enum ResponseContent {
    /// No content: `()`.
    Nothing,
    /// JSON: `T`.
    Json(TypeRef),
    /// JSON, or no content with some success codes: `Option<T>`.
    JsonOrNothing(TypeRef),
    /// Plain text that is parsed as a value: `T`.
    Text(TypeRef),
    /// Plain text, or no content with some success codes: `Option<T>`.
    TextOrNothing(TypeRef),
    /// Bytes, read as a stream: `runtime::Download`.
    Bytes,
    /// Server-sent events, whose data is JSON: `runtime::Events<T>`.
    Events(TypeRef),
    /// A sequence of JSON values: `runtime::JsonLines<T>`.
    JsonLines(TypeRef),
    /// One of several contents, discriminated by the status:
    /// [`TypeKind::Responses`](super::TypeKind::Responses).
    OneOf(TypeId),
}

/// The bodies of error responses.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub enum ErrorsDef {
    /// Untyped bodies.
    Untyped,
    /// JSON of this type, unless the body is something else.
    One(TypeRef),
    /// One of several contents, discriminated by the status:
    /// [`TypeKind::Responses`](super::TypeKind::Responses).
    OneOf(TypeId),
}

/// The headers of a response.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub struct HeadersDef {
    /// The outcome of the calls with these responses.
    pub outcome: Outcome,
    /// The headers, in the description's order.
    pub headers: Vec<HeaderDef>,
}

/// A header of a response.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub struct HeaderDef {
    /// Its name on the wire.
    pub wire: String,
    /// Its name in Rust.
    pub name: FieldName,
    /// The style: `Simple` or `Json`.
    pub style: ParameterStyle,
    /// Whether the properties of an object are serialized as `name=value`.
    pub explode: Explode,
    /// Whether every response has the header.
    pub required: bool,
    /// Its type.
    pub ty: TypeRef,
    /// Its documentation.
    pub docs: Docs,
}

/// The responses of an operation, discriminated by their status.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub struct ResponsesDef {
    /// The outcome of the calls with these responses.
    pub outcome: Outcome,
    /// The responses. The codes of a range may include those of other responses.
    pub variants: Vec<ResponseVariantDef>,
}

/// The outcome of a call.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Outcome {
    /// A success status.
    Success,
    /// An error status.
    Error,
}

/// The status codes that `default` describes for failed calls.
pub const ANY_STATUS: (u16, u16) = (0, u16::MAX);

/// One of several responses.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub struct ResponseVariantDef {
    /// The name of the variant.
    pub name: VariantName,
    /// The first and the last status code: [`ANY_STATUS`] for all.
    pub codes: (u16, u16),
    /// The content: none, JSON, text, or bytes that are read as a whole.
    pub content: ResponseContent,
    /// Its documentation.
    pub docs: Docs,
}

impl ResponseContent {
    /// The named types of the content or its items.
    #[must_use]
    pub fn references(&self) -> Vec<TypeId> {
        match self {
            Self::Json(ty)
            | Self::JsonOrNothing(ty)
            | Self::Text(ty)
            | Self::TextOrNothing(ty)
            | Self::Events(ty)
            | Self::JsonLines(ty) => ty.references(),
            Self::Nothing | Self::Bytes => Vec::new(),
            Self::OneOf(id) => vec![*id],
        }
    }

    /// The type of JSON content, which may be optional.
    #[must_use]
    pub fn json(&self) -> Option<&TypeRef> {
        match self {
            Self::Json(ty) | Self::JsonOrNothing(ty) => Some(ty),
            _ => None,
        }
    }

    /// Returns whether the content is text.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(self, Self::Text(_) | Self::TextOrNothing(_))
    }

    /// Returns whether a successful call may return no content, and so an `Option`.
    #[must_use]
    pub fn may_be_nothing(&self) -> bool {
        matches!(self, Self::JsonOrNothing(_) | Self::TextOrNothing(_))
    }
}

impl ResponseDef {
    /// All possible contents.
    pub fn contents(&self) -> impl Iterator<Item = &ResponseContent> {
        std::iter::once(&self.content).chain(self.others.iter().map(|other| &other.content))
    }
}

impl ErrorsDef {
    /// The named types of the bodies or their items.
    #[must_use]
    pub fn references(&self) -> Vec<TypeId> {
        match self {
            Self::Untyped => Vec::new(),
            Self::One(ty) => ty.references(),
            Self::OneOf(id) => vec![*id],
        }
    }
}
