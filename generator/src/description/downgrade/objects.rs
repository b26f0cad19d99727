//! The objects of 3.1 and 3.2 that are no schemas.

use super::super::keywords::{
    ENCODING, EXAMPLE, FLOWS, HEADER, INFO, LICENSE, MEDIA_TYPE, OPERATION, ObjectType, PARAMETER,
    RESPONSE, ROOT, SECURITY_SCHEME, SERVER, TAG,
};
use super::super::location::Location;
use super::super::value::{Entries, Value};
use super::documentation::{code, document};
use super::events::open_events;
use super::{Downgrade, default, single_entry, string};
use crate::description::notes::DeviceAuthorization;
use crate::description::version::Version;
use crate::diagnostics::Code;
use crate::media_type::MediaType;

impl Downgrade<'_> {
    /// Rewrites an object, but not its inner values.
    pub(super) fn other(
        &mut self,
        entries: &mut Entries,
        object: &ObjectType,
        location: &Location<'_>,
    ) {
        let is = |other| object.is(other);
        self.external_docs(entries, location);
        if is(&MEDIA_TYPE) {
            self.media_type(entries, location);
        } else if is(&PARAMETER) {
            self.parameter(entries, location);
        } else if is(&ENCODING) {
            self.explode(entries, false, location);
            self.inner_encoding(entries, location);
        } else if is(&HEADER) {
            self.explode(entries, true, location);
            self.lenient_schema(entries, location);
        } else if is(&EXAMPLE) {
            self.renamed("dataValue", "value", Version::V3_2, entries, location);
            self.removed("serializedValue", Version::V3_2, entries, location);
        } else if is(&RESPONSE) {
            self.renamed("summary", "description", Version::V3_2, entries, location);
            if self.version >= Version::V3_2 {
                default(entries, "description", || string(""));
            }
        } else if is(&OPERATION) {
            self.operation(entries, location);
        } else if is(&SECURITY_SCHEME) {
            self.security_scheme(entries, location);
        } else if is(&FLOWS) {
            self.device_authorization(entries, location);
        } else if is(&TAG) {
            self.renamed("summary", "description", Version::V3_2, entries, location);
            self.removed("parent", Version::V3_2, entries, location);
            self.removed("kind", Version::V3_2, entries, location);
        } else if is(&SERVER) {
            self.renamed("name", "description", Version::V3_2, entries, location);
        } else if is(&INFO) {
            self.info(entries, location);
        } else if is(&LICENSE) {
            self.removed("identifier", Version::V3_1, entries, location);
            default(entries, "name", || string(""));
        } else if is(&ROOT) {
            self.top(entries, location);
        }
    }

    /// A link that leads nowhere is none.
    pub(super) fn external_docs(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let key = "externalDocs";
        let Some(docs @ Value::Object(_)) = entries.get(key) else { return };
        if docs.get("url").is_none() {
            entries.shift_remove(key);
            let message = "`externalDocs` without `url` is ignored";
            self.warn_repaired(
                &Location::Key(location, key),
                message,
                "Add the `url`, or remove it",
            );
        }
    }

    /// Gives a newer keyword the name of an older one, unless that is there.
    fn renamed(
        &mut self,
        key: &str,
        to: &str,
        since: Version,
        entries: &mut Entries,
        location: &Location<'_>,
    ) {
        if let Some(value) = entries.shift_remove(key) {
            self.warn_if_newer(key, since, location);
            if value != Value::Null && !entries.contains_key(to) {
                entries.insert(to.to_owned(), value);
                self.moved(location, &[to], &[key]);
            }
        }
    }

    /// Removes a keyword that says nothing of what a client does.
    fn removed(
        &mut self,
        key: &str,
        since: Version,
        entries: &mut Entries,
        location: &Location<'_>,
    ) {
        if entries.shift_remove(key).is_some() {
            self.warn_if_newer(key, since, location);
        }
    }

    /// The flow stays as a note.
    fn device_authorization(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let key = "deviceAuthorization";
        let Some(flow) = entries.get(key).cloned() else { return };
        self.removed(key, Version::V3_2, entries, location);
        let text = |key| flow.get(key).and_then(Value::as_str).map(str::to_owned);
        let scopes = flow.get("scopes").and_then(Value::as_object).into_iter().flatten();
        let scopes = scopes
            .map(|(scope, text)| (scope.clone(), text.as_str().unwrap_or_default().to_owned()));
        self.notes(location).device_authorization = Some(DeviceAuthorization {
            device_url: text("deviceAuthorizationUrl").unwrap_or_default(),
            token_url: text("tokenUrl").unwrap_or_default(),
            refresh_url: text("refreshUrl"),
            scopes: scopes.collect(),
        });
    }

    fn top(&mut self, entries: &mut Entries, location: &Location<'_>) {
        entries.shift_remove("jsonSchemaDialect");
        entries.shift_remove("$self");
        if matches!(entries.get("info"), None | Some(Value::Null)) {
            let info = [("title", "the API"), ("version", "unknown")];
            let info = info.into_iter().map(|(key, value)| (key.to_owned(), string(value)));
            entries.insert("info".to_owned(), Value::Object(info.collect()));
            let (message, help) =
                ("`info` is missing in the description", "Add it, with `title` and `version`");
            self.diagnostics.warn(Code::MissingKeyword, &location.pointer(), message, help);
        }
        let Some(webhooks) = entries.shift_remove("webhooks") else { return };
        self.warn_if_newer("webhooks", Version::V3_1, location);
        let count = webhooks.as_object().map_or(0, Entries::len);
        if count > 0 {
            let message = format!(
                "`webhooks` have no methods ({count} of them), as the service sends them; \
                 the schemas that they refer to are types"
            );
            self.warn_ignored(&Location::Key(location, "webhooks"), message);
        }
    }

    fn info(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let Some(Value::String(summary)) = entries.get("summary").cloned() else { return };
        entries.shift_remove("summary");
        self.warn_if_newer("summary", Version::V3_1, location);
        let description = entries.shift_remove("description");
        entries.insert("description".to_owned(), Value::String(summary));
        if let Some(Value::String(description)) = description {
            document(entries, &description);
        }
    }

    fn operation(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let responses = entries.get("responses");
        if matches!(responses, None | Some(Value::Null)) && !entries.contains_key("$ref") {
            if self.version < Version::V3_1 {
                let message = "`responses` is missing in an operation: any response is accepted";
                self.warn_repaired(
                    location,
                    message,
                    "Describe the responses of the operation in `responses`",
                );
            }
            entries.insert("responses".to_owned(), Value::Object(Entries::new()));
        }
    }

    fn media_type(&mut self, entries: &mut Entries, location: &Location<'_>) {
        self.lenient_examples(entries, location);
        if let Some(Value::String(reference)) = entries.get("$ref") {
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
            self.unsupported(key, message, help, entries, location);
        }
        let Some(mut item) = entries.shift_remove("itemSchema") else { return };
        self.warn_if_newer("itemSchema", Version::V3_2, location);
        if let Location::Key(_, name) = location
            && MediaType::parse(name).essence() == "text/event-stream"
        {
            open_events(&mut item);
        }
        let mut list = Entries::new();
        list.insert("type".to_owned(), string("array"));
        list.insert("items".to_owned(), item);
        entries.insert("schema".to_owned(), Value::Object(list));
        self.moved(location, &["schema"], &[]);
        self.moved(location, &["schema", "items"], &["itemSchema"]);
        self.notes(location).item_schema = true;
    }

    /// The encoding of the parts that a part has itself.
    fn inner_encoding(&mut self, entries: &mut Entries, location: &Location<'_>) {
        for key in ["encoding", "itemEncoding", "prefixEncoding"] {
            let message = format!(
                "`{key}` inside of an encoding is not supported: a part that has parts itself is sent as bytes"
            );
            let help =
                "Write the inner parts into these bytes, or describe them as parts of the body";
            self.unsupported(key, message, help, entries, location);
        }
    }

    /// Takes away a keyword of 3.2 that the generated code does not follow.
    fn unsupported(
        &mut self,
        key: &str,
        message: String,
        help: &str,
        entries: &mut Entries,
        location: &Location<'_>,
    ) {
        if entries.shift_remove(key).is_some() {
            self.warn_if_newer(key, Version::V3_2, location);
            let pointer = Location::Key(location, key).pointer();
            self.diagnostics.warn(Code::Ignored, &pointer, message, help);
        }
    }

    fn parameter(&mut self, entries: &mut Entries, location: &Location<'_>) {
        match entries.get("in").and_then(Value::as_str) {
            Some("querystring") => self.query_string(entries, location),
            Some("cookie") if entries.get("style").and_then(Value::as_str) == Some("cookie") => {
                self.warn_if_newer("style", Version::V3_2, location);
                entries.insert("style".to_owned(), string("form"));
                self.notes(location).cookie_style = true;
            }
            _ => {}
        }
        self.parameter_style(entries, location);
        self.allow_reserved(entries, location);
        self.lenient_schema(entries, location);
    }

    /// A query that is one value. As a form it is what exploded parameters are.
    fn query_string(&mut self, entries: &mut Entries, location: &Location<'_>) {
        const FORM: &str = "application/x-www-form-urlencoded";
        self.warn_if_newer("in", Version::V3_2, location);
        if !entries.contains_key("name") {
            entries.insert("name".to_owned(), string("query"));
            self.warn_repaired(
                location,
                "A parameter has a `name`: this one is called `query`",
                "Add it",
            );
        }
        let content = entries.get("content").and_then(Value::as_object);
        let media_type = content.filter(|content| content.len() == 1).and_then(|it| it.get(FORM));
        let schema = media_type.filter(|media_type| media_type.get("encoding").is_none());
        let Some(schema) = schema.and_then(|media_type| media_type.get("schema")).cloned() else {
            let message = "A query string that is no form is not supported";
            let help = "Describe it as `application/x-www-form-urlencoded`, or as query parameters";
            self.diagnostics.error(
                Code::UnsupportedParameter,
                &Location::Key(location, "in").pointer(),
                message,
                help,
            );
            // That is all there is to say of it.
            entries.insert("in".to_owned(), string("query"));
            return;
        };
        entries.shift_remove("content");
        entries.insert("in".to_owned(), string("query"));
        entries.insert("style".to_owned(), string("form"));
        entries.insert("explode".to_owned(), Value::Bool(true));
        entries.insert("schema".to_owned(), schema);
        self.moved(location, &["schema"], &["content", FORM, "schema"]);
    }

    /// A parameter or header that says of itself what its schema should say, or not what it is.
    fn lenient_schema(&mut self, entries: &mut Entries, location: &Location<'_>) {
        const KEYS: [&str; 6] = ["type", "format", "items", "enum", "default", "pattern"];
        self.lenient_examples(entries, location);
        let has = |key| entries.get(key).is_some_and(|value| *value != Value::Null);
        match (has("schema"), has("content"), has("type")) {
            (false, false, true) => {
                let found = KEYS.into_iter().filter_map(|key| {
                    entries.shift_remove(key).map(|value| (key.to_owned(), value))
                });
                let schema = Value::Object(found.collect());
                entries.insert("schema".to_owned(), schema);
                self.moved(location, &["schema"], &[]);
                let message = "`type` belongs into a `schema`: it is read as if it were in one";
                self.warn_repaired(
                    &Location::Key(location, "type"),
                    message,
                    "Write `schema` around it",
                );
            }
            (false, false, false) => {
                entries.insert("schema".to_owned(), single_entry("type", string("string")));
                let message = "There is neither `schema` nor `content`: it is read as a string";
                self.warn_repaired(location, message, "Add a `schema`");
            }
            (true, true, _) => {
                entries.shift_remove("content");
                let message = "There are both `schema` and `content`: only the first is read";
                self.warn_repaired(location, message, "Remove one of the two");
            }
            _ => {}
        }
    }

    /// Examples in the form of another place.
    fn lenient_examples(&mut self, entries: &mut Entries, location: &Location<'_>) {
        const KEYS: [&str; 7] = [
            "$ref",
            "summary",
            "description",
            "value",
            "externalValue",
            "dataValue",
            "serializedValue",
        ];
        let location = Location::Key(location, "examples");
        let help = "Name each example, and write `value` around what it is an example of";
        match entries.get_mut("examples") {
            Some(Value::List(examples)) => {
                let named = examples.drain(..).enumerate();
                let named = named.map(|(index, value)| {
                    (format!("example {index}"), single_entry("value", value))
                });
                let named = Value::Object(named.collect());
                entries.insert("examples".to_owned(), named);
                let message = "Examples have names here: the items of a list are read as examples";
                self.warn_repaired(&location, message, help);
            }
            Some(Value::Object(examples)) => {
                let mut has_bare_value = false;
                for example in examples.values_mut() {
                    let known = |key: &str| KEYS.contains(&key) || key.starts_with("x-");
                    let is_example = example.as_object().is_some_and(|example| {
                        example.is_empty() || example.keys().any(|key| known(key))
                    });
                    if !is_example {
                        *example = single_entry("value", std::mem::replace(example, Value::Null));
                        has_bare_value = true;
                    }
                }
                if has_bare_value {
                    let message =
                        "An example is an object with `value`: what has none is read as one";
                    self.warn_repaired(&location, message, help);
                }
            }
            _ => {}
        }
    }

    fn security_scheme(&mut self, entries: &mut Entries, location: &Location<'_>) {
        if let Some(url) = entries.shift_remove("oauth2MetadataUrl") {
            self.warn_if_newer("oauth2MetadataUrl", Version::V3_2, location);
            if let Value::String(url) = url {
                document(entries, &format!("Metadata: {}", code(&url)));
            }
        }
        if let Some(Value::Bool(deprecated)) = entries.get("deprecated").cloned() {
            self.warn_if_newer("deprecated", Version::V3_2, location);
            entries.shift_remove("deprecated");
            if deprecated {
                document(entries, "It is deprecated.");
            }
        }
        match entries.get("type").and_then(Value::as_str) {
            Some("mutualTLS") => {
                self.warn_if_newer("type", Version::V3_1, location);
                entries.insert("type".to_owned(), string("http"));
                entries.insert("scheme".to_owned(), string("mutualTLS"));
            }
            Some(scheme @ ("basic" | "bearer")) => {
                let scheme = string(scheme);
                let here = Location::Key(location, "type");
                let message = "A scheme of HTTP has the type `http`";
                self.warn_repaired(&here, message, "Write `type: http`, and it as the `scheme`");
                entries.insert("type".to_owned(), string("http"));
                entries.insert("scheme".to_owned(), scheme);
            }
            _ => {}
        }
    }
}
