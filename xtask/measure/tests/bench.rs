//! Tests of `cargo xtask bench` on small descriptions. The measured values are not tested, because they vary.

#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// An action and a list, with inherited types.
const DESCRIPTION: &str = "\
openapi: 3.0.4
info:
  title: Small
  version: v1.0
servers:
  - url: https://small.example
paths:
  '/deviceAppManagement/mobileAppConfigurations/{managedDeviceMobileAppConfiguration-id}/assign':
    post:
      operationId: assign
      parameters:
        - name: managedDeviceMobileAppConfiguration-id
          in: path
          required: true
          schema:
            type: string
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/microsoft.graph.target'
      responses:
        '204':
          description: Done
  /pets:
    get:
      operationId: pets
      responses:
        '200':
          description: Pets
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/microsoft.graph.pet'
components:
  schemas:
    microsoft.graph.target:
      type: object
      properties:
        groupId:
          type: string
    microsoft.graph.pet:
      type: object
      properties:
        '@odata.type':
          type: string
        name:
          type: string
      discriminator:
        propertyName: '@odata.type'
        mapping:
          '#microsoft.graph.cat': '#/components/schemas/microsoft.graph.cat'
    microsoft.graph.cat:
      allOf:
        - $ref: '#/components/schemas/microsoft.graph.pet'
        - type: object
          properties:
            lives:
              type: integer
              format: int32
";

/// Runs a benchmark and returns its report.
fn bench(folder: &Path, arguments: &[&str]) -> Result<Value> {
    for name in ["openapi-v1.0.yaml", "deviceAppManagement.yaml", "assign-reference.yaml"] {
        fs::write(folder.join(name), DESCRIPTION)?;
    }
    let output = Command::new(env!("CARGO_BIN_EXE_xtask-measure"))
        .arg("bench")
        .args(arguments)
        .args(["--json", "--documents"])
        .arg(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        // Only the programs of the system, without installed generators.
        .env("PATH", "/usr/bin:/bin")
        .output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Finds the row of a table by its name.
fn row<'a>(report: &'a Value, table: usize, name: &str) -> &'a Value {
    let rows = report["tables"][table]["rows"].as_array().expect("a table has rows");
    rows.iter()
        .find(|row| row["name"] == name)
        .unwrap_or_else(|| panic!("{name} is not in {rows:?}"))
}

#[test]
fn generating_is_measured() -> Result {
    let folder = tempfile::tempdir()?;
    let report = bench(folder.path(), &["generate", "--runs", "2"])?;
    assert!(report["machine"]["cores"].as_u64().is_some_and(|cores| cores > 0));
    for (table, what) in [
        (0, "wc -l of the whole"),
        (0, "the slice, from its extract"),
        (1, "the whole"),
        (1, "deviceAppManagement.yaml"),
    ] {
        let cells = &row(&report, table, what)["cells"];
        assert!(
            cells[0]["seconds"].as_f64().is_some_and(|seconds| seconds > 0.0),
            "{what}: {cells}"
        );
        assert!(cells[3]["bytes"].as_u64().is_some_and(|bytes| bytes > 0), "{what}: {cells}");
    }
    let targets: Vec<_> = report["targets"].as_array().into_iter().flatten().collect();
    assert!(
        targets
            .iter()
            .any(|target| target["name"] == "the whole to a crate" && target["met"] == true)
    );

    let made = folder.path().join("target/bench");
    let json: Value = serde_json::from_str(&fs::read_to_string(made.join("whole.json"))?)?;
    assert_eq!(json["paths"].as_object().map(serde_json::Map::len), Some(2));
    // A type that only a mapping refers to is excluded, and so is the mapping.
    let (kept, _) = DESCRIPTION.split_once("    microsoft.graph.cat:\n").ok_or("it has a cat")?;
    let mapping = kept.find("        mapping:\n").ok_or("it has a mapping")?;
    assert_eq!(fs::read_to_string(made.join("cut-1.yaml"))?, kept[..mapping]);
    Ok(())
}

#[test]
fn a_generator_is_measured_or_reported_as_missing() -> Result {
    let folder = tempfile::tempdir()?;
    let only = ["--only", "openapi-to-crate", "--only", "cargo-progenitor"];
    let arguments = ["peers", "--input", "segment", "--no-check"];
    let report = bench(folder.path(), &[&arguments[..], &only].concat())?;
    let ours = format!("openapi-to-crate {}", openapi_to_crate::VERSION);
    let cells = row(&report, 0, &ours)["cells"].as_array().expect("a row has cells");
    assert!(cells[2]["count"].as_u64().is_some_and(|lines| lines > 100), "{cells:?}");
    assert_eq!(cells.last(), Some(&serde_json::json!({ "text": "generated" })));
    let missing = &row(&report, 0, "cargo-progenitor")["cells"];
    assert_eq!(*missing, serde_json::json!([{ "text": "not installed" }]));
    Ok(())
}
