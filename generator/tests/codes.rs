//! Every code is reported for a description, the smallest possible one.

mod common;

use std::collections::BTreeMap;
use std::sync::Arc;

use openapi_to_crate::{
    Code, Description, Diagnostic, Format, Options, Overlay, Override, PackageOptions, Runtime,
    Selection, SharedRuntime, extract, generate,
};

/// Returns all problems of a description, whether generation succeeds or not.
fn problems(description: &Description, selection: Selection) -> Vec<Diagnostic> {
    problems_with(description, Options { selection, ..Options::default() })
}

/// Returns all problems of a description and of options.
fn problems_with(description: &Description, options: Options) -> Vec<Diagnostic> {
    let package = PackageOptions { name: "codes".to_owned(), ..options.package };
    let options = Options { package, ..options };
    generate(description, &options)
        .map_or_else(|failure| failure.diagnostics, |generated| generated.diagnostics)
}

/// Returns an OpenAPI 3.0 description with these paths in flow style, followed by `rest`.
fn paths(paths: &str, rest: &str) -> String {
    format!("openapi: 3.0.4\ninfo: {{title: t, version: '1'}}\npaths: {paths}\n{rest}")
}

/// Returns a description of one operation with these keywords.
fn operation(keywords: &str) -> String {
    paths(&format!("{{/a: {{get: {{{keywords}}}}}}}"), "")
}

/// Returns a description of an operation whose response has this schema.
fn responds(schema: &str, rest: &str) -> String {
    let content = format!("content: {{application/json: {{schema: {schema}}}}}");
    let responses = format!("responses: {{'200': {{description: d, {content}}}}}");
    paths(&format!("{{/a: {{get: {{{responses}}}}}}}"), rest)
}

/// Returns a description of an operation whose response has this schema, with these component schemas.
fn schemas(schema: &str, schemas: &str) -> String {
    responds(schema, &format!("components: {{schemas: {{{schemas}}}}}"))
}

const NOTHING: &str = "responses: {'204': {description: d}}";
const A: &str = "{$ref: '#/components/schemas/A'}";

/// Returns a description for each code that a single file can cause. The match is exhaustive, so a new code needs its own
/// description.
fn smallest(code: Code) -> String {
    let parameter = |parameter: &str| operation(&format!("parameters: [{parameter}], {NOTHING}"));
    let refers = |to: &str| responds(&format!("{{$ref: '{to}'}}"), "");
    match code {
        Code::NotReadable => "paths: {".to_owned(),
        Code::TooDeep => {
            responds(&format!("{}{{}}{}", "{items: ".repeat(200), "}".repeat(200)), "")
        }
        Code::DuplicateKey => format!("{}info: {{title: u, version: '2'}}", operation(NOTHING)),
        Code::YamlDialect => operation(&format!("<<: {{summary: s}}, {NOTHING}")),
        Code::NotOpenApi => "[]".to_owned(),
        Code::UnsupportedVersion => "swagger: '2.0'".to_owned(),
        Code::MissingKeyword => operation("responses: {'204': {}}"),
        Code::WrongKind => operation("responses: {'204': {description: [a]}}"),
        Code::UnknownValue => parameter("{name: a, in: querry, schema: {}}"),
        Code::UnknownKeyword => schemas("{type: string, nulable: true}", ""),
        Code::EmptyKeyword => operation(&format!("description: , {NOTHING}")),
        Code::Ignored => operation("responses: {'204': {description: d, links: {a: {}}}}"),
        Code::Callbacks => operation(&format!("callbacks: {{a: {{}}}}, {NOTHING}")),
        Code::NewerVersion => responds("{type: [string, 'null']}", ""),
        Code::Repaired => schemas("{type: string, minLength: '1'}", ""),
        Code::BadPath => paths(&format!("{{a: {{get: {{{NOTHING}}}}}}}"), ""),
        Code::DanglingReference => refers("#/components/schemas/B"),
        Code::CircularReference => schemas(A, &format!("A: {A}")),
        Code::WrongReference => refers("#/components/responses/A"),
        Code::MalformedReference => refers("#/components/schemas/~2"),
        Code::RemoteReference => refers("https://example.com/a.yaml"),
        Code::OutsideOfRoot => refers("../a.yaml"),
        Code::MissingFile => refers("a.yaml"),
        Code::IgnoredSibling => {
            let response = "{$ref: '#/components/responses/A', headers: {}}";
            let components = "components: {responses: {A: {description: d}}}";
            let get = format!("{{/a: {{get: {{responses: {{'204': {response}}}}}}}}}");
            paths(&get, components)
        }
        Code::NotExtractable => refers("#/paths/~1a/get"),
        Code::UnknownType => responds("{type: money}", ""),
        Code::EndlessSchema => schemas(A, &format!("A: {{allOf: [{A}], properties: {{}}}}")),
        Code::Discriminator => {
            schemas(A, "A: {type: object, discriminator: {propertyName: a, mapping: {b: B}}}")
        }
        Code::UntypedProperties => responds(
            "{type: object, properties: {a: {}}, anyOf: [{properties: {b: {}}, additionalProperties: {type: string}}]}",
            "",
        ),
        Code::MemberNames => responds("{type: integer, enum: [1, 2], x-enum-varnames: [a]}", ""),
        Code::UndeclaredParameter => paths(&format!("{{'/{{a}}': {{get: {{{NOTHING}}}}}}}"), ""),
        Code::UnusedParameter => parameter("{name: a, in: path, required: true, schema: {}}"),
        Code::UnsupportedParameter => {
            parameter("{name: a, in: querystring, content: {text/plain: {}}}")
                .replace("3.0.4", "3.2.0")
        }
        Code::ReservedHeader => parameter("{name: Accept, in: header, schema: {type: string}}"),
        Code::OptionalPathParameter => {
            let parameter = "{name: a, in: path, schema: {type: string}}";
            paths(&format!("{{'/{{a}}': {{get: {{parameters: [{parameter}], {NOTHING}}}}}}}"), "")
        }
        Code::UndefinedSerialization => parameter(
            "{name: a, in: query, schema: {type: array, items: {type: array, items: {}}}}",
        ),
        Code::BadMediaType => {
            operation(&format!("requestBody: {{content: {{json: {{}}}}}}, {NOTHING}"))
        }
        Code::Pagination => operation(&format!("x-pagination: {{cursor: next}}, {NOTHING}")),
        Code::BadStatusCode => operation("responses: {ok: {description: d}}"),
        Code::UnknownScheme => operation(&format!("security: [{{A: []}}], {NOTHING}")),
        Code::SchemeWithoutCredential => format!(
            "{}components: {{securitySchemes: {{A: {{type: http, scheme: hoba}}}}}}",
            operation(NOTHING)
        ),
        Code::PlainHttp => {
            format!("{}servers: [{{url: 'http://a.example'}}]", operation(NOTHING))
        }
        Code::ServerUrl => {
            format!("{}servers: [{{url: 'https://{{b}}.example'}}]", operation(NOTHING))
        }
        Code::ServerNotCalled => {
            format!("{}servers: [{{url: 'wss://a.example'}}]", operation(NOTHING))
        }
        Code::FlowUrl => format!(
            "{}components: {{securitySchemes: {{A: {{type: oauth2, flows: {{clientCredentials: {{tokenUrl: /token, scopes: {{}}}}}}}}}}}}",
            operation(NOTHING)
        ),
        Code::RustName => operation(&format!("x-rust-name: 2nd, {NOTHING}")),
        Code::DuplicateOperationId => paths(
            &format!(
                "{{/a: {{get: {{operationId: o, {NOTHING}}}, put: {{operationId: o, {NOTHING}}}}}}}"
            ),
            "",
        ),
        Code::NothingSelected
        | Code::Override
        | Code::Runtime
        | Code::OverlayInvalid
        | Code::OverlayUnmatched
        | Code::OverlayConflict => operation(NOTHING),
        // Only a large description is worth a word.
        Code::OverlayReadsAll => format!("{}x-a: {}", operation(NOTHING), "a".repeat(1_000_000)),
        Code::Bug => String::new(),
    }
}

/// Returns the options of a crate that uses the runtime of a crate for another service.
fn of_other_service() -> PackageOptions {
    let text = format!("{}servers: [{{url: 'https://b.example'}}]", operation(NOTHING));
    let package = PackageOptions {
        name: "b".to_owned(),
        version: "0.1.0".to_owned(),
        runtime: Runtime::Shared,
        ..PackageOptions::default()
    };
    let options = Options { package, ..Options::default() };
    let other = generate(&Description::new("b.yaml", text), &options).expect("it is a crate");
    let shared = SharedRuntime::from_manifest(&other.files["Cargo.toml"], "../b");
    let runtime = Runtime::Of(shared.expect("it shares its runtime"));
    PackageOptions { runtime, ..PackageOptions::default() }
}

#[test]
fn every_code_is_reported_for_its_description() {
    let mut missing = Vec::new();
    for code in Code::ALL.iter().copied() {
        // No description causes this code, which reports a bug in the generator.
        if code == Code::Bug {
            continue;
        }
        let files: BTreeMap<String, String> = BTreeMap::new();
        let description = Description::new("codes.yaml", smallest(code))
            .with_files("codes.yaml", Arc::new(files));
        let action = match code {
            Code::OverlayInvalid => "{target: a}",
            Code::OverlayUnmatched => "{target: $.a, remove: true}",
            Code::OverlayConflict => "{target: $, remove: true}",
            Code::OverlayReadsAll => "{target: $..summary, remove: true}",
            _ => "",
        };
        let text = format!("overlay: 1.1.0\nactions: [{action}]");
        let overlays = (!action.is_empty()).then(|| Overlay::new("overlay.yaml", text));
        let description = description.with_overlays(overlays);
        let found = match code {
            Code::NothingSelected => {
                let include = vec!["/b".parse().expect("a pattern")];
                problems(&description, Selection { include, ..Selection::default() })
            }
            Code::Override => {
                let target = "schema:A".parse().expect("a pattern");
                let name = Some("B".to_owned());
                let own = Override {
                    target,
                    name,
                    derive: Vec::new(),
                    attribute: Vec::new(),
                    replace: None,
                };
                problems_with(&description, Options { overrides: vec![own], ..Options::default() })
            }
            Code::Runtime => problems_with(
                &description,
                Options { package: of_other_service(), ..Options::default() },
            ),
            Code::NotExtractable => extract(&description, &Selection::default(), Format::Yaml)
                .map_or_else(|failure| failure.diagnostics, |_| Vec::new()),
            _ => problems(&description, Selection::default()),
        };
        if !found.iter().any(|found| found.code == code) {
            let found: Vec<String> = found.iter().map(ToString::to_string).collect();
            missing.push(format!(
                "{code} ({}) is not reported, but:\n{}",
                code.title(),
                found.join("\n")
            ));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n\n"));
}
