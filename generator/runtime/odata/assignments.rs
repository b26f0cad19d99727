//! Changes of assignment sets, which the service only replaces as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::time::Duration;

use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::call::Call;
use crate::runtime::call::draft::Draft;
use crate::runtime::call::endpoint::Endpoint;
use crate::runtime::call::parameters::Parameters;
use crate::runtime::call::retry::RetryPolicy;
use crate::runtime::call::sending::Receive;
use crate::runtime::codec::{self, Field, Received};
use crate::runtime::error::Error;
use crate::runtime::odata::action_path::ActionPath;
use crate::runtime::odata::targets::{Targets, covers, overlay, to_json};
use crate::runtime::operation::Operation;
use crate::runtime::paging::page_body::has_list;
use crate::runtime::paging::pages::Page;
use crate::runtime::response::raw::RawResponse;
use crate::runtime::response::{read_json, unexpected};

/// The parameter name in errors about the assignments.
const ARGUMENT: &str = "assignments";

/// A collection of assignments with an action that replaces all of them.
pub trait AssignmentSet {
    /// The type of an assignment.
    type Item: Field + Clone + Send + 'static;
    /// The type of the target of an assignment.
    type Target: Field;
    /// The type of a page of assignments.
    type Page: Page<Item = Self::Item> + Field + Send + 'static;
    /// The options of the list operation.
    type Options: Parameters + Send + 'static;
    /// The identity of targets.
    const TARGETS: Targets;

    /// Returns the endpoint of the collection.
    fn collection(&self) -> &Endpoint;

    /// Returns the call that lists the assignments.
    fn list(&self) -> Call<Self::Page, Self::Options>;

    /// Returns the call that replaces all assignments of a collection.
    fn assign(collection: &Endpoint, set: Vec<Self::Item>) -> Call<()>;
}

/// The result of a change of a set of assignments.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AssignmentChanges<T> {
    /// The new assignments, as they were sent.
    pub added: Vec<T>,
    /// The changed assignments, as they were sent.
    pub updated: Vec<T>,
    /// The removed assignments, as they were listed.
    pub removed: Vec<T>,
    /// The unchanged assignments, as they were listed.
    pub unchanged: Vec<T>,
}

impl<T> AssignmentChanges<T> {
    /// Returns whether nothing has changed. In this case, only the calls that list the assignments were sent.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.updated.is_empty() && self.removed.is_empty()
    }
}

/// A change of a set of assignments, which is made when it is awaited.
///
/// The service only replaces the set as a whole. So the change lists all pages of the existing assignments, and then
/// sends the complete new set, unless nothing changes. Settings apply to each of these calls.
///
/// - **Existing assignments** are sent back as they were listed, including ids, additional properties and unknown
///   types. If two existing assignments have the same target, the first one is effective, as it is for the service;
///   both are sent back.
/// - **Targets are equal** if they have the same exact type name (with or without `#`) and the same values of the
///   properties that their types add to the common base. Properties of the base, such as filters, do not identify a
///   target. For types that the crate does not know, all properties have to be equal. GUIDs are compared
///   case-insensitively, and null properties are equal to absent ones.
/// - **Updates** are assignments for an existing target with at least one different value. Properties that an update
///   does not set are kept, including those of nested objects; lists are replaced as a whole. The `id` is assigned by
///   the service, and is neither compared nor changed.
/// - **Two assignments for one target**, or one without a target, are rejected before anything is sent.
/// - **Some assignments have more that identifies them**, as the documentation of their methods says: an app can be
///   required for a group and available to it, which are two assignments. A removal of a target removes both.
/// - **Concurrent changes are lost**, or undo this one: the service has no conditional replacement. Only one program
///   at a time should change the assignments of an object.
/// - **After an error** other than a rejection by the service, the set may have been replaced nevertheless. It is
///   safe to repeat the change.
#[must_use = "nothing changes until it is awaited"]
pub struct ChangeAssignments<S: AssignmentSet> {
    collection: Endpoint,
    list: Call<S::Page, S::Options>,
    change: Result<Change<S::Item>, String>,
    settings: Vec<Setting>,
}

/// A function that applies a setting to a call.
type Setting = Box<dyn Fn(&mut Draft) + Send>;

/// The requested change.
enum Change<T> {
    /// Adds or updates these assignments, each with the key of its target.
    Merge(Vec<(String, T)>),
    /// Removes the assignments whose targets have these keys.
    Remove(BTreeSet<String>),
}

impl<S: AssignmentSet> ChangeAssignments<S> {
    /// Adds or updates assignments of a set.
    pub(crate) fn merge(set: &S, items: impl IntoIterator<Item = impl Into<S::Item>>) -> Self {
        let keyed = |(index, item): (usize, S::Item)| match S::TARGETS.key_of(&item) {
            Some(key) => Ok((key, item)),
            None => Err(missing(S::TARGETS, index)),
        };
        let items: Result<Vec<_>, _> =
            items.into_iter().map(Into::into).enumerate().map(keyed).collect();
        let change = items.and_then(|items| {
            check_distinct(items.iter().map(|(key, _)| Some(key.clone())))?;
            Ok(Change::Merge(items))
        });
        Self::new(set, change)
    }

    /// Removes the assignments for these targets from a set.
    pub(crate) fn remove(set: &S, targets: impl IntoIterator<Item = impl Into<S::Target>>) -> Self {
        let key = |target: S::Target| S::TARGETS.key(target.slot());
        let keys = targets.into_iter().filter_map(|target| key(target.into()));
        Self::new(set, Ok(Change::Remove(keys.collect())))
    }

    /// Replaces all assignments of a set.
    pub(crate) fn replace_all(
        set: &S,
        items: impl IntoIterator<Item = impl Into<S::Item>>,
    ) -> Call<()> {
        let items: Vec<S::Item> = items.into_iter().map(Into::into).collect();
        let distinct = check_distinct(items.iter().map(|item| S::TARGETS.key_of(item)));
        let mut call = S::assign(set.collection(), items);
        if let Err(problem) = distinct {
            call.draft.parameters.refuse(ARGUMENT, problem);
        }
        call
    }

    fn new(set: &S, change: Result<Change<S::Item>, String>) -> Self {
        let collection = set.collection().clone();
        Self { collection, list: set.list(), change, settings: Vec::new() }
    }

    /// Sets a header of each call: see [`Call::header`](crate::runtime::Call::header).
    pub fn header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let (name, value) = (name.into(), value.into());
        self.set(move |call| call.headers.push(name.clone(), value.clone()))
    }

    /// Sets the total timeout of each call, in place of the client's setting.
    pub fn timeout(self, timeout: Duration) -> Self {
        self.set(move |call| call.timeout = Some(timeout))
    }

    /// Sets how long each call waits for the start of its response, in place of the client's setting.
    pub fn response_timeout(self, timeout: Duration) -> Self {
        self.set(move |call| call.response_timeout = Some(timeout))
    }

    /// Sets the retry policy of each call, in place of the client's setting. The call that replaces the set is
    /// idempotent, so it is retried like a read.
    pub fn retry(self, policy: RetryPolicy) -> Self {
        self.set(move |call| call.retry = Some(policy.clone()))
    }

    /// Sets the path of the call that replaces the set, in place of the client's setting.
    pub fn action_path(self, path: ActionPath) -> Self {
        self.set(move |call| call.action_path = Some(path))
    }

    pub(crate) fn set(mut self, setting: impl Fn(&mut Draft) + Send + 'static) -> Self {
        self.settings.push(Box::new(setting));
        self
    }
}

/// Explains that an assignment has no identity.
fn missing(targets: Targets, index: usize) -> String {
    let names = [&[targets.property], targets.with].concat().join(" or no ");
    format!("has no {names} at {index}")
}

/// Rejects two assignments for one target: services silently ignore the second.
fn check_distinct(keys: impl Iterator<Item = Option<String>>) -> Result<(), String> {
    let mut known = BTreeMap::new();
    for (index, key) in keys.enumerate() {
        let Some(key) = key else { continue };
        if let Some(first) = known.get(&key) {
            return Err(format!("has one target twice, at {first} and at {index}: {key}"));
        }
        known.insert(key, index);
    }
    Ok(())
}

impl<S: AssignmentSet + 'static> IntoFuture for ChangeAssignments<S> {
    type Output = Result<AssignmentChanges<S::Item>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.make())
    }
}

impl<S: AssignmentSet> fmt::Debug for ChangeAssignments<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.list.draft.fmt_as("ChangeAssignments", f)
    }
}

impl<S: AssignmentSet> ChangeAssignments<S> {
    async fn make(self) -> Result<AssignmentChanges<S::Item>, Error> {
        let Self { collection, mut list, change, settings } = self;
        let operation = list.draft.operation;
        let refuse = |problem: String| Error::parameter(operation, ARGUMENT, problem);
        let change = change.map_err(refuse)?;
        apply(&settings, &mut list.draft);
        let known = list_all::<S>(list).await?;
        let (set, removed) = match change {
            Change::Merge(items) => (merged(S::TARGETS, known, items).map_err(refuse)?, Vec::new()),
            Change::Remove(keys) => without(S::TARGETS, known, &keys),
        };
        let changes =
            !removed.is_empty() || set.iter().any(|(state, _)| *state != State::Unchanged);
        if changes {
            let all = set.iter().map(|(_, item)| item.clone()).collect();
            let mut assign = S::assign(&collection, all);
            apply(&settings, &mut assign.draft);
            assign.await?;
        }
        Ok(summary(set, removed))
    }
}

fn apply(settings: &[Setting], call: &mut Draft) {
    for set in settings {
        set(call);
    }
}

/// Lists all existing assignments. A page without a list of items is an error: assignments that are missing here would
/// be removed.
async fn list_all<S: AssignmentSet>(
    list: Call<S::Page, S::Options>,
) -> Result<Vec<S::Item>, Error> {
    let mut pages = list.reading("application/json", Receive::Whole, read_page::<S>).pages();
    let mut known = Vec::new();
    while let Some(page) = pages.next().await? {
        known.extend(page.into_items());
    }
    Ok(known)
}

fn read_page<S: AssignmentSet>(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<Received<S::Page>, Error> {
    // Lenient reading of such a page would return no items, or wrong ones.
    if has_list(&response.body, <S::Page as Page>::ITEMS) {
        return read_json(operation, response);
    }
    Err(unexpected(operation, response, "a page with its items"))
}

/// The state of an assignment in the new set.
#[derive(Clone, Copy, Eq, PartialEq)]
enum State {
    Unchanged,
    Updated,
    Added,
}

/// Merges items, each with the key of its target, into the existing assignments.
///
/// If two existing assignments have the same target, the first one is effective, as it is for the service; the other is
/// kept unchanged.
fn merged<T: Field + Clone>(
    targets: Targets,
    known: Vec<T>,
    items: Vec<(String, T)>,
) -> Result<Vec<(State, T)>, String> {
    let mut positions = BTreeMap::new();
    for (index, item) in known.iter().enumerate() {
        if let Some(key) = targets.key_of(item) {
            positions.entry(key).or_insert(index);
        }
    }
    let mut set: Vec<_> = known.into_iter().map(|item| (State::Unchanged, item)).collect();
    for (key, item) in items {
        let Some(position) = positions.get(&key) else {
            set.push((State::Added, item));
            continue;
        };
        let changed = changed(&set[*position].1, &item);
        let changed = changed.map_err(|error| {
            format!("cannot be merged into the existing assignment for the target {key}: {error}")
        })?;
        if let Some(changed) = changed {
            set[*position] = (State::Updated, changed);
        }
    }
    Ok(set)
}

/// Merges an assignment into an existing one with the same target; `None` if nothing changes.
fn changed<T: Field>(known: &T, new: &T) -> Result<Option<T>, BoxError> {
    let (mut known, new) = (to_json(known)?, to_json(new)?);
    if covers(&known, &new) {
        return Ok(None);
    }
    overlay(&mut known, &new);
    Ok(Some(codec::receive(&serde_json::to_vec(&known)?)?.value))
}

/// Splits the existing assignments into those that remain and those whose targets have these keys.
fn without<T: Field>(
    targets: Targets,
    known: Vec<T>,
    keys: &BTreeSet<String>,
) -> (Vec<(State, T)>, Vec<T>) {
    let named = |item: &T| targets.target_key_of(item).is_some_and(|key| keys.contains(&key));
    let (removed, kept): (Vec<T>, Vec<T>) = known.into_iter().partition(named);
    (kept.into_iter().map(|item| (State::Unchanged, item)).collect(), removed)
}

fn summary<T>(set: Vec<(State, T)>, removed: Vec<T>) -> AssignmentChanges<T> {
    let (added, updated, unchanged) = (Vec::new(), Vec::new(), Vec::new());
    let mut changes = AssignmentChanges { added, updated, removed, unchanged };
    for (state, item) in set {
        match state {
            State::Unchanged => changes.unchanged.push(item),
            State::Updated => changes.updated.push(item),
            State::Added => changes.added.push(item),
        }
    }
    changes
}

impl<T, P: Parameters> Call<T, P> {
    /// Returns the call with a response that is ignored.
    pub(crate) fn ignoring(self) -> Call<(), P> {
        self.reading("application/json", Receive::Whole, |_, _| Ok(Received::fitting(())))
    }
}
