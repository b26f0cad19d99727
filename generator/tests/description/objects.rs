//! Objects with wrong, missing, unknown or repaired parts.

use super::*;

#[test]
fn a_wrong_type_is_an_error_with_its_pointer() {
    let schemas = [
        ("{type: object, required: true}", "/required", "must be a list"),
        ("{type: string, nullable: perhaps}", "/nullable", "`true` or `false`"),
        ("{properties: [1]}", "/properties", "must be an object"),
        ("{properties: {a: [1]}}", "/properties/a", "must be a schema"),
        ("{allOf: 1}", "/allOf", "must be a list"),
        ("{items: 1}", "/items", "must be a schema"),
        ("{additionalProperties: 1}", "/additionalProperties", "must be a schema"),
        ("{enum: a}", "/enum", "must be a list"),
        ("{discriminator: [a]}", "/discriminator", "discriminator"),
        ("{discriminator: {mapping: {}}}", "/discriminator", "`propertyName` is missing"),
        (
            "{discriminator: {propertyName: a, mapping: {a: [1]}}}",
            "/discriminator/mapping/a",
            "string",
        ),
        ("{$ref: [1]}", "/$ref", "must be a string"),
        ("1", "", "must be a schema"),
    ];
    for (schema, pointer, message) in schemas {
        let text = with_schemas(schema, "    a: {}");
        one(&text, Severity::Error, &format!("{SCHEMA}{pointer}"), 11, message);
    }
    let text = with_schemas("{type: [7]}", "    a: {}");
    one(&text, Severity::Warning, &format!("{SCHEMA}/type"), 11, "not a list");
}

#[test]
fn missing_parts_of_an_operation_are_errors() {
    let head = "openapi: 3.0.4\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n";
    let cases = [
        ("    get: 1", "/get", 5, "an operation"),
        ("    $ref: 'b.yaml'\n    get: {responses: {}}", "/$ref", 5, "There is no file `b.yaml`"),
        (
            "    get: {responses: {abc: {description: d}}}",
            "/get/responses/abc",
            5,
            "not a status code",
        ),
        ("    get: {responses: {}, tags: {}}", "/get/tags", 5, "must be a list"),
        (
            "    get: {responses: {}, requestBody: {}}",
            "/get/requestBody",
            5,
            "`content` is missing",
        ),
        (
            "    get: {responses: {}, parameters: [{name: a, schema: {}}]}",
            "/get/parameters/0",
            5,
            "`in` is missing",
        ),
        (
            "    get: {responses: {}, parameters: [{in: query, schema: {}}]}",
            "/get/parameters/0",
            5,
            "`name` is missing",
        ),
        (
            "    get: {responses: {}}\n    parameters: [{name: a, in: body, schema: {}}]",
            "/parameters/0/in",
            6,
            "`body`",
        ),
    ];
    for (operation, pointer, line, message) in cases {
        let text = format!("{head}{operation}\n");
        one(&text, Severity::Error, &format!("/paths/~1a{pointer}"), line, message);
    }
}

#[test]
fn ignored_keywords_are_warnings() {
    let text = with_schemas("{type: string, desciption: d}", "    a: {}");
    one(
        &text,
        Severity::Warning,
        &format!("{SCHEMA}/desciption"),
        11,
        "`desciption` is not a keyword",
    );
    assert_eq!(problems(&text)[0].help, "Did you mean `description`?");
    let text = with_schemas("{const: d}", "    a: {}");
    assert!(problems(&text)[0].help.contains("3.1"));
    let text = with_schemas("{$ref: '#/components/schemas/a', description: d}", "    a: {}");
    one(&text, Severity::Warning, SCHEMA, 11, "next to `$ref`");
    let text = with_schemas("{type: string, description: }", "    a: {}");
    one(&text, Severity::Warning, &format!("{SCHEMA}/description"), 11, "is empty");
    let text = with_schemas("{}", "    a: {}").replace("          description: d\n", "");
    let response = "/paths/~1a/get/responses/200";
    one(&text, Severity::Warning, response, 8, "`description` is missing");
    let text = with_schemas("{}", "    a: {}")
        .replace("get:\n", "get:\n      callbacks: {c: {$ref: x}}\n");
    one(&text, Severity::Warning, "/paths/~1a/get/callbacks", 6, "ignored");
}

#[test]
fn values_with_one_possible_meaning_are_repaired_with_a_warning() {
    let schemas = [
        ("{type: strin}", "/type", "any JSON value is accepted"),
        ("{type: [string]}", "/type", "came with OpenAPI 3.1"),
        ("{type: string, maxLength: 1.5}", "/maxLength", "it is ignored"),
        ("{type: string, maxLength: -1}", "/maxLength", "it is ignored"),
        ("{type: string, maxLength: 7.0}", "/maxLength", "it is read as one"),
        ("{type: number, maximum: '1'}", "/maximum", "it is read as one"),
        ("{type: number, maximum: [1]}", "/maximum", "it is ignored"),
        ("{type: string, nullable: 'yes'}", "/nullable", "it is read as one"),
        ("{type: string, description: 2021}", "/description", "it is read as one"),
        ("{type: string, externalDocs: {}}", "/externalDocs", "is ignored"),
        ("{properties: {a: }}", "/properties/a", "`null` is read as any JSON value"),
        ("{properties: []}", "/properties", "the empty list is read as one"),
        ("{allOf: {type: string}}", "/allOf", "read as its only item"),
        ("{type: object, required: a}", "/required", "read as its only item"),
        ("{discriminator: a}", "/discriminator", "not a string"),
        ("{properties: {a: {required: true}}}", "/properties/a/required", "of this property"),
    ];
    for (schema, pointer, message) in schemas {
        let text = with_schemas(schema, "    a: {}");
        one(&text, Severity::Warning, &format!("{SCHEMA}{pointer}"), 11, message);
        assert_eq!(problems(&text).len(), 1, "{schema}");
    }
    let head = "openapi: 3.0.4\ninfo: {title: t, version: 1}\npaths:\n  /a:\n";
    one(
        &format!("{head}    get: {{responses: {{}}}}\n"),
        Severity::Warning,
        "/info/version",
        2,
        "read as one",
    );
    let head = "openapi: 3.1\ninfo: {title: t, version: '1'}\ncomponents: {}\n";
    one(head, Severity::Warning, "/openapi", 1, "must be a string");
    let head = "openapi: 3.0.4\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n";
    one(
        &format!("{head}    get: {{}}\n"),
        Severity::Warning,
        "/paths/~1a/get",
        5,
        "`responses` is missing",
    );
    for (parameter, pointer, message) in [
        ("{name: a, in: query, type: string}", "/type", "belongs into a `schema`"),
        ("{name: a, in: query, required: optional, schema: {}}", "/required", "read as one"),
        ("{name: a, in: query}", "", "neither `schema` nor `content`"),
        ("{name: a, in: query, schema: {}, content: {}}", "", "both `schema` and `content`"),
        ("{name: a, in: header, style: form, schema: {}}", "/style", "read as `simple`"),
        ("{name: a, in: query, schema: {}, examples: [1]}", "/examples", "Examples have names"),
        ("{name: a, in: query, schema: {}, examples: {a: 1}}", "/examples", "with `value`"),
    ] {
        let text = format!("{head}    get: {{responses: {{}}, parameters: [{parameter}]}}\n");
        let at = format!("/paths/~1a/get/parameters/0{pointer}");
        one(&text, Severity::Warning, &at, 5, message);
    }
}

#[test]
fn a_reference_that_cannot_be_resolved_is_an_error_at_its_pointer() {
    let at = format!("{SCHEMA}/$ref");
    let cases = [
        ("other.yaml#/user", "There is no file `other.yaml`"),
        ("https://example.com/user.json", "is a URL"),
        ("#/components/schemas/a~2", "escape"),
    ];
    for (reference, message) in cases {
        let text = with_schemas(&format!("{{$ref: '{reference}'}}"), "    user: {}");
        one(&text, Severity::Error, &at, 11, message);
    }
    let text = with_schemas("{$ref: '#/components/responses/user'}", "    user: {}");
    one(&text, Severity::Warning, &at, 11, "instead of `components/schemas`");
    let text = with_schemas("{$ref: '#/components/schemas/usr'}", "    user: {}");
    one(&text, Severity::Warning, &at, 11, "There is no `usr`");
    for reference in ["#/components/schemas/user/properties/a", "#/paths/~1b"] {
        let text = with_schemas(&format!("{{$ref: '{reference}'}}"), "    user: {}");
        one(&text, Severity::Warning, &at, 11, "There is nothing at");
    }
    let text = with_schemas("{$ref: '#/components/schemas/usr'}", "    user: {}");
    assert_eq!(problems(&text)[0].help, "Did you mean `user`?");
    let cycle = "    a: {$ref: '#/components/schemas/b'}\n    b: {$ref: '#/components/schemas/a'}";
    let text = with_schemas("{$ref: '#/components/schemas/a'}", cycle);
    one(&text, Severity::Error, "/components/schemas/b/$ref", 15, "a → b");
    let heirs = "    a: {allOf: [{$ref: '#/components/schemas/b'}]}\n    b: {allOf: [{allOf: [{$ref: '#/components/schemas/a'}]}]}";
    let text = with_schemas("{$ref: '#/components/schemas/a'}", heirs);
    let at = "/components/schemas/b/allOf/0/allOf/0/$ref";
    one(&text, Severity::Error, at, 15, "inherits from itself");
}

#[test]
fn a_discriminator_without_a_target_is_reported() {
    let cat = "    cat: {type: object, discriminator: {propertyName: kind, mapping: {c: TARGET}}}";
    for target in ["'#/components/schemas/cta'", "cta", "'other.yaml#/cat'"] {
        let text =
            with_schemas("{$ref: '#/components/schemas/cat'}", &cat.replace("TARGET", target));
        let at = "/components/schemas/cat/discriminator/mapping/c";
        one(&text, Severity::Warning, at, 14, "which is not a schema");
    }
    for target in ["'#/components/schemas/cat'", "cat"] {
        let text =
            with_schemas("{$ref: '#/components/schemas/cat'}", &cat.replace("TARGET", target));
        assert_eq!(problems(&text), []);
    }
}

#[test]
fn problems_in_downgraded_parts_have_the_original_pointers() {
    let cases = [
        ("{oneOf: [{type: 'null'}, {items: 1}, {type: string}]}", "/oneOf/1/items"),
        ("{anyOf: [{type: 'null'}, {items: 1}]}", "/anyOf/1/items"),
        ("{anyOf: [{type: 'null'}, {$ref: '#/components/schemas/x'}]}", "/anyOf/1/$ref"),
        ("{description: d, $ref: '#/components/schemas/x'}", "/$ref"),
        ("{$ref: '#/components/schemas/a', allOf: [{items: 1}]}", "/allOf/0/items"),
        ("{type: [array, string], items: {items: 1}}", "/items/items"),
        ("{prefixItems: [{type: string}, {items: 1}], items: {items: 2}}", "/prefixItems/1/items"),
        ("{prefixItems: [{type: string}], items: {items: 2}}", "/items/items"),
        ("{patternProperties: {'/a': {items: 1}}}", "/patternProperties/~1a/items"),
        ("{allOf: {items: 1}}", "/allOf/items"),
    ];
    for (schema, pointer) in cases {
        let text = with_schemas(schema, "    a: {}").replace("3.0.4", "3.1.0");
        let found = problems(&text);
        let pointers: Vec<&str> = found.iter().map(|found| found.pointer.as_str()).collect();
        assert!(pointers.contains(&format!("{SCHEMA}{pointer}").as_str()), "{schema}: {found:#?}");
    }
}
