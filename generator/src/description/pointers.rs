//! JSON pointers of path items, operations and components.

use super::operations_of_item::ADDITIONAL;
use super::section::Section;
use crate::diagnostics::Pointer;
use crate::method::Method;

/// Returns the JSON pointer of a path item.
#[must_use]
pub fn path_pointer(template: &str) -> Pointer {
    Pointer::root().join("paths").join(template)
}

/// Returns the JSON pointer of an operation.
#[must_use]
pub fn operation_pointer(template: &str, method: Method) -> Pointer {
    let item = path_pointer(template);
    let item = if method.is_additional() { item.join(ADDITIONAL) } else { item };
    item.join(method)
}

/// Returns the JSON pointer of a component.
#[must_use]
pub fn component_pointer(section: Section, name: &str) -> Pointer {
    Pointer::root().join("components").join(section).join(name)
}
