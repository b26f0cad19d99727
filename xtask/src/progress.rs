//! How far a run is: on a terminal while it goes on, and as a table afterwards.

use std::fmt::Write as _;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use openapi_to_crate::{Observe, Phase};

/// How long a run may take before anything is shown of it.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often the display turns while nothing else changes.
const TICK: Duration = Duration::from_millis(100);

/// Shows the phase of a run and how far it is, and notes what each phase cost.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    show: Option<(Sender<()>, JoinHandle<()>)>,
    timings: Vec<Timing>,
    phase: Option<(&'static str, Instant)>,
}

/// What a phase cost.
#[derive(Clone, Debug)]
pub struct Timing {
    /// Its name.
    pub phase: &'static str,
    /// How long it took.
    pub time: Duration,
    /// The most memory that the process had by its end, in bytes, where the system tells it.
    pub peak: Option<u64>,
}

impl Progress {
    /// For standard error: on a terminal it is shown if it takes long, elsewhere never.
    #[must_use]
    pub fn new() -> Self {
        // Whether it is a terminal the target finds out, which is hidden if not.
        Self::on(ProgressDrawTarget::stderr(), PATIENCE)
    }

    /// The same on another target, and after another time.
    #[must_use]
    pub fn on(target: ProgressDrawTarget, patience: Duration) -> Self {
        let bar = ProgressBar::hidden().with_style(style(false));
        let show = (!target.is_hidden()).then(|| show_after(patience, target, bar.clone()));
        Self { bar, show, timings: Vec::new(), phase: None }
    }

    /// The next phase begins.
    pub fn begin(&mut self, phase: &'static str) {
        self.end();
        self.bar.unset_length();
        self.bar.set_style(style(false));
        self.bar.set_message(phase);
        self.phase = Some((phase, Instant::now()));
    }

    /// Of the current phase, `done` of `total` parts are done.
    pub fn parts(&mut self, done: usize, total: usize) {
        if self.bar.length() != Some(total as u64) {
            self.bar.set_length(total as u64);
            self.bar.set_style(style(true));
        }
        self.bar.set_position(done as u64);
    }

    /// The last phase has ended.
    pub fn end(&mut self) {
        if let Some((phase, start)) = self.phase.take() {
            self.timings.push(Timing { phase, time: start.elapsed(), peak: peak_memory() });
        }
    }

    /// Does something that writes to the terminal, with the display out of the way.
    pub fn suspend<R>(&self, write: impl FnOnce() -> R) -> R {
        self.bar.suspend(write)
    }

    /// Takes the display away, from wherever.
    pub fn clearer(&self) -> impl Fn() + Send + 'static {
        let bar = self.bar.clone();
        move || bar.finish_and_clear()
    }

    /// What the phases cost so far, and begins anew.
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
            // A thread that panicked has shown nothing; the run does not depend on it.
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

/// Shows the bar once the time is over, unless the sender is gone by then.
fn show_after(
    patience: Duration,
    target: ProgressDrawTarget,
    bar: ProgressBar,
) -> (Sender<()>, JoinHandle<()>) {
    let (sender, receiver) = mpsc::channel();
    let thread = thread::spawn(move || {
        if receiver.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
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
    ProgressStyle::with_template(template).expect("the template is one")
}

/// The timings as a table.
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
    text.push_str("(peak memory: the most that the process had by the end of the phase)\n");
    text
}

/// The most memory that this process has had so far, in bytes. Only Linux tells it without a system call of its own.
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

    fn on(terminal: &InMemoryTerm, patience: Duration) -> Progress {
        Progress::on(ProgressDrawTarget::term_like(Box::new(terminal.clone())), patience)
    }

    #[test]
    fn a_long_run_shows_its_phase_and_how_far_it_is_and_is_cleared_at_the_end() {
        let terminal = InMemoryTerm::new(5, 80);
        let mut progress = on(&terminal, Duration::ZERO);
        progress.begin("render");
        progress.parts(3, 7);
        // The display comes from another thread, as soon as that gets to it.
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
    fn every_phase_has_its_cost() {
        let mut progress = Progress::on(ProgressDrawTarget::hidden(), PATIENCE);
        progress.phase(Phase::Locate);
        progress.begin("write");
        let timings = progress.take_timings();
        let phases: Vec<_> = timings.iter().map(|timing| timing.phase).collect();
        assert_eq!(phases, ["locate", "write"]);
        assert_eq!(timings[0].peak.is_some(), cfg!(target_os = "linux"));
        assert_eq!(table(&timings).lines().count(), 1 + 2 + 1 + 1);
    }
}
