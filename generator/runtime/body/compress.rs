//! Compression of request bodies: the feature `gzip`.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use reqwest::header::{CONTENT_ENCODING, HeaderValue};

use crate::runtime::body::upload::Content;
use crate::runtime::call::sending::Sending;
use crate::runtime::client::builder::ClientBuilder;

impl ClientBuilder {
    /// Compresses request bodies of at least `from_bytes` bytes with gzip, for services that support it. By default no
    /// body is compressed; 1,000 bytes is a reasonable threshold.
    ///
    /// Streams, bodies with a `Content-Encoding` header, and bodies that compression would not make smaller are sent
    /// unchanged.
    pub fn compress_requests(mut self, from_bytes: usize) -> Self {
        self.compress_from = Some(from_bytes);
        self
    }
}

impl Sending {
    /// Compresses the body, if the client is configured to.
    pub(crate) fn compress(&mut self) {
        let Some(from_bytes) = self.client.settings.compress_from else { return };
        let Some(Content::Memory(bytes)) = &self.body else { return };
        let is_wanted = bytes.len() >= from_bytes && !self.headers.contains_key(CONTENT_ENCODING);
        if !is_wanted {
            return;
        }
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        let compressed = encoder.write_all(bytes).and_then(|()| encoder.finish());
        // Writing to memory does not fail. A body that does not become smaller is sent unchanged.
        if let Some(compressed) = compressed.ok().filter(|short| short.len() < bytes.len()) {
            self.body = Some(Content::Memory(compressed.into()));
            self.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
    }
}
