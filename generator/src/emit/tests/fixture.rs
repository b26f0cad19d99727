//! A handmade API with every construct that emitters handle, and with hostile strings.

mod operations;
mod types;

use crate::model::*;
use crate::naming::*;

use operations::paths;
use types::{Builder, types};

/// A string that would break out of a comment, a literal or a doc test if emitted verbatim.
pub(super) const HOSTILE: &str = "*/ \"; compile_error!(\"x\"); // \\ \u{202E} `a [b] <c> {d}\r\n\r\n```rust\nfn broken(\n```\n\n    also broken(\n\n- item\ncontinued\n\n[crate::Nothing] and [x](y) https://example.com/a_b. https://{host}/ <div>\n\n[r]: https://example.com";

pub(super) fn docs(summary: &str) -> Docs {
    Docs { summary: Some(summary.to_owned()), ..Docs::default() }
}

fn hostile() -> Docs {
    Docs {
        example: None,
        summary: Some("A `summary [of] <things>: `Vec<T>`, https://example.com/x, \\".to_owned()),
        description: Some(HOSTILE.to_owned()),
        notes: vec!["Default: `\"; }` [0] <x>.".to_owned()],
        link: Some(("The [docs]".to_owned(), "https://example.com/docs".to_owned())),
        deprecated: None,
    }
}

fn deprecated() -> Docs {
    Docs { deprecated: Some("use \"another\" [one] instead".to_owned()), ..docs("Old.") }
}

fn module(names: &[&str]) -> ModulePath {
    ModulePath::new(names.iter().map(|name| ModuleName::preferred(name)))
}

fn field(wire: &str, ty: TypeRef, presence: Presence) -> FieldDef {
    FieldDef {
        property: PropertyName::new(wire),
        name: FieldName::preferred(wire),
        ty,
        presence,
        constants: Vec::new(),
        sender: Sender::Client,
        docs: Docs::default(),
    }
}

fn object(fields: Vec<FieldDef>) -> TypeKind {
    TypeKind::Struct(StructDef {
        fields,
        tag: None,
        page: None,
        additional: None,
        accepts: AcceptedValues::Objects,
    })
}

fn tagged(value: Option<&str>, fields: Vec<FieldDef>) -> TypeKind {
    let tag = TagDef {
        property: PropertyName::new("@odata.type"),
        value: value.map(str::to_owned),
        kind: TagKind::String,
    };
    TypeKind::Struct(StructDef {
        fields,
        tag: Some(tag),
        page: None,
        additional: None,
        accepts: AcceptedValues::Objects,
    })
}

fn list(ty: TypeRef) -> TypeRef {
    TypeRef::List(Box::new(ty))
}

fn map(ty: TypeRef) -> TypeRef {
    TypeRef::Map(Box::new(ty))
}

fn optional(ty: TypeRef) -> TypeRef {
    TypeRef::Optional(Box::new(ty))
}

/// The API.
pub(super) fn api() -> Api {
    let mut builder = Builder { types: Types::default() };
    let known = types(&mut builder);
    let root = paths(&mut builder, &known);
    Api {
        info: Info {
            title: "An <odd> [API]".to_owned(),
            version: "1`0".to_owned(),
            description: Some(HOSTILE.to_owned()),
        },
        servers: vec![Server {
            url: "https://example.com/v1".to_owned(),
            description: None,
            variables: vec![],
        }],
        security: vec![SecurityDef {
            name: "token".to_owned(),
            kind: SecurityKind::Bearer,
            function: MethodName::preferred("token"),
            summary: "A bearer token.".to_owned(),
            description: None,
            flows: vec![],
            scopes: vec![],
        }],
        default_security: vec![],
        client_parameters: vec![],
        service: ServiceDef::default(),
        dialect: Dialect::OData,
        types: builder.types,
        root,
        path_prefix: String::new(),
        calls: Calls::Paths,
        groups: vec![],
        int_or_string: true,
        tuples: true,
        replacements: std::collections::BTreeSet::new(),
        description_hash: "0123abcd".to_owned(),
    }
}
