//! Makes the identifiers of the model distinct in each scope.

use std::collections::BTreeMap;

use crate::method::Method;
use crate::model::{
    Api, Dialect, Docs, GroupOwner, ParameterDef, PathNode, Segment, SegmentPart, TypeKind,
};

use crate::naming::{MethodName, ModuleName, ModulePath, Scope, TypeName, without_enum_name};
use crate::profile::Profile;

use super::groups;

/// Fields and methods that every emitted struct has.
const RESERVED_FIELDS: &[&str] = &[
    "new",
    "additional_properties",
    "typed_additional_properties",
    "with_additional_property",
    "non_object",
];
/// Variants that every emitted enum has.
const RESERVED_VARIANTS: &[&str] = &["Other"];
/// Methods that path nodes have in addition to those of their segments and operations.
const RESERVED_METHODS: &[&str] = &["clone"];
/// Methods of the client, which also gets those of the nodes below the root.
const RESERVED_CLIENT_METHODS: &[&str] = &["new", "builder", "service_root"];
/// The conversion to the client of a crate that uses the runtime of another: `Client::from`.
const RESERVED_CONVERSION: &str = "from";
/// Additional methods of the client of an `OData` service.
const RESERVED_ODATA_CLIENT_METHODS: &[&str] = &["bulk"];
/// Methods of a set of assignments.
const RESERVED_ASSIGNMENTS: &[&str] = &["merge", "remove", "replace_all"];
/// The last segment of the path of such a set.
const ASSIGNMENTS: &str = "/assignments";
/// Methods that every multipart form has.
const RESERVED_PARTS: &[&str] = &["new", "with_part"];
/// Methods that every type of headers has.
const RESERVED_HEADERS: &[&str] = &["clone", "from"];
/// Methods of the client's builder.
const RESERVED_BUILDER_METHODS: &[&str] = &[
    "action_path",
    "allow_http",
    "build",
    "client_parameter",
    "cloud",
    "compress_requests",
    "connect_timeout",
    "credential",
    "header",
    "http_client",
    "idle_timeout",
    "max_response_bytes",
    "middleware",
    "mismatch_policy",
    "on_mismatch",
    "on_request",
    "request_id_header",
    "response_timeout",
    "retry",
    "retry_budget",
    "service_root",
    "timeout",
    "transport",
    "user_agent",
    "without_request_id",
];
/// Arguments that the methods of operations have.
const RESERVED_ARGUMENTS: &[&str] = &["body"];

/// Resolves the collisions of the methods and modules of the path tree.
///
/// Runs before the rest because inline types are in these modules. `own` has the names of the operations of each node,
/// by its template.
pub(super) fn resolve_paths(
    root: &mut PathNode,
    own: &BTreeMap<String, Vec<MethodName>>,
    dialect: Dialect,
    profile: Option<Profile>,
) {
    resolve_node(root, own, &client_methods(dialect), profile);
}

/// Resolves the collisions of the methods of operations, and groups them by their tags.
pub(super) fn resolve_methods(
    api: &mut Api,
    tags: &BTreeMap<String, Docs>,
    tag_names: &BTreeMap<String, MethodName>,
) {
    let client_methods = client_methods(api.dialect);
    resolve_operations(&mut api.root, &client_methods);
    resolve_arguments(&mut api.root);
    groups::group(api, (tags, tag_names), Scope::reserving(&[RESERVED_METHODS, &client_methods]));
}

/// Resolves the collisions of every other identifier of the API.
pub fn resolve_names(api: &mut Api) {
    resolve_type_names(api);
    for (_, def) in api.types.iter_mut() {
        resolve_members(&def.name, &mut def.kind);
    }
    distinct_parameters(api.client_parameters.iter_mut(), RESERVED_BUILDER_METHODS);
    let functions = api.security.iter_mut();
    let functions = functions.map(|scheme| (scheme.name.clone(), &mut scheme.function)).collect();
    Scope::default().assign(functions);
    for server in &mut api.servers {
        let names = server.variables.iter_mut();
        let names = names.map(|variable| (variable.wire.clone(), &mut variable.name)).collect();
        Scope::reserving(&[&["new"]]).assign(names);
    }
}

fn client_methods(dialect: Dialect) -> Vec<&'static str> {
    let of_odata = match dialect {
        Dialect::OData => RESERVED_ODATA_CLIENT_METHODS,
        Dialect::Plain => &[],
    };
    [RESERVED_CLIENT_METHODS, &[RESERVED_CONVERSION], of_odata].concat()
}

fn resolve_node(
    node: &mut PathNode,
    own: &BTreeMap<String, Vec<MethodName>>,
    also_reserved: &[&str],
    profile: Option<Profile>,
) {
    // Whether it is such a set depends on its operations, which are not lowered yet.
    let is_set = profile.is_some() && node.template.ends_with(ASSIGNMENTS);
    let set = if is_set { RESERVED_ASSIGNMENTS } else { &[] };
    let mut methods = Scope::reserving(&[RESERVED_METHODS, also_reserved, set]);
    for name in own.get(&node.template).into_iter().flatten() {
        methods.reserve(name.as_str());
    }
    let mut method_names = Vec::new();
    let mut module_names = Vec::new();
    for PathNode { template, method, module, .. } in &mut node.children {
        let segment = template.rsplit('/').next().unwrap_or_default();
        method_names.push((segment.to_owned(), method));
        module_names.push((segment.to_owned(), module));
    }
    methods.assign(method_names);
    Scope::default().assign(module_names);
    for child in &mut node.children {
        resolve_node(child, own, &[], profile);
    }
}

/// The type names of one module, with the wire names that they come from.
type Scopes<'a> = BTreeMap<ModulePath, Vec<(String, &'a mut TypeName)>>;

/// The types of each module: named types and path nodes share the scope.
fn resolve_type_names(api: &mut Api) {
    let mut scopes = Scopes::new();
    for (_, def) in api.types.iter_mut() {
        let mut wire = def.origin.as_str().to_owned();
        // Types that are spelled as their schema come before those that are only named after one.
        let short = wire.rsplit('.').next().unwrap_or(&wire);
        if def.origin.schema().is_some() && def.name != TypeName::preferred(short) {
            wire.insert(0, '~');
        }
        scopes.entry(def.module.clone()).or_default().push((wire, &mut def.name));
    }
    let requests = ModulePath::new([ModuleName::preferred("requests")]);
    collect_nodes(&mut api.root.children, &requests, &mut scopes);
    let own = api.groups.iter_mut().filter(|group| group.owner == GroupOwner::Group);
    let own = own.map(|group| (format!("\0{}", group.method), &mut group.name));
    scopes.entry(requests.clone()).or_default().extend(own);
    let mut taken: BTreeMap<ModulePath, Scope> = BTreeMap::new();
    for module in scopes.keys() {
        for (depth, name) in module.names().iter().enumerate() {
            let outer = ModulePath::new(module.names()[..depth].iter().cloned());
            taken.entry(outer).or_default().reserve(name.as_str());
        }
    }
    for (module, names) in scopes {
        taken.entry(module).or_default().assign(names);
    }
    for group in &mut api.groups {
        if let GroupOwner::Node(index) = group.owner {
            group.name = api.root.children[index].name.clone();
        }
    }
}

fn collect_nodes<'a>(nodes: &'a mut [PathNode], module: &ModulePath, scopes: &mut Scopes<'a>) {
    for PathNode { template, name, module: inside, children, .. } in nodes {
        // Nodes come before types of the same name: users see nodes first.
        scopes.entry(module.clone()).or_default().push((format!("\0{template}"), name));
        collect_nodes(children, &module.join(inside.clone()), scopes);
    }
}

fn resolve_members(name: &TypeName, kind: &mut TypeKind) {
    match kind {
        TypeKind::Struct(def) => {
            let mut taken = Scope::reserving(&[RESERVED_FIELDS]);
            let names = def.fields.iter_mut();
            let names = names.map(|field| (field.property.to_string(), &mut field.name)).collect();
            taken.assign_spelled_out(names);
        }
        TypeKind::Enumeration(def) => {
            let mut names: Vec<_> = def.members.iter_mut().map(|member| &mut member.name).collect();
            without_enum_name(name.as_str(), &mut names, RESERVED_VARIANTS);
            let mut taken = Scope::reserving(&[RESERVED_VARIANTS]);
            let names = def.members.iter_mut();
            let names = names.map(|member| (member.value.clone(), &mut member.name)).collect();
            taken.assign_spelled_out(names);
        }
        TypeKind::Polymorphic(def) => {
            let mut taken = Scope::reserving(&[RESERVED_VARIANTS]);
            let names = def.variants.iter_mut();
            let names = names.map(|variant| (variant.values.concat(), &mut variant.name)).collect();
            taken.assign(names);
        }
        TypeKind::Union(def) => {
            let mut names: Vec<_> = def.alternatives.iter_mut().map(|one| &mut one.name).collect();
            without_enum_name(name.as_str(), &mut names, RESERVED_VARIANTS);
            let mut taken = Scope::reserving(&[RESERVED_VARIANTS]);
            let names = def.alternatives.iter_mut().enumerate();
            let names = names.map(|(index, alternative)| {
                // Of several equal names, the first type keeps it.
                (format!("{index:06}"), &mut alternative.name)
            });
            taken.assign(names.collect());
        }
        TypeKind::Options(def) => distinct_parameters(def.parameters.iter_mut(), &[]),
        TypeKind::Multipart(def) => {
            let names = def.parts.iter_mut().map(|part| (part.wire.clone(), &mut part.name));
            Scope::reserving(&[RESERVED_PARTS]).assign_spelled_out(names.collect());
        }
        TypeKind::Body(def) => {
            let names = def.alternatives.iter_mut();
            let names = names.map(|one| (one.media_types.concat(), &mut one.name)).collect();
            Scope::default().assign(names);
        }
        TypeKind::Headers(def) => {
            let names = def.headers.iter_mut();
            let names = names.map(|header| (header.wire.clone(), &mut header.name)).collect();
            Scope::reserving(&[RESERVED_HEADERS]).assign(names);
        }
        // The words of status codes are distinct.
        TypeKind::Responses(_) | TypeKind::Alias(_) => {}
    }
}

/// Whether the name of an operation makes way for those of segments: its method is none of those that OpenAPI has always
/// had.
pub(super) fn makes_way(method: Method) -> bool {
    matches!(method, Method::Query | Method::Additional(_))
}

/// Renames the methods of operations that make way for those of children; chosen names are checked later.
fn resolve_operations(node: &mut PathNode, also_reserved: &[&str]) {
    let set = if node.assignments.is_some() { RESERVED_ASSIGNMENTS } else { &[] };
    let mut taken = Scope::reserving(&[RESERVED_METHODS, also_reserved, set]);
    for child in &node.children {
        taken.reserve(child.method.as_str());
    }
    let (other, usual): (Vec<_>, Vec<_>) = node
        .operations
        .iter_mut()
        .partition(|operation| makes_way(operation.method) || operation.name.chosen().is_some());
    for operation in usual {
        taken.reserve(operation.name.as_str());
    }
    let other = other.into_iter();
    let names = other.map(|operation| (operation.method.token().clone(), &mut operation.name));
    taken.assign(names.collect());
    for child in &mut node.children {
        resolve_operations(child, &[]);
    }
}

/// Resolves the collisions between the arguments of each node's and each operation's method.
fn resolve_arguments(node: &mut PathNode) {
    if let Segment::Parts(parts) = &mut node.segment {
        let parameters = parts.iter_mut().filter_map(|part| match part {
            SegmentPart::Parameter(parameter) => Some(parameter),
            SegmentPart::Literal(_) => None,
        });
        distinct_parameters(parameters, &[]);
    }
    for operation in &mut node.operations {
        distinct_parameters(operation.required.iter_mut(), RESERVED_ARGUMENTS);
    }
    for child in &mut node.children {
        resolve_arguments(child);
    }
}

fn distinct_parameters<'a>(parameters: impl Iterator<Item = &'a mut ParameterDef>, taken: &[&str]) {
    let mut parameters: Vec<_> = parameters.collect();
    // Those with the same name are in different places.
    parameters.sort_by_cached_key(|parameter| format!("{:?}", parameter.location));
    let names = parameters.into_iter();
    let names = names.map(|parameter| (parameter.wire.clone(), &mut parameter.name)).collect();
    Scope::reserving(&[taken]).assign_spelled_out(names);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use syn::{ImplItem, Item, ItemImpl};

    use super::*;

    #[test]
    fn the_reserved_methods_of_the_client_are_those_of_the_runtime() {
        let mut methods = BTreeSet::from([RESERVED_CONVERSION.to_owned()]);
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        methods_in(&root.join("runtime"), "Client", &mut methods);
        let listed = client_methods(Dialect::OData).into_iter().map(str::to_owned);
        assert_eq!(methods, listed.collect());
    }

    #[test]
    fn the_reserved_methods_of_the_builder_are_those_of_the_runtime() {
        let mut methods = BTreeSet::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        methods_in(&root.join("runtime"), "ClientBuilder", &mut methods);
        let listed = RESERVED_BUILDER_METHODS.iter().map(|name| (*name).to_owned());
        assert_eq!(methods, listed.collect());
    }

    #[test]
    fn the_feature_has_a_path_for_each_reserved_method() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let feature = fs::read_to_string(root.join("tests/features/reserved_names.yaml"));
        let feature: serde_yaml::Value =
            serde_yaml::from_str(&feature.expect("the feature exists")).expect("it is YAML");
        let paths = feature["paths"].as_mapping().expect("it has paths");
        let methods: BTreeSet<MethodName> =
            paths.keys().filter_map(|path| path.as_str()).map(MethodName::preferred).collect();
        for reserved in RESERVED_METHODS.iter().copied().chain(client_methods(Dialect::OData)) {
            assert!(methods.contains(&MethodName::preferred(reserved)), "{reserved}");
        }
    }

    /// Adds the inherent methods of a type in the files of a folder.
    fn methods_in(folder: &Path, of: &str, methods: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("the runtime can be read") {
            let path = entry.expect("the runtime can be read").path();
            if path.is_dir() {
                methods_in(&path, of, methods);
                continue;
            }
            let source = fs::read_to_string(&path).expect("the runtime can be read");
            let file = syn::parse_file(&source).expect("the runtime is Rust");
            for item in file.items {
                if let Item::Impl(item) = item
                    && item.trait_.is_none()
                    && is_of(&item, of)
                {
                    methods.extend(item.items.iter().filter_map(|member| match member {
                        ImplItem::Fn(method) => Some(method.sig.ident.to_string()),
                        _ => None,
                    }));
                }
            }
        }
    }

    fn is_of(item: &ItemImpl, name: &str) -> bool {
        matches!(&*item.self_ty, syn::Type::Path(ty) if ty.path.is_ident(name))
    }
}
