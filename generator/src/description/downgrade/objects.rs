//! The objects of 3.1 and 3.2 that are no schemas.

use super::super::keywords::{
    ENCODING, EXAMPLE, FLOWS, HEADER, INFO, LICENSE, MEDIA_TYPE, OPERATION, ObjectType, PARAMETER,
    RESPONSE, ROOT, SECURITY_SCHEME, SERVER, TAG,
};
use super::super::place::Place;
use super::super::value::{Object as Entries, Value};
use super::documentation::{code, document};
use super::events::open_events;
use super::{Rewriting, default, text, with};
use crate::description::version::Version;
use crate::diagnostics::Code;

impl Rewriting<'_> {
    /// Rewrites an object, but not what stands in it.
    pub(super) fn other(&mut self, entries: &mut Entries, object: &ObjectType, place: &Place<'_>) {
        let is = |other| object.is(other);
        self.external_docs(entries, place);
        if is(&MEDIA_TYPE) {
            self.media_type(entries, place);
        } else if is(&PARAMETER) {
            self.parameter(entries, place);
        } else if is(&ENCODING) {
            self.explode(entries, false, place);
            self.inner_encoding(entries, place);
        } else if is(&HEADER) {
            self.explode(entries, true, place);
            self.loose_schema(entries, place);
        } else if is(&EXAMPLE) {
            self.renamed("dataValue", "value", Version::V3_2, entries, place);
            self.removed("serializedValue", Version::V3_2, entries, place);
        } else if is(&RESPONSE) {
            self.renamed("summary", "description", Version::V3_2, entries, place);
            if self.line >= Version::V3_2 {
                default(entries, "description", || text(""));
            }
        } else if is(&OPERATION) {
            self.operation(entries, place);
        } else if is(&SECURITY_SCHEME) {
            self.security_scheme(entries, place);
        } else if is(&FLOWS) {
            self.removed("deviceAuthorization", Version::V3_2, entries, place);
        } else if is(&TAG) {
            self.renamed("summary", "description", Version::V3_2, entries, place);
            self.removed("parent", Version::V3_2, entries, place);
            self.removed("kind", Version::V3_2, entries, place);
        } else if is(&SERVER) {
            self.renamed("name", "description", Version::V3_2, entries, place);
        } else if is(&INFO) {
            self.info(entries, place);
        } else if is(&LICENSE) {
            self.removed("identifier", Version::V3_1, entries, place);
            default(entries, "name", || text(""));
        } else if is(&ROOT) {
            self.top(entries, place);
        }
    }

    /// A link that leads nowhere is none.
    pub(super) fn external_docs(&mut self, entries: &mut Entries, place: &Place<'_>) {
        let key = "externalDocs";
        let Some(docs @ Value::Object(_)) = entries.get(key) else { return };
        if docs.get("url").is_none() {
            entries.shift_remove(key);
            let message = "`externalDocs` without `url` is left out";
            self.repaired(&Place::Key(place, key), message, "Add the `url`, or remove it");
        }
    }

    /// Gives a newer keyword the name of an older one, unless that is there.
    fn renamed(
        &mut self,
        key: &str,
        to: &str,
        since: Version,
        entries: &mut Entries,
        place: &Place<'_>,
    ) {
        if let Some(value) = entries.shift_remove(key) {
            self.newer(key, since, place);
            if value != Value::Null && !entries.contains_key(to) {
                entries.insert(to.to_owned(), value);
                self.moved(place, &[to], &[key]);
            }
        }
    }

    /// Removes a keyword that says nothing of what a client does.
    fn removed(&mut self, key: &str, since: Version, entries: &mut Entries, place: &Place<'_>) {
        if entries.shift_remove(key).is_some() {
            self.newer(key, since, place);
        }
    }

    fn top(&mut self, entries: &mut Entries, place: &Place<'_>) {
        entries.shift_remove("jsonSchemaDialect");
        entries.shift_remove("$self");
        if matches!(entries.get("info"), None | Some(Value::Null)) {
            let info = [("title", "the API"), ("version", "unknown")];
            let info = info.into_iter().map(|(key, value)| (key.to_owned(), text(value)));
            entries.insert("info".to_owned(), Value::Object(info.collect()));
            let (message, help) =
                ("`info` is missing in the description", "Add it, with `title` and `version`");
            self.diagnostics.warn(Code::MissingKeyword, &place.pointer(), message, help);
        }
        let Some(webhooks) = entries.shift_remove("webhooks") else { return };
        self.newer("webhooks", Version::V3_1, place);
        let count = webhooks.as_object().map_or(0, Entries::len);
        if count > 0 {
            let message = format!(
                "`webhooks` have no methods ({count} of them), as the service sends them; \
                 the schemas that they refer to are types"
            );
            self.left(&Place::Key(place, "webhooks"), message);
        }
    }

    fn info(&mut self, entries: &mut Entries, place: &Place<'_>) {
        let Some(Value::Text(summary)) = entries.get("summary").cloned() else { return };
        entries.shift_remove("summary");
        self.newer("summary", Version::V3_1, place);
        let description = entries.shift_remove("description");
        entries.insert("description".to_owned(), Value::Text(summary));
        if let Some(Value::Text(description)) = description {
            document(entries, &description);
        }
    }

    fn operation(&mut self, entries: &mut Entries, place: &Place<'_>) {
        let responses = entries.get("responses");
        if matches!(responses, None | Some(Value::Null)) && !entries.contains_key("$ref") {
            if self.line < Version::V3_1 {
                let message = "`responses` is missing in an operation: any response is taken";
                self.repaired(place, message, "Say what the operation answers in `responses`");
            }
            entries.insert("responses".to_owned(), Value::Object(Entries::new()));
        }
    }

    fn media_type(&mut self, entries: &mut Entries, place: &Place<'_>) {
        self.loose_examples(entries, place);
        if let Some(Value::Text(reference)) = entries.get("$ref") {
            let name = reference.strip_prefix("#/components/mediaTypes/").map(str::to_owned);
            let found = name.and_then(|name| {
                let name = name.replace("~1", "/").replace("~0", "~");
                (self.lookup)(&["components", "mediaTypes", &name])
            });
            if let Some(Value::Object(found)) = found {
                *entries = found;
            }
        }
        for key in ["itemEncoding", "prefixEncoding"] {
            let message = format!(
                "`{key}` of a media type is not supported: parts without a name of their own have no types"
            );
            let help = "Give each part its content type where the body is made";
            self.unsupported(key, message, help, entries, place);
        }
        let Some(mut item) = entries.shift_remove("itemSchema") else { return };
        self.newer("itemSchema", Version::V3_2, place);
        if let Place::Key(_, name) = place
            && name.to_ascii_lowercase().starts_with("text/event-stream")
        {
            open_events(&mut item);
        }
        let mut list = Entries::new();
        list.insert("type".to_owned(), text("array"));
        list.insert("items".to_owned(), item);
        entries.insert("schema".to_owned(), Value::Object(list));
        self.moved(place, &["schema"], &[]);
        self.moved(place, &["schema", "items"], &["itemSchema"]);
        self.notes(place).item_schema = true;
    }

    /// The encoding of the parts that a part has itself.
    fn inner_encoding(&mut self, entries: &mut Entries, place: &Place<'_>) {
        for key in ["encoding", "itemEncoding", "prefixEncoding"] {
            let message = format!(
                "`{key}` inside of an encoding is not supported: a part that has parts itself is sent as bytes"
            );
            let help =
                "Write the inner parts into these bytes, or describe them as parts of the body";
            self.unsupported(key, message, help, entries, place);
        }
    }

    /// Takes away a keyword of 3.2 that the generated code does not follow.
    fn unsupported(
        &mut self,
        key: &str,
        message: String,
        help: &str,
        entries: &mut Entries,
        place: &Place<'_>,
    ) {
        if entries.shift_remove(key).is_some() {
            self.newer(key, Version::V3_2, place);
            let at = Place::Key(place, key).pointer();
            self.diagnostics.warn(Code::Ignored, &at, message, help);
        }
    }

    fn parameter(&mut self, entries: &mut Entries, place: &Place<'_>) {
        match entries.get("in").and_then(Value::as_text) {
            Some("querystring") => self.query_string(entries, place),
            Some("cookie") if entries.get("style").and_then(Value::as_text) == Some("cookie") => {
                self.newer("style", Version::V3_2, place);
                entries.insert("style".to_owned(), text("form"));
                self.notes(place).cookie_style = true;
            }
            _ => {}
        }
        self.parameter_style(entries, place);
        self.allow_reserved(entries, place);
        self.loose_schema(entries, place);
    }

    /// A query that is one value. As a form it is what exploded parameters are.
    fn query_string(&mut self, entries: &mut Entries, place: &Place<'_>) {
        const FORM: &str = "application/x-www-form-urlencoded";
        self.newer("in", Version::V3_2, place);
        if !entries.contains_key("name") {
            entries.insert("name".to_owned(), text("query"));
            self.repaired(place, "A parameter has a `name`: this one is called `query`", "Add it");
        }
        let content = entries.get("content").and_then(Value::as_object);
        let media_type = content.filter(|content| content.len() == 1).and_then(|it| it.get(FORM));
        let schema = media_type.filter(|media_type| media_type.get("encoding").is_none());
        let Some(schema) = schema.and_then(|media_type| media_type.get("schema")).cloned() else {
            let message = "A query string that is no form is not supported";
            let help = "Describe it as `application/x-www-form-urlencoded`, or as query parameters";
            self.diagnostics.error(
                Code::UnsupportedParameter,
                &Place::Key(place, "in").pointer(),
                message,
                help,
            );
            // That is all there is to say of it.
            entries.insert("in".to_owned(), text("query"));
            return;
        };
        entries.shift_remove("content");
        entries.insert("in".to_owned(), text("query"));
        entries.insert("style".to_owned(), text("form"));
        entries.insert("explode".to_owned(), Value::Bool(true));
        entries.insert("schema".to_owned(), schema);
        self.moved(place, &["schema"], &["content", FORM, "schema"]);
    }

    /// A parameter or header that says of itself what its schema should say, or not what it is.
    fn loose_schema(&mut self, entries: &mut Entries, place: &Place<'_>) {
        const KEYS: [&str; 6] = ["type", "format", "items", "enum", "default", "pattern"];
        self.loose_examples(entries, place);
        let has = |key| entries.get(key).is_some_and(|value| *value != Value::Null);
        match (has("schema"), has("content"), has("type")) {
            (false, false, true) => {
                let found = KEYS.into_iter().filter_map(|key| {
                    entries.shift_remove(key).map(|value| (key.to_owned(), value))
                });
                let schema = Value::Object(found.collect());
                entries.insert("schema".to_owned(), schema);
                self.moved(place, &["schema"], &[]);
                let message = "`type` belongs into a `schema`: it is read as if it stood in one";
                self.repaired(&Place::Key(place, "type"), message, "Write `schema` around it");
            }
            (false, false, false) => {
                entries.insert("schema".to_owned(), with("type", text("string")));
                let message = "There is neither `schema` nor `content`: it is read as a text";
                self.repaired(place, message, "Say in a `schema` what it is");
            }
            (true, true, _) => {
                entries.shift_remove("content");
                let message = "There are both `schema` and `content`: only the first is read";
                self.repaired(place, message, "Remove one of the two");
            }
            _ => {}
        }
    }

    /// Examples in the form of another place.
    fn loose_examples(&mut self, entries: &mut Entries, place: &Place<'_>) {
        const KEYS: [&str; 7] = [
            "$ref",
            "summary",
            "description",
            "value",
            "externalValue",
            "dataValue",
            "serializedValue",
        ];
        let place = Place::Key(place, "examples");
        let help = "Name each example, and write `value` around what it is an example of";
        match entries.get_mut("examples") {
            Some(Value::List(examples)) => {
                let named = examples.drain(..).enumerate();
                let named =
                    named.map(|(index, value)| (format!("example {index}"), with("value", value)));
                let named = Value::Object(named.collect());
                entries.insert("examples".to_owned(), named);
                let message = "Examples have names here: the items of a list are read as examples";
                self.repaired(&place, message, help);
            }
            Some(Value::Object(examples)) => {
                let mut bare = false;
                for example in examples.values_mut() {
                    let known = |key: &str| KEYS.contains(&key) || key.starts_with("x-");
                    let is_example = example.as_object().is_some_and(|example| {
                        example.is_empty() || example.keys().any(|key| known(key))
                    });
                    if !is_example {
                        *example = with("value", std::mem::replace(example, Value::Null));
                        bare = true;
                    }
                }
                if bare {
                    let message =
                        "An example is an object with `value`: what has none is read as one";
                    self.repaired(&place, message, help);
                }
            }
            _ => {}
        }
    }

    fn security_scheme(&mut self, entries: &mut Entries, place: &Place<'_>) {
        if let Some(url) = entries.shift_remove("oauth2MetadataUrl") {
            self.newer("oauth2MetadataUrl", Version::V3_2, place);
            if let Value::Text(url) = url {
                document(entries, &format!("Metadata: {}", code(&url)));
            }
        }
        if let Some(Value::Bool(deprecated)) = entries.get("deprecated").cloned() {
            self.newer("deprecated", Version::V3_2, place);
            entries.shift_remove("deprecated");
            if deprecated {
                document(entries, "It is deprecated.");
            }
        }
        match entries.get("type").and_then(Value::as_text) {
            Some("mutualTLS") => {
                self.newer("type", Version::V3_1, place);
                entries.insert("type".to_owned(), text("http"));
                entries.insert("scheme".to_owned(), text("mutualTLS"));
            }
            Some(scheme @ ("basic" | "bearer")) => {
                let scheme = text(scheme);
                let here = Place::Key(place, "type");
                let message = "A scheme of HTTP has the type `http`";
                self.repaired(&here, message, "Write `type: http`, and it as the `scheme`");
                entries.insert("type".to_owned(), text("http"));
                entries.insert("scheme".to_owned(), scheme);
            }
            _ => {}
        }
    }
}
