//! The table of parameter styles in the `OpenAPI` Specification 3.0.4, and percent-encoding.

mod functions;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::models::{AnyTarget, GroupTarget, Mode};
use crate::runtime::codec::Field;
use crate::runtime::{
    Anonymous, Call, Client, DateTime, Endpoint, Error, ErrorKind, Explode, Operation,
    ParameterStyle, ParameterWriter, Parameters, QueryOptions,
};

use Explode::{No, Yes};
use ParameterStyle::{DeepObject, Form, Label, Matrix, PipeDelimited, Simple, SpaceDelimited};

const OPERATION: Operation = Operation { id: Some("get"), method: "GET", path: "/x/{color}" };

fn client() -> Client {
    let builder = Client::builder().credential(Anonymous);
    builder.service_root("https://api.example/v1").build().expect("the settings are right")
}

/// Returns the last path segment of a call, or the error.
fn path(style: ParameterStyle, explode: Explode, value: &dyn Field) -> Result<String, Error> {
    let endpoint = Endpoint::root(&client()).literal("x").begin_segment();
    let endpoint = endpoint.parameter("color", style, explode, value);
    let call: Call<()> = endpoint.call(&OPERATION).returning_nothing();
    let url = call.url()?;
    Ok(url.path().strip_prefix("/v1/x/").expect("all paths begin so").to_owned())
}

fn query_of(call: &Call<()>) -> Result<String, Error> {
    Ok(call.url()?.query().unwrap_or("-").to_owned())
}

/// Returns the query of a call, or the error.
fn query(style: ParameterStyle, explode: Explode, value: &dyn Field) -> Result<String, Error> {
    let builder = Endpoint::root(&client()).call(&OPERATION);
    query_of(&builder.query("color", style, explode, value).returning_nothing())
}

fn blue() -> String {
    "blue".to_owned()
}

fn list() -> Vec<String> {
    ["blue", "black", "brown"].map(str::to_owned).to_vec()
}

/// An object with the properties in the order of the specification.
fn object() -> BTreeMap<String, i32> {
    [("B", 150), ("G", 200), ("R", 100)].map(|(name, value)| (name.to_owned(), value)).into()
}

#[test]
fn path_styles_are_the_tables() {
    let table: &[(ParameterStyle, Explode, [&str; 3])] = &[
        (Simple, No, ["blue", "blue,black,brown", "B,150,G,200,R,100"]),
        (Simple, Yes, ["blue", "blue,black,brown", "B=150,G=200,R=100"]),
        (Label, No, [".blue", ".blue,black,brown", ".B,150,G,200,R,100"]),
        (Label, Yes, [".blue", ".blue.black.brown", ".B=150.G=200.R=100"]),
        (Matrix, No, [";color=blue", ";color=blue,black,brown", ";color=B,150,G,200,R,100"]),
        (Matrix, Yes, [";color=blue", ";color=blue;color=black;color=brown", ";B=150;G=200;R=100"]),
    ];
    for (style, explode, [primitive, array, entries]) in table {
        let path =
            |value: &dyn Field| path(*style, *explode, value).expect("it has a serialization");
        assert_eq!(path(&blue()), *primitive, "{style:?} {explode:?}");
        assert_eq!(path(&list()), *array, "{style:?} {explode:?}");
        assert_eq!(path(&object()), *entries, "{style:?} {explode:?}");
    }
    assert_eq!(path(Matrix, No, &String::new()).expect("it has a serialization"), ";color");
}

#[test]
fn query_styles_are_the_tables() {
    let table: &[(ParameterStyle, Explode, &str, &str)] = &[
        (Form, No, "color=blue,black,brown", "color=B,150,G,200,R,100"),
        (Form, Yes, "color=blue&color=black&color=brown", "B=150&G=200&R=100"),
        (SpaceDelimited, No, "color=blue%20black%20brown", "color=B%20150%20G%20200%20R%20100"),
        (PipeDelimited, No, "color=blue%7Cblack%7Cbrown", "color=B%7C150%7CG%7C200%7CR%7C100"),
    ];
    for (style, explode, array, entries) in table {
        let query =
            |value: &dyn Field| query(*style, *explode, value).expect("it has a serialization");
        assert_eq!(query(&list()), *array, "{style:?} {explode:?}");
        assert_eq!(query(&object()), *entries, "{style:?} {explode:?}");
    }
    for explode in [No, Yes] {
        assert_eq!(query(Form, explode, &blue()).expect("it has a serialization"), "color=blue");
        assert_eq!(query(Form, explode, &String::new()).expect("it has a serialization"), "color=");
    }
    assert_eq!(
        query(DeepObject, Yes, &object()).expect("it has a serialization"),
        "color%5BB%5D=150&color%5BG%5D=200&color%5BR%5D=100"
    );
}

#[test]
fn absent_and_empty_values_are_omitted_from_queries() {
    let absent: [&dyn Field; 6] = [
        &None::<String>,
        &Value::Null,
        &Vec::<String>::new(),
        &BTreeMap::<String, i32>::new(),
        &json!([]),
        &vec![None::<i32>],
    ];
    for value in absent {
        for (style, explode) in [(Form, Yes), (Form, No), (SpaceDelimited, No)] {
            assert_eq!(query(style, explode, value).expect("nothing is wrong"), "-");
        }
    }
    assert_eq!(query(DeepObject, Yes, &json!({"a": null})).expect("nothing is wrong"), "-");
}

#[test]
fn every_kind_of_value_has_a_string_form() {
    let cases: &[(&dyn Field, &str)] = &[
        (&true, "color=true"),
        (&-5_i8, "color=-5"),
        (&u64::MAX, "color=18446744073709551615"),
        (&1.5, "color=1.5"),
        (&2.0, "color=2"),
        (&f64::INFINITY, "color=INF"),
        (&Mode::Off, "color=off"),
        (&DateTime::from("2024-05-02T10:11:12+02:00"), "color=2024-05-02T10%3A11%3A12%2B02%3A00"),
        (&Some(Box::new(5)), "color=5"),
        (&json!("a b"), "color=a%20b"),
        (&json!([1, true, null, "x"]), "color=1,true,x"),
        (&json!({"a": 1, "b": null}), "color=a,1"),
        (&GroupTarget::new("g"), "color=%40odata.type,%23test.groupTarget,groupId,g"),
        (
            &AnyTarget::from(GroupTarget::new("g")),
            "color=%40odata.type,%23test.groupTarget,groupId,g",
        ),
    ];
    for (value, expected) in cases {
        assert_eq!(query(Form, No, *value).expect("it has a serialization"), *expected);
    }
}

#[test]
fn nested_values_are_refused_by_name() {
    let nested: [&dyn Field; 4] =
        [&vec![list()], &json!({"a": {"b": 1}}), &json!([[1]]), &vec![GroupTarget::new("g")]];
    for value in nested {
        for style in [Form, SpaceDelimited, PipeDelimited] {
            let error = query(style, Yes, value).expect_err("it has no serialization").to_string();
            assert!(error.starts_with("GET /x/{color}: `color` has a list"), "{error}");
        }
        let error = path(Simple, No, value).expect_err("the value is refused");
        assert!(matches!(error.kind(), ErrorKind::Parameter { .. }));
    }
}

#[test]
fn deep_objects_extend_beyond_the_levels_that_openapi_defines() {
    let deep = |value: &dyn Field| query(DeepObject, Yes, value).expect("it has a serialization");
    let nested = json!({"a": {"b": 1, "c d": "x&y"}, "e": [1, {"f": true}], "g": null, "h": []});
    assert_eq!(
        deep(&nested),
        "color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bc%20d%5D=x%26y\
         &color%5Be%5D%5B0%5D=1&color%5Be%5D%5B1%5D%5Bf%5D=true"
    );
    assert_eq!(deep(&blue()), "color=blue");
    assert_eq!(deep(&list()), "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown");
}

#[test]
fn reserved_characters_stay_where_the_description_allows_them() {
    let reserved = |style, explode, value: &dyn Field| {
        let builder = Endpoint::root(&client()).call(&OPERATION);
        query_of(&builder.query_reserved("color", style, explode, value).returning_nothing())
    };
    let text = "/a b?c=d:e@f!$'()*,;%20%zz".to_owned();
    assert_eq!(
        reserved(Form, Yes, &text).expect("it has a serialization"),
        "color=/a%20b?c=d:e@f!$%27()*,;%20%25zz"
    );
    // These would end the value, or have no place in a query.
    assert_eq!(
        reserved(Form, Yes, &"&+#[]".to_owned()).expect("it has a serialization"),
        "color=%26%2B%23%5B%5D"
    );
    assert_eq!(
        reserved(Form, No, &vec!["a/b".to_owned(), "c".to_owned()])
            .expect("it has a serialization"),
        "color=a/b,c"
    );
}

#[test]
fn headers_and_cookies_can_be_json() {
    let mut writer = ParameterWriter::default();
    writer.write_header_json("X-Filter", &json!({"a": "ü, b"}));
    writer.write_header_json("X-None", &None::<Value>);
    writer.write_cookie("c", ParameterStyle::Json, No, &json!({"a": [1]}));
    writer.finish_cookies();
    assert_eq!(writer.headers["x-filter"].as_bytes(), r#"{"a":"ü, b"}"#.as_bytes());
    assert_eq!(writer.headers["cookie"], "c=%7B%22a%22%3A%5B1%5D%7D");
    assert!(!writer.headers.contains_key("x-none"));
}

#[test]
fn path_values_are_encoded_but_for_unreserved_characters() {
    let encoded = |text: &str| path(Simple, No, &text.to_owned()).expect("it has a serialization");
    assert_eq!(encoded("a b/c?d#e%f"), "a%20b%2Fc%3Fd%23e%25f");
    assert_eq!(encoded("AZaz09-._~"), "AZaz09-._~");
    assert_eq!(
        encoded("!$&'()*+,;=:@[]\\|"),
        "%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%40%5B%5D%5C%7C"
    );
    assert_eq!(encoded("é☃"), "%C3%A9%E2%98%83");
    assert_eq!(encoded("%2e%2e"), "%252e%252e");
    assert_eq!(encoded("..."), "...");
    assert_eq!(encoded("..x"), "..x");
}

#[test]
fn a_segment_that_changes_the_path_is_rejected() {
    for text in ["", ".", ".."] {
        let error = path(Simple, No, &text.to_owned()).expect_err("it leads elsewhere");
        assert!(
            matches!(error.kind(), ErrorKind::Parameter { parameter, .. } if parameter == "color"),
            "{error:?}"
        );
        assert!(error.to_string().contains("leads to another resource"), "{error}");
    }
    assert!(path(Label, No, &String::new()).is_err(), "`.` alone");
    assert!(path(Label, No, &".".to_owned()).is_err(), "`..` in two parts");
    assert!(path(Simple, No, &None::<String>).is_err());
    assert!(path(Simple, No, &vec![".".to_owned()]).is_err());
}

#[test]
fn a_segment_in_the_middle_is_refused_too() {
    let by_id =
        Endpoint::root(&client()).begin_segment().parameter("id", Simple, No, &"..".to_owned());
    let call: Call<()> = by_id.literal("assign").call(&OPERATION).returning_nothing();
    assert!(call.url().is_err());
}

#[test]
fn literals_are_written_as_in_the_description() {
    let endpoint = Endpoint::root(&client())
        .literal("$batch")
        .begin_segment()
        .text("range(address='")
        .parameter("address", Simple, No, &"A1:B2".to_owned())
        .text("')")
        .literal("a b%20c%d")
        .literal("");
    let call: Call<()> = endpoint.call(&OPERATION).returning_nothing();
    assert_eq!(
        call.url().expect("it is a path").as_str(),
        "https://api.example/v1/$batch/range(address='A1%3AB2')/a%20b%20c%25d/"
    );
}

#[test]
fn the_service_root_may_end_in_a_slash() {
    for root in ["https://api.example", "https://api.example/", "https://api.example/v1/"] {
        let client = Client::builder().service_root(root).build().expect("the settings are right");
        let call: Call<()> =
            Endpoint::root(&client).literal("x").call(&OPERATION).returning_nothing();
        let expected = format!("{}/x", root.trim_end_matches('/'));
        assert_eq!(call.url().expect("it is a path").as_str(), expected);
    }
}

#[test]
fn odata_options_have_the_names_and_formats_of_odata() {
    let call: Call<(), QueryOptions> =
        Endpoint::root(&client()).call(&OPERATION).returning_nothing();
    let call = call.with(|options| {
        options
            .top(5)
            .skip(10)
            .search("\"a b\"")
            .filter("displayName eq 'A&B'")
            .count(true)
            .orderby(["displayName desc", "id"])
            .select(["id", "displayName"])
            .expand(["assignments"])
    });
    assert_eq!(
        call.url().expect("it is a path").query(),
        Some(
            "$top=5&$skip=10&$search=%22a%20b%22&$filter=displayName%20eq%20%27A%26B%27&$count=true\
             &$orderby=displayName%20desc,id&$select=id,displayName&$expand=assignments"
        )
    );
}

#[test]
fn required_optional_and_further_query_parameters_follow_each_other() {
    #[derive(Default)]
    struct Options {
        limit: Option<i64>,
    }
    impl Parameters for Options {
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("limit", Form, Yes, &self.limit);
        }
    }
    let builder = Endpoint::root(&client()).call(&OPERATION).query("a&b", Form, Yes, &1);
    let call: Call<(), Options> = builder.returning_nothing();
    assert_eq!(call.url().expect("it is a path").query(), Some("a%26b=1"));
    let call = call.with(|_| Options { limit: Some(3) }).query_pair("$x", "y=z");
    assert_eq!(call.url().expect("it is a path").query(), Some("a%26b=1&limit=3&$x=y%3Dz"));
}

#[test]
fn a_header_that_cannot_be_sent_is_refused_by_name() {
    for (name, value) in [("x-y", "a\nb"), ("x y", "a")] {
        let call: Call<()> = Endpoint::root(&client())
            .call(&OPERATION)
            .header(name, No, &value.to_owned())
            .returning_nothing();
        let error = call.url().expect_err("it cannot be sent");
        assert!(
            matches!(error.kind(), ErrorKind::Parameter { parameter, .. } if parameter == name)
        );
    }
}

#[test]
fn json_parameters_are_json() {
    let json = ParameterStyle::Json;
    let text = path(json, No, &vec!["a/b".to_owned(), "\"'".to_owned()]);
    assert_eq!(text.expect("it has a serialization"), "%5B%22a%2Fb%22%2C%22%5C%22%27%22%5D");
    assert_eq!(path(json, No, &Vec::<String>::new()).expect("it has a serialization"), "%5B%5D");
    assert_eq!(query(json, No, &object()).expect("it has a serialization"), {
        "color=%7B%22B%22%3A150%2C%22G%22%3A200%2C%22R%22%3A100%7D"
    });
    assert_eq!(query(json, No, &None::<String>).expect("it is left out"), "-");
    let group =
        query(json, No, &AnyTarget::from(GroupTarget::new("g"))).expect("it has a serialization");
    assert_eq!(
        group,
        "color=%7B%22%40odata.type%22%3A%22%23test.groupTarget%22%2C%22groupId%22%3A%22g%22%7D"
    );
}
