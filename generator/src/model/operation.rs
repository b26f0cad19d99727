//! Paths and operations.

use crate::naming::{FieldName, MethodName, ModuleName, ModulePath, TypeName};

use super::{Docs, TypeRef};

/// A node of the tree that the paths' segments make.
#[derive(Clone, Debug, Hash)]
pub struct PathNode {
    /// What this node adds to its parent's path.
    pub segment: Segment,
    /// The method on its parent that leads here: `mobile_app_configurations`, `by_id`.
    pub method: MethodName,
    /// Its type, in its parent's module: `MobileAppConfigurations`, `ById`.
    pub name: TypeName,
    /// The module of its children and of the inline types of its operations,
    /// below the parent's module: `mobile_app_configurations`, `by_id`.
    pub module: ModuleName,
    /// Its path up to here, as the description spells it.
    pub template: String,
    /// Its documentation.
    pub docs: Docs,
    /// Its operations, in the order of their methods.
    pub operations: Vec<OperationDef>,
    /// Its children, in the order of their segments.
    pub children: Vec<PathNode>,
}

/// What a node adds to its parent's path.
#[derive(Clone, Debug, Hash)]
pub enum Segment {
    /// Nothing: the root.
    Root,
    /// Literal text and parameters, in order: `/assign`, `/{id}`, `/{id}.json`.
    /// The slash before the segment is not part of it.
    Parts(Vec<SegmentPart>),
}

/// A part of one path segment.
#[derive(Clone, Debug, Hash)]
pub enum SegmentPart {
    /// Literal text, as the description spells it (not percent-encoded).
    Literal(String),
    /// A path parameter.
    Parameter(ParameterDef),
}

/// A parameter.
#[derive(Clone, Debug, Hash)]
pub struct ParameterDef {
    /// Its name on the wire.
    pub wire: String,
    /// Its name in Rust.
    pub name: FieldName,
    /// Where it goes.
    pub location: ParameterLocation,
    /// How it is written (OpenAPI 3.0.4, section 4.7.12.2).
    pub style: ParameterStyle,
    /// Whether each item or property is written on its own.
    pub explode: Explode,
    /// Its type.
    pub ty: TypeRef,
    /// Its documentation.
    pub docs: Docs,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
#[allow(missing_docs, reason = "OpenAPI's own words")]
pub enum ParameterLocation {
    Path,
    /// Between the parentheses behind the path's last segment: `f(name='value')`.
    Function,
    Query,
    Header,
    Cookie,
}

/// How a parameter is written: OpenAPI's `style`, and two more.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
#[allow(missing_docs, reason = "OpenAPI's own words")]
pub enum ParameterStyle {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    /// Text that stands between single quotes: OData's strings.
    Quoted,
    /// JSON text: what is described by `content` rather than by `schema`.
    Json,
}

/// OpenAPI's `explode`.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Explode {
    /// Items and properties are written on their own.
    Yes,
    /// They are written as one value.
    No,
}

/// An operation.
#[derive(Clone, Debug, Hash)]
pub struct OperationDef {
    /// `operationId`.
    pub id: Option<String>,
    /// The HTTP method, which also names the Rust method (`get`, `post`).
    pub method: HttpMethod,
    /// The Rust method.
    pub name: MethodName,
    /// The path template, as the description spells it.
    pub template: String,
    /// Query, header and cookie parameters without which it cannot be called: arguments.
    pub required: Vec<ParameterDef>,
    /// Parameters that may be left out.
    pub options: Options,
    /// What it sends.
    pub body: Option<BodyDef>,
    /// What it answers when all is well.
    pub response: ResponseDef,
    /// The type of its error bodies, if one is described: for the documentation.
    pub error: Option<TypeRef>,
    /// Its documentation.
    pub docs: Docs,
}

/// HTTP methods.
#[derive(Clone, Debug, Hash, Eq, Ord, PartialEq, PartialOrd)]
#[allow(missing_docs, reason = "HTTP's own words")]
pub enum HttpMethod {
    Get,
    Put,
    Post,
    Delete,
    Options,
    Head,
    Patch,
    Trace,
    Query,
    /// Any other: a token of RFC 9110.
    Other(String),
}

/// The parameters of an operation that may be left out.
#[derive(Clone, Debug, Hash)]
pub enum Options {
    /// There are none.
    None,
    /// OData system query options only: `runtime::QueryOptions`.
    System,
    /// The header `If-Match` only, in an OData API: `runtime::ConditionalOptions`.
    Conditional,
    /// A struct of their own.
    Struct(OptionsDef),
}

/// A struct with the optional parameters of one operation.
#[derive(Clone, Debug, Hash)]
pub struct OptionsDef {
    /// The module it stands in: that of the path node.
    pub module: ModulePath,
    /// Its name there: `GetOptions`.
    pub name: TypeName,
    /// The parameters, in the description's order.
    pub parameters: Vec<ParameterDef>,
}

/// What an operation sends.
#[derive(Clone, Debug, Hash)]
pub struct BodyDef {
    /// What it is.
    pub content: BodyContent,
    /// Whether it has to be sent.
    pub need: BodyNeed,
    /// Its documentation.
    pub docs: Docs,
}

/// What a body is.
#[derive(Clone, Debug, Hash)]
pub enum BodyContent {
    /// JSON.
    Json {
        /// Its type.
        ty: TypeRef,
        /// Its media type, such as `application/json`.
        media_type: String,
    },
    /// Bytes: `runtime::Upload`.
    Bytes {
        /// The media types that they may have, the default first.
        media_types: Vec<String>,
    },
}

/// Whether a body has to be sent.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum BodyNeed {
    /// `required: true`: the method takes it.
    Required,
    /// The method takes an `Option` of it.
    Optional,
}

/// What an operation answers when all is well.
#[derive(Clone, Debug, Hash)]
pub struct ResponseDef {
    /// What comes back.
    pub content: ResponseContent,
    /// Its documentation.
    pub docs: Docs,
}

/// What comes back.
#[derive(Clone, Debug, Hash)]
pub enum ResponseContent {
    /// Nothing: `()`.
    Nothing,
    /// JSON: `T`.
    Json(TypeRef),
    /// JSON with some success codes, nothing with others: `Option<T>`.
    JsonOrNothing(TypeRef),
    /// Plain text that spells a value: `T`.
    Text(TypeRef),
    /// Plain text with some success codes, nothing with others: `Option<T>`.
    TextOrNothing(TypeRef),
    /// Bytes, read as they come: `runtime::Download`.
    Bytes,
}

impl HttpMethod {
    /// The method as it stands in a request.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Head => "HEAD",
            Self::Patch => "PATCH",
            Self::Trace => "TRACE",
            Self::Query => "QUERY",
            Self::Other(token) => token,
        }
    }
}
