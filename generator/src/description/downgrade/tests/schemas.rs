//! Schemas.

use super::*;

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
                "{prefixItems: [{type: string}, {type: integer}], minItems: 1, items: false}",
                "{minItems: 1, type: array, description: 'Its items, by position: `string`, `integer`.', \
                 items: {anyOf: [{type: string}, {type: integer}]}}",
            ),
            (
                "{prefixItems: [{type: string}, {$ref: '#/b'}], items: false}",
                "{type: array, items: {properties: {'0': {type: string}, '1': {$ref: '#/b'}}}}",
            ),
            (
                "{type: [array, 'null'], minItems: 2, maxItems: 2, \
                 prefixItems: [{title: b, description: c}, {type: number}]}",
                "{type: array, description: \"Its items:\\n\\n1. `b`: c\\n2. `number`\", \
                 items: {properties: {'0': {title: b, description: c}, '1': {type: number}}}, nullable: true}",
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
            (
                "{propertyNames: {enum: [b, c]}, additionalProperties: {type: string}}",
                "{additionalProperties: {properties: {name: {enum: [b, c]}, value: {type: string}}}, type: object}",
            ),
            (
                "{type: object, propertyNames: {const: b}}",
                "{type: object, additionalProperties: {properties: {name: {type: string, enum: [b]}, value: {}}}}",
            ),
            ("{type: object, propertyNames: {type: string, title: t}}", "{type: object}"),
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
