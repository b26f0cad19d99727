//! Calls of bound `OData` actions and functions, at their documented or their qualified path.

use reqwest::StatusCode;

use crate::runtime::call::Call;
use crate::runtime::call::builder::CallBuilder;
use crate::runtime::call::draft::Draft;
use crate::runtime::call::percent::push_literal;
use crate::runtime::client::builder::ClientBuilder;
use crate::runtime::error::Error;
use crate::runtime::odata::action_path::ActionPath;
use crate::runtime::platform::Instant;
use crate::runtime::response::api_error::ApiError;
use crate::runtime::response::raw::RawResponse;

/// The error code for an unknown path.
const NO_ROUTE: &str = "No method match route template";

impl Draft {
    fn action_path(&self) -> ActionPath {
        match self.bound_to {
            #[cfg(runtime = "paging")]
            // A link has only one path.
            _ if self.link.is_some() => ActionPath::Documented,
            None => ActionPath::Documented,
            Some(_) => self.action_path.unwrap_or(self.client.settings.action_paths.default),
        }
    }

    /// Returns the qualified path, if the call uses it: the name of the type precedes that of the operation, which
    /// then has no namespace.
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

    /// Returns whether an error can change the path.
    pub(crate) fn may_change_path(&self) -> bool {
        self.action_path() == ActionPath::DocumentedThenQualified
            && !self.client.settings.action_paths.is_unknown(self.operation)
    }

    /// Switches this call and later ones to the qualified path, if this error means that the documented one is unknown.
    /// In this case the service has done nothing, and the call can be repeated.
    pub(crate) fn change_path(&self, error: &ApiError) -> bool {
        let is_unknown =
            error.status() == StatusCode::BAD_REQUEST && error.code() == Some(NO_ROUTE);
        let changes = is_unknown && self.action_path() == ActionPath::DocumentedThenQualified;
        if changes {
            self.client.settings.action_paths.note_unknown(self.operation);
        }
        changes
    }

    /// Sends the call to its documented path, and to the qualified one if the documented is unknown.
    pub(crate) async fn send_by_either_path(self: Box<Self>) -> Result<RawResponse, Error> {
        let (started, again) = (Instant::now(), self.try_clone());
        let result = self.send_once().await;
        let error = result.as_ref().err().and_then(Error::api);
        match again.zip(error) {
            Some((mut again, error)) if again.change_path(error) => {
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
    /// Sets the qualified name of the type that the operation is bound to, which gives it a second path.
    pub fn bound_to(mut self, type_name: &'static str) -> Self {
        self.draft.bound_to = Some(type_name);
        self
    }
}

impl ClientBuilder {
    /// Sets the path of calls of bound actions and functions; the documented one by default.
    pub fn action_path(mut self, path: ActionPath) -> Self {
        self.action_path = path;
        self
    }
}

impl<T, P> Call<T, P> {
    /// Sets the path of this call if its operation has two, in place of the client's setting.
    pub fn action_path(mut self, path: ActionPath) -> Self {
        self.draft.action_path = Some(path);
        self
    }
}
