//! The command line of `cargo xtask corpus`.

use std::path::PathBuf;

use clap::Args;

const HELP: &str = "\
The descriptions are those that DIR/index.tsv names (tab-separated, with the columns `name` and `path`), or else every
.yaml, .yml and .json file below DIR that has `openapi` at its top. References may lead anywhere in DIR, and not out
of it. Each description is read by a process of its own, twice, and both times has to give the same.

The crates are written as the members of one workspace in the target directory, target/corpus, where one can look at
them. Operations are counted in the description and in the generated Rust, and so are schemas and types: what is
missing is a failure.

Examples:
  cargo xtask corpus my-api.yaml --check
      Does it take my description? Shows every problem, and whether the crate compiles.

  cargo xtask corpus ../descriptions --check --markdown
      The same for all descriptions of a folder, as a table in Markdown.

  cargo xtask corpus my-service --check --recordings
      What does my service send that my description does not say? With --json, for other programs.

  cargo xtask corpus ../descriptions --check --part 2/3
      The second third of them, by size and name, so that three runs check everything.

Exit status:
  0  every description became a crate; with --check, all of them compile without a warning
  1  something fell short of that
  2  something went wrong";

/// The arguments of `corpus`.
#[derive(Args, Clone, Debug)]
#[command(after_help = HELP)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Corpus {
    /// A folder of OpenAPI descriptions, or the file of one
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,

    /// Compile the crates as well, with `cargo check`
    #[arg(long)]
    pub check: bool,

    /// Only descriptions with this text in their name; can be given several times
    #[arg(long, value_name = "NAME")]
    pub only: Vec<String>,

    /// Compile only the Nth of M parts, as `N/M`; everything is generated all the same
    #[arg(long, value_name = "N/M", value_parser = part, requires = "check")]
    pub part: Option<Part>,

    /// Read each example of a schema as the type that it became, and write it again: it has to be equal JSON
    ///
    /// An example that contradicts its own schema is listed, and is no failure.
    #[arg(long, requires = "check")]
    pub examples: bool,

    /// Read recorded responses as the types that the descriptions give them, and list what does not fit
    ///
    /// A file `responses.jsonl` next to a description has one response a line, an object with `method`, `path` (the path
    /// template of the description), `status`, `content_type` and `body`, a string. Each is read as a client reads it and
    /// written again: it has to be equal JSON.
    #[arg(long, requires = "check")]
    pub recordings: bool,

    /// How many descriptions are read at a time, and how many compilers run [default: as many as there are processors]
    #[arg(long, short, value_name = "N")]
    pub jobs: Option<std::num::NonZero<usize>>,

    /// Print one JSON object
    #[arg(long, conflicts_with = "markdown")]
    pub json: bool,

    /// Print tables in Markdown
    #[arg(long)]
    pub markdown: bool,

    /// Only this file, of this package: what the command starts for each description.
    #[arg(long, hide = true, num_args = 3, value_names = ["PACKAGE", "FILE", "OUTPUT"])]
    pub one: Option<Vec<PathBuf>>,
}

/// One of several parts, from 1.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Part {
    /// Which.
    pub number: usize,
    /// Of how many.
    pub of: usize,
}

fn part(text: &str) -> Result<Part, String> {
    let parsed = text
        .split_once('/')
        .and_then(|(number, of)| Some(Part { number: number.parse().ok()?, of: of.parse().ok()? }));
    parsed
        .filter(|part| (1..=part.of).contains(&part.number))
        .ok_or_else(|| "it is a number from 1 to another, such as 1/3".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_one_of_those_there_are() {
        assert_eq!(part("2/3"), Ok(Part { number: 2, of: 3 }));
        for wrong in ["0/3", "4/3", "3", "a/3", "1/0"] {
            assert!(part(wrong).is_err(), "{wrong}");
        }
    }
}
