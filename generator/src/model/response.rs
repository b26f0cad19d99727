//! What operations answer.

use crate::naming::{FieldName, VariantName};

use super::{Docs, Explode, ParameterStyle, TypeId, TypeRef};

/// What an operation answers when all is well.
#[derive(Clone, Debug, Hash)]
pub struct ResponseDef {
    /// What comes back.
    pub content: ResponseContent,
    /// The header `Accept`, if it is not what the runtime sends for this content.
    pub accept: Option<String>,
    /// What can come back in its place, if it is asked for.
    pub others: Vec<OtherContentDef>,
    /// The type that reads the described headers: [`TypeKind::Headers`](super::TypeKind::Headers).
    pub headers: Option<TypeId>,
    /// Its documentation.
    pub docs: Docs,
}

/// What can come back in place of the usual.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub struct OtherContentDef {
    /// The media types to ask for.
    pub media_types: Vec<String>,
    /// What comes back then; never one of several.
    pub content: ResponseContent,
}

/// What comes back.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub enum ResponseContent {
    /// Nothing: `()`.
    Nothing,
    /// JSON: `T`.
    Json(TypeRef),
    /// JSON, or nothing with some success codes: `Option<T>`.
    JsonOrNothing(TypeRef),
    /// Plain text that spells a value: `T`.
    Text(TypeRef),
    /// Plain text, or nothing with some success codes: `Option<T>`.
    TextOrNothing(TypeRef),
    /// Bytes, read as they come: `runtime::Download`.
    Bytes,
    /// Server-sent events, whose data is JSON: `runtime::Events<T>`.
    Events(TypeRef),
    /// JSON texts, one after the other: `runtime::JsonLines<T>`.
    JsonLines(TypeRef),
    /// One of several, discriminated by the status: [`TypeKind::Responses`](super::TypeKind::Responses).
    OneOf(TypeId),
}

/// What an operation answers when something is wrong.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub enum ErrorsDef {
    /// Nothing that has a type.
    Untyped,
    /// JSON of this type, as far as errors have a type.
    One(TypeRef),
    /// One of several, discriminated by the status: [`TypeKind::Responses`](super::TypeKind::Responses).
    OneOf(TypeId),
}

/// The headers of a response.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub struct HeadersDef {
    /// The outcome of the calls whose responses have them.
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
    /// How it is written: `Simple` or `Json`.
    pub style: ParameterStyle,
    /// Whether each property of an object is written with its name and `=`.
    pub explode: Explode,
    /// Whether every response has it.
    pub required: bool,
    /// Its type.
    pub ty: TypeRef,
    /// Its documentation.
    pub docs: Docs,
}

/// The responses of an operation, discriminated by their status.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub struct ResponsesDef {
    /// Whether they are those of calls that succeed.
    pub outcome: Outcome,
    /// The responses, each with codes of its own or with a range that contains those of others.
    pub variants: Vec<ResponseVariantDef>,
}

/// The outcome of a call.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Outcome {
    /// The status is one of success.
    Success,
    /// The status is one of an error.
    Error,
}

/// The codes of the response that `default` describes, of a call that fails.
pub const ANY_STATUS: (u16, u16) = (0, u16::MAX);

/// One of several responses.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub struct ResponseVariantDef {
    /// Its variant.
    pub name: VariantName,
    /// The first and the last status code that it has: [`ANY_STATUS`] for all.
    pub codes: (u16, u16),
    /// What comes back: nothing, JSON or text or neither, or bytes that are read whole.
    pub content: ResponseContent,
    /// Its documentation.
    pub docs: Docs,
}

impl ResponseContent {
    /// The named type that it is, or is made of.
    #[must_use]
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Json(ty)
            | Self::JsonOrNothing(ty)
            | Self::Text(ty)
            | Self::TextOrNothing(ty)
            | Self::Events(ty)
            | Self::JsonLines(ty) => ty.named(),
            Self::Nothing | Self::Bytes => None,
            Self::OneOf(id) => Some(*id),
        }
    }

    /// The type of what is JSON, or JSON or nothing.
    #[must_use]
    pub fn json(&self) -> Option<&TypeRef> {
        match self {
            Self::Json(ty) | Self::JsonOrNothing(ty) => Some(ty),
            _ => None,
        }
    }

    /// Returns whether it is text.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(self, Self::Text(_) | Self::TextOrNothing(_))
    }

    /// Returns whether a success may come without content, so that the call returns an `Option`.
    #[must_use]
    pub fn may_be_nothing(&self) -> bool {
        matches!(self, Self::JsonOrNothing(_) | Self::TextOrNothing(_))
    }
}

impl ResponseDef {
    /// All that can come back.
    pub fn contents(&self) -> impl Iterator<Item = &ResponseContent> {
        std::iter::once(&self.content).chain(self.others.iter().map(|other| &other.content))
    }
}

impl ErrorsDef {
    /// The named type that they are, or are made of.
    #[must_use]
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Untyped => None,
            Self::One(ty) => ty.named(),
            Self::OneOf(id) => Some(*id),
        }
    }
}
