//! Sequences of changes, compared with the same changes of a set in memory.

use std::collections::BTreeMap;

use graph_assign::RetryPolicy;
use graph_assign::models::{
    AllDevicesAssignmentTarget, AllLicensedUsersAssignmentTarget,
    AnyDeviceAndAppManagementAssignmentTarget, ConfigurationManagerCollectionAssignmentTarget,
    ExclusionGroupAssignmentTarget, GroupAssignmentTarget,
};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::Assignment;
use crate::intune::{Intune, throttled};
use crate::support::{CONFIGURATION, builder};

/// The target of an assignment in memory.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Target {
    Group(u8),
    NotGroup(u8),
    Collection(u8),
    AllDevices,
    AllUsers,
    /// A target of an unknown type.
    Future(u8),
}

impl Target {
    fn to_model(&self) -> AnyDeviceAndAppManagementAssignmentTarget {
        match self {
            Self::Group(id) => GroupAssignmentTarget::new().group_id(id.to_string()).into(),
            Self::NotGroup(id) => {
                ExclusionGroupAssignmentTarget::new().group_id(id.to_string()).into()
            }
            Self::Collection(id) => ConfigurationManagerCollectionAssignmentTarget::new()
                .collection_id(id.to_string())
                .into(),
            Self::AllDevices => AllDevicesAssignmentTarget::new().into(),
            Self::AllUsers => AllLicensedUsersAssignmentTarget::new().into(),
            Self::Future(id) => {
                let json = json!({ "@odata.type": "#microsoft.graph.future", "of": [id] });
                serde_json::from_value(json).expect("any object is a target")
            }
        }
    }
}

/// The other properties of an assignment, if it has any.
type Note = Option<u8>;

#[derive(Clone, Debug)]
enum Step {
    Merge(BTreeMap<Target, Note>),
    Remove(Vec<Target>),
    ReplaceAll(BTreeMap<Target, Note>),
}

fn target() -> impl Strategy<Value = Target> {
    prop_oneof![
        (0..4_u8).prop_map(Target::Group),
        (0..4_u8).prop_map(Target::NotGroup),
        (0..2_u8).prop_map(Target::Collection),
        Just(Target::AllDevices),
        Just(Target::AllUsers),
        (0..3_u8).prop_map(Target::Future),
    ]
}

fn named() -> impl Strategy<Value = BTreeMap<Target, Note>> {
    vec((target(), proptest::option::of(0..3_u8)), 0..5).prop_map(BTreeMap::from_iter)
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => named().prop_map(Step::Merge),
        3 => vec(target(), 0..4).prop_map(Step::Remove),
        1 => named().prop_map(Step::ReplaceAll),
    ]
}

fn assignment((target, note): (&Target, &Note)) -> Assignment {
    let mut assignment = Assignment::new().target(target.to_model());
    if let Some(note) = note {
        assignment.additional_properties.insert("note".to_owned(), json!(note));
    }
    assignment
}

/// Applies a change to the set in memory, and returns whether it differs.
fn apply(set: &mut BTreeMap<Target, Note>, step: &Step) {
    match step {
        Step::Merge(named) => {
            for (target, note) in named {
                let known = set.entry(target.clone()).or_insert(*note);
                *known = note.or(*known);
            }
        }
        Step::Remove(targets) => set.retain(|target, _| !targets.contains(target)),
        Step::ReplaceAll(named) => set.clone_from(named),
    }
}

/// The assignments of the service, as in memory.
fn known(service: &Intune) -> Vec<(Value, Note)> {
    let pair = |assignment: &Value| {
        let note = assignment["note"].as_u64().map(|note| u8::try_from(note).expect("a small one"));
        (assignment["target"].clone(), note)
    };
    let mut known: Vec<_> = service.set(CONFIGURATION).iter().map(pair).collect();
    known.sort_by_key(|(target, _)| target.to_string());
    known
}

fn expected(set: &BTreeMap<Target, Note>) -> Vec<(Value, Note)> {
    let json = |target: &Target| serde_json::to_value(target.to_model()).expect("JSON");
    let mut expected: Vec<_> = set.iter().map(|(target, note)| (json(target), *note)).collect();
    expected.sort_by_key(|(target, _)| target.to_string());
    expected
}

async fn run(page: usize, throttling: &[bool], steps: &[Step]) {
    let responses = throttling.iter().map(|throttle| throttle.then(throttled));
    let service = Intune::with(CONFIGURATION, json!([])).await;
    let service = service.in_pages_of(page).responding(responses);
    let client = builder(&service.root()).retry(RetryPolicy::new().max_attempts(10)).build();
    let configurations =
        client.expect("the settings are right").device_app_management().mobile_app_configurations();
    let place = configurations.by_id(CONFIGURATION).assignments();
    let mut set = BTreeMap::new();
    for step in steps {
        let before = set.clone();
        apply(&mut set, step);
        let posts = service.posted().await.len();
        let changed = match step {
            Step::Merge(named) => place.merge(named.iter().map(assignment)).await.map(Some),
            Step::Remove(targets) => {
                place.remove(targets.iter().map(Target::to_model)).await.map(Some)
            }
            Step::ReplaceAll(named) => {
                place.replace_all(named.iter().map(assignment)).await.map(|()| None)
            }
        };
        let changed = changed.expect("the service is there again in the end");
        assert_eq!(known(&service), expected(&set), "{step:?}");
        if let Some(changes) = changed {
            assert_eq!(changes.is_empty(), before == set, "{step:?}");
            assert_eq!(changes.is_empty(), service.posted().await.len() == posts, "{step:?}");
            let there = changes.added.len() + changes.updated.len() + changes.unchanged.len();
            assert_eq!(there, set.len(), "{step:?}");
            assert_eq!(changes.removed.len(), before.len() + changes.added.len() - set.len());
        }
    }
}

property_tests! {
    cases: 48;

    #[test]
    fn any_changes_are_those_of_a_set_in_memory(
        page in 1..6_usize,
        throttling in vec(proptest::bool::weighted(0.2), 0..8),
        steps in vec(step(), 1..8),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime starts").block_on(run(page, &throttling, &steps));
    }
}
