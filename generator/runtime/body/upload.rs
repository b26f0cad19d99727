//! Request bodies that are sent unchanged.

use std::fmt;

use bytes::Bytes;

/// Bytes to send, such as the content of a file.
///
/// Data in memory is converted with `into()`: `Vec<u8>`, `&'static [u8]`, `String`, `&'static str`. Larger data is
/// streamed from a `reqwest::Body`, or with `Upload::stream`, which the feature `stream` adds.
///
/// ```text
/// content().put(std::fs::read("photo.png")?).await?;
/// background_image().put(Upload::from(bytes).media_type("image/png")).await?;
/// ```
pub struct Upload {
    pub(crate) content: Content,
    pub(crate) media_type: Option<String>,
    pub(crate) length: Option<u64>,
}

/// The content of a body.
pub(crate) enum Content {
    /// Bytes in memory; clones share them.
    Memory(Bytes),
    #[cfg(runtime = "body-streams")]
    /// Bytes that are produced while they are sent.
    Stream(reqwest::Body),
}

impl Upload {
    /// Sets the media type, which is the first in the description by default.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// Sets the length of a stream in bytes. The stream is then sent with `Content-Length` instead of chunked
    /// encoding, as some services require. The call fails if the stream has another length. Data in memory ignores
    /// this setting.
    #[must_use]
    pub fn length(mut self, bytes: u64) -> Self {
        self.length = Some(bytes);
        self
    }

    fn new(content: Content) -> Self {
        Self { content, media_type: None, length: None }
    }
}

impl Content {
    /// Returns the bytes; none of a stream whose bytes are not in memory.
    pub(crate) fn bytes_in_memory(&self) -> &[u8] {
        match self {
            Self::Memory(bytes) => bytes,
            #[cfg(runtime = "body-streams")]
            Self::Stream(body) => body.as_bytes().unwrap_or_default(),
        }
    }

    /// Returns whether it is known to have no bytes.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Memory(bytes) => bytes.is_empty(),
            #[cfg(runtime = "body-streams")]
            Self::Stream(body) => body.as_bytes().is_some_and(<[u8]>::is_empty),
        }
    }

    /// Returns the length in bytes; `None` if it is not known in advance.
    pub(crate) fn known_length(&self) -> Option<usize> {
        match self {
            Self::Memory(bytes) => Some(bytes.len()),
            #[cfg(runtime = "body-streams")]
            Self::Stream(body) => body.as_bytes().map(<[u8]>::len),
        }
    }

    /// Returns whether the content is a stream, which can be sent only once.
    pub(crate) fn is_stream(&self) -> bool {
        match self {
            Self::Memory(_) => false,
            #[cfg(runtime = "body-streams")]
            Self::Stream(_) => true,
        }
    }

    /// Returns whether its bytes come while it is sent.
    pub(crate) fn comes_in_pieces(&self) -> bool {
        match self {
            Self::Memory(_) => false,
            #[cfg(runtime = "body-streams")]
            Self::Stream(body) => body.as_bytes().is_none(),
        }
    }

    /// Clones the content; `None` for a stream, which can be sent only once.
    #[allow(clippy::unnecessary_wraps, reason = "not every API has streams")]
    pub(crate) fn try_clone(&self) -> Option<Self> {
        match self {
            Self::Memory(bytes) => Some(Self::Memory(bytes.clone())),
            #[cfg(runtime = "body-streams")]
            Self::Stream(_) => None,
        }
    }

    pub(crate) fn into_body(self) -> reqwest::Body {
        match self {
            Self::Memory(bytes) => bytes.into(),
            #[cfg(runtime = "body-streams")]
            Self::Stream(body) => body,
        }
    }
}

impl From<Vec<u8>> for Upload {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(Content::Memory(bytes.into()))
    }
}

impl From<String> for Upload {
    fn from(text: String) -> Self {
        Self::from(text.into_bytes())
    }
}

impl From<&'static [u8]> for Upload {
    fn from(bytes: &'static [u8]) -> Self {
        Self::new(Content::Memory(Bytes::from_static(bytes)))
    }
}

impl<const N: usize> From<&'static [u8; N]> for Upload {
    fn from(bytes: &'static [u8; N]) -> Self {
        Self::from(bytes.as_slice())
    }
}

impl From<&'static str> for Upload {
    fn from(text: &'static str) -> Self {
        Self::from(text.as_bytes())
    }
}

impl From<reqwest::Body> for Upload {
    /// Converts a body of the HTTP client; one of unknown length is sent in chunks.
    fn from(body: reqwest::Body) -> Self {
        Self::new(Content::Stream(body))
    }
}

impl fmt::Debug for Upload {
    /// Omits the content.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload")
            .field("media_type", &self.media_type)
            .field("bytes", &self.content.known_length())
            .finish_non_exhaustive()
    }
}
