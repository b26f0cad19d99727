//! Extracts have what is referred to, and no more.

use super::*;

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
    let content = &parsed(&extract.text)["components"]["responses"]["r"]["content"]["a/b"];
    assert_eq!(content["example"]["$ref"], "#/components/schemas/nothing");
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
