//! Preferences of calls of Microsoft Graph.

use crate::runtime::call::Call;

impl<T, P> Call<T, P> {
    /// Requests the names of enumeration members that the service sends as `unknownFutureValue`
    /// otherwise, with `Prefer: include-unknown-enum-members`.
    pub fn include_unknown_enum_members(self) -> Self {
        self.header("Prefer", "include-unknown-enum-members")
    }
}
