//! Certificates of clients.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{RSA_PKCS1_SHA256, RSA_PSS_SHA256, RsaEncoding, RsaKeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rustls_pki_types::pem::PemObject as _;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use serde_json::json;

use super::error::SignInError;

/// How long an assertion is valid.
const LIFETIME: Duration = Duration::from_secs(10 * 60);

/// The certificate of a client and its RSA key, which proves who the client is by a signed assertion (RFC 7523, section 2.2).
/// It needs the feature `sign-in-certificate`. `Debug` does not show the key.
///
/// Assertions are signed with PS256, name the certificate by its SHA-256 thumbprint (`x5t#S256`), and are valid for ten
/// minutes: what Microsoft Entra expects. The key never leaves the program.
#[derive(Clone)]
pub struct ClientCertificate {
    key: Arc<RsaKeyPair>,
    thumbprint: String,
    is_rs256: bool,
}

impl ClientCertificate {
    /// Creates it from the first certificate and the first private key (PKCS #8 or PKCS #1, without a password) of two PEM
    /// texts, which can be the same.
    ///
    /// # Errors
    /// Fails if one of them is missing, or the key is not one of RSA with at least 2048 bits.
    pub fn from_pem(
        certificate: impl AsRef<[u8]>,
        key: impl AsRef<[u8]>,
    ) -> Result<Self, SignInError> {
        let certificate = CertificateDer::from_pem_slice(certificate.as_ref())
            .map_err(|_| SignInError::configuration("there is no certificate in the PEM text"))?;
        let key = PrivateKeyDer::from_pem_slice(key.as_ref())
            .map_err(|_| SignInError::configuration("there is no private key in the PEM text"))?;
        let key = match &key {
            PrivateKeyDer::Pkcs1(key) => RsaKeyPair::from_der(key.secret_pkcs1_der()),
            PrivateKeyDer::Pkcs8(key) => RsaKeyPair::from_pkcs8(key.secret_pkcs8_der()),
            _ => return Err(SignInError::configuration("the private key is not one of RSA")),
        };
        let key = key.map_err(|_| {
            SignInError::configuration("the private key is not one of RSA with 2048 bits or more")
        })?;
        let thumbprint = URL_SAFE_NO_PAD.encode(digest(&SHA256, &certificate));
        Ok(Self { key: Arc::new(key), thumbprint, is_rs256: false })
    }

    /// Signs with RS256, for authorization servers that do not support PS256.
    #[must_use]
    pub fn rs256(mut self) -> Self {
        self.is_rs256 = true;
        self
    }

    /// A signed assertion (RFC 7523, section 3) for the server with this token endpoint.
    pub(super) fn assertion(
        &self,
        client_id: &str,
        token_url: &str,
        now: SystemTime,
    ) -> Result<String, SignInError> {
        let (name, padding): (_, &'static dyn RsaEncoding) =
            if self.is_rs256 { ("RS256", &RSA_PKCS1_SHA256) } else { ("PS256", &RSA_PSS_SHA256) };
        let mut id = [0; 16];
        getrandom::fill(&mut id)
            .map_err(|_| SignInError::configuration("there are no random numbers"))?;
        let now = now.duration_since(UNIX_EPOCH).unwrap_or_default();
        let header = json!({"alg": name, "typ": "JWT", "x5t#S256": self.thumbprint});
        let claims = json!({
            "iss": client_id,
            "sub": client_id,
            "aud": token_url,
            "jti": URL_SAFE_NO_PAD.encode(id),
            "iat": now.as_secs(),
            "nbf": now.as_secs(),
            "exp": (now + LIFETIME).as_secs(),
        });
        let encode = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", encode(header), encode(claims));
        let mut signature = vec![0; self.key.public_modulus_len()];
        let outcome =
            self.key.sign(padding, &SystemRandom::new(), signed.as_bytes(), &mut signature);
        outcome.map_err(|_| SignInError::configuration("the private key cannot sign"))?;
        Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }
}

impl fmt::Debug for ClientCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientCertificate")
            .field("thumbprint", &self.thumbprint)
            .finish_non_exhaustive()
    }
}
