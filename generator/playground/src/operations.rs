//! The operations of a description, and those that patterns select.

use std::collections::BTreeSet;

use openapi_to_crate::{Description, Operation, Selection, operations};
use serde::Serialize;

use crate::problem::problems;
use crate::request::Patterns;
use crate::response::Response;

/// An operation of a description.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Its method, in capitals.
    pub method: String,
    /// Its path template.
    pub path: String,
    /// `operationId`.
    pub id: Option<String>,
    /// `summary`.
    pub summary: Option<String>,
    /// `tags`.
    pub tags: Vec<String>,
    /// The pattern that selects this operation only.
    pub pattern: String,
}

impl From<Operation> for Row {
    fn from(operation: Operation) -> Self {
        let method = operation.method.token();
        let pattern = format!("{}#{method}", operation.path);
        let Operation { path, id, summary, tags, .. } = operation;
        Self { method, path, id, summary, tags, pattern }
    }
}

pub(crate) fn all(description: &Description) -> Response {
    match operations(description, &Selection::default()) {
        Ok(found) => {
            Response::Operations { operations: found.into_iter().map(Row::from).collect() }
        }
        Err(failure) => Response::Failed { problems: problems(&failure.diagnostics) },
    }
}

pub(crate) fn matching(description: &Description, patterns: &Patterns) -> Response {
    let selection = match patterns.selection() {
        Ok(selection) => selection,
        Err(message) => return Response::Refused { message },
    };
    let found = operations(description, &Selection::default())
        .and_then(|all| Ok((all, operations(description, &selection)?)));
    let (all, selected) = match found {
        Ok(found) => found,
        Err(failure) => return Response::Failed { problems: problems(&failure.diagnostics) },
    };
    let key = |operation: &Operation| (operation.path.clone(), operation.method.token());
    let selected: BTreeSet<_> = selected.iter().map(key).collect();
    let positions =
        all.iter().enumerate().filter(|(_, operation)| selected.contains(&key(operation)));
    Response::Matched { matched: positions.map(|(position, _)| position).collect() }
}
