//! The crate of an extract is that of the whole.

use std::collections::BTreeSet;

use openapi_to_crate::Navigation;
use openapi_to_crate::naming::SchemaName;

use super::*;

#[test]
fn the_crate_of_an_extract_is_the_crate_of_the_whole() {
    for include in [&["/users"][..], &["/all"], &["/hubs"], &["/users", "/hubs"]] {
        same_crate(FAMILY, &selection(include, &[]));
    }
}

#[test]
fn the_crate_of_an_extract_of_our_description_is_the_crate_of_the_whole() {
    let text = include_str!("../../../spec/assign.yaml");
    same_crate(text, &selection(&["/**/mobileAppConfigurations/{}/assign"], &[]));
    same_crate(text, &selection(&["/**/mobileAppConfigurations/{}/assignments"], &[]));
}

#[test]
fn an_extract_of_schemas_has_no_operations_and_gives_the_same_crate_with_its_patterns() {
    for text in [FAMILY.to_owned(), FAMILY.replace("openapi: 3.0.4", "openapi: 3.1.0")] {
        let include = selection(&["schema:v.hub", "schema:v.us*"], &[]);
        let extract = extracted(&text, &include, Format::Yaml);
        let names = ["v.entity", "v.hub", "v.port", "v.site", "v.user"];
        assert_eq!(schemas(&extract), names);
        assert_eq!(parsed(&extract).get("paths"), Some(&Value::Object(serde_json::Map::new())));
        same_crate_with(&text, &include, &include);
    }
}

#[test]
fn types_of_included_schemas_are_in_a_crate_with_calls_and_in_one_without() {
    let include = selection(&["/users", "schema:v.port"], &[]);
    same_crate_with(FAMILY, &include, &include);
    let names = |contents: Contents| {
        let mut options = Options { selection: include.clone(), ..Options::default() };
        options.package.contents = contents;
        let generated = generate(&description(FAMILY), &options);
        let files = generated.unwrap_or_else(|failure| panic!("{failure}")).files;
        let names = files.into_keys().filter_map(|path| {
            let name = path.strip_prefix("src/models/v/").or(path.strip_prefix("src/models/"))?;
            name.strip_prefix("v_").unwrap_or(name).strip_suffix(".rs").map(str::to_owned)
        });
        names.filter(|name| name != "mod").collect::<Vec<_>>()
    };
    assert_eq!(names(Contents::Client), names(Contents::Types));
    assert_eq!(names(Contents::Client), ["port", "user"]);
}

#[test]
#[ignore = "needs ../shared/graph"]
fn the_crate_of_an_extract_of_the_service_is_the_crate_of_the_whole() {
    let text = shared("graph/deviceAppManagement.yaml");
    same_crate(&text, &selection(&["/**/mobileAppConfigurations/{}/assign"], &[]));
    same_crate(&text, &selection(&["/deviceAppManagement/mobileApps/**"], &[]));
    let text = shared("graph/powershell-2023/Mail.yml");
    same_crate(&text, &selection(&["/users/{}/messages/**"], &[]));
}

#[test]
#[ignore = "needs ../shared/graph"]
fn the_published_extract_of_the_assign_action_is_reproduced() {
    let text = shared("graph/deviceAppManagement.yaml");
    let expected = shared("graph/assign-reference.yaml");
    let assign = selection(&["/**/mobileAppConfigurations/{}/assign"], &[]);
    assert!(extracted(&text, &assign, Format::Yaml) == expected, "the two differ");
}

#[test]
fn an_extract_lacks_omitted_properties_and_gives_the_same_crate() {
    let text = include_str!("../features/navigation.yaml");
    let selection = Selection {
        navigation: Some(Navigation::Selected),
        ..selection(&["property:shop.book/publisher"], &["property:shop.book/title"])
    };
    let found = extract(&description(text), &selection, Format::Yaml);
    let found = found.unwrap_or_else(|failure| panic!("{failure}"));
    let names: Vec<&str> = found.schemas.iter().map(SchemaName::as_str).collect();
    assert_eq!(names, ["shop.address", "shop.book", "shop.image", "shop.item", "shop.publisher"]);
    let comment = "            # Used by `cover` as well.";
    assert!(found.text.lines().any(|line| line == comment), "the comments of its lines are kept");
    let value: Value = serde_yaml::from_str(&found.text).expect("it is YAML");
    let properties = property_names(&value);
    let absent = ["events", "owner", "title"];
    assert!(absent.iter().all(|name| !properties.contains(*name)), "{properties:?}");
    assert_eq!(dangling(&value, &value), Vec::<String>::new());

    let files = |text: &str, selection: Selection| {
        let options = Options { selection, ..Options::default() };
        let crate_of = generate(&description(text), &options);
        let mut files = crate_of.unwrap_or_else(|failure| panic!("{failure}")).files;
        // It has the hash of the description.
        files.remove("src/service.rs");
        files
    };
    assert!(files(text, selection) == files(&found.text, Selection::default()));
}

/// Returns the names of all properties of schemas.
fn property_names(value: &Value) -> BTreeSet<&str> {
    let own = value.get("properties").and_then(Value::as_object);
    let own = own.into_iter().flat_map(|properties| properties.keys().map(String::as_str));
    let entries = value.as_object().into_iter().flat_map(|entries| entries.values());
    let items = value.as_array().into_iter().flatten();
    own.chain(entries.chain(items).flat_map(property_names)).collect()
}
