//! Stability: the generated code depends only on the parts of the description that it uses.

mod common;

use std::collections::BTreeMap;

use common::{described, generate_crate};
use quote::ToTokens;

/// A description with an operation that sends and returns derived types.
const DEVICES: &str = "
openapi: 3.0.4
info: { title: Devices, version: '1' }
paths:
  /devices/{id}/assign:
    post:
      operationId: assign
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties: { targets: { type: array, items: { $ref: '#/components/schemas/vendor.target' } } }
      responses:
        '200': { description: The device., content: { application/json: { schema: { $ref: '#/components/schemas/vendor.device' } } } }
components:
  schemas:
    vendor.device:
      type: object
      properties:
        state: { type: string, enum: [on, off] }
        targets: { type: array, items: { $ref: '#/components/schemas/vendor.target' } }
        owner: { $ref: '#/components/schemas/vendor.people.user' }
    vendor.people.user: { type: object, properties: { name: { type: string } } }
    vendor.target:
      type: object
      properties: { '@odata.type': { type: string }, note: { type: string } }
      discriminator:
        propertyName: '@odata.type'
        mapping:
          '#vendor.groupTarget': '#/components/schemas/vendor.groupTarget'
    vendor.groupTarget:
      allOf:
        - $ref: '#/components/schemas/vendor.target'
        - type: object
          properties: { groupId: { type: string }, '@odata.type': { type: string, default: '#vendor.groupTarget' } }
";

/// Returns the items of a crate's models and requests, by path.
fn items(text: &str) -> BTreeMap<String, String> {
    let generated = generate_crate("devices", text).unwrap_or_else(|failure| panic!("{failure}"));
    let mut items = BTreeMap::new();
    for (path, source) in described(&generated) {
        let file = syn::parse_file(source).expect("the generated code is Rust");
        collect(&file.items, path, &mut items);
    }
    items
}

fn collect(from: &[syn::Item], place: &str, items: &mut BTreeMap<String, String>) {
    for item in from {
        let text = item.to_token_stream().to_string();
        let name = match item {
            syn::Item::Struct(item) => item.ident.to_string(),
            syn::Item::Enum(item) => item.ident.to_string(),
            syn::Item::Type(item) => item.ident.to_string(),
            syn::Item::Impl(item) => {
                let of = item.trait_.as_ref().map(|(path, _)| path.to_token_stream().to_string());
                let of = of.map_or(String::new(), |path| format!("{path} for "));
                format!("impl {of}{}", item.self_ty.to_token_stream())
            }
            syn::Item::Mod(syn::ItemMod { ident, content: Some((_, inner)), .. }) => {
                collect(inner, &format!("{place} {ident}"), items);
                continue;
            }
            syn::Item::Macro(item) => {
                let first = item.mac.tokens.clone().into_iter().next();
                let first = first.map_or(String::new(), |token| token.to_string());
                format!("{}! {first}", item.mac.path.to_token_stream())
            }
            // Imports depend on the items, and modules on the files.
            _ => continue,
        };
        items.insert(format!("{place} {name}"), text);
    }
}

/// Checks that a longer description changes only the named items.
#[track_caller]
fn only_these_change(longer: &str, named: &[&str]) {
    let (before, after) = (items(DEVICES), items(longer));
    assert!(before.len() < after.len(), "something has to be added");
    let changed: Vec<&str> = before
        .iter()
        .filter(|(place, text)| after.get(*place) != Some(text))
        .map(|(place, _)| place.as_str())
        .collect();
    assert_eq!(changed, named);
}

/// Returns the description with more lines after one of its lines.
fn with(line: &str, more: &str) -> String {
    assert!(DEVICES.contains(line));
    DEVICES.replace(line, &format!("{line}{more}"))
}

#[test]
fn the_same_description_gives_the_same_bytes() {
    let files = || generate_crate("devices", DEVICES).expect("it is valid").files;
    assert_eq!(files(), files());
}

#[test]
fn another_operation_changes_no_type() {
    let more = "
  /devices/{id}/{other}:
    get: { responses: { '204': { description: Nothing. } } }
  /users:
    get: { responses: { '204': { description: Nothing. } } }
  /devices/{id}/assign/now:
    post: { responses: { '200': { description: A user., content: { application/json: { schema: { $ref: '#/components/schemas/vendor.user' } } } } } }";
    let user = "
    vendor.user: { type: object, properties: { state: { type: string, enum: [away, here] } } }";
    let longer = with("\npaths:", more).replace("\n  schemas:", &format!("\n  schemas:{user}"));
    // A request builder with a new child has a new method.
    only_these_change(
        &longer,
        &[
            "src/requests/devices.rs by_id impl Assign",
            "src/requests/devices.rs impl ById",
            "src/requests/mod.rs impl Client",
        ],
    );
}

#[test]
fn an_equal_inline_schema_shares_the_type_under_the_name_of_its_property() {
    let people = "
    vendor.people.user: { type: object, properties: { name: { type: string }, state: { type: string, enum: [on, off] } } }";
    let before = items(DEVICES);
    let longer = DEVICES.replace(
        "\n    vendor.people.user: { type: object, properties: { name: { type: string } } }",
        people,
    );
    let after = items(&longer);
    assert!(before.contains_key("src/models/device_state.rs DeviceState"));
    assert!(after.contains_key("src/models/state.rs State"));
    // Where a user declares it is not where its name comes from.
    let third = longer.replace(
        "vendor.target:\n      type: object\n      properties: {",
        "vendor.target:\n      type: object\n      properties: { state: { type: string, enum: [on, off] },",
    );
    assert_ne!(third, longer);
    assert_eq!(items(&third)["src/models/state.rs State"], after["src/models/state.rs State"]);
}

#[test]
fn another_method_of_the_same_path_changes_no_type() {
    let more = "
    put: &all
      requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { all: { type: boolean } } } } } }
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: x, in: query, schema: { type: string } }]
      responses: { '200': { description: d, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } }
    get: *all
    patch: *all";
    only_these_change(
        &with("\n  /devices/{id}/assign:", more),
        &["src/requests/devices.rs by_id impl Assign"],
    );
}

#[test]
fn an_unused_schema_changes_no_byte() {
    let more = "
    vendor.alone: { type: object, properties: { name: { type: string } } }";
    let longer = with("\n  schemas:", more);
    let files = |text| generate_crate("devices", text).expect("it is valid").files;
    assert_eq!(files(DEVICES), files(&longer));
}

#[test]
fn another_derived_type_adds_its_own_variant_and_changes_no_name() {
    let group = "'#vendor.groupTarget': '#/components/schemas/vendor.groupTarget'";
    let mapping = format!(
        "{group}
          '#vendor.allTarget': '#/components/schemas/vendor.allTarget'"
    );
    let derived = "
    vendor.allTarget: { allOf: [{ $ref: '#/components/schemas/vendor.target' }] }";
    let longer = with("\n  schemas:", derived).replace(group, &mapping);
    only_these_change(
        &longer,
        &[
            "src/models/any_target.rs AnyTarget",
            "src/models/any_target.rs codec :: polymorphic! AnyTarget",
            "src/models/any_target.rs impl AnyTarget",
        ],
    );
}
