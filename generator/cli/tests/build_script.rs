//! The example of `docs/guide/build-script.md`: a package whose build script generates a client with the library.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread;

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// The files of the example.
const FILES: [&str; 4] = ["Cargo.toml", "boats.yaml", "build.rs", "src/main.rs"];

/// Copies the example to a folder, with the versions of this repository's dependencies.
fn copy(folder: &Path) -> Result {
    let generator = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("there is a folder")?;
    let library = toml::Value::String(generator.display().to_string());
    for file in FILES {
        let text = fs::read_to_string(generator.join("examples/build-script").join(file))?;
        let text = text.replace("path = \"../..\"", &format!("path = {library}"));
        let file = folder.join(file);
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
        fs::write(file, text)?;
    }
    fs::copy(generator.join("../Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(())
}

/// Runs the program of the example, which is built if necessary.
fn run(folder: &Path, service: &str) -> std::io::Result<Output> {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("crates");
    Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--", service])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .env("CARGO_NET_OFFLINE", "true")
        .env_remove("RUSTFLAGS")
        .output()
}

/// Starts a service that responds to one request, and returns its URL and the request's first line.
fn service(body: &'static str) -> Result<(String, thread::JoinHandle<std::io::Result<String>>)> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}/", listener.local_addr()?);
    let served = thread::spawn(move || {
        let (mut stream, _) = listener.accept()?;
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let first = lines.next().transpose()?.unwrap_or_default();
        while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        let length = body.len();
        write!(stream, "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n")?;
        write!(stream, "content-length: {length}\r\nconnection: close\r\n\r\n{body}")?;
        Ok(first)
    });
    Ok((url, served))
}

#[test]
#[ignore = "builds the generator a second time; `.ci/run newcomer` runs it"]
fn a_build_script_generates_the_client_that_its_program_calls() -> Result {
    let folder = tempfile::tempdir()?;
    copy(folder.path())?;
    let (url, served) = service(r#"{"name":"Argo"}"#)?;
    let output = run(folder.path(), &url)?;
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), &*stderr), (Some(0), ""));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "Argo\n");
    assert_eq!(served.join().expect("the service ends")?, "GET /boats/7 HTTP/1.1");

    // The build fails with the place in the description.
    let description = folder.path().join("boats.yaml");
    let text = fs::read_to_string(&description)?;
    fs::write(&description, text.replace("'200':", "'2000':"))?;
    let output = run(folder.path(), &url)?;
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(101), "{stderr}");
    assert!(stderr.contains("--> boats.yaml:11:"), "{stderr}");
    Ok(())
}
