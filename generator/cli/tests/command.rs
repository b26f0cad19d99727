//! Exit status and output of the commands.

mod common;

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Output, Stdio};

use common::{DESCRIPTION, Result, run, text};

const CRATE: &str = "--description pets.yaml --package pets --output out/pets";

#[test]
fn a_crate_is_written_is_up_to_date_and_is_checked() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;

    let first = run(folder.path(), &format!("generate {CRATE}"))?;
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    assert_eq!(text(&first.stdout).lines().count(), 1, "one line of output");
    assert_eq!(text(&first.stderr), "", "nothing else in a pipe");

    let second = run(folder.path(), &format!("generate {CRATE}"))?;
    assert!(text(&second.stdout).contains("up to date"), "{}", text(&second.stdout));

    let check = run(folder.path(), &format!("generate --check {CRATE}"))?;
    assert_eq!(check.status.code(), Some(0));

    fs::write(folder.path().join("out/pets/src/lib.rs"), "// by hand\n")?;
    let check = run(folder.path(), &format!("generate --check {CRATE}"))?;
    let shown = text(&check.stdout);
    assert_eq!(check.status.code(), Some(1));
    assert!(shown.contains("-// by hand"), "{shown}");
    assert!(shown.contains(&format!("    openapi-to-crate generate {CRATE}\n")), "{shown}");
    assert!(!shown.contains('\u{1b}'), "no colors in a pipe");

    let written = run(folder.path(), &format!("generate {CRATE}"))?;
    assert_eq!(
        text(&written.stdout).lines().next().map(|line| line.contains("wrote 1 file;")),
        Some(true)
    );
    Ok(())
}

const TWO: &str = "\
openapi: 3.0.4
info: { title: Pets, version: '1' }
servers:
  - url: https://pets.example
paths:
  /pets:
    # All of them.
    get:
      operationId: pets.list
      summary: \"List\\tpets\"
      tags: [pets]
      responses:
        '200': { description: Fine, content: { application/json: { schema: { $ref: '#/components/schemas/pet' } } } }
    post:
      responses:
        '204': { description: Fine }
  /pets/{id}/owner:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
    get:
      operationId: owners.get
      responses:
        '200': { description: Fine, content: { application/json: { schema: { $ref: '#/components/schemas/owner' } } } }
components:
  schemas:
    pet: { type: object, properties: { name: { type: string } } }
    owner: { type: object, properties: { age: { type: integer } } }
tags:
  - name: pets
";

#[test]
fn operations_are_listed_as_text_and_as_json() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("two.yaml"), TWO)?;

    let all = run(folder.path(), "operations --description two.yaml")?;
    assert_eq!(all.status.code(), Some(0), "{}", text(&all.stderr));
    assert_eq!(
        text(&all.stdout),
        "GET  /pets  pets.list  List pets\nPOST  /pets  -  -\nGET  /pets/{id}/owner  owners.get  -\n"
    );

    let some =
        run(folder.path(), "operations --description two.yaml /pets/** --exclude /**#POST --json")?;
    let found: serde_json::Value = serde_json::from_slice(&some.stdout)?;
    assert_eq!(
        found,
        serde_json::json!([
            {"method": "GET", "path": "/pets", "operationId": "pets.list", "summary": "List\tpets", "tags": ["pets"]},
            {"method": "GET", "path": "/pets/{id}/owner", "operationId": "owners.get", "summary": null, "tags": []},
        ])
    );

    let none = run(folder.path(), "operations --description two.yaml /pets/{}/owners")?;
    assert_eq!(none.status.code(), Some(2));
    let stderr = text(&none.stderr);
    assert!(stderr.contains("Did you mean `/pets/{}/owner`?"), "{stderr}");
    assert_eq!(text(&none.stdout), "");
    Ok(())
}

#[test]
fn an_extract_gives_the_same_crate_as_its_patterns() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("two.yaml"), TWO)?;

    let patterns = "--include /pets#GET";
    let extract = format!("extract --description two.yaml {patterns} --output spec/pets.yaml");
    let first = run(folder.path(), &extract)?;
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    let expected = "spec/pets.yaml: wrote 1 operation and 1 schema of two.yaml\n";
    assert_eq!(text(&first.stdout), expected);
    assert_eq!(text(&first.stderr), "");
    let written = fs::read_to_string(folder.path().join("spec/pets.yaml"))?;
    assert!(written.contains("    # All of them.\n") && !written.contains("owner"), "{written}");
    let second = run(folder.path(), &extract)?;
    assert!(text(&second.stdout).contains("up to date"), "{}", text(&second.stdout));
    assert_eq!(fs::read_dir(folder.path().join("spec"))?.count(), 1, "nothing temporary");

    let whole = format!("--description two.yaml {patterns} --package pets --output out");
    let part = "--description spec/pets.yaml --package pets --output out";
    let made = run(folder.path(), &format!("generate {whole}"))?;
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let check = run(folder.path(), &format!("generate --check {part}"))?;
    assert_eq!(check.status.code(), Some(0), "{}", text(&check.stdout));
    Ok(())
}

#[test]
fn an_extract_replaces_only_descriptions() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("two.yaml"), TWO)?;
    fs::write(folder.path().join("notes.md"), "Mine.")?;
    fs::write(folder.path().join("old.json"), DESCRIPTION)?;

    for (output, message) in [
        ("two.yaml", "is the description itself"),
        ("./two.yaml", "is the description itself"),
        ("notes.md", "notes.md is not an OpenAPI description"),
        ("two.yaml/a.yaml", "two.yaml"),
    ] {
        let found =
            run(folder.path(), &format!("extract --description two.yaml --output {output}"))?;
        assert_eq!(found.status.code(), Some(2), "{output}");
        assert!(text(&found.stderr).contains(message), "{output}: {}", text(&found.stderr));
    }
    assert_eq!(fs::read_to_string(folder.path().join("two.yaml"))?, TWO);
    assert_eq!(fs::read_to_string(folder.path().join("notes.md"))?, "Mine.");

    let json =
        run(folder.path(), "extract --description two.yaml --output old.json --include tag:pets")?;
    assert_eq!(json.status.code(), Some(0), "{}", text(&json.stderr));
    let written: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(folder.path().join("old.json"))?)?;
    assert_eq!(written["paths"].as_object().map(serde_json::Map::len), Some(1));
    assert_eq!(fs::read_dir(folder.path())?.count(), 3, "nothing temporary");
    Ok(())
}

#[test]
fn timings_are_printed_to_standard_error() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    let output = run(folder.path(), &format!("generate --timings {CRATE}"))?;
    assert_eq!(text(&output.stdout).lines().count(), 1, "one line of output");
    let table = text(&output.stderr);
    let phases: Vec<_> = table.lines().filter_map(|line| line.split(' ').next()).collect();
    let expected = [
        "pets", "phase", "read", "locate", "select", "lower", "name", "emit", "render", "compare",
        "write", "all", "(peak",
    ];
    assert_eq!(phases[..expected.len()], expected, "{table}");
    Ok(())
}

#[test]
fn unmanaged_files_in_the_sources_are_ignored() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    let generate = format!("generate {CRATE}");
    let check = format!("generate --check {CRATE}");
    run(folder.path(), &generate)?;
    let sources = folder.path().join("out/pets/src");
    fs::write(sources.join(".DS_Store"), "")?;
    fs::write(sources.join("notes.txt"), "mine")?;
    fs::remove_file(sources.join("service.rs"))?;
    for (command, status) in [(&check, 1), (&generate, 0), (&check, 0)] {
        let output = run(folder.path(), command)?;
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(status), "{command}: {stderr}");
        assert_eq!(stderr, "note: not written by this command, and ignored: src/notes.txt\n");
    }
    assert_eq!(fs::read_to_string(sources.join("notes.txt"))?, "mine");
    Ok(())
}

#[test]
fn a_check_lists_files_to_move_before_the_command_that_writes() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    fs::create_dir_all(folder.path().join("out/pets"))?;
    fs::write(folder.path().join("out/pets/Cargo.toml"), "[package]\n")?;
    let check = run(folder.path(), &format!("generate --check {CRATE}"))?;
    let shown = text(&check.stdout);
    assert_eq!(check.status.code(), Some(1));
    let first = shown.find("First move the files").expect("the check asks to move files");
    assert!(shown.find("To fix the differences, run").is_some_and(|then| first < then), "{shown}");
    fs::rename(folder.path().join("out/pets/Cargo.toml"), folder.path().join("mine.toml"))?;
    let written = run(folder.path(), &format!("generate {CRATE}"))?;
    assert_eq!(written.status.code(), Some(0), "{}", text(&written.stderr));
    Ok(())
}

/// Runs the command with a description on standard input; if `closed`, its output pipes are closed.
fn piped(folder: &Path, arguments: &str, closed: bool) -> std::io::Result<Output> {
    let (stdout, stderr) = (Stdio::piped(), Stdio::piped());
    let mut child = common::command(folder, arguments)
        .stdin(Stdio::piped())
        .stdout(stdout)
        .stderr(stderr)
        .spawn()?;
    if closed {
        drop((child.stdout.take(), child.stderr.take()));
    }
    // A command that does not read its input may have ended already.
    let _ = child.stdin.take().expect("standard input is a pipe").write_all(DESCRIPTION.as_bytes());
    child.wait_with_output()
}

#[test]
fn a_description_can_come_from_standard_input() -> Result {
    let folder = tempfile::tempdir()?;
    let generate = "generate --description - --package pets --output pets";
    let output = piped(folder.path(), generate, false)?;
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let output = piped(folder.path(), &generate.replace("generate", "generate --check"), false)?;
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
    let output = piped(folder.path(), "operations --description -", false)?;
    assert_eq!(text(&output.stdout), "GET  /pets  -  -\n");
    let output = piped(folder.path(), "extract --description - --output part.yaml", false)?;
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(fs::read_to_string(folder.path().join("part.yaml"))?.contains("/pets:"));
    let output = piped(folder.path(), "operations --description - /cats", false)?;
    assert!(text(&output.stderr).contains("--> <stdin>:"), "{}", text(&output.stderr));
    Ok(())
}

#[test]
fn a_closed_pipe_does_not_change_the_status() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    for (arguments, status) in [
        (format!("generate --check {CRATE}"), 1),
        (format!("generate {CRATE}"), 0),
        (format!("generate --check {CRATE}"), 0),
        ("operations --description -".to_owned(), 0),
        ("extract --description - --output part.yaml".to_owned(), 0),
        ("operations --description - /cats".to_owned(), 2),
        ("explain".to_owned(), 0),
    ] {
        let output = piped(folder.path(), &arguments, true)?;
        assert_eq!(output.status.code(), Some(status), "{arguments}");
    }
    Ok(())
}

#[test]
fn errors_exit_with_2_and_change_nothing() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), "openapi: 3.0.4\npaths: [")?;
    for (arguments, message) in [
        (format!("generate {CRATE}"), "pets.yaml"),
        (format!("generate {}", CRATE.replace("pets.yaml", "cats.yaml")), "cats.yaml"),
        (format!("generate {}", CRATE.replace("--package pets", "--package p/ts")), "p/ts"),
        ("generate".to_owned(), "openapi-to-crate.toml"),
        ("generate --colour".to_owned(), "--colour"),
        (format!("generate {CRATE} --include pets"), "write `/**/pets`"),
        ("operations --description cats.yaml".to_owned(), "cats.yaml"),
        ("extract --description cats.yaml --output out/a.yaml".to_owned(), "cats.yaml"),
    ] {
        let output = run(folder.path(), &arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments}");
        assert!(text(&output.stderr).contains(message), "{arguments}: {}", text(&output.stderr));
    }
    assert!(!folder.path().join("out").exists());
    Ok(())
}

#[test]
fn problems_are_shown_as_text_and_as_json() -> Result {
    let folder = tempfile::tempdir()?;
    let broken = DESCRIPTION.replace("    get:\n", "    get:\n      parameters: 12\n");
    fs::write(folder.path().join("pets.yaml"), broken)?;

    let human = run(folder.path(), &format!("generate {CRATE}"))?;
    assert_eq!(human.status.code(), Some(2));
    let stderr = text(&human.stderr);
    let line = "\n --> pets.yaml:8:19 (#/paths/~1pets/get/parameters)\n  |\n8 |       parameters: 12\n  |                   ^^\n";
    assert!(stderr.contains(line), "{stderr}");
    assert!(stderr.contains("\n1 error (E0204: 1)\nerror: pets: "), "{stderr}");
    assert!(!stderr.contains('\u{1b}'), "no colors in a pipe");

    let part = "--description pets.yaml";
    for command in [format!("generate {CRATE}"), format!("extract {part} --output part.yaml")] {
        let json = run(folder.path(), &format!("{command} --format json"))?;
        assert_eq!(json.status.code(), Some(2), "{command}");
        assert_eq!(text(&json.stdout), "", "{command}");
        let stderr = text(&json.stderr);
        let found = stderr.lines().map(serde_json::from_str);
        let found: Vec<serde_json::Value> = found.collect::<std::result::Result<_, _>>()?;
        let [problem, end] = &found[..] else { panic!("{command}: {stderr}") };
        assert_eq!(problem["code"], "E0204", "{command}");
        assert_eq!(problem["pointer"], "/paths/~1pets/get/parameters", "{command}");
        assert_eq!((&problem["line"], &problem["column"]), (&8.into(), &19.into()), "{command}");
        assert!(end["code"].is_null() && end["severity"] == "error", "{command}: {stderr}");
    }
    let none = run(folder.path(), &format!("operations {part} /cats --format json"))?;
    let stderr = text(&none.stderr);
    let first: serde_json::Value = serde_json::from_str(stderr.lines().next().unwrap_or_default())?;
    assert_eq!((none.status.code(), &first["file"]), (Some(2), &"pets.yaml".into()), "{stderr}");
    Ok(())
}

#[test]
fn the_help_has_examples_and_exit_statuses() -> Result {
    for (command, options) in [
        ("generate", ["--check", "--description", "--include", "--exclude"]),
        ("extract", ["--output", "--description", "--include", "--exclude"]),
        ("operations", ["--json", "--description", "--include", "--exclude"]),
    ] {
        let help = run(Path::new("."), &format!("{command} --help"))?;
        for part in
            options.into_iter().chain(["Examples:", "Exit status:", "/users/{}/messages/**"])
        {
            assert!(text(&help.stdout).contains(part), "{command}: {part}");
        }
    }
    Ok(())
}

const OVERLAY: &str = "\
overlay: 1.1.0
info: { title: Corrections, version: '1' }
actions:
  - target: $.paths
    update:
      /toys: { get: { responses: { '204': { description: Fine } } } }
";

#[test]
fn overlays_are_applied_by_every_command_and_a_changed_one_is_a_difference() -> Result {
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    fs::create_dir(folder.join("spec"))?;
    fs::write(folder.join("spec/pets.yaml"), DESCRIPTION)?;
    fs::write(folder.join("spec/fix.yaml"), OVERLAY)?;
    fs::write(
        folder.join("openapi-to-crate.toml"),
        "[[crate]]\ndescription = \"spec/pets.yaml\"\noverlays = [\"spec/fix.yaml\"]\noutput = \"pets\"\n\
         package = \"pets\"\nversion = \"0.1.0\"\n",
    )?;
    let status = |arguments: &str| -> std::io::Result<Option<i32>> {
        Ok(run(folder, arguments)?.status.code())
    };
    assert_eq!(status("generate")?, Some(0));
    assert_eq!(status("generate --check")?, Some(0));
    let direct = "--description spec/pets.yaml --package pets --output pets";
    assert_eq!(status(&format!("generate --check {direct} --overlay spec/fix.yaml"))?, Some(0));
    assert_eq!(status(&format!("generate --check {direct}"))?, Some(1));

    let listed = run(folder, "operations --description spec/pets.yaml --overlay spec/fix.yaml")?;
    assert_eq!(text(&listed.stdout).lines().count(), 2);
    let extract = "extract --description spec/pets.yaml --overlay spec/fix.yaml --output all.yaml";
    assert_eq!(status(extract)?, Some(0));
    let listed = run(folder, "operations --description all.yaml")?;
    assert_eq!(text(&listed.stdout).lines().count(), 2);

    fs::write(folder.join("spec/fix.yaml"), OVERLAY.replace("/toys", "/games"))?;
    assert_eq!(status("generate --check")?, Some(1));
    fs::write(folder.join("spec/fix.yaml"), OVERLAY.replace("$.paths", "$.pathz"))?;
    let found = run(folder, &format!("generate {direct} --overlay spec/fix.yaml"))?;
    assert!(text(&found.stderr).contains("spec/fix.yaml"), "{}", text(&found.stderr));
    let strict = format!("generate {direct} --overlay spec/fix.yaml --strict");
    assert_eq!(status(&strict)?, Some(2));
    Ok(())
}
