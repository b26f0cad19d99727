//! The results as text, or as JSON.

use std::fmt::Write as _;
use std::process::Command;

use serde::Serialize;

use super::compile::{Cost, SCHEMAS, Usage};
use super::throughput::Throughput;

/// All that was measured, and where.
#[derive(Debug, Serialize)]
pub struct Report {
    /// How many processors there are.
    pub cores: usize,
    /// The compiler's version.
    pub rustc: String,
    /// What compiling costs; empty where that was not asked for.
    pub compile: Vec<Cost>,
    /// How fast the types are; empty where that was not asked for.
    pub throughput: Vec<Throughput>,
}

impl Report {
    /// The report of this machine.
    #[must_use]
    pub fn new(compile: Vec<Cost>, throughput: Vec<Throughput>) -> Self {
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let version = Command::new(rustc).arg("--version").output();
        Self {
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            rustc: version.map_or_else(
                |_| "an unknown rustc".to_owned(),
                |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
            ),
            compile,
            throughput,
        }
    }

    /// Tables for people.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("{} cores, {}\n", self.cores, self.rustc);
        if !self.compile.is_empty() {
            text.push_str(&compile_table(&self.compile));
        }
        if !self.throughput.is_empty() {
            text.push_str(&throughput_table(&self.throughput));
        }
        text
    }
}

fn compile_table(costs: &[Cost]) -> String {
    let mut text = format!(
        "\n{SCHEMAS} schemas of 12 properties: processor seconds and peak memory of cargo and rustc, without the \
         dependencies\n\n{:27}{:>16}{:>16}{:>16}{:>16}\n",
        "", "check", "build", "build --release", "check again"
    );
    for cost in costs {
        let cells = [cost.check, cost.build, cost.release, cost.check_again].map(cell);
        line(&mut text, cost.what, &cells);
    }
    text
}

fn cell(usage: Usage) -> String {
    let megabytes = usage.peak_bytes / 1_000_000;
    format!("{:.1} s {megabytes} MB", usage.cpu_seconds)
}

fn throughput_table(all: &[Throughput]) -> String {
    let mut text = format!(
        "\nJSON: median megabytes per second, and how many times as fast as serde derives with flatten\n\n\
         {:27}{:>16}{:>16}\n",
        "", "decode", "encode"
    );
    let base = all.last();
    for one in all {
        let cell = |value: f64, base: Option<f64>| {
            format!("{value:.0} ({:.2}x)", value / base.unwrap_or(value))
        };
        let cells = [
            cell(one.decode, base.map(|base| base.decode)),
            cell(one.encode, base.map(|base| base.encode)),
        ];
        line(&mut text, one.what, &cells);
    }
    text
}

fn line(text: &mut String, what: &str, cells: &[String]) {
    let _ = write!(text, "{what:27}");
    for cell in cells {
        let _ = write!(text, "{cell:>16}");
    }
    text.push('\n');
}
