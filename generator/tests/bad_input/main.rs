//! Invalid descriptions: errors with a position and help, and never a panic.

#[path = "../common/mod.rs"]
mod common;
mod references;
mod values;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use openapi_to_crate::{Code, Description, Diagnostic, Options, PackageOptions, Severity};

use common::generate_on_a_thread as generate;
use common::items::{field_types, item, names};
use quote::quote;

/// Returns the errors of a description from which no crate can be generated.
#[track_caller]
fn errors(text: &str) -> Vec<Diagnostic> {
    let start: String = text.chars().take(400).collect();
    let Err(found) = generate(text) else { panic!("a crate was generated: {start}") };
    let errors: Vec<Diagnostic> =
        found.into_iter().filter(|found| found.severity == Severity::Error).collect();
    assert!(!errors.is_empty(), "a failure without an error: {start}");
    for error in &errors {
        assert!(error.position.is_some(), "no line: {error}\n{start}");
        assert!(!error.message.is_empty() && !error.help.is_empty(), "{error}\n{start}");
        assert_eq!(error.file, "bad.yaml");
    }
    errors
}

/// Checks that a description has an error with this pointer, line and part of its message.
#[track_caller]
fn refused(text: &str, pointer: &str, line: usize, message: &str) {
    let found = errors(text);
    let fits = |found: &Diagnostic| {
        found.pointer == pointer
            && found.position.is_some_and(|position| position.line == line)
            && found.message.contains(message)
    };
    assert!(found.iter().any(fits), "no `{message}` at #{pointer} in line {line}: {found:#?}");
}

/// Checks that generation succeeds with this warning, and fails with it in strict mode. Returns the generated text.
#[track_caller]
fn repaired(text: &str, code: Code, pointer: &str, message: &str) -> BTreeMap<String, String> {
    let generate = |strict| {
        let package = PackageOptions { name: "bad".to_owned(), ..PackageOptions::default() };
        let options = Options { package, strict, ..Options::default() };
        openapi_to_crate::generate(&Description::new("bad.yaml", text), &options)
    };
    let generated = generate(false).unwrap_or_else(|failure| panic!("{failure}"));
    let fits = |found: &&Diagnostic| {
        found.code == code && found.pointer == pointer && found.message.contains(message)
    };
    let all = &generated.diagnostics;
    let known = all.iter().filter(fits).count();
    assert_eq!(known, 1, "`{message}` at #{pointer} is not reported once: {all:#?}");
    let failure = generate(true).expect_err("the rules are strict");
    let found = failure.diagnostics.iter().find(fits).expect("the same problem as an error");
    assert_eq!(found.severity, Severity::Error);
    generated.files
}

/// Returns the number of types and methods with a name in the generated models and requests.
fn count(files: &BTreeMap<String, String>, name: &str) -> usize {
    let is_described =
        |path: &str| path.starts_with("src/models/") || path.starts_with("src/requests/");
    let described = files.iter().filter(|(path, _)| is_described(path));
    described.flat_map(|(_, source)| names(source)).filter(|found| found == name).count()
}

/// Returns a description with one operation with these keywords, and these component schemas.
fn operation(keywords: &str, schemas: &str) -> String {
    format!(
        "openapi: 3.0.4\ninfo: {{title: t, version: '1'}}\npaths:\n  /a:\n    post:\n      {keywords}\n\
         components:\n  schemas:\n    A: {{type: object, properties: {{a: {{type: string}}}}}}\n    {schemas}\n"
    )
}

/// Returns a description with an operation whose response has a schema, in line 6.
fn responds(schema: &str, schemas: &str) -> String {
    let content = format!("content: {{application/json: {{schema: {schema}}}}}");
    operation(&format!("responses: {{'200': {{description: d, {content}}}}}"), schemas)
}

const NOTHING: &str = "responses: {'204': {description: d}}";
const POST: &str = "/paths/~1a/post";
const RESPONSE: &str = "/paths/~1a/post/responses/200/content/application~1json/schema";

#[test]
fn valid_descriptions_become_crates() {
    generate(&operation(NOTHING, "")).expect("the base of the other tests is valid");
    generate(&responds("{$ref: '#/components/schemas/A'}", ""))
        .expect("the second base is valid, too");
}

#[test]
fn operations_with_a_duplicate_id_are_kept() {
    let text = "openapi: 3.0.4\ninfo: {title: t, version: '1'}\npaths:\n  \
                /a: {get: {operationId: x, responses: {}}, put: {operationId: y, responses: {}}}\n  \
                /b: {get: {operationId: x, responses: {}}}\n";
    let at = "/paths/~1b/get/operationId";
    let made = repaired(text, Code::DuplicateOperationId, at, "also that of `#/paths/~1a/get`");
    assert_eq!((count(&made, "get"), count(&made, "put")), (2, 1));
}

#[test]
fn violations_are_errors_in_strict_mode() {
    let cases = [
        (
            "parameters: [{name: a, in: path, required: true, schema: {}}]",
            Code::UnusedParameter,
            "",
            "no `{a}`",
        ),
        ("operationid: a", Code::UnknownKeyword, "/operationid", "operationid"),
        ("summary:", Code::EmptyKeyword, "/summary", "empty"),
        ("deprecated: 'yes'", Code::Repaired, "/deprecated", "read as one"),
        ("description: []", Code::WrongKind, "/description", "ignored"),
    ];
    for (keyword, code, at, message) in cases {
        let text = operation(&format!("{keyword}\n      {NOTHING}"), "");
        repaired(&text, code, &format!("{POST}{at}"), message);
    }
    let undeclared = operation(NOTHING, "").replace("/a:", "/a/{b}:");
    repaired(&undeclared, Code::UndeclaredParameter, "/paths/~1a~1{b}/post", "`b` is not declared");
}

#[test]
fn ignored_parts_are_not_errors_in_strict_mode() {
    let callbacks = format!("callbacks: {{c: {{'{{$request.body#/u}}': {{}}}}}}\n      {NOTHING}");
    let package = PackageOptions { name: "bad".to_owned(), ..PackageOptions::default() };
    let options = Options { package, strict: true, ..Options::default() };
    let text = operation(&callbacks, "");
    let made = openapi_to_crate::generate(&Description::new("bad.yaml", text), &options);
    let made = made.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(!made.diagnostics.is_empty(), "nothing is reported");
}

#[test]
fn an_undeclared_required_property_is_accepted() {
    generate(&responds("{type: object, required: [b, a], properties: {a: {type: string}}}", ""))
        .expect("any object may have a `b`");
}

#[test]
fn unsupported_versions_are_errors_that_name_them() {
    let rest = "info: {title: t, version: '1'}\npaths: {}\n";
    refused(&format!("swagger: '2.0'\n{rest}"), "/swagger", 1, "Swagger 2.0");
    refused(&format!("openapi: 3.3.0\n{rest}"), "/openapi", 1, "not a supported version");
    refused(&format!("openapi: 3.10.0\n{rest}"), "/openapi", 1, "not a supported version");
    refused(&format!("openapi: '4'\n{rest}"), "/openapi", 1, "not a supported version");
}

#[test]
fn servers_that_cannot_be_called_are_reported() {
    for (url, message) in [
        ("https://{region}.example.com", "the undeclared variable `region`"),
        ("https://a.example/v1?key=1", "a query or a fragment"),
        ("https://a.example/#v1", "a query or a fragment"),
        ("https://me:secret@a.example", "user information"),
        ("https:///v1", "no host"),
    ] {
        let text = format!("{}servers: [{{url: '{url}'}}]\n", operation(NOTHING, ""));
        let files = repaired(&text, Code::ServerUrl, "/servers/0/url", message);
        let syn::Item::Const(root) = item(&files["src/service.rs"], "SERVICE_ROOT") else {
            panic!("it is a constant")
        };
        let value = &root.expr;
        assert_eq!(quote!(#value).to_string(), "None", "{url}");
        let own = format!("servers: [{{url: '{url}'}}]\n      {NOTHING}");
        let at = "/paths/~1a/post/servers/0/url";
        repaired(&operation(&own, ""), Code::ServerUrl, at, message);
    }
}
