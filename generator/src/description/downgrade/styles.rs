//! Styles: those that their place does not have, and what `openapiv3` does not keep of them.

use super::super::keywords::STYLES;
use super::super::location::Location;
use super::super::value::{Entries, Value};
use super::{Downgrade, default, string};
use crate::description::version::Version;

impl Downgrade<'_> {
    /// A style that OpenAPI does not define where the parameter goes is read as the one that comes
    /// most similar (OpenAPI 3.0.4, section 4.7.12.2).
    pub(super) fn parameter_style(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let parameter_in = entries.get("in").and_then(Value::as_str);
        let defined = STYLES.iter().find(|(name, _)| Some(*name) == parameter_in);
        let Some((parameter_in, defined)) = defined else { return };
        let style = entries.get("style").and_then(Value::as_str);
        let is_known = |style: &&str| STYLES.iter().any(|(_, styles)| styles.contains(style));
        let Some(style) = style.filter(is_known).map(str::to_owned) else { return };
        let exploded = entries.get("explode") == Some(&Value::Bool(true));
        let delimited = matches!(style.as_str(), "spaceDelimited" | "pipeDelimited");
        let replacement = match *parameter_in {
            "query" if delimited && exploded => "form",
            _ if defined.contains(&style.as_str()) => return,
            "query" | "cookie" => "form",
            _ => "simple",
        };
        if style == "simple" {
            default(entries, "explode", || Value::Bool(false));
        }
        let how = if delimited && exploded { " with `explode`" } else { "" };
        entries.insert("style".to_owned(), string(replacement));
        let message = format!(
            "The style `{style}`{how} is not defined for `in: {parameter_in}`: it is read as `{replacement}`"
        );
        self.warn_repaired(
            &Location::Key(location, "style"),
            message,
            "Say how the service reads it",
        );
    }

    /// Keeps an `allowReserved` where it has an effect since 3.2, and says so where it has none:
    /// where nothing is escaped (OpenAPI 3.2.0, section 4.12.2).
    pub(super) fn allow_reserved(&mut self, entries: &mut Entries, location: &Location<'_>) {
        const KEY: &str = "allowReserved";
        if entries.get(KEY) != Some(&Value::Bool(true)) {
            return;
        }
        let raw = self.notes(location).cookie_style;
        match entries.get("in").and_then(Value::as_str) {
            Some("path" | "cookie") if !raw => {
                self.warn_if_newer(KEY, Version::V3_2, location);
                self.notes(location).allow_reserved = true;
            }
            Some("header" | "cookie") => {
                let message = "`allowReserved` has no effect here, where nothing is escaped";
                self.warn_ignored(&Location::Key(location, KEY), message);
            }
            _ => {}
        }
    }

    /// Keeps an `explode` that is not what is meant without one: of an encoding false, of a header
    /// true.
    pub(super) fn explode(&mut self, entries: &Entries, said: bool, location: &Location<'_>) {
        if entries.get("explode") == Some(&Value::Bool(said)) {
            self.notes(location).explode = Some(said);
        }
    }
}
