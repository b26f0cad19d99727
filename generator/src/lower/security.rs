//! Security schemes.

use indexmap::IndexMap;
use openapiv3::{APIKeyLocation, SecurityRequirement, SecurityScheme};

use crate::description::{DeviceAuthorization, Document, Section, component_pointer};
use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::model::{FlowDef, ParameterLocation, SecurityDef, SecurityKind, is_secure_url};
use crate::naming::MethodName;

use super::html;

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
        let (flows, scopes) = flows(document, scheme.value, &scheme.pointer, diagnostics);
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
            (
                kind,
                format!("An API key in {place} `{name}`."),
                description.as_deref().map(html::to_markdown),
            )
        }
        SecurityScheme::HTTP { scheme, description, .. } => {
            let kind = match scheme.to_ascii_lowercase().as_str() {
                "bearer" => SecurityKind::Bearer,
                "basic" => SecurityKind::Basic,
                _ => SecurityKind::Other,
            };
            (
                kind,
                format!("HTTP `{scheme}` authentication."),
                description.as_deref().map(html::to_markdown),
            )
        }
        SecurityScheme::OAuth2 { description, .. } => {
            let summary = "An OAuth 2.0 access token as a bearer token.".to_owned();
            (SecurityKind::Bearer, summary, description.as_deref().map(html::to_markdown))
        }
        SecurityScheme::OpenIDConnect { description, .. } => {
            let summary = "An OpenID Connect access token as a bearer token.".to_owned();
            (SecurityKind::Bearer, summary, description.as_deref().map(html::to_markdown))
        }
    }
}

/// The flows of a security scheme that the crate signs in with, and their scopes with descriptions. The flows `implicit` and
/// `password` are not among them: OAuth 2.1 removes both.
fn flows(
    document: &Document<'_>,
    scheme: &SecurityScheme,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) -> (Vec<FlowDef>, Vec<(String, String)>) {
    let SecurityScheme::OAuth2 { flows, .. } = scheme else { return Default::default() };
    let (mut found, mut scopes) = (Vec::new(), IndexMap::new());
    let at = at.join("flows");
    if let Some(flow) = &flows.client_credentials
        && has_urls(&at.join("clientCredentials"), &[("tokenUrl", &flow.token_url)], diagnostics)
    {
        found.push(FlowDef::ClientCredentials { token_url: flow.token_url.clone() });
        scopes.extend(flow.scopes.clone());
    }
    if let Some(flow) = document.notes(&at).device_authorization {
        let mut urls =
            vec![("deviceAuthorizationUrl", &*flow.device_url), ("tokenUrl", &*flow.token_url)];
        urls.extend(flow.refresh_url.as_deref().map(|url| ("refreshUrl", url)));
        if has_urls(&at.join("deviceAuthorization"), &urls, diagnostics) {
            let DeviceAuthorization { device_url, token_url, refresh_url, .. } = flow;
            let refresh_url = refresh_url.filter(|url| *url != token_url);
            found.push(FlowDef::DeviceCode { device_url, token_url, refresh_url });
            scopes.extend(flow.scopes);
        }
    }
    if let Some(flow) = &flows.authorization_code {
        let mut urls =
            vec![("authorizationUrl", &*flow.authorization_url), ("tokenUrl", &*flow.token_url)];
        urls.extend(flow.refresh_url.as_deref().map(|url| ("refreshUrl", url)));
        if has_urls(&at.join("authorizationCode"), &urls, diagnostics) {
            let refresh_url = flow.refresh_url.clone().filter(|url| *url != flow.token_url);
            found.push(FlowDef::AuthorizationCode {
                authorization_url: flow.authorization_url.clone(),
                token_url: flow.token_url.clone(),
                refresh_url,
            });
            scopes.extend(flow.scopes.clone());
        }
    }
    (found, scopes.into_iter().collect())
}

/// Returns whether secrets can be sent to all URLs of a flow.
fn has_urls(at: &Pointer, urls: &[(&str, &str)], diagnostics: &mut Diagnostics) -> bool {
    let mut unusable = urls.iter().filter(|(_, url)| !is_secure_url(url)).peekable();
    let is_usable = unusable.peek().is_none();
    for (key, _) in unusable {
        diagnostics.warn(
            Code::FlowUrl,
            &at.join(key),
            format!(
                "`{key}` is not an absolute https URL, so the crate does not sign in with this flow"
            ),
            "write the URL with `https` and the host",
        );
    }
    is_usable
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
