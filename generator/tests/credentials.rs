//! The credentials that the README and the documentation of a crate show.

mod common;

use std::fs;
use std::path::Path;

use common::generate_crate;

/// The lines of a file's first block of Rust, and the lines of the file that are items of lists.
fn block_and_items(text: &str) -> (Vec<&str>, Vec<&str>) {
    let block = text.lines().skip_while(|line| !line.starts_with("```rust")).skip(1);
    let items = text.lines().filter(|line| line.starts_with("- ")).collect();
    (block.take_while(|line| *line != "```").collect(), items)
}

#[test]
fn the_readme_gives_all_keys_that_an_operation_needs_together() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/features");
    let text = fs::read_to_string(folder.join("security_of_several_keys.yaml"));
    let generated = generate_crate("several-keys", &text.expect("the feature exists"));
    let generated = generated.unwrap_or_else(|failure| panic!("{failure}"));
    let (block, items) = block_and_items(&generated.files["README.md"]);
    let expected = r#"
use several_keys::{ApiKey, Client, Credentials, Error};
use several_keys::requests::locks::LocksRequest;

async fn example(
    app_secret: String,
    secret_secret: String,
    device_secret: String,
) -> Result<(), Error> {
    let client = Client::new(
        Credentials::new()
            .with("app", ApiKey::header("X-App", app_secret))
            .with("Secret", ApiKey::header("X-Secret", secret_secret))
            .with("device", ApiKey::query("device-key", device_secret)),
    )?;
    client
        .locks()
        .post(LocksRequest::new("ada@example.com", "192.0.2.1", "high"))
        .await?;
    Ok(())
}"#;
    assert_eq!(format!("\n{}", block.join("\n")), expected);
    let schemes = [
        "- Security scheme `app`: An API key in the header `X-App`.",
        "- Security scheme `Secret`: An API key in the header `X-Secret`.",
        "- Security scheme `device`: An API key in the query parameter `device-key`.",
    ];
    assert!(schemes.iter().all(|scheme| items.contains(scheme)), "{items:?}");
}
