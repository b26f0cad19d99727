//! Paths and operations.

use crate::naming::{FieldName, MethodName, ModuleName, PropertyName, TypeName, VariantName};

use super::{Docs, ErrorsDef, ResponseContent, ResponseDef, TypeId, TypeRef};

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
    /// What it has if it is the collection of a set of assignments.
    pub assignments: Option<AssignmentsDef>,
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
    /// Whether reserved characters stay as they are (`allowReserved`).
    pub reserved: bool,
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
    Cookie,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    /// Text that stands between single quotes: OData's strings.
    Quoted,
    /// JSON text: what is described by `content` rather than by `schema`, and so by `encoding`.
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
    /// The query that the template ends with, if it does.
    pub query: Option<String>,
    /// The server that it is called at, if it has one of its own.
    pub server: Option<String>,
    /// The qualified name of the type that it is bound to, if that is missing in its path.
    pub bound_to: Option<String>,
    /// Whether doing it twice is as good as doing it once.
    pub idempotency: Idempotency,
    /// What it takes to prove who calls it, if that is not what most do: alternatives, each of the
    /// names of security schemes; none: no proof.
    pub security: Option<Vec<Vec<String>>>,
    /// Query, header and cookie parameters without which it cannot be called: arguments.
    pub required: Vec<ParameterDef>,
    /// Parameters that may be left out.
    pub options: Options,
    /// What it sends.
    pub body: Option<BodyDef>,
    /// What it answers when all is well.
    pub response: ResponseDef,
    /// What it answers when something is wrong.
    pub errors: ErrorsDef,
    /// The type that reads the described headers of errors: [`TypeKind::Headers`](super::TypeKind::Headers).
    pub error_headers: Option<TypeId>,
    /// What it says of the pages that it answers with (`x-ms-pageable`).
    pub pages: Option<PagesDef>,
    /// Its documentation.
    pub docs: Docs,
}

/// Whether doing an operation twice is as good as doing it once (RFC 9110, section 9.2.2).
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Idempotency {
    /// As its method says.
    OfMethod,
    /// It is, although its method does not say so.
    Known,
}

/// A collection of assignments beside the action that replaces all of them.
#[derive(Clone, Debug, Hash)]
pub struct AssignmentsDef {
    /// The type of an assignment.
    pub item: TypeId,
    /// The type of a page of them.
    pub page: TypeId,
    /// The template of the action, which stands beside the collection.
    pub action: String,
    /// The type of the action's body.
    pub body: TypeId,
    /// The property of the body that has them.
    pub body_items: PropertyName,
    /// The property of an assignment that says whom it is for.
    pub target: PropertyName,
    /// The type of that.
    pub target_type: TypeId,
    /// The properties that tell targets of one type apart, in the order of their names.
    pub discriminated_by: Vec<PropertyName>,
}

/// What an operation says of the pages that it answers with.
#[derive(Clone, Debug, Hash)]
pub struct PagesDef {
    /// The property that has the URL of the next page.
    pub next_link: String,
    /// The property that has the items, if it says which.
    pub items: Option<String>,
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
    /// A type of their own: [`TypeKind::Options`](super::TypeKind::Options).
    Struct(TypeId),
}

/// The optional parameters of one operation.
#[derive(Clone, Debug, Hash)]
pub struct OptionsDef {
    /// The parameters, in the description's order.
    pub parameters: Vec<ParameterDef>,
}

/// What an operation sends.
#[derive(Clone, Debug, Hash)]
pub struct BodyDef {
    /// What it is.
    pub content: BodyContent,
    /// The media types that it may have, the default first; none for one of several, each of which has
    /// its own.
    pub media_types: Vec<String>,
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
    /// JSON texts, one after the other.
    JsonLines {
        /// Their type, as a list.
        ty: TypeRef,
        /// Their media type, such as `application/x-ndjson`.
        media_type: String,
    },
    /// The properties of an object as a form.
    Form(FormDef),
    /// The parts of a form.
    Multipart {
        /// The type that gathers them, [`TypeKind::Multipart`](super::TypeKind::Multipart), if the
        /// description declares any.
        form: Option<TypeId>,
        /// Its media type.
        media_type: String,
    },
    /// Text: `String`.
    Text {
        /// Its media type, such as `text/plain`.
        media_type: String,
    },
    /// Bytes: `runtime::Upload`.
    Bytes {
        /// The media types that they may have, the default first.
        media_types: Vec<String>,
    },
    /// One of several: [`TypeKind::Body`](super::TypeKind::Body).
    Choice(TypeId),
}

/// A body of the media type `application/x-www-form-urlencoded`.
#[derive(Clone, Debug, Hash)]
pub struct FormDef {
    /// The type of the object.
    pub ty: TypeRef,
    /// The media type with its parameters.
    pub media_type: String,
    /// The properties that are not written as usual.
    pub fields: Vec<FormFieldDef>,
}

/// A property of a form that is not written as usual.
#[derive(Clone, Debug, Hash)]
pub struct FormFieldDef {
    /// Its name.
    pub wire: String,
    /// How it is written.
    pub style: ParameterStyle,
    /// Whether each item or property is written on its own.
    pub explode: Explode,
    /// Whether reserved characters stay as they are.
    pub reserved: bool,
}

/// A body of a media type `multipart/…`.
#[derive(Clone, Debug, Hash)]
pub struct MultipartDef {
    /// The parts, in the description's order.
    pub parts: Vec<PartDef>,
}

/// A part of a form.
#[derive(Clone, Debug, Hash)]
pub struct PartDef {
    /// Its name on the wire.
    pub wire: String,
    /// Its name in Rust.
    pub name: FieldName,
    /// What it is.
    pub content: PartContent,
    /// Whether the form needs it.
    pub required: bool,
    /// Its documentation.
    pub docs: Docs,
}

/// What a part is.
#[derive(Clone, Debug, Hash)]
pub enum PartContent {
    /// A file.
    File {
        /// The media type of files that name none.
        media_type: String,
        /// Whether there can be several.
        several: bool,
    },
    /// A value.
    Value {
        /// Its type.
        ty: TypeRef,
        /// Its media type, if the description says which.
        media_type: Option<String>,
    },
    /// A value that is written as a query parameter would be.
    Styled {
        /// Its type.
        ty: TypeRef,
        /// The style.
        style: ParameterStyle,
        /// Whether each item or property is a part of its own.
        explode: Explode,
    },
}

/// A body of one of several media types.
#[derive(Clone, Debug, Hash)]
pub struct BodyChoiceDef {
    /// The alternatives, the usual one first.
    pub alternatives: Vec<BodyAlternativeDef>,
}

/// One of several kinds of body.
#[derive(Clone, Debug, Hash)]
pub struct BodyAlternativeDef {
    /// Its variant.
    pub name: VariantName,
    /// The media types that it may have, the default first.
    pub media_types: Vec<String>,
    /// What it is; never a choice itself.
    pub content: BodyContent,
}

/// Whether a body has to be sent.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum BodyNeed {
    /// `required: true`: the method takes it.
    Required,
    /// The method takes an `Option` of it.
    Optional,
}

impl BodyContent {
    /// The named type that it is, or is made of.
    #[must_use]
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Json { ty, .. } | Self::JsonLines { ty, .. } => ty.named(),
            Self::Form(form) => form.ty.named(),
            Self::Multipart { form, .. } => *form,
            Self::Text { .. } | Self::Bytes { .. } => None,
            Self::Choice(id) => Some(*id),
        }
    }
}

impl PartContent {
    /// The type of a value; files have none.
    #[must_use]
    pub fn value_type(&self) -> Option<&TypeRef> {
        match self {
            Self::File { .. } => None,
            Self::Value { ty, .. } | Self::Styled { ty, .. } => Some(ty),
        }
    }
}

impl OperationDef {
    /// The named types that it refers to itself.
    #[must_use]
    pub fn references(&self) -> Vec<TypeId> {
        let parameters = self.required.iter().filter_map(|parameter| parameter.ty.named());
        let options = match self.options {
            Options::Struct(id) => Some(id),
            Options::None | Options::System | Options::Conditional => None,
        };
        let body = self.body.iter().filter_map(|body| body.content.named());
        let contents = self.response.contents().filter_map(ResponseContent::named);
        let headers = self.response.headers.into_iter().chain(self.error_headers);
        let own = options.into_iter().chain(headers).chain(self.errors.named());
        parameters.chain(body).chain(contents).chain(own).collect()
    }
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
