//! Suggestions for misspelled names.

/// Returns up to three of `names` that are similar to `wanted`, the most similar first.
pub(crate) fn suggest<'n>(wanted: &str, names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let limit = (wanted.chars().count() / 3).clamp(1, 12);
    let lower = wanted.to_lowercase();
    let mut found: Vec<(usize, &str)> = names
        .filter(|name| name.len().abs_diff(wanted.len()) <= limit * 4)
        .map(|name| (strsim::levenshtein(&lower, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= limit)
        .collect();
    found.sort_unstable();
    found.truncate(3);
    found.into_iter().map(|(_, name)| name).collect()
}

/// `a`, `b` or `c`, each in backticks; empty for none.
pub(super) fn alternatives(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_names_come_first() {
        let names = ["description", "operationId", "summary", "get"];
        assert_eq!(suggest("desciption", names.into_iter()), ["description"]);
        assert_eq!(suggest("operationid", names.into_iter()), ["operationId"]);
        assert!(suggest("wholly different", names.into_iter()).is_empty());
        assert_eq!(alternatives(&["a", "b", "c"]), "`a`, `b` or `c`");
    }
}
