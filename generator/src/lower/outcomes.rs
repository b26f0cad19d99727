//! Which responses of an operation are success, and which are errors.

use openapiv3::{Operation, ReferenceOr, Response, StatusCode};

/// What a response says of its call.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Outcome {
    /// All is well.
    Success,
    /// Something is wrong.
    Error,
    /// Neither: a redirect, or more to come.
    Other,
}

/// The responses of an operation, each with its key.
///
/// `default` is success where nothing else is, and an error otherwise.
pub(super) fn responses(
    operation: &Operation,
) -> impl Iterator<Item = (Outcome, String, &ReferenceOr<Response>)> {
    let coded = operation.responses.responses.iter();
    let has_success = coded.clone().any(|(code, _)| outcome(code) == Outcome::Success);
    let coded = coded.map(|(code, response)| (outcome(code), code.to_string(), response));
    let default = operation.responses.default.iter().map(move |response| {
        let outcome = if has_success { Outcome::Error } else { Outcome::Success };
        (outcome, "default".to_owned(), response)
    });
    coded.chain(default)
}

fn outcome(code: &StatusCode) -> Outcome {
    match code {
        StatusCode::Code(200..=299) | StatusCode::Range(2) => Outcome::Success,
        StatusCode::Code(400..) | StatusCode::Range(4 | 5) => Outcome::Error,
        StatusCode::Code(_) | StatusCode::Range(_) => Outcome::Other,
    }
}
