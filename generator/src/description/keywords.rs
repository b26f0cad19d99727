//! The objects of OpenAPI 3.0.4: their keywords, and what each one takes.
//!
//! Only tables; [`super::structure`] holds descriptions against them. Keywords
//! that begin with `x-` are allowed in every object and stand in no table.

use Kind::{
    Any, Count, Elsewhere, Flag, LeftOut, List, Map, Number, Object as Is, OneOf, Reference,
    SchemaOrFlag, Text,
};
use Presence::{Defaulted, Optional, Required};

use crate::diagnostics::Code;

/// What a value has to be.
pub(super) enum Kind {
    /// Whatever it is.
    Any,
    /// A text.
    Text,
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// A whole number from 0.
    Count,
    /// An object of OpenAPI.
    Object(&'static Object),
    /// An object of OpenAPI, or a reference to one.
    Reference(&'static Object),
    /// `true`, `false`, a schema or a reference to one.
    SchemaOrFlag,
    /// An object with names of the description's own.
    Map(&'static Kind),
    /// A list.
    List(&'static Kind),
    /// Indexed and checked on its own: not looked at, and taken out before parsing.
    Elsewhere,
    /// Not part of a client: taken out with a warning that says why.
    LeftOut(Code, &'static str),
}

/// An object of OpenAPI.
pub(super) struct Object {
    /// What messages call it.
    pub(super) name: &'static str,
    pub(super) fields: &'static [Field],
    /// What other keys than those in `fields` are.
    pub(super) others: Others,
    /// What the table alone cannot say.
    pub(super) rule: Rule,
}

/// A keyword of an object.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) presence: Presence,
}

/// Whether a keyword has to be there.
pub(super) enum Presence {
    Optional,
    /// It is an error if it is missing.
    Required,
    /// It should be there; without it, it is taken to be this text, with a warning.
    Defaulted(&'static str),
}

/// What keys without a table entry are.
pub(super) enum Others {
    /// Misspelt or from another version: a warning.
    Unknown,
    /// HTTP status codes.
    StatusCodes(Kind),
}

/// What holds between the keywords of one object.
pub(super) enum Rule {
    None,
    /// A parameter's style depends on where it goes, and it has a schema or content.
    Parameter,
    /// What a security scheme needs depends on its type.
    SecurityScheme,
}

const fn field(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, presence: Optional }
}

const fn required(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, presence: Required }
}

const fn object(name: &'static str, fields: &'static [Field]) -> Object {
    Object { name, fields, others: Others::Unknown, rule: Rule::None }
}

const TEXTS: Kind = List(&Text);
const EXAMPLES: Kind = Map(&Reference(&EXAMPLE));
const SERVERS: Kind = List(&Is(&SERVER));
const PARAMETERS: Kind = List(&Reference(&PARAMETER));
const SECURITY: Kind = List(&Map(&TEXTS));
const CALLBACKS: Kind = LeftOut(Code::Callbacks, "callbacks are requests that a server receives");
const LINKS: Kind = LeftOut(Code::Ignored, "links are hints for programs that explore an API");
const EXTERNAL_DOCS: Field = field("externalDocs", Is(&EXTERNAL_DOCUMENTATION));

/// The styles of parameters, by where they go.
pub(super) const STYLES: [(&str, &[&str]); 4] = [
    ("query", &["form", "spaceDelimited", "pipeDelimited", "deepObject"]),
    ("header", &["simple"]),
    ("path", &["matrix", "label", "simple"]),
    ("cookie", &["form"]),
];

/// What security schemes need besides, by their type.
pub(super) const SCHEMES: [(&str, &[&str]); 4] = [
    ("apiKey", &["name", "in"]),
    ("http", &["scheme"]),
    ("oauth2", &["flows"]),
    ("openIdConnect", &["openIdConnectUrl"]),
];

/// What stands at the top.
pub(super) static TOP: Object = object(
    "the description",
    &[
        required("openapi", Text),
        required("info", Is(&INFO)),
        field("servers", SERVERS),
        field("paths", Elsewhere),
        field("components", Elsewhere),
        field("security", SECURITY),
        field("tags", List(&Is(&TAG))),
        EXTERNAL_DOCS,
    ],
);

pub(super) static INFO: Object = object(
    "the info object",
    &[
        Field { name: "title", kind: Text, presence: Defaulted("the API") },
        field("description", Text),
        field("termsOfService", Text),
        field("contact", Is(&CONTACT)),
        field("license", Is(&LICENSE)),
        Field { name: "version", kind: Text, presence: Defaulted("unknown") },
    ],
);

static CONTACT: Object =
    object("a contact object", &[field("name", Text), field("url", Text), field("email", Text)]);

pub(super) static LICENSE: Object =
    object("a license object", &[required("name", Text), field("url", Text)]);

pub(super) static SERVER: Object = object(
    "a server object",
    &[
        required("url", Text),
        field("description", Text),
        field("variables", Map(&Is(&SERVER_VARIABLE))),
    ],
);

static SERVER_VARIABLE: Object = object(
    "a server variable",
    &[field("enum", TEXTS), required("default", Text), field("description", Text)],
);

pub(super) static TAG: Object =
    object("a tag object", &[required("name", Text), field("description", Text), EXTERNAL_DOCS]);

static EXTERNAL_DOCUMENTATION: Object = object(
    "an external documentation object",
    &[field("description", Text), required("url", Text)],
);

/// A path item without its operations.
pub(super) static PATH_ITEM: Object = object(
    "a path item",
    &[
        field("summary", Text),
        field("description", Text),
        field("get", Elsewhere),
        field("put", Elsewhere),
        field("post", Elsewhere),
        field("delete", Elsewhere),
        field("options", Elsewhere),
        field("head", Elsewhere),
        field("patch", Elsewhere),
        field("trace", Elsewhere),
        field("query", Elsewhere),
        field("additionalOperations", Map(&Any)),
        field("servers", SERVERS),
        field("parameters", PARAMETERS),
    ],
);

pub(super) static OPERATION: Object = object(
    "an operation",
    &[
        field("tags", TEXTS),
        field("summary", Text),
        field("description", Text),
        EXTERNAL_DOCS,
        field("operationId", Text),
        field("parameters", PARAMETERS),
        field("requestBody", Reference(&REQUEST_BODY)),
        required("responses", Is(&RESPONSES)),
        field("callbacks", CALLBACKS),
        field("deprecated", Flag),
        field("security", SECURITY),
        field("servers", SERVERS),
    ],
);

pub(super) static PARAMETER: Object = Object {
    rule: Rule::Parameter,
    ..object(
        "a parameter",
        &[
            required("name", Text),
            required("in", OneOf(&["query", "header", "path", "cookie"])),
            field("description", Text),
            field("required", Flag),
            field("deprecated", Flag),
            field("allowEmptyValue", Flag),
            field("style", Text),
            field("explode", Flag),
            field("allowReserved", Flag),
            field("schema", Reference(&SCHEMA)),
            field("example", Any),
            field("examples", EXAMPLES),
            field("content", Map(&Is(&MEDIA_TYPE))),
        ],
    )
};

pub(super) static HEADER: Object = Object {
    rule: Rule::None,
    ..object(
        "a header",
        &[
            field("description", Text),
            field("required", Flag),
            field("deprecated", Flag),
            field("allowEmptyValue", Flag),
            field("style", OneOf(&["simple"])),
            field("explode", Flag),
            field("allowReserved", Flag),
            field("schema", Reference(&SCHEMA)),
            field("example", Any),
            field("examples", EXAMPLES),
            field("content", Map(&Is(&MEDIA_TYPE))),
        ],
    )
};

pub(super) static REQUEST_BODY: Object = object(
    "a request body",
    &[
        field("description", Text),
        required("content", Map(&Is(&MEDIA_TYPE))),
        field("required", Flag),
    ],
);

pub(super) static MEDIA_TYPE: Object = object(
    "a media type",
    &[
        field("schema", Reference(&SCHEMA)),
        field("example", Any),
        field("examples", EXAMPLES),
        field("encoding", Map(&Is(&ENCODING))),
    ],
);

pub(super) static ENCODING: Object = object(
    "an encoding object",
    &[
        field("contentType", Text),
        field("headers", Map(&Reference(&HEADER))),
        field("style", OneOf(&["form", "spaceDelimited", "pipeDelimited", "deepObject"])),
        field("explode", Flag),
        field("allowReserved", Flag),
    ],
);

static RESPONSES: Object = Object {
    others: Others::StatusCodes(Reference(&RESPONSE)),
    ..object("the responses", &[field("default", Reference(&RESPONSE))])
};

pub(super) static RESPONSE: Object = object(
    "a response",
    &[
        Field { name: "description", kind: Text, presence: Defaulted("") },
        field("headers", Map(&Reference(&HEADER))),
        field("content", Map(&Is(&MEDIA_TYPE))),
        field("links", LINKS),
    ],
);

pub(super) static EXAMPLE: Object = object(
    "an example",
    &[
        field("summary", Text),
        field("description", Text),
        field("value", Any),
        field("externalValue", Text),
    ],
);

pub(super) static SCHEMA: Object = object(
    "a schema",
    &[
        field("title", Text),
        field("multipleOf", Number),
        field("maximum", Number),
        field("exclusiveMaximum", Flag),
        field("minimum", Number),
        field("exclusiveMinimum", Flag),
        field("maxLength", Count),
        field("minLength", Count),
        field("pattern", Text),
        field("maxItems", Count),
        field("minItems", Count),
        field("uniqueItems", Flag),
        field("maxProperties", Count),
        field("minProperties", Count),
        field("required", TEXTS),
        field("enum", List(&Any)),
        field("type", OneOf(&["string", "number", "integer", "boolean", "array", "object"])),
        field("allOf", List(&Reference(&SCHEMA))),
        field("oneOf", List(&Reference(&SCHEMA))),
        field("anyOf", List(&Reference(&SCHEMA))),
        field("not", Reference(&SCHEMA)),
        field("items", Reference(&SCHEMA)),
        field("properties", Map(&Reference(&SCHEMA))),
        field("additionalProperties", SchemaOrFlag),
        field("description", Text),
        field("format", Text),
        field("default", Any),
        field("nullable", Flag),
        field("discriminator", Is(&DISCRIMINATOR)),
        field("readOnly", Flag),
        field("writeOnly", Flag),
        field("xml", Any),
        EXTERNAL_DOCS,
        field("example", Any),
        field("deprecated", Flag),
    ],
);

static DISCRIMINATOR: Object =
    object("a discriminator", &[required("propertyName", Text), field("mapping", Map(&Text))]);

pub(super) static SECURITY_SCHEME: Object = Object {
    rule: Rule::SecurityScheme,
    ..object(
        "a security scheme",
        &[
            required("type", OneOf(&["apiKey", "http", "oauth2", "openIdConnect"])),
            field("description", Text),
            field("name", Text),
            field("in", OneOf(&["query", "header", "cookie"])),
            field("scheme", Text),
            field("bearerFormat", Text),
            field("flows", Is(&FLOWS)),
            field("openIdConnectUrl", Text),
        ],
    )
};

pub(super) static FLOWS: Object = object(
    "the flows object",
    &[
        field("implicit", Is(&IMPLICIT)),
        field("password", Is(&TOKEN_FLOW)),
        field("clientCredentials", Is(&TOKEN_FLOW)),
        field("authorizationCode", Is(&AUTHORIZATION_CODE)),
    ],
);

static IMPLICIT: Object = object(
    "an implicit flow",
    &[
        required("authorizationUrl", Text),
        field("refreshUrl", Text),
        required("scopes", Map(&Text)),
    ],
);

static TOKEN_FLOW: Object = object(
    "a flow object",
    &[required("tokenUrl", Text), field("refreshUrl", Text), required("scopes", Map(&Text))],
);

static AUTHORIZATION_CODE: Object = object(
    "an authorization code flow",
    &[
        required("authorizationUrl", Text),
        required("tokenUrl", Text),
        field("refreshUrl", Text),
        required("scopes", Map(&Text)),
    ],
);
