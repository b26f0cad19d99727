//! Response bodies in any charset.

use crate::runtime::codec::Field;
use crate::runtime::{Call, Endpoint, Error, ErrorKind, Operation};
use crate::server::{Server, response};

use super::client;

const READ: Operation = Operation { id: None, method: "GET", path: "/content" };

/// Returns a response with text in this charset.
fn encoded(content_type: &str, body: &[u8]) -> Vec<u8> {
    let mut message = response("200 OK", content_type, "")
        .replace("Length: 0", &format!("Length: {}", body.len()));
    message.truncate(message.trim_end().len());
    [message.as_bytes(), b"\r\n\r\n", body].concat()
}

/// Reads text in this charset.
async fn decoded<T: Field + 'static>(content_type: &str, body: &[u8]) -> Result<T, Error> {
    let server = Server::answering([encoded(content_type, body)]);
    let endpoint = Endpoint::root(&client(&server)).literal("content");
    let call: Call<T> = endpoint.call(&READ).returning_text();
    call.await
}

#[tokio::test]
async fn text_is_decoded_by_its_charset() {
    let little = b"\xE9\0t\0\xE9\0";
    let big = b"\0\xE9\0t\0\xE9";
    let cases: [(&str, &[u8]); 13] = [
        ("text/plain", "été".as_bytes()),
        ("text/plain; charset=utf-8", "été".as_bytes()),
        ("text/plain; charset=\"UTF8\"", "\u{FEFF}été".as_bytes()),
        ("text/plain;charset=ISO-8859-1", b"\xE9t\xE9"),
        ("text/csv; header=present; Charset=windows-1252", b"\xE9t\xE9"),
        ("text/csv; charset=macintosh", b"\x8Et\x8E"),
        ("text/plain; charset=utf-16le", little),
        ("text/plain; charset=utf-16be", big),
        ("text/plain; charset=utf-16", &[b"\xFE\xFF", &big[..]].concat()),
        ("text/plain; charset=utf-16", &[b"\xFF\xFE", &little[..]].concat()),
        // The mark is right where the label is not.
        ("text/plain; charset=utf-8", &[b"\xFF\xFE", &little[..]].concat()),
        ("text/plain; charset=", "été".as_bytes()),
        ("application/json", "\"\\u00e9té\"".as_bytes()),
    ];
    for (content_type, body) in cases {
        let text: String = decoded(content_type, body).await.expect("the charset is known");
        assert_eq!(text, "été", "{content_type}");
    }
    let price: String =
        decoded("text/plain; charset=windows-1252", b"5 \x80").await.expect("it is known");
    assert_eq!(price, "5 €");
    let count: i32 = decoded("text/plain; charset=utf-16le", b"4\x002\0").await.expect("a number");
    assert_eq!(count, 42);
}

#[tokio::test]
async fn xml_is_decoded_by_its_declaration() {
    let latin: &[u8] = b"<?xml version='1.0' encoding = \"iso-8859-1\"?><a>\xE9</a>";
    for content_type in ["application/xml", "text/xml"] {
        let text: String = decoded(content_type, latin).await.expect("the charset is known");
        assert!(text.ends_with("<a>é</a>"), "{text}");
    }
    let utf = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a>é</a>".as_bytes();
    let text: String = decoded("text/xml; charset=utf-8", utf).await.expect("the charset is known");
    assert!(text.ends_with("<a>é</a>"), "{text}");
}

#[tokio::test]
async fn a_charset_that_is_unknown_or_does_not_fit_is_an_error_with_the_bytes() {
    for (charset, body, expected) in [
        ("text/plain; charset=x-own", "été".as_bytes(), "text in a known charset"),
        ("text/plain; charset=utf-32", b"\0\0\0a", "text in a known charset"),
        ("text/plain", b"\xE9t\xE9", "text that fits its charset"),
        ("text/plain; charset=utf-16le", b"\0", "text that fits its charset"),
    ] {
        let error = decoded::<String>(charset, body).await.expect_err("it cannot be read");
        assert_eq!(
            error.to_string(),
            format!(
                "GET /content: the service returned 200 OK with `{charset}` where {expected} was expected"
            )
        );
        assert!(
            matches!(error.kind(), ErrorKind::UnexpectedContent { body: kept, .. } if kept == body),
            "{error:?}"
        );
    }
}
