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
    /// How the list of the response continues, if that is declared.
    pub pages: Option<PaginationDef>,
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

/// How the list of an operation continues.
#[derive(Clone, Debug)]
pub struct PaginationDef {
    /// How the next page is requested.
    pub next: NextPageDef,
    /// The property that contains the items; `None` if the response is the list, or if it is not declared.
    pub items: Option<String>,
    /// The names of nested properties that lead to a value that is false or null on the last page.
    pub more: Option<Vec<String>>,
    /// The entry of the configuration that declares it.
    pub entry: Option<usize>,
}

/// How the next page of a list is requested.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum NextPageDef {
    /// By the URL in this property of the response's type (`x-ms-pageable`).
    Property(String),
    /// By the link with the relation `next` of the header `Link`.
    LinkHeader,
    /// By the URL to which these names of nested properties lead.
    Link(Vec<String>),
    /// With the value to which these names lead as a query parameter.
    Cursor {
        /// The names of nested properties.
        path: Vec<String>,
        /// The query parameter.
        parameter: String,
    },
    /// With a property of the last item as a query parameter.
    LastItem {
        /// The names of nested properties of the item.
        path: Vec<String>,
        /// The query parameter.
        parameter: String,
    },
    /// With the number of items before the page as a query parameter.
    Offset {
        /// The query parameter.
        parameter: String,
    },
    /// With the number of the page as a query parameter.
    Number {
        /// The query parameter.
        parameter: String,
        /// The number of the first page.
        first: u64,
    },
}

impl OperationDef {
    /// The named types that the operation refers to directly.
    #[must_use]
    pub fn references(&self) -> Vec<TypeId> {
        let parameters = self.required.iter().flat_map(|parameter| parameter.ty.references());
        let options = match self.options {
            Options::Struct(id) => Some(id),
            Options::None | Options::System | Options::Conditional => None,
        };
        let body = self.body.iter().flat_map(|body| body.content.references());
        let contents = self.response.contents().flat_map(ResponseContent::references);
        let headers = self.response.headers.into_iter().chain(self.error_headers);
        let own = options.into_iter().chain(headers).chain(self.errors.references());
        parameters.chain(body).chain(contents).chain(own).collect()
    }

    /// Returns whether the operation itself, not the type of its response, says how its list continues.
    #[must_use]
    pub fn declares_pagination(&self) -> bool {
        let next = self.pages.as_ref().map(|pages| &pages.next);
        next.is_some_and(|next| !matches!(next, NextPageDef::Property(_)))
    }
}
