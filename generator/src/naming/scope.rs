//! Resolves collisions between identifiers in a scope.
//!
//! Reserved names get a `_` appended, as keywords do. If names collide, the one that a user has chosen keeps it, else the
//! one that is equal or most similar to the identifier; the others get numbers, ordered by their wire names.
//! Names without collisions are independent of their siblings.

use std::collections::BTreeSet;

use super::{FieldName, MethodName, ModuleName, TypeName, VariantName};

/// The names in a scope.
#[derive(Clone, Debug, Default)]
pub struct Scope(BTreeSet<String>);

impl Scope {
    /// A scope with reserved names.
    #[must_use]
    pub fn reserving(names: &[&[&str]]) -> Self {
        Self(names.concat().into_iter().map(str::to_owned).collect())
    }

    /// Reserves a name.
    pub fn reserve(&mut self, name: impl Into<String>) {
        self.0.insert(name.into());
    }

    /// Makes identifiers distinct from each other and from the names of the scope, and adds them to
    /// it. Each identifier is paired with its wire name.
    pub fn assign<I: Identifier>(&mut self, mut names: Vec<(String, &mut I)>) {
        for (_, name) in &mut names {
            if self.0.contains(name.text()) {
                **name = name.marked();
            }
        }
        names.sort_by_cached_key(|(wire, name)| {
            let other_letters = !wire.eq_ignore_ascii_case(name.text());
            (!name.is_chosen(), wire != name.text(), other_letters, wire.clone())
        });
        let mut late = Vec::new();
        for (_, name) in names {
            if !self.0.insert(name.text().to_owned()) {
                late.push(name);
            }
        }
        for name in late {
            let mut number = 2;
            while !self.0.insert(name.next(number).text().to_owned()) {
                number += 1;
            }
            *name = name.next(number);
        }
    }
}

/// An identifier that can be renamed in case of a collision.
pub trait Identifier: Clone {
    /// The identifier as a string.
    fn text(&self) -> &str;
    /// The identifier that a user has chosen. `None` if it is not an identifier with the usual case.
    fn given(name: &str) -> Option<Self>;
    /// Whether a user has chosen it.
    fn is_chosen(&self) -> bool;
    /// The same identifier with a number.
    #[must_use]
    fn next(&self, number: usize) -> Self;
    /// The same identifier with `_` appended.
    #[must_use]
    fn marked(&self) -> Self;
}

macro_rules! identifiers {
    ($($name:ident)+) => {$(
        impl Identifier for $name {
            fn text(&self) -> &str {
                self.as_str()
            }
            fn given(name: &str) -> Option<Self> {
                $name::given(name)
            }
            fn is_chosen(&self) -> bool {
                self.chosen().is_some()
            }
            fn next(&self, number: usize) -> Self {
                self.numbered(number)
            }
            fn marked(&self) -> Self {
                $name::marked(self)
            }
        }
    )+};
}

identifiers!(TypeName VariantName FieldName MethodName ModuleName);
