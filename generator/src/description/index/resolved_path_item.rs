//! A path item with everything that its references add.

use indexmap::IndexMap;

use crate::description::value::{Entries, Value};
use crate::description::{ADDITIONAL, Method};
use crate::diagnostics::{Code, Diagnostics, Pointer};

/// A path item.
#[derive(Clone, Debug)]
pub(in crate::description) struct ResolvedPathItem {
    /// Its pointer, after its reference was resolved.
    pub(in crate::description) pointer: Pointer,
    /// What its operations share, each with its pointer.
    pub(in crate::description) shared: IndexMap<String, (Value, Pointer)>,
    /// Its operations, each with its pointer.
    pub(in crate::description) operations: Vec<(Method, Value, Pointer)>,
}

impl ResolvedPathItem {
    pub(super) fn methods(&self) -> Vec<Method> {
        self.operations.iter().map(|(method, ..)| *method).collect()
    }

    /// Takes the keys that it does not have yet.
    pub(super) fn take(
        &mut self,
        object: Entries,
        pointer: &Pointer,
        diagnostics: &mut Diagnostics,
    ) {
        for (key, value) in object.into_iter().filter(|(key, _)| key != "$ref") {
            let pointer = pointer.join(&key);
            match (Method::from_keyword(&key), value) {
                (Some(method), value) => self.operation(method, value, pointer),
                (None, Value::Object(additional)) if key == ADDITIONAL => {
                    for (name, value) in additional {
                        let pointer = pointer.join(&name);
                        match Method::additional(&name) {
                            Some(method) => self.operation(method, value, pointer),
                            None => no_method(&name, &pointer, diagnostics),
                        }
                    }
                }
                (None, value) => {
                    self.shared.entry(key).or_insert((value, pointer));
                }
            }
        }
    }

    pub(super) fn operation(&mut self, method: Method, value: Value, pointer: Pointer) {
        if !self.operations.iter().any(|(known, ..)| *known == method) {
            self.operations.push((method, value, pointer));
        }
    }
}

fn no_method(name: &str, pointer: &Pointer, diagnostics: &mut Diagnostics) {
    if name.starts_with("x-") {
        return;
    }
    let keyword = name.to_ascii_lowercase();
    let (problem, help) = match Method::from_keyword(&keyword) {
        Some(_) => ("has a keyword", format!("Write it as `{keyword}` in the path item itself")),
        None => {
            ("is not an HTTP method", "Write a token of at most 31 letters, such as `COPY`".into())
        }
    };
    diagnostics.error(Code::BadPath, pointer, format!("`{name}` {problem}"), help);
}
