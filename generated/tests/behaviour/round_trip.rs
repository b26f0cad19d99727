//! Any JSON object that a model reads is written equal; an object that does not fit is an error with its
//! place.
//!
//! There is one exception: a type name that is known, and was read without `#`, is written
//! with it.

mod arbitrary;
mod well_typed;

use graph_assign::models::{self, MdmAppConfigKeyType};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::models::for_each_model;

/// Reads JSON as a model, and returns the JSON that this is written as.
///
/// Reading that again has to give the same model and the same string.
fn through<T>(value: &Value) -> Result<Value, serde_json::Error>
where
    T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let model: T = serde_json::from_str(&value.to_string())?;
    let text = serde_json::to_string(&model).expect("models can be written");
    let again: T = serde_json::from_str(&text).expect("what was written can be read");
    assert_eq!(again, model);
    assert_eq!(serde_json::to_string(&again).expect("models can be written"), text);
    Ok(serde_json::from_str(&text).expect("what was written is JSON"))
}

/// Whether two values are equal, except for a `#` before a type name.
fn same(read: &Value, written: &Value) -> bool {
    match (read, written) {
        (Value::Object(read), Value::Object(written)) => {
            read.len() == written.len()
                && read.iter().all(|(name, value)| match written.get(name) {
                    Some(found) if name == "@odata.type" => same_type_name(value, found),
                    Some(found) => same(value, found),
                    None => false,
                })
        }
        (Value::Array(read), Value::Array(written)) => {
            read.len() == written.len() && read.iter().zip(written).all(|(one, two)| same(one, two))
        }
        _ => read == written,
    }
}

fn same_type_name(read: &Value, written: &Value) -> bool {
    let (Value::String(read), Value::String(written)) = (read, written) else {
        return same(read, written);
    };
    read == written || written.strip_prefix('#') == Some(read) && is_known(read)
}

fn is_known(type_name: &str) -> bool {
    arbitrary::KNOWN_TYPES.iter().any(|known| known.trim_start_matches('#') == type_name)
}

/// Whether an error has a valid place in `value`; an error without a pointer is about the whole value.
fn has_place(error: &serde_json::Error, value: &Value) -> bool {
    let message = error.to_string();
    match message.rsplit_once(" at /") {
        Some((_, pointer)) => value.pointer(&format!("/{pointer}")).is_some(),
        None => message.starts_with("missing field"),
    }
}

fn equal_or_refused<T>(value: &Value) -> Result<(), TestCaseError>
where
    T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    match through::<T>(value) {
        Ok(written) => prop_assert!(same(value, &written), "{value}\nbecame\n{written}"),
        Err(error) => prop_assert!(has_place(&error, value), "{error}\nof {value}"),
    }
    Ok(())
}

fn equal<T>(value: &Value) -> Result<(), TestCaseError>
where
    T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    match through::<T>(value) {
        Ok(written) => prop_assert!(same(value, &written), "{value}\nbecame\n{written}"),
        Err(error) => prop_assert!(false, "{error}\nof {value}"),
    }
    Ok(())
}

property_tests! {
    #[test]
    fn any_object_is_kept_or_rejected_with_its_place(value in arbitrary::object()) {
        macro_rules! check {
            ($($model:path),+ $(,)?) => {$({
                use models::*;
                equal_or_refused::<$model>(&value)?;
            })+};
        }
        for_each_model!(check);
    }

    #[test]
    fn any_string_is_a_member_of_an_open_enumeration(member in ".*") {
        equal::<MdmAppConfigKeyType>(&Value::String(member))?;
    }

    #[test]
    fn targets_are_kept(value in well_typed::target()) {
        equal::<models::AnyDeviceAndAppManagementAssignmentTarget>(&value)?;
        equal::<models::DeviceAndAppManagementAssignmentTarget>(&value)?;
        equal::<models::AllDevicesAssignmentTarget>(&value)?;
        equal::<models::AllLicensedUsersAssignmentTarget>(&value)?;
        equal::<models::GroupAssignmentTarget>(&value)?;
        equal::<models::ExclusionGroupAssignmentTarget>(&value)?;
        equal::<models::ConfigurationManagerCollectionAssignmentTarget>(&value)?;
    }

    #[test]
    fn assignments_are_kept(value in well_typed::assignment()) {
        equal::<models::ManagedDeviceMobileAppConfigurationAssignment>(&value)?;
    }

    #[test]
    fn requests_are_kept(value in well_typed::request()) {
        equal::<models::AssignRequest>(&value)?;
    }

    #[test]
    fn configurations_are_kept(value in well_typed::configuration()) {
        equal::<models::AnyManagedDeviceMobileAppConfiguration>(&value)?;
        equal::<models::ManagedDeviceMobileAppConfiguration>(&value)?;
        equal::<models::IosMobileAppConfiguration>(&value)?;
    }

    #[test]
    fn settings_are_kept(value in well_typed::setting()) {
        equal::<models::AppConfigurationSettingItem>(&value)?;
    }

    #[test]
    fn pages_are_kept(
        assignments in well_typed::page(well_typed::assignment()),
        configurations in well_typed::page(well_typed::configuration()),
    ) {
        equal::<models::ManagedDeviceMobileAppConfigurationAssignmentCollectionResponse>(&assignments)?;
        equal::<models::ManagedDeviceMobileAppConfigurationCollectionResponse>(&configurations)?;
    }

    #[test]
    fn errors_are_kept(
        error in well_typed::error(),
        main in well_typed::main_error(),
        inner in well_typed::inner_error(),
        details in well_typed::error_details(),
    ) {
        equal::<models::odata_errors::ODataError>(&error)?;
        equal::<models::odata_errors::MainError>(&main)?;
        equal::<models::odata_errors::InnerError>(&inner)?;
        equal::<models::odata_errors::ErrorDetails>(&details)?;
    }
}
