//! Faults below HTTP, and faults of HTTP/2.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use h2::Reason;
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use crate::call::{Kind, call, client, outcome, settings};
use crate::runtime::{Client, RetryPolicy};
use crate::sockets::{Fault, Service, response};

/// Returns a port without a listener, as far as that can be ensured.
const NOBODY: &str = "http://127.0.0.1:1";

fn served() -> Fault {
    Fault::Send(response("200 OK", &[("Content-Type", "application/json")], b"{}"))
}

fn with_http(root: &str, http: reqwest::ClientBuilder) -> Client {
    let http = http.build().expect("the settings are right");
    settings(root).http_client(http).build().expect("the settings are right")
}

#[tokio::test]
async fn nobody_listens() {
    for kind in Kind::ALL {
        let made = call(&client(NOBODY), kind).await;
        assert_eq!(outcome(&made), "transport", "{kind:?}");
        // Nothing was sent, so that even what may not be repeated is.
        assert_eq!(made.expect_err("nobody listens").attempts(), 3, "{kind:?}");
    }
}

#[tokio::test]
async fn a_host_that_has_no_address() {
    for kind in Kind::ALL {
        let client = settings("https://nowhere.invalid").build().expect("the settings are right");
        assert_eq!(outcome(&call(&client, kind).await), "transport", "{kind:?}");
    }
}

#[tokio::test]
async fn a_proxy_that_is_not_there() {
    const PASSWORD: &str = "pr0xy-s3cret";
    let proxy = reqwest::Proxy::all(format!("http://user:{PASSWORD}@127.0.0.1:1"));
    let proxy = proxy.expect("it is a URL");
    let client = with_http("https://thing.example", reqwest::Client::builder().proxy(proxy));
    for kind in Kind::ALL {
        let error = call(&client, kind).await.expect_err("there is no proxy");
        assert!(!format!("{error} {error:?}").contains(PASSWORD), "{error:?}");
        assert_eq!(outcome(&Err(error)), "transport", "{kind:?}");
    }
}

/// A TLS service for `other.example`, which counts requests.
async fn tls_service() -> (SocketAddr, reqwest::Certificate, Arc<AtomicUsize>) {
    let made = rcgen::generate_simple_self_signed(["other.example".to_owned()]);
    let made = made.expect("a certificate can be made");
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).expect("it is a key");
    let config = ServerConfig::builder().with_no_client_auth();
    let config = config.with_single_cert(vec![made.cert.der().clone()], key);
    let acceptor = TlsAcceptor::from(Arc::new(config.expect("the key fits")));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("the listener is bound");
    let bytes = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&bytes);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else { continue };
            let mut some = [0; 64];
            counted.fetch_add(stream.read(&mut some).await.unwrap_or(0), Ordering::SeqCst);
        }
    });
    let certificate = reqwest::Certificate::from_der(made.cert.der()).expect("it is one");
    (address, certificate, bytes)
}

#[tokio::test]
async fn tls_with_another_name() {
    let (address, certificate, bytes) = tls_service().await;
    let http = || reqwest::Client::builder().tls_certs_only([certificate.clone()]);
    let wrong = with_http(&format!("https://{address}"), http());
    for kind in Kind::ALL {
        assert_eq!(outcome(&call(&wrong, kind).await), "transport", "{kind:?}");
    }
    assert_eq!(bytes.load(Ordering::SeqCst), 0, "nothing was sent to somebody else");

    // By its own name it is trusted; only then something is sent.
    let root = format!("https://other.example:{}", address.port());
    let right = with_http(&root, http().resolve("other.example", address));
    assert_eq!(outcome(&call(&right, Kind::Once).await), "transport");
    assert!(bytes.load(Ordering::SeqCst) > 0);
}

/// The reaction of an HTTP/2 service to the first request of its first connection.
#[derive(Clone, Copy)]
enum Departure {
    /// `GOAWAY` before the request was processed.
    Refused,
    /// `GOAWAY` with an error after the request was accepted.
    Abrupt,
}

/// A service that closes one connection with `GOAWAY`, and then serves requests.
async fn http2_service(departure: Departure) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("the listener is bound");
    let effects = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&effects);
    tokio::spawn(async move {
        let mut departed = false;
        while let Ok((stream, _)) = listener.accept().await {
            let mut connection = h2::server::handshake(stream).await.expect("it is HTTP/2");
            while let Some(Ok((request, mut respond))) = connection.accept().await {
                let mut body = request.into_body();
                match departure {
                    _ if departed => {
                        counted.fetch_add(1, Ordering::SeqCst);
                        while body.data().await.is_some() {}
                        let answer = http::Response::builder();
                        let answer = answer.header("content-type", "application/json");
                        let answer = answer.body(()).expect("it is a response");
                        let mut rest = respond.send_response(answer, false).expect("it is asked");
                        rest.send_data("{}".into(), true).expect("it is asked");
                    }
                    Departure::Refused => {
                        departed = true;
                        respond.send_reset(Reason::REFUSED_STREAM);
                        connection.graceful_shutdown();
                    }
                    Departure::Abrupt => {
                        departed = true;
                        counted.fetch_add(1, Ordering::SeqCst);
                        connection.abrupt_shutdown(Reason::INTERNAL_ERROR);
                    }
                }
            }
        }
    });
    (format!("http://{address}"), effects)
}

#[tokio::test]
async fn an_http2_service_that_goes_away() {
    let cases =
        [(Departure::Refused, ["ok"; 3], 1), (Departure::Abrupt, ["ok", "ok", "transport"], 1)];
    for (departure, outcomes, effects) in cases {
        for (kind, expected) in Kind::ALL.into_iter().zip(outcomes) {
            let (root, done) = http2_service(departure).await;
            let client = with_http(&root, reqwest::Client::builder().http2_prior_knowledge());
            assert_eq!(outcome(&call(&client, kind).await), expected, "{kind:?}");
            if kind == Kind::Once {
                assert_eq!(done.load(Ordering::SeqCst), effects);
            }
        }
    }
}

#[tokio::test]
async fn a_service_that_is_started_again() {
    let patient = RetryPolicy::default()
        .max_attempts(1000)
        .first_delay(Duration::from_millis(1))
        .longest_delay(Duration::from_millis(5));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("the listener is bound");
    drop(listener);
    for kind in Kind::ALL {
        let client = settings(&format!("http://{address}")).retry(patient.clone());
        let client = client.build().expect("the settings are right");
        let start = Service::start_at(address, Vec::new(), served());
        let (made, service) = tokio::join!(call(&client, kind), start);
        assert_eq!(outcome(&made), "ok", "{kind:?}");
        assert_eq!(service.effects(), 1, "{kind:?}");
        service.stop().await;
    }
}
