//! All models, by name.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Calls a macro with the names of all models.
macro_rules! for_each_model {
    ($macro:ident) => {
        $macro! {
            AllDevicesAssignmentTarget,
            AllLicensedUsersAssignmentTarget,
            AppConfigurationSettingItem,
            AssignRequest,
            ConfigurationManagerCollectionAssignmentTarget,
            AnyDeviceAndAppManagementAssignmentTarget,
            DeviceAndAppManagementAssignmentTarget,
            ExclusionGroupAssignmentTarget,
            GroupAssignmentTarget,
            IosMobileAppConfiguration,
            AnyManagedDeviceMobileAppConfiguration,
            ManagedDeviceMobileAppConfigurationAssignment,
            ManagedDeviceMobileAppConfigurationAssignmentCollectionResponse,
            ManagedDeviceMobileAppConfiguration,
            ManagedDeviceMobileAppConfigurationCollectionResponse,
            odata_errors::ErrorDetails,
            odata_errors::InnerError,
            odata_errors::MainError,
            odata_errors::ODataError,
        }
    };
}
pub(crate) use for_each_model;

macro_rules! names {
    ($($model:path),+ $(,)?) => { [$(stringify!($model)),+] };
}

/// Returns the files in a folder and in its folders.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("it can be listed");
    let paths = entries.map(|entry| entry.expect("it can be listed").path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn no_model_is_missing_from_the_list() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/models");
    let mut written = BTreeSet::new();
    for file in files(&folder) {
        let text = std::fs::read_to_string(file).expect("it can be read");
        for marker in ["codec::model! {\n    ", "codec::polymorphic! {\n    "] {
            let after = text.split(marker).skip(1);
            written
                .extend(after.filter_map(|after| {
                    Some(after.split([' ', ',', ';', ')']).next()?.to_owned())
                }));
        }
    }
    let listed = for_each_model!(names);
    let listed = listed.map(|name| name.rsplit("::").next().unwrap_or(name).trim().to_owned());
    assert_eq!(BTreeSet::from(listed), written);
}
