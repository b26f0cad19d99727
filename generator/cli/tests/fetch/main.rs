//! `fetch` and pins, with a local HTTPS server.

#![cfg(feature = "fetch")]

#[path = "../common/mod.rs"]
mod common;
mod server;

use std::fs;
use std::path::Path;
use std::process::Output;

use common::{DESCRIPTION, Result, run, text};
use server::{Reply, Server};

/// A newer description, with one more operation.
fn newer() -> String {
    format!("{DESCRIPTION}    post:\n      responses:\n        '204': {{ description: Fine }}\n")
}

/// Runs `fetch`, trusting the certificate of the server.
fn fetch(server: &Server, folder: &Path, arguments: &str) -> std::io::Result<Output> {
    fs::copy(server.certificate(), folder.join("ca.pem"))?;
    run(folder, &format!("fetch --ca-certificate ca.pem {arguments}"))
}

/// Asserts the exit status, and that the output contains `part`.
fn assert(output: &Output, status: i32, part: &str) {
    let shown = format!("{}{}", text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(status), "{shown}");
    assert!(shown.contains(part), "{part}: {shown}");
}

#[test]
fn a_description_is_fetched_pinned_checked_and_updated() -> Result {
    let (server, folder) = (Server::start(), tempfile::tempdir()?);
    let (folder, url) = (folder.path(), server.url("localhost", "/api.yaml"));
    server.set("/api.yaml", Reply::tagged(DESCRIPTION, "one"));

    assert(&fetch(&server, folder, &format!("{url} --output pets.yaml"))?, 0, "pets.yaml: wrote");
    assert_eq!(fs::read_to_string(folder.join("pets.yaml"))?, DESCRIPTION);
    let pin: toml::Table = fs::read_to_string(folder.join("pets.yaml.lock.toml"))?.parse()?;
    let keys: Vec<_> = pin.keys().map(String::as_str).collect();
    assert_eq!(keys.len(), 4, "{keys:?}");
    assert_eq!((pin["url"].as_str(), pin["etag"].as_str()), (Some(&*url), Some("\"one\"")));
    assert_eq!(pin["sha256"].as_str().map(str::len), Some(64));
    assert!(pin["fetched"].as_str().is_some_and(|time| time.ends_with('Z')));

    assert(&fetch(&server, folder, "pets.yaml")?, 0, "up to date");
    assert(&fetch(&server, folder, "--check pets.yaml")?, 0, "up to date");

    assert(&run(folder, "init pets.yaml")?, 0, "wrote");
    assert(&run(folder, "generate")?, 0, "wrote");
    server.set("/api.yaml", Reply::tagged(&newer(), "two"));
    let check = fetch(&server, folder, "--check pets.yaml")?;
    assert(&check, 1, "there is a newer one");
    assert(&check, 1, "pets-client: in the public API, ");
    assert(&check, 1, "the next version must be at least 0.1.1");
    assert_eq!(fs::read_to_string(folder.join("pets.yaml"))?, DESCRIPTION, "nothing is written");

    assert(&fetch(&server, folder, "pets.yaml")?, 0, "pets.yaml: wrote");
    assert_eq!(fs::read_to_string(folder.join("pets.yaml"))?, newer());
    assert(&run(folder, "generate")?, 0, "wrote");
    assert(&run(folder, "generate --check")?, 0, "up to date");
    Ok(())
}

/// An overlay that leaves out what is new in [`newer`].
const WITHOUT_POST: &str = "\
overlay: 1.0.0
info: { title: Without new pets, version: '1' }
actions:
  - target: $.paths['/pets'].post
    remove: true
";

#[test]
fn a_newer_description_is_compared_with_its_overlays() -> Result {
    let (server, folder) = (Server::start(), tempfile::tempdir()?);
    let (folder, url) = (folder.path(), server.url("localhost", "/api.yaml"));
    server.set("/api.yaml", Reply::tagged(DESCRIPTION, "one"));
    assert(&fetch(&server, folder, &format!("{url} --output pets.yaml"))?, 0, "wrote");
    assert(&run(folder, "init pets.yaml")?, 0, "wrote");
    let configuration = folder.join("openapi-to-crate.toml");
    let plain = fs::read_to_string(&configuration)?;
    let overlaid = plain.replacen("\n# overlays = ", "\noverlays = ", 1);
    assert_ne!(plain, overlaid);
    fs::write(&configuration, overlaid)?;
    server.set("/api.yaml", Reply::tagged(&newer(), "two"));

    let overlay = folder.join("corrections.overlay.yaml");
    assert(&fetch(&server, folder, "--check pets.yaml")?, 2, "corrections.overlay.yaml");
    fs::write(&overlay, WITHOUT_POST)?;
    let check = fetch(&server, folder, "--check pets.yaml")?;
    assert(&check, 1, "pets-client: the generated crate is the same");
    // Without its only operation, the present crate has nothing below the path.
    fs::write(&overlay, WITHOUT_POST.replace(".post", ".get"))?;
    let check = fetch(&server, folder, "--check pets.yaml")?;
    assert(&check, 1, "  + struct requests::Pets\n");
    Ok(())
}

#[test]
fn a_server_without_etags_is_compared_by_content() -> Result {
    let (server, folder) = (Server::start(), tempfile::tempdir()?);
    let url = server.url("localhost", "/api.yaml");
    server.set("/api.yaml", Reply::of(DESCRIPTION));
    assert(&fetch(&server, folder.path(), &format!("{url} --output pets.yaml"))?, 0, "wrote");
    assert(&fetch(&server, folder.path(), "--check pets.yaml")?, 0, "up to date");
    server.set("/api.yaml", Reply::of(&newer()));
    assert(&fetch(&server, folder.path(), "--check pets.yaml")?, 1, "No configuration");
    Ok(())
}

#[test]
fn an_edited_description_is_noticed_and_not_replaced() -> Result {
    let (server, folder) = (Server::start(), tempfile::tempdir()?);
    let (folder, url) = (folder.path(), server.url("localhost", "/api.yaml"));
    server.set("/api.yaml", Reply::tagged(DESCRIPTION, "one"));
    fetch(&server, folder, &format!("{url} --output pets.yaml"))?;
    run(folder, "init pets.yaml")?;

    let edited = DESCRIPTION.replace("Fine", "Good");
    fs::write(folder.join("pets.yaml"), &edited)?;
    assert(&run(folder, "generate")?, 0, "note: pets.yaml is not the file that was fetched");
    assert(&run(folder, "generate --check")?, 1, "is not the file that was fetched");
    assert(&fetch(&server, folder, "pets.yaml")?, 2, "was edited since it was fetched");
    assert_eq!(fs::read_to_string(folder.join("pets.yaml"))?, edited);

    assert(&fetch(&server, folder, "--force pets.yaml")?, 0, "wrote");
    assert_eq!(fs::read_to_string(folder.join("pets.yaml"))?, DESCRIPTION);
    run(folder, "generate")?;
    assert(&run(folder, "generate --check")?, 0, "up to date");
    Ok(())
}

#[test]
fn redirects_stay_on_the_host_unless_another_one_is_named() -> Result {
    let (server, folder) = (Server::start(), tempfile::tempdir()?);
    let folder = folder.path();
    server.set("/api.yaml", Reply::of(DESCRIPTION));
    server.set("/same", Reply::redirect("/api.yaml"));
    server.set("/other", Reply::redirect(&server.url("127.0.0.1", "/api.yaml")));
    server.set("/plain", Reply::redirect("http://localhost/api.yaml"));
    server.set("/loop", Reply::redirect("/loop"));
    let fetched = |path: &str, file: &str, more: &str| {
        let url = server.url("localhost", path);
        fetch(&server, folder, &format!("{url} --output {file}{more}"))
    };
    assert(&fetched("/same", "a.yaml", "")?, 0, "wrote");
    assert(&fetched("/other", "b.yaml", "")?, 2, "--allow-host 127.0.0.1");
    assert(&fetched("/plain", "b.yaml", "")?, 2, "not an https:// URL");
    assert(&fetched("/loop", "b.yaml", "")?, 2, "more than 10 times");
    assert!(!folder.join("b.yaml").exists());
    assert(&fetched("/other", "b.yaml", " --allow-host 127.0.0.1")?, 0, "wrote");
    assert(&fetch(&server, folder, "b.yaml")?, 0, "up to date");
    Ok(())
}

#[test]
fn only_descriptions_of_a_limited_size_are_written() -> Result {
    let (server, folder) = (Server::start(), tempfile::tempdir()?);
    let folder = folder.path();
    server.set("/api.yaml", Reply::of(DESCRIPTION));
    server.set("/unsized.yaml", Reply { headers: Vec::new(), ..Reply::of(DESCRIPTION) });
    server.set("/page.html", Reply::of("<html><body>Sign in</body></html>"));
    server.set("/empty", Reply::of(""));
    server.set("/short", Reply { body: "openapi: 3".to_owned(), ..Reply::of(DESCRIPTION) });
    for (path, more, part) in [
        ("/api.yaml", " --max-size 100", "larger than 100;"),
        ("/unsized.yaml", " --max-size 100", "larger than 100;"),
        ("/page.html", "", "is not an OpenAPI description"),
        ("/empty", "", "is not an OpenAPI description"),
        ("/short", "", "ended early"),
        ("/missing", "", "responded with 404 Not Found"),
    ] {
        let url = server.url("localhost", path);
        assert(&fetch(&server, folder, &format!("{url} --output a.yaml{more}"))?, 2, part);
        assert!(!folder.join("a.yaml").exists(), "{path}");
    }
    let url = server.url("localhost", "/unsized.yaml");
    assert(&fetch(&server, folder, &format!("{url} --output a.yaml --max-size 1kB"))?, 0, "wrote");
    let pin = fs::read_to_string(folder.join("a.yaml.lock.toml"))?;
    assert!(pin.contains("max-size = \"1kB\""), "the limit is kept: {pin}");
    Ok(())
}

#[test]
fn files_that_were_not_fetched_are_not_replaced() -> Result {
    let (server, folder) = (Server::start(), tempfile::tempdir()?);
    let folder = folder.path();
    let url = server.url("localhost", "/api.yaml");
    server.set("/api.yaml", Reply::of(DESCRIPTION));
    fs::write(folder.join("notes.md"), "Mine.")?;
    assert(&fetch(&server, folder, &format!("{url} --output notes.md"))?, 2, "was not fetched");
    assert_eq!(fs::read_to_string(folder.join("notes.md"))?, "Mine.");
    assert(&fetch(&server, folder, "notes.md")?, 2, "its URL is not known");
    Ok(())
}

#[test]
fn only_https_with_a_trusted_certificate_is_used() -> Result {
    let (server, folder) = (Server::start(), tempfile::tempdir()?);
    let folder = folder.path();
    server.set("/api.yaml", Reply::of(DESCRIPTION));
    let url = server.url("localhost", "/api.yaml");
    for (source, part) in [
        (url.clone(), "cannot be fetched"),
        (url.replace("https", "http"), "HTTPS only"),
        (url.replace("https://", "https://me:secret@"), "user name or a password"),
    ] {
        assert(&run(folder, &format!("fetch {source} --output a.yaml"))?, 2, part);
    }
    assert(&run(folder, &format!("fetch {url}"))?, 2, "--output api.yaml");
    assert_eq!(fs::read_dir(folder)?.count(), 0, "nothing is written");
    Ok(())
}
