//! Interrupted and killed runs: the crate is unchanged, or the next run restores it.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use openapi_to_crate_cli::interrupt;
use openapi_to_crate_cli::sync::{self, Files, MARK, Owned, Plan};
use tempfile::TempDir;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

fn files(texts: &[(&str, &str)]) -> Files {
    texts.iter().map(|(path, text)| ((*path).to_owned(), format!("// {MARK}\n{text}\n"))).collect()
}

/// The old crate.
fn old() -> Files {
    files(&[
        ("Cargo.toml", "[package]"),
        ("src/lib.rs", "pub mod models;"),
        ("src/models/mod.rs", "pub mod user;"),
        ("src/models/user.rs", "pub struct User;"),
        ("src/same.rs", "the same"),
    ])
}

/// The new crate, with changed, added, removed and conflicting files.
fn new() -> Files {
    files(&[
        ("Cargo.toml", "[package] # new"),
        ("src/lib.rs", "pub mod models; // new"),
        ("src/a/b/mod.rs", "a new folder"),
        ("src/models", "a file where a folder was"),
        ("src/same.rs", "the same"),
    ])
}

/// The number of steps from one to the other: two files are replaced, two are added, two are removed.
const STEPS: usize = 2 * 3 + 2 * 2 + 2;

fn all(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Returns a folder with the old crate and a user's file.
fn written() -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    Plan::new(folder.path(), &old())?.apply(&mut all)?;
    fs::create_dir(folder.path().join("tests"))?;
    fs::write(folder.path().join("tests/mine.rs"), "// mine\n")?;
    Ok(folder)
}

/// Reads all files below a folder.
fn snapshot(root: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
                found.insert(name, fs::read_to_string(&path)?);
            }
        }
    }
    Ok(found)
}

#[test]
fn an_interruption_before_any_step_changes_nothing() -> Result {
    let folder = written()?;
    let before = snapshot(folder.path())?;
    let plan = Plan::new(folder.path(), &new())?;
    for step in 0..STEPS {
        let error = plan.apply(&mut |done, total| {
            assert_eq!(total, STEPS);
            if done == step { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        let error = error.expect_err("it was interrupted");
        assert!(format!("{error:#}").contains("nothing was changed"), "{error:#}");
        assert_eq!(snapshot(folder.path())?, before, "before step {step}");
    }
    plan.apply(&mut all)?;
    assert!(Plan::new(folder.path(), &new())?.is_empty());
    Ok(())
}

#[test]
fn after_a_kill_before_any_step_the_old_crate_can_be_restored() -> Result {
    for step in 0..STEPS {
        let folder = written()?;
        let before = snapshot(folder.path())?;
        let mut writer = Writer::at(folder.path(), step)?;

        let busy = sync::recover(Owned::Package, folder.path()).expect_err("the writer is alive");
        assert!(busy.to_string().contains("another run"), "{busy}");
        writer.child.kill()?;
        writer.child.wait()?;
        assert_ne!(snapshot(folder.path())?, before, "a killed process cannot clean up");

        assert!(sync::recover(Owned::Package, folder.path())?, "before step {step}");
        assert_eq!(snapshot(folder.path())?, before, "before step {step}");
        Plan::new(folder.path(), &new())?.apply(&mut all)?;
        assert!(Plan::new(folder.path(), &new())?.is_empty());
        assert!(!sync::recover(Owned::Package, folder.path())?, "nothing is left");
    }
    Ok(())
}

#[test]
fn files_written_by_the_user_after_a_kill_are_not_replaced() -> Result {
    let folder = written()?;
    let mut writer = Writer::at(folder.path(), STEPS - 1)?;
    writer.child.kill()?;
    writer.child.wait()?;
    fs::write(folder.path().join("Cargo.toml"), "[package] # by hand\n")?;
    sync::recover(Owned::Package, folder.path())?;
    assert_eq!(fs::read_to_string(folder.path().join("Cargo.toml"))?, "[package] # by hand\n");
    Ok(())
}

#[cfg(unix)]
#[test]
fn ctrl_c_while_files_are_written_rolls_back() -> Result {
    for step in 0..STEPS {
        let folder = written()?;
        let before = snapshot(folder.path())?;
        let mut writer = Writer::at(folder.path(), step)?;
        interrupt(&writer.child)?;
        assert_eq!(writer.child.wait()?.code(), Some(interrupt::STATUS.into()));
        assert_eq!(snapshot(folder.path())?, before, "before step {step}");
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn ctrl_c_while_a_description_is_read_ends_the_run_immediately() -> Result {
    let folder = written()?;
    let before = snapshot(folder.path())?;
    let elsewhere = tempfile::tempdir()?;
    let pipe = elsewhere.path().join("description.yaml");
    assert!(Command::new("mkfifo").arg(&pipe).status()?.success());
    let mut run = Command::new(env!("CARGO_BIN_EXE_openapi-to-crate"))
        .args(["generate", "--package", "pets", "--description"])
        .arg(&pipe)
        .arg("--output")
        .arg(folder.path())
        .spawn()?;
    // Opening succeeds when the other side has opened the pipe, too.
    let _writer = fs::OpenOptions::new().write(true).open(&pipe)?;
    interrupt(&run)?;
    assert_eq!(run.wait()?.code(), Some(interrupt::STATUS.into()));
    assert_eq!(snapshot(folder.path())?, before);
    Ok(())
}

#[cfg(unix)]
fn interrupt(child: &Child) -> Result {
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status()?;
    assert!(sent.success());
    Ok(())
}

/// A process that changes a folder, and pauses before one step.
struct Writer {
    child: Child,
    // It ends when one of these is closed.
    _input: ChildStdin,
    _output: BufReader<ChildStdout>,
}

impl Writer {
    fn at(folder: &Path, step: usize) -> Result<Self> {
        let mut child = Command::new(std::env::current_exe()?)
            .args(["--exact", "write_and_pause", "--ignored", "--nocapture"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut input = child.stdin.take().ok_or("the process has an input")?;
        writeln!(input, "{step} {}", folder.display())?;
        let mut output = BufReader::new(child.stdout.take().ok_or("the process has an output")?);
        let mut line = String::new();
        while !line.ends_with("before the step\n") {
            line.clear();
            if output.read_line(&mut line)? == 0 {
                return Err("the process ended before the step".into());
            }
        }
        Ok(Self { child, _input: input, _output: output })
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // The process has ended already, unless an assertion failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The process of a [`Writer`], not a test.
#[test]
#[ignore = "a process that other tests start"]
fn write_and_pause() -> Result {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    let Some((step, folder)) = line.trim_end().split_once(' ') else { return Ok(()) };
    let (step, folder): (usize, _) = (step.parse()?, Path::new(folder));
    interrupt::install(|| {})?;
    let plan = Plan::new(folder, &new())?;
    let writing = interrupt::defer();
    let result = plan.apply(&mut |done, _| {
        if done == step {
            println!("before the step");
            // Wait for a signal. The input is closed when the parent process ends.
            std::thread::spawn(|| {
                let _ = std::io::stdin().read_to_end(&mut Vec::new());
                std::process::exit(1);
            });
            while !interrupt::requested() {
                std::thread::yield_now();
            }
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    });
    drop(writing);
    assert!(result.is_err(), "it was interrupted");
    // The signal handler ends the process.
    loop {
        std::thread::park();
    }
}
