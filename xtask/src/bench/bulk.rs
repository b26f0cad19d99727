//! `cargo xtask bench bulk`: how close many calls in `$batch` requests come to what a service allows.

use std::time::Duration;

use super::arguments;
use super::report::{Bar, Cell, Report, Row, Table};
use super::throughput::value;
use super::workspace::{Incremental, Workspace, manifest};
use super::{progress, root};

/// How many calls there are.
const CALLS: u64 = 10_000;

/// How many of them the service lets pass in a window.
const LIMIT: u64 = 100;

/// The window, in milliseconds: Intune's, and one that somebody can wait for.
const WINDOW: u64 = 20_000;
const SCALED_WINDOW: u64 = 200;

const NAME: &str = "bench-bulk";

/// The program that sends the calls, and the service that throttles them.
const PROGRAM: &str = include_str!("../../bench/bulk.rs");

/// Builds the program with the crate of this repository, and runs it.
pub fn measure(arguments: &arguments::Bulk, report: &mut Report) -> anyhow::Result<()> {
    let mut workspace = Workspace::new(NAME, Incremental::Yes)?;
    let generated = toml::Value::from(root().join("generated").display().to_string());
    let dependencies = format!(
        "graph-assign = {{ path = {generated} }}\nserde_json = \"1\"\ntokio = {{ version = \"1\", \
         features = [\"io-util\", \"macros\", \"net\", \"rt-multi-thread\"] }}\n"
    );
    workspace.add(NAME, &manifest(NAME, &dependencies), &[("src/main.rs", PROGRAM)])?;
    let window = if arguments.full { WINDOW } else { SCALED_WINDOW };
    progress(format_args!("bulk: cargo run --release"));
    let numbers = [CALLS, LIMIT, window].map(|number| number.to_string());
    let output = workspace.run(NAME, &numbers.each_ref().map(String::as_str))?;

    let seconds: f64 = value(&output, "seconds ")?;
    let [done, twice, failed, throttled] =
        ["done ", "twice ", "failed ", "throttled "].map(|what| value::<u64>(&output, what));
    let (done, twice, failed) = (done?, twice?, failed?);
    anyhow::ensure!(
        (done, twice, failed) == (CALLS, 0, 0),
        "{done} of {CALLS} calls were done, {twice} of them more than once, and {failed} failed"
    );
    // The first window's calls need not wait.
    let windows = CALLS.div_ceil(LIMIT) - 1;
    let allowed = Duration::from_millis(windows * window).as_secs_f64();
    let cells = vec![
        Cell::Seconds(seconds),
        Cell::Seconds(allowed),
        Cell::Times(seconds / allowed),
        Cell::Count(throttled?),
    ];
    report.tables.push(Table {
        title: "Bulk".to_owned(),
        note: format!(
            "{CALLS} assignments to a service on this machine that lets {LIMIT} pass in {window} ms. All were \
             done, each once."
        ),
        columns: vec!["time", "the service allows", "ratio", "throttled"],
        rows: vec![Row::new("assign in bulk", cells)],
    });
    let what = "time for many calls, to what the budget allows";
    report.bars.push(Bar::times(what, seconds / allowed, 1.1));
    Ok(())
}
