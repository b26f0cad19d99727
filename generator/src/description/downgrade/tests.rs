//! Each word of 3.1 and 3.2 in, the words of 3.0 out.

use super::*;
use crate::description::keywords::{
    ENCODING, EXAMPLE, HEADER, MEDIA_TYPE, OPERATION, PARAMETER, ROOT, SECURITY_SCHEME, TAG,
};
use crate::description::{Section, read};

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
    let cases: [(&str, &'static ObjectType, Notes); 8] = [
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
fn null_without_quotes_is_a_type() {
    let message = "`null` in `type` is not the name of a type: it is read as `\"null\"`";
    for version in [Version::V3_0, Version::V3_1, Version::V3_2] {
        for (part, expected) in [
            ("{\"type\": null}", "{nullable: true, enum: [null]}"),
            ("{type: null, description: d}", "{description: d, nullable: true, enum: [null]}"),
            ("{type: [string, null]}", "{type: string, nullable: true}"),
        ] {
            let (found, messages) = rewritten(part, &SCHEMA, version);
            assert_eq!(found.to_json(), parse(expected).to_json(), "{part} in {version}");
            assert!(
                messages.iter().any(|found| found == message),
                "{part} in {version}: {messages:?}"
            );
        }
        // Nobody has filled it in yet: it is reported as empty.
        for part in [
            "{type: null, properties: {a: {}}}",
            "{type: null, enum: [a]}",
            "{type: null, allOf: [{type: string}]}",
        ] {
            let (found, messages) = rewritten(part, &SCHEMA, version);
            assert_eq!(found.get("type"), Some(&Value::Null), "{part} in {version}");
            assert!(!messages.iter().any(|found| found == message), "{part} in {version}");
        }
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
fn types_and_null() {
    become_silently(
        &SCHEMA,
        &[
            ("{type: string}", "{type: string}"),
            ("{type: [string]}", "{type: string}"),
            (
                "{type: [string, 'null'], maxLength: 5}",
                "{type: string, maxLength: 5, nullable: true}",
            ),
            ("{type: 'null'}", "{nullable: true, enum: [null]}"),
            ("{type: [integer, number]}", "{type: number}"),
            (
                "{type: [string, integer], maxLength: 2, maximum: 3, description: d}",
                "{anyOf: [{type: string, maxLength: 2}, {type: integer, maximum: 3}], description: d}",
            ),
            (
                "{type: [string, array, 'null'], items: {type: [integer, 'null']}}",
                "{anyOf: [{type: string}, {type: array, items: {type: integer, nullable: true}}], \
                 nullable: true}",
            ),
            (
                "{type: [string, integer], format: int64}",
                "{anyOf: [{type: string}, {type: integer, format: int64}]}",
            ),
            (
                "{type: [string, integer], enum: [a, 1, 2]}",
                "{anyOf: [{type: string, enum: [a]}, {type: integer, enum: [1, 2]}]}",
            ),
            ("{type: [string, integer], enum: [a]}", "{type: string, enum: [a]}"),
            ("{type: [string, number, boolean, object, array]}", "{}"),
            (
                "{type: [string, object], anyOf: [{minLength: 1}, {required: [a]}]}",
                "{anyOf: [{minLength: 1}, {required: [a]}], \
                 allOf: [{anyOf: [{type: string}, {type: object}]}]}",
            ),
            ("{enum: [a, null]}", "{enum: [a, null], nullable: true}"),
            ("{const: a}", "{type: string, enum: [a]}"),
            ("{const: 1}", "{type: integer, enum: [1]}"),
            ("{const: true}", "{type: boolean, enum: [true]}"),
            ("{const: null}", "{nullable: true, enum: [null]}"),
            ("{const: [1]}", "{description: 'It is always `[1]`.'}"),
        ],
    );
}

#[test]
fn choices_with_null() {
    become_silently(
        &SCHEMA,
        &[
            (
                "{anyOf: [{type: string, format: date}, {type: 'null'}], description: d}",
                "{description: d, nullable: true, type: string, format: date}",
            ),
            (
                "{oneOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}",
                "{nullable: true, allOf: [{$ref: '#/components/schemas/A'}]}",
            ),
            (
                "{oneOf: [{type: 'null'}, {description: d, $ref: '#/components/schemas/A'}]}",
                "{nullable: true, allOf: [{$ref: '#/components/schemas/A'}], description: d}",
            ),
            (
                "{oneOf: [{type: string}, {type: integer}, {enum: [null]}]}",
                "{oneOf: [{type: string}, {type: integer}], nullable: true}",
            ),
            (
                "{oneOf: [{type: [string, 'null']}, {type: integer}]}",
                "{oneOf: [{type: string}, {type: integer}], nullable: true}",
            ),
            (
                "{anyOf: [{anyOf: [{type: [string]}, {const: null}]}, {type: 'null'}]}",
                "{nullable: true, type: string}",
            ),
            ("{anyOf: [{type: 'null'}]}", "{nullable: true, enum: [null]}"),
            (
                "{type: object, anyOf: [{type: string}, {type: 'null'}]}",
                "{type: object, nullable: true, allOf: [{type: string}]}",
            ),
            ("{anyOf: [{type: string}, false]}", "{type: string}"),
            ("{anyOf: [{type: string}]}", "{anyOf: [{type: string}]}"),
        ],
    );
}

#[test]
fn references_with_siblings_and_definitions() {
    become_silently(
        &SCHEMA,
        &[
            ("{$ref: '#/a', $comment: c, $defs: {b: {}}}", "{$ref: '#/a'}"),
            ("{$ref: '#/a', x-b: 1}", "{$ref: '#/a'}"),
            (
                "{description: d, $ref: '#/a', deprecated: true}",
                "{allOf: [{$ref: '#/a'}], description: d, deprecated: true}",
            ),
            ("{$ref: '#/a', allOf: [{$ref: '#/b'}]}", "{allOf: [{$ref: '#/a'}, {$ref: '#/b'}]}"),
            ("{$id: i, $schema: s, $anchor: a, $dynamicAnchor: b, type: string}", "{type: string}"),
        ],
    );
}

#[test]
fn bounds_lists_maps_and_contents() {
    become_silently(
        &SCHEMA,
        &[
            ("{exclusiveMinimum: 1}", "{exclusiveMinimum: true, minimum: 1}"),
            ("{exclusiveMaximum: 1, maximum: 5}", "{exclusiveMaximum: true, maximum: 1}"),
            ("{exclusiveMaximum: 5, maximum: 1}", "{maximum: 1}"),
            ("{maxLength: 1e30}", "{description: 'Longest length: `1e+30`'}"),
            ("{examples: [1]}", "{example: 1}"),
            ("{examples: [1, 2], example: 0}", "{example: 0}"),
            (
                "{prefixItems: [{type: string}, {type: integer}], items: false}",
                "{type: array, description: 'Its items, by position: `string`, `integer`.', \
                 items: {anyOf: [{type: string}, {type: integer}]}}",
            ),
            (
                "{type: array, prefixItems: [{const: a}], items: {$ref: '#/b'}}",
                "{type: array, description: 'Its items, by position: `\"a\"`, then any number of `b`.', \
                 items: {anyOf: [{type: string, enum: [a]}, {$ref: '#/b'}]}}",
            ),
            (
                "{items: [{type: string}]}",
                "{type: array, description: 'Its items, by position: `string`, then any.', \
                 items: {type: string}}",
            ),
            ("{type: array, items: false}", "{type: array}"),
            ("{type: array, items: true}", "{type: array}"),
            ("{properties: {a: true}}", "{properties: {a: {}}}"),
            (
                "{patternProperties: {'^a': {type: string}}, additionalProperties: false}",
                "{description: 'Names of properties: `^a`', type: object, \
                 additionalProperties: {type: string}}",
            ),
            (
                "{type: object, patternProperties: {a: {type: string}, b: {type: integer}}}",
                "{type: object, description: 'Names of properties: `a`, `b`', \
                 additionalProperties: true}",
            ),
            ("{unevaluatedProperties: {type: string}}", "{additionalProperties: {type: string}}"),
            ("{unevaluatedProperties: false, allOf: []}", "{allOf: []}"),
            ("{contentEncoding: base64}", "{type: string, format: byte}"),
            (
                "{contentEncoding: base64url}",
                "{type: string, format: base64url, description: 'It is encoded as `base64url`.'}",
            ),
            ("{contentMediaType: application/octet-stream}", "{type: string, format: binary}"),
            (
                "{type: string, contentMediaType: image/png, contentEncoding: base64}",
                "{type: string, format: byte, description: 'It holds `image/png`.'}",
            ),
            (
                "{discriminator: {propertyName: a, defaultMapping: B}}",
                "{discriminator: {propertyName: a}}",
            ),
        ],
    );
}

#[test]
fn what_no_type_can_say_is_documentation_and_counted() {
    let (found, messages) = rewritten(
        "{if: {required: [a]}, then: {required: [b]}, description: d}",
        &SCHEMA,
        Version::V3_1,
    );
    let expected = "d\n\n`if`: `{\"required\":[\"a\"]}`\n\n`then`: `{\"required\":[\"b\"]}`";
    assert_eq!(found, single_entry("description", string(expected)));
    assert_eq!(
        messages,
        ["Constraints that no type can express are documentation only: `if`, `then`"]
    );
    let (found, messages) = rewritten("{not: false}", &SCHEMA, Version::V3_1);
    assert_eq!(found.to_json(), "{\"not\":{\"description\":\"No value fits this.\"}}");
    assert_eq!(messages, ["The schema `false` is documentation only: no value fits it"]);
}

#[test]
fn a_template_is_bound() {
    let binding = "{$ref: '#/components/schemas/Envelope', $defs: {
        a: {$dynamicAnchor: item, $ref: '#/x'},
        b: {$dynamicAnchor: problem, type: [string, 'null']},
        c: {$dynamicAnchor: itself, $ref: '#/y'}}}";
    become_silently(
        &SCHEMA,
        &[(
            binding,
            "{properties: {data: {$ref: '#/x'}, errors: {type: array, items: {type: string, nullable: true}}, \
             next: {description: d, allOf: [{$ref: '#/y'}]}}}",
        )],
    );
    let (found, messages) =
        rewritten("{type: array, items: {$dynamicRef: '#a'}}", &SCHEMA, Version::V3_1);
    assert_eq!(found.to_json(), "{\"type\":\"array\",\"items\":{}}");
    assert_eq!(messages, ["No schema is bound to the `$dynamicRef`: any JSON value is accepted"]);
}

#[test]
fn templates_that_bind_themselves_end() {
    let envelope = "{$defs: {a: {$dynamicAnchor: a}}, $ref: '#/components/schemas/E'}";
    let list = format!("[{}]", [envelope; 4].join(", "));
    let components = parse(&format!("components: {{schemas: {{E: {{allOf: {list}}}}}}}"));
    let lookup =
        |keys: &[&str]| keys.iter().try_fold(&components, |value, key| value.get(key)).cloned();
    let mut value = parse(&format!("{{allOf: {list}}}"));
    let pointer = Pointer::parse("/components/schemas/E");
    let kind = ValueType::ObjectOrReference(&SCHEMA);
    downgrade(&mut value, &kind, &pointer, Version::V3_1, &lookup, &mut Diagnostics::default());
    assert!(value.to_json().len() < 2000, "{}", value.to_json().len());
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
