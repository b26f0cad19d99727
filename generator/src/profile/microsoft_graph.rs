//! Microsoft Graph.

use crate::model::{Clouds, ErrorMessages, RateLimit, ServiceDef};

pub(super) const NAMESPACE: &str = "microsoft.graph";

pub(super) const SERVICE: ServiceDef = ServiceDef {
    clouds: Clouds::MicrosoftGraph,
    request_id_header: Some("client-request-id"),
    // The writes that Intune allows an application in a tenant.
    bulk_limit: Some(RateLimit { calls: 100, seconds: 20 }),
    // Intune's messages are JSON in a string, sometimes twice.
    error_messages: ErrorMessages::Nested,
};
