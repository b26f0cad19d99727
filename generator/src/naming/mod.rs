//! Names on the wire, and the Rust identifiers made from them.
//!
//! Each kind of identifier has its own type. `preferred` makes the identifier for a name, and
//! handles casing, keywords and digits. [`Scope`] resolves collisions.

mod identifier;
mod scope;
mod variants;

pub use identifier::{FieldName, MethodName, ModuleName, ModulePath, TypeName, VariantName};
pub use scope::{Identifier, Scope};
pub use variants::without_enum_name;

use std::fmt;

macro_rules! wire_names {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct $name(String);

        impl $name {
            /// Wraps a name from the description.
            #[must_use]
            pub fn new(name: impl Into<String>) -> Self {
                Self(name.into())
            }

            /// The name as in the description.
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
    /// The name of a component schema, or the pointer of an inline one.
    SchemaName;
    /// The name of a property on the wire.
    PropertyName;
}
