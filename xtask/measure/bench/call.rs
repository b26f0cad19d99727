//! Makes a single call, to measure the size of a program that uses little of a crate.
//!
//! `cargo xtask bench crate` builds it with the crate of all of Microsoft Graph, and with a crate of only this call.

use api::models::{GroupAssignmentTarget, ManagedDeviceMobileAppConfigurationAssignment};
use api::requests::device_app_management::mobile_app_configurations::by_id::assign::AssignRequest;
use api::{BearerToken, Client};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().ok_or("the arguments are a token, a configuration and a group");
    let client = Client::new(BearerToken::new(next()?))?;
    let configuration = client.device_app_management().mobile_app_configurations().by_id(next()?);
    let target = GroupAssignmentTarget::new().group_id(next()?);
    let assignment = ManagedDeviceMobileAppConfigurationAssignment::new().target(target);
    let call = configuration.assign().post(AssignRequest::new().assignments([assignment]));

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async { call.await })?;
    Ok(())
}
