//! A handmade API with every construct that emitters handle, and with hostile strings.

use crate::model::*;
use crate::naming::*;

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

struct Builder {
    types: Types,
}

impl Builder {
    fn add(&mut self, modules: &[&str], name: &str, kind: TypeKind) -> TypeId {
        let def = TypeDef {
            origin: Origin::Schema(SchemaName::new(name)),
            module: module(modules),
            name: TypeName::preferred(name),
            docs: Docs::default(),
            kind,
        };
        self.types.push(def)
    }

    /// Adds the type of an operation.
    fn own(&mut self, modules: &[&str], name: &str, kind: TypeKind) -> TypeId {
        let origin = Origin::Operation(format!("GET /{name}"));
        let id = self.add(modules, name, kind);
        self.types[id].origin = origin;
        id
    }

    fn enumeration(&mut self, name: &str, members: &[&str]) -> TypeId {
        let members = members.iter().map(|member| MemberDef {
            value: (*member).to_owned(),
            name: VariantName::preferred(member),
            docs: Docs::default(),
        });
        self.add(
            &["models"],
            name,
            TypeKind::Enumeration(EnumerationDef {
                base: EnumerationBase::String,
                members: members.collect(),
                cardinality: Cardinality::One,
            }),
        )
    }
}

/// The ids of types that paths and other types refer to.
struct Known {
    everything: TypeId,
    assign: TypeId,
    base: TypeId,
    string: TypeId,
    error: TypeId,
    list: TypeId,
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

/// The polymorphic types: a base without a discriminator value, and one with.
fn targets(builder: &mut Builder) -> (TypeId, TypeId) {
    use Presence::{Optional, OptionalNullable, Required};
    let common = || {
        vec![
            field("displayName", TypeRef::String, OptionalNullable),
            field("count", TypeRef::Integer(IntegerFormat::I32), Optional),
            field("labels", list(TypeRef::String), Optional),
            field("typeName", TypeRef::Any, Optional),
        ]
    };
    let with = |more: FieldDef| common().into_iter().chain([more]).collect::<Vec<_>>();
    let base = builder.add(&["models"], "targetBase", tagged(None, common()));
    let all = builder.add(&["models"], "allTarget", tagged(Some("#x.allTarget"), common()));
    let group = with(field("groupId", TypeRef::String, OptionalNullable));
    let group = builder.add(&["models"], "groupTarget", tagged(Some("#x.groupTarget"), group));
    builder.types[all].docs = deprecated();
    let variant = |builder: &Builder, ty: TypeId, value: &str| VariantDef {
        values: vec![value.to_owned()],
        name: VariantName::preferred(builder.types[ty].name.as_str()),
        ty,
    };
    let discriminator = PropertyName::new("@odata.type");
    let variants =
        vec![variant(builder, all, "#x.allTarget"), variant(builder, group, "#x.groupTarget")];
    let target =
        PolymorphicDef { discriminator: discriminator.clone(), variants, base, untyped: None };
    let target = builder.add(&["models"], "target", TypeKind::Polymorphic(target));
    let pet =
        vec![field("name", TypeRef::String, Required), field("tag", TypeRef::String, Required)];
    let pet = builder.add(&["models"], "pet", tagged(Some("pet"), pet));
    let dog = vec![
        field("name", TypeRef::String, Required),
        field("tag", TypeRef::String, Optional),
        field("best", TypeRef::Bool, Required),
    ];
    let dog = builder.add(&["models"], "dog", tagged(Some("dog"), dog));
    let variants = vec![variant(builder, pet, "pet"), variant(builder, dog, "#dog")];
    let any = PolymorphicDef { discriminator, variants, base: pet, untyped: Some(0) };
    let any = builder.add(&["models"], "anyPet", TypeKind::Polymorphic(any));
    (target, any)
}

fn types(builder: &mut Builder) -> Known {
    use Presence::{Optional, OptionalNullable, Required, RequiredNullable};
    let (target, any_pet) = targets(builder);
    let kind = builder.enumeration("kind", &["stringType", "a\"b", "2fa", "größe", "ключ"]);
    builder.types[kind].docs = hostile();
    let nothing = builder.enumeration("nothing", &[]);
    let empty = builder.add(&["models"], "empty", object(vec![]));
    let defaults = ["default", "clearDefault", "slot", "into", "clone", "from"];
    let defaults = defaults.map(|name| field(name, TypeRef::String, OptionalNullable));
    builder.add(&["models"], "defaults", object(defaults.into()));
    let string =
        builder.add(&["models"], "String", object(vec![field("value", TypeRef::String, Optional)]));
    for name in
        ["Option", "Vec", "Box", "Call", "Result", "Into", "From", "Default", "Clone", "Client"]
    {
        builder.add(&["models"], name, object(vec![field("id", TypeRef::String, Required)]));
    }
    let names = builder.add(&["models"], "names", TypeKind::Alias(list(TypeRef::String)));
    let recursive = TypeId(builder.types.len());
    let fields = vec![
        field("child", TypeRef::Boxed(recursive), OptionalNullable),
        field("children", list(TypeRef::Named(recursive)), Optional),
    ];
    builder.add(&["models", "termStore"], "group", object(fields));
    let everything = builder.add(
        &["models"],
        "everything",
        object(everything_fields(&[
            TypeRef::Named(kind),
            TypeRef::Named(nothing),
            TypeRef::Named(empty),
            TypeRef::Named(target),
            TypeRef::Named(any_pet),
            TypeRef::Named(names),
            TypeRef::Named(string),
            TypeRef::Boxed(recursive),
        ])),
    );
    builder.types[everything].docs = hostile();
    let assignment = vec![
        field("id", TypeRef::String, Optional),
        field("slot", TypeRef::Named(empty), Required),
        field("target", TypeRef::Named(target), OptionalNullable),
        field("other", TypeRef::Named(any_pet), RequiredNullable),
    ];
    let assignment = builder.add(&["models"], "assignment", object(assignment));
    let below = ["requests", "deviceAppManagement", "mobileApps", "byId", "assign"];
    let assign = vec![field("assignments", list(TypeRef::Named(assignment)), Required)];
    let assign = builder.add(&below, "AssignRequest", object(assign));
    let error = builder.add(&["models"], "mainError", object(vec![]));
    Known { everything, assign, base: target, string, error, list: names }
}

fn everything_fields(named: &[TypeRef]) -> Vec<FieldDef> {
    use Presence::{Optional, OptionalNullable, Required, RequiredNullable};
    let text = [
        TextFormat::DateTime,
        TextFormat::Date,
        TextFormat::Time,
        TextFormat::Duration,
        TextFormat::Uuid,
        TextFormat::Base64,
        TextFormat::Base64Url,
    ];
    let mut all = vec![
        TypeRef::Bool,
        TypeRef::Integer(IntegerFormat::U8),
        TypeRef::Integer(IntegerFormat::I64),
        TypeRef::Number,
        TypeRef::IntOrString,
        TypeRef::String,
        TypeRef::Any,
        list(TypeRef::Bool),
        map(TypeRef::String),
        list(TypeRef::Integer(IntegerFormat::U8)),
        map(TypeRef::Integer(IntegerFormat::U16)),
        list(list(TypeRef::Integer(IntegerFormat::I64))),
        map(list(map(TypeRef::Any))),
        list(optional(TypeRef::String)),
        map(optional(TypeRef::Number)),
        list(TypeRef::Any),
    ];
    all.extend(text.map(TypeRef::Text));
    all.extend(named.iter().cloned());
    all.extend(named.iter().cloned().map(list));
    all.extend(named.iter().cloned().map(map));
    let mut fields = Vec::new();
    for (index, ty) in all.into_iter().enumerate() {
        for (name, presence) in
            [("r", Required), ("rn", RequiredNullable), ("o", Optional), ("on", OptionalNullable)]
        {
            fields.push(field(&format!("{name}{index}"), ty.clone(), presence));
        }
    }
    fields.push(field("extra", TypeRef::String, Optional));
    fields.push(field("a\"\\\n`b", TypeRef::String, Optional));
    fields.push(field("clearExtra", TypeRef::String, OptionalNullable));
    fields.push(field("isOdd", TypeRef::Bool, Required));
    fields.push(field("2fa", TypeRef::Bool, Optional));
    fields.push(field("type", TypeRef::Any, Required));
    for field in &mut fields[3..6] {
        field.docs = hostile();
    }
    fields[8].docs = deprecated();
    fields[2].docs = deprecated();
    fields
}

pub(super) fn parameter(wire: &str, location: ParameterLocation, ty: TypeRef) -> ParameterDef {
    let style = match location {
        ParameterLocation::Path | ParameterLocation::Function | ParameterLocation::Header => {
            ParameterStyle::Simple
        }
        ParameterLocation::Query | ParameterLocation::Cookie => ParameterStyle::Form,
    };
    ParameterDef {
        wire: wire.to_owned(),
        name: FieldName::preferred(wire),
        location,
        style,
        explode: Explode::No,
        reserved: false,
        ty,
        docs: docs("A parameter."),
    }
}

fn node(name: &str, template: &str, segment: Vec<SegmentPart>) -> PathNode {
    PathNode {
        segment: Segment::Parts(segment),
        method: MethodName::preferred(name),
        name: TypeName::preferred(name),
        module: ModuleName::preferred(name),
        template: template.to_owned(),
        before: vec![],
        docs: Docs::default(),
        operations: vec![],
        assignments: None,
        children: vec![],
    }
}

fn literal(name: &str, template: &str) -> PathNode {
    node(name, template, vec![SegmentPart::Literal(name.to_owned())])
}

fn operation(
    method: HttpMethod,
    name: &str,
    template: &str,
    content: ResponseContent,
) -> OperationDef {
    OperationDef {
        id: Some(format!("{name}\"Op")),
        tag: None,
        named: None,
        method,
        name: MethodName::preferred(name),
        template: template.to_owned(),
        after: vec![],
        query: None,
        server: None,
        bound_to: None,
        idempotency: Idempotency::OfMethod,
        security: None,
        required: vec![],
        options: Options::None,
        body: None,
        response: ResponseDef {
            content,
            accept: None,
            others: Vec::new(),
            headers: None,
            docs: docs("Done."),
        },
        errors: ErrorsDef::Untyped,
        error_headers: None,
        pages: None,
        docs: hostile(),
    }
}

fn body(ty: TypeRef, need: BodyNeed) -> BodyDef {
    let media_types = vec!["application/json".to_owned()];
    let content = BodyContent::Json { ty, media_type: media_types[0].clone() };
    BodyDef { content, media_types, need, docs: docs("The body.") }
}

fn errors(known: &Known) -> ResponsesDef {
    let error = |words, codes, content| ResponseVariantDef {
        name: VariantName::preferred(words),
        codes,
        content,
        docs: Docs::default(),
    };
    ResponsesDef {
        outcome: Outcome::Error,
        variants: vec![
            error("unauthorized", (401, 401), ResponseContent::Nothing),
            error("client error", (400, 499), ResponseContent::Json(TypeRef::Named(known.error))),
            error("other", ANY_STATUS, ResponseContent::Json(TypeRef::Named(known.base))),
        ],
    }
}

fn headers(known: &Known) -> HeadersDef {
    let header = |wire: &str, style, required| HeaderDef {
        wire: wire.to_owned(),
        name: FieldName::preferred(wire),
        style,
        explode: Explode::No,
        required,
        ty: TypeRef::Named(known.base),
        docs: hostile(),
    };
    HeadersDef {
        outcome: Outcome::Success,
        headers: vec![
            header(HOSTILE, ParameterStyle::Simple, true),
            header("From", ParameterStyle::Json, false),
        ],
    }
}

/// The modules of the operations named `assign`.
const ASSIGN: &[&str] = &["requests", "device app management", "mobile apps", "by id", "assign"];

fn paths(builder: &mut Builder, known: &Known) -> PathNode {
    let named = |id| TypeRef::Named(id);
    let apps_path = "/deviceAppManagement/mobileApps";
    let mut assign = literal("assign", &format!("{apps_path}/{{id}}/assign"));
    let mut post = operation(HttpMethod::Post, "post", &assign.template, ResponseContent::Nothing);
    post.body = Some(body(named(known.assign), BodyNeed::Required));
    post.errors = ErrorsDef::One(named(known.error));
    let mut put = operation(
        HttpMethod::Put,
        "put",
        &assign.template,
        ResponseContent::JsonOrNothing(named(known.string)),
    );
    put.body = Some(body(list(named(known.base)), BodyNeed::Optional));
    put.docs.deprecated = Some("gone".to_owned());
    put.errors =
        ErrorsDef::OneOf(builder.own(ASSIGN, "assign error", TypeKind::Responses(errors(known))));
    put.response.headers =
        Some(builder.own(ASSIGN, "assign headers", TypeKind::Headers(headers(known))));
    let mut patch = operation(
        HttpMethod::Patch,
        "patch",
        &assign.template,
        ResponseContent::Json(list(named(known.base))),
    );
    patch.body = Some(body(named(known.everything), BodyNeed::Required));
    patch.required = vec![
        parameter("body", ParameterLocation::Query, list(TypeRef::String)),
        parameter("X-Flag", ParameterLocation::Header, TypeRef::Bool),
        parameter("session", ParameterLocation::Cookie, TypeRef::String),
    ];
    assign.operations = vec![post, put, patch];
    let id = parameter("id", ParameterLocation::Path, TypeRef::String);
    let mut by_id = node("by id", &format!("{apps_path}/{{id}}"), vec![SegmentPart::Parameter(id)]);
    by_id.children = vec![assign];
    let mut apps = literal("mobileApps", apps_path);
    let mut get = operation(
        HttpMethod::Get,
        "get",
        apps_path,
        ResponseContent::Json(named(known.everything)),
    );
    get.options = Options::System;
    apps.operations = vec![get];
    apps.children = vec![by_id];
    let mut top = literal("deviceAppManagement", "/deviceAppManagement");
    top.children = vec![apps];
    let mut root = literal("root", "/");
    root.segment = Segment::Root;
    root.operations =
        vec![operation(HttpMethod::Get, "get", "/", ResponseContent::Json(TypeRef::Any))];
    root.children = vec![top, odd(builder, known)];
    root
}

/// A path whose segments have names that emitted code uses, and an options struct.
fn odd(builder: &mut Builder, known: &Known) -> PathNode {
    let mut text = literal("str", "/codec/str");
    let range = vec![
        SegmentPart::Parameter(parameter(
            "from",
            ParameterLocation::Path,
            TypeRef::Integer(IntegerFormat::I64),
        )),
        SegmentPart::Literal("...".to_owned()),
        SegmentPart::Parameter(parameter(
            "names",
            ParameterLocation::Path,
            TypeRef::Named(known.list),
        )),
    ];
    let mut range = node("range", "/codec/str/{from}...{names}", range);
    let mut get =
        operation(HttpMethod::Get, "get", &range.template, ResponseContent::Json(TypeRef::Bool));
    let mut old = parameter("old", ParameterLocation::Query, TypeRef::Bool);
    old.docs = deprecated();
    let options = TypeKind::Options(OptionsDef {
        parameters: vec![
            old,
            parameter("limit", ParameterLocation::Query, TypeRef::Integer(IntegerFormat::I64)),
            parameter("tags", ParameterLocation::Query, list(TypeRef::String)),
            parameter("X-Trace", ParameterLocation::Header, TypeRef::String),
            parameter("theme", ParameterLocation::Cookie, TypeRef::String),
        ],
    });
    let modules = &["requests", "codec", "str", "range"];
    get.options = Options::Struct(builder.own(modules, "GetOptions", options));
    range.operations = vec![get];
    text.children = vec![range];
    text.operations =
        vec![operation(HttpMethod::Delete, "delete", "/codec/str", ResponseContent::Nothing)];
    let mut codec = literal("codec", "/codec");
    let with_get = |name: &str| {
        let mut node = literal(name, &format!("/codec/{name}"));
        node.operations =
            vec![operation(HttpMethod::Get, "get", &node.template, ResponseContent::Nothing)];
        node
    };
    codec.children = vec![text, with_get("std"), with_get("new")];
    codec
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
        }],
        default_security: vec![],
        service: ServiceDef::default(),
        dialect: Dialect::OData,
        types: builder.types,
        root,
        path_prefix: String::new(),
        calls: Calls::Paths,
        groups: vec![],
        int_or_string: true,
        description_hash: "0123abcd".to_owned(),
    }
}
