//! A custom credential: an application that signs in with its secret (the client credentials flow of
//! OAuth 2.0), with a cache for its tokens.
//!
//! `TENANT`, `CLIENT` and `SECRET` identify the application. `GRAPH_ROOT` and `GRAPH_AUTHORITY` are the
//! service root and the authority, by default the worldwide ones.

use std::env::var;
use std::error::Error;
use std::time::Duration;

use graph_assign::{Client, Cloud, IssuedToken, TokenCache, TokenRequest};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::header::CONTENT_TYPE;

type AnyError = Box<dyn Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), AnyError> {
    let cloud = Cloud::Global;
    let root = var("GRAPH_ROOT").unwrap_or_else(|_| cloud.service_root("v1.0"));
    let client =
        Client::builder().service_root(root).credential(TokenCache::new(sign_in)).build()?;

    let configurations = client.device_app_management().mobile_app_configurations();
    let page = configurations.get().with(|options| options.top(1)).await?;
    println!("signed in; the first of the configurations: {:?}", page.value.unwrap_or_default());
    Ok(())
}

/// Requests a token. The cache calls this before the current token expires, and after a 401.
async fn sign_in(request: TokenRequest) -> Result<IssuedToken, AnyError> {
    let authority = var("GRAPH_AUTHORITY");
    let authority = authority.unwrap_or_else(|_| Cloud::Global.login_authority().to_owned());
    let scope = format!("{}/.default", request.origin());
    let mut form = vec![
        ("grant_type", "client_credentials".to_owned()),
        ("client_id", var("CLIENT")?),
        ("client_secret", var("SECRET")?),
        ("scope", scope),
    ];
    // The service rejected the last token and requires these claims in a new one.
    form.extend(request.claims().map(|claims| ("claims", claims.to_owned())));
    let encode = |(name, value): &(&str, String)| {
        format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC))
    };
    let body: Vec<String> = form.iter().map(encode).collect();

    let answer = reqwest::Client::new()
        .post(format!("{authority}/{}/oauth2/v2.0/token", var("TENANT")?))
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(body.join("&"))
        .send()
        .await?
        .error_for_status()?;
    let answer: serde_json::Value = serde_json::from_slice(&answer.bytes().await?)?;
    let token = answer["access_token"].as_str().ok_or("the authority gave no token")?;
    let lifetime = answer["expires_in"].as_u64().ok_or("the authority gave no lifetime")?;
    Ok(IssuedToken::new(token).expires_in(Duration::from_secs(lifetime)))
}
