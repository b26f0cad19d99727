//! Faults of the connection and of HTTP, one row each.

use crate::call::{Kind, call, client, outcome};
use crate::sockets::{Fault, Service, response};

/// A fault, and the expected outcomes of the three kinds of calls.
struct Row {
    name: &'static str,
    /// The faults of the first connections; the others are served.
    faults: Vec<Fault>,
    /// The outcomes of a read, of an idempotent write, and of one that is not idempotent.
    outcomes: [&'static str; 3],
    /// The maximum number of executions of the last one.
    effects: usize,
}

fn row(
    name: &'static str,
    faults: impl Into<Vec<Fault>>,
    outcomes: [&'static str; 3],
    effects: usize,
) -> Row {
    Row { name, faults: faults.into(), outcomes, effects }
}

/// A complete response.
fn raw(text: &str) -> Vec<u8> {
    text.replace('\n', "\r\n").into_bytes()
}

fn refused(status: &str, retry_after: &str) -> Fault {
    Fault::Send(response(status, &[("Retry-After", retry_after)], b""))
}

/// An incomplete response.
fn half() -> Vec<u8> {
    raw("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 99\n\n{\"a\":")
}

fn served() -> Fault {
    Fault::Send(response("200 OK", &[("Content-Type", "application/json")], br#"{"a":1}"#))
}

/// A fault of one connection; the next is served.
fn once(fault: Fault) -> [Fault; 1] {
    [fault]
}

/// A fault of more connections than any call makes.
fn always(fault: &Fault) -> Vec<Fault> {
    vec![fault.clone(); 12]
}

fn connections() -> Vec<Row> {
    vec![
        row("reset before the request", once(Fault::ResetAtOnce), ["ok", "ok", "transport"], 0),
        row("closed before the request", once(Fault::CloseAtOnce), ["ok", "ok", "transport"], 0),
        row(
            "reset after the request",
            once(Fault::ResetAfterRequest),
            ["ok", "ok", "transport"],
            1,
        ),
        row(
            "closed after the request",
            once(Fault::CloseAfterRequest),
            ["ok", "ok", "transport"],
            1,
        ),
        row("reset each time", always(&Fault::ResetAfterRequest), ["transport"; 3], 1),
        row(
            "reset in the head",
            once(Fault::Break(raw("HTTP/1.1 200 OK\nCont"))),
            ["ok", "ok", "transport"],
            1,
        ),
        row("reset in the body", once(Fault::Break(half())), ["ok", "ok", "transport"], 1),
        row("closed in the body", once(Fault::Send(half())), ["ok", "ok", "transport"], 1),
        row("silence", once(Fault::Silence), ["timeout"; 3], 1),
        row(
            "a head without end",
            once(Fault::Trickle(raw("HTTP/1.1 200 OK\nX-Pad: "))),
            ["timeout"; 3],
            1,
        ),
        row("a stall in the head", once(Fault::Stall(raw("HTTP/1.1 200"))), ["timeout"; 3], 1),
        row("a stall in the body", once(Fault::Stall(half())), ["timeout"; 3], 1),
        row(
            "a byte at a time",
            once(Fault::Trickle(raw(
                "HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 99999\n\n",
            ))),
            ["timeout"; 3],
            1,
        ),
    ]
}

fn messages() -> Vec<Row> {
    let json = "Content-Type: application/json\nConnection: close\n";
    let send = |text: &str| Fault::Send(raw(text));
    vec![
        row("no HTTP at all", once(send("SSH-2.0-OpenSSH_9.6\n")), ["ok", "ok", "transport"], 1),
        row(
            "a length that is no number",
            once(send(&format!("HTTP/1.1 200 OK\n{json}Content-Length: abc\n\n{{}}"))),
            ["ok", "ok", "transport"],
            1,
        ),
        row(
            "two different lengths",
            once(send(&format!(
                "HTTP/1.1 200 OK\n{json}Content-Length: 2\nContent-Length: 3\n\n{{}}"
            ))),
            ["ok", "ok", "transport"],
            1,
        ),
        row(
            "chunks of no length",
            once(send(&format!("HTTP/1.1 200 OK\n{json}Transfer-Encoding: chunked\n\nxyz\n{{}}"))),
            ["ok", "ok", "transport"],
            1,
        ),
        row(
            "a body longer than its length",
            once(send(&format!("HTTP/1.1 200 OK\n{json}Content-Length: 2\n\n{{}}{{\"more\":1}}"))),
            ["ok"; 3],
            1,
        ),
        row(
            "informational responses first",
            once(send(&format!(
                "HTTP/1.1 100 Continue\n\nHTTP/1.1 103 Early Hints\nLink: </a>\n\nHTTP/1.1 200 OK\n{json}Content-Length: 2\n\n{{}}"
            ))),
            ["ok"; 3],
            1,
        ),
        row(
            "redirects without end",
            always(&Fault::Send(response(
                "307 Temporary Redirect",
                &[("Location", "/thing")],
                b"",
            ))),
            ["redirect"; 3],
            0,
        ),
    ]
}

fn statuses() -> Vec<Row> {
    vec![
        row("429 with 0 seconds", once(refused("429 Too Many Requests", "0")), ["ok"; 3], 1),
        row(
            "429 with a date that has passed",
            once(refused("429 Too Many Requests", "Thu, 01 Jan 1970 00:00:00 GMT")),
            ["ok"; 3],
            1,
        ),
        row(
            "429 with a negative number",
            once(refused("429 Too Many Requests", "-5")),
            ["ok"; 3],
            1,
        ),
        row("429 with a word", once(refused("429 Too Many Requests", "soon")), ["ok"; 3], 1),
        row("429 with nothing", once(refused("429 Too Many Requests", "")), ["ok"; 3], 1),
        row("429 with a day", once(refused("429 Too Many Requests", "86400")), ["429"; 3], 0),
        row(
            "429 with more than can be counted",
            once(refused("429 Too Many Requests", "99999999999999999999999")),
            ["429"; 3],
            0,
        ),
        row(
            "429 with a date far away",
            once(refused("429 Too Many Requests", "Fri, 31 Dec 9999 23:59:59 GMT")),
            ["429"; 3],
            0,
        ),
        row("429 each time", always(&refused("429 Too Many Requests", "0")), ["429"; 3], 0),
        row("503", once(refused("503 Service Unavailable", "0")), ["ok"; 3], 1),
        row("504", once(refused("504 Gateway Timeout", "0")), ["ok", "ok", "504"], 1),
        row("500", once(refused("500 Internal Server Error", "0")), ["500"; 3], 1),
        row("401", once(Fault::Send(response("401 Unauthorized", &[], b""))), ["401"; 3], 0),
    ]
}

/// Tests the rows, all calls of one kind concurrently.
async fn try_rows(rows: Vec<Row>) {
    let mut wrong = Vec::new();
    for row in rows {
        for (kind, expected) in Kind::ALL.into_iter().zip(row.outcomes) {
            let service = Service::start(row.faults.clone(), served()).await;
            let found = outcome(&call(&client(&service.root()), kind).await);
            if found != expected {
                wrong.push(format!("{}: {kind:?} gives {found}, not {expected}", row.name));
            }
            if kind == Kind::Once && service.effects() != row.effects {
                wrong.push(format!("{}: {kind:?} was done {} times", row.name, service.effects()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn connections_that_break() {
    try_rows(connections()).await;
}

#[tokio::test]
async fn messages_that_are_wrong() {
    try_rows(messages()).await;
}

#[tokio::test]
async fn statuses_that_ask_for_patience() {
    try_rows(statuses()).await;
}

#[tokio::test]
async fn every_attempt_is_counted_and_has_the_same_id() {
    let service = Service::start(Vec::new(), refused("429 Too Many Requests", "0")).await;
    let error = call(&client(&service.root()), Kind::Once).await.expect_err("it is refused");
    assert_eq!(error.attempts(), 3, "{error:?}");
    let heads = service.heads();
    let ids: Vec<_> = heads.iter().filter_map(|head| id(head)).collect();
    assert_eq!(ids.len(), 3, "{heads:?}");
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
}

fn id(head: &str) -> Option<&str> {
    head.lines().find_map(|line| line.strip_prefix("client-request-id: "))
}

/// The table of `docs/reliability.md` consists of these rows.
#[test]
fn the_documentation_has_every_row() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/reliability.md");
    // It is not part of the package.
    let Ok(text) = std::fs::read_to_string(path) else { return };
    let rows = connections().into_iter().chain(messages()).chain(statuses());
    let missing: Vec<_> = rows
        .map(|row| {
            let [read, repeatable, once] = row.outcomes;
            format!("| {} | {read} | {repeatable} | {once} | {} |", row.name, row.effects)
        })
        .filter(|row| !text.contains(row.as_str()))
        .collect();
    assert!(missing.is_empty(), "add to docs/reliability.md:\n{}", missing.join("\n"));
}
