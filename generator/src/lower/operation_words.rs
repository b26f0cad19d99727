//! The words by which the types of an operation are named: its meaning, from `operationId` and tags.
//!
//! | operationId | tags | words |
//! |---|---|---|
//! | `createIssue` | any | `createIssue` |
//! | `issues/create`, `issues.create` | `issues` | `create issue` |
//! | `issues/list` | `issues` | `list issues` |
//! | `issues/add-labels` | `issues` | `issues add-labels` |
//! | `read_item_items__item_id__get` | any, with `GET /items/{item_id}` | `read_item` |
//! | longer than 45 letters, and `zone-rules-…` | `Zone rules` | without the tag |

use heck::ToUpperCamelCase as _;

use super::type_path::letters_and_digits;

/// The maximal length of the words of an operation, as an identifier. Types of operations with
/// longer ones are named by the path.
const LONGEST: usize = 45;

/// Verbs whose object is in the plural.
const OF_SEVERAL: [&str; 5] = ["list", "search", "count", "find", "query"];

/// The words of an operation; `None` if it is named by its path.
pub(super) fn operation_words(
    id: Option<&str>,
    tags: &[String],
    method: &str,
    template: &str,
) -> Option<String> {
    let id = id.filter(|id| id.chars().any(char::is_alphanumeric))?;
    let words = without_path(id, method, template);
    let words = tags.iter().find_map(|tag| of_tag(words, tag)).unwrap_or_else(|| words.to_owned());
    let fits = |words: &String| words.to_upper_camel_case().chars().count() <= LONGEST;
    if fits(&words) {
        return Some(words);
    }
    tags.iter().filter_map(|tag| after_tag(&words, tag)).map(str::to_owned).find(fits)
}

/// Removes the path and the method from the end of an id: `FastAPI` appends them to the function.
fn without_path<'i>(id: &'i str, method: &str, template: &str) -> &'i str {
    let path: String =
        template.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    let suffix = format!("{path}_{}", method.to_lowercase());
    let rest = id.strip_suffix(&suffix).map(|rest| rest.trim_end_matches('_'));
    rest.filter(|rest| rest.chars().any(char::is_alphanumeric)).unwrap_or(id)
}

/// The verb and the object of an id that is a tag and one word.
fn of_tag(id: &str, tag: &str) -> Option<String> {
    let (before, verb) = id.split_once(['/', '.', ':'])?;
    let one_word = verb.chars().all(char::is_alphanumeric) && verb.to_lowercase() == verb;
    if !one_word || letters_and_digits(before) != letters_and_digits(tag) {
        return None;
    }
    let object = if OF_SEVERAL.contains(&verb) { before.to_owned() } else { singular(before) };
    Some(format!("{verb} {object}"))
}

/// The rest of an id that begins with the words of a tag.
fn after_tag<'i>(id: &'i str, tag: &str) -> Option<&'i str> {
    let tag = letters_and_digits(tag);
    let mut seen = String::new();
    for (at, c) in id.char_indices() {
        if seen.len() >= tag.len() {
            let rest = id[at..].trim_start_matches(|c: char| !c.is_alphanumeric());
            return (seen == tag && !tag.is_empty() && !c.is_lowercase() && !rest.is_empty())
                .then_some(rest);
        }
        seen.extend(c.to_lowercase().filter(|c| c.is_alphanumeric()));
    }
    None
}

/// The singular of an English plural with a regular ending; other words are unchanged.
fn singular(word: &str) -> String {
    let es = ["sses", "shes", "ches", "xes", "zes"];
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        format!("{stem}y")
    } else if es.iter().any(|ending| word.ends_with(ending)) {
        word[..word.len() - 2].to_owned()
    } else if ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending)) {
        word.to_owned()
    } else {
        word.strip_suffix('s').filter(|stem| stem.len() > 1).unwrap_or(word).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(id: &str, tag: &str, expected: Option<&str>) {
        let words = operation_words(Some(id), &[tag.to_owned()], "GET", "/items/{item_id}");
        assert_eq!(words.as_deref(), expected, "{id}");
    }

    #[test]
    fn a_verb_after_the_tag_comes_first() {
        check("issues/create", "issues", Some("create issue"));
        check("issues/list", "Issues", Some("list issues"));
        check("policies.delete", "policies", Some("delete policy"));
        check("status/get", "status", Some("get status"));
        check("issues/add-labels", "issues", Some("issues/add-labels"));
        check("issues/create", "repos", Some("issues/create"));
        check("createIssue", "issues", Some("createIssue"));
    }

    #[test]
    fn the_path_at_the_end_is_removed() {
        check("read_item_items__item_id__get", "items", Some("read_item"));
        check("_items__item_id__get", "items", Some("_items__item_id__get"));
    }

    #[test]
    fn long_ids_lose_their_tag_or_name_nothing() {
        let id = "zone-level-firewall-rules-replace-every-rule-of-some-zone";
        check(id, "Zone-level firewall rules", Some("replace-every-rule-of-some-zone"));
        check(id, "Zone-level fire", None);
        check(id, "Rules", None);
        check("", "a", None);
        check("//", "a", None);
    }
}
