//! Parameters.

use crate::naming::FieldName;

use super::{Docs, TypeId, TypeRef};

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
    /// Whether it is declared as a component, for several operations.
    pub is_component: bool,
    /// Its use of a parameter of the client, if it is an option that the client can set.
    pub client: Option<ClientUse>,
    /// Its type.
    pub ty: TypeRef,
    /// Its documentation.
    pub docs: Docs,
}

/// The use of a parameter of the client by an operation.
#[derive(Clone, Debug)]
pub struct ClientUse {
    /// The index in [`Api::client_parameters`](super::Api::client_parameters).
    pub index: usize,
    /// Whether the operation requires it.
    pub need: Need,
}

/// Whether a parameter is required.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Need {
    /// It can be absent.
    Optional,
    /// It has to be set, for the call or on the client.
    Required,
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
