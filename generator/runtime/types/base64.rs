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

/// Decodes a string in either alphabet: services mix them up, and no string is valid in both with different bytes.
fn decode(text: &str) -> Result<Vec<u8>, ConversionError> {
    let engine = if text.contains(['-', '_']) { URL_SAFE } else { STANDARD };
    engine.decode(text).map_err(|source| ConversionError::new("Base64", Some(source.into())))
}

/// Implements the encoding and decoding of a type, and the conversions from bytes.
macro_rules! bytes {
    ($name:ident, $engine:ident) => {
        impl $name {
            /// Encodes bytes.
            #[must_use]
            pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
                Self::from($engine.encode(bytes))
            }

            /// Decodes the string. Strings in the other alphabet are decoded too.
            ///
            /// # Errors
            /// Fails if the string is not valid Base64.
            pub fn decode(&self) -> Result<Vec<u8>, ConversionError> {
                decode(self.as_str())
            }
        }

        impl From<Vec<u8>> for $name {
            fn from(bytes: Vec<u8>) -> Self {
                Self::encode(bytes)
            }
        }

        impl From<&[u8]> for $name {
            fn from(bytes: &[u8]) -> Self {
                Self::encode(bytes)
            }
        }

        impl<const N: usize> From<[u8; N]> for $name {
            fn from(bytes: [u8; N]) -> Self {
                Self::encode(bytes)
            }
        }

        impl<const N: usize> From<&[u8; N]> for $name {
            fn from(bytes: &[u8; N]) -> Self {
                Self::encode(bytes)
            }
        }
    };
}

text_type! {
    /// Bytes as a Base64 string (RFC 4648, section 4). Any string is preserved, valid or not.
    ///
    /// Conversions from bytes encode them; conversions from strings expect Base64.
    Base64
}
bytes!(Base64, STANDARD);

text_type! {
    /// Bytes as a URL-safe Base64 string (RFC 4648, section 5). Any string is preserved, valid or not.
    ///
    /// Conversions from bytes encode them; conversions from strings expect Base64.
    Base64Url
}
bytes!(Base64Url, URL_SAFE);
