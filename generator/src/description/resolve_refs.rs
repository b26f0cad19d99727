//! References as everything after expects them: to components.
//!
//! A part of a description is given here as it was read. A reference to a component stays; one that
//! leads elsewhere becomes the reference to the component as which its target is treated. Where
//! OpenAPI has no references, what one leads to takes its place.

use super::place::Place;
use super::reference::to_component;
use super::targets::component_at;
use super::value::{Object, Value};
use super::{Document, Method, Section};
use crate::diagnostics::{Code, Diagnostics, Pointer};

/// How much may be put in the place of references in one part, counted in values.
const LARGEST: usize = 200_000;

/// How deep references can stand in what is put in the place of others.
const DEEPEST: usize = 16;

/// What a value is, as far as references depend on it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum What {
    /// A description's own data: an example, a default, an extension. Nothing in it is a reference.
    Data,
    /// An object without references of its own, or a scalar.
    Plain,
    /// What can be a component.
    Component(Section),
    Discriminator,
    /// The schema that a discriminator's value means.
    Mapped,
    Encoding,
    MediaType,
    Operation,
    PathItem,
    /// An object with names of the description's own.
    Map(&'static What),
    List(&'static What),
}

use What::{Component, Data, Discriminator, Encoding, List, Map, Mapped, MediaType, Plain};

const SCHEMA: What = Component(Section::Schemas);
const PARAMETER: What = Component(Section::Parameters);
const HEADERS: What = Map(&Component(Section::Headers));
const EXAMPLES: What = Map(&Component(Section::Examples));
const CONTENT: What = Map(&MediaType);

impl What {
    /// What the value of a key is.
    pub(super) fn inside(self, key: &str) -> Self {
        match self {
            Data => Data,
            Map(inner) => *inner,
            _ if key.starts_with("x-") => Data,
            Component(Section::Schemas) => in_schema(key),
            Component(Section::Examples) if key == "value" => Data,
            Discriminator if key == "mapping" => Map(&Mapped),
            What::PathItem if Method::from_keyword(key).is_some() => What::Operation,
            _ => in_others(key),
        }
    }

    fn item(self) -> Self {
        match self {
            List(inner) => *inner,
            what => what,
        }
    }
}

fn in_schema(key: &str) -> What {
    match key {
        "properties" | "patternProperties" | "dependentSchemas" | "$defs" | "definitions" => {
            Map(&SCHEMA)
        }
        "allOf" | "oneOf" | "anyOf" | "prefixItems" => List(&SCHEMA),
        "items"
        | "additionalProperties"
        | "not"
        | "if"
        | "then"
        | "else"
        | "contains"
        | "propertyNames"
        | "unevaluatedItems"
        | "unevaluatedProperties"
        | "contentSchema" => SCHEMA,
        "discriminator" => Discriminator,
        "title" | "description" | "externalDocs" | "xml" => Plain,
        _ => Data,
    }
}

fn in_others(key: &str) -> What {
    match key {
        "schema" | "itemSchema" => SCHEMA,
        "parameters" => List(&PARAMETER),
        "requestBody" => Component(Section::RequestBodies),
        "responses" => Map(&Component(Section::Responses)),
        "headers" => HEADERS,
        "examples" => EXAMPLES,
        "content" => CONTENT,
        "encoding" => Map(&Encoding),
        "itemEncoding" => Encoding,
        "prefixEncoding" => List(&Encoding),
        "additionalOperations" => Map(&What::Operation),
        "contact" | "description" | "externalDocs" | "info" | "license" | "security"
        | "servers" | "summary" | "tags" | "title" => Plain,
        // What OpenAPI does not know here, and what is no part of a client.
        _ => Data,
    }
}

/// A part with references to components only. `at` is where it stands.
pub(super) fn localized(
    document: &Document<'_>,
    mut value: Value,
    what: What,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Value {
    if what == Data || !is_concerned(&value, at.file().is_none()) {
        return value;
    }
    let mut work = Localize { document, diagnostics, left: LARGEST };
    work.value(&mut value, what, &Place::Start(at), 0);
    value
}

/// Whether there may be anything to do: most parts refer to components only.
fn is_concerned(value: &Value, in_description: bool) -> bool {
    match value {
        Value::Object(object) => object.iter().any(|(key, value)| match value {
            Value::Text(text) if key == "$ref" => !(in_description && is_usual(text)),
            Value::Object(mapping) if key == "mapping" => mapping.values().any(|target| {
                target.as_text().is_some_and(|text| !(in_description && is_usual(text)))
            }),
            value => is_concerned(value, in_description),
        }),
        Value::List(items) => items.iter().any(|item| is_concerned(item, in_description)),
        _ => false,
    }
}

fn is_usual(reference: &str) -> bool {
    let way = reference.strip_prefix("#/components/");
    way.is_some_and(|way| way.bytes().filter(|byte| *byte == b'/').count() == 1)
}

struct Localize<'d, 't, 'g> {
    document: &'d Document<'t>,
    diagnostics: &'g mut Diagnostics,
    left: usize,
}

impl Localize<'_, '_, '_> {
    fn value(&mut self, value: &mut Value, what: What, place: &Place<'_>, depth: usize) {
        match value {
            _ if what == Data => {}
            Value::Object(object) => {
                if let Some(Value::Text(reference)) = object.get_mut("$ref") {
                    match what {
                        Component(section) => {
                            let name = self.document.name_of(section, reference, &place.pointer());
                            if let Some(name) = name {
                                *reference = to_component(section, &name);
                            }
                        }
                        _ => return self.put_in_place(value, what, place, depth),
                    }
                }
                self.object(object, what, place, depth);
            }
            Value::List(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.value(item, what.item(), &Place::Item(place, index), depth);
                }
            }
            Value::Text(target) if what == Mapped => self.mapped(target, &place.pointer()),
            _ => {}
        }
    }

    fn object(&mut self, object: &mut Object, what: What, place: &Place<'_>, depth: usize) {
        for (key, value) in object {
            self.value(value, what.inside(key), &Place::Key(place, key), depth);
        }
    }

    /// Lets what a reference leads to take its place, where OpenAPI has none.
    fn put_in_place(&mut self, value: &mut Value, what: What, place: &Place<'_>, depth: usize) {
        let at = place.pointer();
        let index = self.document.index();
        let Some((found, end)) = index.follow(value, &at, self.diagnostics) else { return };
        let size = count(found);
        if depth == DEEPEST || size > self.left {
            let message = "What stands in the place of references here has no end".to_owned();
            let help = "Write out what the reference leads to; OpenAPI has no references here";
            return self.diagnostics.error(Code::TooDeep, &at, message, help);
        }
        self.left -= size;
        *value = found.clone();
        self.value(value, what, &Place::Start(&end), depth + 1);
    }

    /// An entry of a discriminator's mapping: a name, or a reference.
    fn mapped(&self, target: &mut String, at: &Pointer) {
        let document = self.document;
        if document.has_component(Section::Schemas, target) {
            return;
        }
        let local = target.starts_with("#/");
        let bare = !local && !target.contains(['/', '#']);
        // A bare name is that of a component before it is that of a file.
        let own = format!("#/components/schemas/{target}");
        let own = bare.then(|| document.index().target(&own, at).ok()).flatten();
        let own = own.filter(|place| {
            place.file().is_some()
                && document.index().find(place, &mut Diagnostics::default()).is_ok()
        });
        let name = match own {
            Some(place) => document.name_of_place(Section::Schemas, &place),
            None if bare && !target.contains('.') => None,
            None => self.mapped_place(target, at),
        };
        if let Some(name) = name {
            *target = to_component(Section::Schemas, &name);
        }
    }

    /// The name of what an entry refers to. What leads nowhere stays as it is: whoever asks where the discriminator
    /// leads to says so, and can do without.
    fn mapped_place(&self, target: &str, at: &Pointer) -> Option<String> {
        let index = self.document.index();
        let place = index.target(target, at).ok()?;
        let is_there = component_at(&place).is_some()
            || index.find(&place, &mut Diagnostics::default()).is_ok();
        is_there.then(|| self.document.name_of_place(Section::Schemas, &place)).flatten()
    }
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Object(object) => object.values().map(count).sum(),
        Value::List(items) => items.iter().map(count).sum(),
        _ => 0,
    }
}
