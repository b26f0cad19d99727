//! The names of the crates that do not read well, counted and listed.

use std::fmt::Write as _;

use super::Report;

/// The number of names of a kind that are listed for each of several descriptions.
const LISTED: usize = 3;

impl Report {
    /// A table with a line for each description that has such names and one for all, and the names.
    pub(super) fn write_names(&self, text: &mut String) {
        if !self.rows.iter().any(|row| row.result.generated) {
            return;
        }
        text.push_str(
            "\n| names | over 60 characters | `_` and a digit | numbered | trailing slash |\n|---|--:|--:|--:|--:|\n",
        );
        let mut total = [0; 4];
        let mut listed = String::new();
        let most = if self.rows.len() == 1 { usize::MAX } else { LISTED };
        for row in &self.rows {
            let kinds = row.result.names.kinds();
            let counts = kinds.map(|(_, names)| names.len());
            if counts == [0; 4] {
                continue;
            }
            let _ = writeln!(
                text,
                "| {} | {} |",
                row.name,
                counts.map(|count| count.to_string()).join(" | ")
            );
            for (sum, count) in total.iter_mut().zip(counts) {
                *sum += count;
            }
            for (kind, names) in kinds.into_iter().filter(|(_, names)| !names.is_empty()) {
                let shown: Vec<_> = names.iter().take(most).map(String::as_str).collect();
                let more = match names.len() - shown.len() {
                    0 => String::new(),
                    more => format!(" and {more} more"),
                };
                let _ = writeln!(listed, "- {}, {kind}: {}{more}", row.name, shown.join(", "));
            }
        }
        let _ = writeln!(text, "| all | {} |", total.map(|count| count.to_string()).join(" | "));
        if !listed.is_empty() {
            let _ = write!(text, "\n{listed}");
        }
    }
}
