//! The hand-written part of the crate: how a call is built, sent and read.
//!
//! The rest of the crate says *what* an API has; this says *how* to talk to it.
//! It is the same for every API.

#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "an API need not use every part of the runtime"
)]

mod allowed_hosts;
mod api_error;
mod attempt;
mod base64;
#[cfg(feature = "blocking")]
pub mod blocking;
mod call;
mod client;
mod client_builder;
pub(crate) mod codec;
#[cfg(feature = "gzip")]
mod compress;
mod credential;
mod download;
mod draft;
mod endpoint;
mod error;
mod error_message;
mod extensions;
mod flags;
mod given_headers;
mod middleware;
mod mismatch_policy;
mod model_ext;
mod number;
mod parameters;
mod percent;
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
mod platform;
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
#[path = "web.rs"]
mod platform;
mod receive;
mod redirects;
mod response;
mod retry;
mod service_root;
#[cfg(feature = "stream")]
mod stream;
mod style;
#[cfg(feature = "test-util")]
pub mod test_util;
pub(crate) mod text;
mod token_cache;
mod trace;
mod transport;
mod upload;
pub(crate) mod www_authenticate;

pub use allowed_hosts::AllowedHosts;
pub use api_error::ApiError;
pub use base64::{Base64, Base64Url};
pub use call::{Call, CallBuilder, Operation, Security};
pub use client::Client;
pub use client_builder::ClientBuilder;
pub use codec::{AdditionalProperties, DecodeError, Mismatch, Mismatches, Received, Strict};
pub use credential::{
    AccessToken, Anonymous, AuthorizeRequest, BearerToken, BoxError, BoxFuture, Challenge,
    Credential, TokenRequest,
};
pub use download::Download;
pub use endpoint::Endpoint;
pub use error::Error;
pub use flags::{Flag, Flags};
pub use middleware::{Exchange, Middleware, Next};
pub use mismatch_policy::{MismatchPolicy, MismatchReport};
pub use model_ext::ModelExt;
pub use number::Number;
pub use parameters::{ParameterWriter, Parameters};
pub use response::Response;
pub use retry::{RetryBudget, RetryPolicy};
pub use style::{Explode, ParameterStyle};
pub use text::{ConversionError, Date, DateTime, Duration, Time, Uuid};
pub use token_cache::{IssuedToken, TokenCache, TokenSource};
pub use upload::Upload;

// Where needed: OData's conventions.
mod odata;
pub use odata::{ConditionalOptions, QueryOptions};

// Where needed: many calls in `$batch` requests.
mod batch;
mod budget;
mod bulk;
mod bulk_results;
pub use bulk::{Bulk, BulkCalls};
pub use bulk_results::{BulkPending, BulkResults};

// Where needed: actions that are bound to a type.
mod action_path;
pub use action_path::ActionPath;

// Where needed: lists that come page by page.
mod page_body;
mod pager;
mod paging;
pub use paging::{Items, Page, Pages};

// Where needed: sets of assignments.
mod assignments;
pub(crate) mod targets;
pub use assignments::{AssignmentChanges, AssignmentSet, ChangeAssignments};
pub use targets::Targets;

// Where needed: url-encoded forms.
mod form;
pub use form::{FormEncoding, FormField};

// Where needed: multipart forms.
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
mod body_chain;
mod multipart;
pub use multipart::{Multipart, Part};

// Where needed: JSON lines.
mod json_lines;

// Where needed: bodies of one of several media types.
mod choice;
pub use choice::RequestBody;

// Where needed: responses that are text.
mod plain_text;

// Where needed: bodies and responses whose media type the caller chooses.
mod media_types;

// Where needed: answers that differ by their status.
mod answer;
pub use answer::{Answer, RawAnswer};

// Where needed: answers of text that differ by their status.
mod answer_text;

// Where needed: answers that are read one item after the other.
pub(crate) mod framing;
#[cfg(feature = "stream")]
mod item_streams;
mod items;
pub use items::{Event, Events, JsonLines};

// Where needed: credentials of the usual kinds.
mod schemes;
pub use schemes::{ApiKey, BasicAuth, Credentials};

// Where needed: typed headers of responses.
mod headers;
pub use headers::{HeaderError, Headers};

// Where needed: Kubernetes' integers or strings.
mod int_or_string;
pub use int_or_string::IntOrString;

// Where needed: the clouds of Microsoft Graph.
#[cfg(feature = "azure-identity")]
mod azure_identity;
mod cloud;
#[cfg(feature = "azure-identity")]
pub use azure_identity::AzureCredential;
pub use cloud::Cloud;
