//! How lists continue, as the configuration and the description say.

mod common;

use openapi_to_crate::{Code, Description, Diagnostic, Options, PaginatedOperations, Pagination};
use proc_macro2::{TokenStream, TokenTree};

use common::generate_with;

/// A list of strings, an object with two lists, and an object without any.
const TEXT: &str = "
openapi: 3.0.4
info: {title: t, version: '1'}
servers: [{url: 'https://a.example'}]
paths:
  /users:
    get:
      parameters: [{name: page, in: query, schema: {type: integer}}, {name: after, in: query, schema: {type: string}}]
      responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
  /groups:
    get:
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Groups'}}}}}
    post:
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Groups'}}}}}
  /status:
    get:
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses: {'200': {description: d, content: {application/json: {schema: {type: object}}}}}
components:
  schemas:
    Groups:
      type: object
      properties: {groups: {type: array, items: {type: string}}, tags: {type: array, items: {type: string}}}
";

/// An entry of the configuration: a pattern, and keys as JSON.
fn entry(pattern: &str, keys: &str) -> PaginatedOperations {
    PaginatedOperations {
        operations: vec![pattern.parse().expect("it is a pattern")],
        pagination: serde_json::from_str::<Pagination>(keys).expect("the keys are known"),
    }
}

/// Generates a crate. Returns the paths of paginated operations with the names of their variants of `NextPage`, and the
/// problems.
fn paginated(text: &str, pagination: Vec<PaginatedOperations>) -> (Vec<String>, Vec<Diagnostic>) {
    let options = Options { pagination, ..Options::default() };
    let made = generate_with(options, "lists", &Description::new("lists.yaml", text));
    let generated = match made {
        Ok(generated) => generated,
        Err(failure) => return (Vec::new(), failure.diagnostics),
    };
    let mut found = Vec::new();
    for (path, text) in &generated.files {
        if path.starts_with("src/requests/") {
            let mut words = Vec::new();
            collect_words(text.parse().expect("the generated code is Rust"), &mut words);
            collect_paginated(&words, &mut found);
        }
    }
    (found, generated.diagnostics)
}

/// Collects the identifiers and literals.
fn collect_words(tokens: TokenStream, found: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(word) => found.push(word.to_string()),
            TokenTree::Literal(word) => found.push(word.to_string()),
            TokenTree::Group(group) => collect_words(group.stream(), found),
            TokenTree::Punct(_) => {}
        }
    }
}

/// Collects the variants of `NextPage` in calls of `paginated`, each with the path before it.
fn collect_paginated(words: &[String], found: &mut Vec<String>) {
    let mut operation = "";
    for words in words.windows(5) {
        match words {
            [path, ..] if path.starts_with("\"/") => operation = path.trim_matches('"'),
            [method, _, _, next_page, variant] if method == "paginated" => {
                assert_eq!(next_page, "NextPage");
                found.push(format!("{operation} {variant}"));
            }
            _ => {}
        }
    }
}

#[track_caller]
fn assert_paginated(text: &str, pagination: Vec<PaginatedOperations>, expected: &[&str]) {
    let (found, problems) = paginated(text, pagination);
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert_eq!(found, expected);
}

#[test]
fn an_entry_applies_to_the_lists_that_have_what_it_needs() {
    assert_paginated(
        TEXT,
        vec![entry("/**", r#"{"last-item": "id", "parameter": "after"}"#)],
        &["/users LastItem"],
    );
    assert_paginated(
        TEXT,
        vec![entry("/**", r#"{"last-item": "id", "parameter": "after", "items": "groups"}"#)],
        &["/groups LastItem"],
    );
    assert_paginated(
        TEXT,
        vec![entry("/**", r#"{"link-header": true, "items": "tags"}"#)],
        &["/groups LinkHeader", "/groups LinkHeader"],
    );
}

#[test]
fn the_first_entry_counts_and_the_configuration_before_the_description() {
    let text = TEXT.replacen("    get:", "    get:\n      x-pagination: {offset: page}", 1);
    assert_paginated(&text, Vec::new(), &["/users Offset"]);
    let entries = vec![
        entry("/users", r#"{"page": "page"}"#),
        entry("/**", r#"{"link-header": true, "items": "tags"}"#),
    ];
    assert_paginated(
        &text,
        entries,
        &["/groups LinkHeader", "/groups LinkHeader", "/users Number"],
    );
}

#[test]
fn an_entry_that_fits_no_operation_is_an_error_with_the_reason() {
    for (pattern, keys, reason) in [
        ("/groups", r#"{"link-header": true}"#, "`items` has to name one"),
        ("/groups", r#"{"link-header": true, "items": "names"}"#, "has no list `names`"),
        ("/users", r#"{"link-header": true, "items": "names"}"#, "is not a list"),
        ("/users", r#"{"offset": "skip"}"#, "it has no query parameter `skip`"),
        ("/groups#POST", r#"{"offset": "after", "items": "tags"}"#, "only GET requests"),
    ] {
        let (_, problems) = paginated(TEXT, vec![entry(pattern, keys)]);
        let problem = problems.first().expect("the entry is useless");
        assert_eq!(problem.code, Code::Pagination);
        assert!(problem.message.contains(reason), "{keys}: {}", problem.message);
    }
    let (_, problems) = paginated(TEXT, vec![entry("/users", r#"{"cursor": "next"}"#)]);
    assert!(problems[0].message.contains("`parameter` is missing"), "{}", problems[0].message);
    let (_, problems) = paginated(TEXT, vec![entry("/user", r#"{"link-header": true}"#)]);
    assert_eq!(problems[0].message, "No path matches `/user`");
}

#[test]
fn a_description_that_cannot_be_used_is_a_warning_with_its_line() {
    for keys in ["{offset: skip}", "{cursor: next}", "{link: 5}", "true"] {
        let extension = format!("    get:\n      x-pagination: {keys}");
        let text = TEXT.replacen("    get:", &extension, 1);
        let (found, problems) = paginated(&text, Vec::new());
        assert!(found.is_empty());
        let [problem] = problems.as_slice() else { panic!("{keys}: {problems:?}") };
        assert_eq!(problem.code, Code::Pagination);
        assert!(problem.to_string().contains("lists.yaml:8"), "{problem}");
    }
}
