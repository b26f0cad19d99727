//! Security schemes.

use indexmap::IndexMap;
use openapiv3::{APIKeyLocation, SecurityRequirement, SecurityScheme};

use crate::description::{Document, Section, component_pointer};
use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::model::{FlowDef, ParameterLocation, SecurityDef, SecurityKind, is_secure_url};
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
        let (flows, scopes) = flows(scheme.value, &at, diagnostics);
        found.push(SecurityDef {
            name: name.clone(),
            kind,
            function,
            summary,
            description,
            flows,
            scopes,
        });
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

/// The flows of a security scheme that the crate signs in with, and their scopes with descriptions.
fn flows(
    scheme: &SecurityScheme,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) -> (Vec<FlowDef>, Vec<(String, String)>) {
    let SecurityScheme::OAuth2 { flows, .. } = scheme else { return Default::default() };
    let (mut found, mut scopes) = (Vec::new(), IndexMap::new());
    let mut is_usable = |flow: &str, key: &str, url: &str| {
        let usable = is_secure_url(url);
        if !usable {
            diagnostics.warn(
                Code::FlowUrl,
                &at.join("flows").join(flow).join(key),
                format!("`{key}` is not an absolute https URL, so the crate does not sign in with this flow"),
                "write the URL with `https` and the host",
            );
        }
        usable
    };
    if let Some(flow) = &flows.client_credentials
        && is_usable("clientCredentials", "tokenUrl", &flow.token_url)
    {
        found.push(FlowDef::ClientCredentials { token_url: flow.token_url.clone() });
        scopes.extend(flow.scopes.clone());
    }
    (found, scopes.into_iter().collect())
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
