//! Clients with a certificate.

use std::time::{SystemTime, UNIX_EPOCH};

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::{
    RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA256, UnparsedPublicKey,
};
use aws_lc_rs::signature::{RsaParameters, VerificationAlgorithm};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use graph_assign::TokenCache;
use graph_assign::sign_in::{AuthorizationServer, ClientCertificate, ClientCredentials};
use graph_assign::test_util::{TestResponse, TestService};
use percent_encoding::percent_decode_str;
use rcgen::{CertificateParams, KeyPair, PKCS_RSA_SHA256, PublicKeyData as _, RsaKeySize};
use serde_json::{Value, json};

use crate::support::{call, client, failure, service, tokens};

/// A certificate with its key, as PEM texts.
pub(crate) struct Registered {
    key: KeyPair,
    der: Vec<u8>,
}

impl Registered {
    pub(crate) fn new() -> Self {
        let key = KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_2048);
        let key = key.expect("RSA is supported");
        let params = CertificateParams::new(vec!["client.example".to_owned()]);
        let certificate = params.expect("the name is right").self_signed(&key);
        Self { der: certificate.expect("the key signs").der().to_vec(), key }
    }

    pub(crate) fn certificate(&self) -> String {
        pem("CERTIFICATE", &self.der)
    }

    pub(crate) fn private_key(&self) -> String {
        pem("PRIVATE KEY", self.key.serialized_der())
    }

    /// Checks an assertion as a strict server does (RFC 7523, section 3; RFC 7515).
    fn check(&self, assertion: &str, algorithm: &str, audience: &str) {
        let parts: Vec<&str> = assertion.split('.').collect();
        let [header, claims, signature] = parts.as_slice() else { panic!("it has three parts") };
        let decode = |part: &str| URL_SAFE_NO_PAD.decode(part).expect("it is Base64");
        let read = |part| serde_json::from_slice::<Value>(&decode(part)).expect("it is JSON");
        let thumbprint = URL_SAFE_NO_PAD.encode(digest(&SHA256, &self.der));
        assert_eq!(read(header), json!({"alg": algorithm, "typ": "JWT", "x5t#S256": thumbprint}));
        let claims_read = read(claims);
        for (name, expected) in [("iss", "the id"), ("sub", "the id"), ("aud", audience)] {
            assert_eq!(claims_read[name], expected);
        }
        let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is later").as_secs();
        let time = |name: &str| claims_read[name].as_u64().expect("it is a number");
        assert!(time("nbf") <= now && time("iat") <= now && now < time("exp"));
        assert_eq!(time("exp") - time("iat"), 600);
        assert!(claims_read["jti"].as_str().is_some_and(|id| id.len() >= 20));
        let parameters: &'static RsaParameters = match algorithm {
            "PS256" => &RSA_PSS_2048_8192_SHA256,
            _ => &RSA_PKCS1_2048_8192_SHA256,
        };
        let parameters: &'static dyn VerificationAlgorithm = parameters;
        let key = UnparsedPublicKey::new(parameters, self.key.der_bytes());
        let signed = format!("{header}.{claims}");
        key.verify(signed.as_bytes(), &decode(signature)).expect("the signature is right");
    }
}

fn pem(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let lines: Vec<&str> =
        text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).expect("ASCII")).collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n"))
}

#[tokio::test]
async fn an_assertion_that_the_key_signs_obtains_the_token() {
    let registered = Registered::new();
    let both = format!("{}{}", registered.private_key(), registered.certificate());
    let certificate = ClientCertificate::from_pem(&both, &both).expect("both are there");
    let mut seen = Vec::new();
    for (certificate, algorithm) in [
        (certificate.clone(), "PS256"),
        (certificate.clone(), "PS256"),
        (certificate.rs256(), "RS256"),
    ] {
        let authority = TestService::start().await.expect("the loopback interface is there");
        let body = json!({"access_token": "token-1", "token_type": "Bearer", "expires_in": 60});
        authority.on("POST", "/token").respond(TestResponse::json(body));
        let url = format!("{}/token", authority.root());
        let server = AuthorizationServer::new(&url).expect("the URL is right");
        let source = ClientCredentials::with_certificate(server, "the id", certificate);
        let service = service().await;
        call(&client(&service, TokenCache::new(source))).await.expect("the token is there");
        assert_eq!(tokens(&service), ["token-1"]);
        let request = &authority.requests()[0];
        assert_eq!(request.header("authorization"), None);
        let body = std::str::from_utf8(request.body()).expect("it is a form");
        let pairs = body.split('&').map(|pair| pair.split_once('=').expect("it is a pair"));
        let value =
            |text| percent_decode_str(text).decode_utf8().expect("it is UTF-8").into_owned();
        let pairs: Vec<(&str, String)> = pairs.map(|(name, text)| (name, value(text))).collect();
        let names = ["grant_type", "client_assertion_type", "client_assertion", "client_id"];
        assert_eq!(pairs.iter().map(|(name, _)| *name).collect::<Vec<_>>(), names);
        assert_eq!(pairs[1].1, "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        assert_eq!(pairs[3].1, "the id");
        registered.check(&pairs[2].1, algorithm, &url);
        assert!(!seen.contains(&pairs[2].1), "an assertion is used once");
        seen.push(pairs[2].1.clone());
    }
}

#[tokio::test]
async fn messages_have_no_assertion_and_no_key() {
    let registered = Registered::new();
    let certificate = registered.certificate();
    let certificate = ClientCertificate::from_pem(certificate, registered.private_key());
    let certificate = certificate.expect("both are there");
    let text = format!("{certificate:?}");
    assert!(
        text.starts_with("ClientCertificate { thumbprint: ") && text.ends_with(", .. }"),
        "{text}"
    );
    let authority = TestService::start().await.expect("the loopback interface is there");
    authority.any().always_with(|request| {
        let echo = String::from_utf8_lossy(request.body()).into_owned();
        let body = json!({"error": "invalid_client", "error_description": echo});
        TestResponse::new(401).with_json(body)
    });
    let server = AuthorizationServer::new(authority.root()).expect("the URL is right");
    let failed = failure(ClientCredentials::with_certificate(server, "id", certificate)).await;
    assert!(failed.message.contains("client_assertion=***&"), "{}", failed.message);
}

#[test]
fn other_texts_are_no_certificates_and_no_keys() {
    let registered = Registered::new();
    let (certificate, key) = (registered.certificate(), registered.private_key());
    let elliptic = KeyPair::generate().expect("it is supported");
    let elliptic = pem("PRIVATE KEY", elliptic.serialized_der());
    for (certificate, key, problem) in [
        ("", key.as_str(), "there is no certificate in the PEM text"),
        (key.as_str(), key.as_str(), "there is no certificate in the PEM text"),
        (certificate.as_str(), "", "there is no private key in the PEM text"),
        (certificate.as_str(), certificate.as_str(), "there is no private key in the PEM text"),
        (
            certificate.as_str(),
            elliptic.as_str(),
            "the private key is not one of RSA with 2048 bits or more",
        ),
    ] {
        let error = ClientCertificate::from_pem(certificate, key).expect_err("it is wrong");
        assert!(error.to_string().ends_with(problem), "{error}");
    }
}
