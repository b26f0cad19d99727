//! Security schemes.

use openapiv3::{APIKeyLocation, SecurityRequirement, SecurityScheme};

use crate::description::{Document, Section, component_pointer};
use crate::diagnostics::{Code, Diagnostics};
use crate::model::{ParameterLocation, SecurityDef, SecurityKind};
use crate::naming::MethodName;

/// The security schemes of these names.
pub(super) fn schemes(
    document: &Document<'_>,
    names: &[String],
    diagnostics: &mut Diagnostics,
) -> Vec<SecurityDef> {
    let mut found = Vec::new();
    for name in names {
        let at = component_pointer(Section::SecuritySchemes, name);
        let scheme = document.component::<SecurityScheme>(name, &at, diagnostics);
        let Some(scheme) = scheme else { continue };
        let (kind, summary, description) = describe(scheme.value);
        if kind == SecurityKind::Other {
            diagnostics.warn(
                Code::SchemeWithoutCredential,
                &at,
                format!("the security scheme `{name}` has no credential type of its own"),
                "implement the crate's `Credential` trait for it",
            );
        }
        let function = MethodName::preferred(name);
        found.push(SecurityDef { name: name.clone(), kind, function, summary, description });
    }
    found
}

/// The kind of a security scheme, its summary, and its description.
fn describe(scheme: &SecurityScheme) -> (SecurityKind, String, Option<String>) {
    match scheme {
        SecurityScheme::APIKey { name, location, description, .. } => {
            let (location, place) = match location {
                APIKeyLocation::Query => (ParameterLocation::Query, "the query parameter"),
                APIKeyLocation::Header => (ParameterLocation::Header, "the header"),
                APIKeyLocation::Cookie => (ParameterLocation::Cookie, "the cookie"),
            };
            let kind = SecurityKind::ApiKey { location, wire: name.clone() };
            (kind, format!("An API key in {place} `{name}`."), description.clone())
        }
        SecurityScheme::HTTP { scheme, description, .. } => {
            let kind = match scheme.to_ascii_lowercase().as_str() {
                "bearer" => SecurityKind::Bearer,
                "basic" => SecurityKind::Basic,
                _ => SecurityKind::Other,
            };
            (kind, format!("HTTP `{scheme}` authentication."), description.clone())
        }
        SecurityScheme::OAuth2 { description, .. } => {
            let summary = "An OAuth 2.0 access token as a bearer token.".to_owned();
            (SecurityKind::Bearer, summary, description.clone())
        }
        SecurityScheme::OpenIDConnect { description, .. } => {
            let summary = "An OpenID Connect access token as a bearer token.".to_owned();
            (SecurityKind::Bearer, summary, description.clone())
        }
    }
}

/// The alternatives of a list of requirements, each with the names of its schemes.
pub(super) fn alternatives(requirements: &[SecurityRequirement]) -> Vec<Vec<String>> {
    requirements.iter().map(|schemes| schemes.keys().cloned().collect()).collect()
}

/// The required scopes of an operation, as a line for each scheme that has any.
pub(super) fn scopes(requirements: &[SecurityRequirement]) -> Vec<String> {
    let schemes = requirements.iter().flatten().filter(|(_, scopes)| !scopes.is_empty());
    let line = |(name, scopes): (&String, &Vec<String>)| {
        let scopes: Vec<String> = scopes.iter().map(|scope| super::docs::code(scope)).collect();
        format!("Scopes of {}: {}", super::docs::code(name), scopes.join(", "))
    };
    let mut lines: Vec<String> = Vec::new();
    for line in schemes.map(line) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}
