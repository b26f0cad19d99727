//! Generation of a JSON document that matches the schemas.

use std::fmt::Write as _;

use super::schema::{Kind, PAGE, Presence, Property, Schema};

/// Returns a document of about `size` bytes: the first page of a list.
///
/// Its objects resemble real responses: most properties are present in declaration order, nullable ones are sometimes
/// null, and some objects have an additional property.
#[must_use]
pub fn document(schemas: &[Schema], size: usize) -> String {
    let mut writer = Writer { schemas, random: Random(1), text: String::new() };
    writer
        .text
        .push_str("{\"@odata.nextLink\":\"https://benchmark.example/page?skip=1\",\"value\":[");
    let page = schemas.iter().find(|schema| schema.name == PAGE);
    let items = page.and_then(|page| page.properties.last());
    if let Some(Property { kind: Kind::Objects(item), .. }) = items {
        while writer.text.len() < size {
            writer.object(item);
            writer.text.push(',');
        }
        writer.text.pop();
    }
    writer.text.push_str("]}");
    writer.text
}

struct Writer<'s> {
    schemas: &'s [Schema],
    random: Random,
    text: String,
}

impl Writer<'_> {
    fn object(&mut self, name: &str) {
        let schemas = self.schemas;
        let Some(schema) = schemas.iter().find(|schema| schema.name == name) else {
            return;
        };
        self.text.push('{');
        if self.random.one_in(8) {
            self.text.push_str(r#""@odata.etag":"W/\"JzEtVXNlcjs3NDM4\"","#);
        }
        for property in &schema.properties {
            if property.presence != Presence::Required && self.random.one_in(6) {
                continue;
            }
            let _ = write!(self.text, "\"{}\":", property.name);
            if property.presence == Presence::Nullable && self.random.one_in(4) {
                self.text.push_str("null");
            } else {
                self.value(&property.kind);
            }
            self.text.push(',');
        }
        if self.text.ends_with(',') {
            self.text.pop();
        }
        self.text.push('}');
    }

    fn value(&mut self, kind: &Kind) {
        let number = self.random.next();
        match kind {
            Kind::String => {
                let word = WORDS[number % WORDS.len()];
                let _ = write!(self.text, "\"{word} {number:05}\"");
            }
            Kind::DateTime => {
                let (day, second) = (1 + number % 28, number % 60);
                let _ = write!(self.text, "\"2026-04-{day:02}T10:20:{second:02}.1234567Z\"");
            }
            Kind::Int32 => self.text.push_str(&(number % 1000).to_string()),
            Kind::Int64 => self.text.push_str(&(number * 123_457).to_string()),
            Kind::Double => {
                let _ = write!(self.text, "{}.{}", number % 100, 1 + number % 9);
            }
            Kind::Bool => {
                self.text.push_str(if number.is_multiple_of(2) { "true" } else { "false" });
            }
            Kind::Strings => self.list(1 + number % 4, |writer| writer.value(&Kind::String)),
            Kind::Map => {
                self.text.push_str("{\"owner\":");
                self.value(&Kind::String);
                self.text.push_str(",\"costCenter\":");
                self.value(&Kind::String);
                self.text.push('}');
            }
            Kind::Object(name) => self.object(name),
            Kind::Objects(name) => self.list(number % 4, |writer| writer.object(name)),
        }
    }

    fn list(&mut self, length: usize, mut item: impl FnMut(&mut Self)) {
        self.text.push('[');
        for index in 0..length {
            if index > 0 {
                self.text.push(',');
            }
            item(self);
        }
        self.text.push(']');
    }
}

/// Contents of strings: short and long ones, with non-ASCII characters and with escapes.
const WORDS: [&str; 8] = [
    "Contoso",
    "Besprechungsräume im dritten Stock",
    "A description that says in a sentence what the object is for and who looks after it",
    "00000000-0000-0000-0000-0000000",
    "Zoë",
    "first line\\nsecond line",
    "https://graph.example/v1.0/users/",
    "ok",
];

/// A pseudo-random generator with the same numbers in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 48).unwrap_or_default()
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.next().is_multiple_of(count)
    }
}
