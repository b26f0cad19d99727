//! Request bodies.

use crate::naming::{FieldName, VariantName};

use super::{Docs, Explode, ParameterStyle, TypeId, TypeRef};

/// The request body of an operation.
#[derive(Clone, Debug)]
pub struct BodyDef {
    /// The content.
    pub content: BodyContent,
    /// The media types, the default first; empty for alternatives, which have their own.
    pub media_types: Vec<String>,
    /// Whether the body is required.
    pub need: BodyNeed,
    /// Its documentation.
    pub docs: Docs,
}

/// Whether a body is required.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum BodyNeed {
    /// `required: true`: an argument of the method.
    Required,
    /// An argument of the type `Option`.
    Optional,
}

/// The content of a request body.
#[derive(Clone, Debug)]
pub enum BodyContent {
    /// JSON.
    Json {
        /// Its type.
        ty: TypeRef,
        /// Its media type, such as `application/json`.
        media_type: String,
    },
    /// A sequence of JSON values.
    JsonLines {
        /// The type of the list of values.
        ty: TypeRef,
        /// The media type, such as `application/x-ndjson`.
        media_type: String,
    },
    /// An object as a form.
    Form(FormDef),
    /// A multipart form.
    Multipart {
        /// The type of the form, [`TypeKind::Multipart`](super::TypeKind::Multipart), if the
        /// description declares any parts.
        form: Option<TypeId>,
        /// Its media type.
        media_type: String,
    },
    /// Text, as a `String`.
    Text {
        /// Its media type, such as `text/plain`.
        media_type: String,
    },
    /// Bytes: `runtime::Upload`.
    Bytes {
        /// The media types, the default first.
        media_types: Vec<String>,
    },
    /// One of several contents: [`TypeKind::Body`](super::TypeKind::Body).
    Choice(TypeId),
}

impl BodyContent {
    /// The named types of the content or its items.
    #[must_use]
    pub fn references(&self) -> Vec<TypeId> {
        match self {
            Self::Json { ty, .. } | Self::JsonLines { ty, .. } => ty.references(),
            Self::Form(form) => form.ty.references(),
            Self::Multipart { form, .. } => form.iter().copied().collect(),
            Self::Text { .. } | Self::Bytes { .. } => Vec::new(),
            Self::Choice(id) => vec![*id],
        }
    }
}

/// A body of the media type `application/x-www-form-urlencoded`.
#[derive(Clone, Debug)]
pub struct FormDef {
    /// The type of the object.
    pub ty: TypeRef,
    /// The media type with its parameters.
    pub media_type: String,
    /// The properties that are not serialized in the default style.
    pub fields: Vec<FormFieldDef>,
}

/// A property of a form that is not serialized in the default style.
#[derive(Clone, Debug)]
pub struct FormFieldDef {
    /// Its name.
    pub wire: String,
    /// The style.
    pub style: ParameterStyle,
    /// Whether each item or property is serialized separately.
    pub explode: Explode,
    /// Whether reserved characters are not percent-encoded.
    pub reserved: bool,
}

/// A body with several alternatives.
#[derive(Clone, Debug)]
pub struct BodyChoiceDef {
    /// The alternatives, the default first.
    pub alternatives: Vec<BodyAlternativeDef>,
}

/// An alternative of a body.
#[derive(Clone, Debug)]
pub struct BodyAlternativeDef {
    /// Its variant.
    pub name: VariantName,
    /// The media types, the default first.
    pub media_types: Vec<String>,
    /// The content, which has no alternatives itself.
    pub content: BodyContent,
}

/// A multipart body.
#[derive(Clone, Debug)]
pub struct MultipartDef {
    /// The parts, in the description's order.
    pub parts: Vec<PartDef>,
}

/// A part of a form.
#[derive(Clone, Debug)]
pub struct PartDef {
    /// Its name on the wire.
    pub wire: String,
    /// Its name in Rust.
    pub name: FieldName,
    /// The content.
    pub content: PartContent,
    /// Whether the part is required.
    pub required: bool,
    /// Its documentation.
    pub docs: Docs,
}

/// The content of a part.
#[derive(Clone, Debug)]
pub enum PartContent {
    /// A file.
    File {
        /// The default media type of a file.
        media_type: String,
        /// Whether the part can occur several times.
        several: bool,
    },
    /// A value.
    Value {
        /// Its type.
        ty: TypeRef,
        /// The media type, if it is declared.
        media_type: Option<String>,
    },
    /// A value that is serialized like a query parameter.
    Styled {
        /// Its type.
        ty: TypeRef,
        /// The style.
        style: ParameterStyle,
        /// Whether each item or property is a separate part.
        explode: Explode,
    },
}

impl PartContent {
    /// The type of a value; `None` for files.
    #[must_use]
    pub fn value_type(&self) -> Option<&TypeRef> {
        match self {
            Self::File { .. } => None,
            Self::Value { ty, .. } | Self::Styled { ty, .. } => Some(ty),
        }
    }
}
