"""Records what Microsoft's Python SDK sends for the `assign` actions of Microsoft Graph, into requests.json.

    python3 -m venv target/msgraph
    target/msgraph/bin/pip install msgraph-sdk==1.65.0
    target/msgraph/bin/python generator/cli/tests/graph_assign/record.py

The SDK calls a server on this machine. `program.rs` sends the same assignments with a generated crate, and the test
compares what both send.
"""

import asyncio
import importlib
import json
import pathlib
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from kiota_abstractions.authentication import AnonymousAuthenticationProvider
from msgraph import GraphRequestAdapter, GraphServiceClient
from msgraph.generated.models.all_devices_assignment_target import AllDevicesAssignmentTarget
from msgraph.generated.models.all_licensed_users_assignment_target import AllLicensedUsersAssignmentTarget
from msgraph.generated.models.cloud_pc_management_group_assignment_target import CloudPcManagementGroupAssignmentTarget
from msgraph.generated.models.cloud_pc_provisioning_policy_assignment import CloudPcProvisioningPolicyAssignment
from msgraph.generated.models.cloud_pc_user_setting_assignment import CloudPcUserSettingAssignment
from msgraph.generated.models.configuration_manager_collection_assignment_target import (
    ConfigurationManagerCollectionAssignmentTarget,
)
from msgraph.generated.models.device_compliance_policy_assignment import DeviceCompliancePolicyAssignment
from msgraph.generated.models.device_configuration_assignment import DeviceConfigurationAssignment
from msgraph.generated.models.enrollment_configuration_assignment import EnrollmentConfigurationAssignment
from msgraph.generated.models.exclusion_group_assignment_target import ExclusionGroupAssignmentTarget
from msgraph.generated.models.group_assignment_target import GroupAssignmentTarget
from msgraph.generated.models.install_intent import InstallIntent
from msgraph.generated.models.ios_vpp_app_assignment_settings import IosVppAppAssignmentSettings
from msgraph.generated.models.ios_vpp_e_book_assignment import IosVppEBookAssignment
from msgraph.generated.models.managed_device_mobile_app_configuration_assignment import (
    ManagedDeviceMobileAppConfigurationAssignment,
)
from msgraph.generated.models.managed_e_book_assignment import ManagedEBookAssignment
from msgraph.generated.models.mobile_app_assignment import MobileAppAssignment
from msgraph.generated.models.targeted_managed_app_policy_assignment import TargetedManagedAppPolicyAssignment
from msgraph.generated.models.teams_administration.teams_policy_user_assignment import TeamsPolicyUserAssignment

GROUP = "11111111-1111-1111-1111-111111111111"
OTHER = "22222222-2222-2222-2222-222222222222"
PLAN = "33333333-3333-3333-3333-333333333333"
USER = "44444444-4444-4444-4444-444444444444"


class Recorder(BaseHTTPRequestHandler):
    """A service that keeps each request, and responds that nothing is assigned."""

    requests = []

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        kept = {"method": self.command, "path": self.path, "content-type": self.headers["content-type"], "body": body}
        self.requests.append(kept)
        content = b'{"value":[]}'
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        """Shows nothing."""


def intune(assignment):
    """Assignments of one type to all types of targets."""
    targets = [
        GroupAssignmentTarget(group_id=GROUP),
        ExclusionGroupAssignmentTarget(group_id=OTHER),
        AllLicensedUsersAssignmentTarget(),
        AllDevicesAssignmentTarget(),
        ConfigurationManagerCollectionAssignmentTarget(collection_id="SMS00001"),
    ]
    return [assignment(target=target) for target in targets]


def windows_365(assignment):
    target = CloudPcManagementGroupAssignmentTarget
    targets = [target(group_id=GROUP), target(group_id=OTHER, service_plan_id=PLAN)]
    return [assignment(target=target) for target in targets]


def mobile_apps():
    """A group for which the app is required, and can be installed; another with settings."""
    group = GroupAssignmentTarget(group_id=GROUP)
    settings = IosVppAppAssignmentSettings(use_device_licensing=True, vpn_configuration_id=PLAN)
    return [
        MobileAppAssignment(target=group, intent=InstallIntent.Required),
        MobileAppAssignment(target=group, intent=InstallIntent.Available),
        MobileAppAssignment(
            target=ExclusionGroupAssignmentTarget(group_id=OTHER),
            intent=InstallIntent.AvailableWithoutEnrollment,
            settings=settings,
        ),
    ]


def e_books():
    group, other = GroupAssignmentTarget(group_id=GROUP), ExclusionGroupAssignmentTarget(group_id=OTHER)
    return [
        ManagedEBookAssignment(target=group, install_intent=InstallIntent.Required),
        IosVppEBookAssignment(target=other, install_intent=InstallIntent.Available),
    ]


def teams():
    return [TeamsPolicyUserAssignment(policy_id=PLAN, policy_type="TeamsMeetingPolicy", user_id=USER)]


async def call(builder, **arguments):
    """Calls an action with the only property of its body."""
    body = importlib.import_module(type(builder).__module__.rpartition(".")[0] + ".assign_post_request_body")
    await builder.post(body.AssignPostRequestBody(**arguments))


async def call_all(root):
    """Calls all actions, in the order of their paths in the description."""
    adapter = GraphRequestAdapter(AnonymousAuthenticationProvider())
    adapter.base_url = root
    client = GraphServiceClient(request_adapter=adapter)
    users = client.admin.teams.policy.user_assignments
    await call(users.microsoft_graph_teams_administration_assign, value=teams())

    of_apps = client.device_app_management
    books = of_apps.managed_e_books.by_managed_e_book_id("1")
    await call(books.assign, managed_e_book_assignments=e_books())
    found = of_apps.mobile_app_configurations.by_managed_device_mobile_app_configuration_id("1")
    await call(found.assign, assignments=intune(ManagedDeviceMobileAppConfigurationAssignment))
    await call(of_apps.mobile_apps.by_mobile_app_id("1").assign, mobile_app_assignments=mobile_apps())
    policy = of_apps.targeted_managed_app_configurations.by_targeted_managed_app_configuration_id("1")
    await call(policy.assign, assignments=intune(TargetedManagedAppPolicyAssignment))
    # The SDK has no methods for these two, which have no path in its description either. Their bodies are those above.
    for collection in ("iosManagedAppProtections", "windowsInformationProtectionPolicies"):
        url = f"{root}/deviceAppManagement/{collection}/1/assign"
        await call(policy.assign.with_url(url), assignments=intune(TargetedManagedAppPolicyAssignment))

    of_devices = client.device_management
    found = of_devices.device_compliance_policies.by_device_compliance_policy_id("1")
    await call(found.assign, assignments=intune(DeviceCompliancePolicyAssignment))
    found = of_devices.device_configurations.by_device_configuration_id("1")
    await call(found.assign, assignments=intune(DeviceConfigurationAssignment))
    found = of_devices.device_enrollment_configurations.by_device_enrollment_configuration_id("1")
    await call(found.assign, enrollment_configuration_assignments=intune(EnrollmentConfigurationAssignment))

    of_cloud = of_devices.virtual_endpoint
    found = of_cloud.provisioning_policies.by_cloud_pc_provisioning_policy_id("1")
    await call(found.assign, assignments=windows_365(CloudPcProvisioningPolicyAssignment))
    found = of_cloud.user_settings.by_cloud_pc_user_setting_id("1")
    await call(found.assign, assignments=windows_365(CloudPcUserSettingAssignment))


def main():
    server = HTTPServer(("127.0.0.1", 0), Recorder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    asyncio.run(call_all(f"http://127.0.0.1:{server.server_port}/v1.0"))
    server.shutdown()
    recorded = pathlib.Path(__file__).with_name("requests.json")
    recorded.write_text(json.dumps(Recorder.requests, indent=1) + "\n")
    print(f"{len(Recorder.requests)} requests")


if __name__ == "__main__":
    main()
