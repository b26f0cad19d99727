//! `openapi-to-crate explain`: explanations of the codes of problems.

use std::fmt::Write as _;
use std::io::Write as _;

use anyhow::bail;
use openapi_to_crate::Code;

use crate::cli;
use crate::generate::Outcome;
use crate::output;

/// Prints the explanation of a code, or the list of all codes, to standard output.
pub fn explain(arguments: &cli::Explain) -> anyhow::Result<Outcome> {
    let text = match &arguments.code {
        None => list(),
        Some(text) => match Code::find(text) {
            Some(code) => section(code, ""),
            None => {
                bail!("there is no code `{text}`; the most similar codes are\n{}", similar(text))
            }
        },
    };
    output::stdout().write_all(text.as_bytes())?;
    Ok(Outcome::Equal)
}

/// The text of `docs/problems.md`: all codes with their explanations.
#[must_use]
pub fn document() -> String {
    let mut text = "# Problems\n\n\
        Every problem that the generator reports has a code, whose meaning never changes. `openapi-to-crate explain CODE` prints\n\
        its section of this page. The page is generated: `UPDATE=1 cargo test -p openapi-to-crate-cli explain` updates it.\n"
        .to_owned();
    for code in Code::ALL {
        text.push('\n');
        text.push_str(&section(*code, "## "));
    }
    text
}

fn section(code: Code, heading: &str) -> String {
    let strict =
        if code.is_repair() { "\n\nWith `--strict`, this warning is an error." } else { "" };
    format!("{heading}{code}: {}\n\n{}{strict}\n", code.title(), code.explanation())
}

fn list() -> String {
    lines(Code::ALL)
}

fn lines(codes: &[Code]) -> String {
    codes.iter().fold(String::new(), |mut text, code| {
        writeln!(text, "{code}  {}", code.title()).expect("writing to a string never fails");
        text
    })
}

/// The codes with the numbers closest to the digits of `text`.
fn similar(text: &str) -> String {
    let number = |text: &str| -> u32 {
        let digits = text.bytes().filter(u8::is_ascii_digit).take(4);
        digits.fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
    };
    let wanted = number(text);
    let mut codes = Code::ALL.to_vec();
    codes.sort_by_key(|code| number(code.as_str()).abs_diff(wanted));
    codes.truncate(3);
    lines(&codes).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn an_unknown_code_suggests_similar_codes() {
        let arguments = cli::Explain { code: Some("E9999".to_owned()) };
        let error = explain(&arguments).expect_err("there is no such code").to_string();
        assert!(error.contains("E9901") && error.contains("E1204"), "{error}");
    }

    #[test]
    fn docs_problems_is_up_to_date() -> anyhow::Result<()> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/problems.md");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&file, document())?;
        }
        let found = std::fs::read_to_string(&file)?.replace("\r\n", "\n");
        assert!(
            found == document(),
            "update it with `UPDATE=1 cargo test -p openapi-to-crate-cli explain`"
        );
        Ok(())
    }
}
