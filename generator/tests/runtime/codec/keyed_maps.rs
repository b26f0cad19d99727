//! Maps whose keys are an enumeration: unknown keys and values that do not fit are kept.

use serde_json::{Value, json};

use crate::generated::keyed_maps::{Counts, Report, ReportEither, ReportLimitsKey, Status};
use crate::runtime::codec::{Received, receive};

fn received(value: &Value) -> Received<Report> {
    receive(value.to_string().as_bytes()).expect("it is JSON")
}

fn written(report: &Report) -> Value {
    serde_json::to_value(report).expect("models can be written")
}

#[test]
fn keys_are_members_and_unknown_keys_are_kept() {
    let value = json!({
        "counts": { "failed": 2, "paused": 1, "waiting": 3, "": 4 },
        "limits": { "high": { "most": null }, "middle": { "most": 5, "new": true } },
        "notes": { "running": [null] },
        "last": { "last": null },
        "history": [{}, { "failed": 1 }],
        "by_day": { "today": { "failed": 0 } },
        "declared": { "failed": "f", "waiting": 1 },
    });
    let report = received(&value);
    assert!(report.mismatches.is_empty(), "{}", report.mismatches);
    let report = report.value;
    assert_eq!(report.counts[&Status::Failed], 2);
    assert_eq!(report.counts[&Status::from("paused")], 1);
    let limits = report.limits.as_ref().expect("it came");
    assert_eq!(limits[&ReportLimitsKey::Other("middle".into())].most, Some(5));
    assert_eq!(written(&report), value);
    assert_eq!(report, report.clone());
}

#[test]
fn keys_are_in_the_order_of_the_description_with_unknown_ones_at_the_end() {
    let report = Report::new([("failed", 1), ("zzz", 2), ("waiting", 3), ("aaa", 4)]);
    let keys: Vec<&str> = report.counts.keys().map(Status::as_str).collect();
    assert_eq!(keys, ["waiting", "failed", "aaa", "zzz"]);
    let text = serde_json::to_string(&report).expect("it can be written");
    assert_eq!(text, r#"{"counts":{"waiting":3,"failed":1,"aaa":4,"zzz":2}}"#);
}

#[test]
fn values_that_do_not_fit_are_mismatches_and_are_written_back() {
    let value = json!({
        "counts": { "failed": "2", "odd": {}, "waiting": null },
        "limits": { "low": [1] },
        "history": [5],
        "either": { "failed": "many" },
    });
    let report = received(&value);
    let found: Vec<String> = report.mismatches.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "`/counts/waiting`: declared an integer, received null",
            "`/counts/failed`: declared an integer, received a string",
            "`/counts/odd`: declared an integer, received an object",
            "`/limits/low`: declared an object, received an array",
            "`/history/0`: declared an object, received a number",
            "`/either/failed`: declared an integer, received a string",
        ]
    );
    assert_eq!(report.value.counts[&Status::Failed], 2);
    assert_eq!(written(&report.value), value);
    assert_eq!(written(&received(&json!({ "counts": [] })).value), json!({ "counts": [] }));
}

#[test]
fn the_last_of_two_equal_keys_counts() {
    let text = r#"{"counts":{"failed":1,"failed":"2","other":"x","other":3}}"#;
    let report = receive::<Report>(text.as_bytes()).expect("it is JSON").value;
    assert_eq!(report.counts[&Status::Failed], 2);
    assert_eq!(written(&report), json!({ "counts": { "failed": "2", "other": 3 } }));
}

#[test]
fn a_keyed_map_is_an_alternative_of_a_union() {
    let read = received(&json!({ "counts": {}, "either": { "failed": 1 } })).value;
    let Some(ReportEither::Counts(counts)) = read.either else { panic!("it is a map") };
    assert_eq!(counts, Counts::from([(Status::Failed, 1)]));
}
