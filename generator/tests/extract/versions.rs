//! Constructs of later versions of OpenAPI.

use super::*;

const METHODS: &str = "openapi: 3.2.0
info: {title: t, version: '1'}
paths:
  # The first.
  /a:
    query:
      responses: {}
    additionalOperations:
      # It copies.
      COPY:
        operationId: copy
        responses:
          '200':
            description: d
            content:
              application/json:
                schema: {type: [string, 'null'], $comment: kept}
      M-SEARCH:
        responses: {}
  /b:
    get: {responses: {}}
";

#[test]
fn methods_of_openapi_3_2_are_selected_and_extracted_like_the_others() {
    let cut = |include: &str| extracted(METHODS, &selection(&[include], &[]), Format::Yaml);
    let lines = |range: std::ops::Range<usize>| -> String {
        METHODS.split_inclusive('\n').collect::<Vec<_>>()[range].concat()
    };
    assert_eq!(cut("/a"), lines(0..19));
    assert_eq!(cut("/a#QUERY"), lines(0..7));
    assert_eq!(cut("/a#COPY"), lines(0..5) + &lines(7..17));
    assert_eq!(cut("/a#M-SEARCH"), lines(0..5) + &lines(7..8) + &lines(17..19));
    assert_eq!(cut("operationId:copy"), cut("/a#COPY"));
    assert_eq!(cut("/b"), lines(0..3) + &lines(19..21));
    let json: Value = serde_yaml::from_str(METHODS).expect("it is YAML");
    for pattern in ["/a#QUERY", "/a#COPY", "/b"] {
        let expected: Value = serde_yaml::from_str(&cut(pattern)).expect("it is YAML");
        let found = extracted(&json.to_string(), &selection(&[pattern], &[]), Format::Json);
        assert_eq!(serde_json::from_str::<Value>(&found).expect("it is JSON"), expected);
    }
}

#[test]
fn webhooks_are_kept_if_all_operations_are_selected() {
    let text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get: {responses: {}}\n  /b:\n    get: {responses: {}}\nwebhooks:\n  sent:\n    post:\n      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}\ncomponents:\n  schemas:\n    A: {type: object}\n    B: {type: object}\n";
    let webhooks = |text: &str| parsed(text).get("webhooks").is_some();
    let only = extracted(text, &selection(&["/a"], &[]), Format::Yaml);
    assert_eq!((webhooks(&only), schemas(&only).as_slice()), (false, [].as_slice()), "{only}");
    let all = extracted(text, &selection(&[], &["/b"]), Format::Yaml);
    assert_eq!(
        (webhooks(&all), schemas(&all).as_slice()),
        (true, ["A".to_owned()].as_slice()),
        "{all}"
    );
    same_crate(text, &selection(&["/a"], &[]));
    same_crate(text, &selection(&[], &["/b"]));
}
