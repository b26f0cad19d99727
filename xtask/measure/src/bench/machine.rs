//! The machine and the versions of a measurement.

use std::fmt;
use std::fs;
use std::process::Command;

use serde::Serialize;

/// The dependencies that affect the results.
const DEPENDENCIES: [&str; 6] =
    ["prettyplease", "reqwest", "serde", "serde_json", "syn", "yaml_serde"];

/// A machine and the versions of the relevant programs.
#[derive(Clone, Debug, Serialize)]
pub struct Machine {
    /// The number of processors that this process may use.
    pub cores: usize,
    /// The name of the processor, if known.
    pub processor: String,
    /// The memory in bytes, if known.
    pub memory: Option<u64>,
    /// The operating system and the architecture.
    pub system: String,
    /// The version of the compiler.
    pub rustc: String,
    /// The version of the generator.
    pub generator: String,
    /// The versions of dependencies.
    pub dependencies: Vec<String>,
    /// The profile of this executable.
    pub profile: &'static str,
    /// The date in UTC.
    pub date: String,
}

impl Machine {
    /// Describes the current machine.
    #[must_use]
    pub fn this() -> Self {
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let version = Command::new(rustc).arg("--version").output();
        Self {
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            processor: field("/proc/cpuinfo", "model name")
                .unwrap_or_else(|| "an unknown processor".to_owned()),
            memory: field("/proc/meminfo", "MemTotal").and_then(|total| {
                let kibibytes: u64 = total.strip_suffix(" kB")?.parse().ok()?;
                Some(kibibytes * 1024)
            }),
            system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
            rustc: version.map_or_else(
                |_| "an unknown rustc".to_owned(),
                |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
            ),
            generator: format!("openapi-to-crate {}", openapi_to_crate::VERSION),
            dependencies: dependencies(),
            profile: if cfg!(debug_assertions) { "dev" } else { "release" },
            date: jiff::Timestamp::now().strftime("%Y-%m-%d").to_string(),
        }
    }
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let memory = self.memory.map_or_else(
            || "an unknown amount of".to_owned(),
            |bytes| format!("{}.{} GB of", bytes / 1_000_000_000, bytes / 100_000_000 % 10),
        );
        write!(
            f,
            "{}: {} cores ({}), {memory} memory, {}; {}; {} with {}, built with the profile `{}`",
            self.date,
            self.cores,
            self.processor,
            self.system,
            self.rustc,
            self.generator,
            self.dependencies.join(", "),
            self.profile
        )
    }
}

/// Finds the value of a line `name: value` in a file.
fn field(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    line.split_once(':').map(|(_, value)| value.trim().to_owned())
}

/// Returns the versions of [`DEPENDENCIES`] in the lock file.
fn dependencies() -> Vec<String> {
    let lock = fs::read_to_string(super::repository::root().join("Cargo.lock")).unwrap_or_default();
    let lock: toml::Table = lock.parse().unwrap_or_default();
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let text = |package: &toml::Value, key: &str| {
        package.get(key).and_then(toml::Value::as_str).map(str::to_owned)
    };
    let named = packages.into_iter().flatten().filter_map(|package| {
        let name = text(package, "name")?;
        DEPENDENCIES
            .contains(&name.as_str())
            .then(|| format!("{name} {}", text(package, "version").unwrap_or_default()))
    });
    named.collect()
}
