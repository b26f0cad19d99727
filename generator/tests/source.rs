//! Invalid descriptions: every problem is reported with a position.

use std::fmt::Write as _;

use openapi_to_crate::description::{Description, Document, index, locate_diagnostics};
use openapi_to_crate::diagnostics::{Diagnostic, Diagnostics, Severity};
use openapi_to_crate::lower::reach;
use openapi_to_crate::select::{Selection, select};

/// Returns all problems of a description when everything is selected.
fn problems(text: &str) -> Vec<Diagnostic> {
    let description = Description::new("api.yaml", text);
    let mut diagnostics = Diagnostics::default();
    if let Ok(index) = index(&description, &mut diagnostics) {
        let document = Document::new(index);
        document.top(&mut diagnostics);
        let selected = select(&document, &Selection::default(), &mut diagnostics);
        reach(&document, &selected, &mut diagnostics);
    }
    locate_diagnostics(&description, diagnostics)
}

/// Returns a description with one operation whose response has a schema, and these component schemas.
fn with_schemas(schema: &str, components: &str) -> String {
    let mut text = String::from(
        "openapi: 3.0.4\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n      responses:\n        '200':\n          description: d\n          content:\n            application/json:\n",
    );
    writeln!(text, "              schema: {schema}").expect("writing to a string never fails");
    writeln!(text, "components:\n  schemas:\n{components}")
        .expect("writing to a string never fails");
    text
}

const SCHEMA: &str = "/paths/~1a/get/responses/200/content/application~1json/schema";

/// Checks that a description has exactly one problem of a severity, with this pointer, line and part of its message.
#[track_caller]
fn one(text: &str, severity: Severity, pointer: &str, line: usize, message: &str) {
    let found = problems(text);
    let fits = |found: &&Diagnostic| {
        found.severity == severity
            && found.pointer == pointer
            && found.position.is_some_and(|position| position.line == line)
            && found.message.contains(message)
            && !found.help.is_empty()
    };
    assert_eq!(found.iter().filter(fits).count(), 1, "{found:#?}");
    let same = found.iter().filter(|found| found.severity == severity).count();
    assert_eq!(same, 1, "{found:#?}");
}

#[test]
fn a_valid_description_has_no_problem() {
    let text = with_schemas("{$ref: '#/components/schemas/a'}", "    a: {type: string}");
    assert_eq!(problems(&text), []);
    assert_eq!(problems(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), []);
    let json = r#"{"openapi":"3.0.0","info":{"title":"t","version":"1"},"paths":{}}"#;
    assert_eq!(problems(json), []);
    assert_eq!(problems("{openapi: 3.0.0, info: {title: t, version: '1'}, paths: {}}"), []);
    assert_eq!(problems(&format!("---\n{text}...\n")), []);
}

#[test]
fn a_file_that_is_not_a_description_is_an_error_with_its_line() {
    let head = "openapi: 3.0.4\ninfo: {title: t, version: '1'}\n";
    let cases = [
        ("", "", 1, "empty"),
        ("\n# nothing\n", "", 1, "empty"),
        ("- a\n- b\n", "", 1, "must be an object, not a list"),
        ("{\"openapi\": \"3.0.0\",\n \"info\"", "", 2, "not valid JSON"),
        ("openapi: 3.0.4\ninfo:\n  title: [a, b\n", "", 4, "not valid YAML"),
        ("openapi: 3.0.4\npaths:\n\t/a: {}\n", "", 3, "not valid YAML"),
        ("openapi: 3.0.4\ninfo: !secret x\n", "", 2, "tag `!secret`"),
        ("a: *b\n", "", 1, "not valid YAML"),
        ("swagger: '2.0'\npaths: {}\n", "/swagger", 1, "Swagger 2.0"),
        ("paths: {}\n", "", 1, "`openapi` is missing"),
        ("info: {}\nopenapi: 3.1.0\n", "", 1, "`paths` is missing"),
        ("openapi: 3.2.0\n", "", 1, "`paths` is missing"),
        ("openapi: [3]\n", "/openapi", 1, "must be a string"),
        ("openapi: 4.0.0\n", "/openapi", 1, "not a supported version"),
        ("openapi: 3.0.4\ninfo:\n  title: t\n", "", 1, "`paths` is missing"),
        ("openapi: 3.0.4\npaths: []\n", "/paths", 2, "must be an object"),
        ("openapi: 3.0.4\npaths:\n  /a: 1\n", "/paths/~1a", 3, "path item"),
        ("openapi: 3.0.4\npaths:\n  a: {}\n", "/paths/a", 3, "does not begin with `/`"),
        ("openapi: 3.0.4\npaths: {}\ncomponents: x\n", "/components", 3, "must be an object"),
        (
            "openapi: 3.0.4\npaths: {}\ncomponents:\n  schemas: []\n",
            "/components/schemas",
            4,
            "`schemas`",
        ),
        ("openapi: 3.0.4\npaths:\n  /a: {}\n  /a: {x-a: 1}\n", "/paths/~1a", 4, "occurs twice"),
        ("openapi: 3.0.4\nopenapi: 3.0.3\npaths: {}\n", "/openapi", 2, "occurs twice"),
        ("openapi: 3.0.4\npaths:\n  <<: 1\n", "/paths/<<", 3, "merge key"),
    ];
    for (text, pointer, line, message) in cases {
        let found = problems(text);
        assert!(
            found.iter().any(|found| found.severity == Severity::Error
                && found.pointer == pointer
                && found.position.is_some_and(|position| position.line == line)
                && found.message.contains(message)),
            "{text:?}: {found:#?}"
        );
    }
    one(&format!("{head}paths: {{}}\n---\na: 1\n"), Severity::Error, "", 4, "more than one");
}

#[test]
fn a_description_without_title_and_version_is_accepted() {
    one("openapi: 3.0.4\npaths: {}\n", Severity::Warning, "", 1, "`info` is missing");
    let text = "openapi: 3.0.4\ninfo: {title: t}\npaths: {}\n";
    one(text, Severity::Warning, "/info", 2, "`version` is missing");
}

#[test]
fn common_mistakes_in_yaml_have_specific_help() {
    let head = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n";
    for (rest, help) in [
        ("\t/a:\n\t  get: {}\n", "Indent with spaces"),
        ("  /a:\n    get:\n      summary: this: that\n", "Quote strings"),
        ("  /a:\n    get: {}\n   put: {}\n", "the same column"),
    ] {
        let found = problems(&format!("{head}{rest}"));
        assert!(found[0].help.contains(help), "{rest}: {found:#?}");
    }
}

#[test]
fn keys_keep_their_spelling() {
    let text = "openapi: 3.0.4\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n      responses:\n        200: {description: d, content: {application/json: {schema: {properties: {on: {type: strin}, null: {type: strin}, 1.50: {type: strin}}}}}}\n        4XX: {description: d}\n";
    let found = problems(text);
    let ends: Vec<&str> =
        found.iter().filter_map(|found| found.pointer.split('/').nth_back(1)).collect();
    assert_eq!(ends, ["on", "null", "1.50"], "{found:#?}");
}

#[test]
fn merge_keys_and_equal_duplicate_entries_are_read_with_a_warning() {
    let head = "openapi: 3.0.4\ninfo: {title: t, version: '1'}\n";
    let merged = "x-a: &a {type: strin}\nx-b: &b {type: string, minLength: 1}\npaths: {}\ncomponents:\n  schemas:\n    a: {<<: [*b, *a], minLength: 2}\n";
    let text = format!("{head}{merged}");
    one(&text, Severity::Warning, "/components/schemas/a/<<", 8, "it is read as in YAML 1.1");
    assert_eq!(problems(&text).len(), 1);
    let twice = format!("{head}paths:\n  /a: {{get: {{responses: {{}}, responses: {{}}}}}}\n");
    one(&twice, Severity::Warning, "/paths/~1a/get/responses", 4, "with the same value");
    let twice = format!("openapi: 3.0.4\n{head}paths: {{}}\n");
    one(&twice, Severity::Warning, "/openapi", 2, "with the same value");
}

#[test]
fn the_cost_of_a_description_is_limited_by_its_size() {
    let mut laughs = String::from("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
    for level in 1..12 {
        let item = format!("*a{}", level - 1);
        writeln!(laughs, "a{level}: &a{level} [{}]", [item.as_str(); 9].join(", "))
            .expect("writing to a string never fails");
    }
    one(&laughs, Severity::Error, "", 1, "aliases");
    let long = format!("a: &a {}\nb: [{}]\n", "x".repeat(100_000), vec!["*a"; 20_000].join(","));
    one(&long, Severity::Error, "", 1, "aliases");
    let around = "x: &x *x\n";
    assert!(!problems(around).is_empty());
    let inside = "x: &x [*x]\n";
    assert!(!problems(inside).is_empty());
    let depth = 10_000;
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("{a: ", "}")] {
        let text = format!("{}1{}", open.repeat(depth), close.repeat(depth));
        one(&text, Severity::Error, "", 1, "nested too deeply");
        let text = format!("{}1", open.repeat(depth));
        assert!(!problems(&text).is_empty());
    }
    let mut block = String::new();
    for level in 0..2_000 {
        writeln!(block, "{}a:", " ".repeat(level)).expect("writing to a string never fails");
    }
    assert!(problems(&block)[0].message.contains("nested too deeply"));
}

#[test]
fn the_deepest_schema_that_can_be_read_fits_on_the_stack() {
    let nested = |depth: usize, open: &str, close: &str| {
        format!("{}{{type: string}}{}", open.repeat(depth), close.repeat(depth))
    };
    for (open, close) in [("{type: array, items: ", "}"), ("{allOf: [", "]}")] {
        let text = with_schemas(&nested(31, open, close), "    a: {}");
        assert_eq!(problems(&text), []);
        let text = with_schemas(&nested(32, open, close), "    a: {}");
        let found = problems(&text);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].message.contains("more than 32 deep"), "{found:#?}");
    }
    let example = format!("{{example: {}1{}}}", "[".repeat(112), "]".repeat(112));
    assert_eq!(problems(&with_schemas(&example, "    a: {}")), []);
}

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
fn problems_of_truncated_descriptions_have_positions() {
    let components = "    a: {type: object, properties: {größe: {type: string, default: \"x\\ty\"}}}\n    b:\n      allOf:\n        - $ref: '#/components/schemas/a'\n";
    let yaml = with_schemas("{$ref: '#/components/schemas/b'}", components);
    let json = r#"{"openapi": "3.0.4", "info": {"title": "😀", "version": "1"}, "paths": {"/a": {"get": {"responses": {"200": {"description": "\ud83d\ude00"}}}}}}"#;
    for text in [&yaml, json] {
        assert_eq!(problems(text), []);
        for (end, _) in text.char_indices() {
            for found in problems(&text[..end]) {
                assert!(found.position.is_some(), "{end}: {found:#?}");
            }
        }
    }
}

#[test]
fn a_description_with_only_schemas_needs_no_paths() {
    let head = "openapi: 3.0.4\ninfo: {title: t, version: '1'}\n";
    for paths in ["", "paths:\n"] {
        let text = format!("{head}{paths}components: {{schemas: {{a: {{type: string}}}}}}\n");
        one(&text, Severity::Warning, "", 1, "`paths` is missing");
        let newer = text.replace("3.0.4", "3.1.0");
        assert_eq!(problems(&newer), []);
        let nothing = format!("{head}{paths}");
        assert_eq!(problems(&nothing)[0].severity, Severity::Error);
    }
}

#[test]
fn a_description_with_only_components_needs_no_paths() {
    let components = [
        "parameters: {p: {name: p, in: path, required: true, schema: {}}}",
        "responses:\n    r: {description: d}\n",
        "securitySchemes:\n    s: {type: http, scheme: basic}\n",
        "schemas: {}",
        "x-own: 1",
    ];
    for components in components {
        for version in ["3.1.0", "3.2.0"] {
            let text = format!(
                "openapi: {version}\ninfo: {{title: t, version: '1'}}\ncomponents:\n  {components}\n"
            );
            assert_eq!(problems(&text), [], "{text}");
            let older = text.replace(version, "3.0.4");
            one(&older, Severity::Warning, "", 1, "`paths` is missing");
        }
    }
    let json = r#"{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "webhooks": {}}"#;
    assert_eq!(problems(json), []);
}

#[test]
fn tabs_are_allowed_before_comments_and_on_blank_lines() {
    let head = "\t# a\nopenapi: 3.0.4\n \t\ninfo: {title: t, version: '1'}\n";
    let item =
        "  /a:\n\t\t# b\n    get:\n  \t # c\n      responses: {'204': {description: d}}\n\t\n";
    let text = format!("{head}paths:\n\t# d\n{item}");
    assert_eq!(problems(&text), []);
    // Positions count tabs, whether the description is scanned or parsed as a whole.
    let wrong = "  /b:\n\t# e\n    get: {responses: 1}\n";
    for whole in ["", "x-a: &a 1\n"] {
        let text = format!("{head}{whole}paths:\n\t# d\n{item}{wrong}");
        let lines = text.lines().count();
        if whole.is_empty() {
            one(&text, Severity::Error, "/paths/~1b/get/responses", lines, "must be");
            let column = problems(&text)[0].position.map(|position| position.column);
            assert_eq!(column, Some(22));
        } else {
            // An anchor disables scanning, and the YAML parser rejects the tab.
            one(&text, Severity::Error, "", 7, "cannot start any token");
        }
    }
    let text = format!("{head}paths:\n  /a:\n\tget: {{}}\n");
    one(&text, Severity::Error, "", 7, "cannot start any token");
}

#[test]
fn an_alias_inside_its_own_anchor_has_a_specific_message() {
    let text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\nx-a: &a\n  b: *a\n";
    assert!(problems(text)[0].message.contains("an alias is inside its own anchor"));
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
