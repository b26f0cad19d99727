//! The table of parameter styles: the serialization of each kind of value in each style. The tests of the
//! generator and of the runtime use it, so that the generator's warnings agree with what the runtime does.

/// The serialization of the parameter `p` in one style. `None` means that the value is not serialized, and that the
/// generator reports it.
pub(crate) struct Serialization {
    pub(crate) location: &'static str,
    pub(crate) style: &'static str,
    pub(crate) explode: bool,
    /// `"a"`.
    pub(crate) one: &'static str,
    /// `["a", "b"]`.
    pub(crate) list: &'static str,
    /// `{"x": 1, "y": "b"}`.
    pub(crate) object: &'static str,
    /// `{"page": 2, "tags": ["x", "y"]}`.
    pub(crate) object_of_lists: Option<&'static str>,
    /// `{"in": {"x": 1}}`.
    pub(crate) object_of_objects: Option<&'static str>,
    /// `[{"x": 1}]`.
    pub(crate) list_of_objects: Option<&'static str>,
    /// `[["a"]]`.
    pub(crate) list_of_lists: Option<&'static str>,
}

const fn flat(
    style: (&'static str, &'static str, bool),
    [one, list, object]: [&'static str; 3],
) -> Serialization {
    let (location, style, explode) = style;
    Serialization {
        location,
        style,
        explode,
        one,
        list,
        object,
        object_of_lists: None,
        object_of_objects: None,
        list_of_objects: None,
        list_of_lists: None,
    }
}

pub(crate) const SERIALIZATIONS: &[Serialization] = &[
    flat(("path", "simple", false), ["a", "a,b", "x,1,y,b"]),
    flat(("path", "simple", true), ["a", "a,b", "x=1,y=b"]),
    flat(("path", "label", false), [".a", ".a,b", ".x,1,y,b"]),
    flat(("path", "label", true), [".a", ".a.b", ".x=1.y=b"]),
    flat(("path", "matrix", false), [";p=a", ";p=a,b", ";p=x,1,y,b"]),
    flat(("path", "matrix", true), [";p=a", ";p=a;p=b", ";x=1;y=b"]),
    flat(("query", "form", false), ["p=a", "p=a,b", "p=x,1,y,b"]),
    Serialization {
        object_of_lists: Some("page=2&tags=x&tags=y"),
        ..flat(("query", "form", true), ["p=a", "p=a&p=b", "x=1&y=b"])
    },
    flat(("query", "spaceDelimited", false), ["p=a", "p=a%20b", "p=x%201%20y%20b"]),
    flat(("query", "pipeDelimited", false), ["p=a", "p=a%7Cb", "p=x%7C1%7Cy%7Cb"]),
    Serialization {
        object_of_lists: Some("p%5Bpage%5D=2&p%5Btags%5D%5B0%5D=x&p%5Btags%5D%5B1%5D=y"),
        object_of_objects: Some("p%5Bin%5D%5Bx%5D=1"),
        list_of_objects: Some("p%5B0%5D%5Bx%5D=1"),
        list_of_lists: Some("p%5B0%5D%5B0%5D=a"),
        ..flat(
            ("query", "deepObject", true),
            ["p=a", "p%5B0%5D=a&p%5B1%5D=b", "p%5Bx%5D=1&p%5By%5D=b"],
        )
    },
    flat(("header", "simple", false), ["a", "a,b", "x,1,y,b"]),
    flat(("header", "simple", true), ["a", "a,b", "x=1,y=b"]),
    flat(("cookie", "form", false), ["p=a", "p=a,b", "p=x,1,y,b"]),
    flat(("cookie", "form", true), ["p=a", "p=a; p=b", "x=1; y=b"]),
    flat(("cookie", "cookie", false), ["p=a", "p=a,b", "p=x,1,y,b"]),
    flat(("cookie", "cookie", true), ["p=a", "p=a; p=b", "x=1; y=b"]),
];
