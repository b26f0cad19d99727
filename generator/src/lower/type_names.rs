//! Chooses the names of inline types.
//!
//! Each type has a list of names that it can get, the best first. A name that several types want is
//! given to none of them: each takes its next one. So a name does not depend on the order of the
//! description, and never changes its meaning when another type comes. The names of components and
//! of path nodes are taken. A type that has no other name keeps its last one, with a number.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{PathNode, Types};
use crate::naming::{ModuleName, ModulePath, TypeName};

use super::equal::Paths;
use super::type_path::{Candidate, TypePath, is_name, models};

/// Sets the modules and names of all types that are not named by a component.
pub(super) fn choose(root: &PathNode, types: &mut Types, paths: &Paths) {
    let mut taken: BTreeSet<Candidate> = BTreeSet::new();
    for (id, def) in types.iter() {
        if !paths.contains_key(&id) {
            taken.insert((def.module.clone(), def.name.clone()));
        }
    }
    let requests = ModulePath::new([ModuleName::preferred("requests")]);
    take_nodes(&root.children, &requests, &mut taken);
    let ids: Vec<_> = paths.keys().copied().collect();
    let candidates: Vec<_> = paths.values().map(|positions| candidates(positions)).collect();
    for (id, (module, name)) in ids.into_iter().zip(assign(&candidates, taken)) {
        types[id].module = module;
        types[id].name = name;
    }
}

fn take_nodes(nodes: &[PathNode], module: &ModulePath, taken: &mut BTreeSet<Candidate>) {
    for node in nodes {
        taken.insert((module.clone(), node.name.clone()));
        take_nodes(&node.children, &module.join(node.module.clone()), taken);
    }
}

/// The name of each type: the first of its candidates that is neither taken nor wanted by another
/// type.
fn assign(candidates: &[Vec<Candidate>], taken: BTreeSet<Candidate>) -> Vec<Candidate> {
    let mut refused = taken;
    let mut positions = vec![0; candidates.len()];
    loop {
        let mut claims: BTreeMap<&Candidate, Vec<usize>> = BTreeMap::new();
        for (index, own) in candidates.iter().enumerate() {
            claims.entry(&own[positions[index]]).or_default().push(index);
        }
        let mut settled = true;
        for (claim, indices) in claims {
            if indices.len() > 1 {
                refused.insert(claim.clone());
            }
            if !refused.contains(claim) {
                continue;
            }
            for index in indices {
                if positions[index] + 1 < candidates[index].len() {
                    positions[index] += 1;
                    settled = false;
                }
            }
        }
        if settled {
            let own = candidates.iter().zip(positions);
            return own.map(|(own, position)| own[position].clone()).collect();
        }
    }
}

/// The names that a type with these positions can get: by what all positions have in common, then
/// by each position, the best one first.
fn candidates(positions: &[TypePath]) -> Vec<Candidate> {
    let mut sorted: Vec<(Vec<Candidate>, &TypePath)> =
        positions.iter().map(|path| (path.candidates(), path)).collect();
    sorted.sort_by(|(one, path), (other, of_other)| {
        (path.rank(), one).cmp(&(of_other.rank(), other))
    });
    let mut found: Vec<Candidate> = Vec::new();
    if let [(best, _), others @ ..] = &sorted[..]
        && !others.is_empty()
    {
        let is_common = |name: &&Candidate| others.iter().all(|(names, _)| names.contains(name));
        found.extend(best.iter().filter(is_common).cloned());
    }
    found.extend(common(positions));
    found.extend(sorted.into_iter().flat_map(|(candidates, _)| candidates));
    if !have_one_root(positions) {
        found.retain(|(module, _)| !is_in_requests(module));
    }
    if found.is_empty() {
        found.extend(positions.iter().map(TypePath::absolute).min());
    }
    let mut seen = BTreeSet::new();
    found.retain(|candidate| seen.insert(candidate.clone()));
    found
}

/// Parts that say nothing without their owner.
const VAGUE: [&str; 6] = ["content", "data", "kind", "result", "results", "type"];

/// The last part of all positions, or their role, if it is the same for all of them.
fn common(positions: &[TypePath]) -> Option<Candidate> {
    let [first, rest @ ..] = positions else { return None };
    if let Some(role) = first.shared_role() {
        let all = !rest.is_empty() && rest.iter().all(|path| path.shared_role() == Some(role));
        return all.then(|| (models(), TypeName::preferred(role)));
    }
    let last = first.last_part()?;
    let is_common =
        !rest.is_empty() && rest.iter().all(|path| path.last_part().as_ref() == Some(&last));
    (is_common && is_name(&last) && !VAGUE.contains(&&*last))
        .then(|| (models(), TypeName::preferred(&last)))
}

/// Returns whether the positions that are in modules of requests are all in one below the root:
/// another one can need another cargo feature.
fn have_one_root(positions: &[TypePath]) -> bool {
    let roots = positions.iter().map(|path| path.module.names().get(..2));
    let roots: BTreeSet<_> = roots.collect();
    roots.len() == 1
}

fn is_in_requests(module: &ModulePath) -> bool {
    module.names().first().is_some_and(|first| first.as_str() == "requests")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(name: &str) -> Candidate {
        (models(), TypeName::preferred(name))
    }

    #[track_caller]
    fn check(types: &[&[&str]], taken: &[&str], expected: &[&str]) {
        let candidates: Vec<Vec<_>> =
            types.iter().map(|names| names.iter().map(|name| candidate(name)).collect()).collect();
        let names = assign(&candidates, taken.iter().map(|name| candidate(name)).collect());
        let names: Vec<_> = names.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn a_name_that_is_wanted_once_is_given() {
        check(&[&["Owner", "PetOwner"], &["Place"]], &[], &["Owner", "Place"]);
    }

    #[test]
    fn a_name_that_several_want_is_given_to_none() {
        check(&[&["Owner", "PetOwner"], &["Owner", "CarOwner"]], &[], &["PetOwner", "CarOwner"]);
        // Nor to one that comes later.
        check(
            &[&["A", "B"], &["A", "C"], &["D", "A", "E"], &["D", "F"]],
            &[],
            &["B", "C", "E", "F"],
        );
    }

    #[test]
    fn components_keep_their_names() {
        check(&[&["Owner", "PetOwner"]], &["Owner"], &["PetOwner"]);
    }

    #[test]
    fn the_last_name_is_kept() {
        check(&[&["Owner"], &["Owner", "CarOwner"]], &[], &["Owner", "CarOwner"]);
        check(&[&["Owner"]], &["Owner"], &["Owner"]);
    }
}
