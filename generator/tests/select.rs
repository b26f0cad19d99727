//! The operations of a selection, and the schemas that they name: exactly those whose values can appear in requests and
//! responses.

mod common;

use std::fmt::Write as _;

use openapi_to_crate::description::{Description, Document, index, locate_diagnostics};
use openapi_to_crate::diagnostics::{Diagnostic, Diagnostics};
use openapi_to_crate::lower::{Reached, SchemaRoles, reach, variants};
use openapi_to_crate::naming::SchemaName;
use openapi_to_crate::select::{Selected, Selection, select};
use openapi_to_crate::{Options, schema_types};

use common::shared;

/// Selects from a description. Returns the selection, the schemas that it names, and the problems.
fn selected(text: String, selection: &Selection) -> (Selected, Reached, Vec<Diagnostic>) {
    let description = Description::new("api.yaml", text);
    let mut diagnostics = Diagnostics::default();
    let index = index(&description, &mut diagnostics).expect("the description has an index");
    let document = Document::new(index);
    let selected = select(&document, selection, &mut diagnostics);
    let reached = reach(&document, &selected, &[], &mut diagnostics);
    (selected, reached, locate_diagnostics(&description, diagnostics))
}

/// Returns a selection with a single pattern.
fn include(pattern: &str) -> Selection {
    let pattern = pattern.parse().unwrap_or_else(|error| panic!("{error}"));
    Selection { include: vec![pattern], ..Selection::default() }
}

/// Returns a description with one operation whose response has a schema, and these component schemas.
fn with_schemas(schema: &str, components: &str) -> String {
    format!(
        "openapi: 3.0.4
info: {{title: t, version: '1'}}
paths:
  /a:
    get:
      responses:
        default: {{description: d, content: {{application/json: {{schema: {schema}}}}}}}
components:
  schemas:
{components}"
    )
}

/// Returns the schemas that a schema in a response refers to, with name and uses (`p`osition, `i`nherited, `v`ariant,
/// pol`y`morphic).
#[track_caller]
fn reached(schema: &str, components: &str) -> String {
    let (_, reached, problems) = selected(with_schemas(schema, components), &Selection::default());
    assert_eq!(problems, []);
    let mut lines = String::new();
    for (name, used) in &reached.schemas {
        write!(lines, "{name}:{} ", letters(*used)).expect("writing to a string never fails");
    }
    lines.trim_end().to_owned()
}

fn letters(used: SchemaRoles) -> String {
    let ways =
        [(used.position, 'p'), (used.inherited, 'i'), (used.variant, 'v'), (used.polymorphic, 'y')];
    ways.into_iter().filter_map(|(so, letter)| so.then_some(letter)).collect()
}

const FAMILY: &str = "
    entity: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {'#user': '#/components/schemas/user', '#site': site}}}
    user: {allOf: [{$ref: '#/components/schemas/entity'}, {type: object, properties: {home: {$ref: '#/components/schemas/place'}}}]}
    site: {allOf: [{$ref: '#/components/schemas/entity'}, {type: object, discriminator: {propertyName: kind, mapping: {'#hub': hub}}}]}
    hub: {allOf: [{$ref: '#/components/schemas/site'}, {type: object, properties: {lead: {$ref: '#/components/schemas/user'}}}]}
    place: {type: object, properties: {near: {type: array, items: {$ref: '#/components/schemas/place'}}}}
    unused: {type: object, properties: {a: {$ref: '#/components/schemas/unused'}}}
";

#[test]
fn a_base_is_selected_without_its_derived_types() {
    let user = reached("{$ref: '#/components/schemas/user'}", FAMILY);
    assert_eq!(user, "entity:i place:p user:p");
}

#[test]
fn a_position_selects_derived_types_at_every_level() {
    let entity = reached("{items: {$ref: '#/components/schemas/entity'}}", FAMILY);
    assert_eq!(entity, "entity:piy hub:v place:p site:iv user:pv");
    let site = reached("{additionalProperties: {$ref: '#/components/schemas/site'}}", FAMILY);
    assert_eq!(site, "entity:i hub:v place:p site:piy user:p");
}

#[test]
fn every_kind_of_position_counts() {
    let schemas = [
        "{$ref: '#/components/schemas/place'}",
        "{type: array, items: {$ref: '#/components/schemas/place'}}",
        "{type: object, properties: {a: {$ref: '#/components/schemas/place'}}}",
        "{type: object, additionalProperties: {$ref: '#/components/schemas/place'}}",
        "{anyOf: [{$ref: '#/components/schemas/place'}, {type: object, nullable: true}]}",
        "{oneOf: [{type: string}, {$ref: '#/components/schemas/place'}]}",
        "{allOf: [{$ref: '#/components/schemas/place'}], nullable: true}",
        "{allOf: [{$ref: '#/components/schemas/place'}, {description: d}]}",
        "{type: array, items: {type: array, items: {allOf: [{properties: {a: {$ref: '#/components/schemas/place'}}}]}}}",
    ];
    for schema in schemas {
        assert_eq!(reached(schema, FAMILY), "place:p", "{schema}");
    }
    let heir = "{allOf: [{$ref: '#/components/schemas/place'}, {properties: {b: {type: string}}}]}";
    assert_eq!(reached(heir, FAMILY), "place:pi");
}

#[test]
fn a_string_is_never_a_base() {
    let components = "    colour: {type: string, enum: [red]}\n    paint: {allOf: [{$ref: '#/components/schemas/colour'}]}";
    let paint = reached("{$ref: '#/components/schemas/paint'}", components);
    assert_eq!(paint, "colour:p paint:p");
}

#[test]
fn without_a_mapping_the_derived_schemas_are_selected() {
    let components = "
    pet: {type: object, discriminator: {propertyName: kind}}
    cat: {allOf: [{$ref: '#/components/schemas/pet'}]}
    lion: {allOf: [{$ref: '#/components/schemas/cat'}, {properties: {prey: {$ref: '#/components/schemas/gnu'}}}]}
    gnu: {type: object}
    nobody: {type: object}
";
    let pet = reached("{$ref: '#/components/schemas/pet'}", components);
    assert_eq!(pet, "cat:iv gnu:p lion:v pet:piy");
    let cat = reached("{$ref: '#/components/schemas/cat'}", components);
    assert_eq!(cat, "cat:p pet:i");
    let either = "{oneOf: [{$ref: '#/components/schemas/gnu'}, {$ref: '#/components/schemas/nobody'}], discriminator: {propertyName: kind}}";
    assert_eq!(reached(either, components), "gnu:pv nobody:pv");
}

#[test]
fn a_derived_type_is_a_struct_unless_it_is_in_a_position() {
    let types = |schema: &str| -> Vec<String> {
        let description = Description::new("api.yaml", with_schemas(schema, FAMILY));
        let types = schema_types(&description, &Options::default()).expect("it can be generated");
        let site = types.into_iter().filter(|ty| ty.schema == "/components/schemas/site");
        site.map(|ty| ty.ty).collect()
    };
    assert_eq!(types("{$ref: '#/components/schemas/entity'}"), ["crate::models::Site"]);
    let both = "{properties: {a: {$ref: '#/components/schemas/entity'}, b: {$ref: '#/components/schemas/site'}}}";
    assert_eq!(types(both), ["crate::models::Site", "crate::models::AnySite"]);
}

#[test]
fn variants_are_listed_with_their_tags() {
    let text = with_schemas("{}", FAMILY);
    let description = Description::new("api.yaml", text);
    let mut diagnostics = Diagnostics::default();
    let index = index(&description, &mut diagnostics).expect("the description has an index");
    let document = Document::new(index);
    let mut tags = |name| -> Vec<String> {
        let variants = variants(&document, &SchemaName::new(name), &mut diagnostics);
        variants.into_iter().map(|mapped| format!("{} {}", mapped.tag, mapped.schema)).collect()
    };
    assert_eq!(tags("entity"), ["#user user", "#site site", "#hub hub"]);
    assert_eq!(tags("site"), ["#hub hub"]);
    assert!(tags("user").is_empty());
}

#[test]
fn references_of_parameters_bodies_and_responses_are_resolved() {
    let text = "
openapi: 3.0.4
info: {title: t, version: '1'}
paths:
  /a/{id}:
    parameters:
      - $ref: '#/components/parameters/id'
      - {name: q, in: query, schema: {$ref: '#/components/schemas/hidden'}}
    put:
      parameters: [{name: q, in: query, content: {application/json: {schema: {$ref: '#/components/schemas/query'}}}}]
      requestBody: {$ref: '#/components/requestBodies/body'}
      responses: {4XX: {$ref: '#/components/responses/alias'}}
    get: {responses: {'200': {description: d, content: {text/plain: {schema: {$ref: '#/components/schemas/other'}}}}}}
components:
  parameters: {id: {name: id, in: path, required: true, schema: {$ref: '#/components/schemas/id'}}}
  requestBodies: {body: {content: {application/json: {schema: {$ref: '#/components/schemas/body'}}}}}
  responses:
    alias: {$ref: '#/components/responses/error'}
    error: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/error~1body'}}}}
  schemas: {id: {type: string}, query: {}, hidden: {}, body: {}, error/body: {}, other: {}}
";
    let pick = |pattern: &str| {
        let (selected, reached, problems) = selected(text.to_owned(), &include(pattern));
        assert_eq!(problems, []);
        let names: Vec<String> = reached.schemas.keys().map(ToString::to_string).collect();
        (selected.operations.len(), names.join(" "))
    };
    assert_eq!(pick("/a/{}#put"), (1, "body error/body id query".to_owned()));
    assert_eq!(pick("/a/{}#get"), (1, "hidden id other".to_owned()));
    assert_eq!(pick("/a/{}"), (2, "body error/body hidden id other query".to_owned()));
}

#[test]
fn the_required_security_schemes_are_selected() {
    let text = |whole: &str, own: &str| {
        format!(
            "openapi: 3.0.4
info: {{title: t, version: '1'}}
{whole}
paths:
  /a: {{get: {{{own} responses: {{'204': {{description: d}}}}}}}}
  /b: {{get: {{security: [{{b: []}}], responses: {{'204': {{description: d}}}}}}}}
components: {{securitySchemes: {{a: {{type: http, scheme: bearer}}, b: {{$ref: '#/components/securitySchemes/a'}}, c: {{type: http, scheme: bearer}}}}}}
"
        )
    };
    let security = |whole: &str, own: &str, pattern: &str| {
        let (selected, _, problems) = selected(text(whole, own), &include(pattern));
        assert_eq!(problems, []);
        selected.security.join(" ")
    };
    assert_eq!(security("security: [{c: []}]", "", "/a"), "c");
    assert_eq!(security("security: [{c: []}]", "security: [{a: []}],", "/*"), "a b c");
    assert_eq!(security("", "security: [{a: [], c: []}],", "/a"), "a c");
    assert_eq!(security("", "security: [],", "/a"), "");
    assert_eq!(security("", "", "/a"), "a b c", "no requirement, so all schemes are selected");
}

#[test]
fn the_assign_action_selects_twelve_schemas() {
    selects_twelve_schemas(include_str!("../../spec/assign.yaml").to_owned());
}

#[test]
#[ignore = "needs ../shared/graph"]
fn the_assign_action_of_the_service_selects_twelve_schemas() {
    selects_twelve_schemas(shared("graph/assign-reference.yaml"));
}

fn selects_twelve_schemas(text: String) {
    let assign = include("/**/mobileAppConfigurations/{}/assign#POST");
    let (_, reached, problems) = selected(text, &assign);
    assert_eq!(problems, []);
    let names: Vec<String> = reached
        .schemas
        .iter()
        .map(|(name, used)| {
            let name = name.as_str().strip_prefix("microsoft.graph.").expect("all have the prefix");
            format!("{name}:{}", letters(*used))
        })
        .collect();
    assert_eq!(
        names,
        [
            "ODataErrors.ErrorDetails:p",
            "ODataErrors.InnerError:p",
            "ODataErrors.MainError:p",
            "ODataErrors.ODataError:p",
            "allDevicesAssignmentTarget:v",
            "allLicensedUsersAssignmentTarget:v",
            "configurationManagerCollectionAssignmentTarget:v",
            "deviceAndAppManagementAssignmentTarget:piy",
            "entity:i",
            "exclusionGroupAssignmentTarget:v",
            "groupAssignmentTarget:iv",
            "managedDeviceMobileAppConfigurationAssignment:p",
        ]
    );
}

#[test]
#[ignore = "needs ../shared/graph"]
fn an_action_selects_the_same_in_a_large_description() {
    let text = shared("graph/deviceAppManagement.yaml");
    let one = include("/deviceAppManagement/mobileAppConfigurations/{}/assign#POST");
    let (_, reached, problems) = selected(text.clone(), &one);
    assert_eq!(problems, []);
    assert_eq!(reached.schemas.len(), 12, "{reached:#?}");
    let (all, reached, problems) = selected(text, &Selection::default());
    assert_eq!(problems, []);
    assert!(all.operations.len() > 600 && reached.schemas.len() > 200);
}
