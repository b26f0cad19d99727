//! What operations answer.

use crate::naming::{FieldName, ModulePath, TypeName, VariantName};

use super::{Docs, Explode, ParameterStyle, TypeRef};

/// What an operation answers when all is well.
#[derive(Clone, Debug, Hash)]
pub struct ResponseDef {
    /// What comes back.
    pub content: ResponseContent,
    /// The header `Accept`, if it is not what the runtime sends for this content.
    pub accept: Option<String>,
    /// What can come back in its place, if it is asked for.
    pub others: Vec<OtherDef>,
    /// The headers that are described.
    pub headers: Option<HeadersDef>,
    /// Its documentation.
    pub docs: Docs,
}

/// What can come back in place of the usual.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub struct OtherDef {
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
    /// One of several, as the status says.
    OneOf(AnswersDef),
}

/// What an operation answers when something is wrong.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub enum ErrorsDef {
    /// Nothing that has a type.
    Untyped,
    /// JSON of this type, as far as errors have a type.
    One(TypeRef),
    /// What the status says.
    OneOf(AnswersDef),
}

/// The headers of a response.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub struct HeadersDef {
    /// The module of the type that reads them: that of the path node.
    pub module: ModulePath,
    /// That type's name.
    pub name: TypeName,
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

/// The answers of an operation that differ by their status.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub struct AnswersDef {
    /// The module of its enum: that of the path node.
    pub module: ModulePath,
    /// The enum's name.
    pub name: TypeName,
    /// The answers, each with codes of its own or with a range that others are in.
    pub answers: Vec<AnswerDef>,
}

/// The codes of the answer that `default` describes, of a call that fails.
pub const ANY_STATUS: (u16, u16) = (0, u16::MAX);

/// One of several answers.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub struct AnswerDef {
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
    /// The types that it is made of.
    #[must_use]
    pub fn types(&self) -> Vec<&TypeRef> {
        match self {
            Self::Json(ty)
            | Self::JsonOrNothing(ty)
            | Self::Text(ty)
            | Self::TextOrNothing(ty)
            | Self::Events(ty)
            | Self::JsonLines(ty) => vec![ty],
            Self::Nothing | Self::Bytes => Vec::new(),
            Self::OneOf(several) => several.types(),
        }
    }
}

impl ResponseContent {
    /// The type of what is JSON, or JSON or nothing.
    #[must_use]
    pub fn json(&self) -> Option<&TypeRef> {
        match self {
            Self::Json(ty) | Self::JsonOrNothing(ty) => Some(ty),
            _ => None,
        }
    }

    /// Whether it is text.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(self, Self::Text(_) | Self::TextOrNothing(_))
    }

    /// Whether a success may come without content, so that the call returns an `Option`.
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
    /// The types that they are made of.
    #[must_use]
    pub fn types(&self) -> Vec<&TypeRef> {
        match self {
            Self::Untyped => Vec::new(),
            Self::One(ty) => vec![ty],
            Self::OneOf(several) => several.types(),
        }
    }
}

impl AnswersDef {
    fn types(&self) -> Vec<&TypeRef> {
        self.answers.iter().flat_map(|answer| answer.content.types()).collect()
    }
}
