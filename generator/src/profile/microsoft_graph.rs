//! Microsoft Graph.

use super::replacement::Replacement;
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
        ("assignments", "microsoft.graph.cloudPcProvisioningPolicyAssignment"),
        ("assignments", "microsoft.graph.cloudPcUserSettingAssignment"),
        ("assignments", "microsoft.graph.deviceCompliancePolicyAssignment"),
        ("assignments", "microsoft.graph.deviceConfigurationAssignment"),
        ("assignments", "microsoft.graph.managedDeviceMobileAppConfigurationAssignment"),
        ("assignments", "microsoft.graph.targetedManagedAppPolicyAssignment"),
        ("enrollmentConfigurationAssignments", "microsoft.graph.enrollmentConfigurationAssignment"),
        ("managedEBookAssignments", "microsoft.graph.managedEBookAssignment"),
        ("mobileAppAssignments", "microsoft.graph.mobileAppAssignment"),
    ],
};
