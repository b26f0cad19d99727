//! Selection of operations by patterns, and messages for patterns without a match.

use openapi_to_crate::{Description, Options, Pattern, Selection, generate, operations};

const TEXT: &str = "
openapi: 3.0.4
info: {title: t, version: '1'}
paths:
  /users:
    get: {operationId: users.List, tags: [users], responses: {}}
    post: {operationId: users.Create, tags: [users], responses: {}}
  /users/{user-id}:
    summary: one of them
    get: {operationId: users.Get, tags: [users], summary: Get one, responses: {}}
  /users/{user-id}/messages:
    get: {operationId: users.messages.List, tags: [users, mail], responses: {}}
  /users/{user-id}/messages/{message-id}:
    get: {operationId: users.messages.Get, tags: [mail], responses: {}}
    delete: {responses: {}}
  /users/{user-id}/messages/$count:
    get: {operationId: users.messages.Count, tags: [mail], responses: {}}
  /groups/byRole(name='{name}',role='{role}'):
    get: {operationId: groups.ByRole, tags: [groups], responses: {}}
x-later: {}
";

fn selection(include: &[&str], exclude: &[&str]) -> Selection {
    let parse = |texts: &[&str]| -> Vec<Pattern> {
        texts.iter().map(|text| text.parse().unwrap_or_else(|error| panic!("{error}"))).collect()
    };
    Selection { include: parse(include), exclude: parse(exclude), ..Selection::default() }
}

/// Returns the selected operations as method and path.
fn selected(include: &[&str], exclude: &[&str]) -> Vec<String> {
    let description = Description::new("api.yaml", TEXT);
    let found = operations(&description, &selection(include, exclude));
    let found = found.unwrap_or_else(|failure| panic!("{failure}"));
    found.iter().map(|operation| format!("{} {}", operation.method, operation.path)).collect()
}

/// Returns the messages for patterns without a match.
fn problems(include: &[&str], exclude: &[&str]) -> Vec<String> {
    let description = Description::new("api.yaml", TEXT);
    let failure = operations(&description, &selection(include, exclude))
        .expect_err("one of the patterns selects nothing");
    let diagnostics = failure.diagnostics.iter();
    diagnostics.map(|found| format!("{}. {}.", found.message, found.help)).collect()
}

/// Returns the number of selected operations, or else the first problem.
fn counted(description: &Description, include: &[&str], exclude: &[&str]) -> Result<usize, String> {
    let found = operations(description, &selection(include, exclude));
    found.map(|found| found.len()).map_err(|failure| {
        let found = &failure.diagnostics[0];
        format!("{}. {}", found.message, found.help)
    })
}

#[test]
fn without_patterns_everything_is_selected_in_order() {
    let all = selected(&[], &[]);
    assert_eq!(all.len(), 8);
    assert_eq!(all[..3], ["get /users", "post /users", "get /users/{user-id}"]);
}

#[test]
fn patterns_match_paths_methods_ids_and_tags() {
    assert_eq!(
        selected(&["/users/{}/messages/**#get"], &[]),
        [
            "get /users/{user-id}/messages",
            "get /users/{user-id}/messages/{message-id}",
            "get /users/{user-id}/messages/$count",
        ]
    );
    assert_eq!(selected(&["operationId:users.*t"], &[]).len(), 5, "List, Get, Count");
    assert_eq!(selected(&["operationId:users.Create", "tag:groups"], &[]).len(), 2);
    assert_eq!(selected(&["tag:mail"], &["/**/messages"]).len(), 2);
    assert_eq!(selected(&["/groups/byRole(name='{}',role='{}')"], &[]).len(), 1);
    assert_eq!(selected(&["/groups/byRole(*)#GET,POST"], &[]).len(), 1);
}

#[test]
fn exclude_takes_precedence_over_include() {
    assert_eq!(selected(&["/users/**"], &["/users/{}/**", "/users#POST"]), ["get /users"]);
    assert_eq!(selected(&[], &["tag:*"]), ["delete /users/{user-id}/messages/{message-id}"]);
}

#[test]
fn a_path_pattern_without_a_match_suggests_paths() {
    let one = |pattern: &str| problems(&[pattern], &[]).join("\n");
    assert_eq!(
        one("/users/{}/mesages/**#GET"),
        "No path matches `/users/{}/mesages/**#GET`. Did you mean `/users/{}/messages/**#GET`?."
    );
    assert_eq!(one("/user"), "No path matches `/user`. Did you mean `/users`?.");
    assert_eq!(
        one("/**/mesages/{}"),
        "No path matches `/**/mesages/{}`. Did you mean `/**/messages/{}`?."
    );
    assert_eq!(
        one("/groups/byRole"),
        "No path matches `/groups/byRole`. \
         Similar paths: /groups/byRole(name='{name}',role='{role}')."
    );
    assert_eq!(
        one("/something/else"),
        "No path matches `/something/else`. \
         Similar paths: /users, /users/{user-id}, /users/{user-id}/messages."
    );
    assert_eq!(
        one("/users/{}#PUT"),
        "No operation matches `/users/{}#PUT`: it has a path, but not with these methods. Available methods: get."
    );
}

#[test]
fn an_id_or_tag_pattern_without_a_match_suggests_similar_ones() {
    let one = |pattern: &str| problems(&[pattern], &[]).join("\n");
    assert_eq!(
        one("operationId:users.Lst"),
        "No operationId matches `operationId:users.Lst`. Similar names: users.List, users.Get."
    );
    assert_eq!(
        one("operationId:Messages.*"),
        "No operationId matches `operationId:Messages.*`. \
         Similar names: users.messages.Count, users.messages.Get, users.messages.List."
    );
    assert_eq!(one("tag:user"), "No tag matches `tag:user`. Similar names: users.");
    assert_eq!(
        one("tag:mail#PUT,POST"),
        "No operation matches `tag:mail#PUT,POST`: it has a tag, but not with these methods. Available methods: get."
    );
}

#[test]
fn a_property_pattern_selects_no_operations_and_must_match() {
    let text = format!(
        "{TEXT}components:
  schemas:
    mail.user: {{allOf: [{{$ref: '#/components/schemas/mail.item'}}, {{properties: {{manager: {{}}, photo: {{}}}}}}]}}
    mail.item: {{properties: {{id: {{}}}}}}
    mail.kind: {{type: string}}
"
    );
    let description = Description::new("api.yaml", text);
    let found = |include: &[&str], exclude: &[&str]| counted(&description, include, exclude);
    assert_eq!(found(&["property:mail.user/manager"], &["property:mail.*/i*"]), Ok(8));
    assert_eq!(found(&["property:*/photo", "/users"], &[]), Ok(2));
    let error = |pattern: &str| found(&[], &[pattern]).expect_err("nothing matches");
    assert_eq!(
        error("property:mail.user/manger"),
        "No property matches `property:mail.user/manger`. Similar properties: manager"
    );
    assert_eq!(
        error("property:mail.usr/photo"),
        "No property matches `property:mail.usr/photo`. Similar schemas: mail.user"
    );
    assert_eq!(
        error("property:mail.user/id"),
        "No property matches `property:mail.user/id`. Similar properties: manager, photo"
    );
    assert_eq!(
        error("property:mail.kind/a"),
        "No property matches `property:mail.kind/a`. /components/schemas/mail.kind declares no property; one that it \
         inherits belongs to the schema that declares it"
    );

    let idempotent = vec!["property:mail.user/photo".parse().expect("it is a pattern")];
    let options = Options { idempotent, ..Options::default() };
    let failure = generate(&description, &options).expect_err("it names no operation");
    assert_eq!(
        failure.diagnostics[0].message,
        "`property:mail.user/photo` matches properties, but operations are meant"
    );
}

#[test]
fn a_schema_pattern_selects_no_operations_and_must_match() {
    let text = format!("{TEXT}components: {{schemas: {{mail.user: {{}}, mail.item: {{}}}}}}");
    let description = Description::new("api.yaml", text);
    let found = |include: &[&str], exclude: &[&str]| counted(&description, include, exclude);
    assert_eq!(found(&["schema:mail.user"], &[]), Ok(0));
    assert_eq!(found(&["schema:mail.*", "/users"], &["/users#POST"]), Ok(1));
    assert_eq!(found(&["schema:*"], &["/users"]), Ok(0));
    assert_eq!(
        found(&["schema:mail.usr"], &[]),
        Err("No schema matches `schema:mail.usr`. Similar schemas: mail.user".to_owned())
    );
    let excluded = found(&[], &["schema:mail.user"]).expect_err("a schema cannot be excluded");
    assert!(
        excluded.starts_with(
            "`schema:mail.user` excludes schemas, which is not possible. A schema is a type if"
        ),
        "{excluded}"
    );
    let description = Description::new("api.yaml", TEXT);
    let none =
        operations(&description, &selection(&["schema:user"], &[])).expect_err("none is there");
    assert_eq!(none.diagnostics[0].help, "The description has no component schemas");
    assert!("schema:".parse::<Pattern>().is_err(), "a pattern has a name");
}

#[test]
fn every_pattern_without_a_match_is_reported() {
    assert_eq!(
        problems(&["/users", "/a"], &["/groups", "tag:b"]).len(),
        3,
        "/groups has no operation"
    );
    assert_eq!(
        problems(&["/users"], &["/users"]),
        ["Every operation that is included is excluded as well. \
          Exclude fewer operations: exclusions take precedence."]
    );
}

#[test]
fn a_pattern_of_idempotent_operations_that_matches_none_suggests_the_nearest() {
    let idempotent = vec!["/user#POST".parse().expect("it is a pattern")];
    let failure = generate(
        &Description::new("api.yaml", TEXT),
        &Options { idempotent, ..Options::default() },
    );
    let found = failure.expect_err("no path is called `/user`").diagnostics;
    // Errors come first.
    let error = &found[0];
    assert_eq!(error.message, "No path matches `/user#POST`");
    assert_eq!(error.help, "Did you mean `/users#POST`?");
}
