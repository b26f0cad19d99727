//! API changes that `regenerate` reports when the description of a crate changes.

use std::error::Error;
use std::ops::ControlFlow;

use openapi_to_crate::{Description, Options, PackageOptions, generate};
use openapi_to_crate_cli::api::{ApiChange, Bump, report};
use openapi_to_crate_cli::sync::{Files, Plan};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

const PETS: &str = "
openapi: 3.0.4
info: { title: Pets, version: '1' }
servers: [{ url: https://pets.example/v1 }]
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{ name: kind, in: query, schema: { type: string } }]
      responses:
        '200':
          description: The pets
          content:
            application/json:
              schema: { type: array, items: { $ref: '#/components/schemas/Pet' } }
components:
  schemas:
    Pet:
      type: object
      properties:
        name: { type: string }
        kind: { type: string, enum: [cat, dog] }
";

fn crate_of(description: &str, version: &str) -> Result<Files> {
    crate_with(description, version, None)
}

fn crate_with(description: &str, version: &str, path_prefix: Option<&str>) -> Result<Files> {
    let package = PackageOptions {
        name: "pets".to_owned(),
        version: version.to_owned(),
        ..PackageOptions::default()
    };
    let path_prefix = path_prefix.map(str::to_owned);
    let options = Options { package, path_prefix, ..Options::default() };
    Ok(generate(&Description::new("pets.yaml", description), &options)?.files)
}

/// Returns the API changes when the description changes from [`PETS`] to `description`, and the version to `version`.
fn change(description: &str, version: &str) -> Result<ApiChange> {
    between(&crate_of(PETS, "1.2.3")?, &crate_of(description, version)?)
}

/// Returns the API changes from the files `before` to the files `wanted`.
fn between(before: &Files, wanted: &Files) -> Result<ApiChange> {
    let folder = tempfile::tempdir()?;
    let before = Plan::new(folder.path(), before)?;
    before.apply(&mut |_, _| ControlFlow::Continue(()))?;
    let plan = Plan::new(folder.path(), wanted)?;
    Ok(ApiChange::of(&plan, wanted).ok_or("there is a crate")?)
}

fn text(change: &ApiChange) -> Result<String> {
    let mut out = anstream::AutoStream::never(Vec::new());
    report::write(&mut out, "pets", change, true)?;
    Ok(String::from_utf8(out.into_inner())?)
}

#[test]
fn a_changed_documentation_does_not_change_the_api() -> Result {
    let change = change(&PETS.replace("The pets", "All pets"), "1.2.3")?;
    assert!(change.differences.is_empty(), "{change:?}");
    assert_eq!(
        text(&change)?,
        "pets: the public API is unchanged\n  \
         no change of the API: if 1.2.3 is published, the next version must be at least 1.2.4\n"
    );
    Ok(())
}

#[test]
fn a_changed_prefix_of_the_paths_is_reported_with_the_setting_that_keeps_the_names() -> Result {
    let below = PETS.replace("/pets:", "/api/0/pets:");
    let longer = below.replace(
        "paths:",
        "paths:\n  /health: { get: { responses: { '204': { description: d } } } }",
    );
    let before = crate_of(&below, "1.2.3")?;
    let renamed = between(&before, &crate_of(&longer, "1.2.3")?)?;
    assert_eq!(renamed.path_prefix, Some(("/api/0".to_owned(), String::new())));
    assert_eq!(renamed.bump(), Bump::Major);
    assert_eq!(
        text(&renamed)?.lines().next(),
        Some(
            "pets: the prefix of paths that is not part of calls was `/api/0`, and is now none, which renames the \
             calls of all paths; `path-prefix = \"/api/0\"` keeps their names"
        )
    );

    let kept = between(&before, &crate_with(&longer, "1.2.3", Some("/api/0"))?)?;
    assert_eq!((kept.path_prefix.as_ref(), kept.bump()), (None, Bump::Minor), "{}", text(&kept)?);
    Ok(())
}

#[test]
fn added_items_are_compatible() -> Result {
    let description = PETS
        .replace("[cat, dog]", "[cat, dog, emu]")
        .replace("        name:", "        age: { type: integer, format: int32 }\n        name:");
    let change = change(&description, "1.2.3")?;
    assert_eq!(change.bump(), Bump::Minor, "{}", text(&change)?);
    let expected = "pets: in the public API, 3 added
  + field models::Pet.age: Option<i32>
  + fn models::Pet::age(mut self, i32) -> Self
  + variant models::PetKind::Emu
  a compatible change: if 1.2.3 is published, the next version must be at least 1.3.0
";
    assert_eq!(text(&change)?, expected);
    Ok(())
}

#[test]
fn removed_and_changed_items_are_breaking() -> Result {
    let description = PETS
        .replace("        name: { type: string }", "        name: { type: integer, format: int64 }")
        .replace("/pets:", "/animals:");
    let change = change(&description, "2.0.0")?;
    assert_eq!(change.bump(), Bump::Major);
    // Members of a removed type are not listed.
    let expected = "pets: in the public API, 2 added, 2 changed, 2 removed
  - field models::Pet.name: Option<String>
  + field models::Pet.name: Option<i64>
  - fn models::Pet::name(mut self, impl Into<String>) -> Self
  + fn models::Pet::name(mut self, i64) -> Self
  - fn requests::Client::pets(&self) -> Pets
  - struct requests::Pets
  + struct requests::Animals
  + fn requests::Client::animals(&self) -> Animals
  a breaking change: version 2.0.0 after 1.2.3 is correct
";
    assert_eq!(text(&change)?, expected);
    Ok(())
}

#[test]
fn a_new_crate_has_nothing_to_compare_with() -> Result {
    let folder = tempfile::tempdir()?;
    let wanted = crate_of(PETS, "1.2.3")?;
    assert!(ApiChange::of(&Plan::new(folder.path(), &wanted)?, &wanted).is_none());
    Ok(())
}
