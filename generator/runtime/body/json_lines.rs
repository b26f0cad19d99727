//! Request bodies with a sequence of JSON values.

use crate::runtime::body::upload::Content;
use crate::runtime::call::builder::CallBuilder;
use crate::runtime::call::parameter_value;
use crate::runtime::codec::Field;

impl CallBuilder {
    /// Sets the body to the items of a list, one line of JSON each; in a JSON text sequence (RFC 7464), each follows
    /// a record separator.
    pub fn json_lines(mut self, items: &dyn Field, media_type: &str) -> Self {
        let separator = if media_type.contains("json-seq") { "\u{1e}" } else { "" };
        let mut lines = String::new();
        let mut failed = None;
        parameter_value::visit_items(items.slot(), &mut |item| match parameter_value::json(item) {
            Ok(json) => lines.extend([separator, &json, "\n"]),
            Err(problem) => failed = Some(problem),
        });
        if let Some(problem) = failed {
            self.draft.parameters.refuse("body", problem);
        }
        self.draft.parameters.set_header("content-type", media_type);
        self.draft.body = Some(Content::Memory(lines.into()));
        self
    }

    /// Sets the body to the items of a list, if there is a list.
    pub fn json_lines_optional(self, items: Option<&impl Field>, media_type: &str) -> Self {
        match items {
            Some(items) => self.json_lines(items, media_type),
            None => self,
        }
    }
}
