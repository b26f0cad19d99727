//! `cargo xtask bench bulk`: bulk calls in `$batch` requests, compared with the rate limit of a service.

use std::time::Duration;

use super::arguments;
use super::progress::progress;
use super::report::{Cell, Report, Row, Table, Target};
use super::repository::root;
use super::throughput::value;
use super::workspace::{Incremental, Workspace, manifest};

/// The number of calls.
const CALLS: u64 = 10_000;

/// The number of calls that the service allows in a window.
const LIMIT: u64 = 100;

/// The window in milliseconds: Intune's, and a short one.
const WINDOW: u64 = 20_000;
const SCALED_WINDOW: u64 = 200;

const NAME: &str = "bench-bulk";

/// The program with the client and the service.
const PROGRAM: &str = include_str!("../../bench/bulk.rs");

/// Runs the benchmark with the crate of this repository, and adds the results to the report.
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
        ["done ", "twice ", "failed ", "throttled "].map(|prefix| value::<u64>(&output, prefix));
    let (done, twice, failed) = (done?, twice?, failed?);
    anyhow::ensure!(
        (done, twice, failed) == (CALLS, 0, 0),
        "{done} of {CALLS} calls were done, {twice} of them more than once, and {failed} failed"
    );
    // The calls of the first window do not wait.
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
            "{CALLS} assignments to a local service with a rate limit of {LIMIT} in {window} ms. All were \
             executed, each once."
        ),
        columns: vec!["time", "minimum by the limit", "ratio", "throttled"],
        rows: vec![Row::new("assign in bulk", cells)],
    });
    let name = "time of bulk calls, relative to the limit";
    report.targets.push(Target::times(name, seconds / allowed, 1.1));
    Ok(())
}
