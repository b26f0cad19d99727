//! The samples in the pages are regions of files that run.
//!
//! A comment before a block of code names the file and the region, `<!-- samples/tests/guide/bulk.rs#calls -->`. So the
//! pages can be read in the repository as well as in the book.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Result;
use crate::pages::{files, repository};

/// Returns the pages with samples.
fn pages() -> Result<Vec<PathBuf>> {
    let mut pages = files(&repository().join("docs/guide"), &["md"])?;
    pages.push(repository().join("README.md"));
    Ok(pages)
}

#[test]
fn the_samples_of_the_pages_are_those_that_run() -> Result {
    let mut changed = Vec::new();
    for page in pages()? {
        let text = fs::read_to_string(&page)?.replace("\r\n", "\n");
        let folder = page.parent().unwrap_or(&page);
        let renewed = with_samples(&text, folder)
            .map_err(|problem| format!("{}: {problem}", page.display()))?;
        if renewed != text {
            fs::write(&page, renewed)?;
            changed.push(page);
        }
    }
    assert!(changed.is_empty(), "these pages had other samples, and were rewritten: {changed:?}");
    Ok(())
}

#[test]
fn the_commands_of_the_pages_have_the_options_that_they_use() -> Result {
    let mut count = 0;
    for page in pages()? {
        for command in commands(&fs::read_to_string(&page)?) {
            let Some(rest) = command.strip_prefix("openapi-to-crate ") else { continue };
            let subcommand = rest.split(' ').next().unwrap_or_default();
            let output = Command::new(env!("CARGO_BIN_EXE_openapi-to-crate"))
                .args([subcommand, "--help"])
                .output()?;
            let help = String::from_utf8(output.stdout)?;
            let options = rest.split(' ').filter(|word| word.starts_with("--"));
            let unknown: Vec<_> = options.filter(|option| !help.contains(option)).collect();
            let is_right = output.status.success() && unknown.is_empty();
            assert!(is_right, "{}: {command}: {unknown:?}", page.display());
            count += 1;
        }
    }
    assert!(count > 10, "only {count} commands were found");
    Ok(())
}

/// Returns a page with the current samples.
fn with_samples(page: &str, folder: &Path) -> std::result::Result<String, String> {
    let mut lines = page.lines();
    let mut renewed: Vec<String> = Vec::new();
    while let Some(line) = lines.next() {
        if let Some(language) = line.trim_start().strip_prefix("```") {
            let code: Vec<&str> = lines.by_ref().take_while(|line| line.trim() != "```").collect();
            let indent = &line[..line.len() - line.trim_start().len()];
            let code = match sample_named_by(renewed.last()) {
                Some(name) => sample(folder, name)?
                    .iter()
                    .map(|line| format!("{indent}{line}").trim_end().to_owned())
                    .collect(),
                None => checked(language, &code)?,
            };
            renewed.push(line.to_owned());
            renewed.extend(code);
            renewed.push(format!("{indent}```"));
        } else {
            renewed.push(line.to_owned());
        }
    }
    Ok(renewed.join("\n") + "\n")
}

/// Checks a block that names no sample.
fn checked(language: &str, code: &[&str]) -> std::result::Result<Vec<String>, String> {
    let text = code.join("\n");
    match language {
        "sh" | "text" => {}
        // A part of a manifest or of a table of the configuration.
        "toml" => drop(text.parse::<toml::Table>().map_err(|error| format!("{error}\n{text}"))?),
        _ => return Err(format!("a block of {language} names no sample:\n{text}")),
    }
    Ok(code.iter().map(|line| (*line).to_owned()).collect())
}

/// Returns the sample that a comment names.
fn sample_named_by(line: Option<&String>) -> Option<&str> {
    line?.trim().strip_prefix("<!-- ")?.strip_suffix(" -->")
}

/// Returns the lines of a sample without indentation: of a whole file, or of a region between two comments in it.
fn sample(folder: &Path, name: &str) -> std::result::Result<Vec<String>, String> {
    let (file, region) =
        name.split_once('#').map_or((name, None), |(file, region)| (file, Some(region)));
    let text = fs::read_to_string(folder.join(file)).map_err(|error| format!("{name}: {error}"))?;
    let mut lines: Vec<&str> = text.lines().collect();
    if let Some(region) = region {
        let ends_with = |mark: String| move |line: &&str| line.ends_with(&mark);
        let begin = text.lines().position(|line| ends_with(format!("ANCHOR: {region}"))(&line));
        let end = text.lines().position(|line| ends_with(format!("ANCHOR_END: {region}"))(&line));
        let (Some(begin), Some(end)) = (begin, end) else {
            return Err(format!("there is no region {name}"));
        };
        lines = lines[begin + 1..end].to_vec();
    }
    lines.retain(|line| !line.contains("ANCHOR"));
    let width = |line: &&str| line.len() - line.trim_start().len();
    let indent = lines.iter().filter(|line| !line.is_empty()).map(width).min().unwrap_or(0);
    Ok(lines.iter().map(|line| line.get(indent..).unwrap_or_default().to_owned()).collect())
}

/// Returns the commands in blocks of `sh`, without comments.
pub(crate) fn commands(page: &str) -> Vec<String> {
    let blocks = page.split("```sh\n").skip(1);
    let blocks = blocks.map(|rest| rest.split("```").next().unwrap_or_default());
    blocks.flat_map(commands_of_script).collect()
}

/// Returns the commands of a script, without comments.
pub(crate) fn commands_of_script(script: &str) -> Vec<String> {
    let script = script.replace("\\\n", " ");
    let lines = script.lines().map(|line| line.split(" #").next().unwrap_or_default());
    let words = lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    words.filter(|command| !command.is_empty()).collect()
}
