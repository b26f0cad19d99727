//! Lists of which each position has a type: nothing of those that do not fit is lost.

use serde_json::{Value, json};

use super::round_trip;
use crate::generated::tuples::{Filter, Route, RouteStopFirstItem};
use crate::runtime::codec::{Received, from_header, from_slice, receive};
use crate::runtime::{Explode, ModelExt as _, Strict};

fn received(value: &Value) -> Received<Route> {
    receive(value.to_string().as_bytes()).expect("it is JSON")
}

fn written(route: &Route) -> Value {
    serde_json::to_value(route).expect("models can be written")
}

fn mismatches(value: &Value) -> Vec<String> {
    received(value).mismatches.iter().map(ToString::to_string).collect()
}

#[test]
fn a_list_of_that_length_is_a_tuple() {
    let value = json!({
        "line": [[1.5, 2.5], [3, 4]],
        "label": ["north", null],
        "stop": ["tram", { "name": "n", "new": 1 }, ["a"]],
        "next": [[0, 0], { "line": [] }],
        "open": ["a", 1, "b"],
        "optional": ["a"],
    });
    let route = received(&value);
    assert!(route.mismatches.is_empty(), "{}", route.mismatches);
    assert_eq!(serde_json::to_value(&route).expect("it can be written"), value);
    let route = route.value;
    assert_eq!(route.line, [(1.5, 2.5), (3.0, 4.0)]);
    assert_eq!(route.label, Some(("north".to_owned(), None)));
    let Some((kind, stop, names)) = &route.stop else { panic!("it came") };
    assert_eq!(*kind, RouteStopFirstItem::Other("tram".into()));
    assert_eq!(stop.name.as_deref(), Some("n"));
    assert_eq!(*names, ["a"]);
    assert_eq!(route.next.as_ref().map(|(at, _)| *at), Some((0.0, 0.0)));
}

#[test]
fn a_tuple_is_written_as_a_list() {
    let next = Route::new([]).label(("home", Some("h".to_owned())));
    let route = Route::new([(1.0, 2.5)]).next(((0.0, -1.0), next)).filter(Filter::Between((
        "between".into(),
        1.0,
        2.0,
    )));
    assert_eq!(
        written(&route),
        json!({
            "line": [[1, 2.5]],
            "next": [[0, -1], { "line": [], "label": ["home", "h"] }],
            "filter": ["between", 1, 2],
        })
    );
    assert_eq!(
        format!("{:?}", Route::new([(1.0, 2.5)])),
        r#"Route { "line": [[1.0, 2.5]] }"#.replace('"', "")
    );
}

#[test]
fn a_list_of_another_length_is_a_mismatch_and_is_written_back() {
    let value =
        json!({ "line": [[], [1], [1, 2, 3, { "x": null }]], "label": [], "stop": ["bus", {}] });
    assert_eq!(
        mismatches(&value),
        [
            "`/line/0`: declared an array of 2 items, received an array of another length",
            "`/line/1`: declared an array of 2 items, received an array of another length",
            "`/line/2`: declared an array of 2 items, received an array of another length",
            "`/label`: declared an array of 2 items, received an array of another length",
            "`/stop`: declared an array of 3 items, received an array of another length",
        ]
    );
    let route = received(&value).value;
    assert_eq!(route.line, [(0.0, 0.0), (1.0, 0.0), (1.0, 2.0)]);
    assert_eq!(route.label, Some((String::new(), None)));
    assert_eq!(written(&route), value);
    assert_eq!(route, route.clone());
    assert_ne!(route, Route::new(route.line.clone()));
}

#[test]
fn a_tuple_that_was_changed_is_written_as_it_is() {
    let value = json!({ "line": [[1, 2, 3], [4, 5]], "label": ["a"] });
    let mut route = received(&value).value;
    // The item that has moved to the first position is not the one with the third value.
    route.line.remove(0);
    assert_eq!(written(&route), json!({ "line": [[4, 5]], "label": ["a"] }));
    route.label = Some(("a".to_owned(), Some("b".to_owned())));
    assert_eq!(written(&route)["label"], json!(["a", "b"]));
    let mut route = received(&value).value;
    route.line[0].1 = 7.0;
    assert_eq!(written(&route)["line"], json!([[1, 7], [4, 5]]));
}

#[test]
fn items_of_wrong_types_are_mismatches_and_are_written_back() {
    let value = json!({
        "line": [["1.50", "x"], [null, 2]],
        "label": [5, {}],
        "stop": [1, [], "one"],
        "next": [{ "lon": 1 }, "elsewhere"],
    });
    assert_eq!(
        mismatches(&value),
        [
            "`/line/0/1`: declared a number, received a string",
            "`/line/1/0`: declared a number, received null",
            "`/label/0`: declared a string, received a number",
            "`/label/1`: declared a string, received an object",
            "`/stop/0`: declared a string, received a number",
            "`/stop/1`: declared an object, received an array",
            "`/stop/2`: declared an array, received a string",
            "`/next/0`: declared an array of 2 items, received an object",
            "`/next/1`: declared an object, received a string",
        ]
    );
    let route = received(&value).value;
    assert_eq!(route.line, [(1.5, 0.0), (0.0, 2.0)]);
    assert_eq!(route.label, Some(("5".to_owned(), None)));
    assert_eq!(
        route.stop.as_ref().map(|(_, _, names)| names.clone()),
        Some(vec!["one".to_owned()])
    );
    assert_eq!(written(&route), value);
}

#[test]
fn values_that_are_no_lists_are_mismatches_and_are_written_back() {
    for other in [json!(5), json!("x"), json!(true), json!({ "a": [1, 2] })] {
        let value = json!({ "line": [other], "label": other });
        assert_eq!(mismatches(&value).len(), 2, "{value}");
        let route = received(&value).value;
        assert_eq!((route.line.as_slice(), &route.label), (&[(0.0, 0.0)][..], &None), "{value}");
        assert_eq!(written(&route), value);
    }
    let missing = json!({ "label": null });
    assert_eq!(round_trip::<Route>(&missing), missing);
}

type Twelve = (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8);

#[test]
fn a_body_that_is_a_tuple_is_kept_as_well() {
    for value in
        [json!([1]), json!([1, 2, 3]), json!(["x", 2]), json!({}), json!(null), json!(["1", 2, []])]
    {
        let read = receive::<(f64, u8)>(value.to_string().as_bytes()).expect("it is JSON");
        assert!(!read.mismatches.is_empty(), "{value}");
        assert_eq!(serde_json::to_value(&read).expect("it can be written"), value);
        assert!(from_slice::<(f64, u8)>(value.to_string().as_bytes()).is_err(), "{value}");
    }
    assert_eq!(from_slice::<(f64, u8)>(b"[1.5, 2]").ok(), Some((1.5, 2)));
    let twelve = json!([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    let read: Twelve = from_slice(twelve.to_string().as_bytes()).expect("it fits");
    assert_eq!(read, (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    assert_eq!(round_trip::<Twelve>(&json!([0, 1, 2])), json!([0, 1, 2]));
}

#[test]
fn digits_of_numbers_are_kept_in_tuples_of_another_length() {
    let text = r#"{"line":[[0.10,1E2],[1.000,2.50,3]],"label":["a"]}"#;
    let read = receive::<Route>(text.as_bytes()).expect("it is JSON");
    assert_eq!(serde_json::to_string(&read).expect("it can be written"), text);
}

#[test]
fn an_error_of_syntax_has_its_location() {
    for (text, pointer) in [
        (r#"{"line":[[1,x]]}"#, "/line/0/1"),
        (r#"{"line":[[1,2,x]]}"#, "/line/0/2"),
        (r#"{"line":[[1,2"#, "/line/0/2"),
    ] {
        let error = receive::<Route>(text.as_bytes()).expect_err("it is no JSON");
        assert_eq!(error.pointer(), pointer, "{text}");
    }
}

#[test]
fn the_last_of_two_properties_of_a_name_counts() {
    let text = r#"{"line":[],"label":["a","b","c"],"label":["d"]}"#;
    let read = receive::<Route>(text.as_bytes()).expect("it is JSON");
    assert_eq!(written(&read.value), json!({ "line": [], "label": ["d"] }));
    assert_eq!(read.value.label, Some(("d".to_owned(), None)));
}

#[test]
fn positions_select_the_alternative_of_a_union() {
    let filter = |value: Value| {
        let value = json!({ "line": [], "filter": value });
        let route = received(&value).value;
        assert_eq!(written(&route), value);
        route.filter.expect("it came")
    };
    assert!(matches!(filter(json!("x")), Filter::String(_)));
    assert!(
        matches!(filter(json!(["not", "x"])), Filter::Not((_, inner)) if *inner == Filter::from("x"))
    );
    assert!(matches!(filter(json!(["between", 1, 2])), Filter::Between((_, 1.0, 2.0))));
    // The length decides if the constant is unknown.
    assert!(matches!(filter(json!(["nor", ["not", "x"]])), Filter::Not(_)));
    assert!(matches!(filter(json!([])), Filter::Other(_)));
    assert!(matches!(filter(json!(["not"])), Filter::Other(_)));
}

#[test]
fn a_deep_tuple_costs_no_more_than_its_size() {
    let mut value = "\"x\"".to_owned();
    for _ in 0..60 {
        value = format!("[\"not\",{value},1]");
    }
    let text = format!(r#"{{"line":[],"filter":{value}}}"#);
    let read = receive::<Route>(text.as_bytes()).expect("it is JSON");
    assert_eq!(serde_json::to_string(&read).expect("it can be written"), text);
}

#[test]
fn parts_of_a_tuple_are_models() {
    let inner = Route::new([(1.0, 2.0)]);
    let route = Route::new([]).next(((1.0, 2.0), inner)).without_read_only().without_type_name();
    assert_eq!(written(&route)["next"], json!([[1, 2], { "line": [[1, 2]] }]));
    assert!(serde_json::from_str::<Strict<Route>>(r#"{"line":[[1]]}"#).is_err());
}

#[test]
fn headers_have_as_many_items() {
    let read = |text: &str| from_header::<(i64, String)>(text.as_bytes(), ',', Explode::No);
    assert_eq!(read("5, a").ok(), Some((5, "a".to_owned())));
    for text in ["", "5", "5,a,b", "x,a"] {
        assert!(read(text).is_err(), "{text}");
    }
}
