//! References to any location of a description, and to other files below its root.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use openapi_to_crate::description::{Description, Document, Method, index, locate_diagnostics};
use openapi_to_crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use openapi_to_crate::lower::reach;
use openapi_to_crate::select::{Selection, select};
use openapi_to_crate::{Operation, operations};
use openapiv3::{Schema, StatusCode};

/// The files that the description at `v1/api.yaml` refers to.
const FILES: [(&str, &str); 9] = [
    (
        "v1/models/user.yml",
        "type: object\nproperties:\n  boss: { $ref: '#' }\n  team: { $ref: ../../shared/all.json#/team }\n",
    ),
    ("v1/models/index.yml", "User: { $ref: ./user.yml }\n"),
    ("v1/models/pet.yml", "allOf: [{ $ref: ../api.yaml#/components/schemas/animal }]\n"),
    ("v1/models/größe %.yml", "type: integer\n"),
    (
        "v1/paths/things.yml",
        "parameters: [{ $ref: ../parameters.yml#/limit }]\nget: { $ref: ./things-get.yml }\n",
    ),
    (
        "v1/paths/things-get.yml",
        "operationId: listThings\nresponses:\n  default: { $ref: '../responses.yml#/failed' }\n",
    ),
    (
        "v1/parameters.yml",
        "limit: { name: limit, in: query, schema: { $ref: 'models/größe%20%25.yml' } }\n",
    ),
    (
        "v1/responses.yml",
        "failed:\n  description: { $ref: texts.yml#/failed }\n  content:\n    application/json:\n      schema: { $ref: 'models/user.yml' }\n",
    ),
    (
        "shared/all.json",
        r#"{"team": {"$anchor": "crew", "type": "object", "properties": {"lead": {"$ref": "../v1/models/user.yml"}}}}"#,
    ),
];

fn files() -> Arc<BTreeMap<String, String>> {
    let mut files: BTreeMap<String, String> =
        FILES.map(|(path, text)| (path.to_owned(), text.to_owned())).into_iter().collect();
    files.insert("v1/texts.yml".to_owned(), "failed: It went wrong.\n".to_owned());
    Arc::new(files)
}

/// A description whose only response is a schema.
fn description(schema: &str) -> Description {
    let text = format!(
        "\
openapi: 3.0.4
info: {{ title: t, version: '1' }}
paths:
  /a/{{b}}:
    get:
      responses:
        '200':
          description: d
          content:
            application/json:
              schema: {schema}
            text/plain:
              schema: {{ type: string, maxLength: 5 }}
components:
  schemas:
    animal:
      type: object
      properties:
        na~me/s: {{ type: string }}
        owner: {{ $ref: models/user.yml }}
        tags: {{ type: array, items: {{ type: string }} }}
    dog:
      allOf:
        - $ref: '#/components/schemas/animal'
        - {{ type: object, properties: {{ bark: {{ type: boolean }} }} }}
    user: {{ $ref: models/index.yml#/User }}
    alias: {{ $ref: '#/components/schemas/animal/properties/owner' }}
    unused: {{ $ref: nowhere.yml }}
definitions:
  Old: {{ type: object, properties: {{ self: {{ $ref: '#/definitions/Old' }} }} }}
"
    );
    Description::new("dir/v1/api.yaml", text).with_files("v1/api.yaml", files())
}

/// Returns the name, the file and the pointer of the target of a reference, or the problems.
fn target(reference: &str) -> Result<(String, String, String), Vec<Diagnostic>> {
    let description = description(&format!("{{ $ref: '{reference}' }}"));
    let mut diagnostics = Diagnostics::default();
    let index =
        index(&description, &mut diagnostics).expect("the rest of the description is valid");
    let document = Document::new(index);
    let operation = document.operation("/a/{b}", Method::Get, &mut diagnostics);
    let response = &operation.expect("it is there").responses.responses[&StatusCode::Code(200)];
    let response = response.as_item().expect("it is inline");
    let schema = response.content["application/json"].schema.as_ref().expect("it has one");
    let at = document.operation_pointer("/a/{b}", Method::Get).join("schema");
    let found = document.resolve::<Schema>(schema, &at, &mut diagnostics).and_then(|found| {
        // A missing target is any JSON, which is not a component.
        let name = found.component?.to_owned();
        let file = found.pointer.file().map_or_else(String::new, ToString::to_string);
        Some((name, file, found.pointer.as_str().to_owned()))
    });
    found.ok_or_else(|| document.index().locate_diagnostics(diagnostics))
}

#[test]
fn references_resolve_to_named_targets() {
    let cases = [
        ("#/components/schemas/animal", "animal", "", "/components/schemas/animal"),
        (
            "#/components/schemas/animal/properties/na~0me~1s",
            "AnimalNaMeS",
            "",
            "/components/schemas/animal/properties/na~0me~1s",
        ),
        (
            "#/components/schemas/animal/properties/tags/items",
            "AnimalTagsItem",
            "",
            "/components/schemas/animal/properties/tags/items",
        ),
        ("#/components/schemas/dog/allOf/1", "DogAllOf1", "", "/components/schemas/dog/allOf/1"),
        (
            "#/paths/~1a~1%7Bb%7D/get/responses/200/content/text~1plain/schema",
            "AGet200Response",
            "",
            "/paths/~1a~1{b}/get/responses/200/content/text~1plain/schema",
        ),
        ("#/definitions/Old", "Old", "", "/definitions/Old"),
        ("api.yaml#/definitions/Old", "Old", "", "/definitions/Old"),
        ("../v1/api.yaml#/components/schemas/animal", "animal", "", "/components/schemas/animal"),
        // Different references to one target give it the same name, which is that of its component.
        ("#/components/schemas/user", "user", "v1/models/user.yml", ""),
        ("models/user.yml", "user", "v1/models/user.yml", ""),
        ("./models/../models/user.yml#", "user", "v1/models/user.yml", ""),
        ("models/index.yml#/User", "user", "v1/models/user.yml", ""),
        ("#/components/schemas/alias", "user", "v1/models/user.yml", ""),
        ("#/components/schemas/animal/properties/owner", "user", "v1/models/user.yml", ""),
        // A pointer through a reference, into its target.
        ("#/components/schemas/user/properties/team", "team", "shared/all.json", "/team"),
        (
            "models/user.yml#/properties/boss/properties/team/properties/lead",
            "user",
            "v1/models/user.yml",
            "",
        ),
        ("models/gr%C3%B6%C3%9Fe%20%25.yml", "größe %", "v1/models/größe %.yml", ""),
        ("../shared/all.json#/team", "team", "shared/all.json", "/team"),
        ("../shared/all.json#crew", "team", "shared/all.json", "/team"),
    ];
    for (reference, name, file, pointer) in cases {
        let expected = (name.to_owned(), file.to_owned(), pointer.to_owned());
        assert_eq!(target(reference), Ok(expected), "{reference}");
    }
}

#[test]
fn extensions_and_examples_have_no_anchors() {
    for data in [
        "x-old: { $anchor: lost, type: string }",
        "example: { $anchor: lost, type: string }",
        "default: { a: [{ $anchor: lost }] }",
        "enum: [{ $dynamicAnchor: lost }]",
        "const: { $id: '#lost' }",
        "properties: { a: { x-old: { $anchor: lost } } }",
        "unknown: { $anchor: lost }",
    ] {
        let text = format!(
            "openapi: 3.1.0\ninfo: {{ title: t, version: '1' }}\npaths: {{}}\ncomponents:\n  \
             schemas:\n    A: {{ properties: {{ b: {{ $ref: '#lost' }} }} }}\n    B: {{ {data} }}\n"
        );
        let found = problems(&Description::new("api.yaml", text));
        let errors = found.iter().filter(|found| found.severity == Severity::Error);
        let codes: Vec<Code> = errors.map(|found| found.code).collect();
        assert_eq!(codes, [Code::MalformedReference], "{data}: {found:?}");
    }
    let named = "properties: { x-old: { $anchor: found }, default: { type: string } }";
    let text = format!(
        "openapi: 3.1.0\ninfo: {{ title: t, version: '1' }}\npaths: {{}}\ncomponents:\n  schemas:\n    \
         A: {{ properties: {{ b: {{ $ref: '#found' }} }} }}\n    enum: {{ {named} }}\n"
    );
    assert_eq!(problems(&Description::new("api.yaml", text)), []);
}

#[test]
fn an_invalid_reference_is_reported_with_a_reason_and_help() {
    let references = [
        "#/components/schemas/animal/properties/ownr",
        "#/components/schemas/dog/allOf/2",
        "#/nowhere",
        "models/usr.yml",
        "models/index.yml#/Usr",
        "../../secret.yml",
        "models/../../../secret.yml",
        "..%2F..%2Fsecret.yml",
        "/etc/passwd",
        "file:///etc/passwd",
        "http://example.com/a.yml#/a",
        "//example.com/a.yml",
        r"models\user.yml",
        "models/user.yml#anchor",
        "models/user.yml#/a~2",
    ];
    let mut reported = String::new();
    for reference in references {
        let found = target(reference).expect_err(reference);
        let [Diagnostic { severity, code, message, help, .. }] = found.as_slice() else {
            panic!("{reference}: {found:#?}")
        };
        writeln!(reported, "{severity:?} {code}: {message}\n    {help}").expect("it is a string");
    }
    assert_eq!(reported, INVALID_REFERENCES, "{reported}");
}

/// The problem and the help of each invalid reference.
const INVALID_REFERENCES: &str = "\
Warning E0301: There is nothing at `#/components/schemas/animal/properties/ownr`: it is replaced by any JSON value
    Instead of `ownr`, did you mean `owner`?
Warning E0301: There is nothing at `#/components/schemas/dog/allOf/2`: it is replaced by any JSON value
    Add `2`, or correct the reference
Warning E0301: There is nothing at `#/nowhere`: it is replaced by any JSON value
    Add it, or correct the reference
Error E0307: There is no file `dir/v1/models/usr.yml`
    Put it there, or correct the reference
Warning E0301: There is nothing at `#/Usr` in `dir/v1/models/index.yml`: it is replaced by any JSON value
    Instead of `Usr`, did you mean `User`?
Error E0306: The reference `../../secret.yml` leads out of the root folder
    Move the file into that folder, or name a folder that holds both with `--root` or `root` in the configuration
Error E0306: The reference `models/../../../secret.yml` leads out of the root folder
    Move the file into that folder, or name a folder that holds both with `--root` or `root` in the configuration
Error E0306: The reference `..%2F..%2Fsecret.yml` leads out of the root folder
    Move the file into that folder, or name a folder that holds both with `--root` or `root` in the configuration
Error E0306: The reference `/etc/passwd` has an absolute path, which is not the same on every machine
    Write the path relative to the file that contains the reference
Error E0306: The reference `file:///etc/passwd` has an absolute path, which is not the same on every machine
    Write the path relative to the file that contains the reference
Error E0305: The reference `http://example.com/a.yml#/a` is a URL, and the generator does not use the network
    Download the file to the folder of the description and refer to it there, or bundle all files into one with `redocly bundle`
Error E0305: The reference `//example.com/a.yml` is a URL, and the generator does not use the network
    Download the file to the folder of the description and refer to it there, or bundle all files into one with `redocly bundle`
Error E0304: The reference `models\\user.yml` has a path that is not the same on every machine
    Write `/` between folders, and what else is odd in a name percent-encoded
Error E0304: The reference `models/user.yml#anchor` names an anchor that no schema declares, or more than one
    Refer to the schema by its pointer, such as `#/components/schemas/name`, or give the schema an `$anchor`
Error E0304: The reference `models/user.yml#/a~2` contains an invalid escape
    Write `~1` for a slash, `~0` for a tilde and `%25` for a percent sign
";

/// Returns all problems of a description when everything is selected.
fn problems(description: &Description) -> Vec<Diagnostic> {
    let mut diagnostics = Diagnostics::default();
    match index(description, &mut diagnostics) {
        Ok(index) => {
            let document = Document::new(index);
            document.top(&mut diagnostics);
            let selected = select(&document, &Selection::default(), &mut diagnostics);
            reach(&document, &selected, &[], &mut diagnostics);
            document.index().locate_diagnostics(diagnostics)
        }
        Err(_) => locate_diagnostics(description, diagnostics),
    }
}

fn with_paths(paths: &str, files: Arc<BTreeMap<String, String>>) -> Description {
    let text = format!("openapi: 3.0.4\ninfo: {{ title: t, version: '1' }}\npaths:\n{paths}");
    Description::new("dir/v1/api.yaml", text).with_files("v1/api.yaml", files)
}

#[test]
fn path_items_and_operations_can_be_references() {
    let paths = "
  /things: { $ref: paths/things.yml }
  /others:
    $ref: '#/paths/~1things'
    post: { $ref: 'paths/things-get.yml' }
  /more:
    get: { $ref: '#/paths/~1things/get' }
";
    // Block style and JSON are scanned differently.
    let block = with_paths(paths, files());
    let value: serde_yaml::Value = serde_yaml::from_str(&block.text).expect("it is YAML");
    let json = serde_json::to_string(&value).expect("it is JSON");
    let json = Description::new("dir/v1/api.json", json).with_files("v1/api.json", files());
    for description in [block, json] {
        assert_eq!(problems(&description), []);
        let found = operations(&description, &Selection::default()).expect("they can be listed");
        let found: Vec<(String, String, Option<String>)> = found
            .into_iter()
            .map(|Operation { method, path, id, .. }| (method.to_string(), path, id))
            .collect();
        let id = Some("listThings".to_owned());
        let operation = |method: &str, path: &str| (method.to_owned(), path.to_owned(), id.clone());
        let expected =
            [("get", "/things"), ("post", "/others"), ("get", "/others"), ("get", "/more")];
        assert_eq!(found, expected.map(|(method, path)| operation(method, path)));
    }
}

#[test]
fn a_problem_in_another_file_is_located_there() {
    let mut files = (*files()).clone();
    files.insert(
        "v1/models/user.yml".to_owned(),
        "type: object\nproperties:\n  a:\n    type: text\n".to_owned(),
    );
    files.insert("v1/parameters.yml".to_owned(), "limit: { name: [\n".to_owned());
    let found = problems(&with_paths("  /things: { $ref: paths/things.yml }\n", Arc::new(files)));
    let place = |found: &Diagnostic| {
        let line = found.position.map_or(0, |position| position.line);
        (found.file.clone(), line, found.pointer.clone())
    };
    let mut places: Vec<_> = found.iter().map(place).collect();
    places.sort();
    assert_eq!(
        places,
        [
            ("dir/v1/models/user.yml".to_owned(), 4, "/properties/a/type".to_owned()),
            ("dir/v1/parameters.yml".to_owned(), 2, String::new()),
        ]
    );
}

#[test]
fn cycles_that_are_not_types_are_errors() {
    let cycles = [
        ("a.yml", "$ref: b.yml", "b.yml", "$ref: a.yml"),
        ("a.yml", "$ref: a.yml#/x", "b.yml", ""),
        (
            "a.yml",
            "allOf: [{ $ref: b.yml }]\nproperties: { a: {} }",
            "b.yml",
            "allOf: [{ $ref: a.yml }]\nproperties: { a: {} }",
        ),
        ("a.yml", "properties: { $ref: b.yml }", "b.yml", "a: { properties: { $ref: b.yml } }"),
        ("a.yml", "properties: { $ref: b.yml }", "b.yml", "$ref: b.yml"),
    ];
    for (one, text, other, second) in cycles {
        let files = [(one, text), (other, second)]
            .map(|(path, text)| (format!("v1/{path}"), text.to_owned()));
        let paths = "  /a:\n    get:\n      responses:\n        '200': { description: d, content: { application/json: { schema: { $ref: a.yml } } } }\n";
        let found = problems(&with_paths(paths, Arc::new(files.into_iter().collect())));
        assert!(found.iter().any(|found| found.severity == Severity::Error), "{text}: {found:#?}");
    }
    for cycle in ["  /a: { $ref: '#/paths/~1a' }\n", "  /a: { get: { $ref: '#/paths/~1a/get' } }\n"]
    {
        let found = problems(&with_paths(cycle, files()));
        assert!(found.iter().any(|found| found.severity == Severity::Error), "{cycle}: {found:#?}");
    }
}

#[test]
fn the_expansion_of_references_is_limited() {
    // Each level contains the next one twice: 2^30 schemas if expanded.
    let mut files = BTreeMap::new();
    for level in 0..30 {
        let next = format!("{{ properties: {{ $ref: l{}.yml }} }}", level + 1);
        files.insert(format!("v1/l{level}.yml"), format!("a: {next}\nb: {next}\n"));
    }
    files.insert("v1/l30.yml".to_owned(), "a: {}\n".to_owned());
    let paths = "  /a:\n    get:\n      responses:\n        '200': { description: d, content: { application/json: { schema: { properties: { $ref: l0.yml } } } } }\n";
    let found = problems(&with_paths(paths, Arc::new(files)));
    let expected = "The targets of references expand without limit here";
    assert!(found.iter().any(|found| found.message == expected), "{found:#?}");
}
