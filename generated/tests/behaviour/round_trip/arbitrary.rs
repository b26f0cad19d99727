//! Arbitrary JSON objects, most of which resemble the models.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Number, Value};

pub(super) const KNOWN_TYPES: &[&str] = &[
    "#microsoft.graph.allDevicesAssignmentTarget",
    "#microsoft.graph.allLicensedUsersAssignmentTarget",
    "#microsoft.graph.configurationManagerCollectionAssignmentTarget",
    "#microsoft.graph.exclusionGroupAssignmentTarget",
    "#microsoft.graph.groupAssignmentTarget",
    "#microsoft.graph.iosMobileAppConfiguration",
    "#microsoft.graph.managedDeviceMobileAppConfigurationAssignment",
];

const NAMES: &[&str] = &[
    "@odata.count",
    "@odata.nextLink",
    "@odata.type",
    "appConfigKey",
    "appConfigKeyType",
    "appConfigKeyValue",
    "assignments",
    "client-request-id",
    "code",
    "collectionId",
    "createdDateTime",
    "date",
    "description",
    "details",
    "displayName",
    "encodedSettingXml",
    "error",
    "groupId",
    "id",
    "innerError",
    "message",
    "request-id",
    "settings",
    "target",
    "targetedMobileApps",
    "value",
    "version",
];

/// A known or unknown type name, with or without `#`.
pub(super) fn type_name() -> impl Strategy<Value = Value> {
    let known = select(KNOWN_TYPES);
    prop_oneof![
        4 => known.clone().prop_map(Value::from),
        2 => known.prop_map(|name| name.trim_start_matches('#').into()),
        1 => "#?microsoft\\.graph\\.[a-z]{1,4}".prop_map(Value::from),
        1 => "#{0,2}.{0,4}".prop_map(Value::from),
    ]
}

/// Any JSON number.
fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-3i64..300).prop_map(Value::from),
        any::<f64>()
            .prop_filter_map("JSON has no such number", Number::from_f64)
            .prop_map(Value::from),
    ]
}

fn text() -> impl Strategy<Value = Value> {
    prop_oneof![3 => ".{0,6}".prop_map(Value::from), 1 => type_name()]
}

/// Any JSON.
pub(super) fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => number(),
        3 => text(),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            1 => vec(inner.clone(), 0..4).prop_map(Value::from),
            2 => object_of(inner),
        ]
    })
}

/// Any JSON object.
pub(super) fn object() -> impl Strategy<Value = Value> {
    object_of(json())
}

fn object_of(values: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    let names = prop_oneof![5 => select(NAMES).prop_map(str::to_owned), 1 => ".{0,4}"];
    let entries = btree_map(names, values, 0..6).prop_map(|entries| entries.into_iter().collect());
    (entries, proptest::option::weighted(0.4, type_name())).prop_map(
        |(mut entries, type_name): (Map<String, Value>, Option<Value>)| {
            entries.extend(type_name.map(|name| ("@odata.type".to_owned(), name)));
            Value::Object(entries)
        },
    )
}
