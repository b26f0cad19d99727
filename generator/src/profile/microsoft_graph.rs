//! Microsoft Graph.

use super::replacement::{Replacement, ReplacingBody};
use crate::model::{Clouds, ErrorMessages, RateLimit, ServiceDef};
use crate::select::Navigation;

pub(super) const NAMESPACE: &str = "microsoft.graph";

/// Navigation properties lead from a user to nearly all of Graph, and responses have only those that are expanded.
pub(super) const NAVIGATION: Navigation = Navigation::Selected;

pub(super) const SERVICE: ServiceDef = ServiceDef {
    clouds: Clouds::MicrosoftGraph,
    request_id_header: Some("client-request-id"),
    // The writes that Intune allows an application in a tenant.
    bulk_limit: Some(RateLimit { calls: 100, seconds: 20 }),
    // Intune's messages are JSON in a string, sometimes twice.
    error_messages: ErrorMessages::Nested,
};

/// The action `assign` of Intune and Windows 365. That of Teams' policies is another one: it does not replace.
pub(super) const ASSIGN: Replacement = Replacement {
    action: "assign",
    collection: "assignments",
    target: "target",
    bodies: &[
        ReplacingBody::new("assignments", "microsoft.graph.cloudPcProvisioningPolicyAssignment"),
        ReplacingBody::new("assignments", "microsoft.graph.cloudPcUserSettingAssignment"),
        ReplacingBody::new("assignments", "microsoft.graph.deviceCompliancePolicyAssignment"),
        ReplacingBody::new("assignments", "microsoft.graph.deviceConfigurationAssignment"),
        ReplacingBody::new(
            "assignments",
            "microsoft.graph.managedDeviceMobileAppConfigurationAssignment",
        ),
        ReplacingBody::new("assignments", "microsoft.graph.targetedManagedAppPolicyAssignment"),
        ReplacingBody::new(
            "enrollmentConfigurationAssignments",
            "microsoft.graph.enrollmentConfigurationAssignment",
        ),
        ReplacingBody::new("managedEBookAssignments", "microsoft.graph.managedEBookAssignment"),
        // An app can be required for a group and available to it, and a group can be excluded from both.
        ReplacingBody {
            property: "mobileAppAssignments",
            item: "microsoft.graph.mobileAppAssignment",
            identified_with: &["intent"],
        },
    ],
};
