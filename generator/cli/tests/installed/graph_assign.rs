//! All actions of Microsoft Graph that are called `assign`, compared with what Microsoft's Python SDK sends.
//!
//! `graph_assign/requests.json` has the requests of the SDK. `graph_assign/record.py` records them anew, and says how.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{Result, openapi_to_crate, run_program, text, write_manifest};

const FILES: [(&str, &str); 5] = [
    ("openapi-to-crate.toml", include_str!("graph_assign/openapi-to-crate.toml")),
    ("policies.overlay.yaml", include_str!("graph_assign/policies.overlay.yaml")),
    ("src/main.rs", include_str!("graph_assign/program.rs")),
    ("src/service.rs", include_str!("graph_assign/service.rs")),
    ("src/requests.json", REQUESTS),
];

const REQUESTS: &str = include_str!("graph_assign/requests.json");

/// What the program shows.
const SHOWN: &str = "\
/v1.0/admin/teams/policy/userAssignments/microsoft.graph.teamsAdministration.assign: 1 assignment
/v1.0/deviceAppManagement/managedEBooks/1/assign: 2 assignments and 1, 1 removed
/v1.0/deviceAppManagement/mobileAppConfigurations/1/assign: 5 assignments and 1, 1 removed
/v1.0/deviceAppManagement/mobileApps/1/assign: 3 assignments and 1, 3 removed
/v1.0/deviceAppManagement/targetedManagedAppConfigurations/1/assign: 5 assignments and 1, 1 removed
/v1.0/deviceAppManagement/iosManagedAppProtections/1/assign: 5 assignments and 1, 1 removed
/v1.0/deviceAppManagement/windowsInformationProtectionPolicies/1/assign: 5 assignments and 1, 1 removed
/v1.0/deviceManagement/deviceCompliancePolicies/1/assign: 5 assignments and 1, 1 removed
/v1.0/deviceManagement/deviceConfigurations/1/assign: 5 assignments and 1, 1 removed
/v1.0/deviceManagement/deviceEnrollmentConfigurations/1/assign: 5 assignments and 1, 1 removed
/v1.0/deviceManagement/virtualEndpoint/provisioningPolicies/1/assign: 2 assignments and 1, 1 removed
/v1.0/deviceManagement/virtualEndpoint/userSettings/1/assign: 2 assignments and 1, 1 removed
two actions return the collection
";

/// Returns the paths of all actions called `assign` in the code of a crate, and the number of sets that they replace.
fn actions(requests: &Path) -> std::io::Result<(BTreeSet<String>, usize)> {
    let (mut paths, mut sets) = (BTreeSet::new(), 0);
    for file in ["admin.rs", "device_app_management.rs", "device_management.rs"] {
        let code = fs::read_to_string(requests.join(file))?;
        let literals = code.lines().filter_map(|line| line.trim().strip_prefix('"'));
        let literals = literals.filter_map(|line| line.split('"').next());
        let is_assign = |line: &&str| line.starts_with('/') && line.ends_with("ssign");
        paths.extend(literals.filter(is_assign).map(str::to_owned));
        sets += code.matches("pub fn replace_all(").count();
    }
    Ok((paths, sets))
}

/// Returns the path of a request with a parameter in place of its id.
fn template(path: &str) -> String {
    let path = path.strip_prefix("/v1.0").unwrap_or(path);
    path.replace("/1/", "/{}/")
}

fn without_names(path: &str) -> String {
    let (Some(start), Some(end)) = (path.find('{'), path.find('}')) else { return path.to_owned() };
    format!("{}{{}}{}", &path[..start], &path[end + 1..])
}

#[test]
#[ignore = "needs ../shared/graph"]
fn every_assign_action_of_graph_sends_what_the_sdk_sends_and_loses_no_assignment() -> Result {
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    let graph =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/graph/openapi-v1.0.yaml");
    fs::copy(graph, folder.join("graph.yaml"))?;
    let dependencies = "assign = { path = \"assign\" }\nserde = \"1\"\nserde_json = \"1\"\n";
    write_manifest(folder, dependencies)?;
    for (name, content) in FILES {
        fs::write(folder.join(name), content)?;
    }
    let output = openapi_to_crate(folder, "generate")?;
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));

    let recorded: Vec<Value> = serde_json::from_str(REQUESTS)?;
    let recorded: BTreeSet<_> =
        recorded.iter().filter_map(|request| Some(template(request["path"].as_str()?))).collect();
    let (paths, sets) = actions(&folder.join("assign/src/requests"))?;
    let paths: BTreeSet<_> = paths.iter().map(|path| without_names(path)).collect();
    assert_eq!(paths, recorded, "the SDK and the description have the same actions");
    assert_eq!((paths.len(), sets), (12, 11), "that of Teams replaces nothing");

    assert_eq!(run_program(folder)?, SHOWN);
    Ok(())
}
