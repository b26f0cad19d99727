//! A cache whose values can be borrowed for as long as it exists.

use std::fmt;

use elsa::FrozenMap;

/// Values by name; a value is never replaced.
pub(super) struct Cache<T>(FrozenMap<String, Box<T>>);

impl<T> Default for Cache<T> {
    fn default() -> Self {
        Self(FrozenMap::default())
    }
}

impl<T> fmt::Debug for Cache<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Cache")
    }
}

impl<T> Cache<T> {
    pub(super) fn get(&self, name: &str) -> Option<&T> {
        self.0.get(name)
    }

    /// Returns the value of a name, and creates it first if there is none.
    pub(super) fn get_or_make(&self, name: &str, make: impl FnOnce() -> T) -> &T {
        match self.0.get(name) {
            Some(known) => known,
            None => self.0.insert(name.to_owned(), Box::new(make())),
        }
    }
}
