//! Hostile descriptions: strings of a description are always data.
//!
//! Each description has one attack string in all positions of a kind. The output must be valid Rust that contains the
//! attack only in literals, in files with safe names and without invisible characters.

#![recursion_limit = "512"]

mod common;

use std::collections::BTreeMap;
use std::sync::Arc;

use openapi_to_crate::{Description, Failure, Generated, Options};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use serde_json::{Value, json};

use common::generate_with;

/// Returns strings that would be code if they were not escaped. The code calls `boom`.
fn attacks() -> Vec<String> {
    let mut attacks = [
        "*/ boom!(); /*",
        "\"); boom!(); //",
        "\"#\"##; boom!(); r#\"",
        "\n#![boom]\nboom!();",
        "\r#[boom]\r\n//! boom!()",
        "]] } boom!(); #[boom]",
        "\u{202e}boom!()\u{2066}",
        "a\u{0}\u{1b}[31m\u{7f}\u{85}boom!()",
        "../../boom/../..\\boom",
        "```\nboom!()\n```rust\nboom!()",
        "{{boom}} {0} {boom!()} ${boom} %{",
        "\\\"; boom!(); \\",
        "' 'b b'\\' boom!()",
        "\u{2028}boom!()\u{feff}\u{200b}",
        "[boom](javascript:boom!()) <script>boom!()</script> [`crate::boom`]",
        "[package]\nboom = \"1\"\n[dependencies.boom]",
        "r#type self Self crate super _ boom",
        "💥\u{301}boom",
        "\u{202e}",
        "!",
        "",
    ]
    .map(str::to_owned)
    .to_vec();
    attacks.push("boom".repeat(3_000));
    attacks.push("(\"{[".repeat(500));
    attacks
}

/// Returns an object with one entry.
fn with(key: &str, value: &Value) -> Value {
    Value::Object(std::iter::once((key.to_owned(), value.clone())).collect())
}

/// Returns a description with `text` in strings that become documentation or literals.
fn texts(text: &str) -> Value {
    json!({
        "info": { "title": text, "version": text, "description": text, "summary": text,
            "termsOfService": text, "contact": { "name": text, "url": text }, "license": { "name": text } },
        "x-text": text,
        "externalDocs": { "url": text, "description": text },
        "tags": [{ "name": text, "description": text }],
        "servers": [{ "url": "https://{region}.example.com", "description": text, "name": text,
            "variables": { "region": { "default": text, "enum": [text, "b"], "description": text } } }],
        "webhooks": with(text, &json!({ "post": { "summary": text, "responses": {} } })),
        "paths": { "/a": { "summary": text, "description": text, "get": {
            "operationId": text, "summary": text, "description": text, "tags": [text], "x-a": text, "deprecated": true,
            "x-ms-deprecation": { "description": text, "date": text, "removalDate": text, "version": text },
            "externalDocs": { "url": text, "description": text },
            "callbacks": with(text, &with(text, &json!({}))),
            "parameters": [{ "name": "q", "in": "query", "description": text, "example": text,
                "schema": { "type": "string", "default": text, "pattern": text, "enum": [text, "a"] } }],
            "responses": { "200": { "description": text, "content": { "application/json": { "schema": {
                "type": "object", "title": text, "description": text, "example": text,
                "required": [text],
                "properties": { "a": { "type": "string", "format": text, "default": text, "pattern": text,
                    "examples": [text], "externalDocs": { "url": text }, "x-a": text },
                    "b": { "const": text }, "c": { "type": "string", "contentMediaType": text } } } } } } },
        } } },
    })
}

/// Returns a description with `text` in names that become Rust identifiers.
fn names(text: &str) -> Value {
    json!({
        "paths": { "/a": { "post": {
            "parameters": [
                { "name": text, "in": "query", "schema": { "type": "string" } },
                { "name": text, "in": "cookie", "required": true, "schema": { "type": "array", "items": {} } },
                { "name": "object", "in": "query", "style": "deepObject", "schema": {
                    "type": "object", "properties": with(text, &json!({ "type": "string" })) } },
            ],
            "requestBody": { "content": { "application/json": { "schema": {
                "type": "object", "required": [text],
                "properties": with(text, &json!({ "enum": [text, "", "b", "B"] })) } } } },
            "responses": { "200": { "description": "d", "content": { "application/json": { "schema": {
                "oneOf": [
                    { "title": text, "type": "object", "properties": with(text, &json!({})), "required": [text] },
                    { "title": text, "type": "object", "properties": { "kind": { "const": text } }, "required": ["kind"] },
                    { "title": text, "type": "integer", "enum": [1, 2], "x-enum-varnames": [text, text] },
                ] } } } } },
        } } },
    })
}

/// Returns components with `text` in their names and discriminators.
fn components(text: &str) -> Value {
    let reference = text.replace('%', "%25").replace('~', "~0").replace('/', "~1");
    let reference =
        |section: &str| json!({ "$ref": format!("#/components/{section}/{reference}") });
    let derived =
        json!({ "allOf": [reference("schemas"), { "properties": { "a": { "type": "string" } } }] });
    json!({
        "paths": { "/a": { "post": {
            "parameters": [reference("parameters")],
            "requestBody": reference("requestBodies"),
            "responses": { "200": reference("responses") },
        } } },
        "components": {
            "schemas": {
                text: { "type": "object", "required": [text], "properties": with(text, &json!({ "type": "string" })),
                    "discriminator": { "propertyName": text, "mapping": with(text, &json!("Derived")) } },
                "Derived": derived,
            },
            "parameters": with(text, &json!({ "name": "p", "in": "query", "schema": { "enum": [text] } })),
            "requestBodies": with(text, &json!({ "content": { "application/json": { "schema": reference("schemas") } } })),
            "responses": with(text, &json!({ "description": text,
                "content": { "application/json": { "schema": reference("schemas") } } })),
        },
    })
}

/// Returns descriptions with `text` in parts of requests, where it may be rejected.
fn wire(text: &str) -> Vec<Value> {
    let media = |text: &str| with(text, &json!({ "schema": { "type": "string" } }));
    let post = |operation: Value| json!({ "paths": { "/a": { "post": operation } } });
    let of_path = |path: String| {
        let parameter =
            json!({ "name": text, "in": "path", "required": true, "schema": { "type": "string" } });
        let operation = json!({ "get": { "parameters": [parameter], "responses": {} } });
        json!({ "paths": with(&path, &operation) })
    };
    let scheme = |scheme: Value| {
        json!({ "security": [with(text, &json!([text]))],
            "components": { "securitySchemes": with(text, &scheme) },
            "paths": { "/a": { "get": { "responses": {}, "security": [with(text, &json!([text])), {}] } } } })
    };
    vec![
        post(json!({ "requestBody": { "content": media(text) }, "responses": {} })),
        post(
            json!({ "requestBody": { "content": media(&format!("application/{text}+json")) }, "responses": {} }),
        ),
        post(json!({ "responses": { "200": { "description": "d", "content": media(text) } } })),
        post(
            json!({ "responses": { "200": { "description": "d", "content": media(&format!("text/{text}")),
            "headers": with(text, &json!({ "schema": { "type": "string" } })) } } }),
        ),
        post(json!({ "responses": {}, "requestBody": { "content": { "multipart/form-data": {
            "schema": { "type": "object", "properties": with(text, &json!({ "type": "string", "format": "binary" })) },
            "encoding": with(text, &json!({ "contentType": text,
                "headers": with(text, &json!({ "schema": { "type": "string", "enum": [text] } })) })) } } } })),
        post(
            json!({ "responses": {}, "requestBody": { "content": { "application/x-www-form-urlencoded": {
            "schema": { "type": "object", "properties": with(text, &json!({ "type": "string" })) } } } } }),
        ),
        post(json!({ "responses": {}, "parameters": [
            { "name": text, "in": "header", "schema": { "type": "string" } },
            { "name": text, "in": "query", "content": media(text) }] })),
        of_path(format!("/{text}")),
        of_path(format!("/a/{{{text}}}")),
        of_path(format!("/a/x{{{text}}}y{text}/b?{text}={{{text}}}")),
        of_path(format!("/a(b='{{{text}}}')/{text}()")),
        json!({ "servers": [{ "url": text }, { "url": format!("https://{{{text}}}/{text}"),
            "variables": with(text, &json!({ "default": text })) }] }),
        json!({ "paths": { "/a": { "servers": [{ "url": text }], "get": { "responses": {} } } } }),
        scheme(json!({ "type": "apiKey", "name": text, "in": "header", "description": text })),
        scheme(json!({ "type": "apiKey", "name": text, "in": "query" })),
        scheme(json!({ "type": "http", "scheme": text, "bearerFormat": text })),
        scheme(json!({ "type": "oauth2", "flows": { "implicit": { "authorizationUrl": text,
            "scopes": with(text, &json!(text)) } } })),
        json!({ "paths": { "/a": { "additionalOperations": with(text, &json!({ "responses": {} })) } } }),
        post(
            json!({ "responses": { "200": { "description": "d", "content": { "application/json": {
            "schema": { "$ref": format!("{text}.yaml#/{text}") } } } } } }),
        ),
        post(
            json!({ "responses": {}, "parameters": [{ "$ref": format!("#/components/parameters/{text}") }] }),
        ),
    ]
}

fn generate(description: &Value) -> Result<Generated, Failure> {
    let mut whole = json!({
        "openapi": "3.2.0",
        "info": { "title": "t", "version": "1" },
        "paths": { "/a": { "get": { "responses": {} } } },
    });
    for (key, value) in description.as_object().expect("a description is an object") {
        whole[key] = value.clone();
    }
    let files: BTreeMap<String, String> = BTreeMap::new();
    let description = Description::new("hostile.json", whole.to_string());
    let options = Options { namespace: Some("boom".to_owned()), ..Options::default() };
    generate_with(options, "hostile", &description.with_files("hostile.json", Arc::new(files)))
}

/// Checks that strings of a description are only data in the output.
#[track_caller]
fn harmless(generated: &Generated, attack: &str) {
    for (path, text) in &generated.files {
        let at = || format!("{path} with the attack {}", attack.escape_debug());
        let parts: Vec<&str> = path.split('/').collect();
        let is_plain = |part: &&str| {
            !matches!(*part, "" | "." | "..")
                && part.len() < 200
                && !part.contains(['\\', ':', '\0'])
        };
        assert!(parts.iter().all(is_plain), "a path that leads elsewhere: {}", at());
        let hidden = |c: char| {
            (c.is_control() && c != '\n')
                || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}' | '\u{2066}'..='\u{2069}')
        };
        let hidden = text.chars().find(|c| hidden(*c));
        assert!(hidden.is_none(), "{} in {}", hidden.unwrap_or_default().escape_unicode(), at());
        let extension = std::path::Path::new(path).extension();
        if extension.is_some_and(|extension| extension == "rs") {
            syn::parse_file(text).unwrap_or_else(|error| panic!("{error} in {}", at()));
            let tokens: TokenStream = text.parse().expect("it is Rust");
            assert!(!does_something(tokens, false), "the attack is code in {}", at());
        } else if extension.is_some_and(|extension| extension == "toml") {
            let manifest: toml::Table =
                toml::from_str(text).unwrap_or_else(|error| panic!("{error} in {}", at()));
            let has =
                |table: &str| manifest.get(table).is_some_and(|table| table.get("boom").is_some());
            assert!(!has("package") && !has("dependencies"), "{}", at());
        }
    }
}

/// Returns whether `boom` is called as a macro or a function, or is in an attribute.
fn does_something(tokens: TokenStream, in_attribute: bool) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    tokens.iter().enumerate().any(|(index, token)| match token {
        TokenTree::Ident(ident) if ident == "boom" => {
            let calls =
                |next: &TokenTree| matches!(next, TokenTree::Punct(next) if next.as_char() == '!');
            in_attribute || tokens.get(index + 1).is_some_and(calls)
        }
        TokenTree::Group(group) => {
            let before = index.checked_sub(1).map(|before| tokens[before].to_string());
            let begins = group.delimiter() == Delimiter::Bracket
                && before.is_some_and(|before| matches!(before.as_str(), "#" | "!"));
            does_something(group.stream(), in_attribute || begins)
        }
        _ => false,
    })
}

#[test]
fn the_search_for_code_finds_it() {
    for (text, is_code) in [
        ("fn a() { boom!(); }", true),
        ("#![boom] fn a() {}", true),
        ("#[allow(boom)] fn a() {}", true),
        ("/// boom!()\nfn boom() { let boom = \"boom!()\"; }", false),
    ] {
        let tokens = text.parse().expect("it is Rust");
        assert_eq!(does_something(tokens, false), is_code, "{text}");
    }
}

#[test]
fn documentation_is_never_code() {
    for attack in attacks() {
        let made = generate(&texts(&attack));
        let made = made.unwrap_or_else(|failure| panic!("{}: {failure}", attack.escape_debug()));
        harmless(&made, &attack);
    }
}

#[test]
fn names_are_never_code_or_unsafe_paths() {
    for attack in attacks() {
        for description in [names(&attack), components(&attack)] {
            let made = generate(&description);
            let made =
                made.unwrap_or_else(|failure| panic!("{}: {failure}", attack.escape_debug()));
            harmless(&made, &attack);
        }
    }
}

#[test]
fn parts_of_requests_are_never_code_or_are_rejected() {
    for attack in attacks() {
        for description in wire(&attack) {
            match generate(&description) {
                Ok(made) => harmless(&made, &attack),
                Err(failure) => assert!(!failure.diagnostics.is_empty(), "{description}"),
            }
        }
    }
    let made = wire("a").iter().filter(|description| generate(description).is_ok()).count();
    assert!(made + 2 >= wire("a").len(), "what is right is refused as well: {made}");
}
