//! Tests with descriptions outside this repository.

mod common;

use std::collections::BTreeSet;

use openapi_to_crate::Generated;

use common::{described, generate_below, shared};

/// Returns the public types of a module's file, with those of nested modules as `module::Type`.
fn public_types(generated: &Generated, path: &str) -> BTreeSet<String> {
    let files = described(generated);
    let source = files.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    let file = syn::parse_file(source).expect("the generated code is Rust");
    let mut found = BTreeSet::new();
    collect(&file.items, "", &mut found);
    found
}

fn collect(items: &[syn::Item], module: &str, found: &mut BTreeSet<String>) {
    for item in items {
        match item {
            syn::Item::Struct(item) => found.insert(format!("{module}{}", item.ident)),
            syn::Item::Enum(item) => found.insert(format!("{module}{}", item.ident)),
            syn::Item::Type(item) => found.insert(format!("{module}{}", item.ident)),
            syn::Item::Mod(syn::ItemMod { ident, content: Some((_, inner)), .. }) => {
                collect(inner, &format!("{module}{ident}::"), found);
                continue;
            }
            _ => continue,
        };
    }
}

/// Returns the types that a module exports from its private files.
fn exported_types(generated: &Generated, path: &str) -> BTreeSet<String> {
    let files = described(generated);
    let source = files.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    let file = syn::parse_file(source).expect("the generated code is Rust");
    let mut found = BTreeSet::new();
    for item in file.items {
        let syn::Item::Use(item) = item else { continue };
        let mut tree = item.tree;
        while let syn::UseTree::Path(inner) = tree {
            tree = *inner.tree;
        }
        if let syn::UseTree::Name(name) = tree {
            found.insert(name.ident.to_string());
        }
    }
    found
}

/// Returns the variants of an enum.
fn variants(generated: &Generated, path: &str, name: &str) -> Vec<String> {
    let files = described(generated);
    let file = syn::parse_file(files[path]).expect("the generated code is Rust");
    let found = file.items.iter().find_map(|item| match item {
        syn::Item::Enum(item) if item.ident == name => Some(item),
        _ => None,
    });
    let found = found.unwrap_or_else(|| panic!("there is no enum {name}"));
    found.variants.iter().map(|variant| variant.ident.to_string()).collect()
}

#[test]
#[ignore = "needs ../shared/graph"]
fn the_crate_of_the_assign_action_has_only_the_types_it_needs() {
    let text = shared("graph/assign-reference.yaml");
    let generated = generate_below("microsoft.graph", "assign", &text)
        .unwrap_or_else(|failure| panic!("{failure}"));
    assert_eq!(
        Vec::from_iter(exported_types(&generated, "src/models/mod.rs")),
        [
            "AllDevicesAssignmentTarget",
            "AllLicensedUsersAssignmentTarget",
            "AnyDeviceAndAppManagementAssignmentTarget",
            "ConfigurationManagerCollectionAssignmentTarget",
            "DeviceAndAppManagementAssignmentTarget",
            "ExclusionGroupAssignmentTarget",
            "GroupAssignmentTarget",
            "ManagedDeviceMobileAppConfigurationAssignment",
        ]
    );
    assert_eq!(
        Vec::from_iter(exported_types(&generated, "src/models/odata_errors/mod.rs")),
        ["ErrorDetails", "InnerError", "MainError", "ODataError"]
    );
    assert_eq!(
        Vec::from_iter(public_types(&generated, "src/requests/device_app_management.rs")),
        [
            "MobileAppConfigurations",
            "mobile_app_configurations::ById",
            "mobile_app_configurations::by_id::Assign",
            "mobile_app_configurations::by_id::assign::AssignRequest",
        ]
    );
    assert_eq!(
        variants(
            &generated,
            "src/models/any_device_and_app_management_assignment_target.rs",
            "AnyDeviceAndAppManagementAssignmentTarget"
        ),
        [
            "DeviceAndAppManagementAssignmentTarget",
            "AllDevicesAssignmentTarget",
            "AllLicensedUsersAssignmentTarget",
            "ConfigurationManagerCollectionAssignmentTarget",
            "GroupAssignmentTarget",
            "ExclusionGroupAssignmentTarget",
            "Other",
        ]
    );
}

#[test]
#[ignore = "needs ../shared/graph"]
fn a_large_description_gives_rust_or_errors_with_positions() {
    let text = shared("graph/deviceAppManagement.yaml");
    match generate_below("microsoft.graph", "device_app_management", &text) {
        Ok(generated) => {
            for (path, source) in described(&generated) {
                assert!(syn::parse_file(source).is_ok(), "{path} is not Rust");
            }
        }
        Err(failure) => {
            for found in failure.diagnostics {
                assert!(found.position.is_some() && !found.pointer.is_empty(), "{found}");
                assert!(!found.help.is_empty(), "{found}");
            }
        }
    }
}
