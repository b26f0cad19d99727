//! The ways to call operations, and the prefix of their paths: defaults and options.

mod common;

use std::fmt::Write as _;

use openapi_to_crate::{Calls, Code, Description, Failure, Options, Pattern, Selection};

use common::generate_with;

/// A description with these paths, each with its tag and its `operationId`, or neither.
fn description(paths: &[(&str, Option<(&str, &str)>)]) -> Description {
    let mut text = "openapi: 3.0.4\ninfo: { title: t, version: '1' }\npaths:\n".to_owned();
    for (path, names) in paths {
        let names =
            names.map_or(String::new(), |(tag, id)| format!("tags: [{tag}], operationId: {id}, "));
        writeln!(
            text,
            "  {path}:\n    get: {{ {names}responses: {{ '204': {{ description: d }} }} }}"
        )
        .expect("a string takes any text");
    }
    Description::new("calls.yaml", text)
}

/// The names of all methods of the client, sorted.
fn client_methods(description: &Description, options: Options) -> Result<Vec<String>, Failure> {
    let generated = generate_with(options, "calls", description)?;
    let files = generated.files.iter().filter(|(path, _)| path.starts_with("src/requests/"));
    let mut methods = Vec::new();
    for (path, text) in files {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        for item in file.items {
            let syn::Item::Impl(syn::ItemImpl { self_ty, items, .. }) = item else { continue };
            if matches!(&*self_ty, syn::Type::Path(ty) if ty.path.is_ident("Client")) {
                methods.extend(items.into_iter().filter_map(|item| match item {
                    syn::ImplItem::Fn(method) => Some(method.sig.ident.to_string()),
                    _ => None,
                }));
            }
        }
    }
    methods.sort();
    Ok(methods)
}

#[track_caller]
fn assert_methods(description: &Description, options: Options, expected: &[&str]) {
    let found = client_methods(description, options);
    assert_eq!(found.unwrap_or_else(|failure| panic!("{failure}")), expected);
}

#[test]
fn calls_by_tag_are_the_default_if_all_operations_have_a_tag_and_an_id_of_their_own() {
    let all = [("/a", Some(("t", "one"))), ("/b", Some(("t", "two")))];
    assert_methods(&description(&all), Options::default(), &["a", "b", "t"]);
    for other in [None, Some(("t", "one"))] {
        let some = [all[0], ("/b", other)];
        assert_methods(&description(&some), Options::default(), &["a", "b"]);
    }
    let paths = Options { calls: Some(Calls::Paths), ..Options::default() };
    assert_methods(&description(&all), paths, &["a", "b"]);
}

#[test]
fn a_path_that_is_not_selected_changes_no_name() {
    let paths = [("/v1/a", Some(("t", "one"))), ("/v1/a/", None), ("/health", None)];
    let include: Pattern = "operationId:one".parse().expect("it is a pattern");
    let selection = Selection { include: vec![include], ..Selection::default() };
    let options = || Options { selection: selection.clone(), ..Options::default() };
    assert_methods(&description(&paths), options(), &["a", "t"]);
    assert_methods(&description(&paths[..1]), options(), &["a", "t"]);
    assert_methods(&description(&paths), Options::default(), &["health", "v1"]);
}

#[test]
fn a_configured_prefix_applies_to_the_paths_that_have_it() {
    let paths = description(&[("/v1/a", None), ("/v1", None), ("/health", None), ("/", None)]);
    let with =
        |prefix: &str| Options { path_prefix: Some(prefix.to_owned()), ..Options::default() };
    assert_methods(&paths, with("/v1/"), &["a", "get", "health", "v1"]);
    assert_methods(&paths, with(""), &["get", "health", "v1"]);
    for wrong in ["/v2", "v1", "/{a}", "/v1//a"] {
        let failure = client_methods(&paths, with(wrong)).expect_err("it is no prefix");
        assert_eq!(failure.diagnostics[0].code, Code::NothingSelected, "{failure}");
    }
}
