//! The kinds of problems: for each a stable code, and what it means.
//!
//! A kind is what its reader has to do, not where the generator found it. A code that has been released keeps its
//! meaning; one that nothing reports any more is not given away again.

use std::fmt;

macro_rules! codes {
    ($($name:ident $code:literal $title:literal $explanation:literal)+) => {
        /// A kind of problem.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[allow(missing_docs, reason = "the titles and the explanations say what they are")]
        pub enum Code {
            $(#[doc = $title] $name,)+
        }

        impl Code {
            /// Every code, in the order of their numbers.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The code itself: `E0301`. It never changes.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// What it is called.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)+ }
            }

            /// What it means, an example, and how to mend it, in Markdown.
            #[must_use]
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$name => $explanation,)+ }
            }
        }
    };
}

codes! {
    // Syntax.
    NotReadable "E0101" "The text cannot be read" "The text is neither YAML nor JSON from some place on: a bracket is not closed, an indentation is wrong, or the \
file was cut short.\n\n\
```yaml\npaths: {\n```\n\n\
Correct the text at the place that is named. If it was downloaded, download it again."
    TooDeep "E0102" "The description is nested too deeply, or grows without end" "The text has more levels than can be read (128, and 32 schemas inside of one another), or its aliases, or \
references in places where OpenAPI has none, stand for far more than the text itself.\n\n\
Name inner schemas in `components/schemas` and refer to them with `$ref`, and use few aliases."
    DuplicateKey "E0103" "A key stands twice in one object" "Of two entries with the same key only one can count. It is a warning if both have the same value.\n\n\
```yaml\nget: {operationId: a}\nget: {operationId: b}\n```\n\n\
Remove one of the two, or give it another name."
    YamlDialect "E0104" "Something is not part of YAML 1.2" "OpenAPI uses YAML 1.2's plain values. Merge keys (`<<`) are read as in YAML 1.1, with a warning, where that can \
be done.\n\n\
```yaml\n<<: *shared\n```\n\n\
Write the merged entries out, or use `$ref`."
    // Structure.
    NotOpenApi "E0201" "This is not an OpenAPI description" "The text can be read, but it is no object, it is empty, or it has no `openapi`.\n\n\
Give the file that begins with `openapi: 3.1.0` or the like."
    UnsupportedVersion "E0202" "This version cannot be read" "OpenAPI 3.0, 3.1 and 3.2 can be read. Swagger 2.0 cannot.\n\n\
```yaml\nswagger: '2.0'\n```\n\n\
Convert the description, for instance with `swagger2openapi`, or correct the version."
    MissingKeyword "E0203" "Something that OpenAPI requires is missing" "An object lacks a keyword without which it has no meaning. Where the generator can do without it (a description \
of a response, the `info`), this is a warning, and it goes on with an empty one.\n\n\
```yaml\nparameters:\n  - {name: a, schema: {type: string}} # in: query\n```\n\n\
Add the keyword."
    WrongKind "E0204" "A value is of the wrong kind" "A keyword has a text where an object belongs, a number where a text belongs, and so on. If it can only be meant in \
one way, or if its keyword can be left out, this is a warning.\n\n\
```yaml\ndescription: {a: b}\n```\n\n\
Correct the value as OpenAPI describes it."
    UnknownValue "E0205" "A value is none of those that are allowed" "A keyword allows some values only, and this is none of them.\n\n\
```yaml\nin: querry\n```\n\n\
Write one of those that the message names."
    UnknownKeyword "E0206" "A keyword is unknown here" "OpenAPI does not have this keyword in this object; it is ignored. It may be misspelt, or stand in the wrong \
place.\n\n\
```yaml\ntype: string\nnulable: true\n```\n\n\
Correct it, move it, or remove it. A keyword of your own begins with `x-`."
    EmptyKeyword "E0207" "A keyword has no value" "A keyword stands there with nothing behind it; it is ignored.\n\n\
```yaml\ndescription:\n```\n\n\
Give it a value, or remove it."
    LeftOut "E0208" "A keyword is left out" "This keyword says nothing that a client could use, or that a type could say; it is left out, or becomes \
documentation. Of the encodings of nested and unnamed parts of a body, the message says what the caller does instead.\n\n\
Nothing has to be done in the description."
    Callbacks "E0210" "Callbacks and webhooks are left out" "Callbacks and webhooks are requests that the service sends. A client does not send them, so they have no methods.\n\n\
Nothing has to be done."
    NewerVersion "E0211" "A keyword is newer than the description's version" "The keyword came with a later version of OpenAPI than the one that the description says it is in. It is taken as \
there.\n\n\
```yaml\nopenapi: 3.0.4\n# …\ntype: [string, 'null']\n```\n\n\
Correct the version if the description is in the newer one."
    Repaired "E0212" "Something is written in an odd way, and read as it must be meant" "What stands there breaks the rules, but it can only mean one thing, and was read so.\n\n\
```yaml\nrequired: 'true'\n```\n\n\
Write it as the message says."
    BadPath "E0213" "A path template is wrong" "The template of a path does not begin with `/`, or has something that a path of a URL cannot have.\n\n\
```yaml\npaths:\n  users/{id}: {}\n```\n\n\
Correct the template, or exclude the path."

    // References.
    DanglingReference "E0301" "A reference leads to nothing" "There is nothing at the place that a reference names. Where a schema is missing, any JSON takes its place, \
and any bytes take that of a request body; a parameter, a response or a header that is missing is left out.\n\n\
```yaml\n$ref: '#/components/schemas/Usr'\n```\n\n\
Correct the reference, or add what it leads to."
    CircularReference "E0302" "A reference leads back to itself" "References lead to references, and nowhere to a definition.\n\n\
```yaml\nA: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}\n```\n\n\
Let one of them be a definition of its own."
    WrongReference "E0303" "A reference leads to something of another kind" "What stands at the place that a reference names does not belong where the reference stands. A schema becomes any JSON and a request body any bytes; a parameter, a response or a header is left out.\n\n\
```yaml\nschema: {$ref: '#/components/responses/Ok'}\n```\n\n\
Refer to a component of the right kind."
    MalformedReference "E0304" "A reference is malformed" "The text of the reference has a wrong escape, or leads to an anchor that no schema has.\n\n\
```yaml\n$ref: '#/paths/~2users'\n```\n\n\
Write `~1` for a slash, `~0` for a tilde and `%25` for a percent sign, and refer to the place of what has no `$anchor`."
    RemoteReference "E0305" "A reference leads to the network" "Nothing is read from the network, so that a description gives the same crate on any machine and at any time.\n\n\
```yaml\n$ref: 'https://example.com/common.yaml#/components/schemas/Error'\n```\n\n\
Download the file beside the description and refer to it there, or make one file of all with `redocly bundle`."
    OutsideOfRoot "E0306" "A reference leads out of the folder that may be read" "References may lead to files below the description's root only, by relative paths.\n\n\
```yaml\n$ref: '../../secret.yaml'\n```\n\n\
Move the file, or name a folder that holds both with `--root` or `root` in `spec/regenerate.toml`."
    MissingFile "E0307" "A file that is referred to cannot be read" "The file that a reference names is not there, is no text, or may not be read.\n\n\
Put it there, or correct the reference."
    IgnoredSibling "E0308" "What stands beside a reference has no effect" "In OpenAPI 3.0 nothing beside `$ref` counts.\n\n\
```yaml\n$ref: '#/components/schemas/A'\nnullable: true\n```\n\n\
Remove it, or write `allOf` with the reference as its only item."
    NotExtractable "E0309" "A reference leads to what an extract cannot hold" "An extract is one file, and what its operations refer to stands in `components`. \
A reference to another file, or into a path, would lead nowhere in it.\n\n\
```yaml\n$ref: 'models/user.yaml'\n```\n\n\
Generate with the patterns instead of extracting first, or make one file of all with `redocly bundle` and extract from that."

    // Schemas.
    UnknownType "E0402" "An unknown type" "`type` is none of those that schemas have.\n\n\
```yaml\ntype: money\n```\n\n\
Write `string`, `number`, `integer`, `boolean`, `array` or `object`."
    EndlessSchema "E0403" "A schema consists of itself" "A value of this schema would contain itself without end, or a schema inherits from itself.\n\n\
```yaml\nA: {allOf: [{$ref: '#/components/schemas/A'}]}\n```\n\n\
Make it an object whose properties refer to it, or remove one of the references."
    Discriminator "E0404" "A discriminator that leads nowhere" "The mapping of a discriminator names something that is no schema, or none of an object. The client goes without that \
value of the discriminator: what has it is one of the alternatives that it fits, or is kept as it comes. A value that is \
not of the type of the discriminator's property is compared, and written, as a string.\n\n\
```yaml\ndiscriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Kat'}}\n```\n\n\
Correct the entry, or remove it."
    UntypedProperties "E0405" "Additional properties stay untyped" "Several parts of a schema, or only one of its alternatives, say of which type additional properties are. All of \
them are kept, as untyped JSON.\n\n\
Nothing has to be done."
    // Parameters.
    UndeclaredParameter "E0501" "A parameter of a path is not declared" "The path has a `{name}` without a parameter of that name. It was taken as a string.\n\n\
```yaml\n/users/{id}:\n  get: {responses: {}}\n```\n\n\
Declare it in `parameters` with `in: path`."
    UnusedParameter "E0502" "A path has no place for a parameter" "A parameter is declared with `in: path`, but the path does not have it. It was left out.\n\n\
Put it into the path, or remove its declaration."
    UnsupportedParameter "E0503" "A parameter cannot be sent" "No code can be made of the way in which this parameter is described: its style, its media type, or its place.\n\n\
Describe it by a `schema`, or exclude the operations that use it."
    ReservedHeader "E0504" "A header is no parameter" "`Accept`, `Content-Type` and `Authorization` are no parameters in OpenAPI. They were left out; the client sets \
them.\n\n\
Nothing has to be done."
    OptionalPathParameter "E0505" "A parameter of a path is always required" "A path without one of its parameters is another path, so they are required whatever the description says.\n\n\
```yaml\n{name: id, in: path, schema: {type: string}}\n```\n\n\
Add `required: true`."
    UndefinedSpelling "E0506" "OpenAPI does not define how a parameter is written" "The styles of parameters say how one value, a list or an object of single values is written, and nothing of \
lists and objects inside of these. Where one spelling is usual (`page=2&tags=x&tags=y`), that is written. Lists in \
`deepObject` get positions. Of anything else, the message says what becomes of it: a part that cannot be written makes \
a call an error; a parameter of which nothing can be written is taken as a string, or as a list of strings.\n\n\
```yaml\n- name: ranges\n  in: query\n  schema: {type: array, items: {type: object, properties: {gte: {type: integer}}}}\n```\n\n\
Describe it as the service reads it: by `content` with `application/json` if it is JSON, or with `style: deepObject`."
    // Bodies.
    BadMediaType "E0603" "This is no media type" "The key of a content is not of the form `type/subtype`.\n\n\
```yaml\ncontent: {json: {}}\n```\n\n\
Write it as `application/json` or the like."
    // Responses.
    BadStatusCode "E0702" "This is no status code" "A key of `responses` must be a status code such as `204`, a range such as `4XX`, or `default`.\n\n\
```yaml\nresponses: {ok: {description: done}}\n```\n\n\
Correct the key."
    // Security and servers.
    UnknownScheme "E0801" "A security scheme does not exist" "A security requirement names a scheme that `components/securitySchemes` does not have. \
The crate says nothing of it.\n\n\
```yaml\nsecurity: [{Tokn: []}]\n```\n\n\
Correct the name, or add the scheme."
    SchemeWithoutCredential "E0802" "A security scheme has no credential type of its own" "The crate has credentials for keys, passwords and tokens. This scheme is none of these.\n\n\
Implement the crate's `Credential` trait for it."
    PlainHttp "E0803" "A server is called over http" "The URL of a server begins with `http`. Anyone on the way can read and change what is sent there and what comes back. \
Calls go there without a credential; with one they are errors, unless the client is told to (`ClientBuilder::allow_http`).\n\n\
```yaml\nservers: [{url: 'http://api.example.com'}]\n```\n\n\
Write `https`, if the service has it."
    ServerUrl "E0804" "The URL of a server is wrong" "It has a variable that is not declared, a query, a fragment, user information, or no host. No call goes there: a client needs another server of the \
description, or `ClientBuilder::service_root`. An operation that has this server of its own cannot be called.\n\n\
```yaml\nservers: [{url: 'https://{region}.example.com'}] # no variables\n```\n\n\
Correct the URL, or declare the variable with its `default`."
    ServerNotCalled "E0805" "A server cannot be called" "Calls are sent over https and http. A server with another scheme, such as `wss`, or with none (`//host`), is ignored: a client needs another \
server of the description, or `ClientBuilder::service_root`. An operation that has this server of its own is called there only if a \
scheme is all that is missing, with that of the client's.\n\n\
```yaml\nservers: [{url: 'wss://events.example.com'}]\n```\n\n\
Nothing has to be done if another server is meant for calls."
    // Names.
    DuplicateOperationId "E1001" "An operationId stands twice" "Two operations have the same `operationId`. Both are kept: the id names nothing but documentation.\n\n\
Give each operation an id of its own."
    // Selection.
    NothingSelected "E1101" "Nothing is selected" "A pattern means no operation, or everything that is included is excluded as well.\n\n\
`cargo xtask operations` lists what the patterns mean."

    // The generator.
    Fault "E9901" "A fault of the generator" "The generator came to a state that it should not come to.\n\n\
Please report the description."
}

impl Code {
    /// Whether a warning with this code says that a rule of OpenAPI, or of what it builds on, is broken. With
    /// `--strict` it is an error. The others tell what is left out or not checked of what may well be right.
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
                | Self::UndefinedSpelling
                | Self::BadMediaType
                | Self::BadStatusCode
                | Self::UnknownScheme
                | Self::ServerUrl
                | Self::DuplicateOperationId
        )
    }

    /// The code with this number, in either case.
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
    fn every_code_has_a_number_of_its_own_and_says_what_to_do() {
        let numbers: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert!(numbers.is_sorted_by(|one, other| one < other), "{numbers:?}");
        for code in Code::ALL {
            assert_eq!(Code::find(&code.as_str().to_lowercase()), Some(*code));
            let shape = code.as_str().strip_prefix('E').is_some_and(|number| {
                number.len() == 4 && number.bytes().all(|digit| digit.is_ascii_digit())
            });
            assert!(shape, "{code}");
            assert!(code.explanation().len() > code.title().len(), "{code} explains nothing");
        }
    }
}
