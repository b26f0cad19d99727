//! The whole pipeline over any text. See the README beside it.

#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::{Corpus, fuzz_mutator, fuzz_target, fuzzer_mutate};
use openapi_to_crate::{Description, Options, PackageOptions, Severity, generate};
use serde_json::{Map, Value};

fuzz_target!(|data: &[u8]| -> Corpus {
    let Ok(text) = std::str::from_utf8(data) else { return Corpus::Reject };
    let description = Description::new("fuzz.yaml", text);
    match (generate(&description, options()), generate(&description, options())) {
        (Ok(first), Ok(again)) => {
            assert_eq!(first.files, again.files, "it gives something else when it is done again");
            assert!(first.diagnostics.iter().all(|found| found.severity == Severity::Warning));
            for (path, text) in &first.files {
                check(path, text);
            }
        }
        (Err(failure), Err(again)) => {
            assert_eq!(failure.diagnostics, again.diagnostics);
            assert!(failure.diagnostics.iter().any(|found| found.severity == Severity::Error));
        }
        _ => panic!("it succeeds only sometimes"),
    }
    Corpus::Keep
});

fn options() -> &'static Options {
    static OPTIONS: OnceLock<Options> = OnceLock::new();
    OPTIONS.get_or_init(|| {
        let (name, version) = ("fuzz".to_owned(), "0.1.0".to_owned());
        let package = PackageOptions { name, version, ..PackageOptions::default() };
        Options { package, ..Options::default() }
    })
}

fn check(path: &str, text: &str) {
    assert!(!path.starts_with('/') && !path.contains('\\') && !path.contains(':'), "{path}");
    assert!(path.split('/').all(|part| !matches!(part, "" | "." | "..")), "{path}");
    if path.ends_with(".rs") {
        syn::parse_file(text).unwrap_or_else(|error| panic!("{path} is not Rust: {error}\n{text}"));
    } else if path.ends_with(".toml") {
        text.parse::<toml::Table>().unwrap_or_else(|error| panic!("{path}: {error}\n{text}"));
    }
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut random = Random(u64::from(seed) | 1 << 40);
    if random.below(2) == 0
        && let Some(mut value) = read(&data[..size])
    {
        for _ in 0..=random.below(3) {
            mutate(&mut value, &mut random);
        }
        let text = value.to_string();
        if text.len() <= max_size {
            data[..text.len()].copy_from_slice(text.as_bytes());
            return text.len();
        }
    }
    fuzzer_mutate(data, size, max_size)
});

fn read(data: &[u8]) -> Option<Value> {
    let text = std::str::from_utf8(data).ok()?;
    serde_json::from_str(text).ok().or_else(|| serde_yaml::from_str(text).ok())
}

/// A linear congruential generator with Knuth's numbers: an input is mutated in the same way each time.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }

    fn of<'t, T>(&mut self, items: &'t [T]) -> &'t T {
        &items[self.below(items.len())]
    }
}

/// What OpenAPI gives a meaning to.
const KEYS: &[&str] = &[
    "$ref",
    "additionalOperations",
    "additionalProperties",
    "allOf",
    "allowReserved",
    "anyOf",
    "const",
    "content",
    "default",
    "deprecated",
    "discriminator",
    "encoding",
    "enum",
    "example",
    "examples",
    "explode",
    "format",
    "get",
    "headers",
    "in",
    "items",
    "mapping",
    "name",
    "not",
    "nullable",
    "oneOf",
    "operationId",
    "parameters",
    "patternProperties",
    "post",
    "prefixItems",
    "properties",
    "propertyName",
    "query",
    "requestBody",
    "required",
    "responses",
    "schema",
    "schemas",
    "security",
    "servers",
    "style",
    "summary",
    "tags",
    "type",
    "url",
    "variables",
];

/// What could become code, or break a comment, a string or a path.
const TEXTS: &[&str] = &[
    "",
    "*/",
    "//",
    "\"",
    "\\",
    "\"#",
    "#![x]",
    "{}",
    "}",
    "\n",
    "\r",
    "../x",
    "/",
    "..",
    "r#\"",
    "'",
    "self",
    "Self",
    "crate",
    "type",
    "async",
    "_",
    "$",
    "\u{202e}",
    "\u{0}",
    "é",
    "日本",
    "1",
    "-1",
    "null",
    "true",
    "object",
    "array",
    "string",
    "integer",
    "number",
    "boolean",
    "application/json",
    "text/plain",
    "multipart/form-data",
    "application/x-www-form-urlencoded",
    "text/event-stream",
    "form",
    "deepObject",
    "matrix",
    "label",
    "path",
    "cookie",
    "binary",
    "date-time",
    "uuid",
    "int64",
    "2XX",
    "default",
    "#/components/schemas/A",
    "#/paths/~1a/get",
    "#",
    "a.yaml",
    "https://a.example/{b}",
    "```",
    "[a](b)",
    "<!--",
    "&",
    "99999999999999999999",
    "1e999",
];

/// Changes one place, chosen by its number among all.
fn mutate(value: &mut Value, random: &mut Random) {
    let count = count(value);
    let other = node(value, &mut random.below(count)).cloned().unwrap_or(Value::Null);
    let Some(place) = node_mut(value, &mut random.below(count)) else { return };
    match (random.below(8), place) {
        (0, Value::Object(entries)) => remove(entries, random),
        (1, Value::Object(entries)) => {
            entries.insert((*random.of(KEYS)).to_owned(), other);
        }
        (2, Value::Object(entries)) => rename(entries, random, KEYS),
        (3, Value::Object(entries)) => rename(entries, random, TEXTS),
        (4, Value::Array(items)) => items.push(other),
        (5, Value::String(text)) => text.push_str(random.of::<&str>(TEXTS)),
        (6, place) => *place = Value::String((*random.of(TEXTS)).to_owned()),
        (_, place) => *place = other,
    }
}

fn remove(entries: &mut Map<String, Value>, random: &mut Random) {
    let key = entries.keys().nth(random.below(entries.len())).cloned();
    key.and_then(|key| entries.remove(&key));
}

fn rename(entries: &mut Map<String, Value>, random: &mut Random, names: &[&str]) {
    let key = entries.keys().nth(random.below(entries.len())).cloned();
    if let Some(value) = key.and_then(|key| entries.remove(&key)) {
        entries.insert((*random.of(names)).to_owned(), value);
    }
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(entries) => entries.values().map(count).sum(),
        _ => 0usize,
    }
}

fn node<'v>(value: &'v Value, left: &mut usize) -> Option<&'v Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter().find_map(|item| node(item, left)),
        Value::Object(entries) => entries.values().find_map(|item| node(item, left)),
        _ => None,
    }
}

fn node_mut<'v>(value: &'v mut Value, left: &mut usize) -> Option<&'v mut Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| node_mut(item, left)),
        Value::Object(entries) => entries.values_mut().find_map(|item| node_mut(item, left)),
        _ => None,
    }
}
