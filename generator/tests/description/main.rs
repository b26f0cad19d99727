//! Invalid descriptions: every problem is reported with a position.

mod objects;
mod syntax;

use std::fmt::Write as _;

use openapi_to_crate::description::{Description, Document, index, locate_diagnostics};
use openapi_to_crate::diagnostics::{Diagnostic, Diagnostics, Severity};
use openapi_to_crate::lower::reach;
use openapi_to_crate::select::{Selection, select};

/// Returns all problems of a description when everything is selected.
fn problems(text: &str) -> Vec<Diagnostic> {
    let description = Description::new("api.yaml", text);
    let mut diagnostics = Diagnostics::default();
    if let Ok(index) = index(&description, &mut diagnostics) {
        let document = Document::new(index);
        document.top(&mut diagnostics);
        let selected = select(&document, &Selection::default(), &mut diagnostics);
        reach(&document, &selected, &[], &mut diagnostics);
    }
    locate_diagnostics(&description, diagnostics)
}

/// Returns a description with one operation whose response has a schema, and these component schemas.
fn with_schemas(schema: &str, components: &str) -> String {
    let mut text = String::from(
        "openapi: 3.0.4\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n      responses:\n        '200':\n          description: d\n          content:\n            application/json:\n",
    );
    writeln!(text, "              schema: {schema}").expect("writing to a string never fails");
    writeln!(text, "components:\n  schemas:\n{components}")
        .expect("writing to a string never fails");
    text
}

const SCHEMA: &str = "/paths/~1a/get/responses/200/content/application~1json/schema";

/// Checks that a description has exactly one problem of a severity, with this pointer, line and part of its message.
#[track_caller]
fn one(text: &str, severity: Severity, pointer: &str, line: usize, message: &str) {
    let found = problems(text);
    let fits = |found: &&Diagnostic| {
        found.severity == severity
            && found.pointer == pointer
            && found.position.is_some_and(|position| position.line == line)
            && found.message.contains(message)
            && !found.help.is_empty()
    };
    assert_eq!(found.iter().filter(fits).count(), 1, "{found:#?}");
    let same = found.iter().filter(|found| found.severity == severity).count();
    assert_eq!(same, 1, "{found:#?}");
}

#[test]
fn a_valid_description_has_no_problem() {
    let text = with_schemas("{$ref: '#/components/schemas/a'}", "    a: {type: string}");
    assert_eq!(problems(&text), []);
    assert_eq!(problems(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), []);
    let json = r#"{"openapi":"3.0.0","info":{"title":"t","version":"1"},"paths":{}}"#;
    assert_eq!(problems(json), []);
    assert_eq!(problems("{openapi: 3.0.0, info: {title: t, version: '1'}, paths: {}}"), []);
    assert_eq!(problems(&format!("---\n{text}...\n")), []);
}

#[test]
fn a_description_without_title_and_version_is_accepted() {
    one("openapi: 3.0.4\npaths: {}\n", Severity::Warning, "", 1, "`info` is missing");
    let text = "openapi: 3.0.4\ninfo: {title: t}\npaths: {}\n";
    one(text, Severity::Warning, "/info", 2, "`version` is missing");
}

#[test]
fn a_description_with_only_schemas_needs_no_paths() {
    let head = "openapi: 3.0.4\ninfo: {title: t, version: '1'}\n";
    for paths in ["", "paths:\n"] {
        let text = format!("{head}{paths}components: {{schemas: {{a: {{type: string}}}}}}\n");
        one(&text, Severity::Warning, "", 1, "`paths` is missing");
        let newer = text.replace("3.0.4", "3.1.0");
        assert_eq!(problems(&newer), []);
        let nothing = format!("{head}{paths}");
        assert_eq!(problems(&nothing)[0].severity, Severity::Error);
    }
}

#[test]
fn a_description_with_only_components_needs_no_paths() {
    let components = [
        "parameters: {p: {name: p, in: path, required: true, schema: {}}}",
        "responses:\n    r: {description: d}\n",
        "securitySchemes:\n    s: {type: http, scheme: basic}\n",
        "schemas: {}",
        "x-own: 1",
    ];
    for components in components {
        for version in ["3.1.0", "3.2.0"] {
            let text = format!(
                "openapi: {version}\ninfo: {{title: t, version: '1'}}\ncomponents:\n  {components}\n"
            );
            assert_eq!(problems(&text), [], "{text}");
            let older = text.replace(version, "3.0.4");
            one(&older, Severity::Warning, "", 1, "`paths` is missing");
        }
    }
    let json = r#"{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "webhooks": {}}"#;
    assert_eq!(problems(json), []);
}
