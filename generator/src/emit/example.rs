//! Emits examples: the path of a call with plausible arguments. All of them compile.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::Context;
use super::nodes::Trail;
use super::operation::body_name;
use super::sample::{self, Purpose};
use super::scope::{Scope, path};
use super::shown_credential::emit_credential;
use crate::model::{
    BodyContent, BodyDef, BodyNeed, Calls, FormDef, OperationDef, Options, ParameterDef,
    PartContent, PartDef, PathNode, ResponseContent, TypeId, TypeKind,
};

/// The example of an operation, as the lines of a code block.
pub(super) fn of_operation(
    cx: &Context,
    trail: &Trail,
    operation: &OperationDef,
) -> Option<Vec<String>> {
    let scope = Scope::outside(&cx.crate_name);
    let statement = Statement::of(cx, &scope, trail, operation, &quote!(.await))?;
    block(cx, &scope, &statement.tokens, &statement.given)
}

/// The example of a node's method that is not an operation but is awaited too.
pub(super) fn of_method(
    cx: &Context,
    trail: &Trail,
    method: impl FnOnce(&Scope) -> Option<TokenStream>,
) -> Option<Vec<String>> {
    let scope = Scope::outside(&cx.crate_name);
    let steps: Option<Vec<_>> = trail.iter().skip(1).map(|node| step(cx, &scope, node)).collect();
    let (steps, method) = (steps?, method(&scope)?);
    block(cx, &scope, &quote!(let changes = client #(#steps)* #method .await?;), &[])
}

/// A statement as the lines of a code block.
fn block(
    cx: &Context,
    scope: &Scope,
    tokens: &TokenStream,
    given: &[TokenStream],
) -> Option<Vec<String>> {
    let uses = scope.uses();
    let root = path(&cx.crate_name);
    let text = format_example(quote! {
        #uses
        async fn example(client: #root::Client #(, #given)*) -> Result<(), #root::Error> {
            #tokens
            Ok(())
        }
    })?;
    let mut lines = vec!["```no_run".to_owned()];
    // The signature is hidden, so its width does not matter.
    let (mut signature, mut in_body) = (String::new(), false);
    for line in text.lines() {
        if in_body && line == "    Ok(())" {
            lines.push("# Ok(()) }".to_owned());
            break;
        } else if in_body && line.starts_with("    ") {
            lines.push(line[4..].to_owned());
        } else if line.starts_with("async fn") || !signature.is_empty() && !in_body {
            if signature.ends_with(',') {
                signature.push(' ');
            }
            signature.push_str(line.trim_start());
            in_body = line.ends_with('{');
            if in_body {
                lines.push(format!("# {}", signature.replace(", )", ")")));
            }
        } else {
            lines.push(line.to_owned());
        }
    }
    lines.push("```".to_owned());
    Some(lines)
}

/// The operation that is shown in the examples of the crate, with its nodes.
fn typical<'a>(cx: &Context<'a>) -> Option<(Trail<'a>, &'a OperationDef)> {
    let mut all = all(cx);
    let sends =
        |operation: &OperationDef| operation.body.is_some() && operation.docs.deprecated.is_none();
    let typical = all.iter().position(|(_, operation)| sends(operation)).unwrap_or_default();
    (typical < all.len()).then(|| all.swap_remove(typical))
}

/// The example of the crate, as lines of Rust: a client and a call.
pub(super) fn of_crate(cx: &Context) -> Option<Vec<String>> {
    let (trail, operation) = typical(cx)?;
    let scope = Scope::outside(&cx.crate_name);
    let statement = Statement::of(cx, &scope, &trail, operation, &quote!(.await))?;
    let credential = emit_credential(cx, &scope, operation);
    let client = emit_client(cx, &scope, &credential.value);
    let error = scope.runtime("Error");
    let (tokens, given) = (&statement.tokens, &statement.given);
    let arguments = credential.arguments.iter().chain(given);
    let function = quote! {
        async fn example(#(#arguments),*) -> Result<(), #error> {
            #client
            #tokens
            Ok(())
        }
    };
    let uses = scope.uses();
    let text = format_example(quote!(#uses #function))?;
    let text = text.replacen("\nasync fn", "\n\nasync fn", 1);
    Some(text.lines().map(str::to_owned).collect())
}

/// The example of a test, as the lines of a code block. It runs.
pub(super) fn of_test(cx: &Context) -> Option<Vec<String>> {
    let (trail, operation) = typical(cx)?;
    let scope = Scope::outside(&cx.crate_name);
    let statement = Statement::of(cx, &scope, &trail, operation, &quote!(.await))?;
    let Statement { tokens, given } = statement;
    // It must not call the real service, or contain values without a sample.
    let varies = matches!(operation.response.content, ResponseContent::OneOf(_));
    if operation.server.is_some() || !given.is_empty() || varies {
        return None;
    }
    let (client, error) = (scope.runtime("Client"), scope.runtime("Error"));
    let module = format!("{}::test_util", cx.crate_name);
    let service = scope.external(&module, "TestService");
    let response = scope.external(&module, "TestResponse");
    let (method, path) = (operation.method.as_str(), &operation.template);
    let path = path.split('?').next();
    let functions = quote! {
        async fn example(client: #client) -> Result<(), #error> {
            #tokens
            Ok(())
        }
        async fn test() -> Result<(), #error> {
            let service = #service::start().await?;
            let path = #path;
            service.on(#method, path).respond(#response::new(404));
            let outcome = example(service.client_builder().build()?).await;
            assert_eq!(outcome.unwrap_err().status().unwrap(), 404);
            assert_eq!(service.requests().len(), 1);
            service.verify();
            Ok(())
        }
    };
    let uses = scope.uses();
    let text = format_example(quote!(#uses #functions))?.replace("\nasync fn", "\n\nasync fn");
    let run = [
        "# let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();",
        "# runtime.expect(\"there is one\").block_on(test()).expect(\"the test succeeds\");",
    ];
    let lines = text.lines().chain(run).map(str::to_owned);
    Some(["```".to_owned()].into_iter().chain(lines).chain(["```".to_owned()]).collect())
}

/// The example of a blocking call, as the lines of a code block.
pub(super) fn of_waiting(cx: &Context) -> Option<Vec<String>> {
    let (trail, operation) = typical(cx)?;
    let scope = Scope::outside(&cx.crate_name);
    scope.external(&format!("{}::blocking", cx.crate_name), "Wait");
    let statement = Statement::of(cx, &scope, &trail, operation, &quote!(.wait()))?;
    let (client, error) = (scope.runtime("Client"), scope.runtime("Error"));
    let Statement { tokens, given } = statement;
    let function = quote! {
        fn example(client: #client #(, #given)*) -> Result<(), #error> {
            #tokens
            Ok(())
        }
    };
    let uses = scope.uses();
    let text = format_example(quote!(#uses #function))?.replacen("\nfn", "\n\nfn", 1);
    let lines = text.lines().map(str::to_owned);
    Some(["```no_run".to_owned()].into_iter().chain(lines).chain(["```".to_owned()]).collect())
}

/// All operations, with their nodes.
pub(super) fn all<'a>(cx: &Context<'a>) -> Vec<(Trail<'a>, &'a OperationDef)> {
    let mut found = Vec::new();
    collect(&mut vec![&cx.api.root], &mut found);
    found
}

fn collect<'a>(trail: &mut Trail<'a>, found: &mut Vec<(Trail<'a>, &'a OperationDef)>) {
    let Some(&node) = trail.last() else { return };
    found.extend(node.operations.iter().map(|operation| (trail.clone(), operation)));
    for child in &node.children {
        trail.push(child);
        collect(trail, found);
        trail.pop();
    }
}

fn emit_client(cx: &Context, scope: &Scope, credential: &TokenStream) -> TokenStream {
    let client = scope.runtime("Client");
    if super::service::is_plain(cx.api) && !cx.api.security.is_empty() {
        return quote! {
            let client = #client::builder().credential(#credential).allow_http(true).build()?;
        };
    }
    if super::service::service_root(cx.api).is_some() {
        return quote!(let client = #client::new(#credential)?;);
    }
    quote! {
        let client = #client::builder()
            .service_root("https://api.example.com")
            .credential(#credential)
            .build()?;
    }
}

/// The statement that makes a call.
struct Statement {
    tokens: TokenStream,
    /// Arguments of the surrounding function: values without a sample.
    given: Vec<TokenStream>,
}

impl Statement {
    /// `wait` is the method for waiting for later calls.
    fn of(
        cx: &Context,
        scope: &Scope,
        trail: &Trail,
        operation: &OperationDef,
        wait: &TokenStream,
    ) -> Option<Self> {
        let mut given = Vec::new();
        let named = operation.named.as_ref().filter(|_| cx.api.calls == Calls::Operations);
        let nodes = || trail.iter().skip(1);
        let (steps, method, path) = if let Some(call) = named {
            let group = &cx.api.groups[call.group].method;
            let path = nodes().flat_map(|node| node.segment.parameters()).collect();
            (vec![quote!(.#group())], &call.name, path)
        } else {
            let steps: Option<Vec<_>> = nodes().map(|node| step(cx, scope, node)).collect();
            (steps?, &operation.name, Vec::new())
        };
        let mut arguments = Vec::new();
        for parameter in path.into_iter().chain(&operation.required) {
            arguments.push(of_parameter(cx, scope, parameter)?);
        }
        if let Some(body) = &operation.body {
            arguments.push(of_body(cx, scope, operation, body, &mut given));
        }
        let options = with_options(cx, scope, operation);
        let call = quote!(client #(#steps)* .#method(#(#arguments),*) #options #wait?);
        let tokens = match operation.response.content {
            ResponseContent::Nothing => quote!(#call;),
            ResponseContent::Json(_)
            | ResponseContent::JsonOrNothing(_)
            | ResponseContent::Text(_)
            | ResponseContent::TextOrNothing(_)
            | ResponseContent::OneOf(_) => quote!(let response = #call;),
            ResponseContent::Events(_) => quote! {
                let mut events = #call;
                while let Some(event) = events.next()#wait? {
                    println!("{}", event.text);
                }
            },
            ResponseContent::JsonLines(_) => quote! {
                let mut items = #call;
                while let Some(item) = items.next()#wait? {
                    drop(item);
                }
            },
            ResponseContent::Bytes => quote!(let content = #call.bytes()#wait?;),
        };
        Some(Self { tokens, given })
    }
}

fn step(cx: &Context, scope: &Scope, node: &PathNode) -> Option<TokenStream> {
    let arguments: Option<Vec<_>> =
        node.segment.parameters().map(|parameter| of_parameter(cx, scope, parameter)).collect();
    let (method, arguments) = (&node.method, arguments?);
    Some(quote!(.#method(#(#arguments),*)))
}

fn of_parameter(cx: &Context, scope: &Scope, parameter: &ParameterDef) -> Option<TokenStream> {
    let purpose = Purpose { hint: &parameter.wire, example: parameter.docs.example.as_ref() };
    sample::argument(cx.api, scope, &parameter.ty, purpose)
}

fn of_body(
    cx: &Context,
    scope: &Scope,
    operation: &OperationDef,
    body: &BodyDef,
    given: &mut Vec<TokenStream>,
) -> TokenStream {
    let example = body.docs.example.as_ref();
    let sample = match body.need {
        BodyNeed::Required => of_content(cx, scope, &body.content, example),
        BodyNeed::Optional => of_exact_content(cx, scope, &body.content, example),
    };
    sample.unwrap_or_else(|| {
        let (name, ty) = (body_name(operation), super::body::value_type(cx, scope, &body.content));
        given.push(quote!(#name: #ty));
        quote!(#name)
    })
}

/// A body as an argument.
fn of_content(
    cx: &Context,
    scope: &Scope,
    content: &BodyContent,
    example: Option<&Value>,
) -> Option<TokenStream> {
    match content {
        BodyContent::Json { ty, .. }
        | BodyContent::JsonLines { ty, .. }
        | BodyContent::Form(FormDef { ty, .. }) => {
            sample::argument(cx.api, scope, ty, Purpose { hint: "body", example })
        }
        BodyContent::Text { .. } | BodyContent::Bytes { .. } => Some(quote!("content")),
        BodyContent::Choice(id) => of_exact_content(cx, scope, first_content(cx, *id)?, example),
        BodyContent::Multipart { .. } => of_exact_content(cx, scope, content, example),
    }
}

/// A sample of exactly the type of the body.
fn of_exact_content(
    cx: &Context,
    scope: &Scope,
    content: &BodyContent,
    example: Option<&Value>,
) -> Option<TokenStream> {
    match content {
        BodyContent::Json { ty, .. }
        | BodyContent::JsonLines { ty, .. }
        | BodyContent::Form(FormDef { ty, .. }) => {
            sample::exact(cx.api, scope, ty, Purpose { hint: "body", example })
        }
        BodyContent::Text { .. } => {
            let string = scope.prelude("String");
            Some(quote!(#string::from("content")))
        }
        BodyContent::Bytes { .. } => {
            let upload = scope.runtime("Upload");
            Some(quote!(#upload::from("content")))
        }
        BodyContent::Choice(id) => {
            let first = of_exact_content(cx, scope, first_content(cx, *id)?, example)?;
            let name = scope.named(cx.api, *id);
            Some(quote!(#name::from(#first)))
        }
        BodyContent::Multipart { form: None, .. } => {
            let multipart = scope.runtime("Multipart");
            Some(quote!(#multipart::new().text("name", "value")))
        }
        BodyContent::Multipart { form: Some(id), .. } => of_form(cx, scope, *id),
    }
}

/// The first alternative of a body.
fn first_content<'a>(cx: &Context<'a>, id: TypeId) -> Option<&'a BodyContent> {
    let TypeKind::Body(choice) = &cx.api.types[id].kind else { return None };
    Some(&choice.alternatives.first()?.content)
}

fn of_form(cx: &Context, scope: &Scope, id: TypeId) -> Option<TokenStream> {
    let TypeKind::Multipart(form) = &cx.api.types[id].kind else { return None };
    let of_part = |part: &PartDef| match &part.content {
        PartContent::File { several: false, .. } => Some(quote!("content")),
        PartContent::File { several: true, .. } => Some(quote!(["content"])),
        PartContent::Value { ty, .. } | PartContent::Styled { ty, .. } => {
            let purpose = Purpose { hint: &part.wire, example: part.docs.example.as_ref() };
            sample::argument(cx.api, scope, ty, purpose)
        }
    };
    let required: Option<Vec<_>> =
        form.parts.iter().filter(|part| part.required).map(of_part).collect();
    let required = required?;
    let usual = form.parts.iter().filter(|part| part.docs.deprecated.is_none());
    let shown = usual.take(3).find_map(|part| Some((&part.name, of_part(part)?)));
    let setter = shown.filter(|_| required.is_empty()).map(|(name, value)| quote!(.#name(#value)));
    let name = scope.named(cx.api, id);
    Some(quote!(#name::new(#(#required),*) #setter))
}

/// Sets the first option with a sample.
fn with_options(cx: &Context, scope: &Scope, operation: &OperationDef) -> TokenStream {
    let id = match operation.options {
        Options::None => return TokenStream::new(),
        Options::System => return quote!(.with(|options| options.top(10))),
        Options::Conditional => return quote!(.with(|options| options.if_match("*"))),
        Options::Struct(id) => id,
    };
    let TypeKind::Options(options) = &cx.api.types[id].kind else { return TokenStream::new() };
    let usual = options.parameters.iter().filter(|parameter| parameter.docs.deprecated.is_none());
    let mut samples = usual.filter_map(|parameter| {
        let (name, value) = (&parameter.name, of_parameter(cx, scope, parameter)?);
        Some(quote!(.with(|options| options.#name(#value))))
    });
    samples.next().unwrap_or_default()
}

fn format_example(tokens: TokenStream) -> Option<String> {
    let file = syn::parse2::<syn::File>(tokens).ok()?;
    Some(prettyplease::unparse(&file))
}
