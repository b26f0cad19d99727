//! Invalid descriptions: errors with a position and help, and never a panic.

mod common;

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
fn a_truncated_description_is_an_error() {
    let yaml = responds("{$ref: '#/components/schemas/A'}", "");
    let json =
        r##"{"openapi": "3.0.4", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"get": {
        "responses": {"200": {"description": "d", "content": {"application/json": {
            "schema": {"type": "array", "items": {"$ref": "#/components/schemas/A"}}}}}}}}},
        "components": {"schemas": {"A": {"type": "string", "enum": ["a", "b"]}}}}"##
            .to_owned();
    for text in [yaml, json] {
        for end in (0..text.len()).step_by(17).filter(|end| text.is_char_boundary(*end)) {
            // Some prefixes of YAML are complete descriptions.
            if generate(&text[..end]).is_err() {
                errors(&text[..end]);
            }
        }
    }
    refused("{\"openapi\": \"3.0.4\",\n \"info\": {", "", 2, "not valid JSON");
    refused("openapi: 3.0.4\ninfo: {title: [a\n", "", 3, "not valid YAML");
}

#[test]
fn cycles_of_references_are_errors() {
    let parameter = "parameters: [{$ref: '#/components/parameters/P'}]\n      responses: {}";
    let text = operation(
        parameter,
        "B: {}\n  parameters: {P: {$ref: '#/components/parameters/Q'}, Q: {$ref: '#/components/parameters/P'}}",
    );
    refused(&text, "/components/parameters/Q/$ref", 12, "form a cycle");
    let text = responds("{$ref: '#/components/schemas/B'}", "B: {$ref: '#/components/schemas/B'}");
    refused(&text, "/components/schemas/B/$ref", 10, "form a cycle");
    let text = responds(
        "{$ref: '#/components/schemas/B'}",
        "B: {type: array, items: {$ref: '#/components/schemas/B'}}",
    );
    repaired(&text, Code::EndlessSchema, "/components/schemas/B", "is an alias of itself");
    let text = responds(
        "{$ref: '#/components/schemas/B'}",
        "B: {allOf: [{$ref: '#/components/schemas/C'}]}\n    C: {allOf: [{$ref: '#/components/schemas/B'}]}",
    );
    refused(&text, "/components/schemas/C/allOf/0/$ref", 11, "inherits from itself");
    let text = responds(
        "{$ref: '#/components/schemas/B'}",
        "B: {anyOf: [{$ref: '#/components/schemas/B'}]}",
    );
    repaired(&text, Code::EndlessSchema, "/components/schemas/B", "is an alias of itself");
    let text = responds(
        "{$ref: '#/components/schemas/B'}",
        "B: {allOf: [{properties: {b: {type: string}}, allOf: [{$ref: '#/components/schemas/B'}]}]}",
    );
    assert!(!errors(&text).is_empty());
}

#[test]
fn a_missing_schema_is_any_json_except_in_strict_mode() {
    let nowhere = [
        ("#/components/schemas/B", "There is no `B`"),
        ("#/components/schemas/A/properties/b", "There is nothing at"),
        ("#/paths/~1b", "There is nothing at `#/paths/~1b`"),
    ];
    for (reference, message) in nowhere {
        let schema = format!("{{type: object, properties: {{b: {{$ref: '{reference}'}}}}}}");
        let at = format!("{RESPONSE}/properties/b/$ref");
        let made = repaired(&responds(&schema, ""), Code::DanglingReference, &at, message);
        let sources = made.iter().filter(|(path, _)| path.starts_with("src/requests/"));
        let types: Vec<String> = sources.flat_map(|(_, source)| field_types(source, "b")).collect();
        assert_eq!(types, [quote!(Option<Value>).to_string()], "{reference}");
    }
}

#[test]
fn missing_targets_are_ignored_and_the_operation_is_kept() {
    let code = Code::DanglingReference;
    for nowhere in ["#/components/parameters/x", "#/paths/~1b/parameters/0"] {
        let keywords = format!(
            "parameters: [{{$ref: '{nowhere}'}}, {{name: kept, in: query, schema: {{}}}}]\n      {NOTHING}"
        );
        let at = format!("{POST}/parameters/0/$ref");
        let made = repaired(&operation(&keywords, ""), code, &at, "it is ignored");
        assert_eq!((count(&made, "post"), count(&made, "kept")), (1, 1), "{nowhere}");
    }
    for nowhere in ["#/components/requestBodies/x", "#/paths/~1b/get/requestBody"] {
        let keywords = format!("requestBody: {{$ref: '{nowhere}'}}\n      {NOTHING}");
        let at = format!("{POST}/requestBody/$ref");
        let made = repaired(&operation(&keywords, ""), code, &at, "it is replaced by any bytes");
        assert_eq!(count(&made, "post"), 1, "{nowhere}");
    }
    for nowhere in ["#/components/responses/x", "#/paths/~1b/get/responses/200"] {
        let at = format!("{POST}/responses/200/$ref");
        let alone = format!("responses: {{'200': {{$ref: '{nowhere}'}}}}");
        let made = repaired(&operation(&alone, ""), code, &at, "it is ignored");
        assert_eq!(count(&made, "post"), 1, "{nowhere}");
        let content = "content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}";
        let several = format!(
            "responses: {{'200': {{$ref: '{nowhere}'}}, '201': {{description: d, {content}}}, '400': {{$ref: '{nowhere}'}}}}"
        );
        let made = repaired(&operation(&several, ""), code, &at, "it is ignored");
        assert_eq!(count(&made, "post"), 1, "{nowhere}");
        assert_eq!(count(&made, "A"), 2, "{nowhere}: the model and the request builder");
    }
    let keywords =
        "responses: {'204': {description: d, headers: {X: {$ref: '#/components/headers/x'}}}}";
    let at = format!("{POST}/responses/204/headers/X/$ref");
    let made = repaired(&operation(keywords, ""), code, &at, "There is no `x`");
    assert_eq!(count(&made, "post"), 1);
    let at = format!("{POST}/security");
    let keywords = format!("security: [{{nobody: []}}]\n      {NOTHING}");
    let made = repaired(&operation(&keywords, ""), Code::UnknownScheme, &at, "`nobody`");
    assert_eq!(count(&made, "post"), 1);
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
fn a_union_that_contains_itself_ignores_that_alternative() {
    let choice = |name: &str, other: &str| {
        let text = "{type: string}, {type: boolean}";
        format!("{name}: {{oneOf: [{{$ref: '#/components/schemas/{other}'}}, {text}]}}")
    };
    let both = format!("{}\n    {}", choice("C", "D"), choice("D", "C"));
    for schemas in [choice("C", "C"), both] {
        let text = responds("{$ref: '#/components/schemas/C'}", &schemas);
        repaired(
            &text,
            Code::EndlessSchema,
            "/components/schemas/C",
            "is an alternative of itself",
        );
    }
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
fn references_to_wrong_targets_are_repaired_and_missing_files_are_errors() {
    let schema = |reference: &str| responds(&format!("{{$ref: '{reference}'}}"), "");
    let at = format!("{RESPONSE}/$ref");
    let message = "instead of `components/schemas`: it is replaced by any JSON value";
    repaired(&schema("#/components/responses/A"), Code::WrongReference, &at, message);
    refused(&schema("other.yaml#/A"), &at, 6, "There is no file `other.yaml`");
}

#[test]
fn a_type_that_is_not_a_string_is_any_json() {
    for ty in ["{}", "[7]", "true"] {
        let text = responds(&format!("{{type: {ty}}}"), "");
        repaired(
            &text,
            Code::UnknownType,
            &format!("{RESPONSE}/type"),
            "any JSON value is accepted",
        );
    }
}

#[test]
fn values_of_wrong_types_are_errors() {
    refused("[]", "", 1, "must be an object");
    refused(
        "openapi: 3.0.4\ninfo: {title: t, version: [1]}\npaths: {}\n",
        "/info/version",
        2,
        "must be a string",
    );
    refused(
        "openapi: 3.0.4\ninfo: {title: t, version: '1'}\npaths: 7\n",
        "/paths",
        3,
        "must be an object",
    );
    refused(&operation("responses: [1]", ""), &format!("{POST}/responses"), 6, "must be");
    refused(
        &operation("responses: {abc: {description: d}}", ""),
        &format!("{POST}/responses/abc"),
        6,
        "not a status code",
    );
    refused(
        &responds("{type: object, properties: [a]}", ""),
        &format!("{RESPONSE}/properties"),
        6,
        "`properties`",
    );
    refused(
        &responds("{type: object, required: true}", ""),
        &format!("{RESPONSE}/required"),
        6,
        "`required`",
    );
    refused(&responds("7", ""), RESPONSE, 6, "`schema`");
    refused(
        &operation(&format!("parameters: [{{name: a, in: body}}]\n      {NOTHING}"), ""),
        &format!("{POST}/parameters/0/in"),
        6,
        "`in`",
    );
}

#[test]
fn invalid_discriminator_entries_are_ignored() {
    let pet = |mapping: &str| {
        let schema = format!(
            "B: {{type: object, properties: {{k: {{type: string}}}}, discriminator: {{propertyName: k, mapping: {{b: {mapping}}}}}}}"
        );
        responds("{$ref: '#/components/schemas/B'}", &format!("{schema}\n    S: {{type: string}}"))
    };
    let at = "/components/schemas/B/discriminator/mapping/b";
    for nowhere in ["'#/components/schemas/Nowhere'", "Nowhere", "nowhere.yaml#/B", "'#/nowhere'"] {
        repaired(&pet(nowhere), Code::Discriminator, at, "which is not a schema");
    }
    // A string schema does not derive from an object, so such a value has an unknown type.
    generate(&pet("'#/components/schemas/S'")).expect("it is a warning");
    refused(&pet("[7]"), at, 10, "must be a string");
}

#[test]
fn duplicate_keys_are_errors() {
    let twice = responds("{$ref: '#/components/schemas/A'}", "A: {type: string}");
    refused(&twice, "/components/schemas/A", 10, "occurs twice");
    let twice = operation(&format!("{NOTHING}\n      responses: {{}}"), "");
    refused(&twice, &format!("{POST}/responses"), 7, "occurs twice");
    refused("{\"openapi\": \"3.0.4\",\n \"openapi\": \"3.0.3\"}", "/openapi", 2, "occurs twice");
    let header =
        "{\"openapi\": \"3.0.4\", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\": {";
    let path = "\"/a\": {}";
    let other = "\"/a\": {\"x-a\": 1}";
    refused(&format!("{header}{path},\n{other}}}}}"), "/paths/~1a", 2, "occurs twice");
}

#[test]
fn excessive_nesting_is_an_error() {
    let depth = 10_000;
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("{\"a\":", "}"), ("[[{\"a\": [", "]}]]")] {
        let text = format!("{}{}", open.repeat(depth), close.repeat(depth));
        assert!(errors(&text).iter().all(|found| found.position.is_some()));
        assert!(!errors(&open.repeat(depth)).is_empty());
        assert!(!errors(&format!("openapi: 3.0.4\nx-deep: {text}\npaths: {{}}\n")).is_empty());
    }
    let mut block = String::from("openapi: 3.0.4\n");
    // The size grows with the square of this depth.
    for level in 0..depth / 10 {
        writeln!(block, "{}a:", " ".repeat(level)).expect("writing to a string never fails");
    }
    assert!(!errors(&block).is_empty());
    assert!(!errors(&"- ".repeat(depth)).is_empty());
    let schema = format!("{}{{}}{}", "{type: array, items: ".repeat(depth), "}".repeat(depth));
    assert!(!errors(&responds(&schema, "")).is_empty());
}

#[test]
fn a_chain_of_a_thousand_references_is_supported() {
    let mut schemas = String::from("B: {}");
    for level in 0..1_000 {
        let next = (level + 1) % 1_000;
        write!(schemas, "\n    L{level}: {{type: object, properties: {{a: {{$ref: '#/components/schemas/L{next}'}}}}}}")
            .expect("writing to a string never fails");
        write!(
            schemas,
            "\n    D{level}: {{allOf: [{{$ref: '#/components/schemas/D{}'}}]}}",
            level + 1
        )
        .expect("writing to a string never fails");
        write!(schemas, "\n    R{level}: {{$ref: '#/components/schemas/R{}'}}", level + 1)
            .expect("writing to a string never fails");
        write!(
            schemas,
            "\n    M{level}: {{type: array, items: {{$ref: '#/components/schemas/M{}'}}}}",
            level + 1
        )
        .expect("writing to a string never fails");
    }
    schemas.push_str("\n    D1000: {properties: {a: {type: string}}}\n    R1000: {type: string}\n    M1000: {type: string}");
    for first in ["L0", "D0", "R0", "M0"] {
        let text = responds(&format!("{{$ref: '#/components/schemas/{first}'}}"), &schemas);
        generate(&text).unwrap_or_else(|found| panic!("{first}: {found:#?}"));
    }
}

#[test]
fn aliases_that_cannot_be_sent_are_errors() {
    for path in ["f(a='@a')/b", "f(a={a},b=@b)"] {
        let head = "openapi: 3.0.4\ninfo: {title: t, version: '1'}\npaths:\n";
        let text = format!("{head}  \"/{path}\":\n    get:\n      {NOTHING}\n");
        let at = format!("/paths/~1{}", path.replace('/', "~1"));
        refused(&text, &at, 5, "aliases");
    }
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
