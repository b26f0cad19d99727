//! YAML and JSON that cannot be read, or only with a warning, and limits of the cost.

use super::*;

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
