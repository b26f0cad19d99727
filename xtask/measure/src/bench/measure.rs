//! Measurement of the time and memory of programs.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Instant;

use anyhow::{Context as _, bail, ensure};
use serde::Serialize;
use wait4::Wait4 as _;

use openapi_to_crate_cli::paths::fs_err;

/// The resource usage of a program and its child processes.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Usage {
    /// The wall-clock time in seconds.
    pub wall_seconds: f64,
    /// The processor time in seconds, user and system.
    pub cpu_seconds: f64,
    /// The peak memory of a single process.
    ///
    /// A process inherits the peak of its parent, so this is at least the memory of the benchmark itself, a few megabytes.
    pub peak_bytes: u64,
}

/// Several runs of the same program.
#[derive(Clone, Debug, Default)]
pub struct Sample(Vec<Usage>);

impl Sample {
    /// Returns the median of a value.
    #[must_use]
    pub fn median(&self, value: fn(&Usage) -> f64) -> f64 {
        let values = self.sorted(value);
        let middle = values.len() / 2;
        match values.len() {
            0 => f64::NAN,
            odd if odd % 2 == 1 => values[middle],
            _ => f64::midpoint(values[middle - 1], values[middle]),
        }
    }

    /// Returns the median of the wall-clock time, in seconds.
    #[must_use]
    pub fn wall(&self) -> f64 {
        self.median(|usage| usage.wall_seconds)
    }

    /// Returns the minimum and the maximum wall-clock time.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let values = self.sorted(|usage| usage.wall_seconds);
        (values.first().copied().unwrap_or(f64::NAN), values.last().copied().unwrap_or(f64::NAN))
    }

    /// Returns the median of the processor time, in seconds.
    #[must_use]
    pub fn cpu(&self) -> f64 {
        self.median(|usage| usage.cpu_seconds)
    }

    /// Returns the maximum peak memory of all runs, in bytes.
    #[must_use]
    pub fn peak(&self) -> u64 {
        self.0.iter().map(|usage| usage.peak_bytes).max().unwrap_or(0)
    }

    /// Adds a run.
    pub fn push(&mut self, usage: Usage) {
        self.0.push(usage);
    }

    fn sorted(&self, value: fn(&Usage) -> f64) -> Vec<f64> {
        let mut values: Vec<_> = self.0.iter().map(value).collect();
        values.sort_by(f64::total_cmp);
        values
    }
}

/// Runs a program, with its output in the file `log`.
pub fn run(command: &mut Command, log: &Path) -> anyhow::Result<(Usage, ExitStatus)> {
    let file = fs_err(log, File::create(log))?;
    let errors = fs_err(log, file.try_clone())?;
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(errors)
        .spawn()
        .with_context(|| format!("{} cannot be started", command.get_program().display()))?;
    let used = child.wait4().context("the usage of time and memory cannot be measured")?;
    let usage = Usage {
        wall_seconds: start.elapsed().as_secs_f64(),
        cpu_seconds: (used.rusage.utime + used.rusage.stime).as_secs_f64(),
        peak_bytes: used.rusage.maxrss,
    };
    Ok((usage, used.status))
}

/// Runs a program, and fails if the program fails.
pub fn run_checked(command: &mut Command, log: &Path) -> anyhow::Result<Usage> {
    let (usage, status) = run(command, log)?;
    ensure!(status.success(), "{status}: {}", first_error(log));
    Ok(usage)
}

/// Returns the first error in a log, or else its last line.
#[must_use]
pub fn first_error(log: &Path) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_error = |line: &&str| {
        let lower = line.to_ascii_lowercase();
        let words = ["error", "panicked", "exception", "memory allocation"];
        !lower.contains(" info ") && words.iter().any(|word| lower.contains(word))
    };
    let line = lines.clone().find(is_error).or_else(|| lines.next_back()).unwrap_or("no output");
    line.chars().filter(|c| !c.is_control()).take(200).collect()
}

/// A benchmark that runs several times.
pub struct Task<'a> {
    /// The name in the results.
    pub name: String,
    /// The preparation of each run, which is not measured.
    pub before: Box<dyn Fn() -> anyhow::Result<()> + 'a>,
    /// The command to measure.
    pub command: Box<dyn Fn() -> anyhow::Result<Command> + 'a>,
}

/// Runs all tasks once without measurement, and then in rounds. A failed task does not run again.
#[must_use]
pub fn rounds(tasks: &[Task<'_>], runs: u16, log: &Path) -> Vec<anyhow::Result<Sample>> {
    let mut samples: Vec<_> = tasks.iter().map(|_| Ok(Sample::default())).collect();
    for round in 0..=runs {
        super::progress::progress(format_args!("round {round} of {runs}"));
        for (task, sample) in tasks.iter().zip(&mut samples) {
            let Ok(done) = sample else { continue };
            let used = (task.before)().and_then(|()| run_checked(&mut (task.command)()?, log));
            match used {
                Ok(usage) if round > 0 => done.push(usage),
                Ok(_) => {}
                Err(error) => *sample = Err(error),
            }
        }
    }
    samples
}

/// Counts the instructions of a program with valgrind.
pub fn instructions(command: &Command, log: &Path) -> anyhow::Result<u64> {
    let mut counted = Command::new("valgrind");
    counted.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    counted.arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        counted.current_dir(folder);
    }
    run_checked(&mut counted, log)?;
    let text = fs_err(log, fs::read_to_string(log))?;
    let count = text.lines().find_map(|line| line.split_once("Collected : "));
    match count.and_then(|(_, count)| count.trim().parse().ok()) {
        Some(count) => Ok(count),
        None => bail!("valgrind did not report the number of instructions"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usage(wall_seconds: f64) -> Usage {
        Usage { wall_seconds, cpu_seconds: 0.0, peak_bytes: 0 }
    }

    #[test]
    fn the_median_of_an_even_number_of_values_is_the_mean_of_the_middle_two() {
        let odd = Sample([3.0, 1.0, 2.0].map(usage).to_vec());
        assert!((odd.wall() - 2.0).abs() < f64::EPSILON);
        let even = Sample([4.0, 1.0, 2.0, 3.0].map(usage).to_vec());
        assert!((even.wall() - 2.5).abs() < f64::EPSILON);
    }

    #[test]
    fn a_failure_reports_the_first_error_of_the_program() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let log = folder.path().join("log");
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let error = run_checked(Command::new(cargo).arg("--no-such-option"), &log);
        let error = error.expect_err("there is no such option").to_string();
        assert!(error.contains("--no-such-option"), "{error}");
    }
}
