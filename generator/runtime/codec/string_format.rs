//! Formats of strings, which discriminate the alternatives of unions.

/// The format of a string.
#[derive(Clone, Copy)]
#[allow(dead_code, reason = "an API need not use every variant")]
#[allow(missing_docs, reason = "the types of these names say it")]
pub enum Format {
    DateTime,
    Date,
    Time,
    Duration,
    Uuid,
    Base64,
}

impl Format {
    /// Returns whether a string has this format, as far as its form shows.
    pub(super) fn describes(self, text: &str) -> bool {
        match self {
            Self::DateTime => text.split_once(['T', 't', ' ']).is_some_and(|(date, time)| {
                like(date, "0000-00-00") && like(time.get(..5).unwrap_or_default(), "00:00")
            }),
            Self::Date => like(text, "0000-00-00"),
            Self::Time => like(text.get(..5).unwrap_or_default(), "00:00"),
            Self::Duration => {
                let text = text.trim_start_matches(['-', '+']);
                text.len() > 2 && text.starts_with('P') && text.ends_with(char::is_alphabetic)
            }
            Self::Uuid => {
                let digits = text.split('-').map(str::len).eq([8, 4, 4, 4, 12]);
                digits && text.chars().all(|c| c == '-' || c.is_ascii_hexdigit())
            }
            Self::Base64 => {
                let plain = text.trim_end_matches('=');
                let known = |c: char| c.is_ascii_alphanumeric() || "+/-_".contains(c);
                !plain.is_empty() && plain.chars().all(known)
            }
        }
    }
}

/// Returns whether a string has digits where the pattern has zeros, and otherwise the same characters.
fn like(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text.bytes().zip(form.bytes()).all(|(found, wanted)| match wanted {
            b'0' => found.is_ascii_digit(),
            sign => found == sign,
        })
}
