//! Parts of the runtime that an API needs, except for those of every crate.

use std::collections::BTreeSet;

use crate::contents::Contents;
use crate::method::Method;
use crate::model::{
    Api, BodyContent, Clouds, Dialect, OperationDef, PathNode, ResponseContent, SecurityKind,
    TypeKind,
};

macro_rules! runtime_features {
    ($($(#[$doc:meta])* $feature:ident: $part:literal,)+) => {
        /// A part of the runtime that not every crate contains.
        #[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
        pub(super) enum RuntimeFeature {
            $($(#[$doc])* $feature,)+
        }

        impl RuntimeFeature {
            /// All parts.
            const ALL: &[Self] = &[$(Self::$feature),+];

            /// The name of the part in the conditions of the runtime.
            pub(super) fn part(self) -> &'static str {
                match self {
                    $(Self::$feature => $part,)+
                }
            }
        }
    };
}

runtime_features! {
    /// The client and its calls.
    Client: "client",
    /// OData's query options.
    OData: "odata",
    /// Many calls in `$batch` requests.
    Bulk: "bulk",
    /// Actions and functions that are bound to a type.
    BoundActions: "bound-actions",
    /// Operations whose results can be waited for.
    Poll: "poll",
    /// Paginated lists.
    Paging: "paging",
    /// Lists whose operations declare how they continue.
    Pagination: "pagination",
    /// Sets of assignments.
    Assignments: "assignments",
    /// Bodies of the media type `application/x-www-form-urlencoded`.
    Form: "form",
    /// Bodies of the media types `multipart/…`.
    Multipart: "multipart",
    /// Bodies of lines of JSON.
    JsonLines: "json-lines",
    /// Bodies of one of several media types.
    Choice: "choice",
    /// Responses that are text.
    PlainText: "plain-text",
    /// Bodies and responses whose media type the caller chooses.
    MediaTypes: "media-types",
    /// Responses that are discriminated by their status.
    Responses: "responses",
    /// Text responses that are discriminated by their status.
    TextResponses: "text-responses",
    /// Typed headers of responses.
    Headers: "headers",
    /// Responses that are read item by item.
    Items: "items",
    /// Calls by tag.
    Groups: "groups",
    /// Parameters that are set on the client.
    ClientParameters: "client-parameters",
    /// Credentials other than bearer tokens.
    Schemes: "schemes",
    /// Signing in with OAuth 2.0.
    SignIn: "sign-in",
    /// Unions.
    Union: "union",
    /// Kubernetes' integers or strings.
    IntOrString: "int-or-string",
    /// Lists of which each position has a type.
    Tuple: "tuple",
    /// Types of other crates in place of those of the description.
    Replacement: "replacement",
    /// The clouds and preferences of Microsoft Graph.
    MicrosoftGraph: "microsoft-graph",
    /// What only a runtime of several crates has.
    Shared: "shared",
}

/// The parts of a runtime for several crates, of which one needs these: all parts that are not only for one service.
pub(super) fn of_several(needed: &BTreeSet<RuntimeFeature>) -> BTreeSet<RuntimeFeature> {
    let is_general = |part: &RuntimeFeature| *part != RuntimeFeature::MicrosoftGraph;
    RuntimeFeature::ALL.iter().copied().filter(is_general).chain(needed.iter().copied()).collect()
}

/// The required parts of the runtime for an API.
pub(super) fn of_api(api: &Api, contents: Contents) -> BTreeSet<RuntimeFeature> {
    let mut found = BTreeSet::new();
    for (_, def) in api.types.iter() {
        of_type(&def.kind, &mut found);
    }
    if !api.replacements.is_empty() {
        found.insert(RuntimeFeature::Replacement);
    }
    if api.tuples {
        found.insert(RuntimeFeature::Tuple);
    }
    if api.int_or_string {
        found.extend([RuntimeFeature::IntOrString, RuntimeFeature::Union]);
    }
    if contents == Contents::Client {
        of_client(api, &mut found);
    }
    found
}

fn of_client(api: &Api, found: &mut BTreeSet<RuntimeFeature>) {
    found.insert(RuntimeFeature::Client);
    if api.dialect == Dialect::OData {
        found.extend([RuntimeFeature::OData, RuntimeFeature::Bulk]);
    }
    if api.security.iter().any(|scheme| scheme.kind != SecurityKind::Bearer) {
        found.insert(RuntimeFeature::Schemes);
    }
    if api.security.iter().any(|scheme| !scheme.flows.is_empty()) {
        found.insert(RuntimeFeature::SignIn);
    }
    if !api.client_parameters.is_empty() {
        found.insert(RuntimeFeature::ClientParameters);
    }
    if !api.groups.is_empty() {
        found.insert(RuntimeFeature::Groups);
    }
    match api.service.clouds {
        Clouds::None => {}
        Clouds::MicrosoftGraph => {
            found.extend([RuntimeFeature::MicrosoftGraph, RuntimeFeature::SignIn]);
        }
    }
    of_node(&api.root, found);
}

fn of_node(node: &PathNode, found: &mut BTreeSet<RuntimeFeature>) {
    if node.operations.iter().any(|operation| operation.bound_to.is_some()) {
        found.insert(RuntimeFeature::BoundActions);
    }
    if node.assignments.is_some() {
        // The path of a replacing call can be chosen at run time.
        found.extend([RuntimeFeature::Assignments, RuntimeFeature::BoundActions]);
    }
    for body in node.operations.iter().filter_map(|operation| operation.body.as_ref()) {
        of_body(&body.content, &body.media_types, found);
    }
    let can_wait = |operation: &OperationDef| {
        operation.method == Method::Get || operation.response.is_accepted
    };
    if node.operations.iter().any(can_wait) {
        found.insert(RuntimeFeature::Poll);
    }
    for operation in &node.operations {
        if operation.declares_pagination() {
            found.extend([RuntimeFeature::Paging, RuntimeFeature::Pagination]);
        }
        let usual = &operation.response.content;
        let mut others = operation.response.others.iter().map(|other| &other.content);
        if others.any(|other| matches!(other, ResponseContent::Json(_)) && other != usual) {
            found.insert(RuntimeFeature::MediaTypes);
        }
    }
    for content in node.operations.iter().flat_map(|operation| operation.response.contents()) {
        match content {
            content if content.is_text() => found.extend([RuntimeFeature::PlainText]),
            ResponseContent::Events(_) | ResponseContent::JsonLines(_) => {
                found.extend([RuntimeFeature::Items]);
            }
            _ => {}
        }
    }
    for child in &node.children {
        of_node(child, found);
    }
}

fn of_type(kind: &TypeKind, found: &mut BTreeSet<RuntimeFeature>) {
    match kind {
        TypeKind::Struct(def) if def.page.is_some() => found.extend([RuntimeFeature::Paging]),
        TypeKind::Union(_) => found.extend([RuntimeFeature::Union]),
        TypeKind::Headers(_) => found.extend([RuntimeFeature::Headers]),
        TypeKind::Responses(def) => {
            found.insert(RuntimeFeature::Responses);
            if def.variants.iter().any(|variant| variant.content.is_text()) {
                found.extend([RuntimeFeature::PlainText, RuntimeFeature::TextResponses]);
            }
        }
        TypeKind::Body(def) => {
            found.insert(RuntimeFeature::Choice);
            for alternative in &def.alternatives {
                of_body(&alternative.content, &alternative.media_types, found);
            }
        }
        _ => {}
    }
}

fn of_body(body: &BodyContent, media_types: &[String], found: &mut BTreeSet<RuntimeFeature>) {
    // Bytes have a media type of their own.
    if media_types.len() > 1 && !matches!(body, BodyContent::Bytes { .. }) {
        found.insert(RuntimeFeature::MediaTypes);
    }
    match body {
        BodyContent::Form(_) => found.extend([RuntimeFeature::Form]),
        BodyContent::Multipart { .. } => found.extend([RuntimeFeature::Multipart]),
        BodyContent::JsonLines { .. } => found.extend([RuntimeFeature::JsonLines]),
        BodyContent::Json { .. }
        | BodyContent::Text { .. }
        | BodyContent::Bytes { .. }
        | BodyContent::Choice(_) => {}
    }
}
