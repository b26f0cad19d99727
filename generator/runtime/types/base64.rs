//! Bytes that are Base64 on the wire.

use ::base64::Engine as _;
use ::base64::alphabet;
use ::base64::engine::GeneralPurpose;
use ::base64::engine::general_purpose::{NO_PAD_INDIFFERENT, PAD_INDIFFERENT};

use crate::runtime::types::formats::{ConversionError, text_type};

/// Written with padding, read with and without.
const STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, PAD_INDIFFERENT);
/// Written without padding, read with and without.
const URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, NO_PAD_INDIFFERENT);

text_type! {
    /// Bytes as Base64 text (RFC 4648, section 4); any text is kept.
    Base64
}

impl Base64 {
    /// The text that stands for these bytes.
    #[must_use]
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Self::from(STANDARD.encode(bytes))
    }

    /// The bytes that the text stands for.
    ///
    /// # Errors
    /// A text that is not Base64.
    pub fn decode(&self) -> Result<Vec<u8>, ConversionError> {
        let bytes = STANDARD.decode(self.as_str());
        bytes.map_err(|source| ConversionError::because("Base64", source))
    }
}

text_type! {
    /// Bytes as Base64 text that is safe in URLs (RFC 4648, section 5); any text is kept.
    Base64Url
}

impl Base64Url {
    /// The text that stands for these bytes.
    #[must_use]
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Self::from(URL_SAFE.encode(bytes))
    }

    /// The bytes that the text stands for.
    ///
    /// # Errors
    /// A text that is not Base64 with the alphabet for URLs.
    pub fn decode(&self) -> Result<Vec<u8>, ConversionError> {
        let bytes = URL_SAFE.decode(self.as_str());
        bytes.map_err(|source| ConversionError::because("Base64 for URLs", source))
    }
}
