//! Path segments: their pieces, and the words of their names.
//!
//! | segment | words |
//! |---|---|
//! | `mobileApps` | `mobile apps` |
//! | `{user-id}` | `by id` |
//! | `delta()` | `delta` |
//! | `rowsAbove(count={count})` | `rows above with count` |
//! | `applications(appId='{appId}')` | `applications with app id` |
//! | `getAllRecordings(userId='@userId')` | `get all recordings`: aliases are optional parameters |
//! | `microsoft.graph.security.close` | `security close`, below the namespace `microsoft.graph` |
//! | `graph.user` | `graph user` |
//! | `$count`, `$value`, `$ref` | `count`, `value`, `ref` |
//! | `0`, `1.1`, `2010-04-01` | `v0`, `v1 1`, `v2010 04 01`: versions |
//! | `2fa`, `1st-line`, `360dialog` | `two fa`, `first line`, `n360dialog`: other numbers at the beginning |
//!
//! The words only depend on the segment, so that a name is independent of its siblings.

use super::state::split_namespace;

/// The numbers that are written as words at the beginning of a name. Others begin with an `n`.
const NUMBERS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

/// The words of the same numbers with `st`, `nd`, `rd` or `th`.
const ORDINALS: [&str; 13] = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
];

/// The stages of development that versions can name.
const STAGES: [&str; 4] = ["alpha", "beta", "preview", "rc"];

/// A piece of a path segment, as in the template.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Piece<'t> {
    Literal(&'t str),
    Parameter(&'t str),
}

/// The segments of a path template; the root has none. A query or fragment is part of the last
/// segment.
pub(super) fn segments(template: &str) -> Vec<&str> {
    let path = template.strip_prefix('/').unwrap_or(template);
    if path.is_empty() {
        return Vec::new();
    }
    let (before, _) = split_query(path);
    let (parents, last) = match before.rfind('/') {
        Some(slash) => (&path[..slash], &path[slash + 1..]),
        None => return vec![path],
    };
    parents.split('/').chain([last]).collect()
}

/// Splits a template into its path, and its query and fragment.
pub(super) fn split_query(path: &str) -> (&str, &str) {
    path.split_at(path.find(['?', '#']).unwrap_or(path.len()))
}

/// The query of a template, without parameters.
pub(super) fn query(template: &str) -> Option<&str> {
    let (_, rest) = split_query(template);
    let query = rest.strip_prefix('?')?;
    query.split('#').next().filter(|query| !query.is_empty())
}

/// The pieces of one segment: `{id}.json` is a parameter and a literal.
pub(super) fn pieces(segment: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = segment;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, inside)| Some((before, inside.split_once('}')?)))
    {
        if !before.is_empty() {
            pieces.push(Piece::Literal(before));
        }
        pieces.push(Piece::Parameter(name));
        rest = after;
    }
    if !rest.is_empty() || pieces.is_empty() {
        pieces.push(Piece::Literal(rest));
    }
    pieces
}

/// A segment that is a function call or an alternate key: `name(argument=value,…)`.
#[derive(Debug)]
pub(super) struct Invocation<'t> {
    /// The name before the parentheses.
    pub(super) name: &'t str,
    /// The arguments between the parentheses, in order.
    pub(super) arguments: Vec<Argument<'t>>,
}

/// An argument of an [`Invocation`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Argument<'t> {
    pub(super) name: &'t str,
    pub(super) value: ArgumentValue<'t>,
    /// Whether the value is in single quotes.
    pub(super) quoted: bool,
}

/// The source of an [`Argument`]'s value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum ArgumentValue<'t> {
    /// A path parameter: `{name}`.
    Parameter(&'t str),
    /// An OData parameter alias: `@name`, whose value is in the query, if it is given.
    Alias(&'t str),
}

impl<'t> Invocation<'t> {
    /// Parses a segment as an invocation, if all of its arguments are parameters or aliases.
    pub(super) fn of(segment: &'t str) -> Option<Self> {
        let (name, arguments) = segment.strip_suffix(')')?.split_once('(')?;
        if name.is_empty() || name.contains('{') {
            return None;
        }
        let arguments: Option<Vec<_>> = arguments.split(',').map(Argument::of).collect();
        Some(Self { name, arguments: arguments? })
    }

    /// The names and quotes of its aliases.
    pub(super) fn aliases(&self) -> impl Iterator<Item = (&'t str, Argument<'t>)> {
        self.arguments.iter().filter_map(|argument| match argument.value {
            ArgumentValue::Alias(alias) => Some((alias, *argument)),
            ArgumentValue::Parameter(_) => None,
        })
    }
}

impl<'t> Argument<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let (name, value) = text.split_once('=')?;
        let unquoted = value.strip_prefix('\'').and_then(|value| value.strip_suffix('\''));
        let bare = unquoted.unwrap_or(value);
        let parameter = bare.strip_prefix('{').and_then(|value| value.strip_suffix('}'));
        let value = match (parameter, bare.strip_prefix('@')) {
            (Some(parameter), _) if !parameter.contains(['{', '}']) => {
                ArgumentValue::Parameter(parameter)
            }
            (None, Some(alias)) if !alias.is_empty() => ArgumentValue::Alias(alias),
            _ => return None,
        };
        let named = !name.is_empty() && !name.contains(['{', '\'', '(', '@']);
        named.then_some(Self { name, value, quoted: unquoted.is_some() })
    }
}

/// Whether a segment is a literal, which is always the same on the wire.
pub(super) fn is_static(segment: &str) -> bool {
    !segment.is_empty() && !segment.contains(['{', '}', '(', ')', '?', '#'])
}

/// Whether a segment names an API or its version, and not what operations are about: `api`, `rest`, `v1`, `2.0`,
/// `2010-04-01`, `v1beta1`.
pub(super) fn names_api(segment: &str) -> bool {
    let segment = segment.to_ascii_lowercase();
    let version = segment.strip_prefix('v').unwrap_or(&segment);
    segment == "api" || segment == "rest" || is_version(version)
}

/// Returns whether a string consists of numbers and, after them, stages of development.
fn is_version(text: &str) -> bool {
    let without_number = |part: &str| part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let is_part = |part: &str| {
        let rest = &part[part.len() - without_number(part)..];
        let stage = STAGES.iter().find_map(|stage| rest.strip_prefix(stage));
        !part.is_empty() && without_number(stage.unwrap_or(rest)) == 0
    };
    text.starts_with(|c: char| c.is_ascii_digit()) && text.split(['.', '-', '_']).all(is_part)
}

/// The words of a segment's names. They begin with a letter: see the table above.
pub(super) fn words(namespace: Option<&str>, segment: &str) -> String {
    speakable(segment_words(namespace, segment))
}

/// Makes words that begin with a number begin with a letter.
pub(super) fn speakable(words: String) -> String {
    let end = words.find(|c: char| !c.is_ascii_digit()).unwrap_or(words.len());
    let (number, rest) = words.split_at(end);
    if number.is_empty() {
        return words;
    }
    let mut next = rest.chars();
    let is_gap = next.next().is_none_or(|first| !first.is_alphanumeric());
    if is_gap && next.next().is_none_or(|second| second.is_ascii_digit()) {
        return format!("v{words}");
    }
    let is_ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| {
        let after = rest.strip_prefix(ending).map(str::chars);
        after.is_some_and(|mut after| after.next().is_none_or(|next| !next.is_lowercase()))
    });
    let (words_of, rest) = if is_ordinal { (ORDINALS, &rest[2..]) } else { (NUMBERS, rest) };
    match number.parse::<usize>().ok().and_then(|number| words_of.get(number)) {
        // `007x` and `7x` stay different.
        Some(word) if number == "0" || !number.starts_with('0') => format!("{word} {rest}"),
        _ => format!("n{words}"),
    }
}

fn segment_words(namespace: Option<&str>, segment: &str) -> String {
    if let Some(invocation) = Invocation::of(segment) {
        return invocation_words(namespace, &invocation);
    }
    let pieces = pieces(segment);
    if let [Piece::Literal(literal)] = pieces[..] {
        return literal_words(namespace, literal);
    }
    let mut words: Vec<String> = Vec::new();
    let mut parameters = 0;
    for piece in pieces {
        match piece {
            Piece::Parameter(name) => {
                let joint = match (words.is_empty(), parameters) {
                    (true, _) => "by",
                    (false, 0) => "with",
                    (false, _) => "and",
                };
                words.extend([joint.to_owned(), key_words(name).to_owned()]);
                parameters += 1;
            }
            // After the first parameter, names of arguments would repeat the names of their
            // parameters.
            Piece::Literal(literal) if parameters == 0 => {
                let name = literal.split('(').next().unwrap_or(literal);
                words.push(literal_words(namespace, name));
            }
            Piece::Literal(literal) if !literal.contains(['=', '(', ')', '\'']) => {
                words.push(literal.to_owned());
            }
            Piece::Literal(_) => {}
        }
    }
    words.join(" ")
}

fn invocation_words(namespace: Option<&str>, invocation: &Invocation<'_>) -> String {
    let mut words = literal_words(namespace, invocation.name);
    let given = |argument: &&Argument<'_>| matches!(argument.value, ArgumentValue::Parameter(_));
    for (index, argument) in invocation.arguments.iter().filter(given).enumerate() {
        words.push_str(if index == 0 { " with " } else { " and " });
        words.push_str(argument.name);
    }
    words
}

fn literal_words(namespace: Option<&str>, literal: &str) -> String {
    if literal.is_empty() {
        return "trailing slash".to_owned();
    }
    // Names omit the configured namespace.
    match split_namespace(namespace, literal) {
        (namespace, short) if !namespace.is_empty() || literal.len() > short.len() => {
            format!("{} {short}", namespace.join(" ")).trim_start().to_owned()
        }
        _ => literal.to_owned(),
    }
}

/// Graph names keys `user-id`, or `user-id1` if that exists: the name of the type before `id` is
/// redundant.
pub(super) fn key_words(name: &str) -> &str {
    let unnumbered = name.trim_end_matches(|digit: char| digit.is_ascii_digit());
    if unnumbered.ends_with("-id") { "id" } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_become_words() {
        let expected = [
            ("mobileApps", "mobileApps"),
            ("{user-id}", "by id"),
            ("{managedDevice-id1}", "by id"),
            ("{date}", "by date"),
            ("{id}.json", "by id .json"),
            ("delta()", "delta()"),
            ("rowsAbove(count={count})", "rowsAbove with count"),
            ("row(row={row1})", "row with row"),
            ("applications(appId='{appId}')", "applications with appId"),
            ("range({from}...{to})", "range with from ... and to"),
            (
                "getByUserIdAndRole(userId='{userId}',role='{role}')",
                "getByUserIdAndRole with userId and role",
            ),
            ("getAllRecordings(userId='@userId',startDateTime=@start)", "getAllRecordings"),
            ("microsoft.graph.security.close", "security close"),
            ("microsoft.graph.assign", "assign"),
            ("microsoft.graph.callRecords.getCalls(from={from})", "callRecords getCalls with from"),
            ("graph.user", "graph user"),
            ("$count", "$count"),
            ("", "trailing slash"),
            ("0", "v0"),
            ("1.1", "v1 1"),
            ("2010-04-01", "v2010-04-01"),
            ("2.0-beta", "v2 0-beta"),
            ("v1", "v1"),
            ("2fa", "two fa"),
            ("2fa-{code}", "two fa- with code"),
            ("3d-secure", "three d-secure"),
            ("1.json", "one  json"),
            ("1st", "first "),
            ("2ndFloor", "second Floor"),
            ("3things", "three things"),
            ("007x", "n007x"),
            ("360dialog", "n360dialog"),
            ("{0}", "by 0"),
            ("+1", "+1"),
            ("a-{b}-{c}.json", "a- with b - and c .json"),
        ];
        for (segment, words) in expected {
            assert_eq!(super::words(Some("microsoft.graph"), segment), words, "{segment}");
        }
    }

    #[test]
    fn apis_and_versions_are_recognized() {
        for name in [
            "api",
            "API",
            "rest",
            "0",
            "v1",
            "V2",
            "2.0",
            "v1.1",
            "2010-04-01",
            "v1beta1",
            "v3alpha",
            "1.0-rc.1",
        ] {
            assert!(names_api(name), "{name}");
        }
        for other in ["apis", "v", "users", "v1a", "2fa", "beta", "vbeta1", "1.x", "", "-", "."] {
            assert!(!names_api(other), "{other}");
        }
    }

    #[test]
    fn invocations_have_only_parameters_or_aliases_as_arguments() {
        for segment in
            ["f()", "f", "{id}(a={a})", "(a={a})", "f(a=1)", "f(={a})", "f(a={a}b)", "f(a=@)"]
        {
            assert!(Invocation::of(segment).is_none(), "{segment}");
        }
        let invocation = Invocation::of("f(a='{b}',c=@d)").expect("it is one");
        let [first, second] = invocation.arguments[..] else { panic!("{invocation:?}") };
        let value = ArgumentValue::Parameter("b");
        assert_eq!(first, Argument { name: "a", value, quoted: true });
        let value = ArgumentValue::Alias("d");
        assert_eq!(second, Argument { name: "c", value, quoted: false });
    }
}
