//! The feature `tracing`: spans and events of calls.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use graph_assign::models::{AssignRequest, ManagedDeviceMobileAppConfigurationAssignment};
use graph_assign::{Client, RetryPolicy};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::raw::{RawServer, json_response, raw_response};
use crate::support::{TOKEN, builder};

/// The name and the fields of a span or an event.
type Told = (&'static str, BTreeMap<&'static str, String>);

/// A subscriber that keeps spans and events.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<Told>>>);

struct Fields<'a>(&'a mut BTreeMap<&'static str, String>);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("graph_assign")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut recorded = self.0.lock().expect("nobody panics");
        let mut fields = BTreeMap::new();
        span.record(&mut Fields(&mut fields));
        recorded.push((span.metadata().name(), fields));
        Id::from_u64(recorded.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let mut recorded = self.0.lock().expect("nobody panics");
        let place = usize::try_from(span.into_u64()).expect("there are few") - 1;
        values.record(&mut Fields(&mut recorded[place].1));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = BTreeMap::new();
        event.record(&mut Fields(&mut fields));
        if fields["message"] == "request" {
            let duration = fields.remove("http.client.request.duration").expect("it is measured");
            assert!(duration.parse::<f64>().is_ok_and(|seconds| seconds > 0.0), "{duration}");
        }
        assert_eq!(event.parent(), Some(&Id::from_u64(1)), "it belongs to the call");
        self.0.lock().expect("nobody panics").push(("event", fields));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

fn client(server: &RawServer) -> Client {
    let policy = RetryPolicy::new().first_delay(Duration::ZERO).max_attempts(3).jitter(false);
    builder(&server.root()).retry(policy).build().expect("a client")
}

fn fields<'a>(
    fields: impl IntoIterator<Item = (&'static str, &'a str)>,
) -> BTreeMap<&'static str, String> {
    fields.into_iter().map(|(name, value)| (name, value.to_owned())).collect()
}

#[tokio::test]
async fn a_call_is_a_span_with_events_for_requests_and_delays() {
    let log = Log::default();
    let guard = tracing::subscriber::set_default(log.clone());
    let server = RawServer::responding([
        raw_response("503 Service Unavailable\nRetry-After: 0", ""),
        Vec::new(),
        json_response("200 OK", r#"{"id":"private-id"}"#),
    ]);
    let configurations = client(&server).device_app_management().mobile_app_configurations();
    let call = configurations.by_id("private-id").get();
    call.query_pair("q", "private-query")
        .header("x-secret", "private-header")
        .await
        .expect("the third response is right");
    drop(guard);

    let recorded = log.0.lock().expect("nobody panics").clone();
    let path =
        "/deviceAppManagement/mobileAppConfigurations/{managedDeviceMobileAppConfiguration-id}";
    let port = server.root().rsplit(':').next().expect("it has a port").to_owned();
    let span = fields([
        ("otel.kind", "client"),
        ("otel.name", &format!("GET {path}")),
        ("http.request.method", "GET"),
        ("url.template", path),
        ("server.address", "127.0.0.1"),
        ("server.port", &port),
        ("http.response.status_code", "200"),
        ("http.request.resend_count", "2"),
    ]);
    assert_eq!(recorded[0], ("http_call", span));
    let busy = [("http.response.status_code", "503"), ("error.type", "503")];
    let gone = [("error.type", "transport")];
    let wait = [("message", "retry"), ("delay_seconds", "0.0")];
    let request = |resends| [("message", "request"), ("http.request.resend_count", resends)];
    let events = [
        fields(request("0").into_iter().chain(busy)),
        fields(wait.into_iter().chain(busy)),
        fields(request("1").into_iter().chain(gone)),
        fields(wait.into_iter().chain(gone)),
        fields(request("2").into_iter().chain([("http.response.status_code", "200")])),
    ];
    assert_eq!(recorded.len(), 1 + events.len(), "{recorded:?}");
    for (recorded, event) in recorded[1..].iter().zip(events) {
        assert_eq!(*recorded, ("event", event));
    }
    let shown = format!("{recorded:?}");
    assert!(!shown.contains("private") && !shown.contains(TOKEN), "{shown}");
}

#[tokio::test]
async fn the_span_of_a_failed_call_has_its_error() {
    let log = Log::default();
    let guard = tracing::subscriber::set_default(log.clone());
    let server = RawServer::responding([raw_response("400 Bad Request", "{}")]);
    let configurations = client(&server).device_app_management().mobile_app_configurations();
    let nothing = Vec::<ManagedDeviceMobileAppConfigurationAssignment>::new();
    let call = configurations.by_id("private-id").assign().post(AssignRequest::new(nothing));
    call.await.expect_err("400 is no success");
    drop(guard);
    let recorded = log.0.lock().expect("nobody panics").clone();
    let (_, span) = &recorded[0];
    assert_eq!(span["http.response.status_code"], "400");
    assert_eq!(span["error.type"], "400");
    assert!(!span.contains_key("http.request.resend_count"), "it was sent once: {span:?}");
}

#[tokio::test]
async fn delays_are_random_and_their_maximum_doubles() {
    let log = Log::default();
    let guard = tracing::subscriber::set_default(log.clone());
    let busy = || raw_response("503 Service Unavailable", "");
    let server = RawServer::responding((0..8).map(|_| busy()));
    let policy = RetryPolicy::new().max_attempts(8).first_delay(Duration::from_millis(1));
    let policy = policy.longest_delay(Duration::from_millis(8));
    let client = builder(&server.root()).retry(policy).build().expect("a client");
    let configurations = client.device_app_management().mobile_app_configurations();
    configurations.by_id("1").get().await.expect_err("503 is no success");
    drop(guard);
    let recorded = log.0.lock().expect("nobody panics").clone();
    let delays = recorded.iter().filter_map(|(_, fields)| fields.get("delay_seconds"));
    let delays: Vec<f64> = delays.map(|text| text.parse().expect("a number")).collect();
    let longest = [0.001, 0.002, 0.004, 0.008, 0.008, 0.008, 0.008];
    assert_eq!(delays.len(), longest.len(), "{recorded:?}");
    assert!(delays.iter().zip(longest).all(|(delay, longest)| *delay <= longest), "{delays:?}");
    // The probability that all random delays are the longest is about that of guessing 32 bits seven times.
    assert!(delays.iter().zip(longest).any(|(delay, longest)| *delay < longest), "{delays:?}");
}
