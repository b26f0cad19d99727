//! Each kind of value in each parameter style: the table that the generator is tested with.

#[path = "../common/serializations.rs"]
mod table;

use serde_json::{Value, json};

use crate::runtime::codec::Field;
use crate::runtime::{
    Anonymous, Call, Client, Endpoint, Error, ErrorKind, Explode, Operation, ParameterStyle,
};
use crate::server::{Server, no_content};
use table::{SERIALIZATIONS, Serialization};

const OPERATION: Operation = Operation { id: Some("get"), method: "GET", path: "/x/{p}" };

fn style(serialization: &Serialization) -> ParameterStyle {
    match serialization.style {
        "simple" => ParameterStyle::Simple,
        "label" => ParameterStyle::Label,
        "matrix" => ParameterStyle::Matrix,
        "form" => ParameterStyle::Form,
        "spaceDelimited" => ParameterStyle::SpaceDelimited,
        "pipeDelimited" => ParameterStyle::PipeDelimited,
        "deepObject" => ParameterStyle::DeepObject,
        "cookie" => ParameterStyle::Cookie,
        other => panic!("`{other}` is no style"),
    }
}

/// The part of the path, the query or the header that a server receives for a parameter.
async fn received(serialization: &Serialization, value: &dyn Field) -> Result<String, Error> {
    let server = Server::answering([no_content()]);
    let builder = Client::builder().credential(Anonymous).service_root(server.root());
    let place = Endpoint::root(&builder.build().expect("the settings are right")).literal("x");
    let style = style(serialization);
    let explode = if serialization.explode { Explode::Yes } else { Explode::No };
    let call = match serialization.location {
        "path" => place.begin_segment().parameter("p", style, explode, value).call(&OPERATION),
        "query" => place.call(&OPERATION).query("p", style, explode, value),
        "header" => place.call(&OPERATION).header("p", explode, value),
        _ => place.call(&OPERATION).cookie("p", style, explode, value),
    };
    let call: Call<()> = call.returning_nothing();
    call.await?;
    let request = server.requests().remove(0);
    let header = |name| request.header(name).expect("it is sent").to_owned();
    Ok(match serialization.location {
        "path" => request.target().trim_start_matches("/x/").to_owned(),
        "query" => request.target().trim_start_matches("/x?").to_owned(),
        "header" => header("p"),
        _ => header("cookie"),
    })
}

#[tokio::test]
async fn every_kind_of_value_is_written_as_the_table_says_or_refused() {
    for serialization in SERIALIZATIONS {
        let Serialization { location, style, explode, .. } = serialization;
        let values: [(Value, Option<&str>); 7] = [
            (json!("a"), Some(serialization.one)),
            (json!(["a", "b"]), Some(serialization.list)),
            (json!({"x": 1, "y": "b"}), Some(serialization.object)),
            (json!({"page": 2, "tags": ["x", "y"]}), serialization.object_of_lists),
            (json!({"in": {"x": 1}}), serialization.object_of_objects),
            (json!([{"x": 1}]), serialization.list_of_objects),
            (json!([["a"]]), serialization.list_of_lists),
        ];
        for (value, expected) in values {
            let place = format!("{location} {style} {explode} {value}");
            match (received(serialization, &value).await, expected) {
                (Ok(text), Some(expected)) => assert_eq!(text, expected, "{place}"),
                (Err(error), None) if matches!(error.kind(), ErrorKind::Parameter { .. }) => {}
                (result, _) => panic!("{place}: {result:?}"),
            }
        }
    }
}

/// Returns the target and the cookies of a call of `/raw/{value}` with a cookie of this value.
async fn reserved(value: &str) -> Result<(String, String), Error> {
    let server = Server::answering([no_content()]);
    let builder = Client::builder().credential(Anonymous).service_root(server.root());
    let place = Endpoint::root(&builder.build().expect("the settings are right")).literal("raw");
    let (simple, form, value) = (ParameterStyle::Simple, ParameterStyle::Form, value.to_owned());
    let place = place.begin_segment().parameter_reserved("path", simple, Explode::No, &value);
    let call = place.call(&OPERATION).cookie_reserved("c", form, Explode::No, &value);
    let call: Call<()> = call.returning_nothing();
    call.await?;
    let request = server.requests().remove(0);
    let cookie = request.header("cookie").expect("it is sent").to_owned();
    Ok((request.target().to_owned(), cookie))
}

#[tokio::test]
async fn reserved_characters_stay_in_paths_and_cookies_where_the_description_allows_them() {
    for (value, path, cookie) in [
        ("a:b@c,d", "/raw/a:b@c,d", "c=a:b@c%2Cd"),
        ("a/b?c#d", "/raw/a%2Fb%3Fc%23d", "c=a/b?c#d"),
        ("!$&'()*+;=[]", "/raw/!$&'()*+;=%5B%5D", "c=!$&'()*+%3B=[]"),
        ("%2F %zz ü\"\\", "/raw/%2F%20%25zz%20%C3%BC%22%5C", "c=%2F%20%25zz%20%C3%BC%22%5C"),
    ] {
        let sent = reserved(value).await.expect("it can be sent");
        assert_eq!(sent, (path.to_owned(), cookie.to_owned()));
    }
}

#[tokio::test]
async fn reserved_characters_cannot_change_the_path() {
    for value in ["", ".", "..", "%2e%2E", ".%2e"] {
        let error = reserved(value).await.expect_err("it leads elsewhere");
        assert!(error.to_string().contains("leads to another resource"), "{value}: {error}");
    }
    let sent = reserved("../x").await.expect("the slash is escaped");
    assert_eq!(sent.0, "/raw/..%2Fx");
}

#[tokio::test]
async fn the_style_cookie_escapes_nothing_and_rejects_delimiters() {
    let serialization = SERIALIZATIONS.iter().find(|serialization| serialization.style == "cookie");
    let serialization = serialization.expect("the table has it");
    let text = received(serialization, &"a b=%20\"c\"".to_owned()).await.expect("it can be sent");
    assert_eq!(text, "p=a b=%20\"c\"");
    for value in [json!("a; b"), json!(["a;"]), json!({"a;": 1}), json!({"a": ";"})] {
        let error = received(serialization, &value).await.expect_err("it would end the cookie");
        assert!(error.to_string().contains("has a `;`"), "{error}");
    }
}
