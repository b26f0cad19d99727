//! Emits examples: the path of a call with plausible arguments. All of them compile.

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::scope::{Scope, path};
use super::shown_credential::emit_credential;
use super::statement::{Statement, step};
use super::tree::{self, Trail};
use super::{client, client_parameters};
use crate::model::{OperationDef, ResponseContent, TypeKind};

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
    let mut lines = vec![cx.example_fence().to_owned()];
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
    let mut all = tree::operations(cx.api);
    let sends =
        |operation: &OperationDef| operation.body.is_some() && operation.docs.deprecated.is_none();
    let typical = all.iter().position(|(_, operation)| sends(operation)).unwrap_or_default();
    (typical < all.len()).then(|| all.swap_remove(typical))
}

/// The example of the crate, as lines of Rust: a client and a call.
pub(super) fn of_crate(cx: &Context) -> Option<Vec<String>> {
    if !cx.has_client() {
        return of_types(cx);
    }
    let (trail, operation) = typical(cx)?;
    let scope = Scope::outside(&cx.crate_name);
    let statement = Statement::of(cx, &scope, &trail, operation, &quote!(.await))?;
    let credential = emit_credential(cx, &scope, operation);
    let parameters = client_parameters::emit_required(cx, &scope, operation);
    let client = emit_client(cx, &scope, &credential.value, &parameters);
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

/// The example of a crate without a client: a value is read and written.
fn of_types(cx: &Context) -> Option<Vec<String>> {
    let objects = cx.api.types.iter().filter(|(_, def)| match &def.kind {
        TypeKind::Struct(object) => !object.fields.is_empty(),
        _ => false,
    });
    // One of an operation is likely to be a part of it alone.
    let (id, _) = objects.min_by_key(|(_, def)| def.origin.schema().is_none())?;
    let scope = Scope::outside(&cx.crate_name);
    let (ty, received) = (scope.named(cx.api, id), scope.runtime("Received"));
    let function = quote! {
        fn example(json: &str) -> Result<String, serde_json::Error> {
            let read: #received<#ty> = serde_json::from_str(json)?;
            for mismatch in &read.mismatches {
                eprintln!("{mismatch}");
            }
            let value: #ty = read.value;
            serde_json::to_string(&value)
        }
    };
    let uses = scope.uses();
    let text = format_example(quote!(#uses #function))?.replacen("\nfn", "\n\nfn", 1);
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
    let parameters = client_parameters::emit_required(cx, &scope, operation);
    let built = client::built(cx, &scope, quote!(service.client_builder() #parameters .build()?));
    let (method, path) = (operation.method.token(), &operation.template);
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
            let outcome = example(#built).await;
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
    let fence = if cx.package.module.is_some() { cx.example_fence() } else { "```" };
    Some([fence.to_owned()].into_iter().chain(lines).chain(["```".to_owned()]).collect())
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
    Some(
        [cx.example_fence().to_owned()]
            .into_iter()
            .chain(lines)
            .chain(["```".to_owned()])
            .collect(),
    )
}

fn emit_client(
    cx: &Context,
    scope: &Scope,
    credential: &TokenStream,
    parameters: &TokenStream,
) -> TokenStream {
    let client = scope.runtime("Client");
    let is_plain = super::service::is_plain(cx.api) && !cx.api.security.is_empty();
    let has_root = super::service::service_root(cx.api).is_some();
    if has_root && !is_plain && parameters.is_empty() {
        return quote!(let client = #client::new(#credential)?;);
    }
    let builder = if is_plain {
        quote!(#client::builder().credential(#credential) #parameters .allow_http(true))
    } else if has_root {
        quote!(#client::builder().credential(#credential) #parameters)
    } else {
        quote! {
            #client::builder()
                .service_root("https://api.example.com")
                .credential(#credential)
                #parameters
        }
    };
    let built = client::built(cx, scope, quote!(#builder.build()?));
    quote!(let client = #built;)
}

fn format_example(tokens: TokenStream) -> Option<String> {
    let file = syn::parse2::<syn::File>(tokens).ok()?;
    Some(prettyplease::unparse(&file))
}
