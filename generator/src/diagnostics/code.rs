//! Codes of problems: a stable code for each kind of problem, with a title and an explanation.
//!
//! Problems with the same fix have the same code, wherever the generator finds them. A released code keeps its meaning;
//! the code of a problem that is no longer reported is never used for another one.

use std::fmt;

macro_rules! codes {
    ($($name:ident $code:literal $title:literal $explanation:literal)+) => {
        /// A kind of problem.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[allow(missing_docs, reason = "the title is the documentation of each code")]
        pub enum Code {
            $(#[doc = $title] $name,)+
        }

        impl Code {
            /// All codes, in numerical order.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Returns the code as it is displayed, such as `E0301`. It never changes.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// Returns a short title.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)+ }
            }

            /// Returns the meaning, an example, and how to fix it, in Markdown.
            #[must_use]
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$name => $explanation,)+ }
            }
        }
    };
}

codes! {
    // Syntax.
    NotReadable "E0101" "The file is neither valid YAML nor valid JSON" "The file is not valid YAML or JSON: a bracket is not closed, an indentation is wrong, or the file is \
truncated.\n\n\
```yaml\npaths: {\n```\n\n\
Correct the file at the reported position. If you downloaded it, download it again."
    TooDeep "E0102" "The description is nested too deeply, or expands without limit" "The document has more than 128 levels, or more than 32 schemas nested inside each other, or its aliases \
(or references in positions where OpenAPI has none) expand to far more than the document itself.\n\n\
Name inner schemas in `components/schemas` and refer to them with `$ref`, and use few aliases."
    DuplicateKey "E0103" "An object has the same key twice" "Only one of two entries with the same key can be used. It is a warning if both have the same value.\n\n\
```yaml\nget: {operationId: a}\nget: {operationId: b}\n```\n\n\
Remove or rename one of them."
    YamlDialect "E0104" "The file uses something that YAML 1.2 does not have" "OpenAPI uses the JSON-compatible values of YAML 1.2. Merge keys (`<<`) are read as in YAML 1.1, with a warning, where \
that is possible.\n\n\
```yaml\n<<: *shared\n```\n\n\
Write out the merged entries, or use `$ref`."
    // Structure.
    NotOpenApi "E0201" "The file is not an OpenAPI description" "The file can be parsed, but it is empty, is not an object, or has no `openapi` key.\n\n\
Use the file that begins with `openapi: 3.1.0` or a similar line."
    UnsupportedVersion "E0202" "The OpenAPI version is not supported" "OpenAPI 3.0, 3.1 and 3.2 are supported. Swagger 2.0 is not.\n\n\
```yaml\nswagger: '2.0'\n```\n\n\
Convert the description, for example with `swagger2openapi`, or correct the version."
    MissingKeyword "E0203" "A required keyword is missing" "An object lacks a keyword that OpenAPI requires. If the generator can continue without it (the description of a \
response, `info`), this is a warning, and an empty value is used.\n\n\
```yaml\nparameters:\n  - {name: a, schema: {type: string}} # in: query\n```\n\n\
Add the keyword."
    WrongKind "E0204" "A value has the wrong type" "A keyword has a string where an object is expected, a number where a string is expected, and so on. It is a warning if \
only one meaning is possible, or if the keyword can be ignored.\n\n\
```yaml\ndescription: {a: b}\n```\n\n\
Correct the value as the OpenAPI specification describes it."
    UnknownValue "E0205" "A value is not one of the allowed values" "The keyword allows certain values only, and this is not one of them.\n\n\
```yaml\nin: querry\n```\n\n\
Use one of the values that the message lists."
    UnknownKeyword "E0206" "An unknown keyword" "OpenAPI does not define this keyword for this object, so it is ignored. It may be misspelled or in the wrong \
object.\n\n\
```yaml\ntype: string\nnulable: true\n```\n\n\
Correct it, move it, or remove it. Names of extensions begin with `x-`."
    EmptyKeyword "E0207" "A keyword has no value" "The keyword has no value and is ignored.\n\n\
```yaml\ndescription:\n```\n\n\
Give it a value, or remove it."
    Ignored "E0208" "A keyword is ignored" "A client cannot use this keyword, or a Rust type cannot express it. It is ignored, or becomes documentation. For \
encodings of nested and unnamed parts of a body, the message says what the caller does instead.\n\n\
No change to the description is needed."
    Callbacks "E0210" "Callbacks and webhooks are ignored" "Callbacks and webhooks are requests that the service sends. A client does not send them, so no methods are generated.\n\n\
No change to the description is needed."
    NewerVersion "E0211" "A keyword is newer than the description's version" "The keyword was added in a later version of OpenAPI than the one that the description declares. It is used as in \
that later version.\n\n\
```yaml\nopenapi: 3.0.4\n# …\ntype: [string, 'null']\n```\n\n\
Correct the version if the description uses the later one."
    Repaired "E0212" "A value breaks the rules and was repaired" "The value breaks the rules of OpenAPI, but it has only one possible meaning, which was used.\n\n\
```yaml\nrequired: 'true'\n```\n\n\
Write the value as the message says."
    BadPath "E0213" "An invalid path template" "A path template does not begin with `/`, or contains characters that the path of a URL cannot have.\n\n\
```yaml\npaths:\n  users/{id}: {}\n```\n\n\
Correct the template, or exclude the path."

    // References.
    DanglingReference "E0301" "The target of a reference does not exist" "The description has no value at the location that the reference names. A missing schema is replaced by any JSON, and a \
missing request body by any bytes; a missing parameter, response or header is ignored.\n\n\
```yaml\n$ref: '#/components/schemas/Usr'\n```\n\n\
Correct the reference, or add its target."
    CircularReference "E0302" "A cycle of references" "References refer to each other, and none of them leads to a definition.\n\n\
```yaml\nA: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}\n```\n\n\
Replace one of the references by a definition."
    WrongReference "E0303" "The target of a reference has the wrong type" "The target is not the type of object that is expected where the reference is used. A schema is replaced by any \
JSON, and a request body by any bytes; a parameter, response or header is ignored.\n\n\
```yaml\nschema: {$ref: '#/components/responses/Ok'}\n```\n\n\
Refer to a component of the right type."
    MalformedReference "E0304" "An invalid reference" "The reference contains an invalid escape, or names an anchor that no schema declares.\n\n\
```yaml\n$ref: '#/paths/~2users'\n```\n\n\
Write `~1` for a slash, `~0` for a tilde and `%25` for a percent sign. Refer to a schema without an `$anchor` by its JSON pointer."
    RemoteReference "E0305" "A reference to a URL" "The generator never uses the network, so that a description gives the same crate on any machine and at any time.\n\n\
```yaml\n$ref: 'https://example.com/common.yaml#/components/schemas/Error'\n```\n\n\
Download the file to the folder of the description and refer to it there, or bundle all files into one with `redocly bundle`."
    OutsideOfRoot "E0306" "A reference to a file outside the root folder" "References may only use relative paths to files below the description's root folder.\n\n\
```yaml\n$ref: '../../secret.yaml'\n```\n\n\
Move the file, or set a folder that contains both files with `--root` or `root` in the configuration."
    MissingFile "E0307" "A referenced file cannot be read" "The file that a reference names does not exist, is not text, or cannot be read with the current permissions.\n\n\
Add the file, or correct the reference."
    IgnoredSibling "E0308" "A keyword next to a reference is ignored" "In OpenAPI 3.0, keywords next to `$ref` have no effect.\n\n\
```yaml\n$ref: '#/components/schemas/A'\nnullable: true\n```\n\n\
Remove the keyword, or use `allOf` with the reference as its only item."
    NotExtractable "E0309" "An extract cannot contain the target of a reference" "An extract is a single file, and everything that its operations refer to is in `components`. \
A reference to another file, or into a path, has no target there.\n\n\
```yaml\n$ref: 'models/user.yaml'\n```\n\n\
Generate from the whole description with the same patterns, or bundle all files into one with `redocly bundle` and extract from that."

    // Schemas.
    UnknownType "E0402" "An unknown schema type" "The value of `type` is not one of the types of JSON Schema.\n\n\
```yaml\ntype: money\n```\n\n\
Use `string`, `number`, `integer`, `boolean`, `array` or `object`."
    EndlessSchema "E0403" "A schema contains itself" "A value of this schema would have to contain itself infinitely often, or the schema inherits from itself.\n\n\
```yaml\nA: {allOf: [{$ref: '#/components/schemas/A'}]}\n```\n\n\
Use an object whose properties refer to the schema, or remove one of the references."
    Discriminator "E0404" "A discriminator maps to an invalid schema" "The mapping of a discriminator names a schema that does not exist or is not an object. The client ignores that entry: \
an object with this value is read as an alternative that it fits, or is kept as untyped JSON. A value that does not have \
the type of the discriminator's property is compared, and written, as a string.\n\n\
```yaml\ndiscriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Kat'}}\n```\n\n\
Correct the entry, or remove it."
    UntypedProperties "E0405" "Additional properties are untyped" "Several parts of a schema, or only one of its alternatives, declare a type of additional properties. All additional \
properties are kept as untyped JSON.\n\n\
No change to the description is needed."
    MemberNames "E0406" "An extension with names of members is not usable" "`x-enum-varnames`, `x-enumNames`, `x-enum-descriptions` and `x-enumDescriptions` are lists of strings, one for each \
member of `enum`, in its order. A list of another length is ignored, and so is an item that is not a string, or a name that is empty or too long: \
the member is named by its value.\n\n\
```yaml\nenum: [1, 2]\nx-enum-varnames: [low]\n```\n\n\
Give each member a string."
    // Parameters.
    UndeclaredParameter "E0501" "A path parameter is not declared" "The path contains `{name}`, but no parameter with that name is declared. It is treated as a string.\n\n\
```yaml\n/users/{id}:\n  get: {responses: {}}\n```\n\n\
Declare it in `parameters` with `in: path`."
    UnusedParameter "E0502" "A path parameter is not in the path" "A parameter is declared with `in: path`, but the path does not contain it. It is ignored.\n\n\
Add it to the path, or remove its declaration."
    UnsupportedParameter "E0503" "A parameter cannot be sent" "No code can be generated for the way this parameter is described: its style, its media type, or its location.\n\n\
Describe it with a `schema`, or exclude the operations that use it."
    ReservedHeader "E0504" "A reserved header is declared as a parameter" "OpenAPI does not allow `Accept`, `Content-Type` and `Authorization` as parameters. They are ignored; the client sets \
these headers.\n\n\
No change to the description is needed."
    OptionalPathParameter "E0505" "A path parameter is declared optional" "A path without one of its parameters is a different path, so path parameters are always required.\n\n\
```yaml\n{name: id, in: path, schema: {type: string}}\n```\n\n\
Add `required: true`."
    UndefinedSerialization "E0506" "The serialization of a parameter is undefined" "OpenAPI's parameter styles define how a single value, a list, and an object of single values are serialized, but not \
lists and objects nested inside these. Where one form is common (`page=2&tags=x&tags=y`), it is used. Lists in \
`deepObject` get indexes. In all other cases the message says what happens: a part that cannot be serialized makes the \
call return an error; a parameter that cannot be serialized at all is a string, or a list of strings, that the caller provides.\n\n\
```yaml\n- name: ranges\n  in: query\n  schema: {type: array, items: {type: object, properties: {gte: {type: integer}}}}\n```\n\n\
Describe the format that the service reads: `content` with `application/json` for JSON, or `style: deepObject`."
    // Bodies.
    BadMediaType "E0603" "An invalid media type" "A key of `content` does not have the form `type/subtype`.\n\n\
```yaml\ncontent: {json: {}}\n```\n\n\
Write it as `application/json` or another complete media type."
    // Responses.
    BadStatusCode "E0702" "An invalid status code" "A key of `responses` must be a status code such as `204`, a range such as `4XX`, or `default`.\n\n\
```yaml\nresponses: {ok: {description: done}}\n```\n\n\
Correct the key."
    Pagination "E0703" "A list cannot be paginated as declared" "`x-pagination`, or an entry of `pagination` in the configuration, says how the list of an operation continues. \
It has an unknown key or lacks one, or the operation does not have what it needs: a response that is a list or has one, and \
the query parameter that requests the next page.\n\n\
```yaml\nx-pagination: {cursor: meta.next}\n```\n\n\
Add the missing key, `parameter` in the example. The keys are in docs/guide/pagination.md."
    // Security and servers.
    UnknownScheme "E0801" "An unknown security scheme" "A security requirement names a scheme that `components/securitySchemes` does not declare. \
It is missing in the documentation of the crate.\n\n\
```yaml\nsecurity: [{Tokn: []}]\n```\n\n\
Correct the name, or add the scheme."
    SchemeWithoutCredential "E0802" "A security scheme without a credential type" "The crate has credential types for keys, passwords and tokens. This scheme uses none of these.\n\n\
Implement the crate's `Credential` trait for it."
    PlainHttp "E0803" "A server uses http" "The URL of a server begins with `http`. Anyone on the network path can read and change requests and responses. \
Calls to it are sent without a credential; a call with a credential fails, unless the client allows it (`ClientBuilder::allow_http`).\n\n\
```yaml\nservers: [{url: 'http://api.example.com'}]\n```\n\n\
Use `https` if the service supports it."
    ServerUrl "E0804" "An invalid server URL" "The URL has an undeclared variable, a query, a fragment, user information, or no host. The server is ignored: a client needs another \
server of the description, or `ClientBuilder::service_root`. An operation that declares this server for itself cannot be called.\n\n\
```yaml\nservers: [{url: 'https://{region}.example.com'}] # no variables\n```\n\n\
Correct the URL, or declare the variable with its `default`."
    ServerNotCalled "E0805" "A server with an unsupported scheme" "Calls use https or http. A server with another scheme such as `wss`, or without one (`//host`), is ignored: a client needs another \
server of the description, or `ClientBuilder::service_root`. An operation that declares this server for itself can be called only if just the \
scheme is missing; the client's scheme is then used.\n\n\
```yaml\nservers: [{url: 'wss://events.example.com'}]\n```\n\n\
No change is needed if calls use another server."
    FlowUrl "E0806" "A flow of OAuth 2.0 without a usable URL" "A URL of the flow is relative, not `https`, or has user information or a fragment. The crate has no function \
that signs in with this flow.\n\n\
```yaml\nflows: {clientCredentials: {tokenUrl: /token, scopes: {}}}\n```\n\n\
Write the URL with `https` and the host, or give it to `AuthorizationServer::new` of the crate."
    // Names.
    DuplicateOperationId "E1001" "A duplicate operationId" "Two operations have the same `operationId`. Both are generated: types of these operations that want the same name are named by their paths, and equal names in calls by tag are numbered.\n\n\
Give each operation its own id."
    RustName "E1002" "A name for Rust is not an identifier" "The value of `x-rust-name` is not a string, not an identifier, or not in the case that Rust uses: camel case for types, and snake case for fields, parameters and methods. It is ignored.\n\n\
```yaml\nx-rust-name: 2nd-user\n```\n\n\
Correct the name, or remove the extension."
    // Selection.
    NothingSelected "E1101" "No operation is selected" "A pattern matches no operation, the exclusions remove every included operation, no operation declares a parameter that `client-parameters` names, or no selected path begins with \
the configured `path-prefix`.\n\n\
`openapi-to-crate operations` lists the operations that patterns match."

    Override "E1102" "An override cannot be applied" "An override of the configuration matches nothing, has a name that is not an identifier or is taken, or has attributes for an alias.\n\n\
```toml\n[[crate.override]]\npattern = \"schema:User\"\nname = \"2nd-user\"\n```\n\n\
Correct the pattern or the name."
    Runtime "E1103" "The runtime of another crate does not fit" "A crate with `runtime = \"crate:…\"` uses the client of another crate, so both need the same service root and the \
same profile, the other crate has to declare all servers without TLS, and no types can be replaced.\n\n\
```toml\n[[crate]]\npackage = \"boats-harbour\"\nruntime = \"crate:boats\"\n```\n\n\
Use the runtime of a crate for the same service, or `runtime = \"embedded\"`."

    // Overlays.
    OverlayInvalid "E1201" "An invalid overlay" "The overlay does not have the form that the OpenAPI Overlay Specification defines: its version is not 1.0 or 1.1, it has \
no `actions`, a `target` is not a JSONPath (RFC 9535), or an action has not exactly one of `update`, `remove` and `copy`.\n\n\
```yaml\noverlay: 1.1.0\ninfo: {title: Corrections, version: '1'}\nactions:\n  - target: $.info\n    update: {title: Shop}\n```\n\n\
Correct the overlay at the reported position."
    OverlayUnmatched "E1202" "An action of an overlay selects nothing" "The target of the action selects no value of the description, as the actions before have changed it. The action has no \
effect.\n\n\
```yaml\n- target: $.paths['/userz']\n  remove: true\n```\n\n\
Correct the target, or remove the action."
    OverlayConflict "E1203" "An action of an overlay cannot be applied" "Objects are merged with objects, items are appended to lists, and other values replace each other. Anything else is an \
error, and so is removing the whole description, or copying anything but a single value.\n\n\
```yaml\n- target: $.info\n  update: {title: {en: Shop}} # it is a string\n```\n\n\
Remove the value in an action before the one that adds another."
    OverlayReadsAll "E1204" "An overlay needs the whole description" "Of a large description only the parts that are needed are read, which takes a fraction of the time. An action with a target \
such as `$..description` or `$.paths.*.get` needs all of it.\n\n\
Nothing has to be done. If that is enough, begin the target with one path or component."

    // The generator.
    Bug "E9901" "A bug in the generator" "The generator reached a state that should be impossible.\n\n\
Please report it, together with the description."
}

impl Code {
    /// Returns whether a warning with this code reports a violation of OpenAPI or of a standard that it uses, which is an
    /// error with `--strict`. Other warnings report valid parts of a description that are ignored or not checked.
    #[must_use]
    pub fn is_repair(self) -> bool {
        matches!(
            self,
            Self::DuplicateKey
                | Self::YamlDialect
                | Self::MissingKeyword
                | Self::WrongKind
                | Self::UnknownValue
                | Self::UnknownKeyword
                | Self::EmptyKeyword
                | Self::NewerVersion
                | Self::Repaired
                | Self::BadPath
                | Self::DanglingReference
                | Self::WrongReference
                | Self::UnknownType
                | Self::EndlessSchema
                | Self::Discriminator
                | Self::UndeclaredParameter
                | Self::UnusedParameter
                | Self::OptionalPathParameter
                | Self::UndefinedSerialization
                | Self::BadMediaType
                | Self::BadStatusCode
                | Self::UnknownScheme
                | Self::ServerUrl
                | Self::DuplicateOperationId
                | Self::OverlayUnmatched
        )
    }

    /// Finds a code by its number, ignoring case.
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str().eq_ignore_ascii_case(text.trim()))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_unique_number_and_an_explanation() {
        let numbers: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert!(numbers.is_sorted_by(|one, other| one < other), "{numbers:?}");
        for code in Code::ALL {
            assert_eq!(Code::find(&code.as_str().to_lowercase()), Some(*code));
            let shape = code.as_str().strip_prefix('E').is_some_and(|number| {
                number.len() == 4 && number.bytes().all(|digit| digit.is_ascii_digit())
            });
            assert!(shape, "{code}");
            assert!(code.explanation().len() > code.title().len(), "{code} has no explanation");
        }
    }
}
