//! What the README of the repository shows, compiles.
//!
//! The README of the package is compiled too, by the documentation tests of the crate.

#[expect(dead_code, reason = "it would call the real service; that it compiles is the test")]
mod walkthrough;

use std::path::Path;

const COPY: &str = "tests/behaviour/readme/walkthrough.rs";

/// The Rust examples of a Markdown text.
fn rust_examples(markdown: &str) -> Vec<String> {
    let blocks = markdown.split("\n```rust").skip(1);
    let blocks = blocks.filter_map(|block| block.split_once('\n')?.1.split_once("\n```"));
    blocks.map(|(code, _)| code.to_owned()).collect()
}

#[test]
fn the_example_of_the_readme_is_the_one_that_is_compiled_here() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme =
        std::fs::read_to_string(package.join("../README.md")).expect("the README is there");
    let copy = std::fs::read_to_string(package.join(COPY)).expect("the copy is there");
    let (_, compiled) =
        copy.replace("\r\n", "\n").split_once("\n\n").map(owned).expect("a headline");

    let examples = rust_examples(&readme.replace("\r\n", "\n"));

    assert_eq!(examples.len(), 1, "an example that is not compiled is not checked");
    assert_eq!(compiled.trim_end(), examples[0], "copy the README's example to generated/{COPY}");
}

fn owned((one, two): (&str, &str)) -> (String, String) {
    (one.to_owned(), two.to_owned())
}
