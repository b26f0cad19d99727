//! Emits an operation: a method that returns a `Call`.
//!
//! ```text
//! pub fn post(&self, body: impl Into<AssignRequest>) -> Call<()> {
//!     let body: AssignRequest = body.into();
//!     self.0
//!         .call(operation!("POST", "/…", "assign"))
//!         .json(&body)
//!         .returning_nothing()
//! }
//! ```

use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::Context;
use super::body;
use super::calls::{self, request};
use super::client;
use super::client_parameters;
use super::docs::{self, DocText, Entry};
use super::example;
use super::markdown::{self, code};
use super::page;
use super::parameter::{ParameterArgument, emit_write, place};
use super::responses;
use super::scope::Scope;
use super::service;
use super::tree::Trail;
use crate::method::Method;
use crate::model::{BodyDef, Calls, Docs, Idempotency, OperationDef, Options, ParameterDef};

/// The receiver of the method.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Receiver {
    /// A path node, with its endpoint.
    Node,
    /// The client, for the root.
    Client,
}

/// The method of an operation.
pub(super) fn emit_operation(
    cx: &Context,
    scope: &Scope,
    trail: &Trail,
    operation: &OperationDef,
    receiver: Receiver,
) -> TokenStream {
    let doc = match cx.api.calls {
        Calls::Operations if operation.named.is_some() => docs::hidden(),
        _ => document(cx, trail, operation, calls::by_operation_id(cx, operation)),
    };
    let deprecated = docs::deprecated(&operation.docs);
    let constant = emit_constant(scope, operation);
    let endpoint = match receiver {
        Receiver::Node => quote!(self.0),
        Receiver::Client => {
            let (endpoint, client) = (scope.runtime("Endpoint"), client::of_runtime(cx));
            quote!(#endpoint::root(#client))
        }
    };
    let mut pieces = Pieces::default();
    for parameter in &operation.required {
        pieces.add_parameter(cx, scope, parameter);
    }
    if let Some(body) = &operation.body {
        pieces.add_body(cx, scope, operation, body);
    }
    let Pieces { arguments, conversions, steps } = pieces;
    let settings = emit_settings(cx, scope, operation);
    let (name, output) = (&operation.name, emit_output(cx, scope, operation));
    let after = operation.after.iter().map(|text| quote!(.literal(#text)));
    let last = responses::emit_read(&operation.response);
    quote! {
        #doc
        #deprecated
        #[inline]
        pub fn #name(&self #(, #arguments)*) -> #output {
            #(#conversions)*
            #endpoint #(#after)* .call(#constant) #settings #(#steps)* #last
        }
    }
}

/// Sets the server, the security requirements, the idempotency and the pagination, if they differ
/// from the defaults.
fn emit_settings(cx: &Context, scope: &Scope, operation: &OperationDef) -> TokenStream {
    let server = operation.server.iter().map(|url| quote!(.server(#url)));
    let security = security(cx, operation).map(|alternatives| {
        let alternatives = service::security(&alternatives);
        quote!(.security(&#alternatives))
    });
    let query = operation.query.iter().map(|query| quote!(.literal_query(#query)));
    let bound_to = operation.bound_to.iter().map(|name| quote!(.bound_to(#name)));
    let known = operation.idempotency == Idempotency::Known && !is_idempotent(operation.method);
    let idempotent = known.then(|| quote!(.idempotent()));
    let pagination = page::emit_pagination(scope, operation);
    let settings = server.chain(security).chain(query).chain(bound_to).chain(idempotent);
    settings.chain(pagination).collect()
}

/// The security requirements, if they differ from those of the client's calls.
fn security(cx: &Context, operation: &OperationDef) -> Option<Vec<Vec<String>>> {
    let Some(shared) = cx.shared_runtime() else { return operation.security.clone() };
    let own = || service::default_security(cx.api);
    let alternatives = operation.security.clone().unwrap_or_else(own);
    (!shared.has_default_security(&alternatives)).then_some(alternatives)
}

/// Returns whether the method is idempotent (RFC 9110, section 9.2.2).
fn is_idempotent(method: Method) -> bool {
    !matches!(method, Method::Post | Method::Patch | Method::Additional(_))
}

/// Emits the metadata of an operation as an expression that is promoted to a constant, which costs
/// compilers less than an item for each.
fn emit_constant(scope: &Scope, operation: &OperationDef) -> TokenStream {
    let metadata = scope.runtime("operation");
    let id = operation.id.as_ref().map(|id| quote!(, #id));
    let (method, path) = (operation.method.token(), &operation.template);
    quote!(#metadata!(#method, #path #id))
}

/// The type that the method of an operation returns.
pub(super) fn emit_output(cx: &Context, scope: &Scope, operation: &OperationDef) -> TokenStream {
    let call = scope.runtime("Call");
    let body = responses::output_type(cx, scope, &operation.response.content);
    match &operation.options {
        Options::None => quote!(#call<#body>),
        Options::System => {
            let options = scope.runtime("QueryOptions");
            quote!(#call<#body, #options>)
        }
        Options::Conditional => {
            let options = scope.runtime("ConditionalOptions");
            quote!(#call<#body, #options>)
        }
        Options::Struct(id) => {
            let options = scope.named(cx.api, *id);
            quote!(#call<#body, #options>)
        }
    }
}

/// The parts of a method for its parameters and its body.
#[derive(Default)]
struct Pieces {
    arguments: Vec<TokenStream>,
    conversions: Vec<TokenStream>,
    steps: Vec<TokenStream>,
}

impl Pieces {
    fn add_parameter(&mut self, cx: &Context, scope: &Scope, parameter: &ParameterDef) {
        let taken = ParameterArgument::of(cx, scope, parameter);
        self.arguments.push(taken.argument);
        self.conversions.extend(taken.conversion);
        let (method, arguments) = emit_write(scope, parameter);
        let (method, name) = (format_ident!("{method}"), &parameter.name);
        self.steps.push(quote!(.#method(#arguments, &#name)));
    }

    fn add_body(&mut self, cx: &Context, scope: &Scope, operation: &OperationDef, body: &BodyDef) {
        let taken = body::take(cx, scope, body, &body::name(operation));
        self.arguments.push(taken.argument);
        self.conversions.extend(taken.conversion);
        self.steps.push(taken.step);
    }
}

/// The documentation of an operation. `other` is a sentence on the other way to call it.
pub(super) fn document(
    cx: &Context,
    trail: &Trail,
    operation: &OperationDef,
    other: Option<String>,
) -> TokenStream {
    let request = request(operation);
    let summary = docs::summary(&operation.docs, &request);
    let mut text = DocText::new(&summary);
    if summary != request {
        text.paragraph(&request);
    }
    text.details(&operation.docs);
    page::document(cx, operation, &mut text);
    text.entries(arguments(operation));
    if let Some(line) = client_parameters::required_by(cx, operation) {
        text.paragraph(line);
    }
    for line in settings(cx, operation) {
        text.paragraph(line);
    }
    let success = docs::summary(&operation.response.docs, "");
    if !success.is_empty() {
        text.paragraph(format!("On success: {success}"));
    }
    responses::document(cx, operation, &mut text);
    if let Some(line) = other {
        text.paragraph(line);
    }
    if let Some(example) = example::of_operation(cx, trail, operation) {
        text.block(example);
    }
    text.outer()
}

/// Documents the server and the security requirements, if they differ from the defaults.
fn settings(cx: &Context, operation: &OperationDef) -> Vec<String> {
    let server = operation
        .server
        .iter()
        .map(|url| format!("It is sent to {}, instead of the client's service root.", code(url)));
    let security = operation.security.iter().filter(|_| !cx.api.security.is_empty());
    let security = security.map(|alternatives| {
        let one = |schemes: &Vec<String>| {
            let schemes: Vec<String> = schemes.iter().map(|scheme| code(scheme)).collect();
            if schemes.is_empty() { "nothing".to_owned() } else { schemes.join(" and ") }
        };
        if alternatives.is_empty() {
            return "It is sent without a credential.".to_owned();
        }
        let all: Vec<String> = alternatives.iter().map(one).collect();
        format!("Credential: {}.", all.join(", or "))
    });
    server.chain(security).collect()
}

/// Documents the arguments, if the description documents them.
fn arguments(operation: &OperationDef) -> Vec<Entry> {
    let parameters = operation.required.iter().map(argument);
    let body = operation.body.iter().filter_map(|body| {
        let media_types = body::describe_media_types(&body.content, &body.media_types);
        let name = body::name(operation);
        match (docs::summary(&body.docs, ""), media_types) {
            (summary, None) if summary.is_empty() => None,
            (summary, Some(only)) if summary.is_empty() => {
                Some(entry(&name, &only, &body.docs, []))
            }
            (summary, media_types) => Some(entry(&name, &summary, &body.docs, media_types)),
        }
    });
    parameters.chain(body).collect()
}

fn argument(parameter: &ParameterDef) -> Entry {
    let (place, wire) = (place(parameter.location), code(&parameter.wire));
    let sentence = if parameter.wire == parameter.name.as_str() {
        format!("{place}.")
    } else {
        format!("{place} {wire}.")
    };
    let summary = docs::summary(&parameter.docs, &sentence);
    let place = (summary != sentence).then_some(sentence);
    entry(&parameter.name, &summary, &parameter.docs, place)
}

fn entry(
    name: &impl Display,
    summary: &str,
    docs: &Docs,
    facts: impl IntoIterator<Item = String>,
) -> Entry {
    Entry {
        text: format!("`{name}`: {summary}"),
        description: docs.description.clone(),
        facts: facts
            .into_iter()
            .chain(docs.notes.iter().map(|note| markdown::line(note)))
            .collect(),
    }
}
