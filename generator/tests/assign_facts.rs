//! Comparison of `spec/assign.yaml` with an extract of the service's own description: both must state the same facts.

mod common;

use std::collections::BTreeMap;

use openapi_to_crate::{Description, Format, Selection, extract};
use serde_json::Value;

use common::shared;

/// The description that contains a fact which the other lacks, or both if the fact differs.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Side {
    Ours,
    Theirs,
    Both,
}

/// The intended differences: the side, a part of the path of each fact, and the reason.
const DIFFERENCES: [(Side, &str, &str); 17] = [
    (
        Side::Ours,
        "/microsoft.graph.managedDeviceMobileAppConfiguration/assign/",
        "the qualified path works where the documented one does not",
    ),
    (
        Side::Ours,
        "/assign/post/requestBody/content/application/json/schema/required/assignments",
        "a call without it means nothing, and must not be made by mistake",
    ),
    (Side::Ours, "/assign/post/externalDocs/", "the reference page"),
    (
        Side::Ours,
        "XX/headers/",
        "support asks for the ids, and clients have to know how long to wait",
    ),
    (
        Side::Ours,
        "groupAssignmentTarget/x-ms-discriminator-value",
        "the service's description leaves it out where a type has derived types",
    ),
    (Side::Theirs, "/assign/x-ms-docs-grouped-path/", "other paths, which are not part of ours"),
    (Side::Theirs, "/properties/deviceStatus", "assigning does not need it"),
    (Side::Theirs, "/properties/userStatus", "assigning does not need it"),
    (
        Side::Theirs,
        "/schemas/microsoft.graph.managedDeviceMobileAppConfigurationDeviceS",
        "the types of those",
    ),
    (
        Side::Theirs,
        "/schemas/microsoft.graph.managedDeviceMobileAppConfigurationUserS",
        "the types of those",
    ),
    (
        Side::Theirs,
        "/mapping/#microsoft.graph.managedDeviceMobileAppConfigurationDeviceS",
        "the types of those",
    ),
    (
        Side::Theirs,
        "/mapping/#microsoft.graph.managedDeviceMobileAppConfigurationUserS",
        "the types of those",
    ),
    (Side::Theirs, "/schemas/microsoft.graph.complianceStatus/", "the type of one of theirs"),
    (
        Side::Both,
        "InnerError/properties/date/pattern",
        "the service leaves the time zone out, against its own pattern",
    ),
    (Side::Theirs, "InnerError/required/@odata.type", "answers do not have it"),
    (
        Side::Theirs,
        "appConfigurationSettingItem/required/@odata.type",
        "the service does not repeat a type that can be no other",
    ),
    (
        Side::Theirs,
        "appConfigurationSettingItem/properties/@odata.type/",
        "the service does not repeat a type that can be no other",
    ),
];

/// Keywords with documentation, which are not facts.
const WORDS: [&str; 5] = ["description", "summary", "title", "example", "examples"];

/// Objects whose keys are names, which may be equal to these keywords.
const NAMES: [&str; 6] = ["paths", "schemas", "properties", "responses", "content", "mapping"];

/// Returns the facts of a description by path: the operations with their references resolved, except those to schemas,
/// and the schemas.
fn facts(description: &Value) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    collect(description, &description["paths"], true, "/paths", &mut found);
    collect(description, &description["components"]["schemas"], true, "/schemas", &mut found);
    found
}

fn collect(
    whole: &Value,
    value: &Value,
    names: bool,
    at: &str,
    found: &mut BTreeMap<String, Value>,
) {
    let target = value.get("$ref").and_then(Value::as_str);
    if let Some(target) = target.filter(|target| !target.starts_with("#/components/schemas/")) {
        let value = whole.pointer(&target[1..]).unwrap_or_else(|| panic!("{target} has no target"));
        return collect(whole, value, names, at, found);
    }
    match value {
        Value::Object(entries) => {
            for (key, value) in
                entries.iter().filter(|(key, _)| names || !WORDS.contains(&key.as_str()))
            {
                let inner = !names && NAMES.contains(&key.as_str());
                collect(whole, value, inner, &format!("{at}/{key}"), found);
            }
            // Its presence is a fact as well.
            found.insert(at.to_owned(), Value::Null);
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                // Lists are compared as sets of named items, except the parts of types.
                let resolved = match item.get("$ref").and_then(Value::as_str) {
                    Some(target) => whole.pointer(&target[1..]).unwrap_or(item),
                    None => item,
                };
                let name = resolved.get("name").and_then(Value::as_str).or(item.as_str());
                let name = name.map_or_else(|| index.to_string(), str::to_owned);
                collect(whole, item, false, &format!("{at}/{name}"), found);
            }
        }
        value => {
            found.insert(at.to_owned(), value.clone());
        }
    }
}

#[test]
#[ignore = "needs ../shared/graph"]
fn our_description_states_the_facts_of_the_service() {
    let text = shared("graph/deviceAppManagement.yaml");
    let configurations = "/deviceAppManagement/mobileAppConfigurations";
    let include = ["#GET", "/{}#GET", "/{}/assign", "/{}/assignments#GET"];
    let include = include.map(|rest| format!("{configurations}{rest}").parse().expect("a pattern"));
    let description = Description::new("theirs", text);
    let selection = Selection { include: include.to_vec(), ..Selection::default() };
    let extract = extract(&description, &selection, Format::Yaml)
        .unwrap_or_else(|failure| panic!("{failure}"));
    assert_eq!(extract.operations, 4);

    let parse = |text: &str| serde_yaml::from_str::<Value>(text).expect("it is YAML");
    let (ours, theirs) =
        (facts(&parse(include_str!("../../spec/assign.yaml"))), facts(&parse(&extract.text)));
    let mut used = [false; DIFFERENCES.len()];
    let mut unexpected = Vec::new();
    let places = ours.keys().chain(theirs.keys().filter(|place| !ours.contains_key(*place)));
    for place in places {
        let side = match (ours.get(place), theirs.get(place)) {
            (Some(our), Some(their)) if our == their => continue,
            (Some(_), Some(_)) => Side::Both,
            (Some(_), None) => Side::Ours,
            _ => Side::Theirs,
        };
        let at = format!("{place}/");
        let known = |(of, part, _): &(Side, &str, &str)| *of == side && at.contains(part);
        match DIFFERENCES.iter().position(known) {
            Some(index) => used[index] = true,
            None => unexpected.push(format!(
                "{side:?}: {place}: {:?} {:?}",
                ours.get(place),
                theirs.get(place)
            )),
        }
    }
    assert!(unexpected.is_empty(), "unintended differences:\n{}", unexpected.join("\n"));
    let unused: Vec<_> = DIFFERENCES.iter().zip(used).filter(|(_, used)| !used).collect();
    assert!(unused.is_empty(), "these differences no longer exist: {unused:#?}");
    let same = ours.iter().filter(|(place, fact)| theirs.get(*place) == Some(fact)).count();
    assert!(same > 300, "only {same} facts are the same");
}
