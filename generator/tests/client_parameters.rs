//! Which parameters can be set on the client.

mod common;

use std::fmt::Write as _;

use openapi_to_crate::{Code, Description, Failure, Options};

use common::generate_with;

const NOTHING: &str = "responses: { '204': { description: d } }";

/// A description with operations, each a path, a method and its parameters, and with components.
fn description(version: &str, operations: &[(&str, &str, &str)], components: &str) -> Description {
    let mut text = format!("openapi: {version}\ninfo: {{ title: t, version: '1' }}\npaths:\n");
    for (path, method, parameters) in operations {
        let operation = format!("{{ parameters: [{parameters}], {NOTHING} }}");
        writeln!(text, "  {path}: {{ {method}: {operation} }}").expect("a string takes any text");
    }
    Description::new("api.yaml", format!("{text}components: {{ {components} }}\n"))
}

/// The methods of the client's builder that set parameters.
fn setters(description: &Description, names: Option<&[&str]>) -> Result<Vec<String>, Failure> {
    let client_parameters = names.map(|names| names.iter().map(|&name| name.into()).collect());
    let options = Options { client_parameters, ..Options::default() };
    let generated = generate_with(options, "api", description)?;
    let Some(text) = generated.files.get("src/client_parameters.rs") else { return Ok(Vec::new()) };
    let file = syn::parse_file(text).expect("the file is Rust");
    let methods = file.items.into_iter().filter_map(|item| match item {
        syn::Item::Impl(item) => Some(item.items),
        _ => None,
    });
    let names = methods.flatten().filter_map(|item| match item {
        syn::ImplItem::Fn(method) => Some(method.sig.ident.to_string()),
        _ => None,
    });
    Ok(names.collect())
}

#[track_caller]
fn assert_setters(description: &Description, names: Option<&[&str]>, expected: &[&str]) {
    let found = setters(description, names).unwrap_or_else(|failure| panic!("{failure}"));
    assert_eq!(found, expected);
}

#[test]
fn equal_parameters_are_found_however_they_are_declared() {
    let components = "schemas: { Version: { type: string, enum: [a, b] } }, \
        parameters: { V: { name: Version, in: header, required: true, \
        schema: { $ref: '#/components/schemas/Version' } } }";
    let inline = |schema: &str| format!("{{ name: version, in: header, schema: {schema} }}");
    let all_of = inline("{ allOf: [{ $ref: '#/components/schemas/Version' }] }");
    let (direct, by_reference) = (
        inline("{ $ref: '#/components/schemas/Version' }"),
        "{ $ref: '#/components/parameters/V' }",
    );
    for version in ["3.0.4", "3.1.1", "3.2.0"] {
        for one in [&*all_of, &*direct, by_reference] {
            let operations = [("/a", "get", one), ("/b", "get", by_reference), ("/c", "get", "")];
            assert_setters(&description(version, &operations, components), None, &["version"]);
        }
        let other = inline("{ type: string }");
        let operations = [("/a", "get", &*other), ("/b", "get", by_reference)];
        assert_setters(&description(version, &operations, components), None, &[]);
    }
}

#[test]
fn parameters_of_fewer_operations_and_what_only_reads_ask_for_are_arguments() {
    let header = "{ name: X-Team, in: header, schema: { type: string } }";
    let query = "{ name: q, in: query, required: true, schema: { type: string } }";
    let check = |operations: &[(&str, &str, &str)], expected: &[&str]| {
        assert_setters(&description("3.1.0", operations, ""), None, expected);
    };
    check(&[("/a", "get", header)], &[]);
    check(&[("/a", "get", header), ("/b", "get", header)], &["x_team"]);
    let half = [("/a", "get", header), ("/b", "get", header), ("/c", "get", ""), ("/d", "put", "")];
    check(&half, &["x_team"]);
    check(&[half[0], half[1], half[2], half[3], ("/e", "get", "")], &[]);
    check(&[("/a", "get", query), ("/b", "get", query)], &[]);
    check(&[("/a", "get", query), ("/b", "delete", query)], &["q"]);
}

#[test]
fn the_configuration_chooses_them() {
    let header = "{ name: X-Team, in: header, schema: { type: string } }";
    let operations = [("/a", "get", header), ("/b", "get", header)];
    let description = description("3.1.0", &operations, "");
    assert_setters(&description, Some(&[]), &[]);
    assert_setters(&description, Some(&["x-team"]), &["x_team"]);
    let failure = setters(&description, Some(&["X-Team", "X-Tean"])).expect_err("there is none");
    assert_eq!(failure.diagnostics[0].code, Code::NothingSelected, "{failure}");
}
