//! Tokens in a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use graph_assign::sign_in::{FileStore, TokenStore as _};

/// A folder of the test's own, which does not exist yet.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let name =
            format!("sign-in-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name))
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("the folder exists");
        entries
            .map(|it| it.expect("it can be read").file_name().into_string().expect("UTF-8"))
            .collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn a_file_is_written_as_a_whole_and_read_again() {
    let folder = Folder::new();
    let store = FileStore::new(folder.0.join("tokens"));
    assert_eq!(store.load().await.expect("nothing is wrong"), None);
    store.remove().expect("nothing is wrong");
    for content in ["one", "another"] {
        store.save(content.as_bytes()).await.expect("it can be written");
        let loaded = store.load().await.expect("it can be read");
        assert_eq!(loaded.as_deref(), Some(content.as_bytes()));
        assert_eq!(folder.names(), ["tokens"], "no temporary file stays");
    }
    store.remove().expect("it can be removed");
    assert_eq!(store.load().await.expect("nothing is wrong"), None);
}

#[tokio::test]
async fn errors_name_the_file() {
    let folder = Folder::new();
    let store = FileStore::new(folder.0.join("tokens"));
    store.save(&vec![b'a'; 1024 * 1024 + 1]).await.expect("it can be written");
    let error = store.load().await.expect_err("it is too large").to_string();
    assert!(error.contains("tokens: the file is larger than 1 MiB"), "{error}");
    // A folder is in the way.
    let store = FileStore::new(&folder.0);
    let error = store.save(b"one").await.expect_err("it is a folder").to_string();
    assert!(error.starts_with(&format!("the file {}: ", folder.0.display())), "{error}");
    assert_eq!(folder.names(), ["tokens"]);
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    let path = folder.0.join("tokens");
    let store = FileStore::new(&path);
    store.save(b"one").await.expect("it can be written");
    let mode = |path: &Path| fs::metadata(path).expect("it exists").permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(&folder.0)), (0o600, 0o700));
    for wrong in [0o640, 0o604, 0o620] {
        fs::set_permissions(&path, fs::Permissions::from_mode(wrong)).expect("it is the owner's");
        let error = store.load().await.expect_err("others can read it").to_string();
        assert!(error.contains("set its mode to 0600"), "{error}");
    }
    store.save(b"another").await.expect("it can be written");
    assert_eq!(mode(&path), 0o600);
}
