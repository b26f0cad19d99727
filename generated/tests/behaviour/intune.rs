//! A service that keeps assignments as Intune does: a set for each configuration, which only the
//! assign action changes, and as a whole.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

use crate::support::requests;

/// What answers the documented path on services that do not know it.
pub(crate) const NO_ROUTE: &str = "No method match route template";

/// The service and what it keeps.
pub(crate) struct Intune {
    server: MockServer,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    sets: BTreeMap<String, Vec<Value>>,
    /// How many assignments a page has; none: all.
    page: usize,
    /// Whether it does not know the documented path.
    qualified_only: bool,
    /// Answers in place of what it would do, in their order; `None`: what it would do.
    answers: VecDeque<Option<ResponseTemplate>>,
    /// How many assignments it gave an id.
    created: usize,
}

impl Intune {
    /// A service where these are assigned to one configuration.
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

    /// Gives so many assignments on a page.
    pub(crate) fn in_pages_of(self, page: usize) -> Self {
        self.state.lock().expect("no test panics with it").page = page;
        self
    }

    /// Knows the qualified path of the action alone.
    pub(crate) fn qualified_only(self) -> Self {
        self.state.lock().expect("no test panics with it").qualified_only = true;
        self
    }

    /// Answers the next requests with these, and otherwise as it would.
    pub(crate) fn answering(
        self,
        answers: impl IntoIterator<Item = Option<ResponseTemplate>>,
    ) -> Self {
        self.state.lock().expect("no test panics with it").answers = answers.into_iter().collect();
        self
    }

    pub(crate) fn root(&self) -> String {
        self.server.uri()
    }

    /// What is assigned to a configuration.
    pub(crate) fn set(&self, configuration: &str) -> Vec<Value> {
        let state = self.state.lock().expect("no test panics with it");
        state.sets.get(configuration).cloned().unwrap_or_default()
    }

    /// What it was asked.
    pub(crate) async fn recorded(&self) -> Vec<Request> {
        requests(&self.server).await
    }

    /// What it was asked: methods and paths.
    pub(crate) async fn requests(&self) -> Vec<String> {
        let requests = self.recorded().await;
        requests
            .iter()
            .map(|request| format!("{} {}", request.method, request.url.path()))
            .collect()
    }

    /// The bodies of the calls of the action.
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
        if let Some(Some(answer)) = state.answers.pop_front() {
            return answer;
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

/// Replaces the set. Of two for one target it keeps the first, and it gives ids to those without.
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

/// The answer to a path that the service does not know.
pub(crate) fn no_route() -> ResponseTemplate {
    let error = json!({ "error": { "code": NO_ROUTE, "message": "There is no such route." } });
    ResponseTemplate::new(400).set_body_json(error)
}

/// What a service answers that has too much to do.
pub(crate) fn throttled() -> ResponseTemplate {
    let error = json!({ "error": { "code": "TooManyRequests", "message": "Too many." } });
    ResponseTemplate::new(429).insert_header("retry-after", "0").set_body_json(error)
}
