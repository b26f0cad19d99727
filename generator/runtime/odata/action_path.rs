//! The documented and the qualified path of bound `OData` actions and functions.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use crate::runtime::operation::Operation;

/// The path of calls of bound actions and functions.
///
/// Such an operation has two equivalent paths: the documented one ends in its name (`…/{id}/assign`), the qualified
/// one has the name of the type before it (`…/{id}/microsoft.graph.mobileApp/assign`). Some services do not support
/// the documented path of every operation: they respond with status 400 and the code
/// `No method match route template`. Other operations, and those whose documented path is already qualified, have only
/// one path and ignore this setting.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum ActionPath {
    /// The documented path.
    #[default]
    Documented,
    /// The qualified path.
    Qualified,
    /// The documented path, and the qualified one after a response with status 400 and the code above.
    ///
    /// That response means that the service has done nothing, so the call is repeated. From then on, this client and
    /// its clones call this operation at its qualified path. A call whose body is a stream, which can be sent only
    /// once, is not repeated; later calls use the qualified path.
    DocumentedThenQualified,
}

/// The state of a client about these paths.
pub(crate) struct ActionPaths {
    /// The default for calls without a setting of their own.
    pub(crate) default: ActionPath,
    /// The operations whose documented path is unknown to the service: methods and paths.
    unknown: Mutex<BTreeSet<(&'static str, &'static str)>>,
}

impl ActionPaths {
    pub(crate) fn new(default: ActionPath) -> Self {
        Self { default, unknown: Mutex::default() }
    }

    pub(crate) fn is_unknown(&self, operation: &Operation) -> bool {
        let unknown = self.unknown.lock().unwrap_or_else(PoisonError::into_inner);
        unknown.contains(&(operation.method, operation.path))
    }

    pub(crate) fn note_unknown(&self, operation: &'static Operation) {
        let mut unknown = self.unknown.lock().unwrap_or_else(PoisonError::into_inner);
        unknown.insert((operation.method, operation.path));
    }
}
