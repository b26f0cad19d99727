//! Extracts: the selected operations, their references, and the formatting of the original.

mod common;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use openapi_to_crate::naming::SchemaName;
use openapi_to_crate::{
    Code, Description, Format, Navigation, Options, Pattern, Selection, extract, generate,
};
use serde_json::Value;

use common::shared;

fn selection(include: &[&str], exclude: &[&str]) -> Selection {
    let parse = |texts: &[&str]| -> Vec<Pattern> {
        texts.iter().map(|text| text.parse().unwrap_or_else(|error| panic!("{error}"))).collect()
    };
    Selection { include: parse(include), exclude: parse(exclude), ..Selection::default() }
}

fn description(text: &str) -> Description {
    Description::new("api.yaml", text)
}

/// Extracts from a description, and checks that the extract is self-contained and that extracting from it changes nothing.
#[track_caller]
fn extracted(text: &str, selection: &Selection, format: Format) -> String {
    let get = |text: &str, selection: &Selection| {
        let extract = extract(&description(text), selection, format);
        extract.unwrap_or_else(|failure| panic!("{failure}")).text
    };
    let found = get(text, selection);
    let value = serde_yaml::from_str(&found).unwrap_or_else(|error| panic!("{error}\n{found}"));
    assert_eq!(dangling(&value, &value), Vec::<String>::new(), "{found}");
    assert_eq!(get(&found, &Selection::default()), found);
    if selection.exclude.is_empty() {
        assert_eq!(get(&found, selection), found);
    }
    found
}

/// Returns the references without a target, except references to anchors.
fn dangling(value: &Value, whole: &Value) -> Vec<String> {
    let mut found = Vec::new();
    match value {
        Value::Object(entries) => {
            if let Some(reference) = entries.get("$ref").and_then(Value::as_str)
                && !reference.contains("://")
                && reference
                    .strip_prefix('#')
                    .is_none_or(|at| at.starts_with('/') && whole.pointer(at).is_none())
            {
                found.push(reference.to_owned());
            }
            found.extend(entries.values().flat_map(|value| dangling(value, whole)));
        }
        Value::Array(items) => found.extend(items.iter().flat_map(|item| dangling(item, whole))),
        _ => {}
    }
    found
}

const STYLED: &str = r#"# About all of it.
---
openapi: "3.0.4"
info: { title: t, version: '1' }   # short
x-own:
    here: to stay

# The paths.
paths:
    # Of things.
    '/things/{thing-id}':
        # What it is.
        summary: >-
            Looks like a key:
             get: but is none
        # Reading.
        get:
            tags: [a]
            operationId: get
            responses: {"200": {$ref: '#/components/responses/thing'}}
        # Removing.
        delete:
            tags:
            - b
            responses:
                204: {description: It
                    is gone}
        parameters:
        -   name: thing-id
            in: path
            required: true
            schema: {type: string}
    # Of others.
    "/others": {get: {responses: {}}, put: {tags: [c], responses: {}}}
components:
    schemas:
        # Not used.
        other: {type: object}
        # Used.
        thing:
            type: object
            description: |
                thing:
                  is: text

                # no comment
            properties:
                'it''s':   {type: integer}
    responses:
        thing:
            description: d
            content:
                application/json:
                    schema: {"$ref": "\x23/components/schemas/thing"}
tags:
# First.
-   name: a
# Second.
-   name: b
    description: of b
-   name: c
"#;

#[test]
fn selected_lines_are_unchanged() {
    let expected = r#"# About all of it.
---
openapi: "3.0.4"
info: { title: t, version: '1' }   # short
x-own:
    here: to stay

# The paths.
paths:
    # Of things.
    '/things/{thing-id}':
        # What it is.
        summary: >-
            Looks like a key:
             get: but is none
        # Reading.
        get:
            tags: [a]
            operationId: get
            responses: {"200": {$ref: '#/components/responses/thing'}}
        parameters:
        -   name: thing-id
            in: path
            required: true
            schema: {type: string}
components:
    schemas:
        # Used.
        thing:
            type: object
            description: |
                thing:
                  is: text

                # no comment
            properties:
                'it''s':   {type: integer}
    responses:
        thing:
            description: d
            content:
                application/json:
                    schema: {"$ref": "\x23/components/schemas/thing"}
tags:
# First.
-   name: a
"#;
    let one = selection(&["operationId:get"], &[]);
    assert_eq!(extracted(STYLED, &one, Format::Yaml), expected);
    let crlf = extracted(&STYLED.replace('\n', "\r\n"), &one, Format::Yaml);
    assert_eq!(crlf, expected.replace('\n', "\r\n"));
    let plain = extracted(&STYLED.replace("---\n", ""), &one, Format::Yaml);
    assert_eq!(plain, expected.replace("---\n", ""));
    let all = extracted(STYLED, &selection(&["/**"], &[]), Format::Yaml);
    assert!(!all.contains("Not used") && all.contains("# Second.") && all.contains("/others"));
}

#[test]
fn flow_style_is_reformatted_where_something_is_removed() {
    let put = extracted(STYLED, &selection(&["/others#PUT"], &[]), Format::Yaml);
    let expected = "paths:
    # Of others.
    /others:
      put:
        tags:
        - c
        responses: {}
tags:
-   name: c
";
    assert_eq!(put.split_once("# The paths.\n").map(|(_, paths)| paths), Some(expected));
}

#[test]
fn descriptions_not_in_block_style_are_reformatted() {
    let expected = "openapi: 3.0.4
info:
  title: t
  version: '1'
paths:
  /a:
    get:
      responses:
        '204':
          description: |-
            on
            two lines
components:
  x-of: everything
";
    let json = r#"{"openapi": "3.0.4", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"get": {"responses":
        {"204": {"description": "on\ntwo lines"}}}}, "/b": {"get": {"responses": {}}}},
        "components": {"x-of": "everything", "schemas": {"a": {}}}, "tags": [{"name": "a"}]}"#;
    let one = selection(&["/a"], &[]);
    assert_eq!(extracted(json, &one, Format::Yaml), expected);
    let anchored = "openapi: 3.0.4\ninfo: {title: t, version: &v '1'}\npaths:\n  /b:\n    get: &get {responses: {'204': {description: \"on\\ntwo lines\"}}}\n  /a:\n    get: *get\ncomponents: {x-of: everything}\n";
    assert_eq!(extracted(anchored, &one, Format::Yaml), expected);

    let pretty = extracted(anchored, &one, Format::Json);
    assert_eq!(extracted(json, &one, Format::Json), pretty);
    assert!(pretty.starts_with("{\n  \"openapi\": \"3.0.4\",\n  \"info\": {"), "{pretty}");
}

const REFERRING: &str = "
openapi: 3.0.4
info: {title: t, version: '1'}
paths:
  /a:
    parameters: [{$ref: '#/components/parameters/p'}]
    get:
      operationId: a
      requestBody: {$ref: '#/components/requestBodies/b'}
      callbacks:
        done: {'{$request.body#/url}': {post: {security: [{s: []}], requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/called'}}}}, responses: {}}}}
        more: {$ref: '#/components/callbacks/more'}
      x-more: [{$ref: '#/components/schemas/extended'}]
      responses:
        default: {$ref: '#/components/responses/r'}
    put: {security: [{other: []}], responses: {}}
  /b: {get: {operationId: b, responses: {}}}
components:
  schemas:
    body: {$ref: '#/components/schemas/alias~1of'}
    alias/of: {type: object, properties: {example: {$ref: '#/components/schemas/inner'}}}
    inner: {not: {$ref: '#/components/schemas/never'}}
    never: {}
    called: {oneOf: [{$ref: '#/components/schemas/one'}], discriminator: {propertyName: k, mapping: {two: two, none: none}}}
    one: {type: object}
    two: {type: object}
    extended: {type: object}
    header: {type: string}
    left: {type: object}
  responses:
    r:
      description: d
      headers: {h: {$ref: '#/components/headers/h'}}
      content: {a/b: {examples: {e: {$ref: '#/components/examples/e'}}, example: {$ref: '#/components/schemas/nothing'}}}
      links:
        here: {operationId: a}
        there: {operationId: b}
        far: {operationRef: 'https://example.com/#/paths/~1b/get'}
        place: {operationRef: '#/paths/%7E1a/get'}
        gone: {operationRef: '#/paths/~1a/put'}
        named: {$ref: '#/components/links/back'}
        lost: {$ref: '#/components/links/away'}
    left: {description: d}
  parameters: {p: {name: p, in: query, schema: {type: string}}, left: {name: l, in: query, schema: {}}}
  requestBodies: {b: {content: {application/json: {schema: {$ref: '#/components/schemas/body'}}}}}
  headers: {h: {schema: {$ref: '#/components/schemas/header'}}, left: {schema: {}}}
  examples: {e: {value: {$ref: '#/components/schemas/extended'}}, left: {value: 1}}
  securitySchemes: {s: {type: http, scheme: bearer}, other: {type: http, scheme: bearer}}
  links: {back: {operationId: a}, away: {operationId: b}}
  callbacks: {more: {'{$url}': {post: {responses: {}}}}, left: {}}
";

#[test]
fn extracts_have_exactly_what_is_referred_to() {
    // A `$ref` in an example is data.
    let text = REFERRING.replace(", example: {$ref: '#/components/schemas/nothing'}", "");
    let found = extracted(&text, &selection(&["/a#GET"], &[]), Format::Yaml);
    let value: Value = serde_yaml::from_str(&found).expect("it is YAML");
    let names = |section: &str| -> Vec<&str> {
        let section = value["components"][section].as_object();
        section.into_iter().flatten().map(|(name, _)| name.as_str()).collect()
    };
    assert_eq!(
        names("schemas"),
        ["alias/of", "body", "called", "extended", "header", "inner", "never", "one", "two"]
    );
    for (section, only) in [
        ("responses", "r"),
        ("parameters", "p"),
        ("requestBodies", "b"),
        ("headers", "h"),
        ("examples", "e"),
        ("links", "back"),
        ("callbacks", "more"),
    ] {
        assert_eq!(names(section), [only], "{section}");
    }
    // No operation requires a scheme, so all are kept.
    assert_eq!(names("securitySchemes"), ["other", "s"]);
    let links = &value["components"]["responses"]["r"]["links"];
    let links: Vec<&str> =
        links.as_object().expect("there are").keys().map(String::as_str).collect();
    assert_eq!(links, ["far", "here", "named", "place"]);
    assert_eq!(
        value["components"]["schemas"]["called"]["discriminator"]["mapping"],
        serde_json::json!({"two": "two"})
    );

    let put = extracted(&text, &selection(&["/a#PUT"], &[]), Format::Yaml);
    let value: Value = serde_yaml::from_str(&put).expect("it is YAML");
    assert_eq!(
        value["components"].to_string(),
        r#"{"parameters":{"p":{"in":"query","name":"p","schema":{"type":"string"}}},"securitySchemes":{"other":{"scheme":"bearer","type":"http"}}}"#
    );
}

#[test]
fn a_reference_in_an_example_needs_no_target() {
    let one = selection(&["/a"], &[]);
    let extract = extract(&description(REFERRING), &one, Format::Yaml).expect("it can be read");
    assert!(extract.text.contains("example: {$ref: '#/components/schemas/nothing'}"));
}

const FAMILY: &str = "
openapi: 3.0.4
info: {title: t, version: '1'}
servers: [{url: https://a.example}]
paths:
  /users:
    get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/v.user'}}}}}}
  /all:
    get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/v.entity'}}}}}}
  /hubs:
    get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/v.hub'}}}}}}
components:
  schemas:
    v.entity:
      type: object
      properties: {'@odata.type': {type: string}, id: {type: string}}
      discriminator:
        propertyName: '@odata.type'
        mapping:
          '#v.site': '#/components/schemas/v.site'
          # People.
          '#v.user': '#/components/schemas/v.user'
    v.user:
      allOf:
        - $ref: '#/components/schemas/v.entity'
        - type: object
          properties: {name: {type: string}}
    v.site:
      allOf:
        - $ref: '#/components/schemas/v.entity'
        - type: object
          discriminator:
            propertyName: '@odata.type'
            mapping:
              '#v.port': '#/components/schemas/v.port'
    v.hub:
      allOf:
        - $ref: '#/components/schemas/v.site'
        - type: object
          properties: {lead: {type: string}}
    v.port:
      allOf:
        - $ref: '#/components/schemas/v.site'
        - type: object
          properties: {depth: {type: integer}}
";

fn parsed(text: &str) -> Value {
    serde_yaml::from_str(text).expect("an extract is YAML")
}

/// Returns the names of the component schemas in an extract.
fn schemas(text: &str) -> Vec<String> {
    let description = parsed(text);
    let schemas = description.pointer("/components/schemas").and_then(Value::as_object);
    schemas.into_iter().flat_map(|schemas| schemas.keys().cloned()).collect()
}

#[test]
fn a_base_is_kept_without_its_derived_types() {
    let users = extracted(FAMILY, &selection(&["/users"], &[]), Format::Yaml);
    // The comment of the only entry of the mapping is kept with it.
    let (before, sites) = FAMILY.split_once("  /all:").expect("it has more paths");
    let (_, components) = sites.split_once("components:").expect("it has components");
    let (components, _) = components.split_once("    v.site:").expect("it has sites");
    let site = "          '#v.site': '#/components/schemas/v.site'\n";
    let components = components.replace(site, "");
    assert_eq!(users, format!("{}components:{components}", before.trim_start()));
    let all = extracted(FAMILY, &selection(&["/all"], &[]), Format::Yaml);
    assert_eq!(schemas(&all), ["v.entity", "v.port", "v.site", "v.user"]);
    // The mapping of the sites must keep its only entry, although it has no hub.
    let hubs = extracted(FAMILY, &selection(&["/hubs"], &[]), Format::Yaml);
    assert_eq!(schemas(&hubs), ["v.entity", "v.hub", "v.port", "v.site"]);
}

#[test]
fn the_crate_of_an_extract_is_the_crate_of_the_whole() {
    for include in [&["/users"][..], &["/all"], &["/hubs"], &["/users", "/hubs"]] {
        same_crate(FAMILY, &selection(include, &[]));
    }
}

/// Checks that a description and its extract give the same files.
#[track_caller]
fn same_crate(text: &str, selection: &Selection) {
    let options = |selection: Selection| {
        let mut options =
            Options { selection, namespace: Some("v".to_owned()), ..Options::default() };
        "slice".clone_into(&mut options.package.name);
        "0.1.0".clone_into(&mut options.package.version);
        options
    };
    let files = |text: &str, selection: Selection| {
        let generated = generate(&description(text), &options(selection));
        generated.unwrap_or_else(|failure| panic!("{failure}")).files
    };
    for format in [Format::Yaml, Format::Json] {
        let extract = extracted(text, selection, format);
        let (whole, part) = (files(text, selection.clone()), files(&extract, Selection::default()));
        assert_eq!(whole.keys().collect::<Vec<_>>(), part.keys().collect::<Vec<_>>());
        for (path, whole) in &whole {
            assert_eq!(whole, &part[path], "{path} of {selection:?}");
        }
    }
}

#[test]
fn the_crate_of_an_extract_of_our_description_is_the_crate_of_the_whole() {
    let text = include_str!("../../spec/assign.yaml");
    same_crate(text, &selection(&["/**/mobileAppConfigurations/{}/assign"], &[]));
    same_crate(text, &selection(&["/**/mobileAppConfigurations/{}/assignments"], &[]));
}

#[test]
#[ignore = "needs ../shared/graph"]
fn the_crate_of_an_extract_of_the_service_is_the_crate_of_the_whole() {
    let text = shared("graph/deviceAppManagement.yaml");
    same_crate(&text, &selection(&["/**/mobileAppConfigurations/{}/assign"], &[]));
    same_crate(&text, &selection(&["/deviceAppManagement/mobileApps/**"], &[]));
    let text = shared("graph/powershell-2023/Mail.yml");
    same_crate(&text, &selection(&["/users/{}/messages/**"], &[]));
}

#[test]
#[ignore = "needs ../shared/graph"]
fn the_published_extract_of_the_assign_action_is_reproduced() {
    let text = shared("graph/deviceAppManagement.yaml");
    let expected = shared("graph/assign-reference.yaml");
    let assign = selection(&["/**/mobileAppConfigurations/{}/assign"], &[]);
    assert!(extracted(&text, &assign, Format::Yaml) == expected, "the two differ");
}

const METHODS: &str = "openapi: 3.2.0
info: {title: t, version: '1'}
paths:
  # The first.
  /a:
    query:
      responses: {}
    additionalOperations:
      # It copies.
      COPY:
        operationId: copy
        responses:
          '200':
            description: d
            content:
              application/json:
                schema: {type: [string, 'null'], $comment: kept}
      M-SEARCH:
        responses: {}
  /b:
    get: {responses: {}}
";

#[test]
fn methods_of_openapi_3_2_are_selected_and_extracted_like_the_others() {
    let cut = |include: &str| extracted(METHODS, &selection(&[include], &[]), Format::Yaml);
    let lines = |range: std::ops::Range<usize>| -> String {
        METHODS.split_inclusive('\n').collect::<Vec<_>>()[range].concat()
    };
    assert_eq!(cut("/a"), lines(0..19));
    assert_eq!(cut("/a#QUERY"), lines(0..7));
    assert_eq!(cut("/a#COPY"), lines(0..5) + &lines(7..17));
    assert_eq!(cut("/a#M-SEARCH"), lines(0..5) + &lines(7..8) + &lines(17..19));
    assert_eq!(cut("operationId:copy"), cut("/a#COPY"));
    assert_eq!(cut("/b"), lines(0..3) + &lines(19..21));
    let json: Value = serde_yaml::from_str(METHODS).expect("it is YAML");
    for pattern in ["/a#QUERY", "/a#COPY", "/b"] {
        let expected: Value = serde_yaml::from_str(&cut(pattern)).expect("it is YAML");
        let found = extracted(&json.to_string(), &selection(&[pattern], &[]), Format::Json);
        assert_eq!(serde_json::from_str::<Value>(&found).expect("it is JSON"), expected);
    }
}

#[test]
fn webhooks_are_kept_if_all_operations_are_selected() {
    let text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get: {responses: {}}\n  /b:\n    get: {responses: {}}\nwebhooks:\n  sent:\n    post:\n      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}\ncomponents:\n  schemas:\n    A: {type: object}\n    B: {type: object}\n";
    let webhooks = |text: &str| parsed(text).get("webhooks").is_some();
    let only = extracted(text, &selection(&["/a"], &[]), Format::Yaml);
    assert_eq!((webhooks(&only), schemas(&only).as_slice()), (false, [].as_slice()), "{only}");
    let all = extracted(text, &selection(&[], &["/b"]), Format::Yaml);
    assert_eq!(
        (webhooks(&all), schemas(&all).as_slice()),
        (true, ["A".to_owned()].as_slice()),
        "{all}"
    );
    same_crate(text, &selection(&["/a"], &[]));
    same_crate(text, &selection(&[], &["/b"]));
}

#[test]
fn references_into_components_are_kept_and_others_are_errors() {
    let head = "openapi: 3.0.4\ninfo: {title: t, version: '1'}\n";
    let tail = "components:\n  schemas:\n    A: {type: object, properties: {a: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}}}\n    B: {type: object, properties: {b: {$ref: '#/definitions/D'}}}\n    C: {type: object}\ndefinitions:\n  D: {type: object, properties: {d: {type: integer}}}\n";
    let path = |schema: &str| {
        format!(
            "{head}paths:\n  /a:\n    get: {{responses: {{'200': {{description: d, content: {{application/json: {{schema: {{$ref: '{schema}'}}}}}}}}}}}}\n{tail}"
        )
    };
    let text = path("#/components/schemas/A/properties/a");
    let found = extracted(&text, &selection(&["/a"], &[]), Format::Yaml);
    assert_eq!(schemas(&found), ["A", "B"]);
    same_crate(&text, &selection(&["/a"], &[]));

    let files = BTreeMap::from([
        ("b.yaml".to_owned(), "type: string\n".to_owned()),
        ("item.yaml".to_owned(), "get: {responses: {}}\n".to_owned()),
    ]);
    let files = Arc::new(files);
    for text in [path("b.yaml"), format!("{head}paths:\n  /a: {{$ref: item.yaml}}\n")] {
        let several = Description::new("api.yaml", text).with_files("api.yaml", files.clone());
        let failure = extract(&several, &selection(&["/a"], &[]), Format::Yaml)
            .expect_err("an extract is one file");
        assert_eq!(failure.diagnostics.len(), 1, "{failure}");
        let found = &failure.diagnostics[0];
        assert_eq!(found.code, Code::NotExtractable);
        assert!(found.pointer.starts_with("/paths/~1a"), "{found}");
    }
}

#[test]
fn targets_of_anchors_and_ids_are_kept() {
    let text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#inner'}}}}}}\ncomponents:\n  schemas:\n    A: {type: object, properties: {a: {$anchor: inner, type: object, properties: {b: {$ref: 'https://b.example/'}}}}}\n    B: {$id: 'https://b.example/', type: object}\n    C: {type: object}\n";
    let one = selection(&["/a"], &[]);
    let found = extracted(text, &one, Format::Yaml);
    assert_eq!(schemas(&found), ["A", "B"]);
    same_crate(text, &one);
}

#[test]
#[ignore = "needs ../shared/corpus"]
fn any_extract_is_self_contained() {
    let names = [
        "docker-engine.yaml",
        "swaggerapi-petstore.yaml",
        "influxdata-oss.yaml",
        "sonallux-spotify.yaml",
        "openapitools-inline-model-resolver.yaml",
        "openapitools-rust-server-v3.yaml",
        "superset-api.json",
        "readme-discriminators.json",
        "paypal-checkout-orders-v2.json",
        "redocly-museum.yaml",
        "speakeasy-test-32.yaml",
        "speakeasy-walk-31.yaml",
        "heyapi-faker-31.yaml",
        "kiota-generic-binding.yaml",
        "meilisearch-api.json",
    ];
    for name in names {
        let text = shared(&format!("corpus/docs/{name}"));
        let operations = openapi_to_crate::operations(&description(&text), &Selection::default());
        let operations = operations.unwrap_or_else(|failure| panic!("{failure}"));
        let mut count = 0;
        for operation in operations.iter().step_by(operations.len().div_ceil(5)) {
            let one = selection(&[&format!("{}#{}", operation.path, operation.method)], &[]);
            // An unreadable description cannot be extracted from.
            if extract(&description(&text), &one, Format::Yaml).is_err() {
                continue;
            }
            count += 1;
            extracted(&text, &one, Format::Json);
            let yaml = extracted(&text, &one, Format::Yaml);
            if !text.starts_with('{') {
                let lines: HashSet<&str> = text.lines().collect();
                let new = yaml.lines().find(|line| !lines.contains(line));
                assert_eq!(new, None, "every line is one of the original's");
            }
        }
        assert!(count > 0, "nothing can be extracted from {name}");
    }
}

#[test]
fn an_extract_lacks_omitted_properties_and_gives_the_same_crate() {
    let text = include_str!("features/navigation.yaml");
    let selection = Selection {
        navigation: Some(Navigation::Selected),
        ..selection(&["property:shop.book/publisher"], &["property:shop.book/title"])
    };
    let found = extract(&description(text), &selection, Format::Yaml);
    let found = found.unwrap_or_else(|failure| panic!("{failure}"));
    let names: Vec<&str> = found.schemas.iter().map(SchemaName::as_str).collect();
    assert_eq!(names, ["shop.address", "shop.book", "shop.image", "shop.item", "shop.publisher"]);
    let absent = ["events:", "owner:", "title: {"];
    assert!(absent.iter().all(|property| !found.text.contains(property)), "{}", found.text);
    assert!(found.text.contains("            # Used by `cover` as well.\n"), "its lines are kept");
    let value: Value = serde_yaml::from_str(&found.text).expect("it is YAML");
    assert_eq!(dangling(&value, &value), Vec::<String>::new());

    let files = |text: &str, selection: Selection| {
        let options = Options { selection, ..Options::default() };
        let crate_of = generate(&description(text), &options);
        let mut files = crate_of.unwrap_or_else(|failure| panic!("{failure}")).files;
        // It has the hash of the description.
        files.remove("src/service.rs");
        files
    };
    assert!(files(text, selection) == files(&found.text, Selection::default()));
}
