//! Resolves collisions between identifiers in a scope.
//!
//! Reserved names get a `_` appended, as keywords do. If names collide, those of members, properties and parameters with
//! symbols that carry a meaning get words for them. Of the others, the one that a user has chosen keeps the name, else the
//! one that is equal or most similar to the identifier; the rest gets numbers, ordered by their wire names. Names without
//! collisions are independent of their siblings.

use std::collections::{BTreeMap, BTreeSet};

use super::identifier::with_words_for_symbols;
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

    /// As [`assign`](Self::assign); names that collide and have symbols with a meaning get words for them first.
    pub fn assign_spelled_out<I: Identifier>(&mut self, mut names: Vec<(String, &mut I)>) {
        self.spell_out_symbols(&mut names);
        self.assign(names);
    }

    /// Replaces symbols by words in names that collide, unless the result collides, too.
    fn spell_out_symbols<I: Identifier>(&self, names: &mut [(String, &mut I)]) {
        let mut uses: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (wire, name) in names.iter() {
            uses.entry(name.text().to_owned()).or_default().push(wire.clone());
        }
        let spelled = |(wire, name): &(String, &mut I)| {
            let siblings = uses.get(name.text()).filter(|wires| wires.len() > 1)?;
            let words = with_words_for_symbols(wire, siblings).filter(|_| !name.is_chosen())?;
            let spelled = I::of_words(&words);
            let is_free = !uses.contains_key(spelled.text()) && !self.0.contains(spelled.text());
            is_free.then_some(spelled)
        };
        let spelled: Vec<Option<I>> = names.iter().map(spelled).collect();
        let texts = || spelled.iter().flatten().map(I::text);
        for ((_, name), spelled) in names.iter_mut().zip(&spelled) {
            if let Some(spelled) = spelled
                && texts().filter(|text| *text == spelled.text()).count() == 1
            {
                **name = spelled.clone();
            }
        }
    }
}

/// An identifier that can be renamed in case of a collision.
pub trait Identifier: Clone {
    /// The identifier as a string.
    fn text(&self) -> &str;
    /// The identifier that a user has chosen. `None` if it is not an identifier with the usual case.
    fn given(name: &str) -> Option<Self>;
    /// The preferred identifier for some words.
    #[must_use]
    fn of_words(words: &str) -> Self;
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
            fn of_words(words: &str) -> Self {
                $name::preferred(words)
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
