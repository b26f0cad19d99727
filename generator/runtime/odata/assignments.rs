//! Sets of assignments, which their service only replaces as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::time::Duration;

use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::call::Call;
use crate::runtime::call::draft::Draft;
use crate::runtime::call::endpoint::Endpoint;
use crate::runtime::call::parameters::Parameters;
use crate::runtime::call::receive::Receive;
use crate::runtime::call::retry::RetryPolicy;
use crate::runtime::codec::{self, Field, Received};
use crate::runtime::error::Error;
use crate::runtime::odata::action_path::ActionPath;
use crate::runtime::odata::page_body::has_list;
use crate::runtime::odata::paging::Page;
use crate::runtime::odata::targets::{Targets, covers, overlay, to_json};
use crate::runtime::operation::Operation;
use crate::runtime::response::raw::RawResponse;
use crate::runtime::response::{read_json, unexpected};

/// The name under which problems with what is assigned are reported.
const ARGUMENT: &str = "assignments";

/// A collection of assignments, and the action that replaces all of them.
pub trait AssignmentSet {
    /// An assignment.
    type Item: Field + Clone + Send + 'static;
    /// Whom an assignment is for.
    type Target: Field;
    /// A page of assignments.
    type Page: Page<Item = Self::Item> + Field + Send + 'static;
    /// What listing takes.
    type Options: Parameters + Send + 'static;
    /// What tells targets apart.
    const TARGETS: Targets;

    /// Where the collection is.
    fn collection(&self) -> &Endpoint;

    /// Lists the assignments.
    fn list(&self) -> Call<Self::Page, Self::Options>;

    /// Replaces all assignments of a collection.
    fn assign(collection: &Endpoint, set: Vec<Self::Item>) -> Call<()>;
}

/// What a change of a set of assignments did.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AssignmentChanges<T> {
    /// The assignments that were not there before, as they were sent.
    pub added: Vec<T>,
    /// Those that were there and are different now, as they were sent.
    pub updated: Vec<T>,
    /// Those that are there no longer, as they were listed.
    pub removed: Vec<T>,
    /// Those that are as they were, as they were listed.
    pub unchanged: Vec<T>,
}

impl<T> AssignmentChanges<T> {
    /// Whether nothing has changed. Then nothing was sent but what asks which assignments there are.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.updated.is_empty() && self.removed.is_empty()
    }
}

/// A change of a set of assignments, which is made once it is awaited.
///
/// The service only replaces the set as a whole. So the change lists what is there, page by page, and
/// sends the whole as it is to be, unless it is so already; settings hold for each of these calls.
///
/// - **What is there** goes back as it was listed: ids, what the crate does not know, types that it
///   does not know. Of two assignments for one target, the first is the one that counts, as it is for
///   the service; both go back.
/// - **Targets are the same** if their types are, by their exact names (with or without `#`), and the
///   properties that their types add to their common base. Those of the base, such as filters, tell no
///   targets apart. Of a type that the crate does not know, all properties have to be the same. GUIDs
///   are the same in capitals, and a property that is null is as one that is absent.
/// - **An update** is an assignment for a target that is there already, which sets something to
///   another value than it has there. What it does not set stays as it is there, in objects within it
///   too; lists are replaced as a whole. Its `id` is the service's, and is neither compared nor changed.
/// - **Two assignments for one target**, or one without a target, are refused before anything is sent.
/// - **Whoever changes the set in between loses that change**, or undoes this one: the service has no
///   way to say that the set is to be replaced only if it is still the same. Let one program at a time
///   change the assignments of one thing.
/// - **If it fails**, and not because the service refused it, the set may have been replaced all the
///   same. Making the change again does no harm.
#[must_use = "nothing changes until it is awaited"]
pub struct ChangeAssignments<S: AssignmentSet> {
    collection: Endpoint,
    list: Call<S::Page, S::Options>,
    change: Result<Change<S::Item>, String>,
    settings: Vec<Setting>,
}

/// Sets something of a call.
type Setting = Box<dyn Fn(&mut Draft) + Send>;

/// What is to be changed.
enum Change<T> {
    /// These are to be there: each with the key of its target.
    Merge(Vec<(String, T)>),
    /// Those whose targets have these keys are not to be there.
    Remove(BTreeSet<String>),
}

impl<S: AssignmentSet> ChangeAssignments<S> {
    /// Has these assignments in a set.
    pub(crate) fn merge(set: &S, items: impl IntoIterator<Item = impl Into<S::Item>>) -> Self {
        let keyed = |(index, item): (usize, S::Item)| match S::TARGETS.key_of(&item) {
            Some(key) => Ok((key, item)),
            None => Err(format!("has no target at {index}")),
        };
        let items: Result<Vec<_>, _> =
            items.into_iter().map(Into::into).enumerate().map(keyed).collect();
        let change = items.and_then(|items| {
            check_distinct(items.iter().map(|(key, _)| Some(key.clone())))?;
            Ok(Change::Merge(items))
        });
        Self::new(set, change)
    }

    /// Has no assignments for these targets in a set.
    pub(crate) fn remove(set: &S, targets: impl IntoIterator<Item = impl Into<S::Target>>) -> Self {
        let key = |target: S::Target| S::TARGETS.key(target.slot());
        let keys = targets.into_iter().filter_map(|target| key(target.into()));
        Self::new(set, Ok(Change::Remove(keys.collect())))
    }

    /// Has nothing but these assignments in a set.
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

    /// Sets a header of each call, as [`Call::header`](crate::runtime::Call::header) does.
    pub fn header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let (name, value) = (name.into(), value.into());
        self.set(move |call| call.headers.push(name.clone(), value.clone()))
    }

    /// How long each call may take, in place of the client's setting.
    pub fn timeout(self, timeout: Duration) -> Self {
        self.set(move |call| call.timeout = Some(timeout))
    }

    /// How long each call waits for its response to begin, in place of the client's setting.
    pub fn response_timeout(self, timeout: Duration) -> Self {
        self.set(move |call| call.response_timeout = Some(timeout))
    }

    /// When each call is repeated, and how often, in place of the client's setting. The call that
    /// replaces the set is repeated as those are that only read: it may be made twice.
    pub fn retry(self, policy: RetryPolicy) -> Self {
        self.set(move |call| call.retry = Some(policy))
    }

    /// Which path the call that replaces the set takes, in place of the client's setting.
    pub fn action_path(self, path: ActionPath) -> Self {
        self.set(move |call| call.action_path = Some(path))
    }

    pub(crate) fn set(mut self, setting: impl Fn(&mut Draft) + Send + 'static) -> Self {
        self.settings.push(Box::new(setting));
        self
    }
}

/// Refuses two assignments for one target: of such two, services take the first and say nothing.
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
        let refuse =
            |problem| Error::Parameter { operation, parameter: ARGUMENT.to_owned(), problem };
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

/// Lists all that is there. What is not known to be there would be removed, so a page that does not
/// say what is on it is an error.
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
    // What a tolerant reading makes of such a page has no items, or others.
    if has_list(&response.body, <S::Page as Page>::ITEMS) {
        return read_json(operation, response);
    }
    Err(unexpected(operation, response, "a page with its items"))
}

/// What becomes of an assignment that stays or comes.
#[derive(Clone, Copy, Eq, PartialEq)]
enum State {
    Unchanged,
    Updated,
    Added,
}

/// What is there with these items in it, each with the key of its target.
///
/// Of two that are there for one target, the first is the one that counts, as it is for the service;
/// the other goes back as it came.
fn merged<T: Field + Clone>(
    targets: Targets,
    known: Vec<T>,
    items: Vec<(String, T)>,
) -> Result<Vec<(State, T)>, String> {
    let mut places = BTreeMap::new();
    for (index, item) in known.iter().enumerate() {
        if let Some(key) = targets.key_of(item) {
            places.entry(key).or_insert(index);
        }
    }
    let mut set: Vec<_> = known.into_iter().map(|item| (State::Unchanged, item)).collect();
    for (key, item) in items {
        let Some(place) = places.get(&key) else {
            set.push((State::Added, item));
            continue;
        };
        let changed = changed(&set[*place].1, &item);
        let changed = changed
            .map_err(|error| format!("does not fit what is there for the target {key}: {error}"))?;
        if let Some(changed) = changed {
            set[*place] = (State::Updated, changed);
        }
    }
    Ok(set)
}

/// An assignment with what another one for the same target sets; `None` if that is what it says already.
fn changed<T: Field>(known: &T, new: &T) -> Result<Option<T>, BoxError> {
    let (mut known, new) = (to_json(known)?, to_json(new)?);
    if covers(&known, &new) {
        return Ok(None);
    }
    overlay(&mut known, &new);
    Ok(Some(codec::receive(&serde_json::to_vec(&known)?)?.value))
}

/// What is there without the items whose targets have these keys; and those.
fn without<T: Field>(
    targets: Targets,
    known: Vec<T>,
    keys: &BTreeSet<String>,
) -> (Vec<(State, T)>, Vec<T>) {
    let named = |item: &T| targets.key_of(item).is_some_and(|key| keys.contains(&key));
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
    /// The same call, of whose response nothing is read.
    pub(crate) fn ignoring(self) -> Call<(), P> {
        self.reading("application/json", Receive::Whole, |_, _| Ok(Received::fitting(())))
    }
}
