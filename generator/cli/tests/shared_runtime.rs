//! Crates that use the runtime of another: what is refused.

mod common;

use std::fs;
use std::path::Path;

use common::{DESCRIPTION, Result, run, text};

const MANIFEST: &str = "pets/Cargo.toml";

/// Returns a configuration of the crates `cats` and `pets`, and of nothing else that `pets` could be.
fn configuration(cats: &str, pets: &str) -> String {
    let table = |name: &str, keys: &str| {
        format!(
            "[[crate]]\ndescription = 'pets.yaml'\noutput = '{name}'\npackage = '{name}'\nversion = '0.1.0'\n{keys}\n"
        )
    };
    table("cats", cats) + &table("pets", pets)
}

/// Expects that `generate` fails for this configuration with a message that contains `reason`.
fn expect_error(folder: &Path, configuration: &str, reason: &str) -> Result {
    fs::write(folder.join("openapi-to-crate.toml"), configuration)?;
    let output = run(folder, "generate")?;
    let error = text(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{configuration}: {error}");
    assert!(error.contains(reason), "{configuration}: {error}");
    Ok(())
}

#[test]
fn a_crate_without_a_runtime_for_others_is_refused() -> Result {
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    fs::write(folder.join("pets.yaml"), DESCRIPTION)?;
    for (cats, pets, reason) in [
        (
            "runtime = 'crate:pets'",
            "",
            "`pets` does not share its runtime; set `runtime = \"shared\"`",
        ),
        ("runtime = 'crate:pets'", "runtime = 'crate:cats'", "`pets` uses the runtime of"),
        ("runtime = 'crate:./cats'", "", "is that of the crate itself"),
        ("runtime = 'crate:dogs'", "", "there is no Cargo.toml; generate that crate first"),
        ("runtime = 'pets'", "", "the values are: embedded, shared, crate:PATH"),
    ] {
        expect_error(folder, &configuration(cats, pets), reason)?;
    }
    assert!(!folder.join("cats/src").exists(), "nothing is written for it");

    let types = "types-only = true\nruntime = 'shared'";
    expect_error(folder, &configuration("", types), "`types-only` is set; remove one of them")?;
    let module =
        "[[crate]]\ndescription = 'pets.yaml'\nmodule = 'src/pets'\nmodule-path = 'crate::pets'\n";
    let reason = "the module crate::pets cannot share its runtime";
    expect_error(folder, &format!("{module}runtime = 'shared'"), reason)?;
    let of_module = configuration("runtime = 'crate:src/pets'", "") + module;
    expect_error(folder, &of_module, "only a package can share its runtime")
}

#[test]
fn a_crate_on_disk_that_does_not_fit_is_refused() -> Result {
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    fs::write(folder.join("pets.yaml"), DESCRIPTION)?;
    let pets = "generate --description pets.yaml --package pets --output pets --runtime shared";
    let written = run(folder, pets)?;
    assert_eq!(written.status.code(), Some(0), "{}", text(&written.stderr));
    let manifest = fs::read_to_string(folder.join(MANIFEST))?;

    let cats = "generate --description pets.yaml --package cats --output cats --runtime crate:pets";
    let written = run(folder, cats)?;
    assert_eq!(written.status.code(), Some(0), "{}", text(&written.stderr));
    fs::remove_file(folder.join("cats/src/client.rs"))?;
    let check = run(folder, &format!("{cats} --check"))?;
    assert_eq!(check.status.code(), Some(1), "{}", text(&check.stderr));
    assert!(text(&check.stdout).contains(&format!("    openapi-to-crate {cats}\n")));

    for (other, reason) in [
        (
            manifest.replace("version = \"0.1.0\"\nruntime", "version = \"0.0.9\"\nruntime"),
            "version 0.0.9 of openapi-to-crate has generated the crate `pets`",
        ),
        (
            manifest.replace("\"shared\"", "\"crate:dogs\""),
            "`pets` uses the runtime of `dogs` itself",
        ),
        (manifest.replace("openapi-to-crate]", "other]"), "`pets` does not share its runtime"),
        (manifest.replace("name = \"pets\"", "name = \"async\""), "`async`, is no identifier"),
        (
            manifest.replace("@generated", "written"),
            "it is no crate that openapi-to-crate has generated",
        ),
        (
            manifest.replace("https://pets.example", "https://dogs.example"),
            "`service-root` is `\"https://pets.example\"` here and `\"https://dogs.example\"` there",
        ),
    ] {
        assert_ne!(other, manifest, "{reason}");
        fs::write(folder.join(MANIFEST), other)?;
        let output = run(folder, cats)?;
        let error = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{error}");
        assert!(error.contains(reason), "{error}");
    }
    Ok(())
}

#[test]
fn sharing_its_runtime_only_adds_to_the_api_of_a_crate() -> Result {
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    fs::write(folder.join("pets.yaml"), DESCRIPTION)?;
    let pets = "generate --description pets.yaml --package pets --output pets --verbose";
    let written = run(folder, pets)?;
    assert_eq!(written.status.code(), Some(0), "{}", text(&written.stderr));
    let shared = text(&run(folder, &format!("{pets} --runtime shared"))?.stdout);
    assert!(shared.contains("a compatible change"), "{shared}");
    // What is for generated code is not of the API.
    assert!(!shared.contains("Client.settings") && !shared.contains("runtime::"), "{shared}");
    Ok(())
}

#[test]
fn a_module_uses_the_runtime_of_a_crate() -> Result {
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    fs::write(folder.join("pets.yaml"), DESCRIPTION)?;
    fs::create_dir_all(folder.join("app/src"))?;
    fs::write(
        folder.join("app/Cargo.toml"),
        "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n",
    )?;
    let pets = "generate --description pets.yaml --package pets --output pets --runtime shared";
    let written = run(folder, pets)?;
    assert_eq!(written.status.code(), Some(0), "{}", text(&written.stderr));
    let module = "generate --description pets.yaml --module app/src/api --runtime crate:pets";
    let written = run(folder, module)?;
    let note = text(&written.stderr);
    assert_eq!(written.status.code(), Some(0), "{note}");
    let needed = note.split_once("[dependencies]\n").ok_or("dependencies are missing")?.1;
    let needed: toml::Table = needed.parse()?;
    let pets = needed["pets"].as_table().ok_or("the crate with the runtime is missing")?;
    assert_eq!(pets["path"].as_str(), Some("../pets"));
    assert_eq!(pets["features"].as_array(), Some(&vec!["rustls".into()]));
    assert!(!needed.contains_key("tokio") && !folder.join("app/src/api/runtime").exists());
    Ok(())
}
