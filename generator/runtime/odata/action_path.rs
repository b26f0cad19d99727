//! The two paths of `OData` actions and functions that are bound to a type.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use reqwest::StatusCode;

use crate::runtime::call::draft::Draft;
use crate::runtime::call::percent::push_literal;
use crate::runtime::call::{Call, CallBuilder};
use crate::runtime::client::builder::ClientBuilder;
use crate::runtime::error::Error;
use crate::runtime::operation::Operation;
use crate::runtime::platform::Instant;
use crate::runtime::response::api_error::ApiError;
use crate::runtime::response::raw::RawResponse;

/// The code of the error by which a service says that it knows no such path.
const NO_ROUTE: &str = "No method match route template";

/// Which path calls of actions and functions take that are bound to a type.
///
/// Such an operation has two: the documented one ends in its name (`…/{id}/assign`), the qualified
/// one has the name of the type before it (`…/{id}/microsoft.graph.mobileApp/assign`). Both do the
/// same. Some services know the one that they document only in part: they answer it with 400 and the
/// code `No method match route template`. Operations of other kinds, and those whose documented path
/// is qualified, have one path, whatever is chosen.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum ActionPath {
    /// The documented one.
    #[default]
    Documented,
    /// The qualified one.
    Qualified,
    /// The documented one; and once that is answered with 400 and that code, the qualified one.
    ///
    /// With exactly that answer, the service has done nothing: the call is made again, and from then on
    /// this client and its clones call this operation at its qualified path. A call whose body is a
    /// stream, which comes only once, is not made again; the next one finds the way.
    DocumentedThenQualified,
}

/// What a client knows of these paths.
pub(crate) struct ActionPaths {
    /// The choice for calls that make none of their own.
    usual: ActionPath,
    /// The operations whose documented path leads nowhere: their methods and paths.
    unknown: Mutex<BTreeSet<(&'static str, &'static str)>>,
}

impl ActionPaths {
    pub(crate) fn new(usual: ActionPath) -> Self {
        Self { usual, unknown: Mutex::default() }
    }

    fn is_unknown(&self, operation: &Operation) -> bool {
        let unknown = self.unknown.lock().unwrap_or_else(PoisonError::into_inner);
        unknown.contains(&(operation.method, operation.path))
    }

    fn note_unknown(&self, operation: &'static Operation) {
        let mut unknown = self.unknown.lock().unwrap_or_else(PoisonError::into_inner);
        unknown.insert((operation.method, operation.path));
    }
}

impl Draft {
    fn action_path(&self) -> ActionPath {
        match self.bound_to {
            // What a response links to has one path.
            Some(_) if self.link.is_none() => {
                self.action_path.unwrap_or(self.client.settings.action_paths.usual)
            }
            _ => ActionPath::Documented,
        }
    }

    /// The qualified path, if the call takes it: the type's name stands before the operation's, which then
    /// goes without the type's namespace.
    pub(crate) fn qualified_path(&self) -> Option<String> {
        let type_name = self.bound_to?;
        let is_qualified = match self.action_path() {
            ActionPath::Documented => false,
            ActionPath::Qualified => true,
            ActionPath::DocumentedThenQualified => {
                self.client.settings.action_paths.is_unknown(self.operation)
            }
        };
        is_qualified.then(|| qualified(&self.path, type_name))
    }

    /// Whether an error can change the path.
    pub(crate) fn may_change_path(&self) -> bool {
        self.action_path() == ActionPath::DocumentedThenQualified
            && !self.client.settings.action_paths.is_unknown(self.operation)
    }

    /// Changes the path of this call and of later ones, if this error says that the documented one is unknown.
    /// Then the service has done nothing, and the call can be made again.
    pub(crate) fn change_path(&self, error: &ApiError) -> bool {
        let is_unknown =
            error.status() == StatusCode::BAD_REQUEST && error.code() == Some(NO_ROUTE);
        let changes = is_unknown && self.action_path() == ActionPath::DocumentedThenQualified;
        if changes {
            self.client.settings.action_paths.note_unknown(self.operation);
        }
        changes
    }

    /// Sends the call to its documented path, and to the qualified one if that is unknown.
    pub(crate) async fn send_by_either_path(self: Box<Self>) -> Result<RawResponse, Error> {
        let (started, again) = (Instant::now(), self.try_clone());
        let result = self.send_once().await;
        match (&result, again) {
            (Err(Error::Api(error)), Some(mut again)) if again.change_path(error) => {
                again.spent = started.elapsed();
                again.send_once().await
            }
            _ => result,
        }
    }
}

fn qualified(path: &str, type_name: &str) -> String {
    let (parent, name) = path.rsplit_once('/').unwrap_or_default();
    let namespace = type_name.rsplit_once('.').map_or("", |(namespace, _)| namespace);
    let short = name.strip_prefix(namespace).and_then(|name| name.strip_prefix('.'));
    let mut qualified = format!("{parent}/");
    push_literal(&mut qualified, type_name);
    qualified.push('/');
    qualified.push_str(short.unwrap_or(name));
    qualified
}

impl CallBuilder {
    /// Says which type the operation is bound to, by its qualified name: so it has a second path.
    pub fn bound_to(mut self, type_name: &'static str) -> Self {
        self.draft.bound_to = Some(type_name);
        self
    }
}

impl ClientBuilder {
    /// Which path calls of actions and functions take: the documented one unless set.
    pub fn action_path(mut self, path: ActionPath) -> Self {
        self.action_path = path;
        self
    }
}

impl<T, P> Call<T, P> {
    /// Which path the call takes if its operation has two, in place of the client's setting.
    pub fn action_path(mut self, path: ActionPath) -> Self {
        self.draft.action_path = Some(path);
        self
    }
}
