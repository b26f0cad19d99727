//! A program that changes the assignments of everything in Microsoft Graph that has them.
#![deny(warnings)]

mod service;

use assign::models::teams_administration::TeamsPolicyUserAssignment;
use assign::models::{
    AllDevicesAssignmentTarget, AllLicensedUsersAssignmentTarget,
    AnyCloudPcManagementAssignmentTarget as CloudPcTarget,
    AnyDeviceAndAppManagementAssignmentTarget as Target, AnyManagedEBookAssignment,
    CloudPcManagementGroupAssignmentTarget, CloudPcProvisioningPolicyAssignment,
    CloudPcUserSettingAssignment, ConfigurationManagerCollectionAssignmentTarget,
    DeviceCompliancePolicyAssignment, DeviceConfigurationAssignment,
    EnrollmentConfigurationAssignment, ExclusionGroupAssignmentTarget, GroupAssignmentTarget,
    InstallIntent, IosVppAppAssignmentSettings, IosVppEBookAssignment,
    ManagedDeviceMobileAppConfigurationAssignment, ManagedEBookAssignment, MobileAppAssignment,
    TargetedManagedAppPolicyAssignment,
};
use assign::requests::admin::teams::policy::user_assignments::teams_administration_assign::TeamsAdministrationAssignRequest;
use assign::requests::device_app_management as apps;
use assign::requests::device_management as devices;
use assign::{AssignmentChanges, Client, Error};
use serde::Serialize;
use serde_json::{Value, json};

use service::{Sent, Service};

type Result<T = (), E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

const GROUP: &str = "11111111-1111-1111-1111-111111111111";
const OTHER: &str = "22222222-2222-2222-2222-222222222222";
const PLAN: &str = "33333333-3333-3333-3333-333333333333";
const USER: &str = "44444444-4444-4444-4444-444444444444";
const NEW: &str = "55555555-5555-5555-5555-555555555555";

/// A collection of assignments with an action that replaces it.
trait Set {
    type Item: Clone + Serialize;
    type Target: Serialize;

    async fn merge(&self, item: Self::Item) -> Result<AssignmentChanges<Self::Item>, Error>;
    async fn remove(&self, target: Self::Target) -> Result<AssignmentChanges<Self::Item>, Error>;
    async fn replace_all(&self, items: Vec<Self::Item>) -> Result<(), Error>;
}

macro_rules! sets {
    ($($set:ty: $item:ty, $target:ty;)*) => {$(
        impl Set for $set {
            type Item = $item;
            type Target = $target;

            async fn merge(&self, item: $item) -> Result<AssignmentChanges<$item>, Error> {
                self.merge([item]).await
            }

            async fn remove(&self, target: $target) -> Result<AssignmentChanges<$item>, Error> {
                self.remove([target]).await
            }

            async fn replace_all(&self, items: Vec<$item>) -> Result<(), Error> {
                self.replace_all(items).await
            }
        }
    )*};
}

sets! {
    apps::managed_e_books::by_id::Assignments: AnyManagedEBookAssignment, Target;
    apps::mobile_app_configurations::by_id::Assignments: ManagedDeviceMobileAppConfigurationAssignment, Target;
    apps::mobile_apps::by_id::Assignments: MobileAppAssignment, Target;
    apps::targeted_managed_app_configurations::by_id::Assignments: TargetedManagedAppPolicyAssignment, Target;
    apps::ios_managed_app_protections::by_id::Assignments: TargetedManagedAppPolicyAssignment, Target;
    apps::windows_information_protection_policies::by_id::Assignments: TargetedManagedAppPolicyAssignment, Target;
    devices::device_compliance_policies::by_id::Assignments: DeviceCompliancePolicyAssignment, Target;
    devices::device_configurations::by_id::Assignments: DeviceConfigurationAssignment, Target;
    devices::device_enrollment_configurations::by_id::Assignments: EnrollmentConfigurationAssignment, Target;
    devices::virtual_endpoint::provisioning_policies::by_id::Assignments: CloudPcProvisioningPolicyAssignment, CloudPcTarget;
    devices::virtual_endpoint::user_settings::by_id::Assignments: CloudPcUserSettingAssignment, CloudPcTarget;
}

fn group(id: &str) -> Target {
    GroupAssignmentTarget::new().group_id(id).into()
}

/// Assignments of one type to all types of targets.
fn intune<T>(assignment: impl Fn(Target) -> T) -> Vec<T> {
    let collection = ConfigurationManagerCollectionAssignmentTarget::new();
    let targets: [Target; 5] = [
        group(GROUP),
        ExclusionGroupAssignmentTarget::new().group_id(OTHER).into(),
        AllLicensedUsersAssignmentTarget::new().into(),
        AllDevicesAssignmentTarget::new().into(),
        collection.collection_id("SMS00001").into(),
    ];
    targets.into_iter().map(assignment).collect()
}

fn windows_365<T>(assignment: impl Fn(CloudPcTarget) -> T) -> Vec<T> {
    let target = CloudPcManagementGroupAssignmentTarget::new;
    let targets = [target().group_id(GROUP), target().group_id(OTHER).service_plan_id(PLAN)];
    targets.into_iter().map(|target| assignment(target.into())).collect()
}

fn mobile_apps() -> Vec<MobileAppAssignment> {
    let settings =
        IosVppAppAssignmentSettings::new().use_device_licensing(true).vpn_configuration_id(PLAN);
    vec![
        MobileAppAssignment::new().target(group(GROUP)).intent(InstallIntent::Required),
        MobileAppAssignment::new().target(group(GROUP)).intent(InstallIntent::Available),
        MobileAppAssignment::new()
            .target(ExclusionGroupAssignmentTarget::new().group_id(OTHER))
            .intent(InstallIntent::AvailableWithoutEnrollment)
            .settings(settings),
    ]
}

fn e_books() -> Vec<AnyManagedEBookAssignment> {
    let other = ExclusionGroupAssignmentTarget::new().group_id(OTHER);
    let required = ManagedEBookAssignment::new().target(group(GROUP));
    let available = IosVppEBookAssignment::new().target(other);
    vec![
        required.install_intent(InstallIntent::Required).into(),
        available.install_intent(InstallIntent::Available).into(),
    ]
}

/// Returns the body that the SDK sends for the same assignments. It omits the types of all assignments, including those
/// that are derived, such as `iosVppEBookAssignment`. The service documents them.
fn as_sdk(body: &Value) -> Value {
    let mut body = body.clone();
    let items = body.as_object_mut().and_then(|body| body.values_mut().next());
    for item in items.and_then(Value::as_array_mut).expect("a list of assignments") {
        let ty = item.as_object_mut().and_then(|item| item.remove("@odata.type"));
        let ty = ty.as_ref().and_then(Value::as_str).expect("a type").to_owned();
        assert!(ty.starts_with("#microsoft.graph.") && ty.ends_with("Assignment"), "{ty}");
    }
    body
}

/// The requests that list all pages of a collection: a page has one assignment.
fn pages(count: usize) -> usize {
    count.max(1)
}

/// Expects that exactly the pages were listed and, if there is a set, that it was sent.
fn expect_change(service: &Service, before: usize, set: Option<Vec<Value>>) {
    let sent = service.take();
    let lists = sent.iter().filter(|request| request.method == "GET").count();
    assert_eq!(lists, pages(before), "{sent:?}");
    let posts: Vec<&Sent> = sent.iter().filter(|request| request.method == "POST").collect();
    match set {
        None => assert!(posts.is_empty(), "{posts:?}"),
        Some(set) => {
            let [post] = posts[..] else { panic!("one request replaces the set: {posts:?}") };
            assert_eq!(post.items(), set);
        }
    }
}

/// Changes the assignments of an object in all ways: to these, with another one, and without those of a target.
async fn change<S: Set>(
    service: &Service,
    path: &str,
    set: S,
    items: Vec<S::Item>,
    new: S::Item,
    target: S::Target,
) -> Result {
    set.replace_all(items.clone()).await?;
    let [sent] = service.take().try_into().expect("one request");
    let recorded = service.recorded(path);
    assert_eq!(
        (sent.path.as_str(), sent.content_type.as_deref()),
        (path, Some("application/json"))
    );
    assert_eq!(as_sdk(&sent.body), recorded["body"], "the SDK sends the same to {path}");
    let known = service.assignments(path);
    assert!(known.len() == items.len() && known.len() > 1, "there are pages");

    assert!(set.merge(items[1].clone()).await?.is_empty());
    expect_change(service, known.len(), None);

    let merged = set.merge(new.clone()).await?;
    assert_eq!((merged.added.len(), merged.unchanged.len()), (1, known.len()));
    // What was listed is sent back as it was, with its id and what the crate does not know.
    let all: Vec<Value> = known.iter().cloned().chain([json!(new)]).collect();
    expect_change(service, known.len(), Some(all));

    let before = service.assignments(path);
    let is_kept = |item: &&Value| item["target"] != json!(target);
    let kept: Vec<Value> = before.iter().filter(is_kept).cloned().collect();
    let removed = set.remove(target).await?.removed.len();
    assert!(removed > 0 && removed == before.len() - kept.len());
    expect_change(service, before.len(), Some(kept.clone()));
    assert_eq!(service.assignments(path), kept);

    assert!(set.replace_all(vec![new.clone(), new]).await.is_err(), "one assignment twice");
    assert!(service.take().is_empty() && service.assignments(path) == kept);

    set.replace_all(Vec::new()).await?;
    assert_eq!(service.take().len(), 1);
    assert!(service.assignments(path).is_empty());
    println!("{path}: {} assignments and 1, {removed} removed", known.len());
    Ok(())
}

/// An app is assigned to one group with two intents, which are two assignments.
async fn change_intents(service: &Service, client: &Client) -> Result {
    let set = client.device_app_management().mobile_apps().by_id("1").assignments();
    set.replace_all(mobile_apps()).await?;
    let settings = IosVppAppAssignmentSettings::new().use_device_licensing(false);
    let available = MobileAppAssignment::new().target(group(GROUP)).settings(settings);

    let changes = set.merge([available.clone().intent(InstallIntent::Available)]).await?;
    assert_eq!((changes.updated.len(), changes.unchanged.len()), (1, 2));
    let intents: Vec<Value> = service
        .assignments("/v1.0/deviceAppManagement/mobileApps/1/assign")
        .iter()
        .map(|item| json!([item["id"], item["intent"], item["settings"]["useDeviceLicensing"]]))
        .collect();
    let expected = json!([
        ["1", "required", null],
        ["2", "available", false],
        ["3", "availableWithoutEnrollment", true]
    ]);
    assert_eq!(json!(intents), expected);

    service.take();
    let refused = set.merge([available]).await.expect_err("it has no intent");
    assert!(refused.to_string().contains("no target or no intent at 0"), "{refused}");
    assert!(service.take().is_empty(), "nothing is sent");
    Ok(())
}

/// The actions of two collections return what is assigned then.
async fn read_collections(service: &Service, client: &Client) -> Result {
    use devices::device_compliance_policies::by_id::assign::AssignRequest as PolicyRequest;
    use devices::device_configurations::by_id::assign::AssignRequest;

    let devices = client.device_management();
    let items = intune(|target| DeviceConfigurationAssignment::new().target(target));
    let body = AssignRequest::new().assignments(items);
    let assigned = devices.device_configurations().by_id("1").assign().post(body).await?;
    assert_eq!(assigned.and_then(|page| page.value).map(|value| value.len()), Some(5));
    let items = intune(|target| DeviceCompliancePolicyAssignment::new().target(target));
    let body = PolicyRequest::new().assignments(items);
    let assigned = devices.device_compliance_policies().by_id("1").assign().post(body).await?;
    assert_eq!(assigned.and_then(|page| page.value).map(|value| value.len()), Some(5));
    assert_eq!(service.take().len(), 2);
    println!("two actions return the collection");
    Ok(())
}

/// The action of Teams adds assignments of policies, so it is an action like any other.
async fn assign_teams_policy(service: &Service, client: &Client) -> Result {
    let assignment =
        TeamsPolicyUserAssignment::new().policy_id(PLAN).policy_type("TeamsMeetingPolicy");
    let body = TeamsAdministrationAssignRequest::new().value([assignment.user_id(USER)]);
    let users = client.admin().teams().policy().user_assignments();
    users.teams_administration_assign().post(body).await?;
    let [sent] = service.take().try_into().expect("one request");
    assert_eq!(as_sdk(&sent.body), service.recorded(&sent.path)["body"]);
    println!("{}: 1 assignment", sent.path);
    Ok(())
}

async fn change_all(service: &Service, client: &Client) -> Result {
    let (apps, devices) = (client.device_app_management(), client.device_management());
    macro_rules! change {
        ($path:literal, $object:expr, $items:expr, $new:expr, $target:expr) => {
            let path = concat!("/v1.0/", $path, "/1/assign");
            change(service, path, $object.by_id("1").assignments(), $items, $new, $target).await?;
        };
        // Intune's.
        ($path:literal, $object:expr, $item:ident) => {
            let new = $item::new().target(group(NEW));
            let items = intune(|target| $item::new().target(target));
            change!($path, $object, items, new, group(GROUP));
        };
    }

    let required = ManagedEBookAssignment::new().target(group(NEW));
    let required = required.install_intent(InstallIntent::Required).into();
    change!(
        "deviceAppManagement/managedEBooks",
        apps.managed_e_books(),
        e_books(),
        required,
        group(GROUP)
    );
    change!(
        "deviceAppManagement/mobileAppConfigurations",
        apps.mobile_app_configurations(),
        ManagedDeviceMobileAppConfigurationAssignment
    );
    let uninstall =
        MobileAppAssignment::new().target(group(GROUP)).intent(InstallIntent::Uninstall);
    change!(
        "deviceAppManagement/mobileApps",
        apps.mobile_apps(),
        mobile_apps(),
        uninstall,
        group(GROUP)
    );
    change!(
        "deviceAppManagement/targetedManagedAppConfigurations",
        apps.targeted_managed_app_configurations(),
        TargetedManagedAppPolicyAssignment
    );
    change!(
        "deviceAppManagement/iosManagedAppProtections",
        apps.ios_managed_app_protections(),
        TargetedManagedAppPolicyAssignment
    );
    change!(
        "deviceAppManagement/windowsInformationProtectionPolicies",
        apps.windows_information_protection_policies(),
        TargetedManagedAppPolicyAssignment
    );
    change!(
        "deviceManagement/deviceCompliancePolicies",
        devices.device_compliance_policies(),
        DeviceCompliancePolicyAssignment
    );
    change!(
        "deviceManagement/deviceConfigurations",
        devices.device_configurations(),
        DeviceConfigurationAssignment
    );
    change!(
        "deviceManagement/deviceEnrollmentConfigurations",
        devices.device_enrollment_configurations(),
        EnrollmentConfigurationAssignment
    );

    // The plan is a part of the target.
    let target = || CloudPcManagementGroupAssignmentTarget::new().group_id(GROUP);
    let plan = CloudPcTarget::from(target().service_plan_id(PLAN));
    let cloud = devices.virtual_endpoint();
    let items = windows_365(|target| CloudPcProvisioningPolicyAssignment::new().target(target));
    let new = CloudPcProvisioningPolicyAssignment::new().target(plan.clone());
    change!(
        "deviceManagement/virtualEndpoint/provisioningPolicies",
        cloud.provisioning_policies(),
        items,
        new,
        target().into()
    );
    let items = windows_365(|target| CloudPcUserSettingAssignment::new().target(target));
    let new = CloudPcUserSettingAssignment::new().target(plan);
    change!(
        "deviceManagement/virtualEndpoint/userSettings",
        cloud.user_settings(),
        items,
        new,
        target().into()
    );
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result {
    let service = Service::start(include_str!("requests.json"))?;
    let client = Client::builder()
        .service_root(service.root())
        .credential(assign::BearerToken::new("secret"))
        .allow_http(true)
        .build()?;
    assign_teams_policy(&service, &client).await?;
    change_all(&service, &client).await?;
    change_intents(&service, &client).await?;
    read_collections(&service, &client).await
}
