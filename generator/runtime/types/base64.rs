//! Bytes that are Base64 strings on the wire.

use ::base64::Engine as _;
use ::base64::alphabet;
use ::base64::engine::GeneralPurpose;
use ::base64::engine::general_purpose::{NO_PAD_INDIFFERENT, PAD_INDIFFERENT};

use crate::runtime::types::formats::{ConversionError, text_type};

/// The standard alphabet: encodes with padding, decodes with and without.
const STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, PAD_INDIFFERENT);
/// The URL-safe alphabet: encodes without padding, decodes with and without.
const URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, NO_PAD_INDIFFERENT);

text_type! {
    /// Bytes as a Base64 string (RFC 4648, section 4). Any string is preserved, valid or not.
    Base64
}

impl Base64 {
    /// Encodes bytes.
    #[must_use]
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Self::from(STANDARD.encode(bytes))
    }

    /// Decodes the string.
    ///
    /// # Errors
    /// Fails if the string is not valid Base64.
    pub fn decode(&self) -> Result<Vec<u8>, ConversionError> {
        let bytes = STANDARD.decode(self.as_str());
        bytes.map_err(|source| ConversionError::because("Base64", source))
    }
}

text_type! {
    /// Bytes as a URL-safe Base64 string (RFC 4648, section 5). Any string is preserved, valid or not.
    Base64Url
}

impl Base64Url {
    /// Encodes bytes.
    #[must_use]
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Self::from(URL_SAFE.encode(bytes))
    }

    /// Decodes the string.
    ///
    /// # Errors
    /// Fails if the string is not valid URL-safe Base64.
    pub fn decode(&self) -> Result<Vec<u8>, ConversionError> {
        let bytes = URL_SAFE.decode(self.as_str());
        bytes.map_err(|source| ConversionError::because("Base64 for URLs", source))
    }
}
