//! What the test service answers.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex};

use super::locked;
use super::message::{TestRequest, TestResponse};
use super::pattern::Pattern;

/// What the requests of a method to a path are answered with.
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

    /// Answers the next request with this, once.
    #[allow(
        clippy::must_use_candidate,
        clippy::return_self_not_must_use,
        reason = "it may be all that there is to say"
    )]
    pub fn respond(self, response: TestResponse) -> Self {
        self.change(|entry| entry.once.push_back(response));
        self
    }

    /// Answers all requests with this, once those before it are used up.
    pub fn always(self, response: TestResponse) {
        self.always_with(move |_| response.clone());
    }

    /// Answers all requests with what the function makes of them, once those before it are used up.
    pub fn always_with(
        self,
        respond: impl Fn(&TestRequest) -> TestResponse + Send + Sync + 'static,
    ) {
        let always = Always { make: Arc::new(respond), asked: false };
        self.change(|entry| entry.always = Some(always));
    }

    fn change(&self, change: impl FnOnce(&mut Entry)) {
        // After a reset, there is nothing to be changed any more.
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

type Make = Arc<dyn Fn(&TestRequest) -> TestResponse + Send + Sync>;

/// All that the service is to answer, and what it was asked.
#[derive(Default)]
pub(super) struct Scripts {
    all: Vec<Entry>,
    pub(super) requests: Vec<TestRequest>,
    /// Where in `requests` those stand that nothing was to be answered to.
    unexpected: Vec<usize>,
}

struct Entry {
    pattern: Pattern,
    once: VecDeque<TestResponse>,
    always: Option<Always>,
}

struct Always {
    make: Make,
    asked: bool,
}

/// What a request is answered with.
pub(super) enum Answer {
    Fixed(TestResponse),
    Made(Make),
}

impl Scripts {
    /// Keeps a request, and takes the answer to it.
    pub(super) fn take(&mut self, request: &TestRequest) -> Answer {
        self.requests.push(request.clone());
        let mut fitting = self.all.iter_mut().filter(|entry| entry.pattern.fits(request));
        fitting.find_map(Entry::take).unwrap_or_else(|| {
            self.unexpected.push(self.requests.len() - 1);
            let problem = format!("the test service has no answer to {request}");
            Answer::Fixed(TestResponse::new(501).with_text(problem))
        })
    }

    /// What was not asked for, and what had no answer.
    pub(super) fn problems(&self) -> Vec<String> {
        let unused = self.all.iter().filter_map(|entry| {
            let always = entry.always.as_ref().is_some_and(|always| !always.asked);
            let pattern = &entry.pattern;
            match (entry.once.len(), always) {
                (0, false) => None,
                (0, true) => Some(format!("- {pattern}: no request came")),
                (1, _) => Some(format!("- {pattern}: 1 answer was not asked for")),
                (count, _) => Some(format!("- {pattern}: {count} answers were not asked for")),
            }
        });
        let requests = self.unexpected.iter().filter_map(|index| self.requests.get(*index));
        unused.chain(requests.map(|request| format!("- {request}: there was no answer"))).collect()
    }
}

impl Entry {
    fn take(&mut self) -> Option<Answer> {
        if let Some(response) = self.once.pop_front() {
            return Some(Answer::Fixed(response));
        }
        let always = self.always.as_mut()?;
        always.asked = true;
        Some(Answer::Made(Arc::clone(&always.make)))
    }
}
