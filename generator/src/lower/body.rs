//! What operations send.

use openapiv3::Operation;

use crate::diagnostics::Pointer;
use crate::model::{BodyContent, BodyDef, BodyNeed};

use super::docs;
use super::media::{Chosen, choose, component_place, schema_type};
use super::{Lowering, Place};

/// What the operation sends: `None` inside for nothing, `None` outside for a problem.
#[allow(clippy::option_option, reason = "the outer one is a failure that is reported already")]
pub(super) fn body<'d>(
    context: &mut Lowering<'d>,
    operation: &'d Operation,
    at: &Pointer,
    place: &Place,
) -> Option<Option<BodyDef>> {
    let Some(body) = &operation.request_body else { return Some(None) };
    let document = context.document;
    let found = document.resolve(body, &at.join("requestBody"), context.diagnostics)?;
    let place = match found.component {
        Some(name) => {
            component_place(context, name, &["RequestBody", "Body", "Request"], "request")
        }
        None => place.inside("request"),
    };
    let at = found.pointer.join("content");
    let body_content = match choose(context, &found.value.content, &at, "the request body")? {
        Chosen::Json(media_type, media) => BodyContent::Json {
            ty: schema_type(context, media, &at, media_type, &place)?,
            media_type: media_type.to_owned(),
        },
        Chosen::Others(media) => BodyContent::Bytes {
            media_types: media.into_iter().map(|(name, _)| name.to_owned()).collect(),
        },
    };
    Some(Some(BodyDef {
        content: body_content,
        need: if found.value.required { BodyNeed::Required } else { BodyNeed::Optional },
        docs: docs::of_text(None, found.value.description.as_deref()),
    }))
}
