//! Microsoft Graph.

use crate::model::{Clouds, ServiceDef};

pub(super) const NAMESPACE: &str = "microsoft.graph";

pub(super) const SERVICE: ServiceDef =
    ServiceDef { clouds: Clouds::MicrosoftGraph, request_id_header: Some("client-request-id") };
