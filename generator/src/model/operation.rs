//! Operations.

use crate::method::Method;
use crate::naming::MethodName;

use super::{
    BodyDef, Docs, ErrorsDef, NamedCall, Options, ParameterDef, ResponseContent, ResponseDef,
    TypeId,
};

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
    pub method: Method,
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

/// The fields of paginated responses that an operation declares.
#[derive(Clone, Debug)]
pub struct PagesDef {
    /// The property that contains the URL of the next page.
    pub next_link: String,
    /// The property that contains the items, if it is declared.
    pub items: Option<String>,
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
