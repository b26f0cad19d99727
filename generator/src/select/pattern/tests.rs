use super::*;

#[track_caller]
fn pattern(text: &str) -> Pattern {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

#[track_caller]
fn check(text: &str, matching: &[&str], others: &[&str]) {
    let matches = |path: &str| {
        let normal = normalized(path);
        let pattern = pattern(text);
        let matches = pattern.matches_path(&segments(&normal).collect::<Vec<_>>());
        assert!(!matches || path.starts_with(&pattern.prefix()), "{text} {path}");
        matches
    };
    for path in matching {
        assert!(matches(path), "{text} does not match {path}");
    }
    for path in others {
        assert!(!matches(path), "{text} matches {path}");
    }
}

#[test]
fn the_name_of_a_parameter_makes_no_difference() {
    let path = "/users/{user-id}/messages/{message-id}";
    for text in [path, "/users/{}/messages/{}", "/users/{id}/messages/{*}"] {
        check(text, &[path], &["/users/{user-id}/messages", "/users/me/messages/{id}"]);
    }
}

#[test]
fn two_stars_are_any_number_of_segments_and_one_is_a_part_of_one() {
    check("/a/**", &["/a", "/a/b", "/a/{b}/c"], &["/ab", "/b/a"]);
    check("/**", &["/", "/a", "/a/b"], &[]);
    check("/**/c", &["/c", "/a/c", "/a/c/c"], &["/a/c/d"]);
    check("/a/**/c/**/e", &["/a/c/e", "/a/b/c/d/d/e", "/a/c/b/c/e"], &["/a/e", "/a/c/d"]);
    check("/a/*", &["/a/b", "/a/{b}", "/a/$count"], &["/a", "/a/b/c"]);
    check("/a/b*d*", &["/a/bd", "/a/bcdd"], &["/a/b", "/a/abd"]);
    check("/a/*a*a", &["/a/aa", "/a/bababa"], &["/a/a", "/a/ab"]);
}

#[test]
fn a_prefix_is_what_is_certain_before_a_path_is_looked_at() {
    let prefix = |text: &str| pattern(text).prefix();
    assert_eq!(prefix("/a/b/{id}/c"), "/a/b");
    assert_eq!(prefix("/a/b"), "/a/b");
    assert_eq!(prefix("/a/b*/c"), "/a");
    assert_eq!(prefix("/a/**/c"), "/a");
    for text in ["/**", "/{}", "tag:a", "operationId:a"] {
        assert_eq!(prefix(text), "");
    }
}

#[test]
fn what_is_special_elsewhere_is_plain_here() {
    let rows = "/range/rowsAbove(count={count})";
    check("/range/rowsAbove(count={})", &[rows], &["/range/rowsAbove()"]);
    check("/range/rowsAbove(*)", &[rows, "/range/rowsAbove()"], &["/range/rowsAbove"]);
    let role = "/a/getByUserIdAndRole(userId='{userId}',role='{role}')";
    check(role, &[role, "/a/getByUserIdAndRole(userId='{}',role='{}')"], &[]);
    check("/a/$count", &["/a/$count"], &["/a/count"]);
    check("/a/[bc]", &["/a/[bc]"], &["/a/b"]);
    check("/a/b?", &["/a/b?"], &["/a/bc"]);
    check("/a/{b", &["/a/{b"], &["/a/b"]);
}

#[test]
fn methods_are_in_any_case() {
    let both = pattern("/a#GET,post");
    let allowed = Method::ALL.into_iter().filter(|method| both.allows(*method));
    assert_eq!(allowed.collect::<Vec<_>>(), [Method::Get, Method::Post]);
    assert!(Method::ALL.into_iter().all(|method| pattern("tag:a").allows(method)));
}

#[test]
fn an_invalid_pattern_is_an_error_with_help() {
    let error = |text: &str| text.parse::<Pattern>().expect_err("it is no pattern");
    assert_eq!(
        error("assign").to_string(),
        "the pattern `assign` is not a path, which begins with `/`, and does not begin with `operationId:`, `tag:`, \
         `property:` or `schema:`; to find a path by its end, write `/**/assign`"
    );
    assert_eq!(error(""), PatternError::Subject(String::new()));
    let of_method = |method: &str| PatternError::Method {
        method: method.to_owned(),
        pattern: format!("/a#{method}"),
    };
    assert_eq!(error("/a#FE TCH"), of_method("FE TCH"));
    assert_eq!(error("/a#"), of_method(""));
    assert_eq!(
        of_method("").to_string(),
        "`` in the pattern `/a#` is not a method, such as GET, PUT, POST, DELETE, OPTIONS, HEAD, PATCH, TRACE, QUERY"
    );
    assert_eq!(error("tag:").to_string(), "nothing follows `tag:`; `tag:*` matches all");
    for text in ["property:", "property:user", "property:/id", "property:user/"] {
        assert_eq!(error(text), PatternError::Property(text.to_owned()));
    }
}

#[test]
fn properties_are_found_by_their_schema_and_their_name() {
    let matches = |text: &str| pattern(text).matches_property("shop.book", "a/b#GET");
    for text in ["property:shop.book/a/b#GET", "property:*/a/*", "property:shop.*/*"] {
        assert!(matches(text), "{text}");
    }
    for text in ["property:book/a/b#GET", "property:shop.book/a", "property:*/A/*", "/a", "tag:*"] {
        assert!(!matches(text), "{text}");
    }
}

#[test]
fn operations_are_found_by_what_they_are_called_and_filed_under() {
    let operation = OperationEntry {
        template: "/a",
        method: Method::Get,
        id: Some("users.message.List/all".into()),
        summary: None,
        tags: vec!["users".into(), "mail".into()],
    };
    for text in ["operationId:users.*", "operationId:*List*", "tag:mail", "tag:m*#GET"] {
        assert!(pattern(text).matches_details(&operation), "{text}");
    }
    for text in ["operationId:users", "operationId:Users.*", "tag:mai", "/a"] {
        assert!(!pattern(text).matches_details(&operation), "{text}");
    }
}
