//! Operations of path items, by their methods.

use super::value::Value;
use crate::method::Method;

/// The keyword for the operations of methods that OpenAPI has no keyword for.
pub(crate) const ADDITIONAL: &str = "additionalOperations";

/// The methods that a path item has, in its order.
pub(super) fn methods_of(item: &Value) -> Option<Vec<Method>> {
    let mut found = Vec::new();
    for (key, value) in item.as_object()? {
        if key == ADDITIONAL {
            let keys = value.as_object().into_iter().flat_map(|entries| entries.keys());
            found.extend(keys.filter_map(|key| Method::additional(key)));
        } else {
            found.extend(Method::from_keyword(key));
        }
    }
    Some(found)
}

/// The operation that a path item has for a method.
pub(crate) fn operation_of(item: &Value, method: Method) -> Option<&Value> {
    let item = if method.is_additional() { item.get(ADDITIONAL)? } else { item };
    item.get(method.as_str())
}
