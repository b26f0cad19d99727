//! Parameters of functions of `OData`, in parentheses behind their name.

use super::*;

/// Returns the target of a call of a function with this string in quotes.
fn quoted(text: &str) -> String {
    let endpoint = Endpoint::root(&client()).begin_segment().text("f(a='");
    let endpoint = endpoint.parameter("a", ParameterStyle::Quoted, No, &text.to_owned());
    let call: Call<()> = endpoint.text("')").literal("g").call(&OPERATION).returning_nothing();
    call.url().expect("any string can be quoted").path().to_owned()
}

#[test]
fn quoted_strings_keep_their_quotes() {
    let cases = [
        ("plain", "plain"),
        ("", ""),
        ("O'Neil", "O%27%27Neil"),
        ("''", "%27%27%27%27"),
        ("..", ".."),
        ("../../x", "..%2F..%2Fx"),
        ("100%", "100%25"),
        ("%27", "%2527"),
        ("a/b?c#d&e=f+g h,i;j:k@l(m)", "a%2Fb%3Fc%23d%26e%3Df%2Bg%20h%2Ci%3Bj%3Ak%40l%28m%29"),
        ("größe 名", "gr%C3%B6%C3%9Fe%20%E5%90%8D"),
        ("\r\n\\\"", "%0D%0A%5C%22"),
    ];
    for (text, expected) in cases {
        assert_eq!(quoted(text), format!("/v1/f(a='{expected}')/g"), "{text}");
    }
}

#[test]
fn numbers_and_dates_are_bare_and_lists_cannot_be_quoted() {
    let style = ParameterStyle::Quoted;
    assert_eq!(path(style, No, &5).expect("it has a serialization"), "5");
    let date = DateTime::from("2024-05-02T10:11:12Z");
    assert_eq!(
        path(Simple, No, &date).expect("it has a serialization"),
        "2024-05-02T10%3A11%3A12Z"
    );
    for value in [&list() as &dyn Field, &object(), &None::<String>] {
        let error = path(style, No, value).expect_err("it is no single value");
        let end = "`color` is not a single value, and only single values can be quoted";
        assert!(error.to_string().ends_with(end), "{error}");
    }
}

/// Arguments of the function at the end of a path.
#[derive(Default)]
struct Arguments {
    user: Option<String>,
    from: Option<DateTime>,
    top: Option<i64>,
}

impl Parameters for Arguments {
    fn write(&self, out: &mut ParameterWriter) {
        out.write_argument("user", ParameterStyle::Quoted, No, &self.user);
        out.write_argument("from", Simple, No, &self.from);
        out.write_query("top", Form, No, &self.top);
    }
}

#[test]
fn given_arguments_of_a_function_follow_its_name() {
    let target = |arguments: Arguments| {
        let endpoint = Endpoint::root(&client()).literal("all");
        let call: Call<(), Arguments> = endpoint.call(&OPERATION).returning_nothing();
        let url = call.with(|_| arguments).url().expect("nothing is wrong");
        url.as_str().trim_start_matches("https://api.example/v1").to_owned()
    };
    assert_eq!(target(Arguments::default()), "/all()");
    let user = Some("O'Neil/..".to_owned());
    assert_eq!(
        target(Arguments { user: user.clone(), ..Arguments::default() }),
        "/all(user='O%27%27Neil%2F..')"
    );
    let from = Some(DateTime::from("2024-05-02"));
    let some = Arguments { from: from.clone(), top: Some(5), ..Arguments::default() };
    assert_eq!(target(some), "/all(from=2024-05-02)?top=5");
    assert_eq!(
        target(Arguments { user, from, top: None }),
        "/all(user='O%27%27Neil%2F..',from=2024-05-02)"
    );
}
