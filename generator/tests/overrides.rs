//! Overrides that cannot be applied are errors with help.

mod common;

use openapi_to_crate::{Code, Description, Options, Override};

use common::generate_with;

const DESCRIPTION: &str = "
openapi: 3.0.4
info: {title: Looms, version: '1'}
servers: [{url: https://looms.example}]
paths:
  /looms/{loom}:
    parameters: [{name: loom, in: path, required: true, schema: {type: string}}]
    get:
      tags: [weaving]
      operationId: looms.get
      responses:
        '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/loom'}}}}
components:
  schemas:
    loom:
      type: object
      properties: {width: {type: integer}, height: {type: integer}, yarn: {$ref: '#/components/schemas/yarn'}}
    yarn: {type: string}
";

fn named(pattern: &str, name: &str) -> Override {
    let target = pattern.parse().expect("it is a pattern");
    Override {
        target,
        name: Some(name.to_owned()),
        derive: Vec::new(),
        attribute: Vec::new(),
        replace: None,
    }
}

/// Returns the messages and the help of the errors.
#[track_caller]
fn problems(overrides: Vec<Override>) -> Vec<(String, String)> {
    let description = Description::new("looms.yaml", DESCRIPTION);
    let options = Options { overrides, ..Options::default() };
    let failure = generate_with(options, "looms", &description).expect_err("there is an error");
    let problems = failure.diagnostics.into_iter();
    problems
        .map(|found| {
            assert!(matches!(found.code, Code::Override | Code::NothingSelected), "{found}");
            (found.message, found.help)
        })
        .collect()
}

#[test]
fn a_pattern_that_matches_nothing_is_an_error_with_similar_ones() {
    for (pattern, similar) in [
        ("schema:lom", "schema:loom"),
        ("property:loom/with", "property:loom/width"),
        ("parameter:loon", "parameter:loom"),
        ("/loms", "/looms"),
        ("tag:weeving", "tag:weaving"),
    ] {
        let message = format!("The override `{pattern}` matches nothing that is generated");
        let help = format!("Did you mean `{similar}`?");
        assert_eq!(problems(vec![named(pattern, "x")]), [(message, help)]);
    }
    let [(message, _)] = &problems(vec![named("operationId:looms.list", "x")])[..] else {
        panic!("there is one error");
    };
    assert_eq!(message, "No operationId matches `operationId:looms.list`");
}

#[test]
fn a_name_that_is_not_usable_is_an_error() {
    for (pattern, name) in [
        ("schema:loom", "loom"),
        ("schema:loom", "Self"),
        ("schema:loom", "Loom { } fn evil()"),
        ("property:loom/width", "Width"),
        ("property:loom/width", "type"),
        ("property:loom/width", "_width"),
        ("operationId:looms.get", "2nd"),
        ("/looms", "crate"),
    ] {
        let expected = format!("The chosen name `{name}` is not an identifier with the usual case");
        let found = problems(vec![named(pattern, name)]);
        assert!(found.iter().all(|(message, _)| *message == expected), "{pattern}: {found:?}");
    }
}

#[test]
fn a_name_that_is_taken_or_reserved_is_an_error() {
    for (overrides, chosen, other) in [
        (vec![named("property:loom/width", "new")], "new", "new_"),
        (vec![named("operationId:looms.get", "clone")], "clone", "clone_"),
        (vec![named("property:loom/*", "side")], "side", "side2"),
        (
            vec![named("property:loom/width", "side"), named("property:loom/height", "side")],
            "side",
            "side2",
        ),
    ] {
        let message =
            format!("The chosen name `{chosen}` is taken or reserved: it would become `{other}`");
        let found = problems(overrides);
        assert_eq!(found[0], (message, "Choose another name".to_owned()));
    }
}

#[test]
fn only_types_can_have_attributes() {
    let target = "property:loom/width".parse().expect("it is a pattern");
    let derive = vec!["Default".parse().expect("it is a path")];
    let own = Override { target, name: None, derive, attribute: Vec::new(), replace: None };
    let message = "`property:loom/width` cannot have derives or attributes";
    assert_eq!(problems(vec![own])[0].0, message);
}

#[test]
fn an_alias_cannot_have_attributes() {
    let target = "schema:yarn".parse().expect("it is a pattern");
    let derive = vec!["Default".parse().expect("it is a path")];
    let own = Override { target, name: None, derive, attribute: Vec::new(), replace: None };
    let message = "`schema:yarn` matches the alias `Yarn`, which cannot have derives or attributes";
    assert_eq!(problems(vec![own])[0].0, message);
}

#[test]
fn only_schemas_properties_and_formats_have_types_of_other_crates() {
    let replaced = |pattern: &str, name: Option<&str>, ty: &str| Override {
        target: pattern.parse().expect("it is a pattern"),
        name: name.map(str::to_owned),
        derive: Vec::new(),
        attribute: Vec::new(),
        replace: Some(ty.parse().expect("it is a type")),
    };
    for (own, message) in [
        (replaced("tag:weaving", None, "a::B"), "`tag:weaving` has no type that can be replaced"),
        (
            replaced("schema:loom", Some("Frame"), "a::B"),
            "`schema:loom` is replaced, so it cannot have a name, derives or attributes",
        ),
        (
            replaced("schema:loom", None, "crate::B"),
            "`crate::B` is a type of the generated crate itself, which would need it to be made",
        ),
        (
            replaced("format:colour", None, "a::B"),
            "The override `format:colour` matches nothing that is generated",
        ),
    ] {
        assert_eq!(problems(vec![own])[0].0, message);
    }
    let named = Override { replace: None, ..replaced("format:colour", Some("x"), "a::B") };
    assert_eq!(problems(vec![named])[0].0, "`format:colour` cannot have a name");
}
