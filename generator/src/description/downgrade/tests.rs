//! Each word of 3.1 and 3.2 in, the words of 3.0 out.

mod schemas;

use super::*;
use crate::description::keywords::{
    ENCODING, EXAMPLE, FLOWS, HEADER, MEDIA_TYPE, OPERATION, PARAMETER, ROOT, SECURITY_SCHEME, TAG,
};
use crate::description::{DeviceAuthorization, Section, read};

/// Rewrites a part in YAML, and gives it with the messages on it.
fn rewritten(part: &str, object: &'static ObjectType, version: Version) -> (Value, Vec<String>) {
    let components = parse(COMPONENTS);
    let lookup =
        |keys: &[&str]| keys.iter().try_fold(&components, |value, key| value.get(key)).cloned();
    let mut diagnostics = Diagnostics::default();
    let mut value = parse(part);
    let pointer = Pointer::root();
    let kind = ValueType::ObjectOrReference(object);
    downgrade(&mut value, &kind, &pointer, version, &lookup, &mut diagnostics);
    let found = diagnostics.into_located(str::to_owned, |_, _| None, |_| None);
    (value, found.into_iter().map(|found| found.message).collect())
}

fn parse(text: &str) -> Value {
    let mut diagnostics = Diagnostics::default();
    read::read(text, &mut diagnostics).unwrap_or_else(|| panic!("{text}: {diagnostics:?}"))
}

const COMPONENTS: &str = "
components:
  schemas:
    Envelope:
      $dynamicAnchor: item
      properties:
        data: {$dynamicRef: '#item'}
        errors: {type: array, items: {$dynamicRef: '#problem'}}
        next: {$dynamicRef: '#itself', description: d}
  mediaTypes:
    Lines: {itemSchema: {type: string}}
";

/// Checks what parts become in the newest version, without a message.
#[track_caller]
fn become_silently(object: &'static ObjectType, cases: &[(&str, &str)]) {
    for (part, expected) in cases {
        let (found, messages) = rewritten(part, object, Version::V3_2);
        assert_eq!(found.to_json(), parse(expected).to_json(), "{part}");
        assert_eq!(messages, [""; 0], "{part}");
    }
}

#[test]
fn later_keywords_without_equivalents_are_notes() {
    let none = Notes::default;
    let cases: [(&str, &'static ObjectType, Notes); 15] = [
        ("{itemSchema: {}}", &MEDIA_TYPE, Notes { item_schema: true, ..none() }),
        ("{explode: false}", &ENCODING, Notes { explode: Some(false), ..none() }),
        ("{schema: {}, explode: true}", &HEADER, Notes { explode: Some(true), ..none() }),
        (
            "{discriminator: {propertyName: a, defaultMapping: B}}",
            &SCHEMA,
            Notes { default_mapping: Some("B".to_owned()), ..none() },
        ),
        (
            "{contentMediaType: image/png}",
            &SCHEMA,
            Notes { content_media_type: Some("image/png".to_owned()), ..none() },
        ),
        (
            "{name: c, in: path, required: true, allowReserved: true, schema: {}}",
            &PARAMETER,
            Notes { allow_reserved: true, ..none() },
        ),
        (
            "{name: c, in: cookie, style: cookie, schema: {}}",
            &PARAMETER,
            Notes { cookie_style: true, ..none() },
        ),
        (
            "{deviceAuthorization: {deviceAuthorizationUrl: d, tokenUrl: t, scopes: {a: b}}}",
            &FLOWS,
            Notes {
                device_authorization: Some(DeviceAuthorization {
                    device_url: "d".to_owned(),
                    token_url: "t".to_owned(),
                    refresh_url: None,
                    scopes: vec![("a".to_owned(), "b".to_owned())],
                }),
                ..none()
            },
        ),
        (
            "{prefixItems: [{}, true], unevaluatedItems: false}",
            &SCHEMA,
            Notes { tuple: true, ..none() },
        ),
        ("{prefixItems: [{}, false], items: false}", &SCHEMA, none()),
        ("{prefixItems: [{}, {}], items: false, maxItems: 1}", &SCHEMA, none()),
        ("{prefixItems: [{}, {}], items: false, type: [array, string]}", &SCHEMA, none()),
        ("{propertyNames: {enum: [a]}}", &SCHEMA, Notes { keyed_map: true, ..none() }),
        ("{propertyNames: {enum: [a]}, properties: {a: {}}}", &SCHEMA, none()),
        ("{x-itemSchema: true, x-explode: true, x-defaultMapping: B}", &SCHEMA, none()),
    ];
    for (part, object, expected) in cases {
        let pointer = Pointer::parse("/a");
        let ty = ValueType::Object(object);
        let mut diagnostics = Diagnostics::default();
        let lookup = |_: &[&str]| None;
        let notes =
            downgrade(&mut parse(part), &ty, &pointer, Version::V3_2, &lookup, &mut diagnostics);
        assert_eq!(notes.get(&pointer).cloned().unwrap_or_default(), expected, "{part}");
    }
}

#[test]
fn encodings_that_are_not_followed_are_named() {
    let inner =
        "{contentType: multipart/mixed, encoding: {b: {}}, itemEncoding: {}, prefixEncoding: []}";
    let part = format!("{{encoding: {{a: {inner}}}, itemEncoding: {{}}, prefixEncoding: [{{}}]}}");
    let (found, messages) = rewritten(&part, &MEDIA_TYPE, Version::V3_2);
    assert_eq!(found.to_json(), parse("{encoding: {a: {contentType: multipart/mixed}}}").to_json());
    let named = |start: &str| messages.iter().filter(|found| found.starts_with(start)).count();
    for (key, times) in [("itemEncoding", 2), ("prefixEncoding", 2), ("encoding", 1)] {
        assert_eq!(named(&format!("`{key}` ")), times, "{key}: {messages:?}");
    }
    assert_eq!(messages.len(), 5, "{messages:?}");
}

#[test]
fn other_objects() {
    become_silently(&EXAMPLE, &[("{dataValue: 1}", "{value: 1}")]);
    become_silently(&TAG, &[("{name: a, summary: s, kind: k}", "{name: a, description: s}")]);
    become_silently(&OPERATION, &[("{}", "{responses: {}}")]);
    become_silently(
        &MEDIA_TYPE,
        &[("{itemSchema: {type: [string]}}", "{schema: {type: array, items: {type: string}}}")],
    );
    become_silently(
        &PARAMETER,
        &[
            (
                "{name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {$ref: '#/a'}}}}",
                "{name: q, in: query, style: form, explode: true, schema: {$ref: '#/a'}}",
            ),
            (
                "{name: c, in: cookie, style: cookie, schema: {type: string}}",
                "{name: c, in: cookie, style: form, schema: {type: string}}",
            ),
            (
                "{name: c, in: cookie, allowReserved: true, schema: {type: string}}",
                "{name: c, in: cookie, allowReserved: true, schema: {type: string}}",
            ),
            (
                "{name: q, in: query, allowReserved: true, schema: {type: string}}",
                "{name: q, in: query, allowReserved: true, schema: {type: string}}",
            ),
        ],
    );
    become_silently(
        &SECURITY_SCHEME,
        &[
            ("{type: mutualTLS}", "{type: http, scheme: mutualTLS}"),
            (
                "{type: oauth2, flows: {deviceAuthorization: {tokenUrl: u}}}",
                "{type: oauth2, flows: {}}",
            ),
        ],
    );
    become_silently(
        &ROOT,
        &[
            (
                "{$self: u, jsonSchemaDialect: d, info: {summary: s, description: d, license: {name: n, identifier: MIT}}}",
                "{info: {license: {name: n}, description: \"s\\n\\nd\"}}",
            ),
            (
                "{info: {}, servers: [{url: u, name: n}]}",
                "{info: {}, servers: [{url: u, description: n}]}",
            ),
        ],
    );
    let content = "{content: {a/b: {$ref: '#/components/mediaTypes/Lines'}}}";
    let expected = "{content: {a/b: {schema: {type: array, items: {type: string}}}}}";
    let body = ValueType::component(Section::RequestBodies).object().expect("it is an object");
    become_silently(body, &[(content, expected)]);
    let query = "{name: q, in: querystring, content: {application/json: {schema: {}}}}";
    let (_, messages) = rewritten(query, &PARAMETER, Version::V3_2);
    assert_eq!(messages, ["A query string that is no form is not supported"]);
    let (found, messages) = rewritten("{info: {}, webhooks: {a: {}, b: {}}}", &ROOT, Version::V3_1);
    assert_eq!(found.to_json(), "{\"info\":{}}");
    assert_eq!(
        messages,
        [
            "`webhooks` have no methods (2 of them), as the service sends them; the schemas that they refer to are types"
        ]
    );
}

#[test]
fn newer_words_in_an_older_description_are_taken_with_a_warning() {
    for (part, expected, message) in [
        (
            "{const: a}",
            "{type: string, enum: [a]}",
            "`const` came with OpenAPI 3.1: it is used as in that version",
        ),
        (
            "{type: [string, 'null']}",
            "{type: string, nullable: true}",
            "`type` came with OpenAPI 3.1: it is used as in that version",
        ),
        (
            "{exclusiveMinimum: 1}",
            "{exclusiveMinimum: true, minimum: 1}",
            "`exclusiveMinimum` came with OpenAPI 3.1: it is used as in that version",
        ),
        (
            "{$ref: '#/a', nullable: true}",
            "{allOf: [{$ref: '#/a'}], nullable: true}",
            "Keywords next to `$ref` have an effect only from OpenAPI 3.1 on, and are used as in 3.1: `nullable`",
        ),
        ("{type: String}", "{type: string}", "`String` is not a type: it is read as `string`"),
        ("{type: date}", "{}", "`date` is not a type: any JSON value is accepted"),
        (
            "{type: file}",
            "{type: string, format: binary}",
            "`file` is not a type: it is read as binary text",
        ),
        (
            "{properties: {a: {required: true, type: string}}}",
            "{properties: {a: {type: string}}, required: [a]}",
            "`required` of a schema lists properties: it is read as being of this property",
        ),
        (
            "{discriminator: kind}",
            "{discriminator: {propertyName: kind}}",
            "A discriminator is an object with `propertyName`, not a string",
        ),
    ] {
        let (found, messages) = rewritten(part, &SCHEMA, Version::V3_0);
        assert_eq!(found.to_json(), parse(expected).to_json(), "{part}");
        assert_eq!(messages, [message], "{part}");
    }
}

#[test]
fn the_deepest_value_that_can_be_read_fits_on_the_stack() {
    for (open, close) in [
        ("{type: [array, 'null'], items: ", "}"),
        ("{$ref: '#/a', allOf: [", "]}"),
        ("{anyOf: [{type: 'null'}, ", "]}"),
        ("{patternProperties: {a: ", "}}"),
    ] {
        let depth = 126 / open.matches([':', '[']).count().max(2);
        let part = format!("{}{{}}{}", open.repeat(depth), close.repeat(depth));
        let (found, _) = rewritten(&part, &SCHEMA, Version::V3_1);
        assert!(found.as_object().is_some(), "{open}");
    }
}
