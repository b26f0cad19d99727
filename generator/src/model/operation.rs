//! Paths and operations.

use crate::naming::{FieldName, MethodName, ModuleName, ModulePath, TypeName};

use super::{Docs, TypeRef};

/// A node of the tree that the paths' segments make.
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug)]
pub enum Segment {
    /// Nothing: the root.
    Root,
    /// Literal text and parameters, in order: `/assign`, `/{id}`, `/{id}.json`.
    /// The slash before the segment is not part of it.
    Parts(Vec<SegmentPart>),
}

/// A part of one path segment.
#[derive(Clone, Debug)]
pub enum SegmentPart {
    /// Literal text, as the description spells it (not percent-encoded).
    Literal(String),
    /// A path parameter.
    Parameter(ParameterDef),
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct ParameterDef {
    /// Its name on the wire.
    pub wire: String,
    /// Its name in Rust.
    pub name: FieldName,
    /// Where it goes.
    pub location: ParameterLocation,
    /// How arrays and objects are written (OpenAPI 3.0.4, section 4.7.12.2).
    pub style: ParameterStyle,
    /// Whether each item or property is written on its own.
    pub explode: Explode,
    /// Its type.
    pub ty: TypeRef,
    /// Its documentation.
    pub docs: Docs,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[allow(missing_docs, reason = "OpenAPI's own words")]
pub enum ParameterLocation {
    Path,
    Query,
    Header,
    Cookie,
}

/// How a parameter is written: OpenAPI's `style`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[allow(missing_docs, reason = "OpenAPI's own words")]
pub enum ParameterStyle {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}

/// OpenAPI's `explode`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Explode {
    /// Items and properties are written on their own.
    Yes,
    /// They are written as one value.
    No,
}

/// An operation.
#[derive(Clone, Debug)]
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

/// The HTTP methods of OpenAPI 3.0.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
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
}

/// The parameters of an operation that may be left out.
#[derive(Clone, Debug)]
pub enum Options {
    /// There are none.
    None,
    /// OData system query options only: `runtime::QueryOptions`.
    System,
    /// A struct of their own.
    Struct(OptionsDef),
}

/// A struct with the optional parameters of one operation.
#[derive(Clone, Debug)]
pub struct OptionsDef {
    /// The module it stands in: that of the path node.
    pub module: ModulePath,
    /// Its name there: `GetOptions`.
    pub name: TypeName,
    /// The parameters, in the description's order.
    pub parameters: Vec<ParameterDef>,
}

/// What an operation sends.
#[derive(Clone, Debug)]
pub struct BodyDef {
    /// Its type.
    pub ty: TypeRef,
    /// Its media type, such as `application/json`.
    pub media_type: String,
    /// Whether it has to be sent.
    pub need: BodyNeed,
    /// Its documentation.
    pub docs: Docs,
}

/// Whether a body has to be sent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum BodyNeed {
    /// `required: true`: the method takes it.
    Required,
    /// The method takes an `Option` of it.
    Optional,
}

/// What an operation answers when all is well.
#[derive(Clone, Debug)]
pub struct ResponseDef {
    /// What comes back.
    pub content: ResponseContent,
    /// Its documentation.
    pub docs: Docs,
}

/// What comes back.
#[derive(Clone, Debug)]
pub enum ResponseContent {
    /// Nothing: `()`.
    Nothing,
    /// JSON: `T`.
    Json(TypeRef),
    /// JSON with some success codes, nothing with others: `Option<T>`.
    JsonOrNothing(TypeRef),
}

impl HttpMethod {
    /// The method as it stands in a request.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Head => "HEAD",
            Self::Patch => "PATCH",
            Self::Trace => "TRACE",
        }
    }
}
