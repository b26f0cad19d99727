//! Links between pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::Result;
use crate::pages::{files, lines, repository};

#[test]
fn every_link_leads_to_a_file_and_a_heading() -> Result {
    let mut problems = Vec::new();
    let mut count = 0;
    for page in files(&repository(), &["md"])? {
        for link in links(&fs::read_to_string(&page)?) {
            count += 1;
            if let Err(problem) = follow(&page, &link) {
                problems.push(format!("{}: {link}: {problem}", page.display()));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(count > 100, "only {count} links were found");
    Ok(())
}

#[test]
fn every_page_that_is_named_exists() -> Result {
    let root = repository();
    let mut problems = Vec::new();
    for file in files(&root, &["md", "rs", "toml", "json", "yaml", "yml"])? {
        let text = fs::read_to_string(&file)?;
        for name in named_pages(&text).into_iter().filter(|name| !root.join(name).is_file()) {
            problems.push(format!("{}: {name} does not exist", file.display()));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

#[test]
fn every_page_is_in_the_table_of_contents() -> Result {
    let docs = repository().join("docs");
    let summary = fs::read_to_string(docs.join("SUMMARY.md"))?;
    let listed: BTreeSet<PathBuf> = links(&summary).iter().map(|link| docs.join(link)).collect();
    let pages: BTreeSet<PathBuf> =
        files(&docs, &["md"])?.into_iter().filter(|page| !page.ends_with("SUMMARY.md")).collect();
    assert_eq!(listed, pages);
    Ok(())
}

#[test]
fn every_option_of_the_configuration_is_in_the_guide() -> Result {
    let schema = include_str!("../../openapi-to-crate.schema.json");
    let schema: serde_json::Value = serde_json::from_str(schema)?;
    let options =
        schema["$defs"]["CrateTable"]["properties"].as_object().ok_or("it has options")?;
    let page = fs::read_to_string(repository().join("docs/guide/configuration.md"))?;
    let missing: Vec<_> =
        options.keys().filter(|option| !page.contains(&format!("**`{option}`**"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
    Ok(())
}

/// Returns the targets of the links in a page, except for those with a scheme.
fn links(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in lines(page).iter().filter(|line| !line.is_code) {
        // Code in a line may look like a link.
        let prose: String = line.text.split('`').step_by(2).collect::<Vec<_>>().join("`");
        for rest in prose.split("](").skip(1) {
            let target = rest.split([')', ' ']).next().unwrap_or_default();
            if !target.contains("://") && !target.starts_with("mailto:") {
                found.push(target.to_owned());
            }
        }
    }
    found
}

/// Checks that the target of a link exists.
fn follow(page: &Path, link: &str) -> std::result::Result<(), String> {
    let (path, heading) =
        link.split_once('#').map_or((link, None), |(path, heading)| (path, Some(heading)));
    let folder = page.parent().unwrap_or(page);
    let target = if path.is_empty() { page.to_path_buf() } else { folder.join(path) };
    if !target.exists() {
        return Err("there is no such file".into());
    }
    let book = repository().join("docs");
    if page.starts_with(&book)
        && !target.canonicalize().is_ok_and(|target| target.starts_with(&book))
    {
        return Err("it leads out of the book".into());
    }
    let Some(heading) = heading else { return Ok(()) };
    let text = fs::read_to_string(&target).map_err(|error| error.to_string())?;
    if headings(&text).contains(heading) { Ok(()) } else { Err("there is no such heading".into()) }
}

/// Returns the ids that the headings of a page have on the pages of a repository and in the book.
fn headings(page: &str) -> BTreeSet<String> {
    let mut counts = BTreeMap::<String, usize>::new();
    let mut ids = BTreeSet::new();
    for line in lines(page).iter().filter(|line| !line.is_code && line.text.starts_with('#')) {
        let title = line.text.trim_start_matches('#').trim().to_lowercase();
        let is_kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
        let id: String =
            title.chars().filter(is_kept).map(|c| if c == ' ' { '-' } else { c }).collect();
        let count = counts.entry(id.clone()).or_default();
        ids.insert(if *count == 0 { id } else { format!("{id}-{count}") });
        *count += 1;
    }
    ids
}

/// Returns the paths of pages in a file, such as those in comments and messages.
fn named_pages(text: &str) -> BTreeSet<&str> {
    let is_path = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.');
    let words = text.split(|c| !is_path(c)).map(|word| word.trim_end_matches('.'));
    words
        .filter(|word| {
            word.starts_with("docs/")
                && Path::new(word).extension().is_some_and(|name| name == "md")
        })
        .collect()
}
