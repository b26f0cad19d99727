//! The names generated for all of Graph.

mod common;

use openapi_to_crate::lower::resolve_names;
use openapi_to_crate::model::{Api, PathNode, Segment, SegmentPart, TypeKind};
use openapi_to_crate::{Description, Diagnostics, Profile, Selection, description, lower, select};

use common::shared;

/// Every identifier that is made unique after lowering, with its location.
fn identifiers(api: &Api) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (_, def) in api.types.iter() {
        all.push((def.origin.as_str().to_owned(), def.name.to_string()));
        match &def.kind {
            TypeKind::Struct(object) => all.extend(object.fields.iter().map(|field| {
                (format!("{} {}", def.origin.as_str(), field.property), field.name.to_string())
            })),
            TypeKind::Enumeration(members) => all.extend(members.members.iter().map(|member| {
                (format!("{} {}", def.origin.as_str(), member.value), member.name.to_string())
            })),
            TypeKind::Polymorphic(choice) => all.extend(choice.variants.iter().map(|variant| {
                (
                    format!("{} {}", def.origin.as_str(), variant.values.concat()),
                    variant.name.to_string(),
                )
            })),
            TypeKind::Union(union) => all.extend(union.alternatives.iter().map(|alternative| {
                (
                    format!("{} {:?}", def.origin.as_str(), alternative.ty),
                    alternative.name.to_string(),
                )
            })),
            TypeKind::Options(options) => all.extend(options.parameters.iter().map(|parameter| {
                let at = format!("{} {}", def.origin.as_str(), parameter.wire);
                (at, parameter.name.to_string())
            })),
            _ => {}
        }
    }
    of_node(&api.root, &mut all);
    all
}

fn of_node(node: &PathNode, all: &mut Vec<(String, String)>) {
    all.push((node.template.clone(), node.name.to_string()));
    if let Segment::Parts(parts) = &node.segment {
        for part in parts {
            if let SegmentPart::Parameter(parameter) = part {
                let at = format!("{} {}", node.template, parameter.wire);
                all.push((at, parameter.name.to_string()));
            }
        }
    }
    for operation in &node.operations {
        let at = format!("{:?} {}", operation.method, operation.template);
        all.extend(
            operation
                .required
                .iter()
                .map(|parameter| (format!("{at} {}", parameter.wire), parameter.name.to_string())),
        );
    }
    for child in &node.children {
        of_node(child, all);
    }
}

#[test]
#[ignore = "needs ../shared/graph"]
fn one_name_of_graph_needs_a_number() {
    let text = shared("graph/openapi-v1.0.yaml");
    let description = Description::new("graph.yaml", text);
    let mut diagnostics = Diagnostics::default();
    let index = description::index(&description, &mut diagnostics).expect("it is a description");
    let document = description::Document::new(index);
    let selected = select::select(&document, &Selection::default(), &mut diagnostics);
    let profile = Some(Profile::MicrosoftGraph);
    let settings = lower::Settings { profile, ..lower::Settings::default() };
    let uses = &mut lower::Uses::Forgotten;
    let api = lower::lower(&document, &selected, &settings, uses, &mut diagnostics);
    let mut api = api.expect("the description has no errors");
    let before = identifiers(&api);
    resolve_names(&mut api);
    let after = identifiers(&api);
    let numbered: Vec<String> = before
        .iter()
        .zip(&after)
        .filter(|((_, before), (_, after))| before != after && format!("{before}_") != *after)
        .map(|((at, before), (_, after))| format!("{at}: {before} is {after}"))
        .collect();
    assert!(after.len() > 50_000, "{}", after.len());
    assert_eq!(
        numbered,
        [
            // Two members that differ in `_` and in case.
            "microsoft.graph.windowsMalwareCategory remote_Control_Software: \
             RemoteControlSoftware is RemoteControlSoftware2",
        ]
    );
}
