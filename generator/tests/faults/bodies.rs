//! Invalid bodies.

use crate::call::{Kind, call, client, outcome};
use crate::sockets::{Fault, Service, response};

/// JSON with every kind of value.
const JSON: &str =
    r#"{"value":[{"id":"a\u00e9\n","n":-1.5e3,"b":true,"z":null,"o":{}},[],"ü"],"@odata.count":1}"#;

fn json(body: &[u8]) -> Vec<u8> {
    response("200 OK", &[("Content-Type", "application/json")], body)
}

async fn read(body: Vec<u8>) -> String {
    let service = Service::start(Vec::new(), Fault::Send(json(&body))).await;
    let found = outcome(&call(&client(&service.root()), Kind::Read).await);
    assert_eq!(service.effects(), 1, "what came whole is not asked for again");
    found
}

#[tokio::test]
async fn json_that_ends_at_any_byte() {
    for end in 0..JSON.len() {
        // A success without a body is tolerated, and reported as a mismatch.
        let expected = if end == 0 { "ok" } else { "decode" };
        assert_eq!(read(JSON.as_bytes()[..end].to_vec()).await, expected, "{end}");
    }
    assert_eq!(read(JSON.into()).await, "ok");
}

#[tokio::test]
async fn json_with_a_wrong_byte_at_any_place() {
    for (at, &byte) in JSON.as_bytes().iter().enumerate() {
        // No JSON text has a control character anywhere, nor a byte that UTF-8 has not.
        for wrong in [0x01, 0xFF] {
            let mut body = JSON.as_bytes().to_vec();
            body[at] = wrong;
            assert_eq!(read(body).await, "decode", "{at}: {byte} is {wrong}");
        }
    }
}

#[tokio::test]
async fn errors_with_any_body_are_errors_of_their_status() {
    let bodies: [&[u8]; 6] =
        [b"", b"\xFF\xFE\x00", b"{\"error\":", b"<html>", b"null", b"{\"error\":{\"code\":[[[["];
    for body in bodies {
        let answer = response("409 Conflict", &[("Content-Type", "application/json")], body);
        let service = Service::start(Vec::new(), Fault::Send(answer)).await;
        for kind in Kind::ALL {
            assert_eq!(outcome(&call(&client(&service.root()), kind).await), "409", "{body:?}");
        }
    }
}

#[tokio::test]
async fn an_error_whose_body_breaks_off_keeps_its_status() {
    let cut =
        b"HTTP/1.1 409 Conflict\r\nContent-Length: 99\r\n\r\n{\"error\":{\"code\":\"A\"".to_vec();
    for fault in [Fault::Send(cut.clone()), Fault::Break(cut)] {
        let service = Service::start(Vec::new(), fault).await;
        assert_eq!(outcome(&call(&client(&service.root()), Kind::Once).await), "409");
        assert_eq!(service.effects(), 1);
    }
}
