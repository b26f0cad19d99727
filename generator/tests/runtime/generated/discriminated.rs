//! Unions and polymorphic types whose discriminators and constants are of any JSON type.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::choices_with_properties::{
    AnyMessage, AnyRecord, Log, MessagePing, RecordFail, RecordPass,
};
use super::constants::{
    Alarm, Button, Draft, First, Layout, Line, LineSolidTrue, Panel, PanelAny, Quiet, Reply,
    ReplyOkFalse, Second, Step, StepByNull, Widget, WidgetKind,
};
use super::discriminator_values::{
    Answer, AnyFlag, AnyFrame, Grade, Left, Lowered, Misnamed, No, Odd, Page, PageEither, Pause,
    Raised, Side, Signal, Start, Stop, TextFrame, Yes,
};
use super::int_or_string::Rollout;
use crate::runtime::IntOrString;

fn read<T: DeserializeOwned>(value: &Value) -> T {
    serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{value}: {error}"))
}

fn written(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("models can be written")
}

/// Asserts that each value is written as it was read.
fn round_trips<T: DeserializeOwned + Serialize>(values: &[Value]) {
    for value in values {
        assert_eq!(written(&read::<T>(value)), *value);
    }
}

#[test]
fn booleans_integers_and_floats_discriminate_alternatives() {
    let yes = json!({ "ok": true, "text": "t" });
    let no = json!({ "ok": false, "text": "t" });
    assert!(matches!(read(&yes), Reply::OkTrue(_)));
    assert!(matches!(read(&no), Reply::OkFalse(_)));
    let [first, second, draft, third] = [json!(1), json!(2), json!(2.5), json!(3)]
        .map(|format| json!({ "format": format, "width": 4 }));
    assert!(matches!(read(&first), Layout::First(_)));
    assert!(matches!(read(&second), Layout::Second(_)));
    assert!(matches!(read(&draft), Layout::Draft(_)));
    assert_eq!(read::<Layout>(&third), Layout::Other(third.clone()));
    round_trips::<Reply>(&[yes, no]);
    round_trips::<Layout>(&[first, second, draft, third]);
}

#[test]
fn required_constants_need_not_be_given_and_are_written() {
    assert_eq!(written(&ReplyOkFalse::new("t")), json!({ "ok": false, "text": "t" }));
    assert_eq!(written(&First::new(4)), json!({ "format": 1, "width": 4 }));
    assert_eq!(written(&Second::new(4)), json!({ "format": 2, "width": 4 }));
    assert_eq!(written(&Draft::new(4)), json!({ "format": 2.5, "width": 4 }));
    assert_eq!(written(&Button::new("go")), json!({ "kind": 7, "label": "go" }));
    assert_eq!(Button::new("go").kind, WidgetKind::Button);
}

#[test]
fn members_of_an_integer_enumeration_are_listed_and_parsed() {
    let all = WidgetKind::VARIANTS.iter().map(ToString::to_string);
    assert!(all.eq(WidgetKind::VARIANTS.iter().map(|kind| kind.as_i64().to_string())));
    assert_eq!("7".parse(), Ok(WidgetKind::Button));
    assert_eq!("100".parse(), Ok(WidgetKind::Other(100)));
    assert!("seven".parse::<WidgetKind>().is_err());
}

#[test]
fn optional_constants_and_null_discriminate_where_they_are_present() {
    let step = |by: Value| json!({ "kind": "step", "by": by, "note": "n" });
    assert!(matches!(read(&step(json!(-1))), Step::ByMinus1(_)));
    assert!(matches!(read(&step(json!(1))), Step::By1(_)));
    assert!(matches!(read(&step(json!(null))), Step::ByNull(_)));
    assert!(matches!(read(&step(json!(2))), Step::Other(_)));
    round_trips::<Step>(&[step(json!(-1)), step(json!(1)), step(json!(null)), step(json!(2))]);
}

#[test]
fn constants_discriminate_wherever_they_are_declared() {
    let widget = |kind: i64| json!({ "kind": kind, "label": "l" });
    assert!(matches!(read(&widget(7)), Widget::Button(_)));
    assert!(matches!(read(&widget(8)), Widget::Slider(_)));
    assert!(matches!(read(&widget(9)), Widget::Dial(_)));
    assert!(matches!(read(&json!({ "solid": true })), Line::SolidTrue(_)));
    assert!(matches!(read(&json!({ "solid": false, "width": 1 })), Line::SolidFalse(_)));
    assert_eq!(written(&LineSolidTrue::new()), json!({ "solid": true }));
    assert_eq!(written(&StepByNull::new()), json!({ "by": null }));
    round_trips::<Widget>(&[widget(7), widget(8), widget(9), widget(10)]);
}

#[test]
fn lists_of_values_discriminate_in_lists_maps_and_unions() {
    let alarm = |level: i64| json!({ "level": level, "tone": "c" });
    let value = json!({
        "alarms": [alarm(1), alarm(4), alarm(2), alarm(3)],
        "named": { "a": alarm(4), "b": alarm(1) },
        "any": { "kind": 9, "label": "l" },
    });
    let panel: Panel = read(&value);
    let quiet: Vec<bool> =
        panel.alarms.iter().flatten().map(|a| matches!(a, Alarm::Quiet(_))).collect();
    assert_eq!(quiet, [true, false, true, false]);
    let named = panel.named.as_ref().expect("it was there");
    assert!(matches!(named["a"], Alarm::Loud(_)) && matches!(named["b"], Alarm::Quiet(_)));
    let is_dial = |any: &PanelAny| matches!(any, PanelAny::Widget(widget) if matches!(**widget, Widget::Dial(_)));
    assert!(panel.any.as_ref().is_some_and(is_dial));
    assert_eq!(written(&panel), value);
    // Without the property, it is the first.
    assert_eq!(read::<Alarm>(&json!({ "tone": "c" })), Quiet::new().tone("c").into());
}

#[test]
fn a_discriminator_is_written_as_the_type_of_its_property() {
    assert_eq!(written(&Signal::from(Start::new())), json!({ "op": 1 }));
    assert_eq!(written(&Signal::from(Stop::new().at("t"))), json!({ "op": 2, "at": "t" }));
    // One that does not declare the property has it as the others do.
    assert_eq!(written(&Signal::from(Pause::new())), json!({ "op": 3 }));
    // Where none declares it, the mapping is all that there is.
    assert_eq!(written(&Side::from(Left::new())), json!({ "side": "1" }));
    assert_eq!(written(&Answer::from(Yes::new())), json!({ "agreed": true }));
    assert_eq!(written(&Answer::from(No::new())), json!({ "agreed": false }));
    assert_eq!(
        written(&AnyFrame::from(TextFrame::new().text("t"))),
        json!({ "code": 10, "text": "t" })
    );
    assert_eq!(written(&AnyFlag::from(Raised::new())), json!({ "on": true }));
    assert_eq!(written(&AnyFlag::from(Lowered::new())), json!({ "on": false }));
    // What is no value of the type stays a string, with a warning.
    assert_eq!(
        written(&Misnamed::from(Odd::new().text("t"))),
        json!({ "digit": "one", "text": "t" })
    );
}

#[test]
fn a_discriminator_is_read_as_the_type_of_its_property() {
    for (value, expected) in [(1, "start"), (2, "stop"), (3, "pause"), (4, "other")] {
        let name = match read(&json!({ "op": value, "at": "t" })) {
            Signal::Start(_) => "start",
            Signal::Stop(_) => "stop",
            Signal::Pause(_) => "pause",
            Signal::Other(_) => "other",
        };
        assert_eq!(name, expected);
    }
    assert!(matches!(read(&json!({ "agreed": true })), Answer::Yes(_)));
    assert!(matches!(read(&json!({ "agreed": false })), Answer::No(_)));
    assert!(matches!(read(&json!({ "side": 2 })), Side::Right(_)));
    assert!(matches!(read(&json!({ "side": "2" })), Side::Right(_)));
    for (points, low) in [(1, true), (2, true), (5, false)] {
        let value = json!({ "points": points, "text": "t" });
        assert_eq!(matches!(read(&value), Grade::Low(_)), low);
        assert_eq!(matches!(read(&value), Grade::High(_)), !low);
        round_trips::<Grade>(&[value]);
    }
}

#[test]
fn polymorphic_types_have_names_that_are_numbers_or_booleans() {
    let frames = [
        json!({ "id": "i", "code": 10, "text": "t" }),
        json!({ "code": 11, "data": "d" }),
        // `1e1` and `10.0` are 10, and are written as they were read.
        json!({ "code": 10.0, "text": "t" }),
        json!({ "code": 12, "new": 1 }),
        json!({ "code": "10", "text": "t" }),
        json!({ "id": "i" }),
    ];
    let names = frames.each_ref().map(|frame| match read::<AnyFrame>(frame) {
        AnyFrame::TextFrame(_) => "text",
        AnyFrame::DataFrame(_) => "data",
        AnyFrame::Other(_) => "other",
    });
    assert_eq!(names, ["text", "data", "text", "other", "text", "other"]);
    assert_eq!(read::<AnyFrame>(&frames[3]).type_name(), Some("12"));
    round_trips::<AnyFrame>(&frames);
    round_trips::<Page>(&[json!({ "frames": frames, "either": { "on": false, "why": "w" } })]);
    let either: PageEither = read(&json!({ "on": true }));
    assert!(matches!(&either, PageEither::Flag(flag) if matches!(**flag, AnyFlag::Raised(_))));
    assert!(matches!(read(&json!({ "on": null })), AnyFlag::Flag(_)));
    assert_eq!(AnyFlag::from(Raised::new()), read(&json!({ "on": true })));
}

#[test]
fn every_alternative_has_the_properties_next_to_the_choice() {
    let pass = AnyRecord::from(RecordPass::new(5).score(3));
    let json = json!({ "result": "pass", "time": 5, "score": 3 });
    assert_eq!(written(&pass), json);
    assert_eq!(read::<AnyRecord>(&json), pass);
    assert_eq!(pass.time(), 5);
    let fail = json!({ "result": "fail", "time": 6, "reason": "r" });
    assert_eq!(AnyRecord::from(RecordFail::new(6, "r")), read(&fail));
    round_trips::<AnyRecord>(&[fail, json!({ "result": "none", "time": 7, "more": 1 })]);
    // Through `allOf`, and with a discriminator that is a number.
    let sent = AnyMessage::from(MessagePing::new("s").note("n"));
    let json = json!({ "op": 1, "stamp": "s", "note": "n" });
    assert_eq!(written(&sent), json);
    assert_eq!(read::<AnyMessage>(&json), sent);
    let other = json!({ "op": 2, "stamp": "s", "of": json });
    assert!(matches!(read(&other), AnyMessage::Pong(_)));
    round_trips::<AnyMessage>(&[other]);
    round_trips::<Log>(&[json!({ "result": "pass", "time": 1, "score": 2, "line": 3 })]);
}

#[test]
fn integers_and_strings_are_read_and_written_as_they_are() {
    let rollout = Rollout::new(1)
        .max_unavailable("25%")
        .ports([IntOrString::from(80_i64), "http".into(), String::from("8080").into()])
        .free(3)
        .named("x");
    let json = json!({
        "maxSurge": 1,
        "maxUnavailable": "25%",
        "ports": [80, "http", "8080"],
        "free": 3,
        "named": "x",
    });
    assert_eq!(written(&rollout), json);
    let read: Rollout = read(&json);
    assert_eq!(read, rollout);
    assert_eq!((read.max_surge.as_i64(), read.max_surge.as_str()), (Some(1), None));
    let ports = read.ports.expect("they were there");
    let shown: Vec<String> = ports.iter().map(ToString::to_string).collect();
    assert_eq!(shown, ["80", "http", "8080"]);
    assert_eq!((ports[2].as_i64(), ports[2].as_str()), (None, Some("8080")));
    round_trips::<Rollout>(&[
        json!({ "maxSurge": "10%", "limits": { "cpu": 2, "memory": "1Gi" }, "free": null }),
        json!({ "maxSurge": 9_007_199_254_740_993_i64, "either": true }),
        json!({ "maxSurge": 1.5, "either": "x" }),
    ]);
}
