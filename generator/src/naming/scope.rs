//! Gives each identifier of a scope a name of its own.
//!
//! A name that the emitted code needs for itself gets a `_` behind it, as keywords do.
//! Of names that collide with each other, the one that is spelled as the identifier keeps it, or
//! the nearest one; the others get a number, in the order of their wire names. A name
//! that collides with nothing never changes, whatever its siblings are.

use std::collections::BTreeSet;

use super::{FieldName, MethodName, ModuleName, TypeName, VariantName};

/// The names that a scope has already.
#[derive(Clone, Debug, Default)]
pub struct Scope(BTreeSet<String>);

impl Scope {
    /// A scope in which these names are reserved.
    #[must_use]
    pub fn reserving(names: &[&[&str]]) -> Self {
        Self(names.concat().into_iter().map(str::to_owned).collect())
    }

    /// Reserves one more name.
    pub fn reserve(&mut self, name: impl Into<String>) {
        self.0.insert(name.into());
    }

    /// Makes identifiers distinct from each other and from the names of the scope, and adds them to it.
    /// Each comes with its wire name.
    pub fn assign<I: Identifier>(&mut self, mut names: Vec<(String, &mut I)>) {
        for (_, name) in &mut names {
            if self.0.contains(name.text()) {
                **name = name.marked();
            }
        }
        names.sort_by_cached_key(|(wire, name)| {
            let other_letters = !wire.eq_ignore_ascii_case(name.text());
            (wire != name.text(), other_letters, wire.clone())
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

/// An identifier that can change where another one has its name.
pub trait Identifier: Clone {
    /// The identifier as a string.
    fn text(&self) -> &str;
    /// The same identifier with a number.
    #[must_use]
    fn next(&self, number: usize) -> Self;
    /// The same identifier with `_` behind it.
    #[must_use]
    fn marked(&self) -> Self;
}

macro_rules! identifiers {
    ($($name:ident)+) => {$(
        impl Identifier for $name {
            fn text(&self) -> &str {
                self.as_str()
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
