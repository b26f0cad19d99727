//! Paths and operations.

use crate::naming::{FieldName, MethodName, ModuleName, PropertyName, TypeName, VariantName};

use super::{Docs, ErrorsDef, NamedCall, ResponseContent, ResponseDef, TypeId, TypeRef};

/// A node of the tree that the paths' segments make.
#[derive(Clone, Debug)]
pub struct PathNode {
    /// The part of the path that this node adds to its parent's.
    pub segment: Segment,
    /// The method on its parent that leads here: `mobile_app_configurations`, `by_id`.
    pub method: MethodName,
    /// Its type, in its parent's module: `MobileAppConfigurations`, `ById`.
    pub name: TypeName,
    /// The module of its children and of the inline types of its operations,
    /// below the parent's module: `mobile_app_configurations`, `by_id`.
    pub module: ModuleName,
    /// The path template up to this node, as in the description.
    pub template: String,
    /// Literal segments between its parent and its own segment that have no node: the prefix of the paths.
    pub before: Vec<String>,
    /// Its documentation.
    pub docs: Docs,
    /// Its operations, in the order of their methods.
    pub operations: Vec<OperationDef>,
    /// The set of assignments, if this node is its collection.
    pub assignments: Option<AssignmentsDef>,
    /// Its children, in the order of their segments.
    pub children: Vec<PathNode>,
}

/// The part of the path that a node adds.
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
#[allow(clippy::large_enum_variant, reason = "few are in memory at a time")]
pub enum SegmentPart {
    /// A literal, as in the description (not percent-encoded).
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
    /// The location in the request.
    pub location: ParameterLocation,
    /// The style (OpenAPI 3.0.4, section 4.7.12.2).
    pub style: ParameterStyle,
    /// Whether each item or property is serialized separately.
    pub explode: Explode,
    /// Whether reserved characters stay as they are (`allowReserved`).
    pub reserved: bool,
    /// Its type.
    pub ty: TypeRef,
    /// Its documentation.
    pub docs: Docs,
}

/// The location of a parameter in a request.
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

/// The style of a parameter: OpenAPI's `style`, and two more.
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
    /// A string in single quotes, as in OData.
    Quoted,
    /// JSON, for parameters that are described by `content` instead of `schema`.
    Json,
}

/// OpenAPI's `explode`.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Explode {
    /// Items and properties are serialized separately.
    Yes,
    /// Items and properties are joined to one value.
    No,
}

/// An operation.
#[derive(Clone, Debug)]
pub struct OperationDef {
    /// `operationId`.
    pub id: Option<String>,
    /// The first of its tags.
    pub tag: Option<String>,
    /// Its method in the group of its tag, if there are calls by tag.
    pub named: Option<NamedCall>,
    /// The HTTP method, which also names the Rust method (`get`, `post`).
    pub method: HttpMethod,
    /// The Rust method.
    pub name: MethodName,
    /// The path template, as in the description.
    pub template: String,
    /// Literal segments after its node that have no node: the prefix of the paths, or an empty one for a trailing slash.
    pub after: Vec<String>,
    /// The constant query at the end of the template.
    pub query: Option<String>,
    /// The server of the operation, if it declares one.
    pub server: Option<String>,
    /// The qualified name of the bound type, if the path lacks it.
    pub bound_to: Option<String>,
    /// Whether the operation is idempotent.
    pub idempotency: Idempotency,
    /// The security requirements, if they differ from the default: alternatives, each with the
    /// names of security schemes. An empty list allows anonymous calls.
    pub security: Option<Vec<Vec<String>>>,
    /// Required query, header and cookie parameters, which become arguments.
    pub required: Vec<ParameterDef>,
    /// Optional parameters.
    pub options: Options,
    /// The request body.
    pub body: Option<BodyDef>,
    /// The responses of calls that succeed.
    pub response: ResponseDef,
    /// The error responses.
    pub errors: ErrorsDef,
    /// The type that reads the described headers of errors: [`TypeKind::Headers`](super::TypeKind::Headers).
    pub error_headers: Option<TypeId>,
    /// The fields of paginated responses, if they are declared (`x-ms-pageable`).
    pub pages: Option<PagesDef>,
    /// Its documentation.
    pub docs: Docs,
}

/// The idempotency of an operation (RFC 9110, section 9.2.2).
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Idempotency {
    /// The method decides.
    OfMethod,
    /// The operation is idempotent, even if its method is not.
    Known,
}

/// A collection of assignments and its sibling action that replaces all of them.
#[derive(Clone, Debug)]
pub struct AssignmentsDef {
    /// The type of an assignment.
    pub item: TypeId,
    /// The type of a page of assignments.
    pub page: TypeId,
    /// The path template of the action.
    pub action: String,
    /// The type of the action's body.
    pub body: TypeId,
    /// The property of the body that contains the assignments.
    pub body_items: PropertyName,
    /// The property of an assignment that contains its target.
    pub target: PropertyName,
    /// The type of the target.
    pub target_type: TypeId,
    /// The properties that discriminate targets of the same type, ordered by name.
    pub discriminated_by: Vec<PropertyName>,
}

/// The fields of paginated responses that an operation declares.
#[derive(Clone, Debug)]
pub struct PagesDef {
    /// The property that contains the URL of the next page.
    pub next_link: String,
    /// The property that contains the items, if it is declared.
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
    /// Any other method: a token of RFC 9110.
    Other(String),
}

/// The optional parameters of an operation.
#[derive(Clone, Debug)]
pub enum Options {
    /// There are no optional parameters.
    None,
    /// OData system query options only: `runtime::QueryOptions`.
    System,
    /// The header `If-Match` only, in an OData API: `runtime::ConditionalOptions`.
    Conditional,
    /// Any others, as a type: [`TypeKind::Options`](super::TypeKind::Options).
    Struct(TypeId),
}

/// The optional parameters of one operation.
#[derive(Clone, Debug)]
pub struct OptionsDef {
    /// The parameters, in the description's order.
    pub parameters: Vec<ParameterDef>,
}

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

/// Whether a body is required.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum BodyNeed {
    /// `required: true`: an argument of the method.
    Required,
    /// An argument of the type `Option`.
    Optional,
}

impl BodyContent {
    /// The named type of the content or its items.
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
    /// The type of a value; `None` for files.
    #[must_use]
    pub fn value_type(&self) -> Option<&TypeRef> {
        match self {
            Self::File { .. } => None,
            Self::Value { ty, .. } | Self::Styled { ty, .. } => Some(ty),
        }
    }
}

impl Segment {
    /// The path parameters.
    pub fn parameters(&self) -> impl Iterator<Item = &ParameterDef> {
        let parts = match self {
            Self::Root => &[],
            Self::Parts(parts) => parts.as_slice(),
        };
        parts.iter().filter_map(|part| match part {
            SegmentPart::Literal(_) => None,
            SegmentPart::Parameter(parameter) => Some(parameter),
        })
    }
}

impl OperationDef {
    /// The named types that the operation refers to directly.
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
    /// The name of the method in a request.
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
