//! The arguments of `fetch`.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;

use super::Problems;

const HELP: &str = "\
A description is downloaded over HTTPS only, up to a maximum size. It is followed to another host only if --allow-host
names that host. What is downloaded has to be an OpenAPI description. Next to FILE, FILE.lock.toml pins it: the URL, the
date, the ETag and the SHA-256 of the file, and the options that differ from the defaults. Commit both files.

`openapi-to-crate generate --check` reports a file that is not the one that was pinned.

Examples:
  openapi-to-crate fetch https://pets.example/openapi.yaml --output pets.yaml
      Downloads and pins a description.

  openapi-to-crate fetch --check pets.yaml
      Changes nothing. Is there a newer one, and what does it change in the API of the crates that the configuration
      generates from it?

  openapi-to-crate fetch pets.yaml
      Downloads it again from the same URL, and pins what is there now.

Exit status:
  0  the description was written, or is up to date
  1  there is a newer one (only with --check)
  2  an error occurred; nothing was changed";

/// The arguments of `fetch`.
#[derive(Args, Clone, Debug)]
#[command(after_help = HELP)]
pub struct Fetch {
    /// An https:// URL, or a file that was fetched before
    #[arg(value_name = "URL|FILE")]
    pub source: String,

    /// The file to write, if a URL is given
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// Write nothing; show whether there is a newer description and what it changes, and exit with status 1 if there is
    #[arg(long, conflicts_with_all = ["output", "force"])]
    pub check: bool,

    /// The maximum size of the description, such as 300MB [default: 200MB, or that of the last time]
    #[arg(long, value_name = "SIZE")]
    pub max_size: Option<Size>,

    /// Another host to which the server may redirect; can be given several times
    #[arg(long, value_name = "HOST")]
    pub allow_host: Vec<String>,

    /// A PEM file with further certificate authorities to trust, such as that of a proxy
    #[arg(long, value_name = "FILE")]
    pub ca_certificate: Option<PathBuf>,

    /// Replace the file even if it was edited, or was not fetched
    #[arg(long)]
    pub force: bool,

    /// The configuration file, for --check [default: openapi-to-crate.toml in the current folder or the nearest one above
    /// it]
    #[arg(long, value_name = "FILE", requires = "check")]
    pub config: Option<PathBuf>,

    /// Options for displaying problems.
    #[command(flatten)]
    pub problems: Problems,
}

/// A number of bytes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Size(pub u64);

const UNITS: [(&str, u64); 4] = [("kB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("", 1)];

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let unit = text[digits.len()..].trim();
        let unit = UNITS.iter().find(|(name, _)| name.eq_ignore_ascii_case(unit));
        let bytes = digits.parse::<u64>().ok().zip(unit);
        let bytes = bytes.and_then(|(number, (_, factor))| number.checked_mul(*factor));
        bytes.map(Self).ok_or_else(|| {
            format!("`{text}` is not a size; use a number of bytes, or one with kB, MB or GB, such as 200MB")
        })
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let largest =
            |(_, factor): &&(&str, u64)| self.0 >= *factor && self.0.is_multiple_of(*factor);
        let (name, factor) =
            UNITS.iter().filter(largest).max_by_key(|(_, factor)| *factor).unwrap_or(&UNITS[3]);
        write!(f, "{}{name}", self.0 / factor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_a_number_with_a_unit() {
        for (text, bytes) in
            [("12", 12), ("2kB", 2_000), ("200MB", 200_000_000), ("1 gb", 1_000_000_000)]
        {
            assert_eq!(text.parse(), Ok(Size(bytes)), "{text}");
        }
        for text in ["", "MB", "1.5MB", "-1", "1TB", "99999999999GB"] {
            assert!(text.parse::<Size>().is_err(), "{text}");
        }
        for text in ["0", "12", "1500kB", "200MB", "3GB"] {
            assert_eq!(text.parse::<Size>().map(|size| size.to_string()), Ok(text.to_owned()));
        }
    }
}
