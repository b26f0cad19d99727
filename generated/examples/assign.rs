//! Replaces the assignments of an app configuration.
//!
//! `cargo run -p graph-assign --features sign-in --example assign -- --help` lists the options. Without the feature, the
//! example needs an access token.

use std::collections::VecDeque;
use std::error::Error;
use std::process::ExitCode;

use graph_assign::models::{
    AllDevicesAssignmentTarget, AllLicensedUsersAssignmentTarget,
    AnyDeviceAndAppManagementAssignmentTarget, AssignRequest,
    ConfigurationManagerCollectionAssignmentTarget, ExclusionGroupAssignmentTarget,
    GroupAssignmentTarget, ManagedDeviceMobileAppConfigurationAssignment,
};
use graph_assign::{BearerToken, Call, Client, Cloud, Credential};

const USAGE: &str = "\
Replaces the assignments of an app configuration in Intune.

Usage: assign --configuration ID [TARGET]... [OPTIONS]

What is assigned is the whole set from then on: an assignment that is not named is removed.

Targets, any number of each of the first three:
  --group ID            The members of a group
  --exclude-group ID    Not the members of a group
  --collection ID       The members of a Configuration Manager collection
  --all-devices         Every managed device
  --all-users           Every user with an Intune licence

Options:
  --configuration ID    The app configuration
  --cloud CLOUD         The cloud of the tenant, for the service and for signing in: global, us-gov (GCC High),
                        us-gov-dod (Department of Defense), or china (21Vianet) [default: global]
  --base-url URL        The service root, in place of that of the cloud, such as
                        https://graph.microsoft.com/v1.0
  --qualified           Use the path that names the type, where the documented one is not found
  --clear               Remove all assignments; without a target, this has to be said
  --dry-run             Send nothing; print what would be sent
  --help                Print this

Signing in, with the permission DeviceManagementApps.ReadWrite.All; without these options, the environment
variable GRAPH_TOKEN holds an access token:
  --tenant TENANT       The tenant: its id, or one of its domains
  --client ID           The id of the application, which allows public client flows
  --remember FILE       Save the tokens in this file, and use them the next time
  --authority URL       Another authorization server than that of the cloud, in place of --tenant:
                        the URL before /token and /devicecode

Exit status: 0 done, 1 the call failed, 2 the arguments make no sense.";

/// The error code of the service for an unknown path.
const UNKNOWN_ROUTE: &str = "No method match route template";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments = match parse(std::env::args().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(problem) => return usage_error(&problem),
    };
    let credential = match credential(&arguments).await {
        Ok(credential) => credential,
        Err(NoCredential::Usage(problem)) => return usage_error(&problem),
        Err(NoCredential::Failed(error)) => {
            print_failure(&*error, arguments.qualified);
            return ExitCode::FAILURE;
        }
    };
    match assign(&arguments, credential).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            print_failure(&*error, arguments.qualified);
            ExitCode::FAILURE
        }
    }
}

/// The reason why there is no credential.
enum NoCredential {
    Usage(String),
    #[cfg_attr(not(feature = "sign-in"), allow(dead_code, reason = "only signing in can fail"))]
    Failed(Box<dyn Error>),
}

/// The credential of the options, or of the environment. A dry run needs none.
async fn credential(arguments: &Arguments) -> Result<Box<dyn Credential>, NoCredential> {
    if arguments.dry_run {
        return Ok(Box::new(BearerToken::new("none")));
    }
    if let Some(login) = &arguments.login {
        return sign_in(login, arguments.cloud).await;
    }
    match std::env::var("GRAPH_TOKEN") {
        Ok(token) if !token.trim().is_empty() => Ok(Box::new(BearerToken::new(token.trim()))),
        _ => Err(NoCredential::Usage(
            "there is neither --tenant nor an access token in the environment variable GRAPH_TOKEN"
                .to_owned(),
        )),
    }
}

/// Signs in at a terminal, unless the tokens of the last time are still valid.
#[cfg(feature = "sign-in")]
async fn sign_in(login: &Login, cloud: Cloud) -> Result<Box<dyn Credential>, NoCredential> {
    use graph_assign::TokenCache;
    use graph_assign::sign_in::{AuthorizationServer, DeviceCode, FileStore};

    let server = match &login.place {
        Place::Tenant(tenant) => cloud.authorization_server(tenant),
        Place::Authority(url) => AuthorizationServer::new(format!("{url}/token"))
            .and_then(|server| server.device_authorization_url(format!("{url}/devicecode"))),
    };
    let server = server.map_err(|error| NoCredential::Usage(error.to_string()))?;
    let mut flow = DeviceCode::new(server, &login.client);
    if let Some(file) = &login.remember {
        flow = flow.store(FileStore::new(file));
    }
    let failed = |error| NoCredential::Failed(Box::new(error));
    let session = match flow.restore().await.map_err(failed)? {
        Some(session) => session,
        None => flow.sign_in(|prompt| eprintln!("{prompt}")).await.map_err(failed)?,
    };
    Ok(Box::new(TokenCache::new(session)))
}

#[cfg(not(feature = "sign-in"))]
#[allow(clippy::unused_async, reason = "with the feature, it waits")]
async fn sign_in(_: &Login, _: Cloud) -> Result<Box<dyn Credential>, NoCredential> {
    let problem = "signing in needs the feature `sign-in`: cargo run --features sign-in";
    Err(NoCredential::Usage(problem.to_owned()))
}

async fn assign(
    arguments: &Arguments,
    credential: Box<dyn Credential>,
) -> Result<(), Box<dyn Error>> {
    let mut builder = Client::builder().credential(credential).cloud(arguments.cloud);
    if let Some(base_url) = &arguments.base_url {
        builder = builder.service_root(base_url.as_str());
    }
    let client = builder.build()?;

    let assignments = arguments.targets.iter().map(|target| {
        ManagedDeviceMobileAppConfigurationAssignment::new().target(target.to_model())
    });
    let request = AssignRequest::new(assignments);
    let body = serde_json::to_string_pretty(&request)?;
    let call = call(&client, arguments, request);
    if arguments.dry_run {
        println!("{} {}\n{body}", call.method(), call.url()?);
        return Ok(());
    }

    let response = call.send().await?;
    let configuration = &arguments.configuration;
    match arguments.targets.len() {
        0 => println!("Removed all assignments of {configuration}."),
        1 => println!("Replaced the assignments of {configuration} by this one:"),
        count => println!("Replaced the assignments of {configuration} by these {count}:"),
    }
    for target in &arguments.targets {
        println!("  {}", target.describe());
    }
    if let Some(id) = response.request_id() {
        println!("Request id: {id}");
    }
    Ok(())
}

fn call(client: &Client, arguments: &Arguments, request: AssignRequest) -> Call<()> {
    let configuration = client
        .device_app_management()
        .mobile_app_configurations()
        .by_id(arguments.configuration.as_str());
    if arguments.qualified {
        configuration.managed_device_mobile_app_configuration().assign().post(request)
    } else {
        configuration.assign().post(request)
    }
}

/// Prints an error with its sources and, if possible, a suggestion. Errors of the service contain its
/// message and the request id.
fn print_failure(error: &(dyn Error + 'static), qualified: bool) {
    eprintln!("error: {error}");
    let mut cause = error.source();
    while let Some(source) = cause {
        eprintln!("  because: {source}");
        cause = source.source();
    }
    let api = error.downcast_ref::<graph_assign::Error>().and_then(graph_assign::Error::api);
    let Some(api) = api else { return };
    if let Some(wait) = api.retry_after() {
        eprintln!("  try again in {} s", wait.as_secs());
    }
    if api.code() == Some(UNKNOWN_ROUTE) && !qualified {
        eprintln!("  this tenant does not know the documented path: try --qualified");
    }
}

fn usage_error(problem: &str) -> ExitCode {
    eprintln!("error: {problem}\n\nFor more, try --help.");
    ExitCode::from(2)
}

/// The target of an assignment.
enum Target {
    Group(String),
    ExcludedGroup(String),
    AllDevices,
    AllUsers,
    Collection(String),
}

impl Target {
    fn to_model(&self) -> AnyDeviceAndAppManagementAssignmentTarget {
        match self {
            Self::Group(id) => GroupAssignmentTarget::new().group_id(id).into(),
            Self::ExcludedGroup(id) => ExclusionGroupAssignmentTarget::new().group_id(id).into(),
            Self::AllDevices => AllDevicesAssignmentTarget::new().into(),
            Self::AllUsers => AllLicensedUsersAssignmentTarget::new().into(),
            Self::Collection(id) => {
                ConfigurationManagerCollectionAssignmentTarget::new().collection_id(id).into()
            }
        }
    }

    fn describe(&self) -> String {
        match self {
            Self::Group(id) => format!("group {id}"),
            Self::ExcludedGroup(id) => format!("not group {id}"),
            Self::AllDevices => "all devices".to_owned(),
            Self::AllUsers => "all users".to_owned(),
            Self::Collection(id) => format!("collection {id}"),
        }
    }
}

/// How the user signs in.
#[cfg_attr(not(feature = "sign-in"), allow(dead_code, reason = "it is only parsed"))]
struct Login {
    place: Place,
    client: String,
    remember: Option<String>,
}

/// Where the user signs in.
#[cfg_attr(not(feature = "sign-in"), allow(dead_code, reason = "it is only parsed"))]
enum Place {
    Tenant(String),
    Authority(String),
}

/// The values of the options for signing in, which belong together.
fn login(
    tenant: Option<String>,
    authority: Option<String>,
    client: Option<String>,
    remember: Option<String>,
) -> Result<Option<Login>, String> {
    let place = match (tenant, authority) {
        (Some(tenant), None) => Place::Tenant(tenant),
        (None, Some(url)) => Place::Authority(url),
        (Some(_), Some(_)) => return Err("--authority is in place of --tenant".to_owned()),
        (None, None) if client.is_some() || remember.is_some() => {
            return Err("signing in needs --tenant".to_owned());
        }
        (None, None) => return Ok(None),
    };
    let client = client.ok_or("signing in needs --client")?;
    Ok(Some(Login { place, client, remember }))
}

struct Arguments {
    cloud: Cloud,
    base_url: Option<String>,
    login: Option<Login>,
    configuration: String,
    targets: Vec<Target>,
    qualified: bool,
    dry_run: bool,
}

/// Parses the arguments. Returns `None` if they ask for help.
fn parse(arguments: impl Iterator<Item = String>) -> Result<Option<Arguments>, String> {
    let mut rest: VecDeque<String> = arguments.collect();
    let (mut cloud, mut base_url, mut configuration) = (Cloud::Global, None, None);
    let (mut groups, mut excluded, mut collections) = (Vec::new(), Vec::new(), Vec::new());
    let (mut tenant, mut authority, mut client, mut remember) = (None, None, None, None);
    let (mut all_devices, mut all_users) = (false, false);
    let (mut qualified, mut clear, mut dry_run) = (false, false, false);
    while let Some(argument) = rest.pop_front() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(None),
            "--cloud" => cloud = self::cloud(&value(&argument, &mut rest)?)?,
            "--base-url" => base_url = Some(value(&argument, &mut rest)?),
            "--tenant" => tenant = Some(value(&argument, &mut rest)?),
            "--authority" => authority = Some(value(&argument, &mut rest)?),
            "--client" => client = Some(value(&argument, &mut rest)?),
            "--remember" => remember = Some(value(&argument, &mut rest)?),
            "--configuration" => configuration = Some(value(&argument, &mut rest)?),
            "--group" => groups.push(Target::Group(value(&argument, &mut rest)?)),
            "--exclude-group" => excluded.push(Target::ExcludedGroup(value(&argument, &mut rest)?)),
            "--collection" => collections.push(Target::Collection(value(&argument, &mut rest)?)),
            "--all-devices" => all_devices = true,
            "--all-users" => all_users = true,
            "--qualified" => qualified = true,
            "--clear" => clear = true,
            "--dry-run" => dry_run = true,
            _ => return Err(format!("`{argument}` is no option")),
        }
    }
    // The order does not depend on the order of the options. If two entries have the same target,
    // the service uses the first.
    let mut targets = groups;
    targets.extend(excluded);
    targets.extend(all_devices.then_some(Target::AllDevices));
    targets.extend(all_users.then_some(Target::AllUsers));
    targets.extend(collections);
    match (targets.is_empty(), clear) {
        (true, false) => Err("there is no target; --clear removes all assignments".to_owned()),
        (false, true) => Err("--clear removes all assignments and takes no target".to_owned()),
        _ => {
            let configuration = configuration.ok_or("--configuration is missing")?;
            let login = login(tenant, authority, client, remember)?;
            Ok(Some(Arguments {
                cloud,
                base_url,
                login,
                configuration,
                targets,
                qualified,
                dry_run,
            }))
        }
    }
}

/// The cloud with this name.
fn cloud(name: &str) -> Result<Cloud, String> {
    match name {
        "global" => Ok(Cloud::Global),
        "us-gov" => Ok(Cloud::UsGov),
        "us-gov-dod" => Ok(Cloud::UsGovDod),
        "china" => Ok(Cloud::China),
        _ => Err(format!("`{name}` is no cloud: there are global, us-gov, us-gov-dod and china")),
    }
}

/// Returns the value of an option.
fn value(option: &str, rest: &mut VecDeque<String>) -> Result<String, String> {
    match rest.pop_front() {
        Some(value) if !value.is_empty() && !value.starts_with("--") => Ok(value),
        _ => Err(format!("{option} needs a value")),
    }
}
