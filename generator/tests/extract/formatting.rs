//! Comments, styles and the lines of the original.

use super::*;

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
    let unused = "        # Not used.\n        other: {type: object}\n";
    assert_eq!(all, STYLED.replace(unused, ""));
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
