//! Progress messages.

use std::io::{self, IsTerminal as _};

/// Prints a progress message, on a terminal only.
pub(crate) fn progress(message: std::fmt::Arguments<'_>) {
    if io::stderr().is_terminal() {
        let style = anstyle::Style::new().dimmed();
        anstream::eprintln!("{style}{message}{style:#}");
    }
}
