//! Mismatches between recorded responses of two services and their descriptions.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Formats the counts and the mismatches, with one row for each description and kind of mismatch.
fn table(report: &Value) -> String {
    let mut text = String::new();
    for row in report["rows"].as_array().expect("a report has rows") {
        let (name, replies) = (row["name"].as_str().expect("it has a name"), &row["replies"]);
        for count in ["recorded", "undeclared", "fitting", "tolerated", "equal"] {
            writeln!(text, "{name}\t{count}\t{}", replies[count])
                .expect("writing to a string never fails");
        }
        let failures = replies["failures"].as_array().map_or(0, Vec::len);
        writeln!(text, "{name}\tfailures\t{failures}").expect("writing to a string never fails");
        let mismatches = replies["mismatches"].as_array().expect("they are a list").iter();
        let mut lines: Vec<String> = mismatches
            .map(|found| {
                let field = |name: &str| found[name].as_str().unwrap_or_default();
                format!(
                    "{name}\t{}\t{}\t{}\t{}\t{}\n",
                    found["count"],
                    field("response"),
                    field("path"),
                    field("declared"),
                    field("came")
                )
            })
            .collect();
        lines.sort();
        text.extend(lines);
    }
    text
}

#[test]
#[ignore = "needs ../shared/real; compiles two large crates"]
fn recorded_responses_are_read_and_have_the_known_mismatches() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let recordings = folder.join("../../../shared/real");
    let output = Command::new(env!("CARGO_BIN_EXE_xtask-measure"))
        .arg("corpus")
        .arg(&recordings)
        .args(["--check", "--recordings", "--json"])
        .output()
        .expect("the command can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).expect("it prints JSON");
    let (text, path) = (table(&report), folder.join("tests/recordings.tsv"));
    let known = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if known != text {
        fs::write(&path, text).expect("the repository can be written to");
        panic!(
            "xtask/measure/tests/recordings.tsv has changed: review it, and commit it if it is right"
        );
    }
}
