//! Runtime of the crate: building and sending requests, and reading responses.
//!
//! The generated part of the crate describes the API; the runtime is written by hand and is the same for every API.

#[cfg(runtime = "client")]
pub(crate) mod auth;
#[cfg(runtime = "client")]
#[cfg(feature = "blocking")]
pub mod blocking;
#[cfg(runtime = "client")]
pub(crate) mod body;
pub(crate) mod boxed;
pub(crate) mod byte_order_mark;
#[cfg(runtime = "client")]
pub(crate) mod call;
#[cfg(runtime = "client")]
pub(crate) mod client;
pub(crate) mod codec;
#[cfg(runtime = "client")]
pub(crate) mod error;
#[cfg(runtime = "client")]
pub(crate) mod http_headers;
#[cfg(runtime = "client")]
pub(crate) mod odata;
#[cfg(runtime = "client")]
pub(crate) mod operation;
#[cfg(runtime = "client")]
pub(crate) mod origin;
#[cfg(runtime = "paging")]
pub(crate) mod paging;
#[cfg(runtime = "client")]
pub(crate) mod platform;
#[cfg(runtime = "poll")]
#[cfg(feature = "poll")]
pub mod polling;
#[cfg(runtime = "client")]
pub(crate) mod response;
#[cfg(runtime = "sign-in")]
#[cfg(feature = "sign-in")]
pub mod sign_in;
#[cfg(runtime = "client")]
#[cfg(feature = "test-util")]
pub mod testing;
#[cfg(runtime = "client")]
#[cfg(feature = "transfer")]
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
pub mod transfer;
pub(crate) mod types;
#[cfg(runtime = "client")]
mod within;

#[cfg(runtime = "client")]
pub use auth::allowed_hosts::AllowedHosts;
#[cfg(runtime = "microsoft-graph")]
#[cfg(feature = "azure-identity")]
pub use auth::azure_identity::AzureCredential;
#[cfg(runtime = "client")]
pub use auth::credential::{
    AccessToken, Anonymous, AuthorizeRequest, BearerToken, Challenge, Credential, TokenRequest,
};
#[cfg(runtime = "schemes")]
pub use auth::schemes::{ApiKey, BasicAuth, Credentials};
#[cfg(runtime = "client")]
pub use auth::token_cache::{IssuedToken, TokenCache, TokenSource};
#[cfg(runtime = "multipart")]
pub use body::multipart::{Multipart, Part};
#[cfg(runtime = "body-streams")]
pub use body::upload::Upload;
#[cfg(runtime = "client")]
pub use boxed::{BoxError, BoxFuture};
#[cfg(runtime = "client")]
pub use call::Call;
#[cfg(runtime = "client")]
pub use call::middleware::{Exchange, Middleware, Next};
#[cfg(runtime = "client")]
pub use call::request_report::RequestReport;
#[cfg(runtime = "client")]
pub use call::retry::{RetryBudget, RetryPolicy};
#[cfg(runtime = "client")]
pub use call::retry_classifier::{FailedAttempt, RetryClassifier, RetryDecision};
#[cfg(runtime = "client")]
pub use client::Client;
#[cfg(runtime = "client")]
pub use client::builder::ClientBuilder;
#[cfg(runtime = "microsoft-graph")]
pub use client::cloud::Cloud;
#[cfg(runtime = "client")]
pub use client::transport::{Transport, TransportError};
pub use codec::{AdditionalProperties, DecodeError, Mismatch, Mismatches, Received, Strict};
#[cfg(runtime = "client")]
pub use error::Error;
#[cfg(runtime = "client")]
pub use error::kind::ErrorKind;
#[cfg(runtime = "bound-actions")]
pub use odata::action_path::ActionPath;
#[cfg(runtime = "assignments")]
pub use odata::assignments::{AssignmentChanges, ChangeAssignments};
#[cfg(runtime = "bulk")]
pub use odata::bulk::Bulk;
#[cfg(runtime = "bulk")]
pub use odata::bulk_calls::BulkCalls;
#[cfg(runtime = "bulk")]
pub use odata::bulk_results::{BulkPending, BulkResults};
#[cfg(emitted = "ConditionalOptions")]
pub use odata::query_options::ConditionalOptions;
#[cfg(emitted = "QueryOptions")]
pub use odata::query_options::QueryOptions;
#[cfg(runtime = "client")]
pub use operation::Operation;
#[cfg(runtime = "paging")]
pub use paging::pages::{Items, Page, Pages};
#[cfg(runtime = "client")]
pub use response::Response;
#[cfg(runtime = "client")]
pub use response::api_error::ApiError;
#[cfg(runtime = "client")]
pub use response::download::Download;
#[cfg(runtime = "headers")]
pub use response::headers::HeaderError;
#[cfg(runtime = "items")]
pub use response::items::{Event, Events, JsonLines};
#[cfg(runtime = "client")]
pub use response::mismatch_policy::{MismatchPolicy, MismatchReport};
#[cfg(runtime = "base64")]
pub use types::base64::{Base64, Base64Url};
#[cfg(emitted = "Flags")]
pub use types::flags::{Flag, Flags};
#[cfg(any(runtime = "base64", runtime = "dates"))]
pub use types::formats::ConversionError;
#[cfg(emitted = "Date")]
pub use types::formats::Date;
#[cfg(emitted = "DateTime")]
pub use types::formats::DateTime;
#[cfg(emitted = "Duration")]
pub use types::formats::Duration;
#[cfg(emitted = "Time")]
pub use types::formats::Time;
#[cfg(emitted = "Uuid")]
pub use types::formats::Uuid;
#[cfg(runtime = "int-or-string")]
pub use types::int_or_string::IntOrString;
pub use types::model_ext::ModelExt;

// Items for generated code only.
#[cfg(runtime = "choice")]
pub(crate) use body::choice::RequestBody;
#[cfg(runtime = "form")]
pub(crate) use body::form::{FormEncoding, FormField};
pub(crate) use call::builder::CallBuilder;
pub(crate) use call::endpoint::Endpoint;
pub(crate) use call::parameters::{ParameterWriter, Parameters};
pub(crate) use call::style::{Explode, ParameterStyle};
#[cfg(runtime = "client-parameters")]
pub(crate) use client::client_parameters::ClientParameter;
#[cfg(runtime = "assignments")]
pub(crate) use odata::assignments::AssignmentSet;
#[cfg(runtime = "assignments")]
pub(crate) use odata::targets::Targets;
pub(crate) use operation::{Security, operation};
#[cfg(runtime = "pagination")]
pub(crate) use paging::declared::{NextPage, Pagination};
#[cfg(runtime = "responses")]
pub(crate) use response::by_status::{ReadByStatus, UnreadResponse};
#[cfg(runtime = "headers")]
pub(crate) use response::headers::Headers;
