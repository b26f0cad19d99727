//! Variants without the name of their enum: `Status::StatusActive` is `Status::Active`.

use std::collections::BTreeMap;

use heck::ToSnakeCase as _;

use super::VariantName;

/// Removes the name of an enum from its variants, unless the rest is no identifier, is reserved, or
/// is the name of another variant.
///
/// The whole name is removed from each variant that begins with it. If all variants begin with the
/// last words of the name, these are removed from all of them.
pub fn without_enum_name(name: &str, variants: &mut [&mut VariantName], reserved: &[&str]) {
    let shorter = shorter(name, variants);
    let mut names: Vec<VariantName> = variants
        .iter()
        .zip(&shorter)
        .map(|(own, found)| found.as_ref().unwrap_or(own).clone())
        .collect();
    // Keeping one variant may collide with another that was shortened.
    loop {
        let mut uses: BTreeMap<VariantName, usize> = BTreeMap::new();
        for name in &names {
            *uses.entry(name.clone()).or_default() += 1;
        }
        let mut settled = true;
        for (own, name) in variants.iter().zip(&mut names) {
            let unusable = uses[name] > 1 || reserved.contains(&name.as_str());
            if unusable && **own != *name {
                *name = (**own).clone();
                settled = false;
            }
        }
        if settled {
            break;
        }
    }
    for (own, name) in variants.iter_mut().zip(names) {
        **own = name;
    }
}

/// The variants without the name of the enum.
fn shorter(name: &str, variants: &[&mut VariantName]) -> Vec<Option<VariantName>> {
    let whole: Vec<_> = variants.iter().map(|own| without_repeated(own, name)).collect();
    if whole.iter().any(Option::is_some) || variants.len() < 2 {
        return whole;
    }
    // The words are those of the casing of identifiers.
    let words = name.to_snake_case();
    let starts = words.match_indices('_').map(|(at, _)| &words[at + 1..]);
    let suffixes = starts.map(|rest| rest.replace('_', "").len());
    for length in suffixes {
        let Some(suffix) = name.len().checked_sub(length).and_then(|at| name.get(at..)) else {
            continue;
        };
        let all: Vec<_> = variants.iter().map(|own| own.without(suffix)).collect();
        if all.iter().all(Option::is_some) {
            return all;
        }
    }
    whole
}

fn without_repeated(own: &VariantName, name: &str) -> Option<VariantName> {
    let mut shortest = own.without(name)?;
    while let Some(shorter) = shortest.without(name) {
        shortest = shorter;
    }
    Some(shortest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, variants: &[&str], expected: &[&str]) {
        let mut names: Vec<_> = variants.iter().map(|name| VariantName::preferred(name)).collect();
        without_enum_name(name, &mut names.iter_mut().collect::<Vec<_>>(), &["Other"]);
        let names: Vec<_> = names.iter().map(VariantName::as_str).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn variants_do_not_repeat_the_name_of_their_enum() {
        check("Status", &["status active", "paused"], &["Active", "Paused"]);
        check("Status", &["status status active"], &["Active"]);
        check("PetStatus", &["status active", "status sold"], &["Active", "Sold"]);
        check("PetStatus", &["status active", "sold"], &["StatusActive", "Sold"]);
    }

    #[test]
    fn variants_keep_the_name_if_the_rest_is_not_usable() {
        check("Level", &["level 1", "level 2"], &["Level1", "Level2"]);
        check("Status", &["status active", "active"], &["StatusActive", "Active"]);
        check("Status", &["status other", "status self"], &["StatusOther", "StatusSelf"]);
        check("Status", &["status status x", "status x", "x"], &["StatusStatusX", "StatusX", "X"]);
        check("Status", &["statuses", "status"], &["Statuses", "Status"]);
    }
}
