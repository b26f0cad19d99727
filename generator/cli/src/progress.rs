//! Progress of a run: a progress bar on a terminal, and a table of timings.

use std::fmt::Write as _;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use openapi_to_crate::{Observe, Phase};

/// The delay before the progress bar is shown.
const DELAY: Duration = Duration::from_secs(1);

/// The interval of the spinner.
const TICK: Duration = Duration::from_millis(100);

/// The progress bar of a run, which also records the cost of each phase.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    show: Option<(Sender<()>, JoinHandle<()>)>,
    timings: Vec<Timing>,
    phase: Option<(&'static str, Instant)>,
}

/// The cost of a phase.
#[derive(Clone, Debug)]
pub struct Timing {
    /// The name of the phase.
    pub phase: &'static str,
    /// The duration.
    pub time: Duration,
    /// The peak memory of the process at the end of the phase, in bytes, if the system provides it.
    pub peak: Option<u64>,
}

impl Progress {
    /// Creates a progress bar on standard error, which is shown only on a terminal and only in long runs.
    #[must_use]
    pub fn new() -> Self {
        // This target is hidden if standard error is not a terminal.
        Self::on(ProgressDrawTarget::stderr(), DELAY)
    }

    /// Creates a progress bar on `target` that is shown after `delay`.
    #[must_use]
    pub fn on(target: ProgressDrawTarget, delay: Duration) -> Self {
        let bar = ProgressBar::hidden().with_style(style(false));
        let show = (!target.is_hidden()).then(|| show_after(delay, target, bar.clone()));
        Self { bar, show, timings: Vec::new(), phase: None }
    }

    /// Begins the next phase.
    pub fn begin(&mut self, phase: &'static str) {
        self.end();
        self.bar.unset_length();
        self.bar.set_style(style(false));
        self.bar.set_message(phase);
        self.phase = Some((phase, Instant::now()));
    }

    /// Sets the progress of the current phase to `done` of `total` parts.
    pub fn parts(&mut self, done: usize, total: usize) {
        if self.bar.length() != Some(total as u64) {
            self.bar.set_length(total as u64);
            self.bar.set_style(style(true));
        }
        self.bar.set_position(done as u64);
    }

    /// Ends the current phase.
    pub fn end(&mut self) {
        if let Some((phase, start)) = self.phase.take() {
            self.timings.push(Timing { phase, time: start.elapsed(), peak: peak_memory() });
        }
    }

    /// Hides the bar while `write` writes to the terminal.
    pub fn suspend<R>(&self, write: impl FnOnce() -> R) -> R {
        self.bar.suspend(write)
    }

    /// Returns a function that removes the bar, for use on another thread.
    pub fn clearer(&self) -> impl Fn() + Send + 'static {
        let bar = self.bar.clone();
        move || bar.finish_and_clear()
    }

    /// Ends the current phase, and takes the timings so far.
    pub fn take_timings(&mut self) -> Vec<Timing> {
        self.end();
        std::mem::take(&mut self.timings)
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.show.take() {
            drop(sender);
            // A panic of the thread affects only the display.
            let _ = thread.join();
        }
        self.bar.finish_and_clear();
    }
}

impl Observe for Progress {
    fn phase(&mut self, phase: Phase) {
        self.begin(phase.name());
    }

    fn progress(&mut self, done: usize, total: usize) {
        self.parts(done, total);
    }
}

/// Shows the bar after `delay`, unless the sender is dropped before.
fn show_after(
    delay: Duration,
    target: ProgressDrawTarget,
    bar: ProgressBar,
) -> (Sender<()>, JoinHandle<()>) {
    let (sender, receiver) = mpsc::channel();
    let thread = thread::spawn(move || {
        if receiver.recv_timeout(delay) == Err(RecvTimeoutError::Timeout) {
            bar.set_draw_target(target);
            bar.enable_steady_tick(TICK);
        }
    });
    (sender, thread)
}

fn style(parts: bool) -> ProgressStyle {
    let template = if parts {
        "{spinner} {msg} [{bar:30}] {pos}/{len} {elapsed}"
    } else {
        "{spinner} {msg} {elapsed}"
    };
    ProgressStyle::with_template(template).expect("the template is valid")
}

/// Formats the timings as a table.
#[must_use]
pub fn table(timings: &[Timing]) -> String {
    let mut text = format!("{:10}{:>12}{:>14}\n", "phase", "time", "peak memory");
    let mut row = |phase: &str, time: Duration, peak: Option<u64>| {
        let time = format!("{:.1} ms", time.as_secs_f64() * 1e3);
        let peak = peak.map_or_else(
            || "unknown".to_owned(),
            |bytes| format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
        );
        let _ = writeln!(text, "{phase:10}{time:>12}{peak:>14}");
    };
    for timing in timings {
        row(timing.phase, timing.time, timing.peak);
    }
    let peak = timings.last().and_then(|timing| timing.peak);
    row("all", timings.iter().map(|timing| timing.time).sum(), peak);
    text.push_str("(peak memory of the process up to the end of the phase)\n");
    text
}

/// Returns the peak memory of this process in bytes. It is known on Linux only, where no unsafe call is needed.
#[must_use]
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}

#[cfg(test)]
mod tests {
    use indicatif::InMemoryTerm;

    use super::*;

    fn on(terminal: &InMemoryTerm, delay: Duration) -> Progress {
        Progress::on(ProgressDrawTarget::term_like(Box::new(terminal.clone())), delay)
    }

    #[test]
    fn a_long_run_shows_its_phase_and_progress_and_is_cleared_at_the_end() {
        let terminal = InMemoryTerm::new(5, 80);
        let mut progress = on(&terminal, Duration::ZERO);
        progress.begin("render");
        progress.parts(3, 7);
        // Another thread draws the bar.
        while !(terminal.contents().contains("render") && terminal.contents().contains("3/7")) {
            thread::yield_now();
        }
        drop(progress);
        assert_eq!(terminal.contents(), "");
    }

    #[test]
    fn a_short_run_shows_nothing() {
        let terminal = InMemoryTerm::new(5, 80);
        let mut progress = on(&terminal, Duration::MAX);
        progress.begin("render");
        progress.parts(3, 7);
        drop(progress);
        assert_eq!(terminal.moves_since_last_check(), "");
    }

    #[test]
    fn every_phase_has_a_timing() {
        let mut progress = Progress::on(ProgressDrawTarget::hidden(), DELAY);
        progress.phase(Phase::Locate);
        progress.begin("write");
        let timings = progress.take_timings();
        let phases: Vec<_> = timings.iter().map(|timing| timing.phase).collect();
        assert_eq!(phases, ["locate", "write"]);
        assert_eq!(timings[0].peak.is_some(), cfg!(target_os = "linux"));
        assert_eq!(table(&timings).lines().count(), 1 + 2 + 1 + 1);
    }
}
