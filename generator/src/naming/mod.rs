//! Names: those on the wire, and the Rust identifiers made of them.
//!
//! Each kind of identifier is a type of its own. `preferred` makes the
//! identifier that a name would have if it were alone: casing, keywords and
//! digits are dealt with there. [`Scope`] gives another name to whatever
//! collides in one scope.

mod identifier;
mod scope;

pub use identifier::{FieldName, MethodName, ModuleName, ModulePath, TypeName, VariantName};
pub use scope::{Identifier, Scope};

use std::fmt;

macro_rules! wire_names {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct $name(String);

        impl $name {
            /// Wraps a name as it stands in the description.
            #[must_use]
            pub fn new(name: impl Into<String>) -> Self {
                Self(name.into())
            }

            /// The name as it stands in the description.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

wire_names! {
    /// The name of a component schema; for an inline one, the pointer to it.
    SchemaName;
    /// The name of a property on the wire.
    PropertyName;
}
