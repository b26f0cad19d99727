//! The two paths of `OData` actions and functions that are bound to a type.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use reqwest::StatusCode;

use crate::runtime::call::draft::Draft;
use crate::runtime::call::extensions::Route;
use crate::runtime::call::percent::push_literal;
use crate::runtime::call::{Call, CallBuilder};
use crate::runtime::client::builder::ClientBuilder;
use crate::runtime::operation::Operation;
use crate::runtime::response::api_error::ApiError;

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
#[derive(Default)]
struct ActionPaths {
    /// What calls take that choose none of their own.
    usual: ActionPath,
    /// The operations whose documented path leads nowhere: their methods and paths.
    unknown: Mutex<BTreeSet<(&'static str, &'static str)>>,
}

impl ActionPaths {
    fn is_unknown(&self, operation: &Operation) -> bool {
        let unknown = self.unknown.lock().unwrap_or_else(PoisonError::into_inner);
        unknown.contains(&(operation.method, operation.path))
    }

    fn note_unknown(&self, operation: &'static Operation) {
        let mut unknown = self.unknown.lock().unwrap_or_else(PoisonError::into_inner);
        unknown.insert((operation.method, operation.path));
    }
}

/// The name of the type that an operation is bound to.
struct BoundTo(&'static str);

impl BoundTo {
    fn choice(call: &Draft) -> (ActionPath, Arc<ActionPaths>) {
        let paths = call.client.settings.extensions.get_or_default::<ActionPaths>();
        let own = call.extensions.get::<ActionPath>();
        (own.map_or(paths.usual, |own| *own), paths)
    }

    /// The path with the type's name before the operation's, which then goes without the type's namespace.
    fn qualified(&self, path: &str) -> String {
        let (place, name) = path.rsplit_once('/').unwrap_or_default();
        let namespace = self.0.rsplit_once('.').map_or("", |(namespace, _)| namespace);
        let short = name.strip_prefix(namespace).and_then(|name| name.strip_prefix('.'));
        let mut qualified = format!("{place}/");
        push_literal(&mut qualified, self.0);
        qualified.push('/');
        qualified.push_str(short.unwrap_or(name));
        qualified
    }
}

impl Route for BoundTo {
    fn path(&self, call: &Draft) -> Option<String> {
        let (choice, paths) = Self::choice(call);
        let qualified = match choice {
            ActionPath::Documented => false,
            ActionPath::Qualified => true,
            ActionPath::DocumentedThenQualified => paths.is_unknown(call.operation),
        };
        qualified.then(|| self.qualified(&call.path))
    }

    fn may_change(&self, call: &Draft) -> bool {
        let (choice, paths) = Self::choice(call);
        choice == ActionPath::DocumentedThenQualified && !paths.is_unknown(call.operation)
    }

    fn change(&self, call: &Draft, error: &ApiError) -> bool {
        let unknown = error.status() == StatusCode::BAD_REQUEST && error.code() == Some(NO_ROUTE);
        let (choice, paths) = Self::choice(call);
        let changed = unknown && choice == ActionPath::DocumentedThenQualified;
        if changed {
            paths.note_unknown(call.operation);
        }
        changed
    }
}

impl CallBuilder {
    /// Says which type the operation is bound to, by its qualified name: so it has a second path.
    pub fn bound_to(mut self, type_name: &'static str) -> Self {
        self.draft.route = Some(Arc::new(BoundTo(type_name)));
        self
    }
}

impl ClientBuilder {
    /// Which path calls of actions and functions take: the documented one unless set.
    pub fn action_path(self, path: ActionPath) -> Self {
        self.extensions.set(ActionPaths { usual: path, ..ActionPaths::default() });
        self
    }
}

impl<T, P> Call<T, P> {
    /// Which path the call takes if its operation has two, in place of the client's setting.
    pub fn action_path(self, path: ActionPath) -> Self {
        self.draft.extensions.set(path);
        self
    }
}
