//! Scripted responses of the test service.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::message::{TestRequest, TestResponse};
use super::pattern::Pattern;

/// The responses to the requests with a method and a path.
pub struct Script<'a> {
    scripts: &'a Mutex<Scripts>,
    index: usize,
}

impl<'a> Script<'a> {
    pub(super) fn new(scripts: &'a Mutex<Scripts>, method: &str, path: &str) -> Self {
        let mut locked = locked(scripts);
        locked.all.push(Entry {
            pattern: Pattern::new(method, path),
            once: VecDeque::new(),
            always: None,
        });
        Self { scripts, index: locked.all.len() - 1 }
    }

    /// Adds a response to the next request.
    #[allow(
        clippy::must_use_candidate,
        clippy::return_self_not_must_use,
        reason = "it can be the last call of a chain"
    )]
    pub fn respond(self, response: TestResponse) -> Self {
        self.change(|entry| entry.once.push_back(response));
        self
    }

    /// Sets the response to all requests after the single responses are used.
    pub fn always(self, response: TestResponse) {
        self.always_with(move |_| response.clone());
    }

    /// Sets a function that computes the responses to all requests after the single responses are used.
    pub fn always_with(
        self,
        respond: impl Fn(&TestRequest) -> TestResponse + Send + Sync + 'static,
    ) {
        let always = Always { compute: Arc::new(respond), used: false };
        self.change(|entry| entry.always = Some(always));
    }

    fn change(&self, change: impl FnOnce(&mut Entry)) {
        // A reset removes the entry.
        if let Some(entry) = locked(self.scripts).all.get_mut(self.index) {
            change(entry);
        }
    }
}

impl fmt::Debug for Script<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Script").finish_non_exhaustive()
    }
}

type ComputeResponse = Arc<dyn Fn(&TestRequest) -> TestResponse + Send + Sync>;

/// All scripted responses, and the recorded requests.
#[derive(Default)]
pub(super) struct Scripts {
    all: Vec<Entry>,
    pub(super) requests: Vec<TestRequest>,
    /// The positions in `requests` of those without a scripted response.
    unexpected: Vec<usize>,
}

struct Entry {
    pattern: Pattern,
    once: VecDeque<TestResponse>,
    always: Option<Always>,
}

struct Always {
    compute: ComputeResponse,
    used: bool,
}

/// The response to a request.
pub(super) enum ScriptedResponse {
    Fixed(TestResponse),
    Computed(ComputeResponse),
}

impl Scripts {
    /// Records a request, and takes the response to it.
    pub(super) fn take(&mut self, request: &TestRequest) -> ScriptedResponse {
        self.requests.push(request.clone());
        let mut matching = self.all.iter_mut().filter(|entry| entry.pattern.matches(request));
        matching.find_map(Entry::take).unwrap_or_else(|| {
            self.unexpected.push(self.requests.len() - 1);
            let problem = format!("the test service has no response to {request}");
            ScriptedResponse::Fixed(TestResponse::new(501).with_text(problem))
        })
    }

    /// Returns the unused responses and the unexpected requests, as lines of a message.
    pub(super) fn problems(&self) -> Vec<String> {
        let unused = self.all.iter().filter_map(|entry| {
            let always = entry.always.as_ref().is_some_and(|always| !always.used);
            let pattern = &entry.pattern;
            match (entry.once.len(), always) {
                (0, false) => None,
                (0, true) => Some(format!("- {pattern}: no request was received")),
                (1, _) => Some(format!("- {pattern}: 1 response was not used")),
                (count, _) => Some(format!("- {pattern}: {count} responses were not used")),
            }
        });
        let requests = self.unexpected.iter().filter_map(|index| self.requests.get(*index));
        unused
            .chain(requests.map(|request| format!("- {request}: there was no response")))
            .collect()
    }
}

impl Entry {
    fn take(&mut self) -> Option<ScriptedResponse> {
        if let Some(response) = self.once.pop_front() {
            return Some(ScriptedResponse::Fixed(response));
        }
        let always = self.always.as_mut()?;
        always.used = true;
        Some(ScriptedResponse::Computed(Arc::clone(&always.compute)))
    }
}

/// Locks the scripts. No code panics while it holds the lock, so a poisoned state is still consistent.
pub(super) fn locked(scripts: &Mutex<Scripts>) -> MutexGuard<'_, Scripts> {
    scripts.lock().unwrap_or_else(PoisonError::into_inner)
}
