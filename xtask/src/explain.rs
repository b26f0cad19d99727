//! `cargo xtask explain`: what the code of a problem means.

use std::fmt::Write as _;
use std::io::Write as _;

use anyhow::bail;
use openapi_to_crate::Code;

use crate::cli;
use crate::output;

/// Writes the explanation of a code to standard output, or the list of all.
pub fn explain(arguments: &cli::Explain) -> anyhow::Result<()> {
    let text = match &arguments.code {
        None => list(),
        Some(text) => match Code::find(text) {
            Some(code) => section(code, ""),
            None => bail!("there is no code `{text}`; the nearest are\n{}", near(text)),
        },
    };
    output::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// All codes with their explanations: `docs/problems.md`.
#[must_use]
pub fn document() -> String {
    let mut text = "# Problems\n\n\
        What the generator says of a description has a code, which never changes its meaning. `cargo xtask explain CODE`\n\
        prints its section of this page, which is generated: `UPDATE=1 cargo test -p xtask explain` writes it anew.\n"
        .to_owned();
    for code in Code::ALL {
        text.push('\n');
        text.push_str(&section(*code, "## "));
    }
    text
}

fn section(code: Code, heading: &str) -> String {
    let strict = if code.is_repair() {
        "\n\nWith `--strict` a warning of this kind is an error."
    } else {
        ""
    };
    format!("{heading}{code}: {}\n\n{}{strict}\n", code.title(), code.explanation())
}

fn list() -> String {
    lines(Code::ALL)
}

fn lines(codes: &[Code]) -> String {
    codes.iter().fold(String::new(), |mut text, code| {
        writeln!(text, "{code}  {}", code.title()).expect("a string takes everything");
        text
    })
}

/// The codes whose numbers are nearest to the digits of a text.
fn near(text: &str) -> String {
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
    fn an_unknown_code_leads_to_the_nearest() {
        let arguments = cli::Explain { code: Some("E9999".to_owned()) };
        let error = explain(&arguments).expect_err("there is no such code").to_string();
        assert!(error.contains("E9901") && error.contains("E1101"), "{error}");
    }

    #[test]
    fn the_page_of_problems_is_up_to_date() -> anyhow::Result<()> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/problems.md");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&file, document())?;
        }
        let found = std::fs::read_to_string(&file)?.replace("\r\n", "\n");
        assert!(found == document(), "write it with `UPDATE=1 cargo test -p xtask explain`");
        Ok(())
    }
}
