//! A service that keeps assignments as Intune does: one set for each configuration, which the assign
//! action replaces.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

use crate::support::requests;

/// The error code of services that do not know the documented path.
pub(crate) const NO_ROUTE: &str = "No method match route template";

/// The service and its state.
pub(crate) struct Intune {
    server: MockServer,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    sets: BTreeMap<String, Vec<Value>>,
    /// The number of assignments on a page.
    page: usize,
    /// Whether the service knows only the qualified path.
    qualified_only: bool,
    /// Responses to the next requests, in order; `None`: the usual response.
    responses: VecDeque<Option<ResponseTemplate>>,
    /// The number of assignments that got an id.
    created: usize,
}

impl Intune {
    /// A service with these assignments of one configuration.
    pub(crate) async fn with(configuration: &str, assignments: Value) -> Self {
        let assignments = assignments.as_array().expect("a list").clone();
        let mut state = State { page: usize::MAX, ..State::default() };
        state.sets.insert(configuration.to_owned(), assignments);
        let state = Arc::new(Mutex::new(state));
        let server = MockServer::start().await;
        let responder = Responder { state: state.clone(), root: server.uri() };
        Mock::given(any()).respond_with(responder).mount(&server).await;
        Self { server, state }
    }

    /// Sets the number of assignments on a page.
    pub(crate) fn in_pages_of(self, page: usize) -> Self {
        self.state.lock().expect("no test panics with it").page = page;
        self
    }

    /// Makes the service know only the qualified path of the action.
    pub(crate) fn qualified_only(self) -> Self {
        self.state.lock().expect("no test panics with it").qualified_only = true;
        self
    }

    /// Sets the responses to the next requests; `None`: the usual response.
    pub(crate) fn responding(
        self,
        responses: impl IntoIterator<Item = Option<ResponseTemplate>>,
    ) -> Self {
        self.state.lock().expect("no test panics with it").responses =
            responses.into_iter().collect();
        self
    }

    pub(crate) fn root(&self) -> String {
        self.server.uri()
    }

    /// The assignments of a configuration.
    pub(crate) fn set(&self, configuration: &str) -> Vec<Value> {
        let state = self.state.lock().expect("no test panics with it");
        state.sets.get(configuration).cloned().unwrap_or_default()
    }

    /// The requests so far.
    pub(crate) async fn recorded(&self) -> Vec<Request> {
        requests(&self.server).await
    }

    /// The methods and paths of the requests so far.
    pub(crate) async fn requests(&self) -> Vec<String> {
        let requests = self.recorded().await;
        requests
            .iter()
            .map(|request| format!("{} {}", request.method, request.url.path()))
            .collect()
    }

    /// The bodies of the requests of the action.
    pub(crate) async fn posted(&self) -> Vec<Value> {
        let requests = self.recorded().await;
        let posts = requests.iter().filter(|request| request.method.as_str() == "POST");
        posts.map(|request| serde_json::from_slice(&request.body).expect("JSON")).collect()
    }
}

struct Responder {
    state: Arc<Mutex<State>>,
    root: String,
}

impl Respond for Responder {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let mut state = self.state.lock().expect("no test panics with it");
        if let Some(Some(response)) = state.responses.pop_front() {
            return response;
        }
        let segments: Vec<&str> = request.url.path().split('/').skip(3).collect();
        match (request.method.as_str(), segments.as_slice()) {
            ("GET", [id, "assignments"]) => self.list(&state, id, request),
            ("POST", [_, "assign"]) if state.qualified_only => no_route(),
            (
                "POST",
                [id, "assign"]
                | [id, "microsoft.graph.managedDeviceMobileAppConfiguration", "assign"],
            ) => assign(&mut state, id, &request.body),
            _ => no_route(),
        }
    }
}

impl Responder {
    fn list(&self, state: &State, id: &str, request: &Request) -> ResponseTemplate {
        let skipped = request.url.query_pairs().find(|(name, _)| name == "$skiptoken");
        let skipped = skipped.map_or(0, |(_, value)| value.parse().expect("a link of its own"));
        let all = state.sets.get(id).map_or(&[][..], Vec::as_slice);
        let rest = &all[skipped..];
        let page = &rest[..rest.len().min(state.page)];
        let mut body = json!({ "value": page });
        if page.len() < rest.len() {
            let (path, next) = (request.url.path(), skipped + page.len());
            body["@odata.nextLink"] = json!(format!("{}{path}?$skiptoken={next}", self.root));
        }
        ResponseTemplate::new(200).set_body_json(body)
    }
}

/// Replaces the set. Of two assignments with one target it keeps the first, and it adds missing ids.
fn assign(state: &mut State, id: &str, body: &[u8]) -> ResponseTemplate {
    let body: Value = serde_json::from_slice(body).expect("a client sends JSON");
    let mut set: Vec<Value> = Vec::new();
    for mut assignment in body["assignments"].as_array().expect("a list").clone() {
        if set.iter().any(|known| known["target"] == assignment["target"]) {
            continue;
        }
        if assignment["id"].is_null() {
            state.created += 1;
            assignment["id"] = json!(format!("new-{}", state.created));
        }
        set.push(assignment);
    }
    state.sets.insert(id.to_owned(), set);
    ResponseTemplate::new(204)
}

/// The response to an unknown path.
pub(crate) fn no_route() -> ResponseTemplate {
    let error = json!({ "error": { "code": NO_ROUTE, "message": "There is no such route." } });
    ResponseTemplate::new(400).set_body_json(error)
}

/// The response of a service that is overloaded.
pub(crate) fn throttled() -> ResponseTemplate {
    let error = json!({ "error": { "code": "TooManyRequests", "message": "Too many." } });
    ResponseTemplate::new(429).insert_header("retry-after", "0").set_body_json(error)
}
