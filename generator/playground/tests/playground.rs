//! What a page gets from the generator.

use std::collections::BTreeMap;
use std::io::Read as _;

use flate2::read::DeflateDecoder;
use openapi_to_crate::{Description, Options, PackageOptions, Profile, generate};
use openapi_to_crate_playground::{
    File, Patterns, Playground, Problem, Request, Response, Row, Settings,
};
use rawzip::ZipArchive;
use serde_json::{Value, json};

const PET_SHOP: &str = include_str!("../../../docs/playground/samples/pet-shop.yaml");
const MISTAKES: &str = include_str!("../../../docs/playground/samples/mistakes.yaml");
const GRAPH: &str = include_str!("../../../spec/assign.yaml");

fn playground(text: &str) -> Playground {
    Playground::new("description", text.into())
}

fn settings(package: &str) -> Settings {
    Settings { package: package.to_owned(), ..Settings::default() }
}

fn generated(
    playground: &mut Playground,
    settings: Settings,
) -> (BTreeMap<String, String>, Vec<Problem>) {
    match playground.respond(Request::Generate(settings), &mut ()) {
        Response::Generated { files, problems } => {
            (files.into_iter().map(|File { path, text }| (path, text)).collect(), problems)
        }
        other => panic!("{other:?}"),
    }
}

fn operations(playground: &mut Playground) -> Vec<Row> {
    match playground.respond(Request::Operations, &mut ()) {
        Response::Operations { operations } => operations,
        other => panic!("{other:?}"),
    }
}

fn matched(playground: &mut Playground, include: &[&str], exclude: &[&str]) -> Response {
    let owned = |patterns: &[&str]| patterns.iter().map(|&pattern| pattern.to_owned()).collect();
    let patterns = Patterns { include: owned(include), exclude: owned(exclude) };
    playground.respond(Request::Match(patterns), &mut ())
}

#[test]
fn samples_become_the_crates_that_the_library_generates() {
    for (text, profile) in [(PET_SHOP, None), (GRAPH, Some(Profile::MicrosoftGraph))] {
        let package = PackageOptions {
            name: "sample".to_owned(),
            version: "0.1.0".to_owned(),
            ..PackageOptions::default()
        };
        let options = Options { package, profile, ..Options::default() };
        let expected =
            generate(&Description::new("description", text), &options).expect("samples are right");
        let profile = profile.map(|profile| profile.name().to_owned()).unwrap_or_default();
        let settings = Settings { profile, ..settings("sample") };
        let (files, problems) = generated(&mut playground(text), settings);
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(files, expected.files);
    }
}

#[test]
fn the_pattern_of_an_operation_selects_only_that_operation() {
    for text in [PET_SHOP, GRAPH] {
        let mut playground = playground(text);
        let operations = operations(&mut playground);
        assert!(!operations.is_empty());
        for (position, operation) in operations.iter().enumerate() {
            let response = matched(&mut playground, &[&operation.pattern], &[]);
            assert!(
                matches!(&response, Response::Matched { matched } if *matched == [position]),
                "{}: {response:?}",
                operation.pattern
            );
        }
    }
}

#[test]
fn patterns_include_and_exclude() {
    let response = matched(&mut playground(PET_SHOP), &["tag:pets"], &["/pets#POST"]);
    assert!(
        matches!(&response, Response::Matched { matched } if *matched == [0, 2, 3]),
        "{response:?}"
    );
}

#[test]
fn a_pattern_without_a_meaning_is_refused_and_one_that_matches_nothing_fails() {
    let mut playground = playground(PET_SHOP);
    let refused = matched(&mut playground, &["pets"], &[]);
    assert!(
        matches!(&refused, Response::Refused { message } if message.contains("`pets`")),
        "{refused:?}"
    );
    let failed = matched(&mut playground, &["/dogs"], &[]);
    assert!(matches!(&failed, Response::Failed { problems } if problems[0].error), "{failed:?}");
}

#[test]
fn only_selected_operations_are_generated() {
    let patterns = Patterns { include: vec!["tag:visits".to_owned()], ..Patterns::default() };
    let settings = Settings { patterns, ..settings("visits") };
    let (files, _) = generated(&mut playground(PET_SHOP), settings);
    assert!(files.contains_key("src/models/visit.rs"));
    assert!(!files.contains_key("src/models/pet.rs"));
}

#[test]
fn problems_have_a_line_and_mark_the_value() {
    let (files, problems) = generated(&mut playground(MISTAKES), settings("library"));
    assert!(files.is_empty());
    let [problem] = &problems[..] else { panic!("{problems:?}") };
    assert_eq!((problem.code, problem.error), ("E0205", true));
    assert_eq!((problem.line, problem.column), (Some(31), Some(15)));
    let excerpt = problem.excerpt.as_ref().expect("the line is known");
    assert_eq!(
        (&*excerpt.before, &*excerpt.marked, &*excerpt.after),
        ("          in: ", "querry", "")
    );
}

#[test]
fn names_that_cargo_would_not_accept_are_refused() {
    let mut playground = playground(PET_SHOP);
    for name in ["", "../up", "a/b", "1st", "a b", "é", "-a"] {
        let response = playground.respond(Request::Generate(settings(name)), &mut ());
        assert!(matches!(response, Response::Refused { .. }), "{name}");
    }
    let unknown = Settings { profile: "other".to_owned(), ..settings("pets") };
    let response = playground.respond(Request::Generate(unknown), &mut ());
    assert!(
        matches!(&response, Response::Refused { message } if message.contains("`other`")),
        "{response:?}"
    );
}

#[test]
fn bytes_that_are_no_text_are_an_error() {
    for bytes in [vec![0xff, 0xfe, 0, 0], vec![0; 100], Vec::new()] {
        let mut playground = Playground::new("description", bytes);
        let response = playground.respond(Request::Operations, &mut ());
        assert!(matches!(response, Response::Failed { .. }), "{response:?}");
        let (files, problems) = generated(&mut playground, settings("none"));
        assert!(files.is_empty() && problems.iter().any(|problem| problem.error), "{problems:?}");
    }
}

#[test]
fn requests_and_responses_are_json() {
    let request = json!({
        "request": "generate", "package": "pets", "profile": "", "types-only": true, "strict": false,
        "include": ["tag:visits"], "exclude": [],
    });
    let request = serde_json::from_value(request).expect("it is a request");
    let response = playground(PET_SHOP).respond(request, &mut ());
    let response = serde_json::to_value(&response).expect("it is JSON");
    assert_eq!(response["response"], "generated");
    let files = response["files"].as_array().expect("there are files");
    assert!(files.iter().any(|file| file["path"] == "Cargo.toml"));
    assert!(files.iter().all(|file| file["path"] != "src/client.rs" && file["text"].is_string()));
    let response = playground(MISTAKES).respond(
        serde_json::from_value(json!({ "request": "operations" })).expect("it is one"),
        &mut (),
    );
    let response = serde_json::to_value(&response).expect("it is JSON");
    assert_eq!(response["operations"][1]["pattern"], Value::from("/books/{isbn}#GET"));
}

#[test]
fn an_archive_has_the_files_and_is_the_same_each_time() {
    let mut playground = playground(PET_SHOP);
    let (files, _) = generated(&mut playground, settings("pets"));
    let bytes = playground.archive();
    assert_eq!(bytes, playground.archive());
    let expected: BTreeMap<_, _> =
        files.into_iter().map(|(path, text)| (format!("pets/{path}"), text)).collect();
    assert_eq!(unpacked(&bytes), expected);
}

fn unpacked(bytes: &[u8]) -> BTreeMap<String, String> {
    let archive = ZipArchive::from_slice(bytes).expect("it is an archive");
    let mut files = BTreeMap::new();
    for record in archive.entries() {
        let record = record.expect("it is an entry");
        let entry = archive.get_entry(record.wayfinder()).expect("it has data");
        let mut text = String::new();
        entry
            .verifying_reader(DeflateDecoder::new(entry.data()))
            .read_to_string(&mut text)
            .expect("it is text");
        let path = record.file_path().try_normalize().expect("it is a safe path");
        files.insert(path.as_ref().to_owned(), text);
    }
    files
}
