//! Values of wrong types, duplicates and nesting.

use super::*;

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
fn lists_of_positions_that_are_no_tuples_are_lists() {
    // Malformed, empty, of one item, of more items than tuples have, and of a position that nothing fits.
    let many = vec!["{type: string}"; 13].join(", ");
    for positions in
        ["5", "[]", "[{type: string}]", "[{}, false]", "[{}, {$ref: '#/nowhere'}]", &many]
    {
        let positions = if positions == many { format!("[{many}]") } else { positions.to_owned() };
        let text =
            responds(&format!("{{type: array, prefixItems: {positions}, items: false}}"), "");
        let text = text.replace("3.0.4", "3.1.0");
        if let Err(found) = generate(&text) {
            assert!(!found.is_empty(), "{text}");
        }
    }
}

#[test]
fn a_tuple_of_itself_is_any_json() {
    let text = responds(
        "{$ref: '#/components/schemas/B'}",
        "B: {type: array, prefixItems: [{type: string}, {$ref: '#/components/schemas/B'}], items: false}",
    );
    let text = text.replace("3.0.4", "3.1.0");
    repaired(&text, Code::EndlessSchema, "/components/schemas/B", "is an alias of itself");
}

#[test]
fn tuples_of_tuples_have_a_limited_size() {
    let mut schemas = String::new();
    for level in 0..40 {
        let next = format!("{{$ref: '#/components/schemas/B{}'}}", level + 1);
        write!(
            schemas,
            "B{level}: {{type: array, prefixItems: [{next}, {next}], items: false}}\n    "
        )
        .expect("writing to a string never fails");
    }
    schemas.push_str("B40: {type: string}");
    let text = responds("{$ref: '#/components/schemas/B0'}", &schemas).replace("3.0.4", "3.1.0");
    let made = generate(&text).expect("wide tuples are replaced");
    let is_replaced = |found: &&Diagnostic| found.message.contains("treated as lists of any JSON");
    let replaced = made.diagnostics.iter().filter(is_replaced);
    let replaced: Vec<&str> = replaced.map(|found| found.pointer.as_str()).collect();
    // 64 values are possible, and 128 are not.
    let levels = [12, 19, 26, 33, 5].map(|level| format!("/components/schemas/B{level}"));
    assert_eq!(replaced, levels);
}

#[test]
fn names_of_properties_that_are_no_enumerations_are_strings() {
    let names = [
        "5",
        "[]",
        "true",
        "false",
        "{enum: []}",
        "{enum: [a, 1]}",
        "{const: null}",
        "{enum: [a], type: integer}",
        "{$ref: '#/components/schemas/Loop'}",
        "{$ref: '#/components/schemas/A'}",
        "{$ref: '#/nowhere'}",
        "{$ref: '#/components/schemas/Missing'}",
        "{anyOf: [{enum: [a]}, {type: string}]}",
    ];
    for names in names {
        let schema = format!(
            "{{type: object, propertyNames: {names}, additionalProperties: {{type: string}}}}"
        );
        let text = responds(&schema, "Loop: {$ref: '#/components/schemas/Loop'}");
        match generate(&text.replace("3.0.4", "3.1.0")) {
            Ok(made) => assert_eq!(count(&made.files, "AKey"), 0, "{names}"),
            Err(found) => assert!(found.iter().all(|found| !found.message.is_empty()), "{names}"),
        }
    }
}
