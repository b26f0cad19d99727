//! References without a target, cycles, and chains.

use super::*;

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
fn references_to_wrong_targets_are_repaired_and_missing_files_are_errors() {
    let schema = |reference: &str| responds(&format!("{{$ref: '{reference}'}}"), "");
    let at = format!("{RESPONSE}/$ref");
    let message = "instead of `components/schemas`: it is replaced by any JSON value";
    repaired(&schema("#/components/responses/A"), Code::WrongReference, &at, message);
    refused(&schema("other.yaml#/A"), &at, 6, "There is no file `other.yaml`");
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
