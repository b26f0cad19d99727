//! The objects of OpenAPI that are no schemas.

use Version::{V3_1, V3_2};

use super::entries::{EXTERNAL_DOCS, STRINGS, defaulted, keyword, object, required, since};
use super::schema::SCHEMA;
use super::types::ValueType::{
    self, Boolean, Data, Ignored, List, Map, Object, ObjectOrReference, OneOf, Separate, String,
};
use super::types::{ObjectType, OtherKeys, Rule};
use crate::description::version::Version;
use crate::diagnostics::Code;

const EXAMPLES: ValueType = Map(&ObjectOrReference(&EXAMPLE));
const SERVERS: ValueType = List(&Object(&SERVER));
const PARAMETERS: ValueType = List(&ObjectOrReference(&PARAMETER));
const SECURITY: ValueType = List(&Map(&STRINGS));
const LINKS: ValueType = Ignored(
    Code::Ignored,
    "links are hints for programs that explore an API",
    &Map(&ObjectOrReference(&LINK)),
);

/// The styles of parameters, by where they go.
pub(crate) const STYLES: [(&str, &[&str]); 4] = [
    ("query", &["form", "spaceDelimited", "pipeDelimited", "deepObject"]),
    ("header", &["simple"]),
    ("path", &["matrix", "label", "simple"]),
    ("cookie", &["form"]),
];

/// What security schemes need besides, by their type.
pub(crate) const SCHEMES: [(&str, &[&str]); 4] = [
    ("apiKey", &["name", "in"]),
    ("http", &["scheme"]),
    ("oauth2", &["flows"]),
    ("openIdConnect", &["openIdConnectUrl"]),
];

/// The whole description.
pub(crate) static ROOT: ObjectType = object(
    "the description",
    &[
        required("openapi", String),
        required("info", Object(&INFO)),
        keyword("servers", SERVERS),
        keyword("paths", Separate(&Object(&PATHS))),
        keyword("components", Separate(&Object(&COMPONENTS))),
        keyword("security", SECURITY),
        keyword("tags", List(&Object(&TAG))),
        EXTERNAL_DOCS,
        since(V3_1, "webhooks", Map(&ObjectOrReference(&PATH_ITEM))),
        since(V3_1, "jsonSchemaDialect", String),
        since(V3_2, "$self", String),
    ],
);

static PATHS: ObjectType = ObjectType {
    others: OtherKeys::Names(ObjectOrReference(&PATH_ITEM)),
    ..object("the paths object", &[])
};

pub(crate) static COMPONENTS: ObjectType = object(
    "the components object",
    &[
        keyword("schemas", Map(&ObjectOrReference(&SCHEMA))),
        keyword("responses", Map(&ObjectOrReference(&RESPONSE))),
        keyword("parameters", Map(&ObjectOrReference(&PARAMETER))),
        keyword("examples", EXAMPLES),
        keyword("requestBodies", Map(&ObjectOrReference(&REQUEST_BODY))),
        keyword("headers", Map(&ObjectOrReference(&HEADER))),
        keyword("securitySchemes", Map(&ObjectOrReference(&SECURITY_SCHEME))),
        keyword("links", Map(&ObjectOrReference(&LINK))),
        keyword("callbacks", Map(&ObjectOrReference(&CALLBACK))),
        since(V3_1, "pathItems", Map(&ObjectOrReference(&PATH_ITEM))),
        since(V3_2, "mediaTypes", Map(&ObjectOrReference(&MEDIA_TYPE))),
    ],
);

static CALLBACK: ObjectType = ObjectType {
    others: OtherKeys::Names(ObjectOrReference(&PATH_ITEM)),
    ..object("a callback", &[])
};

static LINK: ObjectType = object(
    "a link",
    &[
        keyword("operationRef", String),
        keyword("operationId", String),
        keyword("parameters", Data),
        keyword("requestBody", Data),
        keyword("description", String),
        keyword("server", Object(&SERVER)),
    ],
);

pub(crate) static INFO: ObjectType = object(
    "the info object",
    &[
        defaulted("title", "the API"),
        keyword("description", String),
        keyword("termsOfService", String),
        keyword("contact", Object(&CONTACT)),
        keyword("license", Object(&LICENSE)),
        defaulted("version", "unknown"),
        since(V3_1, "summary", String),
    ],
);

static CONTACT: ObjectType = object(
    "a contact object",
    &[keyword("name", String), keyword("url", String), keyword("email", String)],
);

pub(crate) static LICENSE: ObjectType = object(
    "a license object",
    &[required("name", String), keyword("url", String), since(V3_1, "identifier", String)],
);

pub(crate) static SERVER: ObjectType = object(
    "a server object",
    &[
        required("url", String),
        keyword("description", String),
        keyword("variables", Map(&Object(&SERVER_VARIABLE))),
        since(V3_2, "name", String),
    ],
);

static SERVER_VARIABLE: ObjectType = object(
    "a server variable",
    &[keyword("enum", STRINGS), required("default", String), keyword("description", String)],
);

pub(crate) static TAG: ObjectType = object(
    "a tag object",
    &[
        required("name", String),
        keyword("description", String),
        EXTERNAL_DOCS,
        since(V3_2, "summary", String),
        since(V3_2, "parent", String),
        since(V3_2, "kind", String),
    ],
);

pub(crate) static PATH_ITEM: ObjectType = object(
    "a path item",
    &[
        keyword("summary", String),
        keyword("description", String),
        keyword("get", Separate(&Object(&OPERATION))),
        keyword("put", Separate(&Object(&OPERATION))),
        keyword("post", Separate(&Object(&OPERATION))),
        keyword("delete", Separate(&Object(&OPERATION))),
        keyword("options", Separate(&Object(&OPERATION))),
        keyword("head", Separate(&Object(&OPERATION))),
        keyword("patch", Separate(&Object(&OPERATION))),
        keyword("trace", Separate(&Object(&OPERATION))),
        since(V3_2, "query", Separate(&Object(&OPERATION))),
        since(V3_2, "additionalOperations", Map(&Separate(&Object(&OPERATION)))),
        keyword("servers", SERVERS),
        keyword("parameters", PARAMETERS),
    ],
);

pub(crate) static OPERATION: ObjectType = object(
    "an operation",
    &[
        keyword("tags", STRINGS),
        keyword("summary", String),
        keyword("description", String),
        EXTERNAL_DOCS,
        keyword("operationId", String),
        keyword("parameters", PARAMETERS),
        keyword("requestBody", ObjectOrReference(&REQUEST_BODY)),
        required("responses", Object(&RESPONSES)),
        keyword(
            "callbacks",
            Ignored(
                Code::Callbacks,
                "callbacks are requests that a server receives",
                &Map(&ObjectOrReference(&CALLBACK)),
            ),
        ),
        keyword("deprecated", Boolean),
        keyword("security", SECURITY),
        keyword("servers", SERVERS),
    ],
);

pub(crate) static PARAMETER: ObjectType = ObjectType {
    rule: Rule::Parameter,
    ..object(
        "a parameter",
        &[
            required("name", String),
            required("in", OneOf(&["query", "header", "path", "cookie"])),
            keyword("description", String),
            keyword("required", Boolean),
            keyword("deprecated", Boolean),
            keyword("allowEmptyValue", Boolean),
            keyword("style", String),
            keyword("explode", Boolean),
            keyword("allowReserved", Boolean),
            keyword("schema", ObjectOrReference(&SCHEMA)),
            keyword("example", Data),
            keyword("examples", EXAMPLES),
            keyword("content", Map(&Object(&MEDIA_TYPE))),
        ],
    )
};

pub(crate) static HEADER: ObjectType = ObjectType {
    rule: Rule::None,
    ..object(
        "a header",
        &[
            keyword("description", String),
            keyword("required", Boolean),
            keyword("deprecated", Boolean),
            keyword("allowEmptyValue", Boolean),
            keyword("style", OneOf(&["simple"])),
            keyword("explode", Boolean),
            keyword("allowReserved", Boolean),
            keyword("schema", ObjectOrReference(&SCHEMA)),
            keyword("example", Data),
            keyword("examples", EXAMPLES),
            keyword("content", Map(&Object(&MEDIA_TYPE))),
        ],
    )
};

pub(crate) static REQUEST_BODY: ObjectType = object(
    "a request body",
    &[
        keyword("description", String),
        required("content", Map(&Object(&MEDIA_TYPE))),
        keyword("required", Boolean),
    ],
);

pub(crate) static MEDIA_TYPE: ObjectType = object(
    "a media type",
    &[
        keyword("schema", ObjectOrReference(&SCHEMA)),
        keyword("example", Data),
        keyword("examples", EXAMPLES),
        keyword("encoding", Map(&Object(&ENCODING))),
        since(V3_2, "itemSchema", ObjectOrReference(&SCHEMA)),
        since(V3_2, "itemEncoding", Object(&ENCODING)),
        since(V3_2, "prefixEncoding", List(&Object(&ENCODING))),
    ],
);

pub(crate) static ENCODING: ObjectType = object(
    "an encoding object",
    &[
        keyword("contentType", String),
        keyword("headers", Map(&ObjectOrReference(&HEADER))),
        keyword("style", OneOf(&["form", "spaceDelimited", "pipeDelimited", "deepObject"])),
        keyword("explode", Boolean),
        keyword("allowReserved", Boolean),
        since(V3_2, "encoding", Map(&Object(&ENCODING))),
        since(V3_2, "itemEncoding", Object(&ENCODING)),
        since(V3_2, "prefixEncoding", List(&Object(&ENCODING))),
    ],
);

static RESPONSES: ObjectType = ObjectType {
    others: OtherKeys::StatusCodes(ObjectOrReference(&RESPONSE)),
    ..object("the responses", &[keyword("default", ObjectOrReference(&RESPONSE))])
};

pub(crate) static RESPONSE: ObjectType = object(
    "a response",
    &[
        defaulted("description", ""),
        keyword("headers", Map(&ObjectOrReference(&HEADER))),
        keyword("content", Map(&Object(&MEDIA_TYPE))),
        keyword("links", LINKS),
        since(V3_2, "summary", String),
    ],
);

pub(crate) static EXAMPLE: ObjectType = object(
    "an example",
    &[
        keyword("summary", String),
        keyword("description", String),
        keyword("value", Data),
        keyword("externalValue", String),
        since(V3_2, "dataValue", Data),
        since(V3_2, "serializedValue", String),
    ],
);

pub(crate) static SECURITY_SCHEME: ObjectType = ObjectType {
    rule: Rule::SecurityScheme,
    ..object(
        "a security scheme",
        &[
            required("type", OneOf(&["apiKey", "http", "oauth2", "openIdConnect"])),
            keyword("description", String),
            keyword("name", String),
            keyword("in", OneOf(&["query", "header", "cookie"])),
            keyword("scheme", String),
            keyword("bearerFormat", String),
            keyword("flows", Object(&FLOWS)),
            keyword("openIdConnectUrl", String),
            since(V3_2, "oauth2MetadataUrl", String),
            since(V3_2, "deprecated", Boolean),
        ],
    )
};

pub(crate) static FLOWS: ObjectType = object(
    "the flows object",
    &[
        keyword("implicit", Object(&IMPLICIT)),
        keyword("password", Object(&TOKEN_FLOW)),
        keyword("clientCredentials", Object(&TOKEN_FLOW)),
        keyword("authorizationCode", Object(&AUTHORIZATION_CODE)),
        since(V3_2, "deviceAuthorization", Object(&DEVICE_AUTHORIZATION)),
    ],
);

static IMPLICIT: ObjectType = object(
    "an implicit flow",
    &[
        required("authorizationUrl", String),
        keyword("refreshUrl", String),
        required("scopes", Map(&String)),
    ],
);

static TOKEN_FLOW: ObjectType = object(
    "a flow object",
    &[
        required("tokenUrl", String),
        keyword("refreshUrl", String),
        required("scopes", Map(&String)),
    ],
);

static AUTHORIZATION_CODE: ObjectType = object(
    "an authorization code flow",
    &[
        required("authorizationUrl", String),
        required("tokenUrl", String),
        keyword("refreshUrl", String),
        required("scopes", Map(&String)),
    ],
);

static DEVICE_AUTHORIZATION: ObjectType = object(
    "a device authorization flow",
    &[
        required("deviceAuthorizationUrl", String),
        required("tokenUrl", String),
        keyword("refreshUrl", String),
        required("scopes", Map(&String)),
    ],
);
